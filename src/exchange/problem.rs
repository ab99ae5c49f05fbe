//! What could not be read in a file, where it stands, and what was expected instead.

use chrono::NaiveDate;

use crate::journal::cell::Unreadable;
use crate::journal::{Kind, cell::Cell};
use crate::words::Words;

/// The longest value a message repeats, in characters.
const SHOWN_CHARS: usize = 60;

/// A row that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line its row begins on; the heading is line 1.
    pub line: u64,
    /// The column it stands in; empty when it is about the whole row.
    pub column: String,
    /// What stands there, shortened; empty when nothing does.
    pub value: String,
    /// What was expected.
    pub expected: Expected,
}

/// What should have stood there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// A value of this kind.
    Value(String),
    /// A heading line with a column `record`.
    Heading,
    /// As many cells as the heading has.
    Cells(usize),
    /// A quote that closes the one opened in this row.
    ClosingQuote,
    /// No more rows than these in one file.
    FewerRows(u32),
    /// A date that has begun somewhere on earth; the latest there is.
    Begun(NaiveDate),
    /// The id of a session in this file or this journal.
    Session,
    /// Only one such row in a file; the other one's line.
    Once(u64),
    /// An id of its own; the line of the other record that has it.
    OwnId(u64),
    /// An id that is not one of another kind of record in this journal.
    IdOfKind(Kind),
}

impl Problem {
    /// A problem; the value is shortened for messages.
    pub fn new(line: u64, column: &str, value: &str, expected: Expected) -> Self {
        Self { line, column: column.to_owned(), value: shortened(value), expected }
    }

    /// A cell of this line that a fact could not be read from.
    pub fn of_cell(line: u64, cell: &Unreadable) -> Self {
        Self::new(line, cell.column, &cell.value, Expected::Value(cell.expected.clone()))
    }

    /// "Line 7, column stiffness: “11” – expected a whole number from 0 to 10".
    pub fn say(&self, words: &Words) -> String {
        let id = match (self.column.is_empty(), self.value.is_empty()) {
            _ if matches!(self.expected, Expected::Cells(_)) => "import-problem-cells",
            (true, true) => "import-problem-row",
            (true, false) => "import-problem-row-value",
            (false, true) => "import-problem-blank",
            (false, false) => "import-problem-cell",
        };
        words.say_with(
            id,
            &[
                ("line", self.line.to_string().into()),
                ("column", self.column.as_str().into()),
                ("value", self.value.as_str().into()),
                ("expected", self.expected.say(words).into()),
            ],
        )
    }
}

impl Expected {
    /// In words: "a whole number from 0 to 10".
    pub fn say(&self, words: &Words) -> String {
        match self {
            Expected::Value(what) => what.clone(),
            Expected::Heading => words.say("import-expected-heading"),
            Expected::Cells(count) => words.say_with("import-expected-cells", &[("count", (*count).into())]),
            Expected::ClosingQuote => words.say("import-expected-closing-quote"),
            Expected::FewerRows(most) => words.say_with("import-expected-fewer-rows", &[("count", (*most).into())]),
            Expected::Begun(latest) => words.say_with("import-expected-begun", &[("latest", latest.to_cell().into())]),
            Expected::Session => words.say("import-expected-session"),
            Expected::Once(line) => words.say_with("import-expected-once", &[("line", line.to_string().into())]),
            Expected::OwnId(line) => words.say_with("import-expected-own-id", &[("line", line.to_string().into())]),
            Expected::IdOfKind(kind) => words.say_with("import-expected-id-of-kind", &[("kind", kind.name().into())]),
        }
    }
}

/// Something read past that a person should know of; each is said once for a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// A column the format does not have.
    UnknownColumn(String),
    /// A column that stands twice in the heading; the first one was read.
    ColumnTwice(String),
    /// Cells filled in a column their record does not use.
    UnusedCells(&'static str, usize),
    /// Rows that repeat an earlier one, id and all.
    RepeatedRows(usize),
    /// Not UTF-8, but read as this.
    ForeignEncoding(&'static str),
}

impl Warning {
    /// In words.
    pub fn say(&self, words: &Words) -> String {
        match self {
            Warning::UnknownColumn(column) => {
                words.say_with("import-warning-unknown-column", &[("column", shortened(column).into())])
            }
            Warning::ColumnTwice(column) => {
                words.say_with("import-warning-column-twice", &[("column", column.as_str().into())])
            }
            Warning::UnusedCells(column, count) => words
                .say_with("import-warning-unused-cells", &[("column", (*column).into()), ("count", (*count).into())]),
            Warning::RepeatedRows(count) => {
                words.say_with("import-warning-repeated-rows", &[("count", (*count).into())])
            }
            Warning::ForeignEncoding(name) => {
                words.say_with("import-warning-encoding", &[("encoding", (*name).into())])
            }
        }
    }
}

/// The beginning of a text, on one line.
fn shortened(text: &str) -> String {
    let mut shown: String =
        text.chars().take(SHOWN_CHARS).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(SHOWN_CHARS).is_some() {
        shown.push('…');
    }
    shown
}
