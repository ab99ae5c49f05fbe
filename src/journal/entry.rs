//! Records and their revisions: the only way facts change. A revision is never altered; a
//! correction or a withdrawal is a new one that names the one it replaces.

use chrono::{DateTime, FixedOffset, TimeDelta, Timelike, Utc};
use uuid::Uuid;

use super::canonical::{Canonical, Head};
use super::cell::{Cell, CellReader, CellWriter, Unreadable};
use super::check_in::CheckIn;
use super::day_mark::DayMark;
use super::evaluation::{Evaluation, OutcomeScore};
use super::flag::Flag;
use super::heel_raise::HeelRaise;
use super::named::named;
use super::plan_event::PlanEvent;
use super::session::{Exercise, Response, Session};
use super::setting::{Goal, Setting};
use super::tendon::Tendon;

named! {
    /// The kinds of record, in the order files list them.
    Kind {
        Setting = "setting",
        Tendon = "tendon",
        Goal = "goal",
        CheckIn = "check_in",
        Day = "day",
        Session = "session",
        Response = "response",
        Exercise = "exercise",
        HeelRaise = "heel_raise",
        Plan = "plan",
        Flag = "flag",
        Score = "score",
        Evaluation = "evaluation",
    }
}

/// One fact as the person gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // Each variant is documented where its type is.
pub enum Fact {
    Setting(Setting),
    Tendon(Tendon),
    Goal(Goal),
    CheckIn(CheckIn),
    Day(DayMark),
    Session(Session),
    Response(Response),
    Exercise(Exercise),
    HeelRaise(HeelRaise),
    Plan(PlanEvent),
    Flag(Flag),
    Score(OutcomeScore),
    Evaluation(Evaluation),
}

/// Expands to one `match` arm for each kind of fact.
macro_rules! each_kind {
    ($fact:expr, $inner:ident => $body:expr) => {
        match $fact {
            Fact::Setting($inner) => $body,
            Fact::Tendon($inner) => $body,
            Fact::Goal($inner) => $body,
            Fact::CheckIn($inner) => $body,
            Fact::Day($inner) => $body,
            Fact::Session($inner) => $body,
            Fact::Response($inner) => $body,
            Fact::Exercise($inner) => $body,
            Fact::HeelRaise($inner) => $body,
            Fact::Plan($inner) => $body,
            Fact::Flag($inner) => $body,
            Fact::Score($inner) => $body,
            Fact::Evaluation($inner) => $body,
        }
    };
}

impl Fact {
    /// Which kind of record it belongs to.
    pub const fn kind(&self) -> Kind {
        match self {
            Fact::Setting(_) => Kind::Setting,
            Fact::Tendon(_) => Kind::Tendon,
            Fact::Goal(_) => Kind::Goal,
            Fact::CheckIn(_) => Kind::CheckIn,
            Fact::Day(_) => Kind::Day,
            Fact::Session(_) => Kind::Session,
            Fact::Response(_) => Kind::Response,
            Fact::Exercise(_) => Kind::Exercise,
            Fact::HeelRaise(_) => Kind::HeelRaise,
            Fact::Plan(_) => Kind::Plan,
            Fact::Flag(_) => Kind::Flag,
            Fact::Score(_) => Kind::Score,
            Fact::Evaluation(_) => Kind::Evaluation,
        }
    }

    /// Its answered cells in column order, without `record`, `id` and `recorded_at`.
    pub fn cells(&self) -> Vec<(&'static str, String)> {
        let mut cells = Vec::new();
        self.each_cell(|column, text| cells.push((column, text.to_owned())));
        cells
    }

