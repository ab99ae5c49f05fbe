//! An import in the window: taken, undone, and offered for bringing back.

use eframe::egui::Key;
use springback::journal::Journal;

use crate::window::Window;

const UNDONE: &[u8] = include_bytes!("../data/field/undone-import.csv");

fn preview(window: &mut Window) {
    let path = window.file("old diary.csv");
    std::fs::write(&path, UNDONE).unwrap();
    window.write("File to import", &path.to_string_lossy());
    window.press("Preview");
    window.wait_for("Nothing has been taken yet.");
}

#[test]
fn an_import_that_was_undone_comes_back_when_it_is_ticked() {
    let mut window = Window::with([1180.0, 2400.0], Journal::default().revisions());
    window.ctrl(Key::S);
    preview(&mut window);
    window.press("Import 60 entries");
    window.wait_for("Imported 60 entries.");
    window.press("Undo");
    preview(&mut window);
    assert!(window.shows("Nothing to import") && window.shows("Deleted here"));
    window.press("Bring back all 60");
    window.press("Import 60 entries");
    window.wait_for("Imported 60 entries.");
    preview(&mut window);
    assert!(!window.shows("Bring back all 60"));
    assert!(window.shows("Already there") && window.shows("60"));
}
