//! The zone now, which tendon decides it, what it rests on, and what would change it.

use eframe::egui::Ui;

use super::why;
use crate::assessment::red_flag::Raised;
use crate::assessment::{Load, Reason, Rule, Says, SessionVerdict, TendonNow, Zone};
use crate::command::{Act, Change, Command, Commands};
use crate::journal::flag::{Flag, FlagEvent};
use crate::journal::{Fact, day};
use crate::ui::widgets::button;
use crate::ui::widgets::chip::Tone;
use crate::ui::widgets::row::Row;
use crate::ui::widgets::verdict_card::VerdictCard;
use crate::ui::widgets::zone_mark::Mark;
use crate::ui::{View, theme};

/// Reasons shown before "Why?" is pressed.
const ROWS: usize = 4;
/// Days back a session's load is still worth a chip.
const CHIP_DAYS: i64 = 7;

/// Shows the card; "Why?" opens all reasons beneath it.
pub(super) fn show(ui: &mut Ui, view: &View, commands: &mut Commands, shows_why: &mut bool) {
    if let Some(raised) = view.assessment.red_flags.suppressed_by {
        be_seen(ui, view, commands, raised);
        return;
    }
    let Some(zone) = view.assessment.zone.filter(|_| !view.assessment.tendons.is_empty()) else { return };
    let decides = view.assessment.tendons.iter().find(|t| t.zone == Some(zone));
    let reasons = decides.map(|tendon| worst_of_each(&tendon.reasons, zone)).unwrap_or_default();
    let words = view.words;
    let card = VerdictCard {
        mark: Mark::from(Some(zone)),
        title: words.zone_title(zone),
        chips: chips(view, zone, decides),
        rows: reasons.iter().take(ROWS).map(|reason| row_of(view, reason)).collect(),
        explanation: explanation(view, zone, decides, &reasons),
        why: words.say(if *shows_why { "today-why-close" } else { "today-why" }),
    };
    if card.show(ui, words) {
        *shows_why = !*shows_why;
    }
    if *shows_why {
        why::show(ui, view);
    }
}

