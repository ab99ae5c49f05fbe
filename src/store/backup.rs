//! Copies of the journal beside it, each verified before it counts as one.
//!
//! A backup is a whole journal of its own, in the folder named after the journal; its name says its
//! number, when and why it was made, and how many entries it holds. They are ordered by that number and
//! never by the clock, which can be wrong. A file of the same name that ends in `.sha256` holds its
//! SHA-256 as `sha256sum -c` reads it.

mod copy;
mod erase;
mod keep;
mod name;

use std::io::Read;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};

use super::error::StoreError;
use super::soundness::Soundness;
use crate::platform::files::{self, Standing};
use crate::platform::leftovers::{self, IN_THE_MAKING};
use crate::platform::lock::{Lock, NoLock};
use crate::platform::owner;
pub(super) use copy::verified_copy;
pub(super) use erase::erase;
pub use erase::holding;
pub use name::{Backup, Occasion};

/// Time between two backups that nobody asked for.
pub const APART: TimeDelta = TimeDelta::minutes(30);

/// What is locked while a backup is made, so that two never take the same number.
const MAKING: &str = ".making";

/// The folder a journal's backups lie in.
pub fn folder(journal: &Path) -> PathBuf {
    files::with_ending(journal, ".backups")
}

/// A journal's backups, the newest first. Files of other names are none.
pub fn all(journal: &Path) -> Vec<Backup> {
    let mut all: Vec<Backup> = files_in(&folder(journal)).filter_map(|path| Backup::at(&path)).collect();
    all.sort_by_key(|backup| std::cmp::Reverse(backup.sequence));
    all
}

/// Whether a backup nobody asked for is to be made: none was for a while. A clock set back makes it due.
pub fn is_due(backups: &[Backup], now: DateTime<Utc>) -> bool {
    backups.first().is_none_or(|last| now < last.taken_at || now - last.taken_at >= APART)
}

/// Makes a backup of a journal, verifies it, and thins out older ones.
///
/// # Errors
/// When it could not be made or is not sound; then there is none, and the older ones are as they were.
pub fn take(journal: &Path, occasion: Occasion, now: DateTime<Utc>) -> Result<Backup, StoreError> {
    let journal = super::resolved(journal)?;
    let folder = folder(&journal);
    let _alone = begin(&journal)?;
    let (copy, soundness) = verified_copy(&journal, &folder, IN_THE_MAKING.as_ref())?;
    let before = all(&journal);
    let sequence = before.first().map_or(0, |last| last.sequence) + 1;
    let backup = Backup::new(&folder, (sequence, now, occasion), soundness.revisions);
    write_sum(&copy, &backup.path).map_err(|error| not_made(&journal, error))?;
    copy.persist_noclobber(&backup.path).map_err(|error| not_made(&journal, error.error))?;
    files::sync_folder(&folder).map_err(|error| StoreError::unconfirmed(&backup.path, &error))?;
    thin_out(&backup, before);
    Ok(backup)
}

/// Writes a verified copy of a journal under a name somebody chose; a file there before is replaced.
///
/// # Errors
/// When it could not be made, is not sound, or would replace the journal itself.
pub fn copy_to(journal: &Path, target: &Path) -> Result<Soundness, StoreError> {
    copy(journal, target, true)
}

/// The same, only where nothing is there under that name.
///
/// # Errors
/// Also when something is; it is left as it was.
pub fn copy_to_new(journal: &Path, target: &Path) -> Result<Soundness, StoreError> {
    copy(journal, target, false)
}

fn copy(journal: &Path, target: &Path, replaces: bool) -> Result<Soundness, StoreError> {
    let journal = super::resolved(journal)?;
    let target = super::resolved(target)?;
    let refused = |what: String| StoreError::BackupNotMade { path: journal.clone(), what };
    if files::is_one_file(&journal, &target) {
        return Err(refused("it would replace the journal itself".to_owned()));
    }
    if target.is_dir() {
        return Err(refused(format!("{} is a folder", target.display())));
    }
    if !replaces && !matches!(files::standing(&target), Ok(Standing::Missing)) {
        return Err(StoreError::Taken { path: target });
    }
    let folder = files::folder_of(&target);
    let (copy, soundness) = verified_copy(&journal, folder, IN_THE_MAKING.as_ref())?;
    leftovers::sweep_old(&copy);
    owner::keep(&target, &copy);
    let kept = if replaces { copy.persist(&target) } else { copy.persist_noclobber(&target) };
    kept.map_err(|error| match error.error.kind() {
        std::io::ErrorKind::AlreadyExists => StoreError::Taken { path: target.clone() },
        _ => not_made(&journal, error.error),
    })?;
    files::sync_folder(folder).map_err(|error| StoreError::unconfirmed(&target, &error))?;
    Ok(soundness)
}

