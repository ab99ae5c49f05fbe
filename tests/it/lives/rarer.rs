//! What seldom happens in a life: recovering and falling ill again, travel, days with several
//! sessions, endless ones, changes of mind, corrections, and five criteria met at their very limits.

use chrono::{FixedOffset, NaiveTime, TimeDelta, TimeZone};
use springback::assessment::{Action, assess};
use springback::journal::cell::{Cell, CellReader};
use springback::journal::{Fact, Kind};

use super::Life;
use super::writer::Writer;

impl Writer {
    /// A few rare things on days of their own, with moments to ask about them.
    pub fn happen(&mut self) {
        for _ in 0..3 + self.chance.below(6) {
            let day = self.chance.below(self.days as u64) as i64;
            match self.chance.below(12) {
                0 => self.recover_and_fall_ill(day),
                1 => self.evaluate(day),
                2 => self.rise_earlier_or_later(day),
                3 => self.travel(day),
                4 => self.train_all_day(day),
                5 => self.change_their_mind(day),
                6 => self.aim_elsewhere(day),
                7 => self.meet_the_gate(day),
                8 | 9 => self.be_stopped(day),
                _ => self.correct(),
            }
            for _ in 0..2 {
                let ahead = self.chance.one(&[0, 1, 2, 3, 8, 22]);
                self.moment((day + ahead).min(self.days + 2));
            }
        }
        self.aim_higher();
    }

    /// One tendon, mostly while the other is affected.
    fn recover_and_fall_ill(&mut self, day: i64) {
        let (side, other) = self.chance.one(&[("left", "right"), ("right", "left")]);
        if self.chance.percent(60) {
            self.tendon(day, other, "affected");
        }
        let events = self.chance.one(&[["recovered", "affected"], ["affected", "recovered"]]);
        self.tendon(day, side, events[0]);
        let after = self.chance.one(&[0, 1, 2, 9, 30]);
        self.tendon(day + after, side, events[1]);
    }

    fn evaluate(&mut self, day: i64) {
        self.put("date", self.date(day).to_cell());
        let side = self.chance.one(&["left", "right"]);
        self.put("side", side);
        for column in ["stiffness", "stiffness_min", "rest_pain", "daily_pain"] {
            if self.chance.percent(60) {
                let value = self.chance.one(&["0", "0.5", "1", "1.5", "3", "4", "6.5"]);
                self.put(column, value);
            }
        }
        self.keep(day, Kind::Evaluation);
    }

    fn rise_earlier_or_later(&mut self, day: i64) {
        let hour = self.chance.one(&["0", "1", "3", "4", "5", "6"]);
        self.event(day, "setting", &[("setting", "day_start"), ("value", hour)]);
    }

    /// Sessions by the clocks of another place, asked about by them and by those of a third.
    fn travel(&mut self, day: i64) {
        let minutes = [-600, -570, -300, -210, 0, 60, 345, 540, 765, 840];
        let there = self.chance.one(&minutes);
        let stay = self.chance.one(&[1, 1, 3]);
        for ahead in 0..stay {
            let activity = self.chance.one(&["run", "walk_run", "walk"]);
            let time = self.chance.one(&["00:30", "03:59", "04:00", "12:00", "23:59"]);
            self.trip(day + ahead, activity, time, there);
        }
        for _ in 0..3 {
            let offset = self.chance.one(&minutes);
            let offset = self.chance.one(&[there, there, offset]);
            let clock = FixedOffset::east_opt(offset * 60).unwrap();
            let time = self.chance.one(&["00:30", "03:59", "04:00", "12:00", "23:59"]);
            let later = self.chance.one(&[-1, 0, 1]);
            let on = self.date(day + stay + later);
            let civil = on.and_time(NaiveTime::from_cell(time).unwrap());
            self.moments.push(clock.from_local_datetime(&civil).unwrap());
        }
    }

    fn trip(&mut self, day: i64, activity: &str, time: &str, offset_min: i32) {
        self.put("date", self.date(day).to_cell());
        self.put("time", time);
        self.put("utc_offset", FixedOffset::east_opt(offset_min * 60).unwrap().to_cell());
        self.put("activity", activity);
        self.put("plan_step", 1);
        self.put("run_min", 8);
        if self.chance.percent(70) {
            let minutes = self.chance.one(&[0, 24, 600, 1440, 2881]);
            self.put("minutes", minutes);
        }
        let session = self.keep(day, Kind::Session);
        for side in ["left", "right"] {
            let trouble = self.chance.one(&[0, 0, 50]);
            self.response(day, session, side, trouble);
        }
    }

    fn train_all_day(&mut self, day: i64) {
        let here = self.offset(day).local_minus_utc() / 60;
        for time in ["04:00", "10:00", "10:00", "23:59"] {
            if self.chance.percent(60) {
                let activity = self.chance.one(&["run", "walk_run", "calf_strength", "plyometric", "walk"]);
                self.trip(day, activity, time, here);
            }
        }
    }

    /// Decisions of one day, in any order, with a test among them.
    fn change_their_mind(&mut self, day: i64) {
        for _ in 0..2 + self.chance.below(3) {
            let decision = self.chance.one(&["clinician_cleared", "closed", "started", "seen"]);
            self.decide(day, decision);
        }
        if self.chance.percent(50) {
            let flag = self.chance.one(&["pop", "fever", "other"]);
            let is_raised_first = self.chance.percent(50);
            for is_raised in [is_raised_first, !is_raised_first] {
                match is_raised {
                    true => self.event(day, "flag", &[("event", "raised"), ("flag", flag)]),
                    false => self.see_a_clinician(day),
                }
            }
        }
    }

