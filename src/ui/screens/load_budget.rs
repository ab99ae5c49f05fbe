//! The day's load for someone who runs on: the ceiling, what is left of it, the floor, the week, what to cut.

use eframe::egui::Ui;

use super::bearing::Bearing;
use crate::assessment::still_running::StillRunning;
use crate::assessment::{TodayAdvice, Zone};
use crate::ui::widgets::rep_bar::{Block, rep_bar};
use crate::ui::{View, theme};

/// Shows what holds today; nothing in the other mode.
pub(super) fn show(ui: &mut Ui, view: &View, bearing: &Bearing) {
    let Some(today) = bearing.still_running() else { return };
    let words = view.words;
    theme::heading(ui, theme::card_title(words.say("still-title")));
    if today.no_run {
        ui.label(theme::strong(words.for_today(view.assessment)));
    }
    if view.assessment.today_advice.forbids_load() {
        let done = words.number(today.today_so_far.all.known.round());
        ui.label(theme::body(words.say_with("still-done", &[("done", done.into())])));
    } else {
        budget(ui, view, today);
    }
    theme::remark(ui, words.running_week(&today.week));
    if let Some(cut) = &today.cut {
        ui.label(theme::body(words.cut(cut, view.today)));
    }
    theme::remark(ui, words.say("still-unit"));
    theme::remark(ui, words.say("still-answers"));
}

/// The limit, what is left below it, what it rests on, and the floor.
fn budget(ui: &mut Ui, view: &View, today: &StillRunning) {
    let words = view.words;
    if view.assessment.zone == Some(Zone::Pending) {
        ui.label(theme::body(words.say("still-open")));
    }
    let budget = words.budget(today);
    if let Some(limit) = today.limit {
        let said = words.say_with("still-ceiling", &[("units", words.number(limit.round()).into())]);
        theme::heading(ui, theme::verdict(said));
        let (done, left) = (today.today_so_far.all.known, today.left.map_or(0.0, |left| left.units));
        let parts = [(done, true), (left, false)].into_iter().filter(|(units, _)| *units > 0.0);
        let parts: Vec<Block> = parts.map(|(units, run)| Block { minutes: units as f32, run }).collect();
        rep_bar(ui, &parts, &budget);
    }
    ui.label(theme::body(budget));
    if let Some(ceiling) = &today.ceiling {
        if view.assessment.today_advice == TodayAdvice::Less {
            let usual = words.number(ceiling.units.round());
            ui.label(theme::body(words.say_with("still-less", &[("units", usual.into())])));
        }
        theme::remark(ui, words.ceiling(ceiling));
    }
    if let Some(beyond) = &today.beyond {
        ui.label(theme::body(words.beyond(beyond)));
    }
    theme::remark(ui, words.floor(&today.floor));
}
