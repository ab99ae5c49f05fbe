//! Another copy is only read, distrusted, and comes in wholly or not at all.

use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use springback::journal::draft::Draft;
use springback::journal::{Arriving, Journal, Revision};
use springback::platform::progress::Progress;
use springback::store::backup::{self, Occasion};
use springback::store::{Batch, Incoming, Store, StoreError};
use uuid::Uuid;

use super::{Place, digest, facts, names_in, revision, stamp};

fn now() -> DateTime<Utc> {
    "2026-11-25T01:30:00Z".parse().unwrap()
}

fn one_more() -> Revision {
    revision(facts::one_of_each()[0].fact.clone())
}

/// A journal, and a copy of it that holds one more entry, and a draft.
fn two_copies() -> (Place, Place) {
    let (one, other) = (Place::filled(), Place::new());
    std::fs::copy(&one.path, &other.path).unwrap();
    let mut store = other.open().unwrap().store;
    store.keep(&[one_more()]).unwrap();
    let day = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let fields = [("note".to_owned(), "half a sentence".to_owned())].into();
    store.keep_draft(&Draft { form: "check_in".to_owned(), day, fields }).unwrap();
    (one, other)
}

fn incoming(one: &Place, other: &Path) -> Result<Incoming, StoreError> {
    let journal = Journal::new(Store::open_read_only(&one.path).unwrap().journal);
    Incoming::of(other, Some(&one.path), &journal)
}

#[test]
fn what_is_new_comes_in_behind_a_backup_and_drafts_stay_where_they_are() {
    let (one, other) = two_copies();
    let before = (digest(&other.path), other.names());
    let coming = incoming(&one, &other.path).unwrap();
    assert_eq!((digest(&other.path), other.names()), before);
    let made = one.open().unwrap().store.merge(&coming, now(), &Progress::default()).unwrap().unwrap();
    assert_eq!((made.occasion, made.revisions), (Occasion::BeforeMerge, Some(13)));
    let opened = one.open().unwrap();
    assert_eq!((opened.journal.len(), opened.drafts.len()), (14, 0));
    drop(opened);
    assert!(incoming(&one, &other.path).unwrap().is_empty());
    // Trying again, though it seemed new a moment ago.
    one.open().unwrap().store.merge(&coming, now(), &Progress::default()).unwrap();
    assert_eq!(one.open().unwrap().journal.len(), 14);
}

#[test]
fn into_an_empty_journal_all_comes_without_a_backup() {
    let (_, other) = two_copies();
    let one = Place::new();
    drop(one.create());
    let coming = incoming(&one, &other.path).unwrap();
    assert!(coming.arriving.is_related);
    assert_eq!(one.open().unwrap().store.merge(&coming, now(), &Progress::default()).unwrap(), None);
    assert_eq!(one.open().unwrap().journal, other.open().unwrap().journal);
    assert!(!backup::folder(&one.path).exists());
}

#[test]
fn imports_come_in_with_their_entries() {
    let (one, other) = two_copies();
    let batch = Batch { id: Uuid::new_v4(), stamp: stamp(), source: "rows.csv".to_owned() };
    let imported = Revision { batch: Some(batch.id), ..one_more() };
    other.open().unwrap().store.keep_import(&batch, &[imported], &Progress::default()).unwrap();
    let coming = incoming(&one, &other.path).unwrap();
    let mut opened = one.open().unwrap();
    opened.store.merge(&coming, now(), &Progress::default()).unwrap();
    let kept = opened.store.batches().unwrap();
    assert_eq!((kept.len(), &kept[0].batch, kept[0].revisions), (1, &batch, 1));
    drop(opened);
    assert_eq!(Store::check(&one.path).unwrap().imports, 1);
}

#[test]
fn an_entry_with_the_number_of_another_is_refused() {
    let (one, other) = two_copies();
    let mine = one_more();
    one.open().unwrap().store.keep(std::slice::from_ref(&mine)).unwrap();
    other.open().unwrap().store.keep(&[Revision { stamp: stamp().later_by(1), ..mine.clone() }]).unwrap();
    let before = digest(&one.path);
    let error = incoming(&one, &other.path).unwrap_err();
    assert!(matches!(error, StoreError::NotMerged { .. }), "{error}");
    assert!(error.to_string().contains("says something else") && !error.is_journal_unusable(), "{error}");
    assert_eq!(digest(&one.path), before);
    // Kept here after it was looked at: noticed all the same, and nothing of it is taken.
    let other = Place::filled();
    let mut store = other.open().unwrap().store;
    store.keep(&[one_more(), Revision { stamp: stamp().later_by(2), ..mine.clone() }]).unwrap();
    let early = Incoming::of(&other.path, None, &Journal::default()).unwrap();
    let refused = one.open().unwrap().store.merge(&early, now(), &Progress::default()).unwrap_err();
    assert!(matches!(refused, StoreError::Refused { .. }), "{refused}");
    assert_eq!(digest(&one.path), before);
}

#[test]
fn without_a_backup_nothing_is_merged() {
    let (one, other) = two_copies();
    let coming = incoming(&one, &other.path).unwrap();
    std::fs::write(backup::folder(&one.path), b"in the way").unwrap();
    let before = digest(&one.path);
    let error = one.open().unwrap().store.merge(&coming, now(), &Progress::default()).unwrap_err();
    assert!(matches!(error, StoreError::BackupNotMade { .. }), "{error}");
    assert_eq!(digest(&one.path), before);
}

#[test]
fn the_journal_itself_and_what_is_no_sound_copy_are_refused() {
    let (one, other) = two_copies();
    let error = incoming(&one, &one.path).unwrap_err();
    assert!(error.to_string().contains("it is the journal itself"), "{error}");
    #[cfg(unix)]
    {
        let link = one.folder.path().join("link");
        std::os::unix::fs::symlink(&one.path, &link).unwrap();
        assert!(matches!(incoming(&one, &link), Err(StoreError::NotMerged { .. })));
    }
    let none = other.folder.path().join("none");
    assert!(matches!(incoming(&one, &none), Err(StoreError::Missing { .. })));
    // An entry whose import is gone: SQLite finds nothing wrong with the file.
    other.meddle("PRAGMA foreign_keys = OFF; DELETE FROM record WHERE kind = 'day'").unwrap();
    let names = names_in(other.folder.path());
    assert!(matches!(incoming(&one, &other.path), Err(StoreError::Damaged { .. })));
    assert_eq!(names_in(other.folder.path()), names, "nothing was made beside it");
}

#[test]
fn a_copy_that_is_open_elsewhere_can_be_merged() {
    let (one, other) = two_copies();
    let held = other.open().unwrap();
    let coming = incoming(&one, &other.path).unwrap();
    assert_eq!(coming.arriving.revisions.len(), 1);
    assert_ne!(coming.arriving, Arriving::default());
    drop(held);
}
