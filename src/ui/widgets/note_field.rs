//! A field for one's own words: several lines, where Enter makes a new one.

use eframe::egui;
use egui::{Response, TextEdit, Ui, vec2};

use crate::ui::focus::{self, Kind};
use crate::ui::theme;

/// Height of the field in points, beyond which it scrolls by itself.
const HIGHEST: f32 = 120.0;

/// Shows a label and under it the field.
pub fn labelled_note(ui: &mut Ui, name: &str, text: &mut String) -> Response {
    let label = ui.label(theme::body(name));
    let response = note_field(ui, name, text, "");
    ui.ctx().accesskit_node_builder(response.id, |node| node.clear_label());
    response.labelled_by(label.id)
}

/// Shows a label and under it a field of one line.
pub fn labelled_line(ui: &mut Ui, name: &str, text: &mut String, width: f32) -> Response {
    let label = ui.label(theme::body(name));
    let response = line_field(ui, name, text, |edit| edit.desired_width(width));
    ui.ctx().accesskit_node_builder(response.id, |node| node.clear_label());
    response.labelled_by(label.id)
}

/// Shows the field over the whole width, with `name` as what it is called and `hint` while it is empty.
pub fn note_field(ui: &mut Ui, name: &str, text: &mut String, hint: &str) -> Response {
    let id = focus::id_of(ui, ("note", name));
    let rows = text.lines().count().clamp(1, 4);
    let area = egui::ScrollArea::vertical().id_salt(("note", name)).max_height(HIGHEST);
    let shown = focus::scroll(area, ui, |ui| {
        let edit = TextEdit::multiline(text).id(id).desired_rows(rows).desired_width(f32::INFINITY);
        let response = ui.add(edit.hint_text(hint.to_owned()).min_size(vec2(0.0, theme::CONTROL_HEIGHT)));
        focus::stop(&response, Kind::Note { is_empty: text.is_empty() });
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
        response
    });
    shown.inner
}

/// A field of one line for a word or two.
pub fn line_field(
    ui: &mut Ui,
    name: &str,
    text: &mut String,
    edit: impl FnOnce(TextEdit<'_>) -> TextEdit<'_>,
) -> Response {
    let id = focus::id_of(ui, ("line", name));
    let response = ui.add(edit(TextEdit::singleline(text).id(id)));
    focus::stop(&response, Kind::Question);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
    response
}
