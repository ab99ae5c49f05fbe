//! Rescue: whatever page is destroyed, what can be read is kept, each entry as it was written.

use chrono::{DateTime, NaiveDateTime, Utc};
use springback::exchange::demo;
use springback::journal::{Fact, Journal, Revision};
use springback::platform::progress::Progress;
use springback::store::{Batch, Create, Incoming, Store, StoreError, rescue};
use springback::words::Words;
use uuid::Uuid;

use super::{Place, facts, moment, stamp};
use crate::killed::{self, Victim};

const PAGE: usize = 4096;

fn now() -> DateTime<Utc> {
    "2026-11-25T01:30:00Z".parse().unwrap()
}

/// Half a year of a made-up runner, some of it corrected.
fn written() -> Vec<Revision> {
    let offset = *moment("2026-11-21T07:00:00+01:00").offset();
    let today = "2026-11-21".parse().unwrap();
    let mut all = demo::journal(today, &|_: NaiveDateTime| offset, &Words::english());
    all.truncate(200);
    let corrections: Vec<Revision> =
        all.iter().step_by(9).map(|revision| revision.corrected(revision.fact.clone(), stamp())).collect();
    all.extend(corrections);
    all
}

/// An entry as it was written, or as one that lost what it replaced.
fn is_one_of(kept: &Revision, written: &[Revision]) -> bool {
    written.iter().any(|was| {
        let is_same_but = Revision { id: was.id, replaces: was.replaces, batch: was.batch, ..kept.clone() };
        is_same_but == *was
    })
}

#[test]
fn whatever_page_is_destroyed_the_rest_is_rescued() {
    let place = Place::new();
    let written = written();
    place.create().store.keep(&written).unwrap();
    let whole = std::fs::read(&place.path).unwrap();
    let (mut most_lost, mut refused, pages) = (0, 0, whole.len() / PAGE);
    for page in 0..pages {
        let mut damaged = whole.clone();
        damaged[page * PAGE..(page + 1) * PAGE].fill(0);
        std::fs::write(&place.path, &damaged).unwrap();
        if Store::check(&place.path).is_ok() {
            continue; // Nothing of ours lay there.
        }
        let Ok(rescued) = rescue(&place.path, now(), &Progress::default()) else {
            refused += 1;
            assert_eq!(std::fs::read(&place.path).unwrap(), damaged, "page {page}");
            continue;
        };
        let kept = place.open().unwrap().journal;
        assert_eq!(kept.len(), rescued.entries);
        assert!(kept.iter().all(|revision| is_one_of(revision, &written)), "page {page}");
        assert_eq!(std::fs::read(rescued.before.unwrap()).unwrap(), damaged, "page {page}");
        most_lost = most_lost.max(written.len() - kept.len());
    }
    // The roots of the tables of entries, and the first page, hold all the rest together.
    assert!(refused <= 6, "{refused} of {pages}");
    assert!(most_lost < written.len(), "{most_lost}");
}

#[test]
fn a_correction_whose_first_entry_is_gone_stands_by_itself() {
    let place = Place::new();
    let first = facts::one_of_each().into_iter().find(|r| matches!(r.fact, Fact::CheckIn(_))).unwrap();
    let corrected = first.corrected(first.fact.clone(), stamp());
    let again = corrected.corrected(first.fact.clone(), stamp());
    place.create().store.keep(&[first.clone(), corrected, again.clone()]).unwrap();
    place.meddle("UPDATE check_in SET stiffness = 9 WHERE entry = 1").unwrap();
    let rescued = rescue(&place.path, now(), &Progress::default()).unwrap();
    assert_eq!((rescued.entries, rescued.lost), (2, 1));
    let kept = place.open().unwrap().journal;
    assert_eq!(kept[0].replaces, None);
    assert_eq!(kept[1].replaces, Some(kept[0].id));
    assert!(kept.iter().all(|revision| revision.record == first.record && revision.fact == again.fact));
}

#[test]
fn what_was_answered_of_a_lost_session_is_lost_with_it() {
    let place = Place::filled();
    place.meddle("UPDATE session SET minutes = 1").unwrap();
    let rescued = rescue(&place.path, now(), &Progress::default()).unwrap();
    assert_eq!((rescued.entries, rescued.lost), (10, 3));
    assert!(place.open().unwrap().journal.iter().all(|r| !matches!(r.fact, Fact::Response(_) | Fact::Exercise(_))));
}

