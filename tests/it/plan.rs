//! The plan's table, row by row: what each event does to an open plan.

use springback::assessment::{Action, Assessment, PlanState, Zone};

use crate::diary::{assessed, day};

pub const OPEN: &str = "affected right\nusual 2/4\n1: cleared\n1: started\n";

/// A plan opened on day 1 and what followed, with quiet mornings wherever nothing else is said.
pub fn lived(story: &str, until: i64) -> Assessment {
    let mornings: String = (1..=until)
        .filter(|n| !story.lines().any(|l| l.trim().starts_with(&format!("{n}: ")) && is_check_in(l)))
        .map(|n| format!("{n}: 2/4\n"))
        .collect();
    assessed(&format!("{OPEN}{mornings}{story}"), until, "12:00")
}

fn is_check_in(line: &str) -> bool {
    line.split_whitespace().nth(1).is_some_and(|word| word.contains('/'))
}

/// Runs of a step on these days, all green.
pub fn runs(step: u16, run_min: u16, days: &[i64]) -> String {
    days.iter().map(|n| format!("{n}: run 18:00 30' {run_min}r s{step} · 1-1-1 10'\n")).collect()
}

/// Where the plan stands: action, step, reduced, credits.
pub fn stand(a: &Assessment) -> (Action, Option<u16>, bool, u8) {
    (a.plan.action, a.plan.step, a.plan.reduced, a.plan.credits)
}

#[test]
fn opening_offers_step_1_today() {
    let a = lived("", 1);
    assert_eq!(stand(&a), (Action::Continue, Some(1), false, 0));
    assert_eq!(a.plan.next_on, Some(day(1)));
    assert_eq!(a.plan.dose.unwrap().minutes(), 24);
}

#[test]
fn three_green_runs_climb_a_step_and_unknown_ones_do_not_break_the_row() {
    let unknown = "5: run 18:00 24' 8r s1\n";
    let a = lived(&format!("{}{unknown}{}", runs(1, 8, &[1, 3]), runs(1, 8, &[7])), 9);
    assert_eq!(stand(&a), (Action::Advance, Some(2), false, 0));
}

#[test]
fn short_reduced_or_outside_runs_earn_no_credit() {
    let a = lived(&(runs(1, 7, &[1]) + &runs(2, 12, &[3])), 5);
    assert_eq!(stand(&a), (Action::Continue, Some(1), false, 0));
    let logged_reduced = "1: run 18:00 24' 8r s1 reduced · 1-1-1 10'\n";
    assert_eq!(stand(&lived(logged_reduced, 3)), (Action::Continue, Some(1), false, 0));
    let nine_tenths = runs(1, 8, &[1, 3, 5]) + &runs(2, 11, &[7]);
    assert_eq!(stand(&lived(&nine_tenths, 9)), (Action::Continue, Some(2), false, 1));
}

#[test]
fn yellow_eases_the_next_dose_and_green_restores_it_without_credit() {
    let yellow = "1: run 18:00 24' 8r s1 · 4-4-4 10'\n";
    let a = lived(yellow, 3);
    assert_eq!(stand(&a), (Action::Reduce, Some(1), true, 0));
    assert_eq!(a.plan.dose.unwrap().repetitions, 5);
    let eased = "3: run 18:00 15' 5r s1 reduced · 1-1-1 10'\n";
    assert_eq!(stand(&lived(&format!("{yellow}{eased}"), 5)), (Action::Continue, Some(1), false, 0));
}

#[test]
fn a_second_yellow_on_the_eased_dose_steps_back_to_what_was_tolerated() {
    let up = runs(1, 8, &[1, 3, 5]) + &runs(2, 12, &[8, 10, 12]);
    let yellows = "15: run 18:00 24' 18r s3 · 4-4-4 10'\n17: run 18:00 16' 12r s3 reduced · 4-4-4 10'\n";
    let a = lived(&format!("{up}{yellows}"), 19);
    assert_eq!(stand(&a), (Action::StepBack, Some(2), true, 0));
    assert!(a.plan.episode.is_none());
    assert!(a.plan.next_on.is_some());
}

#[test]
fn a_second_yellow_on_step_1_stays_there_eased() {
    let yellows = "1: run 18:00 24' 8r s1 · 4-4-4 10'\n3: run 18:00 15' 5r s1 reduced · 4-4-4 10'\n";
    assert_eq!(stand(&lived(yellows, 5)), (Action::Reduce, Some(1), true, 0));
}

#[test]
fn a_red_run_steps_back_and_no_run_is_offered_until_two_quiet_mornings() {
    let story = runs(1, 8, &[1, 3, 5]) + "8: run 18:00 24' 12r s2 · 6-6-6 10'\n";
    let a = lived(&story, 9);
    assert_eq!(stand(&a), (Action::StepBack, Some(1), true, 0));
    assert!(a.plan.episode.is_some() && a.plan.next_on.is_none() && a.plan.dose.is_some());
    let a = lived(&story, 10);
    assert!(a.plan.episode.is_none());
    assert_eq!(a.plan.next_on, Some(day(10)));
}

