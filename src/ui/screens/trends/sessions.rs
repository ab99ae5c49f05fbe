//! What was done on each day: its load, the high-level part of it, and the verdict of one tendon.

use chrono::NaiveDate;

use crate::assessment::load::{DayLoad, DayLoads};
use crate::assessment::{Load, SessionVerdict, Zone};
use crate::journal::measure::ExactMinutes;
use crate::journal::tendon::Side;
use crate::ui::View;
use crate::ui::widgets::trend_plot::{DayBar, Ink, day_number};
use crate::ui::widgets::zone_mark::Mark;

/// A day on which something was done.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SessionDay {
    pub date: NaiveDate,
    /// Minutes of running.
    pub run_min: f64,
    /// What it cost.
    pub units: DayLoad,
    /// Whether a red flag silences the day.
    pub is_set_aside: bool,
    /// The worst zone; none where a red flag silences it.
    pub zone: Option<Zone>,
    /// The worst load.
    pub load: Option<Load>,
    /// What was done, in words.
    pub done: Vec<String>,
}

impl SessionDay {
    /// The mark of its zone, or that it is set aside.
    pub(super) fn mark(&self) -> Option<Mark> {
        if self.is_set_aside { Some(Mark::SetAside) } else { self.zone.map(Mark::from) }
    }
}

/// The days with sessions, by date.
pub(super) fn days(view: &View, loads: &DayLoads, side: Side, (from, to): (NaiveDate, NaiveDate)) -> Vec<SessionDay> {
    let sessions = view.assessment.sessions_between(from, to);
    sessions.chunk_by(|one, other| one.day == other.day).map(|day| of_day(view, side, (day, loads))).collect()
}

fn of_day(view: &View, side: Side, (sessions, loads): (&[SessionVerdict], &DayLoads)) -> SessionDay {
    let date = sessions.first().map_or(view.today, |s| s.day);
    let (units, is_set_aside) = (loads.on(date), view.assessment.is_silenced_on(date));
    let mut day = SessionDay { date, run_min: 0.0, units, is_set_aside, zone: None, load: None, done: Vec::new() };
    for session in sessions {
        let minutes = view.journal.current().session(session.record).and_then(|s| s.minutes).map(|m| m.get());
        day.run_min += session.run_min.map_or(0.0, ExactMinutes::get);
        day.done.push(done(view, session, minutes));
    }
    let mine = || sessions.iter().flat_map(|s| &s.tendons).filter(|t| t.side == side);
    if !is_set_aside && mine().next().is_some() {
        day.zone = Some(Zone::worst(mine().filter_map(|t| t.zone)));
        day.load = Some(Load::worst(mine().filter_map(|t| t.load)));
    }
    day
}

fn done(view: &View, session: &SessionVerdict, minutes: Option<f64>) -> String {
    let activity = view.words.activity(session.activity);
    match minutes {
        Some(min) => {
            let args = [("activity", activity.into()), ("min", view.words.number(min).into())];
            view.words.say_with("trends-done-min", &args)
        }
        None => activity,
    }
}

/// A pale bar for all load with the verdict above, and a dark one for the high-level part.
pub(super) fn bars(days: &[SessionDay]) -> Vec<DayBar> {
    days.iter()
        .flat_map(|day| {
            let number = day_number(day.date);
            let (all, high_level) = (day.units.all.known, day.units.high_level.known);
            let high = DayBar { day: number, value: high_level, ink: Ink::First, mark: None };
            let all = DayBar { day: number, value: all, ink: Ink::Faded, mark: day.mark() };
            [Some(all), (high_level > 0.0).then_some(high)]
        })
        .flatten()
        .collect()
}
