//! Which zone a session put a tendon in, and which zone a morning shows (RULES §3 and §5; S1).
//!
//! Red if any red rule is known to hold, yellow if any yellow one is, green only if everything is
//! answered and inside; otherwise pending until the deadline, then unknown.

use super::source::{Cited, Source, ours, s1};
use super::usual::{Day, MeasureRise, NOISE_MIN, Rise, RiseClass, SIGNIFICANT_MIN};
use super::verdict::{Part, Reason, Rule, Says, Zone};
use crate::journal::measure::Halves;
use crate::journal::session::Response;

/// Worst pain up to here is green.
pub const GREEN_PEAK: Cited<u16> = s1(3);
/// Worst pain from here on is red.
pub const RED_PEAK: Cited<u16> = ours(6);
/// Pain that rose by this much from start to end has worsened.
pub const WORSENED: Cited<i32> = ours(2);
/// Minutes to settle, still inside.
pub const SETTLED_MIN: Cited<u16> = s1(30);
/// Hours until back at the usual, still inside.
pub const BACK_H: Cited<f64> = s1(24.0);
/// Pain at rest or in daily activity this far above its usual is red.
pub const RED_PAIN_RISE: Cited<Halves> = ours(Halves::from_whole(3));
/// Pain at rest or in daily activity this far above its usual is yellow.
pub const YELLOW_PAIN_RISE: Cited<Halves> = ours(Halves::from_whole(2));
/// Pain at rest or in daily activity above this, with no usual known, is yellow.
pub const YELLOW_PAIN: Cited<u16> = ours(3);

/// All that is known of one tendon and one session.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Taken {
    /// How the tendon took it.
    pub response: Option<Response>,
    /// The day after: what was usual on it and what its morning answered. None before it has come.
    pub morning: Option<Day>,
    /// Whether a significant morning rise is red.
    pub strict: bool,
    /// Whether no answer can come in any more.
    pub deadline_passed: bool,
}

impl Taken {
    /// Worst pain, a score.
    pub fn peak(&self) -> Option<u16> {
        Some(self.response?.pain_peak?.get())
    }

    /// Pain at the end less pain at the start, if both were given.
    pub fn worsened_by(&self) -> Option<i32> {
        let response = self.response?;
        Some(i32::from(response.pain_end?.get()) - i32::from(response.pain_start?.get()))
    }

    /// Minutes until it first settled.
    pub fn settle_min(&self) -> Option<u16> {
        Some(self.response?.settle_min?.get())
    }

    /// Hours until back at the usual.
    pub fn back_h(&self) -> Option<f64> {
        Some(self.response?.back_to_usual_h?.get())
    }

    /// The judging morning's rise, if it can be judged.
    pub fn rise(&self) -> Option<Rise> {
        self.morning?.rise()
    }

    /// Whether the judging morning is known to be without rise.
    pub fn morning_is_quiet(&self) -> bool {
        self.morning.is_some_and(|day| day.is_without_rise())
    }

    /// Whether a later answer could still turn a yellow.
    pub fn is_provisional(&self, zone: Zone) -> bool {
        zone == Zone::Yellow && !self.deadline_passed && self.back_h().is_none() && !self.morning_is_quiet()
    }
}

/// The zone its reasons make: the worst of their words.
fn zone_of(reasons: impl Iterator<Item = Reason>) -> Zone {
    let zones = reasons.filter_map(|reason| match reason.says {
        Says::Zone(zone) => Some(zone),
        Says::Load(_) => None,
    });
    Zone::worst(zones)
}

/// The zone one session put one tendon in.
pub fn session_zone(taken: &Taken) -> Zone {
    zone_of(session_reasons(taken))
}

