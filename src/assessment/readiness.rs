//! The five criteria that open the run plan (RULES §7; S1). Calendar time alone never unlocks.
//!
//! Each says whether it is met, not met (an answer stands against it) or not answered enough, what
//! it has and needs, which dates stand in the way, and the earliest day it could be met.

mod look;

use chrono::NaiveDate;

use super::known::Known;
use super::source::{Cited, Source, ours, s1};
use super::usual::Course;
use crate::journal::measure::Halves;
use crate::journal::tendon::Side;
use look::Look;

/// Days a heel-raise test is good for.
pub const TEST_DAYS: Cited<i64> = ours(14);
/// Pain in the test, still comfortable.
pub const TEST_PAIN: Cited<u16> = s1(3);
/// Controlled repetitions needed.
pub const TEST_COUNT: Cited<u16> = s1(20);
/// Minutes within which morning stiffness has to ease.
pub const EASED_MIN: Cited<u16> = s1(5);
/// Answered mornings that have to.
pub const EASED_MORNINGS: Cited<usize> = ours(7);
/// Days they have to lie within.
pub const EASED_DAYS: Cited<i64> = ours(14);
/// Pain at rest, still quiet.
pub const REST_PAIN: Cited<u16> = s1(1);
/// Days that have to be quiet: at least two weeks.
pub const REST_DAYS: Cited<i64> = s1(14);
/// Days answered among them.
pub const REST_ANSWERED: Cited<usize> = ours(7);
/// So many days back, today being the first, a quiet answer has to lie, with none that was not since.
pub const REST_BEGAN: Cited<i64> = ours(12);
/// And no more than so many days back.
pub const REST_WITHIN: Cited<i64> = ours(28);
/// Days looked over for spikes.
pub const DAILY_DAYS: Cited<i64> = ours(14);
/// Days answered among them.
pub const DAILY_ANSWERED: Cited<usize> = ours(7);
/// Daily pain this far above its usual is a spike.
pub const SPIKE_RISE: Cited<Halves> = ours(Halves::from_whole(3));
/// Daily pain above this is a spike where no usual is known.
pub const SPIKE_PAIN: Cited<u16> = ours(3);

/// The five criteria.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CriterionId {
    /// Comfortable single-leg heel raises on flat ground.
    CalfRaisePain,
    /// Enough of them.
    CalfRaiseCount,
    /// Morning stiffness eases quickly.
    MorningMinutes,
    /// Two quiet weeks at rest.
    RestPain,
    /// No spike from walking or stairs.
    DailyActivity,
}

impl CriterionId {
    /// All five, in order.
    pub const ALL: [CriterionId; 5] = [
        CriterionId::CalfRaisePain,
        CriterionId::CalfRaiseCount,
        CriterionId::MorningMinutes,
        CriterionId::RestPain,
        CriterionId::DailyActivity,
    ];

    /// Where its limit comes from, and where the days it has to hold for.
    pub const fn sources(self) -> (Source, Source) {
        match self {
            CriterionId::CalfRaisePain => (TEST_PAIN.source, TEST_DAYS.source),
            CriterionId::CalfRaiseCount => (TEST_COUNT.source, TEST_DAYS.source),
            CriterionId::MorningMinutes => (EASED_MIN.source, EASED_MORNINGS.source),
            CriterionId::RestPain => (REST_PAIN.source, REST_WITHIN.source),
            CriterionId::DailyActivity => (SPIKE_RISE.source, DAILY_DAYS.source),
        }
    }

    /// Name in files and in the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            CriterionId::CalfRaisePain => "calf_raise_pain",
            CriterionId::CalfRaiseCount => "calf_raise_count",
            CriterionId::MorningMinutes => "morning_minutes",
            CriterionId::RestPain => "rest_pain",
            CriterionId::DailyActivity => "daily_activity",
        }
    }
}

/// How a criterion stands; worse ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// An answer stands against it.
    NotMet,
    /// Not enough was answered.
    NotEnough,
    /// It holds.
    Met,
}

impl State {
    /// Every state, worse ones first.
    pub const ALL: [State; 3] = [State::NotMet, State::NotEnough, State::Met];

    /// Name in files and in the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            State::NotMet => "not_met",
            State::NotEnough => "not_enough",
            State::Met => "met",
        }
    }
}

/// What would turn a criterion; of one that is met, what would undo it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// A test on flat ground with this answer: a pain, or a count.
    Test(u16),
    /// The answer of that one day, had it been this at most.
    Answer(NaiveDate, u16),
    /// So many more good answers, one a day: then it is met on its earliest day.
    Good(u16),
    /// An answer of this on the next day that has none.
    Coming(u16),
}

