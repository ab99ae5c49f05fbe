//! That the drawings do what the words of their exercises say.

use super::super::body::Pose;
use super::super::flesh::Work;
use super::super::foot::HEEL_THICK;
use super::super::piece::Tone;
use super::super::poses::drawing;
use super::{LIFTS, LegJoints, NEAR, feet_standing, heights, moments, ways};
use crate::assessment::rehab::catalogue::{Each, ExerciseId};
use crate::journal::session::Activity;

#[test]
fn as_many_feet_stand_as_the_exercise_has_legs() {
    for id in ExerciseId::ALL {
        let Some(legs) = id.entry().legs else { continue };
        let drawing = drawing(*id);
        let way = drawing.back.unwrap_or(drawing.way);
        let hops = id.entry().activity == Activity::Plyometric;
        for lift in LIFTS.iter().filter(|lift| !hops || **lift == 0.0) {
            assert_eq!(feet_standing(&drawing, &way.at(*lift)), usize::from(legs), "{id:?} at {lift}");
        }
        if hops {
            assert_eq!(feet_standing(&drawing, &way.end), 0, "{id:?} leaves the floor");
        }
    }
}

#[test]
fn what_goes_up_on_two_and_down_on_one_says_so() {
    for id in [ExerciseId::RaiseUpTwoDownOne, ExerciseId::LowerStep] {
        let drawing = drawing(id);
        let back = drawing.back.expect("goes back otherwise");
        for lift in LIFTS {
            assert_eq!(feet_standing(&drawing, &drawing.way.at(lift)), 2, "{id:?} at {lift}");
            assert_eq!(feet_standing(&drawing, &back.at(lift)), 1, "{id:?} at {lift}");
        }
        assert_eq!(drawing.panels.len(), 2);
    }
}

#[test]
fn a_lifted_foot_is_clearly_lifted() {
    for (id, lift, pose) in moments() {
        let drawing = drawing(id);
        let is_on_one = id.entry().legs == Some(1) && id.entry().activity != Activity::Plyometric;
        if is_on_one && feet_standing(&drawing, &pose) == 1 {
            let joints = pose.joints();
            assert!(joints.far.ankle.y - joints.near.ankle.y > 0.08, "{id:?} at {lift}");
            let least = heights(&drawing, &joints.far).into_iter().fold(f32::MAX, f32::min);
            assert!(least > 0.03, "{id:?} at {lift}: {least}");
        }
    }
}

#[test]
fn it_moves_unless_it_is_a_hold() {
    for id in ExerciseId::ALL {
        let is_hold = matches!(id.entry().work.each, Each::HoldS(_));
        let drawing = drawing(*id);
        assert_eq!(drawing.way.moves(), !is_hold, "{id:?}");
        assert_eq!(drawing.moment(0.0, false) != drawing.moment(1.0, false), !is_hold, "{id:?}");
        assert_ne!(drawing.moment(0.5, false), drawing.still(), "{id:?}: the still picture says more");
    }
}

#[test]
fn heels_rise_in_a_raise_and_stay_up_in_a_hold() {
    for id in ExerciseId::ALL.iter().filter(|id| id.entry().activity == Activity::CalfStrength) {
        let drawing = drawing(*id);
        for way in ways(&drawing) {
            let [start, end] = [way.start, way.end].map(|pose| pose.joints().near);
            let foot = |leg: &LegJoints| leg.ball - leg.heel;
            let up = |leg: &LegJoints| leg.heel.y - HEEL_THICK - drawing.stand;
            if *id == ExerciseId::HeavyLegPress {
                assert!(foot(&start).normalized().dot(foot(&end).normalized()) < 0.9, "the ankle pushes");
            } else if way.moves() {
                assert!(up(&end) - up(&start) > 0.05, "{id:?}");
            } else {
                assert!((0.02..0.06).contains(&up(&end)), "{id:?} is held halfway");
            }
        }
    }
}

#[test]
fn the_ball_of_the_foot_stays_where_it_stands() {
    for id in ExerciseId::ALL.iter().filter(|id| id.entry().activity == Activity::CalfStrength) {
        for way in ways(&drawing(*id)).filter(|_| *id != ExerciseId::HeavyLegPress) {
            for lift in LIFTS {
                let moved = way.at(lift).joints().near.ball - way.start.joints().near.ball;
                assert!(moved.length() < NEAR, "{id:?} at {lift}");
            }
        }
    }
}

/// How far the near knee is bent, in degrees.
fn knee_of(pose: &Pose) -> f32 {
    let leg = pose.joints().near;
    let (thigh, shin) = ((leg.knee - leg.hip).normalized(), (leg.ankle - leg.knee).normalized());
    thigh.dot(shin).clamp(-1.0, 1.0).acos().to_degrees()
}

#[test]
fn knees_are_as_bent_as_the_words_say_and_stay_so() {
    use ExerciseId::*;
    let kept = [
        (RaiseOneLeg, 0.0..3.0),
        (RaiseTwoLegs, 0.0..3.0),
        (LowerStep, 0.0..3.0),
        (HeavyLegPress, 4.0..20.0),
        (RaiseBentTwoLegs, 20.0..45.0),
        (RaiseBentOneLeg, 15.0..35.0),
        (BalanceOneLeg, 5.0..25.0),
    ];
    for (id, bent) in kept {
        for lift in LIFTS {
            let way = drawing(id).way;
            let knee = knee_of(&way.at(lift));
            assert!(bent.contains(&knee), "{id:?} at {lift}: {knee}");
            assert!((knee - knee_of(&way.start)).abs() < 0.5, "{id:?} at {lift}");
        }
    }
    let lowest = knee_of(&drawing(Cycling).way.end);
    assert!((20.0..40.0).contains(&lowest), "a saddle high enough nearly straightens the knee: {lowest}");
}

#[test]
fn bridge_and_plank_are_straight() {
    for id in [ExerciseId::HipBridge, ExerciseId::Plank] {
        let joints = drawing(id).way.end.joints();
        let (trunk, thigh) =
            ((joints.hip - joints.shoulder).normalized(), (joints.near.knee - joints.hip).normalized());
        assert!(trunk.dot(thigh) > 0.995, "{id:?}");
    }
}

#[test]
fn the_part_that_works_stands_out() {
    for id in ExerciseId::ALL {
        let drawing = drawing(*id);
        let shown = LIFTS.iter().all(|lift| drawing.moment(*lift, false).iter().any(|piece| is_accent(piece.tone)));
        assert!(shown || drawing.work == Work::Breath, "{id:?}");
        let is_quiet = matches!(id, ExerciseId::Cycling | ExerciseId::PoolRunning);
        assert_eq!(drawing.work == Work::Breath, is_quiet, "{id:?}: its words want a quiet tendon");
    }
}

fn is_accent(tone: Tone) -> bool {
    matches!(tone, Tone::Work | Tone::WorkFar)
}