/// Every rule's word on a session, answered or not.
pub fn session_reasons(taken: &Taken) -> impl Iterator<Item = Reason> + use<> {
    let missing = if taken.deadline_passed { Zone::Unknown } else { Zone::Pending };
    let significant = if taken.strict { Zone::Red } else { Zone::Yellow };
    let [stiffness, minutes] = rise_reasons(taken.morning.as_ref(), significant, missing);
    let reasons = [
        Some(peak_reason(taken.peak(), missing)),
        sharp_reason(taken.response.and_then(|response| response.sharp)),
        Some(worsened_reason(taken.worsened_by(), missing)),
        Some(settling_reason(taken.settle_min(), missing)),
        taken.back_h().map(back_reason),
        stiffness,
        minutes,
        taken.morning.as_ref().and_then(drift_reason),
    ];
    reasons.into_iter().flatten().map(|reason| Reason { part: Part::Session, ..reason })
}

fn peak_reason(peak: Option<u16>, missing: Zone) -> Reason {
    upper(Rule::PainPeak, peak.map(f64::from), missing, |peak| match peak {
        p if p >= f64::from(RED_PEAK.value) => (Zone::Red, f64::from(RED_PEAK.value), RED_PEAK.source),
        p if p > f64::from(GREEN_PEAK.value) => (Zone::Yellow, f64::from(GREEN_PEAK.value), GREEN_PEAK.source),
        _ => (Zone::Green, f64::from(GREEN_PEAK.value), GREEN_PEAK.source),
    })
}

/// Sharp pain speaks only when it was there; unanswered is no.
fn sharp_reason(sharp: Option<bool>) -> Option<Reason> {
    let reason = reason(Rule::SharpPain, Some(1.0), Some(0.0), Zone::Red, Source::ZoneFramework);
    (sharp == Some(true)).then_some(reason)
}

fn worsened_reason(worsened_by: Option<i32>, missing: Zone) -> Reason {
    upper(Rule::PainWorsened, worsened_by.map(f64::from), missing, |worsened| {
        let zone = if worsened >= f64::from(WORSENED.value) { Zone::Yellow } else { Zone::Green };
        (zone, f64::from(WORSENED.value), WORSENED.source)
    })
}

fn settling_reason(settle_min: Option<u16>, missing: Zone) -> Reason {
    upper(Rule::Settling, settle_min.map(f64::from), missing, |settled| {
        let zone = if settled > f64::from(SETTLED_MIN.value) { Zone::Yellow } else { Zone::Green };
        (zone, f64::from(SETTLED_MIN.value), SETTLED_MIN.source)
    })
}

fn back_reason(hours: f64) -> Reason {
    let zone = if hours > BACK_H.value { Zone::Red } else { Zone::Green };
    reason(Rule::BackToUsual, Some(hours), Some(BACK_H.value), zone, BACK_H.source)
}

/// A morning's rise as reasons, one for each measure that can be judged; at least one in all.
fn rise_reasons(morning: Option<&Day>, significant: Zone, missing: Zone) -> [Option<Reason>; 2] {
    let Some((rise, [slight, significant_score])) = morning.and_then(|day| Some((day.rise()?, day.score_borders())))
    else {
        return [Some(reason(what_is_missing(morning), None, None, missing, Source::ZoneFramework)), None];
    };
    let zone = |class| match class {
        RiseClass::None => Zone::Green,
        RiseClass::Slight => Zone::Yellow,
        RiseClass::Significant => significant,
    };
    let of = |rule, measure: MeasureRise, slight: Cited<Halves>, significant: Cited<Halves>| {
        // The border that decides: only the strict preset knows a second one.
        let is_red = measure.class == RiseClass::Significant && zone(measure.class) == Zone::Red;
        let border = if is_red { significant } else { slight };
        reason(rule, Some(measure.by.get()), Some(border.value.get()), zone(measure.class), border.source)
    };
    [
        rise.score.map(|m| of(Rule::MorningStiffness, m, slight, significant_score)),
        rise.minutes.map(|m| of(Rule::MorningMinutes, m, NOISE_MIN, SIGNIFICANT_MIN)),
    ]
}

