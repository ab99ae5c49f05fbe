//! How a verdict stood that evening, and which later answers turned it.

use eframe::egui::Ui;

use super::opened::Opened;
use crate::assessment::evening::{Turned, turned};
use crate::assessment::{DayVerdict, Reason, SessionVerdict, TendonVerdict, Zone};
use crate::ui::{View, theme};

/// The day's zone that evening.
pub(super) fn of_day(ui: &mut Ui, view: &View, opened: &Opened, now: &DayVerdict) {
    let Some(evening) = &opened.evening else { return };
    if opened.is_later() {
        theme::remark(ui, view.words.say("history-evening-nothing"));
        return;
    }
    let then = evening.day();
    if then.zone == now.zone {
        theme::remark(ui, view.words.say("history-evening-same"));
        return;
    }
    let reasons = |day: &DayVerdict| day.tendons.iter().map(|t| (t.side, t.reasons.clone())).collect::<Vec<_>>();
    let (before, after) = (reasons(&then), reasons(now));
    let changes = after.iter().flat_map(|(side, now)| {
        let then = before.iter().find(|(other, _)| other == side).map_or(&[][..], |(_, reasons)| reasons);
        turned(then, now)
    });
    let stood = zone_said(view, then.zone);
    say(ui, view, stood, changes.collect());
}

/// A session's verdicts that evening.
pub(super) fn of_session(ui: &mut Ui, view: &View, opened: &Opened, now: &SessionVerdict) {
    let Some(evening) = &opened.evening else { return };
    let Some(then) = evening.session(now.record) else {
        theme::remark(ui, view.words.say("history-evening-nothing"));
        return;
    };
    if (then.zone, then.load, then.provisional) == (now.zone, now.load, now.provisional) {
        theme::remark(ui, view.words.say("history-evening-same"));
        return;
    }
    let reasons = |tendon: &TendonVerdict| tendon.reasons().collect::<Vec<Reason>>();
    let changes = now.tendons.iter().flat_map(|now| {
        let before = then.tendons.iter().find(|other| other.side == now.side).map(reasons);
        turned(&before.unwrap_or_default(), &reasons(now))
    });
    let load = then.load.map(|load| format!(", {}", view.words.load(load))).unwrap_or_default();
    say(ui, view, zone_said(view, then.zone) + &load, changes.collect());
}

fn zone_said(view: &View, zone: Option<Zone>) -> String {
    zone.map_or_else(|| view.words.say("history-evening-silent"), |zone| view.words.zone(zone))
}

/// "That evening: pending. Since then: Morning stiffness not answered → 0 above usual."
fn say(ui: &mut Ui, view: &View, stood: String, changes: Vec<Turned>) {
    let words = view.words;
    let mut changes: Vec<String> = changes.iter().map(|turned| words.turned(turned)).collect();
    changes.dedup();
    let id = if changes.is_empty() { "history-evening" } else { "history-evening-since" };
    let args = [("stood", stood.into()), ("changes", changes.join("; ").into())];
    theme::remark(ui, words.say_with(id, &args));
}
