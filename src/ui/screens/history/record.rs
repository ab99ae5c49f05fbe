//! One record: what it says, when it was recorded, what it said before, and what can be done with it.

use eframe::egui::Ui;
use uuid::Uuid;

use super::calendar::mark_of;
use super::ledger::Ledger;
use crate::command::{Act, Change, Command, Commands};
use crate::journal::{Fact, Journal, Revision};
use crate::ui::widgets::button;
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::widgets::row::{Row, rows};
use crate::ui::widgets::zone_mark::{self, Mark};
use crate::ui::{View, theme};

/// Withdrawn within this many milliseconds of its session, a part went with it.
const TOGETHER_MS: i64 = 1000;

/// Shows a record with its parts.
pub(super) fn card(ui: &mut Ui, view: &View, (ledger, record): (&Ledger, Uuid), commands: &mut Commands) {
    let Some(head) = view.journal.head(record) else { return };
    theme::card(ui, |ui| {
        ui.push_id(record, |ui| {
            body(ui, view, (ledger, head));
            actions(ui, view, (ledger, head), commands);
            for part in ledger.parts(record) {
                let Some(part) = view.journal.head(*part) else { continue };
                ui.separator();
                ui.push_id(part.record, |ui| {
                    body(ui, view, (ledger, part));
                    if !head.withdrawn {
                        actions(ui, view, (ledger, part), commands);
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
    let answers: Vec<Row> =
        words.fact_answers(&head.fact).into_iter().map(|said| Row::new(said.name, said.value)).collect();
    rows(ui, &answers);
    if let Fact::Session(_) = head.fact {
        reasons(ui, view, head.record);
    }
    theme::remark(ui, recorded(view, head));
    changes(ui, view, head);
    forks(ui, view, head);
}

/// Withdrawn, late, painkiller, and a session's verdicts.
fn chips(ui: &mut Ui, view: &View, (ledger, head): (&Ledger, &Revision)) {
    let words = view.words;
    if head.withdrawn {
        chip::chip(ui, Tone::Quiet, &words.say("history-withdrawn"));
        return;
    }
    if view.journal.history(head.record).next().is_some_and(|first| ledger.is_late(first)) {
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
        let mark = mark_of(zone);
        zone_mark::zone_mark(ui, mark, zone_mark::SMALL, &mark.name(view.words));
        let id = if verdict.provisional { "history-zone-provisional" } else { "history-zone" };
        let text = view.words.say_with(id, &[("zone", view.words.zone(zone).into())]);
        chip::chip(ui, Tone::Zone(mark), &text);
    }
    if let Some(load) = verdict.load {
        chip::chip(ui, Tone::Quiet, &view.words.load(load));
    }
}

/// What a session's verdicts rest on, a line for each tendon.
fn reasons(ui: &mut Ui, view: &View, session: Uuid) {
    let words = view.words;
    let Some(verdict) = view.assessment.session(session) else { return };
    for tendon in &verdict.tendons {
        let mut seen = Vec::new();
        for reason in &tendon.reasons {
            let limit = words.reason_limit(reason);
            let have = words.reason_have(reason);
            let args =
                [("rule", words.rule(reason.rule).into()), ("have", have.into()), ("limit", limit.as_str().into())];
            let said = words.say_with(if limit.is_empty() { "history-reason" } else { "history-reason-limit" }, &args);
            if !seen.contains(&said) {
                seen.push(said);
            }
        }
        if !seen.is_empty() {
            let args = [("tendon", words.tendon(tendon.side, None).into()), ("reasons", seen.join("; ").into())];
            theme::remark(ui, words.say_with("history-reasons", &args));
        }
    }
}

/// "Recorded 19 November 2026, 06:12".
fn recorded(view: &View, head: &Revision) -> String {
    let first = view.journal.history(head.record).next().unwrap_or(head);
    let id = if first.batch.is_some() { "history-imported" } else { "history-recorded" };
    view.words.say_with(id, &[("moment", moment(view, first).into())])
}

/// When a revision was recorded, by the clock of the place it was recorded at.
fn moment(view: &View, revision: &Revision) -> String {
    let local = revision.stamp.at.with_timezone(&revision.stamp.offset).naive_local();
    let (day, time) = (view.words.day_with_year(local.date()), view.words.time(local.time()));
    view.words.say_with("history-moment", &[("day", day.into()), ("time", time.into())])
}

/// What each correction changed, the latest first.
fn changes(ui: &mut Ui, view: &View, head: &Revision) {
    let mut now = head;
    while let Some(before) = now.replaces.and_then(|id| view.journal.revision(id)) {
        for line in change_lines(view, before, now) {
            theme::remark(ui, line);
        }
        now = before;
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

/// Other versions that count as little or as much: a merge of two copies left them.
fn forks(ui: &mut Ui, view: &View, head: &Revision) {
    let others = view.journal.heads(head.record).into_iter().filter(|other| other.id != head.id);
    for other in others {
        let words = view.words;
        let said = if other.withdrawn {
            words.say("history-withdrawn")
        } else {
            let changed = words.fact_changes(&head.fact, &other.fact).into_iter();
            changed.map(|(name, _, new)| format!("{name} {new}")).collect::<Vec<_>>().join(", ")
        };
        let args = [("moment", moment(view, other).into()), ("said", said.into())];
        theme::remark(ui, words.say_with("history-fork", &args));
    }
}

fn actions(ui: &mut Ui, view: &View, (ledger, head): (&Ledger, &Revision), commands: &mut Commands) {
    let words = view.words;
    let heading = words.fact_heading(&head.fact);
    let named = |id: &str| {
        let action = words.say(id);
        let name =
            words.say_with("history-action", &[("action", action.as_str().into()), ("what", heading.as_str().into())]);
        button::quiet(action).small().named(name)
    };
    let writable = view.read_only.is_none();
    ui.horizontal_wrapped(|ui| {
        if head.withdrawn {
            if ui.add_enabled(writable, named("history-restore")).clicked() {
                commands.push(Command::Record(restoring(view, (ledger, head), &heading)));
            }
            return;
        }
        if let Some(edit) = editing(&head.fact, head.record)
            && ui.add_enabled(writable, named("history-edit")).clicked()
        {
            commands.push(edit);
        }
        if ui.add_enabled(writable, named("history-withdraw")).clicked() {
            commands.push(Command::Record(withdrawing(view, (ledger, head), &heading)));
        }
    });
}

/// Where a record can be changed, if it can.
fn editing(fact: &Fact, record: Uuid) -> Option<Command> {
    match fact {
        Fact::CheckIn(check_in) => Some(Command::CheckInFor(check_in.date)),
        Fact::Session(_) => Some(Command::AnswerSession(record)),
        Fact::Response(response) => Some(Command::AnswerSession(response.session)),
        Fact::Exercise(exercise) => Some(Command::AnswerSession(exercise.session)),
        _ => None,
    }
}

fn withdrawing(view: &View, (ledger, head): (&Ledger, &Revision), heading: &str) -> Act {
    let standing = |record: &&Uuid| view.journal.head(**record).is_some_and(|part| !part.withdrawn);
    let mut changes: Vec<Change> =
        ledger.parts(head.record).iter().filter(standing).map(|part| Change::Withdraw(*part)).collect();
    changes.push(Change::Withdraw(head.record));
    Act::new(changes, view.words.say_with("history-said-withdrawn", &[("what", heading.into())]))
}

fn restoring(view: &View, (ledger, head): (&Ledger, &Revision), heading: &str) -> Act {
    let mut changes = vec![Change::Restore(head.record)];
    let parts = ledger.parts(head.record).iter();
    changes.extend(parts.filter(|part| went_with(view.journal, **part, head)).map(|part| Change::Restore(*part)));
    Act::new(changes, view.words.say_with("history-said-restored", &[("what", heading.into())]))
}

/// Whether a part was withdrawn together with its session, not before.
fn went_with(journal: &Journal, part: Uuid, session: &Revision) -> bool {
    journal.head(part).is_some_and(|part| {
        part.withdrawn && (part.stamp.at - session.stamp.at).num_milliseconds().abs() <= TOGETHER_MS
    })
}
