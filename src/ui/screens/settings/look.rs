//! Theme, text size, motion: the program's own settings, on this computer only.

use eframe::egui::Ui;

use crate::command::{Command, Commands};
use crate::platform::settings::{TextPercent, Theme};
use crate::ui::widgets::choice;
use crate::ui::{View, theme};

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

/// Each size is one press away: with the size the whole page grows, and a button to press again and again
/// would run from under the pointer.
fn text_size(ui: &mut Ui, view: &View, commands: &mut Commands) {
    let words = view.words;
    let mut sized = view.settings.text_percent;
    let mut sizes = TextPercent::OFFERED.to_vec();
    if let Err(place) = sizes.binary_search(&sized) {
        sizes.insert(place, sized);
    }
    let said = |size: TextPercent| words.say_with("settings-percent", &[("n", size.get().into())]);
    let options: Vec<_> = sizes.into_iter().map(|size| (size, said(size))).collect();
    if choice::one_of(ui, &words.say("settings-text-size"), &mut sized, &options) {
        commands.push(Command::SetTextPercent(sized));
    }
}
