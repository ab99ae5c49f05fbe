//! Report CSV: one row for each day and tendon, computed columns beside the answers, for a
//! therapist's spreadsheet. It is read by people; the journal format is the one to import again.

mod day;

use chrono::NaiveDate;

use super::period::Period;
use super::row::needs_guard;
use crate::assessment::Assessment;
use crate::journal::Journal;
use crate::journal::tendon::Side;
use crate::words::Words;

use day::{Days, Row};

/// Every column, in order.
pub const COLUMNS: [&str; 22] = [
    "date",
    "weekday",
    "side",
    "stiffness",
    "stiffness_min",
    "usual_stiffness",
    "rise",
    "rest_pain",
    "daily_pain",
    "painkiller",
    "zone",
    "why",
    "sessions",
    "run_min",
    "load",
    "pain_peak",
    "settle_min",
    "load_verdict",
    "plan_step",
    "plan_action",
    "clearance",
    "note",
];

/// How numbers and columns are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dialect {
    /// Commas between columns, a decimal point, no byte order mark.
    #[default]
    Plain,
    /// Semicolons between columns, a decimal comma, a byte order mark: for spreadsheets of those
    /// languages.
    DecimalComma,
}

/// What a report is made from.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    /// What happened.
    pub journal: &'a Journal,
    /// What it means now.
    pub assessment: &'a Assessment,
    /// How it is said.
    pub words: &'a Words,
}

/// The report of a period, as a journal is assessed now: each affected tendon and day there is
/// anything about.
pub fn write(material: &Material, period: Period, dialect: Dialect) -> Vec<u8> {
    let (mut bytes, delimiter) = match dialect {
        Dialect::Plain => (Vec::new(), b','),
        Dialect::DecimalComma => ("\u{feff}".as_bytes().to_vec(), b';'),
    };
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).delimiter(delimiter).from_writer(&mut bytes);
    // Writing into memory cannot fail, and every row has as many cells as the heading.
    let _ = writer.write_record(COLUMNS);
    each_row(material, period, |row| {
        let _ = writer.write_record(row.cells().map(|cell| cell.text(dialect)));
    });
    drop(writer);
    bytes
}

/// The same as rows of text in the plain dialect, without the heading: for a preview.
pub fn table(material: &Material, period: Period) -> Vec<Vec<String>> {
    let mut table = Vec::new();
    each_row(material, period, |row| table.push(row.cells().map(|cell| cell.text(Dialect::Plain)).collect()));
    table
}

/// Hands on each row, by day.
fn each_row(material: &Material, period: Period, mut take: impl FnMut(Row)) {
    let days = Days::of(material);
    for of_day in rows(material, period).chunk_by(|(date, _), (next, _)| date == next) {
        let Some((date, _)) = of_day.first() else { continue };
        let day = days.on(*date);
        of_day.iter().for_each(|(_, side)| take(day.row(*side)));
    }
}

/// What each column means, as plain text.
pub fn dictionary(words: &Words) -> Vec<u8> {
    let mut text = words.say("dictionary-intro") + "\n\n";
    for column in COLUMNS {
        text += &format!("{column}: {}\n", words.say_of("dictionary", column));
    }
    text.into_bytes()
}

/// The days and tendons with a row, by day.
fn rows(material: &Material, period: Period) -> Vec<(NaiveDate, Side)> {
    let mut rows: Vec<(NaiveDate, Side)> = day::with_anything(material)
        .into_iter()
        .filter(|(date, _)| *date <= material.assessment.today && period.has(*date))
        .filter(|(date, side)| material.assessment.affected(*date).contains(side))
        .collect();
    rows.sort_unstable();
    rows.dedup();
    rows
}

/// One cell, before it is set in a dialect.
#[derive(Clone)]
enum Cell {
    /// Nothing to say.
    Blank,
    /// A word or sentence of ours.
    Said(String),
    /// A person's own words; a spreadsheet must not take them for a formula.
    Own(String),
    /// A number.
    Number(f64),
}

impl Cell {
    fn number<T: Into<f64>>(number: Option<T>) -> Self {
        number.map_or(Cell::Blank, |number| Cell::Number(number.into()))
    }

    fn said(text: Option<impl Into<String>>) -> Self {
        text.map_or(Cell::Blank, |text| Cell::Said(text.into()))
    }

    fn text(self, dialect: Dialect) -> String {
        match self {
            Cell::Blank => String::new(),
            Cell::Said(text) => text,
            Cell::Own(text) if needs_guard(&text) => format!("'{text}"),
            Cell::Own(text) => text,
            Cell::Number(number) => {
                let plain = ((number * 100.0).round() / 100.0).to_string();
                if dialect == Dialect::DecimalComma { plain.replace('.', ",") } else { plain }
            }
        }
    }
}
