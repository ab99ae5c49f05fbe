//! What cannot be read is named by line, column, value and what was expected.

use springback::exchange::problem::{Expected, Warning};
use springback::journal::Journal;
use springback::words::Words;

use super::journal_csv::{imported, read};

const SESSION: &str = "6513270e-269e-4d37-b2a7-4de452e6b438";

/// The problems of a file, as a person reads them.
fn problems(file: &str) -> Vec<String> {
    let words = Words::english();
    read(file.as_bytes(), &Journal::default()).problems.iter().map(|problem| problem.say(&words)).collect()
}

#[test]
fn each_unreadable_row_says_why() {
    let check_in = "record,id,date,side,stiffness,note\r\n";
    let response = "record,id,date,time,activity,session,side,pain_peak\r\n";
    let run = format!("session,{SESSION},2026-05-11,18:00,run,,,\r\n");
    let cases = [
        (
            format!("{check_in}check_in,,2026-11-23,right,3,\r\n"),
            "line 2, column date: “2026-11-23”; expected a date not after 2026-11-22, the latest that has begun anywhere on earth",
        ),
        (
            format!("{check_in}check_in,,2026-11-21,right,11,\r\n"),
            "line 2, column stiffness: “11”; expected a whole number from 0 to 10",
        ),
        (
            format!(
                "{check_in}check_in,,2026-11-20,right,3,\r\ncheck_in,,2026-11-20,left,3,\r\ncheck_in,,2026-11-20,right,4,\r\n"
            ),
            "line 4, column date: “2026-11-20”; expected only one for a day and tendon, or a session and tendon; line 2 has it already",
        ),
        (
            format!("{response}response,,,,,{SESSION},right,3\r\n"),
            "line 2, column session: “6513270e-269e-4d37-b2a7-4de452e6b438”; expected the id of a session that is in this file or in this journal",
        ),
        (
            format!("{response}response,,,,,,right,3\r\n"),
            "line 2, column session: nothing there; expected an id like 6513270e-269e-4d37-b2a7-4de452e6b438",
        ),
        (
            format!("{response}{run}response,,,,,{SESSION},right,3\r\nresponse,,,,,{SESSION},right,2\r\n"),
            "line 4, column session: “6513270e-269e-4d37-b2a7-4de452e6b438”; expected only one for a day and tendon, or a session and tendon; line 3 has it already",
        ),
        (
            format!("{response}{run}session,{SESSION},2026-05-12,18:00,run,,,\r\n"),
            "line 3, column id: “6513270e-269e-4d37-b2a7-4de452e6b438”; expected an id of its own; line 2 has it with other content",
        ),
        (
            format!("{check_in}check_in,,2026-11-20,right,3,{}\r\n", "x".repeat(65_537)),
            "line 2, column note: “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”; expected a text of at most 65536 bytes",
        ),
        (
            format!("{check_in}check_in,,2026-11-20,right,3,\"two\r\nlines\"\r\n\r\ncheck_in,,2026-11-19,right\r\n"),
            "line 5: a row of 4 cells; expected as many cells as the heading has, 6",
        ),
        (
            format!(
                "{check_in}check_in,,2026-11-20,right,3,\r\ncheck_in,,2026-11-19,right,3,\"never closed\r\ncheck_in,,2026-11-18,right,3,\r\n"
            ),
            "line 3: expected a closing quote; nothing after this line could be read",
        ),
        (
            format!("{check_in}chekin,,2026-11-20,right,3,\r\n"),
            "line 2, column record: “chekin”; expected setting, tendon, goal, check_in, day, session, response, exercise, heel_raise, plan, flag, score, evaluation",
        ),
        (
            "record,date,side,event,since\ntendon,2026-05-11,right,affected,2026-12-01\n".to_owned(),
            "line 2, column since: “2026-12-01”; expected a date not after 2026-11-22, the latest that has begun anywhere on earth",
        ),
        (
            "a,b\n1,2\n".to_owned(),
            "line 1, column record: nothing there; expected a heading line that names the column “record”",
        ),
        (String::new(), "line 1, column record: nothing there; expected a heading line that names the column “record”"),
    ];
    for (file, message) in cases {
        assert_eq!(problems(&file), [message]);
        assert_eq!(problems(&file.replace("\r\n", "\n")), [message]);
        assert_eq!(problems(&file.replace("\r\n", "\r")), [message]);
        assert_eq!(problems(file.trim_end()), [message]);
    }
}

#[test]
fn one_bad_row_spares_the_others() {
    let file = "record,date,side,stiffness\r\ncheck_in,2026-05-11,right,3\r\ncheck_in,2026-05-12,right,x\r\ncheck_in,2026-05-13,right,2\r\n";
    let reading = read(file.as_bytes(), &Journal::default());
    let lines: Vec<u64> = reading.rows.iter().map(|row| row.line).collect();
    assert_eq!((lines, reading.problems.len()), (vec![2, 4], 1));
}

