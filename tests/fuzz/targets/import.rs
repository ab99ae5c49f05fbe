//! Any bytes as a journal file, with everything an import does: some twenty times as costly.

#![no_main]

#[path = "../checks/journal_csv.rs"]
mod journal_csv;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    journal_csv::holds(bytes);
    journal_csv::holds_throughout(bytes);
    journal_csv::can_be_kept(bytes);
});
