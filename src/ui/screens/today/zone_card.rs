//! The zone now or on an earlier day, which tendon decides it, what it rests on, and what would change it.

use chrono::NaiveDate;
use eframe::egui::Ui;

use super::check_in_card::logged_before;
use super::why;
use crate::assessment::flip::Flips;
use crate::assessment::usual;
use crate::assessment::{Load, Part, Reason, Rule, Says, SessionVerdict, TendonNow, TendonVerdict, Zone};
use crate::journal::day;
use crate::journal::session::Activity;
use crate::journal::tendon::Side;
use crate::ui::screens::reasons;
use crate::ui::widgets::chip::Tone;
use crate::ui::widgets::verdict_card::VerdictCard;
use crate::ui::widgets::zone_mark::Mark;
use crate::ui::{View, theme};

/// Reasons shown before "Why?" is pressed.
const ROWS: usize = 4;
/// Days back a session's load is still worth a chip.
const CHIP_DAYS: i64 = 7;

/// What the card judges: the tendons now, or as they were on an earlier day.
pub(super) struct Judged {
    /// The day shown.
    pub date: NaiveDate,
    /// The first day whose sessions count.
    pub from: NaiveDate,
    /// Whether the day shown is today.
    pub is_now: bool,
    /// The zone; none while suppressed.
    pub zone: Option<Zone>,
    /// Each affected tendon.
    pub tendons: Vec<TendonNow>,
}

impl Judged {
    fn of(view: &View, date: NaiveDate) -> Self {
        let now = view.assessment;
        if date == view.today {
            let from = now.first_day_of_now();
            return Self { date, from, is_now: true, zone: now.zone, tendons: now.tendons.clone() };
        }
        let then = now.day(date);
        // Places are not kept by day; the one known now names the tendon well enough.
        let place = |side| now.tendons.iter().find(|t| t.side == side).and_then(|t| t.location);
        let tendons = then.tendons.into_iter().map(|t| TendonNow {
            side: t.side,
            location: place(t.side),
            zone: t.zone,
            usual: t.usual,
            reasons: t.reasons,
        });
        Self { date, from: date, is_now: false, zone: then.zone, tendons: tendons.collect() }
    }

    /// The sessions that count.
    pub fn sessions<'a>(&self, view: &View<'a>) -> &'a [SessionVerdict] {
        view.assessment.sessions_between(self.from, self.date)
    }

    /// What would turn a tendon's zone.
    pub fn flips(&self, view: &View, side: Side) -> Flips {
        if self.is_now { view.assessment.flips(side) } else { view.assessment.flips_on(self.date, side) }
    }
}

/// Shows the card for a day; "Why?" opens all reasons beneath it.
pub(super) fn show(ui: &mut Ui, (view, date): (&View, NaiveDate), shows_why: &mut bool) {
    if view.assessment.is_silenced_on(date) {
        return set_aside(ui, view, date);
    }
    let judged = Judged::of(view, date);
    let Some(zone) = judged.zone.filter(|_| !judged.tendons.is_empty() || !judged.is_now) else { return };
    let decides = judged.tendons.iter().find(|t| t.zone == Some(zone));
    let rests_on = decides.map(|tendon| worst_of_each(&tendon.reasons, zone)).unwrap_or_default();
    let words = view.words;
    let why = if *shows_why { "why-close" } else { "why" };
    let card = VerdictCard {
        lead: if judged.is_now { words.for_today(view.assessment) } else { String::new() },
        mark: Mark::from(Some(zone)),
        title: title(view, &judged, zone),
        chips: chips(view, &judged, zone, decides),
        rows: rests_on.iter().take(ROWS).map(|reason| reasons::row(view, reason)).collect(),
        explanation: explanation(view, &judged, decides, &rests_on),
        why: if judged.tendons.is_empty() { String::new() } else { words.say(why) },
    };
    if card.show(ui, words) {
        *shows_why = !*shows_why;
    }
    if *shows_why && !judged.tendons.is_empty() {
        why::show(ui, view, &judged);
    }
}

/// A day that a red flag silences has no verdict. Of today the banner says why.
fn set_aside(ui: &mut Ui, view: &View, date: NaiveDate) {
    if date < view.today {
        theme::card(ui, |ui| theme::remark(ui, view.words.say("today-set-aside")));
    }
}

