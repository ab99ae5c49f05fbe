//! A form's title, and beside it that something in it is not saved yet.

use eframe::egui::Ui;

use crate::ui::{View, theme};

/// Shows the title; the line is as high whether or not something is unsaved.
pub(super) fn card_head(ui: &mut Ui, view: &View, title: &str, is_unsaved: bool) {
    theme::text_line(ui, |ui| {
        theme::heading(ui, theme::card_title(view.words.say(title)));
        if is_unsaved {
            theme::remark(ui, view.words.say("unsaved"));
        }
    });
}
