//! A day's load as a person meets it: on Trends, in the log, and in Settings.

use springback::journal::Revision;

use crate::diary;
use crate::window::{LARGE, Window};

fn window(story: &str, at: &str) -> Window {
    let revisions: Vec<Revision> = diary::journal(story).revisions().to_vec();
    let mut window = Window::with(LARGE, &revisions);
    window.at(at);
    window
}

#[test]
fn trends_tell_the_load_of_a_day_and_its_high_level_part() {
    let story = "affected right\n1: 2/4\n1: walk_run 18:00 24' 12r s2 · 2-2-2 10'\n2: 2/4\n";
    let mut window = window(story, "2026-06-02T12:00:00+02:00");
    window.go("Trends");
    assert!(window.shows("Load of the day"));
    assert!(window.shows("1 day with sessions · 12 minutes running · load 15.6"));
    window.press("Show as table");
    assert!(window.shows("15.6"));
}

#[test]
fn a_run_far_longer_than_the_last_ones_is_cautioned_in_the_log() {
    let run = |day: i64, min: u16| format!("{day}: run 18:00 {min}' {min}r · 1-1-1 10'\n");
    let story = format!("affected right\n{}{}", run(1, 20), run(4, 22));
    let mut calm = window(&story, "2026-06-05T12:00:00+02:00");
    calm.go("Log");
    assert!(!calm.shows("longest run of the 30 days before"));
    let story = format!("affected right\n{}{}", run(1, 20), run(4, 23));
    let mut leaping = window(&story, "2026-06-05T12:00:00+02:00");
    leaping.go("Log");
    assert!(leaping.shows("23 min running: more than 10 % above the longest run of the 30 days before (20 min"));
}

#[test]
fn a_factor_is_kept_in_the_journal_and_changes_the_load() {
    let story = "affected right\n1: walk 18:00 30' · 1-1-1 10'\n";
    let mut window = window(story, "2026-06-01T20:00:00+02:00");
    window.go("Trends");
    assert!(window.shows("load 9"));
    window.go("Settings");
    window.press("Show the factors");
    window.write("Walk", "0,5");
    window.key(eframe::egui::Key::Enter);
    window.go("Trends");
    assert!(window.shows("load 15"));
    window.go("History");
    assert!(window.shows("Walk"));
}
