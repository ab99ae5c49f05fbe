//! Undo and redo: each turns an act round with revisions of its own, so that History keeps both.

use uuid::Uuid;

use super::{Called, Done, Keeping, ids};
use crate::journal::draft::Draft;
use crate::journal::{Fact, Revision, Stamp};
use crate::store::StoreError;
use crate::words::act::Deed;

/// An act that was undone or redone, and what that means for the form it was typed on.
#[derive(Debug, Clone, PartialEq)]
pub struct Turned {
    /// What it did.
    pub deed: Deed,
    /// The fact it is called by; none for an import.
    pub fact: Option<Fact>,
    /// Whether nothing was left of it to turn: its records were changed since.
    pub is_void: bool,
    /// Its form's draft: there again after an undo, gone again after a redo.
    pub draft: Option<Draft>,
}

impl Keeping {
    /// Takes the latest act back, and what was typed for it is a draft again; none when there is none.
    ///
    /// # Errors
    /// When that could not be kept; then it can be tried again.
    pub fn undo(&mut self, stamp: &Stamp) -> Result<Option<Turned>, StoreError> {
        let Some(act) = self.done.last() else { return Ok(None) };
        let revisions = self.turning(act, stamp);
        self.store.keep(&revisions)?;
        let Some(act) = self.done.pop() else { return Ok(None) };
        // What is being typed there now is not given up for it.
        let draft = act.typed.clone().filter(|typed| self.draft(&typed.form, typed.day).is_none());
        if let Some(draft) = &draft {
            self.note_draft(draft.clone());
        }
        self.note_stand_ins(&revisions);
        let is_void = revisions.is_empty();
        let turned = self.turned(&act, is_void, draft);
        if !is_void {
            self.undone.push(Done { revisions: ids(&revisions), ..act });
        }
        self.absorb(revisions);
        Ok(Some(turned))
    }

    /// Does again what was undone last; none when there is none, or something else was done since.
    ///
    /// # Errors
    /// When that could not be kept; then it can be tried again.
    pub fn redo(&mut self, stamp: &Stamp) -> Result<Option<Turned>, StoreError> {
        let Some(act) = self.undone.last() else { return Ok(None) };
        let revisions = self.turning(act, stamp);
        // What was changed since it was given back stays.
        let draft = act.typed.clone().filter(|typed| self.draft(&typed.form, typed.day) == Some(typed));
        match &draft {
            Some(Draft { form, day, .. }) => {
                self.store.keep_from_draft(&revisions, form, *day)?;
                self.forget_draft(form, *day);
            }
            None => self.store.keep(&revisions)?,
        }
        let Some(act) = self.undone.pop() else { return Ok(None) };
        self.note_stand_ins(&revisions);
        let is_void = revisions.is_empty();
        let turned = self.turned(&act, is_void, draft);
        if !is_void {
            self.done.push(Done { revisions: ids(&revisions), ..act });
        }
        self.absorb(revisions);
        Ok(Some(turned))
    }

    /// The revisions that turn an act round, an act themselves.
    fn turning(&self, act: &Done, stamp: &Stamp) -> Vec<Revision> {
        let id = Uuid::new_v4();
        let stamp = self.after_the_last(stamp);
        let revisions = self.journal.undoing_with(&act.revisions, &self.stand_ins, &stamp);
        revisions.into_iter().map(|revision| revision.in_act(id)).collect()
    }

    /// Notes what each of these says again: what was said before the one it replaces.
    fn note_stand_ins(&mut self, revisions: &[Revision]) {
        let said_again = |revision: &Revision| {
            let replaced = self.journal.revision(revision.replaces?)?;
            let chain = std::iter::successors(Some(replaced.id), |id| self.stand_ins.get(id).copied());
            let before = chain.take(self.stand_ins.len() + 1).filter_map(|id| self.journal.revision(id)?.replaces);
            let mut before = before.filter_map(|id| self.journal.revision(id));
            let same = |other: &Revision| other.fact == revision.fact && other.withdrawn == revision.withdrawn;
            Some((revision.id, before.find(|other| same(other))?.id))
        };
        let noted: Vec<(Uuid, Uuid)> = revisions.iter().filter_map(said_again).collect();
        self.stand_ins.extend(noted);
    }

    fn turned(&self, act: &Done, is_void: bool, draft: Option<Draft>) -> Turned {
        let (record, deed) = match act.called {
            Called::Record(record, deed) => (Some(record), deed),
            Called::Import(entries) => (None, Deed::Import(entries)),
        };
        // Its first record may have been erased; then another names it.
        let others = || act.revisions.iter().find_map(|id| self.journal.revision(*id));
        let fact = record.and_then(|record| self.journal.head(record).or_else(others)).map(|head| head.fact.clone());
        Turned { deed, fact, is_void, draft }
    }
}