/// Whether a backup is byte for byte what was verified when it was made.
///
/// # Errors
/// When it has changed, or cannot be read.
pub fn must_be_as_made(backup: &Path) -> Result<(), StoreError> {
    let sum = files::with_ending(backup, SUM);
    // A copy somebody made elsewhere has none; its own checks have to do.
    let Ok(said) = std::fs::read_to_string(sum) else { return Ok(()) };
    let is = sum_of(backup).map_err(|error| StoreError::of_system(backup, &error))?;
    if said.split_whitespace().next() == Some(is.as_str()) {
        return Ok(());
    }
    Err(StoreError::Damaged { path: backup.to_owned(), what: "it is not what was verified when it was made".into() })
}

/// Ending of the file that holds a backup's sum.
const SUM: &str = ".sha256";

fn write_sum(copy: &Path, named: &Path) -> Result<(), files::FileError> {
    let refused = |source| files::FileError::Read { path: copy.to_owned(), source };
    let name = named.file_name().unwrap_or_default().to_string_lossy();
    let line = format!("{}  {name}\n", sum_of(copy).map_err(refused)?);
    files::write_whole(&files::with_ending(named, SUM), line.as_bytes())
}

fn sum_of(file: &Path) -> std::io::Result<String> {
    let mut file = std::fs::File::open(file)?;
    let (mut sum, mut part) = (Sha256::new(), vec![0; 1 << 16]);
    loop {
        match file.read(&mut part)? {
            0 => break,
            read => sum.update(&part[..read]),
        }
    }
    Ok(sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Nothing is thinned out for a backup that holds much less than the one before.
fn thin_out(made: &Backup, before: Vec<Backup>) {
    let last = before.iter().find_map(|backup| backup.revisions);
    let holds = made.revisions.unwrap_or(0);
    if last.is_some_and(|last| holds * 10 < last * 9) {
        return;
    }
    let mut all = before;
    all.insert(0, made.clone());
    for backup in keep::superfluous(&all) {
        // What stays is only more than is needed; the next backup tries again.
        let _ = std::fs::remove_file(&backup.path);
        let _ = std::fs::remove_file(files::with_ending(&backup.path, SUM));
    }
}

/// Has the backups' folder for this program alone, and removes what a killed backup left in it.
pub(super) fn begin(journal: &Path) -> Result<Lock, StoreError> {
    let folder = folder(journal);
    files::create_folder(&folder).map_err(|error| not_made(journal, error))?;
    let lock = Lock::take(&folder.join(MAKING)).map_err(|refused| match refused {
        NoLock::Held(Some(holder)) => not_made(journal, format!("{holder}, is making one")),
        NoLock::Held(None) => not_made(journal, "another one is being made"),
        NoLock::NotWritable => not_made(journal, format!("{} is write-protected", folder.display())),
        NoLock::Failed(error) => not_made(journal, error),
    })?;
    leftovers::sweep(&folder, IN_THE_MAKING);
    for sum in files_in(&folder).filter(|path| path.extension().is_some_and(|ending| ending == "sha256")) {
        if !sum.with_extension("").exists() {
            let _ = std::fs::remove_file(sum);
        }
    }
    Ok(lock)
}

fn files_in(folder: &Path) -> impl Iterator<Item = PathBuf> {
    std::fs::read_dir(folder).into_iter().flatten().flatten().map(|found| found.path())
}

fn not_made(journal: &Path, error: impl std::fmt::Display) -> StoreError {
    StoreError::BackupNotMade { path: journal.to_owned(), what: error.to_string() }
}
