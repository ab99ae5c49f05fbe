//! A journal and its copies on several machines, each written in by itself, with clocks that are wrong.

use chrono::{DateTime, TimeDelta, Utc};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use springback::journal::session::{Exercise, Response};
use springback::journal::{Fact, Journal, Revision, Stamp};
use uuid::Uuid;

use crate::exchange::random_journal::{fact, journals};

/// Copies that had a common beginning.
#[derive(Debug, Clone)]
pub struct Apart {
    pub copies: Vec<Journal>,
    /// An instant before all of them.
    pub early: Stamp,
}

/// What is done to a copy.
#[derive(Debug, Clone, Copy)]
enum Deed {
    Write,
    Correct,
    Withdraw,
    Restore,
    /// One of the versions is chosen.
    Settle,
    /// What was done last to a record is undone.
    Undo,
    /// A row of a file that other copies import too, so that its record begins several times.
    Import,
    /// Another copy is brought in.
    BringIn,
}

const DEEDS: [Deed; 11] = [
    Deed::Import,
    Deed::Import,
    Deed::Write,
    Deed::Write,
    Deed::Correct,
    Deed::Correct,
    Deed::Withdraw,
    Deed::Restore,
    Deed::Settle,
    Deed::Undo,
    Deed::BringIn,
];

/// A deed, to which copy, to which record, with what, and when.
type Done = (Deed, usize, usize, Fact, Stamp);

/// Two to four copies, after up to thirty deeds.
pub fn lived_apart() -> impl Strategy<Value = Apart> {
    let deed = (select(&DEEDS[..]), 0_usize..4, 0_usize..40, fact(), stamp());
    (journals(), 2_usize..=4, vec(deed, 0..30)).prop_map(|(beginning, count, deeds)| {
        let mut copies = vec![beginning; count];
        for (deed, copy, pick, fact, stamp) in deeds {
            carry_out(&mut copies, (deed, copy % count, pick, fact, stamp));
        }
        Apart { copies, early: stamp_at(-100_000) }
    })
}

/// Of few instants, so that many are the same; now and then a year off.
fn stamp() -> impl Strategy<Value = Stamp> {
    (0_i64..12, select(vec![0, 0, 0, -365, 365])).prop_map(|(n, days)| stamp_at(n + days * 86_400))
}

fn stamp_at(second: i64) -> Stamp {
    let at = DateTime::<Utc>::from_timestamp(1_781_000_000, 0).unwrap() + TimeDelta::seconds(second);
    Stamp::new(at.fixed_offset(), "")
}

fn carry_out(copies: &mut [Journal], (deed, copy, pick, fact, stamp): Done) {
    if let Deed::BringIn = deed {
        let other = copies[pick % copies.len()].clone();
        return super::bring_in(&mut copies[copy], &other);
    }
    let journal = &mut copies[copy];
    let records = journal.record_ids();
    // The oldest few, so that several copies touch the same.
    let record = records.get(pick % records.len().clamp(1, 6)).copied();
    let head = record.and_then(|record| journal.head(record));
    let kept = match (deed, head) {
        (Deed::Write, _) => {
            of_a_session(fact, journal, pick).map(|fact| vec![Revision::first(fact, stamp)]).unwrap_or_default()
        }
        (Deed::Import, _) => imported(fact, journal, (pick, stamp)),
        (Deed::Correct, Some(head)) => {
            let fact = like(head, fact, journal);
            journal.replacing(head.record, (&fact, false), &stamp)
        }
        (Deed::Withdraw, Some(head)) => journal.replacing(head.record, (&head.fact, true), &stamp),
        (Deed::Restore, Some(head)) => journal.replacing(head.record, (&head.fact, false), &stamp),
        (Deed::Settle, Some(head)) => {
            let heads = journal.heads(head.record);
            let chosen = heads[pick % heads.len()];
            journal.replacing(head.record, (&chosen.fact, chosen.withdrawn), &stamp)
        }
        (Deed::Undo, Some(head)) => journal.undoing(&[head.id], &stamp),
        _ => Vec::new(),
    };
    journal.absorb(kept);
}

fn imported(fact: Fact, journal: &Journal, (pick, stamp): (usize, Stamp)) -> Vec<Revision> {
    let record = Uuid::from_u128(((fact.kind() as u128) << 8) + pick as u128 % 2 + 1);
    let is_new = fact.session().is_none() && journal.head(record).is_none();
    is_new.then(|| Revision::of_record(record, fact, stamp)).into_iter().collect()
}

fn sessions(journal: &Journal) -> Vec<Uuid> {
    let records = journal.record_ids().into_iter();
    records.filter(|r| journal.head(*r).is_some_and(|head| matches!(head.fact, Fact::Session(_)))).collect()
}

fn of_a_session(fact: Fact, journal: &Journal, pick: usize) -> Option<Fact> {
    let sessions = sessions(journal);
    let session = sessions.get(pick % sessions.len().max(1)).copied();
    Some(match fact {
        Fact::Response(response) => Fact::Response(Response { session: session?, ..response }),
        Fact::Exercise(exercise) => Fact::Exercise(Exercise { session: session?, ..exercise }),
        other => other,
    })
}

/// A fact for the same record: the one given if it is of its kind, else one that stands in the journal.
fn like(head: &Revision, fact: Fact, journal: &Journal) -> Fact {
    let kind = head.fact.kind();
    let fact = if fact.kind() == kind {
        fact
    } else {
        let others = journal.revisions().iter().map(|r| &r.fact);
        others.filter(|other| other.kind() == kind).find(|other| **other != head.fact).unwrap_or(&head.fact).clone()
    };
    match (fact, head.fact.session()) {
        (Fact::Response(response), Some(session)) => Fact::Response(Response { session, ..response }),
        (Fact::Exercise(exercise), Some(session)) => Fact::Exercise(Exercise { session, ..exercise }),
        (fact, _) => fact,
    }
}
