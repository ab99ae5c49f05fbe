//! What is cancelled has changed nothing, and can be done afterwards.

use springback::exchange::demo;
use springback::journal::{Journal, Revision};
use springback::platform::progress::Progress;
use springback::store::backup::{self, Occasion};
use springback::store::{Batch, Incoming, StoreError, rescue, restore};
use springback::words::Words;
use uuid::Uuid;

use super::{Place, digest, facts, moment, stamp};

fn now() -> chrono::DateTime<chrono::Utc> {
    moment("2026-11-21T08:00:00+01:00").to_utc()
}

fn cancelled() -> Progress {
    let progress = Progress::default();
    progress.cancel();
    progress
}

/// Half a year of entries, as an import.
fn half_a_year() -> (Batch, Vec<Revision>) {
    let batch = Batch { id: Uuid::new_v4(), stamp: stamp(), source: "half-a-year.csv".to_owned() };
    let now = moment("2026-11-21T07:10:00+01:00");
    let mut revisions = demo::journal(now.date_naive(), &|_| *now.offset(), &Words::english());
    revisions.iter_mut().for_each(|revision| revision.batch = Some(batch.id));
    (batch, revisions)
}

#[test]
fn a_cancelled_import_is_not_there_and_can_be_taken_in_later() {
    let place = Place::filled();
    let was = digest(&place.path);
    let (batch, revisions) = half_a_year();
    let mut opened = place.open().unwrap();
    let refused = opened.store.keep_import(&batch, &revisions, &cancelled()).unwrap_err();
    assert!(refused.is_cancelled() && refused.to_string().contains("as it was"), "{refused}");
    assert_eq!(digest(&place.path), was);
    opened.store.keep_import(&batch, &revisions, &Progress::default()).unwrap();
    drop(opened);
    assert_eq!(place.open().unwrap().journal.len(), facts::one_of_each().len() + revisions.len());
}

/// When it is cancelled is up to the threads; that it is whole or absent is not.
#[test]
fn an_import_cancelled_half_way_is_there_whole_or_not_at_all() {
    let place = Place::filled();
    let (batch, revisions) = half_a_year();
    let progress = Progress::default();
    let mut opened = place.open().unwrap();
    let taken = std::thread::scope(|scope| {
        scope.spawn(|| {
            while progress.fraction().is_none_or(|fraction| fraction < 0.3) {
                std::thread::yield_now();
            }
            progress.cancel();
        });
        opened.store.keep_import(&batch, &revisions, &progress)
    });
    drop(opened);
    let came = if taken.is_ok() { revisions.len() } else { 0 };
    assert_eq!(place.open().unwrap().journal.len(), facts::one_of_each().len() + came);
}

#[test]
fn a_cancelled_merge_brings_nothing() {
    let (place, other) = (Place::filled(), Place::new());
    let (batch, revisions) = half_a_year();
    other.create().store.keep_import(&batch, &revisions, &Progress::default()).unwrap();
    let mut opened = place.open().unwrap();
    let incoming = Incoming::of(&other.path, Some(&place.path), &Journal::new(opened.journal.clone())).unwrap();
    let was = digest(&place.path);
    assert!(opened.store.merge(&incoming, now(), &cancelled()).unwrap_err().is_cancelled());
    assert_eq!(digest(&place.path), was);
    opened.store.merge(&incoming, now(), &Progress::default()).unwrap();
}

#[test]
fn a_cancelled_restore_or_rescue_leaves_the_journal_in_its_place() {
    let place = Place::filled();
    let made = backup::take(&place.path, Occasion::Asked, now()).unwrap();
    place.open().unwrap().store.keep(&[super::revision(facts::one_of_each()[0].fact.clone())]).unwrap();
    let was = digest(&place.path);
    let refused = restore(&place.path, &made.path, now(), &cancelled()).unwrap_err();
    assert!(matches!(refused, StoreError::Cancelled { .. }));
    assert!(rescue(&place.path, now(), &cancelled()).unwrap_err().is_cancelled());
    assert_eq!(digest(&place.path), was);
    assert_eq!(backup::all(&place.path), std::slice::from_ref(&made));
    assert_eq!(place.names(), ["journal.springback", "journal.springback.backups"]);
    restore(&place.path, &made.path, now(), &Progress::default()).unwrap();
}
