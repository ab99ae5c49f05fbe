//! Every exercise of the catalogue, by the phase it first belongs to: how it is done, whom it suits, what
//! lies on either side of it. Any of them can be logged.

use eframe::egui::{Id, Ui};

use super::exercise;
use super::log_form::LogForm;
use crate::assessment::rehab::catalogue::{Exercise, catalogue};
use crate::assessment::rehab::{Phase, Rehab};
use crate::command::Commands;
use crate::ui::screens::reasons;
use crate::ui::widgets::button;
use crate::ui::widgets::fold::fold;
use crate::ui::widgets::row::Row;
use crate::ui::{View, theme};

/// Shows the card, folded at first.
pub(super) fn card(ui: &mut Ui, view: &View, rehab: &Rehab, log: &mut LogForm, commands: &mut Commands) {
    let words = view.words;
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(words.say("catalogue-title")));
        theme::remark(ui, words.say_with("catalogue-about", &[("n", catalogue().len().into())]));
        let is_open = fold(ui, Id::unique("catalogue"), |is_open| {
            button::quiet(words.say(if is_open { "catalogue-close" } else { "catalogue-open" }))
        });
        if !is_open {
            return;
        }
        ui.spacing_mut().item_spacing.y = theme::SPACE_4;
        for phase in Phase::ALL {
            let of_phase: Vec<&Exercise> = catalogue().iter().filter(|entry| entry.phases[0] == phase).collect();
            if !of_phase.is_empty() {
                ui.add_space(theme::SPACE_16);
                theme::heading(ui, theme::strong(from(view, phase)));
                ui.add_space(theme::SPACE_4);
            }
            for entry in of_phase {
                line(ui, view, (rehab, entry), log, commands);
            }
        }
    });
}

/// "From Load on".
fn from(view: &View, phase: Phase) -> String {
    view.words.say_with("catalogue-from", &[("phase", view.words.rehab_phase(phase).into())])
}

fn line(ui: &mut Ui, view: &View, (rehab, entry): (&Rehab, &Exercise), log: &mut LogForm, commands: &mut Commands) {
    let words = view.words;
    let name = words.exercise(entry.id);
    let buttons = |ui: &mut Ui| {
        let named = words.say_with("catalogue-log-named", &[("exercise", name.as_str().into())]);
        let add = button::link(words.say("catalogue-log")).named(named);
        if ui.add_enabled(view.read_only.is_none(), add).clicked() {
            log.add([entry.id], commands);
        }
        reasons::opens(ui, view, Id::unique(("catalogue", entry.id)), ("programme-how", &name))
    };
    let is_open = exercise::beside_thumbnail(ui, entry.id, |ui| {
        let is_open = Row::new(&name, words.work(entry.work)).beside(ui, buttons);
        theme::remark(ui, words.exercise_purpose(entry.id));
        if let Some(caution) = caution(rehab, entry) {
            theme::remark(ui, words.say(caution));
        }
        is_open
    });
    if is_open {
        exercise::details(ui, view, entry.id);
    }
    ui.separator();
}

/// What speaks against doing it now.
fn caution(rehab: &Rehab, entry: &Exercise) -> Option<&'static str> {
    match () {
        () if rehab.is_floor_only && !entry.suits.suits(None) => Some("catalogue-not-this-tendon"),
        () if entry.phases[0] > rehab.calf_phase.max(rehab.phase) => Some("catalogue-later-phase"),
        () => None,
    }
}
