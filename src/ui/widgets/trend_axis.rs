//! Which days stand on a trend plot's axis, and how they are said.

use std::ops::RangeInclusive;

use chrono::Datelike;

use super::trend_series::date_of;
use crate::words::Words;

/// Least distance between two labels in points.
const APART: f32 = 64.0;
/// Steps in days, then in months.
const DAY_STEPS: [i64; 4] = [1, 2, 7, 14];
const MONTH_STEPS: [u32; 9] = [1, 2, 3, 6, 12, 24, 60, 120, 600];

/// The labelled days.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Ticks {
    pub days: Vec<i64>,
    by_month: bool,
}

/// As many labels as fit into `width` points: every day, week or month.
pub(super) fn ticks(days: &RangeInclusive<i64>, width: f32) -> Ticks {
    let room = ((width / APART) as usize).max(1);
    for step in DAY_STEPS {
        // Day 1 of the count was a Monday, so weeks begin with Mondays.
        let found = each(days, |day| (day - 1).rem_euclid(step) == 0, room);
        if let Some(days) = found {
            return Ticks { days, by_month: false };
        }
    }
    for step in MONTH_STEPS {
        let first_of = |day| {
            let date = date_of(day);
            let month = date.year().unsigned_abs() * 12 + date.month0();
            date.day() == 1 && month.is_multiple_of(step)
        };
        if let Some(days) = each(days, first_of, room) {
            return Ticks { days, by_month: true };
        }
    }
    Ticks { days: Vec::new(), by_month: true }
}

/// The days that fit the rule, unless they are more than there is room for.
fn each(days: &RangeInclusive<i64>, rule: impl Fn(i64) -> bool, room: usize) -> Option<Vec<i64>> {
    let found: Vec<i64> = days.clone().filter(|day| rule(*day)).take(room + 1).collect();
    (found.len() <= room).then_some(found)
}

impl Ticks {
    /// "12 Oct", "Nov", or "2026" in January.
    pub fn label(&self, day: i64, words: &Words) -> String {
        let date = date_of(day);
        match (self.by_month, date.month()) {
            (false, _) => words.day_short(date),
            (true, 1) => date.year().to_string(),
            (true, _) => words.month_short(date),
        }
    }
}

/// Distance of the value lines: 1, 2 or 5 times a power of ten, at most four lines.
pub(super) fn value_step(most: f64) -> f64 {
    if most <= 0.0 || !most.is_finite() {
        return 1.0;
    }
    let power = 10f64.powf((most / 4.0).log10().floor());
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|factor| factor * power).find(|step| most / step <= 4.0).unwrap_or(most)
}

#[cfg(test)]
mod tests {
    use super::super::trend_series::day_number;
    use super::*;

    #[test]
    fn six_weeks_are_labelled_by_mondays() {
        let last = day_number(chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap());
        let ticks = ticks(&(last - 41..=last), 840.0);
        assert_eq!(ticks.days.len(), 6);
        assert_eq!(ticks.label(ticks.days[0], &Words::english()), "12 Oct");
    }

    #[test]
    fn long_stretches_are_labelled_by_months_and_years() {
        let last = day_number(chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap());
        let year = ticks(&(last - 364..=last), 840.0);
        assert!(year.by_month && year.days.len() <= 13);
        assert!(!ticks(&(last - 36_500..=last), 840.0).days.is_empty());
    }

    #[test]
    fn value_lines_are_few_and_round() {
        assert_eq!(value_step(8.0), 2.0);
        assert_eq!(value_step(10.0), 5.0);
        assert_eq!(value_step(40.0), 10.0);
        assert_eq!(value_step(0.0), 1.0);
    }
}
