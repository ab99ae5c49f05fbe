//! `status`: where things stand, for a person at a terminal.

use chrono::NaiveDate;

use super::reason;
use super::status_json::recent_sessions;
use crate::assessment::plan::{Outcome, Plan, PlanReason};
use crate::assessment::readiness::{Criterion, State};
use crate::assessment::{Assessment, Load, PlanState, Reason, Says, SessionVerdict, TendonNow, TendonVerdict, Zone};
use crate::journal::tendon::Side;
use crate::words::Words;

/// Where things stand, as lines of text; `first` is the journal's first date.
pub fn write(assessment: &Assessment, first: Option<NaiveDate>, words: &Words) -> String {
    let mut lines = vec![head(assessment, words)];
    if assessment.is_suppressed() || !assessment.tendons.is_empty() {
        lines.push(words.for_today(assessment));
    }
    if assessment.tendons.is_empty() {
        lines.push(no_tendon(assessment, first, words));
    }
    for tendon in &assessment.tendons {
        lines.extend(tendon_lines(tendon, assessment, words));
    }
    lines.extend(
        assessment
            .red_flags
            .advice
            .iter()
            .map(|advice| words.say_with("status-advice", &[("advice", words.advice(advice).into())])),
    );
    lines.push(String::new());
    lines.extend(plan_lines(&assessment.plan, assessment, words));
    lines.push(String::new());
    lines.extend(readiness_lines(assessment, words));
    lines.push(String::new());
    lines.extend(session_lines(assessment, words));
    lines.push(String::new());
    lines.push(words.say("status-foot"));
    lines.join("\n") + "\n"
}

/// Before the first entry no tendon is missing: the date may be wrong.
fn no_tendon(assessment: &Assessment, first: Option<NaiveDate>, words: &Words) -> String {
    let Some(first) = first.filter(|first| *first > assessment.today) else { return words.say("status-no-tendon") };
    let days = [("today", assessment.today), ("first", first)];
    words.say_with("status-before-first", &days.map(|(name, day)| (name, words.day_with_year(day).into())))
}

fn head(assessment: &Assessment, words: &Words) -> String {
    if let Some(raised) = assessment.red_flags.suppressed_by {
        return words.say_with("status-suppressed", &[("flag", words.flag(raised.flag).into())]);
    }
    let zone = assessment.zone.map(|zone| words.zone_title(zone)).unwrap_or_default();
    let when = format!("{}, {}", words.day_with_year(assessment.today), words.time(assessment.now.time()));
    words.say_with("status-now", &[("zone", zone.into()), ("when", when.into())])
}

fn tendon_lines(tendon: &TendonNow, assessment: &Assessment, words: &Words) -> Vec<String> {
    let name = words.tendon(tendon.side, tendon.location);
    let known = |value: Option<crate::journal::measure::Halves>| match value {
        Some(value) => words.number(value.get()),
        None => words.say("status-not-known"),
    };
    let usual = words.say_with(
        "status-usual",
        &[
            ("usual", known(tendon.usual.stiffness.value()).into()),
            ("reference", known(tendon.usual.stiffness.reference).into()),
        ],
    );
    let mut lines = match tendon.zone {
        None => vec![name],
        Some(zone) => {
            vec![words.say_with("status-tendon", &[("tendon", name.into()), ("zone", words.zone(zone).into())])]
        }
    };
    lines.push(format!("  {usual}"));
    lines.extend(tendon.usual.restless.map(|restless| format!("  {}", words.restless(&restless))));
    let decides = |reason: &&Reason| tendon.zone.is_some_and(|zone| reason.says == Says::Zone(zone));
    for reason in tendon.reasons.iter().filter(decides) {
        let said = format!("  {}", reason::sourced(words, reason));
        // Two sessions can rest on one morning.
        if !lines.contains(&said) {
            lines.push(said);
        }
    }
    let flips = tendon.zone.map(|zone| words.zone_turns(assessment, &assessment.flips(tendon.side), zone));
    lines.extend(flips.into_iter().flatten().map(|flip| format!("  {flip}")));
    lines
}

fn plan_lines(plan: &Plan, assessment: &Assessment, words: &Words) -> Vec<String> {
    let (state, action) = (words.plan_state(plan.state), words.action(plan.action));
    let mut lines = vec![words.say_with("status-plan", &[("state", state.into()), ("action", action.into())])];
    if plan.state == PlanState::StillRunning {
        lines.push(format!("  {}", words.say("status-plan-still-running")));
    }
    if let (Some(step), Some(dose)) = (plan.step, plan.dose) {
        let reduced = if plan.reduced { "yes" } else { "no" };
        let args = [("step", step.into()), ("reduced", reduced.into()), ("dose", words.dose(dose).into())];
        lines.push(format!("  {}", words.say_with("status-plan-step", &args)));
    }
    if let Some(on) = plan.next_on {
        let day = words.day_near(on, assessment.today);
        lines.push(format!("  {}", words.say_with("status-plan-next", &[("day", day.into())])));
    }
    lines.extend(assessment.plan_reasons().iter().map(|reason| format!("  {}", plan_reason(reason, words))));
    lines.extend(outlook_lines(plan, assessment, words).into_iter().map(|line| format!("  {line}")));
    lines
}

fn plan_reason(reason: &PlanReason, words: &Words) -> String {
    let (what, have, limit) = (words.plan_rule(reason.rule), words.plan_have(reason), words.plan_limit(reason));
    words.say_with("status-reason", &[("what", what.into()), ("have", have.into()), ("limit", limit.into())])
}

