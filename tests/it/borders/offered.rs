//! §8: when the next run is offered, when an episode ends, and what days away do.

use springback::assessment::Action::{BackToGate, Continue, StepBack};
use springback::assessment::Assessment;

use super::hold;
use super::steps::climbed;
use crate::diary::day;
use crate::plan::{lived, runs, stand};

/// The number of the day the next run is offered on.
fn offered(a: &Assessment) -> Option<i64> {
    a.plan.next_on.map(|date| (date - day(0)).num_days())
}

#[test]
fn a_day_between_runs_and_at_most_3_in_7_days() {
    let rows: [(&[i64], i64, i64); 9] = [
        (&[], 1, 1),
        // One day between.
        (&[2], 3, 4),
        (&[2], 4, 4),
        (&[2], 5, 5),
        // The third run leaves room only when the first is 7 days ago.
        (&[3, 5], 6, 7),
        (&[1, 3, 5], 6, 8),
        (&[1, 3, 5], 7, 8),
        (&[2, 3, 5], 7, 9),
        (&[1, 2, 6], 7, 8),
    ];
    for (days, when, next) in rows {
        assert_eq!(offered(&lived(&runs(1, 8, days), when)), Some(next), "{days:?} on day {when}");
    }
}

#[test]
fn all_runs_count_and_nothing_else() {
    let rows = [
        ("-4: run 18:00\n-2: run 18:00\n0: run 18:00 · 1-1-1 10'\n", 1, 3),
        ("-5: run 18:00\n-2: run 18:00\n0: run 18:00 · 1-1-1 10'\n", 1, 2),
        ("-3: run 18:00\n-2: walk_run 18:00\n0: walk 18:00\n", 1, 1),
        ("4: walk_run 18:00 10' · 1-1-1 10'\n", 5, 6),
        ("4: calf_strength 18:00 10' · 1-1-1 10'\n", 5, 5),
        // The small hours belong to the day before.
        ("5: run 03:59 10' · 1-1-1 10'\n", 6, 6),
        ("5: run 04:00 10' · 1-1-1 10'\n", 6, 7),
    ];
    for (story, when, next) in rows {
        assert_eq!(offered(&lived(story, when)), Some(next), "{story}");
    }
}

/// A run from before the opening holds back what is offered, not the action.
#[test]
fn nothing_is_offered_while_a_run_from_before_the_opening_is_pending() {
    let stands = |said: &str, when| {
        let a = lived(&format!("0: run 18:00 10'{said}\n"), when);
        (a.plan.action, offered(&a), a.plan.waits_for.is_some())
    };
    assert_eq!(stands("", 1), (Continue, None, true));
    assert_eq!(stands(" · 1-1-1 10'", 1), (Continue, Some(2), false));
    assert_eq!(stands("", 2), (Continue, Some(2), false));
}

#[test]
fn an_episode_ends_with_two_quiet_days_in_a_row() {
    let rows = [
        ("", [None, Some(9), Some(10)]),
        ("8: 3/4\n", [None, Some(9), Some(10)]),
        ("8: 4/4\n", [None, None, Some(10)]),
        ("8: 2/10\n", [None, None, Some(10)]),
        // Quiet is without rise and not red: yellow pain is no hindrance.
        ("8: 2/4 rest4\n", [None, Some(9), Some(10)]),
        ("8: 2/4 rest6\n", [None, None, Some(10)]),
        ("8: -/- rest0\n", [None, None, Some(10)]),
        ("9: 4/4\n", [None, None, None]),
        // Another red prolongs it.
        ("8: calf_strength 18:00 · 2-6-2\n", [None, None, Some(10)]),
        ("8: calf_strength 18:00 · 2-5-2 10'\n", [None, Some(9), Some(10)]),
    ];
    for (story, next) in rows {
        let on = |when| offered(&lived(&format!("{}7: 2/4 rest6\n{story}", climbed(2)), when));
        assert_eq!([8, 9, 10].map(on), next, "{story}");
    }
}

#[test]
fn days_away_from_running() {
    let last_on_13 = climbed(3) + &runs(3, 18, &[13]);
    let rows = [
        (20, (Continue, Some(3), false, 1)),
        (21, (StepBack, Some(2), false, 0)),
        (34, (StepBack, Some(2), false, 0)),
        (35, (BackToGate, None, false, 0)),
    ];
    for (when, expected) in rows {
        assert_eq!(stand(&lived(&last_on_13, when)), expected, "day {when}");
    }
    // A run in time ends them; one that comes too late finds the step already lower, or the gate closed.
    let rows =
        [(20, (Continue, Some(3), false, 2)), (21, (StepBack, Some(2), false, 0)), (35, (BackToGate, None, false, 0))];
    for (again, expected) in rows {
        let story = format!("{last_on_13}{}", runs(3, 18, &[again]));
        assert_eq!(stand(&lived(&story, again + 1)), expected, "run on day {again}");
    }
}

#[test]
fn days_away_from_the_start_and_on_step_1() {
    let away = |story: &str, when| stand(&lived(story, when));
    assert_eq!(away("", 22), (Continue, Some(1), false, 0));
    assert_eq!(away("", 23), (BackToGate, None, false, 0));
    let credits = runs(1, 8, &[1, 3]);
    assert_eq!(away(&credits, 10), (Continue, Some(1), false, 2));
    assert_eq!(away(&credits, 11), (Continue, Some(1), false, 0));
    assert_eq!(away(&credits, 24), (Continue, Some(1), false, 0));
    assert_eq!(away(&credits, 25), (BackToGate, None, false, 0));
    // A run before the start is no reason to be away since.
    assert_eq!(away("-20: run 18:00\n", 8), (Continue, Some(1), false, 0));
    hold(&[("a reduction stays", &[("1: run 18:00 s1 · 4-4-4 10'\n", (true, 0))])], |story| {
        let plan = lived(story, 12).plan;
        (plan.reduced, plan.credits)
    });
}
