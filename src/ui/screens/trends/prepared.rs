//! What the plots draw, worked out from the journal once.

use chrono::NaiveDate;

use super::events::Events;
use super::say;
use super::sessions::{self, SessionDay};
use super::stretch::{Stretch, first_day};
use super::tolerance::Drawn;
use crate::assessment::tolerance::{Curve, Tolerance};
use crate::assessment::trend::{TrendDay, trend};
use crate::assessment::usual::{SIGNIFICANT_SCORE, SLIGHT_SCORE};
use crate::journal::tendon::Side;
use crate::ui::View;
use crate::ui::screens::bearing::Bearing;
use crate::ui::widgets::trend_plot::{Band, Dash, DayBar, DayPoint, Ink, Ribbon, Series, day_number};
use crate::ui::widgets::zone_mark::Mark;

/// Days up to which each day gets its own point, or its own mark where it has no answer.
const DAYS_WITH_POINTS: usize = 100;
/// Days between two session pains that are still joined by a line.
const JOINED_DAYS: i64 = 14;
/// The end of the pain axis: the scale's own.
pub(super) const PAIN_MAX: f64 = 10.0;
/// The least end of the stiffness axis.
const STIFFNESS_LEAST: f64 = 6.0;
/// The least end of the load axis, in minutes of easy flat running.
const LOAD_LEAST: f64 = 20.0;

/// What was asked for; as long as it is the same, what was prepared is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Asked {
    revision: u64,
    is_sample: bool,
    pub stretch: Stretch,
    pub side: Side,
    pub from: NaiveDate,
    pub to: NaiveDate,
}

impl Asked {
    /// What a view, a stretch and a tendon ask for.
    pub(super) fn new(view: &View, stretch: Stretch, side: Side) -> Self {
        let (from, to) = stretch.days(view);
        Self { revision: view.revision, is_sample: view.is_sample, stretch, side, from, to }
    }
}

/// Everything the plots and the table show.
#[derive(Debug)]
pub(super) struct Prepared {
    pub asked: Asked,
    pub days: Vec<TrendDay>,
    pub sessions: Vec<SessionDay>,
    pub events: Events,
    pub stiffness: Vec<Series>,
    pub stiffness_max: f64,
    pub bands: Vec<Band>,
    pub unanswered: Vec<DayPoint>,
    pub pains: Vec<Series>,
    pub bars: Vec<DayBar>,
    pub too_high: Option<Ribbon>,
    pub bears: Option<Drawn>,
    pub load_max: f64,
    pub painkillers: Vec<i64>,
    pub stiffness_said: String,
    pub pains_said: String,
    pub sessions_said: String,
}

impl Prepared {
    /// Works it all out.
    pub(super) fn new(view: &View, bearing: &Bearing, asked: Asked) -> Self {
        let days = trend(view.journal, view.assessment, asked.side, (asked.from, asked.to));
        let sessions: Vec<SessionDay> = sessions::days(view, bearing.loads(), asked.side, (asked.from, asked.to));
        let bars = sessions::bars(&sessions);
        let load_max = bars.iter().map(|bar| bar.value).fold(LOAD_LEAST, f64::max) * 1.15;
        let tolerance = bearing.tolerance(asked.side);
        let has_points = days.len() <= DAYS_WITH_POINTS;
        let usual = days.last().and_then(|d| d.usual.stiffness.value()).map(|usual| usual.get());
        let stiffness_max = stiffness_max(&days, usual);
        Self {
            stiffness: stiffness(view, &days, has_points),
            bands: usual.map_or_else(Vec::new, |usual| bands(usual, stiffness_max)),
            stiffness_max,
            unanswered: if has_points { unanswered(view, &days) } else { Vec::new() },
            pains: pains(view, &days, has_points),
            load_max,
            painkillers: painkillers(&days),
            stiffness_said: say::stiffness(view, &days),
            pains_said: say::pains(view, &days),
            sessions_said: say::sessions(view, &sessions),
            too_high: tolerance.and_then(Tolerance::curve).and_then(|curve| too_high(curve, asked, load_max)),
            bears: tolerance.map(|tolerance| Drawn::of(view, tolerance)),
            events: Events::of(view, asked),
            bars,
            sessions,
            days,
            asked,
        }
    }

    /// A day of the plots.
    pub(super) fn day(&self, number: i64) -> Option<&TrendDay> {
        let place = number.checked_sub(day_number(self.asked.from))?;
        self.days.get(usize::try_from(place).ok()?)
    }

