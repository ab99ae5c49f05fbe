//! Why this dose, and what would change it: what the plan looks at, with limits and sources, and
//! what each verdict on the next run would lead to.

use eframe::egui::Ui;

use crate::assessment::plan::PlanReason;
use crate::journal::day;
use crate::ui::widgets::row::{Row, rows};
use crate::ui::widgets::zone_mark::Mark;
use crate::ui::{View, theme};

/// Days the longest run is looked for in (RULES §9).
const LONGEST_WITHIN_DAYS: i64 = 30;

/// Shows the card.
pub(super) fn card(ui: &mut Ui, view: &View) {
    let (words, assessment) = (view.words, view.assessment);
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(words.say("plan-why")));
        let reasons = assessment.plan_reasons();
        let reasons = reasons.iter().map(|reason| reason_row(view, reason));
        rows(ui, &reasons.chain([longest(view)]).collect::<Vec<_>>());
        next(ui, view);
        theme::remark(ui, words.say("plan-why-eased-means"));
    });
}

/// What was looked at, what it had, its limit and where that comes from.
fn reason_row(view: &View, reason: &PlanReason) -> Row {
    let words = view.words;
    Row::new(words.plan_rule(reason.rule), words.plan_have(reason)).aside(words.plan_limit(reason))
}

fn longest(view: &View) -> Row {
    let words = view.words;
    let from = day::plus(view.today, 1 - LONGEST_WITHIN_DAYS);
    let runs = view.assessment.sessions_between(from, view.today).iter().filter(|s| s.activity.is_run());
    let name = words.say_with("plan-why-longest", &[("days", LONGEST_WITHIN_DAYS.into())]);
    match runs.filter_map(|s| s.run_min).max() {
        Some(minutes) => {
            Row::new(name, words.say_with("plan-why-running", &[("min", words.number(minutes.get()).into())]))
        }
        None => Row::new(name, words.say("plan-why-no-run")),
    }
}

/// What green, yellow and red would lead to: of the run waited for, or of the next as offered.
fn next(ui: &mut Ui, view: &View) {
    let (words, plan) = (view.words, &view.assessment.plan);
    let outcomes = view.assessment.plan_outcomes();
    if outcomes.is_empty() {
        return;
    }
    ui.add_space(theme::SPACE_4);
    ui.label(theme::small_strong(words.say(if plan.waits_for.is_some() { "plan-if-waited" } else { "plan-if-next" })));
    let line = |(zone, outcome)| {
        let mark = Mark::from(zone);
        Row::new(words.leads_to(plan, &outcome), "").marked(mark, mark.name(words))
    };
    rows(ui, &outcomes.into_iter().map(line).collect::<Vec<_>>());
}
