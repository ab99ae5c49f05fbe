//! Every colour, size and space: the one place the look is decided.
//!
//! Widgets and screens ask for tokens (`palette`, the sizes, the text helpers) and never name a
//! colour themselves, so light and dark cannot drift apart.

mod fonts;
mod style;

use eframe::egui;
use egui::{Color32, CornerRadius, FontFamily, FontId, Frame, Margin, RichText, Stroke, Ui};

/// Spaces in points, from tight to wide.
pub const SPACE_4: f32 = 4.0;
/// Between things that belong together.
pub const SPACE_8: f32 = 8.0;
/// Between cards.
pub const SPACE_16: f32 = 16.0;
/// Between parts of a screen.
pub const SPACE_24: f32 = 24.0;
/// The content's margin beside the rail.
pub const CONTENT_MARGIN: f32 = 28.0;
/// The navigation rail's width.
pub const RAIL_WIDTH: f32 = 196.0;
/// From this content width on (points, the rail not counted) two columns fit.
pub const TWO_COLUMNS_FROM: f32 = 760.0;

/// Corner radius of a card.
pub const CARD_RADIUS: u8 = 12;
/// Inner margin of a card.
pub const CARD_PADDING: i8 = 18;
/// Corner radius of buttons and fields.
pub const CONTROL_RADIUS: u8 = 8;
/// Least height of anything one can press.
pub const CONTROL_HEIGHT: f32 = 32.0;
/// Diameter of a slider's handle.
pub const HANDLE: f32 = 20.0;
/// Thickness of a slider's rail.
pub const RAIL: f32 = 6.0;

/// Text sizes in points.
pub const TITLE_SIZE: f32 = 24.0;
/// The verdict's size.
pub const VERDICT_SIZE: f32 = 20.0;
/// A card title's size.
pub const CARD_TITLE_SIZE: f32 = 16.0;
/// The body's size.
pub const BODY_SIZE: f32 = 15.0;
/// The size of quiet remarks and units.
pub const SMALL_SIZE: f32 = 13.0;
/// The size of a plot's axis.
pub const AXIS_SIZE: f32 = 11.0;

/// The colours of one zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ZoneColors {
    /// Painted shapes, edges and lines.
    pub mark: Color32,
    /// Backgrounds.
    pub soft: Color32,
    /// Text on the soft background.
    pub text: Color32,
}

/// Every colour of one theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// The window's background.
    pub paper: Color32,
    /// Cards and fields.
    pub surface: Color32,
    /// Thin lines and borders.
    pub line: Color32,
    /// Text.
    pub ink: Color32,
    /// Secondary text.
    pub quiet: Color32,
    /// The one accent: what can be pressed, what is chosen.
    pub accent: Color32,
    /// The accent as a background.
    pub accent_soft: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// Unanswered and switched off.
    pub off: Color32,
    /// The empty part of a slider's rail.
    pub rail: Color32,
    /// The green zone.
    pub green: ZoneColors,
    /// The yellow zone.
    pub yellow: ZoneColors,
    /// The red zone.
    pub red: ZoneColors,
    /// Second series of a plot.
    pub second: Color32,
    /// Third series of a plot.
    pub third: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

const fn zone(mark: u32, soft: u32, text: u32) -> ZoneColors {
    ZoneColors { mark: rgb(mark), soft: rgb(soft), text: rgb(text) }
}

/// Warm paper, the default.
pub const LIGHT: Palette = Palette {
    paper: rgb(0xF6F4EF),
    surface: rgb(0xFFFFFF),
    line: rgb(0xE2DED5),
    ink: rgb(0x20262B),
    quiet: rgb(0x5B636B),
    accent: rgb(0x1D5C6B),
    accent_soft: rgb(0xE3EEF0),
    on_accent: rgb(0xFFFFFF),
    off: rgb(0x8E8A80),
    rail: rgb(0xE6E1D8),
    green: zone(0x1E7F5C, 0xE1F1EA, 0x186A4C),
    yellow: zone(0xBF7E00, 0xFCEFD2, 0x835500),
    red: zone(0xB0392B, 0xF9E1DD, 0xA33227),
    second: rgb(0x7A5C9E),
    third: rgb(0xA0652F),
};