#[test]
fn a_red_run_on_step_1_goes_back_to_the_gate_and_the_episode_outlives_it() {
    let story = "1: run 18:00 24' 8r s1 · 2-6-2 10'\n";
    let a = lived(story, 2);
    assert_eq!((a.plan.state, a.plan.action), (PlanState::Locked, Action::BackToGate));
    assert!(a.plan.episode.is_some());
    // The clearance of before is used up; a new one opens it and ends the episode.
    let again = lived(&format!("{story}2: started\n"), 2);
    assert_eq!(again.plan.state, PlanState::Locked);
    let cleared = lived(&format!("{story}2: cleared\n2: started\n"), 2);
    assert_eq!(stand(&cleared), (Action::Continue, Some(1), false, 0));
    assert!(cleared.plan.episode.is_none());
}

#[test]
fn a_red_check_in_steps_back_only_once_per_episode() {
    let up = runs(1, 8, &[1, 3, 5]) + &runs(2, 12, &[8, 10, 12]);
    let a = lived(&format!("{up}15: 2/4 rest6\n16: 2/4 rest6\n"), 17);
    // From step 3 to step 2, and not further to step 1.
    assert_eq!(stand(&a), (Action::StepBack, Some(2), true, 0));
    assert_eq!(lived(&format!("{up}15: 2/4 rest6\n16: 2/4 rest6\n"), 17).plan.next_on, None);
    assert_eq!(lived(&format!("{up}15: 2/4 rest6\n16: 2/4 rest6\n"), 18).plan.next_on, Some(day(18)));
}

#[test]
fn fewer_heel_raises_are_red_only_beyond_test_error() {
    let tests = |second: u16| format!("1: raise 25\n3: raise {second}\n");
    let zone = |a: &Assessment, n| a.day(day(n)).zone.unwrap();
    assert_eq!(zone(&lived(&tests(19), 3), 3), Zone::Green);
    assert_eq!(zone(&lived(&tests(18), 3), 3), Zone::Red);
    assert_eq!(zone(&lived("1: raise 25\n3: raise 18 step\n", 3), 3), Zone::Green);
}

#[test]
fn a_pending_run_holds_and_later_ones_wait_for_it() {
    let story = "1: run 18:00 24' 8r s1 · 1-1 10'\n2: run 18:00 24' 8r s1 · 6-6-6 10'\n";
    let a = assessed(&format!("{OPEN}1: 2/4\n2: 2/4\n{story}"), 2, "20:00");
    assert_eq!(stand(&a), (Action::Hold, Some(1), false, 0));
    assert!(a.plan.waits_for.is_some() && a.plan.next_on.is_none());
    assert_eq!(a.plan.dose.unwrap().repetitions, 8);
}

#[test]
fn a_provisional_yellow_holds_until_its_answer_is_in() {
    let story = "1: run 18:00 24' 8r s1 · 2-2-2 10'\n2: 4/4\n";
    let a = lived(story, 2);
    assert!(a.sessions[0].provisional);
    assert_eq!(a.plan.action, Action::Hold);
    let a = lived(story, 3);
    assert!(!a.sessions[0].provisional);
    assert_eq!(a.plan.action, Action::Reduce);
}

#[test]
fn more_than_seven_days_away_go_one_step_lower_once() {
    let up = runs(1, 8, &[1, 3, 5]) + &runs(2, 12, &[8, 10, 12]) + &runs(3, 18, &[15]);
    assert_eq!(stand(&lived(&up, 22)), (Action::Continue, Some(3), false, 1));
    assert_eq!(stand(&lived(&up, 23)), (Action::StepBack, Some(2), false, 0));
    assert_eq!(stand(&lived(&up, 36)), (Action::StepBack, Some(2), false, 0));
    let a = lived(&up, 37);
    assert_eq!((a.plan.state, a.plan.action), (PlanState::Locked, Action::BackToGate));
}

#[test]
fn away_on_step_1_only_the_credits_go() {
    let a = lived(&runs(1, 8, &[1, 3]), 12);
    assert_eq!(stand(&a), (Action::Continue, Some(1), false, 0));
}

