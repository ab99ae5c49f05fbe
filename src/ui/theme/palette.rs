//! The colours, light and dark; the only place that makes any.

use eframe::egui::Color32;

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
    off: rgb(0x77736A),
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
    off: rgb(0x9AA1A7),
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
            for text in [theme.ink, theme.quiet, theme.accent] {
                assert!(contrast(text, theme.red.soft) >= 4.5, "{text:?} in the banner of a red flag");
            }
            assert!(contrast(theme.on_accent, theme.accent) >= 4.5);
            assert!(contrast(theme.accent, theme.accent_soft) >= 4.5);
        }
    }
}
