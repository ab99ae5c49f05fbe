//! What every drawing keeps to, at every moment: bones, ground, and the box it stands in.

mod words;

use eframe::egui::{Vec2, vec2};

use super::body::{FOREARM, Joints, Leg, LegJoints, NECK, Pose, SHIN, THIGH, TRUNK, UPPER_ARM};
use super::drawing::{Drawing, Way};
use super::foot::{ANKLE, BALL_THICK, HEEL, HEEL_THICK, TOE_THICK, TOES};
use super::poses::drawing;
use super::props::Prop;
use crate::assessment::rehab::catalogue::ExerciseId;

const LIFTS: [f32; 5] = [0.0, 0.25, 0.5, 0.75, 1.0];
const NEAR: f32 = 1e-3;

fn ways(drawing: &Drawing) -> impl Iterator<Item = Way> {
    std::iter::once(drawing.way).chain(drawing.back)
}

/// Every exercise with every pose of it that is looked at.
fn moments() -> impl Iterator<Item = (ExerciseId, f32, Pose)> {
    ExerciseId::ALL.iter().flat_map(|id| {
        let ways: Vec<Way> = ways(&drawing(*id)).collect();
        ways.into_iter().flat_map(move |way| LIFTS.map(|lift| (*id, lift, way.at(lift))))
    })
}

fn legs(joints: &Joints) -> [LegJoints; 2] {
    [joints.near, joints.far]
}

/// The height of what lies under a foot at x.
fn surface(drawing: &Drawing, x: f32) -> f32 {
    let under = |prop: &Prop| match *prop {
        Prop::Step { edge, height } if x > edge => height,
        Prop::Cushion { x: middle, height } if (x - middle).abs() < 0.15 => height,
        Prop::Wedge { heel, toes, tip } if (heel..toes).contains(&x) => (x - heel) * tip.to_radians().tan(),
        _ => 0.0,
    };
    drawing.props.iter().map(under).fold(0.0, f32::max)
}

/// How far each part of a foot is above what lies under it: heel, ball, toes.
fn heights(drawing: &Drawing, leg: &LegJoints) -> [f32; 3] {
    let tip = drawing.props.iter().find_map(|prop| match prop {
        Prop::Wedge { tip, .. } => Some(tip.to_radians()),
        _ => None,
    });
    let over = |at: Vec2, thick: f32| (at.y - surface(drawing, at.x)) * tip.map_or(1.0, f32::cos) - thick;
    [over(leg.heel, HEEL_THICK), over(leg.ball, BALL_THICK), over(leg.toes, TOE_THICK)]
}

fn stands(drawing: &Drawing, leg: &LegJoints) -> bool {
    heights(drawing, leg).iter().any(|height| height.abs() < 0.004)
}

fn feet_standing(drawing: &Drawing, pose: &Pose) -> usize {
    legs(&pose.joints()).iter().filter(|leg| stands(drawing, leg)).count()
}

#[test]
fn bones_keep_their_length() {
    for (id, lift, pose) in moments() {
        let joints = pose.joints();
        let mut bones = vec![(joints.hip, joints.shoulder, TRUNK), (joints.shoulder, joints.head, NECK)];
        for leg in legs(&joints) {
            bones.extend([
                (leg.hip, leg.knee, THIGH),
                (leg.knee, leg.ankle, SHIN),
                (leg.ball, leg.heel, HEEL.length()),
            ]);
            bones.extend([(leg.ball, leg.ankle, ANKLE.length()), (leg.ball, leg.toes, TOES.length())]);
        }
        for arm in [joints.near_arm, joints.far_arm] {
            bones.extend([(arm.shoulder, arm.elbow, UPPER_ARM), (arm.elbow, arm.hand, FOREARM)]);
        }
        for (from, to, length) in bones {
            assert!(((to - from).length() - length).abs() < NEAR, "{id:?} at {lift}: {length}");
        }
    }
}

