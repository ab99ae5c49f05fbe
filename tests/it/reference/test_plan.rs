//! RULES §7 and §8, tested where a reader could stumble.

use super::ladder::{Dose, dose, steps};
use super::story::{GREEN, QUIET, RED, Story, YELLOW, open_plan, quiet_month};

/// An open plan on step 2 from D35 on, after three green runs; quiet mornings to `last`.
fn on_step_2(last: i64) -> Story {
    let mut story = open_plan();
    story.mornings(31, last, QUIET).run(30, GREEN).run(32, GREEN).run(34, GREEN);
    story
}

#[test]
fn continuous_minutes_up_to_the_goal() {
    let minutes = |goal| steps(goal)[4..].iter().map(|dose| dose.run_min).collect::<Vec<i64>>();
    assert_eq!(minutes(30), [25, 27, 29, 30]);
    assert_eq!(minutes(25), [25]);
    assert_eq!(minutes(20), [20]);
    assert_eq!(minutes(40), [25, 27, 29, 31, 34, 37, 40]);
    assert_eq!(dose(30, 1, true), Dose { run_min: 1, walk_min: 2, repetitions: 5 });
    assert_eq!(dose(30, 2, true).repetitions, 4);
    assert_eq!(dose(30, 4, true).repetitions, 3);
    assert_eq!(dose(30, 5, true).minutes(), 17);
}

#[test]
fn the_criteria_open_the_plan_on_the_whole_of_its_day() {
    let mut story = quiet_month();
    story.add("plan date=D30 event=started");
    assert_eq!(story.plan_words("D30 12:00"), "locked locked null 0 false");
    story.add("heel_raise date=D30 side=right surface=flat repetitions=20 pain_peak=3");
    assert_eq!(story.plan_words("D30 12:00"), "open continue 1 0 false");
    assert_eq!(story.plan("D30 12:00")["next_on"], "2026-03-31");
    assert_eq!(story.plan("D30 12:00")["dose"]["minutes"], 24);
    story.add("plan date=D30 event=closed");
    assert_eq!(story.plan_words("D30 12:00"), "locked locked null 0 false");
}

#[test]
fn tests_of_readiness() {
    let mut story = quiet_month();
    assert_eq!(story.criterion_words("D30 12:00", "calf_raise_pain"), "not_enough null D30");
    story.add("heel_raise date=D16 side=right surface=flat repetitions=19 pain_peak=2");
    assert_eq!(story.criterion_words("D30 12:00", "calf_raise_pain"), "met 2 D30");
    assert_eq!(story.criterion_words("D30 12:00", "calf_raise_count"), "not_met 19 D30");
    assert_eq!(story.criterion_words("D16 12:00", "calf_raise_count"), "not_met 19 D17");
    assert_eq!(story.criterion_words("D31 12:00", "calf_raise_pain"), "not_enough null D31");
    story.add("heel_raise date=D30 side=right surface=flat repetitions=25"); // the older one never stands in
    assert_eq!(story.criterion_words("D30 12:00", "calf_raise_pain"), "not_enough null D30");
    assert_eq!(story.criterion_words("D30 12:00", "calf_raise_count"), "met 25 D30");
}

#[test]
fn mornings_and_days_of_readiness() {
    let mut story = quiet_month();
    story.add("check_in date=D31 side=right stiffness_min=6 rest_pain=2 daily_pain=4");
    story.mornings(32, 34, "side=right stiffness_min=5 rest_pain=1 daily_pain=3");
    assert_eq!(story.criterion_words("D34 12:00", "morning_minutes"), "not_met 3 D38");
    assert_eq!(story.criterion_words("D35 12:00", "morning_minutes"), "not_met 3 D38"); // today is unanswered still
    assert_eq!(story.criterion_words("D36 12:00", "morning_minutes"), "not_met 3 D39");
    assert_eq!(story.criterion_words("D34 12:00", "rest_pain"), "not_met 14 D45");
    assert_eq!(story.criterion_words("D34 12:00", "daily_activity"), "not_met 14 D45");
    assert_eq!(story.criterion_words("D52 12:00", "rest_pain"), "not_enough 0 D58"); // D32 to D34 lie far enough back
    assert_eq!(story.criterion_words("D52 12:00", "daily_activity"), "not_enough 0 D58");
}

