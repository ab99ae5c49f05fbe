//! What to do today, as a person meets it: told on Today, shown with how on Plan, logged with its numbers.

use eframe::egui::accesskit::Role;

use crate::window::Window;

#[test]
fn a_newcomer_finds_the_first_phase_and_how_its_exercises_are_done() {
    let mut window = Window::of_story("affected right\n1: 2/4\n", "2026-06-01T12:00:00+02:00");
    assert!(window.shows("What to do today"));
    window.press("Show what to do today");
    assert!(window.shows("Phase: Settle"));
    assert!(window.shows("What ends it"));
    assert!(window.shows("The week ahead"));
    window.press("How? Heel hold, both legs");
    assert!(window.shows("Stand near a wall, rise halfway onto the balls of both feet and stay."));
    assert!(window.shows("Harder: "));
}

#[test]
fn an_opened_exercise_shows_its_figure_beside_its_words_or_above_them_where_it_is_narrow() {
    let how = "Stand near a wall, rise halfway onto the balls of both feet and stay. Share the weight evenly.";
    for (width, is_beside) in [(1180.0, true), (480.0, false)] {
        let revisions = crate::diary::journal("affected right\n1: 2/4\n");
        let mut window = Window::with([width, 2400.0], revisions.revisions());
        window.at("2026-06-01T12:00:00+02:00");
        window.press("Show what to do today");
        assert_eq!(window.place(Role::Image, "Heel hold, both legs"), None, "closed at first");
        window.press("How? Heel hold, both legs");
        let figure = window.place(Role::Image, "Heel hold, both legs").expect("a figure by name");
        let words = window.place(Role::Label, how).expect("the words");
        assert_eq!(words.left() > figure.right(), is_beside, "{width}: {figure:?} {words:?}");
        assert_eq!(words.top() > figure.bottom(), !is_beside, "{width}: {figure:?} {words:?}");
    }
}

#[test]
fn today_s_exercises_are_logged_and_the_response_is_asked_next() {
    // A real clock has seconds and parts of them; a start is kept to the minute.
    let mut window = Window::of_story("affected right\n1: 2/4\n", "2026-06-01T12:00:31.728+02:00");
    window.go("Plan");
    window.press("Log these");
    assert!(window.shows("Filled in with last time's numbers"));
    window.write("Minutes in all", "20");
    window.write("Heel hold, both legs: seconds held", "30");
    window.press("Save what was done");
    assert!(window.shows("Exercises logged"));
    assert!(window.shows("Answer or correct a session"));
    window.go("Plan");
    assert!(window.shows("done today"));
    assert!(window.can_press("Log these"), "what has arrived is put away");
    window.go("History");
    assert!(window.shows("Heel hold, both legs"));
    assert!(window.shows("30 s"));
}

#[test]
fn a_red_flag_silences_the_programme_too() {
    let mut window = Window::of_story("affected right\n1: 2/4\n1: flag pop\n", "2026-06-01T12:00:00+02:00");
    assert!(!window.shows("What to do today"));
    window.go("Plan");
    assert!(!window.shows("What to do today"));
}
