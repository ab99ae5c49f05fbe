//! A fact as named cells of text: the one form shared by files, the revision hash and the disk.

use chrono::{FixedOffset, NaiveDate, NaiveTime, Timelike};
use uuid::Uuid;

/// A value that has one exact text in a file.
pub trait Cell: Sized {
    /// Its text; never empty.
    fn to_cell(&self) -> String;
    /// The value of that text.
    fn from_cell(text: &str) -> Option<Self>;
    /// What a person should have written instead, for messages.
    fn expected() -> String;
}

/// Every column of the journal format, in order (`record`, `id` and `recorded_at` come first).
pub const COLUMNS: [&str; 51] = [
    "record",
    "id",
    "recorded_at",
    "date",
    "time",
    "utc_offset",
    "side",
    "stiffness",
    "stiffness_min",
    "rest_pain",
    "daily_pain",
    "swelling",
    "tenderness",
    "painkiller",
    "activity",
    "minutes",
    "run_min",
    "distance_km",
    "cadence_spm",
    "effort",
    "hills",
    "surface",
    "shoes",
    "plan_step",
    "reduced",
    "session",
    "exercise",
    "sets",
    "repetitions",
    "load_kg",
    "rm",
    "legs",
    "hold_s",
    "pain_start",
    "pain_peak",
    "pain_end",
    "sharp",
    "settle_min",
    "back_to_usual_h",
    "location",
    "since",
    "mode",
    "goal_min",
    "event",
    "flag",
    "instrument",
    "score",
    "setting",
    "value",
    "who",
    "note",
];

/// A cell that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Column it stands in.
    pub column: &'static str,
    /// What it says; empty when nothing was given where something is needed.
    pub value: String,
    /// What was expected.
    pub expected: String,
}

/// Collects the answered cells of one fact.
#[derive(Debug, Default)]
pub struct CellWriter {
    cells: Vec<(&'static str, String)>,
}

impl CellWriter {
    /// Writes a value that is always there.
    pub fn put<T: Cell>(&mut self, column: &'static str, value: &T) -> &mut Self {
        debug_assert!(COLUMNS.contains(&column), "{column} is no column");
        self.cells.push((column, value.to_cell()));
        self
    }

    /// Writes an answer; an unanswered one leaves its cell blank.
    pub fn maybe<T: Cell>(&mut self, column: &'static str, value: &Option<T>) -> &mut Self {
        if let Some(value) = value {
            self.put(column, value);
        }
        self
    }

    /// The answered cells in the order of [`COLUMNS`].
    pub fn finish(mut self) -> Vec<(&'static str, String)> {
        self.cells.sort_by_key(|(column, _)| COLUMNS.iter().position(|c| c == column));
        self.cells
    }
}

/// Reads cells by column name; a blank cell is unanswered.
pub struct CellReader<'a> {
    look_up: &'a dyn Fn(&str) -> Option<&'a str>,
}

impl<'a> CellReader<'a> {
    /// Over any source of cells.
    pub fn new(look_up: &'a dyn Fn(&str) -> Option<&'a str>) -> Self {
        Self { look_up }
    }

    /// An answer, if one was given.
    pub fn maybe<T: Cell>(&self, column: &'static str) -> Result<Option<T>, Unreadable> {
        match (self.look_up)(column) {
            None | Some("") => Ok(None),
            Some(text) => T::from_cell(text).map(Some).ok_or_else(|| unreadable::<T>(column, text)),
        }
    }

    /// A value that must be there.
    pub fn need<T: Cell>(&self, column: &'static str) -> Result<T, Unreadable> {
        self.maybe(column)?.ok_or_else(|| unreadable::<T>(column, ""))
    }
}

fn unreadable<T: Cell>(column: &'static str, value: &str) -> Unreadable {
    Unreadable { column, value: value.to_owned(), expected: T::expected() }
}

impl Cell for bool {
    fn to_cell(&self) -> String {
        if *self { "yes" } else { "no" }.to_owned()
    }
    fn from_cell(text: &str) -> Option<Self> {
        match text {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        }
    }
    fn expected() -> String {
        "yes or no".to_owned()
    }
}

impl Cell for NaiveDate {
    fn to_cell(&self) -> String {
        self.format("%Y-%m-%d").to_string()
    }
    fn from_cell(text: &str) -> Option<Self> {
        if text.len() != 10 {
            return None;
        }
        NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|d| super::day::is_in_range(*d))
    }
    fn expected() -> String {
        "a date like 2026-11-21".to_owned()
    }
}

impl Cell for NaiveTime {
    fn to_cell(&self) -> String {
        self.format(if self.second() == 0 { "%H:%M" } else { "%H:%M:%S" }).to_string()
    }
    fn from_cell(text: &str) -> Option<Self> {
        let format = match text.len() {
            5 => "%H:%M",
            8 => "%H:%M:%S",
            _ => return None,
        };
        // A leap second would not survive the way back.
        NaiveTime::parse_from_str(text, format).ok().filter(|t| t.nanosecond() == 0)
    }
    fn expected() -> String {
        "a time like 18:30".to_owned()
    }
}

impl Cell for FixedOffset {
    fn to_cell(&self) -> String {
        let seconds = self.local_minus_utc();
        let sign = if seconds < 0 { '-' } else { '+' };
        let minutes = seconds.abs() / 60;
        format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
    fn from_cell(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("UTC")?;
        if rest.len() != 6 || !rest.is_ascii() || &rest[3..4] != ":" {
            return None;
        }
        let sign = match &rest[..1] {
            "+" => 1,
            "-" => -1,
            _ => return None,
        };
        let number = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse::<i32>().ok())?;
        let (hours, minutes) = (number(&rest[1..3])?, number(&rest[4..6])?);
        if hours > 18 || minutes > 59 {
            return None;
        }
        FixedOffset::east_opt(sign * (hours * 3600 + minutes * 60))
    }
    fn expected() -> String {
        "an offset like UTC+02:00".to_owned()
    }
}

impl Cell for Uuid {
    fn to_cell(&self) -> String {
        self.hyphenated().to_string()
    }
    fn from_cell(text: &str) -> Option<Self> {
        (text.len() == 36).then(|| Uuid::try_parse(text).ok())?
    }
    fn expected() -> String {
        "an id like 6513270e-269e-4d37-b2a7-4de452e6b438".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_round_trip() {
        for text in ["UTC+02:00", "UTC-09:30", "UTC+00:00", "UTC+14:00"] {
            assert_eq!(FixedOffset::from_cell(text).map(|o| o.to_cell()).as_deref(), Some(text));
        }
        for bad in ["+02:00", "UTC+2", "UTC+0200", "UTC+19:00", "UTC+0é:0"] {
            assert_eq!(FixedOffset::from_cell(bad), None, "{bad}");
        }
    }

    #[test]
    fn dates_are_exactly_iso() {
        assert!(NaiveDate::from_cell("2026-02-28").is_some());
        for bad in ["2026-02-29", "2026-2-28", "28.02.2026", "0001-01-01", "+2026-1-1"] {
            assert_eq!(NaiveDate::from_cell(bad), None, "{bad}");
        }
    }

    #[test]
    fn times_keep_seconds_only_where_there_are_some() {
        assert_eq!(NaiveTime::from_cell("06:30").map(|t| t.to_cell()).as_deref(), Some("06:30"));
        assert_eq!(NaiveTime::from_cell("06:30:15").map(|t| t.to_cell()).as_deref(), Some("06:30:15"));
        for bad in ["24:00", "6:30", "06:60", "23:59:60"] {
            assert_eq!(NaiveTime::from_cell(bad), None, "{bad}");
        }
    }
}
