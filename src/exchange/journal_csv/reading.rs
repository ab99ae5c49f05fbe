//! Reads a journal file row by row: every row becomes a fact or a problem, none is lost silently.

use std::collections::{HashMap, HashSet};
use std::io::{self, Read};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
use csv::StringRecord;
use uuid::Uuid;

use super::lines::{Lines, is_all_behind};
use crate::exchange::encoding::Decoded;
use crate::exchange::problem::{Expected, Problem, Warning};
use crate::exchange::row::{Heading, Parsed, RowReader};
use crate::journal::cell::Cell;
use crate::journal::day::{self, DayStart};
use crate::journal::setting::Choice;
use crate::journal::tendon::Side;
use crate::journal::{Fact, Journal, Stamp};

/// The most rows read of one file: more than a hundred years of nine answers a day, and few enough to be
/// held and shown before they are taken in.
const MOST_ROWS: u32 = 400_000;

/// Where and when a file is read.
pub struct Place<'a> {
    /// The journal it is read for.
    pub journal: &'a Journal,
    /// The moment by the computer's clock; a date that has begun nowhere on earth by then cannot be read.
    pub now: DateTime<FixedOffset>,
    /// The place's offset at a civil time, for sessions that give none.
    pub local_offset: &'a dyn Fn(NaiveDateTime) -> FixedOffset,
}

/// One readable row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line it begins on; the heading is line 1.
    pub line: u64,
    /// The record it is about.
    pub record: Uuid,
    /// When it was recorded; noon of its day where the file doesn't say.
    pub stamp: Stamp,
    /// What it says.
    pub fact: Fact,
    /// Whether the file gives its offset, or the place's was taken for it.
    pub gives_offset: bool,
}

/// Everything found in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// What could be read, in the file's order.
    pub rows: Vec<Row>,
    /// What could not, by line.
    pub problems: Vec<Problem>,
    /// What was read past.
    pub warnings: Vec<Warning>,
}

/// Reads a journal file in UTF-8, UTF-16 or Windows-1252, separated by commas or semicolons.
///
/// # Errors
/// Those of the source; what the file says is never an error, but a [`Problem`].
pub fn read(source: impl Read, place: &Place) -> io::Result<Reading> {
    read_at_most(MOST_ROWS, source, place)
}

fn read_at_most(most: u32, source: impl Read, place: &Place) -> io::Result<Reading> {
    let decoded = Decoded::open(source)?;
    let delimiter = delimiter_of(decoded.pending());
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(Lines::of(decoded));
    let mut reading = Reading::default();
    let mut row = StringRecord::new();
    let mut rows = None;
    while reader.read_record(&mut row)? {
        let end = reader.position().byte();
        let lines = reader.get_mut();
        let line = lines.first_of(&row, end);
        if lines.is_behind_the_end(end) {
            if !is_all_behind(&row) {
                reading.problems.push(Problem::new(line, "", "", Expected::ClosingQuote));
            }
            break;
        }
        if row.iter().all(str::is_empty) {
            continue;
        }
        match rows.as_mut() {
            None => rows = Some(Rows::begin(Heading::of(&row, &mut reading.warnings), place)),
            Some(rows) if !rows.cells.heading.is_usable() => break,
            Some(rows) => {
                if rows.number == most {
                    rows.problems.push(Problem::new(line, "", "", Expected::FewerRows(most)));
                    break;
                }
                rows.take(line, &row);
            }
        }
    }
    reading.warnings.extend(reader.get_ref().source().foreign().map(Warning::ForeignEncoding));
    match rows {
        Some(rows) if rows.cells.heading.is_usable() => rows.finish(&mut reading),
        _ => reading.problems.push(Problem::new(1, "record", "", Expected::Heading)),
    }
    Ok(reading)
}

/// What separates the cells of a file, as its first line shows.
fn delimiter_of(beginning: &[u8]) -> u8 {
    let heading = beginning.split(|b| matches!(b, b'\r' | b'\n')).next().unwrap_or_default();
    let count = |wanted: u8| heading.iter().filter(|b| **b == wanted).count();
    if count(b';') > count(b',') { b';' } else { b',' }
}

