//! The checks of `tests/fuzz` over every input kept there, without a fuzzer: what once was found, and what
//! reached something new.

#[path = "../fuzz/checks/header.rs"]
mod header;
#[path = "../fuzz/checks/journal_csv.rs"]
mod journal_csv;
#[path = "../fuzz/checks/structure.rs"]
mod structure;

use std::path::Path;

/// Every kept input of a target, by name.
fn each_of(target: &str, mut check: impl FnMut(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(target);
    let mut inputs: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    inputs.sort();
    assert!(inputs.len() >= 10, "{target}: inputs are missing");
    for input in inputs {
        println!("{}", input.display()); // Shown where the check fails.
        check(&std::fs::read(&input).unwrap());
    }
}

#[test]
fn any_bytes_can_be_read_as_a_journal_file() {
    each_of("journal_csv", |bytes| {
        journal_csv::holds(bytes);
        journal_csv::holds_throughout(bytes);
        journal_csv::can_be_kept(bytes);
    });
}

#[test]
fn any_bytes_can_be_read_as_a_header() {
    each_of("header", header::holds);
}

#[test]
fn any_change_of_a_journals_bytes_is_met() {
    each_of("structure", structure::holds);
}
