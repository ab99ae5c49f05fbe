//! Another copy's revisions beside this journal's: what they would bring, before anything is kept.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::{Journal, Revision};

/// What another copy would bring.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arriving {
    /// The revisions that are not here, each behind the one it replaces and the session it belongs to.
    pub revisions: Vec<Revision>,
    /// Whether both copies hold a revision, or one of them none at all: else they may be two people's.
    pub is_related: bool,
    /// Records of which there would be several versions and are not yet.
    pub forks: Vec<Uuid>,
    /// Records that would count no longer, because another one of the same morning or session is later.
    pub outdone: Vec<Uuid>,
}

/// Why two journals cannot be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotMergeable {
    /// A revision has the id of one here and says something else.
    OtherContents,
    /// A record has the id of one here and is of another kind.
    OtherKind,
    /// A revision refers to one that is nowhere, or to itself by a roundabout way.
    HangsInTheAir,
}

impl Journal {
    /// What these revisions of another copy would bring.
    ///
    /// # Errors
    /// When the two cannot be one journal.
    pub fn arriving(&self, other: &[Revision]) -> Result<Arriving, NotMergeable> {
        for theirs in other {
            if self.revision(theirs.id).is_some_and(|ours| ours != theirs) {
                return Err(NotMergeable::OtherContents);
            }
            let kind = theirs.fact.kind();
            if self.history(theirs.record).next().is_some_and(|ours| ours.fact.kind() != kind) {
                return Err(NotMergeable::OtherKind);
            }
        }
        let new: Vec<&Revision> = other.iter().filter(|theirs| self.revision(theirs.id).is_none()).collect();
        let is_related = new.len() < other.len() || other.is_empty() || self.is_empty();
        let revisions = Line::of(self, &new).ok_or(NotMergeable::HangsInTheAir)?;
        let mut together = self.clone();
        together.absorb(revisions.iter().cloned());
        let added = |then: Vec<Uuid>, now: &[Uuid]| {
            let now: HashSet<Uuid> = now.iter().copied().collect();
            then.into_iter().filter(|record| !now.contains(record)).collect()
        };
        let forks = added(together.forks(), &self.forks());
        let outdone = added(together.current().outdone().to_vec(), self.current().outdone());
        Ok(Arriving { revisions, is_related, forks, outdone })
    }
}

/// Revisions being put in line, each behind what it needs.
struct Line<'a> {
    here: &'a Journal,
    new: &'a [&'a Revision],
    by_id: HashMap<Uuid, usize>,
    sessions: HashMap<Uuid, usize>,
    state: Vec<State>,
    line: Vec<Revision>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Waiting,
    /// What it needs is being put before it.
    Next,
    InLine,
}

