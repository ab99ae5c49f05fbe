//! A day's load as a person meets it: on Trends, in the log, and in Settings.

use crate::window::Window;

#[test]
fn trends_tell_the_load_of_a_day_and_its_high_level_part() {
    let story = "affected right\n1: 2/4\n1: walk_run 18:00 24' 12r s2 · 2-2-2 10'\n2: 2/4\n";
    let mut window = Window::of_story(story, "2026-06-02T12:00:00+02:00");
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
    let mut calm = Window::of_story(&story, "2026-06-05T12:00:00+02:00");
    calm.go("Log");
    assert!(!calm.shows("longest run of the 30 days before"));
    let story = format!("affected right\n{}{}", run(1, 20), run(4, 23));
    let mut leaping = Window::of_story(&story, "2026-06-05T12:00:00+02:00");
    leaping.go("Log");
    assert!(leaping.shows("23 min running: more than 10 % above the longest run of the 30 days before (20 min"));
}

#[test]
fn a_factor_is_kept_in_the_journal_and_changes_the_load() {
    let story = "affected right\n1: walk 18:00 30' · 1-1-1 10'\n";
    let mut window = Window::of_story(story, "2026-06-01T20:00:00+02:00");
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

/// Twelve judged days: ten runs of twenty minutes tolerated, two of forty too high.
fn judged() -> String {
    let run = |day: i64, min: u16, pains: &str| format!("{day}: run 18:00 {min}' {min}r · {pains} 10'\n");
    let mornings: String = (1..=40).map(|n| format!("{n}: 2/4\n")).collect();
    let runs = (0..10).map(|n| run(1 + 3 * n, 20, "1-1-1")).chain([run(33, 40, "2-6-5"), run(36, 40, "2-6-5")]);
    format!("affected right\nusual 2/4\n{mornings}{}", runs.collect::<String>())
}

#[test]
fn what_the_tendon_bears_is_drawn_said_and_told_in_numbers() {
    let mut window = Window::of_story(&judged(), "2026-07-10T12:00:00+02:00");
    window.go("Trends");
    assert!(window.shows("What the tendon bears now"));
    assert!(window.shows("It rests on 12 judged days, 2 of them too high"));
    assert!(window.shows("half of all days would be too high for the tendon now"));
    let rows = (1..=20).filter(|n| window.shows(&format!("Load {}: ", 5 * n))).count();
    assert_eq!(rows, 5, "the curve stands in numbers too");
}

#[test]
fn a_planned_session_says_how_likely_it_would_be_too_much() {
    let mut window = Window::of_story(&judged(), "2026-07-10T12:00:00+02:00");
    window.go("Log");
    window.press("What was done: Run");
    assert!(!window.shows("would be too high for you now"));
    window.write("Minutes in all", "25");
    assert!(window.shows("Load of the day 25: of days like this about"));
}

#[test]
fn too_few_judged_days_say_what_is_missing() {
    let story = "affected right\nusual 2/4\n1: 2/4\n1: run 18:00 20' 20r · 1-1-1 10'\n2: 2/4\n";
    let mut window = Window::of_story(story, "2026-06-03T12:00:00+02:00");
    window.go("Trends");
    let missing = "Not enough data: 1 day with a load has been judged. Still missing: 9 more judged days, \
                   2 more tolerated days, 2 more days that were too high.";
    assert!(window.shows(missing));
}

#[test]
fn who_runs_on_is_told_the_ceiling_what_is_left_and_the_floor() {
    let story = format!("{}1: still_running\n41: walk 09:00 10' · 1-1-1 10'\n", judged());
    let mut window = Window::of_story(&story, "2026-07-11T12:00:00+02:00");
    assert!(window.shows("Today's load"));
    assert!(window.shows("Today so far 3"));
    assert!(window.shows("left below the ceiling"));
    assert!(window.shows("At this load about 1 in 5 such days would be too much for your right Achilles"));
    window.go("Plan");
    assert!(window.shows("Ceiling "));
    window.go("Log");
    window.press("What was done: Run");
    window.write("Minutes in all", "90");
    assert!(window.shows("With this session the load exceeds the ceiling of"));
}

#[test]
fn who_runs_on_is_told_of_the_week_and_of_a_ceiling_never_reached() {
    let story = format!("{}1: still_running\n", judged());
    let mut window = Window::of_story(&story, "2026-07-07T12:00:00+02:00");
    assert!(window.shows("A run on 2 of the last 7 days; a week of walk-running has 3 (S1)."));
    assert!(window.shows("There was always a day between"));
    assert!(!window.shows("This ceiling lies above"));
    // Weeks later, with walks only, the curve still speaks.
    let story = format!(
        "{story}70: walk 09:00 10' · 1-1-1 10'\n71: run 09:00 5' 5r · 1-1-1 10'\n72: run 09:00 5' 5r · 1-1-1 10'\n"
    );
    window = Window::of_story(&story, "2026-08-11T12:00:00+02:00");
    window.go("Plan");
    assert!(window.shows("This ceiling lies above the highest load of the last 30 days (5)"));
    assert!(window.shows("Once a run followed the day after another"));
}

#[test]
fn who_runs_on_without_evidence_gets_no_ceiling_and_no_reproach() {
    let mut window = Window::of_story("affected right\n1: still_running\n1: 2/4\n", "2026-06-09T12:00:00+02:00");
    assert!(window.shows("There is no ceiling yet"));
    assert!(window.shows("a little calf work counts"));
    window.go("Log");
    window.press("What was done: Run");
    window.write("Minutes in all", "20");
    assert!(!window.shows("below the ceiling"));
}

#[test]
fn after_midnight_the_next_dose_is_not_added_to_the_day_before() {
    let calf = "40: calf_strength 18:00 30' · 1-1-1 10'";
    let story = format!("{}38: cleared\n38: started\n39: run 18:00 20' 20r · 1-1-1 10'\n{calf}\n", judged());
    let mut window = Window::of_story(&story, "2026-07-11T00:30:00+02:00");
    window.go("Plan");
    assert!(window.shows("Load of the day 12.8"));
}
