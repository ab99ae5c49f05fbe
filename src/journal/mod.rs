//! WHAT HAPPENED: facts as the person gave them, in order, by id, by day.
//!
//! A [`Journal`] is all revisions ever kept and, worked out from them, the current facts. It knows
//! no rule: what the facts mean is `assessment`'s business.

pub mod cell;
pub mod check_in;
mod current;
pub mod day;
pub mod day_mark;
pub mod draft;
pub mod entry;
pub mod evaluation;
pub mod flag;
pub mod heel_raise;
pub mod measure;
mod named;
pub mod plan_event;
pub mod session;
pub mod setting;
pub mod tendon;
mod undo;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

pub use current::{Current, Kept};
pub use entry::{Fact, Kind, Revision, Stamp};

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

    /// Every revision, in the order kept.
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

    /// All revisions of a record, in the order kept.
    pub fn history(&self, record: Uuid) -> impl Iterator<Item = &Revision> {
        self.records.get(&record).into_iter().flatten().map(|place| &self.revisions[*place])
    }

    /// The revisions of a record that nothing replaces; more than one after a fork.
    pub fn heads(&self, record: Uuid) -> Vec<&Revision> {
        let replaced: Vec<Uuid> = self.history(record).filter_map(|r| r.replaces).collect();
        self.history(record).filter(|r| !replaced.contains(&r.id)).collect()
    }

    /// The revision that counts: of the heads the latest, ties by revision id.
    pub fn head(&self, record: Uuid) -> Option<&Revision> {
        match self.records.get(&record)?.as_slice() {
            [only] => Some(&self.revisions[*only]),
            _ => self.heads(record).into_iter().max_by_key(|r| (r.stamp.at, r.id)),
        }
    }

    /// Every record's id, in the order first kept.
    pub fn record_ids(&self) -> impl Iterator<Item = Uuid> {
        self.revisions.iter().filter(|r| r.replaces.is_none()).map(|r| r.record).collect::<Unique>().into_iter()
    }

    /// The journal as it stood at an instant, by what had been recorded then.
    pub fn as_recorded_by(&self, instant: DateTime<Utc>) -> Journal {
        Journal::new(self.revisions.iter().filter(|r| r.stamp.at <= instant).cloned().collect())
    }

    /// The first date anything current is about.
    pub fn first_date(&self) -> Option<NaiveDate> {
        self.current.first_date()
    }
}

/// Ids without repetition, in the order first met.
#[derive(Default)]
struct Unique(Vec<Uuid>);

impl FromIterator<Uuid> for Unique {
    fn from_iter<I: IntoIterator<Item = Uuid>>(ids: I) -> Self {
        let mut seen = std::collections::HashSet::new();
        Self(ids.into_iter().filter(|id| seen.insert(*id)).collect())
    }
}

impl IntoIterator for Unique {
    type Item = Uuid;
    type IntoIter = std::vec::IntoIter<Uuid>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
