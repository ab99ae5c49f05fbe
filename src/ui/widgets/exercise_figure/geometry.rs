//! Points, directions and outlines of the drawn figures. Here x points forward, to the right of the
//! picture, y points up, lengths are parts of a body's height and angles are degrees.

use eframe::egui::{Vec2, vec2};

/// The direction of what hangs: 0 straight down, positive swung forward.
pub(super) fn hanging(degrees: f32) -> Vec2 {
    let (sin, cos) = degrees.to_radians().sin_cos();
    vec2(sin, -cos)
}

/// The direction of what stands: 0 straight up, positive leaning forward.
pub(super) fn standing(degrees: f32) -> Vec2 {
    let (sin, cos) = degrees.to_radians().sin_cos();
    vec2(sin, cos)
}

/// A point given along an axis and to the left of it.
pub(super) fn along(axis: Vec2, forward: f32, left: f32) -> Vec2 {
    axis * forward + left_of(axis) * left
}

/// The direction a quarter turn to the left.
pub(super) fn left_of(axis: Vec2) -> Vec2 {
    vec2(-axis.y, axis.x)
}

/// The value that far on the way from one to the other.
pub(super) fn between(from: f32, to: f32, part: f32) -> f32 {
    from + (to - from) * part
}

/// The point that far on the way from one to the other.
pub(super) fn midway(from: Vec2, to: Vec2, part: f32) -> Vec2 {
    from + (to - from) * part
}

/// Where two bones meet that reach from one end to the other, bent to the left of that line (or, with
/// a negative `side`, to the right). Ends too far apart are reached for, not reached.
pub(super) fn bend(from: Vec2, to: Vec2, first: f32, second: f32, side: f32) -> (Vec2, Vec2) {
    let reach = (to - from).length().clamp((first - second).abs() + 1e-4, first + second - 1e-5);
    let axis = (to - from).normalized();
    let forward = (first * first - second * second + reach * reach) / (2.0 * reach);
    let aside = (first * first - forward * forward).max(0.0).sqrt();
    (from + along(axis, forward, aside * side), from + axis * reach)
}

/// A disc: its middle and radius.
#[derive(Debug, Clone, Copy)]
pub(super) struct Disc(pub(super) Vec2, pub(super) f32);

impl Disc {
    /// The same, that much larger.
    pub(super) fn grown(self, by: f32) -> Self {
        Self(self.0, self.1 + by)
    }

    fn rim(self) -> impl Iterator<Item = Vec2> {
        const POINTS: usize = 28;
        (0..POINTS).map(move |i| self.0 + self.1 * Vec2::angled(std::f32::consts::TAU * i as f32 / POINTS as f32))
    }
}

/// The outline of a skin drawn tight around the discs.
pub(super) fn skin(discs: &[Disc]) -> Vec<Vec2> {
    hull(discs.iter().flat_map(|disc| disc.rim()).collect())
}

/// The convex outline of the points, counted against the clock.
fn hull(mut points: Vec<Vec2>) -> Vec<Vec2> {
    points.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    let mut outline = half_hull(points.iter().copied());
    outline.extend(half_hull(points.iter().rev().copied()));
    outline
}

fn half_hull(points: impl Iterator<Item = Vec2>) -> Vec<Vec2> {
    let mut kept: Vec<Vec2> = Vec::new();
    for point in points {
        while let [.., before, last] = kept[..] {
            let (one, two) = (last - before, point - last);
            if one.x * two.y - one.y * two.x > 1e-9 {
                break;
            }
            kept.pop();
        }
        kept.push(point);
    }
    // The last point is the first of the other half.
    kept.pop();
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bend_keeps_its_bones_and_its_side() {
        let (knee, ankle) = bend(Vec2::ZERO, vec2(0.0, -1.5), 1.0, 0.9, 1.0);
        assert!((knee.length() - 1.0).abs() < 1e-4 && ((ankle - knee).length() - 0.9).abs() < 1e-4);
        assert!(knee.x > 0.0, "to the left of what hangs is forward");
        let (elbow, hand) = bend(Vec2::ZERO, vec2(9.0, 0.0), 1.0, 0.9, -1.0);
        assert!(elbow.y <= 0.0 && (hand.length() - 1.9).abs() < 1e-3, "too far is reached for");
    }

    #[test]
    fn a_skin_is_convex_and_holds_its_discs() {
        let outline = skin(&[Disc(Vec2::ZERO, 0.2), Disc(vec2(1.0, 0.3), 0.1)]);
        for at in 0..outline.len() {
            let [a, b, c] = [0, 1, 2].map(|step| outline[(at + step) % outline.len()]);
            assert!((b - a).x * (c - b).y - (b - a).y * (c - b).x > 0.0);
        }
        assert!(outline.iter().any(|p| p.x < -0.19) && outline.iter().any(|p| p.x > 1.09));
    }
}
