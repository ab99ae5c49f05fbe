//! The four-weekly look back: outcome scores, and references a person chose to move.

use chrono::NaiveDate;

use super::cell::{CellReader, CellWriter, Unreadable};
use super::measure::{Points, ReferenceMinutes, ReferenceScore, Text};
use super::tendon::Side;

/// The total of an outcome questionnaire; its questions are not ours to copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomeScore {
    /// The day it was filled in.
    pub date: NaiveDate,
    /// Which questionnaire, such as `VISA-A`.
    pub instrument: Text,
    /// Its total.
    pub score: Points,
}

impl OutcomeScore {
    pub(super) fn write(&self, out: &mut CellWriter) {
        out.put("date", &self.date).put("instrument", &self.instrument).put("score", &self.score);
    }

    pub(super) fn read(cells: &CellReader) -> Result<Self, Unreadable> {
        Ok(Self { date: cells.need("date")?, instrument: cells.need("instrument")?, score: cells.need("score")? })
    }
}

/// A reference moved on purpose; only what it answers moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
    /// The first day it holds for.
    pub date: NaiveDate,
    /// Which tendon.
    pub side: Side,
    /// New reference of the stiffness on the first steps.
    pub stiffness: Option<ReferenceScore>,
    /// New reference of the minutes until it eased.
    pub stiffness_min: Option<ReferenceMinutes>,
    /// New reference of the pain at rest.
    pub rest_pain: Option<ReferenceScore>,
    /// New reference of the pain walking or on stairs.
    pub daily_pain: Option<ReferenceScore>,
    /// The person's own words.
    pub note: Option<Text>,
}

impl Evaluation {
    pub(super) fn write(&self, out: &mut CellWriter) {
        out.put("date", &self.date)
            .put("side", &self.side)
            .maybe("stiffness", &self.stiffness)
            .maybe("stiffness_min", &self.stiffness_min)
            .maybe("rest_pain", &self.rest_pain)
            .maybe("daily_pain", &self.daily_pain)
            .maybe("note", &self.note);
    }

    pub(super) fn read(cells: &CellReader) -> Result<Self, Unreadable> {
        Ok(Self {
            date: cells.need("date")?,
            side: cells.need("side")?,
            stiffness: cells.maybe("stiffness")?,
            stiffness_min: cells.maybe("stiffness_min")?,
            rest_pain: cells.maybe("rest_pain")?,
            daily_pain: cells.maybe("daily_pain")?,
            note: cells.maybe("note")?,
        })
    }
}
