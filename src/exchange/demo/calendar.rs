//! Where the sample's facts are written down: days by number, the last one being today.

use chrono::{FixedOffset, NaiveDate, NaiveDateTime, TimeDelta, TimeZone};
use uuid::Uuid;

use super::DAYS;
use crate::journal::measure::Text;
use crate::journal::{Fact, Revision, Stamp, day};
use crate::words::Words;

/// Under which the sample's ids are made.
const IDS: Uuid = Uuid::from_u128(0x2d0e_7c55_91b4_4d0b_a6a1_08f4_3b6e_77d9);

/// The sample as far as it has been written.
pub(super) struct Calendar<'a> {
    today: NaiveDate,
    local_offset: &'a dyn Fn(NaiveDateTime) -> FixedOffset,
    words: &'a Words,
    pub(super) revisions: Vec<Revision>,
}

impl<'a> Calendar<'a> {
    pub(super) fn new(
        today: NaiveDate,
        local_offset: &'a dyn Fn(NaiveDateTime) -> FixedOffset,
        words: &'a Words,
    ) -> Self {
        Self { today, local_offset, words, revisions: Vec::new() }
    }

    /// The date of day `n`.
    pub(super) fn date(&self, n: i64) -> NaiveDate {
        day::plus(self.today, n - (DAYS - 1))
    }

    /// Day `n` at a time of the clock, in minutes since midnight.
    pub(super) fn at(&self, n: i64, minute: i64) -> NaiveDateTime {
        self.date(n).and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(minute)
    }

    /// The offset there.
    pub(super) fn offset(&self, civil: NaiveDateTime) -> FixedOffset {
        (self.local_offset)(civil)
    }

    /// A note of the catalogue.
    pub(super) fn note(&self, id: &str) -> Option<Text> {
        Text::new(self.words.say(id))
    }

    /// Writes a fact down at a civil time, and gives its record.
    pub(super) fn write(&mut self, civil: NaiveDateTime, fact: Fact) -> Uuid {
        let record = self.next_id("record");
        let revision = Revision::of_record(record, fact, self.stamp(civil));
        self.push(revision);
        record
    }

    /// Corrects what a record says.
    pub(super) fn correct(&mut self, record: Uuid, civil: NaiveDateTime, fact: Fact) {
        let stamp = self.stamp(civil);
        if let Some(revision) = self.latest(record).map(|latest| latest.corrected(fact, stamp)) {
            self.push(revision);
        }
    }

    /// Takes a record back.
    pub(super) fn withdraw(&mut self, record: Uuid, civil: NaiveDateTime) {
        let stamp = self.stamp(civil);
        if let Some(revision) = self.latest(record).map(|latest| latest.taken_back(stamp)) {
            self.push(revision);
        }
    }

    fn latest(&self, record: Uuid) -> Option<&Revision> {
        self.revisions.iter().rev().find(|revision| revision.record == record)
    }

    fn push(&mut self, revision: Revision) {
        let (id, act) = (self.next_id("revision"), self.next_id("act"));
        self.revisions.push(Revision { id, ..revision.in_act(act) });
    }

    fn next_id(&self, what: &str) -> Uuid {
        Uuid::new_v5(&IDS, format!("{what} {} {}", self.today, self.revisions.len()).as_bytes())
    }

    /// The instant of a civil time; a millisecond later for each that was written just before.
    fn stamp(&self, civil: NaiveDateTime) -> Stamp {
        let at = self.offset(civil).from_local_datetime(&civil).single();
        let stamp = Stamp::new(at.unwrap_or_else(|| civil.and_utc().fixed_offset()), "");
        let is_of_it = |revision: &&Revision| (0..1000).contains(&(revision.stamp.at - stamp.at).num_milliseconds());
        stamp.later_by(self.revisions.iter().rev().take_while(is_of_it).count())
    }
}
