//! What a verdict rests on, said alike on every screen: each rule with what it had, its limit and
//! where that comes from, then the single answer that would turn it. "Why?" opens it.

use eframe::egui::Ui;

use crate::assessment::{Load, Reason, Says, SessionVerdict, TendonVerdict, Zone};
use crate::ui::widgets::button;
use crate::ui::widgets::chip::Tone;
use crate::ui::widgets::row::Row;
use crate::ui::widgets::zone_mark::{Mark, SMALL, zone_mark};
use crate::ui::{View, theme};

/// A "Why?" that opens and folds what `add` shows beneath it; `of` tells several apart by ear.
pub(super) fn why(ui: &mut Ui, view: &View, of: &str, add: impl FnOnce(&mut Ui)) {
    let id = ui.scope_id().with("why");
    let is_open = ui.data(|data| data.get_temp(id)).unwrap_or(false);
    let said = view.words.say(if is_open { "why-close" } else { "why" });
    let name = format!("{said} {of}");
    if ui.add(button::link(said).named(name)).clicked() {
        ui.data_mut(|data| data.insert_temp(id, !is_open));
    }
    if is_open {
        add(ui);
    }
}

/// Both verdicts of a session, for each tendon, with what would turn them.
pub(super) fn of_session(ui: &mut Ui, view: &View, session: &SessionVerdict) {
    let words = view.words;
    for tendon in &session.tendons {
        if session.tendons.len() > 1 {
            theme::heading(ui, theme::strong(words.tendon(tendon.side, None)));
        }
        of_tendon(ui, view, session, tendon);
    }
    if session.tendons.is_empty() {
        theme::remark(ui, words.say("verdict-no-tendon"));
    }
    if session.provisional {
        theme::remark(ui, words.say("verdict-provisional"));
    }
    if session.shares_morning_with > 0 {
        theme::remark(ui, words.say("verdict-shares-morning"));
    }
}

/// One tendon's zone and load of a session; nothing while suppressed.
pub(super) fn of_tendon(ui: &mut Ui, view: &View, session: &SessionVerdict, tendon: &TendonVerdict) {
    let words = view.words;
    if let Some(zone) = tendon.zone {
        let title = words.say_with("verdict-zone", &[("zone", words.zone(zone).into())]);
        group(ui, view, &title, tendon.zone_reasons(), |reason| mark_of(reason, Some(zone)));
        turns(ui, words.flips(&session.zone_flips(tendon.side), Says::Zone(zone)));
    }
    if let Some(load) = tendon.load {
        let title = words.say_with("verdict-load", &[("load", words.load(load).into())]);
        group(ui, view, &title, tendon.load_reasons(), |reason| mark_of(reason, tendon.zone));
        turns(ui, words.flips(&session.load_flips(tendon.side), Says::Load(load)));
    }
}

/// A tendon's reasons under a small title, each with its mark.
pub(super) fn zone_group(ui: &mut Ui, view: &View, title: &str, reasons: impl IntoIterator<Item = Reason>) {
    group(ui, view, title, reasons, |reason| mark_of(reason, None));
}

fn group(
    ui: &mut Ui,
    view: &View,
    title: &str,
    reasons: impl IntoIterator<Item = Reason>,
    mark: impl Fn(&Reason) -> Mark,
) {
    ui.label(theme::small_strong(title));
    let reasons: Vec<Reason> = reasons.into_iter().collect();
    for (index, reason) in reasons.iter().enumerate() {
        ui.horizontal(|ui| {
            zone_mark(ui, mark(reason), SMALL, &view.words.says(reason.says));
            sourced(view, reason).show(ui, index + 1 == reasons.len());
        });
    }
}

/// What would turn a verdict, a sentence each.
pub(super) fn turns(ui: &mut Ui, sentences: Vec<String>) {
    for sentence in sentences {
        theme::remark(ui, sentence);
    }
}

/// A reason as a row: what was looked at, what it had, its limit.
pub(super) fn row(view: &View, reason: &Reason) -> Row {
    let (have, limit) = (view.words.reason_have(reason), view.words.reason_limit(reason));
    match reason.have {
        Some(_) => Row::new(view.words.rule(reason.rule), have).aside(limit),
        None => Row::new(view.words.rule(reason.rule), "").aside(have),
    }
}

/// The same with where its limit comes from.
fn sourced(view: &View, reason: &Reason) -> Row {
    let row = row(view, reason);
    let source = view.words.source(reason.source);
    let aside = if row.aside.is_empty() { source } else { format!("{} · {source}", row.aside) };
    Row { aside, ..row }
}

/// A zone's word by its own mark, a load's by that of [`load_mark`].
fn mark_of(reason: &Reason, zone: Option<Zone>) -> Mark {
    match reason.says {
        Says::Zone(zone) => Mark::from(zone),
        Says::Load(load) => load_mark(load, zone),
    }
}

/// A load's mark: too high is as loud as the zone it came with, but never green.
pub(super) fn load_mark(load: Load, zone: Option<Zone>) -> Mark {
    match load {
        Load::Tolerated => Mark::Green,
        Load::TooHigh if zone == Some(Zone::Red) => Mark::Red,
        Load::TooHigh => Mark::Yellow,
        Load::Pending => Mark::Pending,
        Load::Unknown => Mark::Unknown,
    }
}

/// A load's colour beside its session's zone.
pub(super) fn load_tone(load: Load, session: &SessionVerdict) -> Tone {
    Tone::Zone(load_mark(load, session.zone))
}
