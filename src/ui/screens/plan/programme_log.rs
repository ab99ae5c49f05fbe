//! Logging today's exercises: last time's numbers stand there already, each can be changed or left out.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta, Timelike};
use eframe::egui::Ui;
use uuid::Uuid;

use super::super::sent::Sent;
use crate::assessment::rehab::catalogue::{Each, ExerciseId};
use crate::assessment::rehab::last::Next;
use crate::command::{Act, Change, Command, Commands};
use crate::journal::Fact;
use crate::journal::cell::Cell;
use crate::journal::draft::{Draft, Fields};
use crate::journal::measure::{Kilograms, Legs, Minutes, RepetitionMaximum, Repetitions, Seconds, Sets, Text};
use crate::journal::session::{Activity, Exercise, Session};
use crate::ui::widgets::button;
use crate::ui::widgets::choice::{named_line, yes_no};
use crate::ui::widgets::number_field::NumberField;
use crate::ui::{View, theme};

/// The form's name among the drafts.
const FORM: &str = "programme";

/// The exercises as they are being logged.
#[derive(Debug, Default)]
pub(super) struct LogForm {
    is_open: bool,
    of_sample: Option<bool>,
    begun: NaiveDate,
    fields: BTreeMap<String, String>,
    sent: Option<Sent>,
}

impl LogForm {
    /// Takes up what was being typed, and begins anew on a new day.
    pub(super) fn follow(&mut self, view: &View) {
        if self.of_sample != Some(view.is_sample) || self.begun != view.today {
            *self = Self { of_sample: Some(view.is_sample), begun: view.today, ..Self::default() };
            if let Some(fields) = view.draft(FORM, view.today) {
                self.fields = fields.clone().into_iter().collect();
                self.is_open = true;
            }
        }
    }

