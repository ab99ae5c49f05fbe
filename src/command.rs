//! Everything a screen may ask for. A screen never changes a fact or the machine itself: it puts a
//! command on the queue, and the app carries it out before the next frame.

use std::path::PathBuf;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::exchange::period::Period;
use crate::journal::Fact;
use crate::journal::draft::Draft;
use crate::platform::settings::{TextPercent, Theme};
use crate::ui::Screen;

/// What a screen asked for this frame.
#[derive(Debug, Default)]
pub struct Commands(Vec<Command>);

impl Commands {
    /// Asks for one thing.
    pub fn push(&mut self, command: Command) {
        self.0.push(command);
    }

    /// Takes everything that was asked for, in that order, but what leaves the open journal last: what
    /// was asked in the same frame is meant for this one.
    pub fn take(&mut self) -> Vec<Command> {
        let mut asked = std::mem::take(&mut self.0);
        asked.sort_by_key(Command::leaves_the_journal);
        asked
    }

    /// Whether nothing was asked for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// One wish of a screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Show a screen.
    Show(Screen),
    /// Show the log with this session, to answer what is missing.
    AnswerSession(Uuid),
    /// Show the plan with today's exercises at the top.
    ShowExercises,
    /// Show Today for another day, to backfill or correct.
    CheckInFor(NaiveDate),
    /// Show Today with the form for what a clinician said.
    AskWhatWasSaid,
    /// Keep facts, as one act that can be undone.
    Record(Act),
    /// Undo the latest act.
    Undo,
    /// Redo the act undone last.
    Redo,
    /// Keep what is being typed.
    KeepDraft(Draft),
    /// Forget what was being typed on a form, begun on a day.
    DropDraft {
        /// The form.
        form: String,
        /// The day it was begun on.
        day: NaiveDate,
    },
    /// Ask where to save; the report takes the answer up, a copy is made there.
    ChooseTarget(Outgoing),
    /// Write a file.
    Export {
        /// Where to.
        path: PathBuf,
        /// What.
        what: Outgoing,
        /// Which days.
        period: Period,
        /// Whether the person said of this content that it replaces a file that is there.
        replaces: bool,
    },
    /// Ask which file to import; its preview shows up in the view's `import`.
    ChooseImport,
    /// Read a file for import without taking anything yet; another copy of the journal is read as one.
    PreviewImport(PathBuf),
    /// Take what the preview offers: all that is new, and these others.
    TakeImport {
        /// Records that differ and whose version from the file is wanted.
        different: Vec<Uuid>,
        /// Records withdrawn here that are wanted back.
        withdrawn: Vec<Uuid>,
    },
    /// Put the preview away.
    CancelImport,
    /// Ask which other copy of the journal to bring in; what it would bring shows up in the view's
    /// `merge`.
    ChooseMerge,
    /// Bring in what the other copy holds and this one does not.
    TakeMerge,
    /// Put the other copy away, or what it brought.
    CancelMerge,
    /// Stop what is under way, as long as nothing is changed by it.
    CancelWork,
    /// Look which backups hold a record; the answer shows up in the view's `held_by`.
    LookForRecord(Uuid),
    /// Erase something for good.
    Erase {
        /// What.
        what: ToErase,
        /// Whether also from the backups that hold it.
        with_backups: bool,
    },
    /// Do what is left of an erasing.
    FinishErasing,
    /// Open another journal, or begin a new one.
    OpenJournal {
        /// The file; a name alone lies beside the open one.
        path: PathBuf,
        /// Whether to begin a new one there; never over something that is there.
        create: bool,
    },
    /// Ask which other journal to open, and open it.
    ChooseJournal,
    /// Ask where to begin a new journal, and begin it.
    ChooseNewJournal,
    /// Close the open journal for one that is damaged, to restore or rescue that.
    MendJournal(PathBuf),
    /// Take a journal off the list of those opened lately; its file stays.
    ForgetJournal(PathBuf),
    /// Make a backup now.
    BackUp,
    /// Write a verified copy of the journal to a file.
    KeepCopy {
        /// Where to.
        target: PathBuf,
        /// Whether the person said that it replaces a file that is there.
        replaces: bool,
    },
    /// Ask which file to restore, and then whether to.
    ChooseBackup,
    /// Put a backup in the journal's place.
    Restore(PathBuf),
    /// Put what can be read of a damaged journal in its place.
    Rescue,
    /// Go on in a new file, because the journal's own was replaced or removed.
    SaveAs(PathBuf),
    /// Show the folder the backups lie in.
    OpenFolder,
    /// Light, dark, or as the system has it.
    SetTheme(Theme),
    /// Size of text.
    SetTextPercent(TextPercent),
    /// Whether things may move.
    SetReducedMotion(bool),
    /// Say no more of another copy that lies beside the journal.
    LeaveCopy(PathBuf),
    /// Say whether the computer's date is right.
    SayOfTheDate {
        /// Whether it is.
        is_right: bool,
    },
    /// Look around with a made-up journal, in memory.
    OpenSample,
    /// Back to one's own journal.
    CloseSample,
}

