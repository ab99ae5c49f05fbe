//! Every limit of the zones: at it, just below, just above.

use super::*;
use crate::assessment::usual::{Morning, Usual};
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
    let answers = Morning { stiffness: Some(2 + above), ..Morning::default() };
    Day { stiffness: usual, morning: Some(answers), ..Day::default() }
}

fn zone(response: Response, above: Option<u16>) -> Zone {
    let morning = above.map(morning);
    session_zone(&Taken { response: Some(response), morning, strict: false, deadline_passed: false })
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
        let morning = Some(morning(above));
        session_zone(&Taken { response: Some(easy()), morning, strict: true, deadline_passed: false })
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
        assert_eq!(zone(response, Some(0)), Zone::Pending);
        let late = Taken { response: Some(response), morning: Some(morning(0)), strict: false, deadline_passed: true };
        assert_eq!(session_zone(&late), Zone::Unknown);
    }
    assert_eq!(zone(easy(), None), Zone::Pending);
    let none = Taken { response: None, morning: None, strict: false, deadline_passed: true };
    assert_eq!(session_zone(&none), Zone::Unknown);
}

#[test]
fn a_yellow_stays_provisional_until_hours_morning_or_deadline() {
    let of = |response: &Response, day: Option<&Day>, deadline_passed| {
        let (response, morning) = (Some(*response), day.copied());
        let taken = Taken { response, morning, strict: false, deadline_passed };
        taken.is_provisional(session_zone(&taken))
    };
    let yellow = Response { pain_peak: Score::new(4), ..easy() };
    assert!(of(&yellow, None, false));
    assert!(of(&yellow, Some(&morning(2)), false));
    assert!(!of(&yellow, Some(&morning(0)), false));
    assert!(!of(&yellow, None, true));
    assert!(!of(&Response { back_to_usual_h: Hours::new(3.0), ..yellow }, None, false));
    assert!(!of(&easy(), None, false));
}

#[test]
fn a_check_in_is_red_from_6_or_3_above_yellow_from_2_above() {
    let of = |rest: u16, usual: Option<u16>| {
        let usual = Usual { recent: usual.map(Halves::from_whole), reference: None };
        let answers = Morning { stiffness: Some(2), rest_pain: Some(rest), ..Morning::default() };
        check_in_zone(&Day { rest_pain: usual, morning: Some(answers), ..morning(0) })
    };
    assert_eq!([2, 3, 4, 5].map(|p| of(p, Some(1))), [Zone::Green, Zone::Yellow, Zone::Red, Zone::Red]);
    assert_eq!([3, 4, 5, 6].map(|p| of(p, None)), [Zone::Green, Zone::Yellow, Zone::Yellow, Zone::Red]);
    assert_eq!([of(5, Some(5)), of(6, Some(6))], [Zone::Green, Zone::Red]);
    assert_eq!(check_in_zone(&Day { morning: None, ..morning(0) }), Zone::Unknown);
}

#[test]
fn drift_keeps_a_tendon_from_being_green() {
    let usual = Usual { recent: Some(Halves::from_whole(4)), reference: Some(Halves::from_whole(2)) };
    let day = Day { stiffness: usual, ..morning(0) };
    let taken = Taken { response: Some(easy()), morning: Some(day), strict: false, deadline_passed: false };
    assert_eq!(session_zone(&taken), Zone::Yellow);
}
