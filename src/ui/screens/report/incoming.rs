//! The import: a file is laid beside the journal, and nothing is taken before the person says so.

use std::collections::HashSet;
use std::path::Path;

use eframe::egui::{Key, TextEdit, Ui, vec2};
use uuid::Uuid;

use super::merging;
use super::outgoing::absolute;
use crate::command::{Command, Commands};
use crate::exchange::import::{Clash, Preview};
use crate::ui::widgets::button;
use crate::ui::widgets::row::{Row, rows};
use crate::ui::{View, theme};

/// Entries of a list shown, at most.
const SHOWN: usize = 50;

/// Which file, and what of it.
#[derive(Debug, Default)]
pub(super) struct Draft {
    path: String,
    different: HashSet<Uuid>,
    withdrawn: HashSet<Uuid>,
    merging: merging::Draft,
}

impl Draft {
    /// Shows the card.
    pub(super) fn card(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        theme::card(ui, |ui| {
            let title = if view.merge.is_some() { "merge-title" } else { "report-in-title" };
            theme::heading(ui, theme::card_title(view.words.say(title)));
            if let Some(merging) = view.merge {
                return self.merging.show(ui, view, merging, commands);
            }
            self.merging.forget();
            match view.import {
                Some((preview, path)) => self.preview(ui, view, (preview, path), commands),
                None => {
                    self.different.clear();
                    self.withdrawn.clear();
                    self.source(ui, view, commands);
                }
            }
        });
    }

    fn source(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        let words = view.words;
        theme::remark(ui, words.say("report-in-hint"));
        let label = ui.label(theme::body(words.say("report-in-path")));
        let edit = TextEdit::singleline(&mut self.path).desired_width(f32::INFINITY);
        let field = ui.add(edit.min_size(vec2(0.0, theme::CONTROL_HEIGHT))).labelled_by(label.id);
        let path = absolute(&self.path);
        if path.is_none() && !self.path.is_empty() {
            theme::remark(ui, words.say("report-path-whole"));
        }
        ui.horizontal_wrapped(|ui| {
            let ready = path.is_some() && !view.is_busy;
            let pressed = ui.add_enabled(ready, button::primary(words.say("report-in-preview"))).clicked();
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if let Some(path) = path.filter(|_| ready && (pressed || entered)) {
                commands.push(Command::PreviewImport(path));
            }
            if ui.add(button::quiet(words.say("report-choose")).named(words.say("report-choose-import"))).clicked() {
                commands.push(Command::ChooseImport);
            }
        });
        theme::remark(ui, words.say("report-in-drop"));
        ui.add_space(theme::SPACE_8);
        ui.separator();
        theme::remark(ui, words.say("merge-hint"));
        if ui.add_enabled(!view.is_busy, button::quiet(words.say("merge-choose"))).clicked() {
            commands.push(Command::ChooseMerge);
        }
    }

    fn preview(&mut self, ui: &mut Ui, view: &View, (preview, path): (&Preview, &Path), commands: &mut Commands) {
        let words = view.words;
        theme::remark(ui, path.display().to_string());
        theme::remark(ui, words.say("report-in-nothing-taken"));
        rows(ui, &counts(view, preview));
        problems(ui, view, preview);
        clashes(ui, view, &DIFFERENT, (&preview.different, &mut self.different));
        clashes(ui, view, &WITHDRAWN, (&preview.withdrawn_here, &mut self.withdrawn));
        ui.add_space(theme::SPACE_8);
        let chosen = |clashes: &[Clash], wanted: &HashSet<Uuid>| -> Vec<Uuid> {
            clashes.iter().map(Clash::record).filter(|record| wanted.contains(record)).collect()
        };
        let different = chosen(&preview.different, &self.different);
        let withdrawn = chosen(&preview.withdrawn_here, &self.withdrawn);
        let count = preview.new.len() + different.len() + withdrawn.len();
        ui.horizontal_wrapped(|ui| {
            let take = button::primary(words.say_with("report-in-take", &[("count", count.into())]));
            if ui.add_enabled(count > 0 && view.read_only.is_none(), take).clicked() {
                commands.push(Command::TakeImport { different, withdrawn });
            }
            if ui.add(button::quiet(words.say("report-in-cancel"))).clicked() {
                commands.push(Command::CancelImport);
            }
        });
        theme::remark(ui, words.say("report-in-undo"));
    }
}