    /// Hands on the same cells one by one.
    pub fn each_cell(&self, mut take: impl FnMut(&'static str, &str)) {
        let mut out = CellWriter::new(&mut take);
        each_kind!(self, fact => fact.write(&mut out));
    }

    /// The fact of that kind in these cells.
    ///
    /// # Errors
    /// Names the first cell that cannot be read, and what was expected in it.
    pub fn read(kind: Kind, cells: &CellReader) -> Result<Self, Unreadable> {
        Ok(match kind {
            Kind::Setting => Fact::Setting(Setting::read(cells)?),
            Kind::Tendon => Fact::Tendon(Tendon::read(cells)?),
            Kind::Goal => Fact::Goal(Goal::read(cells)?),
            Kind::CheckIn => Fact::CheckIn(CheckIn::read(cells)?),
            Kind::Day => Fact::Day(DayMark::read(cells)?),
            Kind::Session => Fact::Session(Session::read(cells)?),
            Kind::Response => Fact::Response(Response::read(cells)?),
            Kind::Exercise => Fact::Exercise(Exercise::read(cells)?),
            Kind::HeelRaise => Fact::HeelRaise(HeelRaise::read(cells)?),
            Kind::Plan => Fact::Plan(PlanEvent::read(cells)?),
            Kind::Flag => Fact::Flag(Flag::read(cells)?),
            Kind::Score => Fact::Score(OutcomeScore::read(cells)?),
            Kind::Evaluation => Fact::Evaluation(Evaluation::read(cells)?),
        })
    }

    /// The date written in it; responses and exercises have their session's.
    pub fn date(&self) -> Option<chrono::NaiveDate> {
        match self {
            Fact::Setting(f) => Some(f.date),
            Fact::Tendon(f) => Some(f.date),
            Fact::Goal(f) => Some(f.date),
            Fact::CheckIn(f) => Some(f.date),
            Fact::Day(f) => Some(f.date),
            Fact::Session(f) => Some(f.date),
            Fact::HeelRaise(f) => Some(f.date),
            Fact::Plan(f) => Some(f.date),
            Fact::Flag(f) => Some(f.date),
            Fact::Score(f) => Some(f.date),
            Fact::Evaluation(f) => Some(f.date),
            Fact::Response(_) | Fact::Exercise(_) => None,
        }
    }

    /// The record of the session it belongs to, for responses and exercises.
    pub fn session(&self) -> Option<Uuid> {
        match self {
            Fact::Response(response) => Some(response.session),
            Fact::Exercise(exercise) => Some(exercise.session),
            _ => None,
        }
    }
}

/// When and where something was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The instant, whole milliseconds.
    pub at: DateTime<Utc>,
    /// The offset of the place's clock then.
    pub offset: FixedOffset,
    /// The zone's name; empty when unknown.
    pub zone: String,
}

impl Stamp {
    /// A stamp; anything finer than a millisecond is dropped, so that files keep it whole.
    pub fn new(moment: DateTime<FixedOffset>, zone: impl Into<String>) -> Self {
        let at = moment.to_utc();
        let whole = at.with_nanosecond(at.nanosecond() / 1_000_000 * 1_000_000).unwrap_or(at);
        Self { at: whole, offset: *moment.offset(), zone: zone.into() }
    }

    /// The same place, so many milliseconds later: what is recorded at once keeps its order by it,
    /// in every copy.
    pub fn later_by(&self, milliseconds: usize) -> Self {
        let later = TimeDelta::milliseconds(i64::try_from(milliseconds).unwrap_or_default());
        Self { at: self.at.checked_add_signed(later).unwrap_or(self.at), ..self.clone() }
    }
}

/// One immutable revision of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Its own id.
    pub id: Uuid,
    /// The record it belongs to, for good.
    pub record: Uuid,
    /// When it was recorded.
    pub stamp: Stamp,
    /// The revision it replaces; none for a first one.
    pub replaces: Option<Uuid>,
    /// The import it came with.
    pub batch: Option<Uuid>,
    /// The act it belongs to: what was recorded, changed or deleted by one press. None where it was recorded
    /// before acts were.
    pub act: Option<Uuid>,
    /// Whether it takes the record back; the fact then is what was taken back.
    pub withdrawn: bool,
    /// The fact.
    pub fact: Fact,
}

