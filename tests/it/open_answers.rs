//! Which answers Today still asks for: those that would change something.

use crate::window::Window;

const ASKS: &str = "Still unanswered";
const USUAL: &str = "affected right\n";

/// Today on the evening of that day of June, with the mornings of the story.
fn today(story: &str, day: u32) -> Window {
    Window::of_story(&format!("{USUAL}{story}"), &format!("2026-06-{day:02}T20:00:00+02:00"))
}

#[test]
fn ankle_circles_are_never_asked_about() {
    let story = (1..=16).map(|n| format!("{n}: 2/4\n")).collect::<String>();
    let window = today(&format!("{story}14: mobility 18:00 5'\n"), 14);
    assert!(!window.shows(ASKS));
    let window = today(&format!("{story}14: mobility 18:00 5'\n"), 16);
    assert!(!window.shows(ASKS) && !window.shows("load unknown"));
}

#[test]
fn what_can_still_change_something_stays_and_what_cannot_leaves() {
    let mornings = |days: &[i64]| days.iter().map(|n| format!("{n}: 2/4\n")).collect::<String>();
    let session = "14: calf_strength 18:00 20'\n";
    // Before the deadline everything is asked about.
    let window = today(&(mornings(&[1, 2, 3, 4, 5, 6, 7, 8]) + session), 14);
    assert!(window.shows(ASKS));
    // The morning after is in, so the answers would settle it.
    let window = today(&(mornings(&[1, 2, 3, 4, 5, 6, 7, 8, 15]) + session), 17);
    assert!(window.shows(ASKS) && window.shows("load unknown"));
    // Without that morning nothing about the session would.
    let window = today(&(mornings(&[1, 2, 3, 4, 5, 6, 7, 8, 16, 17]) + session), 17);
    assert!(!window.shows(ASKS) && !window.shows("load unknown"));
    // A run may still count for the plan on less.
    let window = today(&(mornings(&[1, 2, 3, 4, 5, 6, 7, 8, 16, 17]) + "14: run 18:00 20'\n"), 17);
    assert!(window.shows(ASKS));
}