/// "Green zone", of an earlier day "Thu 19 Nov: Green zone".
fn title(view: &View, judged: &Judged, zone: Zone) -> String {
    let title = view.words.zone_title(zone);
    if judged.is_now {
        return title;
    }
    let on = view.words.day_medium(judged.date);
    view.words.say_with("today-zone-of", &[("day", on.into()), ("zone", title.into())])
}

/// Of each rule the worst word: what makes a bad zone first, then what is known, then what isn't.
fn worst_of_each(reasons: &[Reason], zone: Zone) -> Vec<Reason> {
    let mut sorted: Vec<Reason> = reasons.to_vec();
    sorted.sort_by_key(|reason| (rank(reason), reason.rule));
    let mut seen = Vec::new();
    sorted.retain(|reason| {
        let is_new = !seen.contains(&reason.rule);
        seen.push(reason.rule);
        is_new
    });
    // A missing check-in says no more than the missing morning it leaves.
    let waits_for_morning = sorted.iter().any(|r| r.rule == Rule::MorningStiffness && r.have.is_none());
    sorted.retain(|reason| reason.rule != Rule::CheckIn || !waits_for_morning);
    let decides = |reason: &Reason| matches!(zone, Zone::Red | Zone::Yellow) && reason.says == Says::Zone(zone);
    sorted.sort_by_key(|reason| (!decides(reason), reason.have.is_none(), reason.rule));
    sorted
}

/// How bad a reason's word is; smaller is worse.
fn rank(reason: &Reason) -> usize {
    match reason.says {
        Says::Zone(zone) => Zone::WORST_FIRST.iter().position(|z| *z == zone).unwrap_or(Zone::WORST_FIRST.len()),
        Says::Load(_) => Zone::WORST_FIRST.len(),
    }
}

fn chips(view: &View, judged: &Judged, zone: Zone, decides: Option<&TendonNow>) -> Vec<(Tone, String)> {
    let words = view.words;
    let mut chips = Vec::new();
    if judged.tendons.len() > 1
        && let Some(tendon) = decides
    {
        let side = words.tendon_within(tendon.side);
        chips.push((Tone::Quiet, words.say_with("today-decides", &[("tendon", side.into())])));
    }
    chips.extend(decides.and_then(|tendon| comes_from(view, judged, tendon)));
    if zone == Zone::Pending {
        chips.push((Tone::Zone(Mark::Green), words.say("today-so-far-green")));
    }
    if judged.sessions(view).iter().any(|s| s.provisional) {
        chips.push((Tone::Quiet, words.say("today-provisional")));
    }
    chips.extend(load_chip(view, judged));
    chips
}

/// "from Walk-run, Mon 23 Nov": what made the zone bad, unless it was this morning itself.
fn comes_from(view: &View, judged: &Judged, tendon: &TendonNow) -> Option<(Tone, String)> {
    let (words, says) = (view.words, Says::Zone(tendon.zone?));
    let decides = |part| tendon.reasons.iter().any(|reason| reason.part == part && reason.says == says);
    if !judged.is_now || !says.is_bad() || decides(Part::CheckIn) {
        return None;
    }
    let is_its =
        |session: &&SessionVerdict| session.tendons.iter().any(|t| t.side == tendon.side && t.zone == tendon.zone);
    let what = match judged.sessions(view).iter().rev().find(is_its) {
        Some(session) => {
            let (activity, on) = (words.activity(session.activity), words.day_near(session.day, view.today));
            words.say_with("today-session-on", &[("activity", activity.into()), ("day", on.into())])
        }
        None => words.say("today-heel-raise-test"),
    };
    Some((Tone::Quiet, words.say_with("today-comes-from", &[("what", what.into())])))
}

/// "Thursday: load tolerated"; of an earlier day only its own.
fn load_chip(view: &View, judged: &Judged) -> Option<(Tone, String)> {
    let sessions = if judged.is_now { &view.assessment.sessions } else { judged.sessions(view) };
    let last = sessions.iter().rev().find(|session| session.activity != Activity::Mobility)?;
    let load = last.load.filter(|_| day::between(last.day, judged.date) < CHIP_DAYS)?;
    // What cannot be judged any more says nothing about now.
    if load == Load::Unknown && judged.is_now && !last.is_open() {
        return None;
    }
    let said = view.words.load(load);
    let weekday = match day::between(last.day, view.today) {
        0 => view.words.say("today-chip-today"),
        1 => view.words.say("today-chip-yesterday"),
        _ => view.words.weekday(last.day),
    };
    let text = view.words.say_with("today-load-chip", &[("day", weekday.into()), ("load", said.into())]);
    Some((reasons::load_tone(load, last), text))
}

