//! A session as it is being typed, and what it becomes.

use crate::journal::cell::Cell;
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeZone};
use uuid::Uuid;

use super::exercise_form::ExerciseForm;
use super::response_form::ResponseForm;
use crate::assessment::Assessment;
use crate::assessment::today::TodaysRun;
use crate::command::Change;
use crate::journal::day;
use crate::journal::draft::{self, Fields};
use crate::journal::measure::{Cadence, ExactMinutes, Kilometres, PlanStep, Repetitions, Score, Text};
use crate::journal::session::{Activity, Session};
use crate::journal::tendon::Side;
use crate::journal::{Current, Fact};
use crate::ui::View;
use crate::ui::screens::asking::Asking;
use crate::ui::widgets::note_room::is_too_long;
use crate::ui::widgets::number_field::{self, Typed};
use crate::ui::widgets::time_field::read_time;

/// The form of one session.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionForm {
    /// The session being corrected; none for a new one.
    pub record: Option<Uuid>,
    /// The day the form was begun on, for its draft.
    pub begun: NaiveDate,
    /// What was done.
    pub activity: Option<Activity>,
    /// Civil date of the start.
    pub date: NaiveDate,
    /// Time of the start, as typed.
    pub time: String,
    /// Offset of the place's clock.
    pub offset: FixedOffset,
    /// Minutes in all, as typed.
    pub minutes: String,
    /// Minutes of running, as typed.
    pub run_min: String,
    /// Kilometres, as typed.
    pub distance_km: String,
    /// Steps a minute, as typed.
    pub cadence_spm: String,
    /// Perceived effort.
    pub effort: Option<u16>,
    /// Whether it was hilly.
    pub hills: Option<bool>,
    /// What it was done on.
    pub surface: String,
    /// The shoes that were worn.
    pub shoes: String,
    /// Step of the plan, as typed.
    pub plan_step: String,
    /// Whether it was a reduced dose.
    pub reduced: Option<bool>,
    /// Repetitions of the walk-run, as typed.
    pub repetitions: String,
    /// The person's own words.
    pub note: String,
    /// How left and right took it, by [`Side`].
    pub responses: [ResponseForm; 2],
    /// What a recorded session was made of.
    pub exercises: Vec<ExerciseForm>,
    /// Whether something was typed that is not saved.
    pub is_touched: bool,
    /// Whether it was handed over to be recorded.
    pub is_sent: bool,
    /// The record a new session was handed over as.
    pub sent_as: Option<Uuid>,
    /// Id of the sentence that says why it was not saved.
    pub complaint: Option<&'static str>,
    /// The implausible answers that are asked about before it is saved.
    pub(in crate::ui::screens) asking: Asking,
}

impl SessionForm {
    /// A new session, beginning now.
    pub fn new(view: &View) -> Self {
        Self {
            record: None,
            begun: view.today,
            activity: None,
            date: view.now.date_naive(),
            time: view.now.format("%H:%M").to_string(),
            offset: *view.now.offset(),
            minutes: String::new(),
            run_min: String::new(),
            distance_km: String::new(),
            cadence_spm: String::new(),
            effort: None,
            hills: None,
            surface: String::new(),
            shoes: String::new(),
            plan_step: String::new(),
            reduced: None,
            repetitions: String::new(),
            note: String::new(),
            responses: Default::default(),
            exercises: Vec::new(),
            is_touched: false,
            is_sent: false,
            sent_as: None,
            complaint: None,
            asking: Asking::default(),
        }
    }

    /// The form of a session that was recorded.
    pub fn of(view: &View, record: Uuid) -> Option<Self> {
        let current = view.journal.current();
        let session = current.session(record)?;
        let number = |n: Option<u16>| n.map(|n| n.to_string()).unwrap_or_default();
        let text = |t: &Option<Text>| t.as_ref().map(|t| t.as_str().to_owned()).unwrap_or_default();
        let response = |side| current.response(record, side).map(|k| ResponseForm::of(k)).unwrap_or_default();
        Some(Self {
            record: Some(record),
            activity: Some(session.activity),
            date: session.date,
            time: session.time.format("%H:%M").to_string(),
            offset: session.utc_offset,
            minutes: session.minutes.map(|v| v.to_cell()).unwrap_or_default(),
            run_min: session.run_min.map(|v| v.to_cell()).unwrap_or_default(),
            distance_km: session.distance_km.map(|v| v.get().to_string()).unwrap_or_default(),
            cadence_spm: number(session.cadence_spm.map(|v| v.get())),
            effort: session.effort.map(|v| v.get()),
            hills: session.hills,
            surface: text(&session.surface),
            shoes: text(&session.shoes),
            plan_step: number(session.plan_step.map(|v| v.get())),
            reduced: session.reduced,
            repetitions: number(session.repetitions.map(|v| v.get())),
            note: text(&session.note),
            responses: [response(Side::Left), response(Side::Right)],
            exercises: current.exercises(record).iter().map(ExerciseForm::of).collect(),
            ..Self::new(view)
        })
    }

