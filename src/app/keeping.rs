//! The open journal: what is kept, what is being typed, what can be undone.
//!
//! Store first, then memory: what could not be kept is nowhere, and said so.

mod erasing;
mod turning;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use uuid::Uuid;

use crate::command::{Act, Change};
use crate::journal::draft::Draft;
use crate::journal::witness::{self, Answer, Doubt};
use crate::journal::{Journal, Revision, Stamp};
use crate::platform::progress::Progress;
use crate::store::backup::{self, Occasion};
use crate::store::{Batch, Check, Erasing, Incoming, Store, StoreError};
use crate::words::act::Deed;
pub use turning::Turned;

/// Acts that can be taken back, at most.
const ACTS_REMEMBERED: usize = 100;
/// What is recorded at once takes less than this many milliseconds.
const AT_ONCE_MS: usize = 1000;

/// An act that was done, or undone.
#[derive(Debug, Clone, PartialEq)]
struct Done {
    /// The revisions it made.
    revisions: Vec<Uuid>,
    called: Called,
    /// What had been typed on its form.
    typed: Option<Draft>,
}

/// What an act is called by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Called {
    /// By the record of its first change: as a rule the others belong to that.
    Record(Uuid, Deed),
    /// By how many entries a file brought.
    Import(usize),
}

/// A journal with its store.
pub struct Keeping {
    store: Store,
    journal: Arc<Journal>,
    drafts: Vec<Draft>,
    unkept_drafts: Vec<Draft>,
    /// What can be undone, and what can be redone; the latest is last.
    done: Vec<Done>,
    undone: Vec<Done>,
    /// Which earlier revision one says again, that was made by undoing or redoing.
    stand_ins: HashMap<Uuid, Uuid>,
    /// The latest instant given out since the journal was opened.
    last_kept: Option<DateTime<Utc>>,
    /// Whether something of an erasing is left to do.
    is_erasing: bool,
    /// The last answer about the computer's date.
    clock_said: Option<Answer>,
}

impl Keeping {
    /// A journal just opened.
    pub fn new(store: Store, revisions: Vec<Revision>, mut drafts: Vec<Draft>) -> Self {
        let journal = Arc::new(Journal::new(revisions));
        let is_erasing = Erasing::left(&drafts).is_some();
        let clock_said = Answer::kept(&drafts);
        drafts.retain(|draft| !Erasing::is_note(draft) && !Answer::is_note(draft));
        let (unkept_drafts, done, undone, stand_ins) = Default::default();
        Self { store, journal, drafts, unkept_drafts, done, undone, stand_ins, last_kept: None, is_erasing, clock_said }
    }

    /// What happened.
    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    /// The same, for work on another thread.
    pub fn snapshot(&self) -> Arc<Journal> {
        Arc::clone(&self.journal)
    }

    /// Where it is kept.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// What is being typed.
    pub fn drafts(&self) -> &[Draft] {
        &self.drafts
    }

    /// Keeps an act; it can be undone from then on. False when it changed nothing.
    ///
    /// # Errors
    /// When it could not be kept; then nothing has changed.
    pub fn record(&mut self, act: &Act, stamp: &Stamp) -> Result<bool, StoreError> {
        let stamp = self.after_the_last(stamp);
        let id = Uuid::new_v4();
        let each = act.changes.iter().enumerate();
        let revisions = each.flat_map(|(n, change)| self.revisions(change, &stamp.later_by(n)));
        let revisions: Vec<Revision> = revisions.map(|revision| revision.in_act(id)).collect();
        let called = called(act);
        let typed = act.clears_draft.as_ref().and_then(|(form, day)| self.draft(form, *day)).cloned();
        match &act.clears_draft {
            Some((form, day)) => {
                self.store.keep_from_draft(&revisions, form, *day)?;
                self.forget_draft(form, *day);
            }
            None => self.store.keep(&revisions)?,
        }
        let is_change = !revisions.is_empty();
        self.take_in(revisions, called, typed);
        Ok(is_change)
    }

