//! Any records of any journal: exactly the others are left, sound, and can go on to other journals.

use proptest::prelude::*;
use proptest::sample::subsequence;
use springback::exchange::journal_csv;
use springback::exchange::period::Period;
use springback::journal::Journal;
use springback::platform::progress::Progress;
use springback::store::{Erasing, Incoming, Store, ToErase};
use uuid::Uuid;

use super::super::Place;
use super::{now, text_of};
use crate::exchange::random_journal::journals;

/// A journal and some of its records, each with what goes with it.
fn chosen() -> impl Strategy<Value = (Journal, Vec<Uuid>)> {
    journals().prop_flat_map(|journal| {
        let all = journal.record_ids();
        let some = subsequence(all.clone(), 0..=all.len());
        (Just(journal), some).prop_map(|(journal, some)| {
            let mut going: Vec<Uuid> = some.iter().flat_map(|record| journal.erased_with(*record)).collect();
            going.sort_unstable();
            going.dedup();
            (journal, going)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(16) })]

    #[test]
    fn exactly_the_others_are_left((journal, going) in chosen()) {
        let place = Place::new();
        let mut store = place.create().store;
        store.keep(journal.revisions()).unwrap();
        store.erase(&Erasing { what: ToErase::Records(going.clone()), with_backups: false }, &[], now()).unwrap();
        store.finish_erasing(now()).unwrap();
        drop(store);

        let left = Journal::new(place.open().unwrap().journal);
        let stay: Vec<_> = journal.revisions().iter().filter(|r| !going.contains(&r.record)).cloned().collect();
        prop_assert_eq!(left.revisions(), &stay);
        let without = journal.without(&going);
        prop_assert_eq!(left.current(), without.current());
        prop_assert_eq!(Store::check(&place.path).unwrap().revisions, stay.len());
        let text = text_of(&place.path);
        prop_assert!(going.iter().all(|gone| !text.contains(&gone.to_string())));

        let other = Place::new();
        let mut opened = other.create();
        let coming = Incoming::of(&place.path, Some(&other.path), &Journal::default()).unwrap();
        opened.store.merge(&coming, now(), &Progress::default()).unwrap();
        drop(opened);
        let there = Journal::new(other.open().unwrap().journal);
        prop_assert_eq!(there.current(), left.current());
        let written = String::from_utf8(journal_csv::write(&left, Period::ALL)).unwrap();
        prop_assert!(going.iter().all(|gone| !written.contains(&gone.to_string())));

        // The whole journal brings it back, as is said before it is erased.
        let whole = Place::new();
        whole.create().store.keep(journal.revisions()).unwrap();
        let mut opened = other.open().unwrap();
        let coming = Incoming::of(&whole.path, Some(&other.path), &there).unwrap();
        opened.store.merge(&coming, now(), &Progress::default()).unwrap();
        drop(opened);
        let again = Journal::new(other.open().unwrap().journal);
        prop_assert_eq!(again.current(), journal.current());
    }
}
