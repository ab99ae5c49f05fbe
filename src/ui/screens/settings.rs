//! Choices: tendons, goal, rules, look; red flags; where the journal lives, its backups; sources.

mod about;
mod backups;
mod erasing;
mod flags;
mod goal;
mod journals;
mod load;
mod look;
mod numbers;
mod rules;
mod tendons;

use std::path::PathBuf;

use eframe::egui::{ScrollArea, Ui};

use super::columns::two_columns;
use super::erasing::Question;
use crate::command::Commands;
use crate::ui::focus::{self, To};
use crate::ui::{View, theme};

/// The screen and its drafts.
#[derive(Debug, Default)]
pub struct Settings {
    tendons: tendons::Draft,
    goal: goal::Draft,
    flags: flags::Draft,
    load: load::Draft,
    journals: journals::Draft,
    backups: backups::Draft,
    numbers_shown: bool,
    erasing: Question,
}

impl Settings {
    /// Brings the journals into sight when the screen is shown next.
    pub fn seek_journals(&mut self) {
        self.journals.is_sought = true;
    }

    /// Asks whether a backup that was chosen is to be restored.
    pub fn ask_to_restore(&mut self, path: PathBuf) {
        self.backups.ask(backups::Question::Restore(path));
    }

    /// Asks whether a file that is there already is to be replaced by a copy of the journal.
    pub fn ask_to_replace(&mut self, path: PathBuf) {
        self.backups.ask(backups::Question::Replace(path));
    }

    /// Shows the screen.
    pub fn ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        focus::scroll(ScrollArea::vertical().auto_shrink([false, false]), ui, |ui| {
            focus::heading(ui, To::Title, theme::title(view.words.say("settings-title")));
            ui.add_space(theme::SPACE_8);
            let mut state = (&mut *self, &mut *commands);
            two_columns(
                ui,
                0.5,
                &mut state,
                |ui, (screen, commands)| screen.left(ui, view, commands),
                |ui, (screen, commands)| screen.right(ui, view, commands),
            );
            ui.add_space(theme::SPACE_16);
            self.numbers_shown = numbers::card(ui, view.words, self.numbers_shown);
            erasing::card(ui, view, &mut self.erasing, commands);
            ui.add_space(theme::SPACE_24);
        });
    }

    /// What changes verdicts: facts of the journal.
    fn left(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        ui.add_enabled_ui(view.read_only.is_none(), |ui| {
            tendons::card(ui, view, &mut self.tendons, commands);
            gap(ui);
            goal::card(ui, view, &mut self.goal, commands);
            gap(ui);
            flags::card(ui, view, &mut self.flags, commands);
            gap(ui);
            rules::card(ui, view, commands);
            gap(ui);
            load::card(ui, view, &mut self.load, commands);
        });
    }

    /// Whose journal it is, what changes nothing but the looks, and what there is to know.
    fn right(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        journals::card(ui, view, &mut self.journals, commands);
        gap(ui);
        look::card(ui, view, commands);
        gap(ui);
        backups::card(ui, view, &mut self.backups, commands);
        gap(ui);
        about::program(ui, view);
    }
}

fn gap(ui: &mut Ui) {
    ui.add_space(theme::SPACE_8);
}
