//! Theme, text size, motion: the program's own settings, on this computer only.

use eframe::egui::Ui;

use crate::command::{Command, Commands};
use crate::platform::settings::{TextPercent, Theme};
use crate::ui::widgets::{button, choice};
use crate::ui::{View, theme};

/// How much one press changes the text size, in percent.
const STEP: u16 = 10;

/// Shows the card.
pub(super) fn card(ui: &mut Ui, view: &View, commands: &mut Commands) {
    let words = view.words;
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(words.say("settings-look")));
        let mut shown = view.settings.theme;
        let themes = [
            (Theme::System, words.say("settings-theme-system")),
            (Theme::Light, words.say("settings-theme-light")),
            (Theme::Dark, words.say("settings-theme-dark")),
        ];
        ui.label(theme::body(words.say("settings-theme")));
        if choice::one_of(ui, &words.say("settings-theme"), &mut shown, &themes) {
            commands.push(Command::SetTheme(shown));
        }
        ui.add_space(theme::SPACE_8);
        ui.label(theme::body(words.say("settings-text-size")));
        text_size(ui, view, commands);
        ui.add_space(theme::SPACE_8);
        let mut reduced = view.settings.reduced_motion;
        let motions = [(false, words.say("settings-motion-usual")), (true, words.say("settings-motion-reduced"))];
        ui.label(theme::body(words.say("settings-motion")));
        if choice::one_of(ui, &words.say("settings-motion"), &mut reduced, &motions) {
            commands.push(Command::SetReducedMotion(reduced));
        }
    });
}

fn text_size(ui: &mut Ui, view: &View, commands: &mut Commands) {
    let words = view.words;
    let percent = view.settings.text_percent.get();
    ui.horizontal(|ui| {
        let smaller = button::quiet("−").named(words.say("settings-text-smaller"));
        if ui.add_enabled(percent > TextPercent::MIN, smaller).clicked() {
            commands.push(Command::SetTextPercent(TextPercent::nearest(percent.saturating_sub(STEP))));
        }
        ui.label(theme::strong(words.say_with("settings-percent", &[("n", percent.into())])));
        let larger = button::quiet("+").named(words.say("settings-text-larger"));
        if ui.add_enabled(percent < TextPercent::MAX, larger).clicked() {
            commands.push(Command::SetTextPercent(TextPercent::nearest(percent.saturating_add(STEP))));
        }
        let usual = button::quiet(words.say("settings-text-usual")).small();
        if ui.add_enabled(percent != TextPercent::default().get(), usual).clicked() {
            commands.push(Command::SetTextPercent(TextPercent::default()));
        }
    });
}
