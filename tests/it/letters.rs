//! Letters and marks: what the program itself says needs no font of the system's.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use eframe::egui::{FontFamily, FontId};

use crate::window::Window;

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

/// Every letter of the catalogue, and of the marks that stand in the window's code.
fn said() -> BTreeSet<char> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = files_below(&source).into_iter().filter(|path| {
        let is_of_window = path.starts_with(source.join("ui"));
        path.extension().is_some_and(|ending| ending == "ftl" || (ending == "rs" && is_of_window))
    });
    let texts = files.map(|path| std::fs::read_to_string(path).unwrap());
    let shown = texts.map(|text| text.split("#[cfg(test)]").next().unwrap_or_default().to_owned());
    shown.flat_map(|text| text.chars().collect::<Vec<_>>()).filter(|letter| !letter.is_control()).collect()
}

#[test]
fn every_letter_and_mark_the_program_says_is_in_its_own_faces() {
    let window = Window::empty([900.0, 700.0]);
    let letters = said();
    let missing = |family: FontFamily, letters: &BTreeSet<char>| -> String {
        let font = FontId::new(14.0, family);
        window
            .harness
            .ctx
            .fonts_mut(|fonts| letters.iter().copied().filter(|letter| !fonts.has_glyph(&font, *letter)).collect())
    };
    for family in [FontFamily::Proportional, FontFamily::Monospace, FontFamily::Name("noto-sans-bold".into())] {
        assert_eq!(missing(family.clone(), &letters), "", "{family:?}");
        assert_eq!(missing(family.clone(), &BTreeSet::from(['\u{10ffff}'])), "\u{10ffff}", "or the test says nothing");
    }
}
