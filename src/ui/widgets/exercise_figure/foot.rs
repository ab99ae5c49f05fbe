//! The drawn foot: stiff from heel to ball, bending at the toes. It is what the drawings are about, so
//! it is a little larger than life.

use eframe::egui::{Vec2, vec2};

use super::geometry::{along, between};

/// Half the thickness of the foot at the heel.
pub(super) const HEEL_THICK: f32 = 0.027;
/// The same at the ball.
pub(super) const BALL_THICK: f32 = 0.02;
/// The same at the toes.
pub(super) const TOE_THICK: f32 = 0.013;
/// From the ball's middle: the heel's and the ankle's.
pub(super) const HEEL: Vec2 = vec2(-0.12, HEEL_THICK - BALL_THICK);
/// Where the ankle turns.
pub(super) const ANKLE: Vec2 = vec2(-0.098, 0.054);
/// From the ball to the tip of the toes.
pub(super) const TOES: Vec2 = vec2(0.05, TOE_THICK - BALL_THICK);
/// A foot in the picture: how far the heel is tipped up over the toes, and how far the toes point
/// below the horizontal; equal where the foot is not bent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Foot {
    /// Of heel to ball.
    pub(super) pitch: f32,
    /// Of the toes, and of what they stand on.
    pub(super) toes: f32,
}

impl Foot {
    /// Flat on the floor.
    pub(super) const FLAT: Self = Self::stiff(0.0);

    /// Unbent, that far tipped.
    pub(super) const fn stiff(pitch: f32) -> Self {
        Self { pitch, toes: pitch }
    }

    /// On the ball, the toes on the floor.
    pub(super) const fn raised(pitch: f32) -> Self {
        Self { pitch, toes: 0.0 }
    }

    fn axis(degrees: f32) -> Vec2 {
        let (sin, cos) = degrees.to_radians().sin_cos();
        vec2(cos, -sin)
    }

    /// From the ball's middle to a place of the hind foot.
    pub(super) fn hind(self, place: Vec2) -> Vec2 {
        along(Self::axis(self.pitch), place.x, place.y)
    }

    /// From the ball's middle to a place of the toes.
    pub(super) fn fore(self, place: Vec2) -> Vec2 {
        along(Self::axis(self.toes), place.x, place.y)
    }

    /// From the place that is held to the ball's middle.
    pub(super) fn ball_over(self, part: Part) -> Vec2 {
        match part {
            Part::Ball => self.fore(vec2(0.0, BALL_THICK)),
            Part::Middle => self.hind(vec2(0.055, BALL_THICK)),
            Part::Heel => vec2(0.0, HEEL_THICK) - self.hind(HEEL),
        }
    }

    /// The foot that far on the way to another.
    pub(super) fn mixed(self, to: Self, part: f32) -> Self {
        Self { pitch: between(self.pitch, to.pitch, part), toes: between(self.toes, to.toes, part) }
    }
}

/// The part of a foot that is held in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The sole under the ball.
    Ball,
    /// The middle of the sole.
    Middle,
    /// The heel's lowest point.
    Heel,
}
