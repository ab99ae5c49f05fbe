//! WHAT IT MEANS: pure rules, each with its source. This page is the whole brain.
//!
//! Nothing here is stored, asks a clock, or can fail: the same journal and the same moment always
//! give the same [`Assessment`].

mod affected;
mod case;
pub mod day_rule;
pub mod doubt;
pub mod evaluation;
pub mod evening;
pub mod event;
mod evidence;
pub mod flip;
mod known;
pub mod ladder;
pub mod load;
pub mod plan;
pub mod readiness;
pub mod red_flag;
pub mod rehab;
mod sessions;
pub mod source;
pub mod still_running;
pub mod today;
pub mod tolerance;
pub mod trend;
pub mod usual;
pub mod verdict;
pub mod zone;

use chrono::{DateTime, FixedOffset, NaiveDate};

use affected::Affected;
use case::Case;
pub use evidence::Witness;
use flip::Flips;
pub use known::DEFAULT_GOAL_MIN;
use known::Known;
pub use plan::{Action, Plan, PlanState};
pub use readiness::{CriterionId, Readiness};
pub use red_flag::{Advice, RedFlags};
pub use sessions::{SessionVerdict, TEST_ERROR, TestRed};
pub use today::TodayAdvice;
use usual::{Course, Day};
pub use verdict::{Load, Part, Reason, Rule, Says, TendonVerdict, Zone};

use crate::journal::Journal;
use crate::journal::day::{self, DayStart};
use crate::journal::setting::{Mode, Preset};
use crate::journal::tendon::{Location, Side};
use source::{Cited, ours};

/// Days, today included, whose sessions and tests count for the zone now (RULES §5).
pub const NOW_DAYS: Cited<i64> = ours(3);

/// Everything the rules say at one moment.
#[derive(Debug, Clone)]
pub struct Assessment {
    /// The moment.
    pub now: DateTime<FixedOffset>,
    /// Its day.
    pub today: NaiveDate,
    /// The hour days begin at.
    pub day_start: DayStart,
    /// The zone now; none while a red flag suppresses verdicts.
    pub zone: Option<Zone>,
    /// What it means for today.
    pub today_advice: TodayAdvice,
    /// Each tendon affected today, left before right.
    pub tendons: Vec<TendonNow>,
    /// Every session's verdict, by day and start.
    pub sessions: Vec<SessionVerdict>,
    /// The five criteria today.
    pub readiness: Readiness,
    /// The plan.
    pub plan: Plan,
    /// Red flags and advice.
    pub red_flags: RedFlags,
    /// Rehab or still running.
    pub mode: Mode,
    /// How strictly a morning rise is read.
    pub preset: Preset,
    /// The continuous run aimed for, in minutes.
    pub goal_min: u16,
    lived: Lived,
}

/// A tendon at the moment.
#[derive(Debug, Clone)]
pub struct TendonNow {
    /// Which one.
    pub side: Side,
    /// Where along it.
    pub location: Option<Location>,
    /// Its zone now; none while suppressed.
    pub zone: Option<Zone>,
    /// What is usual today.
    pub usual: Day,
    /// What the zone rests on: today's check-in and the deciding sessions and tests.
    pub reasons: Vec<Reason>,
}

/// One day's verdict.
#[derive(Debug, Clone)]
pub struct DayVerdict {
    /// The day.
    pub date: NaiveDate,
    /// Its zone; none where a red flag silences the day.
    pub zone: Option<Zone>,
    /// Each tendon affected on it.
    pub tendons: Vec<TendonDay>,
}

/// One tendon's day.
#[derive(Debug, Clone)]
pub struct TendonDay {
    /// Which one.
    pub side: Side,
    /// Its zone on that day; none where a red flag silences it.
    pub zone: Option<Zone>,
    /// What was usual then, and the morning's rise.
    pub usual: Day,
    /// What the zone rests on.
    pub reasons: Vec<Reason>,
}

/// What single days are worked out from.
#[derive(Debug, Clone)]
struct Lived {
    courses: [Course; 2],
    affected: Affected,
    test_reds: Vec<TestRed>,
}

/// The day a moment belongs to, by the journal's own day start.
pub fn today(journal: &Journal, now: DateTime<FixedOffset>) -> NaiveDate {
    Known::at(journal.current(), now).today
}

/// What the journal means at a moment.
pub fn assess(journal: &Journal, now: DateTime<FixedOffset>) -> Assessment {
    let known = Known::at(journal.current(), now);
    let courses = [Course::of(&known, Side::Left), Course::of(&known, Side::Right)];
    let both = [&courses[0], &courses[1]];
    let sessions = sessions::verdicts(&known, both);
    let test_reds = sessions::test_reds(&known);
    let red_flags = red_flag::red_flags(&known, both, &sessions);
    let readiness = readiness::readiness(&known, both, known.today);
    let plan = plan::plan(&known, both, &sessions, &test_reds);
    let lived = Lived { affected: known.clone().into_affected(), test_reds, courses };
    let mut assessment = Assessment {
        now,
        today: known.today,
        day_start: known.day_start,
        zone: None,
        today_advice: TodayAdvice::AsPlanned,
        tendons: Vec::new(),
        sessions,
        readiness,
        plan,
        red_flags,
        mode: known.mode(known.today),
        preset: known.preset(known.today),
        goal_min: known.goal_min(known.today),
        lived,
    };
    assessment.judge_now(&known);
    assessment.today_advice = assessment.advise_today();
    if let Some(raised) = assessment.red_flags.suppressed_by {
        assessment.silence(raised.on);
    }
    assessment
}

