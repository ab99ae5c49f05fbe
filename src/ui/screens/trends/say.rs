//! The plots in sentences: one for each plot, and one for each day.

use chrono::{Datelike, NaiveDate};

use super::prepared::{Prepared, stiffness_of};
use super::sessions::SessionDay;
use super::stretch::first_day;
use crate::assessment::trend::{Heading, Span, TrendDay, heading};
use crate::ui::View;
use crate::ui::widgets::trend_plot::date_of;
use crate::words::Arg;

/// The answers of the stiffness, by day.
fn stiffness_answers(days: &[TrendDay]) -> Vec<(NaiveDate, f64)> {
    days.iter().filter_map(|d| Some((d.date, f64::from(stiffness_of(d)?)))).collect()
}

/// How many mornings were logged, of how many since the journal began.
fn mornings<'a>(view: &View, days: &[TrendDay]) -> [(&'static str, Arg<'a>); 2] {
    let first = first_day(view);
    let of = days.iter().filter(|day| day.date >= first).count();
    [("n", stiffness_answers(days).len().into()), ("of", of.into())]
}

/// What the range shows of the mornings, in a sentence: "Mornings are easing: your baseline went from 2 to 1
/// between Sun 11 Oct and Sat 21 Nov."
pub(super) fn lead(view: &View, days: &[TrendDay]) -> String {
    let words = view.words;
    let (span, easing) = match heading(&stiffness_answers(days)) {
        Heading::TooFew => return words.say_with("trends-lead-too-few", &mornings(view, days)),
        Heading::Unclear(span) => return words.say_with("trends-lead-unclear", &days_of(view, &span)),
        Heading::Falling(span) => (span, true),
        Heading::Rising(span) => (span, false),
    };
    let [from, to] = days_of(view, &span);
    let mut known = days.iter().filter_map(|day| day.usual.stiffness.value());
    let baselines = known.next().zip(known.next_back());
    let Some((before, now)) = baselines.filter(|(before, now)| before != now && (now < before) == easing) else {
        let id = if easing { "trends-lead-easing" } else { "trends-lead-stiffer" };
        return words.say_with(id, &[a_week(view, &span), from, to]);
    };
    let [before, now] = [("before", before), ("now", now)].map(|(name, n)| (name, words.number(n.get()).into()));
    let id = if easing { "trends-lead-easing-usual" } else { "trends-lead-stiffer-usual" };
    words.say_with(id, &[before, now, from, to])
}

/// "baseline 2 · 39 of 42 mornings logged · falling 0.4 a week, Sun 11 Oct to Sat 21 Nov".
pub(super) fn stiffness(view: &View, days: &[TrendDay]) -> String {
    let words = view.words;
    let usual = days.last().and_then(|day| day.usual.stiffness.value());
    let usual = usual.map(|usual| words.say_with("trends-usual-is", &[("n", words.number(usual.get()).into())]));
    let logged = words.say_with("trends-mornings", &mornings(view, days));
    let named = |id, span: &Span| {
        let [from, to] = days_of(view, span);
        words.say_with(id, &[a_week(view, span), from, to])
    };
    let heading = match heading(&stiffness_answers(days)) {
        Heading::TooFew => words.say("trends-too-few"),
        Heading::Unclear(span) => words.say_with("trends-unclear", &days_of(view, &span)),
        Heading::Falling(span) => named("trends-falling", &span),
        Heading::Rising(span) => named("trends-rising", &span),
    };
    [usual, Some(logged), Some(heading)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The days a trend speaks of.
fn days_of<'a>(view: &View, span: &Span) -> [(&'static str, Arg<'a>); 2] {
    [("from", date_said(view, span.from).into()), ("to", date_said(view, span.to).into())]
}

/// How much it changes a week, without its sign; what is less than a tenth in hundredths.
fn a_week<'a>(view: &View, span: &Span) -> (&'static str, Arg<'a>) {
    let amount = span.a_week.abs();
    let words = view.words;
    let said = if words.is_shown(amount) { words.rounded(amount) } else { words.number(amount) };
    ("n", said.into())
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
    parts.extend(done.is_set_aside.then(|| words.say("red-flag-set-aside")));
    if let (Some(zone), Some(load)) = (done.zone, done.load) {
        parts.push(format!("{}, {}", words.zone(zone), words.load(load)));
    }
    parts.join(" · ")
}
