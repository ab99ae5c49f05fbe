//! Lines a value is compared with, day by day: stepped, beneath what is drawn, named at the right end; and
//! the days without a value, below the axis.

use std::ops::RangeInclusive;

use eframe::egui;
use egui::{Align2, Color32, Painter, Shape, Stroke, Ui, pos2, vec2};
use egui_plot::{PlotPoint, PlotTransform};

use crate::ui::theme::{self, Palette};

/// Width of a line, and the dashes and gaps of a significant one.
const WIDTH: f32 = 1.5;
const DASH: f32 = 6.0;
const GAP: f32 = 3.0;
/// Between the last day and a line's name.
const BESIDE: f32 = 6.0;
/// Half the length of the dash of a day without a value.
const MISSING: f32 = 3.0;

/// What a line means; told apart by its stroke, not by its colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitKind {
    /// The baseline: dotted.
    Baseline,
    /// Where a slight rise begins: solid.
    Slight,
    /// Where a significant rise begins: dashed.
    Significant,
}

impl LimitKind {
    fn colors(self, palette: &Palette) -> (Color32, Color32) {
        match self {
            LimitKind::Baseline => (palette.quiet, palette.quiet),
            LimitKind::Slight => (palette.yellow.mark, palette.yellow.text),
            LimitKind::Significant => (palette.red.mark, palette.red.text),
        }
    }

    fn shapes(self, along: &[egui::Pos2], color: Color32) -> Vec<Shape> {
        let stroke = Stroke::new(WIDTH, color);
        match self {
            LimitKind::Baseline => Shape::dotted_line(along, color, 4.0, 0.9),
            LimitKind::Slight => vec![Shape::line(along.to_vec(), stroke)],
            LimitKind::Significant => Shape::dashed_line(along, stroke, DASH, GAP),
        }
    }
}

/// A stepped line over days, with gaps where there is no value.
#[derive(Debug, Clone, PartialEq)]
pub struct Limit {
    /// Its name at the right end.
    pub name: String,
    /// What it means.
    pub kind: LimitKind,
    runs: Vec<Vec<PlotPoint>>,
}

impl Limit {
    /// Each day with its value, in order of days.
    pub fn new(name: impl Into<String>, kind: LimitKind, values: &[(i64, f64)]) -> Self {
        Self { name: name.into(), kind, runs: steps(values) }
    }

    /// Where it is on a day.
    pub fn on(&self, day: i64) -> Option<f64> {
        let mut points = self.runs.iter().flatten();
        points.find(|point| (point.x - day as f64 - 0.5).abs() < 0.01).map(|point| point.y)
    }
}

/// Each day as wide as it is: from half a day before to half a day after, broken where one is missing.
pub(super) fn steps(values: &[(i64, f64)]) -> Vec<Vec<PlotPoint>> {
    let of_day = |(day, value): &(i64, f64)| [-0.5, 0.5].map(|half| PlotPoint::new(*day as f64 + half, *value));
    values.chunk_by(|(one, _), (next, _)| next - one <= 1).map(|run| run.iter().flat_map(of_day).collect()).collect()
}

/// The lines, to be put beneath the plot.
pub(super) fn shapes(transform: &PlotTransform, limits: &[Limit], colors: &Palette) -> Shape {
    let line = |limit: &Limit| {
        let (color, _) = limit.kind.colors(colors);
        let places = |run: &Vec<PlotPoint>| run.iter().map(|at| transform.position_from_point(at)).collect::<Vec<_>>();
        limit.runs.iter().flat_map(|run| limit.kind.shapes(&places(run), color)).collect::<Vec<_>>()
    };
    Shape::Vec(limits.iter().flat_map(line).collect())
}

/// Room the names need right of the last day.
pub fn room(ui: &Ui, limits: &[Limit]) -> f32 {
    let width = |limit: &Limit| {
        let font = theme::font(theme::AXIS_SIZE);
        ui.painter().layout_no_wrap(limit.name.clone(), font, Color32::PLACEHOLDER).size().x
    };
    limits.iter().map(|limit| width(limit) + BESIDE).fold(0.0, f32::max)
}

/// The names of the lines that reach the last day, right of it.
pub(super) fn paint_names(painter: &Painter, transform: &PlotTransform, (limits, last): (&[Limit], i64), of: &Palette) {
    for limit in limits {
        let Some(value) = limit.on(last) else { continue };
        let at = transform.position_from_point(&PlotPoint::new(last as f64 + 0.5, value)) + vec2(BESIDE, 0.0);
        let (_, color) = limit.kind.colors(of);
        painter.text(at, Align2::LEFT_CENTER, &limit.name, theme::font(theme::AXIS_SIZE), color);
    }
}

/// A dash below the axis for each day without a value: never at 0, where an answer would be.
pub(super) fn paint_missing(painter: &Painter, transform: &PlotTransform, (days, value): (&[i64], f64), of: &Palette) {
    for day in days {
        let at = transform.position_from_point(&PlotPoint::new(*day as f64, value));
        let ends = [pos2(at.x - MISSING, at.y), pos2(at.x + MISSING, at.y)];
        painter.line_segment(ends, Stroke::new(WIDTH, of.off));
    }
}

/// How many days of the axis that room is as wide as.
pub(super) fn days_in(room: f32, width: f32, days: &RangeInclusive<i64>) -> f64 {
    let shown = (days.end() - days.start()) as f64 + 1.4;
    shown * f64::from(room) / f64::from((width - room).max(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_where_its_own_day_puts_it() {
        let limit = Limit::new("", LimitKind::Slight, &[(10, 8.0), (11, 8.0), (12, 3.0), (20, 3.0)]);
        assert_eq!([10, 11, 12, 13, 20].map(|day| limit.on(day)), [Some(8.0), Some(8.0), Some(3.0), None, Some(3.0)]);
        assert_eq!(limit.runs.iter().map(Vec::len).collect::<Vec<_>>(), [6, 2]);
    }

    #[test]
    fn room_beside_the_days_leaves_them_the_rest() {
        // A hundred points of five hundred beside 14 days: a quarter of what the days take.
        let days = days_in(100.0, 500.0, &(1..=14));
        assert!((days - 14.4 / 4.0).abs() < 1e-6, "{days}");
        assert_eq!(days_in(0.0, 500.0, &(1..=14)), 0.0);
    }
}
