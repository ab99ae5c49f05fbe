//! Red flags at any time: the questions, and that a clinician has looked.

use eframe::egui::Ui;

use crate::assessment::red_flag::{Advice, Raised};
use crate::command::{Act, Change, Command, Commands};
use crate::journal::Fact;
use crate::journal::flag::{ClinicianSaid, Flag, FlagEvent, FlagKind};
use crate::ui::widgets::{button, choice};
use crate::ui::{View, theme};

/// Answers being given.
#[derive(Debug, Default)]
pub(super) struct Draft {
    open: bool,
    answers: [Option<bool>; FlagKind::ALL.len()],
}

/// Shows the card.
pub(super) fn card(ui: &mut Ui, view: &View, draft: &mut Draft, commands: &mut Commands) {
    let words = view.words;
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(words.say("settings-flags")));
        let up = up(view);
        if view.assessment.is_suppressed() {
            let ink = theme::palette(ui).red.text;
            ui.label(theme::strong(words.say("settings-flags-be-seen")).color(ink));
        }
        for raised in &up {
            let args = [("flag", words.flag(raised.flag).into()), ("date", words.day_with_year(raised.on).into())];
            ui.label(theme::body(words.say_with("settings-flag-up", &args)));
        }
        if !up.is_empty() {
            if ui.add(button::primary(words.say("settings-flags-seen"))).clicked() {
                commands.push(Command::Record(seen(view)));
            }
            theme::remark(ui, words.say("settings-flags-seen-hint"));
        }
        if draft.open {
            questions(ui, view, draft, commands);
        } else {
            theme::remark(ui, words.say("settings-flags-hint"));
            draft.open = ui.add(button::quiet(words.say("settings-flags-open"))).clicked();
        }
    });
}

/// The flags that are up: first the one that silences, then the milder ones.
fn up(view: &View) -> Vec<Raised> {
    let flags = &view.assessment.red_flags;
    let milder = flags.advice.iter().filter_map(|a| if let Advice::Raised(raised) = a { Some(*raised) } else { None });
    flags.suppressed_by.into_iter().chain(milder).collect()
}

fn questions(ui: &mut Ui, view: &View, draft: &mut Draft, commands: &mut Commands) {
    let words = view.words;
    theme::remark(ui, words.say("settings-flags-lead"));
    for (kind, answer) in FlagKind::ALL.iter().zip(&mut draft.answers) {
        let question = words.flag(*kind);
        ui.label(theme::body(&question));
        choice::yes_no(ui, words, &question, answer);
        ui.add_space(theme::SPACE_4);
    }
    let answered = draft.answers.iter().any(Option::is_some);
    ui.horizontal_wrapped(|ui| {
        if ui.add_enabled(answered, button::primary(words.say("settings-flags-save"))).clicked() {
            commands.push(Command::Record(answers(view, &draft.answers)));
            *draft = Draft::default();
        }
        if ui.add(button::quiet(words.say("settings-cancel"))).clicked() {
            *draft = Draft::default();
        }
    });
}

fn answers(view: &View, answers: &[Option<bool>]) -> Act {
    let given = FlagKind::ALL.iter().zip(answers).filter_map(|(kind, answer)| Some((*kind, (*answer)?)));
    let changes: Vec<Change> = given
        .clone()
        .map(|(kind, yes)| fact(view, if yes { FlagEvent::Raised } else { FlagEvent::Denied }, Some(kind)))
        .collect();
    let id = match (given.clone().any(|(kind, yes)| yes && kind.suppresses()), given.clone().any(|(_, yes)| yes)) {
        (true, _) => "settings-said-flag-stop",
        (false, true) => "settings-said-flag-mild",
        (false, false) => "settings-said-flag-none",
    };
    Act::new(changes, view.words.say(id))
}

fn seen(view: &View) -> Act {
    let seen = Change::new(Fact::Flag(Flag::seen(view.today, Some(ClinicianSaid::Running))));
    Act::new(vec![seen], view.words.say("settings-said-seen"))
}

fn fact(view: &View, event: FlagEvent, flag: Option<FlagKind>) -> Change {
    Change::new(Fact::Flag(Flag { event, flag, ..Flag::seen(view.today, None) }))
}
