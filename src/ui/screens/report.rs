//! What goes out to a therapist, and what comes in.

use eframe::egui::Ui;

use crate::command::Commands;
use crate::ui::View;

/// The screen and its drafts.
#[derive(Debug, Default)]
pub struct Report {}

impl Report {
    /// Shows the screen.
    pub fn ui(&mut self, _ui: &mut Ui, _view: &View, _commands: &mut Commands) {}
}
