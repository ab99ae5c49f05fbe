//! A journal as it is listed, on Settings and where the journal itself cannot be opened.

use std::path::{Path, PathBuf};

use eframe::egui::Ui;

use super::theme;
use super::widgets::{button, row::Row};
use crate::command::{Command, Commands};
use crate::words::Words;

/// A journal, in plain values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalShown {
    /// The file.
    pub path: PathBuf,
    /// What it is called among those that are known: its file's name without ending.
    pub name: String,
    /// Whether it was there when it was looked for.
    pub is_there: bool,
}

/// The journals that are known.
#[derive(Debug, Clone, Copy, Default)]
pub struct Journals<'a> {
    /// What the open one is called; none for the sample, and for one that has no file.
    pub open: Option<&'a str>,
    /// Whether others are known, so that it matters which one is open.
    pub are_several: bool,
    /// The others opened lately, the newest first.
    pub others: &'a [JournalShown],
    /// One that was asked for and is damaged: it can be restored or rescued by itself.
    pub damaged: Option<&'a Path>,
}

impl<'a> Journals<'a> {
    /// What the open one is called, where it has to be told apart from others.
    pub fn told_apart(&self) -> Option<&'a str> {
        self.open.filter(|_| self.are_several)
    }
}

/// One of the others, to be opened or taken off the list; beneath it the folder it lies in.
pub(super) fn row(ui: &mut Ui, words: &Words, (other, can_open): (&JournalShown, bool), commands: &mut Commands) {
    let named = |id: &str| words.say_with(id, &[("name", other.name.as_str().into())]);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        Row::new(&other.name, "").beside(ui, |ui| {
            if ui.add(button::link(words.say("journals-forget")).named(named("journals-forget-named"))).clicked() {
                commands.push(Command::ForgetJournal(other.path.clone()));
            }
            let open = button::link(words.say("journals-open")).named(named("journals-open-named"));
            if ui.add_enabled(can_open, open).clicked() {
                commands.push(Command::OpenJournal { path: other.path.clone(), create: false });
            }
        });
        let folder = other.path.parent().unwrap_or(&other.path).display().to_string();
        let gone = words.say_with("journals-gone", &[("folder", folder.as_str().into())]);
        theme::remark(ui, if other.is_there { folder } else { gone });
    });
}
