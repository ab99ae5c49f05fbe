//! The look back every four weeks (RULES §10; S2): when it is due, how the outcome score and the heel
//! raises stand, and which reference it could move.
//!
//! It is due 28 days after the last one, or after the first check-in, and when the plan completes.
//! Only saving one moves a reference. Without a check-in there is nothing to look back on.

use chrono::NaiveDate;

use super::plan::Action;
use super::source::{Cited, Source, ours};
use super::usual::Usual;
use super::{Assessment, TEST_ERROR};
use crate::journal::heel_raise::RaiseSurface;
use crate::journal::measure::Halves;
use crate::journal::tendon::Side;
use crate::journal::{Current, Journal, day};

/// Days from one evaluation to the next.
pub const EVERY_DAYS: Cited<i64> = ours(28);
/// The questionnaire whose total can be entered; its questions are not ours to copy.
pub const INSTRUMENT: &str = "VISA-A";
/// Tests of the two sides lying further apart are not compared, in days.
pub const SIDES_APART_DAYS: Cited<i64> = ours(14);

/// A change of the VISA-A that patients found important, with its 95 % interval (Lagas 2021).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Important {
    /// Over how many weeks.
    pub weeks: i64,
    /// Points.
    pub points: i32,
    /// The interval's lower end.
    pub low: i32,
    /// Its upper end.
    pub high: i32,
}

/// The published important differences, over 12 and 24 weeks.
pub const IMPORTANT: Cited<[Important; 2]> = Cited {
    value: [
        Important { weeks: 12, points: 14, low: 3, high: 19 },
        Important { weeks: 24, points: 7, low: -10, high: 28 },
    ],
    source: Source::Lagas2021,
};
/// Weeks a score may lie off the weeks it is compared over.
const WEEKS_OFF: i64 = 3;

/// Why an evaluation is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Because {
    /// Four weeks have passed.
    FourWeeks,
    /// The plan was completed.
    Completed,
}

/// The latest score, against earlier ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreChange {
    /// The day of the latest.
    pub date: NaiveDate,
    /// Its total, 0 to 100.
    pub score: u16,
    /// The score before it.
    pub before: Option<(NaiveDate, u16)>,
    /// Earlier scores about so many weeks ago, each with the difference that counts as important.
    pub since: Vec<(NaiveDate, u16, Important)>,
}

/// The latest flat heel-raise tests of both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Symmetry {
    /// Left: the day and the controlled repetitions.
    pub left: (NaiveDate, u16),
    /// Right: the day and the controlled repetitions.
    pub right: (NaiveDate, u16),
}

impl Symmetry {
    /// Repetitions between the sides.
    pub fn difference(self) -> u16 {
        self.left.1.abs_diff(self.right.1)
    }

    /// The weaker side in per cent of the stronger; none where neither did one.
    pub fn percent(self) -> Option<u16> {
        let (weaker, stronger) = (self.left.1.min(self.right.1), self.left.1.max(self.right.1));
        (u32::from(weaker) * 100).checked_div(u32::from(stronger)).map(|percent| percent as u16)
    }

    /// Whether the difference is more than test error.
    pub fn is_beyond_error(self) -> bool {
        self.difference() > TEST_ERROR.value
    }
}

/// One tendon's usuals beside their references.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    /// Which tendon.
    pub side: Side,
    /// Stiffness, minutes until it eased, pain at rest, pain walking or on stairs.
    pub usuals: [Usual; 4],
}

impl Reference {
    /// The references an evaluation would set: today's recent usuals, where they differ.
    pub fn moved(self) -> [Option<Halves>; 4] {
        self.usuals.map(|usual| usual.recent.filter(|_| usual.recent != usual.reference))
    }
}

/// What there is to look back on.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// The day of the last evaluation.
    pub last: Option<NaiveDate>,
    /// From which day on the next is due.
    pub due_on: NaiveDate,
    /// Why.
    pub because: Because,
    /// The latest VISA-A.
    pub score: Option<ScoreChange>,
    /// Heel raises, side against side.
    pub symmetry: Option<Symmetry>,
    /// Each affected tendon's usuals.
    pub references: Vec<Reference>,
}

