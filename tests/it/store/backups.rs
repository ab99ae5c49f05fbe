//! Backups and restoring them: verified, ordered by number, and nothing lost on either side.

use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};
use springback::platform::progress::Progress;
use springback::store::backup::{self, Backup, Occasion};
use springback::store::{StoreError, restore};

use super::{Place, digest, facts, names_in, revision};

fn now() -> DateTime<Utc> {
    "2026-11-25T01:30:00Z".parse().unwrap()
}

fn take(place: &Place) -> Backup {
    backup::take(&place.path, Occasion::Asked, now()).unwrap()
}

fn holds(place: &Place) -> usize {
    place.open().unwrap().journal.len()
}

/// A journal with one more entry than its backup.
fn grown() -> (Place, Backup) {
    let place = Place::filled();
    let backup = take(&place);
    place.open().unwrap().store.keep(&[revision(facts::one_of_each()[0].fact.clone())]).unwrap();
    (place, backup)
}

#[test]
fn a_backup_is_the_journal_and_is_found_again_with_what_it_holds() {
    let place = Place::filled();
    let made = take(&place);
    assert_eq!((made.sequence, made.occasion, made.revisions), (1, Occasion::Asked, Some(13)));
    assert_eq!(backup::all(&place.path), std::slice::from_ref(&made));
    let copy = springback::store::Store::open_read_only(&made.path).unwrap();
    assert_eq!(copy.journal, place.open().unwrap().journal);
    assert_eq!(place.names(), ["journal.springback", "journal.springback.backups"]);
}

#[test]
fn the_window_keeps_its_journal_while_a_backup_is_made() {
    let place = Place::filled();
    let mut opened = place.open().unwrap();
    take(&place);
    opened.store.keep(&[revision(facts::one_of_each()[0].fact.clone())]).unwrap();
    assert!(matches!(place.open(), Err(StoreError::HeldBy { .. })), "the lock still holds");
    drop(opened);
    assert_eq!(holds(&place), 14);
}

#[test]
fn backups_are_numbered_whatever_the_clock_says() {
    let place = Place::filled();
    for days in [0, -400, 3] {
        backup::take(&place.path, Occasion::Closing, now() + TimeDelta::days(days)).unwrap();
    }
    let all = backup::all(&place.path);
    assert_eq!(all.iter().map(|backup| backup.sequence).collect::<Vec<_>>(), [3, 2, 1]);
    assert!(!backup::is_due(&all, now() + TimeDelta::days(3) + TimeDelta::minutes(29)));
    assert!(backup::is_due(&all, now() + TimeDelta::days(3) + TimeDelta::minutes(30)));
    assert!(backup::is_due(&all, now()), "a clock set back makes it due");
    assert!(backup::is_due(&[], now()));
}

#[test]
fn a_backup_that_lost_much_thins_out_nothing() {
    let place = Place::filled();
    let of_day = |n| now() + TimeDelta::days(n);
    for n in 0..40 {
        backup::take(&place.path, Occasion::Closing, of_day(n)).unwrap();
    }
    let before = backup::all(&place.path).len();
    let small = Place::new();
    drop(small.create());
    std::fs::remove_file(&place.path).unwrap();
    std::fs::copy(&small.path, &place.path).unwrap();
    for n in 40..45 {
        backup::take(&place.path, Occasion::Closing, of_day(n)).unwrap();
        if n == 40 {
            assert_eq!(backup::all(&place.path).len(), before + 1);
        }
    }
    assert!(backup::all(&place.path).iter().any(|backup| backup.revisions == Some(13)));
}

#[test]
fn what_a_killed_backup_left_is_swept_and_nothing_else() {
    let place = Place::filled();
    take(&place);
    let folder = backup::folder(&place.path);
    for left in [".springback-abc.tmp", ".springback-abc.tmp-journal", "000002_2026_asked_13.springback.sha256"] {
        std::fs::write(folder.join(left), b"half").unwrap();
    }
    std::fs::write(folder.join("mine.txt"), b"a note").unwrap();
    take(&place);
    let names = names_in(&folder);
    assert!(names.contains(&"mine.txt".to_owned()) && names.len() == 2 * 2 + 1, "{names:?}");
}

#[test]
fn two_backups_at_once_never_take_the_same_number() {
    let place = Place::filled();
    take(&place);
    let folder = backup::folder(&place.path);
    let other = springback::platform::lock::Lock::take(&folder.join(".making")).unwrap();
    let in_the_making = folder.join(".springback-theirs.tmp");
    std::fs::write(&in_the_making, b"half").unwrap();
    let error = backup::take(&place.path, Occasion::Asked, now()).unwrap_err();
    assert!(error.to_string().contains(&format!("process {}", std::process::id())), "{error}");
    assert!(in_the_making.exists(), "it is somebody's at work");
    drop(other);
    assert_eq!(take(&place).sequence, 2);
}

#[test]
fn what_a_killed_restore_left_is_swept_by_the_next() {
    let (place, made) = grown();
    for left in [".journal.springback.new-abc.tmp", ".journal.springback.new-abc.tmp-journal"] {
        std::fs::write(place.folder.path().join(left), b"half").unwrap();
    }
    restore(&place.path, &made.path, now(), &Progress::default()).unwrap();
    assert_eq!(place.names(), ["journal.springback", "journal.springback.backups"]);
}

