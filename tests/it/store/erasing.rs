//! What is erased for good is gone to the last byte, and everything else is as it was.

mod backups;
mod by_chance;
mod killed;

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use springback::journal::day_mark::{DayEvent, DayMark};
use springback::journal::draft::Draft;
use springback::journal::measure::Text;
use springback::journal::{Fact, Journal, Revision};
use springback::platform::progress::Progress;
use springback::store::{Batch, Erasing, Incoming, Store, StoreError, ToErase, rescue};
use uuid::Uuid;

use super::{Place, digest, facts, revision, stamp};

fn now() -> DateTime<Utc> {
    "2026-11-25T01:30:00Z".parse().unwrap()
}

/// An erasing of a record with what goes with it.
fn of(journal: &[Revision], record: Uuid, with_backups: bool) -> Erasing {
    let records = Journal::new(journal.to_vec()).erased_with(record);
    Erasing { what: ToErase::Records(records), with_backups }
}

/// Erases to the end.
fn erase(place: &Place, erasing: &Erasing) -> Result<usize, StoreError> {
    let mut store = place.open().unwrap().store;
    store.erase(erasing, &[], now())?;
    store.finish_erasing(now())
}

/// A day with a note of one's own.
fn noted(note: &str) -> Fact {
    let date = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
    Fact::Day(DayMark { date, event: DayEvent::Away, note: Text::new(note) })
}

/// A note nobody else writes, long enough to move others about.
fn canary(n: usize) -> String {
    format!("canary-{n}-sings {}", "la ".repeat(n % 700))
}

/// All files below a folder.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let found = std::fs::read_dir(folder).unwrap().map(|found| found.unwrap().path());
    found.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

/// A file's bytes, to look for plain words in.
fn text_of(file: &Path) -> String {
    String::from_utf8_lossy(&std::fs::read(file).unwrap()).into_owned()
}

/// The files that hold these words, anywhere beside the journal.
fn holding(place: &Place, words: &str) -> Vec<PathBuf> {
    files_below(place.folder.path()).into_iter().filter(|path| text_of(path).contains(words)).collect()
}

#[test]
fn every_kind_of_record_goes_and_all_others_stay() {
    for erased in facts::one_of_each() {
        let place = Place::new();
        let all = facts::one_of_each();
        let record = all.iter().find(|other| other.fact.kind() == erased.fact.kind()).unwrap().record;
        place.create().store.keep(&all).unwrap();
        let erasing = of(&all, record, false);
        assert_eq!(erase(&place, &erasing).unwrap(), 0);
        let ToErase::Records(records) = &erasing.what else { unreachable!() };
        assert_eq!(records.len(), if matches!(erased.fact, Fact::Session(_)) { 3 } else { 1 });
        let stay: Vec<Revision> = all.iter().filter(|r| !records.contains(&r.record)).cloned().collect();
        let opened = place.open().unwrap();
        assert_eq!((&opened.journal, opened.drafts.as_slice()), (&stay, &[][..]));
        drop(opened);
        assert_eq!(Store::check(&place.path).unwrap().records, stay.len());
        for gone in all.iter().filter(|r| records.contains(&r.record)) {
            assert_eq!(holding(&place, &gone.record.to_string()), [] as [PathBuf; 0]);
            assert_eq!(holding(&place, &gone.id.to_string()), [] as [PathBuf; 0]);
        }
    }
}

/// Corrected, forked, settled and withdrawn, among many others that move about.
#[test]
fn not_a_byte_of_any_of_its_versions_stays() {
    let place = Place::new();
    let mut store = place.create().store;
    let mut all: Vec<Revision> = (0..150).map(|n| revision(noted(&canary(3 * n)))).collect();
    for (n, first) in (500..).zip(all.clone().iter().step_by(7)) {
        let one = first.corrected(noted(&canary(n)), stamp());
        let other = first.corrected(noted(&canary(1000 + n)), stamp().later_by(5));
        all.extend([one.taken_back(stamp()), one, other]);
    }
    all.sort_by_key(|r| (r.replaces.is_some(), r.withdrawn));
    // One after the other, as a person does: pages fill, split and move.
    all.iter().for_each(|revision| store.keep(std::slice::from_ref(revision)).unwrap());
    let going: Vec<Uuid> = all.iter().take(150).step_by(3).map(|r| r.record).collect();
    drop(store);
    erase(&place, &Erasing { what: ToErase::Records(going.clone()), with_backups: false }).unwrap();
    let words = |revision: &Revision| match &revision.fact {
        Fact::Day(DayMark { note: Some(note), .. }) => note.as_str().split(' ').next().unwrap().to_owned(),
        _ => unreachable!(),
    };
    let (gone, stay): (Vec<Revision>, Vec<Revision>) = all.into_iter().partition(|r| going.contains(&r.record));
    assert_eq!(place.open().unwrap().journal, stay);
    let text = text_of(&place.path);
    assert!(stay.iter().all(|revision| text.contains(&words(revision))));
    for revision in &gone {
        assert!(!text.contains(&words(revision)) && !text.contains(&revision.id.to_string()), "{}", words(revision));
    }
    assert_eq!(place.names(), ["journal.springback"]);
}

