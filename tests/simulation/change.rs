//! Every change of dose on a way, the days whose load it answers to, and what made it.

use springback::assessment::plan::{Cause, Move};
use springback::assessment::{Action, Assessment, Says, Zone};
use uuid::Uuid;

use super::arm::{self, Way};
use super::diary::date;
use super::life::{END, Lived};

/// A change of dose.
pub struct Change {
    /// Up, or else held, eased, back.
    pub is_up: bool,
    /// The first day whose load it answers to.
    pub from: i64,
    /// The last one.
    pub to: i64,
    /// Whether a load among them had been answered to by an easing or step back before.
    pub is_again: bool,
    /// What made it.
    pub by: String,
}

/// The changes of a life, in order.
pub fn changes(lived: &Lived, way: Way, end: &Assessment) -> Vec<Change> {
    match way {
        Way::Program => of_plan(lived, end),
        Way::Oracle => Vec::new(),
        Way::Calendar => (1..END / 7).filter_map(|week| of_week(lived, week * 7)).collect(),
        Way::Feel => lived.runs.iter().filter_map(|run| Some(on(run.day, run.is_more?))).collect(),
    }
}

/// How often the program stepped back for days away from running.
pub fn gaps(way: Way, end: &Assessment) -> f64 {
    let is_gap = |a_move: &&Move| way == Way::Program && a_move.cause == Cause::Gap;
    end.plan.moves.iter().filter(is_gap).count() as f64
}

fn on(day: i64, is_up: bool) -> Change {
    Change { is_up, from: day, to: day, is_again: false, by: String::new() }
}

fn of_plan(lived: &Lived, end: &Assessment) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    let mut answered: Vec<i64> = Vec::new();
    let mut is_complete = false;
    for a_move in &end.plan.moves {
        // At the goal there is nothing to be held back from; at the end a run may still be open.
        let is_open = end.plan.waits_for.is_some_and(|run| a_move.cause == Cause::Run(run));
        let is_idle = a_move.action == Action::Hold && (is_complete || is_open);
        match a_move.action {
            Action::Complete => is_complete = true,
            Action::StepBack | Action::BackToGate => is_complete = false,
            _ => {}
        }
        let Some(mut change) = of_move(lived, a_move, end).filter(|_| !is_idle) else { continue };
        if !change.is_up && a_move.action != Action::Hold {
            let is_day = matches!(a_move.cause, Cause::CheckIn | Cause::HeelRaise);
            change.is_again = is_day && answered.iter().any(|day| (change.from..=change.to).contains(day));
            answered.push(change.to);
        }
        changes.push(change);
    }
    changes
}

/// A move of the plan that changed what is offered; gaps and decisions answer to no load.
fn of_move(lived: &Lived, a_move: &Move, end: &Assessment) -> Option<Change> {
    let is_up = match a_move.action {
        Action::Advance | Action::Complete => true,
        Action::Reduce | Action::StepBack | Action::BackToGate | Action::Hold => false,
        _ => return None,
    };
    let day = (a_move.date - date(0)).num_days();
    let days_before = |by: &str| Change { from: day - 3, to: day - 1, by: by.to_owned(), ..on(day, is_up) };
    let session = |record: Uuid, of: &str| {
        let by = format!("{of}: {}", reason(end, record));
        Some(Change { by, ..on(*lived.day_of.get(&record)?, is_up) })
    };
    match a_move.cause {
        Cause::Run(_) if a_move.action == Action::Hold => {
            Some(Change { by: "run: answers missing".to_owned(), ..on(day, is_up) })
        }
        Cause::Run(record) => session(record, "run"),
        Cause::Session(record) => session(record, "calf session"),
        Cause::CheckIn => Some(days_before("check-in")),
        Cause::HeelRaise => Some(days_before("heel-raise test")),
        _ => None,
    }
}

/// The one rule that made a session yellow or red; or several; or none, where it said too little.
fn reason(end: &Assessment, record: Uuid) -> &'static str {
    let tendon = end.session(record).and_then(|session| session.tendons.first());
    let is_against = |says: Says| matches!(says, Says::Zone(Zone::Red | Zone::Yellow));
    let rules: Vec<&str> = tendon.map_or(Vec::new(), |tendon| {
        tendon.zone_reasons().filter(|reason| is_against(reason.says)).map(|reason| reason.rule.name()).collect()
    });
    match rules[..] {
        [] => "answers missing",
        [only] => only,
        _ => "several",
    }
}

/// The calendar moves up at the beginning of a week, after the last run before it.
fn of_week(lived: &Lived, monday: i64) -> Option<Change> {
    let last = lived.runs.iter().rev().find(|run| run.day < monday)?;
    arm::moves_up_after(monday - 7).then(|| on(last.day, true))
}
