//! Which records belong to which day, corrected and withdrawn ones included.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Bound;

use chrono::{Datelike, NaiveDate};
use uuid::Uuid;

use crate::journal::day::DayStart;
use crate::journal::{Fact, Journal, Revision};
use crate::ui::View;

/// The records by day, made anew when the journal changes.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    /// The view's revision it was made from.
    revision: Option<(u64, bool)>,
    days: BTreeMap<NaiveDate, Vec<Uuid>>,
    /// Records that are deleted.
    deleted: HashSet<Uuid>,
    parts: HashMap<Uuid, Vec<Uuid>>,
    forks: Vec<(NaiveDate, Uuid)>,
    day_start: DayStart,
}

impl Ledger {
    /// Makes it anew if it is stale.
    pub(super) fn refresh(&mut self, view: &View) {
        let revision = Some((view.revision, view.is_sample));
        if self.revision == revision {
            return;
        }
        *self = Self::of(view.journal, view.assessment.day_start);
        self.revision = revision;
    }

    fn of(journal: &Journal, day_start: DayStart) -> Self {
        let mut ledger = Self { day_start, ..Self::default() };
        for record in journal.record_ids() {
            let Some(head) = journal.head(record) else { continue };
            if head.withdrawn {
                ledger.deleted.insert(record);
            }
            match head.fact.session() {
                Some(session) => ledger.parts.entry(session).or_default().push(record),
                None => ledger.days.entry(ledger.day_of(&head.fact)).or_default().push(record),
            }
        }
        for records in ledger.days.values_mut() {
            // Withdrawn ones last; otherwise as files list them, sessions by start.
            records.sort_by_cached_key(|record| journal.head(*record).map(|head| (head.withdrawn, order(&head.fact))));
        }
        let forks = journal.forks().into_iter();
        ledger.forks = forks.filter_map(|record| Some((ledger.day_of_record(journal, record)?, record))).collect();
        ledger.forks.sort_unstable();
        ledger
    }

    /// The day a record stands on; a part stands on its session's.
    fn day_of_record(&self, journal: &Journal, record: Uuid) -> Option<NaiveDate> {
        let fact = &journal.head(record)?.fact;
        let fact = fact.session().map_or(Some(fact), |session| journal.head(session).map(|head| &head.fact))?;
        Some(self.day_of(fact))
    }

    /// The day a fact belongs to: a run at 01:30 belongs to the evening before.
    fn day_of(&self, fact: &Fact) -> NaiveDate {
        match fact {
            Fact::Session(session) => self.day_start.day_of(session.civil_start()),
            _ => fact.date().unwrap_or_default(),
        }
    }

    /// The day something was recorded on, where it was recorded.
    pub(super) fn recorded_on(&self, revision: &Revision) -> NaiveDate {
        self.day_start.day_at(revision.stamp.at.with_timezone(&revision.stamp.offset))
    }

    /// Whether a record was first recorded on a later day than its own.
    pub(super) fn is_late(&self, first: &Revision) -> bool {
        first.fact.session().is_none() && self.recorded_on(first) > self.day_of(&first.fact)
    }

    /// The records of a day.
    pub(super) fn records(&self, day: NaiveDate) -> &[Uuid] {
        self.days.get(&day).map_or(&[], Vec::as_slice)
    }

    /// The days after one that have records, with how many that are not deleted.
    pub(super) fn after(&self, day: NaiveDate) -> impl Iterator<Item = (NaiveDate, usize)> {
        let after = self.days.range((Bound::Excluded(day), Bound::Unbounded));
        let counted = after.map(|(day, records)| (*day, records.iter().filter(|r| !self.deleted.contains(*r)).count()));
        counted.filter(|(_, count)| *count > 0)
    }

    /// Records of which there are several versions, with their days.
    pub(super) fn forks(&self) -> &[(NaiveDate, Uuid)] {
        &self.forks
    }

    /// The responses and exercises of a session.
    pub(super) fn parts(&self, session: Uuid) -> &[Uuid] {
        self.parts.get(&session).map_or(&[], Vec::as_slice)
    }

    /// The year of the first record.
    pub(super) fn first_year(&self) -> Option<i32> {
        self.days.keys().next().map(|day| day.year())
    }
}

fn order(fact: &Fact) -> (crate::journal::Kind, Option<chrono::NaiveDateTime>) {
    let start = if let Fact::Session(session) = fact { Some(session.civil_start()) } else { None };
    (fact.kind(), start)
}
