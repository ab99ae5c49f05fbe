//! The same program without a window: import, export, status, check, backup, restore, merge, demo.
//! Needs no display.
//!
//! Errors go to standard error and say what happened, to which file, and what to do; the exit code
//! is 1 for bad input, 2 for wrong usage, 3 for a missing, damaged, foreign or newer journal.

mod backup;
mod demo;
mod ending;
mod export;
mod failure;
mod import;
mod merge;
mod moment;
mod renderer;
mod status;

use std::cell::LazyCell;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::error::ErrorKind;
use clap::{ArgGroup, Args, CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::journal::Journal;
use crate::platform::clock::Clock;
use crate::platform::files;
use crate::platform::settings::{Renderer, Settings};
use crate::store::{Create, Store, StoreError};
use crate::words::Words;
pub use ending::ended;
use ending::refuse;
use failure::Failure;
use moment::Asked;

/// A run-return companion for Achilles tendinopathy. Without a command it opens its window.
#[derive(Debug, Parser)]
#[command(name = "springback", version)]
pub struct Arguments {
    /// Use this journal instead of the default
    #[arg(long, global = true, value_name = "FILE")]
    pub journal: Option<PathBuf>,

    /// Draw the window with glow (OpenGL), or with wgpu (Windows and macOS only: DirectX, Metal)
    ///
    /// Without it, what drew the window last is used again, at first OpenGL, on macOS Metal. If that
    /// cannot draw, the other one does. auto chooses anew.
    #[arg(long, value_name = "auto|glow|wgpu", value_parser = renderer::asked)]
    pub renderer: Option<Renderer>,

    /// What to do without a window
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What can be done without a window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Show what journal files would bring, and with --yes take what is new
    ///
    /// Nothing is written without --yes, --different or --deleted; each takes its own, and together
    /// they undo as one. What a file leaves blank stays as it is here. A journal is created where none
    /// ever was.
    Import(ImportArguments),
    /// Write the journal, the report for a therapist, or what the report's columns mean
    Export(ExportArguments),
    /// Say which zone the tendon is in, and where readiness and plan stand
    Status(StatusArguments),
    /// Verify the journal; succeeds only if it is sound
    Check,
    /// Make a verified copy of the journal: among its backups, or as the file named
    ///
    /// Backups lie beside the journal, in the folder of its name that ends in .backups.
    Backup(BackupArguments),
    /// Put a verified copy of a backup in the journal's place
    ///
    /// The journal that is there is kept among its backups first. Close the window before.
    Restore(RestoreArguments),
    /// Bring in what another copy of the journal holds and this one does not
    ///
    /// For two computers, or a backup that lived on. Nothing is lost: where both copies changed the
    /// same record the later version counts, and the other one stays beside it in History. The other
    /// copy is only read, and what is being typed there stays there. The journal is backed up first;
    /// restoring that backup takes it all back.
    Merge(MergeArguments),
    /// Write a made-up journal of half a year that ends today; never over an existing file
    Demo,
}

/// Arguments of `import`.
#[derive(Debug, Args)]
pub struct ImportArguments {
    /// Journal files (CSV); - reads standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Take what is new
    #[arg(long)]
    yes: bool,
    /// Let what differs say what the file says
    #[arg(long)]
    different: bool,
    /// Bring back what was deleted here, with what the file says
    #[arg(long)]
    deleted: bool,
}

/// Arguments of `export`.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("what").required(true).args(["journal_csv", "report_csv", "dictionary"]))]
pub struct ExportArguments {
    /// Every current fact, to import again; - writes to standard output
    #[arg(long, value_name = "FILE")]
    journal_csv: Option<PathBuf>,
    /// The report for a therapist: a row for each day and tendon; - writes to standard output
    #[arg(long, value_name = "FILE")]
    report_csv: Option<PathBuf>,
    /// What the report's columns mean; - writes to standard output
    #[arg(long, value_name = "FILE", conflicts_with_all = ["from", "to", "decimal_comma"])]
    dictionary: Option<PathBuf>,
    /// The first day, such as 2026-05-11
    #[arg(long, value_name = "DATE", value_parser = moment::date)]
    from: Option<NaiveDate>,
    /// The last day
    #[arg(long, value_name = "DATE", value_parser = moment::date)]
    to: Option<NaiveDate>,
    /// Semicolons and decimal commas, for spreadsheets of those languages
    #[arg(long, conflicts_with = "journal_csv")]
    decimal_comma: bool,
}

/// Arguments of `backup`.
#[derive(Debug, Args)]
pub struct BackupArguments {
    /// Where to put the copy; a file there before is replaced
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
}

/// Arguments of `restore`.
#[derive(Debug, Args)]
pub struct RestoreArguments {
    /// The backup, or another copy of the journal
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Arguments of `merge`.
#[derive(Debug, Args)]
pub struct MergeArguments {
    /// The other copy of the journal
    #[arg(value_name = "OTHER")]
    other: PathBuf,
    /// Also when it has no entry in common with this journal, so that it may be another person's
    #[arg(long)]
    unrelated: bool,
}

/// Arguments of `status`.
#[derive(Debug, Args)]
pub struct StatusArguments {
    /// As of this moment; a date means 12:00 of it, without an offset it is local time
    #[arg(long, value_name = "DATE|DATETIME", value_parser = moment::asked)]
    now: Option<Asked>,
    /// For other programs
    #[arg(long)]
    json: bool,
}

impl Arguments {
    /// The command line's own description: help, man page and completions are made of it.
    pub fn description() -> clap::Command {
        let words = Words::english();
        Self::command().mut_subcommand("status", |status| status.after_help(status::rules_help(&words)))
    }

    /// The arguments of this process; ends it with 2 when they make no sense, or after --help.
    pub fn read() -> Self {
        // All sentences are read for it: only where somebody asks.
        let asks_for_help =
            std::env::args_os().any(|argument| argument == "--help" || argument == "-h" || argument == "help");
        let command = if asks_for_help { Self::description() } else { Self::command() };
        let read = command.try_get_matches().and_then(|matches| Self::from_arg_matches(&matches));
        let read = read.unwrap_or_else(|error| refuse(&error));
        if read.renderer.is_some() && read.command.is_some() {
            let message = Words::english().say("cli-renderer-no-window");
            refuse(&Self::command().error(ErrorKind::ArgumentConflict, message));
        }
        read
    }
}

/// Carries a command out.
pub fn run(journal: Option<PathBuf>, command: &Command) -> ExitCode {
    let desk = Desk { journal, clock: Clock::system(), words: LazyCell::new(Words::english) };
    let done = match command {
        Command::Import(arguments) => import::run(&desk, arguments),
        Command::Export(arguments) => export::run(&desk, arguments),
        Command::Status(arguments) => status::run(&desk, arguments),
        Command::Check => check(&desk),
        Command::Backup(arguments) => backup::take(&desk, arguments.file.as_deref()),
        Command::Restore(arguments) => backup::restore(&desk, &arguments.file),
        Command::Merge(arguments) => merge::run(&desk, arguments),
        Command::Demo => demo::run(&desk),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            complain(&failure.to_string());
            ExitCode::from(failure.code())
        }
    }
}

/// What every command works with.
struct Desk {
    journal: Option<PathBuf>,
    clock: Clock,
    /// Read where something is said.
    words: LazyCell<Words>,
}

impl Desk {
    /// Which journal, and whether it may be created: the one given, the one the window remembers, or
    /// the one in the usual place.
    fn place(&self) -> Result<(PathBuf, Create), Failure> {
        if let Some(path) = &self.journal {
            return Ok((path.clone(), Create::WhereNoneEverWas));
        }
        let settings = files::config_folder().map(|folder| Settings::load(&folder.join(files::SETTINGS_NAME)));
        if let Some(remembered) = settings.and_then(|loaded| loaded.settings.journal) {
            return Ok((remembered, Create::Never));
        }
        let usual = files::default_journal().ok_or_else(|| Failure::Input(self.words.say("cli-no-home")))?;
        Ok((usual, Create::WhereNoneEverWas))
    }

    /// The journal, only to be read; never created.
    fn read_journal(&self) -> Result<(PathBuf, Journal), Failure> {
        let (path, _) = self.place()?;
        let opened = recovered(&path, Store::open_read_only)?;
        Ok((path, Journal::new(opened.journal)))
    }

    fn say(&self, id: &str, args: &[(&str, crate::words::Arg)]) -> String {
        self.words.say_with(id, args)
    }
}

/// Looks at a journal; once more where a change of it was interrupted and could be undone.
fn recovered<T>(path: &Path, look: impl Fn(&Path) -> Result<T, StoreError>) -> Result<T, StoreError> {
    match look(path) {
        Err(StoreError::Unfinished { .. }) => Store::recover(path).and_then(|()| look(path)),
        other => other,
    }
}

fn check(desk: &Desk) -> Result<(), Failure> {
    let (path, _) = desk.place()?;
    let soundness = recovered(&path, Store::check)?;
    let args = [
        ("path", shown(&path).into()),
        ("records", soundness.records.into()),
        ("revisions", soundness.revisions.into()),
        ("imports", soundness.imports.into()),
        ("drafts", soundness.drafts.into()),
    ];
    print(format!("{}\n", desk.say("cli-check-sound", &args)).as_bytes())
}

/// Writes to standard output; a reader that stopped listening is no error.
fn print(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Failure::Output(error)),
        _ => Ok(()),
    }
}

/// Writes a line to standard error; if even that cannot be written there is nowhere left to say so.
fn complain(message: &str) {
    let _ = writeln!(std::io::stderr().lock(), "springback: {message}");
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn is_dash(path: &Path) -> bool {
    path.as_os_str() == "-"
}
