//! Little journals for the tests, told in a few words: `"check_in date=D3 side=right stiffness=2"`. D0 is 2026-03-01.

use super::{Diary, Known};
use chrono::{DateTime, Duration, FixedOffset, NaiveDate};
use serde_json::Value;

const HEADER: &str = "record,id,recorded_at,date,time,utc_offset,side,stiffness,stiffness_min,rest_pain,daily_pain,\
activity,minutes,run_min,surface,plan_step,reduced,session,repetitions,pain_start,pain_peak,pain_end,sharp,settle_min,\
back_to_usual_h,mode,goal_min,event,flag,setting,value,note";

/// The date of day `n` of a story.
pub fn day(n: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 1).unwrap() + Duration::days(n)
}

/// A moment like "D30 14:00", at UTC+02:00.
pub fn moment(text: &str) -> DateTime<FixedOffset> {
    let (n, time) = text.strip_prefix('D').unwrap().split_once(' ').unwrap();
    DateTime::parse_from_rfc3339(&format!("{}T{time}:00+02:00", day(n.parse().unwrap()))).unwrap()
}

/// A journal, its rows recorded one second after the other.
#[derive(Clone, Default)]
pub struct Story {
    lines: Vec<String>,
}

impl Story {
    /// One row: its kind, then its fields.
    pub fn add(&mut self, words: &str) -> &mut Story {
        let mut words = words.split_whitespace();
        let mut fields = vec![("record", words.next().unwrap().to_string())];
        let second = self.lines.len();
        fields.push((
            "recorded_at",
            format!("2026-01-01T{:02}:{:02}:{:02}Z", second / 3600, second / 60 % 60, second % 60),
        ));
        for word in words {
            let (column, value) = word.split_once('=').unwrap();
            assert!(HEADER.split(',').any(|known| known == column), "{column}");
            let value = match (column, value.strip_prefix('D')) {
                ("date", Some(n)) => day(n.parse().unwrap()).to_string(),
                _ => value.to_string(),
            };
            fields.push((column, value));
        }
        let field = |column: &str| fields.iter().find(|field| field.0 == column).map_or("", |field| field.1.as_str());
        self.lines.push(HEADER.split(',').map(field).collect::<Vec<&str>>().join(","));
        self
    }

    /// The same morning on each day from `first` to `last`.
    pub fn mornings(&mut self, first: i64, last: i64, words: &str) -> &mut Story {
        for n in first..=last {
            self.add(&format!("check_in date=D{n} {words}"));
        }
        self
    }

    /// A session named after its day, ending at 18:00 after 24 minutes, and one tendon's response.
    pub fn session(&mut self, n: i64, words: &str, response: &str) -> &mut Story {
        self.add(&format!("session id=s{n} date=D{n} time=17:36 utc_offset=UTC+02:00 minutes=24 {words}"));
        self.response(n, response)
    }

    pub fn response(&mut self, n: i64, words: &str) -> &mut Story {
        self.add(&format!("response session=s{n} {words}"))
    }

    /// A run of 8 running minutes with step 1, and the right tendon's response.
    pub fn run(&mut self, n: i64, response: &str) -> &mut Story {
        self.step_run(n, 1, 8, response)
    }

    pub fn step_run(&mut self, n: i64, step: i64, run_min: i64, response: &str) -> &mut Story {
        let words = format!("activity=walk_run run_min={run_min} plan_step={step}");
        self.session(n, &words, &format!("side=right {response}"))
    }

    pub fn text(&self) -> String {
        format!("{HEADER}\r\n{}\r\n", self.lines.join("\r\n"))
    }

    fn at(&self, now: &str) -> Known {
        Diary::read(&self.text()).at(moment(now))
    }

    pub fn status(&self, now: &str) -> Value {
        self.at(now).status()
    }

    pub fn plan(&self, now: &str) -> Value {
        self.status(now)["plan"].clone()
    }

    /// "state action step credits reduced" of the plan, as in "open reduce 1 0 true".
    pub fn plan_words(&self, now: &str) -> String {
        let plan = self.plan(now);
        let word = |key: &str| plan[key].to_string().trim_matches('"').to_string();
        ["state", "action", "step", "credits", "reduced"].map(word).join(" ")
    }

    /// "zone load" of a session, with "provisional" behind them where it is.
    pub fn session_words(&self, now: &str, id: &str) -> String {
        let status = self.status(now);
        let sessions = status["sessions"].as_array().unwrap();
        let session = sessions.iter().find(|session| session["id"] == id).expect("a session of the last 14 days");
        let word = |key: &str| session[key].as_str().unwrap_or("null").to_string();
        let provisional = if session["provisional"] == true { " provisional" } else { "" };
        format!("{} {}{provisional}", word("zone"), word("load"))
    }

    /// On what a session is counted, or "null".
    pub fn counted(&self, now: &str, id: &str) -> String {
        let status = self.status(now);
        let session = status["sessions"].as_array().unwrap().iter().find(|session| session["id"] == id).cloned();
        session.expect("a session of the last 14 days")["counted"].to_string().trim_matches('"').to_string()
    }

    /// "credits of needed".
    pub fn credit_words(&self, now: &str) -> String {
        let plan = self.plan(now);
        format!("{} of {}", plan["credits"], plan["needed"])
    }

    /// The zones of one day: "left yellow, right green".
    pub fn day_words(&self, now: &str, n: i64) -> String {
        let zones = self.at(now).day_zones(day(n));
        let words = |(side, zone): (String, Option<String>)| format!("{side} {}", zone.unwrap_or("null".to_string()));
        zones.into_iter().map(words).collect::<Vec<String>>().join(", ")
    }

    pub fn advice(&self, now: &str) -> Vec<String> {
        self.at(now).advice()
    }

    /// "state have earliest" of a criterion, the earliest day as days after D0: "met 7 D30".
    pub fn criterion_words(&self, now: &str, id: &str) -> String {
        let status = self.status(now);
        let criteria = status["readiness"]["criteria"].as_array().unwrap();
        let one = criteria.iter().find(|criterion| criterion["id"] == id).unwrap();
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        let earliest = one["earliest"].as_str().map(|text| format!("D{}", (date(text) - day(0)).num_days()));
        format!("{} {} {}", one["state"].as_str().unwrap(), one["have"], earliest.unwrap_or("null".to_string()))
    }
}

/// §14's beginning: the right tendon affected, its usual 2/10 and 4 min, step 1 of a plan opened on D30 by a clearance.
pub fn open_plan() -> Story {
    let mut story = quiet_month();
    story.add("plan date=D30 event=clinician_cleared").add("plan date=D30 event=started");
    story
}

/// The right tendon affected, its mornings 2/10 and 4 min from D0 to D30.
pub fn quiet_month() -> Story {
    let mut story = Story::default();
    story.add("tendon date=D0 side=right event=affected").mornings(0, 30, QUIET);
    story
}

/// A quiet morning of the right tendon.
pub const QUIET: &str = "side=right stiffness=2 stiffness_min=4 rest_pain=0 daily_pain=1";
/// A response without anything against it.
pub const GREEN: &str = "pain_start=2 pain_peak=2 pain_end=2 settle_min=15";
/// A response that is yellow for its steady pain, and tolerated with a quiet morning.
pub const YELLOW: &str = "pain_start=4 pain_peak=4 pain_end=4 settle_min=20";
/// A response that is red.
pub const RED: &str = "pain_start=2 pain_peak=7 pain_end=2 settle_min=20";
