//! This morning's check-in, the zone and its reasons, what is unanswered, the next run.

use eframe::egui::Ui;

use crate::command::Commands;
use crate::ui::View;

/// The screen and its drafts.
#[derive(Debug, Default)]
pub struct Today {}

impl Today {
    /// Opens another day, to backfill or correct.
    pub fn check_in_for(&mut self, _day: chrono::NaiveDate) {}

    /// Shows the screen.
    pub fn ui(&mut self, _ui: &mut Ui, _view: &View, _commands: &mut Commands) {}
}
