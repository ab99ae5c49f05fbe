//! `status`: where things stand, for a person at a terminal.

use super::reason;
use super::status_json::recent_sessions;
use crate::assessment::plan::Plan;
use crate::assessment::readiness::Criterion;
use crate::assessment::red_flag::Advice;
use crate::assessment::{Assessment, PlanState, Reason, Says, SessionVerdict, TendonNow};
use crate::words::Words;

/// Where things stand, as lines of text.
pub fn write(assessment: &Assessment, words: &Words) -> String {
    let mut lines = vec![head(assessment, words)];
    if assessment.tendons.is_empty() {
        lines.push(words.say("status-no-tendon"));
    }
    for tendon in &assessment.tendons {
        lines.extend(tendon_lines(tendon, assessment, words));
    }
    lines.extend(assessment.red_flags.advice.iter().map(|advice| advised(advice, words)));
    lines.push(String::new());
    lines.extend(plan_lines(&assessment.plan, assessment, words));
    lines.push(String::new());
    let met = assessment.readiness.met();
    lines.push(words.say_with("status-readiness", &[("met", met.into())]));
    lines.extend(assessment.readiness.criteria.iter().map(|c| format!("  {}", criterion(c, assessment, words))));
    lines.push(String::new());
    lines.extend(session_lines(assessment, words));
    lines.push(String::new());
    lines.push(words.say("status-foot"));
    lines.join("\n") + "\n"
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
    let decides = |reason: &&Reason| tendon.zone.is_some_and(|zone| reason.says == Says::Zone(zone));
    let mut reasons: Vec<String> =
        tendon.reasons.iter().filter(decides).map(|reason| format!("  {}", reason::sourced(words, reason))).collect();
    reasons.dedup();
    lines.extend(reasons);
    let flips = tendon.zone.map(|zone| words.flips(&assessment.flips(tendon.side), Says::Zone(zone)));
    lines.extend(flips.into_iter().flatten().map(|flip| format!("  {flip}")));
    lines
}

fn advised(advice: &Advice, words: &Words) -> String {
    let of_tendon = |id: &str, side| words.say_with(id, &[("tendon", words.tendon(side, None).into())]);
    match advice {
        Advice::Raised(raised) => words.say_with("status-advice-raised", &[("flag", words.flag(raised.flag).into())]),
        Advice::LongStiffness(side) => of_tendon("status-advice-long-stiffness", *side),
        Advice::WorseOverThreeWeeks(side) => of_tendon("status-advice-worse", *side),
        Advice::NoChange(side) => of_tendon("status-advice-no-change", *side),
        Advice::Drifting(side) => of_tendon("status-advice-drifting", *side),
    }
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
    lines
}

fn criterion(criterion: &Criterion, assessment: &Assessment, words: &Words) -> String {
    use crate::assessment::CriterionId::{MorningMinutes, RestPain};
    let is_count = matches!(criterion.id, MorningMinutes | RestPain);
    let is_met = criterion.state == crate::assessment::readiness::State::Met;
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
            ("state", words.criterion_state(criterion.state).into()),
            ("have", criterion.have.unwrap_or_default().into()),
            ("need", criterion.need.into()),
            ("day", day.into()),
        ],
    )
}

fn session_lines(assessment: &Assessment, words: &Words) -> Vec<String> {
    let sessions: Vec<String> =
        recent_sessions(assessment).map(|session| format!("  {}", session_line(session, words))).collect();
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
