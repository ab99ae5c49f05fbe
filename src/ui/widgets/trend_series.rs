//! What a trend plot shows: lines with gaps, bars, a ribbon and marks, each by day.
//!
//! Colours are named here and looked up when painting, so data need not be rebuilt for a theme.

use chrono::{Datelike, NaiveDate};
use eframe::egui::Color32;
use egui_plot::PlotPoint;

use super::zone_mark::Mark;
use crate::ui::theme::Palette;

/// A day as a number: days since the start of year 1.
pub fn day_number(date: NaiveDate) -> i64 {
    i64::from(date.num_days_from_ce())
}

/// The day of a number; the calendar's first day when there is none.
pub fn date_of(day: i64) -> NaiveDate {
    i32::try_from(day).ok().and_then(NaiveDate::from_num_days_from_ce_opt).unwrap_or_default()
}

/// The colour of a series, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// The accent.
    First,
    /// The second series.
    Second,
    /// The third series.
    Third,
    /// Faded: estimated, or of less weight.
    Faded,
    /// Secondary text's colour.
    Quiet,
    /// Of what a slight rise is compared with.
    Slight,
    /// Of what a significant rise is compared with.
    Significant,
}

impl Ink {
    pub(super) fn color(self, palette: &Palette) -> Color32 {
        match self {
            Ink::First => palette.accent,
            Ink::Second => palette.second,
            Ink::Third => palette.third,
            Ink::Faded => palette.accent.gamma_multiply(0.4),
            Ink::Quiet => palette.quiet,
            Ink::Slight => palette.yellow.mark,
            Ink::Significant => palette.red.mark,
        }
    }
}

/// How a line is drawn; never colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dash {
    /// One stroke.
    Solid,
    /// Dashes.
    Dashed,
    /// Dots.
    Dotted,
}

/// A line over days.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// What it is, for the legend.
    pub name: String,
    /// Its colour.
    pub ink: Ink,
    /// Its stroke.
    pub dash: Dash,
    /// Whether each day has a point.
    pub points: bool,
    pub(super) runs: Vec<Vec<PlotPoint>>,
}

impl Series {
    /// A daily line, broken where a day is missing. `values` in order of days.
    pub fn daily(name: impl Into<String>, values: &[(i64, f64)]) -> Self {
        let runs = values
            .chunk_by(|(one, _), (next, _)| next - one <= 1)
            .map(|run| run.iter().map(|(day, value)| PlotPoint::new(*day as f64, *value)).collect())
            .collect();
        Self { name: name.into(), ink: Ink::First, dash: Dash::Solid, points: false, runs }
    }

    /// In this colour and stroke.
    pub fn drawn(mut self, ink: Ink, dash: Dash) -> Self {
        self.ink = ink;
        self.dash = dash;
        self
    }

    /// With a point for each day.
    pub fn with_points(mut self) -> Self {
        self.points = true;
        self
    }
}

/// A band that changes by day, stepped, with gaps where a day has none.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ribbon {
    pub(super) runs: Vec<Edges>,
}

/// The edges of a piece of a ribbon.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Edges {
    pub days: Vec<f64>,
    pub low: Vec<f64>,
    pub high: Vec<f64>,
}

impl Ribbon {
    /// Day, lower and upper edge; in order of days.
    pub fn new(edges: &[(i64, f64, f64)]) -> Self {
        let both = |of: fn(&(i64, f64, f64)) -> f64, run: &[(i64, f64, f64)]| -> Vec<f64> {
            run.iter().flat_map(|edge| [of(edge); 2]).collect()
        };
        let piece = |run: &[(i64, f64, f64)]| Edges {
            days: run.iter().flat_map(|edge| [-0.5, 0.5].map(|half| edge.0 as f64 + half)).collect(),
            low: both(|edge| edge.1, run),
            high: both(|edge| edge.2, run),
        };
        Self { runs: edges.chunk_by(|one, next| next.0 - one.0 <= 1).map(piece).collect() }
    }
}

/// A day's bar, with its verdict above it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DayBar {
    /// The day's number.
    pub day: i64,
    /// How high, in the plot's unit.
    pub value: f64,
    /// Its colour.
    pub ink: Ink,
    /// The verdict above it.
    pub mark: Option<Mark>,
}

/// A mark at a day and height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DayPoint {
    /// The day's number.
    pub day: i64,
    /// How high, in the plot's unit.
    pub value: f64,
    /// The mark.
    pub mark: Mark,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_day_breaks_a_line_and_a_ribbon() {
        let values = [(10, 4.0), (11, 5.0), (13, 3.0)];
        let lengths: Vec<usize> = Series::daily("", &values).runs.iter().map(Vec::len).collect();
        assert_eq!(lengths, [2, 1]);
        let ribbon = Ribbon::new(&values.map(|(day, value)| (day, 0.0, value)));
        assert_eq!(
            ribbon.runs.iter().map(|run| run.high.clone()).collect::<Vec<_>>(),
            [vec![4.0, 4.0, 5.0, 5.0], vec![3.0, 3.0]]
        );
    }

    #[test]
    fn days_and_numbers_are_the_same_thing() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        assert_eq!(date_of(day_number(day)), day);
    }
}
