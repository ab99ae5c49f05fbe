//! Stories as text: a few lines a physiotherapist can read become a journal, and its verdicts text.
//!
//! ```text
//! affected right            from the first day on; also `affected both`, `recovered left`
//! usual 2/4                 six mornings of 2 out of 10 and 4 minutes
//! 1: 3/6 rest1 daily2       day 1's check-in: stiffness 3, eased after 6 min, rest pain 1, daily 2
//! 1: run 18:00 24' 8r s1 · 2-2-2 15' 20h     a run at 18:00, 24 min, 8 running, step 1; response
//! 1: raise 23 p1            a flat heel-raise test; `raise 23 p1 step`
//! 1: started | cleared | closed | goal 40 | strict | day_start 2 | evaluation 1.5
//! ```
//! Days are numbered from 1 (1 June 2026, UTC+02:00); day 0 and before can be written too.
//! `L:` or `R:` before a check-in, test or response names the side; right is meant without.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone};
use springback::assessment::{Assessment, assess};
use springback::journal::cell::{Cell, CellReader};
use springback::journal::{Fact, Journal, Kind, Revision, Stamp};
use uuid::Uuid;

/// The offset every story is lived through in.
pub fn offset() -> FixedOffset {
    FixedOffset::east_opt(2 * 3600).unwrap()
}

/// The date of a numbered day.
pub fn day(number: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, 31).unwrap() + TimeDelta::days(number)
}

/// The moment of a numbered day and time.
pub fn at(number: i64, time: &str) -> DateTime<FixedOffset> {
    offset().from_local_datetime(&civil(number, time)).unwrap()
}

fn civil(number: i64, time: &str) -> NaiveDateTime {
    day(number).and_time(NaiveTime::from_cell(time).unwrap_or_else(|| panic!("{time} is no time")))
}

/// A journal written as a story.
pub fn journal(story: &str) -> Journal {
    let mut diary = Diary::default();
    for line in story.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        diary.line(line);
    }
    Journal::new(diary.revisions)
}

/// A story assessed at a moment.
pub fn assessed(story: &str, number: i64, time: &str) -> Assessment {
    assess(&journal(story), at(number, time))
}

#[derive(Default)]
struct Diary {
    revisions: Vec<Revision>,
}

impl Diary {
    fn line(&mut self, line: &str) {
        match line.split_once(": ") {
            Some((number, what)) if number.parse::<i64>().is_ok() => self.on(number.parse().unwrap(), what.trim()),
            _ => self.before(line),
        }
    }

