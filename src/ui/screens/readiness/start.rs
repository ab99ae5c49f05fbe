//! The card beneath the criteria: what still keeps the plan closed, and the button that starts it.

use eframe::egui::{Align, Layout, Ui};

use super::clearance::{ClearanceForm, FORM};
use crate::assessment::PlanState;
use crate::command::{Act, Change, Command, Commands};
use crate::journal::Fact;
use crate::journal::plan_event::{PlanDecision, PlanEvent};
use crate::journal::setting::Mode;
use crate::ui::focus::{self, To};
use crate::ui::widgets::button;
use crate::ui::{Screen, View, theme};

/// Below this width the button stands under the text.
const WIDE: f32 = 560.0;
/// Room for the button.
const BUTTON: f32 = 170.0;

/// Shows the card.
pub(super) fn card(ui: &mut Ui, view: &View, clearance: &mut ClearanceForm, commands: &mut Commands) {
    theme::card(ui, |ui| {
        let width = ui.available_width();
        if width < WIDE {
            text(ui, view, clearance);
            ui.add_space(theme::SPACE_4);
            action(ui, view, commands);
        } else {
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(width - BUTTON - theme::SPACE_16);
                    text(ui, view, clearance);
                });
                ui.with_layout(Layout::top_down(Align::Max), |ui| action(ui, view, commands));
            });
        }
        if clearance.is_open && can_clear(view) {
            ui.add_space(theme::SPACE_8);
            clearance.ui(ui, view, commands);
        }
    });
}

fn text(ui: &mut Ui, view: &View, clearance: &mut ClearanceForm) {
    let words = view.words;
    ui.spacing_mut().item_spacing.y = theme::SPACE_4;
    focus::heading(ui, To::Heading("start"), theme::strong(words.say(title(view))));
    for line in lines(view) {
        theme::remark(ui, line);
    }
    if can_clear(view) && !view.assessment.plan.is_cleared && !clearance.is_open {
        ui.horizontal_wrapped(|ui| {
            theme::remark(ui, words.say("readiness-cleared-already"));
            if ui.add(button::link(words.say("readiness-clearance-record"))).clicked() {
                clearance.is_open = true;
                focus::wish(ui.ctx(), To::Form(FORM));
            }
        });
    }
}

fn action(ui: &mut Ui, view: &View, commands: &mut Commands) {
    let words = view.words;
    if is_open(view) {
        if ui.add(button::primary(words.say("readiness-to-plan"))).clicked() {
            commands.push(Command::Show(Screen::Plan));
        }
        return;
    }
    if ui.add_enabled(can_start(view), button::primary(words.say("readiness-start"))).clicked() {
        let fact = PlanEvent { date: view.today, event: PlanDecision::Started, who: None, note: None };
        let changes = vec![Change::new(Fact::Plan(fact))];
        commands.push(Command::Record(Act::new(changes, words.say("readiness-started"))));
        commands.push(Command::Show(Screen::Plan));
    }
}

fn is_open(view: &View) -> bool {
    matches!(view.assessment.plan.state, PlanState::Open | PlanState::Complete)
}

/// Whether a clearance would change anything.
fn can_clear(view: &View) -> bool {
    view.assessment.plan.state == PlanState::Locked
}

/// Whether a start would open the plan (RULES §8).
pub(super) fn can_start(view: &View) -> bool {
    let assessment = view.assessment;
    let plan = &assessment.plan;
    let holds = assessment.readiness.holds() && plan.episode.is_none();
    plan.state == PlanState::Locked
        && assessment.mode == Mode::Rehab
        && !assessment.is_suppressed()
        && assessment.red_flags.calf_only.is_none()
        && (holds || plan.is_cleared)
        && view.read_only.is_none()
}

fn title(view: &View) -> &'static str {
    match view.assessment.plan.state {
        PlanState::Open | PlanState::Complete => "readiness-plan-open",
        PlanState::Referred => "readiness-set-aside",
        PlanState::StillRunning => "readiness-plan-still-running",
        PlanState::Locked if view.assessment.red_flags.calf_only.is_some() => "readiness-plan-calf-only",
        PlanState::Locked => "readiness-plan-locked",
    }
}

/// What is so, and what stands in the way.
fn lines(view: &View) -> Vec<String> {
    let (words, assessment) = (view.words, view.assessment);
    let plan = &assessment.plan;
    match plan.state {
        PlanState::Referred => Vec::new(),
        PlanState::StillRunning => vec![words.say("readiness-still-running")],
        PlanState::Open | PlanState::Complete => {
            let since = plan.opened_on.map(|on| words.day_long(on)).unwrap_or_default();
            vec![words.say_with("readiness-open-since", &[("day", since.into())])]
        }
        PlanState::Locked => {
            let mut lines = vec![locked(view)];
            if let Some(episode) = plan.episode.filter(|_| !plan.is_cleared) {
                let day = words.day_near(episode.last_red, view.today);
                lines.push(words.say_with("readiness-episode", &[("day", day.into())]));
            }
            lines.extend(view.read_only.map(|why| words.say_with("readiness-read-only", &[("why", why.into())])));
            lines
        }
    }
}

fn locked(view: &View) -> String {
    let words = view.words;
    let readiness = &view.assessment.readiness;
    if let Some(seen) = &view.assessment.red_flags.calf_only {
        return words.calf_only(seen, view.today);
    }
    if view.assessment.plan.is_cleared {
        return cleared(view);
    }
    if readiness.holds() {
        return words.say("readiness-holds");
    }
    match readiness.earliest() {
        Some(earliest) if earliest == view.today => words.say("readiness-earliest-today"),
        Some(earliest) => {
            let day = format!("{} ({})", words.day_near(earliest, view.today), words.day_short(earliest));
            let near = crate::journal::day::between(view.today, earliest) == 1;
            let day = if near { day } else { words.day_long(earliest) };
            words.say_with("readiness-earliest", &[("day", day.into())])
        }
        None => words.say("readiness-no-tendon"),
    }
}

fn cleared(view: &View) -> String {
    let events = view.journal.current().plan_events().iter().rev();
    let last = events.filter(|e| e.date <= view.today).find(|e| e.event == PlanDecision::ClinicianCleared);
    let who = last.and_then(|e| e.who.as_ref()).map(|who| who.as_str().to_owned());
    let day = last.map(|e| view.words.day_near(e.date, view.today)).unwrap_or_default();
    match who {
        Some(who) => view.words.say_with("readiness-cleared-by", &[("who", who.into()), ("day", day.into())]),
        None => view.words.say_with("readiness-cleared", &[("day", day.into())]),
    }
}
