//! The computer's clock is a witness, not a judge: set back, a year ahead for one save, and carried across
//! the date line.

use chrono::{NaiveDate, TimeDelta};
use springback::journal::check_in::CheckIn;
use springback::journal::measure::Score;
use springback::journal::tendon::{Location, Side, Tendon, TendonEvent};
use springback::journal::{Fact, Revision, Stamp};
use springback::store::Store;
use springback::words::Words;

use crate::window::{LARGE, Window, moment};

const STIFFNESS: &str = "Stiffness on first steps";
const QUESTION: &str = "Is the date right?";

/// A right tendon since 11 May 2026 and a check-in on each of these mornings, recorded then.
fn journal(mornings: &[&str]) -> Vec<Revision> {
    let begun = moment("2026-05-11T08:00:00+02:00");
    let date = begun.date_naive();
    let location = Some(Location::Midportion);
    let tendon = Tendon { date, side: Side::Right, location, event: TendonEvent::Affected, since: None };
    let mut kept = vec![Revision::first(Fact::Tendon(tendon), Stamp::new(begun, ""))];
    kept.extend(mornings.iter().map(|at| {
        let at = moment(at);
        let morning = CheckIn { stiffness: Score::new(2), ..CheckIn::unanswered(at.date_naive(), Side::Right) };
        Revision::first(Fact::CheckIn(morning), Stamp::new(at, ""))
    }));
    kept
}

fn window(mornings: &[&str]) -> Window {
    Window::with(LARGE, &journal(mornings))
}

/// How many check-ins are in the journal's file.
fn check_ins(window: &Window) -> usize {
    let kept = Store::open_read_only(&window.file("journal.springback")).unwrap().journal;
    kept.iter().filter(|revision| matches!(revision.fact, Fact::CheckIn(_)) && !revision.withdrawn).count()
}

fn say(id: &str) -> String {
    Words::english().say(id)
}

/// Deletes the first record of the day that is open in History.
fn delete(window: &mut Window) {
    window.press(&format!("{}: ", say("history-withdraw")));
}

/// Opens the check-in of the day that is open in History, to correct it.
fn edit(window: &mut Window) {
    window.press(&say("history-check-in-edit"));
    window.press(&say("today-edit"));
}

#[test]
fn a_clock_set_back_is_asked_about_and_what_is_typed_meanwhile_is_kept() {
    let mut window = window(&["2026-11-20T07:00:00+01:00", "2026-11-21T06:50:00+01:00"]);
    assert!(!window.shows(QUESTION), "it fits");
    window.at("2026-06-01T07:00:00+02:00");
    assert!(window.shows("The computer says 1 June 2026; your newest entry is from 21 November 2026."));
    window.set(STIFFNESS, 5.0);
    window.press("Save check-in");
    assert!(window.shows("Not saved yet"));
    assert_eq!(check_ins(&window), 2);
    window.later(TimeDelta::seconds(5));
    let mut window = window.reopened();
    assert!(window.shows(QUESTION), "not answered yet");
    assert_eq!(window.value(STIFFNESS).as_deref(), Some("5 /10"), "and nothing typed is lost");
    window.press("The date is right");
    assert!(!window.shows(QUESTION));
    window.press("Save check-in");
    assert_eq!(check_ins(&window), 3);
    // Answered for this journal, also at the next start.
    let mut window = window.reopened();
    window.later(TimeDelta::days(1));
    assert!(!window.shows(QUESTION));
}

#[test]
fn a_date_said_to_be_wrong_saves_nothing_until_it_is_mended() {
    let mut window = window(&["2026-11-21T06:50:00+01:00"]);
    window.at("2015-01-01T07:00:00+01:00");
    assert!(window.shows("The computer says 1 January 2015"));
    window.press("The date is wrong");
    assert!(!window.shows(QUESTION) && window.shows("you said that is wrong"));
    let mut window = window.reopened();
    assert!(!window.shows(QUESTION) && window.shows("you said that is wrong"), "asked once");
    window.at("2026-11-22T07:00:00+01:00");
    assert!(!window.shows("you said that is wrong"), "mended, and noticed");
    window.set(STIFFNESS, 1.0);
    window.press("Save check-in");
    assert_eq!(check_ins(&window), 2);
}

