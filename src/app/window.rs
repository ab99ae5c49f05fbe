//! The real window: its size, its name, its renderer.

use std::path::PathBuf;

use eframe::egui;

use super::{App, Home, Start};
use crate::platform::clock::Clock;
use crate::platform::settings::{Loaded, Settings};
use crate::platform::{crash, files};
use crate::store::Create;
use crate::words::Words;

/// The window cannot be used below this size, in points.
const SMALLEST: [f32; 2] = [760.0, 560.0];
/// Its size the first time.
const FIRST: [f32; 2] = [1180.0, 780.0];

/// Opens the window on a journal: the one given, the one remembered, or a new one in the usual
/// place. Returns when it is closed.
///
/// # Errors
/// When there is no place to keep a journal, or no window can be drawn.
pub fn run(journal: Option<PathBuf>) -> anyhow::Result<()> {
    let start = start(journal)?;
    let viewport = egui::ViewportBuilder::default()
        .with_app_id("springback")
        .with_title("Springback")
        .with_inner_size(FIRST)
        .with_min_inner_size(SMALLEST);
    let renderer = if cfg!(any(windows, target_os = "macos")) { wgpu() } else { eframe::Renderer::Glow };
    let options = eframe::NativeOptions { viewport, renderer, ..Default::default() };
    let opened = eframe::run_native("springback", options, Box::new(|cc| Ok(Box::new(App::new(&cc.egui_ctx, start)))));
    opened.map_err(|error| {
        anyhow::anyhow!(
            "The window could not be opened: {error}. Your journal is safe; without a display, \
             `springback status` and `springback export` work all the same."
        )
    })
}

#[cfg(any(windows, target_os = "macos"))]
fn wgpu() -> eframe::Renderer {
    eframe::Renderer::Wgpu
}

#[cfg(not(any(windows, target_os = "macos")))]
fn wgpu() -> eframe::Renderer {
    eframe::Renderer::Glow
}

fn start(journal: Option<PathBuf>) -> anyhow::Result<Start> {
    let folder = files::config_folder();
    let stopped = folder.as_deref().and_then(crash::take_note);
    if let Some(folder) = folder.clone() {
        crash::leave_notes(folder);
    }
    let settings_path = folder.map(|folder| folder.join(files::SETTINGS_NAME));
    let Loaded { settings, problem } = match &settings_path {
        Some(path) => Settings::load(path),
        None => Loaded { settings: Settings::default(), problem: None },
    };
    let home = home(journal, &settings)?;
    let stopped = stopped.map(|(note, path)| {
        Words::english().say_with("stopped", &[("note", note.into()), ("path", path.display().to_string().into())])
    });
    let notice = stopped.or(problem.map(|problem| problem.to_string()));
    Ok(Start { clock: Clock::system(), settings, settings_path, home, notice })
}

/// A remembered journal is only opened, never made anew: if it is missing, that has to be said.
fn home(journal: Option<PathBuf>, settings: &Settings) -> anyhow::Result<Home> {
    if let Some(path) = journal {
        return Ok(Home::File(path, Create::WhereNoneEverWas));
    }
    if let Some(path) = &settings.journal {
        return Ok(Home::File(path.clone(), Create::Never));
    }
    let usual = files::default_journal().ok_or_else(|| {
        anyhow::anyhow!("There is no home folder to keep a journal in. Name a file: springback --journal FILE")
    })?;
    Ok(Home::File(usual, Create::WhereNoneEverWas))
}
