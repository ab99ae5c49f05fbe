//! Backups nobody has to think of, and those somebody asks for.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::App;
use super::desk::{Desk, Laid};
use super::jobs::Then;
use super::keeping::Keeping;
use crate::store::backup::{self, Backup, Occasion};
use crate::ui::BackupShown;

/// The backups there are, and what is still to be done about them.
#[derive(Debug, Default)]
pub(super) struct Backups {
    all: Vec<Backup>,
    shown: Vec<BackupShown>,
    /// Whether anything was recorded since the last one.
    is_changed: bool,
    tried_at: Option<DateTime<Utc>>,
    /// Whether one failed, so that it is said only once.
    is_in_trouble: bool,
}

impl Backups {
    /// As they are listed, the newest first.
    pub(super) fn shown(&self) -> &[BackupShown] {
        &self.shown
    }
}

impl App {
    /// Looks which backups of one's own journal there are.
    pub(super) fn find_backups(&mut self) {
        let all = self.desk.own().path().map(backup::all).unwrap_or_default();
        self.show_backups(all);
    }

    /// These are the backups of one's own journal.
    pub(super) fn show_backups(&mut self, all: Vec<Backup>) {
        let offset = *self.clock.now().at.offset();
        let own = self.desk.own_mut();
        let shown = |backup: &Backup| BackupShown {
            path: backup.path.clone(),
            taken_at: backup.taken_at.with_timezone(&offset),
            occasion: backup.occasion.name(),
            entries: backup.revisions,
        };
        own.backups.shown = all.iter().map(shown).collect();
        own.backups.all = all;
    }

    /// After something was recorded: the first change of a day is backed up.
    pub(super) fn note_change(&mut self) {
        let now = self.clock.now().at;
        let backups = &mut self.desk.backups;
        backups.is_changed = true;
        let date_of = |at: DateTime<Utc>| at.with_timezone(now.offset()).date_naive();
        let is_first = backups.all.first().is_none_or(|last| date_of(last.taken_at) != now.date_naive());
        let was_tried = backups.tried_at.is_some_and(|at| (now.to_utc() - at).abs() < backup::APART);
        if is_first && !was_tried && backup::is_due(&backups.all, now.to_utc()) {
            self.back_up(Occasion::FirstChange);
        }
    }

    /// Makes a backup on the worker's thread; somebody who asked for it is told.
    pub(super) fn back_up(&mut self, occasion: Occasion) {
        let Some(journal) = writable_path(&self.desk) else { return };
        let now = self.clock.now().at.to_utc();
        self.desk.backups.tried_at = Some(now);
        let is_asked = occasion == Occasion::Asked;
        let job = move || {
            let made = backup::take(&journal, occasion, now).map_err(|error| error.to_string());
            Then::new(move |app| app.backed_up(&journal, made, is_asked))
        };
        match is_asked {
            true => self.jobs.uninterrupted(self.words.say("frame-busy"), job),
            false => self.jobs.quietly(job),
        }
    }

    /// A backup was made, or could not be.
    fn backed_up(&mut self, journal: &Path, made: Result<Backup, String>, is_asked: bool) {
        if self.desk.own().path() != Some(journal) {
            // Left meanwhile: this says nothing of the one that is open now.
            return self.left(made.map(drop));
        }
        self.find_backups();
        let backups = &mut self.desk.own_mut().backups;
        match made {
            Ok(_) => {
                (backups.is_changed, backups.is_in_trouble) = (false, false);
                if is_asked {
                    self.say(self.words.say("backed-up"));
                }
            }
            // Nobody waits for it: said once.
            Err(_) if !is_asked && std::mem::replace(&mut backups.is_in_trouble, true) => {}
            Err(message) => self.say_error(message),
        }
    }

    /// When the window closes after changes. There is nobody left to tell that it failed.
    pub(super) fn back_up_on_closing(&mut self) {
        // First of all: what is under way may be for a journal that was left. Long work is stopped while
        // the journal is as it was, or done to its end.
        self.jobs.cancel();
        for then in self.jobs.finish() {
            then.run(self);
        }
        self.jobs.finish(); // The journal that came back may have begun a backup.
        // Behind the sample, or back just now, one's own may have something typed that is not on disk yet.
        let _ = self.desk.own_mut().keeping_mut().map(Keeping::keep_drafts);
        let now = self.clock.now().at.to_utc();
        let Some(path) = writable_path(self.desk.own()) else { return };
        if self.desk.own().backups.is_changed && backup::is_due(&backup::all(&path), now) {
            let _ = backup::take(&path, Occasion::Closing, now);
        }
    }

    /// When another journal is opened after changes of this one.
    pub(super) fn back_up_on_leaving(&mut self) {
        let own = self.desk.own();
        let Some(journal) = writable_path(own).filter(|_| own.backups.is_changed) else { return };
        let now = self.clock.now().at.to_utc();
        self.jobs.quietly(move || {
            // One under way before may have made it superfluous.
            let is_due = backup::is_due(&backup::all(&journal), now);
            let made = if is_due { backup::take(&journal, Occasion::Closing, now).map(drop) } else { Ok(()) };
            let made = made.map_err(|error| error.to_string());
            Then::new(|app| app.left(made))
        });
    }

    /// A journal that was left has its backup, or could not be backed up.
    fn left(&mut self, made: Result<(), String>) {
        self.find_backups();
        if let Err(message) = made {
            self.say_error(message);
        }
    }

    /// The journal's path, if it has one and is open.
    pub(super) fn own_path(&self) -> Option<PathBuf> {
        self.desk.own().open_path().map(Path::to_owned)
    }

    /// Shows the folder the backups lie in.
    pub(super) fn open_folder(&mut self) {
        let Some(path) = self.own_path() else { return };
        let backups = backup::folder(&path);
        let folder = if backups.is_dir() { backups } else { crate::platform::files::folder_of(&path).to_owned() };
        if crate::platform::folder::show(&folder).is_err() {
            let args = [("path", folder.display().to_string().into())];
            self.say_error(self.words.say_with("folder-not-shown", &args));
        }
    }
}

/// Where the journal of a desk lies, if it is open and can be written.
fn writable_path(desk: &Desk) -> Option<PathBuf> {
    let Laid::Open(keeping) = &desk.journal else { return None };
    keeping.store().path().filter(|_| !keeping.store().read_only()).map(Path::to_owned)
}