/// The rows met so far.
struct Rows<'a> {
    cells: RowReader<'a>,
    place: &'a Place<'a>,
    day_start: DayStart,
    number: u32,
    /// What could be read; whose session is still to be met has no day yet.
    found: Vec<Row>,
    /// Places of responses and exercises that give no instant, with their number among the rows.
    undated: Vec<(usize, u32)>,
    problems: Vec<Problem>,
    by_id: HashMap<Uuid, usize>,
    check_ins: HashMap<(NaiveDate, Side), u64>,
    responses: HashMap<(Uuid, Side), u64>,
    repeated: usize,
}

impl<'a> Rows<'a> {
    fn begin(heading: Heading, place: &'a Place<'a>) -> Self {
        Self {
            cells: RowReader::new(heading, place.local_offset),
            place,
            day_start: latest_day_start(place.journal),
            number: 0,
            found: Vec::new(),
            undated: Vec::new(),
            problems: Vec::new(),
            by_id: HashMap::new(),
            check_ins: HashMap::new(),
            responses: HashMap::new(),
            repeated: 0,
        }
    }

    fn take(&mut self, line: u64, row: &StringRecord) {
        self.number += 1;
        match self.cells.read(line, row) {
            Err(problem) => self.problems.push(problem),
            Ok(parsed) if self.is_repeated(&parsed) => self.repeated += 1,
            Ok(parsed) => match self.objection(line, &parsed) {
                Some(problem) => self.problems.push(problem),
                None => self.keep(line, parsed),
            },
        }
    }

    fn is_repeated(&self, parsed: &Parsed) -> bool {
        self.by_id.get(&parsed.record).is_some_and(|place| self.found[*place].fact == parsed.fact)
    }

    /// What stands against a row by itself and the rows before it.
    fn objection(&self, line: u64, parsed: &Parsed) -> Option<Problem> {
        let latest = self.latest_begun(parsed.recorded);
        if let Some((column, date)) = self.date_after(latest, &parsed.fact) {
            return Some(Problem::new(line, column, &date.to_cell(), Expected::Begun(latest)));
        }
        if let Some(place) = self.by_id.get(&parsed.record) {
            let expected = Expected::OwnId(self.found[*place].line);
            return Some(Problem::new(line, "id", &parsed.record.to_cell(), expected));
        }
        match &parsed.fact {
            Fact::CheckIn(check_in) => self
                .check_ins
                .get(&(check_in.date, check_in.side))
                .map(|other| Problem::new(line, "date", &check_in.date.to_cell(), Expected::Once(*other))),
            Fact::Response(response) => self
                .responses
                .get(&(response.session, response.side))
                .map(|other| Problem::new(line, "session", &response.session.to_cell(), Expected::Once(*other))),
            _ => None,
        }
    }

    /// The latest date that has begun somewhere on earth: by now, or when a row was recorded by a clock that
    /// was ahead.
    fn latest_begun(&self, recorded: Option<DateTime<Utc>>) -> NaiveDate {
        let now = self.place.now.to_utc();
        day::latest_begun(&recorded.map_or(now, |recorded| recorded.max(now)))
    }

    /// A date after the latest there can be; a session of the small hours belongs to the day before.
    fn date_after(&self, latest: NaiveDate, fact: &Fact) -> Option<(&'static str, NaiveDate)> {
        let day = match fact {
            Fact::Session(session) => Some(self.day_start.day_of(session.civil_start())),
            _ => fact.date(),
        };
        let since = if let Fact::Tendon(tendon) = fact { tendon.since } else { None };
        if day.is_some_and(|day| day > latest) {
            return fact.date().map(|date| ("date", date));
        }
        since.filter(|since| *since > latest).map(|since| ("since", since))
    }

    fn keep(&mut self, line: u64, Parsed { record, recorded, fact, gives_offset }: Parsed) {
        let place = self.found.len();
        self.by_id.insert(record, place);
        match &fact {
            Fact::CheckIn(check_in) => {
                self.check_ins.insert((check_in.date, check_in.side), line);
            }
            Fact::Response(response) => {
                self.responses.insert((response.session, response.side), line);
            }
            _ => {}
        }
        let stamp = match (recorded, fact.date()) {
            (Some(at), _) => given(at),
            (None, Some(date)) => noon_of(date, self.number, self.place),
            (None, None) => {
                self.undated.push((place, self.number));
                given(DateTime::UNIX_EPOCH)
            }
        };
        self.found.push(Row { line, record, stamp, fact, gives_offset });
    }

