//! Bouncing, hopping, marching, running in water.

use eframe::egui::vec2;

use super::super::body::{Leg, Pose, Root, Spot};
use super::super::drawing::{Drawing, Mark, Panel, Way};
use super::super::flesh::Work;
use super::super::foot::{Foot, Part};
use super::super::props::Prop;
use super::{arm, bent, leg, lifted, on_both, on_one, straight, upright};

/// Arms bent for a spring.
fn springing(pose: Pose) -> Pose {
    Pose { near_arm: arm(-22.0, 62.0), far_arm: arm(-14.0, 70.0), trunk: 5.0, ..pose }
}

/// A leg in the air, the forefoot hanging.
fn in_air(pitch: f32, knee: f32) -> Leg {
    leg(knee * 0.4 - 2.0, -knee * 0.6 - 2.0, Foot { pitch, toes: pitch * 0.3 })
}

fn hop_up(x: f32, height: f32) -> Mark {
    Mark::Arrow(vec2(x, 0.02), vec2(x, 0.08 + height))
}

pub(super) fn bounce() -> Drawing {
    let start = springing(on_both(0.0, bent(14.0, 26.0)));
    let end = springing(on_both(0.02, in_air(30.0, 8.0)));
    let again = Mark::Arrow(vec2(-0.31, 0.1), vec2(-0.31, 0.02));
    Drawing::new(Way { start, end }, Work::Calves).marked([hop_up(-0.21, 0.02), again])
}

pub(super) fn two_legs() -> Drawing {
    let start = springing(on_both(0.0, bent(12.0, 36.0)));
    let end = springing(on_both(0.065, in_air(34.0, 12.0)));
    Drawing::new(Way { start, end }, Work::Calves).marked([hop_up(-0.21, 0.1)])
}

pub(super) fn one_leg() -> Drawing {
    let start = springing(on_one(0.0, bent(12.0, 32.0)));
    let end = springing(on_one(0.065, in_air(34.0, 12.0)));
    Drawing::new(Way { start, end }, Work::Calf).marked([hop_up(-0.25, 0.1)])
}

pub(super) fn alternating() -> Drawing {
    let down = |x: f32| Leg::Held { at: Spot::at(x, 0.0), part: Part::Ball, foot: Foot::raised(14.0) };
    let up = |x: f32| Leg::Held { at: Spot::at(x - 0.16, 0.15), part: Part::Ball, foot: Foot::stiff(58.0) };
    let on = |near: Leg, far: Leg| springing(Pose { root: Root::Hip(vec2(-0.02, 0.555)), ..upright(0.0, near, far) });
    let (start, end) = (on(down(0.0), up(0.042)), on(up(0.0), down(0.042)));
    let panel = |shift, solid, marks| Panel { shift, solid, ghost: None, marks };
    let across = Mark::Turn { about: vec2(0.27, 0.0), radius: 0.15, from: -62.0, to: 62.0 };
    let both = [panel(-0.21, start, vec![across]), panel(0.21, end, Vec::new())];
    Drawing::new(Way { start, end }, Work::Calves).seen(0.77, -0.02).told(both)
}

pub(super) fn marching() -> Drawing {
    let standing = straight(0.0);
    let swung = |pose: Pose, far: f32| Pose { near_arm: arm(far, far + 62.0), far_arm: arm(-far, 50.0 - far), ..pose };
    let start = swung(on_both(0.0, standing), 0.0);
    let knee_up = leg(88.0, 4.0, Foot::stiff(-4.0));
    let end = swung(upright(0.0, standing, knee_up), 34.0);
    Drawing::new(Way { start, end }, Work::Calf)
        .seen(0.77, 0.05)
        .marked([Mark::Arrow(vec2(0.4, 0.3), vec2(0.4, 0.44)), Mark::Arrow(vec2(0.4, 0.2), vec2(0.4, 0.06))])
}

pub(super) fn pool_running() -> Drawing {
    let stride = |near: Leg, far: Leg, swing: f32| Pose {
        root: Root::Hip(vec2(0.0, 0.568)),
        trunk: 5.0,
        near_arm: arm(-swing, 76.0 - swing),
        far_arm: arm(swing, 76.0 + swing),
        ..upright(0.0, near, far)
    };
    let (fore, hind) = (lifted(52.0, -18.0), lifted(2.0, -52.0));
    let way = Way { start: stride(hind, fore, -32.0), end: stride(fore, hind, 32.0) };
    Drawing::new(way, Work::Breath).with([Prop::Water { level: 0.84 }, Prop::Belt]).without_ghost()
}
