//! Another copy of the journal: looked at on the worker, taken in when the person says so.

use std::path::{Path, PathBuf};

use super::App;
use super::desk::{DeskId, Offer};
use super::jobs::Then;
use super::keeping::Keeping;
use crate::journal::Journal;
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
        let Some(journal) = self.desk.keeping().map(Keeping::snapshot) else { return };
        let desk = self.desk.id();
        self.jobs.uninterrupted(self.words.say("frame-busy"), move || looked(&journal, &path, desk));
    }

    /// Brings in what was looked at.
    pub(super) fn take_merge(&mut self) {
        let Some(incoming) = self.desk.take_merge() else { return };
        let now = self.clock.now().at.to_utc();
        self.lend(self.words.say("merging"), move |keeping, progress| {
            let taken = keeping.merge(&incoming, now, progress);
            Then::new(move |app| app.merged(taken, incoming))
        });
    }

    /// Another copy was brought in. What could not be, can be tried again.
    fn merged(&mut self, taken: Result<Option<PathBuf>, StoreError>, incoming: Box<Incoming>) {
        match taken {
            Ok(backup) => {
                let (entries, forks) = (incoming.arriving.revisions.len(), incoming.arriving.forks.len());
                let args = [("count", entries.into()), ("forks", forks.into())];
                self.say(self.words.say_with("merged", &args));
                let outdone = incoming.arriving.outdone.len();
                self.desk.neighbours.look_again();
                self.desk.offer = Some(Offer::Merge(Merge::Done(Brought { entries, forks, outdone, backup })));
                self.reassess();
                self.note_change();
            }
            Err(error) => {
                self.desk.offer = Some(Offer::Merge(Merge::Read(incoming)));
                self.say_not_done(&error);
            }
        }
    }
}

/// What another copy would bring; that it is none of this program's own was seen to before.
pub(super) fn looked(journal: &Journal, path: &Path, desk: DeskId) -> Then {
    match Incoming::of(path, None, journal) {
        Ok(incoming) => Then::new(move |app| app.offer(desk, Offer::Merge(Merge::Read(Box::new(incoming))))),
        Err(error) => Then::new(move |app| app.say_error(error.to_string())),
    }
}