    fn before(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["affected", "both"] => {
                self.tendon(-30, "left", "affected");
                self.tendon(-30, "right", "affected");
            }
            ["affected", side] => self.tendon(-30, side, "affected"),
            ["usual", levels] => (-5..=0).for_each(|n| self.on(n, levels)),
            ["usual", side, levels] => (-5..=0).for_each(|n| self.on(n, &format!("{side} {levels}"))),
            _ => panic!("not understood: {line}"),
        }
    }

    fn on(&mut self, number: i64, what: &str) {
        let (side, what) = side_of(what);
        let words: Vec<&str> = what.split_whitespace().collect();
        let (kind, cells) = match words.as_slice() {
            [event @ ("started" | "closed")] => (Kind::Plan, vec![("event", *event)]),
            ["cleared"] => (Kind::Plan, vec![("event", "clinician_cleared")]),
            [event @ ("affected" | "recovered"), side] => return self.tendon(number, side, event),
            ["goal", min] => (Kind::Goal, vec![("mode", "rehab"), ("goal_min", *min)]),
            ["still_running"] => (Kind::Goal, vec![("mode", "still_running")]),
            [preset @ ("strict" | "standard")] => (Kind::Setting, vec![("setting", "preset"), ("value", *preset)]),
            ["day_start", hour] => (Kind::Setting, vec![("setting", "day_start"), ("value", *hour)]),
            ["evaluation", stiffness] => (Kind::Evaluation, vec![("side", side), ("stiffness", *stiffness)]),
            ["seen"] => (Kind::Flag, vec![("event", "seen")]),
            ["flag", flag] => (Kind::Flag, vec![("event", "raised"), ("flag", *flag)]),
            ["raise", rest @ ..] => return self.raise(number, side, rest),
            [first, ..] if first.contains('/') => return self.check_in(number, side, &words),
            _ => return self.session(number, what),
        };
        let mut cells: Vec<_> = cells.into_iter().map(|(column, text)| (column, text.to_owned())).collect();
        cells.push(("date", day(number).to_cell()));
        self.keep(number, kind, cells);
    }

    fn tendon(&mut self, number: i64, side: &str, event: &str) {
        let cells = vec![
            ("date", day(number).to_cell()),
            ("side", side.to_owned()),
            ("location", "midportion".to_owned()),
            ("event", event.to_owned()),
        ];
        self.keep(number, Kind::Tendon, cells);
    }

    fn raise(&mut self, number: i64, side: &str, words: &[&str]) {
        let mut cells = vec![("date", day(number).to_cell()), ("side", side.to_owned())];
        let mut surface = "flat";
        for word in words {
            match word.strip_prefix('p') {
                Some(pain) => cells.push(("pain_peak", pain.to_owned())),
                None if word.parse::<u16>().is_ok() => cells.push(("repetitions", (*word).to_owned())),
                None => surface = word,
            }
        }
        cells.push(("surface", surface.to_owned()));
        self.keep(number, Kind::HeelRaise, cells);
    }

    /// `3/6 rest1 daily2`; a dash is unanswered.
    fn check_in(&mut self, number: i64, side: &str, words: &[&str]) {
        let mut cells = vec![("date", day(number).to_cell()), ("side", side.to_owned())];
        let (score, minutes) = words[0].split_once('/').unwrap();
        for (column, text) in [("stiffness", score), ("stiffness_min", minutes)] {
            if text != "-" {
                cells.push((column, text.to_owned()));
            }
        }
        for word in &words[1..] {
            let (column, text) = match word {
                w if w.starts_with("rest") => ("rest_pain", &w[4..]),
                w if w.starts_with("daily") => ("daily_pain", &w[5..]),
                w => panic!("not understood: {w}"),
            };
            cells.push((column, text.to_owned()));
        }
        self.keep(number, Kind::CheckIn, cells);
    }

    /// `run 18:00 24' 8r s1 reduced · 2-2-2 15' 20h sharp · L: 1-1-1`; `UTC+01:00` for another clock.
    fn session(&mut self, number: i64, what: &str) {
        let mut parts = what.split(" · ");
        let words: Vec<&str> = parts.next().unwrap().split_whitespace().collect();
        let mut cells = vec![
            ("date", day(number).to_cell()),
            ("activity", words[0].to_owned()),
            ("time", words[1].to_owned()),
            ("utc_offset", words.iter().find(|w| is_clock(w)).map_or_else(|| offset().to_cell(), |w| w.to_string())),
        ];
        for word in words[2..].iter().filter(|w| !is_clock(w)) {
            cells.push(match word {
                w if w.ends_with('\'') => ("minutes", w.trim_end_matches('\'').to_owned()),
                &"hilly" => ("hills", "yes".to_owned()),
                w if w.ends_with('r') && w.len() > 1 && w.as_bytes()[0].is_ascii_digit() => {
                    ("run_min", w.trim_end_matches('r').to_owned())
                }
                &"reduced" => ("reduced", "yes".to_owned()),
                w if w.starts_with('s') => ("plan_step", w[1..].to_owned()),
                w => panic!("not understood: {w}"),
            });
        }
        let id = self.keep(number, Kind::Session, cells);
        for part in parts {
            let (side, part) = side_of(part.trim());
            self.response(number, id, side, part);
        }
    }

    fn response(&mut self, number: i64, session: Uuid, side: &str, part: &str) {
        let mut cells = vec![("session", session.to_cell()), ("side", side.to_owned())];
        for word in part.split_whitespace() {
            match word {
                "sharp" => cells.push(("sharp", "yes".to_owned())),
                w if w.ends_with('\'') => cells.push(("settle_min", w.trim_end_matches('\'').to_owned())),
                w if w.ends_with('h') => cells.push(("back_to_usual_h", w.trim_end_matches('h').to_owned())),
                w => {
                    let pains: Vec<&str> = w.split('-').collect();
                    for (column, pain) in ["pain_start", "pain_peak", "pain_end"].into_iter().zip(pains) {
                        if pain != "?" {
                            cells.push((column, pain.to_owned()));
                        }
                    }
                }
            }
        }
        self.keep(number, Kind::Response, cells);
    }

    fn keep(&mut self, number: i64, kind: Kind, cells: Vec<(&'static str, String)>) -> Uuid {
        let look_up = |column: &str| cells.iter().find(|(name, _)| *name == column).map(|(_, text)| text.as_str());
        let fact = Fact::read(kind, &CellReader::new(&look_up)).unwrap_or_else(|e| panic!("{cells:?}: {e:?}"));
        let serial = self.revisions.len() as i64;
        let stamp = Stamp::new(at(number, "12:00") + TimeDelta::milliseconds(serial), "");
        let record = Uuid::from_u128(serial as u128 + 1);
        let revision = Revision { id: record, ..Revision::of_record(record, fact, stamp) };
        self.revisions.push(revision);
        record
    }
}

fn is_clock(word: &str) -> bool {
    word.starts_with("UTC")
}

fn side_of(text: &str) -> (&'static str, &str) {
    match text.get(..2) {
        Some("L:") => ("left", text[2..].trim()),
        Some("R:") => ("right", text[2..].trim()),
        _ => ("right", text),
    }
}
