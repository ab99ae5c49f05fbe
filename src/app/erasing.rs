//! Erasing for good: looked for in the backups before it is asked, done on the worker to its end once the
//! person said so twice.

use uuid::Uuid;

use super::App;
use super::desk::{Desk, Laid};
use super::jobs::Then;
use super::keeping::Keeping;
use crate::command::ToErase;
use crate::store::backup;
use crate::store::{Erasing, StoreError, ToErase as Rows};
use crate::ui::HeldBy;

/// What became of an erasing.
struct Erasure {
    /// What it was, in words; none when something earlier was finished.
    said: Option<String>,
    /// How many backups hold it still, as far as it is known.
    left: usize,
    /// How many backups went with it.
    done: Result<usize, NotErased>,
}

/// How far it came.
enum NotErased {
    /// Nothing has changed.
    Nothing(StoreError),
    /// It is gone from the journal; something else is left to do.
    Rest(StoreError),
}

impl App {
    /// Looks which backups hold a record that may be erased.
    pub(super) fn look_for(&mut self, record: Uuid) {
        self.desk.held_by = None;
        let Some(keeping) = self.desk.keeping() else { return };
        let with_it = keeping.journal().erased_with(record);
        let Some(journal) = keeping.store().path().map(ToOwned::to_owned) else {
            self.desk.held_by = Some(HeldBy { record, backups: Some(0) });
            return;
        };
        let desk = self.desk.id();
        self.jobs.watched(self.words.say("erase-looking"), move |progress| {
            let found = backup::holding(&journal, &with_it, progress);
            let held_by = HeldBy { record, backups: found.ok().map(|found| found.len()) };
            Then::new(move |app| {
                if let Some(desk) = app.desk.find(desk) {
                    desk.held_by = Some(held_by);
                }
            })
        });
    }

    /// Erases something from one's own journal.
    pub(super) fn erase(&mut self, what: ToErase, with_backups: bool) {
        let can_erase = !self.desk.is_sample() && !self.jobs.is_busy();
        let Some(keeping) = self.desk.keeping().filter(|_| can_erase) else { return };
        let (rows, said, holding) = match what {
            ToErase::Record(record) => {
                let Some(head) = keeping.journal().head(record) else { return };
                let what = self.words.fact_heading(&head.fact);
                let said = self.words.say_with("erased", &[("what", what.into())]);
                let held_by = self.desk.held_by.filter(|held_by| held_by.record == record);
                let holding = held_by.and_then(|held_by| held_by.backups).unwrap_or_default();
                (Rows::Records(keeping.journal().erased_with(record)), said, holding)
            }
            ToErase::Everything => {
                (Rows::Everything, self.words.say("erased-everything"), self.desk.backups.shown().len())
            }
        };
        self.desk.held_by = None;
        let now = self.clock.now().at.to_utc();
        let left = if with_backups { 0 } else { holding };
        let erasing = Erasing { what: rows, with_backups };
        self.lend_to_the_end(self.words.say("erasing"), move |keeping| {
            let done = match keeping.erase(&erasing, now) {
                Ok(()) => keeping.finish_erasing(now).map_err(NotErased::Rest),
                Err(error) => Err(NotErased::Nothing(error)),
            };
            Then::new(move |app| app.erased(Erasure { said: Some(said), left, done }))
        });
    }

    /// Does what is left of an erasing.
    pub(super) fn finish_erasing(&mut self) {
        let is_left = self.desk.keeping().is_some_and(Keeping::is_erasing);
        if self.desk.is_sample() || self.jobs.is_busy() || !is_left {
            return;
        }
        let now = self.clock.now().at.to_utc();
        self.lend_to_the_end(self.words.say("erasing"), move |keeping| {
            let done = keeping.finish_erasing(now).map_err(NotErased::Rest);
            Then::new(move |app| app.erased(Erasure { said: None, left: 0, done }))
        });
    }

    /// Something was erased, or not all of it.
    fn erased(&mut self, Erasure { said, left, done }: Erasure) {
        if let Err(NotErased::Nothing(error)) = done {
            return self.not_kept(&error);
        }
        if said.is_some() {
            self.forget_erased();
        }
        match done {
            Ok(removed) => {
                let said = said.unwrap_or_else(|| self.words.say("erased-finished"));
                let args = [("removed", removed.into()), ("left", left.into())];
                let backups = self.words.say_with("erased-backups", &args);
                self.say(format!("{said} {backups}").trim_end().to_owned());
            }
            Err(NotErased::Rest(error) | NotErased::Nothing(error)) => self.say_error(error.to_string()),
        }
    }

    /// Nothing in the window holds what is no longer in the journal.
    fn forget_erased(&mut self) {
        self.desk.offer = None;
        if !self.desk.keeping().is_some_and(|keeping| keeping.journal().is_empty()) {
            self.desk.window.let_go();
            self.reassess();
            return self.note_change();
        }
        // There is nothing to go on with, and nothing to back up.
        self.change_desk(|desk| match desk.journal {
            Laid::Open(keeping) => Desk::of(Ok(*keeping)),
            _ => desk,
        });
        self.find_backups();
        self.reassess();
    }
}
