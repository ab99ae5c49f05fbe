//! Numbers that cannot be out of range: an answer either is one of these or was not given.

use std::fmt::Write;

use super::cell::Cell;

pub use super::exact_minutes::ExactMinutes;

/// Declares a whole-number measure with an inclusive range.
macro_rules! whole {
    ($(#[$meta:meta])* $name:ident, $min:literal ..= $max:literal) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u16);

        impl $name {
            /// Smallest value that can be given.
            pub const MIN: u16 = $min;
            /// Largest value that can be given.
            pub const MAX: u16 = $max;

            /// The measure, if the number is inside its range.
            pub const fn new(value: u16) -> Option<Self> {
                if value >= Self::MIN && value <= Self::MAX { Some(Self(value)) } else { None }
            }

            /// The measure nearest to the number.
            pub const fn nearest(value: u16) -> Self {
                if value < Self::MIN { Self(Self::MIN) } else if value > Self::MAX { Self(Self::MAX) } else { Self(value) }
            }

            /// The plain number.
            pub const fn get(self) -> u16 { self.0 }
        }

        impl Cell for $name {
            fn write_cell(&self, out: &mut String) { let _ = write!(out, "{}", self.0); }
            fn from_cell(text: &str) -> Option<Self> { whole_number(text).and_then(Self::new) }
            fn expected() -> String { format!("a whole number from {} to {}", Self::MIN, Self::MAX) }
        }
    };
}

whole! {
    /// Numeric rating scale, 0 (none) to 10 (worst imaginable); also perceived effort.
    Score, 0..=10
}
whole! {
    /// Whole minutes, up to a week.
    Minutes, 0..=10080
}
whole! {
    /// Steps a minute; slower nobody walks, faster nobody runs.
    Cadence, 20..=300
}
whole! {
    /// Repetitions counted.
    Repetitions, 0..=1000
}
whole! {
    /// A step of the walk-run plan.
    PlanStep, 1..=999
}
whole! {
    /// The continuous run a person aims for, in minutes.
    GoalMinutes, 1..=600
}
whole! {
    /// Sets of an exercise.
    Sets, 0..=100
}
whole! {
    /// Repetition maximum: the load that can be lifted just so many times.
    RepetitionMaximum, 1..=100
}
whole! {
    /// On how many legs an exercise was done.
    Legs, 1..=2
}
whole! {
    /// Seconds an isometric hold lasted.
    Seconds, 0..=3600
}
whole! {
    /// Total of an outcome questionnaire, 0 to 100.
    Points, 0..=100
}

/// Digits only, so that `+5`, `1e2` and ` 5` are not silently taken for numbers.
fn whole_number(text: &str) -> Option<u16> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

/// Declares a decimal measure with an inclusive range; always finite.
macro_rules! decimal {
    ($(#[$meta:meta])* $name:ident, $min:literal ..= $max:literal) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
        pub struct $name(f64);

        // Never NaN: `new` refuses it.
        impl Eq for $name {}

        impl $name {
            /// Smallest value that can be given.
            pub const MIN: f64 = $min;
            /// Largest value that can be given.
            pub const MAX: f64 = $max;

            /// The measure, if the number is finite and inside its range.
            pub fn new(value: f64) -> Option<Self> {
                // `+ 0.0` turns a negative zero into zero, so that equal measures read the same.
                (Self::MIN..=Self::MAX).contains(&value).then_some(Self(value + 0.0))
            }

            /// The plain number.
            pub const fn get(self) -> f64 { self.0 }
        }

        impl Cell for $name {
            fn write_cell(&self, out: &mut String) { let _ = write!(out, "{}", self.0); }
            fn from_cell(text: &str) -> Option<Self> { decimal_number(text).and_then(Self::new) }
            fn expected() -> String { format!("a number from {} to {}", Self::MIN, Self::MAX) }
        }
    };
}

decimal! {
    /// Hours from the end of a session, up to thirty days.
    Hours, 0.0..=720.0
}
decimal! {
    /// Distance in kilometres.
    Kilometres, 0.0..=1000.0
}
decimal! {
    /// Weight moved, in kilograms.
    Kilograms, 0.0..=1000.0
}
decimal! {
    /// What a minute of an activity costs, in minutes of easy flat running.
    LoadFactor, 0.0..=100.0
}

/// Digits with at most one decimal point; no sign, exponent, infinity or NaN.
fn decimal_number(text: &str) -> Option<f64> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let points = text.bytes().filter(|b| *b == b'.').count();
    if digits == 0 || points > 1 || digits + points != text.len() {
        return None;
    }
    text.parse().ok()
}

/// A number in steps of one half: medians of whole answers, and references set from them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Halves(i16);

impl Halves {
    /// The most it can hold, as a whole number; no measure answers as much.
    pub const MOST: u16 = (i16::MAX / 2) as u16;

    /// From a count of halves.
    pub const fn from_halves(halves: i16) -> Self {
        Self(halves)
    }

    /// From a whole number, held to [`Halves::MOST`].
    pub const fn from_whole(whole: u16) -> Self {
        Self(Self::held(whole) * 2)
    }

    const fn held(whole: u16) -> i16 {
        if whole > Self::MOST { Self::MOST as i16 } else { whole as i16 }
    }

    /// The middle of whole numbers, of an even count the mean of the middle two; none of none.
    /// Sorts them in place.
    pub fn median_of(numbers: &mut [u16]) -> Option<Self> {
        numbers.sort_unstable();
        Self::middle_of(numbers)
    }

    /// The same of numbers that stand in order already.
    pub fn middle_of(sorted: &[u16]) -> Option<Self> {
        let upper = *sorted.get(sorted.len() / 2)?;
        let lower = *sorted.get((sorted.len() - 1) / 2)?;
        Some(Self(Self::held(lower) + Self::held(upper)))
    }

    /// As a count of halves.
    pub const fn halves(self) -> i16 {
        self.0
    }

    /// As a number.
    pub fn get(self) -> f64 {
        f64::from(self.0) / 2.0
    }
}

impl std::ops::Add for Halves {
    type Output = Halves;

    fn add(self, other: Halves) -> Halves {
        Halves(self.0 + other.0)
    }
}

impl std::ops::Sub for Halves {
    type Output = Halves;

    fn sub(self, other: Halves) -> Halves {
        Halves(self.0 - other.0)
    }
}

/// Declares a reference value in halves with an inclusive range of whole numbers.
macro_rules! reference {
    ($(#[$meta:meta])* $name:ident, $max:literal) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Halves);

        impl $name {
            /// Largest value that can be given.
            pub const MAX: u16 = $max;

            /// The reference, if inside its range.
            pub fn new(value: Halves) -> Option<Self> {
                (0..=$max * 2).contains(&value.halves()).then_some(Self(value))
            }

            /// The value in halves.
            pub const fn get(self) -> Halves { self.0 }
        }

        impl Cell for $name {
            fn write_cell(&self, out: &mut String) { let _ = write!(out, "{}", self.0.get()); }
            fn from_cell(text: &str) -> Option<Self> {
                let doubled = decimal_number(text)? * 2.0;
                if doubled.fract() != 0.0 || doubled > f64::from($max * 2) { return None; }
                Self::new(Halves::from_halves(doubled as i16))
            }
            fn expected() -> String { format!("a number from 0 to {} in steps of 0.5", $max) }
        }
    };
}

reference! {
    /// A reference for a score, 0 to 10 in halves.
    ReferenceScore, 10
}
reference! {
    /// A reference for minutes, up to a week, in halves.
    ReferenceMinutes, 10080
}

/// A person's own words: never empty, at most [`Text::MAX_BYTES`] bytes of UTF-8.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(String);

impl Text {
    /// The most a note can hold, in bytes.
    pub const MAX_BYTES: usize = 64 * 1024;

    /// The text, unless it is empty or too long.
    pub fn new(text: impl Into<String>) -> Option<Self> {
        let text = text.into();
        (!text.is_empty() && text.len() <= Self::MAX_BYTES).then_some(Self(text))
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Cell for Text {
    fn write_cell(&self, out: &mut String) {
        out.push_str(&self.0);
    }
    fn from_cell(text: &str) -> Option<Self> {
        Self::new(text)
    }
    fn expected() -> String {
        format!("a text of at most {} bytes", Self::MAX_BYTES)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_outside_their_range_are_not_measures() {
        assert_eq!(Score::new(11), None);
        assert_eq!(Score::from_cell("10"), Score::new(10));
        for bad in ["-1", "11", "+5", "1e1", "", " 5", "5.0", "NaN", "99999999999"] {
            assert_eq!(Score::from_cell(bad), None, "{bad}");
        }
    }

    #[test]
    fn decimals_are_finite_and_plain() {
        assert_eq!(Hours::from_cell("24.5").map(Hours::get), Some(24.5));
        for bad in ["NaN", "inf", "-0.1", "1e2", ".", "1.2.3", "24,5", "721"] {
            assert_eq!(Hours::from_cell(bad), None, "{bad}");
        }
        assert_eq!(Hours::new(f64::NAN), None);
        assert_eq!(Hours::new(-0.0).map(|h| h.to_cell()), Some("0".to_owned()));
    }

    #[test]
    fn a_median_of_an_even_count_may_be_a_half() {
        let median = |numbers: &[u16]| Halves::median_of(&mut numbers.to_vec()).map(Halves::get);
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[7]), Some(7.0));
        assert_eq!(median(&[3, 1, 2]), Some(2.0));
        assert_eq!(median(&[4, 1, 3, 2]), Some(2.5));
    }

    #[test]
    fn references_come_in_halves() {
        assert_eq!(ReferenceScore::from_cell("2.5").map(|r| r.get().halves()), Some(5));
        assert_eq!(ReferenceScore::from_cell("2.25"), None);
        assert_eq!(ReferenceScore::from_cell("10.5"), None);
        assert_eq!(ReferenceMinutes::from_cell("99999999999999999999"), None);
    }

    #[test]
    fn a_text_has_a_limit_and_is_kept_whole() {
        assert_eq!(Text::new(""), None);
        assert!(Text::new("x".repeat(Text::MAX_BYTES)).is_some());
        assert_eq!(Text::new("x".repeat(Text::MAX_BYTES + 1)), None);
    }
}
