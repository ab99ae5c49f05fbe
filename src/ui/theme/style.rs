//! egui's own style, for light and dark, from the tokens.

use eframe::egui;
use egui::style::{ScrollStyle, WidgetVisuals, Widgets};
use egui::{CornerRadius, Margin, Shadow, Stroke, TextStyle, Theme, Visuals, vec2};

use super::{BODY_SIZE, CARD_RADIUS, CONTROL_HEIGHT, CONTROL_RADIUS, Palette, SMALL_SIZE, VERDICT_SIZE, bold, font};

/// How long egui's small movements take, in seconds.
const MOTION_S: f32 = 0.1;

/// Both styles, and light where the system does not say.
pub(super) fn install(ctx: &egui::Context) {
    ctx.options_mut(|options| {
        options.fallback_theme = Theme::Light;
        // The size of text is one of the settings, and there is no other.
        options.zoom_with_keyboard = false;
    });
    for theme in [Theme::Light, Theme::Dark] {
        let dark = theme == Theme::Dark;
        ctx.style_mut_of(theme, |style| {
            style.visuals = visuals(Palette::of(dark), dark);
        });
    }
    ctx.all_styles_mut(|style| {
        style.text_styles = [
            (TextStyle::Heading, bold(VERDICT_SIZE)),
            (TextStyle::Body, font(BODY_SIZE)),
            (TextStyle::Button, font(BODY_SIZE)),
            (TextStyle::Small, font(SMALL_SIZE)),
            (TextStyle::Monospace, font(SMALL_SIZE)),
        ]
        .into();
        style.spacing.item_spacing = vec2(8.0, 8.0);
        style.spacing.button_padding = vec2(14.0, 6.0);
        style.spacing.interact_size = vec2(40.0, CONTROL_HEIGHT);
        style.spacing.menu_margin = Margin::same(8);
        style.spacing.tooltip_width = 360.0;
        style.spacing.scroll = scroll();
        style.animation_time = MOTION_S;
        style.interaction.selectable_labels = false;
        style.explanation_tooltips = false;
    });
}

/// Bars that are seen on paper and on cards, and keep out of the way.
fn scroll() -> ScrollStyle {
    ScrollStyle {
        foreground_color: true,
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        dormant_handle_opacity: 0.25,
        active_handle_opacity: 0.35,
        ..ScrollStyle::thin()
    }
}

/// Lets things move, or not.
pub(super) fn set_motion(ctx: &egui::Context, moving: bool) {
    ctx.all_styles_mut(|style| {
        style.animation_time = if moving { MOTION_S } else { 0.0 };
        style.scroll_animation =
            if moving { egui::style::ScrollAnimation::default() } else { egui::style::ScrollAnimation::none() };
        style.visuals.text_cursor.blink = moving;
    });
}

fn visuals(colors: Palette, dark: bool) -> Visuals {
    let mut visuals = if dark { Visuals::dark() } else { Visuals::light() };
    visuals.widgets = widgets(colors);
    visuals.weak_text_color = Some(colors.quiet);
    visuals.hyperlink_color = colors.accent;
    visuals.selection.bg_fill = colors.accent_soft;
    visuals.selection.stroke = Stroke::new(1.5, colors.accent);
    visuals.panel_fill = colors.paper;
    visuals.window_fill = colors.surface;
    visuals.window_stroke = Stroke::new(1.0, colors.line);
    visuals.window_corner_radius = CornerRadius::same(CARD_RADIUS);
    visuals.menu_corner_radius = CornerRadius::same(CONTROL_RADIUS);
    let shade = colors.ink.gamma_multiply(if dark { 0.0 } else { 0.12 });
    visuals.window_shadow = Shadow { offset: [0, 6], blur: 18, spread: 0, color: shade };
    visuals.popup_shadow = Shadow { offset: [0, 4], blur: 12, spread: 0, color: shade };
    visuals.extreme_bg_color = colors.paper;
    visuals.text_edit_bg_color = Some(colors.surface);
    visuals.faint_bg_color = colors.paper;
    visuals.code_bg_color = colors.paper;
    visuals.warn_fg_color = colors.yellow.text;
    visuals.error_fg_color = colors.red.text;
    visuals.text_cursor.stroke = Stroke::new(1.5, colors.accent);
    visuals.disabled_alpha = 0.8;
    visuals.interact_cursor = Some(egui::CursorIcon::PointingHand);
    visuals
}

fn widgets(colors: Palette) -> Widgets {
    let state = |fill, border, text| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, border),
        corner_radius: CornerRadius::same(CONTROL_RADIUS),
        fg_stroke: Stroke::new(1.0, text),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: state(colors.surface, colors.line, colors.ink),
        inactive: state(colors.surface, colors.line, colors.ink),
        hovered: state(colors.accent_soft, colors.accent, colors.ink),
        active: state(colors.accent_soft, colors.accent, colors.ink),
        open: state(colors.accent_soft, colors.accent, colors.ink),
    }
}
