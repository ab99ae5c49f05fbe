//! How much more a note can hold: said beside its field before it is full, and why it cannot be saved once
//! it is too long.

use eframe::egui::Ui;
use eframe::egui::accesskit::Live;

use crate::journal::measure::Text;
use crate::ui::theme;
use crate::words::Words;

/// Share of the limit from which on it is said, in eighths.
const SAID_FROM: usize = 7;
/// Bytes of a kilobyte, as the limit counts them.
const KB: usize = 1024;

/// Whether a note is longer than can be kept.
pub fn is_too_long(note: &str) -> bool {
    note.len() > Text::MAX_BYTES
}

/// Says under a note's field how much room is left, once little is, or how much too long it is.
pub fn note_room(ui: &mut Ui, words: &Words, note: &str) {
    let most = Text::MAX_BYTES / KB;
    if is_too_long(note) {
        let over = (note.len() - Text::MAX_BYTES).div_ceil(KB);
        let said = words.say_with("note-too-long", &[("over", over.into()), ("most", most.into())]);
        let line = ui.label(theme::small(said).color(theme::palette(ui).red.text));
        ui.ctx().accesskit_node_builder(line.id, |node| node.set_live(Live::Polite));
    } else if note.len() * 8 >= Text::MAX_BYTES * SAID_FROM {
        let left = (Text::MAX_BYTES - note.len()) / KB;
        theme::remark(ui, words.say_with("note-nearly-full", &[("left", left.into()), ("most", most.into())]));
    }
}
