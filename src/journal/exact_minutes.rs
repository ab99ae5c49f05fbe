//! Minutes to the hundredth: watches count seconds, and a person whole minutes.

use std::fmt::Write;

use super::cell::Cell;
use super::measure::Minutes;

/// Minutes in hundredths, up to a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExactMinutes(u32);

impl ExactMinutes {
    /// Largest value that can be given, in whole minutes.
    pub const MAX: u16 = Minutes::MAX;

    /// So many whole minutes, if inside the range.
    pub const fn new(minutes: u16) -> Option<Self> {
        Self::from_hundredths(minutes as u32 * 100)
    }

    /// The whole minutes nearest to the number.
    pub const fn nearest(minutes: u16) -> Self {
        Self(Minutes::nearest(minutes).get() as u32 * 100)
    }

    /// So many hundredths of a minute, if inside the range.
    pub const fn from_hundredths(hundredths: u32) -> Option<Self> {
        if hundredths <= Self::MAX as u32 * 100 { Some(Self(hundredths)) } else { None }
    }

    /// The number of minutes, rounded to the hundredth; none where it is no number or out of range.
    pub fn rounded(minutes: f64) -> Option<Self> {
        let inside = (0.0..=f64::from(Self::MAX)).contains(&minutes);
        inside.then(|| Self((minutes * 100.0).round() as u32))
    }

    /// As a count of hundredths.
    pub const fn hundredths(self) -> u32 {
        self.0
    }

    /// As a number of minutes.
    pub fn get(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

impl From<Minutes> for ExactMinutes {
    fn from(minutes: Minutes) -> Self {
        Self(u32::from(minutes.get()) * 100)
    }
}

impl Cell for ExactMinutes {
    /// `24`, `24.5`, `24.25`: no digit that says nothing.
    fn write_cell(&self, out: &mut String) {
        let (whole, hundredths) = (self.0 / 100, self.0 % 100);
        let _ = match (hundredths, hundredths % 10) {
            (0, _) => write!(out, "{whole}"),
            (_, 0) => write!(out, "{whole}.{}", hundredths / 10),
            _ => write!(out, "{whole}.{hundredths:02}"),
        };
    }

    fn from_cell(text: &str) -> Option<Self> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let fraction = fraction.trim_end_matches('0');
        let are_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let is_number = text.bytes().any(|b| b.is_ascii_digit()) && are_digits(whole) && are_digits(fraction);
        if !is_number || fraction.len() > 2 {
            return None;
        }
        let whole: u32 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
        let hundredths: u32 = format!("{fraction:0<2}").parse().ok()?;
        Self::from_hundredths(whole.checked_mul(100)?.checked_add(hundredths)?)
    }

    fn expected() -> String {
        format!("a number from 0 to {} with at most two decimals", Self::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hundredth_is_written_short_and_read_back() {
        for hundredths in 0..=u32::from(ExactMinutes::MAX) * 100 {
            let minutes = ExactMinutes::from_hundredths(hundredths).unwrap();
            let text = minutes.to_cell();
            assert_eq!(ExactMinutes::from_cell(&text), Some(minutes), "{text}");
            // As the store keeps it.
            assert_eq!(text.parse::<f64>().unwrap().to_string(), text);
            assert_eq!(ExactMinutes::rounded(minutes.get()), Some(minutes), "{text}");
        }
    }

    #[test]
    fn whole_minutes_are_written_as_they_always_were() {
        for (hundredths, text) in [(0, "0"), (2400, "24"), (2450, "24.5"), (2405, "24.05"), (7, "0.07")] {
            assert_eq!(ExactMinutes::from_hundredths(hundredths).map(|m| m.to_cell()).as_deref(), Some(text));
        }
        assert_eq!(ExactMinutes::new(24).map(|m| m.to_cell()), Minutes::new(24).map(|m| m.to_cell()));
    }

    #[test]
    fn what_has_no_hundredths_is_not_guessed() {
        for (text, hundredths) in [("24.50", 2450), ("24.", 2400), (".5", 50), ("007", 700), ("1.2500", 125)] {
            assert_eq!(ExactMinutes::from_cell(text).map(ExactMinutes::hundredths), Some(hundredths), "{text}");
        }
        for bad in
            ["", ".", "24.333", "10080.01", "-1", "+1", "1e2", "24,5", "1.2.3", "NaN", "inf", " 5", "99999999999"]
        {
            assert_eq!(ExactMinutes::from_cell(bad), None, "{bad}");
        }
        assert_eq!((ExactMinutes::new(10081), ExactMinutes::from_hundredths(1_008_001)), (None, None));
        assert_eq!([f64::NAN, -0.1, 10080.01].map(ExactMinutes::rounded), [None; 3]);
    }
}