impl Assessment {
    /// Whether a red flag is up that silences the verdicts of today.
    pub fn is_suppressed(&self) -> bool {
        self.red_flags.suppressed_by.is_some()
    }

    /// Whether a red flag silences the verdicts of a day: from the flag's own on (RULES §6).
    pub fn is_silenced_on(&self, day: NaiveDate) -> bool {
        self.red_flags.suppressed_by.is_some_and(|raised| raised.on <= day)
    }

    /// The verdict of a session.
    pub fn session(&self, record: uuid::Uuid) -> Option<&SessionVerdict> {
        self.sessions.iter().find(|s| s.record == record)
    }

    /// The sessions of the days from `from` to `to`, both included.
    pub fn sessions_between(&self, from: NaiveDate, to: NaiveDate) -> &[SessionVerdict] {
        sessions::between(&self.sessions, from, to)
    }

    /// A day's verdict as known now.
    pub fn day(&self, date: NaiveDate) -> DayVerdict {
        let tendons: Vec<TendonDay> = self.affected(date).iter().map(|side| self.tendon_day(date, *side)).collect();
        let zone = (!self.is_silenced_on(date)).then(|| Zone::worst(tendons.iter().filter_map(|t| t.zone)));
        DayVerdict { date, zone, tendons }
    }

    /// What was usual for a tendon on a day, and how its morning stood.
    pub fn usual(&self, date: NaiveDate, side: Side) -> Day {
        self.lived.courses[side as usize].on(date)
    }

    /// The tendons affected on a day, left before right.
    pub fn affected(&self, date: NaiveDate) -> &'static [Side] {
        self.lived.affected.sides(date)
    }

    fn tendon_day(&self, date: NaiveDate, side: Side) -> TendonDay {
        let usual = self.usual(date, side);
        if self.is_silenced_on(date) {
            return TendonDay { side, zone: None, usual, reasons: Vec::new() };
        }
        let case = self.case(date, date, side);
        TendonDay { side, zone: Some(case.zone()), usual, reasons: case.zone_reasons().collect() }
    }

    /// What would turn a tendon's zone now; nothing while suppressed.
    pub fn flips(&self, side: Side) -> Flips {
        let is_judged = self.tendons.iter().any(|tendon| tendon.side == side && tendon.zone.is_some());
        if is_judged { self.case(self.first_day_of_now(), self.today, side).zone_flips() } else { Flips::default() }
    }

    /// What would turn a tendon's zone on a day; nothing where it is silenced.
    pub fn flips_on(&self, date: NaiveDate, side: Side) -> Flips {
        let is_judged = !self.is_silenced_on(date) && self.affected(date).contains(&side);
        if is_judged { self.case(date, date, side).zone_flips() } else { Flips::default() }
    }

    /// What a tendon's zone rests on: the last day's check-in, all the days' sessions and tests.
    fn case(&self, from: NaiveDate, to: NaiveDate, side: Side) -> Case {
        let sessions = self.sessions_between(from, to).iter();
        let taken = |session: &SessionVerdict| {
            let tendon = session.tendons.iter().find(|tendon| tendon.side == side)?;
            Some((session.record, session.day, tendon.taken))
        };
        let tests = self.lived.test_reds.iter().filter(|red| red.side == side && red.date >= from && red.date <= to);
        Case {
            morning: Some((to, self.usual(to, side))),
            sessions: sessions.filter_map(taken).collect(),
            tests: tests.copied().collect(),
        }
    }

    /// The first of the days whose sessions and tests count for the zone now (RULES §5).
    pub fn first_day_of_now(&self) -> NaiveDate {
        day::plus(self.today, 1 - NOW_DAYS.value)
    }

    /// Now: the worst of today's check-in and the last days' sessions and tests (RULES §5).
    fn judge_now(&mut self, known: &Known) {
        let tendons = known.affected(self.today).map(|(side, location)| {
            let case = self.case(self.first_day_of_now(), self.today, side);
            let (zone, usual) = (Some(case.zone()), self.usual(self.today, side));
            TendonNow { side, location, zone, usual, reasons: case.zone_reasons().collect() }
        });
        self.tendons = tendons.collect();
        self.zone = Some(Zone::worst(self.tendons.iter().filter_map(|t| t.zone)));
    }

    /// Silences every zone, load and plan verdict from a day on; readiness and usuals stay (RULES §6).
    fn silence(&mut self, since: NaiveDate) {
        self.zone = None;
        for tendon in &mut self.tendons {
            tendon.zone = None;
            tendon.reasons.clear();
        }
        for session in self.sessions.iter_mut().filter(|session| session.day >= since) {
            session.suppress();
        }
        self.plan.refer(since);
    }
}
