//! The program's window, watched until its first picture is on the screen.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use eframe::egui;

use super::App;
use crate::platform::first_picture::FirstPicture;
use crate::platform::settings::Renderer;

/// What waits for the first picture.
pub struct Awaited {
    /// The note that is taken away then.
    pub note: Rc<RefCell<FirstPicture>>,
    /// The renderer that is remembered then.
    pub renderer: Option<Renderer>,
    /// What is said then.
    pub said: Option<String>,
}

/// Which journal is open, for whoever draws the window after this.
pub type Open = Rc<RefCell<Option<PathBuf>>>;

/// The app, and what waits for its first picture.
pub struct Watched {
    app: App,
    awaited: Option<Awaited>,
    open: Open,
}

impl Watched {
    /// Nothing has been drawn yet.
    pub fn new(app: App, awaited: Awaited, open: Open) -> Self {
        Self { app, awaited: Some(awaited), open }
    }

    /// A frame is painted after it was put together: when the next one begins, it is on the screen.
    fn look(&mut self, ctx: &egui::Context) {
        if self.awaited.is_some() && ctx.cumulative_frame_nr() == 0 {
            return ctx.request_repaint();
        }
        if let Some(Awaited { note, renderer, said }) = self.awaited.take() {
            note.borrow_mut().settled();
            self.app.drawn(renderer, said);
        }
    }
}

impl eframe::App for Watched {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        self.app.logic(ctx, frame);
        let journal = self.app.desk.own().open_path();
        if self.open.borrow().as_deref() != journal {
            *self.open.borrow_mut() = journal.map(Path::to_owned);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        self.look(ui.ctx());
        self.app.ui(ui, frame);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        self.app.clear_color(visuals)
    }

    fn on_exit(&mut self, gl: Option<&eframe::glow::Context>) {
        self.app.on_exit(gl);
    }
}
