//! An import: looked at first, then taken in as one act.

use std::path::PathBuf;

use uuid::Uuid;

use super::App;
use super::keeping::Keeping;
use super::lending::Done;
use crate::exchange::import::{Preview, Take};
use crate::store::{Batch, StoreError};

/// What of an import was chosen.
pub(super) struct Taking {
    /// Records whose version from the file is wanted.
    pub different: Vec<Uuid>,
    /// Records withdrawn here that are wanted back.
    pub withdrawn: Vec<Uuid>,
}

impl App {
    /// Reads a file without taking anything yet.
    pub(super) fn preview(&mut self, path: PathBuf) {
        // Opening the journal as a file and closing it again would drop the locks on it.
        if self.is_own_journal(&path, "import-is-journal") {
            return;
        }
        let now = self.clock.now().at;
        let Some(journal) = self.keeping().map(Keeping::snapshot) else { return };
        self.errands.preview(journal, now, path);
    }

    /// Takes in what was looked at.
    pub(super) fn take_import(&mut self, Taking { different, withdrawn }: Taking) {
        let Some((preview, path)) = self.import.take() else { return };
        let stamp = self.stamp();
        let source = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let said = self.words.say_with("importing", &[("file", source.as_str().into())]);
        let batch = Batch { id: Uuid::new_v4(), stamp: stamp.clone(), source };
        self.lend(said, move |keeping, progress| {
            let take = Take { new: true, different: &different, withdrawn: &withdrawn };
            let revisions = preview.clone().take(take, batch.id, &stamp);
            let count = revisions.len();
            let taken = keeping.import(&batch, revisions, progress).map(|()| count);
            Done::Imported(taken, Box::new((preview, path)))
        });
    }

    /// An import was taken in. What could not be, can be tried again.
    pub(super) fn imported(&mut self, taken: Result<usize, StoreError>, read: (Preview, PathBuf)) {
        match taken {
            Ok(count) => {
                self.window.say(self.words.say_with("imported", &[("count", count.into())]), true);
                self.reassess();
                self.note_change();
            }
            Err(error) => {
                self.import = Some(read);
                self.say_not_done(&error);
            }
        }
    }

    /// Says why something was not done; that somebody cancelled it is no fault.
    pub(super) fn say_not_done(&mut self, error: &StoreError) {
        if error.is_cancelled() {
            self.window.say(self.words.say("work-cancelled"), false);
        } else {
            self.window.say_error(error.to_string());
        }
    }
}