#[test]
fn entries_keep_their_numbers_and_erasing_again_changes_nothing() {
    let place = Place::filled();
    let numbers = || {
        let connection = rusqlite::Connection::open(&place.path).unwrap();
        let mut statement = connection.prepare("SELECT seq, revision FROM entry ORDER BY seq").unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.map(Result::unwrap).collect::<Vec<(i64, String)>>()
    };
    let before = numbers();
    let journal = place.open().unwrap().journal;
    let erasing = of(&journal, journal[4].record, false);
    erase(&place, &erasing).unwrap();
    let stay: Vec<_> = before.iter().filter(|(seq, _)| *seq != 5).cloned().collect();
    assert_eq!(numbers(), stay);
    let was = digest(&place.path);
    assert_eq!(place.open().unwrap().store.finish_erasing(now()).unwrap(), 0);
    assert_eq!(digest(&place.path), was, "nothing is left to finish");
    erase(&place, &erasing).unwrap();
    assert_eq!(numbers(), stay);
}

#[test]
fn an_import_goes_with_the_last_of_its_entries_and_not_before() {
    let place = Place::new();
    let batch = Batch { id: Uuid::new_v4(), stamp: stamp(), source: "canary-file.csv".to_owned() };
    let mut all = facts::one_of_each()[..3].to_vec();
    all.iter_mut().for_each(|revision| revision.batch = Some(batch.id));
    place.create().store.keep_import(&batch, &all, &Progress::default()).unwrap();
    let whole = std::fs::read(&place.path).unwrap();
    erase(&place, &of(&all, all[0].record, false)).unwrap();
    assert_eq!(place.open().unwrap().store.batches().unwrap()[0].revisions, 3, "so many came with it");
    assert_eq!(holding(&place, "canary-file"), std::slice::from_ref(&place.path));

    // A copy that holds all of it still is the same journal, before and after the last one goes.
    let other = Place::new();
    std::fs::write(&other.path, whole).unwrap();
    for record in [all[1].record, all[2].record] {
        let merged = Place::new();
        std::fs::copy(&place.path, &merged.path).unwrap();
        let mut opened = merged.open().unwrap();
        let here = Journal::new(opened.journal);
        let coming = Incoming::of(&other.path, Some(&merged.path), &here).unwrap();
        opened.store.merge(&coming, now(), &Progress::default()).unwrap();
        drop(opened.store);
        assert_eq!(Store::check(&merged.path).unwrap().revisions, 3);
        erase(&place, &of(&all, record, false)).unwrap();
    }
    assert_eq!(place.open().unwrap().store.batches().unwrap(), []);
    assert_eq!(holding(&place, "canary-file"), [] as [PathBuf; 0]);
}

#[test]
fn drafts_are_left_as_they_are_given() {
    let place = Place::filled();
    let journal = place.open().unwrap().journal;
    let day = now().date_naive();
    let draft = |form: &str, fields: &[(&str, &str)]| Draft {
        form: form.to_owned(),
        day,
        fields: fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
    };
    let mut store = place.open().unwrap().store;
    store.keep_draft(&draft("check_in", &[("left.note", "canary-draft"), ("right.note", "mine")])).unwrap();
    store.keep_draft(&draft("session:1", &[("note", "canary-draft")])).unwrap();
    store.keep_draft(&draft("week", &[("note", "mine")])).unwrap();
    let left = [draft("check_in", &[("right.note", "mine")]), draft("session:1", &[])];
    store.erase(&of(&journal, journal[3].record, false), &left, now()).unwrap();
    store.finish_erasing(now()).unwrap();
    drop(store);
    assert_eq!(place.open().unwrap().drafts, [left[0].clone(), draft("week", &[("note", "mine")])]);
    assert_eq!(holding(&place, "canary-draft"), [] as [PathBuf; 0]);
}

/// Pages keep what moved within them here and there; taken out without being zeroed it does so for certain.
#[test]
fn what_lies_in_the_gaps_of_the_file_goes_too() {
    let place = Place::filled();
    let mut opened = place.open().unwrap();
    let (day, fields) = (now().date_naive(), (0..60).map(|n| (n.to_string(), canary(n))).collect());
    opened.store.keep_draft(&Draft { form: "check_in".to_owned(), day, fields }).unwrap();
    let erasing = of(&opened.journal, opened.journal[3].record, false);
    drop(opened);
    place.meddle("PRAGMA secure_delete = OFF; DELETE FROM draft").unwrap();
    assert_eq!(holding(&place, "canary-"), std::slice::from_ref(&place.path));
    erase(&place, &erasing).unwrap();
    assert_eq!(holding(&place, "canary-"), [] as [PathBuf; 0]);
}

