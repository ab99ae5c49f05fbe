//! `status --json`: where things stand, for other programs. Field names and their order are settled.

use chrono::NaiveDate;
use serde::Serialize;

use crate::assessment::plan::{Dose, Plan};
use crate::assessment::readiness::Criterion;
use crate::assessment::{Assessment, Reason, Rule, SessionVerdict, TendonNow, TendonVerdict, Witness};
use crate::journal::day;

/// Days of sessions shown, today included.
pub const SESSION_DAYS: i64 = 14;

/// Where things stand, as text.
pub fn write(assessment: &Assessment) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(&Status::of(assessment)).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// Where things stand.
#[derive(Debug, Serialize)]
pub struct Status {
    now: String,
    zone: Option<&'static str>,
    suppressed_by: Option<&'static str>,
    tendons: Vec<TendonStatus>,
    sessions: Vec<SessionStatus>,
    readiness: ReadinessStatus,
    today: TodayStatus,
    plan: PlanStatus,
}

impl Status {
    /// The status of an assessment.
    pub fn of(assessment: &Assessment) -> Self {
        Self {
            now: assessment.now.format("%Y-%m-%dT%H:%M").to_string(),
            zone: assessment.zone.map(|zone| zone.name()),
            suppressed_by: assessment.red_flags.suppressed_by.map(|raised| raised.flag.name()),
            tendons: assessment.tendons.iter().map(TendonStatus::of).collect(),
            sessions: recent_sessions(assessment).map(SessionStatus::of).collect(),
            readiness: ReadinessStatus::of(assessment),
            today: TodayStatus { advice: assessment.today_advice.name() },
            plan: PlanStatus::of(&assessment.plan),
        }
    }
}

/// The sessions of the last days, newest first.
pub(super) fn recent_sessions(assessment: &Assessment) -> impl Iterator<Item = &SessionVerdict> {
    let from = day::plus(assessment.today, 1 - SESSION_DAYS);
    assessment.sessions_between(from, assessment.today).iter().rev()
}

#[derive(Debug, Serialize)]
struct TendonStatus {
    side: &'static str,
    zone: Option<&'static str>,
    usual_stiffness: Option<f64>,
    reference_stiffness: Option<f64>,
    reasons: Vec<ReasonStatus>,
}

impl TendonStatus {
    fn of(tendon: &TendonNow) -> Self {
        let usual = tendon.usual.stiffness;
        Self {
            side: tendon.side.name(),
            zone: tendon.zone.map(|zone| zone.name()),
            usual_stiffness: usual.value().map(|usual| usual.get()),
            reference_stiffness: usual.reference.map(|reference| reference.get()),
            reasons: tendon.reasons.iter().map(ReasonStatus::of).collect(),
        }
    }
}

#[derive(Debug, Serialize)]
struct SessionStatus {
    id: String,
    date: NaiveDateText,
    activity: &'static str,
    zone: Option<&'static str>,
    provisional: bool,
    load: Option<&'static str>,
    counted: Option<&'static str>,
    tendons: Vec<TendonSession>,
}

impl SessionStatus {
    fn of(session: &SessionVerdict) -> Self {
        Self {
            id: session.record.hyphenated().to_string(),
            date: NaiveDateText(session.date),
            activity: session.activity.name(),
            zone: session.zone.map(|zone| zone.name()),
            provisional: session.provisional,
            load: session.load.map(|load| load.name()),
            counted: session.counted.map(Witness::name),
            tendons: session.tendons.iter().map(TendonSession::of).collect(),
        }
    }
}

#[derive(Debug, Serialize)]
struct TendonSession {
    side: &'static str,
    zone: Option<&'static str>,
    load: Option<&'static str>,
    reasons: Vec<ReasonStatus>,
}

