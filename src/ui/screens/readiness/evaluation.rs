//! The four-weekly evaluation: what has changed since the last, and what saving one records.

use chrono::NaiveDate;
use eframe::egui::{Context, Ui};

use super::super::sent::Sent;
use super::looking_back;
use crate::assessment::evaluation::{Because, INSTRUMENT, Reference, Review};
use crate::command::{Act, Change, Command, Commands};
use crate::journal::Fact;
use crate::journal::draft::{Draft, Fields};
use crate::journal::evaluation::{Evaluation, OutcomeScore};
use crate::journal::measure::{Points, ReferenceMinutes, ReferenceScore, Text};
use crate::journal::tendon::Side;
use crate::ui::focus::{self, Form, To};
use crate::ui::screens::today::complain;
use crate::ui::widgets::key_hint::{Asks, form_hints};
use crate::ui::widgets::note_field::labelled_note;
use crate::ui::widgets::note_room::{is_too_long, note_room};
use crate::ui::widgets::number_field::NumberField;
use crate::ui::widgets::{button, choice};
use crate::ui::{View, theme};

/// The form's name among the drafts.
pub(super) const FORM: &str = "evaluation";

/// The evaluation as it is being filled in.
#[derive(Debug, Default)]
pub(super) struct EvaluationForm {
    is_open: bool,
    of: Option<(u64, bool)>,
    of_sample: Option<bool>,
    begun: NaiveDate,
    review: Option<Review>,
    score: String,
    note: String,
    moves: [bool; 2],
    sent: Option<Sent>,
    /// Id of the sentence that says why it was not saved.
    complaint: Option<&'static str>,
}

impl EvaluationForm {
    /// Takes up its draft again.
    pub(super) fn give_back(&mut self) {
        self.of_sample = None;
    }

    /// Works out what there is to look back on, and takes up what was being typed.
    pub(super) fn follow(&mut self, ctx: &Context, view: &View) {
        if self.of_sample != Some(view.is_sample) {
            *self = Self::restored(view);
        } else if self.begun != view.today && self.is_empty() {
            self.begun = view.today;
        }
        if self.sent.as_ref().is_some_and(|sent| sent.has_arrived(view.journal)) {
            focus::wish(ctx, To::Heading(FORM));
            self.put_away(view);
        }
        let key = Some((view.revision, view.is_sample));
        if self.of != key {
            (self.of, self.review) = (key, Review::of(view.journal, view.assessment));
        }
    }

    fn restored(view: &View) -> Self {
        let mut form = Self { of_sample: Some(view.is_sample), begun: view.today, ..Self::default() };
        if let Some(draft) = view.latest_draft(FORM) {
            let text = |name: &str| draft.fields.get(name).cloned().unwrap_or_default();
            form.begun = draft.day;
            (form.score, form.note) = (text("score"), text("note"));
            form.moves = ["left", "right"].map(|side| text(side) == "yes");
            form.is_open = !form.is_empty();
        }
        form
    }

    fn put_away(&mut self, view: &View) {
        *self = Self { of_sample: self.of_sample, begun: view.today, ..Self::default() };
    }

    fn is_empty(&self) -> bool {
        self.score.is_empty() && self.note.is_empty() && self.moves == [false; 2]
    }

