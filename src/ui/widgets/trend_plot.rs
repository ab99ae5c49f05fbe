//! A daily trend: lines with honest gaps, limits, bars and marks; one day marked in all linked plots.
//!
//! The view is fixed to its days: it neither scrolls nor zooms, so the page scrolls over it. Pointing
//! at a day, or walking with the arrow keys, says that day; a click or Enter picks it. Events are walked
//! one by one.

use std::ops::RangeInclusive;

use eframe::egui;
use egui::accesskit::Role;
use egui::{EventFilter, Id, Key, Response, Sense, Stroke, Ui, WidgetInfo};
use egui_plot::{AxisHints, GridMark, PlotBounds, PlotResponse};

use super::still_plot::still_plot;
pub use super::trend_events::{EventMark, EventShape, event_legend};
pub use super::trend_limits::{Limit, LimitKind, room};
pub use super::trend_series::{Dash, DayBar, Ink, Ribbon, Series, date_of, day_number};
use super::{trend_axis, trend_events, trend_limits, trend_paint};
use crate::ui::theme;
use crate::words::Words;

/// Room of the value axis.
const UPRIGHT: f32 = 34.0;

/// A trend plot over borrowed data. Build the data when the journal changes, not in each frame.
#[must_use = "a plot is shown with show"]
pub struct TrendPlot<'a> {
    /// What it shows: its accessible name, and its id within the group.
    pub name: &'a str,
    /// The plot in a sentence, for who cannot see it.
    pub summary: &'a str,
    /// Plots of one group mark the same day.
    pub group: &'a str,
    /// First and last day shown.
    pub days: RangeInclusive<i64>,
    /// Upper end of the value axis; it begins at 0.
    pub y_max: f64,
    /// Height in points, axis included.
    pub height: f32,
    /// Lines.
    pub series: &'a [Series],
    /// Lines it is compared with, each day's own.
    pub limits: &'a [Limit],
    /// A band that changes by day.
    pub ribbon: Option<&'a Ribbon>,
    /// A bar for a day.
    pub bars: &'a [DayBar],
    /// Days without a value.
    pub missing: &'a [i64],
    /// Points kept free right of the last day, for the names of limits; alike in all plots of a group.
    pub beside: f32,
    /// Days with a thin upright line.
    pub uprights: &'a [i64],
    /// Events in lanes, in order of lanes and days; then `y_max` counts the lanes, and no axis is shown.
    pub marks: &'a [EventMark],
    /// What is said of a day; nothing for `None`.
    pub say_day: Option<&'a dyn Fn(i64) -> Option<String>>,
}

impl<'a> TrendPlot<'a> {
    /// An empty plot; fill in what it shows with `..`.
    pub fn new(name: &'a str, days: RangeInclusive<i64>, y_max: f64) -> Self {
        Self {
            name,
            summary: "",
            group: "",
            days,
            y_max,
            height: 190.0,
            series: &[],
            limits: &[],
            ribbon: None,
            bars: &[],
            missing: &[],
            beside: 0.0,
            uprights: &[],
            marks: &[],
            say_day: None,
        }
    }

    /// Shows the plot; answers with the day that was picked.
    pub fn show(&self, ui: &mut Ui, words: &Words) -> Option<i64> {
        let shared = Id::unique(("trend-plot-day", self.group));
        let marked = ui.data(|data| data.get_temp::<Marked>(shared)).unwrap_or_default();
        // What the days are compared with lies beneath them.
        let beneath = ui.painter().add(egui::Shape::Noop);
        let shown = self.plot(ui, words, marked.day);
        let response = &shown.response;
        self.paint_limits(ui, (beneath, &shown));
        trend_paint::paint_others(ui.painter(), &shown.transform, self, &theme::palette(ui));
        trend_events::paint(ui.painter(), &shown.transform, (self.marks, self.y_max), &theme::palette(ui));
        let day = self.day_at(ui, &shown, marked);
        let mine = Marked { owner: Some(response.id), day };
        // Whoever is pointed at says the day; a plot no longer pointed at takes its own day back.
        if (day.is_some() || marked.owner == mine.owner) && marked != mine {
            ui.data_mut(|data| data.insert_temp(shared, mine));
            ui.ctx().request_repaint();
        }
        let said = day.and_then(|day| self.say_day.and_then(|say| say(day)));
        self.describe(response, said.as_deref());
        if let (Some(day), Some(said)) = (day, said) {
            say_beside(ui, &shown, day, &said);
        }
        if response.has_focus() {
            ui.painter().rect_stroke(response.rect, 6.0, theme::focus_stroke(ui), egui::StrokeKind::Inside);
        }
        day.filter(|_| response.clicked())
    }

