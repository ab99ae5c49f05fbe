//! Red flags at any time: those that are up, what a clinician said, a mistake, and the questions.

use eframe::egui::Ui;

use crate::command::{Command, Commands};
use crate::ui::screens::red_flag::{self, Mistake, Questions};
use crate::ui::widgets::button;
use crate::ui::{View, theme};

/// The open questions.
#[derive(Debug, Default)]
pub(super) struct Draft {
    questions: Questions,
    mistake: Mistake,
}

/// Shows the card, and beneath it what was opened in it.
pub(super) fn card(ui: &mut Ui, view: &View, draft: &mut Draft, commands: &mut Commands) {
    let words = view.words;
    let up = red_flag::up(view);
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(words.say("settings-flags")));
        for raised in &up {
            ui.label(theme::body(words.flag_up(*raised, view.today)));
            theme::remark(ui, words.flag_why(raised.flag));
        }
        let calf_only = view.assessment.red_flags.calf_only.as_ref().filter(|_| up.is_empty());
        if let Some(seen) = calf_only {
            ui.label(theme::body(words.calf_only(seen, view.today)));
        }
        if up.is_empty() && calf_only.is_none() {
            theme::remark(ui, words.say("settings-flags-none"));
            return;
        }
        ui.horizontal_wrapped(|ui| {
            let id = if up.is_empty() { "red-flag-record-later" } else { "red-flag-record" };
            if ui.add(button::primary(words.say(id))).clicked() {
                commands.push(Command::AskWhatWasSaid);
            }
            if !up.is_empty() && ui.add(button::link(words.say("red-flag-mistake"))).clicked() {
                draft.mistake.open();
            }
        });
    });
    draft.mistake.ui(ui, view, &up, commands);
    draft.questions.ui(ui, view, commands);
}
