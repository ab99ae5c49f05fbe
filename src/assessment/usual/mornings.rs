//! The last answered mornings of one measure, held in the order of days and in the order of size,
//! so that their middle, and how much they scatter, is always at hand.

use std::collections::VecDeque;

use chrono::NaiveDate;

use super::{DAYS_BACK, MORNINGS, MORNINGS_NEEDED, Restless};
use crate::journal::day;
use crate::journal::measure::Halves;

/// What the recent usual of one measure is made of.
#[derive(Default)]
pub(super) struct Mornings {
    by_day: VecDeque<(NaiveDate, u16)>,
    by_size: Vec<u16>,
    /// All differences from one to the next together.
    steps: u32,
}

impl Mornings {
    /// One more answered morning, later than all others.
    pub fn add(&mut self, date: NaiveDate, answer: u16) {
        let step = self.by_day.back().map_or(0, |(_, before)| u32::from(before.abs_diff(answer)));
        self.steps = self.steps.saturating_add(step);
        self.by_day.push_back((date, answer));
        self.by_size.insert(self.smaller_than(answer), answer);
    }

    /// Lets go of what no longer counts on a day.
    pub fn forget(&mut self, on: NaiveDate) {
        let oldest = day::plus(on, -DAYS_BACK.value);
        while self.by_day.len() > MORNINGS.value || self.by_day.front().is_some_and(|(date, _)| *date < oldest) {
            let Some((_, answer)) = self.by_day.pop_front() else { return };
            self.by_size.remove(self.smaller_than(answer));
            let step = self.by_day.front().map_or(0, |(_, next)| u32::from(next.abs_diff(answer)));
            self.steps = self.steps.saturating_sub(step);
        }
    }

    /// The middle of them, if there are enough.
    pub fn median(&self) -> Option<Halves> {
        self.are_enough().then(|| Halves::middle_of(&self.by_size)).flatten()
    }

    /// Whether they scatter, if there are enough for a middle.
    pub fn restless(&self) -> Option<Restless> {
        let ((from, _), (to, _)) = (self.by_day.front()?, self.by_day.back()?);
        self.are_enough().then(|| Restless::of((*from, *to), self.by_day.len(), self.steps)).flatten()
    }

    fn are_enough(&self) -> bool {
        self.by_size.len() >= MORNINGS_NEEDED.value
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

    #[test]
    fn they_scatter_by_what_lies_between_one_and_the_next_in_the_order_of_days() {
        let scatter = |answers: &[u16]| {
            let mut mornings = Mornings::default();
            (1..).zip(answers).for_each(|(day, answer)| mornings.add(june(day), *answer));
            mornings.forget(june(20));
            mornings.restless().map(|restless| (restless.from, restless.to, restless.mornings, restless.by()))
        };
        // Four points in four steps; three; and the same answers in a calmer order.
        assert_eq!(scatter(&[2, 3, 2, 3, 2]), Some((june(1), june(5), 5, 1.0)));
        assert_eq!(scatter(&[2, 3, 2, 2, 3]), None);
        assert_eq!(scatter(&[2, 2, 2, 3, 3]), None);
        assert_eq!(scatter(&[0, 4, 0, 4]), None, "four make no middle");
        // Of sixteen the first two are let go, and their steps with them.
        assert_eq!(scatter(&[9, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]), None);
        assert_eq!(scatter(&[2, 2, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 9, 8, 7]), Some((june(3), june(16), 14, 1.0)));
    }
}
