//! Record a session and how each tendon took it; answer later what isn't known yet.

use eframe::egui::Ui;

use crate::command::Commands;
use crate::ui::View;

/// The screen and its drafts.
#[derive(Debug, Default)]
pub struct Log {}

impl Log {
    /// Opens a session, to answer what is missing.
    pub fn open(&mut self, _record: uuid::Uuid) {}

    /// Shows the screen.
    pub fn ui(&mut self, _ui: &mut Ui, _view: &View, _commands: &mut Commands) {}
}
