//! The one exception to "nothing is ever lost": what goes with a record when a person erases it for good,
//! and the journal without it.

use std::collections::HashSet;

use uuid::Uuid;

use super::{Journal, Revision};

impl Journal {
    /// The records that are erased with a record, itself the first: of a session also the answers and
    /// exercises of which any version belongs to it. None where it is not here.
    pub fn erased_with(&self, record: Uuid) -> Vec<Uuid> {
        if self.history(record).next().is_none() {
            return Vec::new();
        }
        let belongs = |part: &Uuid| self.history(*part).any(|revision| revision.fact.session() == Some(record));
        let parts = self.record_ids().into_iter().filter(|part| *part != record && belongs(part));
        [record].into_iter().chain(parts).collect()
    }

    /// The same journal as if these records had never been.
    pub fn without(&self, records: &[Uuid]) -> Journal {
        let gone: HashSet<Uuid> = records.iter().copied().collect();
        let stays = |revision: &&Revision| !gone.contains(&revision.record);
        Journal::new(self.revisions.iter().filter(stays).cloned().collect())
    }
}

#[cfg(test)]
pub(super) mod tests {
    use chrono::{DateTime, FixedOffset, NaiveDate};

    use super::*;
    use crate::journal::session::{Activity, Exercise, Response, Session};
    use crate::journal::tendon::Side;
    use crate::journal::{Fact, Stamp};

    fn stamp() -> Stamp {
        Stamp::new(DateTime::parse_from_rfc3339("2026-11-21T07:00:00Z").unwrap(), "")
    }

    fn run() -> Revision {
        let start = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap().and_hms_opt(18, 0, 0).unwrap();
        Revision::first(
            Fact::Session(Session::started(start, FixedOffset::east_opt(0).unwrap(), Activity::Run)),
            stamp(),
        )
    }

    fn response(session: &Revision) -> Revision {
        Revision::first(Fact::Response(Response::unanswered(session.record, Side::Left)), stamp())
    }

    pub(in crate::journal) fn exercise_of(session: Uuid) -> Fact {
        let (side, exercise, sets, repetitions, load_kg) = (None, None, None, None, None);
        Fact::Exercise(Exercise {
            session,
            side,
            exercise,
            sets,
            repetitions,
            load_kg,
            rm: None,
            legs: None,
            hold_s: None,
        })
    }

    #[test]
    fn with_a_session_goes_what_says_nothing_without_it() {
        let (one, other) = (run(), run());
        let parts = [response(&one), Revision::first(exercise_of(one.record), stamp())];
        let [answer, exercise] = parts.clone();
        let withdrawn = exercise.taken_back(stamp());
        let of_other = response(&other);
        // It belonged to the one once: what it said then cannot stay without it.
        let moved = of_other.corrected(answer.fact.clone(), stamp());
        let back = moved.corrected(of_other.fact.clone(), stamp());
        let all = [one.clone(), other.clone(), answer.clone(), exercise.clone(), withdrawn, of_other.clone()];
        let journal = Journal::new(all.to_vec());
        let with = |journal: &Journal, record| journal.erased_with(record).into_iter().collect::<HashSet<_>>();
        assert_eq!(journal.erased_with(one.record)[0], one.record);
        assert_eq!(with(&journal, one.record), HashSet::from([one.record, answer.record, exercise.record]));
        assert_eq!(with(&journal, answer.record), HashSet::from([answer.record]));
        assert_eq!(with(&journal, Uuid::from_u128(1)), HashSet::new());
        let left = journal.without(&journal.erased_with(one.record));
        assert_eq!(left.revisions(), [other, of_other.clone()]);
        let journal = Journal::new([all.to_vec(), vec![moved, back]].concat());
        assert!(with(&journal, one.record).contains(&of_other.record));
    }
}
