//! A morning that was answered: what was said, and the way to correct it.

use chrono::NaiveDate;
use eframe::egui::Ui;

use super::day_marks;
use crate::command::Commands;
use crate::journal::Kept;
use crate::journal::check_in::CheckIn;
use crate::journal::tendon::Side;
use crate::ui::widgets::button;
use crate::ui::widgets::row::{self, Row};
use crate::ui::{View, theme};
use crate::words::Words;

/// Longest stretch of a note that is shown, in characters.
const NOTE_SHOWN: usize = 400;

/// Whether any of these tendons has a check-in on the day.
pub(super) fn is_answered(view: &View, day: NaiveDate, sides: &[Side]) -> bool {
    sides.iter().any(|side| view.journal.current().check_in(day, *side).is_some())
}

/// Shows what was saved; true when it is to be edited.
pub(super) fn show(ui: &mut Ui, view: &View, commands: &mut Commands, (day, sides): (NaiveDate, &[Side])) -> bool {
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(view.words.say("today-saved-title")));
        for side in sides {
            if sides.len() > 1 {
                ui.add_space(theme::SPACE_8);
                theme::heading(ui, theme::strong(view.words.tendon(*side, None)));
            }
            match view.journal.current().check_in(day, *side) {
                Some(check_in) => answers(ui, view.words, check_in),
                None => {
                    theme::remark(ui, view.words.say("not-answered"));
                }
            }
        }
        ui.add_space(theme::SPACE_8);
        let pressed = ui.add(button::quiet(view.words.say("today-edit"))).clicked();
        day_marks::choices(ui, view, commands, day);
        pressed
    })
}

fn answers(ui: &mut Ui, words: &Words, check_in: &Kept<CheckIn>) {
    let score = |v: Option<u16>| (v.map(|v| v.to_string()), "today-of-ten");
    let minutes = check_in.stiffness_min.map(|v| v.get().to_string());
    let told = [
        ("today-stiffness", score(check_in.stiffness.map(|v| v.get()))),
        ("today-stiffness-min", (minutes, "today-unit-min")),
        ("today-rest-pain", score(check_in.rest_pain.map(|v| v.get()))),
        ("today-daily-pain", score(check_in.daily_pain.map(|v| v.get()))),
    ];
    let mut rows: Vec<Row> = told
        .into_iter()
        .map(|(name, (value, unit))| match value {
            Some(value) => Row::new(words.say(name), format!("{value} {}", words.say(unit))),
            None => Row::new(words.say(name), "").aside(words.say("not-answered")),
        })
        .collect();
    let asked = [
        ("today-swelling", check_in.swelling),
        ("today-tenderness", check_in.tenderness),
        ("today-painkiller", check_in.painkiller),
    ];
    let asked = asked.into_iter().filter_map(|(name, answer)| Some((name, answer?)));
    rows.extend(asked.map(|(name, yes)| Row::new(words.say(name), words.say(if yes { "yes" } else { "no" }))));
    row::rows(ui, &rows);
    if check_in.painkiller == Some(true) {
        theme::remark(ui, words.say("today-painkiller-lowers"));
    }
    if let Some(note) = &check_in.note {
        ui.label(theme::body(shortened(note.as_str())));
    }
}

/// A note's beginning; the whole of it is in History and behind Edit.
fn shortened(note: &str) -> String {
    match note.char_indices().nth(NOTE_SHOWN) {
        None => note.to_owned(),
        Some((end, _)) => format!("{} …", &note[..end]),
    }
}
