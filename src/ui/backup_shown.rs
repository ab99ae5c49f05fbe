//! A backup as it is listed, on Settings and where the journal itself cannot be opened.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};

use crate::words::Words;

/// A backup, in plain values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupShown {
    /// The file.
    pub path: PathBuf,
    /// When it was made.
    pub taken_at: DateTime<FixedOffset>,
    /// Why, by its name in the catalogue of words.
    pub occasion: &'static str,
    /// How many entries it holds; none where it could not be read.
    pub entries: Option<usize>,
}

impl BackupShown {
    /// "23 November 2026, 07:12".
    pub fn taken(&self, words: &Words) -> String {
        let (date, time) = (self.taken_at.date_naive(), self.taken_at.format("%H:%M").to_string());
        words.say_with("backups-taken", &[("day", words.day_with_year(date).into()), ("time", time.into())])
    }

    /// "1234 entries".
    pub fn holds(&self, words: &Words) -> String {
        match self.entries {
            Some(n) => words.say_with("backups-entries", &[("n", n.into())]),
            None => words.say("backups-unread"),
        }
    }
}
