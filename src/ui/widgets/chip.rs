//! A pill with a word or two in it.

use eframe::egui;
use egui::accesskit::Role;
use egui::{Color32, Response, Sense, Ui, WidgetInfo, vec2};

use super::zone_mark::Mark;
use crate::ui::theme::{self, Palette};

/// The colour a chip has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// As the mark of that name.
    Zone(Mark),
    /// Something of ours: chosen, current.
    Accent,
    /// Neither good nor bad.
    Quiet,
}

impl Tone {
    /// Background and text.
    fn colors(self, palette: &Palette) -> (Color32, Color32) {
        match self {
            Tone::Zone(mark) => match mark.zone(palette) {
                Some(zone) => (zone.soft, zone.text),
                None => (palette.rail, palette.quiet),
            },
            Tone::Accent => (palette.accent_soft, palette.accent),
            Tone::Quiet => (palette.rail, palette.quiet),
        }
    }
}

/// A pill as wide as its text.
pub fn chip(ui: &mut Ui, tone: Tone, text: &str) -> Response {
    chip_at_least(ui, tone, text, 0.0)
}

/// A pill of at least that width in points, so that chips beneath each other are equal.
pub fn chip_at_least(ui: &mut Ui, tone: Tone, text: &str, width: f32) -> Response {
    let (ground, ink) = tone.colors(&theme::palette(ui));
    let wrap = (ui.available_width() - 20.0).max(40.0);
    let galley = ui.painter().layout(text.to_owned(), theme::bold(theme::SMALL_SIZE), ink, wrap);
    let size = vec2((galley.size().x + 20.0).max(width), galley.size().y + 4.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    if ui.is_rect_visible(rect) {
        ui.painter().rect_filled(rect, 11.0, ground);
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
    }
    response
}
