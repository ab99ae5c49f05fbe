//! What a form handed over to be recorded. What was typed stays until it is in the journal for certain:
//! keeping may fail, and then it must be possible to try again.

use uuid::Uuid;

use crate::command::Change;
use crate::journal::Journal;

/// The records a form has asked to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sent(Vec<Uuid>);

impl Sent {
    /// The new records among these changes.
    pub(super) fn of(changes: &[Change]) -> Self {
        let new = changes.iter().filter_map(|change| match change {
            Change::New(record, _) => Some(*record),
            _ => None,
        });
        Self(new.collect())
    }

    /// Whether all of them are in the journal.
    pub(super) fn has_arrived(&self, journal: &Journal) -> bool {
        self.0.iter().all(|record| journal.head(*record).is_some())
    }

    /// The first of them.
    pub(super) fn first(&self) -> Option<Uuid> {
        self.0.first().copied()
    }
}
