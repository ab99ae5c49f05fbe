//! Copies of a journal that went their own ways become one again: the same one, in whatever order and
//! grouping they are brought together, and nothing is lost.

mod in_the_window;
mod lived_apart;
mod through_files;

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset};
use proptest::prelude::*;
use springback::assessment::assess;
use springback::exchange::period::Period;
use springback::exchange::{journal_csv, status_json};
use springback::journal::{Journal, Revision};
use uuid::Uuid;

use lived_apart::{Apart, lived_apart};

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-06-12T20:00:00+02:00").unwrap()
}

/// Brings another copy in, as a merge does.
fn bring_in(journal: &mut Journal, other: &Journal) {
    let arriving = journal.arriving(other.revisions()).unwrap();
    let mut known: Vec<Uuid> = journal.revisions().iter().map(|r| r.id).collect();
    for revision in &arriving.revisions {
        assert!(revision.replaces.is_none_or(|id| known.contains(&id)), "it stands behind what it replaces");
        known.push(revision.id);
    }
    journal.absorb(arriving.revisions);
    assert!(journal.arriving(other.revisions()).unwrap().revisions.is_empty(), "again adds nothing");
}

/// Merges two at a time, as the numbers say, until one is left.
fn merged(mut copies: Vec<Journal>, order: &[usize]) -> Journal {
    for pick in order.iter().cycle() {
        if copies.len() < 2 {
            break;
        }
        let other = copies.remove(pick % copies.len());
        let place = (pick / 7) % copies.len();
        bring_in(&mut copies[place], &other);
    }
    copies.pop().unwrap()
}

fn by_id(journal: &Journal) -> HashMap<Uuid, Revision> {
    journal.revisions().iter().map(|revision| (revision.id, revision.clone())).collect()
}

/// Everything a person or a program can see of a journal.
fn must_be_the_same(one: &Journal, other: &Journal) {
    assert_eq!(by_id(one), by_id(other));
    assert_eq!(one.record_ids(), other.record_ids());
    for record in one.record_ids() {
        assert_eq!(one.heads(record), other.heads(record));
        assert_eq!((one.head(record), one.first(record)), (other.head(record), other.first(record)));
        assert_eq!(one.other_versions(record), other.other_versions(record));
    }
    assert_eq!(one.forks(), other.forks());
    assert_eq!(one.current(), other.current());
    let csv = |journal: &Journal| String::from_utf8(journal_csv::write(journal, Period::ALL)).unwrap();
    assert_eq!(csv(one), csv(other));
    let (ones, others) = (assess(one, now()), assess(other, now()));
    assert!(status_json::write(&ones) == status_json::write(&others));
    assert_eq!(format!("{ones:?}"), format!("{others:?}"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(192) })]

    #[test]
    fn any_order_and_grouping_makes_the_same_journal(
        apart in lived_apart(),
        one in prop::collection::vec(0_usize..1000, 1..6),
        other in prop::collection::vec(0_usize..1000, 1..6),
    ) {
        let Apart { copies, .. } = &apart;
        let (one, other) = (merged(copies.clone(), &one), merged(copies.clone(), &other));
        must_be_the_same(&one, &other);
        for copy in copies {
            let all = by_id(&one);
            prop_assert!(copy.revisions().iter().all(|revision| all.get(&revision.id) == Some(revision)), "nothing is lost");
        }
    }

    #[test]
    fn what_a_person_says_after_a_merge_holds_whatever_the_clocks(
        apart in lived_apart(), order in prop::collection::vec(0_usize..1000, 1..6), pick in 0_usize..100,
    ) {
        let mut journal = merged(apart.copies.clone(), &order);
        let forks = journal.forks();
        let Some(record) = forks.get(pick % forks.len().max(1)).copied() else { return Ok(()) };
        let chosen = journal.other_versions(record)[0].clone();
        for stamp in [&chosen.stamp, &apart.early] {
            let settled = journal.replacing(record, (&chosen.fact, chosen.withdrawn), stamp);
            journal.absorb(settled);
            prop_assert_eq!(journal.heads(record).len(), 1);
            let head = journal.head(record).unwrap();
            prop_assert_eq!((&head.fact, head.withdrawn), (&chosen.fact, chosen.withdrawn));
            prop_assert!(!journal.forks().contains(&record));
        }
        // A copy that was merged before comes again, and changes nothing.
        let before = journal.clone();
        for copy in &apart.copies {
            bring_in(&mut journal, copy);
        }
        must_be_the_same(&before, &journal);
    }
}
