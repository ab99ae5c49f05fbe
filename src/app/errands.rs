//! Slow work on the worker thread: files written, files read for import, dialogs awaited.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, Utc};
use eframe::egui;
use uuid::Uuid;

use super::keeping::Keeping;
use super::lending::Done;
use crate::assessment::{assess, today};
use crate::command::{FileKind, Outgoing};
use crate::exchange::import::Preview;
use crate::exchange::journal_csv::{self, Place};
use crate::exchange::period::Period;
use crate::exchange::report_csv::{self, Dialect, Material};
use crate::journal::Journal;
use crate::platform::clock::Clock;
use crate::platform::dialogs::{Dialog, Question};
use crate::platform::files;
use crate::platform::progress::{Progress, Watched};
use crate::platform::worker::Worker;
use crate::store::backup::{self, Backup, Occasion};
use crate::store::{self, Incoming, StoreError};
use crate::ui::{Cancel, HeldBy, WorkShown};
use crate::words::Words;

/// Work done within this many seconds is not worth a word.
const SOON_S: f64 = 0.3;

/// What came back from the worker.
pub enum Answer {
    /// A file was written.
    Saved(PathBuf),
    /// A file was read for import.
    Read(Box<Preview>, PathBuf),
    /// A backup of a journal was made, or could not be; and what it was made for.
    BackedUp(PathBuf, Result<Backup, String>, Then),
    /// Another file took the journal's place, and what there is to say of it; or could not.
    Replaced(Result<String, StoreError>),
    /// Another copy of the journal was read.
    Looked(Box<Incoming>),
    /// A journal that was left has its backup, or needed none; or it could not be made.
    Left(Result<(), String>),
    /// Which backups hold a record.
    FoundIn(HeldBy),
    /// A journal that was lent is back, and what was done with it.
    Back(Box<Keeping>, Done),
    /// It was cancelled; nothing came of it.
    Cancelled,
    /// It went wrong; the message says what, where, and what to do.
    Failed(String),
    /// The work stopped on a fault of the program.
    Stopped(String),
}

/// What a backup is made for.
pub enum Then {
    /// For itself; nobody waits.
    Nothing,
    /// Somebody asked for it and is told.
    Say,
}

/// What a dialog that is open was asked for.
enum Asked {
    Target(Outgoing),
    Import,
    Backup,
    Copy,
    Journal,
    NewJournal,
}

/// What a dialog answered.
pub enum Chosen {
    /// Where to write.
    Target(Outgoing, PathBuf),
    /// What to import.
    Import(PathBuf),
    /// What to restore.
    Backup(PathBuf),
    /// Which other copy of the journal to bring in.
    Copy(PathBuf),
    /// Which journal to open.
    Journal(PathBuf),
    /// Where to begin a new one.
    NewJournal(PathBuf),
}

/// What is under way that somebody waits for.
struct Work {
    said: String,
    /// None for what is done too soon to be cancelled.
    progress: Option<Progress>,
    since_s: f64,
}

/// The errands that are under way.
pub struct Errands {
    worker: Option<Worker<Answer>>,
    /// For what nobody asked for and nobody waits for: a person is not told of it.
    quiet: Option<Worker<Answer>>,
    dialog: Option<(Asked, Dialog)>,
    work: Option<Work>,
    /// Of work that had to be done at once.
    answers: Vec<Answer>,
    ctx: egui::Context,
    words: Arc<Words>,
    clock: Clock,
}

impl Errands {
    /// None under way yet.
    pub fn new(ctx: egui::Context, words: Arc<Words>, clock: Clock) -> Self {
        Self { worker: None, quiet: None, dialog: None, work: None, answers: Vec::new(), ctx, words, clock }
    }

    /// Whether something is under way that was asked for.
    pub fn is_busy(&self) -> bool {
        self.worker.as_ref().is_some_and(Worker::is_busy)
    }