    /// With every row met: whose session is nowhere, and when its responses were recorded.
    fn finish(mut self, reading: &mut Reading) {
        let dates = self.session_dates();
        for (place, number) in self.undated {
            let Some(row) = self.found.get_mut(place) else { continue };
            if let Some(date) = row.fact.session().and_then(|session| dates.get(&session)) {
                row.stamp = noon_of(*date, number, self.place);
            }
        }
        reading.problems.extend(self.problems);
        self.found.retain(|row| {
            let without = row.fact.session().filter(|session| !dates.contains_key(session));
            let problem = without.map(|id| Problem::new(row.line, "session", &id.to_cell(), Expected::Session));
            let is_kept = problem.is_none();
            reading.problems.extend(problem);
            is_kept
        });
        reading.rows = self.found;
        reading.problems.sort_by_key(|problem| problem.line);
        reading.warnings.extend(self.cells.warnings());
        if self.repeated > 0 {
            reading.warnings.push(Warning::RepeatedRows(self.repeated));
        }
    }

    /// The sessions of this file and this journal, with their dates.
    fn session_dates(&self) -> HashMap<Uuid, NaiveDate> {
        let here = self.place.journal.current().sessions().iter().map(|kept| (kept.record, kept.date));
        let wanted: HashSet<Uuid> = self.found.iter().filter_map(|row| row.fact.session()).collect();
        let in_file = self.found.iter().filter_map(|row| match &row.fact {
            Fact::Session(session) => Some((row.record, session.date)),
            _ => None,
        });
        here.chain(in_file).filter(|(id, _)| wanted.contains(id)).collect()
    }
}

/// The hour days begin at in a journal: the latest setting, for all days (RULES §1).
fn latest_day_start(journal: &Journal) -> DayStart {
    let settings = journal.current().settings().iter().rev();
    settings
        .filter_map(|kept| if let Choice::DayStart(start) = kept.choice { Some(start) } else { None })
        .next()
        .unwrap_or_default()
}

fn given(at: DateTime<Utc>) -> Stamp {
    Stamp::new(at.fixed_offset(), "")
}

/// Known on its own day: noon there, and a millisecond for each row so that order is kept.
fn noon_of(date: NaiveDate, number: u32, place: &Place) -> Stamp {
    let noon = date.and_hms_opt(12, 0, 0).unwrap_or_default();
    let offset = (place.local_offset)(noon);
    let at = offset.from_local_datetime(&noon).single().unwrap_or_else(|| noon.and_utc().fixed_offset());
    Stamp::new(at + TimeDelta::milliseconds(number.into()), "")
}

#[cfg(test)]
mod tests {
    use chrono::Offset;

    use super::*;

    #[test]
    fn rows_beyond_the_most_are_not_read_and_that_is_said() {
        let file =
            "record,date,event\nday,2026-11-01,rest\nday,2026-13-01,rest\nday,2026-11-02,ill\nday,2026-11-03,ill\n";
        let journal = Journal::default();
        let now = DateTime::parse_from_rfc3339("2026-11-21T14:00:00+01:00").unwrap();
        let utc = |_| Utc.fix();
        let read = |most| read_at_most(most, file.as_bytes(), &Place { journal: &journal, now, local_offset: &utc });
        let lines = |reading: &Reading| reading.problems.iter().map(|problem| problem.line).collect::<Vec<_>>();
        let whole = read(4).unwrap();
        assert_eq!((whole.rows.len(), lines(&whole)), (3, vec![3]));
        // A row that cannot be read is one, too.
        let cut = read(3).unwrap();
        assert_eq!((cut.rows.len(), lines(&cut)), (2, vec![3, 5]));
        assert_eq!(cut.problems[1].expected, Expected::FewerRows(3));
    }
}