    /// Shows the card; nothing before the first check-in.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        let Some(review) = self.review.clone() else { return };
        let words = view.words;
        let is_due = review.due_on <= view.today;
        let add = |ui: &mut Ui| {
            focus::heading(ui, To::Heading(FORM), theme::card_title(words.say("evaluation-title")));
            theme::remark(ui, due_said(view, &review));
            looking_back::show(ui, view, &review);
            if self.is_open {
                focus::form(ui, Form::named(FORM), |ui, wants_save| {
                    self.form(ui, view, (&review, wants_save), commands);
                    form_hints(ui, words, Asks::Others);
                });
            } else {
                let open = words.say("evaluation-open");
                let open = if is_due { button::primary(open) } else { button::quiet(open) };
                self.is_open = ui.add_enabled(view.read_only.is_none(), open).clicked();
                if self.is_open {
                    focus::wish(ui.ctx(), To::Form(FORM));
                }
            }
        };
        if is_due { theme::card_current(ui, add) } else { theme::card(ui, add) }
    }

    fn form(&mut self, ui: &mut Ui, view: &View, (review, wants_save): (&Review, bool), commands: &mut Commands) {
        let words = view.words;
        theme::remark(ui, words.say("evaluation-test-first"));
        let range = u32::from(Points::MIN)..=u32::from(Points::MAX);
        let name = words.say_with("evaluation-score", &[("instrument", INSTRUMENT.into())]);
        let (response, typed) = NumberField::new(&name, &mut self.score).whole(range).show(ui, words);
        let mut changed = response.changed();
        theme::remark(ui, words.say("evaluation-score-hint"));
        for reference in review.references.iter().filter(|reference| can_move(reference)) {
            let question = words.say_with(
                "evaluation-move",
                &[("tendon", words.tendon(reference.side, None).into()), ("what", moved_said(view, reference).into())],
            );
            ui.label(theme::body(&question));
            theme::remark(ui, words.say("evaluation-move-why"));
            let answers = [(false, words.say("evaluation-keep")), (true, words.say("evaluation-move-it"))];
            changed |= choice::one_of(ui, &question, &mut self.moves[reference.side as usize], &answers);
        }
        let name = words.say("evaluation-note");
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width().min(420.0));
            changed |= labelled_note(ui, &name, &mut self.note).changed();
        });
        note_room(ui, words, &self.note);
        if changed {
            self.complaint = None;
            self.keep_draft(commands);
        }
        let score = typed.whole().and_then(|score| u16::try_from(score).ok()).and_then(Points::new);
        self.buttons(ui, view, (review, score, wants_save), commands);
    }

    /// Why it cannot be saved yet.
    fn obstacle(&self, view: &View, score: Option<Points>) -> Option<&'static str> {
        match () {
            () if view.read_only.is_some() => Some("today-read-only"),
            () if score.is_none() && !self.score.trim().is_empty() => Some("log-unreadable"),
            () if is_too_long(&self.note) => Some("note-too-long-marked"),
            () => None,
        }
    }

    fn buttons(
        &mut self,
        ui: &mut Ui,
        view: &View,
        (review, score, wants_save): (&Review, Option<Points>, bool),
        commands: &mut Commands,
    ) {
        let words = view.words;
        if let Some(complaint) = self.complaint {
            complain(ui, words.say(complaint));
        }
        ui.horizontal_wrapped(|ui| {
            let pressed = ui.add(button::primary(words.say("evaluation-save"))).clicked() || wants_save;
            if pressed {
                self.complaint = self.obstacle(view, score);
            }
            if pressed && self.complaint.is_none() {
                let changes = self.changes(view.today, review, score);
                let is_moved = review.references.iter().any(|of| can_move(of) && self.moves[of.side as usize]);
                let said = words.say(if is_moved { "evaluation-saved-moved" } else { "evaluation-saved" });
                self.sent = Some(Sent::of(&changes));
                commands.push(Command::Record(Act::new(changes, said).clearing(FORM, self.begun)));
            }
            if ui.add(button::quiet(words.say("evaluation-not-now"))).clicked() {
                commands.push(Command::DropDraft { form: FORM.to_owned(), day: self.begun });
                focus::wish(ui.ctx(), To::Heading(FORM));
                self.put_away(view);
            }
        });
    }

    /// The score if there is one, and for each affected tendon that it was looked back on.
    fn changes(&self, date: NaiveDate, review: &Review, score: Option<Points>) -> Vec<Change> {
        let instrument = Text::new(INSTRUMENT);
        let score = score.zip(instrument);
        let score = score.map(|(score, instrument)| Fact::Score(OutcomeScore { date, instrument, score }));
        let note = Text::new(self.note.trim());
        let evaluations = review.references.iter().map(|reference| {
            let is_moved = self.moves[reference.side as usize];
            Fact::Evaluation(evaluated(date, reference, is_moved, note.clone()))
        });
        score.into_iter().chain(evaluations).map(Change::new).collect()
    }

    fn keep_draft(&self, commands: &mut Commands) {
        let (form, day) = (FORM.to_owned(), self.begun);
        if self.is_empty() {
            commands.push(Command::DropDraft { form, day });
            return;
        }
        let said = |side: Side| if self.moves[side as usize] { "yes".to_owned() } else { String::new() };
        let fields = [
            ("score", self.score.clone()),
            ("note", self.note.clone()),
            ("left", said(Side::Left)),
            ("right", said(Side::Right)),
        ];
        let fields: Fields = fields.into_iter().map(|(name, text)| (name.to_owned(), text)).collect();
        commands.push(Command::KeepDraft(Draft { form, day, fields }));
    }
}

fn can_move(reference: &Reference) -> bool {
    reference.moved().iter().any(Option::is_some)
}

fn evaluated(date: NaiveDate, reference: &Reference, is_moved: bool, note: Option<Text>) -> Evaluation {
    let [stiffness, stiffness_min, rest_pain, daily_pain] = reference.moved().map(|to| to.filter(|_| is_moved));
    Evaluation {
        date,
        side: reference.side,
        stiffness: stiffness.and_then(ReferenceScore::new),
        stiffness_min: stiffness_min.and_then(ReferenceMinutes::new),
        rest_pain: rest_pain.and_then(ReferenceScore::new),
        daily_pain: daily_pain.and_then(ReferenceScore::new),
        note,
    }
}

/// "Due today: four weeks since the last one." or "Next on Sat 12 Dec."
fn due_said(view: &View, review: &Review) -> String {
    let words = view.words;
    let id = match (review.due_on <= view.today, review.because) {
        (false, _) => "evaluation-next",
        (true, Because::FourWeeks) => "evaluation-due",
        (true, Because::Completed) => "evaluation-due-completed",
    };
    words.say_with(id, &[("day", words.day_near(review.due_on, view.today).into())])
}

/// "stiffness 2 → 1, minutes until it eased 5 → 4".
fn moved_said(view: &View, reference: &Reference) -> String {
    let words = view.words;
    let names = ["stiffness", "stiffness-min", "rest-pain", "daily-pain"];
    let moved = names.into_iter().zip(reference.usuals).zip(reference.moved());
    let said = moved.filter_map(|((name, usual), to)| {
        let from = usual.reference.map_or_else(|| words.say("evaluation-none"), |from| words.number(from.get()));
        let args = [("from", from.into()), ("to", words.number(to?.get()).into())];
        Some(words.say_of_with("evaluation-moved", name, &args))
    });
    said.collect::<Vec<_>>().join(", ")
}
