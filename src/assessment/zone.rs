//! Which zone a session put a tendon in, and which zone a morning shows (RULES §3 and §5; S1).
//!
//! Red if any red rule is known to hold, yellow if any yellow one is, green only if everything is
//! answered and inside; otherwise pending until the deadline, then unknown.

use super::source::{Cited, Source, ours, s1};
use super::usual::{Day, MeasureRise, NOISE_MIN, Rise, RiseClass, SIGNIFICANT_MIN, SIGNIFICANT_SCORE, SLIGHT_SCORE};
use super::verdict::{Reason, Rule, Says, Zone};
use crate::journal::check_in::CheckIn;
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
#[derive(Clone, Copy)]
pub struct Taken<'a> {
    /// How the tendon took it.
    pub response: Option<&'a Response>,
    /// The day after: what was usual on it and how its morning stood. None before it has come.
    pub morning: Option<&'a Day>,
    /// Whether a significant morning rise is red.
    pub strict: bool,
    /// Whether no answer can come in any more.
    pub deadline_passed: bool,
}

impl Taken<'_> {
    /// Worst pain, a score.
    pub fn peak(&self) -> Option<u16> {
        Some(self.response?.pain_peak?.get())
    }

    /// Whether pain at the start and at the end were both given.
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
        self.morning?.rise
    }

    /// Whether the judging morning is known to be without rise.
    pub fn morning_is_quiet(&self) -> bool {
        self.morning.is_some_and(Day::is_without_rise)
    }
}

/// A zone with the reasons it rests on, and whether a yellow could still turn.
#[derive(Debug, Clone, PartialEq)]
pub struct ZoneVerdict {
    /// The zone.
    pub zone: Zone,
    /// A yellow that a later answer could still turn.
    pub provisional: bool,
    /// What it rests on.
    pub reasons: Vec<Reason>,
}

/// The zone one session put one tendon in.
pub fn session_zone(taken: &Taken) -> ZoneVerdict {
    let reasons = session_reasons(taken);
    let says = |zone| reasons.iter().any(|r| r.says == Says::Zone(zone));
    let zone = match () {
        () if says(Zone::Red) => Zone::Red,
        () if says(Zone::Yellow) => Zone::Yellow,
        () if !says(Zone::Pending) && !says(Zone::Unknown) => Zone::Green,
        () if taken.deadline_passed => Zone::Unknown,
        () => Zone::Pending,
    };
    let provisional =
        zone == Zone::Yellow && !taken.deadline_passed && taken.back_h().is_none() && !taken.morning_is_quiet();
    ZoneVerdict { zone, provisional, reasons }
}

/// Every rule's word on a session, answered or not.
fn session_reasons(taken: &Taken) -> Vec<Reason> {
    let missing = if taken.deadline_passed { Zone::Unknown } else { Zone::Pending };
    let mut reasons = vec![peak_reason(taken.peak(), missing)];
    if taken.response.and_then(|r| r.sharp) == Some(true) {
        reasons.push(reason(Rule::SharpPain, Some(1.0), Some(0.0), Zone::Red, Source::ZoneFramework));
    }
    reasons.push(upper(Rule::PainWorsened, taken.worsened_by().map(f64::from), missing, |worsened| {
        let zone = if worsened >= f64::from(WORSENED.value) { Zone::Yellow } else { Zone::Green };
        (zone, f64::from(WORSENED.value), WORSENED.source)
    }));
    reasons.push(upper(Rule::Settling, taken.settle_min().map(f64::from), missing, |settled| {
        let zone = if settled > f64::from(SETTLED_MIN.value) { Zone::Yellow } else { Zone::Green };
        (zone, f64::from(SETTLED_MIN.value), SETTLED_MIN.source)
    }));
    if let Some(hours) = taken.back_h() {
        let zone = if hours > BACK_H.value { Zone::Red } else { Zone::Green };
        reasons.push(reason(Rule::BackToUsual, Some(hours), Some(BACK_H.value), zone, BACK_H.source));
    }
    let significant = if taken.strict { Zone::Red } else { Zone::Yellow };
    reasons.extend(rise_reasons(taken.morning, significant, missing));
    reasons.extend(taken.morning.and_then(drift_reason));
    reasons
}

fn peak_reason(peak: Option<u16>, missing: Zone) -> Reason {
    upper(Rule::PainPeak, peak.map(f64::from), missing, |peak| match peak {
        p if p >= f64::from(RED_PEAK.value) => (Zone::Red, f64::from(RED_PEAK.value), RED_PEAK.source),
        p if p > f64::from(GREEN_PEAK.value) => (Zone::Yellow, f64::from(GREEN_PEAK.value), GREEN_PEAK.source),
        _ => (Zone::Green, f64::from(GREEN_PEAK.value), GREEN_PEAK.source),
    })
}

