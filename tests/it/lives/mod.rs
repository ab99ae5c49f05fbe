//! Made-up lives, border by border: weeks of mornings, tests, starts and runs, many of them exactly
//! at a limit or one beyond it, with answers missing and clocks that change. One number makes one life.

mod writer;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use springback::journal::{Fact, Journal, Revision, Stamp};
use uuid::Uuid;

use writer::Writer;

/// A life as facts, in the order in which they were recorded.
#[derive(Clone)]
pub struct Life {
    /// Each fact with its record and the instant it was recorded.
    pub facts: Vec<(Uuid, Fact, DateTime<FixedOffset>)>,
    /// Moments worth asking about, oldest first.
    pub moments: Vec<DateTime<FixedOffset>>,
}

impl Life {
    /// The journal it leaves.
    pub fn journal(&self) -> Journal {
        let revision = |(record, fact, at): &(Uuid, Fact, DateTime<FixedOffset>)| {
            let stamp = Stamp::new(*at, "");
            Revision { id: *record, ..Revision::of_record(*record, fact.clone(), stamp) }
        };
        Journal::new(self.facts.iter().map(revision).collect())
    }
}

/// The life of that number.
pub fn life(number: u64) -> Life {
    let mut chance = Chance(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    for _ in 0..8 {
        chance.next();
    }
    let first = NaiveDate::from_ymd_opt(2026, 2, 20).unwrap() + TimeDelta::days(chance.below(40) as i64);
    let mut writer = Writer::new(chance, first);
    writer.live();
    writer.moments.sort();
    Life { facts: writer.facts, moments: writer.moments }
}

/// A small generator of even numbers, the same everywhere.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
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
