//! Small key caps: which key does what.

use eframe::egui;
use egui::accesskit::Role;
use egui::{Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::ui::keys::{self, KeyOf};
use crate::ui::theme;
use crate::words::Words;

/// What a form asks for: the keys that answer nothing on it are not named beneath it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// Sliders, and yes or no.
    Everything,
    /// Sliders, but no yes or no.
    Scores,
    /// Yes or no, but no slider.
    YesNo,
    /// Text, numbers and choices alone.
    Others,
}

impl Asks {
    fn needs(self, of: KeyOf) -> bool {
        match of.keys {
            ["0", "9"] => matches!(self, Asks::Everything | Asks::Scores),
            ["y", "n"] => matches!(self, Asks::Everything | Asks::YesNo),
            _ => true,
        }
    }
}

/// One key cap, for the eye alone.
fn cap(ui: &mut Ui, key: &str) {
    let colors = theme::palette(ui);
    let galley = ui.painter().layout_no_wrap(key.to_owned(), theme::font(theme::AXIS_SIZE), colors.quiet);
    let size = vec2((galley.size().x + 10.0).max(18.0), galley.size().y + 3.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    if ui.is_rect_visible(rect) {
        ui.painter().rect(rect, 4.0, colors.paper, Stroke::new(1.0, colors.line), StrokeKind::Inside);
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, colors.quiet);
    }
}

/// Small print beside a cap, for the eye alone.
fn print(ui: &mut Ui, text: String, width: f32) {
    let quiet = theme::palette(ui).quiet;
    let galley = ui.painter().layout(text, theme::font(theme::SMALL_SIZE), quiet, width);
    let (rect, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, quiet);
}

/// Shows caps and print, and says them as one.
fn said_as_one(ui: &mut Ui, said: &str, shown: &Response) {
    let response = ui.interact(shown.rect, shown.id.with("said"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, said));
}

/// The keys of a form beneath it, out of the list of all keys: `0` – `9` set, `↓` next.
pub fn form_hints(ui: &mut Ui, words: &Words, asks: Asks) {
    let needed = || keys::LIST.into_iter().filter(|of| asks.needs(*of));
    let hinted = || needed().filter_map(|of| Some((of, words.say(of.hint?))));
    let shown = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE_4;
        for (of, hint) in hinted() {
            caps(ui, words, of);
            print(ui, hint, f32::INFINITY);
            ui.add_space(theme::SPACE_4);
        }
    });
    let said: Vec<String> = hinted().map(|(of, hint)| of.said(words, hint)).collect();
    said_as_one(ui, &said.join(", "), &shown.response);
}

/// The caps of one key, or of two.
fn caps(ui: &mut Ui, words: &Words, of: KeyOf) {
    for (index, key) in of.keys.iter().enumerate() {
        if index > 0 {
            print(ui, "–".to_owned(), f32::INFINITY);
        }
        cap(ui, &words.say_of("frame-keys-key", key));
    }
}

/// Key caps and what they do: `0` – `9` answer a slider.
pub fn key_line(ui: &mut Ui, words: &Words, of: KeyOf) {
    let does = words.say(of.does);
    let said = of.said(words, does.clone());
    let shown = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 3.0;
        caps(ui, words, of);
        let width = ui.available_width();
        print(ui, does, width);
    });
    said_as_one(ui, &said, &shown.response);
}
