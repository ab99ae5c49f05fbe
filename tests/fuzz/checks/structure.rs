//! What must hold of a journal's file, whatever a few bytes of it were changed to.

#[path = "structure/template.rs"]
mod template;

use std::path::PathBuf;

use sha2::{Digest, Sha256};
use springback::journal::Revision;
use springback::store::header::{self, HeaderFault};
use springback::store::{Create, Opened, Store, StoreError};
use template::Template;

thread_local! {
    static BENCH: Bench = Bench::new();
}

/// How a changed file is opened: mostly the cheap way.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    Read,
    Check,
    Write,
}

/// A journal whose bytes were changed is refused and left as it is, or it has our structure and every entry
/// in it is one that was written.
///
/// The first byte says how it is opened. Then come changes: two bytes for a place, one for how many bytes
/// are put there, and those; no bytes means that the file ends there.
pub fn holds(input: &[u8]) {
    let Some((how, changes)) = input.split_first() else { return };
    let how = match how {
        0..=239 => How::Read,
        240..=247 => How::Check,
        248.. => How::Write,
    };
    BENCH.with(|bench| bench.holds(how, changes));
}

fn changed(template: &[u8], mut changes: &[u8]) -> Vec<u8> {
    let mut file = template.to_vec();
    while let [high, low, count, rest @ ..] = changes {
        let place = usize::from(u16::from_be_bytes([*high, *low]));
        let (bytes, rest) = rest.split_at(rest.len().min(usize::from(*count)));
        if *count == 0 {
            file.truncate(place);
        }
        file.iter_mut().skip(place).zip(bytes).for_each(|(there, new)| *there = *new);
        changes = rest;
    }
    file
}

/// A folder for one changed file after the other.
struct Bench {
    folder: tempfile::TempDir,
    path: PathBuf,
    template: Template,
}

impl Bench {
    fn new() -> Self {
        // In memory where the system has such a folder: millions of files are written.
        let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("there is a folder");
        let path = folder.path().join("journal.springback");
        Self { template: Template::made_in(folder.path()), folder, path }
    }

    fn holds(&self, how: How, changes: &[u8]) {
        let file = changed(&self.template.bytes, changes);
        std::fs::write(&self.path, &file).expect("the folder can be written");
        let opened = match how {
            How::Read => Store::open_read_only(&self.path),
            How::Check => Store::check(&self.path).and_then(|_| Store::open_read_only(&self.path)),
            How::Write => Store::open(&self.path, Create::Never),
        };
        match opened {
            Ok(opened) => {
                assert_eq!(header::version(&file), Ok(header::known()));
                self.every_entry_was_written(&opened.journal, changes);
                match how {
                    How::Write => self.keeps_one_more(opened),
                    How::Check => assert_eq!(template::structure(&self.path), self.template.structure),
                    How::Read => {}
                }
            }
            Err(error) => self.is_a_refusal(&error, &file),
        }
        if how == How::Write {
            let _ = std::fs::remove_file(&self.path);
        } else {
            assert!(std::fs::read(&self.path).expect("it is there") == file, "reading changed the file");
        }
    }

    /// Entries have their hash. Whoever can work one out can write an entry too, so one that came with the
    /// changes may be another.
    fn every_entry_was_written(&self, journal: &[Revision], changes: &[u8]) {
        for revision in journal.iter().filter(|revision| !self.template.journal.contains(revision)) {
            let hash: [u8; 32] = Sha256::digest(revision.canonical().as_str()).into();
            assert!(changes.windows(32).any(|part| part == hash), "{revision:?} was never written");
        }
    }

    fn is_a_refusal(&self, error: &StoreError, file: &[u8]) {
        assert!(std::fs::read(&self.path).expect("it is there") == file, "refused, but changed: {error}");
        let names = std::fs::read_dir(self.folder.path()).expect("it is there").count();
        assert_eq!(names, 1, "refused, but something lies beside it: {error}");
        let said = error.to_string();
        assert!(said.contains("journal.springback") && !said.contains(template::CANARY), "{said}");
        let is_right = match header::version(file) {
            _ if file.is_empty() => matches!(error, StoreError::Empty { .. }),
            Err(HeaderFault::NotSqlite) => matches!(error, StoreError::NotSqlite { .. }),
            Err(HeaderFault::Foreign) => matches!(error, StoreError::Foreign { .. }),
            Err(HeaderFault::Newer(_)) => matches!(error, StoreError::Newer { .. }),
            Err(HeaderFault::BreaksOff | HeaderFault::NoVersion) => matches!(error, StoreError::Damaged { .. }),
            Ok(_) => error.is_damage(),
        };
        assert!(is_right, "{error:?}");
    }

    /// What was found good enough to be written to keeps an entry beside those it had.
    fn keeps_one_more(&self, mut opened: Opened) {
        let first = &self.template.journal[0];
        let more = Revision::first(first.fact.clone(), first.stamp.clone());
        match opened.store.keep(std::slice::from_ref(&more)) {
            Err(error) => assert!(!error.to_string().contains(template::CANARY), "{error}"),
            Ok(()) => {
                drop(opened.store);
                let again = Store::open_read_only(&self.path).expect("what was kept can be read").journal;
                let (last, before) = again.split_last().expect("there is one more");
                assert!(*last == more && *before == opened.journal, "an entry was lost");
            }
        }
    }
}
