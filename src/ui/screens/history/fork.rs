//! Versions of one record that came together when two copies were merged: all of them, and a way to
//! settle which holds.

use chrono::NaiveDate;
use eframe::egui::Ui;

use super::ledger::Ledger;
use super::record::moment;
use crate::command::{Act, Change, Command, Commands};
use crate::journal::{Fact, Revision};
use crate::ui::widgets::button;
use crate::ui::{View, theme};

/// Records named at the head of the screen, at most.
const NAMED: usize = 6;

/// Names the records that have several versions; answers with the day of the one that was chosen.
pub(super) fn all(ui: &mut Ui, view: &View, ledger: &Ledger) -> Option<NaiveDate> {
    let words = view.words;
    let forks = ledger.forks();
    if forks.is_empty() {
        return None;
    }
    let mut picked = None;
    ui.add_space(theme::SPACE_8);
    let edge = theme::palette(ui).accent;
    theme::card_edged(ui, edge, |ui| {
        ui.label(theme::body(words.say_with("history-forks", &[("count", forks.len().into())])));
        ui.horizontal_wrapped(|ui| {
            for (day, record) in forks.iter().take(NAMED) {
                let Some(head) = view.journal.head(*record) else { continue };
                let args = [("day", words.day_medium(*day).into()), ("what", words.fact_heading(&head.fact).into())];
                if ui.add(button::link(words.say_with("history-fork-link", &args))).clicked() {
                    picked = Some(*day);
                }
            }
        });
        if forks.len() > NAMED {
            theme::remark(ui, words.say_with("history-forks-more", &[("count", (forks.len() - NAMED).into())]));
        }
    });
    picked
}

/// Shows a record's versions, the one that counts first.
pub(super) fn versions(ui: &mut Ui, view: &View, head: &Revision, commands: &mut Commands) {
    let words = view.words;
    let others = view.journal.other_versions(head.record);
    let Some(next) = others.first() else { return };
    ui.add_space(theme::SPACE_8);
    ui.label(theme::strong(words.say_with("history-fork", &[("count", (others.len() + 1).into())])));
    version(ui, view, ("history-fork-counts", head, next), commands);
    for other in &others {
        version(ui, view, ("history-fork-other", other, head), commands);
    }
    ui.add_space(theme::SPACE_16);
}

/// One version: when it was recorded, what it says otherwise, and a button that makes it the one.
fn version(ui: &mut Ui, view: &View, (id, shown, beside): (&str, &Revision, &Revision), commands: &mut Commands) {
    let words = view.words;
    let recorded = moment(view, shown);
    let args = [("moment", recorded.as_str().into()), ("said", said(view, shown, beside).into())];
    ui.label(theme::body(words.say_with(id, &args)));
    let keep = button::quiet(words.say("history-fork-keep")).small();
    let name = words.say_with("history-fork-keep-name", &[("moment", recorded.into())]);
    if ui.add_enabled(view.read_only.is_none(), keep.named(name)).clicked() {
        let what = words.fact_heading(&shown.fact);
        let settled = words.say_with("history-fork-settled", &[("what", what.into())]);
        commands.push(Command::Record(Act::new(vec![settling(shown)], settled)));
    }
}

/// The change that makes a version the only one.
fn settling(version: &Revision) -> Change {
    match version.withdrawn {
        true => Change::Withdraw(version.record),
        false => Change::Correct(version.record, version.fact.clone()),
    }
}

/// What a version says otherwise than another, or all it says.
fn said(view: &View, shown: &Revision, beside: &Revision) -> String {
    let words = view.words;
    if shown.withdrawn {
        return words.say("history-withdrawn");
    }
    let differs = words.fact_changes(&beside.fact, &shown.fact).into_iter();
    let differs: Vec<String> = differs.map(|(name, _, this)| format!("{name} {this}")).collect();
    if differs.is_empty() { all_said(view, &shown.fact) } else { differs.join(", ") }
}

fn all_said(view: &View, fact: &Fact) -> String {
    // A note can be long, and stands above.
    let answers = view.words.fact_answers(fact).into_iter().filter(|said| said.column != "note");
    let all = answers.map(|said| format!("{} {}", said.name, said.value)).collect::<Vec<_>>().join(", ");
    if all.is_empty() { view.words.fact_heading(fact) } else { all }
}
