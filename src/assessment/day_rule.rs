//! The 24-hour rule: was the load right, judged by the morning after (RULES §4; S1).
//!
//! It differs from the zone on purpose: a steady 4 is yellow and tolerated. Without answers it is
//! pending until the deadline, then unknown.

use super::source::{Cited, Source, s1};
use super::usual::{MeasureRise, RiseClass, SIGNIFICANT_MIN, SIGNIFICANT_SCORE};
use super::verdict::{Load, Reason, Rule, Says};
use super::zone::{BACK_H, Taken, WORSENED, what_is_missing};
use crate::journal::measure::Halves;

/// Worst pain from here on was too much: above "about 3–4".
pub const TOO_HIGH_PEAK: Cited<u16> = s1(5);

/// The load verdict of one session for one tendon, with what it rests on.
pub fn session_load(taken: &Taken) -> (Load, Vec<Reason>) {
    let missing = if taken.deadline_passed { Load::Unknown } else { Load::Pending };
    let reasons = reasons(taken, missing);
    let says = |load| reasons.iter().any(|r| r.says == Says::Load(load));
    let load = match () {
        () if says(Load::TooHigh) => Load::TooHigh,
        () if says(missing) => missing,
        () => Load::Tolerated,
    };
    (load, reasons)
}

fn reasons(taken: &Taken, missing: Load) -> Vec<Reason> {
    let says = |too_high: Option<bool>| match too_high {
        Some(true) => Load::TooHigh,
        Some(false) => Load::Tolerated,
        None => missing,
    };
    let (peak, worsened, back_h) = (taken.peak(), taken.worsened_by(), taken.back_h());
    let peak_says = says(peak.map(|p| p >= TOO_HIGH_PEAK.value));
    let worsened_says = says(worsened.map(|w| w >= WORSENED.value));
    let mut reasons = vec![
        reason(Rule::PainPeak, peak.map(f64::from), f64::from(TOO_HIGH_PEAK.value), peak_says, TOO_HIGH_PEAK.source),
        reason(Rule::PainWorsened, worsened.map(f64::from), f64::from(WORSENED.value), worsened_says, WORSENED.source),
    ];
    reasons.extend(rise_reasons(taken, missing));
    // Settling within 24 h is known from the hours, or else from a morning without rise.
    if back_h.is_some() || !taken.morning_is_quiet() {
        let late = says(back_h.map(|hours| hours > BACK_H.value));
        reasons.push(reason(Rule::BackToUsual, back_h, BACK_H.value, late, BACK_H.source));
    }
    reasons
}

fn rise_reasons(taken: &Taken, missing: Load) -> Vec<Reason> {
    let Some(rise) = taken.rise() else {
        let limit = SIGNIFICANT_SCORE.value.get();
        return vec![reason(what_is_missing(taken.morning), None, limit, missing, SIGNIFICANT_SCORE.source)];
    };
    let of = |rule, measure: MeasureRise, border: Cited<Halves>| {
        let load = if measure.class == RiseClass::Significant { Load::TooHigh } else { Load::Tolerated };
        reason(rule, Some(measure.by.get()), border.value.get(), load, border.source)
    };
    let score = rise.score.map(|m| of(Rule::MorningStiffness, m, SIGNIFICANT_SCORE));
    score.into_iter().chain(rise.minutes.map(|m| of(Rule::MorningMinutes, m, SIGNIFICANT_MIN))).collect()
}

fn reason(rule: Rule, have: Option<f64>, limit: f64, load: Load, source: Source) -> Reason {
    Reason { rule, have, limit: Some(limit), says: Says::Load(load), source }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::usual::{Day, Rise, Usual};
    use crate::journal::check_in::CheckIn;
    use crate::journal::measure::{Hours, Minutes, Score};
    use crate::journal::session::Response;
    use crate::journal::tendon::Side;

    fn easy() -> Response {
        Response {
            pain_start: Score::new(2),
            pain_peak: Score::new(2),
            pain_end: Score::new(2),
            ..Response::unanswered(uuid::Uuid::nil(), Side::Right)
        }
    }

    /// The day after: so many minutes to ease, against a usual of 4.
    fn eased(min: u16) -> Day {
        let usual = Usual { recent: Some(Halves::from_whole(4)), reference: None };
        let mut day = Day { stiffness_min: usual, ..Day::default() };
        let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let answers = CheckIn { stiffness_min: Minutes::new(min), ..CheckIn::unanswered(date, Side::Right) };
        day.rise = Rise::of(&answers, &day);
        day
    }

    fn load(response: &Response, morning: Option<&Day>, deadline_passed: bool) -> Load {
        session_load(&Taken { response: Some(response), morning, strict: false, deadline_passed }).0
    }

    #[test]
    fn a_peak_is_too_high_from_5() {
        let of = |p| load(&Response { pain_peak: Score::new(p), ..easy() }, Some(&eased(4)), false);
        assert_eq!([of(4), of(5)], [Load::Tolerated, Load::TooHigh]);
    }

    #[test]
    fn only_a_significant_rise_is_too_high() {
        let hours = Response { back_to_usual_h: Hours::new(20.0), ..easy() };
        let of = |min| load(&hours, Some(&eased(min)), false);
        assert_eq!([of(9), of(10), of(18), of(19)], [Load::Tolerated, Load::Tolerated, Load::Tolerated, Load::TooHigh]);
    }

    #[test]
    fn settling_is_known_from_the_hours_or_a_morning_without_rise() {
        let day = eased(10);
        assert_eq!(load(&easy(), Some(&day), false), Load::Pending);
        assert_eq!(load(&easy(), Some(&day), true), Load::Unknown);
        let of = |h| load(&Response { back_to_usual_h: Hours::new(h), ..easy() }, Some(&day), false);
        assert_eq!([of(24.0), of(24.01)], [Load::Tolerated, Load::TooHigh]);
        assert_eq!(load(&easy(), Some(&eased(9)), false), Load::Tolerated);
    }

    #[test]
    fn without_a_judging_morning_nothing_is_tolerated() {
        let hours = Response { back_to_usual_h: Hours::new(2.0), ..easy() };
        assert_eq!(load(&hours, None, false), Load::Pending);
        assert_eq!(load(&hours, None, true), Load::Unknown);
    }
}