impl TendonSession {
    fn of(verdict: &TendonVerdict) -> Self {
        Self {
            side: verdict.side.name(),
            zone: verdict.zone.map(|zone| zone.name()),
            load: verdict.load.map(|load| load.name()),
            reasons: verdict.reasons().map(|reason| ReasonStatus::of(&reason)).collect(),
        }
    }
}

#[derive(Debug, Serialize)]
struct ReasonStatus {
    rule: &'static str,
    have: Option<Number>,
    limit: Option<Number>,
    says: &'static str,
}

impl ReasonStatus {
    fn of(reason: &Reason) -> Self {
        let number = |value| Number::of(reason.rule, value);
        Self {
            rule: reason.rule.name(),
            have: reason.have.map(number),
            limit: reason.limit.map(number),
            says: reason.says.name(),
        }
    }
}

/// A number of the type its rule has.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Number {
    Whole(i64),
    Decimal(f64),
}

impl Number {
    fn of(rule: Rule, value: f64) -> Self {
        if is_whole(rule) { Number::Whole(value.round() as i64) } else { Number::Decimal(value) }
    }
}

/// Whether a rule's numbers are whole ones.
pub const fn is_whole(rule: Rule) -> bool {
    match rule {
        Rule::PainPeak
        | Rule::SharpPain
        | Rule::PainWorsened
        | Rule::Settling
        | Rule::RestPain
        | Rule::DailyPain
        | Rule::HeelRaiseDrop
        | Rule::CheckIn
        | Rule::Usual => true,
        Rule::BackToUsual
        | Rule::MorningStiffness
        | Rule::MorningMinutes
        | Rule::Drift
        | Rule::RestPainRise
        | Rule::DailyPainRise => false,
    }
}

#[derive(Debug, Serialize)]
struct ReadinessStatus {
    met: usize,
    unmet: usize,
    criteria: Vec<CriterionStatus>,
}

impl ReadinessStatus {
    fn of(assessment: &Assessment) -> Self {
        let readiness = &assessment.readiness;
        let criteria = readiness.criteria.iter().map(CriterionStatus::of).collect();
        Self { met: readiness.met(), unmet: readiness.unmet(), criteria }
    }
}

#[derive(Debug, Serialize)]
struct CriterionStatus {
    id: &'static str,
    state: &'static str,
    have: Option<u16>,
    need: u16,
    earliest: Option<NaiveDateText>,
}

impl CriterionStatus {
    fn of(criterion: &Criterion) -> Self {
        Self {
            id: criterion.id.name(),
            state: criterion.state.name(),
            have: criterion.have,
            need: criterion.need,
            earliest: criterion.earliest.map(NaiveDateText),
        }
    }
}

#[derive(Debug, Serialize)]
struct TodayStatus {
    advice: &'static str,
}

#[derive(Debug, Serialize)]
struct PlanStatus {
    state: &'static str,
    action: &'static str,
    step: Option<u16>,
    reduced: bool,
    credits: u8,
    needed: Option<u8>,
    next_on: Option<NaiveDateText>,
    dose: Option<DoseStatus>,
}

impl PlanStatus {
    fn of(plan: &Plan) -> Self {
        Self {
            state: plan.state.name(),
            action: plan.action.name(),
            step: plan.step,
            reduced: plan.reduced,
            credits: plan.credits,
            needed: plan.needed,
            next_on: plan.next_on.map(NaiveDateText),
            dose: plan.dose.map(DoseStatus::of),
        }
    }
}

#[derive(Debug, Serialize)]
struct DoseStatus {
    run_min: u16,
    walk_min: u16,
    repetitions: u16,
    minutes: u16,
}

impl DoseStatus {
    fn of(dose: Dose) -> Self {
        let Dose { run_min, walk_min, repetitions } = dose;
        Self { run_min, walk_min, repetitions, minutes: dose.minutes() }
    }
}

/// A date as `2026-11-21`.
#[derive(Debug)]
struct NaiveDateText(NaiveDate);

impl Serialize for NaiveDateText {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0.format("%Y-%m-%d"))
    }
}