#[test]
fn of_two_tendons_the_worse_state_then_the_later_day() {
    let mut story = quiet_month();
    story.add("tendon date=D0 side=left event=affected").mornings(25, 30, "side=left stiffness_min=3 rest_pain=0");
    assert_eq!(story.criterion_words("D30 12:00", "morning_minutes"), "not_enough 6 D31");
    assert_eq!(story.criterion_words("D30 12:00", "rest_pain"), "not_enough 6 D36"); // D25 is the 12th day back then
    assert_eq!(story.criterion_words("D30 12:00", "daily_activity"), "not_enough 0 D36");
}

#[test]
fn yellow_reduces_and_green_restores() {
    let mut story = on_step_2(50);
    assert_eq!(story.plan_words("D35 12:00"), "open advance 2 0 false");
    story.step_run(36, 2, 12, GREEN).step_run(38, 2, 12, YELLOW);
    assert_eq!(story.plan_words("D37 12:00"), "open continue 2 1 false");
    assert_eq!(story.plan_words("D39 12:00"), "open reduce 2 1 true");
    let mut again = story.clone();
    again.session(40, "activity=walk_run run_min=8 plan_step=2 reduced=yes", &format!("side=right {YELLOW}"));
    assert_eq!(again.plan_words("D41 12:00"), "open step_back 1 0 true");
    assert_eq!(again.credit_words("D41 12:00"), "0 of 6"); // step 2 threw back
    assert_eq!(again.plan("D41 12:00")["next_on"], "2026-04-13"); // no episode: D43, three runs in 7 days
    story.step_run(40, 1, 8, GREEN); // outside the plan: changes nothing
    assert_eq!(story.plan_words("D41 12:00"), "open reduce 2 1 true");
    story.step_run(42, 2, 8, GREEN);
    assert_eq!(story.plan_words("D43 12:00"), "open continue 2 1 false");
}

#[test]
fn short_reduced_and_unknown_runs_earn_nothing_and_break_nothing() {
    let mut story = open_plan();
    story.mornings(31, 60, QUIET).run(30, GREEN).run(32, GREEN).step_run(34, 1, 7, GREEN); // 7 of 8: less than 90 %
    assert_eq!(story.plan_words("D35 12:00"), "open continue 1 2 false");
    story.run(36, "pain_start=2 pain_end=2");
    assert_eq!(story.plan_words("D37 12:00"), "open hold 1 2 false");
    assert_eq!(story.plan("D37 12:00")["next_on"], serde_json::Value::Null); // pending still
    assert_eq!(story.plan_words("D38 12:00"), "open hold 1 2 false");
    assert_eq!(story.plan("D38 12:00")["next_on"], "2026-04-09"); // offered again: D39, of D33 to D39 two runs
    story.run(38, GREEN);
    assert_eq!(story.plan_words("D39 12:00"), "open advance 2 0 false");
}

#[test]
fn later_runs_wait_for_a_pending_one_and_a_red_elsewhere_does_not() {
    let mut story = on_step_2(36);
    story.step_run(36, 2, 12, GREEN).step_run(37, 2, 12, RED);
    assert_eq!(story.plan_words("D37 20:00"), "open hold 2 0 false");
    story.add("check_in date=D37 side=right stiffness=2 rest_pain=6");
    // The first run is green now, the check-in of the day before the second was red, the second is red on step 1.
    assert_eq!(story.plan_words("D37 12:00"), "open step_back 1 0 true");
    assert_eq!(story.plan_words("D37 20:00"), "locked back_to_gate null 0 false");
    let mut waiting = on_step_2(36);
    waiting.step_run(36, 2, 12, GREEN).session(37, "activity=calf_strength", &format!("side=right {RED}"));
    assert_eq!(waiting.plan_words("D37 20:00"), "open step_back 1 0 true");
    assert_eq!(waiting.plan("D37 20:00")["next_on"], serde_json::Value::Null);
}

