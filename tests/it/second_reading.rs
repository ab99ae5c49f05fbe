//! The program against a second reading of the same rules, on lives full of borders.

use chrono::{DateTime, FixedOffset};
use serde_json::Value;
use springback::assessment::assess;
use springback::assessment::red_flag::Advice;
use springback::exchange::period::Period;
use springback::exchange::{journal_csv, status_json::Status};
use springback::journal::Journal;

use crate::lives::{Life, eventful, life};
use crate::reference::Diary;

/// Lives compared when nothing else is asked for; `LIVES=5000 cargo test second_reading` asks for more.
const LIVES: u64 = 24;

#[test]
fn both_readings_say_the_same_of_every_life() {
    compare_all("life", life);
}

#[test]
fn both_readings_say_the_same_of_every_eventful_life() {
    compare_all("eventful life", eventful);
}

fn compare_all(kind: &str, life: fn(u64) -> Life) {
    let count = std::env::var("LIVES").ok().and_then(|n| n.parse().ok()).unwrap_or(LIVES);
    let first: u64 = std::env::var("LIVES_FROM").ok().and_then(|n| n.parse().ok()).unwrap_or(0);
    let mut moments = 0;
    for number in first..first + count {
        let life = life(number);
        moments += life.moments.len();
        compare(&format!("{kind} {number}"), &life.journal(), &life.moments);
    }
    println!("{count} {kind}, {moments} moments");
}

/// Both readings of a journal at each of these moments.
fn compare(name: &str, journal: &Journal, moments: &[DateTime<FixedOffset>]) {
    let csv = journal_csv::write(journal, Period::ALL);
    let diary = Diary::read(&String::from_utf8(csv).unwrap());
    for now in moments {
        let ours = assess(journal, *now);
        let known = diary.at(*now);
        let status = plain(serde_json::to_value(Status::of(&ours)).unwrap());
        let theirs = plain(known.status());
        for part in ["zone", "suppressed_by", "tendons", "sessions", "readiness", "today", "plan"] {
            assert_eq!(status[part], theirs[part], "{name} at {now}: {part}");
        }
        assert_eq!(status, theirs, "{name} at {now}");
        for back in [0, 1, 5] {
            let date = ours.today - chrono::TimeDelta::days(back);
            let day = ours.day(date);
            let zones: Vec<(String, Option<String>)> =
                day.tendons.iter().map(|t| (t.side.name().to_owned(), t.zone.map(|z| z.name().to_owned()))).collect();
            assert_eq!(zones, known.day_zones(date), "{name} at {now}, day {date}");
        }
        let mut advice: Vec<String> = ours.red_flags.advice.iter().map(named).collect();
        advice.sort();
        advice.dedup();
        assert_eq!(advice, known.advice(), "{name} at {now}");
    }
}

fn named(advice: &Advice) -> String {
    match advice {
        Advice::Raised(raised) => format!("raised:{}", raised.flag.name()),
        Advice::LongStiffness(side, _) => format!("long_stiffness:{}", side.name()),
        Advice::WorseOverThreeWeeks(side, _) => format!("worse_over_3_weeks:{}", side.name()),
        Advice::NoChange(side, _) => format!("no_change:{}", side.name()),
        Advice::Drifting(side, _) => format!("drifting:{}", side.name()),
    }
}

/// Without reasons, and with every number written the same way.
fn plain(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            fields.into_iter().filter(|(name, _)| name != "reasons").map(|(name, value)| (name, plain(value))).collect()
        }
        Value::Array(values) => values.into_iter().map(plain).collect(),
        Value::Number(number) => Value::from(number.as_f64().unwrap_or_default()),
        other => other,
    }
}

