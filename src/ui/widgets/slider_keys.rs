//! What keys and screen readers ask of a slider, told apart from what they mean.

use eframe::egui;
use egui::accesskit::{Action, ActionData};
use egui::{Event, EventFilter, Id, Key, Response, Ui};

/// Digits that follow each other within this many seconds make one number.
const TOGETHER_S: f64 = 1.0;

/// One wish, in the order they came.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Wish {
    /// A digit key.
    Digit(u16),
    /// The minus key: ten.
    Ten,
    /// So many steps up or down.
    Step(i32),
    /// To the least.
    First,
    /// To the greatest.
    Last,
    /// To this value.
    Value(f64),
    /// To unanswered.
    Clear,
}

/// Everything asked of the slider in this frame.
pub(super) fn wishes(ui: &Ui, response: &Response) -> Vec<Wish> {
    let mut wishes = Vec::new();
    // Asked of the memory: whether the system has the window in front is not the slider's business.
    if ui.memory(|memory| memory.has_focus(response.id)) {
        // Left and right are ours; up and down still move to the next slider.
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        wishes = typed(ui);
    }
    wishes.extend(asked(ui, response.id));
    wishes
}

/// What the keyboard says. Digits are read as text, whatever key carries them on this keyboard;
/// as keys only when no text came with them.
fn typed(ui: &Ui) -> Vec<Wish> {
    ui.input(|input| {
        let texts = input.events.iter().any(|event| matches!(event, Event::Text(_)));
        let mut wishes = Vec::new();
        for event in &input.events {
            match event {
                Event::Text(text) => wishes.extend(text.chars().filter_map(of_char)),
                Event::Key { key, pressed: true, modifiers, .. } if !modifiers.command && !modifiers.alt => {
                    wishes.extend(of_key(*key).filter(|wish| !texts || !matches!(wish, Wish::Digit(_) | Wish::Ten)));
                }
                _ => {}
            }
        }
        wishes
    })
}

fn of_char(char: char) -> Option<Wish> {
    match char {
        '-' | '−' => Some(Wish::Ten),
        _ => char.to_digit(10).map(|digit| Wish::Digit(digit as u16)),
    }
}

fn of_key(key: Key) -> Option<Wish> {
    const DIGITS: [Key; 10] =
        [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    match key {
        Key::ArrowLeft => Some(Wish::Step(-1)),
        Key::ArrowRight => Some(Wish::Step(1)),
        Key::Home => Some(Wish::First),
        Key::End => Some(Wish::Last),
        Key::Delete | Key::Backspace => Some(Wish::Clear),
        Key::Minus => Some(Wish::Ten),
        _ => DIGITS.iter().position(|digit| *digit == key).map(|digit| Wish::Digit(digit as u16)),
    }
}

/// What a screen reader says.
fn asked(ui: &Ui, id: Id) -> Vec<Wish> {
    ui.input(|input| {
        let up = input.num_accesskit_action_requests(id, Action::Increment);
        let down = input.num_accesskit_action_requests(id, Action::Decrement);
        let mut wishes = vec![Wish::Step(1); up];
        wishes.extend(vec![Wish::Step(-1); down]);
        wishes.extend(input.accesskit_action_requests(id, Action::SetValue).filter_map(
            |request| match &request.data {
                Some(ActionData::NumericValue(value)) => Some(Wish::Value(*value)),
                Some(ActionData::Value(text)) => text.trim().replace(',', ".").parse().ok().map(Wish::Value),
                _ => None,
            },
        ));
        wishes
    })
}

/// The number a digit makes together with those typed just before it; at most `max`.
pub(super) fn with_digit(ui: &Ui, id: Id, digit: u16, max: u16) -> u16 {
    let now = ui.input(|input| input.time);
    let id = id.with("typed");
    let before = ui.data(|data| data.get_temp::<(f64, u16)>(id));
    let number = joined(before.filter(|(at, _)| now - at <= TOGETHER_S).map(|(_, number)| number), digit, max);
    ui.data_mut(|data| data.insert_temp(id, (now, number)));
    number
}

fn joined(before: Option<u16>, digit: u16, max: u16) -> u16 {
    let alone = digit.min(max);
    // On a scale to ten each digit is an answer of its own; ten has the minus key.
    if max <= 10 {
        return alone;
    }
    let whole = before.unwrap_or(0).saturating_mul(10).saturating_add(digit);
    if whole <= max { whole } else { alone }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_join_only_where_larger_numbers_exist() {
        assert_eq!(joined(Some(1), 0, 10), 0);
        assert_eq!(joined(Some(1), 5, 60), 15);
        assert_eq!(joined(Some(6), 1, 60), 1);
        assert_eq!(joined(None, 4, 60), 4);
        assert_eq!(joined(Some(12), 0, 240), 120);
    }
}
