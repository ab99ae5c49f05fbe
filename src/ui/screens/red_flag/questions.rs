//! The red-flag questions: the same wherever they are asked. A yes says at once what it means.
//!
//! What is answered and not saved yet is a draft, so that it is the same on every screen.

use eframe::egui;
use egui::accesskit::Live;
use egui::{Align, CornerRadius, Frame, Margin, Response, Ui};

use crate::command::{Act, Change, Command, Commands};
use crate::journal::Fact;
use crate::journal::cell::Cell;
use crate::journal::draft::{Draft, Fields};
use crate::journal::flag::{Flag, FlagEvent, FlagKind};
use crate::ui::focus::{self, Form, To};
use crate::ui::screens::today::complain;
use crate::ui::widgets::key_hint::{Asks, form_hints};
use crate::ui::widgets::{button, choice};
use crate::ui::{View, theme};

/// The form's name among the drafts.
const FORM: &str = "flags";
/// From this width (points) yes and no stand beside their question.
const BESIDE: f32 = 480.0;
/// Room for yes and no.
const YES_NO: f32 = 140.0;

/// An answer to each question, in the order of [`FlagKind::ALL`].
pub(in crate::ui::screens) type Answers = [Option<bool>; FlagKind::ALL.len()];

/// Every question, with its meaning beneath a yes.
pub(in crate::ui::screens) fn ask(ui: &mut Ui, view: &View, answers: &mut Answers) {
    for (kind, answer) in FlagKind::ALL.iter().zip(answers) {
        question(ui, view, *kind, answer);
        if *answer == Some(true) {
            consequence(ui, view, *kind);
        }
        ui.add_space(theme::SPACE_4);
    }
}

fn question(ui: &mut Ui, view: &View, kind: FlagKind, answer: &mut Option<bool>) {
    let name = view.words.flag(kind);
    let width = ui.available_width();
    let said = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.label(theme::body(&name));
        if kind == FlagKind::Antibiotic {
            theme::remark(ui, view.words.say("red-flag-hint-antibiotic"));
        }
    };
    if width < BESIDE {
        said(ui);
        choice::yes_no(ui, view.words, &name, answer);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(width - YES_NO - theme::SPACE_8);
            said(ui);
        });
        choice::yes_no(ui, view.words, &name, answer);
    });
}

/// What a yes means, on red where it silences verdicts.
fn consequence(ui: &mut Ui, view: &View, kind: FlagKind) {
    let words = view.words;
    if !kind.suppresses() {
        let said = theme::remark(ui, words.flag_why(kind));
        return speak(ui, &said, Live::Polite);
    }
    let red = theme::palette(ui).red;
    let frame = Frame::NONE.fill(red.soft).corner_radius(CornerRadius::same(theme::CONTROL_RADIUS));
    frame.inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let title = ui.label(theme::strong(words.flag_title(&[kind])).color(red.text));
        speak(ui, &title, Live::Assertive);
        let why = ui.label(theme::body(words.flag_why(kind)));
        speak(ui, &why, Live::Assertive);
    });
}

fn speak(ui: &Ui, said: &Response, live: Live) {
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(live));
}

/// The questions in the middle of a screen: a way to them, and once opened they themselves.
#[derive(Debug, Default)]
pub(in crate::ui::screens) struct Questions {
    is_open: bool,
    comes_into_sight: bool,
    complaint: Option<&'static str>,
}

impl Questions {
    /// Whether a form is this one.
    pub(in crate::ui::screens) fn are(form: &str) -> bool {
        form == FORM
    }

    /// Brings its draft, which is there again, into sight.
    pub(in crate::ui::screens) fn give_back(&mut self) {
        *self = Self { is_open: true, comes_into_sight: true, complaint: None };
    }

