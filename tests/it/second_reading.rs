//! The program against a second reading of the same rules, on lives full of borders.

use serde_json::Value;
use springback::assessment::assess;
use springback::assessment::red_flag::Advice;
use springback::exchange::period::Period;
use springback::exchange::{journal_csv, status_json::Status};

use crate::lives::{Life, eventful, life};
use crate::reference;

/// Lives compared when nothing else is asked for; `LIVES=5000 cargo test second_reading` asks for more.
const LIVES: u64 = 24;

#[test]
fn both_readings_say_the_same_of_every_life() {
    let count = std::env::var("LIVES").ok().and_then(|n| n.parse().ok()).unwrap_or(LIVES);
    let first: u64 = std::env::var("LIVES_FROM").ok().and_then(|n| n.parse().ok()).unwrap_or(0);
    let mut moments = 0;
    for number in first..first + count {
        for (kind, life) in [("life", life(number)), ("eventful life", eventful(number))] {
            moments += life.moments.len();
            compare(&format!("{kind} {number}"), &life);
        }
    }
    println!("{count} lives, {moments} moments");
}

fn compare(name: &str, life: &Life) {
    let journal = life.journal();
    let csv = journal_csv::write(&journal, Period::ALL);
    let csv = String::from_utf8(csv).unwrap();
    for now in &life.moments {
        let ours = assess(&journal, *now);
        let status = plain(serde_json::to_value(Status::of(&ours)).unwrap());
        let theirs = plain(reference::status(&csv, *now));
        for part in ["zone", "suppressed_by", "tendons", "sessions", "readiness", "plan"] {
            assert_eq!(status[part], theirs[part], "{name} at {now}: {part}");
        }
        assert_eq!(status, theirs, "{name} at {now}");
        for back in [0, 1, 5] {
            let date = ours.today - chrono::TimeDelta::days(back);
            let day = ours.day(date);
            let zones: Vec<(String, Option<String>)> =
                day.tendons.iter().map(|t| (t.side.name().to_owned(), t.zone.map(|z| z.name().to_owned()))).collect();
            assert_eq!(zones, reference::day_zones(&csv, *now, date), "{name} at {now}, day {date}");
        }
        let mut advice: Vec<String> = ours.red_flags.advice.iter().map(named).collect();
        advice.sort();
        advice.dedup();
        assert_eq!(advice, reference::advice(&csv, *now), "{name} at {now}");
    }
}

fn named(advice: &Advice) -> String {
    match advice {
        Advice::Raised(raised) => format!("raised:{}", raised.flag.name()),
        Advice::LongStiffness(side) => format!("long_stiffness:{}", side.name()),
        Advice::WorseOverThreeWeeks(side) => format!("worse_over_3_weeks:{}", side.name()),
        Advice::NoChange(side) => format!("no_change:{}", side.name()),
        Advice::Drifting(side) => format!("drifting:{}", side.name()),
    }
}

/// Without reasons, and with every number written the same way.
fn plain(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            fields.into_iter().filter(|(name, _)| name != "reasons").map(|(name, value)| (name, plain(value))).collect()
        }
        Value::Array(values) => values.into_iter().map(plain).collect(),
        Value::Number(number) => Value::from(number.as_f64().unwrap_or_default()),
        other => other,
    }
}

/// What is compared has to have happened: the lives reach every corner of the plan and the zones.
#[test]
fn the_lives_reach_every_corner() {
    use springback::assessment::{Action, PlanState, Zone};
    let mut seen: std::collections::BTreeSet<String> = Default::default();
    for number in 0..120 {
        let life = life(number);
        let journal = life.journal();
        for now in &life.moments {
            let a = assess(&journal, *now);
            seen.insert(format!("action {}", a.plan.action.name()));
            seen.insert(format!("state {}", a.plan.state.name()));
            seen.extend(a.plan.moves.iter().map(|m| format!("action {}", m.action.name())));
            seen.extend(a.plan.step.filter(|step| *step <= 4).map(|step| format!("step {step}")));
            seen.extend(a.plan.episode.map(|_| "episode".to_owned()));
            seen.extend(a.plan.reduced.then(|| "reduced".to_owned()));
            seen.extend(a.plan.waits_for.map(|_| "waits".to_owned()));
            seen.extend(a.sessions.iter().filter_map(|s| s.zone).map(|zone| format!("session {}", zone.name())));
            seen.extend(a.sessions.iter().any(|s| s.provisional).then(|| "provisional".to_owned()));
            seen.extend(a.tendons.iter().any(|t| t.usual.drifts()).then(|| "drift".to_owned()));
        }
    }
    let actions = Action::ALL.map(|action| format!("action {}", action.name()));
    let states =
        [PlanState::Locked, PlanState::Open, PlanState::Complete, PlanState::Referred, PlanState::StillRunning];
    let states = states.map(|state| format!("state {}", state.name()));
    let zones = Zone::WORST_FIRST.map(|zone| format!("session {}", zone.name()));
    let rest = ["step 1", "step 2", "step 3", "step 4", "episode", "reduced", "waits", "provisional", "drift"];
    let wanted = actions.into_iter().chain(states).chain(zones).chain(rest.map(str::to_owned));
    let missing: Vec<String> = wanted.filter(|corner| !seen.contains(corner)).collect();
    assert_eq!(missing, Vec::<String>::new());
}
