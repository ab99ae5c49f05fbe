//! What is shown when a journal cannot be opened: what happened, what is safe, what to do next.

use std::path::{Path, PathBuf};

use eframe::egui::{self, Id, Ui};

use super::widgets::row::Row;
use super::{BackupShown, JournalShown, journal_shown, theme, widgets::button};
use crate::command::{Command, Commands};
use crate::words::Words;

/// Backups offered.
const SHOWN: usize = 5;

/// What there is to say.
pub struct Shown<'a> {
    /// What happened, what is safe, what to do next.
    pub message: &'a str,
    /// What became of what was typed and saved for it, if anything was.
    pub unsaved: Option<&'a str>,
    /// Which file.
    pub path: &'a Path,
    /// Whether some of it may still be read.
    pub can_rescue: bool,
    /// The journal's backups, the newest first.
    pub backups: &'a [BackupShown],
    /// Other journals opened lately, the newest first.
    pub others: &'a [JournalShown],
    /// The one that was closed to mend this one.
    pub closed: Option<&'a JournalShown>,
    /// Why another could not be opened either.
    pub complaint: Option<&'a str>,
}

/// Shows the message, and ways on.
pub fn show(ui: &mut Ui, words: &Words, shown: &Shown, commands: &mut Commands) {
    theme::lone_page(ui, title(words, shown), |ui| {
        theme::card(ui, |ui| {
            ui.label(theme::body(shown.message));
            if let Some(unsaved) = shown.unsaved {
                ui.add_space(theme::SPACE_8);
                ui.label(theme::body(unsaved));
            }
            ui.add_space(theme::SPACE_16);
            ui.horizontal_wrapped(|ui| ways(ui, words, shown, commands));
        });
        ui.add_space(theme::SPACE_16);
        if !shown.backups.is_empty() {
            theme::card(ui, |ui| backups(ui, words, shown.backups, commands));
            ui.add_space(theme::SPACE_16);
        }
        if shown.can_rescue {
            theme::card(ui, |ui| rescue(ui, words, commands));
            ui.add_space(theme::SPACE_16);
        }
        theme::card(ui, |ui| other_journals(ui, words, shown, commands));
    });
}

/// By its name where it is not the journal that was open.
fn title(words: &Words, shown: &Shown) -> String {
    let name = shown.path.file_stem().unwrap_or_default().to_string_lossy();
    match shown.closed {
        Some(_) => words.say_with("trouble-title-other", &[("name", name.into_owned().into())]),
        None => words.say("trouble-title"),
    }
}

/// Once more, or back to where one came from.
fn ways(ui: &mut Ui, words: &Words, shown: &Shown, commands: &mut Commands) {
    // Where it is damaged, once more is not what helps.
    let again = words.say("trouble-again");
    let again = if shown.can_rescue { button::quiet(again) } else { button::primary(again) };
    if ui.add(again).clicked() {
        commands.push(Command::OpenJournal { path: shown.path.to_owned(), create: false });
    }
    if let Some(closed) = shown.closed {
        let back = words.say_with("journals-back", &[("name", closed.name.as_str().into())]);
        if ui.add(button::quiet(back)).clicked() {
            commands.push(Command::OpenJournal { path: closed.path.clone(), create: false });
        }
    }
}

/// The newest backups, each to be restored.
fn backups(ui: &mut Ui, words: &Words, backups: &[BackupShown], commands: &mut Commands) {
    theme::heading(ui, theme::card_title(words.say("trouble-backups")));
    theme::remark(ui, words.say("trouble-backups-about"));
    for backup in backups.iter().filter(|backup| backup.entries.is_some()).take(SHOWN) {
        let taken = backup.taken(words);
        Row::new(&taken, backup.holds(words)).beside(ui, |ui| {
            let named = words.say_with("backups-restore-named", &[("taken", taken.as_str().into())]);
            if ui.add(button::link(words.say("backups-restore")).named(named)).clicked() {
                commands.push(Command::Restore(backup.path.clone()));
            }
        });
    }
}

/// What can still be read, where no backup is as good.
fn rescue(ui: &mut Ui, words: &Words, commands: &mut Commands) {
    theme::heading(ui, theme::card_title(words.say("trouble-rescue")));
    theme::remark(ui, words.say("trouble-rescue-about"));
    if ui.add(button::quiet(words.say("trouble-rescue-do"))).clicked() {
        commands.push(Command::Rescue);
    }
}

/// Another journal: one opened lately, one chosen or typed in, or a new one.
fn other_journals(ui: &mut Ui, words: &Words, shown: &Shown, commands: &mut Commands) {
    theme::heading(ui, theme::card_title(words.say("trouble-other")));
    if let Some(complaint) = shown.complaint {
        let said = ui.label(theme::body(complaint).color(theme::palette(ui).red.text));
        ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Polite));
    }
    for other in shown.others {
        journal_shown::row(ui, words, (other, true), commands);
    }
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if ui.add(button::quiet(words.say("journals-choose"))).clicked() {
            commands.push(Command::ChooseJournal);
        }
        if ui.add(button::quiet(words.say("journals-new"))).clicked() {
            commands.push(Command::ChooseNewJournal);
        }
    });
    typed(ui, words, commands);
}

/// A path typed in, to open another journal or begin a new one.
fn typed(ui: &mut Ui, words: &Words, commands: &mut Commands) {
    let id = Id::unique("trouble-other-path");
    let mut typed: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let label = ui.label(theme::body(words.say("trouble-other-path")));
    ui.add(egui::TextEdit::singleline(&mut typed).desired_width(f32::INFINITY)).labelled_by(label.id);
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        for (word, create) in [("journals-path-open", false), ("journals-path-new", true)] {
            if ui.add_enabled(!typed.trim().is_empty(), button::quiet(words.say(word))).clicked() {
                commands.push(Command::OpenJournal { path: PathBuf::from(typed.trim()), create });
            }
        }
    });
    ui.data_mut(|data| data.insert_temp(id, typed));
}
