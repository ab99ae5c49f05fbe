//! Where two copies of a journal came together: which revision of a record counts, which others say
//! otherwise, and how a person settles it.
//!
//! A revision names the one it replaces. Where several are to be replaced at once, there is one for
//! each, equal in everything but its id and what it replaces; such equals count as one revision that
//! replaces them all. So a settled fork stays settled, whatever the clocks said. With which import and
//! by which act a revision came says nothing about what it is: two copies import the same file.

use std::collections::HashSet;

use uuid::Uuid;

use super::{Fact, Journal, Line, Revision, Stamp};

impl Journal {
    /// The revision that began a record: of those that replace none the earliest, ties by id.
    pub fn first(&self, record: Uuid) -> Option<&Revision> {
        self.first_of(self.line_of(record)?)
    }

    pub(super) fn first_of(&self, line: Line) -> Option<&Revision> {
        let only = self.revisions.get(line.first)?;
        if line.first == line.last {
            return Some(only);
        }
        self.begun_by(only.record).into_iter().min_by_key(|r| (r.stamp.at, r.id))
    }

    /// The revisions of a record that replace none that is here; more than one where two copies
    /// imported the same file.
    pub(super) fn begun_by(&self, record: Uuid) -> Vec<&Revision> {
        self.history(record).filter(|r| r.replaces.is_none_or(|id| self.revision(id).is_none())).collect()
    }

    /// The revisions of a record that nothing replaces, one for each version; more than one after a
    /// fork. In the order of their instants, the one that counts last.
    pub fn heads(&self, record: Uuid) -> Vec<&Revision> {
        let mut heads = self.ends(record);
        heads.sort_by_key(|r| (r.stamp.at, r.id));
        // Equals have one instant; the last of them stands for all.
        let doubled = |n: usize| heads[n + 1..].iter().any(|later| is_equal(heads[n], later));
        (0..heads.len()).filter(|n| !doubled(*n)).map(|n| heads[n]).collect()
    }

    /// The revision that counts: of the heads the latest, ties by revision id.
    pub fn head(&self, record: Uuid) -> Option<&Revision> {
        self.head_of(self.line_of(record)?)
    }

    pub(super) fn head_of(&self, line: Line) -> Option<&Revision> {
        let only = self.revisions.get(line.first)?;
        if line.first == line.last { Some(only) } else { self.heads(only.record).pop() }
    }

    /// The heads that say something else than the one that counts, the latest first.
    pub fn other_versions(&self, record: Uuid) -> Vec<&Revision> {
        let mut heads = self.heads(record);
        let Some(counts) = heads.pop() else { return Vec::new() };
        let mut others: Vec<&Revision> = Vec::new();
        for head in heads.into_iter().rev() {
            if !says_the_same(head, counts) && !others.iter().any(|other| says_the_same(head, other)) {
                others.push(head);
            }
        }
        others
    }

    /// The records of which there are several versions, in the order of [`Journal::record_ids`].
    pub fn forks(&self) -> Vec<Uuid> {
        let has_several = |line: Line| line.first != line.last;
        let is_forked =
            |record: &Uuid| self.line_of(*record).is_some_and(has_several) && !self.other_versions(*record).is_empty();
        self.record_ids().into_iter().filter(is_forked).collect()
    }

    /// The revisions by which a record says this from now on, whatever versions there were.
    pub fn replacing(&self, record: Uuid, (fact, withdrawn): (&Fact, bool), stamp: &Stamp) -> Vec<Revision> {
        let heads = self.heads(record).into_iter();
        heads.map(|head| Revision { withdrawn, ..head.corrected(fact.clone(), stamp.clone()) }).collect()
    }

    /// What a revision replaced; several where it settled a fork.
    pub fn replaced_by(&self, revision: &Revision) -> Vec<&Revision> {
        let equals = self.history(revision.record).filter(|other| is_equal(other, revision));
        equals.filter_map(|equal| self.revision(equal.replaces?)).collect()
    }

