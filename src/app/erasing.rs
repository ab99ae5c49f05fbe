//! Erasing for good: looked for in the backups before it is asked, done on the worker to its end once the
//! person said so twice.

use uuid::Uuid;

use super::App;
use super::errands::Answer;
use super::keeping::Keeping;
use super::lending::Done;
use crate::command::ToErase;
use crate::store::{Erasing, StoreError, ToErase as Rows};
use crate::ui::{HeldBy, Screen, Window};

/// What became of an erasing.
pub struct Erasure {
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
        self.held_by = None;
        let records = self.keeping().map(|keeping| keeping.journal().erased_with(record)).unwrap_or_default();
        match self.own_path() {
            Some(path) => self.errands.look_for(path, record, records),
            None => self.held_by = Some(HeldBy { record, backups: Some(0) }),
        }
    }

    /// Erases something from one's own journal.
    pub(super) fn erase(&mut self, what: ToErase, with_backups: bool) {
        let Some(keeping) = self.keeping().filter(|_| self.sample.is_none() && !self.errands.is_busy()) else { return };
        let (rows, said, holding) = match what {
            ToErase::Record(record) => {
                let Some(head) = keeping.journal().head(record) else { return };
                let what = self.words.fact_heading(&head.fact);
                let said = self.words.say_with("erased", &[("what", what.into())]);
                let held_by = self.held_by.filter(|held_by| held_by.record == record);
                let holding = held_by.and_then(|held_by| held_by.backups).unwrap_or_default();
                (Rows::Records(keeping.journal().erased_with(record)), said, holding)
            }
            ToErase::Everything => (Rows::Everything, self.words.say("erased-everything"), self.backups.shown().len()),
        };
        self.held_by = None;
        // One begun before would hold it, and come after those that hold it were removed.
        for answer in self.errands.finish_quiet() {
            if let Answer::BackedUp(journal, made, then) = answer {
                self.backed_up(&journal, made, then);
            }
        }
        let now = self.clock.now().at.to_utc();
        let left = if with_backups { 0 } else { holding };
        let erasing = Erasing { what: rows, with_backups };
        self.lend_to_the_end(self.words.say("erasing"), move |keeping| {
            let done = match keeping.erase(&erasing, now) {
                Ok(()) => keeping.finish_erasing(now).map_err(NotErased::Rest),
                Err(error) => Err(NotErased::Nothing(error)),
            };
            Done::Erased(Erasure { said: Some(said), left, done })
        });
    }

    /// Does what is left of an erasing.
    pub(super) fn finish_erasing(&mut self) {
        if self.sample.is_some() || self.errands.is_busy() || !self.keeping().is_some_and(Keeping::is_erasing) {
            return;
        }
        let now = self.clock.now().at.to_utc();
        self.lend_to_the_end(self.words.say("erasing"), move |keeping| {
            let done = keeping.finish_erasing(now).map_err(NotErased::Rest);
            Done::Erased(Erasure { said: None, left: 0, done })
        });
    }

    /// Something was erased, or not all of it.
    pub(super) fn erased(&mut self, Erasure { said, left, done }: Erasure) {
        if let Err(NotErased::Nothing(error)) = done {
            self.is_replaced |= error.is_replaced();
            return self.window.say_error(error.to_string());
        }
        if said.is_some() {
            self.forget_erased();
        }
        match done {
            Ok(removed) => {
                let said = said.unwrap_or_else(|| self.words.say("erased-finished"));
                let args = [("removed", removed.into()), ("left", left.into())];
                let backups = self.words.say_with("erased-backups", &args);
                self.window.say(format!("{said} {backups}").trim_end().to_owned(), false);
            }
            Err(NotErased::Rest(error) | NotErased::Nothing(error)) => self.window.say_error(error.to_string()),
        }
    }

    /// Nothing in the window holds what is no longer in the journal.
    fn forget_erased(&mut self) {
        (self.import, self.merge) = (None, None);
        if self.keeping().is_some_and(|keeping| keeping.journal().is_empty()) {
            // There is nothing to back up.
            self.backups = Default::default();
            self.find_backups();
            self.window = Window::opening_on(Screen::FirstStart);
            return self.reassess();
        }
        self.window.let_go();
        self.reassess();
        self.note_change();
    }
}
