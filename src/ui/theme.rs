//! Every colour, size and space: the one place the look is decided.
//!
//! Widgets and screens ask for tokens (`palette`, the sizes, the text helpers) and never name a
//! colour themselves, so light and dark cannot drift apart.

mod fonts;
mod palette;
mod style;

use super::focus;
use eframe::egui;
use egui::{Color32, CornerRadius, FontId, Frame, Margin, RichText, Stroke, Ui};
use fonts::Weight;
pub use palette::{DARK, LIGHT, Palette, ZoneColors};

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
/// The size of keys and of what stands at the rail's foot.
pub const HINT_SIZE: f32 = 12.0;
/// The size of a slider's number, and of the program's name.
pub const NUMBER_SIZE: f32 = 18.0;

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

/// The colour the window is cleared to: the paper. It lies beneath everything, and nothing paints it again.
pub fn window_color(visuals: &egui::Visuals) -> [f32; 4] {
    Palette::of(visuals.dark_mode).paper.to_normalized_gamma_f32()
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

/// The regular face at a size in points.
pub fn font(size: f32) -> FontId {
    FontId::new(size, fonts::family(Weight::Regular, size))
}

/// The bold face at a size in points.
pub fn bold(size: f32) -> FontId {
    FontId::new(size, fonts::family(Weight::Bold, size))
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

/// The program's own name.
pub fn name(text: impl Into<String>) -> RichText {
    bold_text(text, NUMBER_SIZE)
}

/// A key, or what stands at the rail's foot: 12.
pub fn hint(text: impl Into<String>) -> RichText {
    RichText::new(text).font(font(HINT_SIZE))
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

/// A wrapping line as high as its text, not as a control: for remarks with a link, for chips.
pub fn text_line<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let line = ui.scope(|ui| {
        // A line takes its first height from here, so it must be set before it begins.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal_wrapped(add).inner
    });
    line.inner
}

/// Greatest width, in points, of what is read where there are no columns.
const PAGE_WIDTH: f32 = 760.0;

/// A page over the whole window, without the rail: its title, and what is below.
pub fn lone_page(ui: &mut Ui, heading_text: impl Into<String>, add: impl FnOnce(&mut Ui)) {
    let margin = Margin::symmetric(CONTENT_MARGIN as i8, 0);
    let frame = Frame::NONE.inner_margin(margin);
    egui::CentralPanel::default().frame(frame).show(ui, |ui| {
        focus::scroll(egui::ScrollArea::vertical().auto_shrink([false, false]), ui, |ui| {
            ui.set_max_width(PAGE_WIDTH.min(ui.available_width()));
            ui.add_space(SPACE_24);
            focus::heading(ui, focus::To::Title, title(heading_text));
            ui.add_space(SPACE_8);
            add(ui);
            ui.add_space(SPACE_16);
        });
    });
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
