//! Where the journal lives, what protects it, and what this program is.

use eframe::egui::{Label, Ui};

use crate::ui::{View, theme};

/// Shows where the journal lives.
pub(super) fn journal(ui: &mut Ui, view: &View) {
    let words = view.words;
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(words.say("settings-journal")));
        match view.journal_path {
            Some(path) => {
                theme::remark(ui, words.say("settings-journal-lives"));
                ui.add(Label::new(theme::body(path.display().to_string())).selectable(true).wrap());
            }
            None => {
                theme::remark(ui, words.say("settings-journal-memory"));
            }
        }
        ui.add_space(theme::SPACE_4);
        theme::remark(ui, words.say("settings-journal-private"));
        theme::remark(ui, words.say("settings-journal-password"));
    });
}

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
