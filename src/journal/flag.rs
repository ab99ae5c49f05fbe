//! Red flags: what was asked, what was answered, and that a clinician has looked.

use chrono::NaiveDate;

use super::cell::{CellReader, CellWriter, Unreadable};
use super::measure::Text;
use super::named::named;
use super::tendon::Side;

named! {
    /// What may need a clinician before any advice.
    FlagKind {
        /// A pop or kick with weak push-off.
        Pop = "pop",
        /// Swelling, warmth or ache at rest in the calf, not the tendon.
        CalfSwelling = "calf_swelling",
        /// Fever, or hot red skin.
        Fever = "fever",
        /// A fluoroquinolone antibiotic now or in the last months.
        Antibiotic = "antibiotic",
        /// Pain that moved to a new place.
        Moved = "moved",
        /// Something else that worries the person.
        Other = "other",
    }
}

impl FlagKind {
    /// Whether it silences every zone, load and plan verdict (RULES §6).
    pub const fn suppresses(self) -> bool {
        matches!(self, FlagKind::Pop | FlagKind::CalfSwelling | FlagKind::Fever | FlagKind::Antibiotic)
    }
}

named! {
    /// What happened with a flag. `denied`: asked, answered no.
    FlagEvent { Raised = "raised", Denied = "denied", Seen = "seen" }
}

named! {
    /// What a clinician said who looked (RULES §6).
    ClinicianSaid {
        /// Load and running are fine.
        Running = "running",
        /// Calf work only, no running yet.
        CalfOnly = "calf_only",
        /// Nothing yet; more tests first.
        NotYet = "not_yet",
    }
}

/// A red-flag fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// The day it holds from.
    pub date: NaiveDate,
    /// Raised, denied, or seen by a clinician.
    pub event: FlagEvent,
    /// Which one; `seen` needs none.
    pub flag: Option<FlagKind>,
    /// Which side, where it matters.
    pub side: Option<Side>,
    /// What the clinician said; with `seen` only, where blank lifts nothing.
    pub said: Option<ClinicianSaid>,
    /// Who looked; with `seen` only.
    pub who: Option<Text>,
    /// The person's own words.
    pub note: Option<Text>,
}

impl Flag {
    /// A flag asked about, answered yes (`raised`) or no (`denied`).
    pub const fn answered(date: NaiveDate, event: FlagEvent, flag: FlagKind) -> Self {
        Self { date, event, flag: Some(flag), side: None, said: None, who: None, note: None }
    }

    /// What a clinician said who looked at whatever was raised.
    pub const fn seen(date: NaiveDate, said: Option<ClinicianSaid>) -> Self {
        Self { date, event: FlagEvent::Seen, flag: None, side: None, said, who: None, note: None }
    }

    pub(super) fn write(&self, out: &mut CellWriter) {
        out.put("date", &self.date)
            .maybe("side", &self.side)
            .put("event", &self.event)
            .maybe("flag", &self.flag)
            .maybe("value", &self.said)
            .maybe("who", &self.who)
            .maybe("note", &self.note);
    }

    pub(super) fn read(cells: &CellReader) -> Result<Self, Unreadable> {
        let event: FlagEvent = cells.need("event")?;
        let is_seen = event == FlagEvent::Seen;
        Ok(Self {
            date: cells.need("date")?,
            event,
            flag: if is_seen { cells.maybe("flag")? } else { Some(cells.need("flag")?) },
            side: cells.maybe("side")?,
            said: if is_seen { cells.maybe("value")? } else { None },
            who: if is_seen { cells.maybe("who")? } else { None },
            note: cells.maybe("note")?,
        })
    }
}
