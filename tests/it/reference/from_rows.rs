//! Each kind of row of the journal CSV (EXCHANGE) as a fact.

use super::facts::{Answers, Event, Goal, HeelRaiseTest, Preset, Response, Session, Side, Tendon, day_of};
use super::rows::Row;
use chrono::{DateTime, Duration, FixedOffset, NaiveDate, NaiveTime, TimeZone};

/// When a row was recorded. Reading: where that is blank, midnight (UTC) of its own date.
pub fn recorded(row: &Row) -> DateTime<FixedOffset> {
    match row.text("recorded_at") {
        Some(text) => DateTime::parse_from_rfc3339(text).unwrap_or_else(|_| panic!("recorded_at: {text}")),
        None => row.date.unwrap_or(NaiveDate::MIN).and_time(NaiveTime::MIN).and_utc().fixed_offset(),
    }
}

pub fn date(row: &Row) -> NaiveDate {
    row.date.expect("a date")
}

fn side(row: &Row) -> Side {
    match row.text("side") {
        Some("left") => Side::Left,
        Some("right") => Side::Right,
        other => panic!("side: {other:?}"),
    }
}

pub fn answers(row: &Row) -> Answers {
    let values = ["stiffness", "stiffness_min", "rest_pain", "daily_pain"].map(|column| row.number(column));
    Answers { date: date(row), side: side(row), values }
}

/// A session; its responses are rows of their own.
pub fn session(row: &Row, day_start_h: i64) -> Session {
    let id = row.text("id").expect("a session has an id").to_string();
    let time: NaiveTime = row.text("time").expect("a session has a time").parse().expect("a time of day");
    let offset: FixedOffset = (row.text("utc_offset").and_then(|text| text.strip_prefix("UTC")))
        .expect("an offset like UTC+02:00")
        .parse()
        .expect("an offset");
    let start = offset.from_local_datetime(&date(row).and_time(time)).single().expect("a moment");
    let minutes = row.number("minutes").unwrap_or(0.0); // with no minutes the end is the start
    Session {
        activity: row.text("activity").expect("a session has an activity").to_string(),
        start,
        end: start + Duration::milliseconds((minutes * 60_000.0).round() as i64),
        day: day_of(start, day_start_h),
        run_min: row.number("run_min"),
        plan_step: row.whole("plan_step"),
        reduced: row.text("reduced").map(|text| text == "yes"),
        responses: Vec::new(),
        id,
    }
}

pub fn response(row: &Row) -> Response {
    Response {
        side: side(row),
        start: row.number("pain_start"),
        peak: row.number("pain_peak"),
        end: row.number("pain_end"),
        sharp: row.yes("sharp"), // unanswered is no
        settle_min: row.number("settle_min"),
        back_to_usual_h: row.number("back_to_usual_h"),
    }
}

pub fn test(row: &Row) -> HeelRaiseTest {
    HeelRaiseTest {
        date: date(row),
        side: side(row),
        repetitions: row.number("repetitions"),
        pain: row.number("pain_peak"),
        surface: row.text("surface").map(str::to_string),
    }
}

pub fn event(row: &Row) -> Event {
    let event = row.text("event").expect("an event").to_string();
    let text = |column| row.text(column).map(str::to_string);
    Event { date: date(row), event, flag: text("flag"), value: text("value") }
}

pub fn tendon(row: &Row) -> Tendon {
    Tendon { date: date(row), side: side(row), affected: row.text("event") == Some("affected") }
}

pub fn goal(row: &Row) -> Goal {
    Goal { date: date(row), mode: row.text("mode").map(str::to_string), goal_min: row.whole("goal_min") }
}

pub fn preset(row: &Row) -> Preset {
    Preset { date: date(row), strict: row.text("value") == Some("strict") }
}
