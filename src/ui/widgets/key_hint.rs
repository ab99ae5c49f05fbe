//! Small key caps: which key does what.

use eframe::egui;
use egui::accesskit::Role;
use egui::{Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::ui::theme;

/// One key cap.
pub fn key_hint(ui: &mut Ui, key: &str) -> Response {
    let colors = theme::palette(ui);
    let galley = ui.painter().layout_no_wrap(key.to_owned(), theme::font(theme::AXIS_SIZE), colors.quiet);
    let size = vec2((galley.size().x + 10.0).max(18.0), galley.size().y + 3.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, key));
    if ui.is_rect_visible(rect) {
        ui.painter().rect(rect, 4.0, colors.paper, Stroke::new(1.0, colors.line), StrokeKind::Inside);
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, colors.quiet);
    }
    response
}

/// Key caps and what they do: `0` – `9` set. A range has two keys, anything else one.
pub fn key_hints(ui: &mut Ui, keys: &[&str], does: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 3.0;
        for (index, key) in keys.iter().enumerate() {
            if index > 0 {
                theme::remark(ui, "–");
            }
            key_hint(ui, key);
        }
        theme::remark(ui, does);
    });
}