/// What green, yellow and red would lead to: of the run waited for, or else of the next.
fn outlook_lines(plan: &Plan, assessment: &Assessment, words: &Words) -> Vec<String> {
    let id = if plan.waits_for.is_some() { "status-outcome-waited" } else { "status-outcome" };
    let said = |(zone, outcome): (Zone, Outcome)| {
        let leads_to = words.leads_to(plan, &outcome);
        words.say_with(id, &[("zone", words.zone(zone).into()), ("leads-to", leads_to.into())])
    };
    assessment.plan_outcomes().into_iter().map(said).collect()
}

/// The five criteria; set aside while a red flag is up, for they would invite to load.
fn readiness_lines(assessment: &Assessment, words: &Words) -> Vec<String> {
    if assessment.is_suppressed() {
        return vec![words.say("status-readiness-aside")];
    }
    let met = assessment.readiness.met();
    let mut lines = vec![words.say_with("status-readiness", &[("met", met.into())])];
    lines.extend(assessment.readiness.criteria.iter().flat_map(|c| criterion_lines(c, assessment, words)));
    lines
}

/// A criterion, and for each tendon it waits for what would turn it.
fn criterion_lines(criterion: &Criterion, assessment: &Assessment, words: &Words) -> Vec<String> {
    let mut lines = vec![format!("  {}", criterion_line(criterion, assessment, words))];
    let open = criterion.tendons.iter().filter(|tendon| tendon.state != State::Met);
    let alone = criterion.tendons.len() < 2;
    lines.extend(open.filter_map(|tendon| {
        let said = words.criterion_turn(criterion.id, tendon)?;
        Some(format!("    {}", of_tendon(tendon.side, alone, said, words)))
    }));
    lines
}

/// What is said of one tendon, named where there are two.
fn of_tendon(side: Side, alone: bool, said: String, words: &Words) -> String {
    if alone {
        return said;
    }
    words.say_with("status-session-of", &[("tendon", words.tendon(side, None).into()), ("said", said.into())])
}

fn criterion_line(criterion: &Criterion, assessment: &Assessment, words: &Words) -> String {
    use crate::assessment::CriterionId::{MorningMinutes, RestPain};
    // Answered often enough, something else is waited for.
    let is_short = criterion.have.is_some_and(|have| have < criterion.need);
    let is_count = criterion.id == MorningMinutes || criterion.id == RestPain && is_short;
    let is_met = criterion.state == State::Met;
    let id = match (is_met, criterion.earliest, criterion.have) {
        (true, ..) | (_, None, _) => "status-criterion",
        (false, Some(_), Some(_)) if is_count => "status-criterion-have",
        (false, Some(_), _) => "status-criterion-earliest",
    };
    let day = criterion.earliest.map(|day| words.day_near(day, assessment.today)).unwrap_or_default();
    words.say_with(
        id,
        &[
            ("criterion", words.criterion(criterion.id).into()),
            ("state", words.criterion_state_of(criterion).into()),
            ("have", criterion.have.unwrap_or_default().into()),
            ("need", criterion.need.into()),
            ("day", day.into()),
        ],
    )
}

fn session_lines(assessment: &Assessment, words: &Words) -> Vec<String> {
    let of_session = |session| {
        let line = format!("  {}", session_line(session, words));
        std::iter::once(line).chain(why_lines(session, words))
    };
    let sessions: Vec<String> = recent_sessions(assessment).flat_map(of_session).collect();
    if sessions.is_empty() {
        return vec![words.say("status-no-sessions")];
    }
    let mut lines = vec![words.say("status-sessions")];
    lines.extend(sessions);
    lines
}

fn session_line(session: &SessionVerdict, words: &Words) -> String {
    let id = match session.zone {
        None => "status-session-silent",
        Some(_) if session.provisional => "status-session-provisional",
        Some(_) => "status-session",
    };
    words.say_with(
        id,
        &[
            ("day", words.day_medium(session.date).into()),
            ("activity", words.activity(session.activity).into()),
            ("zone", session.zone.map(|zone| words.zone(zone)).unwrap_or_default().into()),
            ("load", session.load.map(|load| words.load(load)).unwrap_or_default().into()),
        ],
    )
}

/// Why a session is not plainly green and tolerated: what decides, and what would turn it.
fn why_lines(session: &SessionVerdict, words: &Words) -> Vec<String> {
    let alone = session.tendons.len() < 2;
    let of = |tendon: &TendonVerdict| {
        let lines = decisive(session, tendon, words).into_iter();
        lines.map(|said| format!("    {}", of_tendon(tendon.side, alone, said, words))).collect::<Vec<_>>()
    };
    let counted = words.counted(session).map(|said| format!("    {said}"));
    session.tendons.iter().flat_map(of).chain(counted).collect()
}

fn decisive(session: &SessionVerdict, tendon: &TendonVerdict, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(zone) = tendon.zone.filter(|zone| *zone != Zone::Green) {
        let decides = tendon.zone_reasons().filter(|reason| reason.says == Says::Zone(zone));
        lines.extend(decides.map(|reason| reason::sourced(words, &reason)));
        lines.extend(tendon.restless().map(|restless| words.restless(&restless)));
        lines.extend(words.flips(&session.zone_flips(tendon.side), Says::Zone(zone)));
    }
    if let Some(load) = tendon.load.filter(|load| *load == Load::TooHigh) {
        let decides = tendon.load_reasons().filter(|reason| reason.says == Says::Load(load));
        lines.extend(decides.map(|reason| reason::sourced(words, &reason)));
        lines.extend(words.flips(&session.load_flips(tendon.side), Says::Load(load)));
    }
    // Both verdicts can rest on the same word.
    let mut told = std::collections::HashSet::new();
    lines.retain(|line| told.insert(line.clone()));
    lines
}