    fn plot(&self, ui: &mut Ui, words: &Words, marked: Option<i64>) -> PlotResponse<()> {
        let colors = theme::palette(ui);
        let ticks = trend_axis::ticks(&self.days, ui.available_width() - 60.0 - self.beside);
        let step = if self.marks.is_empty() { trend_axis::value_step(self.y_max) } else { 1.0 };
        let hints =
            |hints: AxisHints<'a>| hints.tick_label_font(theme::font(theme::AXIS_SIZE)).tick_label_color(colors.quiet);
        let label_words = ticks.days.iter().map(|day| (*day, ticks.label(*day, words))).collect::<Vec<_>>();
        let say_tick = move |mark: GridMark, _: &RangeInclusive<f64>| {
            let found = label_words.iter().find(|(day, _)| *day == mark.value.round() as i64);
            found.map(|(_, said)| said.clone()).unwrap_or_default()
        };
        let days = ticks.days;
        let has_axes = self.marks.is_empty();
        let first_line = if has_axes { 0.0 } else { trend_events::middle(0, 1.0) };
        let lines = (0..).map(move |line| first_line + f64::from(line) * step);
        let most = self.y_max;
        let bounds = self.bounds(ui.available_width() - UPRIGHT);
        let across = if has_axes { vec![hints(AxisHints::new_x()).formatter(say_tick)] } else { Vec::new() };
        // Without labels the axis still takes its room, so that days stand beneath each other.
        let upright = hints(AxisHints::new_y()).min_thickness(UPRIGHT);
        let upright = if has_axes { upright } else { upright.formatter(|_, _| String::new()) };
        still_plot(("trend_plot", self.group, self.name), self.height, &colors)
            .sense(Sense::click())
            .grid_fade(0.0)
            .custom_x_axes(across)
            .custom_y_axes(vec![upright])
            .x_grid_spacer(move |_| days.iter().map(|day| grid_mark(*day as f64, 1000.0)).collect())
            .y_grid_spacer(move |_| {
                lines.clone().take_while(|value| *value <= most).map(|value| grid_mark(value, 1000.0)).collect()
            })
            .show(ui, |plot| {
                plot.set_plot_bounds(bounds);
                trend_paint::paint(plot, self, &colors, marked);
            })
    }

    /// A little air around the days and values, so that no mark is cut in half.
    fn bounds(&self, width: f32) -> PlotBounds {
        let (first, last) = (*self.days.start() as f64, *self.days.end() as f64);
        let air = if self.marks.is_empty() { self.y_max * 0.05 } else { 0.0 };
        let beside = trend_limits::days_in(self.beside, width, &self.days);
        let below = if self.missing.is_empty() { air } else { self.below() * 1.6 };
        PlotBounds::from_min_max([first - 0.7, -below], [last + 0.7 + beside, self.y_max + air])
    }

    /// How far below the axis a day without a value is marked.
    fn below(&self) -> f64 {
        self.y_max * 0.06
    }

    fn paint_limits(&self, ui: &Ui, (beneath, shown): (egui::layers::ShapeIdx, &PlotResponse<()>)) {
        let (colors, transform) = (theme::palette(ui), &shown.transform);
        ui.painter().set(beneath, trend_limits::shapes(transform, self.limits, &colors));
        trend_limits::paint_names(ui.painter(), transform, (self.limits, *self.days.end()), &colors);
        trend_limits::paint_missing(ui.painter(), transform, (self.missing, -self.below()), &colors);
    }

