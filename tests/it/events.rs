//! Events on Trends: which a day has, the strip that shows them, and the same in the table.

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use springback::assessment::assess;
use springback::assessment::event::{About, EventKind, Happened, Turn, events, first_day};
use springback::journal::check_in::CheckIn;
use springback::journal::day_mark::{DayEvent, DayMark};
use springback::journal::measure::Text;
use springback::journal::tendon::Side;
use springback::journal::{Fact, Journal, Revision, Stamp};

use crate::diary::{at, day, journal};
use crate::window::{LARGE, Window};

/// A story with a note on a morning and one on a marked day.
fn noted(story: &str) -> Journal {
    let mut revisions: Vec<Revision> = journal(story).revisions().to_vec();
    let check_in = CheckIn { note: Text::new("stairs are easy"), ..CheckIn::unanswered(day(6), Side::Right) };
    let ill = DayMark { date: day(7), event: DayEvent::Ill, note: Text::new("flu") };
    let facts = [Fact::CheckIn(check_in), Fact::Day(ill)];
    revisions.extend(facts.into_iter().map(|fact| Revision::first(fact, Stamp::new(at(7, "20:00"), ""))));
    Journal::new(revisions)
}

const STORY: &str =
    "affected right\nusual 2/4\n2: raise 9 p5\n2: L: raise 25 p0\n3: flag moved\n4: cleared\n4: started\n
5: evaluation 2\n";

fn of(journal: &Journal, side: Side, days: (i64, i64)) -> Vec<(i64, Happened)> {
    let assessment = assess(journal, at(8, "12:00"));
    let found = events(journal, &assessment, side, (day(days.0), day(days.1)));
    found.into_iter().map(|event| ((event.date - day(0)).num_days(), event.what)).collect()
}

#[test]
fn a_day_has_its_turns_tests_marks_and_notes_of_that_tendon_only() {
    let journal = noted(STORY);
    let mine = of(&journal, Side::Right, (2, 7));
    let days: Vec<i64> = mine.iter().map(|(day, _)| *day).collect();
    assert_eq!(days, [2, 3, 4, 4, 5, 6, 7, 7]);
    assert!(matches!(&mine[0].1, Happened::Test(test) if test.repetitions.map(|n| n.get()) == Some(9)));
    assert_eq!(mine[2].1, Happened::Plan(Turn::Cleared));
    assert_eq!(mine[3].1, Happened::Plan(Turn::Started));
    assert_eq!(mine[5].1, Happened::Note(About::CheckIn, Text::new("stairs are easy").unwrap()));
    assert_eq!(mine[6].1, Happened::Day(DayEvent::Ill));
    assert!(matches!(&mine[7].1, Happened::Note(About::Day, _)));
    // The other tendon has its own test, and what concerns no side.
    let other: Vec<i64> = of(&journal, Side::Left, (2, 7)).iter().map(|(day, _)| *day).collect();
    assert_eq!(other, [2, 3, 4, 4, 7, 7]);
}

#[test]
fn only_the_days_asked_for_are_told_and_a_denied_flag_is_no_event() {
    let journal = noted(STORY);
    assert_eq!(of(&journal, Side::Right, (3, 3)).len(), 1);
    assert_eq!(of(&journal, Side::Right, (8, 2)), []);
    assert_eq!(of(&Journal::default(), Side::Right, (1, 9)), []);
    assert_eq!((first_day(&Journal::default()), EventKind::ALL.len()), (None, 7));
}

#[test]
fn every_run_at_the_goal_completes_the_plan_but_it_is_reached_once() {
    let runs = |step: u16, min: u16, days: &[i64]| -> String {
        days.iter().map(|n| format!("{n}: run 18:00 30' {min}r s{step} · 1-1-1 10'\n")).collect()
    };
    let mornings: String = (1..=40).map(|n| format!("{n}: 2/4\n")).collect();
    let up = runs(1, 8, &[1, 3, 5]) + &runs(2, 12, &[8, 10, 12]) + &runs(3, 18, &[15, 17, 19]);
    let up = up + &runs(4, 25, &[22, 24, 26]) + &runs(5, 20, &[29, 31, 33, 36, 38]);
    let journal = journal(&format!("affected right\nusual 2/4\n1: goal 20\n1: cleared\n1: started\n{mornings}{up}"));
    let assessment = assess(&journal, at(40, "12:00"));
    let turns = events(&journal, &assessment, Side::Right, (day(1), day(40)));
    let turns: Vec<Turn> = turns
        .iter()
        .filter_map(|event| if let Happened::Plan(turn) = event.what { Some(turn) } else { None })
        .collect();
    assert_eq!(turns[2..], [Turn::Up(2), Turn::Up(3), Turn::Up(4), Turn::Up(5), Turn::Complete]);
}

fn window() -> Window {
    let mut window = Window::with(LARGE, noted(STORY).revisions());
    window.at("2026-06-08T12:00:00+02:00");
    window.go("Trends");
    window
}

#[test]
fn the_strip_is_named_summed_up_and_walked_event_by_event() {
    let mut window = window();
    let strip = window.harness.get_by_role_and_label(Role::Image, "Events");
    let said = strip.accesskit_node().data().description().unwrap_or_default().to_owned();
    assert!(said.contains("2 notes") && said.contains("1 heel-raise test"), "{said}");
    assert!(said.ends_with("the latest: Evaluation: the reference moved (Fri 5 Jun)"), "{said}");
    strip.focus();
    window.harness.run();
    let value = |window: &Window| window.harness.get_by_role_and_label(Role::Image, "Events").value();
    window.key(Key::ArrowLeft);
    assert_eq!(value(&window).as_deref(), Some("Sun 7 Jun\nIll\nNote to the day: flu"));
    window.key(Key::ArrowLeft);
    window.key(Key::ArrowLeft);
    window.key(Key::ArrowLeft);
    assert_eq!(value(&window).as_deref(), Some("Thu 4 Jun\nCleared by a clinician\nRun plan started"));
}

#[test]
fn the_legend_names_only_what_is_there() {
    let window = window();
    for name in ["red flag", "plan: start, goal or end", "heel-raise test", "note", "affected or recovered"] {
        assert!(window.shows(name), "{name}");
    }
    assert!(!window.shows("plan: a step up") && !window.shows("plan: back"));
}

#[test]
fn without_events_there_is_no_strip() {
    let mut window = Window::of_story("affected right\n60: 2/4", "2026-07-30T12:00:00+02:00");
    window.go("Trends");
    window.press("Days shown: 2 weeks");
    assert!(window.harness.query_by_role_and_label(Role::Image, "Events").is_none());
    assert!(window.harness.query_by_role_and_label(Role::Image, "Morning stiffness").is_some());
}

#[test]
fn the_table_shows_a_day_with_an_event_and_no_check_in_also_before_the_first() {
    let story = "affected right\n1: raise 23 p1\n16: 2/4";
    let mut window = Window::of_story(story, "2026-06-16T12:00:00+02:00");
    window.go("Trends");
    window.press("Days shown: All");
    window.press("Show as table");
    assert!(window.shows("Events"));
    assert!(window.shows("Heel raises: 23 raises, pain 1, flat ground"));
    assert!(window.shows("Mon 1 Jun"), "the whole of it begins with the test");
}
