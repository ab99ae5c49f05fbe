//! Daily series for plots: one answer or none for each day, so that gaps stay gaps; and where one went.

use chrono::NaiveDate;

use super::Assessment;
use super::source::{Cited, ours};
use super::usual::Day;
use crate::journal::Journal;
use crate::journal::check_in::CheckIn;
use crate::journal::day;
use crate::journal::tendon::Side;

/// One tendon's day in a trend.
#[derive(Debug, Clone)]
pub struct TrendDay {
    /// The day.
    pub date: NaiveDate,
    /// What was answered that morning.
    pub check_in: Option<CheckIn>,
    /// Worst session pain of the day.
    pub pain_peak: Option<u16>,
    /// What was usual then.
    pub usual: Day,
}

/// One tendon's days from `from` to `to`, both included.
pub fn trend(
    journal: &Journal,
    assessment: &Assessment,
    side: Side,
    (from, to): (NaiveDate, NaiveDate),
) -> Vec<TrendDay> {
    let current = journal.current();
    let count = day::between(from, to).max(-1) + 1;
    (0..count)
        .map(|ahead| day::plus(from, ahead))
        .map(|date| {
            let sessions = assessment.sessions_between(date, date).iter();
            let peaks = sessions.filter_map(|s| Some(current.response(s.record, side)?.pain_peak?.get()));
            TrendDay {
                date,
                check_in: current.check_in(date, side).map(|k| k.fact.clone()),
                pain_peak: peaks.max(),
                usual: assessment.usual(date, side),
            }
        })
        .collect()
}

/// Answers from which on a trend may be named.
pub const TREND_ANSWERS: Cited<usize> = ours(10);
/// Days up to which a trend is looked for in the answers; over more of them in the medians of weeks.
pub const TREND_DAYS: Cited<i64> = ours(70);
/// A change is a trend when it is more than this many times the answers' own scatter.
pub const TREND_SCATTERS: Cited<f64> = ours(1.0);

/// Where a measure went over a range of days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Heading {
    /// Too few answers to say.
    TooFew,
    /// Nothing that is more than the answers' own scatter.
    Unclear(Span),
    /// Down.
    Falling(Span),
    /// Up.
    Rising(Span),
}

/// The days a heading speaks of, and what it saw.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// First day with an answer.
    pub from: NaiveDate,
    /// Last day with an answer.
    pub to: NaiveDate,
    /// Change a week; below 0 it fell.
    pub a_week: f64,
}

/// Where a measure went, by its answers in the order of days.
///
/// The slope is the median of the slopes between any two points (Theil and Sen), so that a few bad
/// mornings make no trend. The change from the first to the last day is a trend when it is more than the
/// scatter: how far, on average, a point lies from the one before it. That is the measure of restless
/// mornings, too (RULES §2). No source gives any of this: it is our choice.
pub fn heading(answers: &[(NaiveDate, f64)]) -> Heading {
    let (Some((from, _)), Some((to, _))) = (answers.first(), answers.last()) else { return Heading::TooFew };
    let days = day::between(*from, *to);
    if answers.len() < TREND_ANSWERS.value || days < 1 {
        return Heading::TooFew;
    }
    let points = if days < TREND_DAYS.value { points(answers) } else { weeks(answers, *to) };
    let slope = median(slopes(&points)).unwrap_or_default();
    let span = Span { from: *from, to: *to, a_week: slope * 7.0 };
    let change = slope * days as f64;
    if change.abs() <= TREND_SCATTERS.value * scatter(&points) {
        return Heading::Unclear(span);
    }
    if change < 0.0 { Heading::Falling(span) } else { Heading::Rising(span) }
}

/// Each answer at its day, counted from the first.
fn points(answers: &[(NaiveDate, f64)]) -> Vec<(f64, f64)> {
    let first = answers.first().map_or_else(NaiveDate::default, |(date, _)| *date);
    answers.iter().map(|(date, answer)| (day::between(first, *date) as f64, *answer)).collect()
}

/// The median of each week that has answers, at the week's middle; the last week ends with the last answer.
fn weeks(answers: &[(NaiveDate, f64)], to: NaiveDate) -> Vec<(f64, f64)> {
    let week = |(date, _): &(NaiveDate, f64)| day::between(*date, to) / 7;
    let weeks = answers.chunk_by(|one, next| week(one) == week(next));
    let middle = |of: &[(NaiveDate, f64)]| {
        let back = of.first().map_or(0, week);
        Some((-7.0 * back as f64, median(of.iter().map(|(_, answer)| *answer).collect())?))
    };
    weeks.filter_map(middle).collect()
}

