//! What ends each phase (RULES §13, our choice throughout but the twenty raises): each criterion with
//! what it has, what it needs, and the days that stand against it.
//!
//! Only what came after the last red of calf work counts, so going back asks for new evidence. What
//! was not answered neither counts nor stands against anything.

mod judging;

use chrono::NaiveDate;

use super::bout::Bout;
use super::phase::Phase;
use crate::assessment::known::Known;
use crate::assessment::readiness::{CriterionId, State, TEST_COUNT, TEST_DAYS, TEST_PAIN};
use crate::assessment::source::{Cited, Source, ours};
use crate::assessment::verdict::Zone;
use crate::assessment::{Assessment, PlanState};
use crate::journal::day;
use crate::journal::heel_raise::RaiseSurface;
use crate::journal::tendon::Side;
use judging::{Dated, calm_rest, green_calf, heavy_sessions, raise_count, raise_pain, steady_mornings};

/// Judged mornings that have to lie close together.
pub const STEADY_MORNINGS: Cited<usize> = ours(5);
/// Points of stiffness they may spread by.
pub const STEADY_SPREAD: Cited<u16> = ours(2);
/// Documented days without much pain at rest.
pub const CALM_DAYS: Cited<usize> = ours(7);
/// Pain at rest, still calm enough to load.
pub const CALM_PAIN: Cited<u16> = ours(3);
/// Days in which the mornings and the days have to lie: as many as a recent usual looks back over.
pub const SETTLE_WITHIN: Cited<i64> = crate::assessment::usual::DAYS_BACK;
/// Green calf sessions in a row.
pub const GREEN_CALF: Cited<usize> = ours(3);
/// Controlled raises on one leg that end the load phase.
pub const LOAD_RAISES: Cited<u16> = ours(10);
/// Heavy sessions looked at, none of them red.
pub const HEAVY_LOOKED_AT: Cited<usize> = ours(6);
/// Green ones needed among them.
pub const HEAVY_GREEN: Cited<usize> = ours(4);

/// One of the things that end a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EndId {
    /// Morning stiffness hardly changes from day to day: judged mornings so far.
    SteadyMornings,
    /// Days without much pain at rest.
    CalmRest,
    /// Green calf sessions in a row.
    GreenCalf,
    /// Controlled raises on one leg, on flat ground.
    RaiseCount,
    /// Worst pain in them, at most.
    RaisePain,
    /// Green ones of the last heavy sessions, none of them red.
    HeavySessions,
    /// The five criteria of the gate.
    Readiness,
    /// The steps of the run plan.
    PlanComplete,
}

impl EndId {
    /// Every one.
    pub const ALL: [EndId; 8] = [
        EndId::SteadyMornings,
        EndId::CalmRest,
        EndId::GreenCalf,
        EndId::RaiseCount,
        EndId::RaisePain,
        EndId::HeavySessions,
        EndId::Readiness,
        EndId::PlanComplete,
    ];

    /// Name in the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            EndId::SteadyMornings => "steady_mornings",
            EndId::CalmRest => "calm_rest",
            EndId::GreenCalf => "green_calf",
            EndId::RaiseCount => "raise_count",
            EndId::RaisePain => "raise_pain",
            EndId::HeavySessions => "heavy_sessions",
            EndId::Readiness => "readiness",
            EndId::PlanComplete => "plan_complete",
        }
    }
}

/// How one of the things that end a phase stands, for the worst affected tendon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// Which one.
    pub id: EndId,
    /// How it stands.
    pub state: State,
    /// What there is, in the unit of its id; none without a valid test.
    pub have: Option<u16>,
    /// What is needed: a pain at most, anything else at least.
    pub need: u16,
    /// The days that stand against it.
    pub against: Vec<NaiveDate>,
    /// The tendon that decides, where one does.
    pub side: Option<Side>,
    /// Where what is needed comes from.
    pub source: Source,
}

impl End {
    fn of<T: TryInto<u16>>(id: EndId, state: State, have: Option<u16>, need: Cited<T>) -> Self {
        let source = need.source;
        let need = need.value.try_into().unwrap_or(u16::MAX);
        Self { id, state, have, need, against: Vec::new(), side: None, source }
    }

    fn against(self, against: Vec<NaiveDate>) -> Self {
        Self { against, ..self }
    }
}

/// What the ends of a phase are read from.
#[derive(Clone, Copy)]
pub(super) struct Evidence<'a> {
    pub known: &'a Known<'a>,
    pub assessment: &'a Assessment,
    pub bouts: &'a [Bout],
}