    /// What is under way that was asked for, and how far it is.
    pub fn work(&self) -> Option<WorkShown<'_>> {
        let work = self.work.as_ref().filter(|_| self.is_busy())?;
        let took_s = self.ctx.input(|input| input.time) - work.since_s;
        Some(WorkShown {
            said: &work.said,
            is_long: took_s > SOON_S,
            fraction: work.progress.as_ref().and_then(Progress::fraction),
            cancel: match &work.progress {
                None => Cancel::Never,
                Some(progress) if progress.is_cancelled() => Cancel::Asked,
                Some(_) => Cancel::Can,
            },
        })
    }

    /// Asks what is under way to stop, if it can.
    pub fn cancel(&self) {
        if let Some(progress) = self.work.as_ref().and_then(|work| work.progress.as_ref()) {
            progress.cancel();
        }
    }

    /// What came back since last time.
    pub fn take_answer(&mut self) -> Option<Answer> {
        if !self.answers.is_empty() {
            return Some(self.answers.remove(0));
        }
        let mut workers = [&mut self.worker, &mut self.quiet].into_iter().flatten();
        let answer = workers.find_map(Worker::try_take)?;
        Some(answer.unwrap_or_else(|stopped| Answer::Stopped(stopped.to_string())))
    }

    /// What was chosen in a dialog since last time.
    pub fn take_choice(&mut self) -> Option<Chosen> {
        let (_, dialog) = self.dialog.as_ref()?;
        let chosen = dialog.try_take()?;
        let (asked, _) = self.dialog.take()?;
        Some(match asked {
            Asked::Target(what) => Chosen::Target(what, chosen?),
            Asked::Import => Chosen::Import(chosen?),
            Asked::Backup => Chosen::Backup(chosen?),
            Asked::Copy => Chosen::Copy(chosen?),
            Asked::Journal => Chosen::Journal(chosen?),
            Asked::NewJournal => Chosen::NewJournal(chosen?),
        })
    }

    /// Asks where to write a file.
    pub fn ask_target(&mut self, what: Outgoing, folder: Option<&Path>, file_name: String) {
        let question = self.question(("dialog-save", what.kind()), folder, Some(file_name));
        let ctx = self.ctx.clone();
        self.dialog = Dialog::save(&question, move || ctx.request_repaint()).ok().map(|d| (Asked::Target(what), d));
    }

    /// Asks which file to import.
    pub fn ask_import(&mut self, folder: Option<&Path>) {
        self.ask(Asked::Import, self.question(("dialog-import", FileKind::Table), folder, None));
    }

    /// Asks which backup to restore.
    pub fn ask_backup(&mut self, folder: Option<&Path>) {
        self.ask(Asked::Backup, self.question(("dialog-restore", FileKind::Journal), folder, None));
    }

    /// Asks which other copy of the journal to bring in; it may have any name.
    pub fn ask_copy(&mut self, folder: Option<&Path>) {
        let question = self.question(("dialog-copy", FileKind::Journal), folder, None);
        self.ask(Asked::Copy, Question { filters: Vec::new(), ..question });
    }

    /// Asks which other journal to open; it may have any name.
    pub fn ask_journal(&mut self, folder: Option<&Path>) {
        let question = self.question(("dialog-open", FileKind::Journal), folder, None);
        self.ask(Asked::Journal, Question { filters: Vec::new(), ..question });
    }

    /// Asks where to begin a new journal.
    pub fn ask_new_journal(&mut self, folder: Option<&Path>, file_name: String) {
        let question = self.question(("dialog-new", FileKind::Journal), folder, Some(file_name));
        let ctx = self.ctx.clone();
        self.dialog = Dialog::save(&question, move || ctx.request_repaint()).ok().map(|d| (Asked::NewJournal, d));
    }

    /// Whatever is answered in a dialog that is still open is for nobody any more.
    pub fn forget_dialog(&mut self) {
        self.dialog = None;
    }

    fn ask(&mut self, asked: Asked, question: Question) {
        let ctx = self.ctx.clone();
        self.dialog = Dialog::open(&question, move || ctx.request_repaint()).ok().map(|dialog| (asked, dialog));
    }

    fn question(&self, (title, kind): (&str, FileKind), folder: Option<&Path>, file_name: Option<String>) -> Question {
        let (name, ending) = match kind {
            FileKind::Table => ("dialog-csv", "csv"),
            FileKind::Text => ("dialog-text", "txt"),
            FileKind::Journal => ("dialog-journal", "springback"),
        };
        let filters = vec![(self.words.say(name), vec![ending.to_owned()])];
        Question { title: self.words.say(title), folder: folder.map(Path::to_owned), file_name, filters }
    }

    /// Makes a backup, which also sees a journal that is open.
    pub fn back_up(&mut self, journal: PathBuf, (occasion, now): (Occasion, DateTime<Utc>), then: Then) {
        let is_quiet = matches!(then, Then::Nothing);
        let job = move || {
            let made = backup::take(&journal, occasion, now).map_err(|error| error.to_string());
            Answer::BackedUp(journal, made, then)
        };
        if is_quiet {
            let answer = run_on(&mut self.quiet, "backups", &self.ctx, job);
            self.answers.extend(answer);
        } else {
            self.run(job);
        }
    }

    /// Makes the closing backup of a journal that was left, if one is due once those under way are made.
    pub fn back_up_left(&mut self, journal: PathBuf, now: DateTime<Utc>) {
        let answer = run_on(&mut self.quiet, "backups", &self.ctx, move || {
            let is_due = backup::is_due(&backup::all(&journal), now);
            let made = if is_due { backup::take(&journal, Occasion::Closing, now).map(drop) } else { Ok(()) };
            Answer::Left(made.map_err(|error| error.to_string()))
        });
        self.answers.extend(answer);
    }

    /// Writes a verified copy of the journal somewhere else.
    pub fn copy(&mut self, journal: PathBuf, target: PathBuf) {
        self.run(move || match backup::copy_to(&journal, &target) {
            Ok(_) => Answer::Saved(target),
            Err(error) => Answer::Failed(error.to_string()),
        });
    }

    /// Puts a backup in the place of a journal that nobody has open.
    pub fn restore(&mut self, journal: PathBuf, from: PathBuf, now: DateTime<Utc>) {
        let words = Arc::clone(&self.words);
        self.run_watched(self.words.say("restoring"), move |progress| {
            let done = store::restore(&journal, &from, now, progress);
            Answer::Replaced(done.map(|restored| {
                let said = if restored.before.is_some() { "restored" } else { "restored-where-none-was" };
                words.say_with(said, &[("entries", restored.holds.revisions.into())])
            }))
        });
    }

    /// Puts what can be read of a damaged journal, that nobody has open, in its place.
    pub fn rescue(&mut self, journal: PathBuf, now: DateTime<Utc>) {
        let words = Arc::clone(&self.words);
        self.run_watched(self.words.say("rescuing"), move |progress| {
            let done = store::rescue(&journal, now, progress);
            let args = |entries: usize, lost: usize| [("entries", entries.into()), ("lost", lost.into())];
            Answer::Replaced(done.map(|done| words.say_with("rescued", &args(done.entries, done.lost))))
        });
    }

    /// Does something long with a journal, which comes back with the answer.
    pub fn lend(
        &mut self,
        said: String,
        mut keeping: Keeping,
        job: impl FnOnce(&mut Keeping, &Progress) -> Done + Send + 'static,
    ) {
        self.run_watched(said, move |progress| {
            let done = job(&mut keeping, progress);
            Answer::Back(Box::new(keeping), done)
        });
    }

    /// The same, for what nobody can stop once it was asked for.
    pub fn lend_to_the_end(
        &mut self,
        said: String,
        mut keeping: Keeping,
        job: impl FnOnce(&mut Keeping) -> Done + Send + 'static,
    ) {
        self.note(said, None);
        let answer = run_on(&mut self.worker, "errands", &self.ctx, move || {
            let done = job(&mut keeping);
            Answer::Back(Box::new(keeping), done)
        });
        self.answers.extend(answer);
    }

    /// Looks which backups of a journal hold a record, or what goes with it.
    pub fn look_for(&mut self, journal: PathBuf, record: Uuid, with_it: Vec<Uuid>) {
        self.run_watched(self.words.say("erase-looking"), move |progress| {
            let found = backup::holding(&journal, &with_it, progress);
            Answer::FoundIn(HeldBy { record, backups: found.ok().map(|found| found.len()) })
        });
    }

    /// Waits until no backup that nobody asked for is being made, and gives what came back.
    pub fn finish_quiet(&mut self) -> Vec<Answer> {
        self.quiet.take().into_iter().flat_map(Worker::finish).flatten().collect()
    }

    /// Waits until all that is under way is done, and gives what came back.
    pub fn finish(&mut self) -> Vec<Answer> {
        let workers = [self.worker.take(), self.quiet.take()].into_iter().flatten();
        workers.flat_map(Worker::finish).flatten().collect()
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
        let shown = path.display().to_string();
        let said = self.words.say_with("reading", &[("path", shown.as_str().into())]);
        self.run_watched(said, move |progress| {
            if Incoming::may_be(&path) {
                return looked(&journal, &path);
            }
            match read(&journal, now, &path, (&clock, progress)) {
                Ok(preview) => Answer::Read(Box::new(preview), path),
                Err(_) if progress.is_cancelled() => Answer::Cancelled,
                Err(error) => Answer::Failed(
                    words
                        .say_with("import-cannot-read", &[("path", shown.into()), ("error", error.to_string().into())]),
                ),
            }
        });
    }

    /// Reads another copy of the journal.
    pub fn look_at_copy(&mut self, journal: Arc<Journal>, path: PathBuf) {
        self.run(move || looked(&journal, &path));
    }

    fn run(&mut self, job: impl FnOnce() -> Answer + Send + 'static) {
        self.note(self.words.say("frame-busy"), None);
        let answer = run_on(&mut self.worker, "errands", &self.ctx, job);
        self.answers.extend(answer);
    }

    /// Runs what tells how far it is, and can be cancelled.
    fn run_watched(&mut self, said: String, job: impl FnOnce(&Progress) -> Answer + Send + 'static) {
        let progress = Progress::default();
        self.note(said, Some(progress.clone()));
        let answer = run_on(&mut self.worker, "errands", &self.ctx, move || job(&progress));
        self.answers.extend(answer);
    }

    fn note(&mut self, said: String, progress: Option<Progress>) {
        let since_s = self.ctx.input(|input| input.time);
        self.work = Some(Work { said, progress, since_s });
    }
}

