//! RULES §8, tested where a reader could stumble: credits, steps that threw back, enough evidence, rows of unknowns.

use super::story::{GREEN, QUIET, RED, Story, YELLOW, open_plan};

/// A run with everything against a verdict but its witness: the peak alone is answered.
const PEAK: &str = "pain_peak=3";

/// An open plan with quiet mornings on D31 to D60 but for those days.
fn without_mornings(missing: &[i64]) -> Story {
    let mut story = open_plan();
    for n in (31..=60).filter(|n| !missing.contains(n)) {
        story.mornings(n, n, QUIET);
    }
    story
}

#[test]
fn credits_without_a_green_run_stop_one_below() {
    let mut story = without_mornings(&[]);
    story.run(30, PEAK).run(32, PEAK).run(34, PEAK);
    assert_eq!(story.counted("D32 12:00", "s30"), "morning");
    assert_eq!(story.plan_words("D36 12:00"), "open continue 1 2 false");
    assert_eq!(story.credit_words("D36 12:00"), "2 of 3");
    let mut yellow = story.clone(); // the swallowed credit lies not in between
    story.run(36, GREEN);
    assert_eq!(story.plan_words("D37 12:00"), "open advance 2 0 false");
    yellow.run(36, YELLOW).step_run(38, 1, 5, GREEN).run(40, YELLOW).step_run(42, 1, 5, GREEN);
    assert_eq!(yellow.plan_words("D43 12:00"), "open continue 1 2 false");
    yellow.run(44, PEAK).run(46, YELLOW);
    assert_eq!(yellow.plan_words("D47 12:00"), "open reduce 1 0 true");
}

#[test]
fn the_witnesses() {
    let counted =
        |missing: &[i64], response: &str| without_mornings(missing).run(40, response).counted("D42 18:30", "s40");
    assert_eq!(counted(&[], PEAK), "morning");
    assert_eq!(counted(&[], "pain_peak=4"), "null");
    assert_eq!(counted(&[], "pain_start=3 pain_end=3 settle_min=5"), "null");
    assert_eq!(counted(&[41], "pain_peak=3 back_to_usual_h=24"), "hours");
    assert_eq!(counted(&[41], PEAK), "late_morning");
    assert_eq!(counted(&[41, 42], PEAK), "null");
    let mut ran_between = without_mornings(&[41]);
    ran_between.run(40, PEAK).session(41, "activity=run", &format!("side=right {GREEN}"));
    assert_eq!(ran_between.counted("D42 18:30", "s40"), "null");
    let mut walk = without_mornings(&[41]);
    assert_eq!(walk.session(40, "activity=walk", "side=right pain_peak=2").counted("D42 18:30", "s40"), "null");
}

#[test]
fn hours_never_complete_a_credit() {
    let mut story = without_mornings(&[35]);
    story.run(30, GREEN).run(32, GREEN).run(34, "pain_peak=2 back_to_usual_h=3");
    assert_eq!(story.plan_words("D36 12:00"), "open continue 1 2 false");
    story.run(36, PEAK);
    assert_eq!(story.plan_words("D38 12:00"), "open advance 2 0 false");
}

#[test]
fn of_two_tendons_the_weaker_witness() {
    let mut story = without_mornings(&[41]);
    story.add("tendon date=D0 side=left event=affected").mornings(0, 60, "side=left stiffness=1");
    story.run(40, "pain_peak=2 back_to_usual_h=3").response(40, "side=left pain_peak=1");
    assert_eq!(story.counted("D42 18:30", "s40"), "hours");
    let mut silent = without_mornings(&[41]);
    silent.add("tendon date=D0 side=left event=affected").mornings(0, 60, "side=left stiffness=1");
    silent.run(40, "pain_peak=2 back_to_usual_h=3");
    assert_eq!(silent.counted("D42 18:30", "s40"), "null"); // the left's pain is not known
}

