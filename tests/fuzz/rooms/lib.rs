//! The rooms that read files, from the program's own sources, as a crate without the window: so the fuzzers
//! are built in a minute or two, and only what they reach is watched.

#[path = "../../../src/assessment/mod.rs"]
pub mod assessment;
#[path = "../../../src/exchange/mod.rs"]
pub mod exchange;
#[path = "../../../src/journal/mod.rs"]
pub mod journal;
pub mod platform;
#[path = "../../../src/store/mod.rs"]
pub mod store;
#[path = "../../../src/words/mod.rs"]
pub mod words;
