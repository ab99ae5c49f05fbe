//! What a backup's name says: `000012_2026-11-25T013015Z_before-import_1234.springback`.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, SubsecRound, Utc};

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Occasion {
    /// The first change of a day.
    FirstChange,
    /// The window was closed after changes.
    Closing,
    /// Somebody asked for it.
    Asked,
    /// An import was about to be taken in.
    BeforeImport,
    /// The file was about to be brought to a newer format.
    BeforeUpgrade,
    /// A backup was about to take the journal's place.
    BeforeRestore,
    /// Another copy's entries were about to be taken in.
    BeforeMerge,
    /// Something was erased for good, and backups that hold it are about to be.
    AfterErasing,
}

impl Occasion {
    /// Every one.
    pub const ALL: [Occasion; 8] = [
        Occasion::FirstChange,
        Occasion::Closing,
        Occasion::Asked,
        Occasion::BeforeImport,
        Occasion::BeforeUpgrade,
        Occasion::BeforeRestore,
        Occasion::BeforeMerge,
        Occasion::AfterErasing,
    ];

    /// Name in a file's name, and in the catalogue of words.
    pub const fn name(self) -> &'static str {
        match self {
            Occasion::FirstChange => "first-change",
            Occasion::Closing => "closing",
            Occasion::Asked => "asked",
            Occasion::BeforeImport => "before-import",
            Occasion::BeforeUpgrade => "before-upgrade",
            Occasion::BeforeRestore => "before-restore",
            Occasion::BeforeMerge => "before-merge",
            Occasion::AfterErasing => "after-erasing",
        }
    }

    /// Whether it was made before something that changes much at once.
    pub const fn is_before(self) -> bool {
        matches!(
            self,
            Occasion::BeforeImport | Occasion::BeforeUpgrade | Occasion::BeforeRestore | Occasion::BeforeMerge
        )
    }
}

/// A copy of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// Its number: a later one was made later, whatever the clock said.
    pub sequence: u64,
    /// When it was made, by the clock of then.
    pub taken_at: DateTime<Utc>,
    /// Why.
    pub occasion: Occasion,
    /// How many entries it holds; none for a journal that could not be read and was set aside as it was.
    pub revisions: Option<usize>,
}

/// How the instant stands in a name.
const INSTANT: &str = "%Y-%m-%dT%H%M%SZ";
/// What stands there of a journal that could not be read.
const UNREAD: &str = "unread";
/// Ending of a backup's name.
const ENDING: &str = ".springback";

impl Backup {
    /// A backup of so many entries that is about to be made.
    pub(super) fn new(folder: &Path, of: (u64, DateTime<Utc>, Occasion), revisions: usize) -> Self {
        Self::named(folder, of, Some(revisions))
    }

    /// A file that is about to be set aside as it is.
    pub(in crate::store) fn unread(folder: &Path, of: (u64, DateTime<Utc>, Occasion)) -> Self {
        Self::named(folder, of, None)
    }

    fn named(
        folder: &Path,
        (sequence, taken_at, occasion): (u64, DateTime<Utc>, Occasion),
        revisions: Option<usize>,
    ) -> Self {
        let taken_at = taken_at.trunc_subsecs(0);
        let holds = revisions.map_or_else(|| UNREAD.to_owned(), |n| n.to_string());
        let name = format!("{sequence:06}_{}_{}_{holds}{ENDING}", taken_at.format(INSTANT), occasion.name());
        Self { path: folder.join(name), sequence, taken_at, occasion, revisions }
    }

    /// The backup of that path, if its name is one's.
    pub(super) fn at(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?.strip_suffix(ENDING)?;
        let [sequence, taken_at, occasion, holds] = name.split('_').collect::<Vec<_>>().try_into().ok()?;
        Some(Self {
            path: path.to_owned(),
            sequence: sequence.parse().ok()?,
            taken_at: NaiveDateTime::parse_from_str(taken_at, INSTANT).ok()?.and_utc(),
            occasion: Occasion::ALL.into_iter().find(|one| one.name() == occasion)?,
            revisions: if holds == UNREAD { None } else { Some(holds.parse().ok()?) },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_all_of_it_and_is_read_back() {
        let at = "2026-11-25T01:30:15.9Z".parse().unwrap();
        let folder = Path::new("a.springback.backups");
        for occasion in Occasion::ALL {
            for backup in [Backup::new(folder, (12, at, occasion), 1234), Backup::unread(folder, (7, at, occasion))] {
                assert_eq!(Backup::at(&backup.path), Some(backup));
            }
        }
        let backup = Backup::new(folder, (12, at, Occasion::BeforeImport), 1234);
        let name = "000012_2026-11-25T013015Z_before-import_1234.springback";
        assert_eq!(backup.path.file_name().unwrap(), name);
    }

    #[test]
    fn files_of_other_names_are_no_backups() {
        for name in ["journal.springback", "1_2_3_4.springback", "000012_2026-11-25T013015Z_asked_9.springback.sha256"]
        {
            assert_eq!(Backup::at(Path::new(name)), None, "{name}");
        }
    }
}
