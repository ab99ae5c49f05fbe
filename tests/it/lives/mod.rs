//! Made-up lives, border by border: weeks of mornings, tests, starts and runs, many of them exactly
//! at a limit or one beyond it, with answers missing and clocks that change. One number makes one life,
//! and with rarer things happening in it another.

mod rarer;
mod writer;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use springback::journal::{Fact, Journal, Revision, Stamp};
use uuid::Uuid;

use writer::Writer;

/// A fact with its record and the instant it was recorded.
type Recorded = (Uuid, Fact, DateTime<FixedOffset>);

/// A life as facts, in the order in which they were recorded.
#[derive(Clone)]
pub struct Life {
    /// What was entered.
    pub facts: Vec<Recorded>,
    /// Moments worth asking about, oldest first.
    pub moments: Vec<DateTime<FixedOffset>>,
    /// What was corrected later, or withdrawn, and when.
    pub corrections: Vec<(Uuid, Option<Fact>, DateTime<FixedOffset>)>,
}

impl Life {
    /// The journal it leaves.
    pub fn journal(&self) -> Journal {
        let revision = |(record, fact, at): &Recorded| {
            let stamp = Stamp::new(*at, "");
            Revision { id: *record, ..Revision::of_record(*record, fact.clone(), stamp) }
        };
        let mut journal = Journal::new(self.facts.iter().map(revision).collect());
        for (record, fact, at) in &self.corrections {
            let head = journal.head(*record).expect("a record to correct");
            let stamp = Stamp::new(*at, "");
            let later = fact.as_ref().map(|fact| head.corrected(fact.clone(), stamp.clone()));
            let later = later.unwrap_or_else(|| head.taken_back(stamp));
            journal.absorb([later]);
        }
        journal
    }

    /// The same life, had everything been entered right at first, and each morning once.
    pub fn settled(mut self) -> Self {
        for (record, fact, _) in std::mem::take(&mut self.corrections) {
            match fact {
                None => self.facts.retain(|(kept, ..)| *kept != record),
                Some(fact) => {
                    let kept = self.facts.iter_mut().find(|(kept, ..)| *kept == record);
                    kept.into_iter().for_each(|(_, kept, _)| *kept = fact.clone());
                }
            }
        }
        let facts = self.facts.clone();
        self.facts.retain(|kept| !facts.iter().any(|other| is_same_morning(kept, other) && other.2 > kept.2));
        self
    }
}

fn is_same_morning((_, one, _): &Recorded, (_, other, _): &Recorded) -> bool {
    matches!((one, other), (Fact::CheckIn(one), Fact::CheckIn(other)) if (one.date, one.side) == (other.date, other.side))
}

/// The life of that number.
pub fn life(number: u64) -> Life {
    written(number).finish()
}

/// The same life with what seldom happens happening in it too.
pub fn eventful(number: u64) -> Life {
    let mut writer = written(number);
    writer.chance = Chance::of(number ^ 0x5DEE_CE66_D1CE_4E5B);
    writer.happen();
    writer.finish()
}

fn written(number: u64) -> Writer {
    let mut chance = Chance::of(number);
    let first = NaiveDate::from_ymd_opt(2026, 2, 20).unwrap() + TimeDelta::days(chance.below(40) as i64);
    let mut writer = Writer::new(chance, first);
    writer.live();
    writer
}

/// A small generator of even numbers, the same everywhere.
pub struct Chance(u64);

impl Chance {
    /// The generator of that number.
    pub fn of(number: u64) -> Self {
        let mut chance = Self(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        for _ in 0..8 {
            chance.next();
        }
        chance
    }

    /// Sixty-four bits; never all zero.
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, n: u64) -> u64 {
        (self.next() >> 11) % n
    }

    fn percent(&mut self, n: u64) -> bool {
        self.below(100) < n
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len() as u64) as usize]
    }
}