/// What would change the verdict, or what it waits for.
fn explanation(view: &View, judged: &Judged, decides: Option<&TendonNow>, reasons: &[Reason]) -> String {
    let words = view.words;
    let Some(zone) = judged.zone else { return String::new() };
    let or_then = |now: &'static str, then: &'static str| words.say(if judged.is_now { now } else { then });
    let named = |wanted: Zone| {
        let names: Vec<String> =
            reasons.iter().filter(|r| r.says == Says::Zone(wanted)).map(|r| words.reason_rule(r)).collect();
        names.join(", ")
    };
    match zone {
        Zone::Green if judged.is_now => turned(view, zone, decides).unwrap_or_default(),
        // What would have been is of no use afterwards.
        Zone::Green => String::new(),
        Zone::Yellow | Zone::Red => {
            let zone_name = words.zone(zone);
            let because = words.say_with("today-because", &[("zone", zone_name.into()), ("rules", named(zone).into())]);
            let turned = judged.is_now.then(|| turned(view, zone, decides)).flatten();
            [Some(because), turned].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        Zone::Pending => {
            let waits = decides.map(|tendon| waits_for(view, judged, tendon)).unwrap_or_default();
            words.say_with("today-waits-for", &[("what", waits.into())])
        }
        Zone::Unknown if judged.tendons.is_empty() => words.say("today-no-tendon-then"),
        Zone::Unknown if decides.is_some_and(|t| t.reasons.iter().any(|r| r.rule == Rule::CheckIn)) => {
            or_then("today-no-check-in", "today-no-check-in-then")
        }
        Zone::Unknown => match decides.is_some_and(|t| t.usual.stiffness.value().is_none()) {
            true if judged.is_now && decides.is_some_and(|t| is_known_tomorrow(view, t.side)) => {
                words.say("today-unknown-usual-tomorrow")
            }
            true => or_then("today-unknown-no-usual", "today-unknown-no-usual-then"),
            false => words.say_with("today-unknown-missing", &[("rules", named(Zone::Unknown).into())]),
        },
    }
}

/// Whether enough mornings are logged for a baseline, this one being the last that was missing.
fn is_known_tomorrow(view: &View, side: Side) -> bool {
    let logged = logged_before(view, day::plus(view.today, 1), side);
    usize::try_from(logged).is_ok_and(|logged| logged >= usual::MORNINGS_NEEDED.value)
}

/// The one answer that would have turned the zone: of a green for the worse, else for the better.
fn turned(view: &View, zone: Zone, decides: Option<&TendonNow>) -> Option<String> {
    let flips = view.assessment.flips(decides?.side);
    let flip = if zone == Zone::Green { flips.worse? } else { flips.better? };
    Some(view.words.flip_on(view.assessment, &flip))
}

/// Each unanswered thing a pending tendon waits for, with its session's day.
fn waits_for(view: &View, judged: &Judged, tendon: &TendonNow) -> String {
    let words = view.words;
    let mut parts: Vec<String> = Vec::new();
    for session in judged.sessions(view) {
        let verdict = session.tendons.iter().find(|t| t.side == tendon.side && t.zone == Some(Zone::Pending));
        let missing = verdict.into_iter().flat_map(TendonVerdict::zone_reasons);
        for reason in missing.filter(|r| r.says == Says::Zone(Zone::Pending)) {
            let part = match reason.rule {
                Rule::MorningStiffness => {
                    let morning = words.day_near(day::plus(session.day, 1), view.today);
                    words.say_with("today-waits-morning", &[("day", morning.into())])
                }
                rule => {
                    let on = words.day_near(session.day, view.today);
                    words.say_with("today-waits-answer", &[("rule", words.rule(rule).into()), ("day", on.into())])
                }
            };
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
    }
    parts.join(", ")
}
