//! A fact in words: its heading, and each answer with its name and unit.

use chrono::NaiveDate;

use super::Words;
use crate::assessment::rehab::catalogue::ExerciseId;
use crate::journal::Fact;
use crate::journal::cell::Cell;
use crate::journal::entry::Kind;
use crate::journal::flag::{ClinicianSaid, Flag, FlagKind};
use crate::journal::heel_raise::RaiseSurface;
use crate::journal::session::Activity;
use crate::journal::setting::Choice;
use crate::journal::tendon::{Location, Side};

/// One answer of a fact in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The column of the journal format.
    pub column: &'static str,
    /// What was asked: "Stiffness".
    pub name: String,
    /// What was answered: "3".
    pub value: String,
}

/// Longest text of one's own in a heading, a line or a correction, in characters; notes are whole.
const SHOWN_CHARS: usize = 80;

/// The beginning of a text, on one line.
pub(super) fn shortened(text: &str) -> String {
    let line: String = text.chars().take(SHOWN_CHARS).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(SHOWN_CHARS).is_some() { line + "…" } else { line }
}

/// What a heading already says.
const IN_HEADING: [&str; 13] = [
    "date",
    "time",
    "utc_offset",
    "side",
    "activity",
    "session",
    "event",
    "flag",
    "setting",
    "value",
    "instrument",
    "exercise",
    "location",
];

/// A flag's value, which is what a clinician said, is not in its heading.
fn is_in_heading(kind: Kind, column: &str) -> bool {
    IN_HEADING.contains(&column) && !(kind == Kind::Flag && column == "value")
}

impl Words {
    /// "Morning check-in, right Achilles"; "Walk-run at 18:30".
    pub fn fact_heading(&self, fact: &Fact) -> String {
        match fact {
            Fact::CheckIn(f) => self.of_side("fact-check-in", f.side),
            Fact::Session(f) => {
                let (activity, time) = (self.activity(f.activity), self.time(f.time));
                self.say_with("fact-session", &[("activity", activity.into()), ("time", time.into())])
            }
            Fact::Response(f) => self.of_side("fact-response", f.side),
            Fact::Exercise(f) => {
                let named = |text: &str| ExerciseId::from_name(text).map(|id| self.exercise(id));
                let said = |text: &str| named(text).unwrap_or_else(|| shortened(text));
                let name = f.exercise.as_ref().map_or_else(|| self.say("fact-exercise"), |text| said(text.as_str()));
                match f.side {
                    None => name,
                    Some(side) => self.say_with("fact-at", &[("what", name.into()), ("side", self.side(side).into())]),
                }
            }
            Fact::HeelRaise(f) => self.of_side("fact-heel-raise", f.side),
            Fact::Plan(f) => self.say_of("fact-plan", f.event.name()),
            Fact::Day(f) => self.day_event(f.event),
            Fact::Flag(f) => self.flag_heading(f),
            Fact::Score(f) => shortened(f.instrument.as_str()),
            Fact::Evaluation(f) => self.of_side("fact-evaluation", f.side),
            Fact::Goal(_) => self.say("fact-goal"),
            Fact::Tendon(f) => {
                let tendon = self.tendon(f.side, f.location);
                self.say_of_with("fact-tendon", f.event.name(), &[("tendon", tendon.into())])
            }
            Fact::Setting(f) => self.choice_heading(&f.choice),
        }
    }

    fn of_side(&self, id: &str, side: Side) -> String {
        self.say_with(id, &[("tendon", self.tendon(side, None).into())])
    }

    pub(super) fn flag_heading(&self, flag: &Flag) -> String {
        if let Some(said) = flag.said {
            return self.say_with("fact-flag-seen-said", &[("said", self.clinician_said(said).into())]);
        }
        let what = flag.flag.map(|kind| self.flag(kind)).unwrap_or_default();
        self.say_of_with("fact-flag", flag.event.name(), &[("flag", what.into())])
    }

    fn choice_heading(&self, choice: &Choice) -> String {
        match choice {
            Choice::DayStart(start) => {
                self.say_with("fact-setting-day-start", &[("hour", start.hour().to_string().into())])
            }
            Choice::RehabPhase(phase) => {
                let phase = self.say_of("rehab-phase", phase.name());
                self.say_with("fact-setting-rehab-phase", &[("phase", phase.into())])
            }
            Choice::Preset(preset) => self.say_with("fact-setting-preset", &[("preset", self.preset(*preset).into())]),
            Choice::LoadFactor(activity, factor) => self.say_with(
                "fact-setting-load-factor",
                &[("activity", self.activity(*activity).into()), ("factor", self.number(factor.get()).into())],
            ),
        }
    }

    /// Everything a fact answers beside its heading, in the order of the journal's columns.
    pub fn fact_answers(&self, fact: &Fact) -> Vec<Said> {
        let kind = fact.kind();
        let cells = fact.cells().into_iter().filter(|(column, _)| !is_in_heading(kind, column));
        cells.map(|(column, text)| self.answer(kind, column, &text)).collect()
    }

