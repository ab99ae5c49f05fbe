//! A sample journal: half a year of a runner's right Achilles tendon, ending today. The same day
//! always gives the same journal.
//!
//! It holds what there is to see: every zone, a plan opened, a step back after a bad run, three
//! weeks away that close the gate, the gate reopened, and last evening's run still pending.

mod calendar;
mod course;
mod doing;

use chrono::{FixedOffset, NaiveDate, NaiveDateTime};

use crate::journal::Revision;
use crate::words::Words;

use calendar::Calendar;

/// Days the sample covers, today included.
pub const DAYS: i64 = 182;

/// The sample journal of a day; `local_offset` is the place's offset at a civil time. Nothing in
/// it is later than the beginning of that day.
pub fn journal(today: NaiveDate, local_offset: &dyn Fn(NaiveDateTime) -> FixedOffset, words: &Words) -> Vec<Revision> {
    let mut calendar = Calendar::new(today, local_offset, words);
    doing::first_day(&mut calendar);
    for n in 0..DAYS {
        course::morning(&mut calendar, n);
        doing::day(&mut calendar, n);
    }
    doing::second_thoughts(&mut calendar);
    calendar.revisions
}
