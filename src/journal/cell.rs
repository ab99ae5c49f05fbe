//! A fact as named cells of text: the one form shared by files, the revision hash and the disk.

use uuid::Uuid;

/// A value that has one exact text in a file.
pub trait Cell: Sized {
    /// Writes its text, which is never empty, behind what is there.
    fn write_cell(&self, out: &mut String);
    /// The value of that text.
    fn from_cell(text: &str) -> Option<Self>;
    /// What a person should have written instead, for messages.
    fn expected() -> String;

    /// Its text; never empty.
    fn to_cell(&self) -> String {
        let mut text = String::new();
        self.write_cell(&mut text);
        text
    }
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

/// The place of a column in [`COLUMNS`], looked for from `likely` on: facts have their cells in this order.
pub fn place_of(column: &str, likely: usize) -> Option<usize> {
    let is_it = |place: &usize| COLUMNS[*place] == column;
    (likely.min(COLUMNS.len())..COLUMNS.len()).find(is_it).or_else(|| (0..COLUMNS.len()).find(is_it))
}

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

/// Takes the answered cells of one fact, in the order of [`COLUMNS`], and hands each on as text.
pub struct CellWriter<'a> {
    take: &'a mut dyn FnMut(&'static str, &str),
    text: String,
    /// Columns up to here have had their turn.
    past: usize,
}

impl<'a> CellWriter<'a> {
    /// Hands each cell to `take`.
    pub fn new(take: &'a mut dyn FnMut(&'static str, &str)) -> Self {
        Self { take, text: String::new(), past: 0 }
    }

    /// Writes a value that is always there.
    pub fn put<T: Cell>(&mut self, column: &'static str, value: &T) -> &mut Self {
        debug_assert!(self.is_next(column), "{column} is no column, or had its turn");
        self.text.clear();
        value.write_cell(&mut self.text);
        (self.take)(column, &self.text);
        self
    }

    /// Writes an answer; an unanswered one leaves its cell blank.
    pub fn maybe<T: Cell>(&mut self, column: &'static str, value: &Option<T>) -> &mut Self {
        if let Some(value) = value {
            self.put(column, value);
        }
        self
    }

    fn is_next(&mut self, column: &str) -> bool {
        let ahead = COLUMNS[self.past..].iter().position(|c| *c == column);
        self.past += ahead.map_or(0, |ahead| ahead + 1);
        ahead.is_some()
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
    fn write_cell(&self, out: &mut String) {
        out.push_str(if *self { "yes" } else { "no" });
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

impl Cell for Uuid {
    fn write_cell(&self, out: &mut String) {
        out.push_str(self.hyphenated().encode_lower(&mut Self::encode_buffer()));
    }
    fn from_cell(text: &str) -> Option<Self> {
        (text.len() == 36).then(|| Uuid::try_parse(text).ok())?
    }
    fn expected() -> String {
        "an id like 6513270e-269e-4d37-b2a7-4de452e6b438".to_owned()
    }
}
