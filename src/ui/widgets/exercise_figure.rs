//! A drawn figure for each exercise of the way back: our own lines, built from a body whose bones
//! keep their length, so that it is crisp at any size and can move.

mod body;
mod drawing;
mod flesh;
mod foot;
mod geometry;
mod machines;
mod piece;
mod poses;
mod props;
#[cfg(test)]
mod tests;

use eframe::egui;
use egui::accesskit::Role;
use egui::epaint::{PathShape, PathStroke};
use egui::{Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo};

use self::piece::{Form, Piece};
use crate::assessment::rehab::catalogue::ExerciseId;
use crate::ui::theme::{self, Palette};

/// Size of a figure beside the words that go with it, in points.
pub const BESIDE_WORDS: f32 = 148.0;

/// The picture of an exercise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ExerciseFigure {
    exercise: ExerciseId,
    size: f32,
    lift: Option<f32>,
    is_back: bool,
}

impl ExerciseFigure {
    /// The still picture of an exercise.
    pub fn new(exercise: ExerciseId) -> Self {
        Self { exercise, size: BESIDE_WORDS, lift: None, is_back: false }
    }

    /// That large, in points.
    #[must_use]
    pub fn size(mut self, points: f32) -> Self {
        self.size = points;
        self
    }

    /// At a moment of the movement, from 0 (its start) to 1 (its end); the still picture with none.
    #[must_use]
    pub fn at(mut self, lift: Option<f32>) -> Self {
        self.lift = lift;
        self
    }

    /// Whether that moment lies on the way back: some go up on two legs and come down on one.
    #[must_use]
    pub fn going_back(mut self, is_back: bool) -> Self {
        self.is_back = is_back;
        self
    }

    /// Shows it, read aloud as `name`.
    pub fn show(self, ui: &mut Ui, name: &str) -> Response {
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(self.size), Sense::hover());
        if ui.is_rect_visible(rect) {
            self.paint(ui.painter(), rect, &theme::palette(ui));
        }
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
        response
    }

    /// Paints it into a rectangle, as large as it fits; says nothing to a screen reader.
    pub fn paint(self, painter: &Painter, rect: Rect, palette: &Palette) {
        let side = rect.width().min(rect.height());
        let square = Rect::from_center_size(rect.center(), Vec2::splat(side));
        painter.rect_filled(square, f32::from(theme::CONTROL_RADIUS), palette.paper);
        let placed = |at: &Vec2| square.min + *at * side;
        painter.extend(self.pieces().iter().flat_map(|piece| shapes(piece, side, palette, placed)));
    }

    fn pieces(self) -> Vec<Piece> {
        let drawing = poses::drawing(self.exercise);
        match self.lift {
            Some(lift) => drawing.moment(lift.clamp(0.0, 1.0), self.is_back),
            None => drawing.still(),
        }
    }
}

fn shapes(piece: &Piece, side: f32, palette: &Palette, placed: impl Fn(&Vec2) -> Pos2) -> Vec<Shape> {
    let color = piece.tone.color(palette);
    match &piece.form {
        Form::Skin(points) => {
            // Upside down against the body's y, the outline would run against the clock.
            let points = points.iter().rev().map(placed).collect();
            vec![Shape::convex_polygon(points, color, Stroke::NONE)]
        }
        Form::Line { points, width } => {
            let width = (width * side).max(1.0);
            let points: Vec<Pos2> = points.iter().map(placed).collect();
            let mut round: Vec<Shape> =
                ends_and_corners(&points).map(|at| Shape::circle_filled(at, width / 2.0, color)).collect();
            round.push(PathShape::line(points, PathStroke::new(width, color)).into());
            round
        }
    }
}

/// Where a line has to be rounded: it has square ends and thin corners of its own.
fn ends_and_corners(points: &[Pos2]) -> impl Iterator<Item = Pos2> {
    const STRAIGHT: f32 = 0.8;
    let is_corner = |at: usize| {
        let [before, here, after] = [points[at - 1], points[at], points[at + 1]];
        (here - before).normalized().dot((after - here).normalized()) < STRAIGHT
    };
    let count = points.len();
    (0..count).filter(move |at| *at == 0 || *at + 1 == count || is_corner(*at)).map(|at| points[at])
}
