//! The ladder as cards: what is done, where one stands, what is to come.

use eframe::egui::{self, CornerRadius, Frame, Margin, Stroke, StrokeKind, Ui, vec2};

use crate::assessment::PlanState;
use crate::assessment::ladder::{CONTINUOUS_STEP, Dose};
use crate::ui::widgets::dots;
use crate::ui::widgets::zone_mark::Mark;
use crate::ui::{View, theme};

/// Least width of a step's card.
const LEAST: f32 = 116.0;
/// Height of a step's card.
const HEIGHT: f32 = 96.0;
/// Marks shown on a card at most, the latest.
const MARKS: usize = 8;

/// What a step's card says.
struct StepCard {
    title: String,
    dose: String,
    marks: Vec<Mark>,
    stand: Stand,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    Done,
    Current,
    Later,
}

/// Shows the ladder, over several lines where it is narrow.
pub(super) fn card(ui: &mut Ui, view: &View) {
    let cards = cards(view);
    theme::card(ui, |ui| {
        let gap = theme::SPACE_8;
        let columns = columns_in(ui.available_width(), gap, cards.len());
        let width = (ui.available_width() - gap * (columns as f32 - 1.0)) / columns as f32;
        ui.spacing_mut().item_spacing = vec2(gap, gap);
        for line in cards.chunks(columns) {
            ui.horizontal_top(|ui| {
                for step in line {
                    step_card(ui, view, step, width);
                }
            });
        }
    });
}

/// How many cards stand beside each other: all of them where they fit, else as even lines as can be.
fn columns_in(width: f32, gap: f32, cards: usize) -> usize {
    let most = cards.max(1);
    let fit = (((width + gap) / (LEAST + gap)) as usize).clamp(1, most);
    most.div_ceil(most.div_ceil(fit))
}

fn cards(view: &View) -> Vec<StepCard> {
    let plan = &view.assessment.plan;
    let current = plan.step.unwrap_or(1);
    let complete = plan.state == PlanState::Complete;
    let walk_run = plan.ladder.iter().take(usize::from(CONTINUOUS_STEP) - 1).enumerate();
    let mut cards: Vec<StepCard> = walk_run
        .map(|(place, dose)| {
            let step = place as u16 + 1;
            let title = view.words.say_with("plan-step", &[("n", step.into())]);
            StepCard { title, dose: short_dose(view, *dose), marks: marks(view, step), stand: stand(step, current) }
        })
        .collect();
    cards.push(continuous(view, current));
    if complete {
        cards.iter_mut().for_each(|card| card.stand = Stand::Done);
    }
    cards
}

fn stand(step: u16, current: u16) -> Stand {
    match step.cmp(&current) {
        std::cmp::Ordering::Less => Stand::Done,
        std::cmp::Ordering::Equal => Stand::Current,
        std::cmp::Ordering::Greater => Stand::Later,
    }
}

/// All continuous steps on one card that grows to the goal; on one of them it names that step.
fn continuous(view: &View, current: u16) -> StepCard {
    let (words, plan) = (view.words, &view.assessment.plan);
    let is_there = current >= CONTINUOUS_STEP;
    let step = if is_there { current } else { CONTINUOUS_STEP };
    let minutes = plan.ladder.get(usize::from(step) - 1).map_or(0, |dose| dose.minutes());
    let goal = plan.ladder.last().map_or(minutes, |dose| dose.minutes());
    let title = match is_there {
        true => words.say_with("plan-step-continuous", &[("n", step.into())]),
        false => words.say("plan-continuous"),
    };
    let dose = match minutes < goal {
        true => words.say_with("plan-growing", &[("min", minutes.into()), ("goal", goal.into())]),
        false => words.say_with("plan-minutes", &[("min", minutes.into())]),
    };
    StepCard { title, dose, marks: marks(view, step), stand: if is_there { Stand::Current } else { Stand::Later } }
}

fn short_dose(view: &View, dose: Dose) -> String {
    view.words.say_with(
        "plan-dose-short",
        &[("run", dose.run_min.into()), ("walk", dose.walk_min.into()), ("times", dose.repetitions.into())],
    )
}

/// The zones of the runs on a step since the plan opened, oldest first.
fn marks(view: &View, step: u16) -> Vec<Mark> {
    let since = view.assessment.plan.opened_on.unwrap_or(view.today);
    let runs = view.assessment.sessions_between(since, view.today).iter();
    let marks: Vec<Mark> =
        runs.filter(|s| s.activity.is_run() && s.plan_step == Some(step)).map(|s| Mark::from(s.zone)).collect();
    marks[marks.len().saturating_sub(MARKS)..].to_vec()
}

fn step_card(ui: &mut Ui, view: &View, step: &StepCard, width: f32) {
    let colors = theme::palette(ui);
    let (fill, border, ink, quiet) = match step.stand {
        Stand::Done => (colors.green.soft, Stroke::NONE, colors.ink, colors.ink),
        Stand::Current => (colors.accent_soft, Stroke::new(2.0, colors.accent), colors.ink, colors.ink),
        Stand::Later => (colors.paper, Stroke::NONE, colors.quiet, colors.quiet),
    };
    let margin = 12;
    let frame = Frame::NONE.fill(fill).corner_radius(CornerRadius::same(10)).inner_margin(Margin::same(margin));
    let shown = ui.allocate_ui(vec2(width, HEIGHT), |ui| {
        frame.show(ui, |ui| {
            ui.set_width(width - 2.0 * f32::from(margin));
            ui.set_min_height(HEIGHT - 2.0 * f32::from(margin));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = theme::SPACE_4;
                ui.label(theme::strong(&step.title).color(ink));
                ui.label(theme::small(&step.dose).color(quiet));
                if !step.marks.is_empty() {
                    let name = marks_said(view, step);
                    dots::marks(ui, &step.marks, &name);
                }
            });
        })
    });
    // Drawn over the frame, so that the current card is as large as the others.
    let rect = shown.inner.response.rect;
    ui.painter().rect_stroke(rect, CornerRadius::same(10), border, StrokeKind::Inside);
    let stand = match step.stand {
        Stand::Done => "plan-stand-done",
        Stand::Current => "plan-stand-current",
        Stand::Later => "plan-stand-later",
    };
    let said = view.words.say_with(
        "plan-step-said",
        &[
            ("step", step.title.as_str().into()),
            ("dose", step.dose.as_str().into()),
            ("stand", view.words.say(stand).into()),
        ],
    );
    ui.ctx().accesskit_node_builder(shown.inner.response.id, |node| {
        node.set_role(egui::accesskit::Role::Group);
        node.set_label(said);
    });
}

fn marks_said(view: &View, step: &StepCard) -> String {
    let marks: Vec<String> = step.marks.iter().map(|mark| mark.name(view.words)).collect();
    view.words.say_with("plan-marks-said", &[("step", step.title.as_str().into()), ("marks", marks.join(", ").into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_card_is_left_alone_on_the_last_line() {
        let columns = |width| columns_in(width, 8.0, 5);
        assert_eq!((columns(666.0), columns(612.0), columns(611.0)), (5, 5, 3));
        assert_eq!((columns(300.0), columns(200.0), columns(0.0)), (2, 1, 1));
    }
}
