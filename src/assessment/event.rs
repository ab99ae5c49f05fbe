//! What happened beside the daily answers: the plan's turns, tests, evaluations, flags, marked days and
//! notes, as one tendon's events. Whatever concerns no side belongs to both. It judges nothing.

use chrono::NaiveDate;

use super::Assessment;
use super::plan::{Action, Cause, Move};
use crate::journal::day_mark::DayEvent;
use crate::journal::evaluation::{Evaluation, OutcomeScore};
use crate::journal::flag::{Flag, FlagEvent};
use crate::journal::heel_raise::HeelRaise;
use crate::journal::measure::Text;
use crate::journal::plan_event::PlanDecision;
use crate::journal::tendon::{Side, Tendon};
use crate::journal::{Current, Journal};

/// How the run plan turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// A clinician cleared the start.
    Cleared,
    /// It was opened.
    Started,
    /// On to this step.
    Up(u16),
    /// Back to this step.
    Down(u16),
    /// Back to the five criteria.
    ToGate,
    /// The goal was reached.
    Complete,
    /// Closed by the person.
    Closed,
}

impl Turn {
    /// What a move turned; nothing where the step stays.
    pub fn of(moved: &Move) -> Option<Self> {
        let step = moved.step.unwrap_or(1);
        match moved.action {
            Action::Continue if matches!(moved.cause, Cause::Started | Cause::Cleared) => Some(Turn::Started),
            Action::Advance => Some(Turn::Up(step)),
            Action::StepBack => Some(Turn::Down(step)),
            Action::BackToGate => Some(Turn::ToGate),
            Action::Complete => Some(Turn::Complete),
            Action::Locked => Some(Turn::Closed),
            Action::Continue | Action::Reduce | Action::Hold | Action::StopRefer => None,
        }
    }
}

/// What a note was written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// The morning's check-in.
    CheckIn,
    /// A session.
    Session,
    /// A marked day.
    Day,
    /// An evaluation.
    Evaluation,
    /// A decision about the plan.
    Plan,
    /// A red flag.
    Flag,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Happened {
    /// A red flag was raised, or a clinician has seen it.
    Flag(Flag),
    /// The plan turned.
    Plan(Turn),
    /// An outcome questionnaire was filled in.
    Score(OutcomeScore),
    /// An evaluation: the reference moved, or was kept.
    Evaluation(Evaluation),
    /// A heel-raise test.
    Test(HeelRaise),
    /// The tendon is affected from then on, or has recovered.
    Tendon(Tendon),
    /// The day was marked.
    Day(DayEvent),
    /// Something in the person's own words.
    Note(About, Text),
}

/// Kinds of events, the most telling first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventKind {
    /// Red flags.
    Flag,
    /// The plan's turns.
    Plan,
    /// Questionnaires and evaluations.
    Evaluation,
    /// Heel-raise tests.
    Test,
    /// Affected, recovered.
    Tendon,
    /// Marked days.
    Day,
    /// Notes.
    Note,
}

impl EventKind {
    /// Every kind, the most telling first.
    pub const ALL: [EventKind; 7] = [
        EventKind::Flag,
        EventKind::Plan,
        EventKind::Evaluation,
        EventKind::Test,
        EventKind::Tendon,
        EventKind::Day,
        EventKind::Note,
    ];
}

/// An event of a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// The day it belongs to.
    pub date: NaiveDate,
    /// What happened.
    pub what: Happened,
}

impl Event {
    /// Its kind.
    pub fn kind(&self) -> EventKind {
        match self.what {
            Happened::Flag(_) => EventKind::Flag,
            Happened::Plan(_) => EventKind::Plan,
            Happened::Score(_) | Happened::Evaluation(_) => EventKind::Evaluation,
            Happened::Test(_) => EventKind::Test,
            Happened::Tendon(_) => EventKind::Tendon,
            Happened::Day(_) => EventKind::Day,
            Happened::Note(..) => EventKind::Note,
        }
    }
}

/// One tendon's events from `from` to `to`, both included: by day, the most telling first.
pub fn events(
    journal: &Journal,
    assessment: &Assessment,
    side: Side,
    (from, to): (NaiveDate, NaiveDate),
) -> Vec<Event> {
    let now = journal.current();
    let mut found = turns(now, assessment);
    found.extend(of_journal(now, side));
    found.extend(notes(now, assessment, side));
    found.retain(|event| (from..=to).contains(&event.date));
    found.sort_by_key(|event| (event.date, event.kind()));
    found
}