#[test]
fn everything_leaves_an_empty_sound_journal_that_can_be_begun_anew() {
    let place = Place::filled();
    let mut store = place.open().unwrap().store;
    let day = now().date_naive();
    store.keep_draft(&Draft { form: "log".to_owned(), day, fields: [("a".into(), "canary".into())].into() }).unwrap();
    drop(store);
    assert_eq!(erase(&place, &Erasing { what: ToErase::Everything, with_backups: true }).unwrap(), 0);
    let holds = Store::check(&place.path).unwrap();
    assert_eq!((holds.records, holds.revisions, holds.imports, holds.drafts), (0, 0, 0, 0));
    let empty = Place::new();
    drop(empty.create());
    let size = |place: &Place| std::fs::metadata(&place.path).unwrap().len();
    assert!(size(&place) <= size(&empty));
    for words in ["canary", "stiff on the stairs", "heel raise", "ferry"] {
        assert_eq!(holding(&place, words), [] as [PathBuf; 0]);
    }
    place.open().unwrap().store.keep(&facts::one_of_each()).unwrap();
    assert_eq!(place.open().unwrap().journal.len(), 13);
}

#[test]
fn what_belongs_to_an_erased_session_cannot_be_left_behind() {
    let place = Place::filled();
    let was = digest(&place.path);
    let journal = place.open().unwrap().journal;
    let session = journal.iter().find(|r| matches!(r.fact, Fact::Session(_))).unwrap().record;
    let alone = Erasing { what: ToErase::Records(vec![session]), with_backups: false };
    assert!(matches!(erase(&place, &alone), Err(StoreError::Refused { .. })));
    assert_eq!(digest(&place.path), was);
}

#[test]
fn a_journal_that_is_only_read_or_gone_refuses() {
    let place = Place::filled();
    let was = digest(&place.path);
    let mut opened = Store::open_read_only(&place.path).unwrap();
    let erasing = of(&opened.journal, opened.journal[0].record, false);
    assert!(matches!(opened.store.erase(&erasing, &[], now()), Err(StoreError::ReadOnly { .. })));
    drop(opened);
    assert_eq!(digest(&place.path), was);
    let mut opened = place.open().unwrap();
    let elsewhere = place.path.with_extension("moved");
    std::fs::rename(&place.path, &elsewhere).unwrap();
    assert!(matches!(opened.store.erase(&erasing, &[], now()), Err(StoreError::Replaced { .. })));
    drop(opened);
    assert_eq!(digest(&elsewhere), was);
}

/// Another program that reads keeps the file from being written anew.
#[test]
fn where_the_file_cannot_be_written_anew_that_is_said_and_known_until_it_is() {
    let place = Place::filled();
    let mut opened = place.open().unwrap();
    let erasing = of(&opened.journal, opened.journal[0].record, false);
    opened.store.erase(&erasing, &[], now()).unwrap();
    let reader = rusqlite::Connection::open(&place.path).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM entry").unwrap();
    let refused = opened.store.finish_erasing(now()).unwrap_err();
    assert!(matches!(refused, StoreError::TracesLeft { .. }), "{refused}");
    assert!(refused.to_string().contains("(another program is reading or writing it)"), "{refused}");
    drop((opened, reader));
    assert_eq!(Store::check(&place.path).unwrap().drafts, 0, "the note is no form");
    let mut opened = place.open().unwrap();
    assert_eq!(opened.journal.len(), 12);
    assert_eq!(Erasing::left(&opened.drafts), Some(erasing.clone()));
    // Another one meanwhile: both are finished together.
    let more = of(&opened.journal, opened.journal[0].record, true);
    opened.store.erase(&more, &[], now()).unwrap();
    opened.store.finish_erasing(now()).unwrap();
    drop(opened);
    let opened = place.open().unwrap();
    assert_eq!((opened.journal.len(), opened.drafts), (11, vec![]));
}

#[test]
fn what_was_erased_is_not_counted_as_lost_by_a_rescue() {
    let place = Place::new();
    let all: Vec<Revision> = (0..300).map(|n| revision(noted(&canary(n)))).collect();
    place.create().store.keep(&all).unwrap();
    let going: Vec<Uuid> = all.iter().step_by(3).map(|r| r.record).collect();
    erase(&place, &Erasing { what: ToErase::Records(going), with_backups: false }).unwrap();
    place.meddle("UPDATE day SET event = 'ill' WHERE entry IN (2, 3)").unwrap();
    let rescued = rescue(&place.path, now(), &Progress::default()).unwrap();
    assert_eq!((rescued.entries, rescued.lost), (198, 2));
}
