//! Another copy of the journal: looked at on the worker, taken in when the person says so.

use std::path::PathBuf;

use super::App;
use super::keeping::Keeping;
use super::lending::Done;
use crate::store::{Incoming, StoreError};
use crate::ui::Merging;

/// How far a merge has come.
pub(super) enum Merge {
    /// The other copy was read; nothing is taken yet.
    Read(Box<Incoming>),
    /// It was brought in.
    Done(Brought),
}

/// What a merge brought.
pub(super) struct Brought {
    entries: usize,
    forks: usize,
    outdone: usize,
    backup: Option<PathBuf>,
}

impl Merge {
    /// The same, to be shown.
    pub(super) fn shown(&self) -> Merging<'_> {
        match self {
            Merge::Read(incoming) => Merging::Read { path: &incoming.path, arriving: &incoming.arriving },
            Merge::Done(done) => Merging::Done {
                entries: done.entries,
                forks: done.forks,
                outdone: done.outdone,
                backup: done.backup.as_deref(),
            },
        }
    }
}

impl App {
    /// Reads another copy without taking anything yet.
    pub(super) fn look_at_copy(&mut self, path: PathBuf) {
        if self.is_own_journal(&path, "merge-is-journal") {
            return;
        }
        let Some(journal) = self.keeping().map(Keeping::snapshot) else { return };
        self.errands.look_at_copy(journal, path);
    }

    /// Brings in what was looked at.
    pub(super) fn take_merge(&mut self) {
        let Some(Merge::Read(incoming)) = self.merge.take() else { return };
        let now = self.clock.now().at.to_utc();
        self.lend(self.words.say("merging"), move |keeping, progress| {
            Done::Merged(keeping.merge(&incoming, now, progress), incoming)
        });
    }

    /// Another copy was brought in. What could not be, can be tried again.
    pub(super) fn merged(&mut self, taken: Result<Option<PathBuf>, StoreError>, incoming: Box<Incoming>) {
        match taken {
            Ok(backup) => {
                let (entries, forks) = (incoming.arriving.revisions.len(), incoming.arriving.forks.len());
                let args = [("count", entries.into()), ("forks", forks.into())];
                self.window.say(self.words.say_with("merged", &args), false);
                let outdone = incoming.arriving.outdone.len();
                self.merge = Some(Merge::Done(Brought { entries, forks, outdone, backup }));
                self.reassess();
                self.note_change();
            }
            Err(error) => {
                self.merge = Some(Merge::Read(incoming));
                self.say_not_done(&error);
            }
        }
    }
}
