//! What is no sound journal of ours is refused in its own words, and not a byte of it changes.

use std::path::Path;

use springback::store::{Create, Store, StoreError};

use super::{Place, digest, names_in, revision};

/// Refuses to open, both ways, and leaves file and folder as they were.
fn refusal(place: &Place) -> StoreError {
    let (bytes, names) = (digest(&place.path), place.names());
    let check = Store::check(&place.path).unwrap_err();
    let error = place.open().unwrap_err();
    assert_eq!(std::mem::discriminant(&check), std::mem::discriminant(&error), "{check} / {error}");
    let again = Store::open(&place.path, Create::WhereNoneEverWas).unwrap_err();
    assert_eq!(std::mem::discriminant(&again), std::mem::discriminant(&error), "{again} / {error}");
    assert_eq!(digest(&place.path), bytes, "{error}");
    assert_eq!(place.names(), names, "{error}");
    assert!(error.to_string().contains("journal.springback"), "{error}");
    assert!(error.is_journal_unusable(), "{error}");
    error
}

fn holding(bytes: &[u8]) -> Place {
    let place = Place::new();
    std::fs::write(&place.path, bytes).unwrap();
    place
}

#[test]
fn a_missing_journal_is_not_created_unasked() {
    let place = Place::new();
    assert!(matches!(place.open(), Err(StoreError::Missing { .. })));
    assert!(matches!(Store::check(&place.path), Err(StoreError::Missing { .. })));
    assert!(matches!(Store::open_read_only(&place.path), Err(StoreError::Missing { .. })));
    assert!(place.names().is_empty());
}

#[test]
fn nothing_is_created_beside_an_interrupted_change() {
    let place = Place::new();
    let left = place.folder.path().join("journal.springback-journal");
    std::fs::write(&left, b"a change").unwrap();
    let error = Store::open(&place.path, Create::WhereNoneEverWas).unwrap_err();
    assert!(matches!(error, StoreError::Leftover { .. }), "{error}");
    assert_eq!(place.names(), ["journal.springback-journal"]);
}

#[test]
fn an_empty_file_is_no_journal() {
    assert!(matches!(refusal(&holding(b"")), StoreError::Empty { .. }));
}

#[test]
fn a_folder_is_no_journal() {
    let place = Place::new();
    std::fs::create_dir(&place.path).unwrap();
    for create in [Create::Never, Create::WhereNoneEverWas] {
        assert!(matches!(Store::open(&place.path, create), Err(StoreError::NotAFile { .. })));
    }
    assert!(names_in(&place.path).is_empty());
}

#[test]
fn other_kinds_of_files_are_no_journals() {
    let zip = [b"PK\x03\x04".as_slice(), &[0; 200]].concat();
    for bytes in [b"date,side\r\n".as_slice(), b"x", &[0; 4096], &zip, b"SQLite format 2\0"] {
        assert!(matches!(refusal(&holding(bytes)), StoreError::NotSqlite { .. }));
    }
}

#[test]
fn another_programs_database_is_no_journal() {
    let place = Place::new();
    place.meddle("CREATE TABLE t (x); INSERT INTO t VALUES (1)").unwrap();
    assert!(matches!(refusal(&place), StoreError::Foreign { .. }));
}

#[test]
fn a_newer_journal_is_left_to_the_newer_version() {
    for newer in [3, 999] {
        let place = Place::filled();
        place.meddle(&format!("PRAGMA user_version = {newer}")).unwrap();
        let error = refusal(&place);
        assert!(matches!(error, StoreError::Newer { found, known: 2, .. } if found == newer), "{error}");
    }
}

#[test]
fn a_journal_without_a_version_is_damaged() {
    let place = Place::filled();
    place.meddle("PRAGMA user_version = 0").unwrap();
    assert!(matches!(refusal(&place), StoreError::Damaged { .. }));
}

#[test]
fn a_journal_cut_off_anywhere_is_refused() {
    let whole = std::fs::read(Place::filled().path).unwrap();
    for length in [0, 1, 15, 16, 60, 72, 99, 100, 512, 4095, 4096, whole.len() / 2, whole.len() - 1] {
        let error = refusal(&holding(&whole[..length]));
        assert!(
            matches!(error, StoreError::Empty { .. } | StoreError::NotSqlite { .. } | StoreError::Damaged { .. }),
            "{length}: {error}"
        );
    }
}

