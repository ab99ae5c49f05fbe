//! The person around the bones: limbs as tapering skins, and the part that works in the accent.

use eframe::egui::Vec2;

use super::body::{ArmJoints, Joints, LegJoints};
use super::foot::{BALL_THICK, HEEL_THICK, TOE_THICK};
use super::geometry::{Disc, along, left_of, midway, standing};
use super::piece::{Piece, Tone};

/// Half the height of the head.
pub(super) const HEAD: f32 = 0.066;
/// Half the depth of the pelvis; what sits or lies keeps the hip that high.
pub(super) const PELVIS: f32 = 0.056;
/// The radius of a hand.
pub(super) const HAND: f32 = 0.019;

/// The part of the body an exercise works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Work {
    /// Calf and Achilles tendon of each leg that bears.
    Calves,
    /// Those of the near leg.
    Calf,
    /// The ankle.
    Ankle,
    /// The arch of the foot.
    Arch,
    /// The front of the thigh.
    Thigh,
    /// The back of the thigh.
    Hamstring,
    /// The buttock.
    Buttock,
    /// The trunk's front.
    Trunk,
    /// The whole body a little, no part by itself.
    Breath,
}

/// A body as one faint shape.
pub(super) fn ghost(joints: &Joints) -> Vec<Piece> {
    let all =
        [leg(&joints.near), leg(&joints.far), trunk(joints), head(joints), arm(&joints.near_arm), arm(&joints.far_arm)];
    all.iter().flatten().map(|discs| Piece::skin(Tone::Ghost, discs)).collect()
}

/// The far arm and leg.
pub(super) fn far_side(joints: &Joints, work: Work) -> Vec<Piece> {
    let mut pieces = apart(Tone::Far, &arm(&joints.far_arm));
    pieces.extend(apart(Tone::Far, &leg(&joints.far)));
    if work == Work::Calves && bears(&joints.far, &joints.near) {
        pieces.extend(calf(&joints.far).map(|discs| Piece::skin(Tone::WorkFar, &discs)));
    }
    pieces
}

/// The near leg, the trunk and the head.
pub(super) fn near_side(joints: &Joints, work: Work) -> Vec<Piece> {
    let mut pieces = apart(Tone::Near, &leg(&joints.near));
    let rest = [trunk(joints), head(joints)];
    pieces.extend(rest.iter().flatten().map(|discs| Piece::skin(Tone::Near, discs)));
    pieces.extend(worked(joints, work));
    pieces
}

/// The near arm, in front of everything.
pub(super) fn near_arm(joints: &Joints) -> Vec<Piece> {
    apart(Tone::Near, &arm(&joints.near_arm))
}

/// Whether a foot is not the one that is lifted.
fn bears(leg: &LegJoints, other: &LegJoints) -> bool {
    leg.ankle.y < other.ankle.y + 0.04
}

/// A limb with a gap around it.
fn apart(tone: Tone, limb: &[Vec<Disc>]) -> Vec<Piece> {
    let gaps = limb.iter().map(|discs| Piece::gap(discs));
    gaps.chain(limb.iter().map(|discs| Piece::skin(tone, discs))).collect()
}

fn leg(leg: &LegJoints) -> Vec<Vec<Disc>> {
    let shin = (leg.ankle - leg.knee).normalized();
    let belly = leg.knee + along(shin, 0.075, -0.008);
    let ankle = Disc(leg.ankle, 0.023);
    vec![
        vec![Disc(leg.hip, 0.052), Disc(leg.knee, 0.034)],
        vec![Disc(leg.knee, 0.033), Disc(belly, 0.035), ankle],
        vec![Disc(leg.heel, HEEL_THICK), ankle, Disc(leg.ball, BALL_THICK)],
        vec![Disc(leg.ball, BALL_THICK), Disc(leg.toes, TOE_THICK)],
    ]
}