    /// Name of the form in drafts: each session that is corrected has its own.
    pub fn draft_name(&self) -> String {
        match self.record {
            None => draft::SESSION.to_owned(),
            Some(record) => draft::of_session(record),
        }
    }

    /// The typed text fields by their names in a draft.
    fn texts(&mut self) -> [(&'static str, &mut String); 10] {
        [
            ("time", &mut self.time),
            ("minutes", &mut self.minutes),
            ("run_min", &mut self.run_min),
            ("distance_km", &mut self.distance_km),
            ("cadence_spm", &mut self.cadence_spm),
            ("surface", &mut self.surface),
            ("shoes", &mut self.shoes),
            ("plan_step", &mut self.plan_step),
            ("repetitions", &mut self.repetitions),
            ("note", &mut self.note),
        ]
    }

    /// What was typed, for a draft.
    pub fn fields(&self) -> Fields {
        let mut copy = self.clone();
        let mut fields: Fields =
            copy.texts().into_iter().map(|(name, text)| (name.to_owned(), std::mem::take(text))).collect();
        let mut put = |name: &str, text: Option<String>| fields.extend(text.map(|text| (name.to_owned(), text)));
        put("activity", self.activity.map(|a| a.name().to_owned()));
        put("date", Some(self.date.to_string()));
        put("effort", self.effort.map(|n| n.to_string()));
        put("hills", self.hills.map(|answer| answer.to_cell()));
        put("reduced", self.reduced.map(|answer| answer.to_cell()));
        for side in [Side::Left, Side::Right] {
            self.responses[side as usize].write(&mut fields, side);
        }
        self.exercises.iter().for_each(|exercise| exercise.write(&mut fields));
        fields.retain(|_, text| !text.is_empty());
        fields
    }

    /// Puts what was being typed into the form.
    pub fn restore(&mut self, fields: &Fields) {
        let get = |name: &str| fields.get(name).cloned();
        for (name, text) in self.texts() {
            *text = get(name).unwrap_or_default();
        }
        self.activity = get("activity").and_then(|name| Activity::from_name(&name)).or(self.activity);
        self.date = get("date").and_then(|text| text.parse().ok()).unwrap_or(self.date);
        self.effort = get("effort").and_then(|text| text.parse().ok()).filter(|n| *n <= Score::MAX);
        self.hills = get("hills").and_then(|text| bool::from_cell(&text));
        self.reduced = get("reduced").and_then(|text| bool::from_cell(&text));
        for side in [Side::Left, Side::Right] {
            self.responses[side as usize] = ResponseForm::read(fields, side);
        }
        self.exercises.iter_mut().for_each(|exercise| exercise.read(fields));
        self.is_touched = true;
    }

    /// The start on the clock, if it can be read.
    pub fn clock(&self) -> Option<NaiveTime> {
        read_time(&self.time)
    }

    /// The moment of the start, if it can be read.
    pub fn start(&self) -> Option<DateTime<FixedOffset>> {
        self.offset.from_local_datetime(&self.date.and_time(self.clock()?)).single()
    }

    /// Takes the offset in force when a new session began: the clocks may have been moved since.
    pub fn settle_offset(&mut self, view: &View) {
        if let (None, Some(clock)) = (self.record, self.clock()) {
            self.offset = (view.offset_at)(self.date.and_time(clock));
        }
    }

    /// Fills in the plan's next dose as today allows it, when this is the kind of run it asks for.
    pub fn fill_from(&mut self, assessment: &Assessment) {
        let todays = assessment.todays_run().filter(|_| self.record.is_none());
        let Some(TodaysRun { step, dose, reduced, .. }) = todays else { return };
        let asked = if dose.walk_min == 0 { Activity::Run } else { Activity::WalkRun };
        if self.activity != Some(asked) {
            return self.empty_dose();
        }
        self.plan_step = step.to_string();
        self.reduced = reduced.then_some(true);
        self.minutes = dose.minutes().to_string();
        self.run_min = dose.running_min().to_string();
        self.repetitions = if dose.walk_min == 0 { String::new() } else { dose.repetitions.to_string() };
    }

    /// What was filled in for a run says nothing about another activity.
    fn empty_dose(&mut self) {
        for text in [&mut self.plan_step, &mut self.minutes, &mut self.run_min, &mut self.repetitions] {
            text.clear();
        }
        self.reduced = None;
    }

    /// Why it cannot be saved yet.
    pub fn obstacle(&self, now: DateTime<FixedOffset>) -> Option<&'static str> {
        match (self.activity, self.clock(), self.start()) {
            (None, ..) => Some("log-no-activity"),
            (_, None, _) => Some("log-no-time"),
            (_, _, None) => Some("log-no-start"),
            (_, _, Some(start)) if day::is_in_future(start.naive_local(), &now) => Some("log-future"),
            _ if [&self.note, &self.surface, &self.shoes].into_iter().any(|text| is_too_long(text)) => {
                Some("note-too-long-marked")
            }
            _ if self.numbers().contains(&Typed::Unreadable) => Some("log-unreadable"),
            _ if self.exercises.iter().any(ExerciseForm::is_unreadable) => Some("log-unreadable"),
            _ if self.runs_longer_than_it_lasts() => Some("log-run-longer-marked"),
            _ => None,
        }
    }

