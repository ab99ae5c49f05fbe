//! The plan while it is locked: what remains, and the way to the criteria.

use eframe::egui::Ui;

use crate::assessment::readiness::State;
use crate::command::{Command, Commands};
use crate::ui::widgets::button;
use crate::ui::widgets::row::{Row, rows};
use crate::ui::{Screen, View, theme};

/// Shows what remains.
pub(super) fn locked(ui: &mut Ui, view: &View, commands: &mut Commands) {
    let (words, readiness) = (view.words, &view.assessment.readiness);
    theme::card(ui, |ui| {
        let ready = readiness.holds() || view.assessment.plan.is_cleared;
        let title = if ready { "plan-locked-ready" } else { "plan-locked" };
        theme::heading(ui, theme::card_title(words.say(title)));
        if view.assessment.plan.is_cleared {
            ui.label(theme::body(words.say("plan-locked-cleared")));
        } else {
            remains(ui, view);
        }
        if let Some(episode) = view.assessment.plan.episode.filter(|_| !view.assessment.plan.is_cleared) {
            let day = words.day_near(episode.last_red, view.today);
            ui.label(theme::body(words.say_with("plan-episode", &[("day", day.into())])));
        }
        if ui.add(button::primary(words.say("plan-to-readiness"))).clicked() {
            commands.push(Command::Show(Screen::Readiness));
        }
    });
}

fn remains(ui: &mut Ui, view: &View) {
    let (words, readiness) = (view.words, &view.assessment.readiness);
    let open = readiness.criteria.iter().filter(|c| c.state != State::Met);
    let open: Vec<Row> = open
        .map(|criterion| {
            let row = Row::new(words.criterion(criterion.id), words.criterion_stands(criterion));
            match criterion.earliest {
                Some(day) => {
                    let day = words.day_near(day, view.today);
                    row.aside(words.say_with("plan-earliest", &[("day", day.into())]))
                }
                None => row,
            }
        })
        .collect();
    rows(ui, &open);
    if let Some(earliest) = readiness.earliest().filter(|_| !readiness.holds()) {
        let day = words.day_near(earliest, view.today);
        theme::remark(ui, words.say_with("plan-locked-earliest", &[("day", day.into())]));
    }
}
