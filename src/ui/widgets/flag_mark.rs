//! A painted red flag: a pole with a pennant.

use eframe::egui;
use egui::accesskit::Role;
use egui::{Painter, Pos2, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, vec2};

use crate::ui::theme::{self, Palette};

/// A flag of `size` points, read aloud as `name`.
pub fn flag_mark(ui: &mut Ui, size: f32, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    if ui.is_rect_visible(rect) {
        paint(ui.painter(), &theme::palette(ui), rect.center(), size);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    response
}

/// Paints a flag of `size` points across; says nothing to a screen reader.
pub fn paint(painter: &Painter, palette: &Palette, center: Pos2, size: f32) {
    let (half, red) = (size / 2.0, palette.red.mark);
    let top = center + vec2(-half * 0.75, -half);
    let pole = Stroke::new((size / 8.0).max(1.2), red);
    painter.line_segment([top, top + vec2(0.0, size)], pole);
    let pennant = vec![top, top + vec2(size * 0.85, size * 0.28), top + vec2(0.0, size * 0.56)];
    painter.add(Shape::convex_polygon(pennant, red, Stroke::NONE));
}
