//! Events over days as small painted marks, a lane for each kind: told apart by shape, not by colour.
//!
//! Marks that would overlap become one: a bar where they are alike, else the later one over a thin line.

use eframe::egui;
use egui::accesskit::Role;
use egui::{Color32, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};
use egui_plot::{PlotPoint, PlotTransform};

use crate::ui::theme::{self, Palette};

/// Size of a mark in points.
const SIZE: f32 = 9.0;
/// Marks nearer than this, in points, would overlap.
const APART: f32 = 10.0;
/// Height of a bar that stands for many.
const BAR: f32 = 3.0;

/// The shape of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EventShape {
    /// A pennant.
    Flag,
    /// A chevron pointing up.
    Up,
    /// A chevron pointing down.
    Down,
    /// An upright bar.
    Post,
    /// A hollow diamond.
    Diamond,
    /// An arrow pointing up.
    Arrow,
    /// A plus.
    Plus,
    /// A flat bar.
    Flat,
    /// Two lines, as of writing.
    Lines,
}

impl EventShape {
    /// Every shape, as they stand in a legend.
    pub const ALL: [EventShape; 9] = [
        EventShape::Flag,
        EventShape::Post,
        EventShape::Up,
        EventShape::Down,
        EventShape::Diamond,
        EventShape::Arrow,
        EventShape::Plus,
        EventShape::Flat,
        EventShape::Lines,
    ];

    fn color(self, colors: &Palette) -> Color32 {
        match self {
            EventShape::Flag => colors.red.mark,
            EventShape::Up | EventShape::Down | EventShape::Post => colors.accent,
            EventShape::Diamond | EventShape::Arrow | EventShape::Plus => colors.ink,
            EventShape::Flat | EventShape::Lines => colors.quiet,
        }
    }
}

/// An event's mark in its lane; lane 0 is the topmost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EventMark {
    /// The day's number.
    pub day: i64,
    /// Its lane.
    pub lane: usize,
    /// Its shape.
    pub shape: EventShape,
}

/// The height of a lane's middle in a plot of so many lanes.
pub(super) fn middle(lane: usize, lanes: f64) -> f64 {
    lanes - lane as f64 - 0.5
}

/// The day of the mark that is pointed at, in the lane that is; none where no mark is near.
pub(super) fn pointed_at((marks, lanes): (&[EventMark], f64), transform: &PlotTransform, at: Pos2) -> Option<i64> {
    let lane = (lanes - transform.value_from_position(at).y).max(0.0) as usize;
    let apart = |mark: &EventMark| (transform.position_from_point_x(mark.day as f64) - at.x).abs();
    let near = marks.iter().filter(|mark| mark.lane == lane && apart(mark) < APART);
    near.min_by(|one, other| apart(one).total_cmp(&apart(other))).map(|mark| mark.day)
}

/// The next day with an event, or the one before; none where there is none.
pub(super) fn walked_to(marks: &[EventMark], from: i64, forward: bool) -> Option<i64> {
    let days = marks.iter().map(|mark| mark.day);
    if forward { days.filter(|day| *day > from).min() } else { days.filter(|day| *day < from).max() }
}

/// Marks at their places across; those that would overlap belong together.
fn crowds(marks: &[(f32, EventShape)]) -> impl Iterator<Item = &[(f32, EventShape)]> {
    marks.chunk_by(|(one, _), (next, _)| next - one < APART)
}

/// Paints the marks, which are in order of lanes and days, over a plot of so many lanes.
pub(super) fn paint(painter: &Painter, transform: &PlotTransform, (marks, lanes): (&[EventMark], f64), of: &Palette) {
    for lane in marks.chunk_by(|one, next| one.lane == next.lane) {
        let Some(first) = lane.first() else { continue };
        let at = |day: i64| transform.position_from_point(&PlotPoint::new(day as f64, middle(first.lane, lanes)));
        let places: Vec<(f32, EventShape)> = lane.iter().map(|mark| (at(mark.day).x, mark.shape)).collect();
        for crowd in crowds(&places) {
            paint_crowd(painter, of, (crowd, at(first.day).y));
        }
    }
}

fn paint_crowd(painter: &Painter, colors: &Palette, (crowd, y): (&[(f32, EventShape)], f32)) {
    let (Some((from, shape)), Some((to, _))) = (crowd.first(), crowd.last()) else { return };
    let is_alike = crowd.iter().all(|(_, other)| other == shape);
    if is_alike && to - from >= APART {
        return paint_bar(painter, colors, ((*from, *to), y, *shape));
    }
    if to - from >= APART {
        painter.line_segment([pos2(*from, y), pos2(*to, y)], Stroke::new(1.0, colors.off));
    }
    // From the latest back: what it led to matters more than how.
    let mut free_to = f32::INFINITY;
    for (x, shape) in crowd.iter().rev() {
        if *x <= free_to {
            paint_apart(painter, colors, (pos2(*x, y), *shape));
            free_to = x - APART;
        }
    }
}