/// The import is the same in both, though one of its entries was lost here.
#[test]
fn what_was_lost_of_an_import_can_be_merged_from_another_copy() {
    let (place, other) = (Place::new(), Place::new());
    let batch = Batch { id: Uuid::new_v4(), stamp: stamp(), source: "a.csv".to_owned() };
    let mut all = facts::one_of_each();
    all.iter_mut().for_each(|revision| revision.batch = Some(batch.id));
    place.create().store.keep_import(&batch, &all, &Progress::default()).unwrap();
    std::fs::copy(&place.path, &other.path).unwrap();
    place.meddle("UPDATE flag SET note = 'cold'").unwrap();
    assert_eq!(rescue(&place.path, now(), &Progress::default()).unwrap().lost, 1);
    let mut opened = place.open().unwrap();
    let coming = Incoming::of(&other.path, Some(&place.path), &Journal::new(opened.journal)).unwrap();
    opened.store.merge(&coming, now(), &Progress::default()).unwrap();
    drop(opened.store);
    assert_eq!(place.open().unwrap().journal.len(), all.len());
}

#[test]
fn another_programs_tables_are_left_behind_and_an_endless_view_ends() {
    let place = Place::filled();
    place.meddle("CREATE TABLE extra (x); INSERT INTO extra VALUES (1)").unwrap();
    assert!(matches!(place.open(), Err(StoreError::SchemaDiffers { .. })));
    assert_eq!(rescue(&place.path, now(), &Progress::default()).unwrap().entries, 13);
    assert!(place.open().is_ok());
    let endless = "PRAGMA foreign_keys = OFF; DROP TABLE entry;
        CREATE VIEW entry AS WITH RECURSIVE n (seq) AS (SELECT 1 UNION ALL SELECT seq + 1 FROM n) SELECT * FROM n";
    place.meddle(endless).unwrap();
    assert!(matches!(rescue(&place.path, now(), &Progress::default()), Err(StoreError::NotRestored { .. })));
}

#[test]
fn a_sound_journal_is_the_same_after_a_rescue_and_nobody_may_have_it() {
    let place = Place::filled();
    let before = place.open().unwrap().journal;
    let opened = Store::open(&place.path, Create::Never).unwrap();
    assert!(matches!(rescue(&place.path, now(), &Progress::default()), Err(StoreError::HeldBy { .. })));
    drop(opened);
    let rescued = rescue(&place.path, now(), &Progress::default()).unwrap();
    assert_eq!((rescued.entries, rescued.lost), (13, 0));
    assert_eq!(place.open().unwrap().journal, before);
}

#[test]
#[ignore = "is started by the next one, to be killed"]
fn goes_on_rescuing() {
    let Some(place) = killed::place() else { return };
    killed::begin();
    rescue(&place.join("journal.springback"), now(), &Progress::default()).unwrap();
}

/// A journal with a page destroyed in the middle, of which some but not all can be rescued.
fn damaged() -> Vec<u8> {
    let place = Place::new();
    place.create().store.keep(&written()).unwrap();
    let whole = std::fs::read(&place.path).unwrap();
    let with_page_destroyed = |page: usize| {
        let mut damaged = whole.clone();
        damaged[page * PAGE..(page + 1) * PAGE].fill(0);
        std::fs::write(&place.path, &damaged).unwrap();
        rescue(&place.path, now(), &Progress::default()).is_ok_and(|rescued| rescued.lost > 0).then_some(damaged)
    };
    (whole.len() / PAGE / 2..whole.len() / PAGE).find_map(with_page_destroyed).unwrap()
}

#[test]
fn killed_at_any_moment_a_rescue_is_done_or_not_and_works_when_tried_again() {
    let damaged = damaged();
    let place = Place::new();
    let mut victim = Victim::new("store::rescue::goes_on_rescuing");
    std::fs::write(&place.path, &damaged).unwrap();
    let lost = rescue(&place.path, now(), &Progress::default()).unwrap().lost;
    let expected = place.open().unwrap().journal;
    let (mut as_before, mut done, mut too_late) = (0, 0, 0);
    for _ in 0..killed::kills() {
        let place = Place::new();
        std::fs::write(&place.path, &damaged).unwrap();
        too_late += u32::from(victim.kill(place.path.parent().unwrap()));
        let is_done = std::fs::read(&place.path).unwrap() != damaged;
        if is_done {
            Store::check(&place.path).unwrap();
            assert_eq!(place.open().unwrap().journal, expected);
            assert!(is_kept(&place, &damaged));
        }
        let again = rescue(&place.path, now(), &Progress::default()).unwrap();
        assert_eq!(again.lost, if is_done { 0 } else { lost });
        assert_eq!(place.open().unwrap().journal, expected);
        assert!(is_kept(&place, &damaged));
        assert_eq!(place.names(), ["journal.springback", "journal.springback.backups"]);
        *if is_done { &mut done } else { &mut as_before } += 1;
    }
    killed::tell(&[
        ("as before", as_before),
        ("killed and done", done - too_late),
        ("ended before the kill", too_late),
    ]);
}

/// Whether the damaged file lies among the backups, byte for byte.
fn is_kept(place: &Place, damaged: &[u8]) -> bool {
    let folder = springback::store::backup::folder(&place.path);
    std::fs::read_dir(folder).unwrap().any(|kept| std::fs::read(kept.unwrap().path()).is_ok_and(|is| is == damaged))
}
