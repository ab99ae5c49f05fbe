//! Another copy's entries come in: from a laptop beside this one, or a backup that lived on.
//!
//! The other copy is only read, and distrusted like any file. What it would bring is known before
//! anything is kept; then all of it is kept in one change, or none, behind a backup of the journal.

use std::io::Read;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::backup::{self, Backup, Occasion};
use super::error::StoreError;
use super::{KeptBatch, Store, header, keeping, soundness};
use crate::journal::{Arriving, Journal, NotMergeable};
use crate::platform::files;
use crate::platform::progress::Progress;

/// What another copy would bring, read once and for all.
#[derive(Debug, Clone)]
pub struct Incoming {
    /// The other copy.
    pub path: PathBuf,
    /// What of it is not here, and what that would do.
    pub arriving: Arriving,
    /// Its imports.
    batches: Vec<KeptBatch>,
}

impl Incoming {
    /// What the file of another copy would bring to the journal that is kept in `own`. The file is
    /// left as it is.
    ///
    /// # Errors
    /// When it is the journal itself or no sound journal, or when the two cannot be one.
    pub fn of(other: &Path, own: Option<&Path>, journal: &Journal) -> Result<Self, StoreError> {
        let path = super::resolved(other)?;
        // Closing the journal as a file would drop the locks on it.
        if own.is_some_and(|own| files::is_one_file(own, &path)) {
            return Err(refused(&path, "it is the journal itself"));
        }
        backup::must_be_as_made(&path)?;
        let opened = Store::open_read_only(&path)?;
        soundness::of(&opened).map_err(|fault| opened.store.fault(fault))?;
        let batches = opened.store.batches()?;
        let arriving = journal.arriving(&opened.journal).map_err(|why| refused(&path, said(why)))?;
        Ok(Self { path, arriving, batches })
    }

    /// Whether a file may be another copy: it begins as journals do.
    ///
    /// Not for a file this same program has open: closing it would drop the locks on it.
    pub fn may_be(path: &Path) -> bool {
        let mut beginning = [0; header::MAGIC.len()];
        let read = std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut beginning));
        read.is_ok() && beginning == *header::MAGIC
    }

    /// Whether everything in it is here already.
    pub fn is_empty(&self) -> bool {
        self.arriving.revisions.is_empty()
    }
}

impl Store {
    /// Keeps what another copy brings, all or none, behind a backup of what is here; trying again is
    /// safe. Gives the backup; there is none where nothing was here, or nothing comes.
    ///
    /// # Errors
    /// When the backup could not be made, the entries could not be kept, or it was cancelled; then none
    /// of them is.
    pub fn merge(
        &mut self,
        incoming: &Incoming,
        now: DateTime<Utc>,
        progress: &Progress,
    ) -> Result<Option<Backup>, StoreError> {
        if incoming.is_empty() {
            return Ok(None);
        }
        self.must_be_writable()?;
        let backup = match self.path() {
            Some(path) if self.holds_entries()? => Some(backup::take(path, Occasion::BeforeMerge, now)?),
            _ => None,
        };
        let revisions = incoming.arriving.revisions.as_slice();
        let written = self.write(|connection| {
            for kept in &incoming.batches {
                keeping::insert_batch(connection, &kept.batch, kept.revisions)?;
            }
            keeping::insert_all(connection, revisions, progress)
        });
        self.or_is_there(written, |connection| keeping::are_all_there(connection, revisions))?;
        Ok(backup)
    }

    pub(super) fn holds_entries(&self) -> Result<bool, StoreError> {
        let found = self.connection()?.query_row("SELECT EXISTS (SELECT 1 FROM entry)", [], |row| row.get(0));
        found.map_err(|error| self.fault(error))
    }
}

/// In words, without any of the journals' own.
fn said(why: NotMergeable) -> &'static str {
    match why {
        NotMergeable::OtherContents => "an entry of it has the number of one here and says something else",
        NotMergeable::OtherKind => "a record of it has the number of one here and is of another kind",
        NotMergeable::HangsInTheAir => "an entry of it refers to one that is missing",
    }
}

fn refused(other: &Path, what: &str) -> StoreError {
    StoreError::NotMerged { path: other.to_owned(), what: what.to_owned() }
}
