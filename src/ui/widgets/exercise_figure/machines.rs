//! The machines some exercises are done in, around the body that uses them.

use eframe::egui::{Vec2, vec2};

use super::body::Joints;
use super::flesh::PELVIS;
use super::foot::BALL_THICK;
use super::geometry::{Disc, along, midway};
use super::piece::{Piece, Tone};
use super::props::{THIN, block, thin};

/// The pad on the knees, the lever with its weight, the post it turns on.
pub(super) fn calf_machine(joints: &Joints) -> Vec<Piece> {
    let pad = midway(joints.near.hip, joints.near.knee, 0.88) + vec2(0.0, 0.068);
    let (post, hinge) = (vec2(0.56, 0.0), vec2(0.56, 0.42));
    let weight = midway(pad, hinge, 0.62);
    vec![
        thin(Tone::Edge, post, hinge),
        thin(Tone::Edge, post - vec2(0.06, -0.01), post + vec2(0.05, 0.01)),
        thin(Tone::Edge, pad, hinge),
        Piece::disc(Tone::Edge, weight, 0.075),
        Piece::disc(Tone::Thing, weight, 0.052),
        Piece::disc(Tone::Edge, weight, 0.018),
        Piece::gap(&[Disc(pad - vec2(0.03, 0.0), 0.034), Disc(pad + vec2(0.03, 0.0), 0.034)]),
        Piece::skin(Tone::Edge, &[Disc(pad - vec2(0.03, 0.0), 0.034), Disc(pad + vec2(0.03, 0.0), 0.034)]),
    ]
}

/// Back rest, seat and rail; the plate goes with the near foot and reaches that far below and above it.
pub(super) fn leg_press(joints: &Joints, below: f32, above: f32) -> Vec<Piece> {
    let up = (joints.shoulder - joints.hip).normalized();
    let behind = |forward: f32| joints.hip + along(up, forward, PELVIS + 0.022);
    let seat = joints.hip.y - PELVIS - 0.012;
    let plate = joints.near.ball + vec2(BALL_THICK + 0.014, 0.0);
    let (low, high) = (plate - vec2(0.0, below), plate + vec2(0.0, above));
    let (rail, foot) = (0.05, vec2(0.05, 0.0));
    let carriage = vec2(plate.x, rail) + foot;
    let shoe = joints.hip.x - 0.16;
    vec![
        thin(Tone::Thing, vec2(shoe, rail), vec2(0.53, rail)),
        thin(Tone::Thing, vec2(0.53, 0.0), vec2(0.53, rail)),
        thin(Tone::Thing, vec2(shoe, 0.0), vec2(shoe, rail)),
        thin(Tone::Thing, vec2(joints.hip.x, rail), vec2(joints.hip.x, seat)),
        thin(Tone::Thing, vec2(shoe, rail), behind(0.16)),
        Piece::line(Tone::Edge, 0.032, [behind(0.0), behind(0.34)]),
        Piece::line(Tone::Edge, 0.028, [vec2(joints.hip.x - 0.05, seat), vec2(joints.hip.x + 0.1, seat)]),
        Piece::line(Tone::Thing, 0.026, [carriage, vec2(carriage.x, plate.y + 0.05), vec2(plate.x, plate.y + 0.05)]),
        block(Tone::Edge, carriage - vec2(0.05, 0.02), carriage + vec2(0.03, 0.03)),
        Piece::line(Tone::Edge, 0.028, [low, high]),
    ]
}

/// A bicycle that stands, its saddle under the hip, its handlebar in the hands, its pedals under the feet.
pub(super) fn bicycle(joints: &Joints, hub: Vec2, crank: f32) -> Vec<Piece> {
    let saddle = joints.hip - vec2(0.01, PELVIS + 0.012);
    let grip = joints.near_arm.hand;
    let wheel = vec2(hub.x + 0.25, 0.16);
    let head = grip - vec2(0.04, 0.05);
    let tube = |from: Vec2, to: Vec2| thin(Tone::Edge, from, to);
    let mut pieces = vec![
        Piece::disc(Tone::Edge, wheel, 0.12),
        Piece::disc(Tone::Gap, wheel, 0.1),
        Piece::disc(Tone::Edge, wheel, 0.02),
        tube(hub, midway(hub, saddle, 0.96)),
        tube(hub, wheel),
        tube(wheel, head),
        tube(midway(hub, saddle, 0.5), midway(wheel, head, 0.62)),
        tube(hub, vec2(hub.x - 0.08, 0.02)),
        tube(vec2(hub.x - 0.18, 0.014), vec2(wheel.x + 0.1, 0.014)),
        Piece::line(Tone::Edge, THIN, [head, head + vec2(0.0, 0.04), grip]),
        Piece::line(Tone::Edge, 0.034, [saddle - vec2(0.07, 0.0), saddle + vec2(0.06, 0.0)]),
    ];
    for leg in [&joints.far, &joints.near] {
        let under = midway(leg.heel, leg.ball, 0.55) - vec2(0.0, 0.026);
        let pedal = hub + (under - hub).normalized() * crank;
        let along = vec2(0.035, 0.0);
        pieces.extend([tube(hub, pedal), tube(pedal - along, pedal + along)]);
    }
    pieces
}
