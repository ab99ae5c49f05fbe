//! A date on a button, and a month to choose it from. The future is closed.

use chrono::{Datelike, Months, NaiveDate};
use eframe::egui;
use egui::accesskit::Role;
use egui::{Align2, Id, Key, Popup, PopupCloseBehavior, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::button;
use crate::journal::day;
use crate::ui::theme;
use crate::words::Words;

/// Side of one day's square in points.
const CELL: f32 = 34.0;
/// Weeks a month can touch; always all of them, so that nothing jumps.
const WEEKS: i64 = 6;

/// A button showing a date that opens a month grid.
#[derive(Debug, Clone, Copy)]
#[must_use = "a day picker is shown with show"]
pub struct DayPicker<'a> {
    name: &'a str,
    today: NaiveDate,
    first: NaiveDate,
    last: NaiveDate,
}

impl<'a> DayPicker<'a> {
    /// Any day up to today.
    pub fn new(name: &'a str, today: NaiveDate) -> Self {
        let first = NaiveDate::from_ymd_opt(*day::YEARS.start(), 1, 1).unwrap_or(NaiveDate::MIN);
        Self { name, today, first, last: today }
    }

    /// No day before this one.
    pub fn from(mut self, first: NaiveDate) -> Self {
        self.first = first;
        self
    }

    /// No day after this one (which may lie in the future: a planned appointment).
    pub fn to(mut self, last: NaiveDate) -> Self {
        self.last = last;
        self
    }

    /// Shows the button, and the month while it is open. True when the date changed.
    pub fn show(self, ui: &mut Ui, words: &Words, date: &mut NaiveDate) -> bool {
        let text = if date.year() == self.today.year() { words.day_medium(*date) } else { words.day_with_year(*date) };
        let named = format!("{}: {text}", self.name);
        let opener = ui.push_id(("day_picker", self.name), |ui| ui.add(button::quiet(text).named(named))).inner;
        let month_id = opener.id.with("month");
        let popup = Popup::from_toggle_button_response(&opener)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(self.name)
            .gap(4.0);
        if opener.clicked() {
            ui.data_mut(|data| {
                data.insert_temp(month_id, start_of_month(*date));
                data.insert_temp(month_id, TakeFocus);
            });
        }
        let picked = popup.show(|ui| self.month(ui, words, *date, month_id)).and_then(|shown| shown.inner);
        let Some(picked) = picked else { return false };
        Popup::close_id(ui.ctx(), Popup::default_response_id(&opener));
        opener.request_focus();
        let changed = picked != *date;
        *date = picked;
        changed
    }

    fn month(self, ui: &mut Ui, words: &Words, chosen: NaiveDate, month_id: Id) -> Option<NaiveDate> {
        ui.set_width(CELL * 7.0);
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let month = ui.data(|data| data.get_temp(month_id)).unwrap_or_else(|| start_of_month(chosen));
        let shown = self.head(ui, words, month);
        ui.data_mut(|data| data.insert_temp(month_id, shown));
        weekday_names(ui, words, shown);
        let monday = day::plus(shown, -i64::from(shown.weekday().num_days_from_monday()));
        let mut picked = None;
        for week in 0..WEEKS {
            ui.horizontal(|ui| {
                for weekday in 0..7 {
                    let date = day::plus(monday, week * 7 + weekday);
                    let cell = self.cell(ui, words, date, (chosen, shown));
                    if date == chosen {
                        take_focus(ui, month_id, &cell);
                    }
                    if cell.clicked() {
                        picked = Some(date);
                    }
                }
            });
        }
        picked
    }

    /// Month and year between two arrows; answers with the month to show.
    fn head(self, ui: &mut Ui, words: &Words, month: NaiveDate) -> NaiveDate {
        let before = month.checked_sub_months(Months::new(1)).filter(|m| *m >= start_of_month(self.first));
        let after = month.checked_add_months(Months::new(1)).filter(|m| *m <= self.last);
        let mut shown = month;
        ui.horizontal(|ui| {
            let back = button::quiet("←").small().named(words.say("widget-month-before"));
            if ui.add_enabled(before.is_some(), back).clicked() || ui.input(|i| i.key_pressed(Key::PageUp)) {
                shown = before.unwrap_or(month);
            }
            let title = theme::strong(format!("{} {}", words.month(month), month.year()));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let on = button::quiet("→").small().named(words.say("widget-month-after"));
                if ui.add_enabled(after.is_some(), on).clicked() || ui.input(|i| i.key_pressed(Key::PageDown)) {
                    shown = after.unwrap_or(month);
                }
                ui.centered_and_justified(|ui| theme::heading(ui, title));
            });
        });
        ui.add_space(theme::SPACE_8);
        shown
    }

    fn cell(self, ui: &mut Ui, words: &Words, date: NaiveDate, (chosen, month): (NaiveDate, NaiveDate)) -> Response {
        let inside = date.month() == month.month();
        let open = inside && self.first <= date && date <= self.last;
        let sense = if open { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(CELL, CELL), sense);
        if !inside {
            return response;
        }
        let is_chosen = date == chosen;
        let named = format!("{} {}", words.weekday(date), words.day_with_year(date));
        response.widget_info(|| WidgetInfo::selected(Role::Button, open, is_chosen, &named));
        let colors = theme::palette(ui);
        let square = rect.shrink(1.5);
        let (fill, ink) = match (is_chosen, open) {
            (true, _) => (Some(colors.accent), colors.on_accent),
            (false, true) if response.hovered() => (Some(colors.accent_soft), colors.ink),
            (false, true) => (None, colors.ink),
            (false, false) => (None, colors.off),
        };
        if let Some(fill) = fill {
            ui.painter().rect_filled(square, 8.0, fill);
        }
        if response.has_focus() {
            // On the accent itself an accent ring would not be seen.
            let ring = if is_chosen { colors.ink } else { colors.accent };
            ui.painter().rect_stroke(square.expand(1.0), 8.0, Stroke::new(2.0, ring), StrokeKind::Inside);
        }
        let font = if date == self.today { theme::bold(theme::SMALL_SIZE) } else { theme::font(theme::SMALL_SIZE) };
        let ink = if date == self.today && !is_chosen { colors.accent } else { ink };
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, date.day().to_string(), font, ink);
        response
    }
}

/// The month was just opened and the chosen day is to have the keys.
#[derive(Debug, Clone, Copy, Default)]
struct TakeFocus;

/// A popup is first measured unseen, and what is unseen cannot hold the focus: so the wish is kept.
fn take_focus(ui: &Ui, month_id: Id, cell: &Response) {
    if ui.is_enabled() && !ui.is_sizing_pass() && ui.data_mut(|data| data.remove_temp::<TakeFocus>(month_id)).is_some()
    {
        cell.request_focus();
    }
}

fn start_of_month(date: NaiveDate) -> NaiveDate {
    date.with_day(1).unwrap_or(date)
}

fn weekday_names(ui: &mut Ui, words: &Words, month: NaiveDate) {
    let monday = day::plus(month, -i64::from(month.weekday().num_days_from_monday()));
    let colors = theme::palette(ui);
    ui.horizontal(|ui| {
        for weekday in 0..7 {
            let (rect, _) = ui.allocate_exact_size(vec2(CELL, 22.0), Sense::hover());
            let text = words.weekday_short(day::plus(monday, weekday));
            let font = theme::font(theme::AXIS_SIZE);
            ui.painter().text(rect.center(), Align2::CENTER_CENTER, text, font, colors.quiet);
        }
    });
}
