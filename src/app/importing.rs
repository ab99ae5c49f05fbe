//! An import: a file is read and looked at first, then taken in as one act.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use uuid::Uuid;

use super::App;
use super::desk::{DeskId, Offer};
use super::jobs::Then;
use super::keeping::Keeping;
use super::merging;
use crate::exchange::import::{Preview, Take};
use crate::exchange::journal_csv::{self, Place};
use crate::journal::Journal;
use crate::platform::clock::Clock;
use crate::platform::progress::{Progress, Watched};
use crate::store::{Batch, Incoming, StoreError};
use crate::ui::Screen;

/// What of an import was chosen.
pub(super) struct Taking {
    /// Records whose version from the file is wanted.
    pub different: Vec<Uuid>,
    /// Records withdrawn here that are wanted back.
    pub withdrawn: Vec<Uuid>,
}

impl App {
    /// Reads a file without taking anything yet; another copy of the journal is read as one.
    pub(super) fn preview(&mut self, path: PathBuf) {
        // Opening the journal as a file and closing it again would drop the locks on it.
        if self.is_own_journal(&path, "import-is-journal") {
            return;
        }
        let (now, clock, words) = (self.clock.now().at, self.clock.clone(), self.words.clone());
        let Some(journal) = self.desk.keeping().map(Keeping::snapshot) else { return };
        let (desk, shown) = (self.desk.id(), path.display().to_string());
        let said = self.words.say_with("reading", &[("path", shown.as_str().into())]);
        self.jobs.watched(said, move |progress| {
            if Incoming::may_be(&path) {
                return merging::looked(&journal, &path, desk);
            }
            match read(&journal, now, &path, (&clock, progress)) {
                Ok(preview) => Then::new(move |app| {
                    app.remember_folder(&path);
                    app.offer(desk, Offer::Import(Box::new(preview), path));
                }),
                Err(_) if progress.is_cancelled() => Then::new(|app| app.say(app.words.say("work-cancelled"))),
                Err(error) => {
                    let args = [("path", shown.into()), ("error", error.to_string().into())];
                    let said = words.say_with("import-cannot-read", &args);
                    Then::new(|app| app.say_error(said))
                }
            }
        });
    }

    /// Offers what was read, on the desk it was asked for on; where that is gone, to nobody.
    pub(super) fn offer(&mut self, desk: DeskId, offer: Offer) {
        if let Some(desk) = self.desk.find(desk) {
            desk.offer = Some(offer);
            desk.window.go(Screen::Report);
        }
    }

    /// Takes in what was looked at.
    pub(super) fn take_import(&mut self, Taking { different, withdrawn }: Taking) {
        if !self.may_date() {
            return;
        }
        let Some((preview, path)) = self.desk.take_import() else { return };
        let stamp = self.stamp();
        let source = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let said = self.words.say_with("importing", &[("file", source.as_str().into())]);
        let batch = Batch { id: Uuid::new_v4(), stamp: stamp.clone(), source };
        self.lend(said, move |keeping, progress| {
            let take = Take { new: true, different: &different, withdrawn: &withdrawn };
            let revisions = preview.clone().take(take, batch.id, &stamp);
            let count = revisions.len();
            let taken = keeping.import(&batch, revisions, progress).map(|()| count);
            Then::new(move |app| app.imported(taken, (preview, path)))
        });
    }

    /// An import was taken in. What could not be, can be tried again.
    fn imported(&mut self, taken: Result<usize, StoreError>, (preview, path): (Box<Preview>, PathBuf)) {
        match taken {
            Ok(count) => {
                self.desk.window.say(self.words.say_with("imported", &[("count", count.into())]), true);
                self.reassess();
                self.note_change();
            }
            Err(error) => {
                self.desk.offer = Some(Offer::Import(preview, path));
                self.say_not_done(&error);
            }
        }
    }

    /// Says why something was not done; that somebody cancelled it is no fault.
    pub(super) fn say_not_done(&mut self, error: &StoreError) {
        if error.is_cancelled() {
            self.say(self.words.say("work-cancelled"));
        } else {
            self.not_kept(error);
        }
    }
}

fn read(
    journal: &Journal,
    now: DateTime<FixedOffset>,
    path: &Path,
    (clock, progress): (&Clock, &Progress),
) -> std::io::Result<Preview> {
    let file = std::fs::File::open(path)?;
    let bytes = file.metadata()?.len();
    let file = Watched::new(file, bytes, progress.clone());
    let offset = |civil| clock.offset_at(civil);
    let place = Place { journal, now, local_offset: &offset };
    Ok(Preview::of(journal, journal_csv::read(file, &place)?))
}