    /// The day pointed at, or walked to with the arrow keys.
    fn day_at(&self, ui: &Ui, shown: &PlotResponse<()>, marked: Marked) -> Option<i64> {
        let held = |day: i64| day.clamp(*self.days.start(), (*self.days.end()).max(*self.days.start()));
        let response = &shown.response;
        if let Some(at) = response.hover_pos() {
            let mark = trend_events::pointed_at((self.marks, self.y_max), &shown.transform, at);
            return Some(held(mark.unwrap_or(shown.transform.value_from_position(at).x.round() as i64)));
        }
        if !response.has_focus() {
            return None;
        }
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let now = marked.day.unwrap_or(*self.days.end());
        let day = ui.input(|input| {
            if input.key_pressed(Key::Home) {
                return *self.days.start();
            }
            if input.key_pressed(Key::End) {
                return *self.days.end();
            }
            self.walked(now, input.num_presses(Key::ArrowRight) as i64 - input.num_presses(Key::ArrowLeft) as i64)
        });
        Some(held(day))
    }

    /// So many days on from one; among events, to the next of them.
    fn walked(&self, from: i64, by: i64) -> i64 {
        if self.marks.is_empty() {
            return from + by;
        }
        (0..by.abs()).fold(from, |day, _| trend_events::walked_to(self.marks, day, by > 0).unwrap_or(day))
    }

    fn describe(&self, response: &Response, said: Option<&str>) {
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.name));
        response.ctx.accesskit_node_builder(response.id, |node| {
            if !self.summary.is_empty() {
                node.set_description(self.summary);
            }
            if let Some(said) = said {
                node.set_value(said);
            }
        });
    }
}

/// The day marked in a group, and the plot that marked it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Marked {
    owner: Option<Id>,
    day: Option<i64>,
}

/// All lines equally strong: egui_plot fades them by their step.
fn grid_mark(value: f64, step_size: f64) -> GridMark {
    GridMark { value, step_size }
}

/// The day's words beside its line, in reversed colours; painted, so nothing is measured or blinks.
fn say_beside(ui: &Ui, shown: &PlotResponse<()>, day: i64, said: &str) {
    let colors = theme::palette(ui);
    let mut job = egui::text::LayoutJob::default();
    for (index, line) in said.split_inclusive('\n').enumerate() {
        let font = if index == 0 { theme::bold(theme::SMALL_SIZE) } else { theme::font(theme::SMALL_SIZE) };
        job.append(line, 0.0, egui::TextFormat::simple(font, colors.surface));
    }
    let frame = *shown.transform.frame();
    job.wrap.max_width = (frame.width() * 0.6).clamp(120.0, 320.0);
    let text = ui.painter().layout_job(job);
    let size = text.size() + egui::vec2(20.0, 12.0);
    let x = shown.transform.position_from_point_x(day as f64);
    let left = if x + 8.0 + size.x <= frame.right() { x + 8.0 } else { x - 8.0 - size.x };
    let left = left.max(frame.left());
    let place = egui::Rect::from_min_size(egui::pos2(left, frame.top() + 2.0), size);
    // Above everything: a low plot is not high enough for a day with much to say.
    let layer = egui::LayerId::new(egui::Order::Tooltip, shown.response.id);
    let painter = ui.ctx().layer_painter(layer).with_clip_rect(ui.clip_rect());
    let place = place.translate(egui::vec2(0.0, (ui.clip_rect().bottom() - 4.0 - place.bottom()).min(0.0)));
    painter.rect_filled(place, 6.0, colors.ink);
    painter.galley(place.min + egui::vec2(10.0, 6.0), text, colors.surface);
}

/// A legend entry: a short piece of the line and its name; wraps as one piece.
pub fn legend(ui: &mut Ui, series: &Series) -> Response {
    let colors = theme::palette(ui);
    let color = series.ink.color(&colors);
    let text = ui.painter().layout_no_wrap(series.name.clone(), theme::font(theme::SMALL_SIZE), colors.quiet);
    let size = egui::vec2(text.size().x + 26.0, text.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &series.name));
    let (from, stroke) = (rect.left_center(), Stroke::new(2.0, color));
    let to = from + egui::vec2(20.0, 0.0);
    match series.dash {
        Dash::Solid => {
            ui.painter().line_segment([from, to], stroke);
        }
        Dash::Dashed => ui.painter().extend(egui::Shape::dashed_line(&[from, to], stroke, 5.0, 3.0)),
        Dash::Dotted => ui.painter().extend(egui::Shape::dotted_line(&[from, to], color, 4.0, 1.2)),
    }
    ui.painter().galley(rect.min + egui::vec2(26.0, 0.0), text, colors.quiet);
    response
}
