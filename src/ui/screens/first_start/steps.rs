//! The three steps: which tendon and where; since when and what for; red flags.

use eframe::egui::Ui;

use super::answers::{Answers, Place, Which};
use crate::assessment::DEFAULT_GOAL_MIN;
use crate::journal::measure::GoalMinutes;
use crate::journal::setting::Mode;
use crate::journal::tendon::{Location, Side};
use crate::ui::screens::red_flag;
use crate::ui::widgets::button;
use crate::ui::widgets::choice::{choice, named_line};
use crate::ui::widgets::day_picker::DayPicker;
use crate::ui::widgets::number_field::NumberField;
use crate::ui::{View, theme};

/// Which tendon, and where along it.
pub(super) fn tendons(ui: &mut Ui, view: &View, answers: &mut Answers) {
    let words = view.words;
    let name = words.say("first-which");
    theme::heading(ui, theme::card_title(&name));
    let options = [(Which::Left, "side-left"), (Which::Right, "side-right"), (Which::Both, "first-both")];
    choice(ui, &name, &mut answers.which, &options.map(|(which, id)| (which, words.say(id))));
    for side in answers.which.map_or(&[] as &[Side], Which::sides) {
        let tendon = words.tendon(*side, None);
        let name = words.say_with("first-where", &[("Tendon", tendon.into())]);
        ui.add_space(theme::SPACE_8);
        ui.label(theme::strong(&name));
        let options = [
            (Place::At(Location::Midportion), words.say("first-midportion")),
            (Place::At(Location::Insertional), words.say("first-insertional")),
            (Place::NotKnown, words.say("first-place-not-known")),
        ];
        choice(ui, &name, &mut answers.places[*side as usize], &options);
    }
    if answers.which.is_some() {
        theme::remark(ui, words.say("first-where-why"));
    }
}

/// Since when, what for, and how long the run aimed for is.
pub(super) fn aims(ui: &mut Ui, view: &View, answers: &mut Answers) {
    let words = view.words;
    theme::heading(ui, theme::card_title(words.say("first-aims")));
    since(ui, view, answers);
    ui.add_space(theme::SPACE_8);
    let name = words.say("first-mode");
    ui.label(theme::body(&name));
    let options = [Mode::Rehab, Mode::StillRunning].map(|mode| (mode, words.mode(mode)));
    choice(ui, &name, &mut answers.mode, &options);
    if answers.mode == Some(Mode::StillRunning) {
        theme::remark(ui, words.say("first-still-running"));
    }
    ui.add_space(theme::SPACE_8);
    let (name, unit) = (words.say("first-goal"), words.say("today-unit-min"));
    let range = u32::from(GoalMinutes::MIN)..=u32::from(GoalMinutes::MAX);
    let hint = DEFAULT_GOAL_MIN.to_string();
    NumberField::new(&name, &mut answers.goal_min).whole(range).unit(&unit).hint(&hint).show(ui, words);
    theme::remark(ui, words.say("first-goal-why"));
}

fn since(ui: &mut Ui, view: &View, answers: &mut Answers) {
    let words = view.words;
    let name = words.say("first-since");
    named_line(ui, &name, |ui| match &mut answers.since {
        None => {
            answers.since = DayPicker::new(&name, view.today).give(ui, words, &words.say("first-since-give"));
        }
        Some(date) => {
            DayPicker::new(&name, view.today).show(ui, words, date);
            if ui.add(button::link(words.say("first-since-not-known"))).clicked() {
                answers.since = None;
            }
        }
    });
}

/// The red-flag questions; all of them are asked.
pub(super) fn flags(ui: &mut Ui, view: &View, answers: &mut Answers) {
    let words = view.words;
    theme::heading(ui, theme::card_title(words.say("first-flags")));
    theme::remark(ui, words.say("first-flags-why"));
    red_flag::ask(ui, view, &mut answers.flags);
}
