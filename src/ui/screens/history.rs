//! Every day and record; edit, withdraw, restore, backfill.

mod acting;
mod calendar;
mod day;
mod evening;
mod fork;
mod ledger;
mod legend;
mod opened;
mod record;
mod to_come;

use chrono::{Datelike, NaiveDate};
use eframe::egui::{Align, Layout, ScrollArea, Ui, Vec2, vec2};

use super::erasing::Question;
use crate::command::Commands;
use crate::ui::focus::{self, To};
use crate::ui::widgets::button;
use crate::ui::{View, theme};
use calendar::{Calendar, Months};
use ledger::Ledger;
use opened::Opened;

/// From this width on (points) the year and the day stand beside each other.
const BESIDE_FROM: f32 = 860.0;
/// Room for a column's scroll bar.
const BAR: f32 = 10.0;
/// Between the columns.
const GAP: f32 = 8.0;

/// The screen and its drafts.
#[derive(Debug, Default)]
pub struct History {
    /// The day that is open; the newest one at first.
    day: Option<NaiveDate>,
    /// The year that shows, when it is not the open day's.
    year: Option<i32>,
    ledger: Ledger,
    opened: Opened,
    calendar: Calendar,
    /// Whether a record is to be erased.
    erasing: Question,
    /// Whether the open day has to be brought into sight.
    bring: bool,
}

impl History {
    /// Shows the screen.
    pub fn ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        self.ledger.refresh(view);
        let open = self.day.filter(|day| view.is_open(*day)).unwrap_or(view.today);
        let year = self.year.unwrap_or(open.min(view.today).year());
        self.opened.refresh(view, &self.ledger, open);
        self.calendar.refresh(view, year, &self.ledger);
        if ui.available_width() >= BESIDE_FROM {
            self.head(ui, view, year);
            ui.add_space(theme::SPACE_8);
            self.beside(ui, view, (commands, open));
            return;
        }
        focus::scroll(ScrollArea::vertical().auto_shrink([false, false]), ui, |ui| {
            self.head(ui, view, year);
            ui.add_space(theme::SPACE_8);
            let width = ui.available_width();
            self.year_ui(ui, view, (open, width));
            ui.add_space(theme::SPACE_16);
            self.day_ui(ui, view, commands);
            ui.add_space(theme::SPACE_24);
        });
    }

    fn head(&mut self, ui: &mut Ui, view: &View, year: i32) {
        ui.horizontal_wrapped(|ui| {
            focus::heading(ui, To::Title, theme::title(view.words.say("history-title")));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let after = button::quiet("→").small().named(view.words.say("history-year-after"));
                if ui.add_enabled(year < view.today.year(), after).clicked() {
                    self.year = Some(year + 1);
                }
                theme::heading(ui, theme::card_title(year.to_string()));
                let first = self.ledger.first_year().unwrap_or(view.today.year());
                let before = button::quiet("←").small().named(view.words.say("history-year-before"));
                if ui.add_enabled(year > first, before).clicked() {
                    self.year = Some(year - 1);
                }
            });
        });
        theme::remark(ui, view.words.say("history-lead"));
        let wanted = fork::all(ui, view, &self.ledger).or(to_come::all(ui, view, &self.ledger));
        if let Some(day) = wanted {
            self.open(day);
        }
    }

    /// The year stays in sight while the day's records scroll.
    fn beside(&mut self, ui: &mut Ui, view: &View, (commands, open): (&mut Commands, NaiveDate)) {
        let left = Months::width_of(3);
        let size = ui.available_size();
        ui.horizontal_top(|ui| {
            column(ui, "year", vec2(left + BAR, size.y), |ui| self.year_ui(ui, view, (open, left)));
            column(ui, "day", vec2(size.x - left - BAR - GAP, size.y), |ui| self.day_ui(ui, view, commands));
        });
    }

    fn year_ui(&mut self, ui: &mut Ui, view: &View, (open, width): (NaiveDate, f32)) {
        let months = Months { today: view.today, open, columns: Months::columns_in(width) };
        let picked = theme::card(ui, |ui| months.show(ui, view.words, &self.calendar));
        if let Some(day) = picked {
            self.open(day);
        }
    }

    fn open(&mut self, day: NaiveDate) {
        self.day = Some(day);
        self.year = None;
        self.bring = true;
    }

    fn day_ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        let bring = std::mem::take(&mut self.bring);
        let shown = ui.vertical(|ui| {
            let mut asked = Asked { erasing: &mut self.erasing, commands };
            day::show(ui, view, (&self.ledger, &self.opened), &mut asked);
        });
        if bring {
            let top = shown.response.rect.with_max_y(shown.response.rect.top() + 60.0);
            ui.scroll_to_rect(top, None);
        }
    }
}

/// What a record's buttons ask for.
struct Asked<'a> {
    erasing: &'a mut Question,
    commands: &'a mut Commands,
}

/// A column that scrolls by itself.
fn column(ui: &mut Ui, name: &str, size: Vec2, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_width(size.x);
        focus::scroll(ScrollArea::vertical().id_salt(name).auto_shrink([false, false]), ui, |ui| {
            add(ui);
            ui.add_space(theme::SPACE_24);
        });
    });
}
