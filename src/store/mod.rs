//! KEEPING: the only room that knows SQLite.
//!
//! What [`Store::keep`] calls kept is there after a crash or a power cut; what it could not keep is
//! neither there nor acknowledged. A file that is not a sound journal of ours is left as it is.

pub mod backup;
mod batch;
mod beside;
mod checking;
mod draft;
mod erase;
mod error;
pub mod header;
mod keeping;
mod merge;
mod opening;
mod record;
mod rescue;
mod restore;
mod soundness;
mod unread;
mod upgrade;

#[cfg(test)]
#[path = "../../tests/it/killed.rs"]
mod killed;

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;

use crate::journal::Revision;
use crate::journal::draft::Draft;
use crate::platform::files::{self, Identity, Standing};
use crate::platform::lock::Lock;
use crate::platform::progress::Progress;
use checking::Line;
use opening::Access;
use record::RowFault;

pub use batch::{Batch, KeptBatch};
pub use beside::{Beside, beside};
pub use checking::{Check, Pace};
pub use erase::{Erasing, ToErase};
pub use error::StoreError;
pub use merge::Incoming;
pub use rescue::{Rescued, rescue};
pub use restore::{Restored, restore};
pub use soundness::Soundness;

/// Whether opening may create.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Create {
    /// A missing journal is an error.
    Never,
    /// A journal is created where nothing is, and no trace or backup of an earlier one; one that is there is
    /// opened.
    WhereNoneEverWas,
    /// The same, but one that is there is an error.
    New,
}

/// A journal that was opened, and everything in it.
#[derive(Debug)]
pub struct Opened {
    /// Where it is kept.
    pub store: Store,
    /// All revisions, in the order kept.
    pub journal: Vec<Revision>,
    /// What was being typed.
    pub drafts: Vec<Draft>,
}

/// An open journal file. Dropping it closes the file and lets others have it.
#[derive(Debug)]
pub struct Store {
    line: Line, // Before the lock: closed first.
    place: Option<Place>,
    read_only: bool,
    _lock: Option<Lock>,
}

/// Which file is open.
#[derive(Debug)]
struct Place {
    path: PathBuf,
    identity: Identity,
}

impl Store {
    /// Opens a journal for this program alone; only to read where its folder cannot be written.
    ///
    /// # Errors
    /// When there is none, somebody has it, or it is not a sound journal this version knows. The file
    /// is then as it was.
    pub fn open(path: &Path, create: Create) -> Result<Opened, StoreError> {
        Self::open_at(path, create, None)
    }

    /// The same, but where nothing has to be changed for it the full check is made behind the reading, on a
    /// thread of its own. Until it is over everything that writes waits; [`Store::full_check`] says how
    /// it stands.
    ///
    /// # Errors
    /// As for [`Store::open`], or when it was cancelled. What only the full check finds is found later.
    pub fn open_ahead(path: &Path, create: Create, pace: &Pace) -> Result<Opened, StoreError> {
        pace.reading.pass().map_err(|_| StoreError::Cancelled { path: path.to_owned() })?;
        Self::open_at(path, create, Some(pace))
    }

    fn open_at(path: &Path, create: Create, pace: Option<&Pace>) -> Result<Opened, StoreError> {
        let path = resolved(path)?;
        let standing = files::standing(&path).map_err(|error| StoreError::of_system(&path, &error))?;
        if create == Create::New && standing != Standing::Missing {
            return Err(StoreError::Taken { path });
        }
        let lock = if standing == Standing::Missing && create != Create::Never {
            may_change(&path, pace)?;
            Some(Self::create(&path, create)?)
        } else {
            // First, so that nothing is left beside what is no journal.
            opening::must_be_a_file(&path)?;
            opening::lock(&path)?
        };
        let access = if lock.is_some() { Access::Write } else { Access::Read };
        if lock.is_some() {
            opening::sweep(&path);
        }
        Self::open_existing(path, (access, pace), lock)
    }

    /// Opens a journal to read it, also while a window has it; nothing is written.
    ///
    /// # Errors
    /// When it is missing or not a sound journal this version knows.
    pub fn open_read_only(path: &Path) -> Result<Opened, StoreError> {
        Self::open_existing(resolved(path)?, (Access::Read, None), None)
    }

