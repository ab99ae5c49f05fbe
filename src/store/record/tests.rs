//! Rows and revisions: what is read is what was written, or says why not.

use chrono::{DateTime, NaiveDate};

use super::*;
use crate::journal::Stamp;
use crate::journal::cell::COLUMNS;
use crate::journal::day_mark::{DayEvent, DayMark};
use crate::journal::evaluation::OutcomeScore;
use crate::journal::measure::{Points, Text};
use crate::store::upgrade::{self, STEPS};

/// A journal of two kinds of entries in turn, and what it holds.
fn kept() -> (Connection, Vec<Revision>) {
    let mut connection = Connection::open_in_memory().unwrap();
    upgrade::start(&mut connection).unwrap();
    let date = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let instrument = Text::new("VISA-A").unwrap();
    let score = Fact::Score(OutcomeScore { date, instrument, score: Points::new(70).unwrap() });
    let mark = Fact::Day(DayMark { date, event: DayEvent::Rest, note: None });
    let stamp = Stamp::new(DateTime::UNIX_EPOCH.fixed_offset(), "");
    let facts = [mark.clone(), score.clone(), mark, score].into_iter();
    let revisions: Vec<_> = facts.map(|fact| Revision::first(fact, stamp.clone())).collect();
    revisions.iter().for_each(|revision| assert!(insert(&connection, revision).unwrap().is_some()));
    connection.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    (connection, revisions)
}

#[test]
fn each_entry_is_read_with_its_own_contents_whatever_lies_beside() {
    let (connection, revisions) = kept();
    let beside = "INSERT INTO day (entry, date, event) VALUES (-1, '2026-01-01', 'ill'), (2, '2026-01-01', 'ill'), \
         (9, '2026-01-01', 'ill')";
    connection.execute_batch(beside).unwrap();
    assert_eq!(all(&connection, header::known()).unwrap(), revisions);
    assert_eq!(find(&connection, revisions[3].id).unwrap().as_ref(), Some(&revisions[3]));
}

#[test]
fn an_entry_without_its_contents_is_no_revision() {
    let cases = [
        ("DELETE FROM day WHERE entry = 3", "Incomplete"),
        ("DELETE FROM score", "Incomplete"),
        ("UPDATE day SET entry = 4 WHERE entry = 3", "Incomplete"),
        ("UPDATE day SET event = 'ill' WHERE entry = 3", "Altered(3)"),
        ("UPDATE entry SET kind = 'mood' WHERE seq = 3", r#"Unreadable(3, "kind")"#),
        ("UPDATE entry SET hash = zeroblob(32) WHERE seq = 4", "Altered(4)"),
    ];
    for (meddle, told) in cases {
        let (connection, _) = kept();
        connection.execute_batch(meddle).unwrap();
        let fault = all(&connection, header::known()).expect_err(meddle);
        assert_eq!(format!("{fault:?}"), told, "{meddle}");
    }
}

#[test]
fn what_is_kept_is_held_against_what_was_given() {
    for meddle in
        ["UPDATE day SET note = 'x'", "UPDATE entry SET hash = zeroblob(32)", "UPDATE entry SET recorded_zone = 'x'"]
    {
        let (connection, revisions) = kept();
        let again = Revision { id: Uuid::new_v4(), ..revisions[0].clone() };
        let written = insert(&connection, &again).unwrap().unwrap();
        assert!(is_as_given(&connection, &again, &written).unwrap());
        assert!(insert(&connection, &again).unwrap().is_none());
        connection.execute_batch(meddle).unwrap();
        assert!(!is_as_given(&connection, &again, &written).unwrap(), "{meddle}");
    }
}

#[test]
fn tables_have_just_the_columns_and_forms_that_are_written() {
    let connection = Connection::open_in_memory().unwrap();
    STEPS.iter().for_each(|step| connection.execute_batch(step).unwrap());
    for kind in Kind::ALL {
        let mut statement = connection.prepare("SELECT name, type FROM pragma_table_info(?1) WHERE pk = 0").unwrap();
        let rows = statement.query_map([kind.name()], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        let table: Vec<(String, String)> = rows.map(Result::unwrap).collect();
        let written: Vec<(String, String)> = columns::of(*kind)
            .iter()
            .map(|column| {
                let declared = match column.form {
                    Form::Whole | Form::YesNo => "INTEGER",
                    Form::Decimal => "REAL",
                    Form::Words => "TEXT",
                };
                (column.name.to_owned(), declared.to_owned())
            })
            .collect();
        assert_eq!(table.len(), written.len(), "{kind:?}");
        for column in &written {
            assert!(table.contains(column), "{kind:?}: {column:?}");
            assert!(COLUMNS.contains(&column.0.as_str()), "{kind:?}: {column:?}");
        }
        // A row's canonical text has its cells as they come.
        let places = columns::of(*kind).iter().map(|column| COLUMNS.iter().position(|name| *name == column.name));
        assert!(places.is_sorted(), "{kind:?}");
    }
}
