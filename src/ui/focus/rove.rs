//! Several things that are one stop of Tab: the arrows go from one to the next.

use eframe::egui::{Id, Key, Memory, Response, Sense, Ui};

use crate::ui::keys;

/// How far a key leads among things in a row; their ends are `i64::MIN` and `i64::MAX` away.
pub fn in_a_row(key: Key) -> i64 {
    match key {
        Key::ArrowLeft => -1,
        Key::ArrowRight => 1,
        Key::Home => i64::MIN,
        Key::End => i64::MAX,
        _ => 0,
    }
}

/// Which of these is the stop: the one with the focus, moved on by the keys, else the one to `start` with.
pub fn rove(ui: &Ui, ids: &[Id], start: usize, leads: impl Fn(Key) -> i64) -> usize {
    let focused = ui.memory(Memory::focused);
    let Some(at) = focused.and_then(|focused| ids.iter().position(|id| *id == focused)) else { return start };
    let last = ids.len().saturating_sub(1);
    let pressed = ui.input(keys::presses);
    let pressed = pressed.iter().filter_map(keys::Press::key);
    let to = pressed.fold(at, |at, key| (at as i64).saturating_add(leads(key)).clamp(0, last as i64) as usize);
    if to != at {
        ui.memory_mut(|memory| memory.request_focus(ids[to]));
    }
    to
}

/// What one of them senses; only the stop is reached by Tab.
pub fn sense(is_stop: bool) -> Sense {
    if is_stop { Sense::click() } else { Sense::CLICK }
}

/// The one that is pressed has the focus, as if it had been gone to with the keys.
pub fn follow_press(response: &Response) {
    if response.clicked() && response.enabled() {
        response.request_focus();
    }
}
