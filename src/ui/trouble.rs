//! What is shown when a journal cannot be opened: what happened, what is safe, what to do next.

use std::path::{Path, PathBuf};

use eframe::egui::{self, Id, Ui};

use super::widgets::row::Row;
use super::{BackupShown, theme, widgets::button};
use crate::command::{Command, Commands};
use crate::words::Words;

/// Backups offered.
const SHOWN: usize = 5;

/// What there is to say.
pub struct Shown<'a> {
    /// What happened, what is safe, what to do next.
    pub message: &'a str,
    /// Which file.
    pub path: &'a Path,
    /// Whether some of it may still be read.
    pub can_rescue: bool,
    /// The journal's backups, the newest first.
    pub backups: &'a [BackupShown],
}

/// Shows the message, and ways on.
pub fn show(ui: &mut Ui, words: &Words, shown: &Shown, commands: &mut Commands) {
    egui::CentralPanel::default().show(ui, |ui| {
        egui::ScrollArea::vertical().show(ui, |ui| {
            ui.add_space(24.0);
            theme::heading(ui, theme::title(words.say("trouble-title")));
            ui.add_space(8.0);
            theme::card(ui, |ui| {
                ui.label(theme::body(shown.message));
                ui.add_space(16.0);
                if ui.add(button::primary(words.say("trouble-again"))).clicked() {
                    commands.push(Command::OpenJournal { path: shown.path.to_owned(), create: false });
                }
            });
            ui.add_space(16.0);
            if !shown.backups.is_empty() {
                theme::card(ui, |ui| backups(ui, words, shown.backups, commands));
                ui.add_space(16.0);
            }
            if shown.can_rescue {
                theme::card(ui, |ui| rescue(ui, words, commands));
                ui.add_space(16.0);
            }
            theme::card(ui, |ui| other_journal(ui, words, commands));
        });
    });
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

/// A path typed in, to open another journal or begin a new one.
fn other_journal(ui: &mut Ui, words: &Words, commands: &mut Commands) {
    let id = Id::unique("trouble-other-path");
    let mut typed: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let name = words.say("trouble-other");
    let label = ui.label(theme::strong(&name));
    ui.add(egui::TextEdit::singleline(&mut typed).desired_width(f32::INFINITY)).labelled_by(label.id);
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        let path = PathBuf::from(typed.trim());
        let is_given = !typed.trim().is_empty();
        if ui.add_enabled(is_given, button::quiet(words.say("trouble-open"))).clicked() {
            commands.push(Command::OpenJournal { path: path.clone(), create: false });
        }
        if ui.add_enabled(is_given, button::quiet(words.say("trouble-new"))).clicked() {
            commands.push(Command::OpenJournal { path, create: true });
        }
    });
    ui.data_mut(|data| data.insert_temp(id, typed));
}
