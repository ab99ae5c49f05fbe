//! Long work that has the journal to itself: an import, a merge, an erasing. Until it is done the window
//! shows how far it is; until the journal is changed it can be cancelled, unless it was asked for twice.

use super::App;
use super::desk::DeskId;
use super::jobs::Then;
use super::keeping::Keeping;
use crate::platform::progress::Progress;

impl App {
    /// Hands the journal that is shown to the worker, which gives it back with what is to be done then.
    pub(super) fn lend(&mut self, said: String, job: impl FnOnce(&mut Keeping, &Progress) -> Then + Send + 'static) {
        let Some((desk, mut keeping)) = self.hand_over() else { return };
        self.jobs.watched(said, move |progress| {
            let then = job(&mut keeping, progress);
            back(desk, keeping, then)
        });
    }

    /// The same, for what nobody can stop once it was asked for.
    pub(super) fn lend_to_the_end(&mut self, said: String, job: impl FnOnce(&mut Keeping) -> Then + Send + 'static) {
        let Some((desk, mut keeping)) = self.hand_over() else { return };
        self.jobs.uninterrupted(said, move || {
            let then = job(&mut keeping);
            back(desk, keeping, then)
        });
    }

    /// The journal that is shown, which its desk has no longer.
    fn hand_over(&mut self) -> Option<(DeskId, Keeping)> {
        self.keep_drafts_now();
        Some((self.desk.id(), self.desk.lend()?))
    }

    /// The worker stopped on a fault of the program: what it had of the journal is closed.
    pub(super) fn work_stopped(&mut self, message: String, was_asked: bool) {
        if was_asked && self.desk.is_lent() {
            if self.desk.is_sample() {
                self.close_sample();
            } else {
                return self.open_again(Err(message));
            }
        }
        self.say_error(message);
    }
}

/// The journal that was lent is back on its desk; then the window says what was done with it.
fn back(desk: DeskId, keeping: Keeping, then: Then) -> Then {
    Then::new(move |app| {
        if let Some(desk) = app.desk.find(desk) {
            desk.give_back(keeping);
            app.find_backups();
            then.run(app);
        }
    })
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::time::Duration;

    use chrono::NaiveDate;
    use eframe::egui;

    use super::super::{Home, Start};
    use super::*;
    use crate::journal::draft::{self, Draft};
    use crate::journal::plan_event::{PlanDecision, PlanEvent};
    use crate::journal::{Fact, Revision, Stamp};
    use crate::platform::clock::ManualClock;
    use crate::platform::dialogs::Dialogs;
    use crate::platform::settings::Settings;
    use crate::store::{Create, Store};

    fn wait(app: &mut App) {
        while app.desk.is_lent() {
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
            dialogs: Dialogs::System,
        };
        (App::new(&egui::Context::default(), start), entry)
    }

    /// A fault in the middle of long work closes the journal; it is opened again, and whole.
    #[test]
    fn a_journal_lent_to_work_that_panics_is_opened_again() {
        let folder = tempfile::tempdir().unwrap();
        let (mut app, entry) = app(folder.path().join("journal.springback"));
        app.lend(String::new(), |_, _| std::panic::resume_unwind(Box::new("planned")));
        assert!(app.desk.keeping().is_none());
        wait(&mut app);
        assert_eq!(app.desk.keeping().unwrap().journal().revisions(), std::slice::from_ref(&entry));
        app.open_sample();
        app.lend(String::new(), |_, _| std::panic::resume_unwind(Box::new("planned")));
        wait(&mut app);
        assert!(!app.desk.is_sample());
        assert_eq!(app.desk.keeping().unwrap().journal().revisions(), [entry]);
    }

    #[test]
    fn closing_the_window_cancels_what_is_under_way_and_waits_for_the_journal() {
        let folder = tempfile::tempdir().unwrap();
        let (mut app, entry) = app(folder.path().join("journal.springback"));
        app.lend(String::new(), move |_, progress| {
            while !progress.is_cancelled() {
                std::thread::yield_now();
            }
            Then::new(|_| {})
        });
        app.back_up_on_closing();
        assert_eq!(app.desk.keeping().unwrap().journal().revisions(), [entry]);
    }

    /// Whatever comes while the journal is away is not lost without a word.
    #[test]
    fn what_is_to_be_recorded_while_the_journal_is_lent_is_said_not_to_be() {
        let folder = tempfile::tempdir().unwrap();
        let (mut app, _) = app(folder.path().join("journal.springback"));
        app.lend(String::new(), |_, _| Then::new(|_| {}));
        app.record(&crate::command::Act::new(Vec::new(), "Check-in saved"));
        wait(&mut app);
        assert_eq!(app.desk.window.take_errors().len(), 1);
    }
    /// Typing that could not be put on disk before goes with the journal, and is put there afterwards.
    #[test]
    fn typing_that_is_not_on_disk_is_tried_again_once_the_journal_is_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.springback");
        let (mut app, _) = app(path.clone());
        let fields = [("note".to_owned(), "half".to_owned())].into();
        let typed = Draft { form: draft::SESSION.to_owned(), day: NaiveDate::default(), fields };
        app.lend(String::new(), {
            let typed = typed.clone();
            move |keeping, _| {
                keeping.note_draft(typed);
                Then::new(|_| {})
            }
        });
        app.desk.typing.since_s = Some(0.0);
        app.keep_drafts_now();
        assert_eq!(app.desk.typing.since_s, Some(0.0), "nothing is kept yet");
        wait(&mut app);
        app.back_up_on_closing();
        drop(app);
        assert_eq!(Store::open_read_only(&path).unwrap().drafts, [typed]);
    }
}
