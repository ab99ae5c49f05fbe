//! What must hold of any bytes given as a journal file.

// Each target calls a part of it.
#![allow(dead_code)]

#[path = "journal_csv/records.rs"]
mod records;

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeDelta, Utc};
use springback::exchange::import::{Preview, Take, undo};
use springback::exchange::journal_csv::{self, Place, Reading};
use springback::exchange::period::Period;
use springback::exchange::problem::{Expected, Warning};
use springback::journal::cell::COLUMNS;
use springback::journal::setting::Choice;
use springback::journal::{Fact, Journal, Revision, Stamp};
use springback::platform::progress::Progress;
use springback::store::{Batch, Store};
use springback::words::Words;
use uuid::Uuid;

const IMPORT: Uuid = Uuid::from_u128(1);
const UNDOING: Uuid = Uuid::from_u128(2);

thread_local! {
    static ENGLISH: Words = Words::english();
}

fn moment() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-21T14:00:00+01:00").unwrap()
}

fn now() -> Stamp {
    Stamp::new(moment(), "")
}

fn summer(_: NaiveDateTime) -> FixedOffset {
    FixedOffset::east_opt(7200).unwrap()
}

fn read(bytes: &[u8], journal: &Journal) -> Reading {
    let place = Place { journal, now: moment(), local_offset: &summer };
    journal_csv::read(bytes, &place).expect("memory can be read")
}

/// A journal that was empty, with everything in a file taken.
fn taken(reading: Reading) -> Journal {
    let (empty, rows) = (Journal::default(), reading.rows.len());
    let preview = Preview::of(&empty, reading);
    assert_eq!((preview.new.len(), preview.already_there), (rows, 0));
    let revisions = preview.take(Take::NEW, IMPORT, &now());
    assert_eq!(revisions.len(), rows);
    Journal::new(revisions)
}

/// What a file says is read and written again without loss, and what is refused is named.
pub fn holds(bytes: &[u8]) {
    let reading = read(bytes, &Journal::default());
    every_row_is_accounted_for(bytes, &reading);
    if reading.rows.is_empty() {
        return;
    }
    let journal = taken(reading);
    assert_eq!(journal.current().outdone(), [] as [Uuid; 0], "a file has two answers to one question");
    comes_back_the_same(&journal, &journal_csv::write(&journal, Period::ALL));
}

/// What the file looks like to a person, refused or written again, and how it meets the journal it made.
pub fn holds_throughout(bytes: &[u8]) {
    let reading = read(bytes, &Journal::default());
    each_refusal_can_be_said(&reading);
    if reading.rows.is_empty() {
        return;
    }
    let (is_plain, journal) = (has_no_day_start(&reading), taken(reading));
    let written = journal_csv::write(&journal, Period::ALL);
    no_text_is_a_formula(&written);
    assert_eq!(journal_csv::write(&comes_back_the_same(&journal, &written), Period::ALL), written);
    if is_plain {
        meets_its_own_journal(bytes, &journal);
    }
}

/// No row is lost: each is a fact, a problem, or counted as a repetition, under the line it begins on.
fn every_row_is_accounted_for(bytes: &[u8], reading: &Reading) {
    let is = |what: Expected| reading.problems.iter().any(|problem| problem.expected == what);
    if is(Expected::Heading) {
        return assert!(reading.rows.is_empty(), "rows without a heading");
    }
    let found = records::of(bytes);
    assert_eq!(is(Expected::ClosingQuote), found.is_open, "a quote is open or it is not");
    let repeated = reading.warnings.iter().map(|warning| if let Warning::RepeatedRows(n) = warning { *n } else { 0 });
    let named = reading.rows.iter().map(|row| row.line).chain(reading.problems.iter().map(|problem| problem.line));
    let lines: HashSet<u64> = named.clone().collect();
    assert_eq!(lines.len(), named.count(), "a line is named twice");
    assert_eq!(lines.len() + repeated.sum::<usize>(), found.lines.len(), "a row was lost");
    assert!(lines.iter().all(|line| found.lines.contains(line)), "no row begins on a line that is named");
}

fn each_refusal_can_be_said(reading: &Reading) {
    ENGLISH.with(|words| {
        for problem in reading.problems.iter().take(2) {
            let (said, named) = (problem.say(words), format!("line {}", problem.line));
            assert!(said.contains(&named) && said.contains(&problem.column), "{said}");
            assert!(!said.contains(char::is_control), "{said:?}");
        }
        for warning in reading.warnings.iter().take(2) {
            assert!(!warning.say(words).is_empty());
        }
    });
}

