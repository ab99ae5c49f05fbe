//! How a trend plot looks: a ribbon behind, lines over them, marks in front.

use egui_plot::{
    Bar, BarChart, FilledArea, Line, LineStyle, MarkerShape, PlotPoint, PlotPoints, PlotTransform, PlotUi, Points,
    VLine,
};

use super::trend_plot::TrendPlot;
use super::trend_series::{Dash, DayBar, DayPoint, Series};
use super::zone_mark::{self, Mark};
use crate::ui::theme::Palette;
use eframe::egui::{Painter, Stroke};

/// Radius of a mark in points.
const MARK: f32 = 5.0;

/// Puts everything into the plot; `marked` is the day pointed at.
pub(super) fn paint<'a>(plot: &mut PlotUi<'a>, trend: &TrendPlot<'a>, colors: &Palette, marked: Option<i64>) {
    ribbon(plot, trend, colors);
    for day in trend.uprights {
        let line = VLine::new("", *day as f64).color(colors.off).width(1.0).style(LineStyle::Dotted { spacing: 4.0 });
        plot.vline(line.allow_hover(false));
    }
    if let Some(day) = marked {
        plot.vline(VLine::new("", day as f64).color(colors.off).width(1.0).allow_hover(false));
    }
    bars(plot, trend.bars, colors);
    for series in trend.series {
        line(plot, series, colors);
    }
    points(plot, &above_bars(trend), colors);
}

/// A verdict stands a little above its bar.
fn above_bars(trend: &TrendPlot) -> Vec<DayPoint> {
    let lift = trend.y_max * 0.06;
    trend.bars.iter().filter_map(|bar| over_bar(bar, lift)).collect()
}

/// Over the plot, the marks the plot itself has no marker for: what is pending, what is set aside.
pub(super) fn paint_others(painter: &Painter, transform: &PlotTransform, trend: &TrendPlot, colors: &Palette) {
    let is_other = |point: &DayPoint| matches!(point.mark, Mark::Pending | Mark::SetAside);
    for point in above_bars(trend).into_iter().filter(is_other) {
        let at = transform.position_from_point(&PlotPoint::new(point.day as f64, point.value));
        zone_mark::paint(painter, colors, at, 2.0 * MARK, point.mark);
    }
}

fn ribbon<'a>(plot: &mut PlotUi<'a>, trend: &TrendPlot<'a>, colors: &Palette) {
    for run in trend.ribbon.iter().flat_map(|ribbon| &ribbon.runs) {
        let area = FilledArea::new("", &run.days, &run.low, &run.high);
        let fill = colors.accent.gamma_multiply(0.12);
        plot.add(area.fill_color(fill).stroke(Stroke::NONE).allow_hover(false));
    }
}

fn bars(plot: &mut PlotUi, days: &[DayBar], colors: &Palette) {
    let bars = days.iter().map(|bar| Bar::new(bar.day as f64, bar.value).width(0.6).fill(bar.ink.color(colors)));
    let bars: Vec<Bar> = bars.map(|bar| bar.stroke(Stroke::NONE)).collect();
    if !bars.is_empty() {
        plot.bar_chart(BarChart::new("", bars).allow_hover(false));
    }
}

fn over_bar(bar: &DayBar, lift: f64) -> Option<DayPoint> {
    bar.mark.map(|mark| DayPoint { day: bar.day, value: bar.value + lift, mark })
}

fn line<'a>(plot: &mut PlotUi<'a>, series: &'a Series, colors: &Palette) {
    let color = series.ink.color(colors);
    let style = match series.dash {
        Dash::Solid => LineStyle::Solid,
        Dash::Dashed => LineStyle::Dashed { length: 6.0 },
        Dash::Dotted => LineStyle::Dotted { spacing: 6.0 },
    };
    // Dots as wide as a line would weigh more than the line.
    let width = if series.dash == Dash::Dotted { 1.3 } else { 2.0 };
    for run in &series.runs {
        let drawn = Line::new(series.name.as_str(), PlotPoints::Borrowed(run));
        plot.line(drawn.color(color).width(width).style(style).allow_hover(false));
        // A day between two gaps has no line; without a point it would be lost.
        if series.points || run.len() == 1 {
            let dots = Points::new(series.name.as_str(), PlotPoints::Borrowed(run));
            plot.points(dots.color(color).radius(3.5).allow_hover(false));
        }
    }
}

fn points(plot: &mut PlotUi, points: &[DayPoint], colors: &Palette) {
    for mark in Mark::ALL {
        let at = points.iter().filter(|point| point.mark == mark);
        let at: Vec<PlotPoint> = at.map(|point| PlotPoint::new(point.day as f64, point.value)).collect();
        if at.is_empty() {
            continue;
        }
        let (shape, filled, radius) = match mark {
            Mark::Green => (MarkerShape::Circle, true, MARK),
            Mark::Yellow => (MarkerShape::Up, true, MARK + 1.0),
            Mark::Red => (MarkerShape::Square, true, MARK + 1.0),
            Mark::Pending | Mark::SetAside => continue,
            Mark::Unknown => (MarkerShape::Circle, false, MARK - 1.5),
        };
        let marks = Points::new("", PlotPoints::Owned(at)).shape(shape).filled(filled).radius(radius);
        plot.points(marks.color(mark.color(colors)).allow_hover(false));
    }
}
