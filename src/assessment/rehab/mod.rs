//! The rehab programme: what to do on the days that aren't runs, from the first day on (RULES §13).
//!
//! Six phases, left on evidence and not on dates, and only forward by the person's doing; the zones
//! ease it and step it back as they do the runs (S1, S2, Beyer 2015). Asked for when it is shown: it
//! is no part of [`crate::assessment::assess`]. Without answers the first phase holds; while a red
//! flag asks to be seen first there is no programme.

mod bout;
pub mod catalogue;
pub mod ending;
pub mod heavy;
pub mod last;
mod moving;
mod phase;
mod programme;
pub mod week;

use chrono::NaiveDate;

use super::evaluation::EVERY_DAYS;
use super::known::Known;
use super::plan::Dose;
use super::readiness::State;
use super::{Assessment, PlanState};
use crate::journal::Journal;
use crate::journal::day;
use crate::journal::tendon::Location;
use bout::Bout;
use catalogue::ExerciseId;
use ending::{End, Evidence};
use heavy::Stage;
use last::{Doses, LastTime, Next};
pub use moving::{Entered, PhaseMove};
pub use phase::Phase;
use programme::Offers;
use week::{Choice, Chosen, Clash, DayKind};

/// Why no loading is offered today though the phase has some.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hold {
    /// Today is red: its check-in, a test or a session.
    RedToday,
    /// A red spell, or a red episode of the run plan, lasts.
    Episode,
}

impl Hold {
    /// Every one.
    pub const ALL: [Hold; 2] = [Hold::RedToday, Hold::Episode];

    /// Name in the catalogue of words.
    pub const fn name(self) -> &'static str {
        match self {
            Hold::RedToday => "red_today",
            Hold::Episode => "episode",
        }
    }
}

/// What would move on to the next phase, once all that ends this one holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Confirm {
    /// Logging a session with one of these, each with its dose.
    Log(Vec<Next>),
    /// Starting the run plan.
    StartPlan,
    /// Nothing: completing the run plan is enough.
    CompletePlan,
}

/// A day of the week laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedDay {
    /// Its date.
    pub date: NaiveDate,
    /// What it is for.
    pub kind: DayKind,
    /// The next run's dose, on the first day that has one.
    pub run: Option<Dose>,
    /// What it is made of beside the run, in order; after the run where there is one.
    pub exercises: Vec<ExerciseId>,
    /// What the person put it to, whether that holds or not.
    pub asked: Option<DayKind>,
    /// What it can be put to, and what not.
    pub choices: Vec<Choice>,
}

impl PlannedDay {
    /// Why it is not what the person put it to, if so.
    pub fn clash(&self) -> Option<Clash> {
        self.choices.iter().find(|choice| Some(choice.kind) == self.asked)?.clash
    }
}

/// Today, with doses.
#[derive(Debug, Clone, PartialEq)]
pub struct Today {
    /// What it is for.
    pub kind: DayKind,
    /// Why loading waits, if it does.
    pub held_by: Option<Hold>,
    /// The run's dose, where there is one.
    pub run: Option<Dose>,
    /// Each exercise with its dose, after the run where there is one.
    pub exercises: Vec<Next>,
    /// What was done today already.
    pub done: Vec<uuid::Uuid>,
}

/// The programme at a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Rehab {
    /// The phase that holds.
    pub phase: Phase,
    /// The phase the calf work is of: in the run phase, what was confirmed before.
    pub calf_phase: Phase,
    /// Every change of phase, oldest first.
    pub moves: Vec<PhaseMove>,
    /// What ends it; nothing ends the last.
    pub ends: Vec<End>,
    /// What would then move on; none in the last.
    pub confirm: Option<Confirm>,
    /// Where heavy slow resistance stands.
    pub stage: Stage,
    /// Floor level only, and no stretch into dorsiflexion: a tendon is affected at its insertion, or
    /// nobody said where.
    pub is_floor_only: bool,
    /// From which day on an evaluation is due; in the last phase only.
    pub evaluation_on: Option<NaiveDate>,
    /// Today.
    pub today: Today,
    /// Seven days, today first.
    pub week: Vec<PlannedDay>,
}

