//! What is shown when a journal cannot be opened: what happened, what is safe, what to do next.

use std::path::{Path, PathBuf};

use eframe::egui::{self, Id, Ui};

use super::{theme, widgets::button};
use crate::command::{Command, Commands};
use crate::words::Words;

/// Shows the message, and ways on.
pub fn show(ui: &mut Ui, words: &Words, (message, path): (&str, &Path), commands: &mut Commands) {
    egui::CentralPanel::default().show(ui, |ui| {
        egui::ScrollArea::vertical().show(ui, |ui| {
            ui.add_space(24.0);
            theme::heading(ui, theme::title(words.say("trouble-title")));
            ui.add_space(8.0);
            theme::card(ui, |ui| {
                ui.label(theme::body(message));
                ui.add_space(16.0);
                if ui.add(button::primary(words.say("trouble-again"))).clicked() {
                    commands.push(Command::OpenJournal { path: path.to_owned(), create: false });
                }
            });
            ui.add_space(16.0);
            theme::card(ui, |ui| other_journal(ui, words, commands));
        });
    });
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
