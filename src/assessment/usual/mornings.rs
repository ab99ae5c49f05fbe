//! The last answered mornings of one measure, held in the order of days and in the order of size,
//! so that their middle is always at hand.

use std::collections::VecDeque;

use chrono::NaiveDate;

use super::{DAYS_BACK, MORNINGS, MORNINGS_NEEDED};
use crate::journal::day;
use crate::journal::measure::Halves;

/// What the recent usual of one measure is made of.
#[derive(Default)]
pub(super) struct Mornings {
    by_day: VecDeque<(NaiveDate, u16)>,
    by_size: Vec<u16>,
}

impl Mornings {
    /// One more answered morning, later than all others.
    pub fn add(&mut self, date: NaiveDate, answer: u16) {
        self.by_day.push_back((date, answer));
        self.by_size.insert(self.smaller_than(answer), answer);
    }

    /// Lets go of what no longer counts on a day.
    pub fn forget(&mut self, on: NaiveDate) {
        let oldest = day::plus(on, -DAYS_BACK.value);
        while self.by_day.len() > MORNINGS.value || self.by_day.front().is_some_and(|(date, _)| *date < oldest) {
            let Some((_, answer)) = self.by_day.pop_front() else { return };
            self.by_size.remove(self.smaller_than(answer));
        }
    }

    /// The middle of them, if there are enough.
    pub fn median(&self) -> Option<Halves> {
        let is_enough = self.by_size.len() >= MORNINGS_NEEDED.value;
        is_enough.then(|| Halves::middle_of(&self.by_size)).flatten()
    }

    /// How many are smaller: counted, not searched for, because so few are soonest counted.
    fn smaller_than(&self, answer: u16) -> usize {
        self.by_size.iter().filter(|other| **other < answer).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn june(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 6, day).unwrap()
    }

    #[test]
    fn the_middle_is_that_of_the_mornings_that_still_count() {
        let mut mornings = Mornings::default();
        for (day, answer) in [(1, 9), (2, 1), (3, 1), (4, 2)] {
            mornings.add(june(day), answer);
        }
        assert_eq!(mornings.median(), None);
        mornings.add(june(5), 3);
        mornings.forget(june(29));
        assert_eq!(mornings.median(), Some(Halves::from_whole(2)));
        mornings.add(june(29), 1);
        mornings.forget(june(30));
        // The first has left: 1, 1, 1, 2, 3.
        assert_eq!(mornings.median(), Some(Halves::from_whole(1)));
    }

    #[test]
    fn the_fifteenth_morning_drives_out_the_first() {
        let mut mornings = Mornings::default();
        (1..=14).for_each(|day| mornings.add(june(day), if day <= 7 { 0 } else { 2 }));
        mornings.forget(june(15));
        assert_eq!(mornings.median(), Some(Halves::from_whole(1)));
        mornings.add(june(15), 2);
        mornings.forget(june(16));
        assert_eq!(mornings.median(), Some(Halves::from_whole(2)));
    }
}