    /// What two versions of a fact say differently: name, before, now.
    pub fn fact_changes(&self, before: &Fact, now: &Fact) -> Vec<(String, String, String)> {
        let (old, new) = (before.cells(), now.cells());
        let mut columns: Vec<&'static str> = old.iter().chain(&new).map(|(column, _)| *column).collect();
        columns.sort_unstable_by_key(|column| crate::journal::cell::COLUMNS.iter().position(|c| c == column));
        columns.dedup();
        let text = |cells: &[(&str, String)], kind, column| {
            let found = cells.iter().find(|(c, _)| *c == column);
            found
                .map_or_else(|| self.say("not-answered"), |(_, text)| shortened(&self.answer(kind, column, text).value))
        };
        let cell = |cells: &[(&'static str, String)], column| cells.iter().find(|(c, _)| *c == column).cloned();
        columns
            .into_iter()
            .filter(|column| cell(&old, *column) != cell(&new, *column))
            .map(|column| {
                (self.column(now.kind(), column), text(&old, before.kind(), column), text(&new, now.kind(), column))
            })
            .collect()
    }

    /// A column's name in words.
    fn column(&self, kind: Kind, column: &str) -> String {
        let is_said = kind == Kind::Flag && column == "value";
        self.say_of("fact-column", if is_said { "said" } else { column })
    }

    fn answer(&self, kind: Kind, column: &'static str, text: &str) -> Said {
        let value = match column {
            "date" | "since" => NaiveDate::from_cell(text).map(|date| self.day_with_year(date)),
            "side" => Side::from_name(text).map(|side| self.side(side)),
            "location" => Location::from_name(text).map(|place| self.location(place)),
            "activity" => Activity::from_name(text).map(|activity| self.activity(activity)),
            "surface" if kind == Kind::HeelRaise => RaiseSurface::from_name(text).map(|s| self.raise_surface(s)),
            "mode" => Some(self.say_of("mode", text)),
            "flag" => FlagKind::from_name(text).map(|flag| self.flag(flag)),
            "value" if kind == Kind::Flag => ClinicianSaid::from_name(text).map(|said| self.clinician_said(said)),
            "event" => Some(self.say_of("fact-event", text)),
            "swelling" | "tenderness" | "painkiller" | "hills" | "reduced" | "sharp" => {
                bool::from_cell(text).map(|answer| self.say(if answer { "yes" } else { "no" }))
            }
            "minutes" | "run_min" | "stiffness_min" | "settle_min" | "goal_min" => Some(self.unit("min", text)),
            "cadence_spm" => Some(self.unit("spm", text)),
            "back_to_usual_h" => Some(self.unit("h", text)),
            "distance_km" => Some(self.unit("km", text)),
            "load_kg" => Some(self.unit("kg", text)),
            "hold_s" => Some(self.unit("s", text)),
            "note" => None,
            _ => Some(shortened(text)),
        };
        Said { column, name: self.column(kind, column), value: value.unwrap_or_else(|| text.to_owned()) }
    }

    fn unit(&self, unit: &str, number: &str) -> String {
        self.say_of_with("fact-unit", unit, &[("n", number.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::cell::COLUMNS;
    use crate::journal::check_in::CheckIn;
    use crate::journal::flag::ClinicianSaid;
    use crate::journal::measure::{Minutes, Score, Text};
    use crate::journal::setting::{RehabPhase, Setting};

    #[test]
    fn every_column_and_named_value_has_words() {
        let words = Words::english();
        let skipped = ["record", "id", "recorded_at"];
        for column in COLUMNS.iter().filter(|column| !skipped.contains(column)) {
            let id = format!("fact-column-{}", column.replace('_', "-"));
            assert!(words.knows(&id), "{id}");
        }
        for event in ["rest", "visit", "started", "clinician_cleared", "closed", "raised", "denied", "seen", "affected"]
        {
            let id = format!("fact-event-{}", event.replace('_', "-"));
            assert!(words.knows(&id), "{id}");
        }
    }

    #[test]
    fn what_a_clinician_said_and_a_phase_are_said_in_words() {
        let words = Words::english();
        let date = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let seen = |said, who: &str| Fact::Flag(Flag { who: Text::new(who), ..Flag::seen(date, said) });
        let (before, now) = (seen(None, "Dr. Moon"), seen(Some(ClinicianSaid::CalfOnly), "Dr. Moon"));
        let said: Vec<String> =
            words.fact_answers(&now).into_iter().map(|s| format!("{}: {}", s.name, s.value)).collect();
        assert_eq!(said, ["What they said: Calf work only", "By: Dr. Moon"]);
        let [(name, old, new)] = &words.fact_changes(&before, &now)[..] else { panic!("one answer changed") };
        assert_eq!([name, old, new], ["What they said", "not answered", "Calf work only"]);
        let phase = Fact::Setting(Setting { date, choice: Choice::RehabPhase(RehabPhase::Heavy) });
        assert_eq!(words.fact_heading(&phase), "Phase of the programme: Heavy and slow");
    }

    #[test]
    fn a_correction_is_said_answer_by_answer() {
        let words = Words::english();
        let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let mut before = CheckIn::unanswered(day, Side::Right);
        before.stiffness = Score::new(3);
        let mut now = before.clone();
        now.stiffness = Score::new(2);
        now.stiffness_min = Minutes::new(4);
        let changes = words.fact_changes(&Fact::CheckIn(before), &Fact::CheckIn(now));
        let said: Vec<String> = changes.iter().map(|(name, old, new)| format!("{name}: {old} → {new}")).collect();
        assert_eq!(said, ["Stiffness: 3 → 2", "Minutes until it eased: not answered → 4 min"]);
    }
}
