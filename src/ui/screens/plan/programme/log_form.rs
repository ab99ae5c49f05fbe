//! Logging exercises: last time's numbers stand there already, each can be changed or left out. They are
//! today's as a rule; an earlier day, the next phase's and any other of the catalogue can be logged too.

use chrono::{NaiveDate, NaiveDateTime, Timelike};
use eframe::egui::{Align, Id, Layout, Ui};

use super::log_facts;
use super::questions::{self, Question};
use crate::assessment::rehab::catalogue::{Each, ExerciseId};
use crate::assessment::rehab::last::Next;
use crate::assessment::rehab::next_dose;
use crate::command::{Act, Command, Commands};
use crate::journal::day;
use crate::journal::draft::{self, Draft, Fields};
use crate::journal::measure::Minutes;
use crate::ui::focus::{self, Form, To};
use crate::ui::screens::asking::Asking;
use crate::ui::screens::sent::Sent;
use crate::ui::screens::today::complain;
use crate::ui::widgets::choice::{named_line, yes_no};
use crate::ui::widgets::day_picker::DayPicker;
use crate::ui::widgets::fold::fold;
use crate::ui::widgets::key_hint::{Asks, form_hints};
use crate::ui::widgets::number_field::NumberField;
use crate::ui::widgets::time_field::{read_time, time_field};
use crate::ui::widgets::{button, number_field};
use crate::ui::{View, theme};

/// The form's name among the drafts.
const FORM: &str = draft::PROGRAMME;
/// Questions asked of an exercise at most, and how wide one has to be (points) to stand beside others.
const QUESTIONS: usize = 3;
const QUESTION: f32 = 220.0;
/// Days back that can be logged here.
const DAYS_BACK: i64 = 14;
/// What the draft calls the exercises, the day they were done on, when they began, how long they took.
const EXERCISES: &str = "exercises";
const DAY: &str = "day";
const TIME: &str = "time";
const MINUTES: &str = "minutes";

/// The exercises as they are being logged.
#[derive(Debug, Default)]
pub(super) struct LogForm {
    of_sample: Option<bool>,
    begun: NaiveDate,
    fields: Fields,
    /// The next dose of each exercise in the form, and what they were worked out for.
    doses: Vec<Next>,
    doses_of: Option<(u64, String)>,
    sent: Option<Sent>,
    comes_into_sight: bool,
    asking: Asking,
}

impl LogForm {
    /// Takes up what was being typed, and moves an empty form on to a new day.
    pub(super) fn follow(&mut self, view: &View) {
        if self.of_sample != Some(view.is_sample) {
            *self = Self { of_sample: Some(view.is_sample), begun: view.today, ..Self::default() };
            if let Some(draft) = view.latest_draft(FORM) {
                (self.begun, self.fields) = (draft.day, draft.fields.clone());
            }
        } else if !self.is_open() {
            self.begun = view.today;
        }
        let of = (view.revision, self.fields.get(EXERCISES).cloned().unwrap_or_default());
        if self.doses_of.as_ref() != Some(&of) {
            let ids = of.1.split(',').filter_map(ExerciseId::from_name);
            self.doses = ids.filter_map(|id| next_dose(view.journal, view.assessment, id)).collect();
            self.doses_of = Some(of);
        }
    }

    /// Takes up its draft again.
    pub(super) fn give_back(&mut self) {
        (self.of_sample, self.comes_into_sight) = (None, true);
    }

    /// Whether something is being logged.
    pub(super) fn is_open(&self) -> bool {
        self.fields.contains_key(EXERCISES)
    }

    /// Begins to log these, or adds them to what is being logged.
    pub(super) fn add(&mut self, ids: impl IntoIterator<Item = ExerciseId>, commands: &mut Commands) {
        self.put_in(ids);
        self.comes_into_sight = true;
        self.keep_draft(commands);
    }

    fn put_in(&mut self, ids: impl IntoIterator<Item = ExerciseId>) {
        let said = self.fields.get(EXERCISES).cloned().unwrap_or_default();
        let mut names: Vec<&str> = said.split(',').filter(|name| !name.is_empty()).collect();
        for id in ids {
            if !names.contains(&id.name()) {
                names.push(id.name());
            }
            self.fields.remove(&questions::done_key(id));
        }
        self.fields.insert(EXERCISES.to_owned(), names.join(","));
    }

