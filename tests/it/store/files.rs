//! The file itself: where it may lie, who may read it, and noticing when it is another.

use chrono::NaiveDate;
use springback::journal::Revision;
use springback::journal::draft::{Draft, Fields};
use springback::platform::progress::Progress;
use springback::store::backup::{self, Occasion};
use springback::store::{Batch, Create, Store, StoreError};
use uuid::Uuid;

use super::{Place, facts, revision, stamp};

#[test]
fn odd_names_are_only_names() {
    for name in [
        "with space",
        "🏃.db",
        "100%",
        "what?mode=ro",
        "#1",
        "-leading",
        ":memory:",
        "file:x?mode=memory",
        "it's \"quoted\"",
        &"x".repeat(200),
    ] {
        if cfg!(windows) && name.contains(['?', ':', '"']) {
            continue; // No names there.
        }
        let place = Place::named(name);
        let kept = facts::one_of_each();
        place.create().store.keep(&kept).unwrap();
        assert_eq!(place.open().unwrap().journal, kept, "{name}");
        assert_eq!(place.names(), [name]);
    }
}

#[test]
fn folders_on_the_way_are_created() {
    let place = Place::named("a/b c/journal");
    assert!(place.create().journal.is_empty());
    assert!(place.open().is_ok());
}

#[test]
fn creating_where_a_journal_is_opens_it() {
    let place = Place::filled();
    assert_eq!(place.create().journal.len(), 13);
}

#[test]
fn a_new_journal_goes_over_nothing_and_takes_over_no_backups() {
    let place = Place::filled();
    let bytes = std::fs::read(&place.path).unwrap();
    let begin = |path: &std::path::Path| Store::open(path, Create::New);
    assert!(matches!(begin(&place.path), Err(StoreError::Taken { .. })));
    assert!(matches!(begin(place.folder.path()), Err(StoreError::Taken { .. })));
    assert_eq!(std::fs::read(&place.path).unwrap(), bytes);
    // Of the one that was there its backups may be all that is left.
    backup::take(&place.path, Occasion::Asked, stamp().at).unwrap();
    std::fs::remove_file(&place.path).unwrap();
    for create in [Create::New, Create::WhereNoneEverWas] {
        let refused = Store::open(&place.path, create).unwrap_err();
        assert!(matches!(&refused, StoreError::Former { .. }), "{refused}");
        assert!(refused.to_string().contains("journal.springback.backups"), "{refused}");
        assert_eq!(place.names(), ["journal.springback.backups"]);
    }
    assert!(begin(&place.folder.path().join("another")).unwrap().journal.is_empty());
}

#[test]
fn two_journals_are_locked_each_by_itself() {
    let (one, two) = (Place::filled(), Place::new());
    let (first, second) = (one.open().unwrap(), two.create());
    assert!(matches!(one.open(), Err(StoreError::HeldBy { .. })));
    assert!(matches!(two.open(), Err(StoreError::HeldBy { .. })));
    drop(first);
    assert!(one.open().is_ok());
    assert!(matches!(two.open(), Err(StoreError::HeldBy { .. })));
    drop(second);
    assert!(two.open().is_ok());
}

#[cfg(unix)]
#[test]
fn a_store_knows_whether_its_file_is_in_its_place() {
    let place = Place::filled();
    let opened = place.open().unwrap();
    assert!(opened.store.is_in_its_place() && Store::in_memory().unwrap().is_in_its_place());
    std::fs::rename(&place.path, place.folder.path().join("moved")).unwrap();
    assert!(!opened.store.is_in_its_place());
    std::fs::write(&place.path, b"another").unwrap();
    assert!(!opened.store.is_in_its_place());
}

#[test]
fn what_a_killed_creation_left_is_swept() {
    let place = Place::filled();
    for name in [".journal.springback.new-abc.tmp", ".journal.springback.new-abc.tmp-journal", ".another.new-abc.tmp"] {
        std::fs::write(place.folder.path().join(name), b"half").unwrap();
    }
    drop(place.open().unwrap());
    assert_eq!(place.names(), [".another.new-abc.tmp", "journal.springback"]);
}

#[cfg(unix)]
#[test]
fn files_and_new_folders_are_private() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::named("new/journal");
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let opened = place.create();
    let folder = place.folder.path().join("new");
    for name in ["journal", "journal.lock", "journal.lock.holder"] {
        assert_eq!(mode(&folder.join(name)), 0o600, "{name}");
    }
    assert_eq!(mode(&folder), 0o700);
    drop(opened);
}

