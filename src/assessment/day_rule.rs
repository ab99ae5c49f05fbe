//! The 24-hour rule: was the load right, judged by the morning after (RULES §4; S1).
//!
//! It differs from the zone on purpose: a steady 4 is yellow and tolerated. Without answers it is
//! pending until the deadline, then unknown.

use super::source::{Cited, Source, s1};
use super::usual::{MeasureRise, RiseClass, SIGNIFICANT_MIN};
use super::verdict::{Load, Part, Reason, Rule, Says};
use super::zone::{BACK_H, Taken, WORSENED, what_is_missing};
use crate::journal::measure::Halves;

/// Worst pain from here on was too much: above "about 3–4".
pub const TOO_HIGH_PEAK: Cited<u16> = s1(5);

/// The load verdict of one session for one tendon: the worst of its reasons' words.
pub fn session_load(taken: &Taken) -> Load {
    let loads = load_reasons(taken).filter_map(|reason| match reason.says {
        Says::Load(load) => Some(load),
        Says::Zone(_) => None,
    });
    Load::worst(loads)
}

/// Every rule's word on the load, answered or not.
pub fn load_reasons(taken: &Taken) -> impl Iterator<Item = Reason> + use<> {
    let missing = if taken.deadline_passed { Load::Unknown } else { Load::Pending };
    let says = |too_high: Option<bool>| match too_high {
        Some(true) => Load::TooHigh,
        Some(false) => Load::Tolerated,
        None => missing,
    };
    let (peak, worsened, back_h) = (taken.peak(), taken.worsened_by(), taken.back_h());
    let peak_says = says(peak.map(|p| p >= TOO_HIGH_PEAK.value));
    let worsened_says = says(worsened.map(|w| w >= WORSENED.value));
    // Settling within 24 h is known from the hours, or else from a morning without rise.
    let back = (back_h.is_some() || !taken.morning_is_quiet()).then(|| {
        let late = says(back_h.map(|hours| hours > BACK_H.value));
        reason(Rule::BackToUsual, back_h, BACK_H.value, late, BACK_H.source)
    });
    let [stiffness, minutes] = rise_reasons(taken, missing);
    let (peak_limit, worsened_limit) = (f64::from(TOO_HIGH_PEAK.value), f64::from(WORSENED.value));
    let reasons = [
        Some(reason(Rule::PainPeak, peak.map(f64::from), peak_limit, peak_says, TOO_HIGH_PEAK.source)),
        Some(reason(Rule::PainWorsened, worsened.map(f64::from), worsened_limit, worsened_says, WORSENED.source)),
        stiffness,
        minutes,
        back,
    ];
    reasons.into_iter().flatten()
}

fn rise_reasons(taken: &Taken, missing: Load) -> [Option<Reason>; 2] {
    let [_, significant] = taken.morning.unwrap_or_default().score_borders();
    let Some(rise) = taken.rise() else {
        let rule = what_is_missing(taken.morning.as_ref());
        return [Some(reason(rule, None, significant.value.get(), missing, significant.source)), None];
    };
    let of = |rule, measure: MeasureRise, border: Cited<Halves>| {
        let load = if measure.class == RiseClass::Significant { Load::TooHigh } else { Load::Tolerated };
        reason(rule, Some(measure.by.get()), border.value.get(), load, border.source)
    };
    [
        rise.score.map(|m| of(Rule::MorningStiffness, m, significant)),
        rise.minutes.map(|m| of(Rule::MorningMinutes, m, SIGNIFICANT_MIN)),
    ]
}

fn reason(rule: Rule, have: Option<f64>, limit: f64, load: Load, source: Source) -> Reason {
    Reason { part: Part::Session, rule, have, limit: Some(limit), says: Says::Load(load), source }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::usual::{Day, Morning, Usual};
    use crate::journal::measure::{Hours, Score};
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
        let morning = Morning { stiffness_min: Some(min), ..Morning::default() };
        Day { stiffness_min: usual, morning: Some(morning), ..Day::default() }
    }

    fn load(response: &Response, morning: Option<&Day>, deadline_passed: bool) -> Load {
        let (response, morning) = (Some(*response), morning.copied());
        session_load(&Taken { response, morning, strict: false, deadline_passed })
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