#[test]
fn a_third_unknown_in_a_row_reduces_and_later_ones_hold() {
    let mut story = without_mornings(&[]);
    let silent = "pain_start=1 pain_end=1";
    story.run(30, GREEN).run(32, silent).run(34, silent).run(36, YELLOW).step_run(38, 1, 5, silent);
    assert_eq!(story.plan_words("D35 20:00"), "open hold 1 1 false");
    assert_eq!(story.plan_words("D37 12:00"), "open reduce 1 1 true"); // the yellow
    let mut third = story.clone();
    assert_eq!(third.plan_words("D40 12:00"), "open reduce 1 1 true"); // a yellow run breaks no row
    assert_eq!(third.step_run(40, 1, 5, silent).plan_words("D42 12:00"), "open hold 1 1 true");
    assert_eq!(third.step_run(42, 1, 5, PEAK).plan_words("D44 12:00"), "open continue 1 1 false");
}

#[test]
fn at_most_one_credit_a_day() {
    let mut story = without_mornings(&[]);
    story
        .run(30, GREEN)
        .add("session id=late date=D30 time=20:00 utc_offset=UTC+02:00 minutes=24 activity=run run_min=8 plan_step=1");
    story.add(&format!("response session=late side=right {GREEN}"));
    assert_eq!(story.plan_words("D31 12:00"), "open continue 1 1 false");
}

#[test]
fn a_step_that_threw_back_asks_for_three_more() {
    let mut story = without_mornings(&[]);
    story.run(30, GREEN).run(32, GREEN).run(34, GREEN).step_run(36, 2, 12, RED);
    assert_eq!(story.plan_words("D37 12:00"), "open step_back 1 0 true");
    assert_eq!(story.credit_words("D37 12:00"), "0 of 6");
    story.step_run(40, 1, 5, GREEN);
    for n in [41, 43, 45, 47, 49] {
        story.run(n, GREEN);
    }
    assert_eq!(story.credit_words("D50 12:00"), "5 of 6");
    let mut closed = story.clone();
    closed.add("plan date=D51 event=closed").add("plan date=D51 event=clinician_cleared");
    closed.add("plan date=D51 event=started");
    assert_eq!(closed.credit_words("D51 12:00"), "0 of 6"); // forgotten by nothing else
    story.run(51, GREEN);
    assert_eq!(story.plan_words("D52 12:00"), "open advance 2 0 false");
    story.session(52, "activity=plyometric", &format!("side=right {RED}"));
    assert_eq!(story.plan_words("D53 12:00"), "open step_back 1 0 true");
    assert_eq!(story.credit_words("D53 12:00"), "0 of 3"); // not by other reds
}

#[test]
fn the_third_yellow_without_a_credit_steps_back() {
    let mut story = without_mornings(&[]);
    story.run(30, GREEN).run(32, GREEN).run(34, GREEN);
    story.step_run(36, 2, 12, YELLOW).step_run(38, 2, 8, GREEN).step_run(40, 2, 12, YELLOW).step_run(42, 2, 8, GREEN);
    assert_eq!(story.plan_words("D43 12:00"), "open continue 2 0 false");
    story.step_run(44, 2, 12, YELLOW);
    assert_eq!(story.plan_words("D45 12:00"), "open step_back 1 0 true");
    assert_eq!(story.plan("D45 12:00")["next_on"], "2026-04-17"); // D47, three runs in 7 days: it opens no episode
    assert_eq!(story.credit_words("D45 12:00"), "0 of 6");
}

#[test]
fn a_run_from_before_the_opening_holds_back_what_is_offered() {
    let mut story = Story::default();
    story.add("tendon date=D0 side=right event=affected").mornings(0, 30, QUIET).run(30, GREEN);
    story.add("plan date=D31 event=clinician_cleared").add("plan date=D31 event=started");
    assert_eq!(story.plan_words("D31 12:00"), "open continue 1 0 false");
    assert_eq!(story.plan("D31 12:00")["next_on"], serde_json::Value::Null);
    assert_eq!(story.mornings(31, 31, QUIET).plan("D31 12:00")["next_on"], "2026-04-02"); // D32
}