/// A bar between the first and the last of many alike.
fn paint_bar(painter: &Painter, colors: &Palette, ((from, to), y, shape): ((f32, f32), f32, EventShape)) {
    let bar = Rect::from_x_y_ranges(from..=to, y - BAR / 2.0..=y + BAR / 2.0);
    let color = shape.color(colors);
    painter.rect_filled(bar, BAR / 2.0, if shape == EventShape::Flat { color } else { color.gamma_multiply(0.6) });
    for x in [from, to] {
        paint_apart(painter, colors, (pos2(x, y), shape));
    }
}

/// A mark with a little air around it, so that no line strikes it through.
fn paint_apart(painter: &Painter, colors: &Palette, (at, shape): (Pos2, EventShape)) {
    if shape != EventShape::Flat {
        painter.circle_filled(at, SIZE / 2.0 + 0.5, colors.surface);
    }
    paint_shape(painter, colors, (at, shape));
}

fn paint_shape(painter: &Painter, colors: &Palette, (at, shape): (Pos2, EventShape)) {
    let half = SIZE / 2.0;
    let color = shape.color(colors);
    let stroke = Stroke::new(1.8, color);
    let line = |from: (f32, f32), to: (f32, f32)| {
        painter.line_segment([at + vec2(from.0, from.1) * half, at + vec2(to.0, to.1) * half], stroke);
    };
    match shape {
        EventShape::Flag => {
            line((-0.7, -1.0), (-0.7, 1.0));
            let pennant = [(-0.7, -1.0), (1.0, -0.45), (-0.7, 0.1)].map(|(x, y)| at + vec2(x, y) * half);
            painter.add(Shape::convex_polygon(pennant.to_vec(), color, Stroke::NONE));
        }
        EventShape::Up => chevron(painter, (at, half), stroke),
        EventShape::Down => chevron(painter, (at, -half), stroke),
        EventShape::Post => line((0.0, -1.0), (0.0, 1.0)),
        EventShape::Diamond => {
            let corners = [(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)].map(|(x, y)| at + vec2(x, y) * half);
            painter.add(Shape::closed_line(corners.to_vec(), Stroke::new(1.5, color)));
        }
        EventShape::Arrow => {
            line((0.0, 1.0), (0.0, -1.0));
            line((0.0, -1.0), (-0.7, -0.2));
            line((0.0, -1.0), (0.7, -0.2));
        }
        EventShape::Plus => {
            line((-0.9, 0.0), (0.9, 0.0));
            line((0.0, -0.9), (0.0, 0.9));
        }
        EventShape::Flat => {
            let bar = Rect::from_center_size(at, vec2(SIZE, BAR));
            painter.rect_filled(bar, BAR / 2.0, color);
        }
        EventShape::Lines => {
            line((-0.9, -0.4), (0.9, -0.4));
            line((-0.9, 0.5), (0.3, 0.5));
        }
    }
}

/// A chevron; upside down where `half` is negative.
fn chevron(painter: &Painter, (at, half): (Pos2, f32), stroke: Stroke) {
    let points = [(-1.0, 0.5), (0.0, -0.6), (1.0, 0.5)].map(|(x, y)| at + vec2(x, y) * half);
    painter.line(points.to_vec(), stroke);
}

/// A legend entry: the shape and what it stands for; wraps as one piece.
pub fn event_legend(ui: &mut Ui, shape: EventShape, name: &str) -> Response {
    let colors = theme::palette(ui);
    let text = ui.painter().layout_no_wrap(name.to_owned(), theme::font(theme::SMALL_SIZE), colors.quiet);
    let indent = SIZE + 6.0;
    let size = vec2(text.size().x + indent, text.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    paint_shape(ui.painter(), &colors, (rect.left_center() + vec2(SIZE / 2.0, 0.0), shape));
    ui.painter().galley(rect.min + vec2(indent, 0.0), text, colors.quiet);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_would_overlap_belong_together() {
        let marks = [0.0, 9.9, 19.0, 29.0, 100.0].map(|x| (x, EventShape::Lines));
        let sizes: Vec<usize> = crowds(&marks).map(<[_]>::len).collect();
        assert_eq!(sizes, [3, 1, 1]);
    }

    #[test]
    fn keys_walk_from_event_to_event() {
        let marks = [(3, 0), (9, 0), (5, 1)].map(|(day, lane)| EventMark { day, lane, shape: EventShape::Lines });
        assert_eq!((walked_to(&marks, 3, true), walked_to(&marks, 9, false)), (Some(5), Some(5)));
        assert_eq!((walked_to(&marks, 9, true), walked_to(&marks, 3, false)), (None, None));
    }

    #[test]
    fn the_first_lane_is_the_topmost() {
        assert_eq!((middle(0, 3.0), middle(2, 3.0)), (2.5, 0.5));
    }
}
