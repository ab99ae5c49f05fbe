//! One of a few: segments beside each other. An optional choice is cleared by pressing it again.

use std::sync::Arc;

use eframe::egui;
use egui::accesskit::Role;
use egui::{
    Align, CornerRadius, Galley, Id, Layout, Memory, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2,
};

use crate::ui::focus::{self, Kind, rove};
use crate::ui::keys::{self, Press};
use crate::ui::theme;
use crate::words::Words;

/// Yes, no, or unanswered; Y and N answer it. True when it changed.
pub fn yes_no(ui: &mut Ui, words: &Words, name: &str, value: &mut Option<bool>) -> bool {
    let options = [(true, words.say("widget-yes")), (false, words.say("widget-no"))];
    let letters = ["widget-key-yes", "widget-key-no"].map(|id| words.say(id));
    let before = *value;
    match segments(ui, name, (*value, &letters), &options) {
        Some(Pressed::Segment(option)) if *value == Some(option) => *value = None,
        Some(Pressed::Segment(option) | Pressed::Letter(option)) => *value = Some(option),
        None => {}
    }
    *value != before
}

/// One of the options or none; pressing the chosen one clears it. True when it changed.
pub fn choice<T: Copy + PartialEq>(ui: &mut Ui, name: &str, value: &mut Option<T>, options: &[(T, String)]) -> bool {
    let pressed = segments(ui, name, (*value, &[]), options).map(Pressed::option);
    if let Some(option) = pressed {
        *value = if *value == Some(option) { None } else { Some(option) };
    }
    pressed.is_some()
}

/// Always one of the options. True when it changed.
pub fn one_of<T: Copy + PartialEq>(ui: &mut Ui, name: &str, value: &mut T, options: &[(T, String)]) -> bool {
    let pressed = segments(ui, name, (Some(*value), &[]), options).map(Pressed::option);
    let pressed = pressed.filter(|option| option != value);
    if let Some(option) = pressed {
        *value = option;
    }
    pressed.is_some()
}

/// How an option was chosen.
#[derive(Debug, Clone, Copy)]
enum Pressed<T> {
    /// Its segment was pressed.
    Segment(T),
    /// Its letter was typed.
    Letter(T),
}

impl<T> Pressed<T> {
    fn option(self) -> T {
        let (Pressed::Segment(option) | Pressed::Letter(option)) = self;
        option
    }
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

/// The segments, one stop of Tab; `letters` choose while the focus is on one of them.
fn segments<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    (value, letters): (Option<T>, &[String]),
    options: &[(T, String)],
) -> Option<Pressed<T>> {
    let group = focus::id_of(ui, ("choice", name));
    let ids: Vec<Id> = (0..options.len()).map(|place| group.with(place)).collect();
    let chosen = options.iter().position(|(option, _)| value == Some(*option));
    let stop = rove::rove(ui, &ids, chosen.unwrap_or(0), rove::in_a_row);
    let typed = typed(ui, &ids, letters).filter(|_| ui.is_enabled());
    if let Some(place) = typed {
        ui.memory_mut(|memory| memory.request_focus(ids[place]));
    }
    let mut pressed = typed.and_then(|place| options.get(place)).map(|(option, _)| Pressed::Letter(*option));
    let add = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        for (place, (option, text)) in options.iter().enumerate() {
            let is_stop = place == typed.unwrap_or(stop);
            let shown = Segment { id: ids[place], is_stop, chosen: value == Some(*option) };
            if shown.show(ui, name, text).clicked() {
                pressed = Some(Pressed::Segment(*option));
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

/// Whose letter was typed while one of them has the focus.
fn typed(ui: &Ui, ids: &[Id], letters: &[String]) -> Option<usize> {
    ui.memory(Memory::focused).filter(|focused| ids.contains(focused))?;
    let letters: Vec<Option<char>> = letters.iter().map(|l| l.chars().flat_map(char::to_lowercase).next()).collect();
    let presses = ui.input(keys::presses);
    presses.iter().rev().filter_map(Press::letter).find_map(|l| letters.iter().position(|of| *of == Some(l)))
}

/// One of the segments.
struct Segment {
    id: Id,
    /// Whether Tab leads to it.
    is_stop: bool,
    chosen: bool,
}

impl Segment {
    fn show(self, ui: &mut Ui, name: &str, text: &str) -> Response {
        let chosen = self.chosen;
        let colors = theme::palette(ui);
        let galley = lay_out(ui, text, chosen);
        let (rect, _) = ui.allocate_exact_size(segment_size(&galley), Sense::hover());
        let response = ui.interact(rect, self.id, rove::sense(self.is_stop));
        let said = if name.is_empty() { text.to_owned() } else { format!("{name}: {text}") };
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, &said));
        focus::stop(&response, Kind::Question);
        rove::follow_press(&response);
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
}
