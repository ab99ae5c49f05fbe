//! Record a session and how each tendon took it; answer later what isn't known yet.

use eframe::egui::Ui;
use uuid::Uuid;

use crate::command::Commands;
use crate::ui::View;

/// The screen and its drafts.
#[derive(Debug, Default)]
pub struct Log {
    wanted: Option<Uuid>,
}

impl Log {
    /// Opens a session, to answer what is missing.
    pub fn open(&mut self, record: Uuid) {
        self.wanted = Some(record);
    }
    /// Shows the screen.
    pub fn ui(&mut self, _ui: &mut Ui, _view: &View, _commands: &mut Commands) {}
}
