//! The keys that make text larger or smaller. They change the one size the settings show and keep.

use eframe::egui::{self, Event, Key};

use crate::command::{Command, Commands};
use crate::platform::settings::TextPercent;

/// Takes the keys for another size of text out of this frame's input and asks for it.
pub fn take_text_size(ctx: &egui::Context, now: TextPercent, commands: &mut Commands) {
    let mut sized = now;
    ctx.input_mut(|input| {
        input.events.retain(|event| {
            let asked = asked(event);
            if let Some((asked, is_first)) = asked
                && is_first
            {
                sized = asked.from(sized);
            }
            asked.is_none()
        });
    });
    if sized != now {
        commands.push(Command::SetTextPercent(sized));
    }
}

/// Which size a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Larger,
    Smaller,
    Usual,
}

impl Asked {
    fn from(self, now: TextPercent) -> TextPercent {
        match self {
            Asked::Larger => now.larger(),
            Asked::Smaller => now.smaller(),
            Asked::Usual => TextPercent::default(),
        }
    }
}

/// What a key asks for, and whether it was just pressed: one that is held counts once. Plus and minus go
/// by what is printed on the key, shifted or not, because they lie elsewhere on every keyboard; the digits
/// go by their place, where some keyboards have them only with Shift, and 1 to 9 are no affair of ours.
fn asked(event: &Event) -> Option<(Asked, bool)> {
    let Event::Key { key, physical_key, pressed: true, repeat, modifiers } = event else { return None };
    if !modifiers.command || modifiers.alt {
        return None;
    }
    let asked = match (physical_key.unwrap_or(*key), key) {
        (Key::Num0, _) => Asked::Usual,
        (Key::Num1 | Key::Num2 | Key::Num3 | Key::Num4 | Key::Num5, _) => return None,
        (Key::Num6 | Key::Num7 | Key::Num8 | Key::Num9, _) => return None,
        (_, Key::Num0) => Asked::Usual,
        (_, Key::Plus | Key::Equals) => Asked::Larger,
        (_, Key::Minus) => Asked::Smaller,
        _ => return None,
    };
    Some((asked, !repeat))
}

#[cfg(test)]
mod tests {
    use eframe::egui::Modifiers;

    use super::*;

    /// What a key asks for that is printed and lies so.
    fn printed(key: Key, physical: Key, modifiers: Modifiers) -> Option<Asked> {
        let event = Event::Key { key, physical_key: Some(physical), pressed: true, repeat: false, modifiers };
        asked(&event).map(|(asked, _)| asked)
    }

    #[test]
    fn plus_minus_and_nought_are_found_on_every_keyboard() {
        let ctrl = Modifiers::COMMAND;
        let shifted = ctrl | Modifiers::SHIFT;
        for (key, physical, modifiers) in [
            (Key::Equals, Key::Equals, ctrl),     // American, without Shift
            (Key::Plus, Key::Equals, shifted),    // American, with it
            (Key::Plus, Key::CloseBracket, ctrl), // German
            (Key::Plus, Key::Minus, ctrl),        // Swedish: where Americans have minus
            (Key::Plus, Key::Plus, ctrl),         // beside the digits at the right
        ] {
            assert_eq!(printed(key, physical, modifiers), Some(Asked::Larger), "{key:?} at {physical:?}");
        }
        for physical in [Key::Minus, Key::Slash] {
            assert_eq!(printed(Key::Minus, physical, ctrl), Some(Asked::Smaller), "{physical:?}");
        }
        assert_eq!(printed(Key::Num0, Key::Num0, ctrl), Some(Asked::Usual));
        assert_eq!(printed(Key::Num0, Key::Num0, shifted), Some(Asked::Usual), "French");
        // French: a minus is printed on 6, which leads to the sixth screen all the same.
        assert_eq!(printed(Key::Minus, Key::Num6, ctrl), None);
    }

    #[test]
    fn other_modifiers_ask_for_something_else() {
        for modifiers in [Modifiers::NONE, Modifiers::SHIFT, Modifiers::COMMAND | Modifiers::ALT, Modifiers::ALT] {
            assert_eq!(printed(Key::Plus, Key::Plus, modifiers), None, "{modifiers:?}");
        }
    }

    #[test]
    fn a_held_key_counts_once_and_no_press_is_lost() {
        let key = |pressed| {
            let (key, modifiers) = (Key::Plus, Modifiers::COMMAND);
            Event::Key { key, physical_key: Some(key), pressed, repeat: false, modifiers }
        };
        let ctx = egui::Context::default();
        let mut commands = Commands::default();
        // egui itself sees that the second press is the first one held.
        let events = vec![key(true), key(true), key(false), key(true)];
        ctx.begin_pass(egui::RawInput { events, ..Default::default() });
        take_text_size(&ctx, TextPercent::default(), &mut commands);
        let left = ctx.input(|input| input.events.len());
        ctx.end_pass().textures_delta.clear();
        assert_eq!(commands.take(), [Command::SetTextPercent(TextPercent::nearest(125))]);
        assert_eq!(left, 1, "the release is anybody's");
    }
}
