//! Writes a life day by day, most of it as a runner would live it and the rest at the borders.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta, TimeZone, Timelike};
use springback::assessment::assess;
use springback::journal::cell::{Cell, CellReader};
use springback::journal::{Fact, Kind};
use uuid::Uuid;

use super::{Chance, Life};

pub(super) struct Writer {
    pub chance: Chance,
    first: NaiveDate,
    cells: Vec<(&'static str, String)>,
    pub facts: Vec<(Uuid, Fact, DateTime<FixedOffset>)>,
    pub moments: Vec<DateTime<FixedOffset>>,
    pub corrections: Vec<(Uuid, Option<Fact>, DateTime<FixedOffset>)>,
    /// How many days it lasts.
    pub days: i64,
    /// Answers left out, in percent of what is usual.
    forgetful: u64,
}

impl Writer {
    pub fn new(chance: Chance, first: NaiveDate) -> Self {
        let (cells, facts, moments, corrections) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { chance, first, cells, facts, moments, corrections, days: 0, forgetful: 100 }
    }

    pub fn finish(mut self) -> Life {
        self.moments.sort();
        Life { facts: self.facts, moments: self.moments, corrections: self.corrections }
    }

    pub fn live(&mut self) {
        let days = self.chance.one(&[30, 60, 60, 110]) + self.chance.below(30) as i64;
        self.days = days;
        if self.chance.percent(40) {
            let goal = self.chance.one(&["18", "20", "25"]);
            self.event(0, "goal", &[("goal_min", goal)]);
        }
        let both = self.chance.percent(35);
        self.tendon(0, "right", "affected");
        if both {
            let from = self.chance.one(&[0, 0, 10, 30]);
            self.tendon(from, "left", "affected");
        }
        if self.chance.percent(10) {
            let on = self.chance.below(days as u64) as i64;
            self.tendon(on, "right", "recovered");
        }
        let usual = self.chance.below(4) as i64;
        let discipline = self.chance.one(&[60, 85, 97, 100, 100]);
        let trouble = self.chance.one(&[1, 3, 8, 20]);
        self.forgetful = self.chance.one(&[0, 0, 50, 100]);
        // A few go by the book, or nobody would ever arrive.
        let calm = self.chance.percent(25);
        let (discipline, trouble) = if calm { (100, 0) } else { (discipline, trouble) };
        let mut next_run = 8 + self.chance.below(12) as i64;
        let mut drift = 0;
        for day in 0..days {
            drift += i64::from(self.chance.percent(2)) * self.chance.one(&[1, 2, -1]);
            for side in ["right", "left"] {
                if (side == "right" || both) && self.chance.percent(discipline) {
                    self.check_in(day, side, (usual + drift).max(0), trouble);
                }
            }
            if !calm {
                self.now_and_then(day);
            }
            if day % 9 == 3 || self.chance.percent(4) {
                self.tests(day, both, trouble);
            }
            if day == next_run - 1 || self.chance.percent(4) {
                if self.chance.percent(40) {
                    self.event(day, "plan", &[("event", "clinician_cleared")]);
                }
                self.event(day, "plan", &[("event", "started")]);
            }
            if !calm && self.chance.percent(1) {
                self.event(day, "plan", &[("event", "closed")]);
            }
            if day == next_run {
                self.run(day, both, trouble);
                next_run += if !calm && self.chance.percent(8) {
                    self.chance.one(&[7, 8, 9, 21, 22, 23])
                } else {
                    self.chance.one(&[1, 2, 2, 2, 2, 3, 3])
                };
            }
            if !calm && self.chance.percent(10) {
                let activity = self.chance.one(&["calf_strength", "walk", "plyometric", "run"]);
                self.session(day, activity, both, trouble);
            }
            if day > days - 30 && self.chance.percent(30) {
                self.moment(day);
            }
        }
        self.moment(days - 1);
    }

    pub fn date(&self, day: i64) -> NaiveDate {
        self.first + TimeDelta::days(day)
    }

    /// Summer time begins on 29 March, as it does in much of Europe.
    pub fn offset(&self, day: i64) -> FixedOffset {
        let summer = self.date(day) >= NaiveDate::from_ymd_opt(2026, 3, 29).unwrap();
        FixedOffset::east_opt(if summer { 7200 } else { 3600 }).unwrap()
    }

    pub fn moment(&mut self, day: i64) {
        let time = self.chance.one(&["01:59", "03:59", "04:00", "06:30", "12:00", "17:59", "18:24", "22:00", "23:59"]);
        let civil = self.date(day).and_time(NaiveTime::from_cell(time).unwrap());
        self.moments.push(self.offset(day).from_local_datetime(&civil).unwrap());
    }

