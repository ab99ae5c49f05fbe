//! "Why?" on every verdict: it opens the rules with their sources and what would turn them.

use springback::journal::Revision;

use crate::diary;
use crate::window::{LARGE, Window};

const RUN: &str = "
    affected right
    usual 2/4
    1: cleared
    1: started
    1: 2/4
    1: run 18:00 24' 8r s1 · 2-4-2 15'
    2: 2/4
    3: 2/4 rest0 daily1
";

fn window(story: &str) -> Window {
    let revisions: Vec<Revision> = diary::journal(story).revisions().to_vec();
    Window::with(LARGE, &revisions)
}

#[test]
fn a_session_says_in_the_log_what_both_verdicts_rest_on() {
    let mut window = window(RUN);
    window.go("Log");
    assert!(!window.shows("24-hour rule"));
    window.press("Why? Run, Mon 1 Jun, 18:00");
    assert!(window.shows("Zone: yellow"));
    assert!(window.shows("yellow: Worst pain in the session: 4 · limit 3 · S1"));
    assert!(window.shows("→ 1 point less pain at its worst would have made it green."));
    assert!(window.shows("24-hour rule: load tolerated"));
    assert!(window.shows("load tolerated: Worst pain in the session: 4 · limit: below 5 · S1"));
    assert!(window.shows("→ 1 point more pain at its worst would have made it too high a load."));
    window.press("Hide Run, Mon 1 Jun, 18:00");
    assert!(!window.shows("24-hour rule"));
}

#[test]
fn the_plan_says_it_of_its_sessions_too() {
    let mut window = window(RUN);
    window.go("Plan");
    window.press("Why? the session of Mon 1 Jun");
    assert!(window.shows("24-hour rule: load tolerated"));
}

#[test]
fn history_shows_the_evening_and_what_turned_it() {
    let mut window = window(RUN);
    window.go("History");
    window.press("Mon 1 Jun: yellow");
    assert!(window.shows("That evening too: yellow."), "the day was yellow at once");
    let since = "That evening: yellow, load not judged yet. \
                 Since then: Next morning's stiffness not answered → 0 above usual";
    assert!(window.shows(since));
    window.press("Why? Monday 1 June 2026");
    assert!(window.shows("→ Mon 1 Jun: 1 point less pain at its worst would have made it green."));
    window.press("Hide Monday 1 June 2026");
    window.press("Why? Run · 18:00");
    assert!(window.shows("→ 1 point less pain at its worst would have made it green."));
    assert!(window.shows("→ 1 point more pain at its worst would have made it too high a load."));
}

#[test]
fn history_says_when_a_day_was_recorded_later() {
    let mut revisions: Vec<Revision> = diary::journal(RUN).revisions().to_vec();
    revisions.last_mut().unwrap().stamp.at += chrono::TimeDelta::days(9);
    let mut window = Window::with(LARGE, &revisions);
    window.go("History");
    window.press("Wed 3 Jun: ");
    assert!(window.shows("Recorded later: that evening nothing stood here yet."));
}

#[test]
fn a_criterion_says_what_it_asks_for_and_what_would_turn_it() {
    let mut window = window("affected right\n1: raise 20 p4\n");
    window.at("2026-06-02T12:00:00+02:00");
    window.go("Readiness");
    window.press("Why? Calf raises on one leg, flat ground, are comfortable");
    assert!(window.shows("Pain 3 or less (zone framework (S1)) in the latest test on flat ground"));
    assert!(window.shows("A test with pain 3 or less would meet it."));
    window.press("Why? Rest pain 0 or 1 for two weeks");
    assert!(window.shows("7 more quiet days would meet it."));
}

#[test]
fn today_says_it_of_an_earlier_day_as_of_now() {
    let mut window = window(RUN);
    window.at("2026-06-03T12:00:00+02:00");
    window.press("Why? Yellow zone");
    assert!(window.shows("24-hour rule: load tolerated"));
    assert!(window.shows("→ Mon 1 Jun: 1 point less pain at its worst would have made it green."));
}

#[test]
fn a_day_s_own_morning_is_not_told_as_the_next_one() {
    let mut window = window(&RUN.replace("2-4-2", "2-2-2"));
    window.go("History");
    window.press("Mon 1 Jun: green");
    assert!(window.shows("That evening: pending."));
    // Its own morning was answered by then and has not changed; only the session waited.
    assert!(!window.shows("Morning stiffness 0 above usual →"));
    assert!(window.shows("Since then: Next morning's stiffness not answered → 0 above usual"));
}

#[test]
fn a_session_that_is_yellow_yet_tolerated_says_why_the_two_differ() {
    let mut window = window(RUN);
    window.go("Log");
    window.press("Why? Run, Mon 1 Jun, 18:00");
    assert!(window.shows("The 24-hour rule asks less than the zone"));
}

#[test]
fn a_painkiller_and_what_no_rule_looks_at_are_said_beside_the_morning() {
    use springback::journal::Fact;
    let mut revisions: Vec<Revision> = diary::journal(RUN).revisions().to_vec();
    let Fact::CheckIn(last) = &mut revisions.last_mut().unwrap().fact else { panic!("a check-in ends the story") };
    (last.painkiller, last.tenderness) = (Some(true), Some(true));
    let mut window = Window::with(LARGE, &revisions);
    window.go("History");
    window.press("Wed 3 Jun: ");
    window.press("Why? Wednesday 3 June 2026");
    assert!(window.shows("A painkiller was taken: it lowers what these answers say."));
    assert!(window.shows("Noted, and not part of the zone: tender to touch."));
}
