//! Another copy of the journal: what it would bring, said before anything is taken, and what it brought.

use std::path::Path;

use eframe::egui::Ui;

use crate::command::{Command, Commands};
use crate::journal::Arriving;
use crate::ui::widgets::button;
use crate::ui::{Merging, Screen, View, theme};

/// What was answered about it.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// Whether the first of two questions about a copy that may be another person's was answered.
    is_asked_again: bool,
}

impl Draft {
    /// Shows the other copy, or what it brought.
    pub(super) fn show(&mut self, ui: &mut Ui, view: &View, merging: Merging, commands: &mut Commands) {
        match merging {
            Merging::Read { path, arriving } => self.read(ui, view, (path, arriving), commands),
            Merging::Done { entries, forks, outdone, backup } => {
                self.forget();
                done(ui, view, (entries, forks, outdone, backup), commands);
            }
        }
    }

    /// The next copy is asked about anew.
    pub(super) fn forget(&mut self) {
        self.is_asked_again = false;
    }

    fn read(&mut self, ui: &mut Ui, view: &View, (path, arriving): (&Path, &Arriving), commands: &mut Commands) {
        let words = view.words;
        theme::remark(ui, path.display().to_string());
        if arriving.revisions.is_empty() {
            ui.label(theme::body(words.say("merge-nothing")));
            if ui.add(button::quiet(words.say("merge-close"))).clicked() {
                commands.push(Command::CancelMerge);
            }
            return;
        }
        ui.label(theme::body(words.say_with("merge-would", &[("count", arriving.revisions.len().into())])));
        together(ui, view, (arriving.forks.len(), arriving.outdone.len()));
        if !arriving.is_related {
            let ink = theme::palette(ui).yellow.text;
            ui.label(theme::body(words.say("merge-unrelated")).color(ink));
        }
        theme::remark(ui, words.say("report-in-nothing-taken"));
        if view.journal_path.is_some() && !view.journal.is_empty() {
            theme::remark(ui, words.say("merge-backup-first"));
        }
        ui.add_space(theme::SPACE_8);
        if self.is_asked_again {
            ui.label(theme::strong(words.say("merge-unrelated-again")));
        }
        self.answers(ui, view, arriving, commands);
    }

    fn answers(&mut self, ui: &mut Ui, view: &View, arriving: &Arriving, commands: &mut Commands) {
        let words = view.words;
        let take = match (arriving.is_related, self.is_asked_again) {
            (false, true) => words.say("merge-take-unrelated"),
            (false, false) => words.say("merge-take-ask"),
            (true, _) => words.say_with("merge-take", &[("count", arriving.revisions.len().into())]),
        };
        ui.horizontal_wrapped(|ui| {
            let writable = view.read_only.is_none() && !view.is_busy;
            if ui.add_enabled(writable, button::primary(take)).clicked() {
                if arriving.is_related || self.is_asked_again {
                    commands.push(Command::TakeMerge);
                } else {
                    self.is_asked_again = true;
                }
            }
            if ui.add(button::quiet(words.say("report-in-cancel"))).clicked() {
                commands.push(Command::CancelMerge);
            }
        });
    }
}

/// How many records have, or would have, two versions, and what was answered twice.
fn together(ui: &mut Ui, view: &View, (forks, outdone): (usize, usize)) {
    for (id, count) in [("merge-forks", forks), ("merge-outdone", outdone)] {
        if count > 0 {
            ui.label(theme::body(view.words.say_with(id, &[("count", count.into())])));
        }
    }
}

fn done(
    ui: &mut Ui,
    view: &View,
    (entries, forks, outdone, backup): (usize, usize, usize, Option<&Path>),
    commands: &mut Commands,
) {
    let words = view.words;
    ui.label(theme::strong(words.say_with("merge-done", &[("count", entries.into())])));
    together(ui, view, (forks, outdone));
    if let Some(backup) = backup {
        theme::remark(ui, words.say_with("merge-before", &[("path", backup.display().to_string().into())]));
    }
    ui.add_space(theme::SPACE_8);
    ui.horizontal_wrapped(|ui| {
        if forks > 0 && ui.add(button::primary(words.say("merge-show"))).clicked() {
            commands.push(Command::Show(Screen::History));
        }
        if ui.add(button::quiet(words.say("merge-close"))).clicked() {
            commands.push(Command::CancelMerge);
        }
    });
}
