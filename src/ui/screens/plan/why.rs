//! Why this dose, and what would change it: the numbers the ladder looks at.

use eframe::egui::Ui;

use crate::assessment::PlanState;
use crate::assessment::plan::{CREDITS_TO_ADVANCE, Dose, Held, RUNS_IN_7_DAYS};
use crate::journal::day;
use crate::ui::widgets::row::{Row, rows};
use crate::ui::{View, theme};

/// Days the longest run is looked for in (RULES §9).
const LONGEST_WITHIN_DAYS: i64 = 30;
/// Days from one run to the next, at least: one between them.
const APART_DAYS: i64 = 2;

/// Shows the card.
pub(super) fn card(ui: &mut Ui, view: &View) {
    let words = view.words;
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(words.say("plan-why")));
        rows(ui, &[credits(view), rested(view), week(view), longest(view)]);
        theme::remark(ui, format!("{} {}", yellow(view), red(view)));
        theme::remark(ui, words.say("plan-why-eased-means"));
    });
}

fn credits(view: &View) -> Row {
    let (words, plan) = (view.words, &view.assessment.plan);
    let name = words.say("plan-why-credits");
    if plan.state == PlanState::Complete {
        return Row::new(name, words.say("plan-why-goal"));
    }
    if plan.reduced {
        return Row::new(name, plan.credits.to_string()).aside(words.say("plan-why-eased"));
    }
    let needed = CREDITS_TO_ADVANCE.value;
    Row::new(name, plan.credits.to_string()).aside(words.say_with("plan-why-of", &[("n", needed.into())]))
}

fn rested(view: &View) -> Row {
    let words = view.words;
    let name = words.say("plan-why-rested");
    match view.assessment.plan.last_run {
        None => Row::new(name, words.say("plan-why-no-run")),
        Some(last) => {
            let days = day::between(last, view.today);
            let least = words.say_with("plan-why-least", &[("n", APART_DAYS.into())]);
            let holds = view.assessment.plan.held_by.is_some() && days < APART_DAYS;
            Row::new(name, days.to_string()).aside(held(view, least, holds))
        }
    }
}

fn week(view: &View) -> Row {
    let plan = &view.assessment.plan;
    let most = view.words.say_with("plan-why-of", &[("n", RUNS_IN_7_DAYS.value.into())]);
    let holds = plan.held_by == Some(Held::ThreeInSevenDays);
    Row::new(view.words.say("plan-why-week"), plan.runs_in_7_days.to_string()).aside(held(view, most, holds))
}

/// Marks what holds the next run back.
fn held(view: &View, said: String, holds: bool) -> String {
    if holds { view.words.say_with("plan-why-holds", &[("said", said.into())]) } else { said }
}

fn longest(view: &View) -> Row {
    let words = view.words;
    let from = day::plus(view.today, 1 - LONGEST_WITHIN_DAYS);
    let runs = view.assessment.sessions_between(from, view.today).iter().filter(|s| s.activity.is_run());
    let name = words.say_with("plan-why-longest", &[("days", LONGEST_WITHIN_DAYS.into())]);
    match runs.filter_map(|s| s.run_min).max() {
        Some(minutes) => Row::new(name, words.say_with("plan-why-running", &[("min", minutes.into())])),
        None => Row::new(name, words.say("plan-why-no-run")),
    }
}

fn yellow(view: &View) -> String {
    let (words, plan) = (view.words, &view.assessment.plan);
    let Some(step) = plan.step else { return String::new() };
    if let (true, Some(back)) = (plan.reduced, plan.back_to) {
        return words.say_with("plan-if-yellow-again", &[("step", back.into())]);
    }
    let full = plan.ladder.get(usize::from(step) - 1).copied();
    let Some(full) = full.filter(|_| !plan.reduced) else { return words.say("plan-if-yellow-stays") };
    let eased: Dose = full.reduced();
    if full.walk_min == 0 {
        return words
            .say_with("plan-if-yellow-minutes", &[("eased", eased.minutes().into()), ("full", full.minutes().into())]);
    }
    words.say_with("plan-if-yellow", &[("eased", eased.repetitions.into()), ("full", full.repetitions.into())])
}

fn red(view: &View) -> String {
    match view.assessment.plan.back_to {
        Some(step) => view.words.say_with("plan-if-red", &[("step", step.into())]),
        None => view.words.say("plan-if-red-gate"),
    }
}