    /// What was done on a day.
    pub(super) fn session_day(&self, date: NaiveDate) -> Option<&SessionDay> {
        let place = self.sessions.binary_search_by_key(&date, |day| day.date).ok()?;
        self.sessions.get(place)
    }
}

/// Where half of all days would be too high now, across the days shown; nothing where it lies above them.
fn too_high(curve: &Curve, asked: Asked, load_max: f64) -> Option<Ribbon> {
    let half = curve.load_at(0.5);
    let edges = [asked.from, asked.to].map(|date| (day_number(date), half.low, half.high.min(load_max)));
    (half.low < load_max).then(|| Ribbon::new(&edges))
}

/// One measure of the days, where it was answered.
fn values(days: &[TrendDay], of: impl Fn(&TrendDay) -> Option<f64>) -> Vec<(i64, f64)> {
    days.iter().filter_map(|day| Some((day_number(day.date), of(day)?))).collect()
}

/// The stiffness answered that morning.
pub(super) fn stiffness_of(day: &TrendDay) -> Option<u16> {
    Some(day.check_in.as_ref()?.stiffness?.get())
}

fn stiffness(view: &View, days: &[TrendDay], has_points: bool) -> Vec<Series> {
    let answers = values(days, |day| stiffness_of(day).map(f64::from));
    let usuals = values(days, |day| day.usual.stiffness.value().map(|usual| usual.get()));
    let answers = Series::daily(view.words.say("trends-answered"), &answers);
    let usuals = Series::daily(view.words.say("trends-usual"), &usuals).drawn(Ink::Quiet, Dash::Dotted);
    vec![usuals, if has_points { answers.with_points() } else { answers }]
}

fn stiffness_max(days: &[TrendDay], usual: Option<f64>) -> f64 {
    let highest = days.iter().filter_map(stiffness_of).map(f64::from).fold(0.0, f64::max);
    let above = usual.map_or(0.0, |usual| usual + SIGNIFICANT_SCORE.value.get() + 1.0);
    (highest + 1.0).max(above).clamp(STIFFNESS_LEAST, 10.0).ceil()
}

/// No rise, a slight one, a significant one, above today's usual (RULES §2).
fn bands(usual: f64, most: f64) -> Vec<Band> {
    let slight = (usual + SLIGHT_SCORE.value.get()).min(most);
    let significant = (usual + SIGNIFICANT_SCORE.value.get()).min(most);
    let band = |from: f64, to: f64, mark| Band { values: from..=to, mark };
    let bands =
        [band(0.0, slight, Mark::Green), band(slight, significant, Mark::Yellow), band(significant, most, Mark::Red)];
    bands.into_iter().filter(|band| band.values.start() < band.values.end()).collect()
}

/// A hollow mark on the axis for each morning without an answer since the journal began.
fn unanswered(view: &View, days: &[TrendDay]) -> Vec<DayPoint> {
    let first = first_day(view);
    let open = days.iter().filter(|day| day.date >= first && stiffness_of(day).is_none());
    open.map(|day| DayPoint { day: day_number(day.date), value: 0.0, mark: Mark::Unknown }).collect()
}

fn pains(view: &View, days: &[TrendDay], has_points: bool) -> Vec<Series> {
    let peaks = values(days, |day| day.pain_peak.map(f64::from));
    let rest = values(days, |day| day.check_in.as_ref()?.rest_pain.map(|p| f64::from(p.get())));
    let daily = values(days, |day| day.check_in.as_ref()?.daily_pain.map(|p| f64::from(p.get())));
    let words = view.words;
    let mut series = vec![
        Series::daily(words.say("trends-rest-pain"), &rest).drawn(Ink::Second, Dash::Dashed),
        Series::daily(words.say("trends-daily-pain"), &daily).drawn(Ink::Third, Dash::Dotted),
    ];
    // Sessions are not daily: they are joined, but not over a long time without any.
    for run in peaks.chunk_by(|(one, _), (next, _)| next - one <= JOINED_DAYS) {
        let peaks = Series::joined(words.say("trends-peak-pain"), run);
        series.push(if has_points { peaks.with_points() } else { peaks });
    }
    series
}

fn painkillers(days: &[TrendDay]) -> Vec<i64> {
    let taken = days.iter().filter(|day| day.check_in.as_ref().is_some_and(|c| c.painkiller == Some(true)));
    taken.map(|day| day_number(day.date)).collect()
}
