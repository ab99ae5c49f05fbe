//! How each affected tendon took the session; anything may stay unanswered.

use eframe::egui::Ui;

use super::response_form::ResponseForm;
use super::session_form::SessionForm;
use super::sides;
use crate::journal::measure::Hours;
use crate::journal::tendon::Side;
use crate::ui::focus::{self, To};
use crate::ui::widgets::choice::{named_line, yes_no};
use crate::ui::widgets::number_field::NumberField;
use crate::ui::widgets::score_slider::ScoreSlider;
use crate::ui::{View, theme};

/// Minutes at the end of the rail; more can be typed.
const RAIL_MIN: u16 = 60;
/// The most minutes that can be typed: two days.
const MOST_MIN: u16 = 2880;

/// Shows the answers of every tendon concerned; `sudden` is asked once, beneath a sharp pain.
pub(super) fn show(
    ui: &mut Ui,
    view: &View,
    form: &mut SessionForm,
    wants_focus: bool,
    sudden: &mut dyn FnMut(&mut Ui),
) {
    let sides = sides(view, form);
    if sides.is_empty() {
        return;
    }
    ui.add_space(theme::SPACE_8);
    theme::heading(ui, theme::card_title(view.words.say("log-response")));
    theme::remark(ui, view.words.say("log-response-hint"));
    let (mut focus, mut is_asked) = (wants_focus, false);
    for side in &sides {
        if sides.len() > 1 {
            theme::heading(ui, theme::strong(view.words.tendon(*side, None)));
        }
        let named = |id: &str| name(view, id, (sides.len() > 1).then_some(*side));
        let response = &mut form.responses[*side as usize];
        tendon(ui, view, response, &named, &mut focus);
        if response.sharp == Some(true) && !std::mem::replace(&mut is_asked, true) {
            sudden(ui);
        }
        back(ui, view, response, &named);
    }
}

/// Names differ between the tendons, so that they can be told apart by ear.
fn name(view: &View, id: &str, side: Option<Side>) -> String {
    let name = view.words.say(id);
    match side {
        None => name,
        Some(side) => {
            let side = view.words.side_within(side);
            view.words.say_with("today-named-side", &[("name", name.into()), ("side", side.into())])
        }
    }
}

fn tendon(ui: &mut Ui, view: &View, form: &mut ResponseForm, named: &dyn Fn(&str) -> String, focus: &mut bool) {
    let words = view.words;
    let pains =
        [("log-pain-start", &mut form.start), ("log-pain-peak", &mut form.peak), ("log-pain-end", &mut form.end)];
    for (id, answer) in pains {
        let is_open = answer.is_none();
        let shown = ScoreSlider::score(&named(id), answer).show(ui, words);
        take_focus(&shown, focus, is_open);
    }
    let is_open = form.settle_min.is_none();
    let (name, unit) = (named("log-settle"), words.say("today-unit-min"));
    let slider = ScoreSlider::amount(&name, &mut form.settle_min, RAIL_MIN, MOST_MIN);
    let sub = words.say("log-settle-sub");
    let shown = slider.unit(&unit).sub(&sub).show(ui, words);
    take_focus(&shown, focus, is_open);
    let name = named("log-sharp");
    named_line(ui, &name, |ui| yes_no(ui, words, &name, &mut form.sharp));
}

/// How long until it was back; most often answered later.
fn back(ui: &mut Ui, view: &View, form: &mut ResponseForm, named: &dyn Fn(&str) -> String) {
    let words = view.words;
    let (name, hint) = (named("log-back"), words.say("log-back-hint"));
    let field = NumberField::new(&name, &mut form.back_h).decimal(Hours::MIN..=Hours::MAX);
    field.unit(&words.say("log-unit-h")).hint(&hint).show(ui, words);
}

/// The first unanswered slider gets the keys.
fn take_focus(response: &eframe::egui::Response, focus: &mut bool, is_open: bool) {
    if *focus && is_open {
        focus::wish(&response.ctx, To::Widget(response.id));
        *focus = false;
    }
}
