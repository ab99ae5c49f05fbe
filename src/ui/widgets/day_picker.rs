//! A date on a button, and a month to choose it from. The future is closed.

use chrono::{Datelike, Months, NaiveDate};
use eframe::egui;
use egui::accesskit::Role;
use egui::{Align2, Id, Key, Popup, PopupCloseBehavior, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::button;
use crate::journal::day;
use crate::ui::focus::{self, rove};
use crate::ui::keys::{self, Press};
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
        let opener = ui.add(button::quiet(text).named(named).keyed(ui.scope_id().with(("day_picker", self.name))));
        let picked = self.month_of(ui, words, (&opener, opener.id), Some(*date));
        let changed = picked.is_some_and(|picked| picked != *date);
        *date = picked.unwrap_or(*date);
        changed
    }

    /// A button that says `give`, and the month while it is open; a date is only taken when one is picked.
    pub fn give(self, ui: &mut Ui, words: &Words, give: &str) -> Option<NaiveDate> {
        let opener = ui.add(button::quiet(give).named(format!("{}: {give}", self.name)));
        self.month_of(ui, words, (&opener, opener.id), None)
    }

    /// The day that was picked in the month under an opener.
    fn month_of(
        self,
        ui: &mut Ui,
        words: &Words,
        (opener, id): (&Response, Id),
        chosen: Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        let month_id = id.with("month");
        let popup = Popup::from_toggle_button_response(opener)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(self.name)
            .gap(4.0);
        let first = chosen.unwrap_or(self.today).clamp(self.first, self.last);
        if opener.clicked() {
            ui.data_mut(|data| {
                data.insert_temp(month_id, Cursor { date: first, takes_focus: true });
            });
        }
        let shown = popup.show(|ui| {
            focus::opened(ui.ctx(), month_id, Some(id));
            self.month(ui, words, chosen, month_id)
        });
        let picked = shown.and_then(|shown| shown.inner)?;
        Popup::close_id(ui.ctx(), Popup::default_response_id(opener));
        Some(picked)
    }

    fn month(self, ui: &mut Ui, words: &Words, chosen: Option<NaiveDate>, month_id: Id) -> Option<NaiveDate> {
        ui.set_width(CELL * 7.0);
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let today = Cursor { date: chosen.unwrap_or(self.today), takes_focus: false };
        let mut cursor = ui.data(|data| data.get_temp(month_id)).unwrap_or(today);
        self.walk(ui, month_id, &mut cursor);
        self.head(ui, words, &mut cursor);
        let month = start_of_month(cursor.date);
        weekday_names(ui, words, month);
        let monday = day::plus(month, -i64::from(month.weekday().num_days_from_monday()));
        let mut picked = None;
        for week in 0..WEEKS {
            ui.horizontal(|ui| {
                for weekday in 0..7 {
                    let date = day::plus(monday, week * 7 + weekday);
                    let id = month_id.with(date);
                    let cell = self.cell(ui, words, (date, id), (chosen, cursor.date));
                    if date == cursor.date {
                        take_focus(ui, &mut cursor, &cell);
                    }
                    if cell.clicked() {
                        picked = Some(date);
                    }
                }
            });
        }
        ui.data_mut(|data| data.insert_temp(month_id, cursor));
        picked
    }

    /// The arrow keys go from day to day, and over the month's ends.
    fn walk(self, ui: &Ui, month_id: Id, cursor: &mut Cursor) {
        if !ui.memory(|memory| memory.has_focus(month_id.with(cursor.date))) {
            return;
        }
        let pressed = ui.input(keys::presses);
        let date = pressed.iter().filter_map(Press::key).fold(cursor.date, |date, key| match key {
            Key::ArrowLeft => day::plus(date, -1),
            Key::ArrowRight => day::plus(date, 1),
            Key::ArrowUp => day::plus(date, -7),
            Key::ArrowDown => day::plus(date, 7),
            Key::Home => start_of_month(date),
            _ => date,
        });
        let date = date.clamp(self.first, self.last);
        *cursor = Cursor { takes_focus: cursor.takes_focus || date != cursor.date, date };
    }

    /// Month and year between two arrows.
    fn head(self, ui: &mut Ui, words: &Words, cursor: &mut Cursor) {
        let month = start_of_month(cursor.date);
        let before = month.checked_sub_months(Months::new(1)).filter(|m| *m >= start_of_month(self.first));
        let after = month.checked_add_months(Months::new(1)).filter(|m| *m <= self.last);
        ui.horizontal(|ui| {
            let back = button::quiet("←").small().named(words.say("widget-month-before"));
            if ui.add_enabled(before.is_some(), back).clicked() || ui.input(|i| i.key_pressed(Key::PageUp)) {
                cursor.turn_to(before, (self.first, self.last));
            }
            let title = theme::strong(format!("{} {}", words.month(month), month.year()));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let on = button::quiet("→").small().named(words.say("widget-month-after"));
                if ui.add_enabled(after.is_some(), on).clicked() || ui.input(|i| i.key_pressed(Key::PageDown)) {
                    cursor.turn_to(after, (self.first, self.last));
                }
                ui.centered_and_justified(|ui| theme::heading(ui, title));
            });
        });
        ui.add_space(theme::SPACE_8);
    }

    fn cell(
        self,
        ui: &mut Ui,
        words: &Words,
        (date, id): (NaiveDate, Id),
        (chosen, cursor): (Option<NaiveDate>, NaiveDate),
    ) -> Response {
        let inside = date.month() == cursor.month();
        let open = inside && self.first <= date && date <= self.last;
        let sense = if open { rove::sense(date == cursor) } else { Sense::hover() };
        let (rect, _) = ui.allocate_exact_size(vec2(CELL, CELL), Sense::hover());
        let response = ui.interact(rect, id, sense);
        if !inside {
            return response;
        }
        let is_chosen = Some(date) == chosen;
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

/// The day the keys are on, and whether it has still to get them.
#[derive(Debug, Clone, Copy)]
struct Cursor {
    date: NaiveDate,
    takes_focus: bool,
}

impl Cursor {
    /// Goes to the same day of another month, or to its last.
    fn turn_to(&mut self, month: Option<NaiveDate>, (first, last): (NaiveDate, NaiveDate)) {
        let Some(month) = month else { return };
        let day = (1..=self.date.day()).rev().find_map(|day| month.with_day(day));
        self.date = day.unwrap_or(month).clamp(first, last);
    }
}

/// A popup is first measured unseen, and what is unseen cannot hold the focus: so the wish is kept.
fn take_focus(ui: &Ui, cursor: &mut Cursor, cell: &Response) {
    if cursor.takes_focus && ui.is_enabled() && !ui.is_sizing_pass() {
        cursor.takes_focus = false;
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