#[cfg(unix)]
#[test]
fn a_link_and_the_file_it_means_are_one_journal() {
    let place = Place::filled();
    let link = place.folder.path().join("link");
    std::os::unix::fs::symlink(&place.path, &link).unwrap();
    let first = Store::open(&link, Create::Never).unwrap();
    assert!(matches!(place.open(), Err(StoreError::HeldBy { .. })));
    drop(first);
    assert!(place.open().is_ok());
}

#[cfg(unix)]
#[test]
fn a_file_replaced_or_removed_under_us_acknowledges_nothing() {
    let (place, other) = (Place::filled(), Place::filled());
    let mut opened = place.open().unwrap();
    std::fs::copy(&other.path, place.folder.path().join("copy")).unwrap();
    std::fs::rename(place.folder.path().join("copy"), &place.path).unwrap();
    let more = revision(opened.journal[0].fact.clone());
    assert!(matches!(opened.store.keep(std::slice::from_ref(&more)), Err(StoreError::Replaced { .. })));
    std::fs::remove_file(&place.path).unwrap();
    assert!(matches!(opened.store.keep(std::slice::from_ref(&more)), Err(StoreError::Replaced { .. })));
    let draft = Draft { form: "f".to_owned(), day: day(1), fields: Fields::new() };
    assert!(matches!(opened.store.keep_draft(&draft), Err(StoreError::Replaced { .. })));
}

#[cfg(unix)]
#[test]
fn a_write_protected_folder_opens_to_read() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::filled();
    let allow = |mode| std::fs::set_permissions(place.folder.path(), std::fs::Permissions::from_mode(mode)).unwrap();
    allow(0o500);
    let protected = tempfile::tempfile_in(place.folder.path()).is_err(); // Not from the superuser.
    let opened = place.open().map(|mut opened| {
        let more = revision(opened.journal[0].fact.clone());
        (opened.journal.len(), opened.store.read_only(), opened.store.keep(&[more]))
    });
    allow(0o700);
    let (length, read_only, kept) = opened.unwrap();
    assert_eq!((length, read_only, kept.is_err()), (13, protected, protected));
}

#[cfg(unix)]
#[test]
fn a_write_protected_file_opens_to_read() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::filled();
    std::fs::set_permissions(&place.path, std::fs::Permissions::from_mode(0o400)).unwrap();
    let protected = std::fs::OpenOptions::new().write(true).open(&place.path).is_err(); // Not from the superuser.
    let mut opened = place.open().unwrap();
    let more = revision(opened.journal[0].fact.clone());
    assert_eq!((opened.journal.len(), opened.store.read_only()), (13, protected));
    assert_eq!(matches!(opened.store.keep(&[more]), Err(StoreError::ReadOnly { .. })), protected);
}

#[test]
fn keeping_again_changes_nothing() {
    let place = Place::new();
    let kept = facts::one_of_each();
    let mut opened = place.create();
    opened.store.keep(&kept[..6]).unwrap();
    opened.store.keep(&kept).unwrap();
    opened.store.keep(&kept).unwrap();
    opened.store.keep(&[]).unwrap();
    drop(opened);
    assert_eq!(place.open().unwrap().journal, kept);
}

#[test]
fn all_are_kept_or_none() {
    let place = Place::filled();
    let mut opened = place.open().unwrap();
    let good = revision(opened.journal[0].fact.clone());
    let not_ours = Revision { id: opened.journal[1].id, ..revision(opened.journal[2].fact.clone()) };
    let dangling = Revision { replaces: Some(Uuid::from_u128(1)), ..good.clone() };
    let of_no_import = Revision { batch: Some(Uuid::from_u128(1)), ..good.clone() };
    let other_kind = Revision { record: opened.journal[1].record, ..good.clone() };
    for bad in [not_ours, dangling, of_no_import, other_kind] {
        let error = opened.store.keep(&[good.clone(), bad]).unwrap_err();
        assert!(matches!(error, StoreError::Refused { .. }), "{error}");
    }
    drop(opened);
    assert_eq!(place.open().unwrap().journal.len(), 13);
}

#[test]
fn a_stamp_that_would_not_come_back_the_same_is_refused() {
    let mut store = Store::in_memory().unwrap();
    let good = revision(facts::one_of_each()[0].fact.clone());
    let mut too_fine = good.clone();
    too_fine.stamp.at += chrono::TimeDelta::microseconds(1);
    let mut too_far = good.clone();
    too_far.stamp.offset = chrono::FixedOffset::east_opt(19 * 3600).unwrap();
    let mut too_late = good;
    too_late.stamp.at += chrono::TimeDelta::days(365 * 1000);
    for bad in [too_fine, too_far, too_late] {
        assert!(matches!(store.keep(&[bad]), Err(StoreError::Refused { .. })));
    }
}

