//! Today and the days ahead: which exercises a day is made of, out of the phase, the places along the
//! tendons, and what was done last (RULES §13).
//!
//! A day marked as rest, ill or away is left alone. After a red nothing loads the tendon until two quiet
//! days in a row (RULES §5).

use chrono::{Datelike, NaiveDate};

use super::bout::Bout;
use super::catalogue::ExerciseId::{self, *};
use super::ending::Evidence;
use super::last::Doses;
use super::phase::Phase;
use super::week::{Chosen, DAYS_AHEAD, DayKind, Layout, Lived};
use super::{Confirm, Hold, PlannedDay, Today};
use crate::assessment::Assessment;
use crate::assessment::plan::{Plan, PlanState, QUIET_MORNINGS};
use crate::journal::Journal;
use crate::journal::day;
use crate::journal::day_mark::DayEvent;
use crate::journal::session::Activity;
use crate::journal::tendon::Location;

/// Ways from easier to harder; on each the last that was done decides.
const HOLDS: [ExerciseId; 2] = [HoldTwoLegs, HoldOneLeg];
const RAISES: [ExerciseId; 5] = [RaiseTwoLegs, RaiseUpTwoDownOne, RaiseOneLeg, RaiseIncline, LowerStep];
const FLOOR_RAISES: [ExerciseId; 4] = [RaiseTwoLegs, RaiseUpTwoDownOne, RaiseOneLeg, RaiseOneLegLoaded];
const BENT_RAISES: [ExerciseId; 2] = [RaiseBentTwoLegs, RaiseBentOneLeg];
const HOPS: [ExerciseId; 4] = [BounceTwoLegs, HopTwoLegs, HopAlternating, HopOneLeg];
const BALANCE: [ExerciseId; 2] = [BalanceOneLeg, BalanceSoft];

/// What can be offered to this person.
#[derive(Clone, Copy)]
pub(super) struct Offers<'a> {
    pub phase: Phase,
    pub calf_phase: Phase,
    /// Where the affected tendons are affected, as far as it was said.
    pub places: &'a [Option<Location>],
    pub doses: Doses<'a>,
}

impl Offers<'_> {
    /// What a day of that kind is made of beside the run.
    pub fn exercises(&self, kind: DayKind, date: NaiveDate) -> Vec<ExerciseId> {
        let mut exercises = match kind {
            DayKind::Calf | DayKind::RunThenCalf => self.calf(self.calf_phase),
            DayKind::Hops => self.rung(&HOPS).into_iter().chain([MarchingDrill]).collect(),
            DayKind::Run => vec![AnkleCircles],
            DayKind::Light => self.light(date),
            DayKind::OffFeet => vec![AnkleCircles, FootMobility, CalfStretch],
            DayKind::Marked(_) => Vec::new(),
        };
        exercises.retain(|id| self.suits(*id));
        exercises
    }

    /// What provokes nothing, for a day on which loading waits.
    fn calm(&self, kind: DayKind, date: NaiveDate) -> Vec<ExerciseId> {
        match kind {
            DayKind::Marked(_) => Vec::new(),
            DayKind::OffFeet => vec![AnkleCircles, FootMobility],
            _ => vec![cross_training(date), AnkleCircles, FootMobility],
        }
    }

    /// The calf work of a phase.
    fn calf(&self, phase: Phase) -> Vec<ExerciseId> {
        match phase {
            Phase::Settle => [HoldSeated].into_iter().chain(self.rung(&HOLDS)).collect(),
            Phase::Load => {
                let raises = if self.suits(LowerStep) { &RAISES[..] } else { &FLOOR_RAISES };
                self.rung(raises).into_iter().chain(self.rung(&BENT_RAISES)).collect()
            }
            Phase::Heavy | Phase::Spring | Phase::Run => vec![HeavySeated, HeavyLegPress, HeavyStanding],
            Phase::Maintain => vec![HeavySeated, HeavyStanding],
        }
    }

    /// A lighter day; what it is made of changes from day to day.
    fn light(&self, date: NaiveDate) -> Vec<ExerciseId> {
        let is_even = is_even(date);
        let mut exercises = vec![cross_training(date)];
        if self.phase > Phase::Settle {
            exercises.extend(self.rung(&BALANCE));
            exercises.extend(if is_even { [LegPress, HamstringCurl] } else { [HipBridge, Plank] });
        }
        exercises.push(AnkleCircles);
        exercises
    }

    fn rung(&self, way: &[ExerciseId]) -> Option<ExerciseId> {
        self.doses.rung(way)
    }

    /// Whether an exercise suits every affected tendon.
    fn suits(&self, id: ExerciseId) -> bool {
        self.places.iter().all(|place| id.entry().suits.suits(*place))
    }

    /// What would move on out of the phase.
    pub fn confirm(&self, is_still_running: bool) -> Option<Confirm> {
        let next = self.phase.next()?;
        Some(match next {
            Phase::Run if is_still_running => return None,
            Phase::Run => Confirm::StartPlan,
            Phase::Maintain => Confirm::CompletePlan,
            Phase::Spring => self.log(self.rung(&HOPS).into_iter().collect()),
            _ => {
                let mut first = self.calf(next);
                first.retain(|id| self.suits(*id));
                self.log(first)
            }
        })
    }

    fn log(&self, first: Vec<ExerciseId>) -> Confirm {
        Confirm::Log(first.into_iter().map(|id| self.doses.next(id)).collect())
    }
}

