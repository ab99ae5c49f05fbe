//! Any bytes as a journal file: read, taken, written, read again.

#![no_main]

#[path = "../checks/journal_csv.rs"]
mod journal_csv;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| journal_csv::holds(bytes));