impl Command {
    /// Whether it writes to the open journal or leaves it; typing is noted at once and written later.
    pub fn writes(&self) -> bool {
        use Command::{BackUp, Record, Redo, SaveAs, SayOfTheDate, Undo};
        self.leaves_the_journal() || matches!(self, Record(_) | Undo | Redo | SayOfTheDate { .. } | BackUp | SaveAs(_))
    }

    /// Whether another journal, or for a while none, is open afterwards.
    fn leaves_the_journal(&self) -> bool {
        use Command::{CloseSample, Erase, FinishErasing, MendJournal, OpenJournal, OpenSample};
        use Command::{Rescue, Restore, TakeImport, TakeMerge};
        let opens = matches!(self, OpenJournal { .. } | MendJournal(_) | OpenSample | CloseSample);
        opens || matches!(self, Restore(_) | Rescue | TakeImport { .. } | TakeMerge | Erase { .. } | FinishErasing)
    }
}

/// What a person can erase for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToErase {
    /// A record, with what says nothing without it.
    Record(Uuid),
    /// All there is.
    Everything,
}

/// What can be written to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outgoing {
    /// The report for a therapist.
    ReportCsv {
        /// Semicolons and decimal commas, for spreadsheets that expect them.
        decimal_comma: bool,
    },
    /// Every current fact, to import again.
    JournalCsv,
    /// What the report's columns mean.
    Dictionary,
    /// The journal's file itself, as a verified copy.
    Copy,
}

/// What kind of file something is kept in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// A table.
    Table,
    /// Plain text.
    Text,
    /// A journal.
    Journal,
}

impl Outgoing {
    /// The name proposed for it.
    pub fn file_name(self, today: NaiveDate) -> String {
        let date = today.format("%Y-%m-%d");
        match self {
            Outgoing::ReportCsv { .. } => format!("springback-report-{date}.csv"),
            Outgoing::JournalCsv => format!("springback-journal-{date}.csv"),
            Outgoing::Dictionary => "springback-report-columns.txt".to_owned(),
            Outgoing::Copy => format!("springback-{date}.springback"),
        }
    }

    /// The kind of file it is kept in.
    pub const fn kind(self) -> FileKind {
        match self {
            Outgoing::ReportCsv { .. } | Outgoing::JournalCsv => FileKind::Table,
            Outgoing::Dictionary => FileKind::Text,
            Outgoing::Copy => FileKind::Journal,
        }
    }
}

/// Changes that belong together: recorded, confirmed and undone as one.
#[derive(Debug, Clone, PartialEq)]
pub struct Act {
    /// The changes.
    pub changes: Vec<Change>,
    /// The sentence that confirms it, already in words.
    pub said: String,
    /// The draft it makes superfluous: form and day.
    pub clears_draft: Option<(String, NaiveDate)>,
    /// The day whose zone is said with it, if it then has one.
    pub judges: Option<NaiveDate>,
}

impl Act {
    /// An act confirmed by a sentence.
    pub fn new(changes: Vec<Change>, said: impl Into<String>) -> Self {
        Self { changes, said: said.into(), clears_draft: None, judges: None }
    }

    /// The same, confirmed with the day's zone.
    pub fn judging(mut self, day: NaiveDate) -> Self {
        self.judges = Some(day);
        self
    }

    /// The same, making a draft superfluous.
    pub fn clearing(mut self, form: impl Into<String>, day: NaiveDate) -> Self {
        self.clears_draft = Some((form.into(), day));
        self
    }
}

/// One change of a record.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// A new record; the id is made by [`Change::new`] or by who needs to refer to it.
    New(Uuid, Fact),
    /// Another fact for a record.
    Correct(Uuid, Fact),
    /// A record taken back.
    Withdraw(Uuid),
    /// A withdrawn record's last fact again.
    Restore(Uuid),
}

impl Change {
    /// A new record.
    pub fn new(fact: Fact) -> Self {
        Change::New(Uuid::new_v4(), fact)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_of_a_journal_comes_before_leaving_it() {
        let open = Command::OpenJournal { path: "b".into(), create: false };
        let mut commands = Commands::default();
        [open.clone(), Command::Undo, Command::CloseSample, Command::BackUp].into_iter().for_each(|c| commands.push(c));
        assert_eq!(commands.take(), [Command::Undo, Command::BackUp, open, Command::CloseSample]);
        assert!(commands.is_empty());
    }
}