/// Lighter days mostly lie two days apart.
fn is_even(date: NaiveDate) -> bool {
    date.num_days_from_ce() / 2 % 2 == 0
}

fn cross_training(date: NaiveDate) -> ExerciseId {
    if is_even(date) { Cycling } else { PoolRunning }
}

/// Today and the week, out of what was done in the last days and what the person put days to.
pub(super) fn laid_out(
    journal: &Journal,
    evidence: &Evidence,
    offers: &Offers,
    chosen: &Chosen,
) -> (Today, Vec<PlannedDay>) {
    let assessment = evidence.assessment;
    let today = assessment.today;
    let (held_by, loading_from) = held(evidence);
    let runs_from = runs_from(&assessment.plan, loading_from, today);
    let layout = Layout { phase: phase_of_layout(offers.phase, assessment), runs_from, loading_from };
    // A run that was done today stands, whatever is offered from now on.
    let ran_today = was_run(evidence, today).then_some(today);
    let of_today = Layout { runs_from: ran_today.or(runs_from), ..layout };
    let mut lived = lived(journal, evidence);
    let mut settled = lived.clone();
    take_done(&mut settled, evidence);
    let chosen: Chosen = chosen.range(today..).map(|(date, kind)| (*date, *kind)).collect();
    let holding = layout.holding(&chosen, &settled);
    let mut run = assessment.plan.dose;
    let mut week = Vec::new();
    for date in (0..DAYS_AHEAD.value).map(|ahead| day::plus(today, ahead)) {
        let layout = if date == today { of_today } else { layout };
        let laid_out = || layout.kind(date, &lived.with_later(&holding, date));
        let planned = holding.get(&date).copied().unwrap_or_else(laid_out);
        let kind = match marked(journal, date) {
            Some(mark) => DayKind::Marked(mark),
            None if date == today => with_done(planned, evidence),
            None => planned,
        };
        lived.take(date, kind);
        if date == today {
            take_done(&mut lived, evidence);
        }
        let has_run = kind.has_run() && !was_run(evidence, date);
        let waits = date < loading_from;
        let of_today = assessment.todays_run().map(|todays| todays.dose).filter(|_| date == today);
        week.push(PlannedDay {
            date,
            kind,
            run: if has_run { run.take().map(|dose| of_today.unwrap_or(dose)) } else { None },
            exercises: if waits { offers.calm(kind, date) } else { offers.exercises(kind, date) },
            asked: chosen.get(&date).copied(),
            choices: layout.choices(date, &beside(&settled, &holding, date)),
        });
    }
    let done = evidence.bouts.iter().filter(|bout| bout.day == today).map(|bout| bout.record).collect();
    let first = &week[0];
    let exercises = first.exercises.iter().map(|id| offers.doses.next(*id)).collect();
    (Today { kind: first.kind, held_by, run: first.run, exercises, done }, week)
}

/// What is settled beside a day: what was lived, and what the other days were put to.
fn beside(settled: &Lived, holding: &Chosen, date: NaiveDate) -> Lived {
    let mut beside = settled.clone();
    holding.iter().filter(|(other, _)| **other != date).for_each(|(other, kind)| beside.take(*other, *kind));
    beside
}

/// From which day on runs are laid out. What is waited for is taken to come in well by tomorrow.
fn runs_from(plan: &Plan, loading_from: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let is_open = matches!(plan.state, PlanState::Open | PlanState::Complete);
    is_open.then(|| plan.next_on.unwrap_or_else(|| loading_from.max(day::plus(today, 1))))
}

