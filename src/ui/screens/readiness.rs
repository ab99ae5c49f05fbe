//! Readiness: the five criteria one after another, the heel-raise test, the start of the plan, and the
//! four-weekly evaluation.

mod cards;
mod clearance;
mod evaluation;
mod evidence;
mod heel_raise;
mod looking_back;
mod metronome;
mod set_aside;
mod start;

use eframe::egui::{self, Align, Layout, Ui};

use super::red_flag;
use crate::assessment::PlanState;
use crate::assessment::readiness::{Readiness as Criteria, State};
use crate::command::{Command, Commands};
use crate::journal::tendon::Location;
use crate::ui::focus::{self, To};
use crate::ui::screens::before_first;
use crate::ui::widgets::button;
use crate::ui::{Screen, View, theme};
use clearance::ClearanceForm;
use evaluation::EvaluationForm;
use heel_raise::HeelRaiseForm;

/// Below this width the head's count stands under the title.
const HEAD_WIDE: f32 = 480.0;

/// The screen and its drafts.
#[derive(Debug, Default)]
pub struct Readiness {
    heel_raise: HeelRaiseForm,
    clearance: ClearanceForm,
    evaluation: EvaluationForm,
}

impl Readiness {
    /// Stops the beat of the heel-raise test.
    pub fn stand_down(&mut self) {
        self.heel_raise.stop();
    }

    /// Takes a form's draft up again; whether the form is one of these.
    pub fn give_back(&mut self, form: &str) -> bool {
        match form {
            heel_raise::FORM => self.heel_raise.give_back(),
            clearance::FORM => self.clearance.give_back(),
            evaluation::FORM => self.evaluation.give_back(),
            _ => return false,
        }
        true
    }

    /// Shows the screen.
    pub fn ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        self.heel_raise.follow(view);
        self.clearance.follow(ui.ctx(), view);
        self.evaluation.follow(ui.ctx(), view);
        let mut scroll = egui::ScrollArea::vertical().id_salt("readiness").auto_shrink([false, false]);
        if self.heel_raise.was_just_saved() {
            focus::wish(ui.ctx(), To::Verdict);
            // The two cards that rest on the test stand at the top.
            scroll = scroll.vertical_scroll_offset(0.0);
        }
        focus::scroll(scroll, ui, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            if view.assessment.is_suppressed() {
                return set_aside::show(ui, view);
            }
            head(ui, view);
            if view.assessment.tendons.is_empty() {
                no_tendon(ui, view, commands);
                return;
            }
            if red_flag::calf_only(ui, view) {
                commands.push(Command::AskWhatWasSaid);
            }
            plain_words(ui, view);
            self.criteria(ui, view, commands);
            ui.add_space(theme::SPACE_4);
            self.heel_raise.ui(ui, view, commands);
            ui.add_space(theme::SPACE_4);
            start::card(ui, view, &mut self.clearance, commands);
            ui.add_space(theme::SPACE_4);
            self.evaluation.ui(ui, view, commands);
            context(ui, view);
            ui.add_space(theme::SPACE_16);
        });
    }

    fn criteria(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        let criteria = &view.assessment.readiness.criteria;
        let next = criteria.iter().position(|c| c.state != State::Met);
        for (place, criterion) in criteria.iter().enumerate() {
            match cards::card(ui, view, criterion, (place, next == Some(place))) {
                Some(cards::Wish::Test) => self.heel_raise.open(),
                Some(cards::Wish::CheckIn) => commands.push(Command::Show(Screen::Today)),
                None => {}
            }
        }
    }
}

fn head(ui: &mut Ui, view: &View) {
    let words = view.words;
    let readiness = &view.assessment.readiness;
    let count =
        words.say_with("readiness-count", &[("met", readiness.met().into()), ("all", readiness.criteria.len().into())]);
    let remark = count_remark(view, readiness);
    if ui.available_width() < HEAD_WIDE {
        focus::heading(ui, To::Title, theme::title(words.say("readiness-title")));
        theme::remark(ui, words.say("readiness-subtitle"));
        ui.horizontal_wrapped(|ui| {
            focus::heading(ui, To::Verdict, theme::verdict(count));
            theme::remark(ui, remark);
        });
        return;
    }
    let width = ui.available_width();
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(width - 180.0);
            focus::heading(ui, To::Title, theme::title(words.say("readiness-title")));
            theme::remark(ui, words.say("readiness-subtitle"));
        });
        ui.with_layout(Layout::top_down(Align::Max), |ui| {
            focus::heading(ui, To::Verdict, theme::verdict(count));
            theme::remark(ui, remark);
        });
    });
}

fn count_remark(view: &View, readiness: &Criteria) -> String {
    match readiness.unmet() {
        0 => view.words.say("readiness-all-hold"),
        1 => view.words.say("readiness-nearly"),
        open => view.words.say_with("readiness-to-go", &[("n", open.into())]),
    }
}

/// Two or more open: running now is likely to irritate the tendon, said plainly.
fn plain_words(ui: &mut Ui, view: &View) {
    let is_open = matches!(view.assessment.plan.state, PlanState::Open | PlanState::Complete);
    match view.assessment.readiness.unmet() {
        0 => {}
        _ if is_open => {
            ui.label(theme::body(view.words.say("readiness-lapsed")));
        }
        1 => {}
        _ => {
            ui.label(theme::body(view.words.say("readiness-likely-irritates")));
        }
    }
}

fn no_tendon(ui: &mut Ui, view: &View, commands: &mut Commands) {
    if let Some(first) = view.first_day_to_come() {
        return before_first::card(ui, view, first);
    }
    theme::card(ui, |ui| {
        ui.label(theme::body(view.words.say("readiness-no-tendon")));
        if ui.add(button::quiet(view.words.say("readiness-to-settings"))).clicked() {
            commands.push(Command::Show(Screen::Settings));
        }
    });
}

/// Weeks are context for a midportion tendon only; for an insertional one S1 gives none.
fn context(ui: &mut Ui, view: &View) {
    let tendons = &view.assessment.tendons;
    if tendons.iter().all(|t| t.location == Some(Location::Midportion)) {
        theme::remark(ui, view.words.say("readiness-weeks"));
    }
}
