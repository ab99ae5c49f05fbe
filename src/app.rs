//! Owns everything: takes commands in, keeps what happened, works out what it means, shows it.
//!
//! [`App::logic`] lets changes in, [`App::ui`] shows a screen; nothing repaints without a cause.

mod asking;
mod backing_up;
mod carrying_out;
mod checking;
mod desk;
mod doubting;
mod drafts;
mod erasing;
mod exporting;
mod going_over;
mod importing;
mod jobs;
mod journals;
mod keeping;
mod lending;
mod merging;
mod neighbours;
mod opening;
mod restoring;
mod sample;
pub mod window;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};
use eframe::egui;

use crate::assessment::{Assessment, assess};
use crate::command::Commands;
use crate::journal::Stamp;
use crate::journal::day::DayStart;
use crate::journal::witness::Doubt;
use crate::platform::clock::Clock;
use crate::platform::dialogs::Dialogs;
use crate::platform::files;
use crate::platform::settings::{Renderer, Settings};
use crate::ui::{View, focus, theme};
use crate::words::Words;
use asking::Asking;
use checking::Waiting;
use desk::{Desk, Laid, Offer};
use jobs::Jobs;
use journals::Journals;
pub use opening::{Home, Prepared, Start};
use opening::{Ready, Stands};

/// Verdicts are worked out again when a frame is drawn this long after the last time.
const VERDICT_AGE_S: i64 = 60;
/// How often the window shows how far long work is.
const PROGRESS_EVERY: Duration = Duration::from_millis(100);
/// The longest the window sleeps: a laptop may have slept through the wake-up.
const LONGEST_SLEEP: Duration = Duration::from_secs(600);
/// How long the first frame waits for the journal, rather than show a page that says that it is being opened.
const MOMENT: Duration = Duration::from_millis(300);

/// The program with its window.
pub struct App {
    clock: Clock,
    words: Arc<Words>,
    settings: Settings,
    settings_path: Option<PathBuf>,
    /// The journal that shows, and all that belongs to it.
    desk: Desk,
    /// What waits for the journal's full check.
    waiting: Waiting,
    assessment: Assessment,
    /// The doubt about the computer's date, worked out with the verdicts.
    doubt: Option<Doubt>,
    revision: u64,
    commands: Commands,
    jobs: Jobs,
    dialogs: Dialogs,
    /// A dialog that is open.
    asking: Option<Asking>,
    folder: Option<PathBuf>,
    journals: Journals,
    ctx: egui::Context,
}

impl App {
    /// Opens the journal, checked whole, and the window on it.
    pub fn new(ctx: &egui::Context, start: Start) -> Self {
        let ready = Ready::of(&start.home, &start.clock, None);
        let mut app = Self::begin(ctx, start, Words::english(), Desk::closed(PathBuf::new()));
        app.opened(ready);
        app
    }

    /// Opens the window on a journal that is being opened: with it, if it is there in a moment.
    pub fn on(ctx: &egui::Context, prepared: Prepared) -> Self {
        let Prepared { start, words, mut opening, held } = prepared;
        if let Some(held) = &held {
            held.change.let_go();
        }
        let words = words.wait().unwrap_or_default();
        let ready = opening.take_within(MOMENT);
        let mut app = Self::begin(ctx, start, words, Desk::opening(opening));
        app.waiting.hold_until_drawn(held.map(|held| held.check));
        match ready {
            Some(ready) => app.opened(ready),
            None => app.wake_on_opening(),
        }
        app
    }

    fn begin(ctx: &egui::Context, start: Start, words: Words, desk: Desk) -> Self {
        // How far a page was scrolled is for as long as the window is open.
        ctx.memory_mut(|memory| memory.data.clear());
        theme::install(ctx);
        focus::install(ctx);
        let assessment = assess(&Default::default(), start.clock.now().at);
        let mut app = Self {
            clock: start.clock,
            words: Arc::new(words),
            settings: start.settings,
            settings_path: start.settings_path,
            desk,
            waiting: Waiting::default(),
            assessment,
            doubt: None,
            revision: 1,
            commands: Commands::default(),
            jobs: Jobs::new(ctx.clone()),
            dialogs: start.dialogs,
            asking: None,
            folder: None,
            journals: Journals::default(),
            ctx: ctx.clone(),
        };
        app.find_folder();
        if let Some(notice) = start.notice {
            app.desk.window.say_error(notice);
        }
        app.dress(ctx);
        app
    }

    /// Where files are proposed: where the last one was, or the person's documents.
    fn find_folder(&mut self) {
        let remembered = self.settings.folder.clone().filter(|folder| folder.is_dir());
        self.folder = remembered.or_else(files::documents_folder);
    }

    /// Says what was done.
    fn say(&mut self, text: impl Into<String>) {
        self.desk.window.say(text, false);
    }