/// Starts the worker if need be, and hands it a piece of work; where the system gives no thread for it,
/// the work is done at once, and this is its answer.
fn run_on(
    worker: &mut Option<Worker<Answer>>,
    name: &str,
    ctx: &egui::Context,
    job: impl FnOnce() -> Answer + Send + 'static,
) -> Option<Answer> {
    if worker.is_none() {
        let ctx = ctx.clone();
        *worker = Worker::start(name, move || ctx.request_repaint()).ok();
    }
    match worker {
        Some(worker) => {
            worker.run(job);
            None
        }
        None => Some(job()),
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
        // A copy of the file is not made of facts: see [`Errands::copy`].
        Outgoing::Copy => Vec::new(),
        Outgoing::Dictionary => report_csv::dictionary(words),
        Outgoing::ReportCsv { decimal_comma } => {
            let dialect = if decimal_comma { Dialect::DecimalComma } else { Dialect::Plain };
            let material = Material { journal, assessment: &assess(journal, now), words };
            report_csv::write(&material, period, dialect)
        }
    }
}

fn read(
    journal: &Journal,
    now: DateTime<FixedOffset>,
    path: &Path,
    (clock, progress): (&Clock, &Progress),
) -> std::io::Result<Preview> {
    let file = std::fs::File::open(path)?;
    let bytes = file.metadata()?.len();
    let file = Watched::new(file, bytes, progress.clone());
    let offset = |civil| clock.offset_at(civil);
    let place = Place { today: today(journal, now), journal, local_offset: &offset };
    Ok(Preview::of(journal, journal_csv::read(file, &place)?))
}
