//! The exercises of a recorded session, each number to be corrected.

use eframe::egui::Ui;
use uuid::Uuid;

use crate::assessment::rehab::catalogue::ExerciseId;
use crate::journal::Kept;
use crate::journal::cell::Cell;
use crate::journal::draft::{self, Fields};
use crate::journal::measure::{Kilograms, Repetitions, Seconds, Sets};
use crate::journal::session::Exercise;
use crate::ui::theme;
use crate::ui::widgets::number_field::{self, NumberField, Typed};
use crate::words::Words;

/// One exercise as it is being corrected.
#[derive(Debug, Clone, PartialEq)]
pub struct ExerciseForm {
    record: Uuid,
    was: Exercise,
    /// Sets, repetitions, seconds held, kilograms: as typed.
    texts: [String; 4],
}

/// What each text is called in a draft, and in the catalogue of words.
const NAMES: [(&str, &str); 4] = [
    ("sets", "programme-log-sets"),
    ("repetitions", "programme-log-repetitions"),
    ("hold_s", "programme-log-hold"),
    ("load_kg", "programme-log-load"),
];
/// The most each number can be; only a load has a fraction.
const MOST: [f64; 4] = [Sets::MAX as f64, Repetitions::MAX as f64, Seconds::MAX as f64, Kilograms::MAX];
const LOAD: usize = 3;

impl ExerciseForm {
    /// The form of an exercise that was recorded.
    pub fn of(kept: &Kept<Exercise>) -> Self {
        let said = |number: Option<String>| number.unwrap_or_default();
        let texts = [
            said(kept.sets.map(|n| n.get().to_string())),
            said(kept.repetitions.map(|n| n.get().to_string())),
            said(kept.hold_s.map(|n| n.get().to_string())),
            said(kept.load_kg.map(|n| n.get().to_string())),
        ];
        Self { record: kept.record, was: kept.fact.clone(), texts }
    }

    /// Its record.
    pub fn record(&self) -> Uuid {
        self.record
    }

    /// Shows its name and its numbers; a repetition or a hold that was never said is not asked.
    pub fn show(&mut self, ui: &mut Ui, words: &Words) {
        let name = self.was.exercise.as_ref().map_or("", |text| text.as_str());
        let name = ExerciseId::from_name(name).map_or_else(|| name.to_owned(), |id| words.exercise(id));
        ui.label(theme::strong(&name));
        let asks = [true, self.was.repetitions.is_some(), self.was.hold_s.is_some(), true];
        for place in (0..NAMES.len()).filter(|place| asks[*place]) {
            let what = words.say(NAMES[place].1);
            let args = [("exercise", name.as_str().into()), ("what", what.as_str().into())];
            let spoken = words.say_with("programme-log-spoken", &args);
            let field = NumberField::new(&what, &mut self.texts[place]).spoken(&spoken);
            let field =
                if place == LOAD { field.decimal(0.0..=MOST[LOAD]) } else { field.whole(0..=MOST[place] as u32) };
            field.show(ui, words);
        }
    }

    /// Whether a number cannot be read.
    pub fn is_unreadable(&self) -> bool {
        (0..NAMES.len()).any(|place| self.typed(place) == Typed::Unreadable)
    }

    fn typed(&self, place: usize) -> Typed {
        number_field::read(&self.texts[place], &(0.0..=MOST[place]), place == LOAD)
    }

    /// What it says now, if that is not what was recorded.
    pub fn corrected(&self) -> Option<Exercise> {
        let whole = |place: usize| self.typed(place).whole().and_then(|n| u16::try_from(n).ok());
        let fact = Exercise {
            sets: whole(0).and_then(Sets::new),
            repetitions: whole(1).and_then(Repetitions::new),
            hold_s: whole(2).and_then(Seconds::new),
            load_kg: self.typed(LOAD).number().and_then(|n| Kilograms::from_cell(&n.to_string())),
            ..self.was.clone()
        };
        (fact != self.was).then_some(fact)
    }

    /// Puts what was typed into a draft.
    pub fn write(&self, fields: &mut Fields) {
        for ((name, _), text) in NAMES.iter().zip(&self.texts) {
            fields.insert(draft::of_exercise(self.record) + name, text.clone());
        }
    }

    /// Takes what was typed out of a draft.
    pub fn read(&mut self, fields: &Fields) {
        for ((name, _), text) in NAMES.iter().zip(&mut self.texts) {
            *text = fields.get(&(draft::of_exercise(self.record) + name)).cloned().unwrap_or_default();
        }
    }
}
