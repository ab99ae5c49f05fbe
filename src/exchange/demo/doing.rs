//! What was done, day by day: strength first, then the walk-run plan.

use uuid::Uuid;

use super::calendar::Calendar;
use crate::assessment::rehab::catalogue::ExerciseId;
use crate::journal::Fact;
use crate::journal::day_mark::{DayEvent, DayMark};
use crate::journal::evaluation::{Evaluation, OutcomeScore};
use crate::journal::flag::{Flag, FlagEvent, FlagKind};
use crate::journal::heel_raise::{HeelRaise, RaiseSurface};
use crate::journal::measure::{
    Cadence, ExactMinutes, GoalMinutes, Halves, Hours, Kilograms, Legs, Minutes, PlanStep, Points, ReferenceMinutes,
    ReferenceScore, RepetitionMaximum, Repetitions, Score, Sets, Text,
};
use crate::journal::plan_event::{PlanDecision, PlanEvent};
use crate::journal::session::{Activity, Exercise, Response, Session};
use crate::journal::setting::{Goal, Mode};
use crate::journal::tendon::{Location, Side, Tendon, TendonEvent};

/// The day of the run that went wrong.
pub(super) const BAD_RUN: i64 = 103;
/// From the first day away to the day after the last.
pub(super) const AWAY: (i64, i64) = (126, 147);
/// The days on which the therapist was seen.
const VISITS: [i64; 2] = [13, 112];
/// From which day on the other pair was worn.
const NEW_SHOES: i64 = 58;
/// The run nothing was answered about.
pub(super) const UNANSWERED_RUN: i64 = 157;

/// The days the plan was started on.
const STARTED: [i64; 2] = [84, 147];

/// How a tendon took a session: pain at the start, peak, end, and minutes to settle.
type Took = (u16, u16, u16, u16);

/// How a run went.
enum Went {
    Well,
    /// Yellow: a peak of 4, or slow to settle.
    So(Took),
    /// Red: above the usual for more than a day.
    Badly,
    Unanswered,
}

/// Each run: the day, the step, whether reduced, how it went.
const RUNS: [(i64, u16, bool, Went); 32] = [
    (85, 1, false, Went::Well),
    (87, 1, false, Went::Well),
    (89, 1, false, Went::Well),
    (92, 2, false, Went::Well),
    (94, 2, false, Went::So((3, 4, 4, 25))),
    (96, 2, true, Went::Well),
    (99, 2, false, Went::Well),
    (101, 2, false, Went::Well),
    (BAD_RUN, 3, false, Went::Badly),
    (108, 2, true, Went::Well),
    (110, 2, false, Went::Well),
    (113, 2, false, Went::Well),
    (115, 2, false, Went::Well),
    (117, 2, false, Went::Well),
    (120, 2, false, Went::Well),
    (122, 2, false, Went::Well),
    (124, 3, false, Went::Well),
    (148, 1, false, Went::Well),
    (150, 1, false, Went::Well),
    (152, 1, false, Went::Well),
    (155, 2, false, Went::Well),
    (UNANSWERED_RUN, 2, false, Went::Unanswered),
    (159, 2, false, Went::Well),
    (162, 2, false, Went::Well),
    (164, 3, false, Went::Well),
    (166, 3, false, Went::Well),
    (169, 3, false, Went::So((1, 3, 2, 40))),
    (171, 3, true, Went::Well),
    (173, 3, false, Went::Well),
    (176, 4, false, Went::Well),
    (178, 4, false, Went::Well),
    (180, 4, false, Went::Well),
];

/// Running and walking minutes of one repetition, and repetitions in full and reduced, by step.
const DOSES: [(u16, u16, u16, u16); 4] = [(1, 2, 8, 5), (2, 2, 6, 4), (3, 1, 6, 4), (5, 1, 5, 3)];

/// Controlled heel raises every second week: right, left, pain on the right.
const TESTS: [(i64, u16, u16, u16); 12] = [
    (0, 7, 24, 5),
    (14, 9, 24, 4),
    (28, 12, 25, 4),
    (42, 14, 25, 3),
    (56, 17, 25, 3),
    (70, 19, 26, 2),
    (84, 21, 26, 2),
    (98, 22, 27, 2),
    (112, 22, 27, 1),
    (140, 22, 26, 1),
    (154, 24, 27, 1),
    (168, 26, 28, 1),
];

/// Totals of the questionnaire.
const SCORES: [(i64, u16); 4] = [(0, 41), (56, 55), (112, 66), (168, 77)];