impl Evidence<'_> {
    /// What ends a phase, as it stands in the morning of a day.
    pub fn ends(&self, phase: Phase, on: NaiveDate) -> Vec<End> {
        match phase {
            Phase::Settle => vec![
                self.worst(on, EndId::SteadyMornings, |side| self.steady(side, on)),
                self.worst(on, EndId::CalmRest, |side| self.calm(side, on)),
            ],
            Phase::Load => self.with_test(self.green_calf(on), LOAD_RAISES, on),
            Phase::Heavy => self.with_test(self.heavy_sessions(on), TEST_COUNT, on),
            Phase::Spring => vec![self.readiness()],
            Phase::Run => vec![self.plan_complete()],
            Phase::Maintain => Vec::new(),
        }
    }

    /// Whether all that ends a phase holds.
    pub fn is_over(&self, phase: Phase, on: NaiveDate) -> bool {
        let ends = self.ends(phase, on);
        !ends.is_empty() && ends.iter().all(|end| end.state == State::Met)
    }

    /// The worse of the affected tendons; without one there is nothing to go by.
    fn worst(&self, on: NaiveDate, id: EndId, of: impl Fn(Side) -> End) -> End {
        let sides = self.assessment.affected(on).iter();
        let ends = sides.map(|side| End { side: Some(*side), ..of(*side) });
        ends.min_by_key(|end| end.state).unwrap_or_else(|| End::of(id, State::NotEnough, None, need(id)))
    }

    /// The first day whose answers count: the one after a red of calf work among the days looked at.
    fn since(&self, on: NaiveDate) -> Option<NaiveDate> {
        let first = day::plus(on, -SETTLE_WITHIN.value);
        let recent = self.before(on).iter().rev().take_while(|bout| bout.day >= first);
        let mut reds = recent.filter(|bout| bout.is_calf_work() && bout.zone == Zone::Red);
        reds.next().map(|red| day::plus(red.day, 1))
    }

    /// What was done before a day: its own sessions are judged by the morning after.
    fn before(&self, on: NaiveDate) -> &[Bout] {
        &self.bouts[..self.bouts.partition_point(|bout| bout.day < on)]
    }

    /// The days looked at while settling, oldest first.
    fn days(&self, on: NaiveDate) -> impl Iterator<Item = NaiveDate> {
        let since = self.since(on);
        let days = (1 - SETTLE_WITHIN.value..=0).map(move |back| day::plus(on, back));
        days.filter(move |date| since.is_none_or(|since| *date >= since))
    }

    fn steady(&self, side: Side, on: NaiveDate) -> End {
        let judged = self.days(on).filter_map(|date| {
            let usual = self.assessment.usual(date, side);
            usual.rise()?;
            Some((date, usual.morning?.stiffness?))
        });
        steady_mornings(&judged.collect::<Vec<_>>())
    }

    fn calm(&self, side: Side, on: NaiveDate) -> End {
        let pain = |date| Some((date, self.assessment.usual(date, side).morning?.rest_pain?));
        calm_rest(&self.days(on).filter_map(pain).collect::<Vec<_>>())
    }

    fn green_calf(&self, on: NaiveDate) -> End {
        let calf = self.before(on).iter().rev().filter(|bout| bout.is_loading);
        green_calf(calf.map(|bout| (bout.day, bout.zone)))
    }

    fn heavy_sessions(&self, on: NaiveDate) -> End {
        let heavy = self.before(on).iter().rev().filter(|bout| bout.is_heavy);
        heavy_sessions(heavy.map(|bout| (bout.day, bout.zone)))
    }

    fn with_test(&self, first: End, count: Cited<u16>, on: NaiveDate) -> Vec<End> {
        let counted = self.worst(on, EndId::RaiseCount, |side| raise_count(self.test(side, on).0, count));
        let pain = self.worst(on, EndId::RaisePain, |side| raise_pain(self.test(side, on).1));
        vec![first, End { need: count.value, source: count.source, ..counted }, pain]
    }

    /// Repetitions and pain of the latest flat test, each with its day; an older one never stands in.
    fn test(&self, side: Side, on: NaiveDate) -> (Option<Dated>, Option<Dated>) {
        let tests = self.known.heel_raises();
        let so_far = &tests[..tests.partition_point(|test| test.date <= on)];
        let mut of_side = so_far.iter().rev().filter(|test| test.side == side);
        let latest = of_side.find(|test| test.surface == Some(RaiseSurface::Flat));
        let Some(test) = latest.filter(|test| day::between(test.date, on) <= TEST_DAYS.value) else {
            return (None, None);
        };
        let dated = |answer: u16| (test.date, answer);
        (test.repetitions.map(|n| dated(n.get())), test.pain_peak.map(|pain| dated(pain.get())))
    }

    fn readiness(&self) -> End {
        let readiness = &self.assessment.readiness;
        let worst = readiness.criteria.iter().map(|criterion| criterion.state).min();
        let need = Cited { value: CriterionId::ALL.len(), source: Source::ZoneFramework };
        End::of(EndId::Readiness, worst.unwrap_or(State::NotEnough), Some(readiness.met() as u16), need)
    }

    fn plan_complete(&self) -> End {
        let plan = &self.assessment.plan;
        let is_complete = plan.state == PlanState::Complete;
        let state = if is_complete { State::Met } else { State::NotEnough };
        // A step is done once the next one is reached.
        let done = plan.step.map(|step| if is_complete { step } else { step - 1 });
        let need = Cited { value: plan.ladder.len(), source: Source::ZoneFramework };
        End::of(EndId::PlanComplete, state, done, need)
    }
}

/// What a criterion needs, where no tendon is there to say so.
const fn need(id: EndId) -> Cited<u16> {
    match id {
        EndId::SteadyMornings => ours(STEADY_MORNINGS.value as u16),
        EndId::CalmRest => ours(CALM_DAYS.value as u16),
        EndId::RaisePain => TEST_PAIN,
        _ => LOAD_RAISES,
    }
}
