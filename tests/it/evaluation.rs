//! The four-weekly evaluation: when it is due, what it compares, and that only saving one moves a reference.

use springback::assessment::evaluation::{Because, Review};
use springback::journal::cell::Cell;
use springback::journal::evaluation::OutcomeScore;
use springback::journal::measure::{Points, Text};
use springback::journal::{Fact, Journal, Revision, Stamp};

use crate::diary::{at, day, journal};
use crate::window::{LARGE, Window};

fn review(story: &str, on: i64) -> Option<Review> {
    of(&journal(&format!("affected right\n{story}")), on)
}

fn of(journal: &Journal, on: i64) -> Option<Review> {
    Review::of(journal, &springback::assessment::assess(journal, at(on, "12:00")))
}

/// The journal with VISA-A totals on these days.
fn scored(story: &str, totals: &[(i64, u16)]) -> Journal {
    let mut revisions: Vec<Revision> = journal(story).revisions().to_vec();
    revisions.extend(totals.iter().map(|(on, total)| {
        let (instrument, score) = (Text::new("VISA-A").unwrap(), Points::from_cell(&total.to_string()).unwrap());
        Revision::first(
            Fact::Score(OutcomeScore { date: day(*on), instrument, score }),
            Stamp::new(at(*on, "12:00"), ""),
        )
    }));
    Journal::new(revisions)
}

#[test]
fn it_is_due_four_weeks_after_the_first_check_in_or_the_last_evaluation() {
    assert_eq!(review("", 40), None);
    assert_eq!(review("1: 2/4", 1).unwrap().due_on, day(29));
    let evaluated = review("1: 2/4\n20: evaluation 1.5", 30).unwrap();
    assert_eq!((evaluated.last, evaluated.due_on), (Some(day(20)), day(48)));
}

#[test]
fn a_completed_plan_makes_it_due_at_once() {
    let runs = |step: u16, min: u16, days: [i64; 3]| -> String {
        days.iter().map(|n| format!("{n}: run 18:00 30' {min}r s{step} · 1-1-1 10'\n")).collect()
    };
    let mornings: String = (1..=35).map(|n| format!("{n}: 2/4\n")).collect();
    let up = runs(1, 8, [1, 3, 5]) + &runs(2, 12, [8, 10, 12]) + &runs(3, 18, [15, 17, 19]);
    let up = up + &runs(4, 25, [22, 24, 26]) + &runs(5, 20, [29, 31, 33]);
    let story = format!("usual 2/4\n1: goal 20\n1: cleared\n1: started\n{mornings}{up}12: evaluation 2\n");
    let done = review(&story, 35).unwrap();
    assert_eq!((done.because, done.due_on), (Because::Completed, day(33)));
    let looked = review(&format!("{story}34: evaluation 2\n"), 35).unwrap();
    assert_eq!((looked.because, looked.due_on), (Because::FourWeeks, day(62)));
}

#[test]
fn a_score_is_compared_over_about_12_and_24_weeks() {
    let weeks = |totals: &[(i64, u16)], on| {
        let review = of(&scored("affected right\n1: 2/4\n", totals), on).unwrap().score.unwrap();
        review.since.iter().map(|(on, then, important)| (*on, *then, important.weeks)).collect::<Vec<_>>()
    };
    assert_eq!(weeks(&[(1, 50), (85, 70)], 85), [(day(1), 50, 12)]);
    assert_eq!(weeks(&[(1, 50), (106, 70)], 106), [(day(1), 50, 12)]);
    assert_eq!(weeks(&[(1, 50), (107, 70)], 107), []);
    assert_eq!(weeks(&[(1, 50), (85, 60), (169, 70)], 169), [(day(85), 60, 12), (day(1), 50, 24)]);
}

#[test]
fn an_evaluation_is_saved_and_only_then_moves_the_reference() {
    let mornings: String = (1..=40).map(|n| format!("{n}: {}/4\n", if n <= 10 { 4 } else { 2 })).collect();
    let revisions: Vec<Revision> = journal(&format!("affected right\n{mornings}")).revisions().to_vec();
    let mut window = Window::with(LARGE, &revisions);
    window.at("2026-07-10T12:00:00+02:00");
    assert!(window.shows("An evaluation is due"));
    window.press("Evaluate");
    window.press("Evaluate now");
    window.write("VISA-A total, if you have one", "78");
    window.press("Right Achilles: let today's usual become the reference? (stiffness 4 → 2): Move it");
    window.press("Save the evaluation");
    assert!(window.shows("Evaluation saved"));
    assert!(window.shows("VISA-A 78 of 100 (Fri 10 Jul)."));
    assert!(!window.shows("let today's usual become the reference"));
    window.go("Today");
    assert!(!window.shows("An evaluation is due"));
    window.go("History");
    assert!(window.shows("VISA-A"));
}

#[test]
fn looking_back_without_moving_keeps_the_reference() {
    let mornings: String = (1..=40).map(|n| format!("{n}: {}/4\n", if n <= 10 { 4 } else { 2 })).collect();
    let revisions: Vec<Revision> = journal(&format!("affected right\n{mornings}")).revisions().to_vec();
    let mut window = Window::with(LARGE, &revisions);
    window.at("2026-07-10T12:00:00+02:00");
    window.go("Readiness");
    window.press("Evaluate now");
    window.press("Save the evaluation");
    window.press("Evaluate now");
    assert!(window.shows("let today's usual become the reference? (stiffness 4 → 2)"));
}
