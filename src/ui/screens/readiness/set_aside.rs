//! Readiness while a red flag is up: the five criteria by name alone, and neither test nor start.

use eframe::egui::Ui;

use super::cards;
use crate::ui::{View, theme};

/// Shows it.
pub(super) fn show(ui: &mut Ui, view: &View) {
    let words = view.words;
    theme::heading(ui, theme::title(words.say("readiness-set-aside")));
    theme::remark(ui, words.say("readiness-set-aside-why"));
    for (place, criterion) in view.assessment.readiness.criteria.iter().enumerate() {
        theme::card(ui, |ui| cards::name_only(ui, &words.criterion(criterion.id), place));
    }
    theme::card(ui, |ui| {
        theme::heading(ui, theme::strong(words.say("readiness-set-aside-rest")).color(theme::palette(ui).quiet));
        theme::remark(ui, words.say("red-flag-not-while-up"));
    });
    ui.add_space(theme::SPACE_16);
}
