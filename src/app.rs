//! Owns everything: takes commands in, keeps what happened, works out what it means, shows it.
//!
//! [`App::logic`] lets changes in, [`App::ui`] shows a screen; nothing repaints without a cause.

mod errands;
mod keeping;
mod opening;
pub mod window;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use eframe::egui;
use uuid::Uuid;

use crate::assessment::{Assessment, assess};
use crate::command::{Act, Command, Commands, Outgoing};
use crate::exchange::import::{Preview, Take};
use crate::journal::Stamp;
use crate::journal::day::DayStart;
use crate::platform::clock::Clock;
use crate::platform::settings::Settings;
use crate::store::Batch;
use crate::ui::{Screen, View, Window, theme};
use crate::words::Words;
use errands::{Answer, Chosen, Errands};
use keeping::Keeping;
use opening::Trouble;
pub use opening::{Home, Start};

/// Seconds after which what was typed is on disk (PRODUCT: within a second).
const DRAFT_DELAY_S: f64 = 0.3;
/// Verdicts are worked out again when a frame is drawn this long after the last time.
const VERDICT_AGE_S: i64 = 60;
/// The longest the window sleeps: a laptop may have slept through the wake-up.
const LONGEST_SLEEP: Duration = Duration::from_secs(600);

/// The program with its window.
pub struct App {
    clock: Clock,
    words: Arc<Words>,
    settings: Settings,
    settings_path: Option<PathBuf>,
    own: Result<Keeping, Trouble>,
    sample: Option<Keeping>,
    assessment: Assessment,
    revision: u64,
    window: Window,
    commands: Commands,
    errands: Errands,
    import: Option<(Preview, PathBuf)>,
    chosen_target: Option<(Outgoing, PathBuf)>,
    typed_at_s: Option<f64>,
}

impl App {
    /// Opens the journal and the window on it.
    pub fn new(ctx: &egui::Context, start: Start) -> Self {
        theme::install(ctx);
        let words = Arc::new(Words::english());
        let own = opening::open(&start.home);
        let now = start.clock.now().at;
        let assessment = assess(own.as_ref().map_or(&Default::default(), |k| k.journal()), now);
        let mut app = Self {
            errands: Errands::new(ctx.clone(), Arc::clone(&words), start.clock.clone()),
            clock: start.clock,
            words,
            settings: start.settings,
            settings_path: start.settings_path,
            own,
            sample: None,
            assessment,
            revision: 1,
            window: Window::default(),
            commands: Commands::default(),
            import: None,
            chosen_target: None,
            typed_at_s: None,
        };
        app.settle_in(start.notice);
        app.dress(ctx);
        app
    }

    /// The screen to begin with, and what has to be said at once.
    fn settle_in(&mut self, notice: Option<String>) {
        if self.own.as_ref().is_ok_and(|own| own.journal().is_empty()) {
            self.window.go(Screen::FirstStart);
        }
        if let Some(notice) = notice {
            self.window.say_error(notice);
        }
        let path = self.own.as_ref().ok().and_then(|own| own.store().path()).map(Path::to_owned);
        if path.is_some() && path != self.settings.journal {
            self.settings.journal = path;
            self.save_settings();
        }
    }

    fn keeping(&self) -> Option<&Keeping> {
        self.sample.as_ref().or(self.own.as_ref().ok())
    }

    fn keeping_mut(&mut self) -> Option<&mut Keeping> {
        self.sample.as_mut().or(self.own.as_mut().ok())
    }

    fn stamp(&self) -> Stamp {
        let moment = self.clock.now();
        Stamp::new(moment.at, moment.zone)
    }

    /// Works the verdicts out again.
    fn reassess(&mut self) {
        let now = self.clock.now().at;
        if let Some(keeping) = self.keeping() {
            self.assessment = assess(keeping.journal(), now);
            self.revision += 1;
        }
    }

    /// Notices that time went on: another day, another offset, or a minute since.
    fn notice_time(&mut self) {
        let now = self.clock.now().at;
        let age = now.signed_duration_since(self.assessment.now);
        if age.num_seconds().abs() >= VERDICT_AGE_S || now.offset() != self.assessment.now.offset() {
            self.reassess();
        }
    }

    /// When the next frame is needed though nobody does anything: the next day's beginning.
    fn next_wake(&self) -> Duration {
        let now = self.clock.now().at;
        let tomorrow = crate::journal::day::plus(self.assessment.today, 1);
        let rollover = self.day_start().begin_of(tomorrow) - now.naive_local();
        (rollover + TimeDelta::seconds(1)).to_std().unwrap_or(LONGEST_SLEEP).min(LONGEST_SLEEP)
    }

    fn day_start(&self) -> DayStart {
        self.assessment.day_start
    }

