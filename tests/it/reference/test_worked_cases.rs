//! RULES §14: the worked cases. Usual 2/10, 4 min; session ends 18:00; morning at 07:00; step 1 of an open plan.

use super::story::{GREEN, QUIET, Story, open_plan};

/// One run on D30 and the next morning, seen at noon: the session's zone and load, the plan's action.
fn one_run(response: &str, morning: &str) -> (String, String) {
    let mut story = open_plan();
    story.run(30, response).add(&format!("check_in date=D31 side=right {morning}"));
    seen(&story, "D31 12:00", "s30")
}

fn seen(story: &Story, now: &str, id: &str) -> (String, String) {
    let action = story.plan(now)["action"].as_str().unwrap().to_string();
    (story.session_words(now, id), action)
}

fn expect(seen: (String, String), session: &str, action: &str) {
    assert_eq!(seen, (session.to_string(), action.to_string()));
}

#[test]
fn case_1_third_green_in_a_row_advances() {
    let mut story = open_plan();
    story.mornings(31, 35, QUIET).run(30, GREEN).run(32, GREEN).run(34, GREEN);
    expect(seen(&story, "D33 12:00", "s32"), "green tolerated", "continue");
    expect(seen(&story, "D35 12:00", "s34"), "green tolerated", "advance");
    assert_eq!(story.plan("D35 12:00")["dose"]["run_min"], 2);
}

#[test]
fn case_2_first_green_continues() {
    let seen = one_run("pain_start=3 pain_peak=3 pain_end=3 settle_min=25", "stiffness=2");
    expect(seen, "green tolerated", "continue");
}

#[test]
fn case_3_a_steady_4_is_yellow_and_tolerated() {
    let seen = one_run("pain_start=4 pain_peak=4 pain_end=4 settle_min=20", "stiffness=2");
    expect(seen, "yellow tolerated", "reduce");
}

#[test]
fn case_4_worsening_is_yellow_and_too_high() {
    let seen = one_run("pain_start=1 pain_peak=3 pain_end=3 settle_min=10", "stiffness=2");
    expect(seen, "yellow too_high", "reduce");
}

#[test]
fn case_5_settled_a_minute_late() {
    let seen = one_run("pain_start=2 pain_peak=2 pain_end=2 settle_min=31", "stiffness=2");
    expect(seen, "yellow tolerated", "reduce");
}

#[test]
fn case_6_slight_rise_back_within_a_day() {
    let response = "pain_start=2 pain_peak=2 pain_end=2 settle_min=10 back_to_usual_h=18";
    expect(one_run(response, "stiffness=4 stiffness_min=9"), "yellow tolerated", "reduce");
}

#[test]
fn case_7_above_the_usual_for_more_than_a_day() {
    let response = "pain_start=2 pain_peak=2 pain_end=2 settle_min=15 back_to_usual_h=24.5";
    expect(one_run(response, "stiffness=2 stiffness_min=4"), "red too_high", "back_to_gate");
}

#[test]
fn case_8_a_check_in_of_the_same_day_is_no_evidence() {
    let mut story = open_plan();
    let run = "activity=walk_run minutes=24 run_min=8 plan_step=1";
    story.add(&format!("check_in date=D31 {QUIET}"));
    story.add(&format!("session id=s31 date=D31 time=06:30 utc_offset=UTC+02:00 {run}"));
    story.response(31, &format!("side=right {GREEN}"));
    expect(seen(&story, "D31 14:00", "s31"), "pending pending", "hold");
}

#[test]
fn case_9_the_worse_tendon_decides() {
    let mut story = Story::default();
    story.add("tendon date=D0 side=left event=affected").add("tendon date=D0 side=right event=affected");
    story.mornings(0, 30, "side=left stiffness=1").mornings(0, 30, "side=right stiffness=5");
    story.add("plan date=D30 event=clinician_cleared").add("plan date=D30 event=started");
    story.run(30, GREEN).response(30, &format!("side=left back_to_usual_h=20 {GREEN}"));
    story.add("check_in date=D31 side=left stiffness=3").add("check_in date=D31 side=right stiffness=5");
    expect(seen(&story, "D31 12:00", "s30"), "yellow tolerated", "reduce");
    assert_eq!(story.day_words("D31 12:00", 30), "left yellow, right green");
}