    pub fn put(&mut self, column: &'static str, text: impl ToString) {
        self.cells.push((column, text.to_string()));
    }

    /// Puts an answer that now and then is missing.
    fn answer(&mut self, column: &'static str, missing: u64, value: i64) {
        if !self.chance.percent(missing * self.forgetful / 100) {
            self.put(column, value.max(0));
        }
    }

    pub fn keep(&mut self, day: i64, kind: Kind) -> Uuid {
        let cells = std::mem::take(&mut self.cells);
        let look_up = |column: &str| cells.iter().find(|(name, _)| *name == column).map(|(_, text)| text.as_str());
        let fact = Fact::read(kind, &CellReader::new(&look_up)).unwrap_or_else(|e| panic!("{cells:?}: {e:?}"));
        let serial = self.facts.len() as i64;
        let noon = self.date(day).and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap());
        let at = self.offset(day).from_local_datetime(&noon).unwrap() + TimeDelta::milliseconds(serial);
        let record = Uuid::from_u128(serial as u128 + 1);
        self.facts.push((record, fact, at));
        record
    }

    pub fn event(&mut self, day: i64, kind: &str, cells: &[(&'static str, &str)]) {
        self.put("date", self.date(day).to_cell());
        cells.iter().for_each(|(column, text)| self.put(column, text));
        self.keep(day, Kind::ALL.iter().copied().find(|k| k.name() == kind).unwrap());
    }

    pub fn tendon(&mut self, day: i64, side: &str, event: &str) {
        let location = self.chance.one(&["midportion", "insertional"]);
        self.event(day, "tendon", &[("side", side), ("event", event), ("location", location)]);
    }

    pub fn check_in(&mut self, day: i64, side: &str, usual: i64, trouble: u64) {
        self.put("date", self.date(day).to_cell());
        self.put("side", side);
        let is_bad = self.chance.percent(trouble);
        let above = if is_bad { self.chance.one(&[1, 2, 3, 4]) } else { self.chance.one(&[0, 0, 0, 0, 1, -1]) };
        let minutes = if is_bad { self.chance.one(&[5, 6, 14, 15, 28]) } else { self.chance.one(&[-2, 0, 0, 0, 1]) };
        self.answer("stiffness", 4, (usual + above).min(10));
        self.answer("stiffness_min", 6, 4 + minutes);
        let rest =
            if self.chance.percent(trouble) { self.chance.one(&[2, 3, 4, 5, 6]) } else { self.chance.one(&[0, 0, 1]) };
        self.answer("rest_pain", 5, rest);
        let daily =
            if self.chance.percent(trouble) { self.chance.one(&[3, 4, 5, 6]) } else { self.chance.one(&[0, 1, 1, 2]) };
        self.answer("daily_pain", 8, daily);
        self.keep(day, Kind::CheckIn);
    }

    fn tests(&mut self, day: i64, both: bool, trouble: u64) {
        for side in ["right", "left"] {
            if side == "left" && !both {
                continue;
            }
            self.put("date", self.date(day).to_cell());
            self.put("side", side);
            let count = if self.chance.percent(trouble) {
                self.chance.one(&[14, 18, 19, 20])
            } else {
                self.chance.one(&[20, 21, 24, 25, 26])
            };
            self.answer("repetitions", 4, count);
            let pain = if self.chance.percent(trouble) { 4 } else { self.chance.one(&[0, 2, 3]) };
            self.answer("pain_peak", 4, pain);
            let surface = self.chance.one(&["flat", "flat", "flat", "flat", "step"]);
            self.put("surface", surface);
            self.keep(day, Kind::HeelRaise);
        }
    }

    /// Settings, goals, flags and evaluations: seldom, each of them.
    fn now_and_then(&mut self, day: i64) {
        if self.chance.percent(1) {
            let hour = self.chance.one(&["0", "2", "4", "6"]);
            self.event(day, "setting", &[("setting", "day_start"), ("value", hour)]);
        }
        if self.chance.percent(1) {
            let preset = self.chance.one(&["strict", "standard"]);
            self.event(day, "setting", &[("setting", "preset"), ("value", preset)]);
        }
        if self.chance.percent(2) {
            let goal = self.chance.one(&["20", "24", "25", "26", "30", "35"]);
            let mode = self.chance.one(&["rehab", "rehab", "rehab", "rehab", "still_running"]);
            self.event(day, "goal", &[("mode", mode), ("goal_min", goal)]);
        }
        if self.chance.percent(1) {
            let flag = self.chance.one(&["pop", "fever", "moved", "other", "calf_swelling", "antibiotic"]);
            self.event(day, "flag", &[("event", "raised"), ("flag", flag)]);
        }
        if self.chance.percent(3) {
            self.see_a_clinician(day);
        }
        if self.chance.percent(1) {
            let stiffness = self.chance.one(&["1", "1.5", "2", "3"]);
            self.event(day, "evaluation", &[("side", "right"), ("stiffness", stiffness)]);
        }
    }

    /// A clinician's word, with who it was or without.
    pub fn see_a_clinician(&mut self, day: i64) {
        let said = self.chance.one(&["running", "running", "running", "calf_only", "not_yet", ""]);
        let who = self.chance.one(&["Dr. Lind", ""]);
        let answered = [("event", "seen"), ("value", said), ("who", who)].into_iter().filter(|cell| !cell.1.is_empty());
        self.event(day, "flag", &answered.collect::<Vec<_>>());
    }

    fn run(&mut self, day: i64, both: bool, trouble: u64) {
        let offered = self.offered(day);
        let (step, full, reduced) = offered.unwrap_or((1, 8, false));
        let minutes = if self.chance.percent(80) {
            full
        } else {
            self.chance.one(&[full * 9 / 10, full * 9 / 10 + 1, full * 2 / 3])
        };
        if !self.chance.percent(3) {
            self.put("run_min", minutes);
        }
        if self.chance.percent(94) {
            let step = if self.chance.percent(94) { step } else { self.chance.one(&[1, 2, 3]) };
            self.put("plan_step", step);
        }
        if reduced != self.chance.percent(6) {
            self.put("reduced", "yes");
        }
        self.session(day, "walk_run", both, trouble);
    }

    /// What the plan offers by then: step, running minutes, reduced. A runner mostly keeps to it.
    fn offered(&self, day: i64) -> Option<(u16, u16, bool)> {
        let noon = self.date(day).and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap());
        let life = Life { facts: self.facts.clone(), moments: Vec::new(), corrections: Vec::new() };
        let plan = assess(&life.journal(), self.offset(day).from_local_datetime(&noon).unwrap()).plan;
        Some((plan.step?, plan.dose?.running_min(), plan.reduced))
    }

    /// A session with its responses.
    fn session(&mut self, day: i64, activity: &str, both: bool, trouble: u64) {
        let time = self.chance.one(&["18:00", "18:00", "18:00", "06:30", "23:30", "03:59", "04:00", "00:30"]);
        self.put("date", self.date(day).to_cell());
        self.put("time", time);
        self.put("utc_offset", self.offset(day).to_cell());
        self.put("activity", activity);
        if self.chance.percent(90) {
            self.put("minutes", 24);
        }
        let session = self.keep(day, Kind::Session);
        for side in ["right", "left"] {
            if (side == "right" || both) && self.chance.percent(96) {
                self.response(day, session, side, trouble);
            }
        }
        if self.chance.percent(20) {
            self.at_the_deadline(day, time);
        }
    }

    pub fn response(&mut self, day: i64, session: Uuid, side: &str, trouble: u64) {
        let is_bad = self.chance.percent(trouble);
        self.put("session", session.to_cell());
        self.put("side", side);
        let start = self.chance.one(&[1, 2]);
        let end = if is_bad { start + self.chance.one(&[0, 1, 2, 3]) } else { start };
        let peak = if is_bad { self.chance.one(&[3, 4, 5, 6]) } else { self.chance.one(&[2, 3]) };
        self.answer("pain_start", 2, start);
        self.answer("pain_end", 2, end);
        self.answer("pain_peak", 2, peak.max(end));
        let settled = if is_bad { self.chance.one(&[29, 30, 31, 60]) } else { self.chance.one(&[10, 30]) };
        self.answer("settle_min", 3, settled);
        if self.chance.percent(25) {
            let hours = if is_bad { self.chance.one(&["23.9", "24", "24.1", "30"]) } else { "12" };
            self.put("back_to_usual_h", hours);
        }
        if self.chance.percent(if is_bad { 10 } else { trouble.min(1) }) {
            self.put("sharp", "yes");
        }
        self.keep(day, Kind::Response);
    }

    /// Moments around 24 hours after a session's end.
    fn at_the_deadline(&mut self, day: i64, time: &str) {
        let civil = self.date(day).and_time(NaiveTime::from_cell(time).unwrap());
        let end = self.offset(day).from_local_datetime(&civil).unwrap() + TimeDelta::hours(24) + TimeDelta::minutes(24);
        let shift = self.chance.one(&[-1, 0, 1]);
        let at = end + TimeDelta::minutes(shift);
        self.moments.push(at.with_second(0).unwrap().with_timezone(&self.offset(day + 1)));
    }
}