/// The first day anything was recorded for; the tendon's own beginning and settings do not count.
pub fn first_day(journal: &Journal) -> Option<NaiveDate> {
    let now = journal.current();
    let firsts = [
        now.check_ins().first().map(|k| k.date),
        now.sessions().first().map(|k| k.date),
        now.heel_raises().first().map(|k| k.date),
        now.scores().first().map(|k| k.date),
        now.evaluations().first().map(|k| k.date),
        now.plan_events().first().map(|k| k.date),
        now.flags().iter().find(|k| k.event != FlagEvent::Denied).map(|k| k.date),
        now.days().first().map(|k| k.date),
    ];
    firsts.into_iter().flatten().min()
}

fn turns(now: &Current, assessment: &Assessment) -> Vec<Event> {
    let cleared = now.plan_events().iter().filter(|k| k.event == PlanDecision::ClinicianCleared);
    let cleared = cleared.map(|k| Event { date: k.date, what: Happened::Plan(Turn::Cleared) });
    let mut last = None;
    let moves = assessment.plan.moves.iter().filter_map(|moved| {
        let turn = Turn::of(moved);
        // Every run at the goal completes the plan again; it was reached once.
        let is_new = turn != Some(Turn::Complete) || last != turn;
        last = turn;
        Some(Event { date: moved.date, what: Happened::Plan(turn.filter(|_| is_new)?) })
    });
    cleared.chain(moves).collect()
}

fn of_journal(now: &Current, side: Side) -> impl Iterator<Item = Event> {
    let is_mine = move |of: Option<Side>| of.is_none_or(|of| of == side);
    let flags = now.flags().iter().filter(move |k| k.event != FlagEvent::Denied && is_mine(k.side));
    let flags = flags.map(|k| (k.date, Happened::Flag(k.fact.clone())));
    let scores = now.scores().iter().map(|k| (k.date, Happened::Score(k.fact.clone())));
    let evaluations = now.evaluations().iter().filter(move |k| k.side == side);
    let evaluations = evaluations.map(|k| (k.date, Happened::Evaluation(k.fact.clone())));
    let tests = now.heel_raises().iter().filter(move |k| k.side == side);
    let tests = tests.map(|k| (k.date, Happened::Test(k.fact.clone())));
    let tendons = now.tendons().iter().filter(move |k| k.side == side);
    let tendons = tendons.map(|k| (k.date, Happened::Tendon(k.fact.clone())));
    let days = now.days().iter().map(|k| (k.date, Happened::Day(k.fact.event)));
    let all = flags.chain(scores).chain(evaluations).chain(tests).chain(tendons).chain(days);
    all.map(|(date, what)| Event { date, what })
}

fn notes(now: &Current, assessment: &Assessment, side: Side) -> Vec<Event> {
    let mut found = Vec::new();
    let mut take = |date: NaiveDate, about: About, note: &Option<Text>| {
        let said = note.as_ref().filter(|note| !note.as_str().trim().is_empty());
        found.extend(said.map(|note| Event { date, what: Happened::Note(about, note.clone()) }));
    };
    now.check_ins().iter().filter(|k| k.side == side).for_each(|k| take(k.date, About::CheckIn, &k.note));
    for judged in &assessment.sessions {
        if let Some(session) = now.session(judged.record) {
            take(judged.day, About::Session, &session.note);
        }
    }
    now.days().iter().for_each(|k| take(k.date, About::Day, &k.note));
    now.evaluations().iter().filter(|k| k.side == side).for_each(|k| take(k.date, About::Evaluation, &k.note));
    now.plan_events().iter().for_each(|k| take(k.date, About::Plan, &k.note));
    let mine = now.flags().iter().filter(|k| k.side.is_none_or(|of| of == side));
    mine.for_each(|k| take(k.date, About::Flag, &k.note));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moved(action: Action, cause: Cause) -> Move {
        let date = NaiveDate::default();
        Move { date, cause, action, step: Some(2), reduced: false, credits: 0, needed: Some(3) }
    }

    #[test]
    fn only_what_changes_the_step_or_the_gate_is_a_turn() {
        let turn = |action, cause| Turn::of(&moved(action, cause));
        assert_eq!(turn(Action::Continue, Cause::Started), Some(Turn::Started));
        assert_eq!(turn(Action::Continue, Cause::Cleared), Some(Turn::Started));
        assert_eq!(turn(Action::Continue, Cause::Goal), None);
        assert_eq!(turn(Action::Advance, Cause::Gap), Some(Turn::Up(2)));
        assert_eq!(turn(Action::StepBack, Cause::CheckIn), Some(Turn::Down(2)));
        assert_eq!(turn(Action::BackToGate, Cause::Gap), Some(Turn::ToGate));
        assert_eq!(turn(Action::Locked, Cause::Closed), Some(Turn::Closed));
        assert_eq!(turn(Action::Reduce, Cause::CheckIn), None);
        assert_eq!(turn(Action::Hold, Cause::CheckIn), None);
    }

    #[test]
    fn the_kinds_are_listed_in_their_order() {
        assert!(EventKind::ALL.is_sorted());
    }
}
