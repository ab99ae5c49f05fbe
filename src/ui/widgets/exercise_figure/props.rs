//! What an exercise is done with, as simple shapes. Some stand in their place, some go with the body.

use eframe::egui::{Vec2, vec2};

use super::body::Joints;
use super::flesh::HAND;
use super::geometry::{Disc, along, midway};
use super::machines::{bicycle, calf_machine, leg_press};
use super::piece::{Piece, Tone};

/// How thick thin things are.
pub(super) const THIN: f32 = 0.02;

/// A thing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Prop {
    /// A wall, its face at x.
    Wall(f32),
    /// A chair whose seat is that high, its middle at x.
    Chair { x: f32, seat: f32 },
    /// A wedge, low at the heel, from x to x, tipped by degrees.
    Wedge { heel: f32, toes: f32, tip: f32 },
    /// A step, its edge at x and its tread that high.
    Step { edge: f32, height: f32 },
    /// A cushion under a foot, its middle at x.
    Cushion { x: f32, height: f32 },
    /// A mat from x to x.
    Mat(f32, f32),
    /// A weight with a handle, standing on the near knee.
    KneeWeight,
    /// A backpack.
    Backpack,
    /// A bar with a plate on the shoulders.
    Bar,
    /// The seated calf machine.
    CalfMachine,
    /// The leg press: back rest, seat, and a plate that goes with the near foot.
    LegPress { below: f32, above: f32 },
    /// A bicycle that stands, its crank turning about a point.
    Bicycle { hub: Vec2, crank: f32 },
    /// Water up to a height.
    Water { level: f32 },
    /// A belt that carries in water.
    Belt,
    /// A ball under the heels.
    HeelBall(f32),
    /// The prints of two feet, seen from above.
    Prints { at: Vec2, size: f32, spread: bool },
}

/// Before or behind the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layer {
    /// Behind the whole body.
    Behind,
    /// Between the far leg and the near one.
    Between,
    /// In front of the trunk, behind the near arm.
    Front,
    /// Before the whole body.
    Before,
}

impl Prop {
    /// Where it stands.
    pub(super) fn layer(&self) -> Layer {
        match self {
            Self::Bar => Layer::Before,
            Self::KneeWeight | Self::Belt | Self::CalfMachine | Self::Backpack => Layer::Front,
            Self::HeelBall(_) => Layer::Between,
            _ => Layer::Behind,
        }
    }

    /// Its shapes.
    pub(super) fn pieces(&self, joints: &Joints) -> Vec<Piece> {
        match *self {
            Self::Wall(x) => vec![block(Tone::Thing, vec2(x, 0.0), vec2(x + 0.05, 1.06))],
            Self::Chair { x, seat } => chair(x, seat),
            Self::Wedge { heel, toes, tip } => {
                let rise = (toes - heel) * tip.to_radians().tan();
                vec![Piece::area(Tone::Edge, &[vec2(heel, 0.0), vec2(toes, 0.0), vec2(toes, rise - 0.006)])]
            }
            Self::Step { edge, height } => {
                let tread = block(Tone::Edge, vec2(edge, height - 0.03), vec2(edge + 0.24, height));
                vec![block(Tone::Thing, vec2(edge + 0.012, 0.0), vec2(edge + 0.24, height)), tread]
            }
            Self::Cushion { x, height } => cushion(x, height),
            Self::Mat(from, to) => vec![block(Tone::Thing, vec2(from, 0.0), vec2(to, 0.018))],
            Self::KneeWeight => knee_weight(joints),
            Self::Backpack => backpack(joints),
            Self::Bar => bar(joints),
            Self::CalfMachine => calf_machine(joints),
            Self::LegPress { below, above } => leg_press(joints, below, above),
            Self::Bicycle { hub, crank } => bicycle(joints, hub, crank),
            Self::Water { level } => water(level),
            Self::Belt => belt(joints),
            Self::HeelBall(radius) => heel_ball(joints, radius),
            Self::Prints { at, size, spread } => prints(at, size, spread),
        }
    }
}

/// An upright area between two corners.
pub(super) fn block(tone: Tone, low: Vec2, high: Vec2) -> Piece {
    const ROUND: Vec2 = vec2(0.006, 0.006);
    let (low, high) = (low + ROUND, high - ROUND);
    Piece::area(tone, &[low, vec2(high.x, low.y), high, vec2(low.x, high.y)])
}

/// A thin straight part.
pub(super) fn thin(tone: Tone, from: Vec2, to: Vec2) -> Piece {
    Piece::line(tone, THIN, [from, to])
}

fn chair(x: f32, seat: f32) -> Vec<Piece> {
    let (back, front) = (x - 0.09, x + 0.1);
    vec![
        thin(Tone::Edge, vec2(back, 0.01), vec2(back, seat - 0.01)),
        thin(Tone::Edge, vec2(front, 0.01), vec2(front, seat - 0.01)),
        thin(Tone::Edge, vec2(back, seat), vec2(back - 0.03, seat + 0.27)),
        block(Tone::Edge, vec2(back - 0.01, seat - 0.025), vec2(front + 0.01, seat)),
    ]
}

fn cushion(x: f32, height: f32) -> Vec<Piece> {
    let disc = |x: f32, part: f32| Disc(vec2(x, height * part), height * 0.25);
    let (left, right) = (x - 0.14, x + 0.14);
    vec![
        Piece::skin(Tone::Edge, &[disc(left, 0.25), disc(right, 0.25), disc(left, 0.75), disc(right, 0.75)]),
        Piece::line(Tone::Thing, 0.008, [vec2(left, height * 0.5), vec2(right, height * 0.5)]),
    ]
}