    /// Every number field as it reads.
    fn numbers(&self) -> [Typed; 8] {
        let most = |n: u16| 0.0..=f64::from(n);
        let cadence = f64::from(Cadence::MIN)..=f64::from(Cadence::MAX);
        let step = f64::from(PlanStep::MIN)..=f64::from(PlanStep::MAX);
        [
            number_field::read(&self.minutes, &most(ExactMinutes::MAX), true),
            number_field::read(&self.run_min, &most(ExactMinutes::MAX), true),
            number_field::read(&self.distance_km, &(Kilometres::MIN..=Kilometres::MAX), true),
            number_field::read(&self.plan_step, &step, false),
            number_field::read(&self.repetitions, &most(Repetitions::MAX), false),
            number_field::read(&self.cadence_spm, &cadence, false),
            self.responses[0].back_h(),
            self.responses[1].back_h(),
        ]
    }

    /// The number of the plan's step, if it reads as one.
    pub fn step(&self) -> Option<u32> {
        self.numbers()[3].whole()
    }

    /// Whether more of it was run than it lasted.
    pub fn runs_longer_than_it_lasts(&self) -> bool {
        let [minutes, run_min, ..] = self.numbers();
        matches!((minutes.number(), run_min.number()), (Some(all), Some(run)) if run > all)
    }

    /// The session, if it can be read; seconds of a recorded start stay.
    pub fn fact(&self, current: &Current) -> Option<Session> {
        let [minutes, run_min, distance_km, plan_step, repetitions, cadence_spm, ..] = self.numbers();
        let whole = |typed: Typed| typed.whole().and_then(|n| u16::try_from(n).ok());
        let before = self.record.and_then(|record| current.session(record));
        let clock = self.clock()?;
        let kept = before.map(|s| s.time).filter(|t| t.format("%H:%M").to_string() == self.time.trim());
        let start = self.date.and_time(kept.unwrap_or(clock));
        Some(Session {
            minutes: minutes.number().and_then(ExactMinutes::rounded),
            run_min: run_min.number().and_then(ExactMinutes::rounded),
            distance_km: distance_km.number().and_then(Kilometres::new),
            cadence_spm: whole(cadence_spm).and_then(Cadence::new),
            effort: self.effort.and_then(Score::new),
            hills: self.hills,
            surface: Text::new(self.surface.trim()),
            shoes: Text::new(self.shoes.trim()),
            plan_step: whole(plan_step).and_then(PlanStep::new),
            reduced: self.reduced,
            repetitions: whole(repetitions).and_then(Repetitions::new),
            note: Text::new(self.note.as_str()),
            ..Session::started(start, self.offset, self.activity?)
        })
    }

    /// What has to be changed for the journal to say what the form says.
    pub fn changes(&self, current: &Current, sides: &[Side]) -> Vec<Change> {
        let Some(fact) = self.fact(current) else { return Vec::new() };
        let mut changes = Vec::new();
        let record = self.record.unwrap_or_else(Uuid::new_v4);
        match current.session(record) {
            None => changes.push(Change::New(record, Fact::Session(fact))),
            Some(kept) if kept.fact != fact => changes.push(Change::Correct(record, Fact::Session(fact))),
            Some(_) => {}
        }
        for side in sides {
            let answers = self.responses[*side as usize].fact(record, *side);
            changes.extend(match (current.response(record, *side), answers) {
                (Some(kept), Some(fact)) if kept.fact == fact => None,
                (Some(kept), Some(fact)) => Some(Change::Correct(kept.record, Fact::Response(fact))),
                (Some(kept), None) => Some(Change::Withdraw(kept.record)),
                (None, Some(fact)) => Some(Change::new(Fact::Response(fact))),
                (None, None) => None,
            });
        }
        let corrected = self.exercises.iter().filter_map(|exercise| Some((exercise.record(), exercise.corrected()?)));
        changes.extend(corrected.map(|(record, fact)| Change::Correct(record, Fact::Exercise(fact))));
        changes
    }
}