    /// Keeps an import, undone as one, behind a backup of what is here.
    ///
    /// # Errors
    /// When there could be no backup, it could not be kept, or it was cancelled; then nothing has changed.
    pub fn import(&mut self, batch: &Batch, revisions: Vec<Revision>, progress: &Progress) -> Result<(), StoreError> {
        if let Some(path) = self.store.path().filter(|_| !self.journal.is_empty()) {
            backup::take(path, Occasion::BeforeImport, batch.stamp.at)?;
        }
        self.store.keep_import(batch, &revisions, progress)?;
        let called = Called::Import(revisions.len());
        self.take_in(revisions, Some(called), None);
        Ok(())
    }

    /// Keeps what another copy of the journal brings, and gives the backup made before.
    ///
    /// # Errors
    /// When it could not be kept, or was cancelled; then nothing has changed.
    pub fn merge(
        &mut self,
        incoming: &Incoming,
        now: DateTime<Utc>,
        progress: &Progress,
    ) -> Result<Option<PathBuf>, StoreError> {
        let backup = self.store.merge(incoming, now, progress)?;
        self.undone.clear();
        Arc::make_mut(&mut self.journal).absorb(incoming.arriving.revisions.iter().cloned());
        Ok(backup.map(|backup| backup.path))
    }

    fn take_in(&mut self, revisions: Vec<Revision>, called: Option<Called>, typed: Option<Draft>) {
        if let Some(called) = called.filter(|_| !revisions.is_empty()) {
            self.undone.clear();
            self.done.push(Done { revisions: ids(&revisions), called, typed });
        }
        if self.done.len() > ACTS_REMEMBERED {
            self.done.remove(0);
        }
        self.absorb(revisions);
    }

