//! Taking back what was done: as new revisions, so that nothing is ever lost.

use std::collections::HashSet;

use uuid::Uuid;

use super::{Journal, Revision, Stamp};

impl Journal {
    /// The revisions that undo these: a record they began is withdrawn, one they changed says again
    /// what it said before, unless it was changed once more since.
    pub fn undoing(&self, done: &[Uuid], stamp: &Stamp) -> Vec<Revision> {
        let ids: HashSet<Uuid> = done.iter().copied().collect();
        let touched: HashSet<Uuid> = done.iter().filter_map(|id| self.revision(*id)).map(|r| r.record).collect();
        let records = self.record_ids().filter(|record| touched.contains(record));
        records.filter_map(|record| self.undone(record, &ids, stamp)).collect()
    }

    fn undone(&self, record: Uuid, done: &HashSet<Uuid>, stamp: &Stamp) -> Option<Revision> {
        let head = self.head(record)?;
        if done.contains(&self.history(record).next()?.id) {
            return (!head.withdrawn).then(|| head.taken_back(stamp.clone()));
        }
        if !done.contains(&head.id) {
            return None;
        }
        let before = self.revision(head.replaces?)?;
        Some(Revision { withdrawn: before.withdrawn, ..head.corrected(before.fact.clone(), stamp.clone()) })
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate};

    use super::*;
    use crate::journal::Fact;
    use crate::journal::check_in::CheckIn;
    use crate::journal::measure::Score;
    use crate::journal::tendon::Side;

    fn check_in(stiffness: u16) -> Fact {
        let date = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        Fact::CheckIn(CheckIn { stiffness: Score::new(stiffness), ..CheckIn::unanswered(date, Side::Right) })
    }

    fn stamp(minute: u32) -> Stamp {
        Stamp::new(DateTime::parse_from_rfc3339(&format!("2026-11-21T07:{minute:02}:00Z")).unwrap(), "")
    }

    #[test]
    fn a_new_record_is_withdrawn_and_a_corrected_one_goes_back() {
        let first = Revision::first(check_in(2), stamp(0));
        let second = first.corrected(check_in(5), stamp(1));
        let (first_id, second_id) = (first.id, second.id);
        let mut journal = Journal::new(vec![first, second]);
        journal.absorb(journal.undoing(&[second_id], &stamp(2)));
        assert_eq!(journal.current().check_ins()[0].stiffness, Score::new(2));
        journal.absorb(journal.undoing(&[first_id], &stamp(3)));
        assert!(journal.current().check_ins().is_empty());
        assert_eq!(journal.revisions().len(), 4);
        assert!(journal.undoing(&[first_id], &stamp(4)).is_empty());
    }
}
