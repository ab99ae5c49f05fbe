//! One record: what it says, when it was recorded, and what it said before.

use std::collections::HashSet;

use eframe::egui::{Id, Ui};
use uuid::Uuid;

use super::acting::actions;
use super::ledger::Ledger;
use super::opened::Opened;
use super::{Asked, evening, fork};
use crate::journal::{Fact, Revision};
use crate::ui::screens::reasons;
use crate::ui::widgets::button;
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::widgets::row::{Row, rows};
use crate::ui::widgets::zone_mark::{self, Mark};
use crate::ui::{View, theme};
use crate::words::Words;
use crate::words::fact::Said;

/// A note longer than this is folded, in characters.
const NOTE_CHARS: usize = 400;

/// Shows a record with its parts.
pub(super) fn card(ui: &mut Ui, view: &View, (ledger, opened, record): (&Ledger, &Opened, Uuid), asked: &mut Asked) {
    let Some(head) = view.journal.head(record) else { return };
    theme::card(ui, |ui| {
        ui.push_id(record, |ui| {
            body(ui, view, (ledger, head));
            fork::versions(ui, view, head, asked.commands);
            verdicts_of(ui, view, (opened, head));
            actions(ui, view, (ledger, head), asked);
            for part in ledger.parts(record) {
                let Some(part) = view.journal.head(*part) else { continue };
                ui.separator();
                ui.push_id(part.record, |ui| {
                    body(ui, view, (ledger, part));
                    fork::versions(ui, view, part, asked.commands);
                    if !head.withdrawn {
                        actions(ui, view, (ledger, part), asked);
                    }
                });
            }
        });
    });
}

fn body(ui: &mut Ui, view: &View, (ledger, head): (&Ledger, &Revision)) {
    let words = view.words;
    let heading = words.fact_heading(&head.fact);
    ui.horizontal_wrapped(|ui| {
        let text = theme::strong(heading);
        let text = if head.withdrawn { text.strikethrough().color(theme::palette(ui).quiet) } else { text };
        theme::heading(ui, text);
        chips(ui, view, (ledger, head));
    });
    let (notes, answers): (Vec<Said>, Vec<Said>) =
        words.fact_answers(&head.fact).into_iter().partition(|said| said.column == "note");
    let answers: Vec<Row> = answers.into_iter().map(|said| Row::new(said.name, said.value)).collect();
    rows(ui, &answers);
    for said in notes {
        note(ui, words, &said.value);
    }
    theme::remark(ui, recorded(view, head));
    changes(ui, view, head);
    outdone(ui, view, head);
}

/// A note: its beginning, and all of it when asked.
fn note(ui: &mut Ui, words: &Words, text: &str) {
    let id = ui.scope_id().with("note_open");
    let is_long = text.chars().nth(NOTE_CHARS).is_some();
    let open = ui.data(|data| data.get_temp(id)).unwrap_or(false);
    if is_long && !open {
        let begin: String = text.chars().take(NOTE_CHARS).collect();
        ui.label(theme::body(begin + "…"));
    } else {
        ui.label(theme::body(text));
    }
    let more = words.say(if open { "history-note-less" } else { "history-note-more" });
    if is_long && ui.add(button::link(more)).clicked() {
        ui.data_mut(|data| data.insert_temp(id, !open));
    }
}

/// Withdrawn, late, painkiller, and a session's verdicts.
fn chips(ui: &mut Ui, view: &View, (ledger, head): (&Ledger, &Revision)) {
    let words = view.words;
    if head.withdrawn {
        chip::chip(ui, Tone::Quiet, &words.say("history-withdrawn"));
        return;
    }
    if view.journal.first(head.record).is_some_and(|first| ledger.is_late(first)) {
        chip::chip(ui, Tone::Quiet, &words.say("history-late"));
    }
    match &head.fact {
        Fact::CheckIn(check_in) if check_in.painkiller == Some(true) => {
            chip::chip(ui, Tone::Zone(Mark::Yellow), &words.say("history-painkiller"));
        }
        Fact::Session(_) => verdicts(ui, view, head.record),
        _ => {}
    }
}

