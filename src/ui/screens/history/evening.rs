//! How a verdict stood that evening, and which later answers turned it.

use eframe::egui::Ui;

use super::opened::Opened;
use crate::assessment::evening::{Turned, turned};
use crate::assessment::{DayVerdict, Part, Reason, SessionVerdict, TendonVerdict, Zone};
use crate::ui::{View, theme};

/// The day's zone that evening.
pub(super) fn of_day(ui: &mut Ui, view: &View, opened: &Opened, now: &DayVerdict) {
    let Some(evening) = &opened.evening else { return };
    if opened.is_later() {
        theme::remark(ui, view.words.say("history-evening-nothing"));
        return;
    }
    let then = evening.day();
    // The sessions' own answers are told with them.
    let own = |day: &DayVerdict, side| {
        let tendon = day.tendons.iter().find(|tendon| tendon.side == side);
        let reasons = tendon.into_iter().flat_map(|tendon| tendon.reasons.iter().copied());
        reasons.filter(|reason| reason.part != Part::Session).collect::<Vec<Reason>>()
    };
    let sides = now.tendons.iter().map(|tendon| tendon.side);
    let changes = sides.flat_map(|side| turned(&own(&then, side), &own(now, side))).collect();
    say(ui, view, (then.zone == now.zone, zone_said(view, then.zone)), changes);
}

/// A session's verdicts that evening.
pub(super) fn of_session(ui: &mut Ui, view: &View, opened: &Opened, now: &SessionVerdict) {
    let Some(evening) = &opened.evening else { return };
    let Some(then) = evening.session(now.record) else {
        theme::remark(ui, view.words.say("history-evening-nothing"));
        return;
    };
    let reasons = |tendon: &TendonVerdict| tendon.reasons().collect::<Vec<Reason>>();
    let changes = now.tendons.iter().flat_map(|now| {
        let before = then.tendons.iter().find(|other| other.side == now.side).map(reasons);
        turned(&before.unwrap_or_default(), &reasons(now))
    });
    let load = then.load.map(|load| format!(", {}", view.words.load(load))).unwrap_or_default();
    let same = (then.zone, then.load) == (now.zone, now.load);
    say(ui, view, (same, zone_said(view, then.zone) + &load), changes.collect());
}

fn zone_said(view: &View, zone: Option<Zone>) -> String {
    zone.map_or_else(|| view.words.say("history-evening-silent"), |zone| view.words.zone(zone))
}

/// "That evening: pending. Since then: Next morning's stiffness not answered → 0 above usual."
fn say(ui: &mut Ui, view: &View, (same, stood): (bool, String), changes: Vec<Turned>) {
    let words = view.words;
    let mut told: Vec<String> = Vec::new();
    for said in changes.iter().filter_map(|turned| words.turned(turned)) {
        if !told.contains(&said) {
            told.push(said);
        }
    }
    let stood =
        words.say_with(if same { "history-evening-same" } else { "history-evening" }, &[("stood", stood.into())]);
    let since = words.say_with("history-evening-since", &[("changes", told.join("; ").into())]);
    theme::remark(ui, if told.is_empty() { stood } else { format!("{stood} {since}") });
}