#[test]
fn no_backup_is_made_of_a_damaged_journal() {
    let place = Place::filled();
    take(&place);
    place.meddle("UPDATE check_in SET stiffness = 9").unwrap();
    let before = backup::all(&place.path);
    assert!(backup::take(&place.path, Occasion::Closing, now()).is_err());
    assert_eq!(backup::all(&place.path), before);
    assert_eq!(names_in(&backup::folder(&place.path)).len(), 2);
}

#[test]
fn a_copy_goes_where_it_was_asked_to_and_never_over_the_journal() {
    let place = Place::filled();
    let target = place.folder.path().join("a copy #1?.db");
    std::fs::write(&target, b"what was there").unwrap();
    assert_eq!(backup::copy_to(&place.path, &target).unwrap().revisions, 13);
    assert_eq!(backup::copy_to(&target, &place.folder.path().join("again")).unwrap().revisions, 13);
    let before = digest(&place.path);
    for wrong in [place.path.clone(), place.folder.path().to_owned(), PathBuf::from("/nowhere/at/all")] {
        assert!(matches!(backup::copy_to(&place.path, &wrong), Err(StoreError::BackupNotMade { .. })), "{wrong:?}");
    }
    assert_eq!(digest(&place.path), before);
}

#[test]
fn a_restored_journal_holds_what_the_backup_held_and_the_one_before_is_kept() {
    let (place, made) = grown();
    let was = digest(&made.path);
    let restored = restore(&place.path, &made.path, now(), &Progress::default()).unwrap();
    assert_eq!((restored.holds.revisions, holds(&place)), (13, 13));
    assert_eq!(digest(&made.path), was);
    let before = restored.before.unwrap();
    assert!(before.to_string_lossy().ends_with("before-restore_14.springback"), "{before:?}");
    restore(&place.path, &before, now(), &Progress::default()).unwrap();
    assert_eq!(holds(&place), 14);
    assert_eq!(place.names(), ["journal.springback", "journal.springback.backups"]);
}

#[test]
fn a_journal_that_is_gone_or_unreadable_is_restored_and_set_aside_as_it_is() {
    let (place, made) = grown();
    let half = std::fs::read(&place.path).unwrap()[..5000].to_vec();
    std::fs::write(&place.path, &half).unwrap();
    let aside = restore(&place.path, &made.path, now(), &Progress::default()).unwrap().before.unwrap();
    assert_eq!((std::fs::read(aside).unwrap(), holds(&place)), (half, 13));
    std::fs::remove_file(&place.path).unwrap();
    assert_eq!(restore(&place.path, &made.path, now(), &Progress::default()).unwrap().before, None);
    assert_eq!(holds(&place), 13);
}

#[test]
fn nothing_of_an_interrupted_change_is_applied_to_the_restored_journal() {
    let (place, made) = grown();
    let bytes = std::fs::read(&place.path).unwrap();
    std::fs::write(&place.path, &bytes[..5000]).unwrap();
    let unfinished = place.folder.path().join("journal.springback-journal");
    std::fs::write(&unfinished, b"an unfinished change").unwrap();
    let aside = restore(&place.path, &made.path, now(), &Progress::default()).unwrap().before.unwrap();
    assert!(!unfinished.exists());
    let kept = PathBuf::from(format!("{}-journal", aside.display()));
    assert_eq!(std::fs::read(kept).unwrap(), b"an unfinished change");
    assert_eq!(holds(&place), 13);
}

#[test]
fn what_is_no_sound_backup_is_refused_and_the_journal_stays() {
    let (place, made) = grown();
    let before = digest(&place.path);
    let other = |name: &str, bytes: &[u8]| {
        let path = place.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let mut changed = std::fs::read(&made.path).unwrap();
    let text =
        other("text", b"no journal at all, but long enough to be looked at for a while, and then some more of it");
    let cut = other("cut", &changed[..4096]);
    for wrong in [text, cut, place.folder.path().join("none"), place.path.clone()] {
        assert!(restore(&place.path, &wrong, now(), &Progress::default()).is_err(), "{wrong:?}");
    }
    // Sound for SQLite, and no longer what was verified.
    *changed.last_mut().unwrap() ^= 1;
    std::fs::write(&made.path, changed).unwrap();
    assert!(matches!(restore(&place.path, &made.path, now(), &Progress::default()), Err(StoreError::Damaged { .. })));
    assert_eq!(digest(&place.path), before);
    assert_eq!(backup::all(&place.path).len(), 1);
}

#[test]
fn a_journal_somebody_has_open_is_not_replaced() {
    let (place, made) = grown();
    let opened = place.open().unwrap();
    assert!(matches!(restore(&place.path, &made.path, now(), &Progress::default()), Err(StoreError::HeldBy { .. })));
    drop(opened);
    assert_eq!(holds(&place), 14);
}

#[cfg(unix)]
#[test]
fn backups_are_for_this_person_alone() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::filled();
    let made = take(&place);
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&made.path), mode(&backup::folder(&place.path))), (0o600, 0o700));
}