    fn carry_out(&mut self, ctx: &egui::Context, command: Command) {
        match command {
            Command::Show(screen) => self.window.go(screen),
            Command::AnswerSession(session) => self.window.open_session(session),
            Command::CheckInFor(day) => self.window.check_in_for(day),
            Command::Record(act) => self.record(&act),
            Command::Undo => self.undo(),
            Command::KeepDraft(draft) => self.note_draft(ctx, draft),
            Command::DropDraft { form, day } => self.drop_draft(&form, day),
            Command::ChooseTarget(what) => self.choose_target(what),
            Command::Export { path, what, period } => self.export(path, what, period),
            Command::ChooseImport => self.errands.ask_import(self.settings.folder.as_deref()),
            Command::PreviewImport(path) => self.preview(path),
            Command::TakeImport { different, withdrawn } => self.take_import(&different, &withdrawn),
            Command::CancelImport => self.import = None,
            Command::OpenJournal { path, create } => self.open_journal(path, create),
            Command::SetTheme(theme) => self.change_settings(ctx, |s| s.theme = theme),
            Command::SetTextPercent(percent) => self.change_settings(ctx, |s| s.text_percent = percent),
            Command::SetReducedMotion(reduced) => self.change_settings(ctx, |s| s.reduced_motion = reduced),
            Command::OpenSample => self.open_sample(),
            Command::CloseSample => self.close_sample(),
        }
    }

    fn record(&mut self, act: &Act) {
        let stamp = self.stamp();
        let Some(keeping) = self.keeping_mut() else { return };
        match keeping.record(act, &stamp) {
            Ok(()) => {
                self.window.say(act.said.clone(), true);
                self.reassess();
            }
            Err(error) => self.window.say_error(error.to_string()),
        }
    }

    fn undo(&mut self) {
        let stamp = self.stamp();
        let Some(keeping) = self.keeping_mut() else { return };
        match keeping.undo(&stamp) {
            Ok(true) => {
                self.window.say(self.words.say("undone"), false);
                self.reassess();
            }
            Ok(false) => self.window.say(self.words.say("nothing-to-undo"), false),
            Err(error) => self.window.say_error(error.to_string()),
        }
    }

    fn note_draft(&mut self, ctx: &egui::Context, draft: crate::journal::draft::Draft) {
        if let Some(keeping) = self.keeping_mut() {
            keeping.note_draft(draft);
        }
        self.typed_at_s.get_or_insert(ctx.input(|i| i.time));
        ctx.request_repaint_after(Duration::from_secs_f64(DRAFT_DELAY_S));
    }

    fn drop_draft(&mut self, form: &str, day: NaiveDate) {
        let dropped = self.keeping_mut().map_or(Ok(()), |keeping| keeping.drop_draft(form, day));
        if let Err(error) = dropped {
            self.window.say_error(error.to_string());
        }
    }

    /// Puts what is being typed on disk once it is due.
    fn keep_drafts(&mut self, ctx: &egui::Context) {
        let now_s = ctx.input(|i| i.time);
        if self.typed_at_s.is_some_and(|typed| now_s - typed >= DRAFT_DELAY_S) {
            self.keep_drafts_now();
            if self.typed_at_s.is_some() {
                ctx.request_repaint_after(Duration::from_secs(5));
            }
        } else if self.typed_at_s.is_some() {
            ctx.request_repaint_after(Duration::from_secs_f64(DRAFT_DELAY_S));
        }
    }

    fn keep_drafts_now(&mut self) {
        let is_read_only = self.keeping().is_some_and(|k| k.store().read_only());
        let kept = match self.keeping_mut() {
            Some(keeping) if !is_read_only => keeping.keep_drafts(),
            _ => Ok(()),
        };
        match kept {
            Ok(()) => self.typed_at_s = None,
            Err(error) => self.window.say_error(error.to_string()),
        }
    }

    fn choose_target(&mut self, what: Outgoing) {
        let name = what.file_name(self.assessment.today);
        self.errands.ask_target(what, self.settings.folder.as_deref(), name);
    }

    fn export(&mut self, path: PathBuf, what: Outgoing, period: crate::exchange::period::Period) {
        let now = self.clock.now().at;
        let Some(journal) = self.keeping().map(Keeping::snapshot) else { return };
        self.errands.export(journal, now, (path, what, period));
    }

    fn preview(&mut self, path: PathBuf) {
        let now = self.clock.now().at;
        let Some(journal) = self.keeping().map(Keeping::snapshot) else { return };
        self.errands.preview(journal, now, path);
    }

    fn take_import(&mut self, different: &[Uuid], withdrawn: &[Uuid]) {
        let Some((preview, path)) = self.import.take() else { return };
        let stamp = self.stamp();
        let source = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let batch = Batch { id: Uuid::new_v4(), stamp: stamp.clone(), source };
        let revisions = preview.take(Take { new: true, different, withdrawn }, batch.id, &stamp);
        let count = revisions.len();
        let Some(keeping) = self.keeping_mut() else { return };
        match keeping.import(&batch, revisions) {
            Ok(()) => {
                self.window.say(self.words.say_with("imported", &[("count", count.into())]), true);
                self.reassess();
            }
            Err(error) => {
                self.window.say_error(error.to_string());
                self.import = Some((preview, path));
            }
        }
    }

