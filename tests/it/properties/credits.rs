//! What every advance rests on: no step is left without a green run on it, nor by a run counted on hours or on
//! the late morning; and a day earns one credit at most.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use proptest::prelude::*;
use springback::assessment::plan::{Cause, Move};
use springback::assessment::{Action, Assessment, SessionVerdict, Witness, Zone, assess};

use super::{cases, lived, moment};
use crate::lives::Life;

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn no_step_is_left_without_a_green_run_and_a_day_earns_one_credit(number: u64, which: usize) {
        let life = lived(number);
        let last = *life.moments.last().unwrap();
        for now in [moment(&life, which), last + TimeDelta::days(3)] {
            holds(&life, now)?;
        }
    }
}

fn holds(life: &Life, now: DateTime<FixedOffset>) -> Result<(), TestCaseError> {
    let a = assess(&life.journal(), now);
    if a.is_suppressed() {
        return Ok(());
    }
    let mut credits: BTreeMap<NaiveDate, u32> = BTreeMap::new();
    let (mut has_green, mut before) = (false, 0);
    // A goal leaves action and credits as they were.
    for moved in a.plan.moves.iter().filter(|moved| moved.cause != Cause::Goal) {
        let run = run_of(&a, moved);
        let is_on_step = run.is_some_and(|run| run.zone == Some(Zone::Green) && run.plan_step.is_some());
        has_green |= is_on_step;
        let moves_on = matches!(moved.action, Action::Advance | Action::Complete) && run.is_some();
        if moves_on {
            let run = run.unwrap();
            prop_assert!(has_green, "{:?}: no green run on the step", moved);
            let may = run.zone == Some(Zone::Green) || run.counted == Some(Witness::Morning);
            prop_assert!(may, "{:?}: {:?}, {:?}", moved, run.zone, run.counted);
        }
        if moves_on || run.is_some() && moved.credits > before {
            *credits.entry(moved.date).or_default() += 1;
        }
        if moves_on || !matches!(moved.action, Action::Continue | Action::Hold | Action::Reduce) {
            has_green = false;
        }
        before = moved.credits;
    }
    prop_assert!(credits.values().all(|earned| *earned <= 1), "{:?}", credits);
    Ok(())
}

fn run_of<'a>(a: &'a Assessment, moved: &Move) -> Option<&'a SessionVerdict> {
    match moved.cause {
        Cause::Run(record) => a.session(record),
        _ => None,
    }
}