/// A morning's rise as reasons, one for each measure that can be judged; at least one in all.
fn rise_reasons(morning: Option<&Day>, significant: Zone, missing: Zone) -> Vec<Reason> {
    let Some(rise) = morning.and_then(|day| day.rise) else {
        return vec![reason(what_is_missing(morning), None, None, missing, Source::ZoneFramework)];
    };
    let zone = |class| match class {
        RiseClass::None => Zone::Green,
        RiseClass::Slight => Zone::Yellow,
        RiseClass::Significant => significant,
    };
    let of = |rule, measure: MeasureRise, slight: Cited<Halves>, significant: Cited<Halves>| {
        let border = if measure.class == RiseClass::Significant { significant } else { slight };
        reason(rule, Some(measure.by.get()), Some(border.value.get()), zone(measure.class), border.source)
    };
    let score = rise.score.map(|m| of(Rule::MorningStiffness, m, SLIGHT_SCORE, SIGNIFICANT_SCORE));
    let minutes = rise.minutes.map(|m| of(Rule::MorningMinutes, m, NOISE_MIN, SIGNIFICANT_MIN));
    score.into_iter().chain(minutes).collect()
}

/// Why a morning cannot be judged: it was not answered, or there is no usual yet.
pub(super) fn what_is_missing(morning: Option<&Day>) -> Rule {
    if morning.is_some_and(|day| day.is_answered) { Rule::Usual } else { Rule::MorningStiffness }
}

fn drift_reason(day: &Day) -> Option<Reason> {
    let border = super::usual::DRIFT;
    let drift = day.drift().filter(|drift| *drift >= border.value)?;
    Some(reason(Rule::Drift, Some(drift.get()), Some(border.value.get()), Zone::Yellow, border.source))
}