    fn open_sample(&mut self) {
        match opening::sample(&self.clock, &self.words) {
            Ok(sample) => {
                self.sample = Some(sample);
                self.window = Window::opening_on(Screen::Today);
                self.reassess();
            }
            Err(error) => self.window.say_error(error.to_string()),
        }
    }

    fn close_sample(&mut self) {
        self.sample = None;
        let is_new = self.own.as_ref().is_ok_and(|own| own.journal().is_empty());
        self.window = Window::opening_on(if is_new { Screen::FirstStart } else { Screen::Today });
        self.reassess();
    }

    /// Opens another journal; the one that is open stays open when that fails.
    fn open_journal(&mut self, path: PathBuf, create: bool) {
        self.keep_drafts_now();
        let create = if create { crate::store::Create::WhereNoneEverWas } else { crate::store::Create::Never };
        match opening::open(&Home::File(path, create)) {
            Ok(own) => {
                self.own = Ok(own);
                self.sample = None;
                self.window = Window::opening_on(Screen::Today);
                self.reassess();
                self.settle_in(None);
            }
            Err(trouble) if self.own.is_err() => self.own = Err(trouble),
            Err(trouble) => self.window.say_error(trouble.message),
        }
    }

    fn change_settings(&mut self, ctx: &egui::Context, change: impl FnOnce(&mut Settings)) {
        change(&mut self.settings);
        self.dress(ctx);
        self.save_settings();
    }

    /// Makes the window look as the settings say.
    fn dress(&self, ctx: &egui::Context) {
        use crate::platform::settings::Theme;
        ctx.set_theme(match self.settings.theme {
            Theme::System => egui::ThemePreference::System,
            Theme::Light => egui::ThemePreference::Light,
            Theme::Dark => egui::ThemePreference::Dark,
        });
        theme::set_text_percent(ctx, self.settings.text_percent.get());
        theme::set_reduced_motion(ctx, self.settings.reduced_motion);
    }

    fn save_settings(&mut self) {
        let saved = self.settings_path.as_deref().map_or(Ok(()), |path| self.settings.save(path));
        if let Err(error) = saved {
            self.window.say_error(error.to_string());
        }
    }

    fn take_answers(&mut self) {
        while let Some(answer) = self.errands.take_answer() {
            match answer {
                Answer::Saved(path) => self.saved(&path),
                Answer::Read(preview, path) => {
                    self.remember_folder(&path);
                    self.import = Some((*preview, path));
                    self.window.go(Screen::Report);
                }
                Answer::Failed(message) => self.window.say_error(message),
            }
        }
        match self.errands.take_choice() {
            Some(Chosen::Target(what, path)) => self.chosen_target = Some((what, path)),
            Some(Chosen::Import(path)) => self.preview(path),
            None => {}
        }
    }

    fn saved(&mut self, path: &Path) {
        self.remember_folder(path);
        let shown = path.display().to_string();
        self.window.say(self.words.say_with("file-saved", &[("path", shown.into())]), false);
    }

    fn remember_folder(&mut self, path: &Path) {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).map(Path::to_owned);
        if folder.is_some() && folder != self.settings.folder {
            self.settings.folder = folder;
            self.save_settings();
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.take_answers();
        for command in self.commands.take() {
            self.carry_out(ctx, command);
        }
        self.keep_drafts(ctx);
        self.notice_time();
        ctx.request_repaint_after(self.next_wake());
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let keeping = match (&self.sample, &self.own) {
            (Some(sample), _) => sample,
            (None, Ok(own)) => own,
            (None, Err(trouble)) => {
                crate::ui::trouble::show(ui, &self.words, (&trouble.message, &trouble.path), &mut self.commands);
                return self.wake_for_commands(ui.ctx());
            }
        };
        let read_only = keeping.store().read_only().then(|| self.words.say("read-only"));
        let now: DateTime<FixedOffset> = self.assessment.now;
        let view = View {
            journal: keeping.journal(),
            assessment: &self.assessment,
            words: &self.words,
            now,
            today: self.assessment.today,
            revision: self.revision,
            settings: &self.settings,
            journal_path: keeping.store().path(),
            is_sample: self.sample.is_some(),
            read_only: read_only.as_deref(),
            drafts: keeping.drafts(),
            chosen_target: self.chosen_target.as_ref().map(|(what, path)| (*what, path)),
            folder: self.settings.folder.as_deref(),
            is_busy: self.errands.is_busy(),
            import: self.import.as_ref().map(|(preview, _)| preview),
        };
        self.window.ui(ui, &view, &mut self.commands);
        self.wake_for_commands(ui.ctx());
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.keep_drafts_now();
    }
}

impl App {
    /// What was asked for is carried out before the next frame; so there has to be one.
    fn wake_for_commands(&self, ctx: &egui::Context) {
        if !self.commands.is_empty() {
            ctx.request_repaint();
        }
    }
}