/// Why a morning cannot be judged: it was not answered, or there is no usual yet.
pub(super) fn what_is_missing(morning: Option<&Day>) -> Rule {
    if morning.is_some_and(Day::is_answered) { Rule::Usual } else { Rule::MorningStiffness }
}

fn drift_reason(day: &Day) -> Option<Reason> {
    let border = super::usual::DRIFT;
    let drift = day.drift().filter(|drift| *drift >= border.value)?;
    Some(reason(Rule::Drift, Some(drift.get()), Some(border.value.get()), Zone::Yellow, border.source))
}

/// What a morning's check-in shows: the check-in part of a day (RULES §5).
pub fn check_in_zone(day: &Day) -> Zone {
    zone_of(check_in_reasons(day))
}

impl Day {
    /// Whether its morning can be judged, lies not above the usual, and shows no red (RULES §8).
    pub fn is_quiet(&self) -> bool {
        self.is_without_rise() && check_in_zone(self) != Zone::Red
    }
}

/// Every rule's word on a morning; without a check-in, that it is missing.
pub fn check_in_reasons(day: &Day) -> impl Iterator<Item = Reason> + use<> {
    let reasons = match day.morning {
        None => {
            let missing = reason(Rule::CheckIn, None, None, Zone::Unknown, Source::ZoneFramework);
            [Some(missing), None, None, None, None]
        }
        Some(morning) => {
            let [stiffness, minutes] = rise_reasons(Some(day), Zone::Yellow, Zone::Unknown);
            let (rest, daily) = (day.rest_pain.value(), day.daily_pain.value());
            [
                stiffness,
                minutes,
                pain_reason((Rule::RestPain, Rule::RestPainRise), morning.rest_pain, rest),
                pain_reason((Rule::DailyPain, Rule::DailyPainRise), morning.daily_pain, daily),
                drift_reason(day),
            ]
        }
    };
    reasons.into_iter().flatten()
}

/// A pain of rest or daily life against its usual, or against plain limits without one.
fn pain_reason((score, rise): (Rule, Rule), pain: Option<u16>, usual: Option<Halves>) -> Option<Reason> {
    let pain = pain?;
    let plain = |zone, limit: u16, source| reason(score, Some(f64::from(pain)), Some(f64::from(limit)), zone, source);
    if pain >= RED_PEAK.value {
        return Some(plain(Zone::Red, RED_PEAK.value, Source::OurChoice));
    }
    let Some(usual) = usual else {
        let zone = if pain > YELLOW_PAIN.value { Zone::Yellow } else { Zone::Green };
        return Some(plain(zone, YELLOW_PAIN.value, YELLOW_PAIN.source));
    };
    let by = Halves::from_whole(pain) - usual;
    let (zone, border) = match by {
        by if by >= RED_PAIN_RISE.value => (Zone::Red, RED_PAIN_RISE),
        by if by >= YELLOW_PAIN_RISE.value => (Zone::Yellow, YELLOW_PAIN_RISE),
        _ => (Zone::Green, YELLOW_PAIN_RISE),
    };
    Some(reason(rise, Some(by.get()), Some(border.value.get()), zone, border.source))
}

/// A reason from an answer that may be missing.
fn upper(rule: Rule, have: Option<f64>, missing: Zone, judge: impl Fn(f64) -> (Zone, f64, Source)) -> Reason {
    // An unanswered rule still shows the border it waits to be held against.
    let (zone, limit, source) = judge(have.unwrap_or(0.0));
    reason(rule, have, Some(limit), if have.is_some() { zone } else { missing }, source)
}

fn reason(rule: Rule, have: Option<f64>, limit: Option<f64>, zone: Zone, source: Source) -> Reason {
    Reason { part: Part::CheckIn, rule, have, limit, says: Says::Zone(zone), source }
}

#[cfg(test)]
mod tests;
