//! Noto Sans, Regular and Bold, which has every letter and mark the program itself says. Other scripts and
//! emoji, in what a person writes, come from the system's fonts.
//!
//! Each size of text has faces of its own, though they are the same font: a face is made ready for one size
//! of letters, and to make it ready for another it is gone through whole. With one face for all sizes that
//! happened for almost every letter that showed for the first time.

use std::sync::{Arc, LazyLock};

use eframe::egui::{FontData, FontDefinitions, FontFamily};

use super::{AXIS_SIZE, BODY_SIZE, CARD_TITLE_SIZE, HINT_SIZE, NUMBER_SIZE, SMALL_SIZE, TITLE_SIZE, VERDICT_SIZE};

/// The sizes of text, in points.
const SIZES: [f32; 8] =
    [AXIS_SIZE, HINT_SIZE, SMALL_SIZE, BODY_SIZE, CARD_TITLE_SIZE, NUMBER_SIZE, VERDICT_SIZE, TITLE_SIZE];

/// How strong letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// Text.
    Regular,
    /// Titles, values, what is pressed.
    Bold,
}

impl Weight {
    const ALL: [Weight; 2] = [Weight::Regular, Weight::Bold];

    /// The face for every size that has none of its own.
    const fn name(self) -> &'static str {
        match self {
            Weight::Regular => "noto-sans",
            Weight::Bold => "noto-sans-bold",
        }
    }

    const fn font(self) -> &'static [u8] {
        match self {
            Weight::Regular => notosans::REGULAR_TTF,
            Weight::Bold => notosans::BOLD_TTF,
        }
    }
}

/// The families of one size, by weight.
struct Sized {
    size: f32,
    families: [(Weight, Arc<str>); 2],
}

static SIZED: LazyLock<Vec<Sized>> = LazyLock::new(|| {
    let named = |size: f32| Weight::ALL.map(|weight| (weight, format!("{}-{size}", weight.name()).into()));
    SIZES.into_iter().map(|size| Sized { size, families: named(size) }).collect()
});
static BOLD: LazyLock<Arc<str>> = LazyLock::new(|| Weight::Bold.name().into());

/// The family for text of a size in points.
pub(super) fn family(weight: Weight, size: f32) -> FontFamily {
    let sized = SIZED.iter().find(|sized| (sized.size - size).abs() < f32::EPSILON);
    let named = sized.and_then(|sized| sized.families.iter().find(|(of, _)| *of == weight));
    match (named, weight) {
        (Some((_, name)), _) => FontFamily::Name(Arc::clone(name)),
        (None, Weight::Regular) => FontFamily::Proportional,
        (None, Weight::Bold) => FontFamily::Name(Arc::clone(&BOLD)),
    }
}

/// The fonts egui is to use.
pub(super) fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let mut add = |family: FontFamily, name: &str, weight: Weight| {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(weight.font())));
        fonts.families.entry(family).or_default().push(name.to_owned());
    };
    add(FontFamily::Proportional, Weight::Regular.name(), Weight::Regular);
    add(FontFamily::Monospace, Weight::Regular.name(), Weight::Regular);
    add(FontFamily::Name(Arc::clone(&BOLD)), Weight::Bold.name(), Weight::Bold);
    for (weight, name) in SIZED.iter().flat_map(|sized| &sized.families) {
        add(FontFamily::Name(Arc::clone(name)), name, *weight);
    }
    fonts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_size_of_text_has_faces_of_its_own_of_the_same_font() {
        let fonts = definitions();
        let mut seen = std::collections::HashSet::new();
        for size in SIZES {
            for weight in Weight::ALL {
                let faces = &fonts.families[&family(weight, size)];
                assert!(seen.insert(faces[0].clone()), "{weight:?} {size}");
                let font: &[u8] = fonts.font_data[&faces[0]].font.as_ref().as_ref();
                assert!(font == weight.font(), "{weight:?} {size}");
                assert_eq!(faces.len(), 1, "{weight:?} {size}");
            }
        }
        for (weight, family) in Weight::ALL.map(|weight| (weight, family(weight, 14.0))) {
            assert_eq!(fonts.families[&family], [weight.name()]);
        }
    }
}
