//! What is kept comes back whole; what is no sound journal is refused and left as it is.

mod ahead;
mod backups;
mod cancelled;
mod erasing;
mod facts;
mod files;
mod merging;
pub mod refusals;
mod rescue;
mod rows;
mod versions;

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use sha2::{Digest, Sha256};
use springback::journal::{Fact, Revision, Stamp};
use springback::store::{Create, Opened, Store, StoreError};

/// A folder of its own for a test, with a journal's path in it.
pub struct Place {
    folder: tempfile::TempDir,
    pub path: PathBuf,
}

impl Place {
    pub fn new() -> Self {
        Self::named("journal.springback")
    }

    fn named(name: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        Self { folder, path }
    }

    /// With a journal in it that holds one fact of each kind.
    fn filled() -> Self {
        let place = Self::new();
        place.create().store.keep(&facts::one_of_each()).unwrap();
        place
    }

    pub fn create(&self) -> Opened {
        Store::open(&self.path, Create::WhereNoneEverWas).unwrap()
    }

    pub fn open(&self) -> Result<Opened, StoreError> {
        Store::open(&self.path, Create::Never)
    }

    /// Opens as any program could, and does as it likes.
    fn meddle(&self, sql: &str) -> rusqlite::Result<()> {
        rusqlite::Connection::open(&self.path).unwrap().execute_batch(sql)
    }

    fn names(&self) -> Vec<String> {
        names_in(self.folder.path())
    }
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn digest(path: &Path) -> Vec<u8> {
    Sha256::digest(std::fs::read(path).unwrap()).to_vec()
}

fn moment(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

fn stamp() -> Stamp {
    Stamp::new(moment("2026-11-21T07:10:00.123+01:00"), "Europe/Vienna")
}

fn revision(fact: Fact) -> Revision {
    Revision::first(fact, stamp())
}
