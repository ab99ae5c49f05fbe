//! The real window: its size, its name, and which renderer draws it.

mod placing;
mod watched;

use std::cell::{LazyCell, RefCell};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use eframe::egui;

use super::{App, Home, Prepared, Start};
use crate::platform::clock::Clock;
use crate::platform::dialogs::Dialogs;
use crate::platform::first_picture::FirstPicture;
use crate::platform::renderers::{BUILT, Grounds};
use crate::platform::settings::{Loaded, Renderer, Settings};
use crate::platform::{crash, files};
use crate::store::Create;
use crate::words::Words;
use watched::{Awaited, Open, Watched};

/// Its size the first time.
const FIRST: [f32; 2] = [1180.0, 780.0];

/// What stands for it in a list of windows.
const ICON: &[u8] = include_bytes!("../../assets/icon/256.png");

/// Opens the window on a journal: the one given, the one remembered, or a new one in the usual
/// place; drawn as asked, or with what works here. Returns when it is closed.
///
/// # Errors
/// When there is no place to keep a journal, or no window can be drawn.
pub fn run(journal: Option<PathBuf>, asked: Option<Renderer>) -> anyhow::Result<()> {
    // The window has its own, read while it is being made; these are for when something has to be said before.
    let words = LazyCell::new(Words::english as fn() -> Words);
    let folder = files::config_folder();
    let mut opening = Opening { journal, stopped: stopped(folder.as_deref(), &words), folder };
    let mut first = Some(opening.start()?);
    let remembered = first.as_ref().map_or(Renderer::Auto, |start| start.settings.renderer);
    let prepared = Rc::new(RefCell::new(None));
    let note = Rc::new(RefCell::new(opening.note()));
    let unfinished = note.borrow().unfinished().to_vec();
    let grounds = Grounds { built: BUILT, asked, remembered, unfinished: &unfinished };
    let mut refused: Vec<Refused> = Vec::new();
    let mut is_remembered = BUILT.len() > 1;
    let open = Rc::new(RefCell::new(None));
    let mut is_drawn = false;
    for renderer in grounds.order() {
        if prepared.borrow().is_none() {
            let start = first.take().map_or_else(|| opening.start(), Ok)?;
            *prepared.borrow_mut() = Some(Prepared::begin(start));
        }
        note.borrow_mut().trying(renderer);
        let awaited = Awaited {
            note: Rc::clone(&note),
            renderer: is_remembered.then_some(renderer),
            said: said(&grounds, renderer, &refused, &words),
        };
        let Err(error) = draw(renderer, Rc::clone(&prepared), (awaited, Rc::clone(&open))) else {
            is_drawn = true;
            break;
        };
        refused.push((renderer, error.to_string()));
        if note.borrow().unfinished().is_empty() {
            // It had drawn until now, so it may again next time; and what was open then is open again.
            is_remembered = false;
            opening.journal = open.take().or(opening.journal);
        } else {
            note.borrow_mut().gave_up();
        }
        if is_without_display(&error) {
            break;
        }
    }
    note.borrow_mut().settled();
    if !is_drawn { Err(anyhow::anyhow!(no_window(&grounds, &refused, &words))) } else { Ok(()) }
}

/// A renderer, and what it said when it could not draw.
type Refused = (Renderer, String);

/// Whether there is nothing to draw on, so that no renderer could.
fn is_without_display(error: &eframe::Error) -> bool {
    matches!(error, eframe::Error::WinitEventLoop(_) | eframe::Error::AppCreation(_))
}

/// A start that is taken up by the first window there is.
type ToTakeUp = Rc<RefCell<Option<Prepared>>>;

/// Draws until the window is closed.
fn draw(renderer: Renderer, prepared: ToTakeUp, (awaited, open): (Awaited, Open)) -> eframe::Result {
    let mut viewport =
        egui::ViewportBuilder::default().with_app_id("springback").with_title("Springback").with_inner_size(FIRST);
    if let Ok(icon) = eframe::icon_data::from_png_bytes(ICON) {
        viewport = viewport.with_icon(icon);
    }
    // No colour here runs into another, so that steps between them would have to be hidden: a pixel's noise
    // would be work for nothing where the processor draws.
    let options = with_renderer(renderer, eframe::NativeOptions { viewport, dithering: false, ..Default::default() });
    let app = move |cc: &eframe::CreationContext| {
        if let Some(window) = cc.winit_window() {
            placing::place(window);
        }
        let prepared = prepared.borrow_mut().take().ok_or("the journal is open in a window already")?;
        Ok(Box::new(Watched::new(App::on(&cc.egui_ctx, prepared), awaited, open)) as Box<dyn eframe::App>)
    };
    eframe::run_native("springback", options, Box::new(app))
}

#[cfg(any(windows, target_os = "macos"))]
fn with_renderer(renderer: Renderer, mut options: eframe::NativeOptions) -> eframe::NativeOptions {
    options.renderer = if renderer == Renderer::Glow { eframe::Renderer::Glow } else { eframe::Renderer::Wgpu };
    if let eframe::egui_wgpu::WgpuSetup::CreateNew(setup) = &mut options.wgpu_options.wgpu_setup {
        // Text and lines need no strong graphics, and a laptop's battery is worth more.
        setup.power_preference = eframe::wgpu::PowerPreference::LowPower;
        // The system's own way alone: asking for others loads every driver there is.
        let own = if cfg!(windows) { eframe::wgpu::Backends::DX12 } else { eframe::wgpu::Backends::METAL };
        setup.instance_descriptor.backends = eframe::wgpu::Backends::from_env().unwrap_or(own);
    }
    options
}

