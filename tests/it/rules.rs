//! The worked cases of the specification, and the rows of the plan's table, as stories.

use springback::assessment::readiness::State;
use springback::assessment::{Action, Assessment, Load, PlanState, Zone};
use springback::journal::tendon::Side;

use crate::diary::{assessed, day};

/// Usual 2 out of 10 and 4 minutes, step 1 of a plan opened on day 1.
const OPEN: &str = "
    affected right
    usual 2/4
    1: cleared
    1: started
";

/// A green run of step 1 on a day, with its quiet morning after.
fn green_run(on: i64) -> String {
    format!("{on}: walk_run 18:00 24' 8r s1 · 2-2-2 15'\n{}: 2/4\n", on + 1)
}

/// The zone, the load and the action a story has led to.
fn verdict(a: &Assessment) -> (Zone, Load, Action) {
    let last = a.sessions.last().expect("a session");
    (last.zone.unwrap(), last.load.unwrap(), a.plan.action)
}

fn of(story: &str, on: i64, time: &str) -> (Zone, Load, Action) {
    verdict(&assessed(&format!("{OPEN}\n{story}"), on, time))
}

#[test]
fn case_1_the_third_green_run_in_a_row_advances() {
    let story = [green_run(1), green_run(3), green_run(5)].concat();
    assert_eq!(of(&story, 6, "08:00"), (Zone::Green, Load::Tolerated, Action::Advance));
}

#[test]
fn case_2_the_first_green_run_goes_on() {
    let story = "1: walk_run 18:00 24' 8r s1 · 3-3-3 25'\n2: 2/4";
    assert_eq!(of(story, 2, "08:00"), (Zone::Green, Load::Tolerated, Action::Continue));
}

#[test]
fn case_3_a_steady_four_is_yellow_and_tolerated() {
    let story = "1: walk_run 18:00 24' 8r s1 · 4-4-4 20'\n2: 2/4";
    assert_eq!(of(story, 2, "08:00"), (Zone::Yellow, Load::Tolerated, Action::Reduce));
}

#[test]
fn case_4_pain_that_worsens_by_two_was_too_much() {
    let story = "1: walk_run 18:00 24' 8r s1 · 1-3-3 10'\n2: 2/4";
    assert_eq!(of(story, 2, "08:00"), (Zone::Yellow, Load::TooHigh, Action::Reduce));
}

#[test]
fn case_5_settled_a_minute_late_is_yellow() {
    let story = "1: walk_run 18:00 24' 8r s1 · 2-2-2 31'\n2: 2/4";
    assert_eq!(of(story, 2, "08:00"), (Zone::Yellow, Load::Tolerated, Action::Reduce));
}

#[test]
fn case_6_a_slight_rise_that_was_back_in_time() {
    let story = "1: walk_run 18:00 24' 8r s1 · 2-2-2 10' 18h\n2: 4/9";
    assert_eq!(of(story, 2, "13:00"), (Zone::Yellow, Load::Tolerated, Action::Reduce));
}

#[test]
fn case_7_half_an_hour_too_long_is_red() {
    let story = "1: walk_run 18:00 24' 8r s1 · 2-2-2 15' 24.5h\n2: 2/4";
    assert_eq!(of(story, 2, "20:00"), (Zone::Red, Load::TooHigh, Action::BackToGate));
}

#[test]
fn case_8_the_same_morning_is_no_evidence() {
    let story = "2: walk_run 06:30 24' 8r s1 · 2-2-2 15'\n2: 2/4";
    assert_eq!(of(story, 2, "14:00"), (Zone::Pending, Load::Pending, Action::Hold));
}

#[test]
fn case_9_the_worse_tendon_decides() {
    let story = "
        affected both
        usual L: 1/4
        usual R: 5/4
        1: cleared
        1: started
        1: walk_run 18:00 24' 8r s1 · L: 2-2-2 15' 20h · R: 2-2-2 15'
        2: L: 3/4
        2: R: 5/4
    ";
    let a = assessed(story, 2, "15:00");
    assert_eq!(verdict(&a), (Zone::Yellow, Load::Tolerated, Action::Reduce));
    let sides: Vec<_> = a.sessions[0].tendons.iter().map(|t| (t.side, t.zone.unwrap())).collect();
    assert_eq!(sides, [(Side::Left, Zone::Yellow), (Side::Right, Zone::Green)]);
}

