//! Erasing everything, at the very end.

use eframe::egui::Ui;

use super::gap;
use crate::command::{Commands, ToErase};
use crate::ui::screens::erasing::Question;
use crate::ui::widgets::button;
use crate::ui::{View, theme};

/// Shows the card; nothing where there is nothing to erase, or nothing can be.
pub(super) fn card(ui: &mut Ui, view: &View, erasing: &mut Question, commands: &mut Commands) {
    if view.journal.is_empty() || !Question::is_offered(view) {
        return;
    }
    gap(ui);
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(view.words.say("erase-everything-title")));
        theme::remark(ui, view.words.say("erase-everything-about"));
        if ui.add_enabled(!view.is_busy, button::quiet(view.words.say("erase-everything-open"))).clicked() {
            erasing.ask(ui, ToErase::Everything, commands);
        }
        erasing.show(ui, view, ToErase::Everything, commands);
    });
}
