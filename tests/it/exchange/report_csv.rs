//! The report as a spreadsheet opens it.

use chrono::{DateTime, FixedOffset};
use springback::assessment::assess;
use springback::exchange::period::Period;
use springback::exchange::report_csv::{self, COLUMNS, Dialect, Material};
use springback::journal::Journal;
use springback::words::Words;

use super::golden::assert_golden;
use super::journal_csv::{SAMPLE, day, imported};

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-21T14:00:00+01:00").unwrap()
}

fn report(journal: &Journal, period: Period, dialect: Dialect) -> Vec<u8> {
    let (assessment, words) = (assess(journal, now()), Words::english());
    report_csv::write(&Material { journal, assessment: &assessment, words: &words }, period, dialect)
}

/// The rows of a plain report, by column.
fn rows(journal: &Journal) -> Vec<std::collections::HashMap<String, String>> {
    let bytes = report(journal, Period::ALL, Dialect::Plain);
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    reader.deserialize().collect::<Result<_, _>>().unwrap()
}

#[test]
fn the_sample_s_report_is_as_agreed_in_both_dialects() {
    let journal = imported(SAMPLE, Journal::default());
    let period = Period { from: Some(day("2026-08-24")), to: Some(day("2026-09-20")) };
    assert_golden("report-plain.csv", &report(&journal, period, Dialect::Plain));
    assert_golden("report-decimal-comma.csv", &report(&journal, period, Dialect::DecimalComma));
}

#[test]
fn every_column_is_explained() {
    let words = Words::english();
    let text = String::from_utf8(report_csv::dictionary(&words)).unwrap();
    for column in COLUMNS {
        assert!(words.knows(&format!("dictionary-{}", column.replace('_', "-"))), "{column}");
        assert!(text.contains(&format!("\n{column}: ")), "{column}");
    }
}

#[test]
fn a_person_s_words_are_never_a_formula() {
    let file = "record,date,side,stiffness,event,who,note\n\
        tendon,2026-11-10,right,,affected,,\n\
        check_in,2026-11-11,right,2,,,=HYPERLINK(1)\n\
        plan,2026-11-12,,,clinician_cleared,@practice,\n";
    let rows = rows(&imported(file.as_bytes(), Journal::default()));
    assert_eq!(rows[0]["note"], "'=HYPERLINK(1)");
    assert_eq!(rows[1]["clearance"], "'@practice");
}

#[test]
fn only_affected_tendons_and_days_with_something_have_a_row() {
    let file = "record,date,time,utc_offset,side,stiffness,event,activity,minutes\n\
        tendon,2026-11-10,,,right,,affected,,\n\
        check_in,2026-11-09,,,right,2,,,\n\
        check_in,2026-11-11,,,right,2,,,\n\
        check_in,2026-11-11,,,left,2,,,\n\
        session,2026-11-13,02:00,UTC+01:00,,,,run,30\n\
        tendon,2026-11-13,,,left,,affected,,\n\
        day,2026-11-14,,,,,rest,,\n";
    let rows = rows(&imported(file.as_bytes(), Journal::default()));
    let keys: Vec<String> = rows.iter().map(|row| format!("{} {}", row["date"], row["side"])).collect();
    // A run at 02:00 belongs to the evening before.
    assert_eq!(keys, ["2026-11-11 right", "2026-11-12 right", "2026-11-14 left", "2026-11-14 right"]);
    assert_eq!((rows[1]["sessions"].as_str(), rows[1]["load"].as_str()), ("Run 30 min", "30"));
    assert_eq!((rows[1]["pain_peak"].as_str(), rows[1]["load_verdict"].as_str()), ("", "unknown"));
    assert_eq!(rows[3]["note"], "Rest day");
}

#[test]
fn while_suppressed_there_is_no_verdict_but_every_answer() {
    let file = "record,date,side,stiffness,event,flag\n\
        tendon,2026-11-10,right,,affected,\n\
        flag,2026-11-11,,,raised,fever\n\
        check_in,2026-11-11,right,2,,\n";
    let rows = rows(&imported(file.as_bytes(), Journal::default()));
    assert_eq!((rows[0]["zone"].as_str(), rows[0]["stiffness"].as_str()), ("", "2"));
    assert_eq!(rows[0]["why"], "no verdict: Fever, or hot red skin");
}

#[test]
fn from_the_day_of_a_red_flag_on_nothing_is_judged_and_the_days_before_keep_theirs() {
    let story = "
        affected right
        usual 2/4
        1..6: 2/4
        1: cleared
        1: started
        2: run 18:00 24' 8r s1 · 2-2-2 15'
        4: run 18:00 24' 8r s1 · 2-2-2 15'
    ";
    let journal = crate::diary::journal(&crate::borders::lines(&format!("{story}\n4: flag fever\n6: cleared")));
    let (assessment, words) = (assess(&journal, crate::diary::at(6, "12:00")), Words::english());
    let material = Material { journal: &journal, assessment: &assessment, words: &words };
    let bytes = report_csv::write(&material, Period::ALL, Dialect::Plain);
    let rows: Vec<std::collections::HashMap<String, String>> =
        csv::Reader::from_reader(bytes.as_slice()).deserialize().collect::<Result<_, _>>().unwrap();
    let cells = |number: i64| {
        let row = rows.iter().find(|row| row["date"] == crate::diary::day(number).to_string()).unwrap();
        ["zone", "load_verdict", "plan_step", "plan_action"].map(|column| row[column].clone())
    };
    assert_eq!(cells(2), ["green", "tolerated", "1", "continue"]);
    assert_eq!(cells(3), ["green", "", "1", ""]);
    for silent in 4..=6 {
        assert_eq!(cells(silent), [""; 4], "day {silent}");
        let row = rows.iter().find(|row| row["date"] == crate::diary::day(silent).to_string()).unwrap();
        assert!(row["why"].starts_with("no verdict: "), "{row:?}");
    }
    assert!(rows.iter().any(|row| row["clearance"] == "yes" && row["date"] == crate::diary::day(6).to_string()));
}
