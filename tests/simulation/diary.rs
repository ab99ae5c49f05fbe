//! The diary a synthetic runner keeps in the program: facts as the window would record them, one
//! affected tendon, and the program's own word on any day.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta};
use springback::assessment::{Assessment, assess};
use springback::journal::check_in::CheckIn;
use springback::journal::day::plus;
use springback::journal::heel_raise::{HeelRaise, RaiseSurface};
use springback::journal::measure::{ExactMinutes, Hours, Minutes, PlanStep, Repetitions, Score};
use springback::journal::plan_event::{PlanDecision, PlanEvent};
use springback::journal::session::{Activity, Response, Session};
use springback::journal::tendon::{Location, Side, Tendon, TendonEvent};
use springback::journal::{Fact, Journal, Revision, Stamp};
use uuid::Uuid;

use super::answers::{Morning, Took};
use super::arm::Asked;

/// The affected tendon.
const SIDE: Side = Side::Right;

/// The civil date of a day of the simulation; day 0 is a Monday.
pub fn date(day: i64) -> NaiveDate {
    plus(NaiveDate::from_ymd_opt(2026, 3, 2).unwrap_or_default(), day)
}

fn moment(day: i64, hour: u32) -> DateTime<FixedOffset> {
    let civil = date(day).and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default());
    civil.and_utc().fixed_offset()
}

/// An answer that is known only days later, and the revision it corrects.
struct Late {
    day: i64,
    replaces: Revision,
    hours: Hours,
}

/// A diary being written.
#[derive(Default)]
pub struct Diary {
    journal: Journal,
    written: Vec<Revision>,
    late: Vec<Late>,
    count: u128,
}

impl Diary {
    /// An empty diary whose tendon is affected from `day` on.
    pub fn begun(day: i64) -> Self {
        let mut diary = Self::default();
        let (event, location) = (TendonEvent::Affected, Some(Location::Midportion));
        diary.keep(moment(day, 6), Fact::Tendon(Tendon { date: date(day), side: SIDE, location, event, since: None }));
        diary
    }

    fn keep(&mut self, at: DateTime<FixedOffset>, fact: Fact) -> Uuid {
        let id = self.next_id();
        self.written.push(Revision { id, ..Revision::of_record(id, fact, self.stamp(at)) });
        id
    }

    fn next_id(&mut self) -> Uuid {
        self.count += 1;
        Uuid::from_u128(self.count)
    }

    fn stamp(&self, at: DateTime<FixedOffset>) -> Stamp {
        Stamp::new(at + TimeDelta::milliseconds(self.count as i64 % 1000), "")
    }

    /// The morning's check-in, and what became known since.
    pub fn wake(&mut self, day: i64, morning: &Morning) {
        let (due, later) = std::mem::take(&mut self.late).into_iter().partition(|late: &Late| late.day <= day);
        self.late = later;
        due.into_iter().for_each(|late| self.add_hours(day, late));
        if !morning.answered {
            return;
        }
        let check_in = CheckIn {
            stiffness: morning.stiffness.and_then(Score::new),
            stiffness_min: morning.stiffness_min.and_then(Minutes::new),
            rest_pain: morning.rest_pain.and_then(Score::new),
            daily_pain: morning.daily_pain.and_then(Score::new),
            ..CheckIn::unanswered(date(day), SIDE)
        };
        self.keep(moment(day, 7), Fact::CheckIn(check_in));
    }

    fn add_hours(&mut self, day: i64, late: Late) {
        let id = self.next_id();
        let Fact::Response(response) = late.replaces.fact else { return };
        let fact = Fact::Response(Response { back_to_usual_h: Some(late.hours), ..response });
        let (stamp, replaces) = (self.stamp(moment(day, 7)), Some(late.replaces.id));
        self.written.push(Revision { id, stamp, replaces, fact, ..late.replaces });
    }

    /// A heel-raise test before noon.
    pub fn test(&mut self, day: i64, (repetitions, pain): (u16, u16)) {
        let test = HeelRaise {
            date: date(day),
            side: SIDE,
            repetitions: Repetitions::new(repetitions),
            pain_peak: Score::new(pain),
            surface: Some(RaiseSurface::Flat),
        };
        self.keep(moment(day, 10), Fact::HeelRaise(test));
    }

    /// The plan is started.
    pub fn start_plan(&mut self, day: i64) {
        let event = PlanDecision::Started;
        self.keep(moment(day, 12), Fact::Plan(PlanEvent { date: date(day), event, who: None, note: None }));
    }

    /// A run as it was done, of what was asked.
    pub fn run(&mut self, day: i64, asked: &Asked, factor: f64, took: &Took) -> Uuid {
        let minutes = |count: f64| ExactMinutes::new((count * factor).round() as u16);
        let is_continuous = asked.walk_min == 0.0;
        let activity = if is_continuous { Activity::Run } else { Activity::WalkRun };
        let session = Session {
            minutes: minutes(asked.run_min + asked.walk_min),
            run_min: minutes(asked.run_min),
            plan_step: asked.plan_step.and_then(PlanStep::new),
            reduced: asked.plan_step.map(|_| asked.reduced),
            ..begun_at_six(day, activity)
        };
        self.session(day, session, took)
    }

    /// A calf session of so many minutes, perhaps an eased one.
    pub fn calf(&mut self, day: i64, (minutes, eased): (u16, bool), took: &Took) -> Uuid {
        let (minutes, reduced) = (ExactMinutes::new(minutes), Some(eased));
        let session = Session { minutes, reduced, ..begun_at_six(day, Activity::CalfStrength) };
        self.session(day, session, took)
    }

    fn session(&mut self, day: i64, session: Session, took: &Took) -> Uuid {
        let record = self.keep(moment(day, 19), Fact::Session(session));
        if !took.answered {
            return record;
        }
        let response = Response {
            pain_start: took.start.and_then(Score::new),
            pain_peak: took.peak.and_then(Score::new),
            pain_end: took.end.and_then(Score::new),
            sharp: Some(took.sharp),
            settle_min: took.settle_min.and_then(Minutes::new),
            ..Response::unanswered(record, SIDE)
        };
        self.keep(moment(day, 19), Fact::Response(response));
        if let (Some(hours), Some(replaces)) = (took.hours.and_then(Hours::new), self.written.last().cloned()) {
            let mornings = 1 + ((hours.get() - 12.0).max(0.0) / 24.0).ceil() as i64;
            self.late.push(Late { day: day + mornings, replaces, hours });
        }
        record
    }

    /// What the program says at an hour of a day.
    pub fn assessed(&mut self, day: i64, hour: u32) -> Assessment {
        if !self.written.is_empty() {
            self.journal.absorb(std::mem::take(&mut self.written));
        }
        assess(&self.journal, moment(day, hour))
    }
}

fn begun_at_six(day: i64, activity: Activity) -> Session {
    let start = moment(day, 18);
    Session::started(start.naive_local(), *start.offset(), activity)
}