/// The same by lamplight.
pub const DARK: Palette = Palette {
    paper: rgb(0x15181A),
    surface: rgb(0x1D2124),
    line: rgb(0x31373B),
    ink: rgb(0xE8E6E1),
    quiet: rgb(0xA2A9AF),
    accent: rgb(0x7FC1CF),
    accent_soft: rgb(0x203A41),
    on_accent: rgb(0x10262B),
    off: rgb(0x7A8187),
    rail: rgb(0x353C41),
    green: zone(0x5CC49A, 0x1B3A2E, 0x6FD0A8),
    yellow: zone(0xF0BE55, 0x3D3218, 0xF0BE55),
    red: zone(0xEE8A7C, 0x44231E, 0xF2A093),
    second: rgb(0xB79BDB),
    third: rgb(0xDDA36C),
};

impl Palette {
    /// The colours for visuals that are dark, or not.
    pub const fn of(dark: bool) -> Self {
        if dark { DARK } else { LIGHT }
    }
}

/// The colours of the theme this `ui` is shown in.
pub fn palette(ui: &Ui) -> Palette {
    Palette::of(ui.visuals().dark_mode)
}

/// The same where only the context is at hand.
pub fn palette_of(ctx: &egui::Context) -> Palette {
    Palette::of(ctx.global_style().visuals.dark_mode)
}

/// Least and greatest text size in percent.
pub const TEXT_PERCENT: std::ops::RangeInclusive<u16> = 80..=200;

/// Fonts and both styles. Call once, before the first frame.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts::definitions());
    style::install(ctx);
}

/// Sets the text size in percent (held to [`TEXT_PERCENT`]).
///
/// The whole page is zoomed, not the letters alone: handles, marks and gaps grow with the text, and
/// the window then counts fewer points, so every screen takes its narrow form by the rules it has
/// for a small window. Text scaled inside fixed boxes would be cut off instead.
pub fn set_text_percent(ctx: &egui::Context, percent: u16) {
    let held = percent.clamp(*TEXT_PERCENT.start(), *TEXT_PERCENT.end());
    let factor = f32::from(held) / 100.0;
    // A change of zoom repaints, so it is set only when it differs.
    if (ctx.zoom_factor() - factor).abs() > f32::EPSILON {
        ctx.set_zoom_factor(factor);
    }
}

/// Stops everything that moves, or lets it move again.
pub fn set_reduced_motion(ctx: &egui::Context, reduced: bool) {
    style::set_motion(ctx, !reduced);
}

/// The bold face.
pub fn bold_family() -> FontFamily {
    fonts::bold()
}

/// The regular face at a size in points.
pub fn font(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// The bold face at a size in points.
pub fn bold(size: f32) -> FontId {
    FontId::new(size, bold_family())
}

fn bold_text(text: impl Into<String>, size: f32) -> RichText {
    RichText::new(text).font(bold(size))
}

/// A screen's title, 24 bold.
pub fn title(text: impl Into<String>) -> RichText {
    bold_text(text, TITLE_SIZE)
}

/// A verdict, 20 bold.
pub fn verdict(text: impl Into<String>) -> RichText {
    bold_text(text, VERDICT_SIZE)
}

/// A card's title, 16 bold.
pub fn card_title(text: impl Into<String>) -> RichText {
    bold_text(text, CARD_TITLE_SIZE)
}

/// Bold body text.
pub fn strong(text: impl Into<String>) -> RichText {
    bold_text(text, BODY_SIZE)
}

/// Body text.
pub fn body(text: impl Into<String>) -> RichText {
    RichText::new(text).font(font(BODY_SIZE))
}

/// A remark: 13, quiet by the caller's colour or as it is.
pub fn small(text: impl Into<String>) -> RichText {
    RichText::new(text).font(font(SMALL_SIZE))
}

/// A remark in bold.
pub fn small_strong(text: impl Into<String>) -> RichText {
    bold_text(text, SMALL_SIZE)
}

/// Shows a quiet remark, 13 and secondary.
pub fn remark(ui: &mut Ui, text: impl Into<String>) -> egui::Response {
    let quiet = palette(ui).quiet;
    ui.label(small(text).color(quiet))
}

/// Shows a heading that screen readers can jump to.
pub fn heading(ui: &mut Ui, text: RichText) -> egui::Response {
    let said = text.text().to_owned();
    let response = ui.label(text);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Heading);
        // A label is read by its value, a heading by its name.
        node.set_label(said);
        node.clear_value();
    });
    response
}