#[test]
fn before_the_first_entry_no_tendon_is_missing() {
    let mut window = window(&["2026-11-21T06:50:00+01:00"]);
    window.at("2015-01-01T07:00:00+01:00");
    assert!(window.shows("Before your first entry"));
    assert!(window.shows("The computer says 1 January 2015; your first entry is from 11 May 2026."));
    assert!(!window.shows("No tendon is set up yet") && !window.can_press("Set up"));
    window.go("Readiness");
    assert!(window.shows("Before your first entry") && !window.shows("No tendon is marked as affected"));
}

#[test]
fn a_clock_a_year_ahead_is_caught_at_the_first_save() {
    let mut window = window(&["2026-11-20T07:00:00+01:00"]);
    // It jumps while the form is being filled in.
    window.set(STIFFNESS, 3.0);
    window.clock.set(moment("2027-11-21T07:00:00+01:00"));
    window.press("Save check-in");
    assert_eq!(check_ins(&window), 1, "nothing got that date");
    assert!(window.shows("The computer says 21 November 2027; your newest entry is from 20 November 2026."));
    window.press("The date is wrong");
    window.at("2026-11-21T07:05:00+01:00");
    assert_eq!(window.value(STIFFNESS).as_deref(), Some("3 /10"), "the form is as it was");
    window.press("Save check-in");
    assert_eq!(check_ins(&window), 2);
}

#[test]
fn an_entry_dated_after_today_is_listed_and_can_be_corrected_and_deleted() {
    // Two mornings were kept by a clock a year ahead; it was mended since.
    let mornings = ["2026-11-20T07:00:00+01:00", "2027-11-20T07:00:00+01:00", "2027-11-21T07:00:00+01:00"];
    let mut window = window(&mornings);
    assert!(window.shows("The computer says 21 November 2026; your newest entry is from 21 November 2027."));
    window.press("The date is right");
    window.go("History");
    assert!(window.shows("Dated after today") && window.can_press("20 November 2027: 1 entry"));
    window.press("21 November 2027: 1 entry");
    assert!(window.shows("Sunday 21 November 2027"));
    delete(&mut window);
    assert!(!window.can_press("21 November 2027: 1 entry"));
    window.press("20 November 2027: 1 entry");
    edit(&mut window);
    window.set(STIFFNESS, 4.0);
    window.press("Save check-in");
    let kept = Store::open_read_only(&window.file("journal.springback")).unwrap().journal;
    let last = kept.iter().rev().find_map(|r| if let Fact::CheckIn(c) = &r.fact { Some(c) } else { None }).unwrap();
    assert_eq!((last.date, last.stiffness), (NaiveDate::from_ymd_opt(2027, 11, 20).unwrap(), Score::new(4)));
    window.go("History");
    window.press("20 November 2027: 1 entry");
    delete(&mut window);
    assert!(!window.shows("Dated after today"), "nothing is left of it");
    assert!(!window.can_press(&say("history-check-in-add")), "nothing is added to a day that is still to come");
}

#[test]
fn who_flies_west_keeps_their_newest_morning() {
    // The morning of the 22nd in Tokyo; the same hour it is the afternoon of the 21st in Los Angeles.
    let mut window = window(&["2026-11-20T07:00:00+09:00", "2026-11-22T07:00:00+09:00"]);
    window.at("2026-11-21T14:30:00-08:00");
    assert!(!window.shows(QUESTION), "a flight is no doubt");
    window.go("History");
    window.press("22 November 2026: 1 entry");
    assert!(window.shows("Sunday 22 November 2026"));
    edit(&mut window);
    assert_eq!(window.value(STIFFNESS).as_deref(), Some("2 /10"));
}