    /// All revisions of a record that nothing replaces, equal ones too.
    pub(super) fn ends(&self, record: Uuid) -> Vec<&Revision> {
        let replaced: HashSet<Uuid> = self.history(record).filter_map(|r| r.replaces).collect();
        let all: Vec<&Revision> = self.history(record).filter(|r| !replaced.contains(&r.id)).collect();
        if all.len() < 2 {
            return all;
        }
        let is_settled = |end: &Revision| {
            let mut equals =
                self.history(record).filter(|other| replaced.contains(&other.id) && is_equal(other, end)).peekable();
            equals.peek().is_some() && {
                let before = self.ids_before(end);
                equals.any(|equal| !before.contains(&equal.id))
            }
        };
        let open: Vec<&Revision> = all.iter().copied().filter(|end| !is_settled(end)).collect();
        if open.is_empty() { self.with_most_before(all) } else { open }
    }

    /// Of ends that each settle another, as no program writes them, those with the longest line behind them:
    /// so the next word on it, which makes each of theirs longer, is the last.
    fn with_most_before<'a>(&self, ends: Vec<&'a Revision>) -> Vec<&'a Revision> {
        let lengths: Vec<usize> = ends.iter().map(|end| self.ids_before(end).len()).collect();
        let most = lengths.iter().copied().max();
        ends.into_iter().zip(lengths).filter(|(_, length)| Some(*length) == most).map(|(end, _)| end).collect()
    }

    /// The ids of what came before a revision in its own line.
    fn ids_before(&self, revision: &Revision) -> HashSet<Uuid> {
        let mut before = HashSet::new();
        let mut next = revision.replaces;
        while let Some(id) = next.filter(|id| before.insert(*id)) {
            next = self.revision(id).and_then(|r| r.replaces);
        }
        before
    }
}

/// Whether two revisions of a record are one that replaces several.
fn is_equal(one: &Revision, other: &Revision) -> bool {
    one.stamp == other.stamp && one.withdrawn == other.withdrawn && one.fact == other.fact
}

/// Whether it makes no difference which of two versions counts.
fn says_the_same(one: &Revision, other: &Revision) -> bool {
    one.withdrawn == other.withdrawn && (one.withdrawn || one.fact == other.fact)
}

#[cfg(test)]
pub(super) mod tests {
    use chrono::{DateTime, NaiveDate};

    use super::*;
    use crate::journal::check_in::CheckIn;
    use crate::journal::measure::Score;
    use crate::journal::tendon::Side;

    pub fn check_in(stiffness: u16) -> Fact {
        let date = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        Fact::CheckIn(CheckIn { stiffness: Score::new(stiffness), ..CheckIn::unanswered(date, Side::Right) })
    }

    pub fn stamp(minute: u32) -> Stamp {
        Stamp::new(DateTime::parse_from_rfc3339(&format!("2026-11-21T07:{minute:02}:00Z")).unwrap(), "")
    }

    /// One record that two copies corrected, the second of them ten minutes later by its clock.
    fn forked() -> (Journal, Uuid) {
        let first = Revision::first(check_in(2), stamp(0));
        let (one, other) = (first.corrected(check_in(3), stamp(10)), first.corrected(check_in(4), stamp(20)));
        let record = first.record;
        (Journal::new(vec![first, one, other]), record)
    }

    fn says(journal: &Journal) -> Option<u16> {
        journal.current().check_ins()[0].stiffness.map(Score::get)
    }

    #[test]
    fn the_later_version_counts_and_the_fork_is_known() {
        let (journal, record) = forked();
        assert_eq!((says(&journal), journal.forks()), (Some(4), vec![record]));
        assert_eq!(journal.other_versions(record)[0].fact, check_in(3));
        assert_eq!(journal.current().check_ins()[0].recorded, stamp(0).at);
    }

