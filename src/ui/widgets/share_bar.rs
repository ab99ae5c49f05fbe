//! How far something is, as a bar that fills.

use eframe::egui;
use egui::accesskit::Role;
use egui::{CornerRadius, Response, Sense, Ui, WidgetInfo, vec2};

use crate::ui::theme;

/// Height in points.
const HEIGHT: f32 = 6.0;
/// Greatest width in points.
const WIDEST: f32 = 360.0;

/// Draws the bar; `share` is from 0 to 1, and `name` says of what.
pub fn share_bar(ui: &mut Ui, share: f32, name: &str) -> Response {
    let share = share.clamp(0.0, 1.0);
    let colors = theme::palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width().min(WIDEST), HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(1.0);
        node.set_numeric_value(f64::from(share));
    });
    let radius = CornerRadius::same((HEIGHT / 2.0) as u8);
    ui.painter().rect_filled(rect, radius, colors.rail);
    let mut over = rect;
    over.set_width(rect.width() * share);
    ui.painter().rect_filled(over, radius, colors.accent);
    response
}