/// What was taken, written and read again is the same, fact by fact.
fn comes_back_the_same(journal: &Journal, written: &[u8]) -> Journal {
    let again = read(written, &Journal::default());
    assert_eq!((&again.problems, &again.warnings), (&vec![], &vec![]));
    let copy = taken(again);
    assert_eq!(facts(&copy), facts(journal));
    copy
}

/// The current facts of a journal, by record.
fn facts(journal: &Journal) -> BTreeMap<Uuid, (DateTime<Utc>, Fact)> {
    let heads =
        journal.record_ids().into_iter().filter_map(|record| Some((journal.first(record)?, journal.head(record)?)));
    heads
        .filter(|(_, head)| !head.withdrawn)
        .map(|(first, head)| (head.record, (first.stamp.at, head.fact.clone())))
        .collect()
}

/// A spreadsheet takes nothing in a person's own words for a formula.
fn no_text_is_a_formula(written: &[u8]) {
    let place = |name| COLUMNS.iter().position(|column| *column == name).unwrap();
    let places = ["surface", "shoes", "exercise", "instrument", "who", "note"].map(place);
    let mut reader = csv::Reader::from_reader(written);
    for row in reader.records() {
        let row = row.expect("what is written is a table");
        for place in places {
            assert!(!row[place].starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0']), "{row:?}");
        }
    }
}

/// With another day start, another date is in the future.
fn has_no_day_start(reading: &Reading) -> bool {
    let is_one = |fact: &Fact| matches!(fact, Fact::Setting(setting) if matches!(setting.choice, Choice::DayStart(_)));
    !reading.rows.iter().any(|row| is_one(&row.fact))
}

/// A file meets the journal it made, as it is, withdrawn, or changed: nothing is added twice, and what was
/// chosen is taken.
fn meets_its_own_journal(bytes: &[u8], journal: &Journal) {
    let (records, before) = (journal.record_ids(), facts(journal));
    let count = records.len();
    let meets = |journal: &Journal| Preview::of(journal, read(bytes, journal));
    let sorts = |p: &Preview| [p.new.len(), p.already_there, p.different.len(), p.withdrawn_here.len()];
    assert_eq!(sorts(&meets(journal)), [0, count, 0, 0]);

    let mut undone = journal.clone();
    undone.absorb(undo(journal, IMPORT, UNDOING, &later(1)));
    assert!(facts(&undone).is_empty(), "an import that is undone leaves nothing");
    let withdrawn = meets(&undone);
    assert_eq!(sorts(&withdrawn), [0, 0, 0, count]);
    undone.absorb(withdrawn.take(Take { withdrawn: &records, ..Take::NEW }, IMPORT, &later(2)));
    assert_eq!(facts(&undone), before);

    let mut changed = journal.clone();
    changed.absorb(corrections(journal));
    let different = meets(&changed);
    assert!(different.new.is_empty() && different.already_there + different.different.len() == count);
    let taking = Take { different: &records, ..Take::NEW };
    changed.absorb(different.take(taking, IMPORT, &later(2)));
    // What the file leaves blank stays as it was changed to.
    assert_eq!(sorts(&meets(&changed)), [0, count, 0, 0]);
}

fn later(minutes: i64) -> Stamp {
    Stamp::new(moment() + TimeDelta::minutes(minutes), "")
}

/// Everything says what the one of its kind before it says.
fn corrections(journal: &Journal) -> Vec<Revision> {
    let mut before: BTreeMap<&str, Fact> = BTreeMap::new();
    let mut corrections = Vec::new();
    for head in journal.record_ids().into_iter().filter_map(|record| journal.head(record)) {
        if matches!(head.fact, Fact::CheckIn(_) | Fact::Response(_) | Fact::Session(_)) {
            continue; // Of these there is one for a morning or session.
        }
        if let Some(other) = before.insert(head.fact.kind().name(), head.fact.clone()) {
            corrections.push(head.corrected(other, later(1)));
        }
    }
    corrections
}

/// Whatever is taken from a file, the store keeps: its tables have the same ranges.
pub fn can_be_kept(bytes: &[u8]) {
    let reading = read(bytes, &Journal::default());
    if reading.rows.is_empty() {
        return;
    }
    let journal = taken(reading);
    let batch = Batch { id: IMPORT, stamp: now(), source: "fuzzed.csv".to_owned() };
    let mut store = Store::in_memory().expect("there is memory");
    store.keep_import(&batch, journal.revisions(), &Progress::default()).expect("what can be read can be kept");
}