#[test]
fn lines_are_counted_however_they_end() {
    let file = "record,date,side,note\ncheck_in,2026-05-11,right,\"two\r\nlines\"\r\n\rcheck_in,x,right,\n\
        check_in,y,right,\"a\rb\nc\"\rcheck_in,z,left,\r\ncheck_in,z,right,\"never closed\r";
    let problems = read(file.as_bytes(), &Journal::default()).problems;
    let lines: Vec<(u64, &str)> = problems.iter().map(|problem| (problem.line, problem.value.as_str())).collect();
    assert_eq!(lines, [(5, "x"), (6, "y"), (9, "z"), (10, "")]);
    assert_eq!(problems[3].expected, Expected::ClosingQuote);
}

#[test]
fn lines_are_counted_in_a_long_file_too() {
    let row = "check_in,2026-05-11,right,\"a\r\nb\"\r\n";
    let file = format!("record,date,side,note\r\n{}check_in,x,right,\r\n", row.repeat(5000));
    let problems = read(file.as_bytes(), &Journal::default()).problems;
    assert_eq!((problems.len(), problems[4998].line, problems[4999].line), (5000, 10_000, 10_002));
}

#[test]
fn no_line_of_a_file_is_taken_for_its_end() {
    for line in ["after the end", "\"\nafter the end\"", "\u{0}after the end\u{0}"] {
        let file = format!("record,date,side\n{line}\ncheck_in,x,right\n");
        let problems = read(file.as_bytes(), &Journal::default()).problems;
        assert_eq!(problems.last().map(|problem| problem.value.as_str()), Some("x"), "{line:?}");
        assert_eq!(problems.len(), 2, "{line:?}");
    }
}

#[test]
fn an_instant_beyond_the_years_of_a_journal_is_refused() {
    let of = |at: &str| problems(&format!("record,recorded_at,date,event\nday,{at},2026-05-11,rest\n"));
    for inside in ["1900-01-01T00:00:00Z", "1899-12-31T23:00:00-01:00", "2199-12-31T23:59:59.999Z"] {
        assert_eq!(of(inside), [] as [&str; 0], "{inside}");
    }
    // Inside by their own clock, but not by the one they are kept in.
    for beyond in ["1900-01-01T00:30:00+01:00", "2199-12-31T23:30:00-01:00"] {
        assert_eq!(of(beyond).len(), 1, "{beyond}");
    }
}

#[test]
fn the_small_hours_after_the_latest_date_still_belong_to_it() {
    let row = |time: &str| format!("record,date,time,activity\nsession,2026-11-23,{time},run\n");
    assert_eq!(problems(&row("03:59")), [] as [&str; 0]);
    assert_eq!(problems(&row("04:00")).len(), 1);
}

#[test]
fn a_response_to_a_session_of_the_journal_is_readable() {
    let session = format!("record,id,date,time,activity\nsession,{SESSION},2026-05-11,18:00,run\n");
    let response = format!("record,session,side,pain_peak\nresponse,{SESSION},right,3\n");
    let journal = imported(response.as_bytes(), imported(session.as_bytes(), Journal::default()));
    let kept = &journal.current().responses(journal.current().sessions()[0].record)[0];
    assert_eq!(kept.recorded.to_rfc3339(), "2026-05-11T10:00:00.001+00:00");
}

#[test]
fn what_is_read_past_is_said_once_for_each_column() {
    let file = "record,date,side,stiffness,mood,side,score,id\r\n\
        check_in,2026-05-11,right,3,good,,50,00000000-0000-0000-0000-000000000001\r\n\
        check_in,2026-05-12,right,3,good,,50,\r\n\
        check_in,2026-05-11,right,3,,,,00000000-0000-0000-0000-000000000001\r\n";
    let reading = read(file.as_bytes(), &Journal::default());
    assert_eq!(reading.problems, []);
    assert_eq!(
        reading.warnings,
        [
            Warning::UnknownColumn("mood".to_owned()),
            Warning::ColumnTwice("side".to_owned()),
            Warning::UnusedCells("score", 2),
            Warning::RepeatedRows(1),
        ]
    );
    let words = Words::english();
    assert_eq!(
        reading.warnings[2].say(&words),
        "column “score”: 2 cells were ignored, because their records do not use them"
    );
}

#[test]
fn a_latin_1_file_is_read_and_said_so() {
    let reading = read(b"record,date,event,note\r\nday,2026-05-11,rest,m\xfcde\r\n", &Journal::default());
    assert_eq!(reading.warnings, [Warning::ForeignEncoding("windows-1252")]);
    assert!(reading.rows[0].fact.cells().contains(&("note", "müde".to_owned())));
}

#[test]
fn an_id_of_another_kind_of_record_is_refused() {
    let id = "00000000-0000-0000-0000-000000000001";
    let journal = imported(format!("record,id,date,event\nday,{id},2026-05-11,rest\n").as_bytes(), Journal::default());
    let file = format!("record,id,date,side\ncheck_in,{id},2026-05-11,right\n");
    let preview = springback::exchange::import::Preview::of(&journal, read(file.as_bytes(), &journal));
    assert_eq!(
        preview.unreadable[0].say(&Words::english()),
        format!("line 2, column id: “{id}”; expected another id; in this journal it belongs to a record “day”")
    );
}