#[test]
fn case_10_rest_pain_fine_on_six_of_fourteen_days() {
    let mut story = Story::default();
    story.add("tendon date=D0 side=right event=affected");
    let without_rest = "side=right stiffness=2 stiffness_min=4 daily_pain=1";
    story.mornings(0, 16, QUIET).mornings(17, 24, without_rest).mornings(25, 30, QUIET);
    story.add("heel_raise date=D30 side=right surface=flat repetitions=20 pain_peak=2");
    assert_eq!(story.criterion_words("D30 12:00", "rest_pain"), "not_enough 6 D31");
    assert_eq!(story.status("D30 12:00")["readiness"]["unmet"], 1);
    assert_eq!(story.plan_words("D30 12:00"), "locked locked null 0 false");
}

/// A plan on this step since the day of its last run, all runs green; then what a step is left by.
fn on_step(step: i64) -> (Story, i64) {
    let mut story = open_plan();
    let mut day = 30;
    for (before, run_min) in (1..step).zip([8, 12, 18]) {
        for _ in 0..3 {
            story.step_run(day, before, run_min, GREEN);
            day += 2;
        }
    }
    story.mornings(31, day, QUIET);
    (story, day)
}

#[test]
fn case_11_settling_not_answered() {
    let (mut story, day) = on_step(2);
    story.mornings(day + 1, day + 5, QUIET).step_run(day, 2, 12, GREEN).step_run(day + 2, 2, 12, GREEN);
    story.step_run(day + 4, 2, 12, "pain_start=2 pain_peak=2 pain_end=2");
    let (before, now) = (format!("D{} 12:00", day + 3), format!("D{} 17:00", day + 6));
    assert_eq!(story.plan_words(&before), "open continue 2 2 false");
    story.mornings(day + 6, day + 6, QUIET);
    expect(seen(&story, &now, &format!("s{}", day + 4)), "unknown tolerated", "advance");
    assert_eq!(story.counted(&now, &format!("s{}", day + 4)), "morning");
}

#[test]
fn case_12_the_second_morning_stands_in_and_completes_nothing() {
    let (mut story, day) = on_step(3);
    story.mornings(day + 1, day + 4, QUIET).step_run(day, 3, 18, GREEN).step_run(day + 2, 3, 18, GREEN);
    story.step_run(day + 4, 3, 18, "pain_peak=2").mornings(day + 6, day + 6, QUIET);
    let now = format!("D{} 12:00", day + 6);
    expect(seen(&story, &now, &format!("s{}", day + 4)), "unknown unknown", "continue");
    assert_eq!(story.counted(&now, &format!("s{}", day + 4)), "late_morning");
    assert_eq!(story.plan_words(&now), "open continue 3 2 false");
}

#[test]
fn case_13_yellow_keeps_its_credits() {
    let (mut story, day) = on_step(3);
    story.mornings(day + 1, day + 9, QUIET).step_run(day, 3, 18, GREEN).step_run(day + 2, 3, 18, GREEN);
    story.step_run(day + 4, 3, 18, "pain_start=4 pain_peak=4 pain_end=4 settle_min=20 back_to_usual_h=18");
    story.step_run(day + 6, 3, 12, GREEN).step_run(day + 8, 3, 18, GREEN);
    let at = |days| format!("D{} 12:00", day + days);
    expect(seen(&story, &at(5), &format!("s{}", day + 4)), "yellow tolerated", "reduce");
    assert_eq!(story.plan_words(&at(5)), "open reduce 3 2 true");
    assert_eq!(story.plan_words(&at(7)), "open continue 3 2 false");
    assert_eq!(story.plan_words(&at(9)), "open advance 4 0 false");
}