    /// Says what went wrong: in the window, or where no journal is open beside what there is to say of that.
    fn say_error(&mut self, text: impl Into<String>) {
        match self.desk.journal {
            Laid::Unavailable(_) => self.journals.complaint = Some(text.into()),
            _ => self.desk.window.say_error(text),
        }
    }

    fn stamp(&self) -> Stamp {
        let moment = self.clock.now();
        Stamp::new(moment.at, moment.zone)
    }

    /// Works the verdicts out again.
    fn reassess(&mut self) {
        let now = self.clock.now().at;
        if let Some(keeping) = self.desk.keeping() {
            self.assessment = assess(keeping.journal(), now);
            self.doubt = self.doubt_now();
            self.revision += 1;
        }
    }

    /// Notices that time went on: another day, another offset, or a minute since.
    fn notice_time(&mut self) {
        let now = self.clock.now().at;
        let age = now.signed_duration_since(self.assessment.now);
        let is_old = age.num_seconds().abs() >= VERDICT_AGE_S;
        let is_another_day = self.day_start().day_at(now) != self.assessment.today;
        if is_old || is_another_day || now.offset() != self.assessment.now.offset() {
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

    /// The window shows its first picture: what drew it is remembered, and what is to be said is said.
    fn drawn(&mut self, renderer: Option<Renderer>, said: Option<String>) {
        if let Some(renderer) = renderer.filter(|renderer| *renderer != self.settings.renderer) {
            self.settings.renderer = renderer;
            self.save_settings();
        }
        if let Some(said) = said {
            self.say(said);
        }
    }

    fn save_settings(&mut self) {
        let saved = self.settings_path.as_deref().map_or(Ok(()), |path| self.settings.save(path));
        if let Err(error) = saved {
            self.say_error(error.to_string());
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.take_up_journal();
        self.waiting.let_go_once_drawn(ctx);
        self.take_answers();
        self.carry_out_in_turn(ctx);
        self.close_in_turn(ctx);
        self.keep_drafts(ctx);
        self.notice_time();
        self.look_beside(ctx);
        self.title_window(ctx);
        ctx.request_repaint_after(self.next_wake());
        if self.jobs.is_busy() {
            ctx.request_repaint_after(PROGRESS_EVERY);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        crate::ui::take_text_size(ui.ctx(), self.settings.text_percent, &mut self.commands);
        let is_sample = self.desk.is_sample();
        match &self.desk.journal {
            Laid::Opening(_) => crate::ui::under_way::wait(ui, &self.words, "opening-reads"),
            Laid::Open(_) if let Some(said) = self.waiting.said() => {
                crate::ui::under_way::wait(ui, &self.words, said);
            }
            Laid::Lent(_) => crate::ui::under_way::show(ui, &self.words, self.jobs.work(), &mut self.commands),
            Laid::Unavailable(trouble) => {
                let unsaved = self.waiting.unsaved_said(&trouble.path).map(|said| self.words.say(said));
                let shown = crate::ui::trouble::Shown {
                    message: &trouble.message,
                    unsaved: unsaved.as_deref(),
                    path: &trouble.path,
                    can_rescue: trouble.stands == Stands::Damaged,
                    backups: self.desk.backups.shown(),
                    others: self.journals.others(),
                    closed: self.journals.way_back(),
                    complaint: self.journals.complaint.as_deref(),
                };
                crate::ui::trouble::show(ui, &self.words, &shown, &mut self.commands);
            }
            Laid::Open(keeping) => {
                let read_only = keeping.store().read_only().then(|| self.words.say("read-only"));
                let now: DateTime<FixedOffset> = self.assessment.now;
                let (import, merge) = match &self.desk.offer {
                    Some(Offer::Import(preview, path)) => (Some((&**preview, path.as_path())), None),
                    Some(Offer::Merge(merge)) => (None, Some(merge.shown())),
                    None => (None, None),
                };
                let view = View {
                    journal: keeping.journal(),
                    assessment: &self.assessment,
                    words: &self.words,
                    now,
                    today: self.assessment.today,
                    offset_at: &|civil| self.clock.offset_at(civil),
                    revision: self.revision,
                    settings: &self.settings,
                    journal_path: keeping.store().path(),
                    is_sample,
                    read_only: read_only.as_deref(),
                    drafts: keeping.drafts(),
                    folder: self.folder.as_deref(),
                    is_busy: self.jobs.is_busy(),
                    work: self.jobs.work().filter(|work| work.is_long),
                    import,
                    backups: self.desk.backups.shown(),
                    is_replaced: self.desk.is_replaced,
                    merge,
                    journals: self.journals.shown(&self.settings.recent),
                    held_by: self.desk.held_by,
                    is_erasing: keeping.is_erasing(),
                    doubt: self.doubt,
                    beside: self.desk.neighbours.shown(),
                };
                self.desk.window.ui(ui, &view, &mut self.commands);
            }
        }
        self.wake_for_commands(ui.ctx());
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        theme::window_color(visuals)
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.end_waiting(&self.ctx.clone());
        self.keep_drafts_now();
        self.back_up_on_closing();
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