/// What is compared has to have happened: the lives reach every corner of the plan and the zones.
#[test]
fn the_lives_reach_every_corner() {
    use springback::assessment::{Action, PlanState, TodayAdvice, Zone};
    let mut seen: std::collections::BTreeSet<String> = Default::default();
    for number in 0..120 {
        let life = life(number);
        let journal = life.journal();
        for now in &life.moments {
            let a = assess(&journal, *now);
            seen.insert(format!("action {}", a.plan.action.name()));
            seen.insert(format!("state {}", a.plan.state.name()));
            seen.insert(format!("advice {}", a.today_advice.name()));
            let is_bare = a.plan.spell.is_some() && a.plan.episode.is_none();
            seen.extend(is_bare.then(|| "a spell without an episode".to_owned()));
            seen.extend(a.plan.moves.iter().map(|m| format!("action {}", m.action.name())));
            seen.extend(a.plan.step.filter(|step| *step <= 4).map(|step| format!("step {step}")));
            seen.extend(a.plan.episode.map(|_| "episode".to_owned()));
            seen.extend(a.plan.reduced.then(|| "reduced".to_owned()));
            seen.extend(a.plan.waits_for.map(|_| "waits".to_owned()));
            seen.extend(a.sessions.iter().filter_map(|s| s.zone).map(|zone| format!("session {}", zone.name())));
            seen.extend(a.sessions.iter().any(|s| s.provisional).then(|| "provisional".to_owned()));
            seen.extend(a.tendons.iter().any(|t| t.usual.drifts()).then(|| "drift".to_owned()));
        }
    }
    let actions = Action::ALL.map(|action| format!("action {}", action.name()));
    let states =
        [PlanState::Locked, PlanState::Open, PlanState::Complete, PlanState::Referred, PlanState::StillRunning];
    let states = states.map(|state| format!("state {}", state.name()));
    let zones = Zone::WORST_FIRST.map(|zone| format!("session {}", zone.name()));
    let advice = TodayAdvice::ALL.map(|advice| format!("advice {}", advice.name()));
    let spell = ["a spell without an episode".to_owned()];
    let rest = ["step 1", "step 2", "step 3", "step 4", "episode", "reduced", "waits", "provisional", "drift"];
    let wanted = actions.into_iter().chain(states).chain(zones).chain(advice).chain(spell);
    let wanted = wanted.chain(rest.map(str::to_owned));
    let missing: Vec<String> = wanted.filter(|corner| !seen.contains(corner)).collect();
    assert_eq!(missing, Vec::<String>::new());
}

/// And what seldom happens does happen in the eventful ones.
#[test]
fn the_eventful_lives_are_eventful() {
    use springback::assessment::plan::Cause;
    use springback::assessment::{Action, PlanState};
    use springback::journal::flag::{ClinicianSaid, FlagEvent};
    use springback::journal::{Fact, setting::Choice, tendon::Side, tendon::TendonEvent};
    let mut seen: std::collections::BTreeSet<&str> = Default::default();
    for number in 0..60 {
        let life = eventful(number);
        seen.extend((!life.corrections.is_empty()).then_some("correction"));
        seen.extend(life.corrections.iter().any(|(_, fact, _)| fact.is_none()).then_some("withdrawal"));
        for (_, fact, _) in &life.facts {
            seen.extend(match fact {
                Fact::Flag(flag) if flag.event == FlagEvent::Seen => Some(match flag.said {
                    None => "seen",
                    Some(ClinicianSaid::Running) => "running",
                    Some(ClinicianSaid::CalfOnly) => "calf work only",
                    Some(ClinicianSaid::NotYet) => "not yet",
                }),
                Fact::Tendon(tendon) if tendon.event == TendonEvent::Recovered => Some("recovered"),
                Fact::Evaluation(evaluation) if evaluation.side == Side::Left => Some("left evaluation"),
                Fact::Setting(setting) if matches!(setting.choice, Choice::DayStart(_)) => Some("day start"),
                Fact::Session(session) if session.utc_offset.local_minus_utc() < 0 => Some("far west"),
                Fact::Session(session) if session.utc_offset.local_minus_utc() > 7200 => Some("far east"),
                Fact::Session(session) if session.minutes.is_none() => Some("no minutes"),
                Fact::Session(session) if session.minutes.is_some_and(|min| min.get() >= 600.0) => Some("endless"),
                _ => None,
            });
        }
        let a = assess(&life.journal(), *life.moments.last().unwrap());
        seen.extend(a.sessions.iter().any(|session| session.shares_morning_with > 1).then_some("all day"));
        for now in &life.moments {
            let a = assess(&life.journal(), *now);
            let is_held = a.plan.state == PlanState::StillRunning && a.plan.action == Action::Hold;
            seen.extend(is_held.then_some("held while still running"));
            let silent = |day| a.is_silenced_on(day);
            let both = a.sessions.iter().any(|s| silent(s.day)) && a.sessions.iter().any(|s| !silent(s.day));
            seen.extend((a.is_suppressed() && both).then_some("silenced from a day with sessions before it"));
        }
        seen.extend(a.plan.moves.iter().map(|m| match m.cause {
            Cause::Started => "started by the criteria",
            Cause::Cleared => "started by a clearance",
            Cause::Goal => "reopened by a goal",
            Cause::Closed => "closed",
            Cause::CalfOnly => "closed for calf work only",
            _ => "moved",
        }));
    }
    let wanted = [
        "correction",
        "withdrawal",
        "recovered",
        "left evaluation",
        "day start",
        "far west",
        "far east",
        "no minutes",
        "endless",
        "all day",
        "started by the criteria",
        "started by a clearance",
        "reopened by a goal",
        "closed",
        "closed for calf work only",
        "seen",
        "running",
        "calf work only",
        "not yet",
        "held while still running",
        "silenced from a day with sessions before it",
    ];
    let missing: Vec<&str> = wanted.into_iter().filter(|event| !seen.contains(event)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}
