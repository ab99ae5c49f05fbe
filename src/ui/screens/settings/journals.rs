//! Journals: which one is open, where it lives and what protects it; the others, a new one, another one.

use std::path::PathBuf;

use eframe::egui::{Id, Label, TextEdit, Ui};

use crate::command::{Command, Commands};
use crate::ui::focus::{self, To};
use crate::ui::widgets::button;
use crate::ui::widgets::fold::fold;
use crate::ui::{View, journal_shown, theme};

/// A path that is being typed.
#[derive(Debug, Default)]
pub(super) struct Draft {
    typed: String,
    /// Whether the card has to be brought into sight.
    pub(super) is_sought: bool,
}

/// Shows the card.
pub(super) fn card(ui: &mut Ui, view: &View, draft: &mut Draft, commands: &mut Commands) {
    let words = view.words;
    if std::mem::take(&mut draft.is_sought) {
        focus::wish(ui.ctx(), To::Heading("journals"));
    }
    theme::card(ui, |ui| {
        focus::heading(ui, To::Heading("journals"), theme::card_title(words.say("journals-title")));
        open(ui, view);
        if !view.is_sample {
            others(ui, view, commands);
            damaged(ui, view, commands);
            elsewhere(ui, view, draft, commands);
        }
        ui.add_space(theme::SPACE_4);
        theme::remark(ui, words.say("journals-private"));
        theme::remark(ui, words.say("journals-password"));
    });
}

/// A new one, another one: through the system's dialogs, or by a path.
fn elsewhere(ui: &mut Ui, view: &View, draft: &mut Draft, commands: &mut Commands) {
    ui.add_space(theme::SPACE_8);
    ui.horizontal_wrapped(|ui| {
        for (word, command) in
            [("journals-new", Command::ChooseNewJournal), ("journals-choose", Command::ChooseJournal)]
        {
            if ui.add_enabled(!view.is_busy, button::quiet(view.words.say(word))).clicked() {
                commands.push(command);
            }
        }
    });
    by_path(ui, view, draft, commands);
}

/// The open one: its name, and where it lives.
fn open(ui: &mut Ui, view: &View) {
    let words = view.words;
    let Some(path) = view.journal_path else {
        theme::remark(ui, words.say("journals-memory"));
        return;
    };
    if let Some(name) = view.journals.open {
        ui.label(theme::strong(name));
    }
    theme::remark(ui, words.say("journals-lives"));
    ui.add(Label::new(theme::body(path.display().to_string())).selectable(true).wrap());
}

fn others(ui: &mut Ui, view: &View, commands: &mut Commands) {
    if view.journals.others.is_empty() {
        return;
    }
    ui.add_space(theme::SPACE_8);
    theme::heading(ui, theme::strong(view.words.say("journals-lately")));
    for other in view.journals.others {
        journal_shown::row(ui, view.words, (other, !view.is_busy), commands);
    }
}

/// One that could not be opened because it is damaged: it can be opened by itself.
fn damaged(ui: &mut Ui, view: &View, commands: &mut Commands) {
    let Some(path) = view.journals.damaged else { return };
    let words = view.words;
    ui.add_space(theme::SPACE_8);
    ui.label(theme::body(words.say_with("journals-damaged", &[("path", path.display().to_string().into())])));
    theme::remark(ui, words.say("journals-mend-about"));
    if ui.add_enabled(!view.is_busy, button::quiet(words.say("journals-mend"))).clicked() {
        commands.push(Command::MendJournal(path.to_owned()));
    }
}

/// A path typed in, where there are no dialogs.
fn by_path(ui: &mut Ui, view: &View, draft: &mut Draft, commands: &mut Commands) {
    let words = view.words;
    let is_open = fold(ui, Id::unique("journals-typed"), |is_open| {
        button::link(words.say(if is_open { "why-close" } else { "journals-typed" }))
    });
    if !is_open {
        return;
    }
    let name = ui.label(theme::body(words.say("journals-path")));
    ui.add(TextEdit::singleline(&mut draft.typed).desired_width(f32::INFINITY)).labelled_by(name.id);
    let typed = draft.typed.trim();
    ui.horizontal_wrapped(|ui| {
        let can_go = !typed.is_empty() && !view.is_busy;
        for (word, create) in [("journals-path-open", false), ("journals-path-new", true)] {
            if ui.add_enabled(can_go, button::quiet(words.say(word))).clicked() {
                commands.push(Command::OpenJournal { path: PathBuf::from(typed), create });
            }
        }
    });
}