#[test]
fn the_goal_completes_and_a_higher_one_reopens_the_ladder() {
    let goal = "1: goal 20\n";
    let up = runs(1, 8, &[1, 3, 5])
        + &runs(2, 12, &[8, 10, 12])
        + &runs(3, 18, &[15, 17, 19])
        + &runs(4, 25, &[22, 24, 26])
        + &runs(5, 20, &[29, 31, 33]);
    let a = lived(&format!("{goal}{up}"), 35);
    assert_eq!((a.plan.state, stand(&a)), (PlanState::Complete, (Action::Complete, Some(5), false, 0)));
    let more = lived(&format!("{goal}{up}{}", runs(5, 20, &[36])), 38);
    assert_eq!((more.plan.state, stand(&more)), (PlanState::Complete, (Action::Continue, Some(5), false, 0)));
    let higher = lived(&format!("{goal}{up}36: goal 30\n"), 37);
    assert_eq!(
        (higher.plan.state, higher.plan.step, higher.plan.dose.unwrap().minutes()),
        (PlanState::Open, Some(5), 25)
    );
    let away = lived(&format!("{goal}{up}"), 41);
    assert_eq!((away.plan.state, stand(&away)), (PlanState::Open, (Action::StepBack, Some(4), false, 0)));
}

#[test]
fn closing_locks_and_a_start_without_gate_opens_nothing() {
    let a = lived("2: closed\n3: started\n", 4);
    assert_eq!((a.plan.state, a.plan.action), (PlanState::Locked, Action::Locked));
}

#[test]
fn still_running_has_no_gate_and_no_ladder() {
    let a = lived("2: still_running\n", 3);
    assert_eq!((a.plan.state, a.plan.action, a.plan.step), (PlanState::StillRunning, Action::Continue, None));
}

#[test]
fn a_suppressing_flag_silences_every_verdict_from_its_day_on_until_seen() {
    let story = runs(1, 8, &[1]) + "3: flag pop\n";
    let a = lived(&story, 4);
    assert_eq!(a.zone, None);
    assert!(a.sessions.iter().all(|s| s.zone.is_some()));
    let on_its_day = lived(&(runs(1, 8, &[1]) + "1: flag pop\n"), 4);
    assert!(on_its_day.sessions.iter().all(|s| s.zone.is_none() && s.load.is_none() && !s.provisional));
    assert_eq!((a.plan.moves.len(), on_its_day.plan.moves.len()), (2, 0));
    assert_eq!((a.plan.state, a.plan.action, a.plan.step), (PlanState::Referred, Action::StopRefer, None));
    assert!(a.tendons[0].usual.stiffness.value().is_some());
    let seen = lived(&format!("{story}4: seen running\n"), 4);
    assert_eq!(seen.plan.credits, 1);
    let mild = lived(&(runs(1, 8, &[1]) + "3: flag moved\n"), 4);
    assert!(mild.zone.is_some() && !mild.red_flags.advice.is_empty());
}

#[test]
fn a_step_back_before_the_last_run_does_not_spare_the_gap() {
    let up = runs(1, 8, &[1, 3, 5]) + &runs(2, 12, &[8, 10, 12]);
    // Red in the morning of day 15, back to step 2; run that evening; then away.
    let red_then_run = format!("{up}15: 2/4 rest6\n{}", runs(1, 8, &[15]));
    assert_eq!(stand(&lived(&red_then_run, 22)), (Action::StepBack, Some(2), true, 0));
    assert_eq!(stand(&lived(&red_then_run, 23)), (Action::StepBack, Some(1), false, 0));
}

#[test]
fn a_verdict_waits_until_both_the_day_after_and_24_hours_are_over() {
    let story = "affected right\nusual 2/4\n1: run 18:00 24' 8r s1 · 2-2-2 10'\n";
    let zone = |on, time| assessed(story, on, time).sessions[0].zone.unwrap();
    assert_eq!(zone(2, "23:59"), Zone::Pending);
    assert_eq!(zone(3, "03:59"), Zone::Pending);
    assert_eq!(zone(3, "04:00"), Zone::Unknown);
    // A session at 03:30 belongs to the day before: its 24 hours end last.
    let late = "affected right\nusual 2/4\n2: run 03:30 1440' 8r s1 · 2-2-2 10'\n";
    let zone = |time| assessed(late, 4, time).sessions[0].zone.unwrap();
    assert_eq!([zone("03:29"), zone("03:30")], [Zone::Pending, Zone::Unknown]);
}

#[test]
fn each_gap_steps_lower_once_and_a_run_ends_it() {
    let up = runs(1, 8, &[1, 3, 5]) + &runs(2, 12, &[7, 9, 11]) + &runs(3, 18, &[12]);
    let back = runs(2, 12, &[20]);
    assert_eq!(stand(&lived(&format!("{up}{back}"), 22)), (Action::Continue, Some(2), false, 1));
    assert_eq!(stand(&lived(&format!("{up}{back}"), 28)), (Action::StepBack, Some(1), false, 0));
}

#[test]
fn a_red_test_from_before_the_plan_hides_none_that_follow() {
    let tests = "-10: raise 25\n-9: raise 14\n-8: raise 25\n3: raise 18\n";
    let a = lived(tests, 3);
    assert_eq!((a.plan.state, a.plan.action), (PlanState::Locked, Action::BackToGate));
}
