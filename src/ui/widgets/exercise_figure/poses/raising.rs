//! Heel raises and holds, standing.

use eframe::egui::vec2;

use super::super::body::{Arm, Pose};
use super::super::drawing::{Drawing, Mark, Panel, Way};
use super::super::flesh::Work;
use super::super::foot::Foot;
use super::super::props::{Prop, touching};
use super::{LIFTED_BEHIND, arm, bent, leg, on_both, on_one, straight, upright};

/// As high as one can.
const FULL: f32 = 42.0;
/// Halfway.
const HALF: f32 = 22.0;
/// Where a wall stands that fingertips reach.
const WALL: f32 = 0.23;

/// How far behind the ball the marks stand: clear of the heel.
const BEHIND: f32 = -0.21;
/// The same, clear of a foot lifted behind.
const FAR_BEHIND: f32 = -0.29;

/// The arrow behind a heel that rises.
fn up(x: f32) -> Mark {
    Mark::Arrow(vec2(x, 0.02), vec2(x, 0.15))
}

/// The arrow behind a heel that is lowered.
fn down(x: f32) -> Mark {
    Mark::Arrow(vec2(x, 0.15), vec2(x, 0.02))
}

/// The sign behind a heel that is kept up.
fn stay(x: f32) -> Mark {
    Mark::Stay(vec2(x, 0.05))
}

/// The same with fingertips on the wall.
fn fingertips(pose: Pose) -> Pose {
    Pose { near_arm: Arm::Held(touching(WALL, 0.76)), ..pose }
}

fn raise(pose: impl Fn(f32) -> Pose) -> Way {
    Way { start: pose(0.0), end: pose(FULL) }
}

pub(super) fn hold_two_legs() -> Drawing {
    let pose = Pose { near_arm: arm(2.0, 30.0), ..on_both(0.0, straight(HALF)) };
    Drawing::new(Way::held(pose), Work::Calves).seen(0.77, 0.03).with([Prop::Wall(WALL)]).marked([stay(BEHIND)])
}

pub(super) fn hold_one_leg() -> Drawing {
    let pose = fingertips(on_one(0.0, straight(HALF)));
    Drawing::new(Way::held(pose), Work::Calf).seen(0.77, 0.0).with([Prop::Wall(WALL)]).marked([stay(FAR_BEHIND)])
}

pub(super) fn two_legs() -> Drawing {
    Drawing::new(raise(|pitch| on_both(0.0, straight(pitch))), Work::Calves).marked([up(BEHIND)])
}

pub(super) fn one_leg() -> Drawing {
    let way = raise(|pitch| fingertips(on_one(0.0, straight(pitch))));
    Drawing::new(way, Work::Calf).seen(0.77, 0.0).with([Prop::Wall(WALL)]).marked([up(FAR_BEHIND)])
}

pub(super) fn one_leg_loaded() -> Drawing {
    one_leg().with([Prop::Backpack])
}

pub(super) fn bent_two_legs() -> Drawing {
    Drawing::new(raise(|pitch| stooping(on_both(0.0, bent(pitch * 0.86, 36.0)))), Work::Calves).marked([up(BEHIND)])
}

pub(super) fn bent_one_leg() -> Drawing {
    Drawing::new(raise(|pitch| stooping(on_one(0.0, bent(pitch * 0.86, 26.0)))), Work::Calf).marked([up(FAR_BEHIND)])
}

/// With the trunk a little forward, as over bent knees.
fn stooping(pose: Pose) -> Pose {
    Pose { trunk: 8.0, head: 6.0, near_arm: arm(2.0, 24.0), far_arm: arm(6.0, 30.0), ..pose }
}

pub(super) fn heavy_standing() -> Drawing {
    let bearing = |pose: Pose| Pose { near_arm: arm(-34.0, 140.0), far_arm: arm(-34.0, 140.0), trunk: 3.0, ..pose };
    Drawing::new(raise(|pitch| bearing(on_both(0.0, straight(pitch)))), Work::Calves)
        .with([Prop::Bar])
        .marked([up(BEHIND)])
}

pub(super) fn incline() -> Drawing {
    const TIP: f32 = 13.0;
    const HEEL: f32 = -0.175;
    let floor = -HEEL * TIP.to_radians().tan();
    let at = |pitch: f32, lean: f32| on_one(floor, leg(lean, lean, Foot { pitch, toes: -TIP }));
    Drawing::new(Way { start: at(-TIP, -4.0), end: at(30.0, -2.0) }, Work::Calf)
        .with([Prop::Wedge { heel: HEEL, toes: 0.1, tip: TIP }])
        .marked([up(FAR_BEHIND)])
        .standing_at(floor)
}

/// Up on both feet in one figure, down on one in the other.
fn up_both_down_one(height: f32, low: f32, apart: f32) -> Drawing {
    let both = raise(|pitch| on_both(height, straight(pitch)));
    let one = |pitch: f32| upright(height, straight(pitch), LIFTED_BEHIND);
    let back = Way { start: one(low), end: one(FULL) };
    let left = Panel { shift: -apart, solid: both.end, ghost: Some(both.start), marks: vec![up(BEHIND)] };
    let right = Panel { shift: apart, solid: back.start, ghost: Some(back.end), marks: vec![down(FAR_BEHIND)] };
    Drawing { back: Some(back), ..Drawing::new(both, Work::Calves) }.told([left, right]).standing_at(height)
}

pub(super) fn up_two_down_one() -> Drawing {
    up_both_down_one(0.0, 0.0, 0.22).seen(0.77, -0.05)
}

pub(super) fn lower_step() -> Drawing {
    const HEIGHT: f32 = 0.1;
    up_both_down_one(HEIGHT, -26.0, 0.21).seen(0.72, -0.05).with([Prop::Step { edge: -0.05, height: HEIGHT }])
}

pub(super) fn inside_edge() -> Drawing {
    Drawing::new(raise(|pitch| on_both(0.0, straight(pitch))), Work::Calves)
        .seen(0.77, 0.19)
        .with([Prop::Prints { at: vec2(0.39, 0.36), size: 1.7, spread: false }])
        .marked([up(BEHIND)])
}
