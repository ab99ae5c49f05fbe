//! Files as people have them, which a stricter reading refused or took for something else.

use chrono::{DateTime, FixedOffset, NaiveDateTime};
use springback::exchange::import::{Preview, Take, undo};
use springback::exchange::journal_csv::{self, Place, Reading};
use springback::exchange::period::Period;
use springback::journal::Journal;
use uuid::Uuid;

use super::journal_csv::{imported, moment, read, stamp};

const FLOWN_WEST: &[u8] = include_bytes!("../../data/field/flown-west.csv");
const UNDONE: &[u8] = include_bytes!("../../data/field/undone-import.csv");

fn read_at(bytes: &[u8], now: &str) -> Reading {
    let now = moment(now);
    let offset = move |_: NaiveDateTime| *now.offset();
    let place = Place { journal: &Journal::default(), now, local_offset: &offset };
    journal_csv::read(bytes, &place).unwrap()
}

#[test]
fn a_journal_written_in_tokyo_is_read_in_los_angeles_the_same_hour() {
    let reading = read_at(FLOWN_WEST, "2026-11-21T19:05:00-08:00");
    assert_eq!((reading.rows.len(), reading.problems), (4, vec![]));
}

#[test]
fn a_date_is_in_the_future_only_where_it_has_begun_nowhere() {
    let row = |recorded: &str| format!("record,recorded_at,date,event\nday,{recorded},2026-11-22,rest\n");
    let problems = |recorded: &str, now| read_at(row(recorded).as_bytes(), now).problems.len();
    // At noon UTC on the day before it has begun on Kiritimati; an hour before ten it has not.
    assert_eq!(problems("", "2026-11-21T12:00:00Z"), 0);
    assert_eq!(problems("", "2026-11-21T09:59:00Z"), 1);
    // Recorded by a clock that was a year ahead: a journal's own table comes in again.
    assert_eq!(problems("2026-11-22T06:00:00.000Z", "2025-11-22T07:00:00Z"), 0);
    assert_eq!(problems("2025-11-22T06:00:00.000Z", "2025-11-22T07:00:00Z"), 1);
}

/// How many are new, already there, different, deleted here.
fn sorted(preview: &Preview) -> [usize; 4] {
    [preview.new.len(), preview.already_there, preview.different.len(), preview.withdrawn_here.len()]
}

#[test]
fn an_import_that_was_undone_is_offered_for_bringing_back() {
    let mut journal = imported(UNDONE, Journal::default());
    let before = journal_csv::write(&journal, Period::ALL);
    let batch = journal.revisions()[0].batch.unwrap();
    journal.absorb(undo(&journal, batch, Uuid::from_u128(2), &stamp("2026-11-21T12:30:00Z")));
    let preview = Preview::of(&journal, read(UNDONE, &journal));
    assert_eq!(sorted(&preview), [0, 0, 0, 60]);
    let records = journal.record_ids();
    let take = Take { withdrawn: &records, ..Take::NEW };
    journal.absorb(preview.take(take, Uuid::from_u128(3), &stamp("2026-11-21T12:40:00Z")));
    assert_eq!(sorted(&Preview::of(&journal, read(UNDONE, &journal))), [0, 60, 0, 0]);
    assert!(journal_csv::write(&journal, Period::ALL) == before);
    // One press is one act.
    let act = |batch: u128| journal.revisions().iter().filter(|r| r.act == Some(Uuid::from_u128(batch))).count();
    assert_eq!([act(1), act(2), act(3)], [60; 3]);
}

#[test]
fn a_cell_left_blank_says_nothing_against_what_is_here() {
    let run = "00000000-0000-4000-8000-000000000001";
    let full = format!(
        "record,id,date,time,utc_offset,activity,minutes,note\n\
        session,{run},2026-05-11,18:00,UTC-05:00,run,24,easy\n"
    );
    let journal = imported(full.as_bytes(), Journal::default());
    let meets = |rows: &str| Preview::of(&journal, read(rows.as_bytes(), &journal));
    // The place's offset is two hours east: what is not said is not different.
    let blank = format!("record,id,date,time,utc_offset,activity,minutes\nsession,{run},2026-05-11,18:00,,run,\n");
    assert_eq!(sorted(&meets(&blank)), [0, 1, 0, 0]);
    let given = blank.replace("18:00,,run,", "18:00,UTC+02:00,run,");
    assert_eq!(sorted(&meets(&given)), [0, 0, 1, 0]);
    // Where something is said otherwise, the rest stays as it is here.
    let other = meets(&blank.replace("run,\n", "run,30\n"));
    assert_eq!(sorted(&other), [0, 0, 1, 0]);
    let there: Vec<(&str, String)> = other.different[0].there.cells();
    let cell = |name: &str| there.iter().find(|(column, _)| *column == name).map(|(_, text)| text.as_str());
    assert_eq!(
        [cell("minutes"), cell("note"), cell("utc_offset"), cell("time")],
        [Some("30"), Some("easy"), Some("UTC-05:00"), Some("18:00")]
    );
}

#[test]
fn a_table_of_version_1_comes_in_whole() {
    let table = include_bytes!("../../data/journals/schema-1.csv");
    let at: DateTime<FixedOffset> = moment("2026-11-21T14:00:00+01:00");
    let reading = read_at(table, &at.to_rfc3339());
    assert_eq!((reading.rows.len(), reading.problems, reading.warnings), (570, vec![], vec![]));
}
