//! Journal CSV: every current fact in one table that can be read back in.
//!
//! What was corrected or withdrawn is history and stays in the journal. The format is settled: see
//! the columns in `journal::cell`.

mod lines;
mod reading;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::period::Period;
use super::row::{FREE_TEXT, needs_guard};
use crate::journal::cell::{COLUMNS, Cell, place_of};
use crate::journal::{Current, Fact, Journal, Kept};

pub use reading::{Place, Reading, Row, read};

/// The journal's current facts as a file. Settings, tendons and goals are always in it; of the
/// rest, what lies in the period.
pub fn write(journal: &Journal, period: Period) -> Vec<u8> {
    let lines = Lines::of(journal);
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let mut row = COLUMNS.map(str::to_owned);
    // Writing into memory cannot fail, and every row has as many cells as the heading.
    let _ = writer.write_record(&row);
    let dated = lines.dated.iter().filter(|line| period.has(line.day));
    let dated = dated.flat_map(|line| [line].into_iter().chain(lines.parts.get(&line.record).into_iter().flatten()));
    for line in lines.lasting.iter().chain(dated) {
        line.fill(&mut row);
        let _ = writer.write_record(&row);
    }
    writer.into_inner().unwrap_or_default()
}

/// One row to be written.
struct Line {
    record: Uuid,
    recorded: DateTime<Utc>,
    day: NaiveDate,
    fact: Fact,
}

impl Line {
    /// Puts its cells in the place of another line's.
    fn fill(&self, row: &mut [String; COLUMNS.len()]) {
        row.iter_mut().for_each(String::clear);
        row[0].push_str(self.fact.kind().name());
        self.record.write_cell(&mut row[1]);
        self.recorded.write_cell(&mut row[2]);
        let mut next = 0;
        self.fact.each_cell(|column, text| {
            let Some(place) = place_of(column, next) else { return };
            next = place + 1;
            if needs_guard(text) && FREE_TEXT.contains(&column) {
                row[place].push('\'');
            }
            row[place].push_str(text);
        });
    }
}

/// All rows, each in its part of the file.
#[derive(Default)]
struct Lines {
    /// Settings, tendons and goals.
    lasting: Vec<Line>,
    /// What belongs to a day.
    dated: Vec<Line>,
    /// Responses and exercises, by session.
    parts: HashMap<Uuid, Vec<Line>>,
}

impl Lines {
    fn of(journal: &Journal) -> Self {
        let place = |line: &Line| (line.recorded, line.record);
        let now = journal.current();
        let mut lines = Self { lasting: lasting(now), dated: dated(now), ..Self::default() };
        lines.dated.sort_by_key(|line| (line.day, place(line)));
        for session in now.sessions() {
            let mut parts: Vec<Line> = Vec::new();
            add(&mut parts, now.responses(session.record), session.date, Fact::Response);
            add(&mut parts, now.exercises(session.record), session.date, Fact::Exercise);
            parts.sort_by_key(place);
            lines.parts.insert(session.record, parts);
        }
        lines
    }
}

fn lasting(now: &Current) -> Vec<Line> {
    let mut lines = Vec::new();
    now.settings().iter().for_each(|kept| lines.push(line(kept, kept.date, Fact::Setting)));
    now.tendons().iter().for_each(|kept| lines.push(line(kept, kept.date, Fact::Tendon)));
    now.goals().iter().for_each(|kept| lines.push(line(kept, kept.date, Fact::Goal)));
    lines
}

fn dated(now: &Current) -> Vec<Line> {
    let mut lines = Vec::new();
    now.check_ins().iter().for_each(|kept| lines.push(line(kept, kept.date, Fact::CheckIn)));
    now.days().iter().for_each(|kept| lines.push(line(kept, kept.date, Fact::Day)));
    now.sessions().iter().for_each(|kept| lines.push(line(kept, kept.date, Fact::Session)));
    now.heel_raises().iter().for_each(|kept| lines.push(line(kept, kept.date, Fact::HeelRaise)));
    now.plan_events().iter().for_each(|kept| lines.push(line(kept, kept.date, Fact::Plan)));
    now.flags().iter().for_each(|kept| lines.push(line(kept, kept.date, Fact::Flag)));
    now.scores().iter().for_each(|kept| lines.push(line(kept, kept.date, Fact::Score)));
    now.evaluations().iter().for_each(|kept| lines.push(line(kept, kept.date, Fact::Evaluation)));
    lines
}

fn add<T: Clone>(lines: &mut Vec<Line>, kept: &[Kept<T>], day: NaiveDate, fact: fn(T) -> Fact) {
    lines.extend(kept.iter().map(|kept| line(kept, day, fact)));
}

fn line<T: Clone>(kept: &Kept<T>, day: NaiveDate, fact: fn(T) -> Fact) -> Line {
    Line { record: kept.record, recorded: kept.recorded, day, fact: fact(kept.fact.clone()) }
}
