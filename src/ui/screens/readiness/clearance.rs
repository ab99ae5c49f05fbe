//! A clinician's clearance: who gave it, and a note. It lets the plan be started once.

use chrono::NaiveDate;
use eframe::egui::{Context, Ui};

use super::super::sent::Sent;
use crate::command::{Act, Change, Command, Commands};
use crate::journal::Fact;
use crate::journal::draft::{Draft, Fields};
use crate::journal::measure::Text;
use crate::journal::plan_event::{PlanDecision, PlanEvent};
use crate::ui::View;
use crate::ui::focus::{self, Form, To};
use crate::ui::screens::today::complain;
use crate::ui::widgets::button;
use crate::ui::widgets::key_hint::{Asks, form_hints};
use crate::ui::widgets::note_field::{labelled_line, labelled_note};
use crate::ui::widgets::note_room::{is_too_long, note_room};

/// The form's name among the drafts.
pub(super) const FORM: &str = "clearance";

/// The clearance as it is being typed.
#[derive(Debug, Default)]
pub(super) struct ClearanceForm {
    /// Whether it shows.
    pub(super) is_open: bool,
    of_sample: Option<bool>,
    begun: NaiveDate,
    who: String,
    note: String,
    sent: Option<Sent>,
    /// Id of the sentence that says why it was not saved.
    complaint: Option<&'static str>,
}

impl ClearanceForm {
    /// Takes up its draft again.
    pub(super) fn give_back(&mut self) {
        self.of_sample = None;
    }

    /// Takes up what was being typed, and moves an empty form on to a new day.
    pub(super) fn follow(&mut self, ctx: &Context, view: &View) {
        if self.of_sample != Some(view.is_sample) {
            *self = Self::restored(view);
        } else if self.sent.as_ref().is_some_and(|sent| sent.has_arrived(view.journal)) {
            focus::wish(ctx, To::Heading("start"));
            self.put_away(view);
        } else if self.begun != view.today && self.is_empty() {
            self.begun = view.today;
        }
    }

    fn restored(view: &View) -> Self {
        let mut form = Self { of_sample: Some(view.is_sample), begun: view.today, ..Self::default() };
        if let Some(draft) = view.latest_draft(FORM) {
            let text = |name: &str| draft.fields.get(name).cloned().unwrap_or_default();
            form.begun = draft.day;
            (form.who, form.note) = (text("who"), text("note"));
            form.is_open = !form.is_empty();
        }
        form
    }

    fn put_away(&mut self, view: &View) {
        *self = Self { of_sample: self.of_sample, begun: view.today, ..Self::default() };
    }

    fn is_empty(&self) -> bool {
        self.who.is_empty() && self.note.is_empty()
    }

    /// Shows the form.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        focus::form(ui, Form::named(FORM), |ui, wants_save| self.contents(ui, view, (wants_save, commands)));
    }

    fn contents(&mut self, ui: &mut Ui, view: &View, (wants_save, commands): (bool, &mut Commands)) {
        let words = view.words;
        let width = ui.available_width().min(420.0);
        let name = words.say("readiness-clearance-who");
        let mut changed = labelled_line(ui, &name, &mut self.who, width).changed();
        let name = words.say("readiness-clearance-note");
        ui.scope(|ui| {
            ui.set_max_width(width);
            changed |= labelled_note(ui, &name, &mut self.note).changed();
        });
        note_room(ui, words, &self.note);
        if changed {
            self.complaint = None;
            self.keep_draft(commands);
        }
        self.buttons(ui, view, (wants_save, commands));
        form_hints(ui, words, Asks::Others);
    }

    fn buttons(&mut self, ui: &mut Ui, view: &View, (wants_save, commands): (bool, &mut Commands)) {
        let words = view.words;
        let who = Text::new(self.who.trim());
        if let Some(complaint) = self.complaint {
            complain(ui, words.say(complaint));
        }
        ui.horizontal_wrapped(|ui| {
            let pressed = ui.add(button::primary(words.say("readiness-clearance-save"))).clicked() || wants_save;
            if pressed {
                self.complaint = self.obstacle(view);
            }
            if pressed && self.complaint.is_none() {
                let event = PlanDecision::ClinicianCleared;
                // Begun yesterday or not: it is recorded for the day it is recorded on.
                let fact = PlanEvent { date: view.today, event, who, note: Text::new(self.note.trim()) };
                let changes = vec![Change::new(Fact::Plan(fact))];
                self.sent = Some(Sent::of(&changes));
                let act = Act::new(changes, words.say("readiness-clearance-saved"));
                commands.push(Command::Record(act.clearing(FORM, self.begun)));
            }
            if ui.add(button::quiet(words.say("readiness-clearance-cancel"))).clicked() {
                commands.push(Command::DropDraft { form: FORM.to_owned(), day: self.begun });
                focus::wish(ui.ctx(), To::Heading("start"));
                self.put_away(view);
            }
        });
    }

    /// Why it cannot be saved yet.
    fn obstacle(&self, view: &View) -> Option<&'static str> {
        match () {
            () if view.read_only.is_some() => Some("today-read-only"),
            () if Text::new(self.who.trim()).is_none() => Some("readiness-clearance-no-who"),
            () if is_too_long(&self.note) => Some("note-too-long-marked"),
            () => None,
        }
    }

    fn keep_draft(&self, commands: &mut Commands) {
        let (form, day) = (FORM.to_owned(), self.begun);
        if self.is_empty() {
            commands.push(Command::DropDraft { form, day });
            return;
        }
        let fields = [("who", &self.who), ("note", &self.note)];
        let fields: Fields = fields.into_iter().map(|(name, text)| (name.to_owned(), text.clone())).collect();
        commands.push(Command::KeepDraft(Draft { form, day, fields }));
    }
}
