//! Stories as text: a few lines a physiotherapist can read become a journal, and its verdicts text.
//!
//! ```text
//! affected right            from the first day on; also `affected both`, `recovered left`,
//!                           `affected right insertional`
//! usual 2/4                 six mornings of 2 out of 10 and 4 minutes
//! mornings 2/4              every morning from day 1 on that has no check-in of its own
//! 1: 3/6 rest1 daily2       day 1's check-in: stiffness 3, eased after 6 min, rest pain 1, daily 2
//! 1: run 18:00 24' 8r s1 · 2-2-2 15' 20h     a run at 18:00, 24 min, 8 running, step 1; response
//! 1: calf_strength 18:00 · did heavy_standing 3x15 40kg · 1-1-1      what it was made of, and both
//! 1: answered 18:00 · 25h    a later answer about the session of that time
//! 1: raise 23 p1            a flat heel-raise test; `raise 23 p1 step`
//! 1: flag pop | denied pop | seen | seen running | seen calf_only | seen not_yet
//! 1: started | cleared | closed | rest_day | goal 40 | strict | phase load | day_start 2 | evaluation 1.5 | clocks 03:00 -1
//! ```
//! Days are numbered from 1 (1 June 2026, UTC+02:00); day 0 and before can be written too.
//! `L:` or `R:` before a check-in, test or response names the side; right is meant without.
//! Each line has a written-out form too (`day 1, morning: stiffness 3, ...`); see [`written`].

mod session;
mod written;

use std::collections::HashSet;

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
    Journal::new(told(story).revisions)
}

/// A story assessed at a moment.
pub fn assessed(story: &str, number: i64, time: &str) -> Assessment {
    told(story).assessed(number, time)
}

fn told(story: &str) -> Diary {
    let mut diary = Diary::default();
    for line in story.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        diary.line(line).unwrap_or_else(|e| panic!("{line}: {e}"));
    }
    diary
}

/// What became of a line: nothing but understood, or what was not.
type Understood = Result<(), String>;