/// SQLite reads texts longer than a page in a way of its own, and calls it a failure of the disk when the file
/// ends within one.
#[test]
fn a_journal_on_small_pages_cut_off_anywhere_is_refused() {
    let place = Place::filled();
    place.meddle("PRAGMA page_size = 512; VACUUM").unwrap();
    let mut whole = std::fs::read(&place.path).unwrap();
    whole[27] ^= 1; // Counts changes: now SQLite takes the number of pages from the file's length.
    for pages in 1..whole.len() / 512 {
        let error = refusal(&holding(&whole[..pages * 512 + 4]));
        assert!(matches!(error, StoreError::Damaged { .. }), "{pages}: {error}");
    }
}

#[test]
fn a_page_of_zeros_is_never_taken_for_an_empty_journal() {
    let place = Place::filled();
    let whole = std::fs::read(&place.path).unwrap();
    let intact = place.open().unwrap().journal;
    // The second encoding is none: SQLite reads it as UTF-8, but stumbles over it when it checks a damaged file.
    for (page, encoding) in (0..whole.len() / 4096).flat_map(|page| [(page, whole[59]), (page, 4)]) {
        let mut damaged = whole.clone();
        damaged[59] = encoding;
        damaged[page * 4096..(page + 1) * 4096].fill(0);
        std::fs::write(&place.path, damaged).unwrap();
        match place.open() {
            // A page nothing is on yet.
            Ok(opened) => assert_eq!(opened.journal, intact, "page {page}"),
            Err(error) => assert!(error.is_journal_unusable(), "page {page}: {error}"),
        }
    }
}

#[test]
fn anything_added_to_the_structure_is_refused() {
    for added in [
        "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM draft; END",
        "CREATE VIEW v AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
        "CREATE TABLE more (x)",
        "CREATE INDEX i ON entry (recorded_at)",
        "ALTER TABLE check_in ADD COLUMN mood TEXT",
        "DROP INDEX entry_record",
        "ANALYZE",
        // What SQLite would follow while it checks the file.
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'IS date(', 'IS datd(')",
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'IS date(', 'IS hex(')",
    ] {
        let place = Place::filled();
        place.meddle(added).unwrap();
        let error = refusal(&place);
        assert!(matches!(error, StoreError::SchemaDiffers { .. }), "{added}: {error}");
    }
}

#[test]
fn a_value_changed_behind_our_back_is_found() {
    for change in [
        "UPDATE check_in SET stiffness = 1",
        "UPDATE check_in SET note = NULL",
        "UPDATE entry SET withdrawn = 1 WHERE kind = 'goal'",
        "UPDATE entry SET recorded_at = '2026-11-21T06:10:00.124Z' WHERE kind = 'flag'",
        "UPDATE entry SET hash = zeroblob(32) WHERE kind = 'plan'",
        "PRAGMA foreign_keys = OFF; DELETE FROM session",
        "PRAGMA ignore_check_constraints = ON; UPDATE check_in SET stiffness = 11",
        "PRAGMA ignore_check_constraints = ON; INSERT INTO draft VALUES ('f', '2026-01-01', 'x', hex(zeroblob(3000000)))",
    ] {
        let place = Place::filled();
        place.meddle(change).unwrap();
        let error = refusal(&place);
        assert!(matches!(error, StoreError::Damaged { .. }), "{change}: {error}");
        assert!(!error.to_string().contains("stairs"), "{error}");
    }
}

#[test]
fn a_damaged_index_is_found_by_the_check_and_before_anything_is_written() {
    let place = Place::filled();
    let intact = place.open().unwrap().journal;
    damage_an_index(&place.path, &intact[0].id.to_string());
    assert!(matches!(refusal(&place), StoreError::Damaged { .. }));
    // Nothing is lost that is only looked up wrongly.
    assert_eq!(Store::open_read_only(&place.path).unwrap().journal, intact);
}

