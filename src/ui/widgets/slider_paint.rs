//! How a score slider looks.

use std::sync::Arc;

use eframe::egui;
use egui::text::LayoutJob;
use egui::{Align, Galley, Pos2, Rect, Response, Stroke, TextFormat, Ui, pos2, vec2};

use super::score_slider::{Places, RAIL_LINE, ScoreSlider, name_width, value_width};
use super::zone_mark;
use crate::ui::theme::{self, Palette};
use crate::words::Words;

/// A slider's texts, laid out.
pub(super) struct Texts {
    name: Arc<Galley>,
    unanswered: Arc<Galley>,
    /// The height all of it needs, in points.
    pub height: f32,
}

/// Lays the texts out for the width there is.
pub(super) fn texts(ui: &Ui, slider: &ScoreSlider, words: &Words, narrow: bool) -> Texts {
    let colors = theme::palette(ui);
    let width = ui.available_width();
    let mut job = LayoutJob::default();
    job.wrap.max_width = (name_width(width, narrow) - theme::SPACE_8).max(60.0);
    job.append(slider.name, 0.0, TextFormat::simple(theme::font(theme::BODY_SIZE), colors.ink));
    if !slider.sub.is_empty() {
        let small = TextFormat::simple(theme::font(theme::SMALL_SIZE), colors.quiet);
        job.append(&format!("\n{}", slider.sub), 0.0, small);
    }
    let name = ui.painter().layout_job(job);
    let mut job = LayoutJob { halign: Align::RIGHT, ..LayoutJob::default() };
    job.wrap.max_width = value_width(width);
    let small = TextFormat::simple(theme::font(theme::SMALL_SIZE), colors.quiet);
    job.append(&words.say("widget-slider-unanswered"), 0.0, small);
    let unanswered = ui.painter().layout_job(job);
    let name_height = name.size().y + 8.0;
    let height = if narrow { name_height + RAIL_LINE } else { name_height.max(unanswered.size().y + 4.0) };
    Texts { name, unanswered, height }
}

/// Paints everything.
pub(super) fn paint(
    ui: &Ui,
    slider: &ScoreSlider,
    value: Option<u16>,
    (places, texts): (&Places, Texts),
    response: &Response,
) {
    let colors = theme::palette(ui);
    let mid = places.rail.center().y;
    let name_top = if places.narrow { places.name.top() + 4.0 } else { mid - texts.name.size().y / 2.0 };
    ui.painter().galley(pos2(places.name.left(), name_top), texts.name, colors.ink);
    match value {
        Some(value) => number(ui, slider, value, places.value),
        None => {
            let at = pos2(places.value.right(), mid - texts.unanswered.size().y / 2.0);
            ui.painter().galley(at, texts.unanswered, colors.quiet);
        }
    }
    rail(ui, slider, value, places);
    handle(ui, handle_at(slider, value, places), value.is_some(), response);
}

fn number(ui: &Ui, slider: &ScoreSlider, value: u16, place: Rect) {
    let colors = theme::palette(ui);
    let lay_out = |text: String, font, ink| ui.painter().layout_no_wrap(text, font, ink);
    let number = lay_out(value.to_string(), theme::bold(theme::NUMBER_SIZE), colors.ink);
    let unit = lay_out(slider.unit.to_owned(), theme::font(theme::SMALL_SIZE), colors.quiet);
    let gap = if slider.unit.is_empty() || slider.unit.starts_with('/') { 3.0 } else { 4.0 };
    let top = place.center().y - number.size().y / 2.0;
    // Small and large figures stand on one line.
    let unit_at = pos2(place.right() - unit.size().x, top + baseline(&number) - baseline(&unit));
    let number_at = pos2(unit_at.x - gap - number.size().x, top);
    ui.painter().galley(number_at, number, colors.ink);
    ui.painter().galley(unit_at, unit, colors.quiet);
}

fn baseline(text: &Galley) -> f32 {
    let glyph = text.rows.first().and_then(|row| row.glyphs.first());
    glyph.map_or(0.0, |glyph| glyph.pos.y)
}

fn rail(ui: &Ui, slider: &ScoreSlider, value: Option<u16>, places: &Places) {
    let colors = theme::palette(ui);
    let mid = places.rail.center().y;
    let whole = Rect::from_center_size(places.rail.center(), vec2(places.rail.width(), theme::RAIL));
    ui.painter().rect_filled(whole, theme::RAIL / 2.0, colors.rail);
    if value.is_some() {
        let mut filled = whole;
        filled.max.x = handle_at(slider, value, places).x;
        ui.painter().rect_filled(filled, theme::RAIL / 2.0, accent(ui, &colors));
    }
    if let Some(usual) = slider.usual {
        let x = x_of(slider, usual as f32, places);
        // A paper-coloured seam keeps the mark apart from the filled part of the rail.
        ui.painter().vline(x, mid - 9.0..=mid + 9.0, Stroke::new(5.0, colors.surface));
        ui.painter().vline(x, mid - 9.0..=mid + 9.0, Stroke::new(2.0, colors.quiet));
    }
}

fn handle(ui: &Ui, at: Pos2, answered: bool, response: &Response) {
    let colors = theme::palette(ui);
    let painter = ui.painter();
    let radius = theme::HANDLE / 2.0;
    let color = accent(ui, &colors);
    if response.has_focus() {
        painter.circle_filled(at, radius + 5.0, colors.accent_soft);
        painter.circle_stroke(at, radius + 5.0, theme::focus_stroke(ui));
    } else if response.hovered() {
        painter.circle_filled(at, radius + 4.0, colors.accent_soft);
    }
    painter.circle_filled(at, radius, colors.surface);
    if answered {
        painter.circle_stroke(at, radius - 0.75, Stroke::new(1.5, color));
        painter.circle_filled(at, radius - 3.5, color);
    } else {
        zone_mark::dashed_circle(painter, at, radius - 1.5, Stroke::new(2.0, colors.off));
    }
}

fn accent(ui: &Ui, colors: &Palette) -> egui::Color32 {
    if ui.is_enabled() { colors.accent } else { colors.off }
}

fn handle_at(slider: &ScoreSlider, value: Option<u16>, places: &Places) -> Pos2 {
    value.map_or(places.rest, |value| pos2(x_of(slider, f32::from(value), places), places.rail.center().y))
}

fn x_of(slider: &ScoreSlider, value: f32, places: &Places) -> f32 {
    let range = f32::from(*slider.rail.start())..=f32::from(*slider.rail.end());
    egui::remap_clamp(value, range, places.rail.x_range())
}
