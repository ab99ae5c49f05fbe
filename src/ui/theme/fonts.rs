//! Noto Sans, Regular and Bold, before egui's own faces (too thin, and without arrows and marks).

use std::sync::Arc;

use eframe::egui::{FontData, FontDefinitions, FontFamily};

const REGULAR: &str = "noto-sans";
const BOLD: &str = "noto-sans-bold";

/// The family of bold text.
pub(super) fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// The fonts egui is to use.
pub(super) fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    fonts.font_data.insert(REGULAR.to_owned(), Arc::new(FontData::from_static(notosans::REGULAR_TTF)));
    fonts.font_data.insert(BOLD.to_owned(), Arc::new(FontData::from_static(notosans::BOLD_TTF)));
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.entry(family).or_default().insert(0, REGULAR.to_owned());
    }
    let mut faces = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    faces.insert(0, BOLD.to_owned());
    fonts.families.insert(bold(), faces);
    fonts
}
