//! What is asked of an exercise that was done: sets, what each set was, and the load.

use std::ops::RangeInclusive;

use crate::assessment::rehab::catalogue::{Each, ExerciseId};
use crate::assessment::rehab::last::Next;
use crate::journal::measure::{Kilograms, Minutes, Repetitions, Seconds, Sets};
use crate::journal::session::Activity;
use crate::ui::View;
use crate::ui::widgets::number_field::{self, NumberField, Typed};

/// One number asked for, with last time's in it.
pub(super) struct Question {
    /// What the draft calls it.
    pub key: String,
    name: String,
    spoken: String,
    /// What stands there until it is changed.
    pub usual: String,
    range: RangeInclusive<f64>,
    is_whole: bool,
}

impl Question {
    /// Its field over a text.
    pub(super) fn field<'a>(&'a self, text: &'a mut String) -> NumberField<'a> {
        let field = NumberField::new(&self.name, text).spoken(&self.spoken);
        if self.is_whole {
            field.whole(*self.range.start() as u32..=*self.range.end() as u32)
        } else {
            field.decimal(self.range.clone())
        }
    }

    /// How a text reads.
    pub(super) fn read(&self, text: &str) -> Typed {
        number_field::read(text, &self.range, !self.is_whole)
    }
}

/// What the draft calls the answer whether an exercise was done.
pub(super) fn done_key(id: ExerciseId) -> String {
    format!("{}.done", id.name())
}

/// What the draft calls the sets of an exercise.
pub(super) fn sets_key(id: ExerciseId) -> String {
    format!("{}.sets", id.name())
}

/// What the draft calls what each set was.
pub(super) fn each_key(id: ExerciseId) -> String {
    format!("{}.each", id.name())
}

/// What the draft calls the load.
pub(super) fn load_key(id: ExerciseId) -> String {
    format!("{}.kg", id.name())
}

/// What is asked of an exercise.
pub(super) fn of(view: &View, next: &Next) -> Vec<Question> {
    let (words, id) = (view.words, next.exercise);
    let exercise = words.exercise(id);
    let spoken = |what: &str| {
        words.say_with(
            "programme-log-spoken",
            &[("exercise", exercise.as_str().into()), ("what", words.say(what).into())],
        )
    };
    let whole = |key, what, usual: u16, most: u16| Question {
        key,
        name: words.say(what),
        spoken: spoken(what),
        usual: usual.to_string(),
        range: 0.0..=f64::from(most),
        is_whole: true,
    };
    let (what, n, most) = match next.work.each {
        Each::Repetitions(n) => ("programme-log-repetitions", n, Repetitions::MAX),
        Each::HoldS(n) => ("programme-log-hold", n, Seconds::MAX),
        Each::Minutes(n) => ("programme-log-minutes", n, Minutes::MAX),
    };
    let mut asked = Vec::new();
    if !matches!(next.work.each, Each::Minutes(_)) {
        asked.push(whole(sets_key(id), "programme-log-sets", next.work.sets, Sets::MAX));
    }
    asked.push(whole(each_key(id), what, n, most));
    if matches!(id.entry().activity, Activity::CalfStrength | Activity::Strength) {
        asked.push(Question {
            key: load_key(id),
            name: words.say("programme-log-load"),
            spoken: spoken("programme-log-load"),
            usual: next.load_kg.map(|load| words.number(load.get())).unwrap_or_default(),
            range: Kilograms::MIN..=Kilograms::MAX,
            is_whole: false,
        });
    }
    asked
}