#[test]
fn an_import_is_kept_as_one() {
    let place = Place::new();
    let batch = Batch { id: Uuid::new_v4(), stamp: stamp(), source: "läufe #1.csv".to_owned() };
    let mut kept = facts::one_of_each();
    let mut opened = place.create();
    assert!(matches!(opened.store.keep_import(&batch, &kept, &Progress::default()), Err(StoreError::Refused { .. })));
    kept.iter_mut().for_each(|revision| revision.batch = Some(batch.id));
    opened.store.keep_import(&batch, &kept, &Progress::default()).unwrap();
    opened.store.keep_import(&batch, &kept, &Progress::default()).unwrap();
    drop(opened);
    let opened = place.open().unwrap();
    assert_eq!(opened.journal, kept);
    let batches = opened.store.batches().unwrap();
    assert_eq!((batches.len(), &batches[0].batch, batches[0].revisions), (1, &batch, 13));
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

#[test]
fn drafts_are_replaced_and_dropped() {
    let place = Place::new();
    let draft = |form: &str, on: u32, fields: &[(&str, &str)]| Draft {
        form: form.to_owned(),
        day: day(on),
        fields: fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
    };
    let mut opened = place.create();
    let (one, other) =
        (draft("check_in", 20, &[("note", "half a sen\0"), ("left", "")]), draft("log", 20, &[("a", "1")]));
    opened.store.keep_draft(&draft("check_in", 20, &[("note", "half"), ("gone", "x")])).unwrap();
    opened.store.keep_draft(&one).unwrap();
    opened.store.keep_draft(&other).unwrap();
    opened.store.keep_draft(&draft("check_in", 21, &[("note", "next day")])).unwrap();
    opened.store.drop_draft("check_in", day(21)).unwrap();
    opened.store.drop_draft("nothing", day(21)).unwrap();
    drop(opened);
    assert_eq!(place.open().unwrap().drafts, [one, other]);
}

#[test]
fn a_draft_becomes_a_fact_or_stays_a_draft() {
    let place = Place::new();
    let typed = Draft { form: "log".to_owned(), day: day(20), fields: [("a".to_owned(), "1".to_owned())].into() };
    let mut opened = place.create();
    opened.store.keep_draft(&typed).unwrap();
    let good = revision(facts::one_of_each()[0].fact.clone());
    let bad = Revision { replaces: Some(Uuid::from_u128(1)), ..good.clone() };
    opened.store.keep_from_draft(&[bad], "log", day(20)).unwrap_err();
    drop(opened);
    let mut opened = place.open().unwrap();
    assert_eq!((opened.journal.len(), opened.drafts), (0, vec![typed]));
    opened.store.keep_from_draft(std::slice::from_ref(&good), "log", day(20)).unwrap();
    drop(opened.store);
    let opened = place.open().unwrap();
    assert_eq!((opened.journal, opened.drafts), (vec![good], vec![]));
}

#[test]
fn a_journal_in_memory_has_no_file() {
    let mut store = Store::in_memory().unwrap();
    store.keep(&facts::one_of_each()).unwrap();
    assert_eq!((store.path(), store.read_only()), (None, false));
}

#[test]
fn an_interrupted_change_is_undone_on_opening_and_never_by_reading() {
    let place = Place::filled();
    let crashed = Place::new();
    let journal = |of: &Place| of.folder.path().join("journal.springback-journal");
    {
        // A change with its undo journal on disk, as a crash would leave it.
        let mut other = rusqlite::Connection::open(&place.path).unwrap();
        other.pragma_update(None, "cache_size", 1).unwrap();
        let change = other.transaction().unwrap();
        for seq in 0..200 {
            let note = "n".repeat(3000);
            change.execute("INSERT INTO draft VALUES ('f', '2026-01-01', ?1, ?2)", (seq.to_string(), note)).unwrap();
        }
        std::fs::copy(&place.path, &crashed.path).unwrap();
        std::fs::copy(journal(&place), journal(&crashed)).unwrap();
    }
    assert!(matches!(Store::check(&crashed.path), Err(StoreError::Unfinished { .. })));
    let opened = crashed.open().unwrap();
    assert_eq!((opened.journal.len(), opened.drafts.len()), (13, 0));
    drop(opened);
    assert!(Store::check(&crashed.path).is_ok());
}
