//! Which tendons are affected, and where along them, from each day on which it was said anew.

use chrono::NaiveDate;

use crate::journal::Kept;
use crate::journal::tendon::{Location, Side, Tendon, TendonEvent};

/// Where along the tendon, if that was said.
type Place = Option<Location>;

/// Who is affected, day by day.
#[derive(Debug, Clone, Default)]
pub(super) struct Affected {
    /// From which day on; left and right, each with its place while affected. By day.
    changes: Vec<(NaiveDate, [Option<Place>; 2])>,
}

impl Affected {
    /// What these facts say; they are ordered by date, then as recorded.
    pub fn of(tendons: &[Kept<Tendon>]) -> Self {
        let mut changes: Vec<(NaiveDate, [Option<Place>; 2])> = Vec::new();
        for said in tendons {
            let mut places = changes.last().map_or([None; 2], |(_, places)| *places);
            places[said.side as usize] = (said.event == TendonEvent::Affected).then_some(said.location);
            changes.push((said.date, places));
        }
        Self { changes }
    }

    /// The tendons affected on a day, left before right, each with its place.
    pub fn on(&self, day: NaiveDate) -> impl Iterator<Item = (Side, Place)> + use<> {
        let places = self.places(day);
        Side::ALL.iter().filter_map(move |side| Some((*side, places[*side as usize]?)))
    }

    /// Whether a tendon is affected on a day.
    pub fn contains(&self, day: NaiveDate, side: Side) -> bool {
        self.places(day)[side as usize].is_some()
    }

    /// The tendons affected on a day, left before right.
    pub fn sides(&self, day: NaiveDate) -> &'static [Side] {
        match self.places(day) {
            [None, None] => &[],
            [Some(_), None] => &[Side::Left],
            [None, Some(_)] => &[Side::Right],
            [Some(_), Some(_)] => &[Side::Left, Side::Right],
        }
    }

    fn places(&self, day: NaiveDate) -> [Option<Place>; 2] {
        let place = self.changes.partition_point(|(from, _)| *from <= day);
        place.checked_sub(1).map_or([None; 2], |place| self.changes[place].1)
    }
}
