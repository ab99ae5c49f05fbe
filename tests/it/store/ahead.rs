//! The full check behind the reading: a journal shows before it has passed, and nothing is written before.

use springback::journal::draft::{self, Draft};
use springback::platform::progress::Progress;
use springback::platform::task::Task;
use springback::store::{Check, Create, Opened, Pace, Store, StoreError, backup};

use super::refusals::damage_an_index;
use super::{Place, digest, revision};

/// With the check held back.
fn held() -> Pace {
    Pace { check: Progress::held(), ..Pace::default() }
}

fn other_day() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

fn open(place: &Place, pace: &Pace) -> Result<Opened, StoreError> {
    Store::open_ahead(&place.path, Create::Never, pace)
}

#[test]
fn what_is_saved_before_the_check_is_over_waits_for_it_and_is_then_there_in_its_order() {
    let place = Place::filled();
    let before = digest(&place.path);
    let pace = held();
    let Opened { mut store, journal, .. } = open(&place, &pace).unwrap();
    assert_eq!(journal.len(), 13);
    assert!(matches!(store.full_check(), Check::UnderWay) && !store.read_only());
    let fact = || revision(journal[0].fact.clone());
    let [first, second] = [fact(), fact()];
    let fields = [("note".to_owned(), "half".to_owned())].into();
    let typed = Draft { form: draft::SESSION.to_owned(), day: Default::default(), fields };
    let mut writing = Task::begin("writing", {
        let (first, second, typed) = (first.clone(), second.clone(), typed.clone());
        move || {
            store.keep_draft(&Draft { day: other_day(), ..typed.clone() })?;
            store.keep(&[first])?;
            store.keep_draft(&typed)?;
            store.keep_from_draft(&[second], &typed.form, other_day()).map(|()| store)
        }
    });
    assert!(writing.try_take().is_none());
    assert_eq!(digest(&place.path), before);
    assert_eq!(place.names(), ["journal.springback", "journal.springback.lock", "journal.springback.lock.holder"]);
    pace.check.let_go();
    let store = writing.wait().unwrap().unwrap();
    assert!(matches!(store.full_check(), Check::Passed));
    drop(store);
    let Opened { journal: kept, drafts, .. } = place.open().unwrap();
    assert_eq!((&kept[13..], drafts), (&[first, second][..], vec![typed]));
}

#[test]
fn whoever_waits_for_the_check_is_woken() {
    let place = Place::filled();
    let (pace, woken) = (held(), Progress::held());
    let opened = open(&place, &pace).unwrap();
    opened.store.wake_after_full_check({
        let woken = woken.clone();
        move || woken.let_go()
    });
    pace.check.let_go();
    woken.pass().unwrap();
    assert!(matches!(opened.store.full_check(), Check::Passed));
}

#[test]
fn a_journal_damaged_in_an_index_alone_is_read_and_never_written_to() {
    let place = Place::filled();
    let intact = place.open().unwrap().journal;
    damage_an_index(&place.path, &intact[0].id.to_string());
    let before = digest(&place.path);
    let mut opened = open(&place, &Pace::default()).unwrap();
    assert_eq!(opened.journal, intact);
    assert!(matches!(opened.store.wait_for_full_check(), Err(StoreError::Damaged { .. })));
    for _ in 0..2 {
        let kept = opened.store.keep(&[revision(intact[0].fact.clone())]);
        assert!(matches!(kept, Err(StoreError::Damaged { .. })), "{kept:?}");
    }
    assert!(matches!(opened.store.full_check(), Check::Failed(StoreError::Damaged { .. })));
    assert!(matches!(opened.store.batches(), Err(StoreError::Damaged { .. })));
    assert_eq!(digest(&place.path), before);
    drop(opened);
    assert_eq!(place.names(), ["journal.springback"]);
}

#[test]
fn damage_that_reading_meets_is_told_at_once() {
    let place = Place::filled();
    let mut bytes = std::fs::read(&place.path).unwrap();
    let page = bytes.len() - 4096;
    bytes[page..].fill(0);
    std::fs::write(&place.path, bytes).unwrap();
    assert!(matches!(open(&place, &held()), Err(StoreError::Damaged { .. })));
}

