//! Opening a journal: one's own, another, or the made-up sample.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::keeping::Keeping;
use crate::assessment::{Assessment, assess};
use crate::exchange::demo;
use crate::journal::day::DayStart;
use crate::journal::witness::Doubt;
use crate::platform::clock::Clock;
use crate::platform::dialogs::Dialogs;
use crate::platform::progress::Progress;
use crate::platform::settings::Settings;
use crate::platform::task::Task;
use crate::platform::worker::Stopped;
use crate::store::backup::{self, Backup};
use crate::store::{Create, Opened, Pace, Store, StoreError};
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
#[derive(Debug, Clone)]
pub enum Home {
    /// In a file.
    File(PathBuf, Create),
    /// In memory, for as long as the program runs.
    Memory,
}

impl Home {
    fn path(&self) -> Option<&Path> {
        match self {
            Home::File(path, _) => Some(path),
            Home::Memory => None,
        }
    }
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

/// A start whose journal is being opened on a thread, while the window is being made.
pub struct Prepared {
    pub(super) start: Start,
    pub(super) words: Task<Words>,
    pub(super) opening: Opening,
    /// What is held back until there is a window, and a first frame.
    pub(super) held: Option<Pace>,
}

impl Prepared {
    /// Begins to open the journal. Nothing is made or changed before there is a window; the full check is for
    /// after the first frame, which has the computer to itself.
    pub fn begin(start: Start) -> Self {
        let pace = Pace { change: Progress::held(), check: Progress::held(), ..Pace::default() };
        Self { held: Some(pace.clone()), ..Self::at_pace(start, pace) }
    }

    /// The same, where the reading or the check may be held back by somebody else.
    pub fn at_pace(start: Start, pace: Pace) -> Self {
        let opening = Opening::begin(start.home.clone(), start.clock.clone(), Some(pace));
        let words = Task::begin("words", Words::english);
        Self { start, words, opening, held: None }
    }
}

/// A journal that is being opened. Dropped, it is given up.
pub(super) struct Opening {
    task: Task<Ready>,
    path: Option<PathBuf>,
    clock: Clock,
    pace: Pace,
}

impl Opening {
    fn begin(home: Home, clock: Clock, pace: Option<Pace>) -> Self {
        let path = home.path().map(Path::to_owned);
        let task = Task::begin("opening", {
            let (clock, pace) = (clock.clone(), pace.clone());
            move || Ready::of(&home, &clock, pace.as_ref())
        });
        Self { task, path, clock, pace: pace.unwrap_or_default() }
    }

    /// The same journal once more, checked whole before it is shown.
    pub(super) fn again(path: PathBuf, clock: Clock) -> Self {
        Self::begin(Home::File(path, Create::Never), clock, None)
    }

    /// Where the journal lies; none in memory.
    pub(super) fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Calls `wake` from another thread once it is open. It may be open already: look after this.
    pub(super) fn wake_with(&self, wake: impl Fn() + Send + 'static) {
        self.task.wake_with(wake);
    }

    /// The journal, if it opens within that time.
    pub(super) fn take_within(&mut self, time: Duration) -> Option<Ready> {
        let opened = self.task.take_within(time)?;
        Some(opened.unwrap_or_else(|stopped| self.stopped(stopped)))
    }

    /// A fault of the program stopped it.
    fn stopped(&self, stopped: Stopped) -> Ready {
        let path = self.path.clone().unwrap_or_default();
        let keeping = Err(Trouble { message: stopped.to_string(), path, stands: Stands::Closed });
        Ready::with(keeping, &self.clock)
    }
}

impl Drop for Opening {
    fn drop(&mut self) {
        self.pace.reading.cancel();
        self.pace.change.cancel();
    }
}

/// A journal that was opened, with what the first frame needs of it.
pub(super) struct Ready {
    pub(super) keeping: Result<Keeping, Trouble>,
    pub(super) backups: Vec<Backup>,
    pub(super) assessment: Assessment,
    pub(super) doubt: Option<Doubt>,
}

impl Ready {
    /// Opens a journal and works out what it means; without a pace it is checked whole before.
    pub(super) fn of(home: &Home, clock: &Clock, pace: Option<&Pace>) -> Self {
        let keeping = match pace {
            Some(pace) => open_ahead(home, pace),
            None => open(home),
        };
        Self::with(keeping, clock)
    }

    fn with(keeping: Result<Keeping, Trouble>, clock: &Clock) -> Self {
        let now = clock.now().at;
        let open = keeping.as_ref().ok();
        let assessment = assess(open.map_or(&Default::default(), Keeping::journal), now);
        let doubt = open.and_then(|keeping| keeping.doubt(now));
        // By its one absolute path where it is open, as it was given where it is not.
        let path = keeping.as_ref().map_or_else(|trouble| Some(&*trouble.path), |keeping| keeping.store().path());
        let backups = path.map(backup::all).unwrap_or_default();
        Self { keeping, backups, assessment, doubt }
    }
}

/// Opens a journal, its full check behind it.
fn open_ahead(home: &Home, pace: &Pace) -> Result<Keeping, Trouble> {
    match home {
        Home::File(path, create) => opened(path, Store::open_ahead(path, *create, pace)),
        Home::Memory => open(home),
    }
}

fn opened(path: &Path, opened: Result<Opened, StoreError>) -> Result<Keeping, Trouble> {
    match opened {
        Ok(opened) => Ok(Keeping::new(opened.store, opened.journal, opened.drafts)),
        Err(error) => Err(Trouble::of(&error, path.to_owned())),
    }
}

/// Opens a journal, checked whole.
pub(super) fn open(home: &Home) -> Result<Keeping, Trouble> {
    match home {
        Home::File(path, create) => opened(path, Store::open(path, *create)),
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
