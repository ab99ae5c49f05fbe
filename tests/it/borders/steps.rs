//! §8: the ladder, what earns a credit, what three of them do, the reduced doses and the steps back.

use springback::assessment::{Action, PlanState};

use crate::diary::assessed;
use crate::plan::{lived, runs, stand};

/// Running minutes of every step up to the goal of 30.
const FULL: [u16; 8] = [8, 12, 18, 25, 25, 27, 29, 30];

/// The day of the first run of a step, when every run before was green.
const fn first_of(step: u16) -> i64 {
    (step as i64 - 1) * 6 + 1
}

/// Three green runs on each step below.
pub fn climbed(step: u16) -> String {
    let three = |on: u16| runs(on, FULL[usize::from(on) - 1], &[0, 2, 4].map(|ahead| first_of(on) + ahead));
    (1..step).map(three).collect()
}

fn run(step: u16, said: &str) -> String {
    format!("{}: run 18:00 30' {said}\n", first_of(step))
}

#[test]
fn the_ladder_ends_at_the_goal() {
    let rows: [(u16, &[u16]); 9] = [
        (10, &[10]),
        (24, &[24]),
        (25, &[25]),
        (26, &[25, 26]),
        (27, &[25, 27]),
        (30, &[25, 27, 29, 30]),
        (33, &[25, 27, 29, 31, 33]),
        (45, &[25, 27, 29, 31, 34, 37, 40, 44, 45]),
        (60, &[25, 27, 29, 31, 34, 37, 40, 44, 48, 52, 57, 60]),
    ];
    for (goal, continuous) in rows {
        let ladder = assessed(&format!("affected right\n1: goal {goal}\n"), 1, "12:00").plan.ladder;
        let first = ladder[..4].iter().map(|d| (d.run_min, d.walk_min, d.repetitions)).collect::<Vec<_>>();
        assert_eq!(first, [(1, 2, 8), (2, 2, 6), (3, 1, 6), (5, 1, 5)]);
        assert!(ladder[4..].iter().all(|dose| dose.walk_min == 0 && dose.repetitions == 1));
        assert_eq!(ladder[4..].iter().map(|dose| dose.minutes()).collect::<Vec<_>>(), continuous, "goal {goal}");
    }
}

#[test]
fn nine_tenths_of_the_running_minutes_earn_a_credit() {
    // Of 8 7.2, of 12 10.8, of 18 16.2, of 25 22.5, of 27 24.3, of 29 26.1, and of 30 27 exactly.
    let enough = [8, 11, 17, 23, 23, 25, 27, 27];
    for (step, enough) in (1..).zip(enough) {
        let credits = |min: u16| {
            let story = climbed(step) + &run(step, &format!("{min}r s{step} · 1-1-1 10'"));
            stand(&lived(&story, first_of(step) + 2))
        };
        let full = FULL[usize::from(step) - 1];
        let earned = [enough - 1, enough, full, full + 1].map(credits);
        let short = (Action::Continue, Some(step), false, 0);
        // Continuous steps before the goal take one credit.
        let full = match step {
            5..=7 => (Action::Advance, Some(step + 1), false, 0),
            _ => (Action::Continue, Some(step), false, 1),
        };
        let expected = [short, full, full, full];
        assert_eq!(earned, expected, "step {step}");
    }
}

#[test]
fn only_a_full_run_of_the_step_earns_a_credit() {
    let rows = [
        ("8r s1 · 1-1-1 10'", 1),
        ("s1 · 1-1-1 10'", 0),
        ("8r · 1-1-1 10'", 0),
        ("8r s2 · 1-1-1 10'", 0),
        ("8r s1 reduced · 1-1-1 10'", 0),
        ("8r s1 · 1-1-1", 1),
    ];
    for (said, credits) in rows {
        assert_eq!(lived(&run(1, said), 4).plan.credits, credits, "{said}");
    }
}

#[test]
fn three_credits_advance() {
    assert_eq!(stand(&lived(&runs(1, 8, &[1, 3]), 5)), (Action::Continue, Some(1), false, 2));
    assert_eq!(stand(&lived(&runs(1, 8, &[1, 3, 5]), 7)), (Action::Advance, Some(2), false, 0));
    assert_eq!(stand(&lived(&(runs(1, 8, &[1, 3, 5]) + &runs(2, 12, &[7])), 9)), (Action::Continue, Some(2), false, 1));
    // And on the last step they complete.
    let last = |days: &[i64]| lived(&(climbed(8) + &runs(8, 30, days)), 49);
    let a = last(&[43, 45]);
    assert_eq!((a.plan.state, stand(&a)), (PlanState::Open, (Action::Continue, Some(8), false, 2)));
    let a = last(&[43, 45, 47]);
    assert_eq!((a.plan.state, stand(&a)), (PlanState::Complete, (Action::Complete, Some(8), false, 0)));
}

#[test]
fn a_reduced_dose_is_two_thirds_rounded() {
    // Run, walk, repetitions: 8→5, 6→4, 6→4, 5→3; 25→17 (16.7), 27→18, 29→19 (19.3), 30→20.
    let reduced = [(1, 2, 5), (2, 2, 4), (3, 1, 4), (5, 1, 3), (17, 0, 1), (18, 0, 1), (19, 0, 1), (20, 0, 1)];
    for (step, dose) in (1..).zip(reduced) {
        let a = lived(&(climbed(step) + &run(step, &format!("s{step} · 4-4-4 10'"))), first_of(step) + 2);
        assert_eq!(stand(&a), (Action::Reduce, Some(step), true, 0));
        let offered = a.plan.dose.unwrap();
        assert_eq!((offered.run_min, offered.walk_min, offered.repetitions), dose, "step {step}");
    }
}

/// Whoever reached a step has earned three credits on every lower one, so the step back is always one.
#[test]
fn red_steps_back_to_a_tolerated_step_and_from_step_1_to_the_gate() {
    for step in 2..=8 {
        let red = lived(&(climbed(step) + &run(step, &format!("s{step} · 2-6-2 10'"))), first_of(step) + 3);
        assert_eq!(stand(&red), (Action::StepBack, Some(step - 1), true, 0));
    }
    let red = lived(&run(1, "s1 · 2-6-2 10'"), 4);
    assert_eq!((red.plan.state, stand(&red)), (PlanState::Locked, (Action::BackToGate, None, false, 0)));
}