    /// Shows the button, or the form.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View, exercises: &[Next], commands: &mut Commands) {
        let words = view.words;
        self.put_away_kept(view, commands);
        if exercises.is_empty() {
            return;
        }
        if !self.is_open {
            let open = button::primary(words.say("programme-log"));
            self.is_open = ui.add_enabled(view.read_only.is_none(), open).clicked();
            return;
        }
        theme::heading(ui, theme::strong(words.say("programme-log-title")));
        theme::remark(ui, words.say("programme-log-hint"));
        let before = self.fields.clone();
        self.field(ui, view, &words.say("log-minutes"), ("minutes", String::new()));
        for next in exercises {
            ui.push_id(next.exercise, |ui| self.exercise(ui, view, next));
        }
        if self.fields != before {
            let fields: Fields = self.fields.clone().into_iter().collect();
            commands.push(Command::KeepDraft(Draft { form: FORM.to_owned(), day: self.begun, fields }));
        }
        self.buttons(ui, view, exercises, commands);
    }

    /// What was typed stays until it is in the journal for certain; then the response is asked.
    fn put_away_kept(&mut self, view: &View, commands: &mut Commands) {
        let Some(sent) = self.sent.take_if(|sent| sent.has_arrived(view.journal)) else { return };
        self.put_away();
        // The first record made is that of the first session.
        if let Some(session) = sent.first() {
            commands.push(Command::AnswerSession(session));
        }
    }

    fn put_away(&mut self) {
        *self = Self { of_sample: self.of_sample, begun: self.begun, ..Self::default() };
    }

    /// An exercise counts as done until it is said not to be.
    fn is_done(&self, id: ExerciseId) -> bool {
        self.fields.get(&format!("{}.done", id.name())).is_none_or(|said| said == "yes")
    }

    fn done<'a>(&self, exercises: &'a [Next]) -> Vec<&'a Next> {
        exercises.iter().filter(|next| self.is_done(next.exercise)).collect()
    }

    fn exercise(&mut self, ui: &mut Ui, view: &View, next: &Next) {
        let words = view.words;
        let (id, name) = (next.exercise.name(), words.exercise(next.exercise));
        let mut done = Some(self.is_done(next.exercise));
        let question = words.say_with("programme-log-done", &[("exercise", name.as_str().into())]);
        named_line(ui, &name, |ui| yes_no(ui, words, &question, &mut done));
        self.fields.insert(format!("{id}.done"), if done == Some(false) { "no" } else { "yes" }.to_owned());
        if done == Some(false) {
            return;
        }
        let named = |what: &str| words.say_with(what, &[("exercise", name.as_str().into())]);
        if !matches!(next.work.each, Each::Minutes(_)) {
            self.field(ui, view, &named("programme-log-sets"), (&format!("{id}.sets"), next.work.sets.to_string()));
        }
        let (what, n) = match next.work.each {
            Each::Repetitions(n) => ("programme-log-repetitions", n),
            Each::HoldS(n) => ("programme-log-hold", n),
            Each::Minutes(n) => ("programme-log-minutes", n),
        };
        self.field(ui, view, &named(what), (&format!("{id}.each"), n.to_string()));
        if matches!(next.exercise.entry().activity, Activity::CalfStrength | Activity::Strength) {
            let load = next.load_kg.map(|load| words.number(load.get())).unwrap_or_default();
            self.field(ui, view, &named("programme-log-load"), (&format!("{id}.kg"), load));
        }
    }

    fn field(&mut self, ui: &mut Ui, view: &View, name: &str, (key, usual): (&str, String)) {
        let text = self.fields.entry(key.to_owned()).or_insert(usual);
        NumberField::new(name, text).decimal(0.0..=1000.0).show(ui, view.words);
    }

    fn buttons(&mut self, ui: &mut Ui, view: &View, exercises: &[Next], commands: &mut Commands) {
        let words = view.words;
        ui.horizontal_wrapped(|ui| {
            let ready = view.read_only.is_none() && !self.done(exercises).is_empty();
            if ui.add_enabled(ready, button::primary(words.say("programme-log-save"))).clicked() {
                let changes = self.changes(view, exercises);
                self.sent = Some(Sent::of(&changes));
                let act = Act::new(changes, words.say("programme-logged")).clearing(FORM, self.begun);
                commands.push(Command::Record(act));
            }
            if ui.add(button::quiet(words.say("programme-not-now"))).clicked() {
                commands.push(Command::DropDraft { form: FORM.to_owned(), day: self.begun });
                self.put_away();
            }
        });
    }

    /// A session for each kind of activity in turn, with its exercises; the minutes are the first one's.
    fn changes(&self, view: &View, exercises: &[Next]) -> Vec<Change> {
        let activity = |next: &Next| next.exercise.entry().activity;
        let mut changes = Vec::new();
        let mut minutes = self.whole("minutes").and_then(Minutes::new);
        for of_it in self.done(exercises).chunk_by(|one, next| activity(one) == activity(next)) {
            let record = Uuid::new_v4();
            let begun = to_the_minute(view.now.naive_local()) - TimeDelta::minutes(minutes.map_or(0, min));
            let reduced = of_it.iter().any(|next| next.reduced).then_some(true);
            let session = Session::started(begun, *view.now.offset(), activity(of_it[0]));
            changes.push(Change::New(record, Fact::Session(Session { minutes: minutes.take(), reduced, ..session })));
            changes.extend(of_it.iter().map(|next| Change::new(Fact::Exercise(self.fact(record, next)))));
        }
        changes
    }

    fn fact(&self, session: Uuid, next: &Next) -> Exercise {
        let id = next.exercise.name();
        let each = self.whole(&format!("{id}.each"));
        let load = self.fields.get(&format!("{id}.kg")).map(|text| text.trim().replace(',', "."));
        Exercise {
            session,
            side: None,
            exercise: Text::new(id),
            sets: self.whole(&format!("{id}.sets")).and_then(Sets::new),
            repetitions: each.filter(|_| matches!(next.work.each, Each::Repetitions(_))).and_then(Repetitions::new),
            load_kg: load.and_then(|text| Kilograms::from_cell(&text)),
            rm: next.rm.and_then(RepetitionMaximum::new),
            legs: next.exercise.entry().legs.and_then(Legs::new),
            hold_s: each.filter(|_| matches!(next.work.each, Each::HoldS(_))).and_then(Seconds::new),
        }
    }

    fn whole(&self, key: &str) -> Option<u16> {
        self.fields.get(key)?.trim().parse().ok()
    }
}

fn min(minutes: Minutes) -> i64 {
    i64::from(minutes.get())
}

/// A start is kept to the minute, as it would be typed.
fn to_the_minute(at: NaiveDateTime) -> NaiveDateTime {
    at.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(at)
}
