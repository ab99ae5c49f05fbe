//! A journal of every version of the format, made by the program of its time: it says what it said then.

use std::path::{Path, PathBuf};

use springback::exchange::journal_csv;
use springback::exchange::period::Period;
use springback::journal::{Journal, Revision};
use springback::store::Store;

/// The sample, an import with every kind of record in it, a correction, records taken back, and a draft.
const SCHEMA_1: &str = "schema-1";

fn stored(name: &str, ending: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/journals").join(format!("{name}.{ending}"))
}

fn table(revisions: &[Revision]) -> String {
    String::from_utf8(journal_csv::write(&Journal::new(revisions.to_vec()), Period::ALL)).unwrap()
}

#[test]
fn a_stored_journal_says_what_its_table_says() {
    let journal = Store::open_read_only(&stored(SCHEMA_1, "springback")).unwrap().journal;
    assert!(table(&journal) == std::fs::read_to_string(stored(SCHEMA_1, "csv")).unwrap());
}
