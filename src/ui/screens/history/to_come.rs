//! Entries dated after today: of who flew west, or of a clock that was ahead. They are listed, so that none
//! is out of reach until its day comes.

use chrono::NaiveDate;
use eframe::egui::Ui;

use super::ledger::Ledger;
use crate::ui::widgets::button;
use crate::ui::{View, theme};

/// Days named, at most.
const NAMED: usize = 12;

/// Names the days to come that have entries; answers with the one that was chosen.
pub(super) fn all(ui: &mut Ui, view: &View, ledger: &Ledger) -> Option<NaiveDate> {
    let words = view.words;
    let days: Vec<(NaiveDate, usize)> = ledger.after(view.today).collect();
    if days.is_empty() {
        return None;
    }
    let mut picked = None;
    ui.add_space(theme::SPACE_8);
    let edge = theme::palette(ui).accent;
    theme::card_edged(ui, edge, |ui| {
        theme::heading(ui, theme::card_title(words.say("history-to-come")));
        let today = words.day_with_year(view.today);
        ui.label(theme::body(words.say_with("history-to-come-why", &[("today", today.into())])));
        ui.horizontal_wrapped(|ui| {
            for (day, count) in days.iter().take(NAMED) {
                let args = [("day", words.day_with_year(*day).into()), ("count", (*count).into())];
                if ui.add(button::link(words.say_with("history-to-come-link", &args))).clicked() {
                    picked = Some(*day);
                }
            }
        });
        if days.len() > NAMED {
            theme::remark(ui, words.say_with("history-to-come-more", &[("count", (days.len() - NAMED).into())]));
        }
    });
    picked
}
