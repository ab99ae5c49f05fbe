//! Backups nobody has to think of, those somebody asks for, and restoring one of them.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::errands::{Answer, Then};
use super::{App, Keeping};
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
    /// Looks which backups there are.
    pub(super) fn find_backups(&mut self) {
        let path = match &self.own {
            Ok(own) => own.store().path(),
            Err(trouble) => Some(trouble.path.as_path()),
        };
        let all = path.map(backup::all).unwrap_or_default();
        self.backups.shown = all.iter().map(|backup| self.shown(backup)).collect();
        self.backups.all = all;
    }

    fn shown(&self, backup: &Backup) -> BackupShown {
        BackupShown {
            path: backup.path.clone(),
            taken_at: backup.taken_at.with_timezone(self.clock.now().at.offset()),
            occasion: backup.occasion.name(),
            entries: backup.revisions,
        }
    }

    /// After something was recorded: the first change of a day is backed up.
    pub(super) fn note_change(&mut self) {
        self.backups.is_changed |= self.sample.is_none();
        let now = self.clock.now().at;
        let date_of = |at: DateTime<Utc>| at.with_timezone(now.offset()).date_naive();
        let is_first = self.backups.all.first().is_none_or(|last| date_of(last.taken_at) != now.date_naive());
        let was_tried = self.backups.tried_at.is_some_and(|at| (now.to_utc() - at).abs() < backup::APART);
        if is_first && !was_tried && backup::is_due(&self.backups.all, now.to_utc()) {
            self.back_up(Occasion::FirstChange, Then::Nothing);
        }
    }

    /// Makes a backup on the worker's thread, and then goes on.
    pub(super) fn back_up(&mut self, occasion: Occasion, then: Then) {
        let own = self.own.as_ref().ok().filter(|own| self.sample.is_none() && !own.store().read_only());
        let Some(path) = own.and_then(|own| own.store().path()).map(Path::to_owned) else { return };
        let now = self.clock.now().at.to_utc();
        self.backups.tried_at = Some(now);
        self.errands.back_up(path, (occasion, now), then);
    }

    /// A backup was made, or could not be.
    pub(super) fn backed_up(&mut self, journal: &Path, made: Result<Backup, String>, then: Then) {
        if self.own_path().as_deref() != Some(journal) {
            // Left meanwhile: this says nothing of the one that is open now.
            return self.left(made.map(drop));
        }
        self.find_backups();
        match (made, then) {
            (Ok(_), then) => {
                (self.backups.is_changed, self.backups.is_in_trouble) = (false, false);
                match then {
                    Then::Nothing => {}
                    Then::Say => self.window.say(self.words.say("backed-up"), false),
                }
            }
            // Nobody waits for it: said once.
            (Err(_), Then::Nothing) if std::mem::replace(&mut self.backups.is_in_trouble, true) => {}
            (Err(message), _) => self.window.say_error(message),
        }
    }

    /// When the window closes after changes. There is nobody left to tell that it failed.
    pub(super) fn back_up_on_closing(&mut self) {
        // First of all: what is under way may be for a journal that was left. Long work is stopped while
        // the journal is as it was, or done to its end.
        self.errands.cancel();
        for answer in self.errands.finish() {
            if let Answer::Back(keeping, done) = answer {
                self.came_back(*keeping, done);
            }
        }
        self.errands.finish(); // What came back may have begun a backup.
        let now = self.clock.now().at.to_utc();
        let own = self.own.as_ref().ok().filter(|own| !own.store().read_only());
        let Some(path) = own.and_then(|own| own.store().path()).map(Path::to_owned) else { return };
        if self.backups.is_changed && backup::is_due(&backup::all(&path), now) {
            let _ = backup::take(&path, Occasion::Closing, now);
        }
    }

    /// When another journal is opened after changes of this one.
    pub(super) fn back_up_on_leaving(&mut self) {
        let own = self.own.as_ref().ok().filter(|own| self.backups.is_changed && !own.store().read_only());
        if let Some(path) = own.and_then(|own| own.store().path()).map(Path::to_owned) {
            self.errands.back_up_left(path, self.clock.now().at.to_utc());
        }
    }

    /// A journal that was left has its backup, or could not be backed up.
    pub(super) fn left(&mut self, made: Result<(), String>) {
        self.find_backups();
        if let Err(message) = made {
            self.say_at_once(message);
        }
    }

    /// Puts a backup in the journal's place: closes it first, and opens it again afterwards.
    pub(super) fn restore(&mut self, from: PathBuf) {
        if let Some(path) = self.close_for_a_moment() {
            self.errands.restore(path, from, self.clock.now().at.to_utc());
        }
    }

    /// Puts what can be read of a damaged journal in its place.
    pub(super) fn rescue(&mut self) {
        if let Some(path) = self.close_for_a_moment() {
            self.errands.rescue(path, self.clock.now().at.to_utc());
        }
    }

    /// The journal's path, if it has one and is open.
    pub(super) fn own_path(&self) -> Option<PathBuf> {
        self.open_path().map(Path::to_owned)
    }

    /// The same, only lent.
    pub(super) fn open_path(&self) -> Option<&Path> {
        self.own.as_ref().ok().map(Keeping::store).and_then(|store| store.path())
    }

    /// Shows the folder the backups lie in.
    pub(super) fn open_folder(&mut self) {
        let Some(path) = self.own_path() else { return };
        let backups = backup::folder(&path);
        let folder = if backups.is_dir() { backups } else { crate::platform::files::folder_of(&path).to_owned() };
        if crate::platform::folder::show(&folder).is_err() {
            let args = [("path", folder.display().to_string().into())];
            self.window.say_error(self.words.say_with("folder-not-shown", &args));
        }
    }
}