#[test]
fn a_red_from_elsewhere_steps_back_once_per_episode() {
    let mut story = on_step_2(60);
    for n in [36, 38, 40] {
        story.step_run(n, 2, 12, GREEN);
    }
    assert_eq!(story.plan_words("D41 12:00"), "open advance 3 0 false");
    story.session(41, "activity=calf_strength", &format!("side=right {RED}"));
    story.session(42, "activity=calf_strength", &format!("side=right {RED}"));
    assert_eq!(story.plan_words("D42 20:00"), "open step_back 2 0 true");
    // Quiet mornings of D43 and D44 end it.
    assert_eq!(story.plan("D43 20:00")["next_on"], serde_json::Value::Null);
    assert_eq!(story.plan("D44 12:00")["next_on"], "2026-04-14");
    story.session(44, "activity=calf_strength", &format!("side=right {RED}"));
    assert_eq!(story.plan_words("D44 20:00"), "open step_back 1 0 true"); // a new episode
}

#[test]
fn an_episode_outlives_the_closing() {
    let mut story = quiet_month();
    story.add("heel_raise date=D30 side=right surface=flat repetitions=20 pain_peak=3");
    story.add("plan date=D30 event=started").run(30, RED).mornings(31, 31, QUIET);
    story.add("plan date=D31 event=started"); // the criteria are met, the episode lasts
    assert_eq!(story.plan_words("D31 12:00"), "locked back_to_gate null 0 false");
    let mut cleared = story.clone();
    cleared.add("plan date=D31 event=clinician_cleared").add("plan date=D31 event=started");
    assert_eq!(cleared.plan_words("D31 12:00"), "open continue 1 0 false");
    assert_eq!(cleared.plan("D31 12:00")["next_on"], "2026-04-02"); // D32
    story.mornings(32, 32, QUIET).add("plan date=D32 event=started");
    assert_eq!(story.plan_words("D32 12:00"), "open continue 1 0 false");
}

#[test]
fn a_clearance_counts_once_and_only_after_the_closing() {
    let mut story = open_plan();
    story.add("plan date=D30 event=clinician_cleared").add("plan date=D30 event=closed");
    story.add("plan date=D30 event=started");
    assert_eq!(story.plan_words("D30 12:00"), "locked locked null 0 false");
    story.add("plan date=D30 event=clinician_cleared").add("plan date=D30 event=closed"); // without effect
    story.add("plan date=D30 event=started");
    assert_eq!(story.plan_words("D30 12:00"), "open continue 1 0 false");
}

#[test]
fn away_from_running() {
    let mut story = on_step_2(80);
    story.step_run(36, 2, 12, GREEN).step_run(38, 2, 12, YELLOW);
    assert_eq!(story.plan_words("D45 12:00"), "open reduce 2 1 true");
    assert_eq!(story.plan_words("D46 12:00"), "open step_back 1 0 false");
    assert_eq!(story.plan_words("D59 12:00"), "open step_back 1 0 false");
    assert_eq!(story.plan_words("D60 12:00"), "locked back_to_gate null 0 false");
    let mut start = open_plan();
    start.mornings(31, 60, QUIET);
    assert_eq!(start.plan_words("D51 12:00"), "open continue 1 0 false");
    assert_eq!(start.plan_words("D52 12:00"), "locked back_to_gate null 0 false");
}

#[test]
fn a_gap_takes_no_second_step_and_on_step_1_only_the_credits() {
    let mut story = on_step_2(80);
    for n in [36, 38, 40] {
        story.step_run(n, 2, 12, GREEN);
    }
    let mut stepped = story.clone();
    stepped.session(43, "activity=plyometric", &format!("side=right {RED}"));
    assert_eq!(stepped.plan_words("D47 12:00"), "open step_back 2 0 true");
    assert_eq!(stepped.plan_words("D48 12:00"), "open step_back 2 0 true");
    assert_eq!(story.plan_words("D48 12:00"), "open step_back 2 0 false");
    let mut first = open_plan();
    first.mornings(31, 60, QUIET).run(30, YELLOW).run(32, GREEN).run(34, GREEN);
    assert_eq!(first.plan_words("D41 12:00"), "open continue 1 1 false");
    assert_eq!(first.plan_words("D42 12:00"), "open continue 1 0 false");
}

