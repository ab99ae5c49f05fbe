//! Copies of the journal: those made by themselves, one more now, one elsewhere, and restoring one.

use std::path::PathBuf;

use eframe::egui::{Align, Id, TextEdit, Ui};

use crate::command::{Command, Commands, Outgoing};
use crate::ui::widgets::button;
use crate::ui::widgets::fold::fold;
use crate::ui::widgets::row::Row;
use crate::ui::{BackupShown, View, theme};

/// Backups shown at first.
const SHOWN: usize = 4;

/// A deed that is asked about once more before it is done.
#[derive(Debug, Clone)]
pub(super) enum Question {
    /// Whether this file takes the journal's place.
    Restore(PathBuf),
    /// Whether a copy of the journal takes the place of this file.
    Replace(PathBuf),
}

/// The open question, and a path that is being typed.
#[derive(Debug, Default)]
pub(super) struct Draft {
    asks: Option<Question>,
    comes_into_sight: bool,
    typed: String,
}

impl Draft {
    /// Asks, and brings the question into sight.
    pub(super) fn ask(&mut self, question: Question) {
        (self.asks, self.comes_into_sight) = (Some(question), true);
    }
}

/// Shows the card.
pub(super) fn card(ui: &mut Ui, view: &View, draft: &mut Draft, commands: &mut Commands) {
    let words = view.words;
    if view.journal_path.is_none() {
        return;
    }
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(words.say("backups-title")));
        theme::remark(ui, words.say("backups-about"));
        ui.horizontal_wrapped(|ui| {
            let can_write = view.read_only.is_none() && !view.is_busy;
            if ui.add_enabled(can_write, button::quiet(words.say("backups-now"))).clicked() {
                commands.push(Command::BackUp);
            }
            if ui.add_enabled(!view.is_busy, button::quiet(words.say("backups-copy"))).clicked() {
                commands.push(Command::ChooseTarget(Outgoing::Copy));
            }
            if ui.add(button::quiet(words.say("backups-folder"))).clicked() {
                commands.push(Command::OpenFolder);
            }
        });
        list(ui, view, draft);
        elsewhere(ui, view, draft, commands);
        confirm(ui, view, draft, commands);
    });
}

fn list(ui: &mut Ui, view: &View, draft: &mut Draft) {
    let words = view.words;
    if view.backups.is_empty() {
        theme::remark(ui, words.say("backups-none"));
        return;
    }
    ui.spacing_mut().item_spacing.y = theme::SPACE_4;
    let shown = view.backups.len().min(SHOWN);
    view.backups[..shown].iter().for_each(|backup| line(ui, view, backup, draft));
    if view.backups.len() > SHOWN {
        let is_open = fold(ui, Id::unique("backups-all"), |is_open| {
            let all = words.say_with("backups-all", &[("n", view.backups.len().into())]);
            button::link(if is_open { words.say("backups-fewer") } else { all })
        });
        if is_open {
            view.backups[shown..].iter().for_each(|backup| line(ui, view, backup, draft));
        }
    }
}

fn line(ui: &mut Ui, view: &View, backup: &BackupShown, draft: &mut Draft) {
    let words = view.words;
    let taken = backup.taken(words);
    let row = Row::new(&taken, backup.holds(words)).aside(words.say_of("backups-occasion", backup.occasion)).small();
    row.beside(ui, |ui| {
        let named = words.say_with("backups-restore-named", &[("taken", taken.as_str().into())]);
        let restore = button::link(words.say("backups-restore")).named(named);
        if ui.add_enabled(!view.is_busy && backup.entries.is_some(), restore).clicked() {
            draft.ask(Question::Restore(backup.path.clone()));
        }
    });
}

/// Another file: chosen in the system's dialog, or typed where there is none.
fn elsewhere(ui: &mut Ui, view: &View, draft: &mut Draft, commands: &mut Commands) {
    let words = view.words;
    let is_open = fold(ui, Id::unique("backups-elsewhere"), |is_open| {
        button::link(words.say(if is_open { "why-close" } else { "backups-elsewhere" }))
    });
    if !is_open {
        return;
    }
    if ui.add_enabled(!view.is_busy, button::quiet(words.say("backups-choose"))).clicked() {
        commands.push(Command::ChooseBackup);
    }
    let name = ui.label(theme::body(words.say("backups-path")));
    ui.add(TextEdit::singleline(&mut draft.typed).desired_width(f32::INFINITY)).labelled_by(name.id);
    let path = PathBuf::from(draft.typed.trim());
    let is_given = !draft.typed.trim().is_empty() && !view.is_busy;
    ui.horizontal_wrapped(|ui| {
        if ui.add_enabled(is_given, button::quiet(words.say("backups-path-restore"))).clicked() {
            draft.ask(Question::Restore(path.clone()));
        }
        if ui.add_enabled(is_given, button::quiet(words.say("backups-path-copy"))).clicked() {
            commands.push(Command::KeepCopy { target: path, replaces: false });
        }
    });
}

/// Asked once more before the journal or another file is replaced.
fn confirm(ui: &mut Ui, view: &View, draft: &mut Draft, commands: &mut Commands) {
    let Some(question) = draft.asks.clone() else { return };
    let words = view.words;
    let (said, yes, command) = match question {
        Question::Restore(path) => {
            let known = view.backups.iter().find(|backup| backup.path == path);
            let what = known.map_or_else(|| path.display().to_string(), |backup| backup.taken(words));
            let said = words.say_with("backups-confirm", &[("what", what.into())]);
            (said, "backups-confirm-yes", Command::Restore(path))
        }
        Question::Replace(target) => {
            let said = words.say_with("report-replace", &[("path", target.display().to_string().into())]);
            (said, "report-replace-yes", Command::KeepCopy { target, replaces: true })
        }
    };
    ui.add_space(theme::SPACE_8);
    let asked = ui.label(theme::body(said));
    if std::mem::take(&mut draft.comes_into_sight) {
        asked.scroll_to_me(Some(Align::Center));
    }
    ui.horizontal_wrapped(|ui| {
        if ui.add_enabled(!view.is_busy, button::danger(words.say(yes))).clicked() {
            commands.push(command);
            draft.asks = None;
        }
        if ui.add(button::quiet(words.say("settings-cancel"))).clicked() {
            draft.asks = None;
        }
    });
}
