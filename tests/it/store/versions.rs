//! A journal of every version of the format, made by the program of its time: it says what it said then,
//! opened to read as it is, and brought up when it is opened to write.

use std::path::{Path, PathBuf};

use springback::exchange::journal_csv;
use springback::exchange::period::Period;
use springback::journal::cell::COLUMNS;
use springback::journal::{Journal, Revision};
use springback::platform::progress::Progress;
use springback::store::backup::{self, Occasion};
use springback::store::{self, Create, Incoming, Opened, Store};

use super::{Place, digest, moment, revision};

/// The sample, an import with every kind of record in it, a correction, records taken back, and a draft.
const SCHEMA_1: &str = "schema-1";

fn stored(name: &str, ending: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/journals").join(format!("{name}.{ending}"))
}

/// A copy of it, to do with as one likes.
fn copied(name: &str) -> Place {
    let place = Place::new();
    std::fs::copy(stored(name, "springback"), &place.path).unwrap();
    place
}

fn read_only(path: &Path) -> Opened {
    Store::open_read_only(path).unwrap()
}

fn table(revisions: &[Revision]) -> String {
    String::from_utf8(journal_csv::write(&Journal::new(revisions.to_vec()), Period::ALL)).unwrap()
}

/// What its table says, with the columns there are now.
fn table_of(name: &str) -> String {
    let mut rows = csv::Reader::from_path(stored(name, "csv")).unwrap();
    let heading = rows.headers().unwrap().clone();
    let place = |column: &&str| heading.iter().position(|name| name == *column);
    let mut written = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    written.write_record(COLUMNS).unwrap();
    for row in rows.records().map(Result::unwrap) {
        written.write_record(COLUMNS.iter().map(|column| place(column).map_or("", |place| &row[place]))).unwrap();
    }
    String::from_utf8(written.into_inner().unwrap()).unwrap()
}

fn version(path: &Path) -> u8 {
    std::fs::read(path).unwrap()[63]
}

fn now() -> chrono::DateTime<chrono::Utc> {
    moment("2026-11-22T07:00:00Z").to_utc()
}

#[test]
fn a_stored_journal_is_read_as_it_is_and_says_what_its_table_says() {
    let place = copied(SCHEMA_1);
    let before = digest(&place.path);
    let opened = read_only(&place.path);
    assert!(table(&opened.journal) == table_of(SCHEMA_1));
    assert_eq!((opened.journal.len(), opened.drafts.len()), (583, 1));
    assert!(opened.journal.iter().all(|revision| revision.act.is_none()));
    let holds = Store::check(&place.path).unwrap();
    assert_eq!((holds.records, holds.revisions, holds.imports, holds.drafts), (575, 583, 1, 1));
    assert_eq!((digest(&place.path), version(&place.path)), (before, 1));
    assert_eq!(place.names(), ["journal.springback"]);
}

#[test]
fn opened_to_write_it_is_brought_up_and_every_entry_is_what_it_was() {
    let place = copied(SCHEMA_1);
    let was = read_only(&place.path);
    let batches = was.store.batches().unwrap();
    let mut opened = place.open().unwrap();
    assert!(opened.journal == was.journal && opened.drafts == was.drafts);
    assert_eq!(opened.store.batches().unwrap(), batches);
    // What only the new version has is kept beside it.
    let act = uuid::Uuid::from_u128(5);
    let more: Vec<Revision> = super::facts::one_of_each().into_iter().map(|revision| revision.in_act(act)).collect();
    opened.store.keep(&more).unwrap();
    drop(opened);
    assert_eq!(version(&place.path), 2);
    let again = place.open().unwrap().journal;
    assert!(again[..583] == was.journal && again[583..] == more);
    Store::check(&place.path).unwrap();
    let made = backup::all(&place.path);
    assert_eq!((made.len(), made[0].occasion, made[0].revisions), (1, Occasion::BeforeUpgrade, Some(583)));
    assert!(version(&made[0].path) == 1 && read_only(&made[0].path).journal == was.journal);
}

#[test]
fn a_copy_of_it_is_merged_restored_and_rescued() {
    let old = copied(SCHEMA_1);
    let says = read_only(&old.path).journal;

    let merged = Place::new();
    let mut here = merged.create();
    let own = revision(super::facts::one_of_each().remove(0).fact);
    here.store.keep(std::slice::from_ref(&own)).unwrap();
    let journal = Journal::new(vec![own]);
    let incoming = Incoming::of(&old.path, here.store.path(), &journal).unwrap();
    here.store.merge(&incoming, now(), &Progress::default()).unwrap();
    drop(here);
    assert_eq!(merged.open().unwrap().journal.len(), 584);

    let restored = Place::filled();
    store::restore(&restored.path, &old.path, now(), &Progress::default()).unwrap();
    assert!((version(&restored.path), read_only(&restored.path).journal) == (1, says.clone()));
    assert!(restored.open().unwrap().journal == says);

    let rescued = store::rescue(&old.path, now(), &Progress::default()).unwrap();
    assert_eq!((rescued.entries, rescued.lost), (583, 0));
    assert!((version(&old.path), read_only(&old.path).journal) == (2, says));
}

#[test]
fn a_folder_that_cannot_be_written_leaves_it_as_it_is() {
    let place = copied(SCHEMA_1);
    // Where its folder of backups should be, there is a file: no backup, no upgrade.
    std::fs::write(backup::folder(&place.path), b"in the way").unwrap();
    let before = digest(&place.path);
    assert!(Store::open(&place.path, Create::Never).is_err());
    assert_eq!(digest(&place.path), before);
    assert_eq!(read_only(&place.path).journal.len(), 583);
}
