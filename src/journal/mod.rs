//! WHAT HAPPENED: facts as the person gave them, in order, by id, by day.
//!
//! A [`Journal`] is all revisions ever kept and, worked out from them, the current facts. It knows
//! no rule: what the facts mean is `assessment`'s business.

mod act;
pub mod cell;
pub mod check_in;
mod civil;
mod current;
pub mod day;
pub mod day_mark;
pub mod draft;
pub mod entry;
mod erasing;
pub mod evaluation;
mod exact_minutes;
pub mod flag;
mod fork;
pub mod heel_raise;
pub mod measure;
mod merging;
mod named;
pub mod plan_event;
pub mod session;
pub mod setting;
pub mod tendon;
mod undo;
pub mod witness;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

pub use current::{Current, Kept};
use day::DayStart;
pub use entry::{Fact, Kind, Revision, Stamp};
pub use merging::{Arriving, NotMergeable};

/// Everything that was ever recorded, and what of it holds now.
#[derive(Debug, Clone, Default)]
pub struct Journal {
    revisions: Vec<Revision>,
    by_id: HashMap<Uuid, usize>,
    records: HashMap<Uuid, Vec<usize>>,
    current: Current,
}

impl Journal {
    /// A journal of these revisions, in the order they were kept.
    pub fn new(revisions: Vec<Revision>) -> Self {
        let mut journal = Self::default();
        journal.absorb(revisions);
        journal
    }

    /// Takes in revisions that have been kept. One that is already there changes nothing.
    pub fn absorb(&mut self, revisions: impl IntoIterator<Item = Revision>) {
        for revision in revisions {
            if self.by_id.contains_key(&revision.id) {
                continue;
            }
            let place = self.revisions.len();
            self.by_id.insert(revision.id, place);
            self.records.entry(revision.record).or_default().push(place);
            self.revisions.push(revision);
        }
        self.current = Current::of(self);
    }

    /// The facts that hold now, each kind in its order.
    pub fn current(&self) -> &Current {
        &self.current
    }

    /// Every revision, in the order kept, which differs from copy to copy.
    pub fn revisions(&self) -> &[Revision] {
        &self.revisions
    }

    /// Whether nothing was ever recorded.
    pub fn is_empty(&self) -> bool {
        self.revisions.is_empty()
    }

    /// A revision by its id.
    pub fn revision(&self, id: Uuid) -> Option<&Revision> {
        self.by_id.get(&id).map(|place| &self.revisions[*place])
    }

    /// All revisions of a record, in the order kept, which differs from copy to copy.
    pub fn history(&self, record: Uuid) -> impl Iterator<Item = &Revision> {
        self.records.get(&record).into_iter().flatten().filter_map(|place| self.revisions.get(*place))
    }

    /// Every record's id, in the order first recorded, ties by id: the same in every copy that holds
    /// the same revisions.
    pub fn record_ids(&self) -> Vec<Uuid> {
        let firsts = self.records.keys().filter_map(|record| self.first(*record));
        let mut ids: Vec<_> = firsts.map(|first| (first.stamp.at, first.record)).collect();
        ids.sort_unstable();
        ids.into_iter().map(|(_, record)| record).collect()
    }

    /// The journal as it stood at an instant, by what had been recorded then.
    pub fn as_recorded_by(&self, instant: DateTime<Utc>) -> Journal {
        Journal::new(self.revisions.iter().filter(|r| r.stamp.at <= instant).cloned().collect())
    }

    /// Whether any record is about a day, a deleted one too.
    pub fn has_entries_of(&self, day: NaiveDate, start: DayStart) -> bool {
        let mut heads = self.records.keys().filter_map(|record| self.head(*record));
        heads.any(|head| match &head.fact {
            Fact::Session(session) => start.day_of(session.civil_start()) == day,
            fact => fact.date() == Some(day),
        })
    }

    /// The first date anything current is about.
    pub fn first_date(&self) -> Option<NaiveDate> {
        self.current.first_date()
    }
}
