//! WHAT HAPPENED: facts as the person gave them, in order, by id, by day.
//!
//! A [`Journal`] is all revisions ever kept and, worked out from them, the current facts. It knows
//! no rule: what the facts mean is `assessment`'s business.

mod act;
pub mod canonical;
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
use std::collections::hash_map::Entry;
use std::num::NonZeroUsize;

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
    /// The place of each revision.
    by_id: HashMap<Uuid, usize>,
    /// Each record's revisions, in the order the records were first kept.
    records: Vec<Line>,
    /// Which of them is a record's.
    by_record: HashMap<Uuid, usize>,
    /// For each revision the place of the next one of its record; the very first is no next one.
    next: Vec<Option<NonZeroUsize>>,
    current: Current,
}

/// A record's revisions, in the order kept: the places of the first and the last of them.
#[derive(Debug, Clone, Copy)]
struct Line {
    first: usize,
    last: usize,
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
        let revisions = revisions.into_iter();
        let (more, _) = revisions.size_hint();
        self.by_id.reserve(more);
        self.by_record.reserve(more);
        revisions.for_each(|revision| self.add(revision));
        self.current = Current::of(self);
    }

    fn add(&mut self, revision: Revision) {
        let place = self.revisions.len();
        let Entry::Vacant(vacant) = self.by_id.entry(revision.id) else { return };
        vacant.insert(place);
        match self.by_record.entry(revision.record) {
            Entry::Vacant(vacant) => {
                vacant.insert(self.records.len());
                self.records.push(Line { first: place, last: place });
            }
            Entry::Occupied(record) => {
                let line = &mut self.records[*record.get()];
                self.next[line.last] = NonZeroUsize::new(place);
                line.last = place;
            }
        }
        self.next.push(None);
        self.revisions.push(revision);
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
        self.line_of(record).into_iter().flat_map(|line| self.along(line))
    }

    fn line_of(&self, record: Uuid) -> Option<Line> {
        self.by_record.get(&record).map(|record| self.records[*record])
    }

    fn along(&self, line: Line) -> impl Iterator<Item = &Revision> {
        let places = std::iter::successors(Some(line.first), |place| self.next[*place].map(NonZeroUsize::get));
        places.map(|place| &self.revisions[place])
    }

    /// Every record's id, in the order first recorded, ties by id: the same in every copy that holds
    /// the same revisions.
    pub fn record_ids(&self) -> Vec<Uuid> {
        let firsts = self.records.iter().filter_map(|line| self.first_of(*line));
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
        let mut heads = self.records.iter().filter_map(|line| self.head_of(*line));
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