impl Review {
    /// What there is to look back on at the assessment's moment; none before the first check-in.
    pub fn of(journal: &Journal, assessment: &Assessment) -> Option<Self> {
        let (now, today) = (journal.current(), assessment.today);
        let (due_on, because) = due(journal, assessment)?;
        Some(Self {
            last: last(now, today),
            due_on,
            because,
            score: score_change(now, today),
            symmetry: symmetry(now, today),
            references: assessment.tendons.iter().map(|tendon| reference(assessment, tendon.side)).collect(),
        })
    }
}

/// Whether there is something to look back on, and today is the time for it.
pub fn is_due(journal: &Journal, assessment: &Assessment) -> bool {
    !assessment.tendons.is_empty() && due(journal, assessment).is_some_and(|(on, _)| on <= assessment.today)
}

/// From which day on the next is due, and why.
fn due(journal: &Journal, assessment: &Assessment) -> Option<(NaiveDate, Because)> {
    let (now, today) = (journal.current(), assessment.today);
    let first = now.check_ins().first().map(|check_in| check_in.date).filter(|first| *first <= today)?;
    let last = last(now, today);
    let completed = assessment.plan.moves.iter().rev().find(|step| step.action == Action::Complete);
    let completed = completed.map(|step| step.date).filter(|on| last.is_none_or(|last| last < *on));
    let regular = day::plus(last.unwrap_or(first), EVERY_DAYS.value);
    Some(match completed {
        Some(on) if on <= regular => (on, Because::Completed),
        _ => (regular, Because::FourWeeks),
    })
}

fn last(now: &Current, today: NaiveDate) -> Option<NaiveDate> {
    now.evaluations().iter().map(|kept| kept.date).filter(|date| *date <= today).max()
}

fn reference(assessment: &Assessment, side: Side) -> Reference {
    let on = assessment.usual(assessment.today, side);
    Reference { side, usuals: [on.stiffness, on.stiffness_min, on.rest_pain, on.daily_pain] }
}

fn score_change(now: &Current, today: NaiveDate) -> Option<ScoreChange> {
    let of_instrument = now.scores().iter().filter(|kept| kept.instrument.as_str().eq_ignore_ascii_case(INSTRUMENT));
    let scores: Vec<(NaiveDate, u16)> =
        of_instrument.map(|kept| (kept.date, kept.score.get())).filter(|(date, _)| *date <= today).collect();
    let ((date, score), earlier) = scores.split_last()?;
    let off = |on: NaiveDate, important: &Important| (day::between(on, *date) - 7 * important.weeks).abs();
    let since = IMPORTANT.value.iter().filter_map(|important| {
        let (on, then) = earlier.iter().min_by_key(|(on, _)| off(*on, important))?;
        (off(*on, important) <= 7 * WEEKS_OFF).then_some((*on, *then, *important))
    });
    Some(ScoreChange { date: *date, score: *score, before: earlier.last().copied(), since: since.collect() })
}

fn symmetry(now: &Current, today: NaiveDate) -> Option<Symmetry> {
    let latest = |side| {
        let tests = now.heel_raises().iter().rev().filter(|test| test.side == side && test.date <= today);
        let flat = tests.filter(|test| test.surface == Some(RaiseSurface::Flat));
        flat.filter_map(|test| Some((test.date, test.repetitions?.get()))).next()
    };
    let (left, right) = (latest(Side::Left)?, latest(Side::Right)?);
    let apart = day::between(left.0, right.0).abs();
    (apart <= SIDES_APART_DAYS.value).then_some(Symmetry { left, right })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn sides_differ_only_beyond_test_error() {
        let of = |left, right| Symmetry { left: (on(1), left), right: (on(2), right) };
        assert_eq!((of(26, 20).difference(), of(26, 20).is_beyond_error()), (6, false));
        assert!(of(20, 27).is_beyond_error());
        assert_eq!([of(20, 25).percent(), of(0, 0).percent()], [Some(80), None]);
    }

    #[test]
    fn only_what_differs_would_move() {
        let usual = |recent, reference| Usual { recent, reference };
        let (one, two) = (Some(Halves::from_whole(1)), Some(Halves::from_whole(2)));
        let usuals = [usual(one, two), usual(one, one), usual(None, two), usual(two, None)];
        let moved = Reference { side: Side::Left, usuals }.moved();
        assert_eq!(moved, [one, None, None, two]);
    }
}
