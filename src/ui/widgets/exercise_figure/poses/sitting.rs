//! What is done sitting: on a chair, in the calf machine, in the leg press.

use eframe::egui::vec2;

use super::super::body::{Arm, Leg, Pose, Root, Spot};
use super::super::drawing::{Drawing, Mark, Way};
use super::super::flesh::{PELVIS, Work};
use super::super::foot::{Foot, Part};
use super::super::props::Prop;
use super::{arm, leg};

/// How high the hip is on a chair.
const SEAT: f32 = 0.33;
/// How far before the hip the ball of a foot stands.
const BEFORE: f32 = 0.33;

fn foot_at(x: f32, foot: Foot) -> Leg {
    Leg::Held { at: Spot::at(x, 0.0), part: Part::Ball, foot }
}

/// Sitting upright on a chair.
fn seated(near: Leg, far: Leg) -> Pose {
    Pose {
        root: Root::Hip(vec2(0.0, SEAT)),
        trunk: -2.0,
        head: 4.0,
        near,
        far,
        near_arm: arm(6.0, 62.0),
        far_arm: arm(10.0, 64.0),
    }
}

fn chair(x: f32) -> Prop {
    Prop::Chair { x, seat: SEAT - PELVIS }
}

pub(super) fn hold() -> Drawing {
    let far = foot_at(BEFORE + 0.042, Foot::FLAT);
    let pose = Pose {
        near_arm: arm(-8.0, 8.0),
        far_arm: Arm::Held(vec2(0.19, 0.5)),
        ..seated(foot_at(BEFORE, Foot::raised(22.0)), far)
    };
    Drawing::new(Way::held(pose), Work::Calf)
        .seen(0.98, 0.1)
        .with([chair(0.0), Prop::KneeWeight])
        .marked([Mark::Stay(vec2(0.165, 0.05))])
}

pub(super) fn heavy() -> Drawing {
    let pose = |pitch: f32, hand: f32| {
        let hands = Arm::Held(vec2(0.25, hand));
        let both = foot_at(BEFORE, Foot::raised(pitch));
        Pose { near_arm: hands, far_arm: hands, ..seated(both, foot_at(BEFORE + 0.042, Foot::raised(pitch))) }
    };
    Drawing::new(Way { start: pose(0.0, 0.43), end: pose(32.0, 0.475) }, Work::Calves)
        .seen(0.95, 0.21)
        .with([chair(0.0), Prop::CalfMachine])
        .marked([Mark::Arrow(vec2(0.155, 0.02), vec2(0.155, 0.15))])
}

/// In the leg press, the trunk leaning back.
fn pressing(near: Leg, far: Leg) -> Pose {
    Pose {
        root: Root::Hip(vec2(-0.2, 0.33)),
        trunk: -38.0,
        head: -14.0,
        near,
        far,
        near_arm: arm(-4.0, 20.0),
        far_arm: arm(0.0, 24.0),
    }
}

pub(super) fn leg_press_raise() -> Drawing {
    let pose = |turned: f32, pitch: f32| {
        let both = leg(98.0 + turned, 88.0 + turned, Foot { pitch, toes: -90.0 });
        pressing(both, both)
    };
    Drawing::new(Way { start: pose(0.0, -94.0), end: pose(5.6, -52.0) }, Work::Calves)
        .seen(0.88, 0.03)
        .with([Prop::LegPress { below: 0.035, above: 0.26 }])
        .marked([Mark::Arrow(vec2(0.24, 0.56), vec2(0.36, 0.56))])
}

pub(super) fn leg_press() -> Drawing {
    let flat = Foot::stiff(-90.0);
    let pose = |x: f32| {
        let on = |x: f32| Leg::Held { at: Spot::at(x, 0.42), part: Part::Ball, foot: flat };
        pressing(on(x), on(x + 0.042))
    };
    Drawing::new(Way { start: pose(0.12), end: pose(0.325) }, Work::Thigh)
        .seen(0.88, 0.03)
        .with([Prop::LegPress { below: 0.16, above: 0.16 }])
        .marked([Mark::Arrow(vec2(0.2, 0.64), vec2(0.36, 0.64))])
}

pub(super) fn ankle_circles() -> Drawing {
    let pose = |pitch: f32| seated(leg(88.0, 44.0, Foot::stiff(pitch)), foot_at(0.29, Foot::FLAT));
    let (start, end) = (pose(-62.0), pose(-14.0));
    let foot = end.joints().near.ankle + vec2(0.07, 0.02);
    let both_ways = [-62.0, 212.0].map(|to| Mark::Turn { about: foot, radius: 0.125, from: 75.0, to });
    Drawing::new(Way { start, end }, Work::Ankle).seen(0.95, 0.14).with([chair(0.0)]).marked(both_ways)
}

pub(super) fn foot_mobility() -> Drawing {
    let heel = |foot: Foot| Leg::Held { at: Spot::at(0.23, 0.0), part: Part::Heel, foot };
    let pose = |foot: Foot| seated(heel(foot), foot_at(0.25, Foot::FLAT));
    let curled = Foot { pitch: -14.0, toes: 34.0 };
    Drawing::new(Way { start: pose(Foot::FLAT), end: pose(curled) }, Work::Arch)
        .seen(0.95, 0.19)
        .with([chair(0.0), Prop::Prints { at: vec2(0.5, 0.42), size: 1.7, spread: true }])
}
