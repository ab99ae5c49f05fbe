//! Headings that can be spoken, and what has the focus in sight.

use eframe::egui::{self, Id, Label, Memory, RichText, ScrollArea, Sense, Ui, WidgetInfo};
use egui::accesskit::Role;
use egui::scroll_area::ScrollAreaOutput;

use super::{Kind, To, stop, with};

/// Room left around what is brought into sight, in points: for the ring of the focus.
const ROOM: f32 = 8.0;

/// Shows a heading that can have the focus, though Tab does not lead to it.
pub fn heading(ui: &mut Ui, to: To, text: RichText) -> egui::Response {
    let said = text.text().to_owned();
    let id = ui.make_persistent_id(("heading", key_of(to)));
    // A dialog that is only measured, as at first, cannot have the focus yet.
    let is_shown = ui.is_enabled() && !ui.is_sizing_pass();
    let is_wanted = is_shown && with(ui.ctx(), |focus| focus.takes(to)) == Some(true);
    if is_wanted {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let (at, galley, laid_out) = Label::new(text).wrap().selectable(false).layout_in_ui(ui);
    let sense = if has_focus { Sense::focusable_noninteractive() } else { Sense::hover() };
    let response = ui.interact(laid_out.rect, id, sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &said));
    if ui.is_rect_visible(response.rect) {
        let ink = ui.visuals().text_color();
        ui.painter().galley(at, galley, ink);
    }
    stop(&response, Kind::Heading);
    if is_wanted && matches!(to, To::Heading(_)) {
        let at_once = egui::style::ScrollAnimation::none();
        ui.scroll_to_rect_animation(response.rect, Some(egui::Align::TOP), at_once);
        with(ui.ctx(), |focus| focus.is_placed = true);
    }
    response
}

fn key_of(to: To) -> &'static str {
    match to {
        To::Title => "title",
        To::Verdict => "verdict",
        To::Heading(name) | To::Form(name) => name,
        To::Widget(_) => "",
    }
}

/// Shows what scrolls, and brings what has the focus in it into sight: when it gets the focus, and when
/// a key is pressed on it.
pub fn scroll<R>(area: ScrollArea, ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> ScrollAreaOutput<R> {
    area.show(ui, |ui| {
        let shown = add(ui);
        if let Some(rect) = wanted_in_sight(ui) {
            ui.scroll_to_rect(rect.expand(ROOM), None);
        }
        shown
    })
}

fn wanted_in_sight(ui: &Ui) -> Option<egui::Rect> {
    let id = ui.memory(Memory::focused)?;
    let response = ui.ctx().read_response(id)?;
    if response.layer_id != ui.layer_id() || !ui.min_rect().contains(response.rect.center()) {
        return None;
    }
    with(ui.ctx(), |focus| focus.is_to_follow(id))?.then_some(response.rect)
}

impl super::Focus {
    /// Whether something is to be brought into sight: it has just got the focus, or a key.
    fn is_to_follow(&mut self, id: Id) -> bool {
        let [before, now] = &mut self.followed;
        *now = Some(id);
        !self.is_placed && (self.stirs || *before != Some(id))
    }
}
