//! What opens and folds: whether it is open is the window's affair alone and is never kept.
//!
//! `if fold(ui, id, |is_open| button::link(if is_open { "Hide" } else { "Why?" })) { reasons(ui) }`.

use eframe::egui::{Id, Ui};

use super::button::Button;

/// Shows the button that opens or folds what comes after it; true while open. `button` is told how it
/// stands.
pub fn fold(ui: &mut Ui, id: Id, button: impl FnOnce(bool) -> Button) -> bool {
    let is_open = ui.data(|data| data.get_temp(id)).unwrap_or(false);
    if ui.add(button(is_open).keyed(id)).clicked() {
        ui.data_mut(|data| data.insert_temp(id, !is_open));
    }
    is_open
}
