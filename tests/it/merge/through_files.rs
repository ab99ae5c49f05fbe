//! The same through real files, import batches included.

use proptest::prelude::*;
use springback::journal::{Journal, Revision, Stamp};
use springback::platform::progress::Progress;
use springback::store::{Batch, Incoming, Store, backup};
use uuid::Uuid;

use super::lived_apart::{Apart, lived_apart};
use super::{by_id, must_be_the_same, now};
use crate::store::Place;

/// A file of its own for a copy; what it has alone came with an import.
fn written(copy: &Journal, common: &[Revision], early: &Stamp) -> Place {
    let place = Place::new();
    let mut store = place.create().store;
    store.keep(common).unwrap();
    let batch = Batch { id: Uuid::new_v4(), stamp: early.clone(), source: "rows.csv".to_owned() };
    let alone = |revision: &&Revision| !common.iter().any(|other| other.id == revision.id);
    let of_batch = |revision: &Revision| Revision { batch: Some(batch.id), ..revision.clone() };
    let alone: Vec<Revision> = copy.revisions().iter().filter(alone).map(of_batch).collect();
    if !alone.is_empty() {
        store.keep_import(&batch, &alone, &Progress::default()).unwrap();
    }
    place
}

fn read(place: &Place) -> Journal {
    Journal::new(Store::open_read_only(&place.path).unwrap().journal)
}

fn merge(into: &Place, other: &Place) {
    let mut opened = into.open().unwrap();
    let journal = Journal::new(opened.journal);
    let incoming = Incoming::of(&other.path, Some(&into.path), &journal).unwrap();
    let before = backup::all(&into.path).len();
    let backup = opened.store.merge(&incoming, now().to_utc(), &Progress::default()).unwrap();
    assert_eq!(backup.is_some(), !incoming.is_empty() && !journal.is_empty());
    assert_eq!(backup::all(&into.path).len(), before + usize::from(backup.is_some()));
    if let Some(backup) = backup {
        assert_eq!(by_id(&Journal::new(Store::open_read_only(&backup.path).unwrap().journal)), by_id(&journal));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(6) })]

    #[test]
    fn files_merged_either_way_hold_the_same_journal(apart in lived_apart()) {
        let Apart { copies, early } = apart;
        // What an earlier merge brought into both belongs to no import of either.
        let (one, other) = (&copies[0], &copies[1]);
        let is_common = |revision: &&Revision| other.revision(revision.id).is_some();
        let common: Vec<Revision> = one.revisions().iter().filter(is_common).cloned().collect();
        let (one, other) = (written(one, &common, &early), written(other, &common, &early));
        let other_before = std::fs::read(&other.path).unwrap();
        merge(&one, &other);
        prop_assert!(std::fs::read(&other.path).unwrap() == other_before, "the other copy is only read");
        merge(&other, &one);
        must_be_the_same(&read(&one), &read(&other));
        let sound = Store::check(&one.path).unwrap();
        prop_assert_eq!(sound, Store::check(&other.path).unwrap());
        let held = std::fs::read(&one.path).unwrap();
        merge(&one, &other);
        prop_assert!(std::fs::read(&one.path).unwrap() == held, "again adds nothing");
    }
}