impl Revision {
    /// The first revision of a new record.
    pub fn first(fact: Fact, stamp: Stamp) -> Self {
        Self::of_record(Uuid::new_v4(), fact, stamp)
    }

    /// The first revision of a record whose id is known.
    pub fn of_record(record: Uuid, fact: Fact, stamp: Stamp) -> Self {
        Self { id: Uuid::new_v4(), record, stamp, replaces: None, batch: None, act: None, withdrawn: false, fact }
    }

    /// A revision that replaces this one with another fact.
    pub fn corrected(&self, fact: Fact, stamp: Stamp) -> Self {
        Self {
            id: Uuid::new_v4(),
            record: self.record,
            stamp,
            replaces: Some(self.id),
            batch: None,
            act: None,
            withdrawn: false,
            fact,
        }
    }

    /// A revision that takes the record back.
    pub fn taken_back(&self, stamp: Stamp) -> Self {
        Self { withdrawn: true, ..self.corrected(self.fact.clone(), stamp) }
    }

    /// The same, as part of an act.
    pub fn in_act(self, act: Uuid) -> Self {
        Self { act: Some(act), ..self }
    }

    /// The text its hash is taken of.
    pub fn canonical(&self) -> Canonical {
        let optional = |id: &Option<Uuid>| id.as_ref().map(Cell::to_cell).unwrap_or_default();
        let mut text = Canonical::default();
        text.begin(&Head {
            id: &self.id.to_cell(),
            kind: self.fact.kind(),
            record: &self.record.to_cell(),
            recorded_at: &self.stamp.at.to_cell(),
            recorded_offset: &self.stamp.offset.to_cell(),
            zone: &self.stamp.zone,
            replaces: &optional(&self.replaces),
            batch: &optional(&self.batch),
            withdrawn: self.withdrawn,
            act: &optional(&self.act),
        });
        self.fact.each_cell(|column, cell| text.cell(column, cell));
        text
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::journal::day_mark::DayEvent;
    use crate::journal::measure::Text;

    /// Frozen: what it says of a revision is in every journal's hashes.
    #[test]
    fn the_canonical_text_names_filled_cells_and_escapes_their_values() {
        let at = DateTime::parse_from_rfc3339("2026-11-21T07:10:00.123456+01:00").unwrap();
        let note = Text::new("a\\b\nc=d\n\\\r").map(Some).unwrap();
        let mark = DayMark { date: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(), event: DayEvent::Rest, note };
        let first = Revision::of_record(Uuid::from_u128(10), Fact::Day(mark), Stamp::new(at, "A\\B\n"));
        let first = Revision { id: Uuid::from_u128(11), ..first };
        let head = "revision=00000000-0000-0000-0000-00000000000b\nrecord=day\n\
            id=00000000-0000-0000-0000-00000000000a\nrecorded_at=2026-11-21T06:10:00.123Z\n\
            recorded_offset=UTC+01:00\nrecorded_zone=A\\\\B\\n\n";
        let fact = "date=2026-11-21\nevent=rest\nnote=a\\\\b\\nc=d\\n\\\\\r\n";
        assert_eq!(first.canonical().as_str(), format!("{head}replaces=\nbatch=\nwithdrawn=no\n{fact}"));
        let gone = Revision { batch: Some(Uuid::from_u128(12)), ..first.taken_back(first.stamp.clone()) };
        let gone = Revision { id: first.id, ..gone.in_act(Uuid::from_u128(13)) };
        let tail = "replaces=00000000-0000-0000-0000-00000000000b\nbatch=00000000-0000-0000-0000-00000000000c\n\
            withdrawn=yes\nact=00000000-0000-0000-0000-00000000000d\n";
        assert_eq!(gone.canonical().as_str(), format!("{head}{tail}{fact}"));
    }
}
