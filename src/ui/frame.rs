//! The frame around the screens: the rail on the left, the banner, the screen, the toasts.

use chrono::NaiveDate;
use eframe::egui::{self, Ui};
use uuid::Uuid;

use super::screens::{FirstStart, History, Log, Plan, Readiness, Report, Settings, Today, Trends};
use super::{Screen, View};
use crate::command::{Command, Commands};

/// All screens with their drafts, and which of them shows.
#[derive(Default)]
pub struct Window {
    screen: Screen,
    today: Today,
    log: Log,
    trends: Trends,
    readiness: Readiness,
    plan: Plan,
    history: History,
    report: Report,
    settings: Settings,
    first_start: FirstStart,
}

impl Window {
    /// A window that opens on a screen.
    pub fn opening_on(screen: Screen) -> Self {
        Self { screen, ..Self::default() }
    }

    /// Shows another screen.
    pub fn go(&mut self, screen: Screen) {
        self.screen = screen;
    }

    /// Says something, with a way to undo it where there is one.
    pub fn say(&mut self, _text: String, _undoable: bool) {}

    /// Says that something went wrong; it stays until closed.
    pub fn say_error(&mut self, _text: String) {}

    /// Shows the log with a session opened.
    pub fn open_session(&mut self, _record: Uuid) {
        self.go(Screen::Log);
    }

    /// Shows Today for a day.
    pub fn check_in_for(&mut self, _day: NaiveDate) {
        self.go(Screen::Today);
    }

    /// Which screen shows.
    pub fn screen(&self) -> Screen {
        self.screen
    }

    /// Shows the frame and the screen in it.
    pub fn ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        egui::Panel::left("rail").resizable(false).show(ui, |ui| {
            for screen in Screen::RAIL {
                if ui.button(view.words.say(screen.word())).clicked() {
                    commands.push(Command::Show(screen));
                }
            }
        });
        egui::CentralPanel::default().show(ui, |ui| self.screen_ui(ui, view, commands));
    }

    fn screen_ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        match self.screen {
            Screen::FirstStart => self.first_start.ui(ui, view, commands),
            Screen::Today => self.today.ui(ui, view, commands),
            Screen::Log => self.log.ui(ui, view, commands),
            Screen::Trends => self.trends.ui(ui, view, commands),
            Screen::Readiness => self.readiness.ui(ui, view, commands),
            Screen::Plan => self.plan.ui(ui, view, commands),
            Screen::History => self.history.ui(ui, view, commands),
            Screen::Report => self.report.ui(ui, view, commands),
            Screen::Settings => self.settings.ui(ui, view, commands),
        }
    }
}
