//! What to do today: what the day is for, the run if there is one, and each exercise.

use eframe::egui::Ui;

use super::log_form::LogForm;
use super::timer::Timer;
use super::{exercise, phase};
use crate::assessment::rehab::Rehab;
use crate::command::Commands;
use crate::journal::session::Activity;
use crate::ui::focus::{self, To};
use crate::ui::widgets::button;
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::{View, theme};

/// Shows the card.
pub(super) fn card(
    ui: &mut Ui,
    view: &View,
    rehab: &Rehab,
    (log, timer): (&mut LogForm, &mut Timer),
    commands: &mut Commands,
) {
    theme::card(ui, |ui| {
        what(ui, view, rehab, timer);
        if !log.is_open() && !rehab.today.exercises.is_empty() {
            let said = view.words.say("programme-log");
            let is_second = is_calf_done(view) || phase::is_over(rehab);
            let open = if is_second { button::quiet(said) } else { button::primary(said) };
            if ui.add_enabled(view.read_only.is_none(), open).clicked() {
                log.add(rehab.today.exercises.iter().map(|next| next.exercise), commands);
            }
        }
        log.ui(ui, view, commands);
    });
}

/// Whether calf work was done today already.
pub(super) fn is_calf_done(view: &View) -> bool {
    let of_today = view.assessment.sessions_between(view.today, view.today);
    of_today.iter().any(|session| session.activity == Activity::CalfStrength)
}

fn what(ui: &mut Ui, view: &View, rehab: &Rehab, timer: &mut Timer) {
    let (words, today) = (view.words, &rehab.today);
    focus::heading(ui, To::Heading("exercises"), theme::card_title(words.say("programme-today")));
    ui.horizontal_wrapped(|ui| {
        theme::heading(ui, theme::verdict(words.rehab_day(today.kind)));
        chip::chip(ui, Tone::Accent, &words.rehab_phase(rehab.phase));
    });
    if let Some(held) = today.held_by {
        ui.label(theme::body(words.rehab_held(held)));
    }
    if !today.done.is_empty() {
        theme::remark(ui, words.say_with("programme-done", &[("n", today.done.len().into())]));
    }
    if is_calf_done(view) {
        ui.label(theme::body(words.say("programme-calf-done")));
    }
    if let Some(run) = today.run {
        ui.label(theme::body(words.say_with("programme-run", &[("dose", words.dose(run).into())])));
    }
    if today.exercises.is_empty() && today.run.is_none() {
        theme::remark(ui, words.say("programme-nothing"));
    }
    for next in &today.exercises {
        exercise::line(ui, view, next, timer);
    }
    if rehab.is_floor_only {
        theme::remark(ui, words.say("rehab-floor-only"));
    }
}
