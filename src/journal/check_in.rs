//! How a tendon was one morning. An untouched slider is unanswered, never zero.

use chrono::NaiveDate;

use super::cell::{CellReader, CellWriter, Unreadable};
use super::measure::{Minutes, Score, Text};
use super::tendon::Side;

/// One tendon's morning answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckIn {
    /// The day it is for.
    pub date: NaiveDate,
    /// Which tendon.
    pub side: Side,
    /// Stiffness on the first steps.
    pub stiffness: Option<Score>,
    /// Minutes until the stiffness eased.
    pub stiffness_min: Option<Minutes>,
    /// Pain at rest.
    pub rest_pain: Option<Score>,
    /// Worst pain walking or on stairs since yesterday.
    pub daily_pain: Option<Score>,
    /// Whether it is swollen.
    pub swelling: Option<bool>,
    /// Whether it is tender to touch.
    pub tenderness: Option<bool>,
    /// Whether a painkiller was taken: it lowers what the answers say.
    pub painkiller: Option<bool>,
    /// The person's own words.
    pub note: Option<Text>,
}

impl CheckIn {
    /// A check-in with nothing answered yet.
    pub fn unanswered(date: NaiveDate, side: Side) -> Self {
        Self {
            date,
            side,
            stiffness: None,
            stiffness_min: None,
            rest_pain: None,
            daily_pain: None,
            swelling: None,
            tenderness: None,
            painkiller: None,
            note: None,
        }
    }

    pub(super) fn write(&self, out: &mut CellWriter) {
        out.put("date", &self.date)
            .put("side", &self.side)
            .maybe("stiffness", &self.stiffness)
            .maybe("stiffness_min", &self.stiffness_min)
            .maybe("rest_pain", &self.rest_pain)
            .maybe("daily_pain", &self.daily_pain)
            .maybe("swelling", &self.swelling)
            .maybe("tenderness", &self.tenderness)
            .maybe("painkiller", &self.painkiller)
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
            swelling: cells.maybe("swelling")?,
            tenderness: cells.maybe("tenderness")?,
            painkiller: cells.maybe("painkiller")?,
            note: cells.maybe("note")?,
        })
    }
}
