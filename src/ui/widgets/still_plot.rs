//! A plot that stays as it is: it neither scrolls nor zooms, so the page scrolls over it.

use eframe::egui::{AsIdSalt, Sense};
use egui_plot::Plot;

use crate::ui::theme::Palette;

/// A plot of that id (within its parent) and height in points, its grid across the values only.
pub(super) fn still_plot<'a>(id: impl AsIdSalt, height: f32, colors: &Palette) -> Plot<'a> {
    Plot::new(id)
        .height(height)
        .sense(Sense::hover())
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .label_formatter(|_| None)
        .show_background(false)
        .show_grid([false, true])
        .grid_color(colors.line)
}
