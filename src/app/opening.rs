//! Opening a journal: one's own, another, or the made-up sample.

use std::path::PathBuf;

use super::keeping::Keeping;
use crate::exchange::demo;
use crate::journal::day::DayStart;
use crate::platform::clock::Clock;
use crate::platform::dialogs::Dialogs;
use crate::platform::settings::Settings;
use crate::store::{Create, Store, StoreError};
use crate::words::Words;

/// What the window starts from.
pub struct Start {
    /// What tells the time.
    pub clock: Clock,
    /// The program's own settings.
    pub settings: Settings,
    /// Where they are kept; none keeps them in memory.
    pub settings_path: Option<PathBuf>,
    /// Where the journal lives.
    pub home: Home,
    /// Something to say at once, such as that the settings could not be read.
    pub notice: Option<String>,
    /// What asks for files.
    pub dialogs: Dialogs,
}

/// Where a journal lives.
pub enum Home {
    /// In a file.
    File(PathBuf, Create),
    /// In memory, for as long as the program runs.
    Memory,
}

/// Why there is no journal to show.
pub struct Trouble {
    /// What happened, what is safe, what to do next.
    pub message: String,
    /// Which file.
    pub path: PathBuf,
    /// What can be done about it.
    pub stands: Stands,
}

/// How it stands with a journal there is nothing to show of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// It is damaged, and some of it may still be read.
    Damaged,
    /// It is not there, not ours, or somebody has it.
    Closed,
}

impl Trouble {
    /// The journal could not be opened.
    fn of(error: &StoreError, path: PathBuf) -> Self {
        let stands = if error.is_damage() { Stands::Damaged } else { Stands::Closed };
        Self { message: error.to_string(), path, stands }
    }
}

/// Opens a journal.
pub(super) fn open(home: &Home) -> Result<Keeping, Trouble> {
    match home {
        Home::File(path, create) => match Store::open(path, *create) {
            Ok(opened) => Ok(Keeping::new(opened.store, opened.journal, opened.drafts)),
            Err(error) => Err(Trouble::of(&error, path.clone())),
        },
        Home::Memory => match Store::in_memory() {
            Ok(store) => Ok(Keeping::new(store, Vec::new(), Vec::new())),
            Err(error) => Err(Trouble::of(&error, PathBuf::new())),
        },
    }
}

/// A made-up journal in memory, ending today.
pub(super) fn sample(clock: &Clock, words: &Words) -> Result<Keeping, StoreError> {
    let today = DayStart::default().day_at(clock.now().at);
    let revisions = demo::journal(today, &|civil| clock.offset_at(civil), words);
    let mut store = Store::in_memory()?;
    store.keep(&revisions)?;
    Ok(Keeping::new(store, revisions, Vec::new()))
}
