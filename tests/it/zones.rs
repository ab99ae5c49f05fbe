//! Time as it comes: zones, clocks put forward and back, midnight, a laptop asleep, a clock that was
//! wrong, and the day Apia left out. Which day it is follows the clock; past days and drafts stay where
//! they are.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, TimeDelta, Timelike, Utc};
use eframe::egui::Key;
use springback::assessment::{assess, today};
use springback::journal::check_in::CheckIn;
use springback::journal::measure::Score;
use springback::journal::tendon::Side;
use springback::journal::{Fact, Journal, Revision, Stamp};
use springback::words::Words;

use crate::window::{LARGE, Window, moment};

/// A zone: its name, and from which instant on which offset in minutes holds.
type Zone = (&'static str, &'static [(&'static str, i32)]);

/// Twelve zones, with every change of offset near the instants below.
const ZONES: [Zone; 12] = [
    ("UTC", &[]),
    ("Europe/Berlin", &[("1900-01-01T00:00:00Z", 60), ("2026-03-29T01:00:00Z", 120), ("2026-10-25T01:00:00Z", 60)]),
    (
        "America/New_York",
        &[("1900-01-01T00:00:00Z", -300), ("2026-03-08T07:00:00Z", -240), ("2026-11-01T06:00:00Z", -300)],
    ),
    (
        "America/Los_Angeles",
        &[("1900-01-01T00:00:00Z", -480), ("2026-03-08T10:00:00Z", -420), ("2026-11-01T09:00:00Z", -480)],
    ),
    ("America/Sao_Paulo", &[("1900-01-01T00:00:00Z", -180)]),
    ("Asia/Kolkata", &[("1900-01-01T00:00:00Z", 330)]),
    ("Asia/Kathmandu", &[("1900-01-01T00:00:00Z", 345)]),
    (
        "Australia/Lord_Howe",
        &[("1900-01-01T00:00:00Z", 660), ("2026-04-04T15:00:00Z", 630), ("2026-10-03T15:30:00Z", 660)],
    ),
    ("Pacific/Apia", &[("1900-01-01T00:00:00Z", -600), ("2011-12-30T10:00:00Z", 840), ("2012-03-31T14:00:00Z", 780)]),
    ("Pacific/Kiritimati", &[("1900-01-01T00:00:00Z", 840)]),
    ("Pacific/Honolulu", &[("1900-01-01T00:00:00Z", -600)]),
    ("Pacific/Chatham", &[("1900-01-01T00:00:00Z", 825), ("2026-04-04T14:00:00Z", 765), ("2026-09-26T14:00:00Z", 825)]),
];

/// Thirty instants, in order: around Apia's lost day, leap days, changes of clocks, ends of years.
const INSTANTS: [&str; 30] = [
    "2011-12-29T12:00:00Z",
    "2011-12-30T09:59:59Z",
    "2011-12-30T10:00:00Z",
    "2011-12-30T13:59:59Z",
    "2011-12-30T14:00:00Z",
    "2012-02-29T03:30:00Z",
    "2012-02-29T12:00:00Z",
    "2012-03-01T04:00:00Z",
    "2026-02-28T23:59:59Z",
    "2026-03-08T06:59:59Z",
    "2026-03-08T07:00:00Z",
    "2026-03-08T09:59:59Z",
    "2026-03-08T10:00:00Z",
    "2026-03-29T00:59:59Z",
    "2026-03-29T01:00:00Z",
    "2026-03-29T02:00:00Z",
    "2026-04-04T14:00:00Z",
    "2026-04-04T15:00:00Z",
    "2026-06-21T00:00:00Z",
    "2026-09-26T14:00:00Z",
    "2026-10-03T15:30:00Z",
    "2026-10-25T00:30:00Z",
    "2026-10-25T01:00:00Z",
    "2026-10-25T01:30:00Z",
    "2026-11-01T05:59:59Z",
    "2026-11-01T06:00:00Z",
    "2026-11-01T09:00:00Z",
    "2026-12-31T23:59:59Z",
    "2027-01-01T00:00:00Z",
    "2028-02-29T12:00:00Z",
];

/// What the clock of a zone shows at an instant.
fn shown((_, changes): Zone, instant: DateTime<Utc>) -> DateTime<FixedOffset> {
    let holds = |from: &str| from.parse::<DateTime<Utc>>().unwrap() <= instant;
    let offset = changes.iter().rev().find(|(from, _)| holds(from)).map_or(0, |(_, minutes)| *minutes);
    instant.with_timezone(&FixedOffset::east_opt(offset * 60).unwrap())
}

fn lived_through(zone: Zone) -> impl Iterator<Item = DateTime<FixedOffset>> {
    INSTANTS.iter().map(move |instant| shown(zone, instant.parse().unwrap()))
}

/// The day it is, told without the program: until four it is still the evening before.
fn day_of(now: DateTime<FixedOffset>) -> NaiveDate {
    let date = now.date_naive();
    if now.hour() < 4 { date.pred_opt().unwrap() } else { date }
}

fn check_in(date: NaiveDate, at: DateTime<FixedOffset>) -> Revision {
    let fact = CheckIn { stiffness: Score::new(2), ..CheckIn::unanswered(date, Side::Right) };
    Revision::first(Fact::CheckIn(fact), Stamp::new(at, ""))
}

#[test]
fn the_day_is_the_clocks_and_never_goes_back_by_itself() {
    for zone in ZONES {
        let days: Vec<NaiveDate> = lived_through(zone).map(|now| today(&Journal::default(), now)).collect();
        let told: Vec<NaiveDate> = lived_through(zone).map(day_of).collect();
        assert_eq!(days, told, "{}", zone.0);
        assert!(days.windows(2).all(|two| two[0] <= two[1]), "{}: {days:?}", zone.0);
    }
}

#[test]
fn what_was_answered_stays_on_its_day_wherever_it_is_looked_at() {
    for zone in ZONES {
        let mut journal = Journal::default();
        for now in lived_through(zone) {
            journal.absorb([check_in(day_of(now), now)]);
        }
        let dates = |journal: &Journal| journal.current().check_ins().iter().map(|kept| kept.date).collect::<Vec<_>>();
        let answered = dates(&journal);
        for elsewhere in ZONES {
            let now = shown(elsewhere, "2028-03-01T12:00:00Z".parse().unwrap());
            let assessment = assess(&journal, now);
            assert_eq!(assessment.today, day_of(now));
            assert_eq!(dates(&journal), answered);
        }
    }
}

#[test]
fn the_window_shows_the_day_in_every_zone() {
    let words = Words::english();
    for zone in ZONES {
        let mut window = Window::begun("Right");
        for now in lived_through(zone) {
            window.clock.set(now);
            window.harness.run();
            let day = day_of(now);
            assert!(window.shows(&words.day_long(day)), "{} at {now}: {day}", zone.0);
        }
    }
}

#[test]
fn a_draft_keeps_its_day_past_midnight_through_sleep_and_over_the_day_apia_left_out() {
    let apia = ZONES[8];
    let before = shown(apia, "2011-12-30T09:50:00Z".parse().unwrap());
    let mut window = Window::with(LARGE, &[]);
    window.clock.set(before);
    window.harness.run();
    window.begin("Right");
    window.set("Pain at rest", 3.0);
    window.harness.run_steps(120);
    // Asleep for eleven hours: the lost day is over.
    window.clock.set(shown(apia, "2011-12-30T20:50:00Z".parse().unwrap()));
    window.harness.run();
    assert!(window.shows("Saturday 31 December"), "the way to today");
    assert!(window.shows("Thursday 29 December"), "what is being typed is still Thursday's");
    let mut window = window.reopened();
    window.press("Thu 29 Dec: ");
    assert_eq!(window.value("Pain at rest").as_deref(), Some("3 /10"));
    window.key(Key::Enter);
    assert!(window.shows("1 of the last 14 mornings"));
}

#[test]
fn a_clock_set_back_hides_no_correction_and_one_years_ahead_moves_no_past_day() {
    let now = moment("2026-11-21T07:00:00+01:00");
    let first = check_in(now.date_naive(), now);
    let earlier = now - TimeDelta::days(400);
    let Fact::CheckIn(fact) = first.fact.clone() else { unreachable!() };
    let corrected =
        first.corrected(Fact::CheckIn(CheckIn { stiffness: Score::new(7), ..fact }), Stamp::new(earlier, ""));
    let ahead = check_in(NaiveDate::from_ymd_opt(2026, 11, 20).unwrap(), moment("2090-01-01T00:00:00+01:00"));
    let journal = Journal::new(vec![first, corrected, ahead]);
    let kept = journal.current().check_in(now.date_naive(), Side::Right).unwrap();
    assert_eq!(kept.stiffness, Score::new(7));
    let dates: Vec<u32> = journal.current().check_ins().iter().map(|kept| kept.date.day()).collect();
    assert_eq!(dates, [20, 21]);
    assert_eq!(assess(&journal, now).today, now.date_naive());
}
