//! Dates and moments as they are typed after an option.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, TimeZone};

use crate::journal::cell::Cell;
use crate::journal::day::is_in_range;
use crate::platform::clock::Clock;

/// A moment that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// By the local clock.
    Local(NaiveDateTime),
    /// With an offset.
    Fixed(DateTime<FixedOffset>),
}

impl Asked {
    /// The moment, where the offset is the local one if none was given.
    pub fn at(self, clock: &Clock) -> DateTime<FixedOffset> {
        match self {
            Asked::Fixed(at) => at,
            Asked::Local(civil) => {
                let offset = clock.offset_at(civil);
                offset.from_local_datetime(&civil).single().unwrap_or_else(|| civil.and_utc().fixed_offset())
            }
        }
    }
}

/// Reads a date.
///
/// # Errors
/// Says what a date looks like.
pub fn date(text: &str) -> Result<NaiveDate, String> {
    NaiveDate::from_cell(text).ok_or_else(|| format!("expected {}", NaiveDate::expected()))
}

/// Reads a date, which means its noon, or a date and time.
///
/// # Errors
/// Says what a moment looks like.
pub fn asked(text: &str) -> Result<Asked, String> {
    let asked = NaiveDate::from_cell(text)
        .and_then(|date| date.and_hms_opt(12, 0, 0))
        .map(Asked::Local)
        .or_else(|| civil(text).map(Asked::Local))
        .or_else(|| with_offset(text).map(Asked::Fixed));
    asked.ok_or_else(|| {
        "expected a date like 2026-11-21, or a moment like 2026-11-21T14:00 or 2026-11-21T14:00+01:00".to_owned()
    })
}

fn civil(text: &str) -> Option<NaiveDateTime> {
    let formats = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"];
    let civil = formats.iter().find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())?;
    is_in_range(civil.date()).then_some(civil)
}

fn with_offset(text: &str) -> Option<DateTime<FixedOffset>> {
    let text = text.strip_suffix('Z').map_or_else(|| text.to_owned(), |civil| format!("{civil}+00:00"));
    let formats = ["%Y-%m-%dT%H:%M%:z", "%Y-%m-%dT%H:%M:%S%:z"];
    let at = formats.iter().find_map(|format| DateTime::parse_from_str(&text, format).ok())?;
    is_in_range(at.date_naive()).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_its_noon_and_an_offset_is_kept() {
        let clock = Clock::fixed(DateTime::parse_from_rfc3339("2026-07-01T00:00:00+02:00").unwrap(), "");
        let at = |text: &str| asked(text).map(|asked| asked.at(&clock).to_rfc3339()).unwrap_or_default();
        assert_eq!(at("2026-11-21"), "2026-11-21T12:00:00+02:00");
        assert_eq!(at("2026-11-21T14:00"), "2026-11-21T14:00:00+02:00");
        assert_eq!(at("2026-11-21T14:00-05:00"), "2026-11-21T14:00:00-05:00");
        assert_eq!(at("2026-11-21T14:00:30Z"), "2026-11-21T14:00:30+00:00");
        for bad in
            ["", "today", "2026-13-01", "2026-11-21 14:00", "2026-11-21T25:00", "9999999-01-01", "0001-01-01T00:00"]
        {
            assert!(asked(bad).is_err(), "{bad}");
        }
    }
}