    /// Shows the form, if something is being logged.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        self.put_away_kept(view, commands);
        if !self.is_open() {
            return;
        }
        focus::form(ui, Form::named(FORM), |ui, wants_save| self.contents(ui, view, (wants_save, commands)));
    }

    fn contents(&mut self, ui: &mut Ui, view: &View, (wants_save, commands): (bool, &mut Commands)) {
        let words = view.words;
        let title = focus::heading(ui, To::Heading(FORM), theme::strong(words.say("programme-log-title")));
        if std::mem::take(&mut self.comes_into_sight) {
            title.scroll_to_me(Some(Align::TOP));
            focus::wish(ui.ctx(), To::Heading(FORM));
        }
        theme::remark(ui, words.say("programme-log-hint"));
        let before = self.fields.clone();
        self.when(ui, view);
        self.minutes(ui, view);
        let doses = std::mem::take(&mut self.doses);
        for next in &doses {
            ui.push_id(next.exercise, |ui| self.exercise(ui, view, next));
        }
        self.doses = doses;
        self.another(ui, view);
        if self.fields != before {
            self.asking.forget();
            self.keep_draft(commands);
        }
        self.buttons(ui, view, (wants_save, commands));
        form_hints(ui, words, Asks::YesNo);
    }

    fn keep_draft(&self, commands: &mut Commands) {
        let (form, day, fields) = (FORM.to_owned(), self.begun, self.fields.clone());
        commands.push(Command::KeepDraft(Draft { form, day, fields }));
    }

    /// What was typed stays until it is in the journal for certain; then the response is asked.
    fn put_away_kept(&mut self, view: &View, commands: &mut Commands) {
        let Some(sent) = self.sent.take_if(|sent| sent.has_arrived(view.journal)) else { return };
        self.put_away(view);
        // The first record made is that of the first session.
        if let Some(session) = sent.first() {
            commands.push(Command::AnswerSession(session));
        }
    }

    fn put_away(&mut self, view: &View) {
        *self = Self { of_sample: self.of_sample, begun: view.today, ..Self::default() };
    }

    /// The civil date the exercises were done on: as typed, else today's, or of an older form its day.
    fn date(&self, view: &View) -> NaiveDate {
        let begun = if self.begun == view.today { view.now.date_naive() } else { self.begun };
        self.fields.get(DAY).and_then(|day| day.parse().ok()).unwrap_or(begun)
    }

    /// When they began. Today they have just been done; of an earlier day it is asked.
    fn start(&self, view: &View) -> Option<NaiveDateTime> {
        if self.date(view) == view.now.date_naive() {
            let done: Vec<&Next> = self.done().collect();
            let lasted = log_facts::lasted(&self.fields, &done, self.in_all());
            return to_the_minute(view.now.naive_local()).checked_sub_signed(lasted);
        }
        let time = read_time(self.fields.get(TIME)?)?;
        Some(self.date(view).and_time(time))
    }

    fn when(&mut self, ui: &mut Ui, view: &View) {
        let (words, name) = (view.words, view.words.say("programme-log-day"));
        let (mut date, today) = (self.date(view), view.now.date_naive());
        named_line(ui, &name, |ui| {
            let first = day::plus(today, -DAYS_BACK).min(date);
            DayPicker::new(&name, today).from(first).show(ui, words, &mut date)
        });
        self.fields.insert(DAY.to_owned(), date.to_string());
        if date != today {
            time_field(ui, &words.say("log-time"), self.fields.entry(TIME.to_owned()).or_default());
        }
    }

    /// Asked of what is not done by the minute.
    fn minutes(&mut self, ui: &mut Ui, view: &View) {
        let by_minutes = |next: &&Next| matches!(next.work.each, Each::Minutes(_));
        let words = view.words;
        let beside: Vec<String> = self.doses.iter().filter(by_minutes).map(|n| words.exercise(n.exercise)).collect();
        if self.doses.iter().all(|next| by_minutes(&next)) {
            return;
        }
        let name = match beside.is_empty() {
            true => words.say("log-minutes"),
            false => words.say_with("programme-log-minutes-beside", &[("exercise", beside.join(", ").into())]),
        };
        let text = self.fields.entry(MINUTES.to_owned()).or_default();
        NumberField::new(&name, text)
            .whole(0..=u32::from(Minutes::MAX))
            .unit(&words.say("today-unit-min"))
            .show(ui, words);
    }

    fn exercise(&mut self, ui: &mut Ui, view: &View, next: &Next) {
        let words = view.words;
        let name = words.exercise(next.exercise);
        let mut done = Some(self.is_done(next.exercise));
        let question = words.say_with("programme-log-done", &[("exercise", name.as_str().into())]);
        ui.add_space(theme::SPACE_4);
        ui.horizontal(|ui| {
            ui.label(theme::strong(&name));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| yes_no(ui, words, &question, &mut done));
        });
        let said = if done == Some(false) { "no" } else { "yes" };
        self.fields.insert(questions::done_key(next.exercise), said.to_owned());
        if done == Some(false) {
            return;
        }
        let asked = questions::of(view, next);
        let mut ask = |ui: &mut Ui, question: &Question| {
            let text = self.fields.entry(question.key.clone()).or_insert(question.usual.clone());
            question.field(text).show(ui, words);
        };
        if ui.available_width() < QUESTION * asked.len() as f32 {
            asked.iter().for_each(|question| ask(ui, question));
            return;
        }
        // As many columns whatever is asked, so that fields stand beneath each other.
        ui.columns(QUESTIONS, |columns| {
            let first = QUESTIONS - asked.len();
            columns[first..].iter_mut().zip(&asked).for_each(|(column, question)| ask(column, question));
        });
    }

    /// What else was done: any exercise of the catalogue.
    fn another(&mut self, ui: &mut Ui, view: &View) {
        let words = view.words;
        let is_open = fold(ui, Id::unique("programme-log-another"), |is_open| {
            button::link(words.say(if is_open { "programme-put-close" } else { "programme-log-another" }))
        });
        if !is_open {
            return;
        }
        let is_in = |id: &ExerciseId| self.doses.iter().any(|next| next.exercise == *id);
        let others: Vec<ExerciseId> = ExerciseId::ALL.iter().copied().filter(|id| !is_in(id)).collect();
        ui.horizontal_wrapped(|ui| {
            for id in others {
                let name = words.exercise(id);
                let named = words.say_with("programme-log-another-named", &[("exercise", name.as_str().into())]);
                if ui.add(button::quiet(name).small().named(named)).clicked() {
                    self.put_in([id]);
                }
            }
        });
    }

    /// An exercise counts as done until it is said not to be.
    fn is_done(&self, id: ExerciseId) -> bool {
        self.fields.get(&questions::done_key(id)).is_none_or(|said| said == "yes")
    }

    fn done(&self) -> impl Iterator<Item = &Next> {
        self.doses.iter().filter(|next| self.is_done(next.exercise))
    }

    fn buttons(&mut self, ui: &mut Ui, view: &View, (wants_save, commands): (bool, &mut Commands)) {
        let words = view.words;
        let obstacle = self.obstacle(view);
        if let Some(obstacle) = obstacle {
            complain(ui, words.say(obstacle));
        }
        if self.asking.ui(ui, view) {
            self.send(view, commands);
        }
        ui.horizontal_wrapped(|ui| {
            let ready = view.read_only.is_none() && obstacle.is_none();
            let is_pressed = ui.add_enabled(ready, button::primary(words.say("programme-log-save"))).clicked();
            if is_pressed || wants_save && ready {
                self.send(view, commands);
            }
            if ui.add(button::quiet(words.say("programme-not-now"))).clicked() {
                commands.push(Command::DropDraft { form: FORM.to_owned(), day: self.begun });
                self.put_away(view);
            }
        });
    }

    /// Why it cannot be saved yet.
    fn obstacle(&self, view: &View) -> Option<&'static str> {
        let unreadable = |question: &Question| {
            let text = self.fields.get(&question.key).map_or("", String::as_str);
            question.read(text) == number_field::Typed::Unreadable
        };
        let most = 0.0..=f64::from(Minutes::MAX);
        let minutes = self.fields.get(MINUTES).map_or("", String::as_str);
        match self.start(view) {
            _ if self.done().next().is_none() => Some("programme-log-nothing"),
            None => Some("programme-log-no-time"),
            Some(start) if day::is_in_future(start, &view.now) => Some("log-future"),
            _ if number_field::read(minutes, &most, false) == number_field::Typed::Unreadable => Some("log-unreadable"),
            _ if self.done().any(|next| questions::of(view, next).iter().any(unreadable)) => Some("log-unreadable"),
            _ => None,
        }
    }

    fn send(&mut self, view: &View, commands: &mut Commands) {
        let Some(start) = self.start(view) else { return };
        let done: Vec<&Next> = self.done().collect();
        let changes = log_facts::changes(view, &self.fields, &done, (start, self.in_all()));
        if !self.asking.lets(view, &changes) {
            return;
        }
        self.sent = Some(Sent::of(&changes));
        let act = Act::new(changes, view.words.say("programme-logged")).clearing(FORM, self.begun);
        commands.push(Command::Record(act));
    }

    /// The minutes of what is not done by the minute.
    fn in_all(&self) -> Option<Minutes> {
        let typed = number_field::read(self.fields.get(MINUTES)?, &(0.0..=f64::from(Minutes::MAX)), false);
        Minutes::new(u16::try_from(typed.whole()?).ok()?)
    }
}

/// A start is kept to the minute, as it would be typed.
fn to_the_minute(at: NaiveDateTime) -> NaiveDateTime {
    at.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(at)
}
