//! What keys and screen readers ask of a slider, told apart from what they mean.

use eframe::egui;
use egui::accesskit::{Action, ActionData};
use egui::{Id, Key, Response, Ui};

use crate::ui::keys::{self, Press};
use crate::words::digits;

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
        wishes = ui.input(keys::presses).iter().filter_map(of_press).collect();
    }
    wishes.extend(asked(ui, response.id));
    // Whatever comes between two digits, they are no longer one number.
    if response.gained_focus() || wishes.last().is_some_and(|wish| !matches!(wish, Wish::Digit(_))) {
        ui.data_mut(|data| data.remove::<(f64, u16)>(typed_id(response.id)));
    }
    wishes
}

fn of_press(press: &Press) -> Option<Wish> {
    match press.key() {
        Some(Key::ArrowLeft) => Some(Wish::Step(-1)),
        Some(Key::ArrowRight) => Some(Wish::Step(1)),
        Some(Key::Home) => Some(Wish::First),
        Some(Key::End) => Some(Wish::Last),
        Some(Key::Delete | Key::Backspace) => Some(Wish::Clear),
        _ if press.is_ten() => Some(Wish::Ten),
        _ => press.digit().map(Wish::Digit),
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
                Some(ActionData::Value(text)) => {
                    digits::latin(text).trim().replace(',', ".").parse().ok().map(Wish::Value)
                }
                _ => None,
            },
        ));
        wishes
    })
}

/// The number a digit makes together with those typed just before it; at most `max`.
pub(super) fn with_digit(ui: &Ui, id: Id, digit: u16, max: u16) -> u16 {
    let now = ui.input(|input| input.time);
    let id = typed_id(id);
    let before = ui.data(|data| data.get_temp::<(f64, u16)>(id));
    let number = joined(before.filter(|(at, _)| now - at <= TOGETHER_S).map(|(_, number)| number), digit, max);
    ui.data_mut(|data| data.insert_temp(id, (now, number)));
    number
}

fn typed_id(id: Id) -> Id {
    id.with("typed")
}

/// On a scale to ten a 1 and a 0 make ten; elsewhere each digit is an answer of its own.
fn joined(before: Option<u16>, digit: u16, max: u16) -> u16 {
    let alone = digit.min(max);
    let whole = before.unwrap_or(0).saturating_mul(10).saturating_add(digit);
    if whole <= max { whole } else { alone }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_join_only_where_larger_numbers_exist() {
        assert_eq!(joined(Some(1), 0, 10), 10);
        assert_eq!(joined(Some(1), 1, 10), 1);
        assert_eq!(joined(Some(0), 5, 10), 5);
        assert_eq!(joined(Some(1), 5, 60), 15);
        assert_eq!(joined(Some(6), 1, 60), 1);
        assert_eq!(joined(None, 4, 60), 4);
        assert_eq!(joined(Some(12), 0, 240), 120);
    }
}
