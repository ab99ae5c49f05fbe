//! Any changes to the bytes of a sound journal.

#![no_main]

#[path = "../checks/structure.rs"]
mod structure;

libfuzzer_sys::fuzz_target!(|changes: &[u8]| structure::holds(changes));
