//! How the plan moved, and why: each move with its cause in words, the latest first.

use eframe::egui::Ui;

use crate::assessment::plan::{Cause, Move};
use crate::assessment::{Action, Zone};
use crate::ui::{View, theme};

/// Moves shown, the latest.
const SHOWN: usize = 12;

/// Shows the card; nothing while the plan never moved.
pub(super) fn card(ui: &mut Ui, view: &View) {
    let moves = &view.assessment.plan.moves;
    if moves.is_empty() {
        return;
    }
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(view.words.say("plan-moves")));
        ui.spacing_mut().item_spacing.y = theme::SPACE_4;
        for moved in moves.iter().rev().take(SHOWN) {
            ui.label(theme::body(said(view, moved)));
        }
    });
}

/// "14 Nov: red after the walk-run → back to step 1, eased".
fn said(view: &View, moved: &Move) -> String {
    let day = view.words.day_short(moved.date);
    view.words.say_with(
        "plan-move",
        &[("day", day.into()), ("cause", cause(view, moved).into()), ("result", result(view, moved).into())],
    )
}

fn cause(view: &View, moved: &Move) -> String {
    let words = view.words;
    words.say(match moved.cause {
        Cause::Started => "plan-cause-started",
        Cause::Cleared => "plan-cause-cleared",
        Cause::Closed => "plan-cause-closed",
        Cause::CalfOnly => "plan-cause-calf-only",
        Cause::HeelRaise => "plan-cause-heel-raise",
        Cause::CheckIn => "plan-cause-check-in",
        Cause::Gap => "plan-cause-gap",
        Cause::Goal => "plan-cause-goal",
        Cause::Run(record) | Cause::Session(record) => {
            let Some(session) = view.assessment.session(record) else { return String::new() };
            let zone = words.zone(session.zone.unwrap_or(Zone::Unknown));
            let activity = words.activity_within(session.activity);
            let args = [("zone", zone.into()), ("activity", activity.into())];
            return match session.counted {
                Some(witness) => words.say_of_with("plan-cause-counted", witness.name(), &args),
                None => words.say_with("plan-cause-session", &args),
            };
        }
    })
}

fn result(view: &View, moved: &Move) -> String {
    let words = view.words;
    let step = moved.step.unwrap_or(1);
    let id = match (moved.action, moved.reduced) {
        _ if moved.cause == Cause::Goal => "plan-result-goal",
        (Action::Continue, _) if moved.credits > 0 => "plan-result-credit",
        (Action::Continue, _) => "plan-result-continue",
        (Action::Advance, _) => "plan-result-advance",
        (Action::Reduce, _) => "plan-result-reduce",
        (Action::StepBack, true) => "plan-result-back-eased",
        (Action::StepBack, false) => "plan-result-back",
        (Action::Hold, _) => "plan-result-hold",
        (Action::BackToGate, _) => "plan-result-gate",
        (Action::Complete, _) => "plan-result-complete",
        (Action::Locked, _) => "plan-result-closed",
        (Action::StopRefer, _) => "plan-result-refer",
    };
    let args = [("step", step.into()), ("n", moved.credits.into()), ("of", moved.needed.unwrap_or_default().into())];
    words.say_with(id, &args)
}
