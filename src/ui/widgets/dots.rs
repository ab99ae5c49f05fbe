//! A row of dots: how many of the days, sessions or tests there are.

use eframe::egui;
use egui::accesskit::Role;
use egui::{Response, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::zone_mark::{self, Mark};
use crate::ui::theme;

const SIZE: f32 = 12.0;
const PITCH: f32 = 16.0;

/// Filled and hollow dots, in order; `name` says them in words ("13 of 14 days").
pub fn dots(ui: &mut Ui, filled: &[bool], name: &str) -> Response {
    row(ui, filled.len(), name, |ui, at, index| {
        let colors = theme::palette(ui);
        if filled.get(index).copied().unwrap_or(false) {
            ui.painter().circle_filled(at, SIZE / 2.0, colors.green.mark);
        } else {
            ui.painter().circle_stroke(at, SIZE / 2.0 - 0.75, Stroke::new(1.5, colors.off));
        }
    })
}

/// Zone marks, in order; `name` says them in words ("one yellow, three green").
pub fn marks(ui: &mut Ui, marks: &[Mark], name: &str) -> Response {
    row(ui, marks.len(), name, |ui, at, index| {
        if let Some(mark) = marks.get(index) {
            zone_mark::paint(ui.painter(), &theme::palette(ui), at, SIZE, *mark);
        }
    })
}

/// Lays the dots out, over several lines when one is too narrow.
fn row(ui: &mut Ui, count: usize, name: &str, paint: impl Fn(&Ui, egui::Pos2, usize)) -> Response {
    let per_line = ((ui.available_width() / PITCH) as usize).clamp(1, count.max(1));
    let lines = count.div_ceil(per_line).max(1);
    let (rect, response) =
        ui.allocate_exact_size(vec2(per_line as f32 * PITCH, lines as f32 * PITCH + 2.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    if ui.is_rect_visible(rect) {
        for index in 0..count {
            let (line, column) = (index / per_line, index % per_line);
            let x = rect.left() + (column as f32 + 0.5) * PITCH;
            let y = rect.top() + 1.0 + (line as f32 + 0.5) * PITCH;
            paint(ui, pos2(x, y), index);
        }
    }
    response
}
