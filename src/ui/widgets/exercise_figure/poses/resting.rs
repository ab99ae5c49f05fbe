//! Balance, the stretch, and the bicycle.

use eframe::egui::vec2;

use super::super::body::{Arm, Leg, Pose, Root, Spot};
use super::super::drawing::{Drawing, Mark, Way};
use super::super::flesh::Work;
use super::super::foot::{Foot, Part};
use super::super::props::{Prop, touching};
use super::{arm, bent, lifted, upright};

/// On one foot at that height, the knee soft, arms a little out.
fn balanced(height: f32) -> Drawing {
    let pose = Pose {
        near_arm: arm(-24.0, 4.0),
        far_arm: arm(24.0, 48.0),
        ..upright(height, bent(0.0, 14.0), lifted(44.0, -40.0))
    };
    Drawing::new(Way::held(pose), Work::Calf)
        .seen(0.77, 0.1)
        .with([Prop::Wall(0.36)])
        .marked([Mark::Stay(vec2(-0.23, height + 0.05))])
        .standing_at(height)
}

pub(super) fn balance() -> Drawing {
    balanced(0.0)
}

pub(super) fn balance_soft() -> Drawing {
    const HEIGHT: f32 = 0.06;
    balanced(HEIGHT).with([Prop::Cushion { x: -0.045, height: HEIGHT }])
}

pub(super) fn calf_stretch() -> Drawing {
    const WALL: f32 = 0.36;
    let held = |x: f32| Leg::Held { at: Spot::at(x, 0.0), part: Part::Ball, foot: Foot::FLAT };
    let pose = Pose {
        root: Root::Hip(vec2(-0.07, 0.475)),
        trunk: 20.0,
        head: 16.0,
        near: held(-0.23),
        far: held(0.19),
        near_arm: Arm::Held(touching(WALL, 0.72)),
        far_arm: Arm::Held(touching(WALL, 0.76)),
    };
    Drawing::new(Way::held(pose), Work::Calf)
        .seen(0.79, 0.02)
        .with([Prop::Wall(WALL)])
        .marked([Mark::Arrow(vec2(-0.22, 0.62), vec2(-0.13, 0.59)), Mark::Arrow(vec2(-0.42, 0.14), vec2(-0.42, 0.02))])
}

pub(super) fn cycling() -> Drawing {
    const CRANK: f32 = 0.085;
    let hub = vec2(0.03, 0.25);
    let pedal = |turn: f32, pitch: f32| Leg::Held {
        at: Spot::around(hub, CRANK, turn),
        part: Part::Middle,
        foot: Foot::stiff(pitch),
    };
    let grip = vec2(0.26, 0.775);
    let riding = |near: Leg, far: Leg| Pose {
        root: Root::Hip(vec2(-0.14, 0.688)),
        trunk: 32.0,
        head: 22.0,
        near,
        far,
        near_arm: Arm::Held(grip),
        far_arm: Arm::Held(grip + vec2(0.02, 0.01)),
    };
    let start = riding(pedal(-10.0, 2.0), pedal(170.0, 10.0));
    let end = riding(pedal(170.0, 10.0), pedal(350.0, 2.0));
    Drawing::new(Way { start, end }, Work::Breath)
        .seen(0.76, 0.06)
        .with([Prop::Bicycle { hub, crank: CRANK }])
        .without_ghost()
        .marked([Mark::Turn { about: hub, radius: 0.17, from: 165.0, to: 268.0 }])
}
