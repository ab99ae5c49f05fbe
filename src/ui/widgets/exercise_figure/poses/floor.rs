//! What is done lying: curl, bridge and plank.

use eframe::egui::{Vec2, vec2};

use super::super::body::{Leg, Pose, Root, Spot};
use super::super::drawing::{Drawing, Mark, Way};
use super::super::flesh::Work;
use super::super::foot::{Foot, Part};
use super::super::props::Prop;
use super::{arm, leg};

/// How high a lying shoulder and hip are on a mat.
const LYING: f32 = 0.078;

/// Lying on the back, the head to the left, the shoulder at a point.
fn supine(shoulder: Vec2, trunk: f32, near: Leg, far: Leg) -> Pose {
    Pose {
        root: Root::Shoulder(shoulder),
        trunk,
        head: -88.0,
        near,
        far,
        near_arm: arm(80.0, 88.0),
        far_arm: arm(80.0, 88.0),
    }
}

pub(super) fn hamstring_curl() -> Drawing {
    const BALL: f32 = 0.075;
    let pose = |x: f32, pitch: f32| {
        let on = |x: f32| Leg::Held { at: Spot::at(x, BALL * 2.0), part: Part::Heel, foot: Foot::stiff(pitch) };
        supine(vec2(-0.28, LYING), -90.0, on(x), on(x + 0.042))
    };
    Drawing::new(Way { start: pose(0.47, -78.0), end: pose(0.21, -62.0) }, Work::Hamstring)
        .seen(0.84, 0.03)
        .floor(0.7)
        .with([Prop::Mat(-0.49, 0.1), Prop::HeelBall(BALL)])
        .marked([Mark::Arrow(vec2(0.48, 0.04), vec2(0.34, 0.04))])
}

pub(super) fn hip_bridge() -> Drawing {
    let on = |x: f32| Leg::Held { at: Spot::at(x, 0.018), part: Part::Ball, foot: Foot::FLAT };
    let pose = |trunk: f32| supine(vec2(-0.28, LYING), trunk, on(0.285), on(0.327));
    Drawing::new(Way { start: pose(-90.0), end: pose(-117.5) }, Work::Buttock)
        .seen(0.92, -0.04)
        .floor(0.72)
        .with([Prop::Mat(-0.5, 0.4)])
        .marked([Mark::Arrow(vec2(-0.06, 0.26), vec2(-0.06, 0.4))])
        .standing_at(0.018)
}

pub(super) fn plank() -> Drawing {
    let kneeling = leg(-71.5, -122.0, Foot::stiff(132.0));
    let pose = Pose {
        root: Root::Shoulder(vec2(0.26, 0.2)),
        trunk: 71.5,
        head: 78.0,
        near: kneeling,
        far: kneeling,
        near_arm: arm(0.0, 90.0),
        far_arm: arm(0.0, 90.0),
    };
    Drawing::new(Way::held(pose), Work::Trunk)
        .seen(0.84, -0.06)
        .floor(0.7)
        .with([Prop::Mat(-0.36, 0.47)])
        .marked([Mark::Stay(vec2(-0.04, 0.36))])
}
