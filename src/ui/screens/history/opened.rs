//! The day that is open, with how it stood that evening; worked out anew when the journal changes.

use chrono::{NaiveDate, TimeDelta, TimeZone};

use super::ledger::Ledger;
use crate::assessment::evening::Evening;
use crate::journal::day;
use crate::ui::View;

/// The open day.
#[derive(Debug, Default)]
pub(super) struct Opened {
    key: Option<(u64, bool, NaiveDate)>,
    /// The day; before the first frame none that matters.
    pub date: NaiveDate,
    /// How it stood that evening; none while it lasts.
    pub evening: Option<Evening>,
    /// Whether any of its records had been recorded by then.
    was_known: bool,
}

impl Opened {
    /// Opens a day, unless it is open as it is.
    pub(super) fn refresh(&mut self, view: &View, ledger: &Ledger, date: NaiveDate) {
        let key = Some((view.revision, view.is_sample, date));
        if self.key == key {
            return;
        }
        let is_over = date < view.today;
        let evening = is_over.then(|| evening(view, date)).flatten();
        let first = |record| view.journal.first(record);
        let known = |last| ledger.records(date).iter().any(|r| first(*r).is_some_and(|first| first.stamp.at <= last));
        let was_known = evening.as_ref().is_some_and(|evening| known(evening.last().to_utc()));
        *self = Self { key, date, evening, was_known };
    }

    /// Whether all that is recorded of the day was recorded after it.
    pub(super) fn is_later(&self) -> bool {
        self.evening.is_some() && !self.was_known
    }
}

/// The day's last second, by the clock of the place.
fn evening(view: &View, date: NaiveDate) -> Option<Evening> {
    let end = view.assessment.day_start.begin_of(day::plus(date, 1)) - TimeDelta::seconds(1);
    let last = (view.offset_at)(end).from_local_datetime(&end).single()?;
    Some(Evening::of(view.journal, date, last))
}
