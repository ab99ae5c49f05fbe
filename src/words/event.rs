//! What happened beside the daily answers, in words.

use super::Words;
use super::fact::shortened;
use crate::assessment::event::{About, Event, EventKind, Happened, Turn};
use crate::journal::Fact;
use crate::journal::evaluation::Evaluation;
use crate::journal::heel_raise::HeelRaise;

impl Words {
    /// "Heel raises: 23 raises, pain 2, flat ground"; a note is shortened to a line.
    pub fn event(&self, event: &Event) -> String {
        match &event.what {
            Happened::Flag(flag) => self.flag_heading(flag),
            Happened::Plan(turn) => self.turn(*turn),
            Happened::Score(score) => {
                let args = [
                    ("instrument", shortened(score.instrument.as_str()).into()),
                    ("score", u32::from(score.score.get()).into()),
                ];
                self.say_with("event-score", &args)
            }
            Happened::Evaluation(evaluation) => self.say(match moves_reference(evaluation) {
                true => "event-evaluation-moved",
                false => "event-evaluation-kept",
            }),
            Happened::Test(test) => self.test(test),
            Happened::Tendon(tendon) => self.fact_heading(&Fact::Tendon(tendon.clone())),
            Happened::Day(day) => self.day_event(*day),
            Happened::Note(about, note) => {
                let id = match about {
                    About::CheckIn => "event-note-check-in",
                    About::Session => "event-note-session",
                    About::Day => "event-note-day",
                    About::Evaluation => "event-note-evaluation",
                    About::Plan => "event-note-plan",
                    About::Flag => "event-note-flag",
                };
                self.say_with(id, &[("note", shortened(note.as_str().trim()).into())])
            }
        }
    }

    /// How many of a kind: "2 heel-raise tests".
    pub fn event_count(&self, kind: EventKind, count: usize) -> String {
        let id = match kind {
            EventKind::Flag => "event-count-flag",
            EventKind::Plan => "event-count-plan",
            EventKind::Evaluation => "event-count-evaluation",
            EventKind::Test => "event-count-test",
            EventKind::Tendon => "event-count-tendon",
            EventKind::Day => "event-count-day",
            EventKind::Note => "event-count-note",
        };
        self.say_with(id, &[("n", count.into())])
    }

    fn turn(&self, turn: Turn) -> String {
        let (id, step) = match turn {
            Turn::Cleared => ("fact-plan-clinician-cleared", 0),
            Turn::Started => ("fact-plan-started", 0),
            Turn::Up(step) => ("event-plan-up", step),
            Turn::Down(step) => ("event-plan-down", step),
            Turn::ToGate => ("event-plan-to-gate", 0),
            Turn::Complete => ("event-plan-complete", 0),
            Turn::Closed => ("fact-plan-closed", 0),
        };
        self.say_with(id, &[("step", step.into())])
    }

    fn test(&self, test: &HeelRaise) -> String {
        let raises = test.repetitions.map(|n| self.say_with("readiness-test-saved-raises", &[("n", n.get().into())]));
        let pain = test.pain_peak.map(|n| self.say_with("readiness-test-saved-pain", &[("n", n.get().into())]));
        let surface = test.surface.map(|surface| self.raise_surface(surface));
        let said = [raises, pain, surface].into_iter().flatten().collect::<Vec<_>>().join(", ");
        self.say_with("event-test", &[("said", said.into())])
    }
}

fn moves_reference(evaluation: &Evaluation) -> bool {
    let scores = [evaluation.stiffness, evaluation.rest_pain, evaluation.daily_pain];
    scores.iter().any(Option::is_some) || evaluation.stiffness_min.is_some()
}