/// What a morning's check-in shows: the check-in part of a day (RULES §5).
pub fn check_in_zone(check_in: Option<&CheckIn>, day: &Day) -> ZoneVerdict {
    let Some(check_in) = check_in else {
        let reasons = vec![reason(Rule::CheckIn, None, None, Zone::Unknown, Source::ZoneFramework)];
        return ZoneVerdict { zone: Zone::Unknown, provisional: false, reasons };
    };
    let mut reasons = rise_reasons(Some(day), Zone::Yellow, Zone::Unknown);
    let rest = check_in.rest_pain.map(|v| v.get());
    let daily = check_in.daily_pain.map(|v| v.get());
    reasons.extend(pain_reason((Rule::RestPain, Rule::RestPainRise), rest, day.rest_pain.value()));
    reasons.extend(pain_reason((Rule::DailyPain, Rule::DailyPainRise), daily, day.daily_pain.value()));
    reasons.extend(drift_reason(day));
    let says = |zone| reasons.iter().any(|r| r.says == Says::Zone(zone));
    let zone = [Zone::Red, Zone::Yellow, Zone::Unknown].into_iter().find(|zone| says(*zone)).unwrap_or(Zone::Green);
    ZoneVerdict { zone, provisional: false, reasons }
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
    Reason { rule, have, limit, says: Says::Zone(zone), source }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::usual::Usual;
    use crate::journal::measure::{Hours, Minutes, Score};
    use crate::journal::tendon::Side;

    /// A response with everything inside the limits.
    fn easy() -> Response {
        Response {
            pain_start: Score::new(2),
            pain_peak: Score::new(2),
            pain_end: Score::new(2),
            settle_min: Minutes::new(15),
            ..Response::unanswered(uuid::Uuid::nil(), Side::Right)
        }
    }

    /// The day after, its stiffness that much above a usual of 2.
    fn morning(above: u16) -> Day {
        let usual = Usual { recent: Some(Halves::from_whole(2)), reference: Some(Halves::from_whole(2)) };
        let mut day = Day { stiffness: usual, ..Day::default() };
        let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let answers = CheckIn { stiffness: Score::new(2 + above), ..CheckIn::unanswered(date, Side::Right) };
        day.rise = Rise::of(&answers, &day);
        day
    }

    fn zone(response: Response, above: Option<u16>) -> Zone {
        let day = above.map(morning);
        session_zone(&Taken { response: Some(&response), morning: day.as_ref(), strict: false, deadline_passed: false })
            .zone
    }

    #[test]
    fn worst_pain_is_green_to_3_yellow_to_5_red_from_6() {
        let peak = |p| zone(Response { pain_peak: Score::new(p), ..easy() }, Some(0));
        assert_eq!([peak(3), peak(4), peak(5), peak(6)], [Zone::Green, Zone::Yellow, Zone::Yellow, Zone::Red]);
    }

    #[test]
    fn pain_worsens_from_two_points_on() {
        let end = |p| zone(Response { pain_end: Score::new(p), ..easy() }, Some(0));
        assert_eq!([end(0), end(3), end(4)], [Zone::Green, Zone::Green, Zone::Yellow]);
    }

    #[test]
    fn settling_is_inside_at_30_minutes_and_24_hours() {
        let settled = |min| zone(Response { settle_min: Minutes::new(min), ..easy() }, Some(0));
        assert_eq!([settled(30), settled(31)], [Zone::Green, Zone::Yellow]);
        let back = |h| zone(Response { back_to_usual_h: Hours::new(h), ..easy() }, Some(0));
        assert_eq!([back(24.0), back(24.01)], [Zone::Green, Zone::Red]);
    }

    #[test]
    fn a_rise_is_yellow_and_a_significant_one_red_only_when_strict() {
        assert_eq!([0, 1, 2, 3].map(|a| zone(easy(), Some(a))), [Zone::Green, Zone::Green, Zone::Yellow, Zone::Yellow]);
        let strict = |above| {
            let (day, response) = (morning(above), easy());
            let taken = Taken { response: Some(&response), morning: Some(&day), strict: true, deadline_passed: false };
            session_zone(&taken).zone
        };
        assert_eq!([strict(2), strict(3)], [Zone::Yellow, Zone::Red]);
    }

    #[test]
    fn sharp_pain_is_red_and_its_silence_is_no() {
        assert_eq!(zone(Response { sharp: Some(true), pain_peak: Score::new(1), ..easy() }, Some(0)), Zone::Red);
        assert_eq!(zone(Response { sharp: None, ..easy() }, Some(0)), Zone::Green);
    }

    #[test]
    fn what_is_missing_is_pending_then_unknown_and_never_green() {
        for response in [
            Response { pain_peak: None, ..easy() },
            Response { pain_start: None, ..easy() },
            Response { pain_end: None, ..easy() },
            Response { settle_min: None, ..easy() },
        ] {
            assert_eq!(zone(response.clone(), Some(0)), Zone::Pending);
            let day = morning(0);
            let late = Taken { response: Some(&response), morning: Some(&day), strict: false, deadline_passed: true };
            assert_eq!(session_zone(&late).zone, Zone::Unknown);
        }
        assert_eq!(zone(easy(), None), Zone::Pending);
        let none = Taken { response: None, morning: None, strict: false, deadline_passed: true };
        assert_eq!(session_zone(&none).zone, Zone::Unknown);
    }

    #[test]
    fn a_yellow_stays_provisional_until_hours_morning_or_deadline() {
        let of = |response: &Response, day: Option<&Day>, deadline_passed| {
            session_zone(&Taken { response: Some(response), morning: day, strict: false, deadline_passed }).provisional
        };
        let yellow = Response { pain_peak: Score::new(4), ..easy() };
        assert!(of(&yellow, None, false));
        assert!(of(&yellow, Some(&morning(2)), false));
        assert!(!of(&yellow, Some(&morning(0)), false));
        assert!(!of(&yellow, None, true));
        assert!(!of(&Response { back_to_usual_h: Hours::new(3.0), ..yellow.clone() }, None, false));
        assert!(!of(&easy(), None, false));
    }

    #[test]
    fn a_check_in_is_red_from_6_or_3_above_yellow_from_2_above() {
        let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let of = |rest: u16, usual: Option<u16>| {
            let usual = Usual { recent: usual.map(Halves::from_whole), reference: None };
            let day = Day { rest_pain: usual, ..morning(0) };
            let answers = CheckIn { rest_pain: Score::new(rest), ..CheckIn::unanswered(date, Side::Right) };
            check_in_zone(Some(&answers), &day).zone
        };
        assert_eq!([2, 3, 4, 5].map(|p| of(p, Some(1))), [Zone::Green, Zone::Yellow, Zone::Red, Zone::Red]);
        assert_eq!([3, 4, 5, 6].map(|p| of(p, None)), [Zone::Green, Zone::Yellow, Zone::Yellow, Zone::Red]);
        assert_eq!([of(5, Some(5)), of(6, Some(6))], [Zone::Green, Zone::Red]);
        assert_eq!(check_in_zone(None, &morning(0)).zone, Zone::Unknown);
    }

    #[test]
    fn drift_keeps_a_tendon_from_being_green() {
        let usual = Usual { recent: Some(Halves::from_whole(4)), reference: Some(Halves::from_whole(2)) };
        let day = Day { stiffness: usual, rise: morning(0).rise, ..Day::default() };
        let response = easy();
        let taken = Taken { response: Some(&response), morning: Some(&day), strict: false, deadline_passed: false };
        assert_eq!(session_zone(&taken).zone, Zone::Yellow);
    }
}
