//! Small key caps: which key does what.

use eframe::egui;
use egui::accesskit::Role;
use egui::{Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::ui::{keys, theme};
use crate::words::Words;

/// One key cap.
pub fn key_hint(ui: &mut Ui, key: &str) -> Response {
    let colors = theme::palette(ui);
    let galley = ui.painter().layout_no_wrap(key.to_owned(), theme::font(theme::AXIS_SIZE), colors.quiet);
    let size = vec2((galley.size().x + 10.0).max(18.0), galley.size().y + 3.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, key));
    if ui.is_rect_visible(rect) {
        ui.painter().rect(rect, 4.0, colors.paper, Stroke::new(1.0, colors.line), StrokeKind::Inside);
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, colors.quiet);
    }
    response
}

/// The keys of a form beneath it, out of the list of all keys: `0` – `9` set, `↓` next.
pub fn form_hints(ui: &mut Ui, words: &Words) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE_4;
        for of in keys::LIST {
            let Some(hint) = of.hint else { continue };
            caps(ui, of.keys.iter().map(|key| words.say_of("frame-keys-key", key)));
            theme::remark(ui, words.say(hint));
            ui.add_space(theme::SPACE_4);
        }
    });
}

/// The caps of one key, or of a range of keys.
fn caps(ui: &mut Ui, keys: impl Iterator<Item = String>) {
    for (index, key) in keys.enumerate() {
        if index > 0 {
            theme::remark(ui, "–");
        }
        key_hint(ui, &key);
    }
}

/// Key caps and what they do: `0` – `9` set. A range has two keys, anything else one.
pub fn key_hints(ui: &mut Ui, keys: &[&str], does: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 3.0;
        caps(ui, keys.iter().map(|key| (*key).to_owned()));
        theme::remark(ui, does);
    });
}
