//! Long work that has the journal to itself: an import, a merge, a restore, a rescue. Until it is done
//! the window shows how far it is; until the journal is changed it can be cancelled.

use std::path::PathBuf;

use super::erasing::Erasure;
use super::keeping::Keeping;
use super::opening::{self, Home, Trouble};
use super::{App, Backups};
use crate::exchange::import::Preview;
use crate::platform::progress::Progress;
use crate::store::{Create, Incoming, StoreError};

/// Which journal the window has handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Away {
    /// One's own: with the worker, or closed while its file is replaced.
    Own,
    /// The sample.
    Sample,
}

/// What was done with a journal that was lent.
pub enum Done {
    /// A file was taken in, so many entries of it, or it was not.
    Imported(Result<usize, StoreError>, Box<(Preview, PathBuf)>),
    /// Another copy was brought in, and where the journal before is kept; or it was not.
    Merged(Result<Option<PathBuf>, StoreError>, Box<Incoming>),
    /// Something was erased, or not all of it was.
    Erased(Erasure),
}

impl App {
    /// Hands the journal that is shown to the worker, which gives it back with what it did.
    pub(super) fn lend(&mut self, said: String, job: impl FnOnce(&mut Keeping, &Progress) -> Done + Send + 'static) {
        let Some(lent) = self.hand_over() else { return };
        self.errands.lend(said, lent, job);
    }

    /// The same, for what nobody can stop once it was asked for.
    pub(super) fn lend_to_the_end(&mut self, said: String, job: impl FnOnce(&mut Keeping) -> Done + Send + 'static) {
        let Some(lent) = self.hand_over() else { return };
        self.errands.lend_to_the_end(said, lent, job);
    }

    /// The journal that is shown, which the window has no longer.
    fn hand_over(&mut self) -> Option<Keeping> {
        self.keep_drafts_now();
        let (lent, away) = match self.sample.take() {
            Some(sample) => (sample, Away::Sample),
            None => {
                let closed = Trouble::closed(self.own_path().unwrap_or_default());
                match std::mem::replace(&mut self.own, Err(closed)) {
                    Ok(own) => (own, Away::Own),
                    Err(trouble) => {
                        self.own = Err(trouble);
                        return None;
                    }
                }
            }
        };
        self.away = Some(away);
        Some(lent)
    }

    /// A journal that was lent is back.
    pub(super) fn came_back(&mut self, keeping: Keeping, done: Done) {
        match self.away.take() {
            Some(Away::Sample) => self.sample = Some(keeping),
            Some(Away::Own) | None => self.own = Ok(keeping),
        }
        self.find_backups();
        match done {
            Done::Imported(taken, read) => self.imported(taken, *read),
            Done::Merged(taken, incoming) => self.merged(taken, incoming),
            Done::Erased(erasure) => self.erased(erasure),
        }
    }

    /// The worker stopped on a fault of the program: what it had of the journal is closed.
    pub(super) fn work_stopped(&mut self, message: String) {
        match self.away {
            Some(Away::Sample) => {
                self.away = None;
                self.close_sample();
                self.window.say_error(message);
            }
            Some(Away::Own) => self.open_again(Err(message)),
            None => self.window.say_error(message),
        }
    }

    /// Closes the journal until something is done with its file; where that is.
    pub(super) fn close_for_a_moment(&mut self) -> Option<PathBuf> {
        self.keep_drafts_now();
        let path = match &self.own {
            Ok(own) => own.store().path()?.to_owned(),
            Err(trouble) => trouble.path.clone(),
        };
        (self.sample, self.import) = (None, None);
        self.own = Err(Trouble::closed(path.clone()));
        self.away = Some(Away::Own);
        Some(path)
    }

    /// Another file has taken the journal's place, or could not, or was not to.
    pub(super) fn replaced(&mut self, done: Result<String, StoreError>) {
        match done {
            Err(error) if error.is_cancelled() => {
                self.open_again(Ok(self.words.say("work-cancelled")));
            }
            done => self.open_again(done.map_err(|error| error.to_string())),
        }
    }

    /// Opens the journal's file again, and tells what was done with it.
    fn open_again(&mut self, done: Result<String, String>) {
        self.away = None;
        let Err(Trouble { path, .. }) = &self.own else { return };
        self.own = opening::open(&Home::File(path.clone(), Create::Never));
        self.window = crate::ui::Window::default();
        self.backups = Backups::default();
        self.find_backups();
        self.reassess();
        self.settle_in(None);
        match (done, &mut self.own) {
            (Ok(said), _) => self.window.say(said, false),
            (Err(message), Ok(_)) => self.window.say_error(message),
            (Err(message), Err(trouble)) => trouble.message = format!("{message}\n\n{}", trouble.message),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use eframe::egui;

    use super::super::Start;
    use super::*;
    use crate::journal::plan_event::{PlanDecision, PlanEvent};
    use crate::journal::{Fact, Revision, Stamp};
    use crate::platform::clock::ManualClock;
    use crate::platform::settings::Settings;
    use crate::store::Store;

    fn wait(app: &mut App) {
        while app.away.is_some() {
            std::thread::sleep(Duration::from_millis(5));
            app.take_answers();
        }
    }

    /// A window on a journal with one entry.
    fn app(path: PathBuf) -> (App, Revision) {
        let now = chrono::DateTime::parse_from_rfc3339("2026-11-21T07:00:00Z").unwrap();
        let started = PlanEvent { date: now.date_naive(), event: PlanDecision::Started, who: None, note: None };
        let entry = Revision::first(Fact::Plan(started), Stamp::new(now, ""));
        Store::open(&path, Create::WhereNoneEverWas).unwrap().store.keep(std::slice::from_ref(&entry)).unwrap();
        let start = Start {
            clock: ManualClock::new(now, "").clock(),
            settings: Settings::default(),
            settings_path: None,
            home: Home::File(path, Create::Never),
            notice: None,
        };
        (App::new(&egui::Context::default(), start), entry)
    }

    /// A fault in the middle of long work closes the journal; it is opened again, and whole.
    #[test]
    fn a_journal_lent_to_work_that_panics_is_opened_again() {
        let folder = tempfile::tempdir().unwrap();
        let (mut app, entry) = app(folder.path().join("journal.springback"));
        app.lend(String::new(), |_, _| std::panic::resume_unwind(Box::new("planned")));
        assert!(app.keeping().is_none());
        wait(&mut app);
        assert_eq!(app.keeping().unwrap().journal().revisions(), [entry]);
        app.open_sample();
        app.lend(String::new(), |_, _| std::panic::resume_unwind(Box::new("planned")));
        wait(&mut app);
        assert!(app.sample.is_none() && app.keeping().is_some());
    }

    #[test]
    fn closing_the_window_cancels_what_is_under_way_and_waits_for_the_journal() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.springback");
        let (mut app, entry) = app(path.clone());
        app.lend(String::new(), move |_, progress| {
            while !progress.is_cancelled() {
                std::thread::yield_now();
            }
            Done::Imported(Err(StoreError::Cancelled { path }), Box::default())
        });
        app.back_up_on_closing();
        assert_eq!(app.keeping().unwrap().journal().revisions(), [entry]);
    }
}
