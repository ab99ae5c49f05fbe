//! The plots in sentences: one for each plot, and one for each day.

use chrono::{Datelike, NaiveDate};

use super::prepared::{Prepared, stiffness_of};
use super::sessions::SessionDay;
use super::stretch::first_day;
use crate::assessment::trend::{TrendDay, weekly_slope};
use crate::ui::View;
use crate::ui::widgets::trend_plot::date_of;

/// A slope below this a week is said as steady.
const STEADY: f64 = 0.05;

/// "usual 2 · 39 of 42 mornings answered · falling 0.4 a week".
pub(super) fn stiffness(view: &View, days: &[TrendDay]) -> String {
    let words = view.words;
    let first = first_day(view);
    let answers: Vec<_> = days.iter().filter_map(|d| Some((d.date, f64::from(stiffness_of(d)?)))).collect();
    let mornings = days.iter().filter(|day| day.date >= first).count();
    let usual = days.last().and_then(|day| day.usual.stiffness.value());
    let usual = usual.map(|usual| words.say_with("trends-usual-is", &[("n", words.number(usual.get()).into())]));
    let answered = words.say_with("trends-mornings", &[("n", answers.len().into()), ("of", mornings.into())]);
    let parts: Vec<String> = [usual, Some(answered), weekly_slope(&answers).map(|slope| slope_said(view, slope))]
        .into_iter()
        .flatten()
        .collect();
    parts.join(" · ")
}

fn slope_said(view: &View, slope: f64) -> String {
    let amount = view.words.number((slope.abs() * 10.0).round() / 10.0);
    let id = match slope {
        slope if slope.abs() < STEADY => "trends-steady",
        slope if slope < 0.0 => "trends-falling",
        _ => "trends-rising",
    };
    view.words.say_with(id, &[("n", amount.into())])
}

/// "highest in a session 4, at rest 2, walking and stairs 3".
pub(super) fn pains(view: &View, days: &[TrendDay]) -> String {
    let words = view.words;
    let said = |highest: Option<u16>| highest.map_or(words.say("trends-none"), |n| n.to_string());
    let check_ins = || days.iter().filter_map(|day| day.check_in.as_ref());
    let peak = days.iter().filter_map(|day| day.pain_peak).max();
    let rest = check_ins().filter_map(|c| c.rest_pain).max().map(|p| p.get());
    let daily = check_ins().filter_map(|c| c.daily_pain).max().map(|p| p.get());
    words.say_with(
        "trends-highest",
        &[("peak", said(peak).into()), ("rest", said(rest).into()), ("daily", said(daily).into())],
    )
}

/// "9 days with sessions · 214 minutes running · highest load 40".
pub(super) fn sessions(view: &View, days: &[SessionDay]) -> String {
    let running: f64 = days.iter().map(|day| day.run_min).sum();
    let highest = days.iter().map(|day| day.units.all.known).fold(0.0, f64::max);
    let args = [
        ("n", days.len().into()),
        ("run", view.words.number(running).into()),
        ("load", view.words.rounded(highest).into()),
    ];
    view.words.say_with("trends-session-days", &args)
}

/// "load 15.6, 12 of it running and hopping"; at least so much where minutes are missing.
pub(super) fn load(view: &View, done: &SessionDay) -> String {
    let (all, high) = (done.units.all, done.units.high_level);
    let id = if all.is_whole { "trends-day-load" } else { "trends-day-load-at-least" };
    let args = [("all", view.words.rounded(all.known).into()), ("high", view.words.rounded(high.known).into())];
    view.words.say_with(id, &args)
}

/// "Sat 21 Nov", or with its year where that is another one.
pub(super) fn date_said(view: &View, date: NaiveDate) -> String {
    if date.year() == view.today.year() { view.words.day_medium(date) } else { view.words.day_with_year(date) }
}

/// A day with its events, a line each; the whole day where nothing happened.
pub(super) fn happened(view: &View, prepared: &Prepared, number: i64) -> Option<String> {
    let date = date_of(number);
    let events = prepared.events.lines(view, date);
    if events.is_empty() {
        return day(view, prepared, number);
    }
    Some([vec![date_said(view, date)], events].concat().join("\n"))
}

/// A day with its answers, a line each; the first names it.
pub(super) fn day(view: &View, prepared: &Prepared, number: i64) -> Option<String> {
    let words = view.words;
    let day = prepared.day(number)?;
    let date = date_said(view, day.date);
    let mut lines = vec![match stiffness_of(day) {
        Some(n) => words.say_with("trends-day-stiffness", &[("day", date.into()), ("n", n.into())]),
        None => words.say_with("trends-day-unanswered", &[("day", date.into())]),
    }];
    lines.extend(rise(view, day));
    lines.extend(answers(view, day));
    if let Some(done) = prepared.session_day(day.date) {
        lines.push(session_day(view, done, day.pain_peak));
    }
    lines.extend(prepared.events.lines(view, day.date));
    Some(lines.join("\n"))
}

fn rise(view: &View, day: &TrendDay) -> Option<String> {
    let words = view.words;
    let rise = day.usual.stiffness.rise_of(stiffness_of(day))?.get();
    Some(match rise {
        rise if rise > 0.0 => words.say_with("trends-day-above", &[("n", words.number(rise).into())]),
        rise if rise < 0.0 => words.say_with("trends-day-below", &[("n", words.number(-rise).into())]),
        _ => words.say("trends-day-usual"),
    })
}

fn answers(view: &View, day: &TrendDay) -> Option<String> {
    let words = view.words;
    let check_in = day.check_in.as_ref()?;
    let eased = check_in.stiffness_min.map(|n| words.say_with("trends-day-eased", &[("n", n.get().into())]));
    let rest = check_in.rest_pain.map(|n| words.say_with("trends-day-rest", &[("n", n.get().into())]));
    let daily = check_in.daily_pain.map(|n| words.say_with("trends-day-daily", &[("n", n.get().into())]));
    let painkiller = (check_in.painkiller == Some(true)).then(|| words.say("trends-day-painkiller"));
    let parts: Vec<String> = [eased, rest, daily, painkiller].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// "Walk-run, 24 min · load 15.6, 12 of it running · worst pain 2 · green, load tolerated".
fn session_day(view: &View, done: &SessionDay, peak: Option<u16>) -> String {
    let words = view.words;
    let mut parts = done.done.clone();
    parts.push(load(view, done));
    parts.extend(peak.map(|n| words.say_with("trends-day-peak", &[("n", n.into())])));
    if let (Some(zone), Some(load)) = (done.zone, done.load) {
        parts.push(format!("{}, {}", words.zone(zone), words.load(load)));
    }
    parts.join(" · ")
}
