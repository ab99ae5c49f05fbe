//! The frame around the screens: the rail, the banners, the screen, the toasts, the keys.

mod banner;
mod keys;
mod rail;
mod text_size;

use std::path::PathBuf;

use chrono::NaiveDate;
use eframe::egui::{self, Frame, Margin, Ui};
use uuid::Uuid;

pub use text_size::take_text_size;

use super::focus::{self, To};
use super::screens::red_flag;
use super::screens::{FirstStart, History, Log, Plan, Readiness, Report, Settings, Today, Trends};
use super::theme;
use super::widgets::toast::{Offer, Toast, ToastAction, Toasts};
use super::{Screen, View};
use crate::command::{Command, Commands, Outgoing};
use crate::journal::draft::{self, Draft};

/// From this width on (points) the rail stands at the left; below it lies along the top.
const RAIL_FROM: f32 = 900.0;
/// Below this width (points) margins are narrow.
const NARROW: f32 = 620.0;

/// All screens with their drafts, and which of them shows.
#[derive(Default)]
pub struct Window {
    screen: Screen,
    /// How many times another screen was shown: each time it is a page of its own, and opens at its top.
    visit: u64,
    today: Today,
    log: Log,
    trends: Trends,
    readiness: Readiness,
    plan: Plan,
    history: History,
    report: Report,
    settings: Settings,
    first_start: FirstStart,
    toasts: Toasts,
    keys_shown: bool,
    /// The screen shown in the last frame, to know that another shows.
    last_shown: Option<Screen>,
}

impl Window {
    /// A window that opens on a screen.
    pub fn opening_on(screen: Screen) -> Self {
        Self { screen, ..Self::default() }
    }

    /// Shows another screen.
    pub fn go(&mut self, screen: Screen) {
        self.visit += u64::from(screen != self.screen);
        self.screen = screen;
    }

    /// Which screen shows.
    pub fn screen(&self) -> Screen {
        self.screen
    }

    /// Shows the log with a session, to answer what is missing.
    pub fn open_session(&mut self, record: Uuid) {
        self.log.open(record);
        self.go(Screen::Log);
    }

    /// Shows the plan with today's exercises at the top.
    pub fn open_exercises(&mut self) {
        self.plan.seek_exercises();
        self.go(Screen::Plan);
    }

    /// Shows Today for another day.
    pub fn check_in_for(&mut self, date: NaiveDate) {
        self.today.check_in_for(date);
        self.go(Screen::Today);
    }

    /// Shows Today with the form for what a clinician said.
    pub fn ask_what_was_said(&mut self) {
        self.today.ask_what_was_said();
        self.go(Screen::Today);
    }

    /// Says what was done; `undoable` offers to undo it.
    pub fn say(&mut self, text: impl Into<String>, undoable: bool) {
        let toast = Toast::done(text);
        self.toasts.push(if undoable { toast.offering(Offer::Undo) } else { toast });
    }

    /// Says what was undone, and offers to redo it.
    pub fn say_undone(&mut self, text: impl Into<String>) {
        self.toasts.push(Toast::done(text).offering(Offer::Redo));
    }

    /// Opens the form of an act that was undone, with its answers; they are its draft again.
    pub fn give_back(&mut self, draft: &Draft) {
        let record = draft::session_of(&draft.form);
        match (draft.form.as_str(), record) {
            (draft::CHECK_IN, _) => {
                self.today.give_back(draft.day);
                self.go(Screen::Today);
            }
            (_, Some(record)) => self.open_session(record),
            (draft::SESSION, _) => {
                self.log.give_back(draft);
                self.go(Screen::Log);
            }
            (draft::PROGRAMME, _) => {
                self.plan.give_back();
                self.go(Screen::Plan);
            }
            (form, _) if self.readiness.give_back(form) => self.go(Screen::Readiness),
            (form, _) if self.today.give_back_flag(form) => self.go(Screen::Today),
            // Another form takes its draft up by itself.
            _ => {}
        }
    }

    /// After a form's act was redone: its answers are in the journal again.
    pub fn take_back(&mut self, draft: &Draft) {
        match draft.form.as_str() {
            draft::CHECK_IN => self.today.take_back(draft.day),
            draft::PROGRAMME => self.plan.give_back(),
            form if form == draft::SESSION || draft::session_of(form).is_some() => self.log.take_back(),
            form => {
                let _ = self.readiness.give_back(form) || self.today.take_back_flag(form);
            }
        }
    }

    /// Says what went wrong; it stays until it is closed.
    pub fn say_error(&mut self, text: impl Into<String>) {
        self.toasts.push(Toast::error(text));
    }

    /// Takes what went wrong and was not closed yet along to another window.
    pub fn take_errors(&mut self) -> Vec<String> {
        self.toasts.take_errors()
    }

    /// Says what went wrong in a window before.
    pub fn give_errors(&mut self, errors: Vec<String>) {
        errors.into_iter().for_each(|error| self.say_error(error));
    }

    /// Takes up where the report is to be written, or another file.
    pub fn name_target(&mut self, what: Outgoing, path: PathBuf) {
        self.report.name_target(what, path);
    }

    /// Asks whether a file that is there already is to be replaced by this.
    pub fn ask_to_replace(&mut self, what: Outgoing, path: PathBuf) {
        match what {
            Outgoing::Copy => self.settings.ask_to_replace(path),
            what => self.report.ask_to_replace(what, path),
        }
    }

