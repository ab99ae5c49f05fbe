//! Of the machine, what the store asks for.

#[path = "../../../src/platform/clock.rs"]
pub mod clock;
#[path = "../../../src/platform/files.rs"]
pub mod files;
#[path = "../../../src/platform/leftovers.rs"]
pub mod leftovers;
#[path = "../../../src/platform/lock.rs"]
pub mod lock;
#[path = "../../../src/platform/progress.rs"]
pub mod progress;
