//! The shape of `status --json` (EXCHANGE, command line), without `reasons`.

use super::Known;
use super::enough;
use super::facts::{Measure, Session, Side, back};
use super::ladder::{Dose, dose, next_day};
use super::plan::{self, Plan};
use super::readiness::{self, State};
use super::verdict::{self, Zone};
use super::{flags, today, zone};
use serde_json::{Value, json};

/// Sessions of so many days are shown, today included.
const SESSION_DAYS: i64 = 14;

pub fn status(known: &Known) -> Value {
    let facts = &known.facts;
    let suppressed_by = flags::suppressed_by(facts);
    let suppressed = suppressed_by.is_some();
    let affected = facts.affected_on(facts.today);
    // Reading: with no tendon affected today the zone is unknown.
    let worst = affected.iter().map(|side| zone::now(known, *side)).max().unwrap_or(Zone::Unknown);
    let shown = facts.sessions.iter().filter(|session| session.day > back(facts.today, SESSION_DAYS));
    json!({
        "now": facts.now.format("%Y-%m-%dT%H:%M").to_string(),
        "zone": unless(suppressed, worst.name()),
        "suppressed_by": suppressed_by,
        // Reading: left before right, here and in the sessions.
        "tendons": affected.iter().map(|side| tendon(known, *side, suppressed)).collect::<Vec<Value>>(),
        "sessions": shown.rev().map(|one| session(known, one)).collect::<Vec<Value>>(),
        "readiness": readiness(known),
        "today": { "advice": today::advice(known, &plan::replay(known)) },
        "plan": plan(known, suppressed),
    })
}

fn unless(suppressed: bool, name: &str) -> Option<&str> {
    if suppressed { None } else { Some(name) }
}

/// Usuals stay visible while suppressed.
fn tendon(known: &Known, side: Side, suppressed: bool) -> Value {
    let today = known.facts.today;
    json!({
        "side": side.name(),
        "zone": unless(suppressed, zone::now(known, side).name()),
        "usual_stiffness": known.usuals.usual(side, today, Measure::Stiffness),
        "reference_stiffness": known.usuals.reference(side, today, Measure::Stiffness),
    })
}

/// "While suppressed … `null`, and so are zone and load of sessions on the day of the flag named by `suppressed_by` or
/// later (`provisional` false; earlier ones keep theirs)."
fn session(known: &Known, session: &Session) -> Value {
    let suppressed = flags::silences(&known.facts, session.day);
    let verdict = verdict::of_session(known, session);
    let tendon = |tendon: &verdict::TendonVerdict| {
        json!({
            "side": tendon.side.name(),
            "zone": unless(suppressed, tendon.zone.name()),
            "load": unless(suppressed, tendon.load.name()),
        })
    };
    json!({
        "id": session.id,
        "date": session.start.date_naive().to_string(), // the civil date of the start
        "activity": session.activity,
        "zone": unless(suppressed, verdict.zone.name()),
        "provisional": verdict.provisional && !suppressed,
        "load": unless(suppressed, verdict.load.name()),
        "counted": enough::counted(known, session).filter(|_| !suppressed).map(|witness| witness.name()),
        "tendons": verdict.tendons.iter().map(tendon).collect::<Vec<Value>>(),
    })
}

/// The readiness stays visible while suppressed.
fn readiness(known: &Known) -> Value {
    let criteria = readiness::on(known, known.facts.today);
    let met = criteria.iter().filter(|criterion| criterion.state == State::Met).count();
    let criterion = |criterion: &readiness::Criterion| {
        json!({
            "id": criterion.id,
            "state": criterion.state.name(),
            "have": criterion.have.map(number),
            "need": criterion.need,
            "earliest": criterion.earliest.map(|day| day.to_string()),
        })
    };
    json!({
        "met": met,
        "unmet": criteria.len() - met,
        "criteria": criteria.iter().map(criterion).collect::<Vec<Value>>(),
    })
}

/// Scores and counts are whole numbers.
fn number(value: f64) -> Value {
    if value.fract() == 0.0 { json!(value as i64) } else { json!(value) }
}

fn plan(known: &Known, suppressed: bool) -> Value {
    let plan = plan::replay(known);
    let still_running = known.facts.still_running_on(known.facts.today);
    match () {
        () if suppressed => without_step("referred", "stop_refer"),
        // "While still running no run is offered (action `hold`)."
        () if still_running && plan.calf_only => without_step("still_running", "hold"),
        () if still_running => without_step("still_running", "continue"),
        () if !plan.open => without_step("locked", plan.action),
        () => with_step(known, &plan),
    }
}

/// Reading: not reduced, and no credits, also while locked or still running.
fn without_step(state: &str, action: &str) -> Value {
    json!({
        "state": state, "action": action, "step": null, "reduced": false, "credits": 0, "needed": null, "next_on": null,
        "dose": null,
    })
}

fn with_step(known: &Known, plan: &Plan) -> Value {
    let goal_min = known.facts.goal_min_on(known.facts.today);
    // "While a run is pending or provisional, or an episode lasts, `next_on` is null", and (§5) while a spell lasts.
    let offered = !plan.waiting && !plan.waiting_from_before && plan.episode.is_none() && plan.spell.is_none();
    json!({
        "state": if plan.complete { "complete" } else { "open" },
        "action": plan.action,
        "step": plan.step,
        "reduced": plan.reduced,
        "credits": plan.credits.count,
        // "Null where credits are not counted": at the goal once it is reached.
        "needed": if plan.complete { None } else { Some(plan.credits.needed(plan.step, goal_min)) },
        "next_on": if offered { Some(next_day(known).to_string()) } else { None },
        "dose": shown_dose(dose(goal_min, plan.step, plan.reduced)),
    })
}

fn shown_dose(dose: Dose) -> Value {
    json!({
        "run_min": dose.run_min,
        "walk_min": dose.walk_min,
        "repetitions": dose.repetitions,
        "minutes": dose.minutes(),
    })
}
