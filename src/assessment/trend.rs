//! Daily series for plots: one answer or none for each day, so that gaps stay gaps.

use chrono::NaiveDate;

use super::Assessment;
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

/// Slope of a series in units a week, by least squares over the answered days; none below five.
pub fn weekly_slope(points: &[(NaiveDate, f64)]) -> Option<f64> {
    if points.len() < 5 {
        return None;
    }
    let first = points[0].0;
    let count = points.len() as f64;
    let days: Vec<f64> = points.iter().map(|(d, _)| day::between(first, *d) as f64).collect();
    let mean_day = days.iter().sum::<f64>() / count;
    let mean = points.iter().map(|(_, v)| v).sum::<f64>() / count;
    let spread: f64 = days.iter().map(|d| (d - mean_day).powi(2)).sum();
    let together: f64 = days.iter().zip(points).map(|(d, (_, v))| (d - mean_day) * (v - mean)).sum();
    (spread > 0.0).then(|| 7.0 * together / spread)
}
