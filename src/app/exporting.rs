//! Files written for others: the report, its guide, the journal's entries, the journal itself. One that is
//! there already is replaced only when the person named it for this content and said so.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};

use super::App;
use super::jobs::Then;
use super::keeping::Keeping;
use crate::assessment::assess;
use crate::command::Outgoing;
use crate::exchange::journal_csv;
use crate::exchange::period::Period;
use crate::exchange::report_csv::{self, Dialect, Material};
use crate::journal::Journal;
use crate::platform::files;
use crate::store::backup;
use crate::words::Words;

/// A file to be written.
pub(super) struct Export {
    /// Where to.
    pub(super) path: PathBuf,
    /// What.
    pub(super) what: Outgoing,
    /// Which days.
    pub(super) period: Period,
    /// Whether a file that is there is to be replaced.
    pub(super) replaces: bool,
}

impl App {
    /// Writes a file on the worker; where one is there already, it is asked first.
    pub(super) fn export(&mut self, export: Export) {
        if self.is_own_journal(&export.path, "target-is-journal") {
            return;
        }
        let now = self.clock.now().at;
        let Some(journal) = self.desk.keeping().map(Keeping::snapshot) else { return };
        let (words, desk) = (self.words.clone(), self.desk.id());
        self.jobs.uninterrupted(self.words.say("frame-busy"), move || {
            let Export { path, what, period, replaces } = export;
            let bytes = bytes_of(&journal, now, &words, (what, period));
            let written = if replaces { files::write_whole(&path, &bytes) } else { files::write_new(&path, &bytes) };
            Then::new(move |app| match written {
                Ok(()) => app.saved(&path),
                Err(error) => match app.desk.find(desk).filter(|_| error.is_taken()) {
                    Some(desk) => desk.window.ask_to_replace(what, path),
                    None => app.say_error(error.to_string()),
                },
            })
        });
    }

    /// Writes a verified copy of one's own journal somewhere else; where a file is there already, it is
    /// asked first.
    pub(super) fn keep_copy(&mut self, target: PathBuf, replaces: bool) {
        let Some(journal) = self.own_path() else { return };
        let desk = self.desk.id();
        self.jobs.uninterrupted(self.words.say("frame-busy"), move || {
            let done =
                if replaces { backup::copy_to(&journal, &target) } else { backup::copy_to_new(&journal, &target) };
            Then::new(move |app| match done {
                Ok(_) => app.saved(&target),
                Err(error) => match app.desk.find(desk).filter(|_| error.is_taken()) {
                    Some(desk) => desk.window.ask_to_replace(Outgoing::Copy, target),
                    None => app.say_error(error.to_string()),
                },
            })
        });
    }

    /// Whether a path leads to the journal this window has open, also behind the sample; then says so.
    pub(super) fn is_own_journal(&mut self, path: &Path, sentence: &str) -> bool {
        let is_own = self.desk.own().open_path().is_some_and(|own| files::is_one_file(path, own));
        if is_own {
            let shown = path.display().to_string();
            self.say_error(self.words.say_with(sentence, &[("path", shown.into())]));
        }
        is_own
    }

    /// A file was written: says which, and proposes its folder next time.
    pub(super) fn saved(&mut self, path: &Path) {
        self.remember_folder(path);
        let shown = path.display().to_string();
        self.say(self.words.say_with("file-saved", &[("path", shown.into())]));
    }

    pub(super) fn remember_folder(&mut self, path: &Path) {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).map(Path::to_owned);
        if folder.is_some() && folder != self.settings.folder {
            self.settings.folder = folder;
            self.find_folder();
            self.save_settings();
        }
    }
}

fn bytes_of(
    journal: &Journal,
    now: DateTime<FixedOffset>,
    words: &Words,
    (what, period): (Outgoing, Period),
) -> Vec<u8> {
    match what {
        Outgoing::JournalCsv => journal_csv::write(journal, period),
        // A copy of the file is not made of facts: see [`App::keep_copy`].
        Outgoing::Copy => Vec::new(),
        Outgoing::Dictionary => report_csv::dictionary(words),
        Outgoing::ReportCsv { decimal_comma } => {
            let dialect = if decimal_comma { Dialect::DecimalComma } else { Dialect::Plain };
            let material = Material { journal, assessment: &assess(journal, now), words };
            report_csv::write(&material, period, dialect)
        }
    }
}