fn counts(view: &View, preview: &Preview) -> Vec<Row> {
    let words = view.words;
    let counts = [
        ("report-in-new", preview.new.len()),
        ("report-in-already", preview.already_there),
        ("report-in-different", preview.different.len()),
        ("report-in-withdrawn", preview.withdrawn_here.len()),
        ("report-in-unreadable", preview.unreadable.len()),
    ];
    counts.into_iter().map(|(id, count)| Row::new(words.say(id), count.to_string())).collect()
}

/// What was read past, and what could not be read, line by line.
fn problems(ui: &mut Ui, view: &View, preview: &Preview) {
    let words = view.words;
    for warning in &preview.warnings {
        theme::remark(ui, warning.say(words));
    }
    if preview.unreadable.is_empty() {
        return;
    }
    ui.add_space(theme::SPACE_8);
    theme::heading(ui, theme::strong(words.say("report-in-unreadable-title")));
    for problem in preview.unreadable.iter().take(SHOWN) {
        let ink = theme::palette(ui).red.text;
        ui.label(theme::small(problem.say(words)).color(ink));
    }
    more(ui, view, preview.unreadable.len());
}

/// Ids of the sentences about records in both.
struct Said {
    title: &'static str,
    take: &'static str,
    take_all: &'static str,
}

const DIFFERENT: Said = Said {
    title: "report-in-different-title",
    take: "report-in-different-take",
    take_all: "report-in-different-take-all",
};
const WITHDRAWN: Said = Said {
    title: "report-in-withdrawn-title",
    take: "report-in-withdrawn-take",
    take_all: "report-in-withdrawn-take-all",
};

/// Records in both, and a box to tick for each whose version from the file is wanted.
fn clashes(ui: &mut Ui, view: &View, said: &Said, (clashes, wanted): (&[Clash], &mut HashSet<Uuid>)) {
    if clashes.is_empty() {
        return;
    }
    let words = view.words;
    ui.add_space(theme::SPACE_8);
    theme::heading(ui, theme::strong(words.say(said.title)));
    if clashes.len() > 1 {
        let mut all = clashes.iter().all(|clash| wanted.contains(&clash.record()));
        let args = [("count", clashes.len().into())];
        if ui.checkbox(&mut all, theme::body(words.say_with(said.take_all, &args))).changed() {
            wanted.clear();
            wanted.extend(clashes.iter().filter(|_| all).map(Clash::record));
        }
    }
    for clash in clashes.iter().take(SHOWN) {
        let mut ticked = wanted.contains(&clash.record());
        let what = words.say_with(
            said.take,
            &[("what", view.entry_named(&clash.here.fact).into()), ("line", clash.line.to_string().into())],
        );
        if ui.checkbox(&mut ticked, theme::body(what)).changed() {
            if ticked {
                wanted.insert(clash.record())
            } else {
                wanted.remove(&clash.record())
            };
        }
        versions(ui, view, clash);
    }
    more(ui, view, clashes.len());
}

/// What both versions say where they differ.
fn versions(ui: &mut Ui, view: &View, clash: &Clash) {
    let changes = view.words.fact_changes(&clash.here.fact, &clash.there);
    for (name, here, there) in changes {
        let args = [("name", name.into()), ("here", here.into()), ("there", there.into())];
        theme::remark(ui, view.words.say_with("report-in-versions", &args));
    }
}

fn more(ui: &mut Ui, view: &View, count: usize) {
    if count > SHOWN {
        theme::remark(ui, view.words.say_with("report-in-more", &[("count", (count - SHOWN).into())]));
    }
}