/// Changes an entry's id where it is looked up, not where it stands.
pub(crate) fn damage_an_index(path: &Path, id: &str) {
    const INDEX_LEAF: u8 = 10;
    let mut bytes = std::fs::read(path).unwrap();
    for page in bytes.chunks_mut(4096).filter(|page| page[0] == INDEX_LEAF) {
        if let Some(at) = page.windows(id.len()).position(|part| part == id.as_bytes()) {
            page[at + id.len() - 1] ^= 1;
        }
    }
    std::fs::write(path, bytes).unwrap();
}

#[test]
fn a_journal_another_program_made_write_ahead_is_left_so_until_it_is_found_sound() {
    let is_write_ahead = |place: &Place| std::fs::read(&place.path).unwrap()[18..20] == [2, 2];
    let place = Place::filled();
    let intact = place.open().unwrap().journal;
    place.meddle("PRAGMA journal_mode = WAL").unwrap();
    let before = digest(&place.path);
    assert_eq!(Store::open_read_only(&place.path).unwrap().journal, intact);
    assert!(Store::check(&place.path).is_ok());
    assert_eq!((digest(&place.path), place.names()), (before, vec!["journal.springback".to_owned()]));

    let damaged = holding(&std::fs::read(&place.path).unwrap());
    damage_an_index(&damaged.path, &intact[0].id.to_string());
    assert!(is_write_ahead(&damaged) && matches!(refusal(&damaged), StoreError::Damaged { .. }));
    let without_structure = holding(&std::fs::read(&place.path).unwrap());
    let mut bytes = std::fs::read(&place.path).unwrap();
    bytes[103..105].fill(0); // How many tables, indexes and so on there are.
    std::fs::write(&without_structure.path, bytes).unwrap();
    refusal(&without_structure);

    assert_eq!(place.open().unwrap().journal, intact);
    assert!(!is_write_ahead(&place));
}

#[test]
fn what_hangs_in_the_air_is_found_by_the_check() {
    for change in [
        "PRAGMA foreign_keys = OFF; INSERT INTO score VALUES (999, '2026-01-01', 'VISA-A', 1)",
        "INSERT INTO record VALUES ('00000000-0000-0000-0000-000000000009', 'goal')",
    ] {
        let place = Place::filled();
        place.meddle(change).unwrap();
        assert!(matches!(Store::check(&place.path), Err(StoreError::Damaged { .. })), "{change}");
    }
}

#[test]
fn the_second_is_told_who_has_the_journal() {
    let place = Place::filled();
    let mut first = place.open().unwrap();
    let error = place.open().unwrap_err();
    let StoreError::HeldBy { holder, .. } = &error else { panic!("{error}") };
    assert!(holder.contains(&std::process::id().to_string()), "{holder}");
    assert!(!error.is_journal_unusable());
    // Reading needs no lock, and takes none away.
    assert_eq!(Store::open_read_only(&place.path).unwrap().journal, first.journal);
    let more = revision(first.journal[0].fact.clone());
    first.store.keep(&[more]).unwrap();
    drop(first);
    assert_eq!(place.open().unwrap().journal.len(), 14);
    assert_eq!(place.names(), ["journal.springback"]);
}

#[test]
fn what_is_only_read_keeps_nothing() {
    let place = Place::filled();
    let before = digest(&place.path);
    let mut opened = Store::open_read_only(&place.path).unwrap();
    assert!(opened.store.read_only());
    let more = revision(opened.journal[0].fact.clone());
    assert!(matches!(opened.store.keep(&[more]), Err(StoreError::ReadOnly { .. })));
    assert_eq!(digest(&place.path), before);
}

#[test]
fn a_file_format_no_sqlite_knows_is_damage() {
    let place = Place::filled();
    let mut bytes = std::fs::read(&place.path).unwrap();
    bytes[47] = 9; // The number of the schema's format, 1 to 4.
    std::fs::write(&place.path, &bytes).unwrap();
    assert!(matches!(place.open(), Err(StoreError::Damaged { .. })));
    assert!(matches!(Store::check(&place.path), Err(StoreError::Damaged { .. })));
    assert_eq!(std::fs::read(&place.path).unwrap(), bytes);
}
