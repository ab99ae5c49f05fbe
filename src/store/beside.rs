//! Other copies of a journal in its own folder: what sync services leave when two computers wrote at once,
//! a copy somebody went on in, a file that was swapped. Known by their entries, whatever they are called.
//!
//! They are only read, and only when their first bytes say that they are journals.

use std::path::{Path, PathBuf};

use super::header;
use super::merge::Incoming;
use super::opening;
use crate::journal::Journal;
use crate::platform::files;

/// A larger file is no journal of one person's, in bytes.
const LARGEST: u64 = 64_000_000;
/// So many files of a folder are looked at, at most.
const MOST_FILES: usize = 1000;
/// So many journals of a folder are read, at most.
const MOST_READ: usize = 12;

/// Another copy, with entries this journal lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// The copy.
    pub path: PathBuf,
    /// How many entries of it are not here.
    pub entries: usize,
}

/// The copies of a journal in its folder that have entries it lacks, the one with most of them first. The
/// program's own backups lie in a folder of theirs.
pub fn beside(own: &Path, journal: &Journal) -> Vec<Beside> {
    if journal.is_empty() {
        return Vec::new(); // Nothing could be told to be of this one.
    }
    let found = std::fs::read_dir(files::folder_of(own)).into_iter().flatten().take(MOST_FILES).flatten();
    let mut paths: Vec<PathBuf> = found.map(|entry| entry.path()).filter(|path| may_be_a_copy(path, own)).collect();
    paths.sort();
    let mut copies: Vec<Beside> =
        paths.into_iter().take(MOST_READ).filter_map(|path| copy(path, own, journal)).collect();
    copies.sort_by_key(|copy| std::cmp::Reverse(copy.entries));
    copies
}

/// Whether it begins as a finished journal of ours does. The open one is never touched as a file: closing
/// it would drop the locks on it.
fn may_be_a_copy(path: &Path, own: &Path) -> bool {
    let is_plain = std::fs::symlink_metadata(path)
        .is_ok_and(|found| found.is_file() && (header::BYTES as u64..=LARGEST).contains(&found.len()));
    let is_passing = path.file_name().is_none_or(|name| name.as_encoded_bytes().starts_with(b"."));
    if !is_plain || is_passing || files::is_one_file(path, own) {
        return false;
    }
    let beginning = opening::beginning_of(path).unwrap_or_default();
    // What another program writes ahead would have to be opened for writing to be read.
    header::version(&beginning).is_ok() && !header::is_write_ahead(&beginning)
}

/// The copy at a path, with its entries that are not here; none where it is another journal, or cannot be read.
fn copy(path: PathBuf, own: &Path, journal: &Journal) -> Option<Beside> {
    let incoming = Incoming::of(&path, Some(own), journal).ok()?;
    let entries = incoming.arriving.revisions.len();
    (incoming.arriving.is_related && entries > 0).then_some(Beside { path, entries })
}