    /// Undoes a change of a journal that was interrupted, as opening it for writing would. Where its folder
    /// cannot be written it stays unfinished.
    ///
    /// # Errors
    /// When somebody has the journal, or it cannot be written.
    pub fn recover(path: &Path) -> Result<(), StoreError> {
        let path = resolved(path)?;
        opening::must_be_a_file(&path)?;
        let _lock = opening::lock(&path)?.ok_or_else(|| StoreError::Unfinished { path: path.clone() })?;
        restore::finish(&path)
    }

    /// A journal that lives as long as the program.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub fn in_memory() -> Result<Self, StoreError> {
        let failed = |error: rusqlite::Error| StoreError::of_sqlite(Path::new(IN_MEMORY), &error);
        let mut connection = Connection::open_in_memory().map_err(failed)?;
        opening::settle(&connection, Access::Write).map_err(failed)?;
        upgrade::start(&mut connection).map_err(failed)?;
        Ok(Self { line: Line::checked(connection), place: None, read_only: false, _lock: None })
    }

    /// Verifies a journal without changing it: the file, its structure, every hash, every reference.
    ///
    /// Not for a file this same program has open: closing it would drop the locks on it.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(path: &Path) -> Result<Soundness, StoreError> {
        let path = resolved(path)?;
        unread::looked_at_again(&path, || {
            let opened = Self::open_and_read(&path, (Access::Read, None), None)?;
            opening::indexes_must_hold(&path, opened.store.connection()?)?;
            soundness::of(&opened).map_err(|fault| opened.store.fault(fault))
        })
    }

    /// The file, by its one absolute path; none in memory.
    pub fn path(&self) -> Option<&Path> {
        self.place.as_ref().map(|place| place.path.as_path())
    }

    /// Whether nothing can be kept.
    pub fn read_only(&self) -> bool {
        self.read_only
    }

    /// How it stands with the full check before anything is written; never waits.
    pub fn full_check(&self) -> Check {
        self.line.check()
    }

    /// Waits until the full check is over.
    ///
    /// # Errors
    /// When the file has not passed.
    pub fn wait_for_full_check(&self) -> Result<(), StoreError> {
        self.connection().map(|_| ())
    }

    /// Calls `wake` from another thread once the full check is over. It may be over already: look after this.
    pub fn wake_after_full_check(&self, wake: impl Fn() + Send + 'static) {
        self.line.wake_with(wake);
    }

    /// The connection, once the file has passed its check.
    fn connection(&self) -> Result<&Connection, StoreError> {
        self.line.connection()
    }

    /// Whether the file that was opened is the one in its place; in memory it always is.
    pub fn is_in_its_place(&self) -> bool {
        self.must_be_the_same_file().is_ok()
    }

    /// Keeps revisions, all or none. One that is there already is kept, so trying again is safe.
    ///
    /// # Errors
    /// When they could not be kept; then none of them is.
    pub fn keep(&mut self, revisions: &[Revision]) -> Result<(), StoreError> {
        let written = self.write(|connection| keeping::insert_all(connection, revisions, &Progress::default()));
        self.or_is_there(written, |connection| keeping::are_all_there(connection, revisions))
    }

    /// Keeps revisions and drops the draft they were typed as, in one: afterwards it is a fact, and
    /// before, or if it fails, still a draft.
    ///
    /// # Errors
    /// When they could not be kept; then none of them is, and the draft is still there.
    pub fn keep_from_draft(&mut self, revisions: &[Revision], form: &str, day: NaiveDate) -> Result<(), StoreError> {
        let written = self.write(|connection| {
            keeping::insert_all(connection, revisions, &Progress::default())?;
            Ok(draft::forget(connection, form, day)?)
        });
        self.or_is_there(written, |connection| keeping::are_all_there(connection, revisions))
    }

    /// Keeps an import and its revisions, all or none; trying again is safe.
    ///
    /// # Errors
    /// When they could not be kept, a revision does not name this import, or it was cancelled.
    pub fn keep_import(
        &mut self,
        batch: &Batch,
        revisions: &[Revision],
        progress: &Progress,
    ) -> Result<(), StoreError> {
        if revisions.iter().any(|revision| revision.batch != Some(batch.id)) {
            return Err(self.fault(Fault::Refused("an entry belongs to another import")));
        }
        let written = self.write(|connection| {
            keeping::insert_batch(connection, batch, revisions.len())?;
            keeping::insert_all(connection, revisions, progress)
        });
        self.or_is_there(written, |connection| {
            Ok(keeping::is_batch_there(connection, batch, revisions.len())?
                && keeping::are_all_there(connection, revisions)?)
        })
    }

    /// Writes everything this journal holds into a new one, also when its own file is gone from its
    /// place: `revisions` as they are known, the imports as the open file still has them.
    ///
    /// # Errors
    /// When there is a file already, or it could not be written; then there is none.
    pub fn save_as(&self, target: &Path, revisions: &[Revision], drafts: &[Draft]) -> Result<Opened, StoreError> {
        let target = resolved(target)?;
        let standing = files::standing(&target).map_err(|error| StoreError::of_system(&target, &error))?;
        if standing != Standing::Missing {
            return Err(StoreError::Taken { path: target });
        }
        let batches = self.batches()?;
        let Opened { mut store, .. } = Self::open(&target, Create::WhereNoneEverWas)?;
        store.write(|connection| {
            for KeptBatch { batch, revisions } in &batches {
                keeping::insert_batch(connection, batch, *revisions)?;
            }
            keeping::insert_all(connection, revisions, &Progress::default())?;
            Ok(drafts.iter().try_for_each(|draft| draft::keep(connection, draft))?)
        })?;
        Ok(Opened { store, journal: revisions.to_vec(), drafts: drafts.to_vec() })
    }

    /// All imports, in the order taken in.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn batches(&self) -> Result<Vec<KeptBatch>, StoreError> {
        batch::all(self.connection()?).map_err(|fault| self.fault(fault))
    }

    /// Keeps a draft in the place of the one before it. One without fields is none.
    ///
    /// # Errors
    /// When it could not be kept; the one before it then is still there.
    pub fn keep_draft(&mut self, draft: &Draft) -> Result<(), StoreError> {
        self.write(|connection| Ok(draft::keep(connection, draft)?))
    }

    /// Removes a draft, if there is one.
    ///
    /// # Errors
    /// When it could not be removed.
    pub fn drop_draft(&mut self, form: &str, day: NaiveDate) -> Result<(), StoreError> {
        self.write(|connection| Ok(draft::forget(connection, form, day)?))
    }

    /// Creates a journal, and gives the lock on it. One that somebody made just now is taken as it is,
    /// unless it has to be new.
    fn create(path: &Path, create: Create) -> Result<Lock, StoreError> {
        opening::must_have_no_backups(path)?;
        files::create_folder(files::folder_of(path))
            .map_err(|error| StoreError::Io { path: path.to_owned(), what: error.to_string() })?;
        let lock = opening::lock(path)?.ok_or_else(|| StoreError::ReadOnly { path: path.to_owned() })?;
        let standing = files::standing(path).map_err(|error| StoreError::of_system(path, &error))?;
        if standing == Standing::Missing {
            opening::must_leave_no_trace(path)?;
            opening::create(path)?;
        } else if create == Create::New {
            return Err(StoreError::Taken { path: path.to_owned() });
        }
        Ok(lock)
    }

    fn open_existing(path: PathBuf, how: (Access, Option<&Pace>), lock: Option<Lock>) -> Result<Opened, StoreError> {
        let since = lock.as_ref().map(Lock::since);
        let mut opened = unread::looked_at_again(&path, || Self::open_and_read(&path, how, since))?;
        opened.store._lock = lock;
        Ok(opened)
    }

    /// Without the lock, which was taken before: at that time, if at all.
    fn open_and_read(
        path: &Path,
        how: (Access, Option<&Pace>),
        locked: Option<DateTime<Utc>>,
    ) -> Result<Opened, StoreError> {
        Self::read_whole(path, how, locked).map_err(StoreError::while_opening)
    }

    fn read_whole(
        path: &Path,
        (access, pace): (Access, Option<&Pace>),
        locked: Option<DateTime<Utc>>,
    ) -> Result<Opened, StoreError> {
        opening::must_be_a_file(path)?;
        let mut version = opening::version_of(path)?;
        let is_ready = pace.is_some() && opening::can_be_checked_behind(path, version)?;
        if !is_ready {
            may_change(path, pace)?; // Connecting undoes what was interrupted.
        }
        let identity = files::identity(path).map_err(|error| StoreError::of_system(path, &error))?;
        let mut connection = opening::connect_alone(path, access)?;
        let read_only = access == Access::Read || connection.is_readonly("main").unwrap_or(true);
        let behind = pace.filter(|_| is_ready && !read_only);
        opening::stop_with(path, &mut connection, pace.map(|pace| &pace.reading))?;
        opening::must_be_sound(path, &connection, (if behind.is_some() { Access::Read } else { access }, version))?;
        if let Some(now) = locked.filter(|_| !read_only && behind.is_none()) {
            opening::begin_to_write(path, &connection)?;
            upgrade::bring_up(path, &mut connection, (version, upgrade::STEPS), now)?;
            version = header::known();
        }
        let place = Place { path: path.to_owned(), identity };
        let mut store = Self { line: Line::checked(connection), place: Some(place), read_only, _lock: None };
        store.must_be_the_same_file()?;
        let journal = record::all(store.connection()?, version).map_err(|fault| store.fault(fault))?;
        let drafts = draft::all(store.connection()?).map_err(|fault| store.fault(fault))?;
        store.line.settle(path, behind.map(|pace| &pace.check))?;
        Ok(Opened { store, journal, drafts })
    }

    /// Runs a change in one transaction, on the file that was opened and no other.
    fn write(&mut self, change: impl FnOnce(&Connection) -> Result<(), Fault>) -> Result<(), StoreError> {
        self.must_be_writable()?;
        let done = keeping::in_transaction(self.line.connection_mut()?, change);
        // Replaced during the change: what SQLite says then is about a file nobody will find again.
        self.must_be_the_same_file()?;
        done.map_err(|fault| self.fault(fault))
    }

    /// After an error that leaves it open whether something was kept: reads it again, and believes that.
    fn or_is_there(
        &self,
        written: Result<(), StoreError>,
        is_there: impl FnOnce(&Connection) -> Result<bool, Fault>,
    ) -> Result<(), StoreError> {
        match written {
            Err(error) if error.leaves_doubt() && is_there(self.connection()?).unwrap_or(false) => Ok(()),
            other => other,
        }
    }

    fn must_be_writable(&self) -> Result<(), StoreError> {
        if self.read_only {
            return Err(StoreError::ReadOnly { path: self.shown_path() });
        }
        self.connection()?; // Nothing at all is written before the file has passed its check.
        self.must_be_the_same_file()
    }

    fn must_be_the_same_file(&self) -> Result<(), StoreError> {
        let Some(place) = &self.place else { return Ok(()) };
        match files::identity(&place.path) {
            Ok(now) if now == place.identity => Ok(()),
            _ => Err(StoreError::Replaced { path: place.path.clone() }),
        }
    }

    fn shown_path(&self) -> PathBuf {
        self.path().unwrap_or(Path::new(IN_MEMORY)).to_owned()
    }

    fn fault(&self, fault: impl Into<Fault>) -> StoreError {
        let path = self.shown_path();
        match fault.into() {
            Fault::Row(RowFault::Sqlite(error)) => match self.connection() {
                Ok(connection) => unread::told_apart(&path, connection, &error),
                Err(error) => error,
            },
            Fault::Store(error) => error,
            Fault::Row(RowFault::Unreadable(seq, column)) => {
                StoreError::Damaged { path, what: format!("entry {seq}, column {column}, cannot be read") }
            }
            Fault::Row(RowFault::Altered(seq)) => {
                StoreError::Damaged { path, what: format!("entry {seq} is not what was written") }
            }
            Fault::Row(RowFault::Incomplete) => {
                StoreError::Damaged { path, what: "an entry has lost its contents".to_owned() }
            }
            Fault::Refused(what) => StoreError::Refused { path, what: what.to_owned() },
            Fault::Cancelled => StoreError::Cancelled { path },
            Fault::Unsound(what) => StoreError::Damaged { path, what },
        }
    }
}

/// What an open journal is called that has no file.
const IN_MEMORY: &str = "(in memory)";

/// What can go wrong inside a change.
#[derive(Debug)]
enum Fault {
    Row(RowFault),
    Store(StoreError),
    Refused(&'static str),
    Unsound(String),
    Cancelled,
}

impl<E: Into<RowFault>> From<E> for Fault {
    fn from(error: E) -> Self {
        Fault::Row(error.into())
    }
}

/// Waits until a file may be changed, where that is held back.
fn may_change(path: &Path, pace: Option<&Pace>) -> Result<(), StoreError> {
    let passed = pace.map_or(Ok(()), |pace| pace.change.pass());
    passed.map_err(|_| StoreError::Cancelled { path: path.to_owned() })
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Fault::Store(error)
    }
}

fn resolved(path: &Path) -> Result<PathBuf, StoreError> {
    files::resolved(path).map_err(|error| StoreError::of_system(path, &error))
}
