//! Erasing from the open journal: first from its file, then from memory, and nothing of it stays to be undone.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::Keeping;
use crate::journal::Journal;
use crate::journal::draft::Draft;
use crate::store::{Erasing, StoreError, ToErase};

impl Keeping {
    /// Erases something from the file and from memory, with what is half-typed about it. What is left to do
    /// then is done by [`Keeping::finish_erasing`].
    ///
    /// # Errors
    /// When it could not be erased; then nothing has changed.
    pub fn erase(&mut self, erasing: &Erasing, now: DateTime<Utc>) -> Result<(), StoreError> {
        let left = self.drafts_without(&erasing.what);
        let changed: Vec<Draft> = left.iter().filter(|draft| !self.drafts.contains(draft)).cloned().collect();
        self.store.erase(erasing, &changed, now)?;
        self.unkept_drafts.retain(|draft| left.contains(draft));
        self.drafts = left.into_iter().filter(|draft| !draft.fields.is_empty()).collect();
        self.journal = Arc::new(match &erasing.what {
            ToErase::Records(records) => self.journal.without(records),
            ToErase::Everything => Journal::default(),
        });
        for act in self.done.iter_mut().chain(&mut self.undone) {
            let whole = act.revisions.len();
            act.revisions.retain(|revision| self.journal.revision(*revision).is_some());
            // What was typed may be what was erased.
            act.typed = act.typed.take().filter(|_| act.revisions.len() == whole);
        }
        self.done.retain(|act| !act.revisions.is_empty());
        self.undone.retain(|act| !act.revisions.is_empty());
        self.is_erasing = true;
        Ok(())
    }

    /// Does what is left of an erasing, and gives how many backups went with it.
    ///
    /// # Errors
    /// What could not be done; it can be tried again.
    pub fn finish_erasing(&mut self, now: DateTime<Utc>) -> Result<usize, StoreError> {
        let removed = self.store.finish_erasing(now)?;
        self.is_erasing = false;
        Ok(removed)
    }

    /// Whether something of an erasing is left to do.
    pub fn is_erasing(&self) -> bool {
        self.is_erasing
    }

    /// All drafts as they are to be left; those without fields are to go.
    fn drafts_without(&self, what: &ToErase) -> Vec<Draft> {
        let ToErase::Records(records) = what else { return Vec::new() };
        let going = |record: &Uuid| self.journal.history(*record);
        let left = |draft: &Draft| records.iter().flat_map(going).fold(draft.clone(), |left, gone| left.without(gone));
        self.drafts.iter().map(left).collect()
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate};

    use super::*;
    use crate::command::{Act, Change};
    use crate::journal::check_in::CheckIn;
    use crate::journal::draft;
    use crate::journal::measure::Score;
    use crate::journal::tendon::Side;
    use crate::journal::{Fact, Stamp};
    use crate::store::Store;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
    }

    fn stamp() -> Stamp {
        Stamp::new(DateTime::parse_from_rfc3339("2026-11-21T07:00:00Z").unwrap(), "")
    }

    fn check_in(side: Side, stiffness: u16) -> Fact {
        Fact::CheckIn(CheckIn { stiffness: Score::new(stiffness), ..CheckIn::unanswered(day(), side) })
    }

    /// Both tendons in one act; then the left one corrected in another.
    fn keeping() -> (Keeping, Uuid) {
        let mut keeping = Keeping::new(Store::in_memory().unwrap(), Vec::new(), Vec::new());
        let both = [check_in(Side::Left, 2), check_in(Side::Right, 3)].map(Change::new).to_vec();
        let Change::New(left, _) = both[0] else { unreachable!() };
        keeping.record(&Act::new(both, ""), &stamp()).unwrap();
        keeping.record(&Act::new(vec![Change::Correct(left, check_in(Side::Left, 5))], ""), &stamp()).unwrap();
        let fields = ["left.note", "right.note"].map(|name| (name.to_owned(), "half".to_owned())).into();
        keeping.note_draft(Draft { form: draft::CHECK_IN.to_owned(), day: day(), fields });
        (keeping, left)
    }

    #[test]
    fn nothing_of_it_can_be_undone_or_is_still_typed() {
        let (mut keeping, left) = keeping();
        let erasing = Erasing { what: ToErase::Records(vec![left]), with_backups: false };
        keeping.erase(&erasing, stamp().at).unwrap();
        assert!(keeping.is_erasing());
        assert_eq!(keeping.finish_erasing(stamp().at).unwrap(), 0);
        assert!(!keeping.is_erasing());
        keeping.keep_drafts().unwrap();
        let names: Vec<&str> = keeping.drafts()[0].fields.keys().map(String::as_str).collect();
        assert_eq!((keeping.drafts().len(), names), (1, vec!["right.note"]));
        assert_eq!(keeping.journal().revisions().len(), 1);
        // The correction is no act any more: undone is what is left of the one before.
        assert!(keeping.undo(&stamp()).unwrap().is_some());
        assert!(keeping.journal().current().check_ins().is_empty());
        assert!(keeping.undo(&stamp()).unwrap().is_none());
    }

    #[test]
    fn after_everything_there_is_nothing() {
        let (mut keeping, _) = keeping();
        keeping.keep_drafts().unwrap();
        keeping.erase(&Erasing { what: ToErase::Everything, with_backups: true }, stamp().at).unwrap();
        assert_eq!(keeping.finish_erasing(stamp().at).unwrap(), 0);
        assert!(keeping.journal().is_empty() && keeping.drafts().is_empty());
        assert!(keeping.undo(&stamp()).unwrap().is_none());
        keeping.record(&Act::new(vec![Change::new(check_in(Side::Left, 1))], ""), &stamp()).unwrap();
    }
}
