//! The journal as a table: out, in again, and out the same.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use proptest::prelude::*;
use springback::exchange::import::{Preview, Take, undo};
use springback::exchange::journal_csv::{self, Place, Reading};
use springback::exchange::period::Period;
use springback::journal::check_in::CheckIn;
use springback::journal::measure::{Score, Text};
use springback::journal::tendon::Side;
use springback::journal::{Fact, Journal, Revision, Stamp};
use uuid::Uuid;

use super::random_journal::journals;

pub const SAMPLE: &[u8] = include_bytes!("../../data/sample-journal.csv");
const BATCH: Uuid = Uuid::from_u128(1);

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn moment(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

pub fn stamp(text: &str) -> Stamp {
    Stamp::new(moment(text), "")
}

fn summer(_: NaiveDateTime) -> FixedOffset {
    FixedOffset::east_opt(7200).unwrap()
}

pub fn read(bytes: &[u8], journal: &Journal) -> Reading {
    let place = Place { journal, now: moment("2026-11-21T14:00:00+01:00"), local_offset: &summer };
    journal_csv::read(bytes, &place).unwrap()
}

/// The journal with everything new in a file taken.
pub fn imported(bytes: &[u8], mut journal: Journal) -> Journal {
    let preview = Preview::of(&journal, read(bytes, &journal));
    assert_eq!(preview.unreadable, [], "{}", String::from_utf8_lossy(bytes));
    journal.absorb(preview.take(Take::NEW, BATCH, &stamp("2026-11-21T12:00:00Z")));
    journal
}

#[test]
fn the_sample_is_read_whole_and_comes_out_the_same_every_time() {
    let reading = read(SAMPLE, &Journal::default());
    assert_eq!((reading.rows.len(), reading.problems, reading.warnings), (401, vec![], vec![]));

    let journal = imported(SAMPLE, Journal::default());
    assert_eq!(journal.current().check_ins().len(), count(SAMPLE, "check_in,"));
    assert_eq!(journal.current().sessions().len(), count(SAMPLE, "session,"));
    let first = journal_csv::write(&journal, Period::ALL);
    let second = journal_csv::write(&imported(&first, Journal::default()), Period::ALL);
    assert!(first == second);
}

fn count(file: &[u8], beginning: &str) -> usize {
    String::from_utf8_lossy(file).lines().filter(|line| line.starts_with(beginning)).count()
}

#[test]
fn importing_twice_adds_nothing() {
    let journal = imported(SAMPLE, Journal::default());
    let again = Preview::of(&journal, read(SAMPLE, &journal));
    assert_eq!((again.new.len(), again.already_there, again.different.len()), (0, 401, 0));
    let everything = Take { new: true, different: &[], withdrawn: &[] };
    assert_eq!(again.take(everything, BATCH, &stamp("2026-11-21T12:00:00Z")), []);
}

#[test]
fn the_file_is_as_agreed() {
    let journal = imported(include_bytes!("../../data/journal-in.csv"), Journal::default());
    let out = String::from_utf8(journal_csv::write(&journal, Period::ALL)).unwrap();
    assert_eq!(out, include_str!("../../data/journal-out.csv"));
}

#[test]
fn a_period_keeps_settings_tendons_and_goals() {
    let journal = imported(SAMPLE, Journal::default());
    let period = Period { from: Some(day("2026-05-12")), to: Some(day("2026-05-12")) };
    let out = String::from_utf8(journal_csv::write(&journal, period)).unwrap();
    let kinds: Vec<&str> = out.lines().filter_map(|line| line.split(',').next()).collect();
    assert_eq!(kinds, ["record", "tendon", "goal", "check_in", "session", "response"]);
}

#[test]
fn another_column_order_and_a_semicolon_give_the_same_records() {
    let one = "record,date,side,stiffness,note\r\ncheck_in,2026-05-11,right,3,\"a, b\"\r\n";
    let two = "note;stiffness;date;record;side\na, b;3;2026-05-11;check_in;right\n";
    assert_eq!(read(one.as_bytes(), &Journal::default()).rows, read(two.as_bytes(), &Journal::default()).rows);
}

#[test]
fn rows_that_say_the_same_are_records_of_their_own_and_stay_so() {
    let file = "record,date,side,repetitions\nheel_raise,2026-05-11,right,17\nheel_raise,2026-05-11,right,17\n";
    let journal = imported(file.as_bytes(), Journal::default());
    assert_eq!(journal.current().heel_raises().len(), 2);
    assert_eq!(imported(file.as_bytes(), journal).current().heel_raises().len(), 2);
}

#[test]
fn a_session_without_an_offset_takes_the_place_s() {
    let file = "record,date,time,activity\nsession,2026-05-11,18:00,run\n";
    let journal = imported(file.as_bytes(), Journal::default());
    assert_eq!(journal.current().sessions()[0].start().to_rfc3339(), "2026-05-11T18:00:00+02:00");
    assert_eq!(journal.current().sessions()[0].recorded.to_rfc3339(), "2026-05-11T10:00:00.001+00:00");
}

#[test]
fn what_differs_is_shown_and_taken_only_when_chosen() {
    let mut journal = imported(SAMPLE, Journal::default());
    let kept = journal.current().check_in(day("2026-05-11"), Side::Right).unwrap().clone();
    let head = journal.head(kept.record).unwrap().clone();
    let changed = CheckIn { stiffness: Score::new(7), ..kept.fact.clone() };
    journal.absorb([head.corrected(Fact::CheckIn(changed), stamp("2026-05-12T12:00:00Z"))]);

    let preview = Preview::of(&journal, read(SAMPLE, &journal));
    assert_eq!((preview.new.len(), preview.already_there, preview.different.len()), (0, 400, 1));
    let clash = &preview.different[0];
    assert_eq!((clash.line, clash.record(), &clash.there), (4, kept.record, &Fact::CheckIn(kept.fact.clone())));
    let now = stamp("2026-11-21T12:00:00Z");
    assert_eq!(preview.clone().take(Take::NEW, BATCH, &now), []);
    journal.absorb(preview.take(Take { different: &[kept.record], ..Take::NEW }, BATCH, &now));
    assert_eq!(journal.current().check_in(day("2026-05-11"), Side::Right).unwrap().fact, kept.fact);

    journal.absorb(undo(&journal, BATCH, Uuid::from_u128(2), &stamp("2026-11-21T13:00:00Z")));
    // Those that came first with the same batch are withdrawn; nothing of it is left.
    assert!(journal.current().check_ins().is_empty());
}

#[test]
fn undoing_an_import_brings_back_what_was() {
    let own = CheckIn { stiffness: Score::new(1), ..CheckIn::unanswered(day("2026-05-11"), Side::Right) };
    let before = Journal::new(vec![Revision::first(Fact::CheckIn(own.clone()), stamp("2026-05-11T06:00:00Z"))]);
    let mut journal = before.clone();
    let preview = Preview::of(&journal, read(SAMPLE, &journal));
    assert_eq!((preview.new.len(), preview.different.len()), (400, 1), "matched by day and tendon");
    let all = [preview.different[0].record()];
    let now = stamp("2026-11-21T12:00:00Z");
    journal.absorb(preview.take(Take { different: &all, ..Take::NEW }, BATCH, &now));
    assert_ne!(journal.current().check_ins()[0].fact, own);
    journal.absorb(undo(&journal, BATCH, Uuid::from_u128(2), &stamp("2026-11-21T13:00:00Z")));
    assert_eq!(journal_csv::write(&journal, Period::ALL), journal_csv::write(&before, Period::ALL));
}

#[test]
fn what_was_withdrawn_is_offered_and_comes_back_when_chosen() {
    let mut journal = imported(SAMPLE, Journal::default());
    let record = journal.current().check_ins()[0].record;
    journal.absorb([journal.head(record).unwrap().taken_back(stamp("2026-06-01T12:00:00Z"))]);
    let preview = Preview::of(&journal, read(SAMPLE, &journal));
    assert_eq!((preview.new.len(), preview.already_there, preview.withdrawn_here.len()), (0, 400, 1));
    let now = stamp("2026-11-21T12:00:00Z");
    journal.absorb(preview.take(Take { withdrawn: &[record], ..Take::NEW }, BATCH, &now));
    assert_eq!(journal.current().check_ins()[0].record, record);
}

#[test]
fn a_text_is_guarded_by_one_apostrophe_and_no_other_column_is() {
    let note = |text: &str| CheckIn { note: Text::new(text), ..CheckIn::unanswered(day("2026-05-11"), Side::Left) };
    for (text, cell) in [("=1", ",'=1\r\n"), ("'x", ",''x\r\n"), ("\tx", ",'\tx\r\n"), ("x=1", ",x=1\r\n")] {
        let fact = Fact::CheckIn(note(text));
        let journal = Journal::new(vec![Revision::first(fact.clone(), stamp("2026-05-11T06:00:00Z"))]);
        let out = journal_csv::write(&journal, Period::ALL);
        assert!(String::from_utf8_lossy(&out).ends_with(cell), "{text}");
        assert_eq!(read(&out, &Journal::default()).rows[0].fact, fact);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_journal_comes_back_the_same(journal in journals()) {
        let first = journal_csv::write(&journal, Period::ALL);
        let copy = imported(&first, Journal::default());
        let second = journal_csv::write(&copy, Period::ALL);
        prop_assert_eq!(String::from_utf8_lossy(&second), String::from_utf8_lossy(&first));
        let again = Preview::of(&copy, read(&first, &copy));
        prop_assert!(again.new.is_empty() && again.different.is_empty() && again.unreadable.is_empty());
    }

    #[test]
    fn nothing_read_panics(bytes in prop::collection::vec(any::<u8>(), 0..400), text in any::<String>()) {
        read(&bytes, &Journal::default());
        read(format!("record,date,side,note\ncheck_in,2026-05-11,right,{text}").as_bytes(), &Journal::default());
    }
}
