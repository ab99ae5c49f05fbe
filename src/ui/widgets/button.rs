//! Buttons: one primary per card, quiet ones beside it, links in running text.
//!
//! `ui.add(button::primary("Save check-in"))`, `ui.add_enabled(ready, button::primary("Start the plan"))`.

use eframe::egui;
use egui::accesskit::Role;
use egui::{CornerRadius, FontId, Id, Response, Sense, Stroke, StrokeKind, Ui, Vec2, Widget, WidgetInfo, vec2};

use crate::ui::focus::{self, Kind, rove};
use crate::ui::theme;

/// What a button weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Weight {
    Primary,
    Quiet,
    Danger,
    Link,
}

/// A button; add it with `ui.add` or `ui.add_enabled`.
#[must_use = "a button is shown with ui.add"]
pub struct Button {
    text: String,
    weight: Weight,
    small: bool,
    name: Option<String>,
    key: Option<Id>,
}

/// The one thing this card is for.
pub fn primary(text: impl Into<String>) -> Button {
    Button::new(text, Weight::Primary)
}

/// Anything else one may do.
pub fn quiet(text: impl Into<String>) -> Button {
    Button::new(text, Weight::Quiet)
}

/// What cannot be undone.
pub fn danger(text: impl Into<String>) -> Button {
    Button::new(text, Weight::Danger)
}

/// A bold accent word in running text: "Why?".
pub fn link(text: impl Into<String>) -> Button {
    Button::new(text, Weight::Link)
}

impl Button {
    fn new(text: impl Into<String>, weight: Weight) -> Self {
        Self { text: text.into(), weight, small: weight == Weight::Link, name: None, key: None }
    }

    /// Small text.
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    /// Body-sized text; for a link that stands alone.
    pub fn large(mut self) -> Self {
        self.small = false;
        self
    }

    /// What a screen reader says instead of the text, when the text alone would be ambiguous.
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Goes by a key of its own instead of its name: what it says changes, but it stays the same button.
    pub fn keyed(mut self, key: Id) -> Self {
        self.key = Some(key);
        self
    }

    fn font(&self) -> FontId {
        theme::bold(if self.small { theme::SMALL_SIZE } else { theme::BODY_SIZE })
    }

    fn padding(&self) -> Vec2 {
        match self.weight {
            Weight::Link => Vec2::ZERO,
            _ if self.small => vec2(12.0, 6.0),
            _ => vec2(16.0, 8.0),
        }
    }

    fn least_height(&self) -> f32 {
        if self.weight == Weight::Link { 0.0 } else { theme::CONTROL_HEIGHT }
    }
}

impl Widget for Button {
    fn ui(self, ui: &mut Ui) -> Response {
        let colors = theme::palette(ui);
        let enabled = ui.is_enabled();
        let (ink, ground, border) = match self.weight {
            Weight::Primary if !enabled => (colors.quiet, colors.line, colors.line),
            Weight::Primary => (colors.on_accent, colors.accent, colors.accent),
            Weight::Danger => (colors.red.text, colors.surface, colors.red.mark),
            Weight::Quiet | Weight::Link => (colors.accent, colors.surface, colors.line),
        };
        let padding = self.padding();
        let wrap = (ui.available_width() - 2.0 * padding.x).max(40.0);
        let galley = ui.painter().layout(self.text.clone(), self.font(), ink, wrap);
        let size = galley.size() + 2.0 * padding;
        let (rect, _) = ui.allocate_exact_size(vec2(size.x, size.y.max(self.least_height())), Sense::hover());
        let name = self.name.as_ref().unwrap_or(&self.text);
        let id = self.key.map_or_else(|| focus::id_of(ui, ("button", name)), |key| focus::id_of(ui, key));
        let response = ui.interact(rect, id, Sense::click());
        focus::stop(&response, Kind::Button);
        rove::follow_press(&response);
        let role = if self.weight == Weight::Link { Role::Link } else { Role::Button };
        response.widget_info(|| WidgetInfo::labeled(role, enabled, name));
        if ui.is_rect_visible(rect) {
            let near = response.hovered() || response.has_focus();
            let radius = CornerRadius::same(theme::CONTROL_RADIUS);
            let at = rect.center() - galley.size() / 2.0;
            if self.weight != Weight::Link {
                let soft = near && self.weight != Weight::Primary;
                let fill = if soft { colors.accent_soft } else { ground };
                let fill = if response.is_pointer_button_down_on() { fill.gamma_multiply(0.85) } else { fill };
                ui.painter().rect(rect, radius, fill, Stroke::new(1.0, border), StrokeKind::Inside);
            } else if near {
                let y = at.y + galley.size().y;
                ui.painter().hline(at.x..=at.x + galley.size().x, y, Stroke::new(1.0, ink));
            }
            if response.has_focus() {
                ui.painter().rect_stroke(rect.expand(3.0), 10.0, theme::focus_stroke(ui), StrokeKind::Inside);
            }
            ui.painter().galley(at, galley, ink);
        }
        if enabled { response.on_hover_cursor(egui::CursorIcon::PointingHand) } else { response }
    }
}
