//! Dates, times, offsets and instants as cells: ISO, digit by digit.

use std::fmt::Write;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, Timelike, Utc};

use super::Stamp;
use super::cell::Cell;
use super::day::is_in_range;

impl Cell for NaiveDate {
    fn write_cell(&self, out: &mut String) {
        match u32::try_from(self.year()) {
            Ok(year @ ..=9999) => put::<4>(year, out),
            _ => write!(out, "{:+05}", self.year()).unwrap_or_default(), // Into memory: cannot fail.
        }
        out.push('-');
        put::<2>(self.month(), out);
        out.push('-');
        put::<2>(self.day(), out);
    }
    fn from_cell(text: &str) -> Option<Self> {
        let [year @ .., b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
        let year = number(year.first_chunk::<4>().filter(|digits| *digits == year)?)?;
        let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(&[*m1, *m2])?, number(&[*d1, *d2])?);
        date.filter(|date| is_in_range(*date))
    }
    fn expected() -> String {
        "a date like 2026-11-21".to_owned()
    }
}

impl Cell for NaiveTime {
    fn write_cell(&self, out: &mut String) {
        put::<2>(self.hour(), out);
        out.push(':');
        put::<2>(self.minute(), out);
        if self.second() != 0 {
            out.push(':');
            put::<2>(self.second(), out);
        }
    }
    fn from_cell(text: &str) -> Option<Self> {
        let (hour, minute, second) = match text.as_bytes() {
            [h1, h2, b':', m1, m2] => ([*h1, *h2], [*m1, *m2], *b"00"),
            [h1, h2, b':', m1, m2, b':', s1, s2] => ([*h1, *h2], [*m1, *m2], [*s1, *s2]),
            _ => return None,
        };
        NaiveTime::from_hms_opt(number(&hour)?, number(&minute)?, number(&second)?)
    }
    fn expected() -> String {
        "a time like 18:30".to_owned()
    }
}

impl Cell for FixedOffset {
    fn write_cell(&self, out: &mut String) {
        let seconds = self.local_minus_utc();
        let minutes = seconds.unsigned_abs() / 60;
        out.push_str(if seconds < 0 { "UTC-" } else { "UTC+" });
        put::<2>(minutes / 60, out);
        out.push(':');
        put::<2>(minutes % 60, out);
    }
    fn from_cell(text: &str) -> Option<Self> {
        let [b'U', b'T', b'C', sign, h1, h2, b':', m1, m2] = text.as_bytes() else { return None };
        let sign = match sign {
            b'+' => 1,
            b'-' => -1,
            _ => return None,
        };
        let (hours, minutes) = (number(&[*h1, *h2])?, number(&[*m1, *m2])?);
        if hours > 18 || minutes > 59 {
            return None;
        }
        FixedOffset::east_opt(sign * i32::try_from(hours * 3600 + minutes * 60).ok()?)
    }
    fn expected() -> String {
        "an offset like UTC+02:00".to_owned()
    }
}

impl Cell for DateTime<Utc> {
    fn write_cell(&self, out: &mut String) {
        let time = self.time();
        self.date_naive().write_cell(out);
        for (before, number) in [('T', time.hour()), (':', time.minute()), (':', time.second())] {
            out.push(before);
            put::<2>(number, out);
        }
        out.push('.');
        put::<3>(time.nanosecond() / 1_000_000, out);
        out.push('Z');
    }
    fn from_cell(text: &str) -> Option<Self> {
        let at = as_written(text).or_else(|| Some(DateTime::parse_from_rfc3339(text).ok()?.to_utc()))?;
        // A leap second would not survive the way back.
        let is_plain = at.nanosecond() < 1_000_000_000 && is_in_range(at.date_naive());
        is_plain.then(|| Stamp::new(at.fixed_offset(), "").at)
    }
    fn expected() -> String {
        "an instant like 2026-11-21T06:10:00.000Z".to_owned()
    }
}

/// The instant in the words we write it in ourselves; others know more.
fn as_written(text: &str) -> Option<DateTime<Utc>> {
    let (date, time) = text.split_once('T')?;
    let (time, ms) = time.strip_suffix('Z')?.split_once('.')?;
    let ms = number(ms.as_bytes().first_chunk::<3>().filter(|_| ms.len() == 3)?)?;
    let time = NaiveTime::from_cell(time).filter(|_| time.len() == 8)?.with_nanosecond(ms * 1_000_000)?;
    Some(NaiveDate::from_cell(date)?.and_time(time).and_utc())
}

/// Writes the last digits of a number, so many of them.
fn put<const DIGITS: usize>(number: u32, out: &mut String) {
    let mut digits = ['0'; DIGITS];
    let mut rest = number;
    for digit in digits.iter_mut().rev() {
        *digit = char::from(b'0' + (rest % 10) as u8);
        rest /= 10;
    }
    out.extend(digits);
}

/// The number these digits make.
fn number<const DIGITS: usize>(digits: &[u8; DIGITS]) -> Option<u32> {
    digits.iter().try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_round_trip() {
        for text in ["UTC+02:00", "UTC-09:30", "UTC+00:00", "UTC+14:00"] {
            assert_eq!(FixedOffset::from_cell(text).map(|o| o.to_cell()).as_deref(), Some(text));
        }
        for bad in ["+02:00", "UTC+2", "UTC+0200", "UTC+19:00", "UTC+0é:0", "UTC02:000"] {
            assert_eq!(FixedOffset::from_cell(bad), None, "{bad}");
        }
    }

    #[test]
    fn dates_are_exactly_iso() {
        assert_eq!(NaiveDate::from_cell("2028-02-29").map(|d| d.to_cell()).as_deref(), Some("2028-02-29"));
        for bad in [
            "2026-02-29",
            "2026-2-28",
            "28.02.2026",
            "0001-01-01",
            "+2026-1-1",
            "+2026-1-01",
            "2026- 2-28",
            "02026-02-28",
            "26-02-28",
            "2026-02-2é",
            "",
        ] {
            assert_eq!(NaiveDate::from_cell(bad), None, "{bad}");
        }
    }

    #[test]
    fn times_keep_seconds_only_where_there_are_some() {
        assert_eq!(NaiveTime::from_cell("06:30").map(|t| t.to_cell()).as_deref(), Some("06:30"));
        assert_eq!(NaiveTime::from_cell("06:30:15").map(|t| t.to_cell()).as_deref(), Some("06:30:15"));
        for bad in ["24:00", "6:30", "06:60", "23:59:60", " 6:30", "06:30:1", "06:30Z"] {
            assert_eq!(NaiveTime::from_cell(bad), None, "{bad}");
        }
    }

    #[test]
    fn instants_are_read_however_they_are_written_and_written_in_one_way() {
        let written = |text| DateTime::from_cell(text).map(|at: DateTime<Utc>| at.to_cell());
        for text in [
            "2026-11-21T06:10:00.123Z",
            "2026-11-21t06:10:00.123z",
            "2026-11-21T07:10:00.1239+01:00",
            "2026-11-20 23:10:00.123-07:00",
        ] {
            assert_eq!(written(text).as_deref(), Some("2026-11-21T06:10:00.123Z"), "{text}");
        }
        assert_eq!(written("2026-11-21T06:10:00Z").as_deref(), Some("2026-11-21T06:10:00.000Z"));
        for bad in ["2026-11-21T06:10", "2026-11-21T06:10:60.000Z", "2026-11-21T06:10:00.Z", "1800-01-01T00:00:00.000Z"]
        {
            assert_eq!(written(bad), None, "{bad}");
        }
    }
}