impl Rehab {
    /// Whether all that ends the phase holds, so that moving on is up to the person.
    pub fn is_ready(&self) -> bool {
        self.confirm.is_some() && self.ends.iter().all(|end| end.state == State::Met)
    }

    /// Since when the phase holds; none while it is the first.
    pub fn entered(&self) -> Option<PhaseMove> {
        self.moves.last().copied()
    }

    /// The furthest phase there ever was.
    pub fn furthest(&self) -> Phase {
        self.moves.iter().map(|moved| moved.phase).max().unwrap_or(Phase::Settle)
    }
}

/// The programme at an assessment's moment, with days put to something by hand; none while a red flag
/// suppresses verdicts.
pub fn rehab(journal: &Journal, assessment: &Assessment, chosen: &Chosen) -> Option<Rehab> {
    if assessment.is_suppressed() {
        return None;
    }
    let known = Known::at(journal.current(), assessment.now);
    let bouts = bout::bouts(&assessment.sessions, journal);
    let evidence = Evidence { known: &known, assessment, bouts: &bouts };
    let (moves, calf_phase) = moving::moves(&evidence);
    let phase = moves.last().map_or(Phase::Settle, |moved| moved.phase);
    let places: Vec<Option<Location>> = known.affected(assessment.today).map(|(_, place)| place).collect();
    let doses = Doses::of(journal, &bouts, (assessment.today, assessment.today_advice));
    let offers = Offers { phase, calf_phase, places: &places, doses };
    let (today, week) = programme::laid_out(journal, &evidence, &offers, chosen);
    Some(Rehab {
        phase,
        calf_phase,
        ends: evidence.ends(phase, assessment.today),
        confirm: confirm(&offers, assessment),
        stage: doses.stage,
        evaluation_on: evaluation_on(&known, &moves),
        is_floor_only: places.iter().any(|place| *place != Some(Location::Midportion)),
        today,
        week,
        moves,
    })
}

/// The way into the next phase; none on a day that takes no load, nor to hops and running after "calf work only".
fn confirm(offers: &Offers, assessment: &Assessment) -> Option<Confirm> {
    let is_still_running = assessment.plan.state == PlanState::StillRunning;
    let is_held = assessment.red_flags.calf_only.is_some() && offers.phase >= Phase::Heavy;
    offers.confirm(is_still_running).filter(|_| !is_held && !assessment.today_advice.forbids_load())
}

/// When the plan completes, and every so many days from the last one on (RULES §10).
fn evaluation_on(known: &Known, moves: &[PhaseMove]) -> Option<NaiveDate> {
    let since = moves.last().filter(|moved| moved.phase == Phase::Maintain)?.date;
    let last = known.evaluations().last().map(|evaluation| evaluation.date).filter(|date| *date >= since);
    Some(last.map_or(since, |date| day::plus(date, EVERY_DAYS.value)))
}

/// What was done of an exercise last time, for a form to be filled with; as known at the assessment.
pub fn last_time(journal: &Journal, assessment: &Assessment, exercise: ExerciseId) -> Option<LastTime> {
    with_doses(journal, assessment, |doses| doses.last(exercise))
}

/// The next dose of an exercise; none while a red flag suppresses verdicts.
pub fn next_dose(journal: &Journal, assessment: &Assessment, exercise: ExerciseId) -> Option<Next> {
    if assessment.is_suppressed() {
        return None;
    }
    Some(with_doses(journal, assessment, |doses| doses.next(exercise)))
}

fn with_doses<T>(journal: &Journal, assessment: &Assessment, ask: impl Fn(Doses) -> T) -> T {
    let bouts: Vec<Bout> = bout::bouts(&assessment.sessions, journal);
    ask(Doses::of(journal, &bouts, (assessment.today, assessment.today_advice)))
}
