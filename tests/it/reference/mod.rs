//! A second, independent reading of the rules (RULES §1–§8), written from their text alone: plain, slow, and laid out
//! section by section. The program's verdicts on thousands of random journals are compared with it.
//!
//! It reads a journal CSV, keeps what is known at a moment, and works everything out from the first day on, every time.
//! Where the text leaves more than one possibility, a comment beginning with `Reading:` says which one was taken.

mod credits; // §8  the credits of a step
mod enough; // §8  enough evidence for an unknown run
mod facts; // §1  what is known, days, who is affected
mod flags; // §6  red flags, advice
mod from_rows; //     rows as facts
mod ladder; // §8  steps, doses, the next day offered
mod plan; // §8  the plan, replayed fact by fact
mod readiness; // §7  the five criteria
mod rows; //     the CSV text
mod runs; // §8  what a run does to the plan
mod show; //     the JSON of `status --json`
#[cfg(test)]
mod story; //     little journals for the tests
#[cfg(test)]
mod test_credits; // §8's credits and evidence, tested
#[cfg(test)]
mod test_judging; //     §2–§6, tested
#[cfg(test)]
mod test_plan; //     §7–§8, tested
#[cfg(test)]
mod test_worked_cases; // §14
mod today; // §5  what it means for today
mod usual; // §2  recent usual, reference, rise, drift
mod verdict; // §3  session zone, §4 24-hour rule
mod zone; // §5  the day, and now

use chrono::{DateTime, FixedOffset, NaiveDate};
use facts::Facts;
use rows::Row;
use serde_json::Value;
use usual::Usuals;

/// A journal as its rows, read once and asked about at many moments.
pub struct Diary {
    rows: Vec<Row>,
}

impl Diary {
    pub fn read(journal_csv: &str) -> Diary {
        let mut rows = rows::read(journal_csv);
        rows.sort_by_cached_key(|row| (row.date, from_rows::recorded(row))); // ties: row order
        Diary { rows }
    }

    pub fn at(&self, now: DateTime<FixedOffset>) -> Known {
        let facts = Facts::known_at(&self.rows, now);
        let usuals = Usuals::of(&facts);
        Known { facts, usuals }
    }
}

/// Everything known at one moment: the facts, and the usuals worked out from them.
pub struct Known {
    facts: Facts,
    usuals: Usuals,
}

impl Known {
    /// What `status --json` says, without its `reasons`.
    pub fn status(&self) -> Value {
        show::status(self)
    }

    /// The zone of `date` (§5) for each tendon affected on it; `None` where a red flag suppresses it. A day after today
    /// has no zones.
    pub fn day_zones(&self, date: NaiveDate) -> Vec<(String, Option<String>)> {
        if date > self.facts.today {
            return Vec::new();
        }
        let suppressed = flags::silences(&self.facts, date);
        let zone_of = |side| {
            if suppressed { None } else { Some(zone::of_day(self, side, date).name().to_string()) }
        };
        self.facts.affected_on(date).into_iter().map(|side| (side.name().to_string(), zone_of(side))).collect()
    }

    /// What the program may advise today (§2 drift, §6 the flags that suppress nothing), sorted.
    pub fn advice(&self) -> Vec<String> {
        flags::advice(self)
    }
}