    /// The draft of a form and day.
    fn draft(&self, form: &str, day: NaiveDate) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.form == form && draft.day == day)
    }

    fn absorb(&mut self, revisions: Vec<Revision>) {
        self.last_kept = revisions.iter().map(|r| r.stamp.at).max().or(self.last_kept);
        Arc::make_mut(&mut self.journal).absorb(revisions);
    }

    /// The stamp, unless that very moment was given out already: then the one after it, so that what
    /// was done one after the other stays so.
    fn after_the_last(&self, stamp: &Stamp) -> Stamp {
        let ahead = self.last_kept.map_or(-1, |last| (last - stamp.at).num_milliseconds());
        match usize::try_from(ahead) {
            Ok(ahead) if ahead < AT_ONCE_MS => stamp.later_by(ahead + 1),
            _ => stamp.clone(),
        }
    }

    /// Goes on in a new file with everything there is: what is being typed, and what can be undone.
    ///
    /// # Errors
    /// When it could not be written; then it stays as it was.
    pub fn save_as(&mut self, target: &Path) -> Result<(), StoreError> {
        let mut drafts = self.drafts.clone();
        drafts.extend(self.clock_said.map(|said| said.note()));
        self.store = self.store.save_as(target, self.journal.revisions(), &drafts)?.store;
        (self.unkept_drafts, self.is_erasing) = (Vec::new(), false);
        Ok(())
    }

    /// The revisions that make a change; none where there is nothing to change, several where the
    /// record had several versions: whatever the person says of it settles them.
    fn revisions(&self, change: &Change, stamp: &Stamp) -> Vec<Revision> {
        let (record, says) = match change {
            Change::New(record, fact) => return vec![Revision::of_record(*record, fact.clone(), stamp.clone())],
            Change::Correct(record, fact) => (*record, Some((fact, false))),
            Change::Withdraw(record) => (*record, self.journal.head(*record).map(|head| (&head.fact, true))),
            Change::Restore(record) => (*record, self.journal.head(*record).map(|head| (&head.fact, false))),
        };
        let (Some(head), Some((fact, withdrawn))) = (self.journal.head(record), says) else { return Vec::new() };
        let is_said = head.withdrawn == withdrawn && (withdrawn || head.fact == *fact);
        if is_said && self.journal.other_versions(record).is_empty() {
            return Vec::new();
        }
        self.journal.replacing(record, (fact, withdrawn), stamp)
    }

    /// Notes what is being typed; it is kept by [`Keeping::keep_drafts`].
    pub fn note_draft(&mut self, draft: Draft) {
        let is_same = |other: &Draft| other.form == draft.form && other.day == draft.day;
        self.drafts.retain(|other| !is_same(other));
        self.unkept_drafts.retain(|other| !is_same(other));
        self.drafts.push(draft.clone());
        self.unkept_drafts.push(draft);
    }

    /// The doubt about the computer's date, if there is one.
    pub fn doubt(&self, now: DateTime<FixedOffset>) -> Option<Doubt> {
        witness::doubt(self.journal.revisions(), self.clock_said.as_ref(), now)
    }

    /// Notes what the person says of the computer's date.
    ///
    /// # Errors
    /// When it could not be kept; it is known all the same until the journal is closed.
    pub fn note_clock(&mut self, is_right: bool, now: DateTime<FixedOffset>) -> Result<(), StoreError> {
        let said = Answer::new(is_right, now, self.journal.revisions());
        self.clock_said = Some(said);
        self.store.keep_draft(&said.note())
    }

    /// Puts what is being typed on disk.
    ///
    /// # Errors
    /// When it could not be; it is tried again the next time.
    pub fn keep_drafts(&mut self) -> Result<(), StoreError> {
        while let Some(draft) = self.unkept_drafts.last() {
            self.store.keep_draft(draft)?;
            self.unkept_drafts.pop();
        }
        Ok(())
    }

    /// Whether something that was typed is not on the disk yet.
    pub fn has_unkept(&self) -> bool {
        !self.unkept_drafts.is_empty()
    }

    /// Gives away what was typed and is not on the disk yet.
    pub fn take_unkept(&mut self) -> Vec<Draft> {
        std::mem::take(&mut self.unkept_drafts)
    }

    /// Notes what was typed before the journal was opened anew; one without fields was given up.
    pub fn note_typed(&mut self, typed: Vec<Draft>) {
        for draft in typed {
            if draft.fields.is_empty() {
                self.forget_draft(&draft.form, draft.day);
                self.unkept_drafts.push(draft);
            } else {
                self.note_draft(draft);
            }
        }
    }

    /// Forgets what was being typed on a form on a day; on the disk later, if nothing can be written yet.
    ///
    /// # Errors
    /// When it could not be taken off the disk.
    pub fn drop_draft(&mut self, form: &str, day: NaiveDate) -> Result<(), StoreError> {
        if !self.forget_draft(form, day) {
            return Ok(());
        }
        if matches!(self.store.full_check(), Check::UnderWay) {
            // Kept without fields it is none.
            self.unkept_drafts.push(Draft { form: form.to_owned(), day, fields: Default::default() });
            return Ok(());
        }
        self.store.drop_draft(form, day)
    }

    /// The same act for a journal that may have lost records of it: what was corrected is then told anew.
    pub fn fitting(&self, act: Act) -> Act {
        let fitting = |change| match change {
            Change::Correct(record, fact) if self.journal.head(record).is_none() => Change::New(record, fact),
            other => other,
        };
        Act { changes: act.changes.into_iter().map(fitting).collect(), ..act }
    }

    /// Forgets it in memory; whether there was anything.
    fn forget_draft(&mut self, form: &str, day: NaiveDate) -> bool {
        let is_it = |draft: &Draft| draft.form == form && draft.day == day;
        self.unkept_drafts.retain(|draft| !is_it(draft));
        let had = self.drafts.len();
        self.drafts.retain(|draft| !is_it(draft));
        self.drafts.len() < had
    }
}

fn ids(revisions: &[Revision]) -> Vec<Uuid> {
    revisions.iter().map(|revision| revision.id).collect()
}

