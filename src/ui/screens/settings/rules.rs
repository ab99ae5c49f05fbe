//! The choices that change verdicts: when a day begins, how strictly a morning is read.

use eframe::egui::Ui;

use crate::assessment::usual::{SIGNIFICANT_MIN, SIGNIFICANT_SCORE};
use crate::command::{Act, Change, Command, Commands};
use crate::journal::Fact;
use crate::journal::day::DayStart;
use crate::journal::setting::{Choice, Preset, Setting};
use crate::ui::widgets::choice;
use crate::ui::{View, theme};

/// Shows day start and preset.
pub(super) fn card(ui: &mut Ui, view: &View, commands: &mut Commands) {
    let words = view.words;
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(words.say("settings-rules")));
        let mut start = view.assessment.day_start;
        let hours: Vec<(DayStart, String)> = (0..=DayStart::MAX)
            .filter_map(DayStart::new)
            .map(|start| (start, format!("{}:00", start.hour())))
            .collect();
        ui.label(theme::body(words.say("settings-day-start")));
        if choice::one_of(ui, &words.say("settings-day-start"), &mut start, &hours) {
            keep(view, Choice::DayStart(start), commands);
        }
        theme::remark(ui, words.say("settings-day-start-hint"));
        ui.add_space(theme::SPACE_8);
        let mut preset = view.assessment.preset;
        let presets: Vec<(Preset, String)> = Preset::ALL.iter().map(|p| (*p, words.preset(*p))).collect();
        ui.label(theme::body(words.say("settings-preset")));
        if choice::one_of(ui, &words.say("settings-preset"), &mut preset, &presets) {
            keep(view, Choice::Preset(preset), commands);
        }
        let limits = [
            ("points", words.number(SIGNIFICANT_SCORE.value.get()).into()),
            ("minutes", words.number(SIGNIFICANT_MIN.value.get()).into()),
        ];
        theme::remark(ui, words.say_with("settings-preset-hint", &limits));
    });
}

/// Keeps a choice from today on; a second thought on the same day corrects the first.
pub(super) fn keep(view: &View, choice: Choice, commands: &mut Commands) {
    let before = view.journal.current().settings().iter().rev();
    let before = before.filter(|kept| kept.date == view.today).find(|kept| kept.choice.name() == choice.name());
    let fact = Fact::Setting(Setting { date: view.today, choice });
    let said = view.words.fact_heading(&fact);
    let change = match before {
        Some(kept) => Change::Correct(kept.record, fact),
        None => Change::new(fact),
    };
    commands.push(Command::Record(Act::new(vec![change], said)));
}