/// Set all the same: a crate that brings another renderer along would change what is usual.
#[cfg(not(any(windows, target_os = "macos")))]
fn with_renderer(_: Renderer, options: eframe::NativeOptions) -> eframe::NativeOptions {
    eframe::NativeOptions { renderer: eframe::Renderer::Glow, ..options }
}

/// What the person should know about what draws their window, if anything.
fn said(grounds: &Grounds, renderer: Renderer, refused: &[Refused], words: &LazyCell<Words>) -> Option<String> {
    let named = |renderer| named(renderer, words).into();
    if let Some((asked, error)) = refused.iter().find(|(refused, _)| grounds.asked == Some(*refused)) {
        let args = [("asked", named(*asked)), ("renderer", named(renderer)), ("error", error.as_str().into())];
        return Some(words.say_with("drawn-not-as-asked", &args));
    }
    let aside = grounds.set_aside().filter(|aside| *aside != renderer)?;
    Some(words.say_with("drawn-otherwise", &[("aside", named(aside)), ("renderer", named(renderer))]))
}

/// Why there is no window at all.
fn no_window(grounds: &Grounds, refused: &[Refused], words: &Words) -> String {
    let why = |renderer: &Renderer| match refused.iter().find(|(refused, _)| refused == renderer) {
        Some((_, error)) => {
            let args = [("renderer", named(*renderer, words).into()), ("error", error.as_str().into())];
            words.say_with("no-window-refused", &args)
        }
        None => words.say_with("no-window-ended", &[("renderer", named(*renderer, words).into())]),
    };
    let reasons: Vec<String> = grounds.built.iter().map(why).collect();
    words.say_with("no-window", &[("reasons", reasons.join(" ").into())])
}

fn named(renderer: Renderer, words: &Words) -> String {
    words.say(match renderer {
        Renderer::Auto => "renderer-auto",
        Renderer::Glow => "renderer-glow",
        Renderer::Wgpu => "renderer-wgpu",
    })
}

/// What the note of a fault says, once; from now on a fault leaves one.
fn stopped(folder: Option<&Path>, words: &LazyCell<Words>) -> Option<String> {
    let (note, path) = crash::take_note(folder?)?;
    Some(words.say_with("stopped", &[("note", note.into()), ("path", path.display().to_string().into())]))
}

/// What every try to open the window begins with.
struct Opening {
    journal: Option<PathBuf>,
    folder: Option<PathBuf>,
    stopped: Option<String>,
}

impl Opening {
    fn start(&self) -> anyhow::Result<Start> {
        if let Some(folder) = self.folder.clone() {
            crash::leave_notes(folder);
        }
        let settings_path = self.folder.as_ref().map(|folder| folder.join(files::SETTINGS_NAME));
        let Loaded { settings, problem } = match &settings_path {
            Some(path) => Settings::load(path),
            None => Loaded { settings: Settings::default(), problem: None },
        };
        let home = home(self.journal.clone(), &settings)?;
        let notice = self.stopped.clone().or(problem.map(|problem| problem.to_string()));
        Ok(Start { clock: Clock::system(), settings, settings_path, home, notice, dialogs: Dialogs::System })
    }

    /// With a single renderer there is nothing to go on to, and so nothing to note.
    fn note(&self) -> FirstPicture {
        let folder = self.folder.as_deref().filter(|_| BUILT.len() > 1);
        folder.map_or_else(FirstPicture::default, FirstPicture::take_up)
    }
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

#[cfg(test)]
mod tests {
    use super::Renderer::{Auto, Glow, Wgpu};
    use super::*;

    const BOTH: Grounds = Grounds { built: &[Wgpu, Glow], asked: None, remembered: Auto, unfinished: &[] };

    #[test]
    fn it_is_said_once_that_another_renderer_draws_and_only_when_it_does() {
        let words = LazyCell::new(Words::english as fn() -> Words);
        let said = |grounds: &Grounds, renderer, refused: &[Refused]| said(grounds, renderer, refused, &words);
        let ended = Grounds { unfinished: &[Wgpu], ..BOTH };
        let told = said(&ended, Glow, &[]).unwrap();
        assert!(told.contains("wgpu") && told.contains("OpenGL"), "{told}");
        assert_eq!(said(&ended, Wgpu, &[(Glow, "no".to_owned())]), None);
        assert_eq!(said(&BOTH, Glow, &[(Wgpu, "no adapter".to_owned())]), None);
        let told = said(&Grounds { asked: Some(Wgpu), ..BOTH }, Glow, &[(Wgpu, "no adapter".to_owned())]).unwrap();
        assert!(told.contains("no adapter") && told.contains("wgpu"), "{told}");
    }

    #[test]
    fn without_a_window_each_renderer_has_its_reason() {
        let grounds = Grounds { unfinished: &[Wgpu, Wgpu], ..BOTH };
        let told = no_window(&grounds, &[(Glow, "no display".to_owned())], &Words::english());
        assert!(told.contains("no display") && told.contains("ended the program"), "{told}");
        assert!(told.contains("Your journal is safe") && !told.contains('{'), "{told}");
    }
}
