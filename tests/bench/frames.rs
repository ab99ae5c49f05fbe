//! What a frame of each screen takes, with half a year and with ten years kept: everything but the drawing.
//!
//! A pointer wanders over the window; each step is what the window does for a move: work out, lay out, and
//! cut into triangles what shows.

use std::hint::black_box;

use chrono::{DateTime, FixedOffset};
use criterion::{BenchmarkId, Criterion};
use eframe::App as _;
use eframe::egui::{Context, Event, Key, Modifiers, Pos2, RawInput, Rect, pos2, vec2};
use springback::app::{App, Home, Start};
use springback::exchange::demo;
use springback::journal::Revision;
use springback::platform::clock::ManualClock;
use springback::platform::dialogs::Dialogs;
use springback::platform::settings::Settings;
use springback::store::{Create, Store};
use springback::words::Words;

use crate::lived;

/// The window's size in points: as wide as two columns need.
const SIZE: [f32; 2] = [1180.0, 780.0];
/// Frames until a screen that was gone to is at rest, and seconds between two frames.
const SETTLING: usize = 30;
const FRAME_S: f64 = 1.0 / 60.0;

/// The screens, with the keys that lead there.
pub const SCREENS: [(&str, Key); 8] = [
    ("today", Key::Num1),
    ("log", Key::Num2),
    ("trends", Key::Num3),
    ("readiness", Key::Num4),
    ("plan", Key::Num5),
    ("history", Key::Num6),
    ("report", Key::Num7),
    ("settings", Key::Num8),
];

/// Half a year, as the sample journal tells it.
pub fn half_a_year() -> (Start, tempfile::TempDir) {
    let now = DateTime::parse_from_rfc3339("2026-11-21T07:00:00+01:00").unwrap();
    start(&demo::journal(now.date_naive(), &|_| *now.offset(), &Words::english()), now)
}

/// Ten years of two tendons.
pub fn ten_years() -> (Start, tempfile::TempDir) {
    let (journal, now) = lived(10);
    start(journal.revisions(), now)
}

fn start(revisions: &[Revision], now: DateTime<FixedOffset>) -> (Start, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.springback");
    Store::open(&path, Create::WhereNoneEverWas).unwrap().store.keep(revisions).unwrap();
    let start = Start {
        clock: ManualClock::new(now, "Europe/Berlin").clock(),
        settings: Settings::default(),
        settings_path: None,
        home: Home::File(path, Create::Never),
        notice: None,
        dialogs: Dialogs::Answered(Default::default()),
    };
    (start, folder)
}

/// The program's window, without a display.
pub struct Window {
    app: App,
    ctx: Context,
    frame: eframe::Frame,
    frames: u32,
    _folder: tempfile::TempDir,
}

impl Window {
    /// Opens on what a program starts from.
    pub fn new((start, folder): (Start, tempfile::TempDir)) -> Self {
        let ctx = Context::default();
        let app = App::new(&ctx, start);
        Self { app, ctx, frame: eframe::Frame::_new_kittest(), frames: 0, _folder: folder }
    }

    /// Goes to a screen, and waits until it is at rest.
    pub fn go(&mut self, key: Key) {
        let modifiers = Modifiers::COMMAND;
        let pressed = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        let [down, up] = [modifiers, Modifiers::NONE].map(Event::ModifiersChanged);
        self.frame(vec![down, pressed, up]);
        for _ in 0..SETTLING {
            self.frame(Vec::new());
        }
    }

    /// Moves the pointer one step on its way, and shows what follows; how many corners its triangles have.
    pub fn move_pointer(&mut self) -> usize {
        let at = wandering(self.frames);
        self.frame(vec![Event::PointerMoved(at)])
    }

    fn frame(&mut self, events: Vec<Event>) -> usize {
        self.frames += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(SIZE[0], SIZE[1]))),
            time: Some(f64::from(self.frames) * FRAME_S),
            focused: true,
            events,
            ..RawInput::default()
        };
        let (app, frame) = (&mut self.app, &mut self.frame);
        let mut output = self.ctx.run_ui(input, |ui| {
            app.logic(&ui.ctx().clone(), frame);
            app.ui(ui, frame);
        });
        let scale = output.pixels_per_point;
        output.textures_delta.clear();
        let primitives = self.ctx.tessellate(std::mem::take(&mut output.shapes), scale);
        primitives.iter().map(corners).sum()
    }
}

fn corners(primitive: &eframe::egui::ClippedPrimitive) -> usize {
    match &primitive.primitive {
        eframe::egui::epaint::Primitive::Mesh(mesh) => mesh.vertices.len(),
        eframe::egui::epaint::Primitive::Callback(_) => 0,
    }
}

/// A way over the whole window that does not soon come back to where it was.
fn wandering(step: u32) -> Pos2 {
    let along = |by: f32| 0.5 + 0.48 * (step as f32 * by).sin();
    pos2(SIZE[0] * along(0.037), SIZE[1] * along(0.023))
}

/// All of them.
pub fn frames(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("frame");
    for (journal, start) in [("half a year", half_a_year()), ("ten years", ten_years())] {
        let mut window = Window::new(start);
        for (screen, key) in SCREENS {
            window.go(key);
            let id = BenchmarkId::new(screen, journal);
            group.bench_function(id, |bencher| bencher.iter(|| black_box(window.move_pointer())));
        }
    }
    group.finish();
}