    #[test]
    fn a_settled_fork_stays_settled_though_the_clock_was_set_back() {
        let (mut journal, record) = forked();
        journal.absorb(journal.replacing(record, (&check_in(3), false), &stamp(5)));
        assert_eq!((says(&journal), journal.forks()), (Some(3), vec![]));
        assert_eq!((journal.heads(record).len(), journal.revisions().len()), (1, 5));
        let head = journal.head(record).unwrap();
        assert_eq!(journal.replaced_by(head).len(), 2);
        let later = journal.replacing(record, (&check_in(7), false), &stamp(1));
        assert_eq!(later.len(), 1);
        journal.absorb(later);
        assert_eq!((says(&journal), journal.forks()), (Some(7), vec![]));
    }

    #[test]
    fn going_back_in_the_same_instant_hides_nothing() {
        let first = Revision::first(check_in(2), stamp(0));
        let second = first.corrected(check_in(3), stamp(0));
        let third = second.corrected(check_in(2), stamp(0));
        let journal = Journal::new(vec![first, second, third.clone()]);
        assert_eq!(journal.heads(third.record), vec![&third]);
    }

    #[test]
    fn the_same_file_imported_in_two_copies_is_no_fork() {
        let record = Uuid::from_u128(1);
        let imported = || {
            let import = Uuid::new_v4();
            let first = Revision::of_record(record, check_in(2), stamp(0)).in_act(import);
            Revision { batch: Some(import), ..first }
        };
        let (one, other) = (imported(), imported());
        let corrected = one.corrected(check_in(5), stamp(1));
        let mut journal = Journal::new(vec![other, one]);
        assert_eq!((journal.heads(record).len(), journal.forks()), (1, vec![]));
        journal.absorb([corrected]);
        assert_eq!((says(&journal), journal.forks()), (Some(5), vec![]));
    }

    #[test]
    fn a_fork_is_settled_by_one_act_and_by_two_copies_acts() {
        let (journal, record) = forked();
        let settle = || {
            let act = Uuid::new_v4();
            let settled = journal.replacing(record, (&check_in(3), false), &stamp(30));
            settled.into_iter().map(move |revision| revision.in_act(act)).collect::<Vec<_>>()
        };
        let (mut one, mut other) = (journal.clone(), journal.clone());
        one.absorb(settle());
        assert_eq!((says(&one), one.heads(record).len(), one.forks()), (Some(3), 1, vec![]));
        // The same was said at the same instant in the other copy, by a press of its own.
        other.absorb(settle());
        one.absorb(other.revisions().to_vec());
        assert_eq!((says(&one), one.heads(record).len(), one.forks()), (Some(3), 1, vec![]));
        one.absorb(one.replacing(record, (&check_in(6), false), &stamp(40)));
        assert_eq!((says(&one), one.forks()), (Some(6), vec![]));
    }

    /// No program writes them so, but a file can hold them.
    #[test]
    fn versions_that_each_settle_the_other_are_settled_by_what_comes_next() {
        let root = Revision::first(check_in(2), stamp(0));
        let three = |before: &Revision| before.corrected(check_in(3), stamp(3));
        let four = |before: &Revision| before.corrected(check_in(4), stamp(4));
        let (one, other) = (three(&root), four(&root));
        let (one_end, other_end, third_end) = (four(&one), three(&other), four(&root));
        let record = root.record;
        let mut journal = Journal::new(vec![root, one, other, one_end, other_end, third_end]);
        assert_eq!((says(&journal), journal.forks()), (Some(4), vec![record]));
        for minute in [3, 1] {
            journal.absorb(journal.replacing(record, (&check_in(3), false), &stamp(minute)));
            assert_eq!((says(&journal), journal.heads(record).len(), journal.forks()), (Some(3), 1, vec![]));
        }
    }

    #[test]
    fn revisions_that_replace_each_other_are_all_there() {
        let mut one = Revision::first(check_in(2), stamp(0));
        let other = one.corrected(check_in(3), stamp(1));
        one.replaces = Some(other.id);
        let journal = Journal::new(vec![one.clone(), other]);
        assert_eq!((journal.head(one.record), journal.first(one.record)), (None, None));
        assert!(journal.current().check_ins().is_empty());
    }
}
