//! Any bytes as the beginning of a journal's file.

#![no_main]

#[path = "../checks/header.rs"]
mod header;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| header::holds(bytes));
