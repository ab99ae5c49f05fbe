//! A diary of many years: two tendons checked in daily, 160 sessions a year with responses, a test
//! every two weeks, and a plan that opens, climbs, is set back, closed by gaps and opened again.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta, TimeZone};
use springback::journal::check_in::CheckIn;
use springback::journal::day::plus;
use springback::journal::heel_raise::{HeelRaise, RaiseSurface};
use springback::journal::measure::{ExactMinutes, Minutes, PlanStep, Repetitions, Score};
use springback::journal::plan_event::{PlanDecision, PlanEvent};
use springback::journal::session::{Activity, Response, Session};
use springback::journal::tendon::{Location, Side, Tendon, TendonEvent};
use springback::journal::{Fact, Journal, Revision, Stamp};

/// Days of a year; leap days don't matter here.
pub const YEAR: i64 = 365;

/// The diary of years that begin on a day, and the noon of their last one.
pub fn lived(first: NaiveDate, years: i64) -> (Journal, DateTime<FixedOffset>) {
    let mut diary = Diary { revisions: Vec::new(), chance: 0x2545_F491 };
    for side in Side::ALL.iter().copied() {
        let event = TendonEvent::Affected;
        let location = Some(Location::Midportion);
        diary.keep(first, Fact::Tendon(Tendon { date: first, side, location, event, since: None }));
    }
    for ahead in 0..years * YEAR {
        diary.day(plus(first, ahead), ahead);
    }
    (Journal::new(diary.revisions), noon(plus(first, years * YEAR - 1)))
}

fn noon(date: NaiveDate) -> DateTime<FixedOffset> {
    let civil = date.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap());
    FixedOffset::east_opt(3600).unwrap().from_local_datetime(&civil).unwrap()
}

struct Diary {
    revisions: Vec<Revision>,
    /// State of a small generator of even numbers; the same for every run.
    chance: u64,
}

impl Diary {
    fn one_in(&mut self, n: u64) -> bool {
        self.chance ^= self.chance << 13;
        self.chance ^= self.chance >> 7;
        self.chance ^= self.chance << 17;
        self.chance.is_multiple_of(n)
    }

    fn keep(&mut self, date: NaiveDate, fact: Fact) -> uuid::Uuid {
        let stamp = Stamp::new(noon(date) + TimeDelta::milliseconds(self.revisions.len() as i64 % 1000), "");
        let record = uuid::Uuid::from_u128(self.revisions.len() as u128 + 1);
        self.revisions.push(Revision { id: record, ..Revision::of_record(record, fact, stamp) });
        record
    }

    fn day(&mut self, date: NaiveDate, ahead: i64) {
        for side in Side::ALL.iter().copied() {
            self.check_in(date, side);
        }
        if ahead % 14 == 0 {
            self.test(date);
        }
        if ahead % 28 == 20 {
            let event = PlanDecision::Started;
            self.keep(date, Fact::Plan(PlanEvent { date, event, who: None, note: None }));
        }
        // 160 sessions a year: three or four a week.
        if ahead * 160 / YEAR != (ahead + 1) * 160 / YEAR {
            self.session(date, ahead);
        }
    }

    fn check_in(&mut self, date: NaiveDate, side: Side) {
        let flare = if self.one_in(12) { 3 } else { 0 };
        let more = u16::from(self.one_in(3));
        let check_in = CheckIn {
            stiffness: Score::new(1 + more + flare),
            stiffness_min: Minutes::new(3 + more + 5 * flare),
            rest_pain: Score::new(more),
            daily_pain: Score::new(1 + more),
            ..CheckIn::unanswered(date, side)
        };
        self.keep(date, Fact::CheckIn(check_in));
    }

    fn test(&mut self, date: NaiveDate) {
        for side in Side::ALL.iter().copied() {
            let fewer = if self.one_in(10) { 8 } else { 0 };
            let test = HeelRaise {
                date,
                side,
                repetitions: Repetitions::new(26 - fewer),
                pain_peak: Score::new(2),
                surface: Some(RaiseSurface::Flat),
            };
            self.keep(date, Fact::HeelRaise(test));
        }
    }

    fn session(&mut self, date: NaiveDate, ahead: i64) {
        let start = date.and_time(NaiveTime::from_hms_opt(18, 0, 0).unwrap());
        let activity = if self.one_in(4) { Activity::CalfStrength } else { Activity::WalkRun };
        let offset = FixedOffset::east_opt(if ahead % YEAR < 180 { 3600 } else { 7200 }).unwrap();
        let session = Session {
            minutes: ExactMinutes::new(24),
            run_min: ExactMinutes::new(12),
            plan_step: PlanStep::new(1 + (ahead % 3) as u16),
            ..Session::started(start, offset, activity)
        };
        let record = self.keep(date, Fact::Session(session));
        let pain = if self.one_in(9) { 5 } else { 2 };
        for side in Side::ALL.iter().copied() {
            let response = Response {
                pain_start: Score::new(2),
                pain_peak: Score::new(pain),
                pain_end: Score::new(2),
                settle_min: Minutes::new(15),
                ..Response::unanswered(record, side)
            };
            self.keep(date, Fact::Response(response));
        }
    }
}
