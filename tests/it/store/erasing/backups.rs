//! Backups that hold what was erased: found, left alone, or erased behind a new one.

use std::path::PathBuf;

use springback::platform::progress::Progress;
use springback::store::backup::{self, Backup, Occasion};
use springback::store::{Create, Erasing, Store, StoreError, ToErase, restore};
use uuid::Uuid;

use super::super::{Place, digest, names_in, revision};
use super::{canary, holding, noted, now};

/// A journal with ten notes; the fifth was written between two backups.
fn place() -> (Place, Uuid, [Backup; 2]) {
    let place = Place::new();
    let all: Vec<_> = (0..10).map(|n| revision(noted(&canary(n)))).collect();
    place.create().store.keep(&all[..5]).unwrap();
    let before = backup::take(&place.path, Occasion::Asked, now()).unwrap();
    place.open().unwrap().store.keep(&all[5..]).unwrap();
    let after = backup::take(&place.path, Occasion::Asked, now()).unwrap();
    (place, all[5].record, [before, after])
}

fn found(place: &Place, record: Uuid) -> Vec<Backup> {
    backup::holding(&place.path, &[record], &Progress::default()).unwrap()
}

fn erase(place: &Place, record: Uuid, with_backups: bool) -> Result<usize, StoreError> {
    super::erase(place, &Erasing { what: ToErase::Records(vec![record]), with_backups })
}

#[test]
fn those_that_hold_it_are_found_and_only_read() {
    let (place, record, [before, after]) = place();
    let was = [digest(&before.path), digest(&after.path)];
    let names = names_in(&backup::folder(&place.path));
    assert_eq!(found(&place, record), std::slice::from_ref(&after));
    assert_eq!(found(&place, Uuid::new_v4()), []);
    assert_eq!([digest(&before.path), digest(&after.path)], was);
    assert_eq!(names_in(&backup::folder(&place.path)), names);
    let cancelled = Progress::default();
    cancelled.cancel();
    backup::holding(&place.path, &[record], &cancelled).unwrap_err();
}

#[test]
fn one_that_cannot_be_read_may_hold_it() {
    let (place, record, [before, after]) = place();
    let whole = std::fs::read(&before.path).unwrap();
    let damaged: [&[u8]; 4] =
        [b"", b"no journal at all, by no means, but a hundred bytes of text", &whole[..4096], &[0; 8192]];
    for bytes in damaged {
        std::fs::write(&before.path, bytes).unwrap();
        assert_eq!(found(&place, record), [after.clone(), before.clone()]);
    }
    // Still a journal, but not what was verified.
    let changed = rusqlite::Connection::open(&before.path);
    std::fs::write(&before.path, &whole).unwrap();
    changed.unwrap().execute_batch("UPDATE day SET event = 'ill' WHERE entry = 1").unwrap();
    assert_eq!(found(&place, record), [after.clone(), before.clone()]);
    // Without its sum it is asked itself.
    std::fs::write(&before.path, &whole).unwrap();
    std::fs::remove_file(before.path.with_extension("springback.sha256")).unwrap();
    assert_eq!(found(&place, record), [after]);
}

#[test]
fn left_alone_they_keep_it_and_bring_it_back() {
    let (place, record, [_, after]) = place();
    assert_eq!(erase(&place, record, false).unwrap(), 0);
    assert_eq!(holding(&place, "canary-5-"), std::slice::from_ref(&after.path));
    restore(&place.path, &after.path, now(), &Progress::default()).unwrap();
    assert_eq!(place.open().unwrap().journal.len(), 10);
}

#[test]
fn erased_too_nothing_beside_the_journal_holds_it_any_more() {
    let (place, record, [before, after]) = place();
    let folder = backup::folder(&place.path);
    // What a rescue set aside, whole and killed half-way, and a backup in the making.
    let aside = folder.join("000003_2026-11-25T013000Z_before-restore_unread.springback");
    for ending in ["", "-journal", "-wal"] {
        std::fs::write(format!("{}{ending}", aside.display()), "canary-5-sings").unwrap();
    }
    std::fs::write(folder.join("000004_2026-11-25T013000Z_before-restore_unread.springback-journal"), "canary-5-")
        .unwrap();
    std::fs::write(folder.join(".springback-abc.tmp"), "canary-5-").unwrap();
    std::fs::write(folder.join("mine.txt"), "a note").unwrap();
    assert_eq!(found(&place, record).len(), 2);
    assert_eq!(erase(&place, record, true).unwrap(), 2);
    assert_eq!(holding(&place, "canary-5-"), [] as [PathBuf; 0]);
    let made = backup::all(&place.path);
    assert_eq!((made.len(), made[0].occasion, made[0].revisions), (2, Occasion::AfterErasing, Some(9)));
    assert_eq!(made[1], before);
    assert!(!after.path.exists() && Store::check(&made[0].path).is_ok());
    assert_eq!(names_in(&folder).len(), 2 * 2 + 1, "{:?}", names_in(&folder));
    restore(&place.path, &made[0].path, now(), &Progress::default()).unwrap();
    let opened = place.open().unwrap();
    assert_eq!((opened.journal.len(), opened.drafts), (9, vec![]), "that it was not done yet then is over");
}

/// The folder's lock is held as by another program that makes a backup.
#[test]
fn where_no_new_one_can_be_made_all_stay_until_it_can() {
    let (place, record, [before, after]) = place();
    let lock = springback::platform::lock::Lock::take(&backup::folder(&place.path).join(".making")).unwrap();
    let refused = erase(&place, record, true).unwrap_err();
    assert!(matches!(refused, StoreError::BackupsKept { .. }), "{refused}");
    assert!(refused.to_string().contains("is making one), so all of them are as they were."), "{refused}");
    drop(lock);
    assert_eq!(place.open().unwrap().journal.len(), 9, "it is erased from the journal all the same");
    assert_eq!(backup::all(&place.path), [after.clone(), before]);
    assert_eq!(holding(&place, "canary-5-"), [after.path]);
    assert_eq!(place.open().unwrap().store.finish_erasing(now()).unwrap(), 1);
    assert_eq!(holding(&place, "canary-5-"), [] as [PathBuf; 0]);
}

#[test]
fn with_everything_all_go_and_no_new_one_is_made() {
    let (place, _, _) = place();
    assert_eq!(super::erase(&place, &Erasing { what: ToErase::Everything, with_backups: false }).unwrap(), 0);
    assert_eq!(backup::all(&place.path).len(), 2);
    assert_eq!(super::erase(&place, &Erasing { what: ToErase::Everything, with_backups: true }).unwrap(), 2);
    assert_eq!(backup::all(&place.path), []);
    assert_eq!(holding(&place, "canary"), [] as [PathBuf; 0]);
    assert_eq!(Store::open(&place.path, Create::Never).unwrap().journal, []);
}
