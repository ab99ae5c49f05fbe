//! The stretch of days a file is about.

use chrono::NaiveDate;

/// From a day to a day, both included; an open end has no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Period {
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
}

impl Period {
    /// Everything there is.
    pub const ALL: Self = Self { from: None, to: None };

    /// Whether a day lies in it.
    pub fn has(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_are_inside() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d);
        let period = Period { from: day(3), to: day(5) };
        let inside: Vec<bool> = (2..=6).filter_map(day).map(|d| period.has(d)).collect();
        assert_eq!(inside, [false, true, true, true, false]);
        assert!(Period::ALL.has(NaiveDate::MIN));
    }
}