/// Who, since when, what for, and the questions asked at the start.
pub(super) fn first_day(calendar: &mut Calendar) {
    let (date, at) = (calendar.date(0), calendar.at(0, 6 * 60 + 30));
    let tendon = Tendon {
        date,
        side: Side::Right,
        location: Some(Location::Midportion),
        event: TendonEvent::Affected,
        since: Some(calendar.date(-61)),
    };
    calendar.write(at, Fact::Tendon(tendon));
    calendar.write(at, Fact::Goal(Goal { date, mode: Some(Mode::Rehab), goal_min: GoalMinutes::new(30) }));
    for flag in [FlagKind::Pop, FlagKind::CalfSwelling, FlagKind::Fever, FlagKind::Antibiotic] {
        let denied = Flag::answered(date, FlagEvent::Denied, flag);
        calendar.write(at, Fact::Flag(denied));
    }
}

/// Everything done on day `n`.
pub(super) fn day(calendar: &mut Calendar, n: i64) {
    tests_and_decisions(calendar, n);
    if (AWAY.0..AWAY.1).contains(&n) {
        return away(calendar, n);
    }
    match n % 7 {
        0 | 2 | 4 if n < STARTED[0] => strength(calendar, n),
        2 | 6 if (STARTED[0]..180).contains(&n) => strength(calendar, n),
        5 if n < STARTED[0] => ride(calendar, n),
        6 if n % 4 == 0 => mark(calendar, n, DayEvent::Rest, None),
        _ => {}
    }
    if let Some((_, step, reduced, went)) = RUNS.iter().find(|(on, ..)| *on == n) {
        run(calendar, n, (*step, *reduced), went);
    }
}

fn tests_and_decisions(calendar: &mut Calendar, n: i64) {
    let (date, at) = (calendar.date(n), calendar.at(n, 7 * 60 + 10));
    if let Some((_, right, left, pain)) = TESTS.iter().find(|(on, ..)| *on == n) {
        for (side, count, pain) in [(Side::Left, *left, 0), (Side::Right, *right, *pain)] {
            let (repetitions, surface) = (Repetitions::new(count), Some(RaiseSurface::Flat));
            let test = HeelRaise { date, side, repetitions, pain_peak: Score::new(pain), surface };
            calendar.write(at, Fact::HeelRaise(test));
        }
    }
    if let (Some((_, total)), Some(instrument)) = (SCORES.iter().find(|(on, _)| *on == n), Text::new("VISA-A")) {
        let score = OutcomeScore { date, instrument, score: Points::nearest(*total) };
        calendar.write(at, Fact::Score(score));
    }
    if VISITS.contains(&n) {
        mark(calendar, n, DayEvent::Visit, (n == VISITS[1]).then_some("demo-note-visit"));
    }
    if n == 112 {
        calendar.write(at, Fact::Evaluation(evaluation(calendar, n)));
    }
    if STARTED.contains(&n) {
        let started = PlanEvent { date, event: PlanDecision::Started, who: None, note: None };
        calendar.write(calendar.at(n, 7 * 60 + 20), Fact::Plan(started));
    }
}

fn evaluation(calendar: &Calendar, n: i64) -> Evaluation {
    Evaluation {
        date: calendar.date(n),
        side: Side::Right,
        stiffness: ReferenceScore::new(Halves::from_whole(3)),
        stiffness_min: ReferenceMinutes::new(Halves::from_whole(4)),
        rest_pain: None,
        daily_pain: None,
        note: calendar.note("demo-note-evaluation"),
    }
}

fn away(calendar: &mut Calendar, n: i64) {
    match n - AWAY.0 {
        0..=5 => mark(calendar, n, DayEvent::Ill, (n == AWAY.0).then_some("demo-note-flu")),
        since => {
            mark(calendar, n, DayEvent::Away, (since == 6).then_some("demo-note-holiday"));
            if since % 3 == 0 {
                let walk = session(calendar, n, 10 * 60, (Activity::Walk, 60));
                respond(calendar, n, 10 * 60, walk, (1, 1, 1, 5));
            }
        }
    }
}

fn mark(calendar: &mut Calendar, n: i64, event: DayEvent, note: Option<&str>) {
    let note = note.and_then(|id| calendar.note(id));
    calendar.write(calendar.at(n, 20 * 60), Fact::Day(DayMark { date: calendar.date(n), event, note }));
}

