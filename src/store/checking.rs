//! The full check before writing, made behind the reading: for that time the connection is away, on a thread
//! of its own, and it comes back only when the file has passed. So nothing can be written before.

use std::cell::{OnceCell, RefCell};
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::error::StoreError;
use super::opening;
use crate::platform::progress::Progress;
use crate::platform::task::Task;

/// How far the opening of a journal is, in its parts; each can be held back, and cancelled.
#[derive(Debug, Clone, Default)]
pub struct Pace {
    /// Reading everything in it.
    pub reading: Progress,
    /// Whatever has to be changed before that: making it, bringing up an older one, undoing what was interrupted.
    pub change: Progress,
    /// The full check before anything is written to it.
    pub check: Progress,
}

/// How it stands with the full check of an open journal.
#[derive(Debug, Clone)]
pub enum Check {
    /// It is under way, and whatever is written waits for it.
    UnderWay,
    /// The file has passed, or is only read.
    Passed,
    /// The file has not passed and is closed; nothing was or will be written to it.
    Failed(StoreError),
}

/// The one connection to an open journal: here, or away to check the file.
#[derive(Debug)]
pub(super) struct Line {
    here: OnceCell<Result<Connection, StoreError>>,
    away: RefCell<Option<Away>>,
}

/// A check under way.
#[derive(Debug)]
struct Away {
    path: PathBuf,
    progress: Progress,
    task: Task<Result<Connection, StoreError>>,
}

impl Line {
    /// The connection to a file that needs no check any more.
    pub(super) fn checked(connection: Connection) -> Self {
        Self { here: OnceCell::from(Ok(connection)), away: RefCell::new(None) }
    }

    /// Everything is read: the file is checked from now on where that is still to be done, what was asked to
    /// stop the reading stops nothing any more, and the memory its pages took is free.
    ///
    /// # Errors
    /// When the file is closed already.
    pub(super) fn settle(&mut self, path: &Path, check: Option<&Progress>) -> Result<(), StoreError> {
        let connection = self.connection_mut()?;
        opening::stop_with(path, connection, None)?;
        // Before more is made of what was read, which then takes their place.
        opening::forget_pages(path, connection)?;
        if let Some(progress) = check
            && let Some(Ok(connection)) = self.here.take()
        {
            *self.away.get_mut() = Some(Away::begin(path, connection, progress));
        }
        Ok(())
    }

    /// The connection, once the file has passed; waits for that.
    ///
    /// # Errors
    /// When it has not.
    pub(super) fn connection(&self) -> Result<&Connection, StoreError> {
        self.waited_for().as_ref().map_err(Clone::clone)
    }

    /// The same, to begin a change.
    pub(super) fn connection_mut(&mut self) -> Result<&mut Connection, StoreError> {
        self.waited_for();
        match self.here.get_mut() {
            Some(here) => here.as_mut().map_err(|error| error.clone()),
            None => Err(lost(Path::new(""), "the check was lost")),
        }
    }

    /// How it stands with the check; never waits.
    pub(super) fn check(&self) -> Check {
        if self.here.get().is_none()
            && let Some(away) = &mut *self.away.borrow_mut()
            && let Some(answer) = away.task.try_take()
        {
            let _ = self.here.set(answer.unwrap_or_else(|stopped| Err(lost(&away.path, stopped))));
        }
        match self.here.get() {
            None => Check::UnderWay,
            Some(Ok(_)) => Check::Passed,
            Some(Err(error)) => Check::Failed(error.clone()),
        }
    }

    /// Calls `wake` from another thread once the check is over. It may be over already: look after this.
    pub(super) fn wake_with(&self, wake: impl Fn() + Send + 'static) {
        if let Some(away) = &*self.away.borrow() {
            away.task.wake_with(wake);
        }
    }

    fn waited_for(&self) -> &Result<Connection, StoreError> {
        self.here.get_or_init(|| match self.away.take() {
            Some(Away { path, task, .. }) => task.wait().unwrap_or_else(|stopped| Err(lost(&path, stopped))),
            None => Err(lost(Path::new(""), "the check was lost")),
        })
    }
}

impl Away {
    fn begin(path: &Path, connection: Connection, progress: &Progress) -> Self {
        let task = Task::begin("check", {
            let (path, progress) = (path.to_owned(), progress.clone());
            move || checked(&path, connection, &progress)
        });
        Self { path: path.to_owned(), progress: progress.clone(), task }
    }
}

impl Drop for Line {
    /// Nobody needs the check's answer any more; the file is closed when this is over.
    fn drop(&mut self) {
        if let Some(Away { progress, .. }) = &*self.away.borrow() {
            progress.cancel();
        }
    }
}

/// Checks the file, and gives the connection back only if it passed.
fn checked(path: &Path, mut connection: Connection, progress: &Progress) -> Result<Connection, StoreError> {
    progress.pass().map_err(|_| StoreError::Cancelled { path: path.to_owned() })?;
    opening::stop_with(path, &mut connection, Some(progress))?;
    opening::must_be_sound_to_write(path, &connection)?;
    opening::stop_with(path, &mut connection, None)?;
    opening::begin_to_write(path, &connection)?;
    opening::forget_pages(path, &connection)?;
    Ok(connection)
}

fn lost(path: &Path, what: impl std::fmt::Display) -> StoreError {
    StoreError::Io { path: path.to_owned(), what: what.to_string() }
}