/// A white card over the whole width.
pub fn card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let line = palette(ui).line;
    framed(ui, Stroke::new(1.0, line), None, add)
}

/// A card that asks for attention: a stronger accent border.
pub fn card_current<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let accent = palette(ui).accent;
    framed(ui, Stroke::new(2.0, accent), None, add)
}

/// A card with a coloured left edge.
pub fn card_edged<R>(ui: &mut Ui, edge: Color32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let line = palette(ui).line;
    framed(ui, Stroke::new(1.0, line), Some(edge), add)
}

/// Width of the coloured left edge.
const EDGE: f32 = 6.0;

fn framed<R>(ui: &mut Ui, stroke: Stroke, edge: Option<Color32>, add: impl FnOnce(&mut Ui) -> R) -> R {
    let colors = palette(ui);
    // The edge lies under the card, so that its corners follow the card's.
    let under = ui.painter().add(egui::Shape::Noop);
    let mut margin = Margin::same(CARD_PADDING);
    if edge.is_some() {
        margin.left += EDGE as i8;
    }
    let frame = Frame::NONE
        .fill(if edge.is_some() { colors.surface.gamma_multiply(0.0) } else { colors.surface })
        .stroke(if edge.is_some() { Stroke::NONE } else { stroke })
        .corner_radius(CornerRadius::same(CARD_RADIUS))
        .inner_margin(margin);
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        // Whatever the surroundings stretch or mirror, a card reads from the top left.
        ui.vertical(add).inner
    });
    if let Some(edge) = edge {
        ui.painter().set(under, edged_shape(shown.response.rect, edge, colors.surface, stroke));
    }
    shown.inner
}

fn edged_shape(rect: egui::Rect, edge: Color32, surface: Color32, stroke: Stroke) -> egui::Shape {
    let radius = CornerRadius::same(CARD_RADIUS);
    let mut inner = rect;
    inner.min.x += EDGE;
    let inside = CornerRadius { nw: CARD_RADIUS - EDGE as u8, sw: CARD_RADIUS - EDGE as u8, ..radius };
    egui::Shape::Vec(vec![
        egui::Shape::rect_filled(rect, radius, edge),
        egui::Shape::rect_filled(inner, inside, surface),
        egui::epaint::RectShape::stroke(inner, inside, stroke, egui::StrokeKind::Inside).into(),
    ])
}

/// The ring around what has the keyboard's focus.
pub fn focus_stroke(ui: &Ui) -> Stroke {
    Stroke::new(2.0, palette(ui).accent)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linear(channel: u8) -> f64 {
        let part = f64::from(channel) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    }

    fn light_of(color: Color32) -> f64 {
        0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
    }

    fn contrast(one: Color32, other: Color32) -> f64 {
        let (a, b) = (light_of(one), light_of(other));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_is_readable_and_marks_are_visible_in_both_themes() {
        for theme in [LIGHT, DARK] {
            for ground in [theme.paper, theme.surface] {
                for text in [theme.ink, theme.quiet, theme.accent] {
                    assert!(contrast(text, ground) >= 4.5, "{text:?} on {ground:?}");
                }
                for mark in [theme.green.mark, theme.yellow.mark, theme.red.mark, theme.off, theme.second, theme.third]
                {
                    assert!(contrast(mark, ground) >= 3.0, "{mark:?} on {ground:?}");
                }
            }
            for zone in [theme.green, theme.yellow, theme.red] {
                assert!(contrast(zone.text, zone.soft) >= 4.5, "{zone:?}");
            }
            assert!(contrast(theme.on_accent, theme.accent) >= 4.5);
            assert!(contrast(theme.accent, theme.accent_soft) >= 4.5);
        }
    }
}