/// Why loading waits, and from which day on it is offered again.
fn held(evidence: &Evidence) -> (Option<Hold>, NaiveDate) {
    let assessment = evidence.assessment;
    let (today, tomorrow) = (assessment.today, day::plus(assessment.today, 1));
    let Some(last_red) = assessment.plan.last_red() else { return (None, today) };
    let quiet = day::plus(last_red, i64::from(QUIET_MORNINGS.value));
    let hold = if last_red == today { Hold::RedToday } else { Hold::Episode };
    (Some(hold), quiet.max(tomorrow))
}

/// The phase days are laid out by: a clinician's "calf work only" leaves no room for hops.
fn phase_of_layout(phase: Phase, assessment: &Assessment) -> Phase {
    if assessment.red_flags.calf_only.is_some() { phase.min(Phase::Heavy) } else { phase }
}

/// The days before today, as far back as a week looks.
fn lived(journal: &Journal, evidence: &Evidence) -> Lived {
    let today = evidence.assessment.today;
    let from = day::plus(today, -DAYS_AHEAD.value);
    let bouts = evidence.bouts;
    let recent = &bouts[bouts.partition_point(|bout| bout.day < from)..bouts.partition_point(|bout| bout.day < today)];
    let days = |is: fn(&Bout) -> bool| recent.iter().filter(|bout| is(bout)).map(|bout| bout.day).collect::<Vec<_>>();
    let once = |mut days: Vec<NaiveDate>| {
        days.dedup();
        days
    };
    let is_off = |date: &NaiveDate| {
        let mut of_day = recent.iter().filter(|bout| bout.day == *date);
        marked(journal, *date).is_some() || of_day.all(|bout| bout.activity == Activity::Mobility)
    };
    Lived {
        calf: once(days(|bout| bout.activity == Activity::CalfStrength)),
        hops: once(days(|bout| bout.activity == Activity::Plyometric)),
        runs: days(|bout| bout.activity.is_run()),
        off_feet: (1..=DAYS_AHEAD.value).map(|back| day::plus(today, -back)).filter(is_off).collect(),
    }
}

/// What the person said a day was; a skipped check-in or a visit says nothing about it.
fn marked(journal: &Journal, date: NaiveDate) -> Option<DayEvent> {
    let marks = journal.current().days();
    let of_day = &marks[marks.partition_point(|mark| mark.date < date)..];
    let said = of_day.iter().take_while(|mark| mark.date == date).map(|mark| mark.event);
    said.filter(|event| *event != DayEvent::Skipped && event.is_in_place_of_training()).last()
}

fn was_run(evidence: &Evidence, date: NaiveDate) -> bool {
    evidence.bouts.iter().rev().take_while(|bout| bout.day >= date).any(|bout| bout.activity.is_run())
}

/// Takes what was done today beside what it was for: a second run, calf work on a day of rest.
fn take_done(lived: &mut Lived, evidence: &Evidence) {
    let today = evidence.assessment.today;
    let of_today = || evidence.bouts.iter().rev().take_while(|bout| bout.day >= today);
    let runs = of_today().filter(|bout| bout.activity.is_run()).count();
    let taken = lived.runs.iter().filter(|run| **run == today).count();
    lived.runs.extend(std::iter::repeat_n(today, runs.saturating_sub(taken)));
    let mut take = |days: fn(&mut Lived) -> &mut Vec<NaiveDate>, activity| {
        if of_today().any(|bout| bout.activity == activity) && !days(lived).contains(&today) {
            days(lived).push(today);
        }
    };
    take(|lived| &mut lived.calf, Activity::CalfStrength);
    take(|lived| &mut lived.hops, Activity::Plyometric);
}

/// Today as laid out, or as it went where more was done than that.
fn with_done(planned: DayKind, evidence: &Evidence) -> DayKind {
    let today = evidence.assessment.today;
    let of_today = || evidence.bouts.iter().rev().take_while(|bout| bout.day >= today);
    let run = of_today().any(|bout| bout.activity.is_run());
    let calf = of_today().any(|bout| bout.activity == Activity::CalfStrength);
    let hops = of_today().any(|bout| bout.activity == Activity::Plyometric);
    match (run || planned.has_run(), calf || planned.has_calf()) {
        _ if !of_today().any(Bout::is_loading_day) => planned,
        (true, true) => DayKind::RunThenCalf,
        (true, false) => DayKind::Run,
        (false, true) => DayKind::Calf,
        (false, false) if hops => DayKind::Hops,
        (false, false) => planned,
    }
}

#[cfg(test)]
mod tests;