    fn decide(&mut self, day: i64, decision: &str) {
        match decision {
            "seen" => self.see_a_clinician(day),
            _ => self.event(day, "plan", &[("event", decision)]),
        }
    }

    /// A flag on a day with sessions, one calf session before it and one after, and what a clinician said of it: most
    /// of the time calf work only, with starts and clearances before and after.
    fn be_stopped(&mut self, day: i64) {
        self.train_all_day(day);
        let flag = self.chance.one(&["pop", "calf_swelling", "fever", "antibiotic"]);
        self.event(day, "flag", &[("event", "raised"), ("flag", flag)]);
        if self.chance.percent(30) {
            self.event(day, "flag", &[("event", "denied"), ("flag", flag)]);
        }
        self.moment(day);
        self.moment(day + 1);
        let seen = day + self.chance.one(&[0, 1, 3]);
        if self.chance.percent(40) {
            self.event(seen, "plan", &[("event", "clinician_cleared")]);
        }
        let said = self.chance.one(&["running", "calf_only", "calf_only", "calf_only"]);
        self.event(seen, "flag", &[("event", "seen"), ("value", said)]);
        let ends = self.chance.one(&["started", "clinician_cleared", "seen"]);
        for decision in ["started", ends, "started"] {
            let on = seen + self.chance.one(&[0, 0, 1, 2]);
            self.decide(on, decision);
            self.moment(on);
        }
        if self.chance.percent(15) {
            self.event(seen, "goal", &[("mode", "still_running")]);
        }
    }

    fn aim_elsewhere(&mut self, day: i64) {
        let goal = self.chance.one(&["1", "10", "24", "30", "60"]);
        self.event(day, "goal", &[("goal_min", goal)]);
    }

    /// A higher goal soon after the first was reached.
    fn aim_higher(&mut self) {
        let Some(reached) = self.reached_the_goal() else { return };
        let day = reached + self.chance.one(&[0, 1, 3]);
        let goal = self.chance.one(&["26", "33", "45", "60"]);
        self.event(day, "goal", &[("goal_min", goal)]);
        self.moment(day);
    }

    fn reached_the_goal(&self) -> Option<i64> {
        let life = Life { facts: self.facts.clone(), moments: Vec::new(), corrections: Vec::new() };
        let noon = self.date(self.days).and_time(NaiveTime::from_hms_opt(12, 0, 0)?);
        let plan = assess(&life.journal(), self.offset(self.days).from_local_datetime(&noon).single()?).plan;
        let reached = plan.moves.iter().find(|moved| moved.action == Action::Complete)?;
        Some((reached.date - self.date(0)).num_days())
    }

    /// Two weeks at the limits of all five criteria, now and then one beyond one of them, and a start.
    fn meet_the_gate(&mut self, day: i64) {
        let beyond = self.chance.below(10) as i64;
        let is = |which: i64| i64::from(beyond == which);
        let age = 14 + is(0);
        let days = 14 - is(1);
        for side in ["left", "right"] {
            self.put("date", self.date(day + days - 1 - age).to_cell());
            self.put("side", side);
            self.put("surface", "flat");
            self.put("repetitions", 20 - is(2));
            self.put("pain_peak", 3 + is(3));
            self.keep(day, Kind::HeelRaise);
            for ahead in 0..days {
                let last = i64::from(ahead == days - 1);
                self.put("date", self.date(day + ahead).to_cell());
                self.put("side", side);
                self.put("stiffness", 1);
                self.put("stiffness_min", 5 + last * is(4));
                self.put("rest_pain", 1 + last * is(5));
                self.put("daily_pain", 1 + last * (2 + is(6)));
                self.keep(day + ahead, Kind::CheckIn);
            }
        }
        self.event(day + days - 1, "plan", &[("event", "started")]);
        self.moment(day + days - 1);
    }

    /// One number or date of a fact corrected a little, or the fact withdrawn.
    fn correct(&mut self) {
        let place = self.chance.below(self.facts.len() as u64) as usize;
        let (record, fact, recorded) = self.facts[place].clone();
        let at = recorded + TimeDelta::hours(30) + TimeDelta::milliseconds(self.corrections.len() as i64);
        if self.chance.percent(25) {
            return self.corrections.push((record, None, at));
        }
        let mut cells = fact.cells();
        let chosen = self.chance.below(cells.len() as u64) as usize;
        let by = self.chance.one(&[-1, 1, 1, 3]);
        let (column, text) = &mut cells[chosen];
        match (*column, text.parse::<i64>()) {
            ("date", _) => *text = (chrono::NaiveDate::from_cell(text).unwrap() + TimeDelta::days(by)).to_cell(),
            (_, Ok(number)) => *text = (number + by).max(0).to_string(),
            _ => return,
        }
        let look_up = |column: &str| cells.iter().find(|(name, _)| *name == column).map(|(_, text)| text.as_str());
        if let Ok(corrected) = Fact::read(fact.kind(), &CellReader::new(&look_up)) {
            self.corrections.push((record, Some(corrected), at));
        }
    }
}