fn called(act: &Act) -> Option<Called> {
    act.changes.first().map(|change| match change {
        Change::New(record, _) => Called::Record(*record, Deed::New),
        Change::Correct(record, _) => Called::Record(*record, Deed::Correction),
        Change::Withdraw(record) => Called::Record(*record, Deed::Deletion),
        Change::Restore(record) => Called::Record(*record, Deed::Restoring),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Fact;
    use crate::journal::plan_event::{PlanDecision, PlanEvent};

    fn plan(event: PlanDecision) -> Fact {
        Fact::Plan(PlanEvent { date: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(), event, who: None, note: None })
    }

    fn stamp() -> Stamp {
        Stamp::new(DateTime::parse_from_rfc3339("2026-11-21T07:00:00Z").unwrap(), "")
    }

    fn keeping() -> Keeping {
        Keeping::new(Store::in_memory().unwrap(), Vec::new(), Vec::new())
    }

    #[test]
    fn what_is_recorded_in_one_instant_keeps_its_order() {
        let mut keeping = keeping();
        let told = [PlanDecision::Started, PlanDecision::Closed];
        for _ in 0..6 {
            keeping.record(&Act::new(told.map(|event| Change::new(plan(event))).to_vec(), ""), &stamp()).unwrap();
        }
        let events: Vec<PlanDecision> = keeping.journal().current().plan_events().iter().map(|k| k.event).collect();
        assert_eq!(events, told.repeat(6));
        // A clock set back is believed.
        let before = Stamp::new(stamp().at.fixed_offset() - chrono::TimeDelta::minutes(5), "");
        assert_eq!(keeping.after_the_last(&before), before);
    }

    #[test]
    fn each_press_is_an_act_and_undoing_it_another() {
        let mut keeping = keeping();
        let press =
            || Act::new([PlanDecision::Started, PlanDecision::Closed].map(|e| Change::new(plan(e))).to_vec(), "");
        keeping.record(&press(), &stamp()).unwrap();
        keeping.record(&press(), &stamp()).unwrap();
        keeping.undo(&stamp()).unwrap();
        let acts: Vec<Option<Uuid>> = keeping.journal().revisions().iter().map(|revision| revision.act).collect();
        assert_eq!(acts.chunks(2).map(|act| act[0] == act[1]).collect::<Vec<_>>(), [true; 3]);
        let different: std::collections::HashSet<Uuid> = acts.into_iter().map(Option::unwrap).collect();
        assert_eq!(different.len(), 3);
    }

    #[test]
    fn what_a_person_says_of_a_record_settles_its_versions() {
        let first = Revision::first(plan(PlanDecision::Started), stamp());
        let record = first.record;
        let other = first.corrected(plan(PlanDecision::Closed), stamp().later_by(5));
        let cleared = first.corrected(plan(PlanDecision::ClinicianCleared), stamp().later_by(9));
        let changes = [
            (Change::Correct(record, cleared.fact.clone()), false),
            (Change::Correct(record, other.fact.clone()), false),
            (Change::Withdraw(record), true),
            (Change::Restore(record), false),
        ];
        for (change, withdrawn) in changes {
            let revisions = vec![first.clone(), other.clone(), cleared.clone()];
            let mut store = Store::in_memory().unwrap();
            store.keep(&revisions).unwrap();
            let mut keeping = Keeping::new(store, revisions, Vec::new());
            assert_eq!(keeping.journal().forks(), [record]);
            keeping.record(&Act::new(vec![change], ""), &stamp()).unwrap();
            assert!(keeping.journal().forks().is_empty());
            assert_eq!(keeping.journal().head(record).unwrap().withdrawn, withdrawn);
            assert!(keeping.undo(&stamp()).unwrap().is_some());
            assert_eq!(keeping.journal().forks(), [record]);
            let settled = keeping.redo(&stamp()).unwrap();
            assert!(settled.is_some() && keeping.journal().forks().is_empty());
            assert_eq!(keeping.journal().head(record).unwrap().withdrawn, withdrawn);
            assert!(keeping.undo(&stamp()).unwrap().is_some());
            assert_eq!(keeping.journal().forks(), [record]);
        }
    }
}