/// Be seen first: no verdict stands beside this.
fn be_seen(ui: &mut Ui, view: &View, commands: &mut Commands, raised: Raised) {
    let (words, red) = (view.words, theme::palette(ui).red.mark);
    theme::card_edged(ui, red, |ui| {
        theme::heading(ui, theme::verdict(words.say("today-be-seen")));
        ui.label(theme::strong(words.flag(raised.flag)));
        theme::remark(ui, words.say_with("today-raised-on", &[("day", words.day_near(raised.on, view.today).into())]));
        ui.label(theme::body(words.say("today-be-seen-why")));
        if ui.add(button::primary(words.say("today-seen"))).clicked() {
            let seen = Flag { date: view.today, event: FlagEvent::Seen, flag: None, side: None, note: None };
            let act = Act::new(vec![Change::new(Fact::Flag(seen))], words.say("today-seen-said"));
            commands.push(Command::Record(act));
        }
    });
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

/// A reason as a row: what was looked at, what it had, its limit.
pub(in crate::ui::screens) fn row_of(view: &View, reason: &Reason) -> Row {
    let (have, limit) = (view.words.reason_have(reason), view.words.reason_limit(reason));
    match reason.have {
        Some(_) => Row::new(view.words.rule(reason.rule), have).aside(limit),
        None => Row::new(view.words.rule(reason.rule), "").aside(have),
    }
}

fn chips(view: &View, zone: Zone, decides: Option<&TendonNow>) -> Vec<(Tone, String)> {
    let words = view.words;
    let mut chips = Vec::new();
    if view.assessment.tendons.len() > 1
        && let Some(tendon) = decides
    {
        let side = words.tendon(tendon.side, None);
        chips.push((Tone::Quiet, words.say_with("today-decides", &[("tendon", side.into())])));
    }
    if zone == Zone::Pending {
        chips.push((Tone::Zone(Mark::Green), words.say("today-so-far-green")));
    }
    if view.assessment.sessions_between(day::plus(view.today, -2), view.today).iter().any(|s| s.provisional) {
        chips.push((Tone::Quiet, words.say("today-provisional")));
    }
    chips.extend(load_chip(view));
    chips
}

/// "Thursday: load tolerated".
fn load_chip(view: &View) -> Option<(Tone, String)> {
    let last = view.assessment.sessions.last()?;
    let load = last.load.filter(|_| day::between(last.day, view.today) < CHIP_DAYS)?;
    let said = view.words.load(load);
    let weekday = match day::between(last.day, view.today) {
        0 => view.words.say("today-chip-today"),
        1 => view.words.say("today-chip-yesterday"),
        _ => view.words.weekday(last.day),
    };
    let text = view.words.say_with("today-load-chip", &[("day", weekday.into()), ("load", said.into())]);
    Some((load_tone(load, last), text))
}

/// The colour of a load verdict; too high is as loud as the session's zone, but never green.
pub(in crate::ui::screens) fn load_tone(load: Load, session: &SessionVerdict) -> Tone {
    match load {
        Load::Tolerated => Tone::Zone(Mark::Green),
        Load::TooHigh if session.zone == Some(Zone::Red) => Tone::Zone(Mark::Red),
        Load::TooHigh => Tone::Zone(Mark::Yellow),
        Load::Pending | Load::Unknown => Tone::Quiet,
    }
}

/// What would change the verdict, or what it waits for.
fn explanation(view: &View, zone: Zone, decides: Option<&TendonNow>, reasons: &[Reason]) -> String {
    let words = view.words;
    let named = |wanted: Zone| {
        let names: Vec<String> =
            reasons.iter().filter(|r| r.says == Says::Zone(wanted)).map(|r| words.rule(r.rule)).collect();
        names.join(", ")
    };
    match zone {
        Zone::Green => to_yellow(view, reasons),
        Zone::Yellow | Zone::Red => {
            let zone_name = words.zone(zone);
            words.say_with("today-because", &[("zone", zone_name.into()), ("rules", named(zone).into())])
        }
        Zone::Pending => {
            let waits = decides.map(|tendon| waits_for(view, tendon)).unwrap_or_default();
            words.say_with("today-waits-for", &[("what", waits.into())])
        }
        Zone::Unknown if decides.is_some_and(|t| t.reasons.iter().any(|r| r.rule == Rule::CheckIn)) => {
            words.say("today-no-check-in")
        }
        Zone::Unknown => match decides.is_some_and(|t| t.usual.stiffness.value().is_none()) {
            true => words.say("today-unknown-no-usual"),
            false => words.say_with("today-unknown-missing", &[("rules", named(Zone::Unknown).into())]),
        },
    }
}

/// How much more stiffness would make a green yellow.
fn to_yellow(view: &View, reasons: &[Reason]) -> String {
    let morning = reasons.iter().find(|r| r.rule == Rule::MorningStiffness);
    let Some((have, limit)) = morning.and_then(|r| Some((r.have?, r.limit?))) else { return String::new() };
    let more = (limit - have).ceil().max(1.0);
    let within = more - 1.0;
    let args = [("more", more.into()), ("within", within.into())];
    view.words.say_with(if within >= 1.0 { "today-to-yellow-far" } else { "today-to-yellow-near" }, &args)
}

/// Each unanswered thing a pending tendon waits for, with its session's day.
fn waits_for(view: &View, tendon: &TendonNow) -> String {
    let words = view.words;
    let sessions = view.assessment.sessions_between(day::plus(view.today, -2), view.today);
    let mut parts: Vec<String> = Vec::new();
    for session in sessions {
        let verdict = session.tendons.iter().find(|t| t.side == tendon.side && t.zone == Some(Zone::Pending));
        let missing = verdict.map(|v| v.reasons.as_slice()).unwrap_or_default().iter();
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
