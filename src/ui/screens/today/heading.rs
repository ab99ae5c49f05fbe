//! Which day this is about, the last fourteen of them, and check-ins left unfinished.

use chrono::NaiveDate;
use eframe::egui;
use egui::{Align, Layout, Ui};

use super::saved_card::is_answered;
use super::{STRIP_DAYS_SHOWN, Today, sides};
use crate::command::Commands;
use crate::journal::day;
use crate::journal::tendon::Side;
use crate::ui::focus::{self, To};
use crate::ui::screens::red_flag;
use crate::ui::widgets::button;
use crate::ui::widgets::day_strip::{Days, day_strip};
use crate::ui::widgets::zone_mark::Mark;
use crate::ui::{View, theme};

/// Width from which title and strip stand beside each other.
const BESIDE_FROM: f32 = 720.0;

impl Today {
    pub(super) fn heading(&mut self, ui: &mut Ui, view: &View, shown: NaiveDate, commands: &mut Commands) {
        if ui.available_width() >= BESIDE_FROM {
            ui.horizontal(|ui| {
                ui.vertical(|ui| title(ui, view, shown));
                ui.with_layout(Layout::right_to_left(Align::Max), |ui| {
                    // Laid out from the right, the days keep their own order inside.
                    ui.horizontal(|ui| self.strip(ui, view, shown));
                });
            });
        } else {
            ui.vertical(|ui| title(ui, view, shown));
            self.strip(ui, view, shown);
        }
        self.way_back(ui, view, shown);
        self.offer_unfinished(ui, view, shown, commands);
    }

    fn strip(&mut self, ui: &mut Ui, view: &View, selected: NaiveDate) {
        let days = (0..STRIP_DAYS_SHOWN).rev().map(|back| day::plus(view.today, -back));
        let marks: Vec<_> = days.map(|date| (date, Mark::from(view.assessment.day(date).zone))).collect();
        let flagged: Vec<_> =
            marks.iter().map(|(date, _)| *date).filter(|on| red_flag::is_raised_on(view, *on)).collect();
        let is_logged = |date: &NaiveDate| is_answered(view, *date, Side::ALL);
        let logged: Vec<_> = marks.iter().map(|(date, _)| *date).filter(is_logged).collect();
        let days = Days { today: view.today, selected, flagged: &flagged, logged: &logged };
        let pressed = day_strip(ui, view.words, &marks, days);
        if let Some(date) = pressed {
            self.check_in_for(date);
        }
    }

    fn way_back(&mut self, ui: &mut Ui, view: &View, shown: NaiveDate) {
        if shown == view.today {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            if is_late(view, shown) {
                theme::remark(ui, view.words.say("today-late-entry"));
            }
            let today = view.words.day_long(view.today);
            let text = view.words.say_with("today-to-today", &[("day", today.into())]);
            if ui.add(button::link(text)).clicked() {
                self.check_in_for(view.today);
            }
        });
    }

    fn offer_unfinished(&mut self, ui: &mut Ui, view: &View, shown: NaiveDate, commands: &mut Commands) {
        for date in self.unfinished(view, shown) {
            ui.horizontal_wrapped(|ui| {
                let day = view.words.day_long(date);
                ui.label(theme::small(view.words.say_with("today-unfinished", &[("day", day.as_str().into())])));
                let name = view.words.say_with("today-unfinished-open-named", &[("day", day.into())]);
                if ui.add(button::link(view.words.say("today-unfinished-open")).named(name)).clicked() {
                    self.check_in_for(date);
                }
                let day = view.words.day_long(date);
                let name = view.words.say_with("today-unfinished-discard-named", &[("day", day.into())]);
                if ui.add(button::link(view.words.say("log-unfinished-discard")).named(name)).clicked() {
                    self.discard(date, commands);
                }
            });
        }
    }
}

fn title(ui: &mut Ui, view: &View, shown: NaiveDate) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let about = match shown == view.today {
        true => "today-check-in-for",
        false if is_late(view, shown) => "today-late-for",
        false => "today-check-in-then",
    };
    theme::remark(ui, view.words.say(about));
    focus::heading(ui, To::Title, theme::title(view.words.day_long(shown)));
}

/// Whether an earlier day is being answered that has no check-in yet.
fn is_late(view: &View, shown: NaiveDate) -> bool {
    let sides = sides(view, shown);
    shown < view.today && !sides.is_empty() && !is_answered(view, shown, &sides)
}
