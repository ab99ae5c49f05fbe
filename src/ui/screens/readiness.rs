//! The five criteria, each with what it rests on, and the start button.

use eframe::egui::Ui;

use crate::command::Commands;
use crate::ui::View;

/// The screen and its drafts.
#[derive(Debug, Default)]
pub struct Readiness {}

impl Readiness {
    /// Shows the screen.
    pub fn ui(&mut self, _ui: &mut Ui, _view: &View, _commands: &mut Commands) {}
}
