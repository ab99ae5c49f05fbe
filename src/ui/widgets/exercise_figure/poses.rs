//! Which drawing belongs to which exercise, and the stances most of them share.

mod floor;
mod hopping;
mod raising;
mod resting;
mod sitting;

use eframe::egui::Vec2;

use super::body::{Arm, Leg, Pose, Root};
use super::drawing::Drawing;
use super::foot::Foot;
use crate::assessment::rehab::catalogue::ExerciseId;

/// The drawing of an exercise: what its words say, and no more.
pub(super) fn drawing(id: ExerciseId) -> Drawing {
    match id {
        ExerciseId::HoldSeated => sitting::hold(),
        ExerciseId::HoldTwoLegs => raising::hold_two_legs(),
        ExerciseId::HoldOneLeg => raising::hold_one_leg(),
        ExerciseId::RaiseTwoLegs => raising::two_legs(),
        ExerciseId::RaiseUpTwoDownOne => raising::up_two_down_one(),
        ExerciseId::RaiseOneLeg => raising::one_leg(),
        ExerciseId::RaiseOneLegLoaded => raising::one_leg_loaded(),
        ExerciseId::RaiseIncline => raising::incline(),
        ExerciseId::LowerStep => raising::lower_step(),
        ExerciseId::RaiseInsideEdge => raising::inside_edge(),
        ExerciseId::RaiseBentTwoLegs => raising::bent_two_legs(),
        ExerciseId::RaiseBentOneLeg => raising::bent_one_leg(),
        ExerciseId::HeavySeated => sitting::heavy(),
        ExerciseId::HeavyLegPress => sitting::leg_press_raise(),
        ExerciseId::HeavyStanding => raising::heavy_standing(),
        ExerciseId::BounceTwoLegs => hopping::bounce(),
        ExerciseId::HopTwoLegs => hopping::two_legs(),
        ExerciseId::HopAlternating => hopping::alternating(),
        ExerciseId::HopOneLeg => hopping::one_leg(),
        ExerciseId::MarchingDrill => hopping::marching(),
        ExerciseId::BalanceOneLeg => resting::balance(),
        ExerciseId::BalanceSoft => resting::balance_soft(),
        ExerciseId::AnkleCircles => sitting::ankle_circles(),
        ExerciseId::FootMobility => sitting::foot_mobility(),
        ExerciseId::CalfStretch => resting::calf_stretch(),
        ExerciseId::Cycling => resting::cycling(),
        ExerciseId::PoolRunning => hopping::pool_running(),
        ExerciseId::LegPress => sitting::leg_press(),
        ExerciseId::HamstringCurl => floor::hamstring_curl(),
        ExerciseId::HipBridge => floor::hip_bridge(),
        ExerciseId::Plank => floor::plank(),
    }
}

/// A leg by its angles.
const fn leg(thigh: f32, shin: f32, foot: Foot) -> Leg {
    Leg::Angles { thigh, shin, foot }
}

/// A leg in the air, its foot hanging easily.
const fn lifted(thigh: f32, shin: f32) -> Leg {
    leg(thigh, shin, Foot::stiff(6.0 - shin))
}

/// A leg lifted behind, the knee bent.
const LIFTED_BEHIND: Leg = lifted(16.0, -70.0);

/// An arm by its angles.
const fn arm(upper: f32, fore: f32) -> Arm {
    Arm::Angles { upper, fore }
}

/// An arm hanging easily.
const AT_EASE: Arm = arm(-4.0, 14.0);

/// Standing on the near foot's ball or sole at the middle of the picture, that high; the other leg
/// as it is told.
fn upright(height: f32, near: Leg, far: Leg) -> Pose {
    Pose {
        root: Root::Ball(Vec2::new(0.0, height)),
        trunk: 1.0,
        head: 4.0,
        near,
        far,
        near_arm: AT_EASE,
        far_arm: AT_EASE,
    }
}

/// A straight leg standing with the heel that far up; the body comes over the ball as it rises.
fn straight(pitch: f32) -> Leg {
    let lean = -4.0 + 2.0 * (pitch / 38.0).clamp(0.0, 1.0);
    leg(lean, lean, Foot::raised(pitch))
}

/// A leg standing with the knee bent and the heel that far up.
fn bent(pitch: f32, knee: f32) -> Leg {
    leg(knee * 0.44, -knee * 0.56, Foot::raised(pitch))
}

/// On both legs alike.
fn on_both(height: f32, both: Leg) -> Pose {
    upright(height, both, both)
}

/// On the near leg, the other lifted.
fn on_one(height: f32, near: Leg) -> Pose {
    upright(height, near, LIFTED_BEHIND)
}
