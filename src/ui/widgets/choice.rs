//! One of a few: segments beside each other. An optional choice is cleared by pressing it again.

use std::sync::Arc;

use eframe::egui;
use egui::accesskit::Role;
use egui::{Align, CornerRadius, Galley, Layout, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2};

use crate::ui::theme;
use crate::words::Words;

/// Yes, no, or unanswered. True when it changed.
pub fn yes_no(ui: &mut Ui, words: &Words, name: &str, value: &mut Option<bool>) -> bool {
    choice(ui, name, value, &[(true, words.say("widget-yes")), (false, words.say("widget-no"))])
}

/// One of the options or none; pressing the chosen one clears it. True when it changed.
pub fn choice<T: Copy + PartialEq>(ui: &mut Ui, name: &str, value: &mut Option<T>, options: &[(T, String)]) -> bool {
    let pressed = segments(ui, name, *value, options);
    if let Some(option) = pressed {
        *value = if *value == Some(option) { None } else { Some(option) };
    }
    pressed.is_some()
}

/// Always one of the options. True when it changed.
pub fn one_of<T: Copy + PartialEq>(ui: &mut Ui, name: &str, value: &mut T, options: &[(T, String)]) -> bool {
    let pressed = segments(ui, name, Some(*value), options).filter(|option| option != value);
    if let Some(option) = pressed {
        *value = option;
    }
    pressed.is_some()
}

/// A line with the name at left and whatever `add` shows (one of the above) at right; below when narrow.
pub fn named_line<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    if ui.available_width() < 360.0 {
        return ui
            .vertical(|ui| {
                ui.label(theme::body(name));
                add(ui)
            })
            .inner;
    }
    ui.horizontal(|ui| {
        ui.label(theme::body(name));
        ui.with_layout(Layout::right_to_left(Align::Center), add).inner
    })
    .inner
}

fn segments<T: Copy + PartialEq>(ui: &mut Ui, name: &str, value: Option<T>, options: &[(T, String)]) -> Option<T> {
    let mut pressed = None;
    let add = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        for (option, text) in options {
            if segment(ui, name, text, value == Some(*option)).clicked() {
                pressed = Some(*option);
            }
        }
    };
    if ui.layout().prefer_right_to_left() {
        // Pushed to the right the segments still read, and are walked, from left to right.
        let sizes = options.iter().map(|(_, text)| segment_size(&lay_out(ui, text, false)));
        let size = sizes.fold(vec2(-GAP, 0.0), |sum, one| vec2(sum.x + GAP + one.x, sum.y.max(one.y)));
        let size = vec2(size.x.min(ui.available_width()), size.y);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center).with_main_wrap(true), add);
    } else {
        ui.horizontal_wrapped(add);
    }
    pressed
}

/// Space between segments in points.
const GAP: f32 = 6.0;

fn lay_out(ui: &Ui, text: &str, chosen: bool) -> Arc<Galley> {
    let colors = theme::palette(ui);
    let ink = if chosen { colors.on_accent } else { colors.accent };
    ui.painter().layout_no_wrap(text.to_owned(), theme::bold(theme::BODY_SIZE), ink)
}

fn segment_size(text: &Galley) -> Vec2 {
    vec2((text.size().x + 28.0).max(56.0), (text.size().y + 10.0).max(theme::CONTROL_HEIGHT))
}

fn segment(ui: &mut Ui, name: &str, text: &str, chosen: bool) -> Response {
    let colors = theme::palette(ui);
    let galley = lay_out(ui, text, chosen);
    let (rect, response) = ui.allocate_exact_size(segment_size(&galley), Sense::click());
    let said = if name.is_empty() { text.to_owned() } else { format!("{name}: {text}") };
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, &said));
    if ui.is_rect_visible(rect) {
        let radius = CornerRadius::same(theme::CONTROL_RADIUS);
        // Near is not chosen: the pointer only darkens what is there.
        let (fill, border) = match (chosen, response.hovered()) {
            (true, _) => (colors.accent, colors.accent),
            (false, true) => (colors.paper, colors.quiet),
            (false, false) => (colors.surface, colors.line),
        };
        ui.painter().rect(rect, radius, fill, Stroke::new(1.0, border), StrokeKind::Inside);
        if response.has_focus() {
            ui.painter().rect_stroke(rect.expand(3.0), 10.0, theme::focus_stroke(ui), StrokeKind::Inside);
        }
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, colors.accent);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
