//! The keys that work on every screen, and the list of them.

use eframe::egui::{self, Event, Frame, Id, Key, Margin, Modal, Modifiers, ScrollArea};

use crate::ui::focus::{self, To};
use crate::ui::widgets::{button, key_hint};
use crate::ui::{Screen, keys, theme};
use crate::words::Words;

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pressed {
    /// Another screen.
    Screen(Screen),
    /// Undo the latest change.
    Undo,
    /// Redo what was undone last.
    Redo,
    /// Another journal.
    Journal,
    /// The list of keys.
    Keys,
}

const NUMBERS: [Key; 8] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8];

/// What was pressed in this frame. A field being typed in keeps its own undo and its question marks.
pub(super) fn pressed(ctx: &egui::Context) -> Vec<Pressed> {
    let typing = ctx.text_edit_focused();
    let again = Modifiers { shift: true, ..Modifiers::COMMAND };
    ctx.input_mut(|input| {
        let mut pressed = Vec::new();
        let screens = NUMBERS.into_iter().zip(Screen::RAIL);
        pressed.extend(
            screens
                .filter(|(key, _)| keys::take(input, Modifiers::COMMAND, *key))
                .map(|(_, screen)| Pressed::Screen(screen)),
        );
        if keys::take(input, Modifiers::COMMAND, Key::S) {
            pressed.push(Pressed::Screen(Screen::Report));
        }
        if keys::take(input, Modifiers::COMMAND, Key::O) {
            pressed.push(Pressed::Journal);
        }
        if typing {
            return pressed;
        }
        if keys::take(input, Modifiers::COMMAND, Key::Z) {
            pressed.push(Pressed::Undo);
        }
        if keys::take(input, again, Key::Z) || keys::take(input, Modifiers::COMMAND, Key::Y) {
            pressed.push(Pressed::Redo);
        }
        // As text, because the question mark sits on another key on every keyboard.
        if input.events.iter().any(|event| matches!(event, Event::Text(text) if text == "?")) {
            pressed.push(Pressed::Keys);
        }
        pressed
    })
}

/// Between the list's edge and what stands in it.
const MARGIN: i8 = 16;

/// Shows the list over everything else; whether it stays.
pub(super) fn list(ctx: &egui::Context, words: &Words) -> bool {
    let frame = Frame::popup(&ctx.global_style()).inner_margin(Margin::same(MARGIN));
    let id = Id::unique("keys");
    if focus::opened(ctx, id, None) {
        focus::wish(ctx, To::Heading("keys"));
    }
    let modal = Modal::new(id).frame(frame).show(ctx, |ui| {
        let room = ui.ctx().content_rect();
        ui.set_width((room.width() - 2.0 * (theme::SPACE_24 + f32::from(MARGIN))).min(440.0));
        focus::heading(ui, To::Heading("keys"), theme::card_title(words.say("frame-keys-title")));
        ui.add_space(theme::SPACE_8);
        ScrollArea::vertical().max_height((room.height() - 160.0 - 2.0 * f32::from(MARGIN)).max(80.0)).show(ui, |ui| {
            for of in keys::LIST {
                key_hint::key_line(ui, words, of);
            }
        });
        ui.add_space(theme::SPACE_16);
        ui.add(button::primary(words.say("frame-keys-close"))).clicked()
    });
    !modal.inner && !modal.should_close()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ctrl_o_asks_for_another_journal() {
        let ctx = egui::Context::default();
        let (key, modifiers) = (Key::O, Modifiers::COMMAND);
        let event = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        ctx.begin_pass(egui::RawInput { events: vec![event], ..Default::default() });
        assert_eq!(pressed(&ctx), [Pressed::Journal]);
        assert_eq!(pressed(&ctx), [], "once");
        ctx.end_pass().textures_delta.clear();
    }
}