fn knee_weight(joints: &Joints) -> Vec<Piece> {
    let base = midway(joints.near.hip, joints.near.knee, 0.82) + vec2(0.0, 0.036);
    let at = |x: f32, y: f32| base + vec2(x, y);
    let body = [Disc(at(0.0, 0.056), 0.052), Disc(at(-0.028, 0.012), 0.012), Disc(at(0.028, 0.012), 0.012)];
    vec![
        Piece::line(Tone::Edge, 0.02, [at(-0.036, 0.07), at(-0.028, 0.138), at(0.028, 0.138), at(0.036, 0.07)]),
        Piece::gap(&body),
        Piece::skin(Tone::Edge, &body),
    ]
}

fn backpack(joints: &Joints) -> Vec<Piece> {
    let up = (joints.shoulder - joints.hip).normalized();
    let at = |forward: f32, left: f32| joints.hip + along(up, forward, left);
    let discs = [
        Disc(at(0.09, 0.09), 0.03),
        Disc(at(0.25, 0.085), 0.034),
        Disc(at(0.08, 0.13), 0.028),
        Disc(at(0.22, 0.125), 0.026),
    ];
    let strap = [at(0.27, 0.07), at(0.285, 0.0), at(0.24, -0.052), at(0.15, -0.03), at(0.1, 0.05)];
    vec![
        Piece::gap(&discs),
        Piece::skin(Tone::Edge, &discs),
        Piece::line(Tone::Gap, 0.012, [at(0.16, 0.13), at(0.16, 0.08)]),
        Piece::line(Tone::Gap, 0.014, strap),
    ]
}

fn bar(joints: &Joints) -> Vec<Piece> {
    let up = (joints.shoulder - joints.hip).normalized();
    let at = joints.shoulder + along(up, -0.012, 0.056);
    vec![
        Piece::gap(&[Disc(at, 0.09)]),
        Piece::disc(Tone::Edge, at, 0.09),
        Piece::disc(Tone::Thing, at, 0.064),
        Piece::disc(Tone::Edge, at, 0.022),
    ]
}

fn water(level: f32) -> Vec<Piece> {
    let wave = |i: u8| vec2(-0.62 + 1.24 * f32::from(i) / 48.0, level + 0.008 * (f32::from(i) * 0.9).sin());
    let line: Vec<Vec2> = (0..=48).map(wave).collect();
    let corners = [(-0.58, -0.05, 0.04), (0.58, -0.05, 0.04), (-0.614, level, 0.006), (0.614, level, 0.006)]
        .map(|(x, y, round)| Disc(vec2(x, y), round));
    vec![Piece::skin(Tone::Water, &corners), Piece::line(Tone::Work, 0.01, line)]
}

fn belt(joints: &Joints) -> Vec<Piece> {
    let up = (joints.shoulder - joints.hip).normalized();
    let at = joints.hip + up * 0.085;
    let discs = [
        Disc(at + along(up, -0.022, 0.056), 0.016),
        Disc(at + along(up, 0.022, 0.056), 0.016),
        Disc(at + along(up, -0.022, -0.056), 0.016),
        Disc(at + along(up, 0.022, -0.056), 0.016),
    ];
    vec![Piece::gap(&discs), Piece::skin(Tone::Thing, &discs)]
}

fn heel_ball(joints: &Joints, radius: f32) -> Vec<Piece> {
    let at = vec2(joints.near.heel.x + 0.02, radius);
    vec![Piece::disc(Tone::Edge, at, radius), Piece::disc(Tone::Thing, at, radius * 0.8)]
}

/// Soles from above, toes upwards: of both feet with the weight inside, or of one with the toes spread.
fn prints(at: Vec2, size: f32, spread: bool) -> Vec<Piece> {
    let one = |side: f32, aside: f32| {
        print_of(spread).map(move |piece| piece.moved(size, |place| at + vec2(aside - side * place.x, place.y) * size))
    };
    if spread { one(-1.0, 0.0).collect() } else { one(-1.0, -0.068).chain(one(1.0, 0.068)).collect() }
}

/// One sole: how far inside each part lies, towards the other foot, and how far forward.
fn print_of(spread: bool) -> impl Iterator<Item = Piece> {
    const TOES: [(f32, f32, f32); 5] = [
        (0.026, 0.1, 0.019),
        (-0.006, 0.103, 0.0125),
        (-0.028, 0.092, 0.0115),
        (-0.046, 0.076, 0.0105),
        (-0.06, 0.057, 0.0095),
    ];
    let (fan, big) = if spread { (1.3, 1.06) } else { (1.0, 1.0) };
    let toe = move |(i, (inside, forward, radius)): (usize, (f32, f32, f32))| {
        let tone = if spread || i == 0 { Tone::Work } else { Tone::Thing };
        Piece::disc(tone, vec2(inside * fan, forward * big), radius)
    };
    let (heel, middle) = (Disc(vec2(-0.004, -0.1), 0.03), Disc(vec2(-0.012, -0.02), 0.026));
    let ball = [middle, Disc(vec2(0.012, 0.04), 0.032), Disc(vec2(-0.026, 0.026), 0.027)];
    let under_big_toe = (!spread).then(|| Piece::disc(Tone::Work, vec2(0.018, 0.045), 0.025));
    let sole = [Piece::skin(Tone::Thing, &[heel, middle]), Piece::skin(Tone::Thing, &ball)];
    sole.into_iter().chain(TOES.into_iter().enumerate().map(toe)).chain(under_big_toe)
}

/// Where a hand rests that touches a wall's face at x.
pub(super) const fn touching(wall: f32, height: f32) -> Vec2 {
    vec2(wall - HAND - 0.012, height)
}
