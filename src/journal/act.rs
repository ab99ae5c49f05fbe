//! Acts: the revisions one press made.

use uuid::Uuid;

use super::{Journal, Revision};

/// Recorded within this many milliseconds of each other, revisions from before there were acts count as one.
const AT_ONCE_MS: i64 = 1000;

impl Journal {
    /// Whether a record was withdrawn together with another one, not before or after it.
    pub fn was_withdrawn_with(&self, record: Uuid, other: Uuid) -> bool {
        let withdrawn = |record| self.head(record).filter(|head| head.withdrawn);
        let both = withdrawn(record).zip(withdrawn(other));
        both.is_some_and(|(one, other)| are_of_one_act(one, other))
    }
}

fn are_of_one_act(one: &Revision, other: &Revision) -> bool {
    match (one.act, other.act) {
        (None, None) => (one.stamp.at - other.stamp.at).num_milliseconds().abs() <= AT_ONCE_MS,
        (one, other) => one == other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fork::tests::{check_in, stamp};
    use super::*;

    /// Whether two records withdrawn so many milliseconds after each other, as parts of these acts, went
    /// together.
    fn together(later_by: usize, acts: [Option<u128>; 2]) -> bool {
        let records = [check_in(2), check_in(3)].map(|fact| Revision::first(fact, stamp(0)));
        let [one, other] = [0, later_by].map(|later| stamp(5).later_by(later));
        let gone = [records[0].taken_back(one), records[1].taken_back(other)];
        let gone = gone.into_iter().zip(acts).map(|(revision, act)| match act {
            None => revision,
            Some(act) => revision.in_act(Uuid::from_u128(act)),
        });
        let ids = [records[0].record, records[1].record];
        let journal = Journal::new(records.into_iter().chain(gone).collect());
        journal.was_withdrawn_with(ids[0], ids[1])
    }

    #[test]
    fn what_went_by_one_press_went_together_however_long_it_took() {
        assert!(together(1, [Some(1), Some(1)]) && together(60_000, [Some(1), Some(1)]));
        assert!(!together(1, [Some(1), Some(2)]) && !together(1, [None, Some(1)]) && !together(1, [Some(1), None]));
    }

    #[test]
    fn before_there_were_acts_what_was_recorded_at_once_counts_as_one() {
        assert!(together(1, [None, None]) && together(1000, [None, None]));
        assert!(!together(1001, [None, None]));
    }

    #[test]
    fn what_is_there_went_with_nothing() {
        let one = Revision::first(check_in(2), stamp(0));
        let gone = Revision::first(check_in(3), stamp(0));
        let ids = (one.record, gone.record);
        let journal = Journal::new(vec![one, gone.taken_back(stamp(0)), gone]);
        assert!(!journal.was_withdrawn_with(ids.0, ids.1) && !journal.was_withdrawn_with(ids.1, ids.0));
    }
}
