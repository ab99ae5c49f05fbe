//! What a drawing is made of: filled outlines and lines, each in a tone of the palette.

use eframe::egui::{Color32, Vec2};

use super::geometry::{Disc, skin};
use crate::ui::theme::Palette;

/// How a piece is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    /// The side towards the viewer.
    Near,
    /// The side away from the viewer.
    Far,
    /// The pose the movement begins with.
    Ghost,
    /// The part that works, and what points out the movement.
    Work,
    /// The same on the side away from the viewer.
    WorkFar,
    /// The gap that keeps what is in front apart from what is behind.
    Gap,
    /// Things: their bodies.
    Thing,
    /// Things: what is thin, or stands out against their bodies.
    Edge,
    /// The floor.
    Floor,
    /// Water.
    Water,
}

impl Tone {
    /// Its colour.
    pub(super) fn color(self, palette: &Palette) -> Color32 {
        let ink = |part: f32| palette.paper.lerp_to_gamma(palette.ink, part);
        match self {
            Self::Near => ink(0.52),
            Self::Far => ink(0.27),
            Self::Ghost => ink(0.12),
            Self::Work => palette.accent,
            Self::WorkFar => ink(0.27).lerp_to_gamma(palette.accent, 0.4),
            Self::Gap => palette.paper,
            Self::Thing => ink(0.2),
            Self::Edge => ink(0.42),
            Self::Floor => ink(0.34),
            Self::Water => palette.accent_soft,
        }
    }
}

/// The form of a piece.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Form {
    /// A filled convex outline.
    Skin(Vec<Vec2>),
    /// A line with round ends.
    Line { points: Vec<Vec2>, width: f32 },
}

/// A form in a tone.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    /// What it looks like.
    pub(super) form: Form,
    /// Its colour.
    pub(super) tone: Tone,
}

impl Piece {
    /// A skin around the discs.
    pub(super) fn skin(tone: Tone, discs: &[Disc]) -> Self {
        Self { form: Form::Skin(skin(discs)), tone }
    }

    /// A skin around discs, a little larger, that parts it from what is behind.
    pub(super) fn gap(discs: &[Disc]) -> Self {
        const WIDTH: f32 = 0.009;
        let grown: Vec<Disc> = discs.iter().map(|disc| disc.grown(WIDTH)).collect();
        Self::skin(Tone::Gap, &grown)
    }

    /// A disc.
    pub(super) fn disc(tone: Tone, at: Vec2, radius: f32) -> Self {
        Self::skin(tone, &[Disc(at, radius)])
    }

    /// A line.
    pub(super) fn line(tone: Tone, width: f32, points: impl Into<Vec<Vec2>>) -> Self {
        Self { form: Form::Line { points: points.into(), width }, tone }
    }

    /// An area with slightly rounded corners.
    pub(super) fn area(tone: Tone, corners: &[Vec2]) -> Self {
        const ROUND: f32 = 0.006;
        let discs: Vec<Disc> = corners.iter().map(|corner| Disc(*corner, ROUND)).collect();
        Self::skin(tone, &discs)
    }

    /// The same elsewhere: every point moved, every width scaled.
    pub(super) fn moved(mut self, scale: f32, to: impl Fn(Vec2) -> Vec2) -> Self {
        match &mut self.form {
            Form::Skin(points) => points.iter_mut().for_each(|point| *point = to(*point)),
            Form::Line { points, width } => {
                points.iter_mut().for_each(|point| *point = to(*point));
                *width *= scale;
            }
        }
        self
    }

    /// Its points, with how far its colour reaches around each.
    #[cfg(test)]
    pub(super) fn reach(&self) -> impl Iterator<Item = (Vec2, f32)> + '_ {
        let (points, around) = match &self.form {
            Form::Skin(points) => (points, 0.0),
            Form::Line { points, width } => (points, width / 2.0),
        };
        points.iter().map(move |point| (*point, around))
    }
}