    /// Asks whether a backup that was chosen is to be restored.
    pub fn ask_to_restore(&mut self, path: PathBuf) {
        self.settings.ask_to_restore(path);
        self.go(Screen::Settings);
    }

    /// After something was erased: no form holds it any more, and no notice offers to undo it. What else
    /// was being typed is taken up again from its draft.
    pub fn let_go(&mut self) {
        (self.today, self.log) = Default::default();
        self.toasts.withdraw_offers();
    }

    /// Shows the frame and the screen in it.
    pub fn ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        let ctx = ui.ctx().clone();
        // Another screen: its title speaks, unless the screen knows better.
        if self.last_shown.replace(self.screen) != Some(self.screen) {
            focus::wish(&ctx, To::Title);
        }
        self.take_keys(&ctx, view, commands);
        self.take_files(&ctx, view, commands);
        let width = ui.available_width();
        let rail = rail::Rail { shown: self.screen, first: self.is_first_start(view) };
        let wish = if width >= RAIL_FROM { rail.beside(ui, view) } else { rail.above(ui, view) };
        match wish {
            Some(rail::Wish::Go(screen)) => commands.push(Command::Show(screen)),
            Some(rail::Wish::Keys) => self.keys_shown = true,
            None => {}
        }
        let notices = self.toasts.reserve(ui, view.words);
        banner::banners(ui, view, commands);
        if view.assessment.is_suppressed() {
            self.stand_down(ui, view, width, commands);
        }
        egui::CentralPanel::default().frame(content_frame(width)).show(ui, |ui| self.screen_ui(ui, view, commands));
        if self.keys_shown {
            self.keys_shown = keys::list(&ctx, view.words);
        }
        match self.toasts.ui(ui, notices, view.words) {
            Some(ToastAction::Taken(_, Offer::Undo)) => commands.push(Command::Undo),
            Some(ToastAction::Taken(_, Offer::Redo)) => commands.push(Command::Redo),
            Some(ToastAction::Closed(_)) | None => {}
        }
    }

    /// While a red flag is up: its line above every screen but Today, which says all of it, and nothing
    /// that counts goes on counting.
    fn stand_down(&mut self, ui: &mut Ui, view: &View, width: f32, commands: &mut Commands) {
        self.plan.stand_down();
        self.readiness.stand_down();
        if self.screen != Screen::Today {
            red_flag::line(ui, view, side_margin(width), commands);
        }
    }

    /// Whether the first start still has to be gone through: the other screens have nothing to show.
    fn is_first_start(&self, view: &View) -> bool {
        match self.screen {
            Screen::FirstStart => true,
            Screen::Report | Screen::Settings => view.journal.first_date().is_none(),
            _ => false,
        }
    }

    fn take_keys(&mut self, ctx: &egui::Context, view: &View, commands: &mut Commands) {
        let first = self.is_first_start(view);
        for pressed in keys::pressed(ctx) {
            match pressed {
                keys::Pressed::Screen(screen) if first && !rail::OPEN_AT_FIRST.contains(&screen) => {}
                keys::Pressed::Screen(screen) => commands.push(Command::Show(screen)),
                keys::Pressed::Undo => {
                    self.toasts.take_offer();
                    commands.push(Command::Undo);
                }
                keys::Pressed::Redo => {
                    self.toasts.take_offer();
                    commands.push(Command::Redo);
                }
                // To where the others are listed, too: there may be no dialog.
                keys::Pressed::Journal => {
                    self.settings.seek_journals();
                    commands.push(Command::Show(Screen::Settings));
                    commands.push(Command::ChooseJournal);
                }
                keys::Pressed::Keys => self.keys_shown = !self.keys_shown,
            }
        }
    }

    /// A file dropped onto the window is looked at, never taken at once.
    fn take_files(&mut self, ctx: &egui::Context, view: &View, commands: &mut Commands) {
        let paths = banner::dropped(ctx);
        let Some(first) = paths.first() else { return };
        if paths.len() > 1 {
            let file = first.file_name().unwrap_or_default().to_string_lossy().into_owned();
            self.say(view.words.say_with("frame-drop-one", &[("file", file.into())]), false);
        }
        commands.push(Command::PreviewImport(first.clone()));
        commands.push(Command::Show(Screen::Report));
    }

    /// The screen, under an id of its own: how far one is scrolled is nothing to another, nor to the same
    /// one when it is shown again.
    fn screen_ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        ui.push_id((self.screen, self.visit), |ui| match self.screen {
            Screen::FirstStart => self.first_start.ui(ui, view, commands),
            Screen::Today => self.today.ui(ui, view, commands),
            Screen::Log => self.log.ui(ui, view, commands),
            Screen::Trends => self.trends.ui(ui, view, commands),
            Screen::Readiness => self.readiness.ui(ui, view, commands),
            Screen::Plan => self.plan.ui(ui, view, commands),
            Screen::History => self.history.ui(ui, view, commands),
            Screen::Report => self.report.ui(ui, view, commands),
            Screen::Settings => self.settings.ui(ui, view, commands),
        });
    }
}

/// The content's margin at either side, narrow in a small window.
fn side_margin(width: f32) -> f32 {
    if width < NARROW { theme::SPACE_16 } else { theme::CONTENT_MARGIN }
}

/// The content's margins.
fn content_frame(width: f32) -> Frame {
    let side = side_margin(width);
    let margin = Margin { left: side as i8, right: side as i8, top: theme::SPACE_16 as i8, bottom: 0 };
    Frame::NONE.inner_margin(margin)
}