    /// Shows the way to the questions, or the questions.
    pub(in crate::ui::screens) fn ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        let draft = newest(view);
        if !self.is_open && draft.is_none() {
            let sudden = button::link(view.words.say("red-flag-sudden"));
            ui.scope(|ui| {
                ui.spacing_mut().interact_size.y = theme::SPACE_24;
                ui.horizontal(|ui| self.is_open = ui.add(sudden).clicked());
                self.comes_into_sight = self.is_open;
            });
            return;
        }
        focus::form(ui, Form::named(FORM), |ui, wants_save| {
            theme::card(ui, |ui| self.card(ui, view, draft, (wants_save, commands)));
        });
    }

    fn card(&mut self, ui: &mut Ui, view: &View, draft: Option<&Draft>, (wants_save, commands): (bool, &mut Commands)) {
        let words = view.words;
        let title = theme::heading(ui, theme::card_title(words.say("red-flag-questions")));
        if std::mem::take(&mut self.comes_into_sight) {
            title.scroll_to_me(Some(Align::TOP));
            focus::wish(ui.ctx(), To::Form(FORM));
        }
        theme::remark(ui, words.say("red-flag-questions-lead"));
        let before = draft.map(|draft| read(&draft.fields)).unwrap_or_default();
        let mut answers = before;
        ask(ui, view, &mut answers);
        let begun = draft.map_or(view.today, |draft| draft.day);
        if answers != before {
            self.complaint = None;
            commands.push(Command::KeepDraft(Draft { form: FORM.to_owned(), day: begun, fields: fields(&answers) }));
        }
        if let Some(complaint) = self.complaint {
            complain(ui, words.say(complaint));
        }
        ui.horizontal_wrapped(|ui| {
            let is_answered = answers.iter().any(Option::is_some);
            let save = ui.add_enabled(is_answered, button::primary(words.say("red-flag-questions-save")));
            if save.clicked() || wants_save && is_answered {
                self.save(view, (&answers, begun), commands);
            }
            if ui.add(super::cancel(view, "red-flag-questions")).clicked() {
                commands.push(Command::DropDraft { form: FORM.to_owned(), day: begun });
                *self = Self::default();
            }
        });
        form_hints(ui, words, Asks::YesNo);
    }

    /// Answers are of the day they are recorded on, whenever they were begun.
    fn save(&mut self, view: &View, (answers, begun): (&Answers, chrono::NaiveDate), commands: &mut Commands) {
        if view.read_only.is_some() {
            self.complaint = Some("today-read-only");
            return;
        }
        let changes = facts(answers, view.today).map(Change::new).collect();
        let act = Act::new(changes, view.words.say(said(answers))).clearing(FORM, begun);
        commands.push(Command::Record(act));
        *self = Self::default();
    }
}

/// The answers as facts of a day.
pub(in crate::ui::screens) fn facts(answers: &Answers, on: chrono::NaiveDate) -> impl Iterator<Item = Fact> {
    let given = FlagKind::ALL.iter().zip(*answers).filter_map(|(kind, answer)| Some((*kind, answer?)));
    given.map(move |(kind, yes)| {
        Fact::Flag(Flag::answered(on, if yes { FlagEvent::Raised } else { FlagEvent::Denied }, kind))
    })
}

/// Id of the sentence that confirms the answers: what the most urgent yes asks for.
fn said(answers: &Answers) -> &'static str {
    match FlagKind::ALL.iter().zip(answers).find(|(_, answer)| **answer == Some(true)) {
        Some((FlagKind::Antibiotic, _)) => "red-flag-answered-call",
        Some((kind, _)) if kind.suppresses() => "red-flag-answered-stop",
        Some(_) => "red-flag-answered-mild",
        None => "red-flag-answered-none",
    }
}

/// What was being answered last.
fn newest<'a>(view: &View<'a>) -> Option<&'a Draft> {
    let drafts = view.drafts.iter().filter(|draft| draft.form == FORM && draft.day <= view.today);
    drafts.filter(|draft| !draft.fields.is_empty()).max_by_key(|draft| draft.day)
}

fn read(fields: &Fields) -> Answers {
    std::array::from_fn(|place| bool::from_cell(fields.get(FlagKind::ALL[place].name())?))
}

fn fields(answers: &Answers) -> Fields {
    let given = FlagKind::ALL.iter().zip(answers).filter_map(|(kind, answer)| Some((kind, (*answer)?)));
    given.map(|(kind, yes)| (kind.name().to_owned(), yes.to_cell())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_urgent_yes_decides_what_is_confirmed() {
        let with = |yes: &[usize]| -> Answers { std::array::from_fn(|place| Some(yes.contains(&place))) };
        assert_eq!(said(&with(&[])), "red-flag-answered-none");
        assert_eq!(said(&with(&[4])), "red-flag-answered-mild");
        assert_eq!(said(&with(&[3, 5])), "red-flag-answered-call");
        assert_eq!(said(&with(&[2, 3])), "red-flag-answered-stop");
    }

    #[test]
    fn a_draft_gives_back_what_was_answered() {
        let answers: Answers = [Some(true), None, Some(false), None, None, Some(true)];
        assert_eq!(read(&fields(&answers)), answers);
    }
}