/// The slope between any two points, a day.
fn slopes(points: &[(f64, f64)]) -> Vec<f64> {
    let between = |(at, one): (f64, f64), (then, other): (f64, f64)| (other - one) / (then - at);
    let pairs = points.iter().enumerate().flat_map(|(n, one)| points[n + 1..].iter().map(move |other| (*one, *other)));
    pairs.filter(|((at, _), (then, _))| then > at).map(|(one, other)| between(one, other)).collect()
}

/// How far a point lies from the one before it, on average.
fn scatter(points: &[(f64, f64)]) -> f64 {
    let steps: Vec<f64> = points.windows(2).map(|pair| (pair[1].1 - pair[0].1).abs()).collect();
    steps.iter().sum::<f64>() / steps.len().max(1) as f64
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    let middle = values.len().checked_sub(1)? / 2;
    let is_even = values.len().is_multiple_of(2);
    let (_, low, above) = values.select_nth_unstable_by(middle, f64::total_cmp);
    let low = *low;
    let high = if is_even { above.iter().copied().min_by(f64::total_cmp) } else { None };
    Some(high.map_or(low, |high| (low + high) / 2.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(values: &[u16]) -> Vec<(NaiveDate, f64)> {
        let first = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
        values.iter().enumerate().map(|(n, value)| (day::plus(first, n as i64), f64::from(*value))).collect()
    }

    fn fall(days: u16) -> Vec<u16> {
        (0..days).map(|n| 6 - 4 * n / days + [0, 1, 0, 0, 1][usize::from(n % 5)]).collect()
    }

    #[test]
    fn a_line_that_flips_has_no_trend_in_any_range() {
        // The same answers: six weeks, and the last two of them.
        let flips: Vec<u16> = [0, 1, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 1, 0].repeat(3);
        let all = answers(&flips);
        for range in [&all[..], &all[28..], &all[30..], &all[13..29]] {
            assert!(matches!(heading(range), Heading::Unclear(_)), "{:?}", heading(range));
        }
        let more_often_first = [1, 1, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 1, 0];
        assert!(matches!(heading(&answers(&more_often_first)), Heading::Unclear(_)));
    }

    #[test]
    fn a_real_fall_is_named_with_its_days() {
        let all = answers(&fall(42));
        let Heading::Falling(span) = heading(&all) else { panic!("{:?}", heading(&all)) };
        assert_eq!((span.from, span.to), (all[0].0, all[41].0));
        assert!((-0.8..-0.5).contains(&span.a_week), "{span:?}");
        let back: Vec<u16> = fall(42).into_iter().rev().collect();
        assert!(matches!(heading(&answers(&back)), Heading::Rising(_)));
    }

    #[test]
    fn below_ten_answers_none_is_named() {
        let all = answers(&fall(42));
        let every = |step: usize| all.iter().copied().step_by(step).collect::<Vec<_>>();
        assert_eq!((every(6).len(), heading(&every(6))), (7, Heading::TooFew));
        assert_eq!(heading(&all[..9]), Heading::TooFew);
        assert_ne!(heading(&all[..10]), Heading::TooFew);
        assert_eq!(heading(&[]), Heading::TooFew);
    }

    #[test]
    fn the_same_answer_every_day_has_no_trend() {
        let heading = heading(&answers(&[2; 20]));
        assert!(matches!(heading, Heading::Unclear(span) if span.a_week == 0.0), "{heading:?}");
    }

    #[test]
    fn a_change_as_large_as_the_scatter_is_none_and_a_larger_one_is() {
        // From 3 to 2 in one step: the change is one, the scatter a ninth of it.
        assert!(matches!(heading(&answers(&[3, 3, 3, 3, 3, 2, 2, 2, 2, 2])), Heading::Falling(_)));
        // Up and down by two on the way from 3 to 2: the change is one, the scatter two.
        assert!(matches!(heading(&answers(&[4, 2, 4, 2, 4, 1, 3, 1, 3, 1])), Heading::Unclear(_)));
    }

    #[test]
    fn years_are_looked_at_by_their_weeks() {
        let years: Vec<u16> = (0..1095).map(|n| 7 - (n / 180) as u16 + (n % 2) as u16).collect();
        let Heading::Falling(span) = heading(&answers(&years)) else { panic!("no fall") };
        assert!((-0.05..-0.03).contains(&span.a_week), "{span:?}");
        let flips: Vec<u16> = (0..1095).map(|n| (n % 2) as u16).collect();
        assert!(matches!(heading(&answers(&flips)), Heading::Unclear(_)));
    }
}