impl<'a> Line<'a> {
    /// The line; none where something needed is nowhere or comes round again.
    fn of(here: &'a Journal, new: &'a [&'a Revision]) -> Option<Vec<Revision>> {
        let mut sessions = HashMap::new();
        for (place, revision) in new.iter().enumerate() {
            sessions.entry(revision.record).or_insert(place);
        }
        let by_id = new.iter().enumerate().map(|(place, revision)| (revision.id, place)).collect();
        let state = vec![State::Waiting; new.len()];
        let mut line = Self { here, new, by_id, sessions, state, line: Vec::with_capacity(new.len()) };
        for place in 0..new.len() {
            line.put(place)?;
        }
        Some(line.line)
    }

    fn put(&mut self, place: usize) -> Option<()> {
        let mut stack = vec![place];
        while let Some(place) = stack.last().copied() {
            if self.state[place] == State::InLine {
                stack.pop();
                continue;
            }
            self.state[place] = State::Next;
            let needed = self.needed_by(self.new[place])?;
            let missing = needed.into_iter().flatten().find(|needed| self.state[*needed] != State::InLine);
            match missing {
                Some(needed) if self.state[needed] == State::Next => return None,
                Some(needed) => stack.push(needed),
                None => {
                    self.state[place] = State::InLine;
                    self.line.push(self.new[place].clone());
                    stack.pop();
                }
            }
        }
        Some(())
    }

    /// Places of what has to stand before a revision; none where something of it is nowhere.
    fn needed_by(&self, revision: &Revision) -> Option<[Option<usize>; 2]> {
        let replaced = match revision.replaces {
            Some(id) if self.here.revision(id).is_none() => Some(self.by_id.get(&id).copied()?),
            _ => None,
        };
        let session = match revision.fact.session() {
            Some(id) if self.here.history(id).next().is_none() => Some(self.sessions.get(&id).copied()?),
            _ => None,
        };
        Some([replaced, session])
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, FixedOffset, NaiveDate};

    use super::*;
    use crate::journal::day_mark::{DayEvent, DayMark};
    use crate::journal::session::{Activity, Response, Session};
    use crate::journal::tendon::Side;
    use crate::journal::{Fact, Stamp};

    fn stamp() -> Stamp {
        Stamp::new(DateTime::parse_from_rfc3339("2026-11-21T07:00:00Z").unwrap(), "")
    }

    fn mark(event: DayEvent) -> Fact {
        Fact::Day(DayMark { date: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(), event, note: None })
    }

    fn run() -> Fact {
        let start = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap().and_hms_opt(18, 0, 0).unwrap();
        Fact::Session(Session::started(start, FixedOffset::east_opt(0).unwrap(), Activity::Run))
    }

    #[test]
    fn what_is_needed_comes_first_whatever_the_other_copy_did() {
        let session = Revision::first(run(), stamp());
        let response = Revision::first(Fact::Response(Response::unanswered(session.record, Side::Left)), stamp());
        let rest = Revision::first(mark(DayEvent::Rest), stamp());
        let ill = rest.corrected(mark(DayEvent::Ill), stamp());
        let other = [response.clone(), ill.clone(), rest.clone(), session.clone()];
        let arriving = Journal::default().arriving(&other).unwrap();
        assert_eq!(arriving.revisions, [session, response, rest, ill]);
        let all = Journal::new(arriving.revisions);
        assert_eq!(all.arriving(&other).unwrap(), Arriving { is_related: true, ..Arriving::default() });
    }

    #[test]
    fn what_cannot_be_one_journal_is_refused() {
        let rest = Revision::first(mark(DayEvent::Rest), stamp());
        let here = Journal::new(vec![rest.clone()]);
        let ill = rest.corrected(mark(DayEvent::Ill), stamp());
        let changed = Revision { fact: mark(DayEvent::Ill), ..rest.clone() };
        let of_other_kind = Revision::of_record(rest.record, run(), stamp());
        let on_nothing = Revision { replaces: Some(Uuid::from_u128(7)), ..ill.clone() };
        let no_session = Response::unanswered(Uuid::from_u128(8), Side::Left);
        let of_no_session = Revision::first(Fact::Response(no_session), stamp());
        let mut round = [ill.clone(), ill.corrected(mark(DayEvent::Rest), stamp())];
        round[0].replaces = Some(round[1].id);
        assert_eq!(here.arriving(&[changed]), Err(NotMergeable::OtherContents));
        assert_eq!(here.arriving(&[of_other_kind]), Err(NotMergeable::OtherKind));
        for hanging in [&[on_nothing][..], &[of_no_session], &round] {
            assert_eq!(here.arriving(hanging), Err(NotMergeable::HangsInTheAir));
        }
    }

    #[test]
    fn two_copies_without_anything_in_common_are_told() {
        let of = |event| Journal::new(vec![Revision::first(mark(event), stamp())]);
        let (one, other) = (of(DayEvent::Rest), of(DayEvent::Ill));
        assert!(!one.arriving(other.revisions()).unwrap().is_related);
        assert!(Journal::default().arriving(other.revisions()).unwrap().is_related);
        assert!(one.arriving(&[]).unwrap().is_related);
    }
}
