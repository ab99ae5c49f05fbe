//! What the rehab programme says, in the words a story uses: `rehab phase`, `rehab end green calf`.

use springback::assessment::readiness::State;
use springback::assessment::rehab::catalogue::{Each, ExerciseId};
use springback::assessment::rehab::{Entered, Rehab, last_time, next_dose};

use super::expectation::{Found, Seen, unknown};
use super::found::{about, alone, numbered};

/// Everything an expectation about this can say.
pub fn found(name: &str, seen: &Seen) -> Result<Vec<Found>, String> {
    if let Some(exercise) = name.strip_prefix("last time of ") {
        return last(exercise, seen);
    }
    let Some(rehab) = &seen.rehab else { return Ok(vec![alone("no programme")]) };
    if let Some(end) = name.strip_prefix("end ") {
        return self::end(end, rehab);
    }
    if let Some(exercise) = name.strip_prefix("dose of ") {
        return dose(exercise, seen);
    }
    let words = match name {
        "phase" => rehab.phase.name().to_owned(),
        "calf phase" => rehab.calf_phase.name().to_owned(),
        "since" => entered(rehab),
        "ready" => if rehab.is_ready() { "yes" } else { "no" }.to_owned(),
        "stage" => format!("week {}, {} sets of {} RM", rehab.stage.week, rehab.stage.sets, rehab.stage.rm),
        "today" => spaced(rehab.today.kind.name()),
        "exercises" => {
            let names = rehab.today.exercises.iter().map(|next| spaced(next.exercise.name()));
            names.collect::<Vec<_>>().join(", ")
        }
        "run" => rehab.today.run.map_or("none".to_owned(), |run| format!("{} min running", run.running_min())),
        "held by" => rehab.today.held_by.map_or("nothing".to_owned(), |hold| spaced(hold.name())),
        "evaluation" => rehab.evaluation_on.map_or("none".to_owned(), numbered),
        "week" => rehab.week.iter().map(|day| spaced(day.kind.name())).collect::<Vec<_>>().join(", "),
        _ => return Err(unknown(name)),
    };
    Ok(vec![alone(words)])
}

fn spaced(name: &str) -> String {
    name.replace('_', " ")
}

fn id(exercise: &str) -> Result<ExerciseId, String> {
    ExerciseId::from_name(&exercise.replace(' ', "_")).ok_or_else(|| unknown(exercise))
}

fn entered(rehab: &Rehab) -> String {
    let Some(moved) = rehab.entered() else { return "the beginning".to_owned() };
    let why = match moved.why {
        Entered::Confirmed(_) => "confirmed",
        Entered::Said(_) => "said",
        Entered::Cleared(_) => "cleared",
        Entered::Red(_) => "red",
        Entered::PlanOpened => "plan opened",
        Entered::PlanClosed => "plan closed",
        Entered::PlanCompleted => "plan completed",
    };
    format!("{}, {why}", numbered(moved.date))
}

fn end(name: &str, rehab: &Rehab) -> Result<Vec<Found>, String> {
    let end = rehab.ends.iter().find(|end| spaced(end.id.name()) == name).ok_or_else(|| unknown(name))?;
    let state = match end.state {
        State::Met => "met",
        State::NotMet => "not met",
        State::NotEnough => "not enough answers",
    };
    let against: Vec<String> = end.against.iter().map(|date| numbered(*date)).collect();
    let against = if against.is_empty() { "nothing".to_owned() } else { against.join(" and ") };
    Ok(vec![
        about(&["have "], format!("have {}", end.have.map_or("nothing".to_owned(), |have| have.to_string()))),
        about(&["need "], format!("need {}", end.need)),
        about(&["against it "], format!("against it {against}")),
        about(&[""], state),
    ])
}

fn dose(exercise: &str, seen: &Seen) -> Result<Vec<Found>, String> {
    let Some(next) = next_dose(&seen.journal, &seen.assessment, id(exercise)?) else {
        return Ok(vec![alone("none")]);
    };
    let each = match next.work.each {
        Each::Repetitions(n) => n.to_string(),
        Each::HoldS(n) => format!("{n} s"),
        Each::Minutes(n) => format!("{n} min"),
    };
    let load = next.load_kg.map_or("no load".to_owned(), |load| format!("{} kg", load.get()));
    Ok(vec![alone(format!("{} times {each}, {load}, {}", next.work.sets, spaced(next.why.name())))])
}

fn last(exercise: &str, seen: &Seen) -> Result<Vec<Found>, String> {
    let Some(last) = last_time(&seen.journal, &seen.assessment, id(exercise)?) else {
        return Ok(vec![alone("never")]);
    };
    let rows = last.rows.iter().map(|row| {
        let number = |n: Option<u16>| n.map_or("?".to_owned(), |n| n.to_string());
        let sets = number(row.sets.map(|n| n.get()));
        format!("{sets} times {}", number(row.repetitions.map(|n| n.get()).or(row.hold_s.map(|n| n.get()))))
    });
    Ok(vec![alone(format!("{}, {}, {}", numbered(last.day), last.zone.name(), rows.collect::<Vec<_>>().join(" and ")))])
}
