//! The computer's date lies before all there is: no tendon is missing then, the date may be wrong.

use chrono::NaiveDate;
use eframe::egui::Ui;

use crate::ui::{View, theme};

/// Says so, where a screen has nothing to show for it.
pub(super) fn card(ui: &mut Ui, view: &View, first: NaiveDate) {
    let words = view.words;
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(words.say("today-before-first")));
        let (today, first) = (words.day_with_year(view.today), words.day_with_year(first));
        let args = [("today", today.into()), ("first", first.into())];
        ui.label(theme::body(words.say_with("today-before-first-why", &args)));
    });
}