/// What has to change a file before it is read is done as it always was: checked whole, then changed.
#[test]
fn an_older_version_an_interrupted_change_and_one_written_ahead_are_checked_first() {
    let place = Place::new();
    let stored = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/journals/schema-1.springback");
    std::fs::copy(stored, &place.path).unwrap();
    let opened = open(&place, &held()).unwrap();
    assert!(matches!(opened.store.full_check(), Check::Passed));
    assert_eq!(backup::all(&place.path).len(), 1);

    let place = Place::filled();
    place.meddle("PRAGMA journal_mode = WAL").unwrap();
    assert!(matches!(open(&place, &held()).unwrap().store.full_check(), Check::Passed));

    let place = Place::filled();
    std::fs::write(place.path.with_extension("springback-journal"), b"").unwrap();
    assert!(matches!(open(&place, &held()).unwrap().store.full_check(), Check::Passed));

    let created = Store::open_ahead(&Place::new().path, Create::WhereNoneEverWas, &Pace::default()).unwrap();
    assert!(created.journal.is_empty());
}

/// As when the window cannot be made: what would have to be changed stays as it is.
#[test]
fn nothing_is_made_or_changed_before_it_may_be() {
    let stored = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/journals/schema-1.springback");
    let (missing, old) = (Place::new(), Place::new());
    std::fs::copy(stored, &old.path).unwrap();
    for (place, names) in [(&missing, vec![]), (&old, vec!["journal.springback"])] {
        let pace = Pace { change: Progress::held(), ..Pace::default() };
        let open = Task::begin("open", {
            let (path, pace) = (place.path.clone(), pace.clone());
            move || Store::open_ahead(&path, Create::WhereNoneEverWas, &pace).map(|_| ())
        });
        pace.change.cancel();
        assert!(matches!(open.wait(), Ok(Err(StoreError::Cancelled { .. }))));
        assert_eq!(place.names(), names);
    }
    assert_eq!(std::fs::read(&old.path).unwrap(), std::fs::read(stored).unwrap());
    let pace = Pace { change: Progress::held(), ..Pace::default() };
    let place = Place::filled();
    assert!(Store::open_ahead(&place.path, Create::Never, &pace).is_ok(), "nothing has to be changed");
}

#[test]
fn while_the_check_is_under_way_nobody_else_has_the_journal() {
    let place = Place::filled();
    let pace = held();
    let opened = open(&place, &pace).unwrap();
    assert!(matches!(place.open(), Err(StoreError::HeldBy { .. })));
    assert_eq!(Store::open_read_only(&place.path).unwrap().journal, opened.journal);
    drop(opened);
    assert!(place.open().is_ok(), "given up, it is closed at once");
}

#[test]
fn what_is_only_read_needs_no_full_check() {
    let place = Place::filled();
    assert!(matches!(Store::open_read_only(&place.path).unwrap().store.full_check(), Check::Passed));
}

#[test]
fn given_up_it_is_closed_and_as_it_was() {
    let place = Place::filled();
    let before = digest(&place.path);
    let pace = held();
    drop(open(&place, &pace).unwrap());
    assert!(pace.check.is_cancelled());
    let cancelled = Pace::default();
    cancelled.reading.cancel();
    assert!(matches!(open(&place, &cancelled), Err(StoreError::Cancelled { .. })));
    assert_eq!((digest(&place.path), place.names()), (before, vec!["journal.springback".to_owned()]));
}

/// A file that another takes the place of while it is checked is not written to, nor is the other.
#[test]
fn a_file_replaced_during_the_check_gets_nothing() {
    let place = Place::filled();
    let other = Place::filled();
    let pace = held();
    let mut opened = open(&place, &pace).unwrap();
    std::fs::rename(&other.path, &place.path).unwrap();
    let before = digest(&place.path);
    pace.check.let_go();
    let kept = opened.store.keep(&[revision(opened.journal[0].fact.clone())]);
    assert!(matches!(kept, Err(StoreError::Replaced { .. })), "{kept:?}");
    assert_eq!(digest(&place.path), before);
}