fn arm(arm: &ArmJoints) -> Vec<Vec<Disc>> {
    let hand = arm.hand + (arm.hand - arm.elbow).normalized() * 0.012;
    vec![
        vec![Disc(arm.shoulder, 0.03), Disc(arm.elbow, 0.022)],
        vec![Disc(arm.elbow, 0.022), Disc(arm.hand, 0.015)],
        vec![Disc(arm.hand, 0.016), Disc(hand, HAND)],
    ]
}

fn trunk(joints: &Joints) -> Vec<Vec<Disc>> {
    let up = (joints.shoulder - joints.hip).normalized();
    let chest = Disc(joints.shoulder + along(up, -0.05, -0.004), 0.062);
    let waist = Disc(midway(joints.hip, joints.shoulder, 0.42), 0.05);
    let pelvis = Disc(joints.hip + left_of(up) * 0.004, PELVIS);
    let neck = Disc(joints.shoulder, 0.028);
    vec![
        vec![chest, waist],
        vec![waist, pelvis],
        vec![chest, Disc(joints.shoulder, 0.042)],
        vec![neck, Disc(joints.head, 0.028)],
    ]
}

fn head(joints: &Joints) -> Vec<Vec<Disc>> {
    let up = (joints.head - joints.shoulder).normalized();
    let skull = Disc(joints.head, HEAD);
    let nose = Disc(joints.head + along(up, -0.012, -0.064), 0.011);
    let chin = Disc(joints.head + along(up, -0.045, -0.026), 0.024);
    vec![vec![skull, chin], vec![Disc(joints.head, HEAD * 0.55), nose]]
}

/// The part that works, over the limb it belongs to.
fn worked(joints: &Joints, work: Work) -> Vec<Piece> {
    let near = &joints.near;
    let thigh = near.knee - near.hip;
    let over_thigh = |side: f32| {
        let axis = thigh.normalized();
        let place = |part: f32, aside: f32| near.hip + thigh * part + left_of(axis) * aside * side;
        vec![Disc(place(0.2, 0.024), 0.025), Disc(place(0.5, 0.02), 0.024), Disc(place(0.85, 0.014), 0.018)]
    };
    let up = standing_of(joints);
    let parts: Vec<Vec<Disc>> = match work {
        Work::Calves if !bears(near, &joints.far) => Vec::new(),
        Work::Calves | Work::Calf => calf(near).into(),
        Work::Ankle => vec![vec![Disc(near.ankle, 0.026)]],
        Work::Arch => vec![vec![Disc(near.heel + (near.ball - near.heel) * 0.2, 0.013), Disc(near.ball, 0.011)]],
        Work::Thigh => vec![over_thigh(1.0)],
        Work::Hamstring => vec![over_thigh(-1.0)],
        Work::Buttock => vec![vec![
            Disc(joints.hip + along(up, -0.012, 0.02), 0.04),
            Disc(near.hip + thigh * 0.16 + left_of(up) * 0.012, 0.034),
        ]],
        Work::Trunk => {
            let place = |part: f32| midway(joints.hip, joints.shoulder, part) - left_of(up) * 0.02;
            vec![vec![Disc(place(0.12), 0.03), Disc(place(0.75), 0.032)]]
        }
        Work::Breath => Vec::new(),
    };
    parts.iter().map(|discs| Piece::skin(Tone::Work, discs)).collect()
}

fn standing_of(joints: &Joints) -> Vec2 {
    let trunk = joints.shoulder - joints.hip;
    if trunk.length() > 0.0 { trunk.normalized() } else { standing(0.0) }
}

/// The calf's belly and the tendon down to the heel.
fn calf(leg: &LegJoints) -> [Vec<Disc>; 2] {
    let (shin, axis) = (leg.ankle - leg.knee, (leg.ankle - leg.knee).normalized());
    let place = |part: f32, behind: f32| leg.knee + shin * part - left_of(axis) * behind;
    let (top, belly, end) =
        (Disc(place(0.1, 0.014), 0.016), Disc(place(0.34, 0.02), 0.026), Disc(place(0.62, 0.016), 0.014));
    let heel = leg.heel + (leg.ankle - leg.heel) * 0.15 - left_of(axis) * 0.012;
    [vec![top, belly, end], vec![end, Disc(heel, 0.012)]]
}
