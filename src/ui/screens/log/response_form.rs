//! How one tendon took the session, as it is being answered.

use uuid::Uuid;

use crate::journal::cell::Cell;
use crate::journal::draft::{self, Fields};
use crate::journal::measure::{Hours, Minutes, Score};
use crate::journal::session::Response;
use crate::journal::tendon::Side;
use crate::ui::widgets::number_field::{self, Typed};

/// One tendon's answers; untouched ones are none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ResponseForm {
    /// Pain at the start.
    pub start: Option<u16>,
    /// Worst pain.
    pub peak: Option<u16>,
    /// Pain at the end.
    pub end: Option<u16>,
    /// Whether there was sharp pain.
    pub sharp: Option<bool>,
    /// Minutes until it first settled.
    pub settle_min: Option<u16>,
    /// Hours until back at the usual, as typed.
    pub back_h: String,
}

impl ResponseForm {
    /// The form of a response that was recorded.
    pub fn of(fact: &Response) -> Self {
        Self {
            start: fact.pain_start.map(|v| v.get()),
            peak: fact.pain_peak.map(|v| v.get()),
            end: fact.pain_end.map(|v| v.get()),
            sharp: fact.sharp,
            settle_min: fact.settle_min.map(|v| v.get()),
            back_h: fact.back_to_usual_h.map(|v| v.get().to_string()).unwrap_or_default(),
        }
    }

    /// The hours as they read.
    pub fn back_h(&self) -> Typed {
        number_field::read(&self.back_h, &(Hours::MIN..=Hours::MAX), true)
    }

    /// The response; none when nothing is answered.
    pub fn fact(&self, session: Uuid, side: Side) -> Option<Response> {
        (*self != Self::default()).then(|| Response {
            pain_start: self.start.and_then(Score::new),
            pain_peak: self.peak.and_then(Score::new),
            pain_end: self.end.and_then(Score::new),
            sharp: self.sharp,
            settle_min: self.settle_min.map(Minutes::nearest),
            back_to_usual_h: self.back_h().number().and_then(Hours::new),
            ..Response::unanswered(session, side)
        })
    }

    /// Puts the answers into a draft.
    pub fn write(&self, fields: &mut Fields, side: Side) {
        let number = |n: Option<u16>| n.map(|n| n.to_string());
        let parts = [
            ("start", number(self.start)),
            ("peak", number(self.peak)),
            ("end", number(self.end)),
            ("sharp", self.sharp.map(|answer| answer.to_cell())),
            ("settle_min", number(self.settle_min)),
            ("back_h", Some(self.back_h.clone())),
        ];
        for (name, text) in parts {
            fields.extend(text.map(|text| (draft::of_side(side) + name, text)));
        }
    }

    /// The answers in a draft.
    pub fn read(fields: &Fields, side: Side) -> Self {
        let get = |name: &str| fields.get(&(draft::of_side(side) + name));
        let number = |name: &str, most: u16| get(name).and_then(|t| t.parse().ok()).filter(|n| *n <= most);
        Self {
            start: number("start", Score::MAX),
            peak: number("peak", Score::MAX),
            end: number("end", Score::MAX),
            sharp: get("sharp").and_then(|text| bool::from_cell(text)),
            settle_min: number("settle_min", Minutes::MAX),
            back_h: get("back_h").cloned().unwrap_or_default(),
        }
    }
}
