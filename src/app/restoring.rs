//! Another file takes the journal's place: a backup, or what can still be read of a damaged one. The journal
//! is closed for it and opened again afterwards, on a desk of its own.

use std::path::PathBuf;

use super::App;
use super::desk::{Desk, Laid};
use super::jobs::Then;
use super::keeping::Keeping;
use super::opening::{self, Home, Trouble};
use crate::store::{self, Create, StoreError};

impl App {
    /// Puts a backup in the journal's place.
    pub(super) fn restore(&mut self, from: PathBuf) {
        let Some(path) = self.close_for_a_moment() else { return };
        let (now, words) = (self.clock.now().at.to_utc(), self.words.clone());
        self.jobs.watched(self.words.say("restoring"), move |progress| {
            let done = store::restore(&path, &from, now, progress).map(|restored| {
                let said = if restored.before.is_some() { "restored" } else { "restored-where-none-was" };
                words.say_with(said, &[("entries", restored.holds.revisions.into())])
            });
            let opened = opening::open(&Home::File(path, Create::Never));
            Then::new(|app| app.replaced(done, opened))
        });
    }

    /// Puts what can be read of a damaged journal in its place.
    pub(super) fn rescue(&mut self) {
        let Some(path) = self.close_for_a_moment() else { return };
        let (now, words) = (self.clock.now().at.to_utc(), self.words.clone());
        self.jobs.watched(self.words.say("rescuing"), move |progress| {
            let done = store::rescue(&path, now, progress)
                .map(|done| words.say_with("rescued", &[("entries", done.entries.into()), ("lost", done.lost.into())]));
            let opened = opening::open(&Home::File(path, Create::Never));
            Then::new(|app| app.replaced(done, opened))
        });
    }

    /// Closes the journal until something is done with its file; where that is.
    fn close_for_a_moment(&mut self) -> Option<PathBuf> {
        if self.desk.is_lent() {
            return None;
        }
        self.keep_drafts_now();
        let path = self.desk.own().path()?.to_owned();
        self.change_desk(|_| Desk::closed(path.clone()));
        Some(path)
    }

    /// Another file has taken the journal's place, or could not, or was not to.
    fn replaced(&mut self, done: Result<String, StoreError>, opened: Result<Keeping, Trouble>) {
        match done {
            Err(error) if error.is_cancelled() => self.take_back(Ok(self.words.say("work-cancelled")), opened),
            done => self.take_back(done.map_err(|error| error.to_string()), opened),
        }
    }

    /// Opens the journal's file again, and says what was done with it.
    pub(super) fn open_again(&mut self, done: Result<String, String>) {
        let Some(path) = self.desk.path().filter(|_| self.desk.is_lent()).map(ToOwned::to_owned) else { return };
        self.take_back(done, opening::open(&Home::File(path, Create::Never)));
    }

    /// The journal that was closed for a while is open again, or cannot be; says what was done with it.
    fn take_back(&mut self, done: Result<String, String>, opened: Result<Keeping, Trouble>) {
        if !self.desk.is_lent() {
            return;
        }
        let errors = self.desk.window.take_errors();
        self.change_desk(|_| Desk::of(opened));
        self.desk.window.give_errors(errors);
        self.find_backups();
        self.reassess();
        self.remember_journal();
        self.put_in_unsaved();
        match (done, &mut self.desk.journal) {
            (Ok(said), _) => self.desk.window.say(said, false),
            (Err(message), Laid::Unavailable(trouble)) => {
                trouble.message = format!("{message}\n\n{}", trouble.message);
            }
            (Err(message), _) => self.desk.window.say_error(message),
        }
    }
}