#[test]
fn knees_bend_forward_and_elbows_backward() {
    let turn = |a: Vec2, b: Vec2| a.x * b.y - a.y * b.x;
    for (id, lift, pose) in moments() {
        let joints = pose.joints();
        for leg in legs(&joints) {
            assert!(turn(leg.knee - leg.hip, leg.ankle - leg.knee) < NEAR, "{id:?} at {lift}: knee");
        }
        for arm in [joints.near_arm, joints.far_arm] {
            assert!(turn(arm.elbow - arm.shoulder, arm.hand - arm.elbow) > -NEAR, "{id:?} at {lift}: elbow");
        }
    }
}

#[test]
fn what_is_held_in_its_place_is_reached() {
    for (id, lift, pose) in moments() {
        let joints = pose.joints();
        for (leg, at) in [(pose.near, joints.near), (pose.far, joints.far)] {
            if let Leg::Held { at: spot, part, foot } = leg {
                let ankle = spot.place() + foot.ball_over(part) + foot.hind(ANKLE);
                assert!((ankle - at.ankle).length() < NEAR, "{id:?} at {lift}: a foot misses its place");
            }
        }
        for (arm, at) in [(pose.near_arm, joints.near_arm), (pose.far_arm, joints.far_arm)] {
            if let super::body::Arm::Held(hand) = arm {
                assert!((hand - at.hand).length() < NEAR, "{id:?} at {lift}: a hand misses its place");
            }
        }
    }
}

#[test]
fn nothing_is_cut_off() {
    const MARGIN: f32 = 0.015;
    for id in ExerciseId::ALL {
        let drawing = drawing(*id);
        let moments = LIFTS.iter().flat_map(|lift| [drawing.moment(*lift, false), drawing.moment(*lift, true)]);
        for piece in moments.chain([drawing.still()]).flatten() {
            for (at, around) in piece.reach() {
                let room = (at.min(vec2(1.0, 1.0) - at)).min_elem() - around;
                assert!(room >= MARGIN, "{id:?}: {:?} reaches {at:?} and {around} around", piece.tone);
            }
        }
    }
}

#[test]
fn no_foot_sinks_into_what_it_stands_on() {
    // Deep water has no floor.
    for (id, lift, pose) in moments().filter(|(id, ..)| *id != ExerciseId::PoolRunning) {
        let drawing = drawing(id);
        for leg in legs(&pose.joints()) {
            let least = heights(&drawing, &leg).into_iter().fold(f32::MAX, f32::min);
            assert!(least > -0.002, "{id:?} at {lift}: {least}");
        }
    }
}

#[test]
fn the_heel_goes_below_the_edge_of_the_step_and_nowhere_else() {
    for id in ExerciseId::ALL {
        let drawing = drawing(*id);
        let low = ways(&drawing).any(|way| {
            LIFTS.iter().any(|lift| {
                let near = way.at(*lift).joints().near;
                let on_step = (near.ball.y - BALL_THICK - drawing.stand).abs() < 0.002 && drawing.stand > 0.08;
                on_step && near.heel.y - HEEL_THICK < drawing.stand - 0.02
            })
        });
        assert_eq!(low, *id == ExerciseId::LowerStep, "{id:?}");
    }
}

#[test]
fn every_pose_is_told_like_the_one_it_goes_to() {
    use std::mem::discriminant as kind;
    for id in ExerciseId::ALL {
        for Way { start, end } in ways(&drawing(*id)) {
            assert_eq!(kind(&start.root), kind(&end.root), "{id:?}");
            assert_eq!([kind(&start.near), kind(&start.far)], [kind(&end.near), kind(&end.far)], "{id:?}");
            assert_eq!(kind(&start.near_arm), kind(&end.near_arm), "{id:?}");
            assert_eq!(kind(&start.far_arm), kind(&end.far_arm), "{id:?}");
        }
    }
}

#[test]
fn no_two_pictures_are_alike() {
    for (at, id) in ExerciseId::ALL.iter().enumerate() {
        for other in &ExerciseId::ALL[..at] {
            assert_ne!(drawing(*id).still(), drawing(*other).still(), "{id:?} and {other:?}");
        }
    }
}
