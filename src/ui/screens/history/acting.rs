//! What can be done with a record: edit, withdraw, restore, erase.

use eframe::egui::Ui;
use uuid::Uuid;

use super::Asked;
use super::ledger::Ledger;
use crate::command::{Act, Change, Command, Commands, ToErase};
use crate::journal::{Fact, Revision};
use crate::ui::View;
use crate::ui::screens::erasing::Question;
use crate::ui::widgets::button;

/// Shows the buttons.
pub(super) fn actions(ui: &mut Ui, view: &View, (ledger, head): (&Ledger, &Revision), asked: &mut Asked) {
    ui.horizontal_wrapped(|ui| {
        changing(ui, view, (ledger, head), asked.commands);
        erasing(ui, view, head, asked);
    });
    asked.erasing.show(ui, view, ToErase::Record(head.record), asked.commands);
}

fn changing(ui: &mut Ui, view: &View, (ledger, head): (&Ledger, &Revision), commands: &mut Commands) {
    let heading = view.words.fact_heading(&head.fact);
    let named = |id: &str| {
        let action = view.words.say(id);
        let name = named(view, &action, &heading);
        button::quiet(action).small().named(name)
    };
    let writable = view.read_only.is_none();
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
}

/// Offered where something can be erased.
fn erasing(ui: &mut Ui, view: &View, head: &Revision, asked: &mut Asked) {
    if !Question::is_offered(view) {
        return;
    }
    let action = view.words.say("erase-open");
    let name = named(view, &action, &view.words.fact_heading(&head.fact));
    if ui.add_enabled(!view.is_busy, button::link(action).named(name)).clicked() {
        asked.erasing.ask(ui, ToErase::Record(head.record), asked.commands);
    }
}

fn named(view: &View, action: &str, what: &str) -> String {
    view.words.say_with("history-action", &[("action", action.into()), ("what", what.into())])
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
    let went_with = |part: &&Uuid| view.journal.was_withdrawn_with(**part, head.record);
    changes.extend(parts.filter(went_with).map(|part| Change::Restore(*part)));
    Act::new(changes, view.words.say_with("history-said-restored", &[("what", heading.into())]))
}
