//! The sample journal shows everything there is to see.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, TimeDelta, TimeZone};
use springback::assessment::{Action, Assessment, PlanState, Zone, assess};
use springback::exchange::demo;
use springback::exchange::import::Preview;
use springback::exchange::journal_csv;
use springback::exchange::period::Period;
use springback::journal::Journal;
use springback::words::Words;

use super::journal_csv::{day, imported};

fn summer(_: NaiveDateTime) -> FixedOffset {
    FixedOffset::east_opt(7200).unwrap()
}

fn sample(today: NaiveDate) -> (Journal, DateTime<FixedOffset>) {
    let journal = Journal::new(demo::journal(today, &summer, &Words::english()));
    (journal, summer(NaiveDateTime::MIN).from_local_datetime(&today.and_hms_opt(8, 0, 0).unwrap()).unwrap())
}

fn assessed() -> Assessment {
    let (journal, now) = sample(day("2026-11-21"));
    assess(&journal, now)
}

#[test]
fn every_zone_can_be_seen() {
    let assessment = assessed();
    for zone in [Zone::Green, Zone::Yellow, Zone::Red, Zone::Pending, Zone::Unknown] {
        let runs = assessment.sessions.iter().filter(|s| s.activity.is_run());
        assert!(runs.filter(|s| s.zone == Some(zone)).count() > 0, "no {zone:?} run");
    }
    assert_eq!(assessment.zone, Some(Zone::Pending), "last evening's run waits for this morning");
    assert_eq!(assessment.red_flags.advice, []);
}

#[test]
fn the_plan_opens_steps_back_closes_and_opens_again() {
    let plan = assessed().plan;
    let story: Vec<(String, Action, Option<u16>)> =
        plan.moves.iter().map(|m| (m.date.format("%m-%d").to_string(), m.action, m.step)).collect();
    let actions = |wanted: Action| story.iter().filter(|(_, action, _)| *action == wanted).count();
    assert_eq!(
        plan.moves.iter().filter(|m| m.cause == springback::assessment::plan::Cause::Started).count(),
        2,
        "{story:?}"
    );
    assert_eq!(actions(Action::StepBack), 2, "after the bad run, and after a week away: {story:?}");
    assert_eq!(actions(Action::BackToGate), 1, "{story:?}");
    assert_eq!(actions(Action::Reduce), 2, "{story:?}");
    assert!(actions(Action::Advance) >= 5, "{story:?}");
    assert_eq!((plan.state, plan.action, plan.step), (PlanState::Open, Action::Hold, Some(4)), "{story:?}");
}

#[test]
fn the_same_day_gives_the_same_journal_and_any_day_a_sound_one() {
    let (journal, _) = sample(day("2026-11-21"));
    assert_eq!(journal.revisions(), sample(day("2026-11-21")).0.revisions());
    for today in ["1999-12-31", "2024-02-29", "2026-11-22"] {
        let (journal, now) = sample(day(today));
        assert_eq!(assess(&journal, now).zone, Some(Zone::Pending), "{today}");
        assert!(journal.revisions().iter().all(|r| r.stamp.at < now.to_utc() - TimeDelta::hours(8)), "{today}");
    }
}

#[test]
fn it_is_a_journal_like_any_other() {
    let (journal, _) = sample(day("2026-11-21"));
    let file = journal_csv::write(&journal, Period::ALL);
    let copy = imported(&file, Journal::default());
    assert!(journal_csv::write(&copy, Period::ALL) == file);
    let again = Preview::of(&journal, super::journal_csv::read(&file, &journal));
    assert_eq!((again.new.len(), again.different.len()), (0, 0));
}
