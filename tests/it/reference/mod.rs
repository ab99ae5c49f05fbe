//! A second, independent reading of the rules (RULES §1–§8), written from their text alone: plain, slow, and laid out
//! section by section. The program's verdicts on thousands of random journals are compared with it.
//!
//! It reads a journal CSV, keeps what is known at a moment, and works everything out from the first day on, every time.
//! Where the text leaves more than one possibility, a comment beginning with `Reading:` says which one was taken.

mod evidence; // §8  on what a run counts that stays unknown
mod facts; // §1  what is known, days, who is affected
mod flags; // §6  red flags, advice
mod from_rows; //     rows as facts
mod ladder; // §8  steps, doses, the next day offered
mod plan; // §8  the plan, replayed fact by fact
mod readiness; // §7  the five criteria
mod rows; //     the CSV text
mod show; //     the JSON of `status --json`
#[cfg(test)]
mod story; //     little journals for the tests
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
use serde_json::Value;
use usual::Usuals;

/// Everything known at one moment: the facts, and the usuals worked out from them.
pub(crate) struct Known {
    pub facts: Facts,
    pub usuals: Usuals,
}

impl Known {
    fn at(journal_csv: &str, now: DateTime<FixedOffset>) -> Known {
        let facts = Facts::known_at(journal_csv, now);
        let usuals = Usuals::of(&facts);
        Known { facts, usuals }
    }
}

/// What `status --json` says at `now`, without its `reasons`.
pub fn status(journal_csv: &str, now: DateTime<FixedOffset>) -> Value {
    show::status(&Known::at(journal_csv, now))
}

/// The zone of `date` (§5) for each tendon affected on it, as known at `now`; `None` where a red flag suppresses it.
/// A day after today has no zones.
pub fn day_zones(journal_csv: &str, now: DateTime<FixedOffset>, date: NaiveDate) -> Vec<(String, Option<String>)> {
    let known = Known::at(journal_csv, now);
    if date > known.facts.today {
        return Vec::new();
    }
    let suppressed = flags::silences(&known.facts, date);
    let zone_of = |side| {
        if suppressed { None } else { Some(zone::of_day(&known, side, date).name().to_string()) }
    };
    known.facts.affected_on(date).into_iter().map(|side| (side.name().to_string(), zone_of(side))).collect()
}

/// What the program may advise today (§2 drift, §6 the flags that suppress nothing), sorted.
pub fn advice(journal_csv: &str, now: DateTime<FixedOffset>) -> Vec<String> {
    flags::advice(&Known::at(journal_csv, now))
}