fn verdicts(ui: &mut Ui, view: &View, session: Uuid) {
    let Some(verdict) = view.assessment.session(session) else { return };
    if let Some(zone) = verdict.zone {
        let mark = Mark::from(zone);
        zone_mark::zone_mark(ui, mark, zone_mark::SMALL, &mark.name(view.words));
        let id = if verdict.provisional { "history-zone-provisional" } else { "history-zone" };
        let text = view.words.say_with(id, &[("zone", view.words.zone(zone).into())]);
        chip::chip(ui, Tone::Zone(mark), &text);
    }
    if let Some(load) = verdict.load {
        chip::chip(ui, reasons::load_tone(load, verdict), &view.words.load(load));
    }
}

/// How a session's verdicts stood that evening, and what they rest on.
fn verdicts_of(ui: &mut Ui, view: &View, (opened, head): (&Opened, &Revision)) {
    let Fact::Session(_) = head.fact else { return };
    let Some(verdict) = view.assessment.session(head.record).filter(|verdict| verdict.zone.is_some()) else { return };
    if head.withdrawn {
        return;
    }
    evening::of_session(ui, view, opened, verdict);
    let id = Id::unique(("history-session", head.record));
    if reasons::why(ui, view, id, &view.words.fact_heading(&head.fact)) {
        reasons::of_session(ui, view, verdict);
    }
}

/// "Recorded 19 November 2026, 06:12".
fn recorded(view: &View, head: &Revision) -> String {
    let first = view.journal.first(head.record).unwrap_or(head);
    let id = if first.batch.is_some() { "history-imported" } else { "history-recorded" };
    view.words.say_with(id, &[("moment", moment(view, first).into())])
}

/// When a revision was recorded, by the clock of the place it was recorded at.
pub(super) fn moment(view: &View, revision: &Revision) -> String {
    let local = revision.stamp.at.with_timezone(&revision.stamp.offset).naive_local();
    let (day, time) = (view.words.day_with_year(local.date()), view.words.time(local.time()));
    view.words.say_with("history-moment", &[("day", day.into()), ("time", time.into())])
}

/// What each correction changed, the latest first; where versions came together, of each of them.
fn changes(ui: &mut Ui, view: &View, head: &Revision) {
    let (mut next, mut seen) = (vec![head], HashSet::new());
    while let Some(now) = next.pop() {
        for before in view.journal.replaced_by(now) {
            if seen.insert(before.id) {
                change_lines(view, before, now).into_iter().for_each(|line| {
                    theme::remark(ui, line);
                });
                next.push(before);
            }
        }
    }
}

/// A later answer about the same morning or session counts instead.
fn outdone(ui: &mut Ui, view: &View, head: &Revision) {
    if !head.withdrawn && view.journal.current().outdone().contains(&head.record) {
        theme::remark(ui, view.words.say("history-outdone"));
    }
}

fn change_lines(view: &View, before: &Revision, now: &Revision) -> Vec<String> {
    let words = view.words;
    let moment = moment(view, now);
    match (before.withdrawn, now.withdrawn) {
        (false, true) => return vec![words.say_with("history-was-withdrawn", &[("moment", moment.into())])],
        (true, false) if before.fact == now.fact => {
            return vec![words.say_with("history-was-restored", &[("moment", moment.into())])];
        }
        _ => {}
    }
    let changed = words.fact_changes(&before.fact, &now.fact).into_iter();
    let line = |(name, old, new): (String, String, String)| {
        let args =
            [("name", name.into()), ("old", old.into()), ("new", new.into()), ("moment", moment.as_str().into())];
        words.say_with("history-was", &args)
    };
    changed.map(line).collect()
}
