//! A curve with its band: how a share grows with an amount, and how surely that is known.

use eframe::egui;
use egui::accesskit::Role;
use egui::{Stroke, Ui, WidgetInfo};
use egui_plot::{AxisHints, FilledArea, GridMark, Line, PlotBounds, PlotPoints};

use super::still_plot::still_plot;
use crate::ui::theme;

/// Height in points, axis included.
const HEIGHT: f32 = 190.0;

/// One place of the curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CurvePoint {
    /// The amount.
    pub at: f64,
    /// The share, most likely; 0 to 1.
    pub likely: f64,
    /// The band's lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

/// A curve over borrowed points, in order of their amounts.
#[must_use = "a plot is shown with show"]
pub struct CurvePlot<'a> {
    /// What it shows: its accessible name, and its id.
    pub name: &'a str,
    /// The curve in a sentence, for who cannot see it.
    pub summary: &'a str,
    /// Its places.
    pub points: &'a [CurvePoint],
}

impl CurvePlot<'_> {
    /// Shows the plot.
    pub fn show(&self, ui: &mut Ui) {
        let colors = theme::palette(ui);
        let most = self.points.last().map_or(1.0, |point| point.at);
        let hints = |hints: AxisHints<'static>| {
            hints.tick_label_font(theme::font(theme::AXIS_SIZE)).tick_label_color(colors.quiet)
        };
        let percent = |mark: GridMark, _: &std::ops::RangeInclusive<f64>| format!("{:.0} %", mark.value * 100.0);
        let shown = still_plot(("curve_plot", self.name), HEIGHT, &colors)
            .custom_x_axes(vec![hints(AxisHints::new_x())])
            .custom_y_axes(vec![hints(AxisHints::new_y()).min_thickness(44.0).formatter(percent)])
            .show(ui, |plot| {
                plot.set_plot_bounds(PlotBounds::from_min_max([0.0, -0.03], [most, 1.03]));
                let column = |of: fn(&CurvePoint) -> f64| self.points.iter().map(of).collect::<Vec<f64>>();
                let (at, low, high) = (column(|p| p.at), column(|p| p.low), column(|p| p.high));
                if at.len() > 1 {
                    let band = FilledArea::new("", &at, &low, &high).fill_color(colors.accent.gamma_multiply(0.14));
                    plot.add(band.stroke(Stroke::NONE).allow_hover(false));
                }
                let line: PlotPoints = self.points.iter().map(|point| [point.at, point.likely]).collect();
                plot.line(Line::new("", line).color(colors.accent).width(2.0).allow_hover(false));
            });
        let response = &shown.response;
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.name));
        response.ctx.accesskit_node_builder(response.id, |node| node.set_description(self.summary));
    }
}