#[test]
fn case_10_six_answered_days_of_fourteen_leave_one() {
    let rest = |n| if (2..=4).contains(&n) || n >= 12 { " rest0" } else { "" };
    let mornings: String = (1..=14).map(|n| format!("{n}: 2/4{} daily1\n", rest(n))).collect();
    let story = format!("affected right\n{mornings}\n14: raise 20 p2");
    let a = assessed(&story, 14, "12:00");
    assert_eq!((a.readiness.met(), a.readiness.unmet()), (4, 1));
    let rest = &a.readiness.criteria[3];
    assert_eq!((rest.state, rest.have, rest.need, rest.earliest), (State::NotEnough, Some(6), 7, Some(day(15))));
    assert_eq!((a.plan.state, a.plan.action), (PlanState::Locked, Action::Locked));
}

#[test]
fn an_answered_morning_without_a_usual_says_what_is_missing() {
    let a = assessed("affected right\n1: 4/10\n", 1, "08:00");
    let rules: Vec<&str> = a.tendons[0].reasons.iter().map(|r| r.rule.name()).collect();
    assert_eq!((a.zone, rules), (Some(Zone::Unknown), vec!["usual"]));
}

#[test]
fn a_reason_names_the_limit_that_decides() {
    use springback::assessment::Rule;
    let story = "affected right\nusual 2/4\n1: walk 18:00 24' · 1-1-1 10'\n2: 5/4\n";
    let limit = |story: &str| {
        let a = assessed(story, 2, "08:00");
        let verdict = &a.sessions[0].tendons[0];
        let of = |reasons: Vec<springback::assessment::Reason>| {
            reasons.into_iter().find(|reason| reason.rule == Rule::MorningStiffness).and_then(|reason| reason.limit)
        };
        (verdict.zone.unwrap(), of(verdict.zone_reasons().collect()), of(verdict.load_reasons().collect()))
    };
    assert_eq!(limit(story), (Zone::Yellow, Some(2.0), Some(3.0)));
    assert_eq!(limit(&format!("{story}0: strict\n")), (Zone::Red, Some(3.0), Some(3.0)));
}

#[test]
fn what_can_no_longer_come_true_is_not_among_the_outcomes() {
    let provisional = "1: walk_run 18:00 24' 8r s1 · 2-2-2 10'\n2: 4/4";
    let zones = |story: &str| {
        let a = assessed(&format!("{OPEN}\n{story}"), 2, "08:00");
        a.plan_outcomes().into_iter().map(|(zone, _)| zone).collect::<Vec<_>>()
    };
    assert_eq!(zones(provisional), [Zone::Yellow, Zone::Red]);
    assert_eq!(zones("1: walk_run 18:00 24' 8r s1 · 2-2-2 10'"), [Zone::Green, Zone::Yellow, Zone::Red]);
}

#[test]
fn each_advice_tells_what_it_saw() {
    use springback::words::Words;
    let words = Words::english();
    let told = |story: &str, on| {
        let a = assessed(&format!("affected right\n{story}"), on, "12:00");
        a.red_flags.advice.iter().map(|advice| words.advice(advice)).collect::<Vec<_>>()
    };
    let long: String = (1..=7).map(|n| format!("{n}: 2/{}\n", 30 + n)).collect();
    let seen = "Right Achilles: it took over 30 minutes to ease on 7 recorded mornings in a row \
                (1 Jun to 7 Jun, the shortest 31 minutes).";
    assert_eq!(told(&long, 7), [seen]);
    let weeks: String = (1..=28).map(|n| format!("{n}: {}/4\n", 1 + (n - 1) / 7)).collect();
    let seen = "Right Achilles: stiffness has risen for three weeks in a row, by 2 or more in total \
                (weekly medians 1, 2, 3, 4).";
    assert!(told(&weeks, 28).contains(&seen.to_owned()), "{:?}", told(&weeks, 28));
}
