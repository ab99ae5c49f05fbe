//! Taking back what was done: as new revisions, so that nothing is ever lost.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::{Journal, Revision, Stamp};

impl Journal {
    /// The revisions that undo these: a record they began is withdrawn, one they changed says again
    /// what it said before, unless it was changed once more since.
    pub fn undoing(&self, done: &[Uuid], stamp: &Stamp) -> Vec<Revision> {
        self.undoing_with(done, &HashMap::new(), stamp)
    }

    /// The same where revisions stand in for earlier ones, which they say again: so that one act after the
    /// other can be undone and redone.
    pub fn undoing_with(&self, done: &[Uuid], stand_ins: &HashMap<Uuid, Uuid>, stamp: &Stamp) -> Vec<Revision> {
        let ids: HashSet<Uuid> = done.iter().copied().collect();
        let touched: HashSet<Uuid> = done.iter().filter_map(|id| self.revision(*id)).map(|r| r.record).collect();
        let records = self.record_ids().into_iter().filter(|record| touched.contains(record));
        records.flat_map(|record| self.undone(record, (&ids, stand_ins), stamp)).collect()
    }

    fn undone(
        &self,
        record: Uuid,
        (done, stand_ins): (&HashSet<Uuid>, &HashMap<Uuid, Uuid>),
        stamp: &Stamp,
    ) -> Vec<Revision> {
        // The revision of the act that an end is, or stands in for.
        let of_act = |revision: &Revision| {
            let said_again = std::iter::successors(Some(revision.id), |id| stand_ins.get(id).copied());
            said_again.take(stand_ins.len() + 1).find(|id| done.contains(id)).and_then(|id| self.revision(id))
        };
        let is_done = |revision: &Revision| of_act(revision).is_some();
        let Some(head) = self.head(record) else { return Vec::new() };
        if self.begun_by(record).into_iter().all(is_done) {
            let taken_back = self.replacing(record, (&head.fact, true), stamp);
            return if head.withdrawn { Vec::new() } else { taken_back };
        }
        let ends = self.ends(record);
        if !ends.iter().any(|end| is_done(end) && end.stamp == head.stamp && end.fact == head.fact) {
            return Vec::new();
        }
        let mut back: Vec<(&Revision, &Revision)> =
            ends.into_iter().filter_map(|end| Some((self.revision(of_act(end)?.replaces?)?, end))).collect();
        // A fork that was settled comes apart again; what counted then has to be the latest.
        back.sort_by_key(|(before, _)| (before.stamp.at, before.id));
        let again = |(n, (before, end)): (usize, (&Revision, &Revision))| Revision {
            withdrawn: before.withdrawn,
            ..end.corrected(before.fact.clone(), stamp.later_by(n))
        };
        back.into_iter().enumerate().map(again).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fork::tests::{check_in, stamp};
    use super::*;
    use crate::journal::measure::Score;

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

    #[test]
    fn a_settled_fork_comes_apart_again() {
        let first = Revision::first(check_in(2), stamp(0));
        let (one, other) = (first.corrected(check_in(3), stamp(1)), first.corrected(check_in(4), stamp(2)));
        let record = first.record;
        let mut journal = Journal::new(vec![first, one, other]);
        let settled = journal.replacing(record, (&check_in(3), false), &stamp(3));
        let done: Vec<Uuid> = settled.iter().map(|r| r.id).collect();
        journal.absorb(settled);
        assert!(journal.forks().is_empty());
        journal.absorb(journal.undoing(&done, &stamp(4)));
        assert_eq!((journal.forks(), journal.current().check_ins()[0].stiffness), (vec![record], Score::new(4)));
    }

    #[test]
    fn what_came_in_from_elsewhere_too_is_not_withdrawn_with_an_import() {
        let record = Uuid::from_u128(1);
        let imported = || Revision::of_record(record, check_in(2), stamp(0));
        let (here, there) = (imported(), imported());
        let done = [here.id];
        let journal = Journal::new(vec![here, there]);
        assert!(journal.undoing(&done, &stamp(1)).is_empty());
    }
}
