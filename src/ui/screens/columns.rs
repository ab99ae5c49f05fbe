//! Two columns where there is room for them, one where there is not.

use eframe::egui;
use egui::{Align, Layout, Ui, vec2};

use crate::ui::theme;

/// Shows `left` and `right` beside each other, the left one over `share` of the width; beneath each
/// other where the content is narrower than [`theme::TWO_COLUMNS_FROM`]. Both get `state` in turn.
pub fn two_columns<S>(
    ui: &mut Ui,
    share: f32,
    state: &mut S,
    left: impl FnOnce(&mut Ui, &mut S),
    right: impl FnOnce(&mut Ui, &mut S),
) {
    let width = ui.available_width();
    if width < theme::TWO_COLUMNS_FROM {
        left(ui, state);
        ui.add_space(theme::SPACE_8);
        right(ui, state);
        return;
    }
    let left_width = ((width - theme::SPACE_16) * share).floor();
    let right_width = width - theme::SPACE_16 - left_width;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE_16;
        column(ui, left_width, |ui| left(ui, state));
        column(ui, right_width, |ui| right(ui, state));
    });
}

fn column(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        // The columns' own gap is not the gap of what stands in them.
        ui.spacing_mut().item_spacing = vec2(theme::SPACE_8, theme::SPACE_8);
        add(ui);
    });
}
