//! The plan: what to do today in rehab; while the run plan is locked what remains; once open the ladder, the next session, why, and the
//! story so far. In the still-running mode it says what holds for today's load instead; under a red flag
//! it says why it is silent.

mod closing;
mod ladder;
mod locked;
mod moves;
mod next;
pub(super) mod programme;
mod runs;
mod why;

use eframe::egui::{self, Align, Layout, Ui};

use super::bearing::Bearing;
use super::load_budget;
use super::red_flag;
use crate::assessment::PlanState;
use crate::command::{Command, Commands};
use crate::ui::focus::{self, To};
use crate::ui::widgets::button;
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::widgets::zone_mark::Mark;
use crate::ui::{Screen, View, theme};
use closing::Closing;
use programme::Programme;

/// Below this width the chip stands under the title.
const HEAD_WIDE: f32 = 560.0;
/// Room for the chip.
const CHIP: f32 = 240.0;

/// The screen and its drafts.
#[derive(Debug, Default)]
pub struct Plan {
    closing: Closing,
    bearing: Bearing,
    programme: Programme,
    shows_all: bool,
}

impl Plan {
    /// Brings today's exercises to the top when the screen is shown next.
    pub fn seek_exercises(&mut self) {
        self.programme.is_sought = true;
    }

    /// Takes its draft up again.
    pub fn give_back(&mut self) {
        self.programme.give_back();
    }

    /// Stops the timer.
    pub fn stand_down(&mut self) {
        self.programme.stop();
    }

    /// Shows the screen.
    pub fn ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        let scroll = egui::ScrollArea::vertical().id_salt("plan").auto_shrink([false, false]);
        focus::scroll(scroll, ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme::SPACE_16;
            head(ui, view);
            if !view.assessment.tendons.is_empty() && !view.assessment.is_suppressed() {
                ui.label(theme::strong(view.words.for_today(view.assessment)));
            }
            self.calf_only(ui, view, commands);
            self.programme.refresh(view);
            match view.assessment.plan.state {
                PlanState::Open | PlanState::Complete => {
                    self.open(ui, view, commands);
                    self.programme.ui(ui, view, commands);
                }
                PlanState::Locked => {
                    self.programme.ui(ui, view, commands);
                    if view.assessment.red_flags.calf_only.is_none() {
                        locked::locked(ui, view, commands);
                    }
                }
                PlanState::Referred => referred(ui, view),
                PlanState::StillRunning => {
                    self.still_running(ui, view, commands);
                    self.programme.ui(ui, view, commands);
                }
            }
            if view.assessment.sessions.iter().any(|s| s.activity.is_run()) {
                runs::card(ui, view, &mut self.shows_all, commands);
            }
            if !view.assessment.is_suppressed() {
                moves::card(ui, view);
            }
            if matches!(view.assessment.plan.state, PlanState::Open | PlanState::Complete) {
                self.closing.ui(ui, view, commands);
            }
            ui.add_space(theme::SPACE_8);
        });
    }

    /// What a clinician's word keeps closed, with the way to a later one.
    fn calf_only(&self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        if !view.assessment.is_suppressed() && red_flag::calf_only(ui, view) {
            commands.push(Command::AskWhatWasSaid);
        }
    }

    fn still_running(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        let words = view.words;
        self.bearing.refresh(view);
        theme::card(ui, |ui| load_budget::show(ui, view, &self.bearing));
        theme::card(ui, |ui| {
            theme::heading(ui, theme::card_title(words.say("plan-still-running")));
            ui.label(theme::body(words.say("plan-still-running-why")));
            if ui.add(button::quiet(words.say("plan-to-settings"))).clicked() {
                commands.push(Command::Show(Screen::Settings));
            }
        });
    }

    fn open(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        self.bearing.refresh(view);
        ladder::card(ui, view);
        if ui.available_width() < theme::TWO_COLUMNS_FROM {
            next::card(ui, view, &self.bearing, commands);
            why::card(ui, view);
            return;
        }
        ui.columns(2, |columns| {
            next::card(&mut columns[0], view, &self.bearing, commands);
            why::card(&mut columns[1], view);
        });
    }
}

fn head(ui: &mut Ui, view: &View) {
    let words = view.words;
    let title = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = theme::SPACE_4;
        focus::heading(ui, To::Title, theme::title(words.say("plan-title")));
        if !view.assessment.is_suppressed() {
            theme::remark(ui, words.say("plan-subtitle"));
        }
    };
    let (tone, said) = state_said(view);
    if ui.available_width() < HEAD_WIDE {
        ui.vertical(|ui| {
            title(ui);
            chip::chip(ui, tone, &said);
        });
        return;
    }
    let width = ui.available_width();
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(width - CHIP - theme::SPACE_16);
            title(ui);
        });
        ui.with_layout(Layout::top_down(Align::Max), |ui| chip::chip(ui, tone, &said));
    });
}

/// "Open since Tue 3 Nov", or how it stands.
fn state_said(view: &View) -> (Tone, String) {
    let plan = &view.assessment.plan;
    let state = view.words.plan_state(plan.state);
    match (plan.state, plan.opened_on) {
        (PlanState::Open, Some(since)) => {
            let day = view.words.day_medium(since);
            (Tone::Zone(Mark::Green), view.words.say_with("plan-open-since", &[("day", day.into())]))
        }
        (PlanState::Open | PlanState::Complete, _) => (Tone::Zone(Mark::Green), state),
        _ => (Tone::Quiet, state),
    }
}

fn referred(ui: &mut Ui, view: &View) {
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(view.words.say("plan-referred")));
        ui.label(theme::body(view.words.say("plan-referred-why")));
    });
}