/// A plan brought to its goal of 25 minutes: step 5 is the last.
fn complete(last: i64) -> Story {
    let mut story = open_plan();
    story.add("goal date=D0 mode=rehab goal_min=25").mornings(31, last, QUIET);
    for (n, run_min) in [8, 12, 18, 25, 25].into_iter().enumerate() {
        let step = n as i64 + 1;
        for run in 0..3 {
            story.step_run(30 + 6 * n as i64 + 2 * run, step, run_min, GREEN);
        }
    }
    story
}

#[test]
fn complete_then_maintenance() {
    let mut story = complete(100);
    assert_eq!(story.plan_words("D58 12:00"), "open continue 5 2 false");
    assert_eq!(story.plan_words("D59 12:00"), "complete complete 5 0 false");
    let mut higher = story.clone();
    higher.add("goal date=D60 goal_min=30");
    assert_eq!(higher.plan_words("D60 12:00"), "open complete 5 0 false");
    let mut away = story.clone();
    assert_eq!(away.plan_words("D66 12:00"), "open step_back 4 0 false");
    away.add("goal date=D60 mode=still_running");
    assert_eq!(away.plan_words("D66 12:00"), "still_running continue null 0 false");
    story.step_run(60, 5, 25, GREEN).step_run(62, 5, 25, YELLOW);
    assert_eq!(story.plan_words("D61 12:00"), "complete continue 5 0 false");
    assert_eq!(story.plan_words("D63 12:00"), "complete reduce 5 0 true");
    story.step_run(64, 5, 17, RED);
    assert_eq!(story.plan_words("D65 12:00"), "open step_back 4 0 true");
}

#[test]
fn a_lowered_goal_clamps_the_step() {
    let mut story = complete(100);
    story.add("goal date=D52 goal_min=30").step_run(60, 5, 25, RED);
    assert_eq!(story.plan_words("D59 12:00"), "open advance 6 0 false");
    story.add("goal date=D60 goal_min=20");
    assert_eq!(story.plan_words("D60 12:00"), "open advance 5 0 false");
    assert_eq!(story.plan("D60 12:00")["dose"]["run_min"], 20);
    assert_eq!(story.plan_words("D60 18:00"), "open step_back 4 0 true");
}

#[test]
fn at_most_three_runs_in_seven_days() {
    let mut story = open_plan();
    story.mornings(31, 40, QUIET);
    story.run(26, GREEN).run(28, GREEN).run(30, GREEN); // two of them before the plan opened
    assert_eq!(story.plan("D31 12:00")["next_on"], "2026-04-03"); // D33: of D27 to D33 only two runs
}

/// §6: calf work only closes the plan and keeps it closed, until running is fine again or a clearance.
#[test]
fn calf_only_closes_the_plan_and_keeps_it_closed() {
    let mut story = open_plan();
    story.mornings(31, 35, QUIET).add("heel_raise date=D31 side=right surface=flat repetitions=25 pain_peak=0");
    story.add("flag date=D31 event=raised flag=pop").add("flag date=D32 event=seen value=calf_only");
    assert_eq!(story.plan_words("D32 12:00"), "locked locked null 0 false");
    story.add("plan date=D32 event=started");
    assert_eq!(story.plan_words("D32 12:00"), "locked locked null 0 false");
    let mut cleared = story.clone();
    cleared.add("plan date=D33 event=clinician_cleared").add("plan date=D33 event=started");
    assert_eq!(cleared.plan_words("D33 12:00"), "open continue 1 0 false");
    // The later word counts: calf work only ends a clearance recorded before it.
    story.add("plan date=D33 event=clinician_cleared").add("flag date=D33 event=seen value=calf_only");
    story.add("plan date=D33 event=started").add("flag date=D34 event=seen value=not_yet");
    story.add("plan date=D34 event=started");
    assert_eq!(story.plan_words("D34 12:00"), "locked locked null 0 false");
    let mut running = story.clone();
    running.add("flag date=D35 event=seen value=running").add("plan date=D35 event=started");
    assert_eq!(running.plan_words("D35 12:00"), "open continue 1 0 false");
    story.add("goal date=D35 mode=still_running");
    assert_eq!(story.plan_words("D35 12:00"), "still_running hold null 0 false");
    story.add("flag date=D35 event=seen value=running");
    assert_eq!(story.plan_words("D35 12:00"), "still_running continue null 0 false");
}