/// One criterion for one tendon.
#[derive(Debug, Clone, PartialEq)]
pub struct TendonCriterion {
    /// Which tendon.
    pub side: Side,
    /// How it stands.
    pub state: State,
    /// What there is: a score, a count of repetitions, or of days. None without a valid test.
    pub have: Option<u16>,
    /// The earliest day it could be met if every coming answer is good.
    pub earliest: NaiveDate,
    /// The answers it rests on, by date.
    pub evidence: Vec<(NaiveDate, u16)>,
    /// The dates that stand in the way.
    pub against: Vec<NaiveDate>,
    /// The single change that would turn it; none if nothing that can be answered would.
    pub turn: Option<Turn>,
}

/// One criterion over all affected tendons: as good as the worst of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    /// Which one.
    pub id: CriterionId,
    /// How it stands.
    pub state: State,
    /// What there is for the worst tendon.
    pub have: Option<u16>,
    /// What is needed: a score at most, or a count at least.
    pub need: u16,
    /// The earliest day it could be met; none without an affected tendon.
    pub earliest: Option<NaiveDate>,
    /// Each affected tendon by itself.
    pub tendons: Vec<TendonCriterion>,
}

impl Criterion {
    /// The tendon that decides; none without an affected one.
    pub fn deciding(&self) -> Option<&TendonCriterion> {
        deciding(self.id, &self.tendons)
    }

    /// The tendon to be named with the state: the one that decides, where another has another state.
    pub fn named(&self) -> Option<Side> {
        let stands_otherwise = self.tendons.iter().any(|tendon| tendon.state != self.state);
        self.deciding().filter(|_| stands_otherwise).map(|tendon| tendon.side)
    }
}

/// All five on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Readiness {
    /// The five, in order.
    pub criteria: Vec<Criterion>,
}

impl Readiness {
    /// How many are met.
    pub fn met(&self) -> usize {
        self.criteria.iter().filter(|c| c.state == State::Met).count()
    }

    /// How many are not.
    pub fn unmet(&self) -> usize {
        self.criteria.len() - self.met()
    }

    /// Whether all five hold.
    pub fn holds(&self) -> bool {
        self.unmet() == 0
    }

    /// The earliest day all five could hold.
    pub fn earliest(&self) -> Option<NaiveDate> {
        self.criteria
            .iter()
            .map(|c| c.earliest)
            .max()
            .flatten()
            .filter(|_| self.criteria.iter().all(|c| c.earliest.is_some()))
    }
}

/// The criteria on a day, by what is known of it and the days before.
pub fn readiness(known: &Known, courses: [&Course; 2], on: NaiveDate) -> Readiness {
    let sides: Vec<Look> = looks(known, courses, on).collect();
    let criteria = CriterionId::ALL.map(|id| criterion(id, &sides));
    Readiness { criteria: criteria.to_vec() }
}

/// Whether all five hold on a day, without explaining it.
pub fn holds(known: &Known, courses: [&Course; 2], on: NaiveDate) -> bool {
    let mut sides = looks(known, courses, on).peekable();
    sides.peek().is_some() && sides.all(|look| CriterionId::ALL.iter().all(|id| look.state(*id) == State::Met))
}

fn looks<'a>(known: &'a Known, courses: [&'a Course; 2], on: NaiveDate) -> impl Iterator<Item = Look<'a>> {
    known.affected(on).map(move |(side, _)| Look { known, course: courses[side as usize], side, on })
}

/// The tendon that decides: the least met, of equals the one with the longest way to go, and of those
/// the one with the worse answer.
fn deciding(id: CriterionId, tendons: &[TendonCriterion]) -> Option<&TendonCriterion> {
    let answer = |tendon: &TendonCriterion| {
        let have = tendon.have.map(i32::from);
        if id == CriterionId::CalfRaisePain { have.map(|pain| -pain) } else { have }
    };
    tendons.iter().min_by_key(|tendon| (tendon.state, std::cmp::Reverse(tendon.earliest), answer(tendon)))
}

fn criterion(id: CriterionId, sides: &[Look]) -> Criterion {
    let tendons: Vec<TendonCriterion> = sides.iter().map(|look| look.at(id)).collect();
    let worst = deciding(id, &tendons);
    let need = match id {
        CriterionId::CalfRaisePain => TEST_PAIN.value,
        CriterionId::CalfRaiseCount => TEST_COUNT.value,
        CriterionId::MorningMinutes => EASED_MORNINGS.value as u16,
        CriterionId::RestPain => REST_ANSWERED.value as u16,
        CriterionId::DailyActivity => DAILY_ANSWERED.value as u16,
    };
    Criterion {
        id,
        state: worst.map_or(State::NotEnough, |t| t.state),
        have: worst.and_then(|t| t.have),
        need,
        earliest: tendons.iter().map(|t| t.earliest).max(),
        tendons,
    }
}
