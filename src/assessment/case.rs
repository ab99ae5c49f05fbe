//! What one tendon's verdict rests on, so that the rules can be asked what if an answer were another.

use chrono::NaiveDate;
use uuid::Uuid;

use super::day_rule::session_load;
use super::flip::{Answer, Place};
use super::sessions::TestRed;
use super::usual::{Day, Morning};
use super::verdict::{Load, Reason, Zone};
use super::zone::{Taken, check_in_reasons, check_in_zone, session_reasons, session_zone};
use crate::journal::day;
use crate::journal::measure::{Hours, Minutes, Score};
use crate::journal::session::Response;
use crate::journal::tendon::Side;

/// What one tendon's verdict rests on: a morning, sessions, tests, or some of them.
#[derive(Debug, Clone, Default)]
pub(super) struct Case {
    /// The day whose check-in part counts, with what was usual on it.
    pub morning: Option<(NaiveDate, Day)>,
    /// Sessions, each with its day.
    pub sessions: Vec<(Uuid, NaiveDate, Taken)>,
    /// Heel-raise tests that make it red.
    pub tests: Vec<TestRed>,
}

impl Case {
    /// The worst zone of its parts.
    pub fn zone(&self) -> Zone {
        let morning = self.morning.iter().map(|(_, day)| check_in_zone(day));
        let sessions = self.sessions.iter().map(|(_, _, taken)| session_zone(taken));
        let tests = self.tests.iter().filter(|test| test.is_red()).map(|_| Zone::Red);
        Zone::worst(morning.chain(sessions).chain(tests))
    }

    /// Every word on its zone: the morning's, the sessions', the tests'.
    pub fn zone_reasons(&self) -> impl Iterator<Item = Reason> {
        let morning = self.morning.iter().flat_map(|(_, day)| check_in_reasons(day));
        let sessions = self.sessions.iter().flat_map(|(_, _, taken)| session_reasons(taken));
        morning.chain(sessions).chain(self.tests.iter().map(TestRed::reason))
    }

    /// The worst load of its sessions.
    pub fn load(&self) -> Load {
        Load::worst(self.sessions.iter().map(|(_, _, taken)| session_load(taken)))
    }

    /// Whether the usual has risen above its reference on one of its mornings.
    pub fn drifts(&self) -> bool {
        let of_sessions = self.sessions.iter().filter_map(|(_, _, taken)| taken.morning);
        self.morning.iter().map(|(_, day)| *day).chain(of_sessions).any(|day| day.drifts())
    }

    /// Every answer that is, or could be, part of the verdict.
    pub fn answers(&self) -> Vec<(Place, Answer, Option<f64>)> {
        let mornings = self.mornings();
        let of_mornings = mornings.iter().flat_map(|(date, day)| {
            let answered = |answer| day.morning.and_then(|morning| of_morning(&morning, answer)).map(f64::from);
            Answer::OF_MORNING.map(|answer| (Place::Morning(*date), answer, answered(answer)))
        });
        let of_sessions = self.sessions.iter().flat_map(|(record, _, taken)| {
            let answered = |answer| taken.response.and_then(|response| of_response(&response, answer));
            Answer::OF_SESSION.map(|answer| (Place::Session(*record), answer, answered(answer)))
        });
        // What a test counted also judges the one after it, so only a last one can be thought otherwise.
        let of_tests = self.tests.iter().filter(|test| !test.followed);
        let of_tests =
            of_tests.map(|test| (Place::Test(test.record), Answer::HeelRaises, Some(f64::from(test.repetitions))));
        of_mornings.chain(of_sessions).chain(of_tests).collect()
    }

    /// The mornings that can be thought otherwise: not one before the check-in part's own, for it
    /// is part of what was usual on that.
    fn mornings(&self) -> Vec<(NaiveDate, Day)> {
        let mut mornings: Vec<(NaiveDate, Day)> = self.morning.into_iter().collect();
        for (_, on, taken) in &self.sessions {
            let date = day::plus(*on, 1);
            let is_new = mornings.iter().all(|(known, _)| *known < date);
            mornings.extend(taken.morning.filter(|_| is_new).map(|day| (date, day)));
        }
        mornings
    }

    /// The most an answer can be raised to: no end hurts more than the worst of it.
    pub fn most(&self, place: Place, answer: Answer) -> u32 {
        let session = self.sessions.iter().find(|(record, ..)| place == Place::Session(*record));
        let peak = session.and_then(|(_, _, taken)| taken.peak()).filter(|_| answer == Answer::PainEnd);
        peak.map_or(answer.most(), u32::from)
    }

    /// The same case with one answer changed.
    pub fn with(&self, place: Place, answer: Answer, to: f64) -> Self {
        let mut case = self.clone();
        if let (Place::Morning(date), Some((on, day))) = (place, &mut case.morning)
            && *on == date
        {
            change_morning(day, answer, to);
        }
        for (record, on, taken) in &mut case.sessions {
            match (place, &mut taken.morning) {
                (Place::Morning(date), Some(day)) if day::plus(*on, 1) == date => change_morning(day, answer, to),
                (Place::Session(changed), _) if changed == *record => change_response(taken, answer, to),
                _ => {}
            }
        }
        for test in case.tests.iter_mut().filter(|test| place == Place::Test(test.record)) {
            test.repetitions = to as u16;
        }
        case
    }
}

fn of_morning(morning: &Morning, answer: Answer) -> Option<u16> {
    match answer {
        Answer::Stiffness => morning.stiffness,
        Answer::StiffnessMin => morning.stiffness_min,
        Answer::RestPain => morning.rest_pain,
        Answer::DailyPain => morning.daily_pain,
        _ => None,
    }
}

fn change_morning(day: &mut Day, answer: Answer, to: f64) {
    let morning = day.morning.get_or_insert_default();
    let to = Some(to as u16);
    match answer {
        Answer::Stiffness => morning.stiffness = to,
        Answer::StiffnessMin => morning.stiffness_min = to,
        Answer::RestPain => morning.rest_pain = to,
        Answer::DailyPain => morning.daily_pain = to,
        _ => {}
    }
}

fn of_response(response: &Response, answer: Answer) -> Option<f64> {
    let score = |score: Option<Score>| score.map(|score| f64::from(score.get()));
    match answer {
        Answer::PainPeak => score(response.pain_peak),
        Answer::PainStart => score(response.pain_start),
        Answer::PainEnd => score(response.pain_end),
        Answer::SharpPain => response.sharp.map(|sharp| f64::from(u8::from(sharp))),
        Answer::Settling => response.settle_min.map(|min| f64::from(min.get())),
        Answer::BackToUsual => response.back_to_usual_h.map(|hours| hours.get()),
        _ => None,
    }
}

fn change_response(taken: &mut Taken, answer: Answer, to: f64) {
    // Whose response it is changes no verdict.
    let response = taken.response.get_or_insert_with(|| Response::unanswered(Uuid::nil(), Side::Right));
    let whole = to as u16;
    match answer {
        Answer::PainPeak => response.pain_peak = Score::new(whole),
        Answer::PainStart => response.pain_start = Score::new(whole),
        Answer::PainEnd => response.pain_end = Score::new(whole),
        Answer::SharpPain => response.sharp = Some(to > 0.0),
        Answer::Settling => response.settle_min = Minutes::new(whole),
        Answer::BackToUsual => response.back_to_usual_h = Hours::new(to),
        _ => {}
    }
}
