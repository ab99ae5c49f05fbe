//! Slow work on the worker thread: files written, files read for import, dialogs awaited.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use eframe::egui;

use crate::assessment::{assess, today};
use crate::command::Outgoing;
use crate::exchange::import::Preview;
use crate::exchange::journal_csv::{self, Place};
use crate::exchange::period::Period;
use crate::exchange::report_csv::{self, Dialect, Material};
use crate::journal::Journal;
use crate::platform::clock::Clock;
use crate::platform::dialogs::{Dialog, Question};
use crate::platform::files;
use crate::platform::worker::Worker;
use crate::store::Incoming;
use crate::words::Words;

/// What came back from the worker.
pub enum Answer {
    /// A file was written.
    Saved(PathBuf),
    /// A file was read for import.
    Read(Box<Preview>, PathBuf),
    /// Another copy of the journal was read.
    Looked(Box<Incoming>),
    /// It went wrong; the message says what, where, and what to do.
    Failed(String),
}

/// What a dialog that is open was asked for.
enum Asked {
    Target(Outgoing),
    Import,
    Copy,
}

/// What a dialog answered.
pub enum Chosen {
    /// Where to write.
    Target(Outgoing, PathBuf),
    /// What to import.
    Import(PathBuf),
    /// Which other copy of the journal to bring in.
    Copy(PathBuf),
}

/// The errands that are under way.
pub struct Errands {
    worker: Option<Worker<Answer>>,
    dialog: Option<(Asked, Dialog)>,
    ctx: egui::Context,
    words: Arc<Words>,
    clock: Clock,
}

impl Errands {
    /// None under way yet.
    pub fn new(ctx: egui::Context, words: Arc<Words>, clock: Clock) -> Self {
        Self { worker: None, dialog: None, ctx, words, clock }
    }

    /// Whether something is under way.
    pub fn is_busy(&self) -> bool {
        self.worker.as_ref().is_some_and(Worker::is_busy)
    }

    /// What came back since last time.
    pub fn take_answer(&mut self) -> Option<Answer> {
        let answer = self.worker.as_mut()?.try_take()?;
        Some(answer.unwrap_or_else(|stopped| Answer::Failed(stopped.to_string())))
    }

    /// What was chosen in a dialog since last time.
    pub fn take_choice(&mut self) -> Option<Chosen> {
        let (_, dialog) = self.dialog.as_ref()?;
        let chosen = dialog.try_take()?;
        let (asked, _) = self.dialog.take()?;
        Some(match asked {
            Asked::Target(what) => Chosen::Target(what, chosen?),
            Asked::Import => Chosen::Import(chosen?),
            Asked::Copy => Chosen::Copy(chosen?),
        })
    }

    /// Asks where to write a file.
    pub fn ask_target(&mut self, what: Outgoing, folder: Option<&Path>, file_name: String) {
        let question = self.question("dialog-save", folder, Some(file_name));
        let ctx = self.ctx.clone();
        self.dialog = Dialog::save(&question, move || ctx.request_repaint()).ok().map(|d| (Asked::Target(what), d));
    }

    /// Asks which file to import.
    pub fn ask_import(&mut self, folder: Option<&Path>) {
        let question = self.question("dialog-import", folder, None);
        let ctx = self.ctx.clone();
        self.dialog = Dialog::open(&question, move || ctx.request_repaint()).ok().map(|d| (Asked::Import, d));
    }

    /// Asks which other copy of the journal to bring in; it may have any name.
    pub fn ask_copy(&mut self, folder: Option<&Path>) {
        let question = Question { filters: Vec::new(), ..self.question("dialog-copy", folder, None) };
        let ctx = self.ctx.clone();
        self.dialog = Dialog::open(&question, move || ctx.request_repaint()).ok().map(|d| (Asked::Copy, d));
    }

    fn question(&self, title: &str, folder: Option<&Path>, file_name: Option<String>) -> Question {
        Question {
            title: self.words.say(title),
            folder: folder.map(Path::to_owned),
            file_name,
            filters: vec![(self.words.say("dialog-csv"), vec!["csv".to_owned()])],
        }
    }

    /// Writes a file.
    pub fn export(&mut self, journal: Arc<Journal>, now: DateTime<FixedOffset>, to: (PathBuf, Outgoing, Period)) {
        let words = Arc::clone(&self.words);
        self.run(move || {
            let (path, what, period) = to;
            let bytes = bytes_of(&journal, now, &words, (what, period));
            match files::write_whole(&path, &bytes) {
                Ok(()) => Answer::Saved(path),
                Err(error) => Answer::Failed(error.to_string()),
            }
        });
    }

    /// Reads a file for import, or as another copy of the journal if it is one.
    pub fn preview(&mut self, journal: Arc<Journal>, now: DateTime<FixedOffset>, path: PathBuf) {
        let (words, clock) = (Arc::clone(&self.words), self.clock.clone());
        self.run(move || {
            if Incoming::may_be(&path) {
                return looked(&journal, &path);
            }
            match read(&journal, now, &path, &clock) {
                Ok(preview) => Answer::Read(Box::new(preview), path),
                Err(error) => Answer::Failed(words.say_with(
                    "import-cannot-read",
                    &[("path", path.display().to_string().into()), ("error", error.to_string().into())],
                )),
            }
        });
    }

    /// Reads another copy of the journal.
    pub fn look_at_copy(&mut self, journal: Arc<Journal>, path: PathBuf) {
        self.run(move || looked(&journal, &path));
    }

    fn run(&mut self, job: impl FnOnce() -> Answer + Send + 'static) {
        if self.worker.is_none() {
            let ctx = self.ctx.clone();
            self.worker = Worker::start("errands", move || ctx.request_repaint()).ok();
        }
        if let Some(worker) = &mut self.worker {
            worker.run(job);
        }
    }
}

/// What another copy would bring; that it is none of this program's own was seen to before.
fn looked(journal: &Journal, path: &Path) -> Answer {
    match Incoming::of(path, None, journal) {
        Ok(incoming) => Answer::Looked(Box::new(incoming)),
        Err(error) => Answer::Failed(error.to_string()),
    }
}

fn bytes_of(
    journal: &Journal,
    now: DateTime<FixedOffset>,
    words: &Words,
    (what, period): (Outgoing, Period),
) -> Vec<u8> {
    match what {
        Outgoing::JournalCsv => journal_csv::write(journal, period),
        Outgoing::Dictionary => report_csv::dictionary(words),
        Outgoing::ReportCsv { decimal_comma } => {
            let dialect = if decimal_comma { Dialect::DecimalComma } else { Dialect::Plain };
            let material = Material { journal, assessment: &assess(journal, now), words };
            report_csv::write(&material, period, dialect)
        }
    }
}

fn read(journal: &Journal, now: DateTime<FixedOffset>, path: &Path, clock: &Clock) -> std::io::Result<Preview> {
    let file = std::fs::File::open(path)?;
    let offset = |civil| clock.offset_at(civil);
    let place = Place { today: today(journal, now), journal, local_offset: &offset };
    Ok(Preview::of(journal, journal_csv::read(file, &place)?))
}