/// A calf session: once too much, otherwise taken well.
fn strength(calendar: &mut Calendar, n: i64) {
    let minute = 18 * 60 + 10 + n % 20;
    let record = session(calendar, n, minute, (Activity::CalfStrength, 30));
    let took = match n {
        21 => (2, 5, 5, 50),
        _ if n < 40 => (2, 3, 3, 20),
        _ => (1, 2, 1, 10),
    };
    respond(calendar, n, minute, record, took);
    for id in [ExerciseId::HeavyStanding, ExerciseId::HeavySeated] {
        let exercise = Exercise {
            session: record,
            side: None,
            exercise: Text::new(id.name()),
            sets: Sets::new(3),
            repetitions: Repetitions::new(if n < 42 { 15 } else { 8 }),
            load_kg: Kilograms::new((n / 14) as f64 * 2.5),
            rm: RepetitionMaximum::new(if n < 42 { 15 } else { 8 }),
            legs: id.entry().legs.and_then(Legs::new),
            hold_s: None,
        };
        calendar.write(calendar.at(n, minute + 32), Fact::Exercise(exercise));
    }
}

/// A bicycle ride; once with a hop that hurt.
fn ride(calendar: &mut Calendar, n: i64) {
    let minute = 12 * 60 + 20;
    let record = session(calendar, n, minute, (Activity::CrossTraining, 45));
    if n == 33 {
        let sharp = Response { sharp: Some(true), ..response(record, (1, 4, 2, 60)) };
        calendar.write(calendar.at(n, minute + 120), Fact::Response(sharp));
    } else {
        respond(calendar, n, minute, record, (0, 1, 1, 5));
    }
}

fn run(calendar: &mut Calendar, n: i64, (step, reduced): (u16, bool), went: &Went) {
    let minute = 17 * 60 + 45;
    let (run_min, walk_min, full, less) = DOSES[usize::from(step - 1)];
    let repetitions = if reduced { less } else { full };
    let at = calendar.at(n, minute);
    let session = Session {
        minutes: ExactMinutes::new((run_min + walk_min) * repetitions),
        run_min: ExactMinutes::new(run_min * repetitions),
        effort: Score::new(4),
        hills: Some(false),
        cadence_spm: Cadence::new(166 + (n % 5) as u16),
        surface: calendar.note("demo-surface"),
        shoes: calendar.note(if n < NEW_SHOES { "demo-shoes" } else { "demo-shoes-new" }),
        plan_step: PlanStep::new(step),
        reduced: Some(reduced),
        repetitions: Repetitions::new(repetitions),
        note: if n == BAD_RUN { calendar.note("demo-note-bad-run") } else { None },
        ..Session::started(at, calendar.offset(at), Activity::WalkRun)
    };
    let record = calendar.write(calendar.at(n, minute + 45), Fact::Session(session));
    match went {
        Went::Well => respond(calendar, n, minute, record, (1, 2, 2, 10 + (n % 3) as u16 * 5)),
        Went::So(took) => respond(calendar, n, minute, record, *took),
        Went::Badly => {
            let evening = response(record, (2, 6, 4, 120));
            let told = calendar.write(calendar.at(n, minute + 180), Fact::Response(evening));
            let later = Response { back_to_usual_h: Hours::new(52.0), ..evening };
            calendar.correct(told, calendar.at(n + 3, 7 * 60), Fact::Response(later));
        }
        Went::Unanswered => {}
    }
}

fn session(calendar: &mut Calendar, n: i64, minute: i64, (activity, minutes): (Activity, u16)) -> Uuid {
    let at = calendar.at(n, minute);
    let session = Session {
        minutes: ExactMinutes::new(minutes),
        effort: Score::new(if activity == Activity::CalfStrength { 6 } else { 3 }),
        ..Session::started(at, calendar.offset(at), activity)
    };
    calendar.write(calendar.at(n, minute + i64::from(minutes)), Fact::Session(session))
}

fn respond(calendar: &mut Calendar, n: i64, minute: i64, session: Uuid, took: Took) {
    calendar.write(calendar.at(n, minute + 100), Fact::Response(response(session, took)));
}

fn response(session: Uuid, (start, peak, end, settle_min): Took) -> Response {
    Response {
        pain_start: Score::new(start),
        pain_peak: Score::new(peak),
        pain_end: Score::new(end),
        sharp: Some(false),
        settle_min: Minutes::new(settle_min),
        ..Response::unanswered(session, Side::Right)
    }
}

/// What was set right later: a slip of the finger, and a session entered twice.
pub(super) fn second_thoughts(calendar: &mut Calendar) {
    let slip = calendar.revisions.iter().find_map(|revision| match &revision.fact {
        Fact::CheckIn(check_in) if check_in.date == calendar.date(20) => Some((revision.record, check_in.clone())),
        _ => None,
    });
    if let Some((record, check_in)) = slip {
        let corrected = Fact::CheckIn(crate::journal::check_in::CheckIn { swelling: Some(true), ..check_in });
        calendar.correct(record, calendar.at(20, 21 * 60), corrected);
    }
    let twice = session(calendar, 30, 18 * 60 + 20, (Activity::CalfStrength, 30));
    calendar.withdraw(twice, calendar.at(30, 21 * 60));
}