/// A diary as it is being written.
#[derive(Default, Clone)]
pub struct Diary {
    revisions: Vec<Revision>,
    checked_in: HashSet<(i64, &'static str)>,
    mornings: Vec<(&'static str, String)>,
    clocks: Option<(NaiveDateTime, i32)>,
    sessions: Vec<session::Told>,
}

impl Diary {
    /// What it means at a moment.
    pub fn assessed(&self, number: i64, time: &str) -> Assessment {
        let journal = self.journal(number, time);
        self.assess(&journal, number, time)
    }

    fn assess(&self, journal: &Journal, number: i64, time: &str) -> Assessment {
        assess(journal, self.moment(civil(number, time)))
    }

    /// The same with the journal it is read from.
    pub fn lived(&self, number: i64, time: &str) -> (Journal, Assessment) {
        let journal = self.journal(number, time);
        let assessment = self.assess(&journal, number, time);
        (journal, assessment)
    }

    /// The journal of a moment. The mornings nobody wrote down are answered at 07:00.
    pub fn journal(&self, number: i64, time: &str) -> Journal {
        let mut diary = self.clone();
        let last = if time < "07:00" { number - 1 } else { number };
        for (side, levels) in &self.mornings {
            for n in (1..=last).filter(|n| !self.checked_in.contains(&(*n, side))) {
                let words: Vec<&str> = levels.split_whitespace().collect();
                diary.check_in(n, side, &words).unwrap_or_else(|e| panic!("{levels}: {e}"));
            }
        }
        Journal::new(diary.revisions)
    }

    /// One more line, short or written out.
    pub fn line(&mut self, line: &str) -> Understood {
        match written::shortened(line)? {
            Some(lines) => lines.iter().try_for_each(|line| self.short(line)),
            None => self.short(line),
        }
    }

    fn short(&mut self, line: &str) -> Understood {
        match line.split_once(": ") {
            Some((number, what)) if number.parse::<i64>().is_ok() => self.on(number.parse().unwrap(), what.trim()),
            _ => self.before(line),
        }
    }

    /// A civil time as a moment, by the clock as it went then.
    fn moment(&self, civil: NaiveDateTime) -> DateTime<FixedOffset> {
        self.offset(civil).from_local_datetime(&civil).unwrap()
    }

    fn offset(&self, civil: NaiveDateTime) -> FixedOffset {
        let moved = self.clocks.filter(|(since, _)| *since <= civil).map_or(0, |(_, hours)| hours);
        FixedOffset::east_opt(offset().local_minus_utc() + 3600 * moved).unwrap()
    }

    fn before(&mut self, line: &str) -> Understood {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["affected", "both"] => {
                self.tendon(-30, "left", "affected")?;
                self.tendon(-30, "right", "affected")
            }
            ["affected", side] => self.tendon(-30, side, "affected"),
            ["affected", side, place] => self.tendon_at(-30, side, "affected", place),
            ["usual", levels @ ..] => (-5..=0).try_for_each(|n| self.on(n, &levels.join(" "))),
            ["mornings", levels @ ..] => {
                let levels = levels.join(" ");
                let (side, levels) = side_of(&levels);
                self.mornings.push((side, levels.to_owned()));
                // A level nobody could have answered is told at once.
                self.clone().check_in(0, side, &levels.split_whitespace().collect::<Vec<_>>())
            }
            _ => Err(not_understood(line)),
        }
    }

    fn on(&mut self, number: i64, what: &str) -> Understood {
        let (side, what) = side_of(what);
        let words: Vec<&str> = what.split_whitespace().collect();
        let (kind, cells) = match words.as_slice() {
            [event @ ("started" | "closed")] => (Kind::Plan, vec![("event", *event)]),
            ["cleared"] => (Kind::Plan, vec![("event", "clinician_cleared")]),
            [event @ ("affected" | "recovered"), side] => return self.tendon(number, side, event),
            ["goal", min] => (Kind::Goal, vec![("mode", "rehab"), ("goal_min", *min)]),
            ["still_running"] => (Kind::Goal, vec![("mode", "still_running")]),
            [preset @ ("strict" | "standard")] => (Kind::Setting, vec![("setting", "preset"), ("value", *preset)]),
            ["phase", phase] => (Kind::Setting, vec![("setting", "rehab_phase"), ("value", *phase)]),
            ["day_start", hour] => (Kind::Setting, vec![("setting", "day_start"), ("value", *hour)]),
            ["evaluation", stiffness] => (Kind::Evaluation, vec![("side", side), ("stiffness", *stiffness)]),
            ["rest_day"] => (Kind::Day, vec![("event", "rest")]),
            ["seen"] => (Kind::Flag, vec![("event", "seen")]),
            ["seen", said] => (Kind::Flag, vec![("event", "seen"), ("value", *said)]),
            ["flag", flag] => (Kind::Flag, vec![("event", "raised"), ("flag", *flag)]),
            ["denied", flag] => (Kind::Flag, vec![("event", "denied"), ("flag", *flag)]),
            ["clocks", time, hours] => {
                let since = day(number).and_time(time_of(time)?);
                self.clocks = Some((since, hours.parse().map_err(|_| not_understood(hours))?));
                return Ok(());
            }
            ["raise", rest @ ..] => return self.raise(number, side, rest),
            [first, ..] if first.contains('/') => return self.check_in(number, side, &words),
            ["answered", rest @ ..] => return self.answered_later(number, &rest.join(" ")),
            _ => return self.session(number, what),
        };
        let mut cells: Vec<_> = cells.into_iter().map(|(column, text)| (column, text.to_owned())).collect();
        cells.push(("date", day(number).to_cell()));
        self.keep(number, kind, cells).map(drop)
    }

    fn tendon(&mut self, number: i64, side: &str, event: &str) -> Understood {
        self.tendon_at(number, side, event, "midportion")
    }

    fn tendon_at(&mut self, number: i64, side: &str, event: &str, place: &str) -> Understood {
        let cells = vec![
            ("date", day(number).to_cell()),
            ("side", side.to_owned()),
            ("location", place.to_owned()),
            ("event", event.to_owned()),
        ];
        self.keep(number, Kind::Tendon, cells).map(drop)
    }

    fn raise(&mut self, number: i64, side: &str, words: &[&str]) -> Understood {
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
        self.keep(number, Kind::HeelRaise, cells).map(drop)
    }

    /// `3/6 rest1 daily2`; a dash is unanswered.
    fn check_in(&mut self, number: i64, side: &'static str, words: &[&str]) -> Understood {
        self.checked_in.insert((number, side));
        let mut cells = vec![("date", day(number).to_cell()), ("side", side.to_owned())];
        let (score, minutes) =
            words.first().and_then(|word| word.split_once('/')).ok_or_else(|| not_understood(&words.join(" ")))?;
        for (column, text) in [("stiffness", score), ("stiffness_min", minutes)] {
            if text != "-" {
                cells.push((column, text.to_owned()));
            }
        }
        for word in &words[1..] {
            let (column, text) = match word {
                w if w.starts_with("rest") => ("rest_pain", &w[4..]),
                w if w.starts_with("daily") => ("daily_pain", &w[5..]),
                w => return Err(not_understood(w)),
            };
            cells.push((column, text.to_owned()));
        }
        self.keep(number, Kind::CheckIn, cells).map(drop)
    }

    fn keep(&mut self, number: i64, kind: Kind, cells: Vec<(&'static str, String)>) -> Result<Uuid, String> {
        let look_up = |column: &str| cells.iter().find(|(name, _)| *name == column).map(|(_, text)| text.as_str());
        let fact = Fact::read(kind, &CellReader::new(&look_up))
            .map_err(|e| format!("{} cannot be {:?}, only {}", e.column, e.value, e.expected))?;
        let serial = self.revisions.len() as i64;
        let stamp = Stamp::new(at(number, "12:00") + TimeDelta::milliseconds(serial), "");
        let record = Uuid::from_u128(serial as u128 + 1);
        let revision = Revision { id: record, ..Revision::of_record(record, fact, stamp) };
        self.revisions.push(revision);
        Ok(record)
    }
}

fn time_of(text: &str) -> Result<NaiveTime, String> {
    NaiveTime::from_cell(text).ok_or_else(|| not_understood(text))
}

fn not_understood(text: &str) -> String {
    format!("not understood: {text}")
}

fn side_of(text: &str) -> (&'static str, &str) {
    match text.get(..2) {
        Some("L:") => ("left", text[2..].trim()),
        Some("R:") => ("right", text[2..].trim()),
        _ => ("right", text),
    }
}
