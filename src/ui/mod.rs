//! SHOWING: the only room that knows egui.
//!
//! A screen is one struct with its drafts and `ui(&mut self, ui, view, commands)`: references down,
//! commands up. What a screen shows comes as plain values in the [`View`].

mod backup_shown;
pub mod focus;
mod frame;
mod journal_shown;
pub mod keys;
pub mod screens;
pub mod theme;
pub mod trouble;
pub mod under_way;
pub mod widgets;

use std::path::Path;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use uuid::Uuid;

pub use backup_shown::BackupShown;
pub use frame::{Window, take_text_size};
pub use journal_shown::{JournalShown, Journals};
pub use under_way::{Cancel, WorkShown};

use crate::assessment::Assessment;
use crate::exchange::import::Preview;
use crate::journal::draft::{Draft, Fields};
use crate::journal::witness::Doubt;
use crate::journal::{Arriving, Fact, Journal};
use crate::platform::settings::Settings;
use crate::words::Words;

/// The screens, in the order of the rail.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Three short steps before there is anything.
    FirstStart,
    /// This morning's check-in, the zone, the next run.
    #[default]
    Today,
    /// Sessions and how each tendon took them.
    Log,
    /// Plots.
    Trends,
    /// The five criteria.
    Readiness,
    /// The ladder and the next session.
    Plan,
    /// Every record.
    History,
    /// What goes out and comes in.
    Report,
    /// Choices.
    Settings,
}

impl Screen {
    /// The screens a person can go to, in the order of their keys.
    pub const RAIL: [Screen; 8] = [
        Screen::Today,
        Screen::Log,
        Screen::Trends,
        Screen::Readiness,
        Screen::Plan,
        Screen::History,
        Screen::Report,
        Screen::Settings,
    ];

    /// Id of its name in the catalogue.
    pub const fn word(self) -> &'static str {
        match self {
            Screen::FirstStart => "screen-first-start",
            Screen::Today => "screen-today",
            Screen::Log => "screen-log",
            Screen::Trends => "screen-trends",
            Screen::Readiness => "screen-readiness",
            Screen::Plan => "screen-plan",
            Screen::History => "screen-history",
            Screen::Report => "screen-report",
            Screen::Settings => "screen-settings",
        }
    }
}

/// What there is to show: plain values, good for one frame.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// What happened.
    pub journal: &'a Journal,
    /// What it means.
    pub assessment: &'a Assessment,
    /// How it is said.
    pub words: &'a Words,
    /// The moment, with the offset in force.
    pub now: DateTime<FixedOffset>,
    /// The day it belongs to.
    pub today: NaiveDate,
    /// The offset of the place's clock at a civil time, for what was done on another day.
    pub offset_at: &'a dyn Fn(NaiveDateTime) -> FixedOffset,
    /// Counts up with every change of journal, day or verdicts: what was built from them is stale.
    pub revision: u64,
    /// The program's own settings.
    pub settings: &'a Settings,
    /// Where the journal lives; none for the sample.
    pub journal_path: Option<&'a Path>,
    /// Whether this is the made-up sample journal.
    pub is_sample: bool,
    /// Why nothing can be saved, if so.
    pub read_only: Option<&'a str>,
    /// What was being typed, as it was found at the start.
    pub drafts: &'a [Draft],
    /// Folder to propose for files.
    pub folder: Option<&'a Path>,
    /// Whether something slow is under way.
    pub is_busy: bool,
    /// The same, once it takes long enough to be told.
    pub work: Option<WorkShown<'a>>,
    /// What an import would bring, and out of which file.
    pub import: Option<(&'a Preview, &'a Path)>,
    /// The journal's backups, the newest first.
    pub backups: &'a [BackupShown],
    /// Whether the journal's file is gone from its place, so that it has to be saved as another.
    pub is_replaced: bool,
    /// Another copy of the journal, looked at or brought in.
    pub merge: Option<Merging<'a>>,
    /// The journals that are known.
    pub journals: Journals<'a>,
    /// Which backups hold the record last asked about.
    pub held_by: Option<HeldBy>,
    /// Whether something was erased and not all of that is done.
    pub is_erasing: bool,
    /// The doubt about the computer's date, if there is one.
    pub doubt: Option<Doubt>,
    /// Another copy of the journal that lies beside it and has more entries.
    pub beside: Option<CopyBeside<'a>>,
}

/// Another copy of the journal, in the same folder.
#[derive(Debug, Clone, Copy)]
pub struct CopyBeside<'a> {
    /// The copy.
    pub path: &'a Path,
    /// How many entries of it the journal lacks.
    pub entries: usize,
}

/// Which backups hold a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldBy {
    /// The record.
    pub record: Uuid,
    /// How many hold it, or may; none where not all were looked through.
    pub backups: Option<usize>,
}

/// How far bringing in another copy has come.
#[derive(Debug, Clone, Copy)]
pub enum Merging<'a> {
    /// It was read; nothing is taken yet.
    Read {
        /// The other copy.
        path: &'a Path,
        /// What it would bring.
        arriving: &'a Arriving,
    },
    /// It was brought in.
    Done {
        /// How many entries came.
        entries: usize,
        /// How many records have two versions since.
        forks: usize,
        /// How many mornings and sessions were answered in both.
        outdone: usize,
        /// The journal as it was before.
        backup: Option<&'a Path>,
    },
}

impl<'a> View<'a> {
    /// A fact with its day, or its session's: "Morning check-in · Right Achilles, 19 November 2026".
    pub fn entry_named(&self, fact: &Fact) -> String {
        let heading = self.words.fact_heading(fact);
        let date = match fact.session() {
            Some(session) => self.journal.head(session).map(|head| &head.fact).and_then(Fact::date),
            None => fact.date(),
        };
        match date.map(|date| self.words.day_with_year(date)) {
            Some(date) => self.words.say_with("fact-entry", &[("what", heading.into()), ("date", date.into())]),
            None => heading,
        }
    }

    /// The journal's first day, where that is still to come by the computer's date.
    pub fn first_day_to_come(&self) -> Option<NaiveDate> {
        self.journal.first_date().filter(|first| *first > self.today)
    }

    /// Whether a day can be opened: those to come are closed, but for a day there are entries of. Who flew
    /// west has lived through it already; a clock that was ahead has dated it.
    pub fn is_open(&self, day: NaiveDate) -> bool {
        day <= self.today || self.journal.has_entries_of(day, self.assessment.day_start)
    }

    /// The draft of a form that was begun last, today or before.
    pub fn latest_draft(&self, form: &str) -> Option<&'a Draft> {
        let drafts = self.drafts.iter().filter(|draft| draft.form == form && draft.day <= self.today);
        drafts.max_by_key(|draft| draft.day)
    }

    /// The fields of a form's draft of a day.
    pub fn draft(&self, form: &str, day: NaiveDate) -> Option<&Fields> {
        self.drafts.iter().find(|d| d.form == form && d.day == day).map(|d| &d.fields)
    }
}
