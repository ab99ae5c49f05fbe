//! What the plots draw, worked out from the journal once.

use chrono::NaiveDate;

use super::events::Events;
use super::say;
use super::sessions::{self, SessionDay};
use super::stretch::{Stretch, first_day};
use super::tolerance::Drawn;
use crate::assessment::tolerance::{Curve, Tolerance};
use crate::assessment::trend::{TrendDay, trend};
use crate::journal::tendon::Side;
use crate::ui::View;
use crate::ui::screens::bearing::Bearing;
use crate::ui::widgets::trend_plot::{Dash, DayBar, Ink, Limit, LimitKind, Ribbon, Series, day_number};

/// Days up to which each day gets its own point, or its own mark where it has no answer.
const DAYS_WITH_POINTS: usize = 100;
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
    pub limits: Vec<Limit>,
    pub without_rise: Ribbon,
    pub unanswered: Vec<i64>,
    pub pains: Vec<Series>,
    pub bars: Vec<DayBar>,
    pub too_high: Option<Ribbon>,
    pub bears: Option<Drawn>,
    pub load_max: f64,
    pub painkillers: Vec<i64>,
    pub lead: String,
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
        let limits = limits(view, &days);
        let stiffness_max = stiffness_max(&days, &limits);
        Self {
            stiffness: stiffness(view, &days, has_points),
            without_rise: without_rise(&days),
            limits,
            stiffness_max,
            unanswered: if has_points { unanswered(view, &days) } else { Vec::new() },
            pains: pains(view, &days, has_points),
            load_max,
            painkillers: painkillers(&days),
            lead: say::lead(view, &days),
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
    let days = day_number(asked.from)..=day_number(asked.to);
    let edges: Vec<_> = days.map(|day| (day, half.low, half.high.min(load_max))).collect();
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
    let answers = Series::daily(view.words.say("trends-answered"), &answers);
    vec![if has_points { answers.with_points() } else { answers }]
}

/// High enough for each answer, and for each limit that an answer can reach.
fn stiffness_max(days: &[TrendDay], limits: &[Limit]) -> f64 {
    let answers = days.iter().filter_map(stiffness_of).map(|answer| f64::from(answer) + 1.0);
    let on_days = days.iter().flat_map(|day| limits.iter().filter_map(|limit| limit.on(day_number(day.date))));
    answers.chain(on_days).fold(STIFFNESS_LEAST, f64::max).min(PAIN_MAX).ceil()
}

/// The baseline of each day, and from where on a morning is a slight and a significant rise (RULES §2);
/// none where none was known, and none that no answer can reach.
fn limits(view: &View, days: &[TrendDay]) -> Vec<Limit> {
    let words = view.words;
    let limit = |kind, id: &str, of: &dyn Fn(&TrendDay) -> Option<f64>| {
        let values = values(days, |day| of(day).filter(|value| *value <= PAIN_MAX));
        let last = values.last().map_or(0.0, |(_, value)| *value);
        Limit::new(words.say_with(id, &[("n", words.number(last).into())]), kind, &values)
    };
    let rise = |place: usize| move |day: &TrendDay| Some(day.usual.score_limits()?[place].get());
    vec![
        limit(LimitKind::Baseline, "trends-usual-is", &|day| Some(day.usual.stiffness.value()?.get())),
        limit(LimitKind::Slight, "trends-slight-from", &rise(0)),
        limit(LimitKind::Significant, "trends-significant-from", &rise(1)),
    ]
}

/// Where a morning is without rise, by each day's own baseline.
fn without_rise(days: &[TrendDay]) -> Ribbon {
    let edges = values(days, |day| Some(day.usual.score_limits()?[0].get().min(PAIN_MAX)));
    Ribbon::new(&edges.into_iter().map(|(day, slight)| (day, 0.0, slight)).collect::<Vec<_>>())
}

/// Each morning without an answer since the journal began.
fn unanswered(view: &View, days: &[TrendDay]) -> Vec<i64> {
    let first = first_day(view);
    let open = days.iter().filter(|day| day.date >= first && stiffness_of(day).is_none());
    open.map(|day| day_number(day.date)).collect()
}

fn pains(view: &View, days: &[TrendDay], has_points: bool) -> Vec<Series> {
    let peaks = values(days, |day| day.pain_peak.map(f64::from));
    let rest = values(days, |day| day.check_in.as_ref()?.rest_pain.map(|p| f64::from(p.get())));
    let daily = values(days, |day| day.check_in.as_ref()?.daily_pain.map(|p| f64::from(p.get())));
    let words = view.words;
    let peaks = Series::daily(words.say("trends-peak-pain"), &peaks);
    vec![
        Series::daily(words.say("trends-rest-pain"), &rest).drawn(Ink::Second, Dash::Dashed),
        Series::daily(words.say("trends-daily-pain"), &daily).drawn(Ink::Third, Dash::Dotted),
        if has_points { peaks.with_points() } else { peaks },
    ]
}

fn painkillers(days: &[TrendDay]) -> Vec<i64> {
    let taken = days.iter().filter(|day| day.check_in.as_ref().is_some_and(|c| c.painkiller == Some(true)));
    taken.map(|day| day_number(day.date)).collect()
}
