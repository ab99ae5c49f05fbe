//! What this program is.

use eframe::egui::Ui;

use crate::ui::{View, theme};

/// Shows version, limits and licences.
pub(super) fn program(ui: &mut Ui, view: &View) {
    let words = view.words;
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(words.say("settings-about")));
        ui.label(theme::strong(words.say("settings-not-a-diagnosis")));
        theme::remark(ui, words.say("settings-not-a-diagnosis-hint"));
        ui.label(theme::body(words.say_with("settings-version", &[("version", env!("CARGO_PKG_VERSION").into())])));
        theme::remark(ui, words.say("settings-licence"));
        theme::remark(ui, words.say("settings-licence-font"));
    });
}
