//! What comes next: appointments to make, answers still open, the next run, the heel-raise test, the
//! evaluation.

use chrono::NaiveDate;
use eframe::egui;
use egui::{Align, Layout, Ui};

use super::STRIP_DAYS_SHOWN;
use crate::assessment::evaluation;
use crate::assessment::plan::Held;
use crate::assessment::readiness::State;
use crate::assessment::today::TodaysRun;
use crate::assessment::{Plan, PlanState};
use crate::command::{Command, Commands};
use crate::journal::heel_raise::RaiseSurface;
use crate::journal::tendon::Side;
use crate::journal::{Kept, day};
use crate::ui::screens::bearing::Bearing;
use crate::ui::screens::load_budget;
use crate::ui::screens::missing;
use crate::ui::screens::plan::programme::{Programme, phase};
use crate::ui::widgets::button;
use crate::ui::widgets::rep_bar::{blocks, rep_bar};
use crate::ui::{Screen, View, theme};

/// Days back in which unanswered sessions are asked about.
const ASKED_DAYS: i64 = 7;
/// Sessions asked about at once.
const ASKED_MOST: usize = 3;
/// Days after which a heel-raise test is due again; it is good for fourteen.
const TEST_DUE_DAYS: i64 = 10;

/// Shows them all, each only where there is something to say.
pub(super) fn show(
    ui: &mut Ui,
    view: &View,
    (bearing, programme): (&mut Bearing, &Programme),
    is_today: bool,
    commands: &mut Commands,
) {
    advice(ui, view);
    unanswered(ui, view, commands);
    // Nothing that loads a tendon is spoken of while a red flag is up.
    if view.assessment.is_suppressed() {
        return mornings(ui, view);
    }
    // Beside another day they would be read as that day's.
    if is_today {
        rehab(ui, view, programme, commands);
        next_run(ui, view, bearing, commands);
    }
    test_due(ui, view, commands);
    evaluation_due(ui, view, commands);
    mornings(ui, view);
}

/// A card, apart from the one above it.
fn card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.add_space(theme::SPACE_16 - ui.spacing().item_spacing.y);
    theme::card(ui, add)
}

/// Reasons to make an appointment; they silence nothing.
fn advice(ui: &mut Ui, view: &View) {
    let advice = &view.assessment.red_flags.advice;
    if advice.is_empty() {
        return;
    }
    card(ui, |ui| {
        theme::heading(ui, theme::card_title(view.words.say("today-advice")));
        for advice in advice {
            ui.label(theme::body(view.words.advice(advice)));
        }
        if !view.assessment.is_suppressed() {
            theme::remark(ui, view.words.say("today-advice-remark"));
        }
    });
}

/// Sessions of the last days with answers missing that would still change something.
fn unanswered(ui: &mut Ui, view: &View, commands: &mut Commands) {
    let sessions = view.assessment.sessions_between(day::plus(view.today, 1 - ASKED_DAYS), view.today);
    let open: Vec<_> = sessions.iter().rev().filter(|s| s.is_open() && !missing::of(view, s).is_empty()).collect();
    if open.is_empty() {
        return;
    }
    card(ui, |ui| {
        theme::heading(ui, theme::card_title(view.words.say("today-unanswered")));
        for session in open.iter().take(ASKED_MOST) {
            let activity = view.words.activity(session.activity);
            let on = view.words.day_near(session.day, view.today);
            let title = view.words.say_with("today-session-on", &[("activity", activity.into()), ("day", on.into())]);
            let button = button::quiet(view.words.say("today-answer")).small();
            let button = button.named(view.words.say_with("today-answer-named", &[("what", title.as_str().into())]));
            let pressed = beside(ui, button, |ui| {
                ui.label(theme::strong(title));
                theme::remark(ui, missing::said(view, session));
            });
            if pressed {
                commands.push(Command::AnswerSession(session.record));
            }
        }
        if open.len() > ASKED_MOST {
            let more = (open.len() - ASKED_MOST) as u32;
            theme::remark(ui, view.words.say_with("today-unanswered-more", &[("n", more.into())]));
        }
    });
}

/// Text at left with a button at right of it.
fn beside(ui: &mut Ui, button: button::Button, text: impl FnOnce(&mut Ui)) -> bool {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let pressed = ui.add(button).clicked();
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                text(ui);
            });
            pressed
        })
        .inner
    })
    .inner
}

/// Today's rehab: what the day is for, its exercises, and the way to how they are done.
fn rehab(ui: &mut Ui, view: &View, programme: &Programme, commands: &mut Commands) {
    let words = view.words;
    let Some(rehab) = programme.rehab() else { return };
    let exercises = rehab.today.exercises.iter();
    let exercises: Vec<String> =
        exercises.map(|next| format!("{} {}", words.exercise(next.exercise), words.next_work(next))).collect();
    let pressed = card(ui, |ui| {
        let show = button::quiet(words.say("programme-today-show"));
        beside(ui, show.named(words.say("programme-today-show-named")), |ui| {
            theme::heading(ui, theme::card_title(words.say("programme-today")));
            let (day, phase) = (words.rehab_day(rehab.today.kind), words.rehab_phase(rehab.phase));
            let args = [("day", day.into()), ("phase", phase.into())];
            ui.label(theme::strong(words.say_with("programme-today-is", &args)));
            if let Some(held) = rehab.today.held_by {
                theme::remark(ui, words.rehab_held(held));
            }
            theme::remark(ui, exercises.join(" · "));
            if phase::is_over(rehab) {
                theme::remark(ui, words.say("programme-today-over"));
            }
        })
    });
    if pressed {
        commands.push(Command::ShowExercises);
    }
}

/// The next run, or what stands before it.
fn next_run(ui: &mut Ui, view: &View, bearing: &mut Bearing, commands: &mut Commands) {
    let plan = &view.assessment.plan;
    if view.assessment.tendons.is_empty() {
        return;
    }
    match plan.state {
        // Said above: no running until it is cleared.
        PlanState::Locked if view.assessment.red_flags.calf_only.is_some() => {}
        PlanState::Locked => card(ui, |ui| locked(ui, view, commands)),
        PlanState::Open | PlanState::Complete => card(ui, |ui| open(ui, view, commands)),
        PlanState::StillRunning => {
            // Only here does Today need what the tendons bear.
            bearing.refresh(view);
            card(ui, |ui| load_budget::show(ui, view, bearing));
        }
        // A clinician first; no run is spoken of.
        PlanState::Referred => {}
    }
}

fn locked(ui: &mut Ui, view: &View, commands: &mut Commands) {
    let (words, readiness) = (view.words, &view.assessment.readiness);
    let left = readiness.unmet() as u32;
    let ready = left == 0 || view.assessment.plan.is_cleared;
    theme::heading(ui, theme::card_title(words.say(if ready { "today-plan-ready" } else { "today-plan-locked" })));
    if ready {
        theme::remark(ui, words.say(if left == 0 { "today-plan-all-hold" } else { "today-plan-cleared" }));
    } else {
        theme::remark(ui, words.say_with("today-plan-left", &[("n", left.into())]));
        for criterion in readiness.criteria.iter().filter(|c| c.state != State::Met) {
            let state = words.criterion_stands(criterion);
            let args = [("criterion", words.criterion(criterion.id).into()), ("state", state.into())];
            ui.label(theme::body(words.say_with("today-criterion", &args)));
        }
        if let Some(earliest) = readiness.earliest() {
            let on = words.day_near(earliest, view.today);
            theme::remark(ui, words.say_with("today-plan-earliest", &[("day", on.into())]));
        }
    }
    if ui.add(button::quiet(words.say("today-to-readiness"))).clicked() {
        commands.push(Command::Show(Screen::Readiness));
    }
}

fn open(ui: &mut Ui, view: &View, commands: &mut Commands) {
    let (words, plan) = (view.words, &view.assessment.plan);
    theme::remark(ui, when(view, plan));
    let Some(TodaysRun { step, dose, reduced, only_today }) = next_offered(view) else { return };
    let said = words.dose(dose);
    let args = [("step", step.into()), ("dose", said.as_str().into())];
    let id = if reduced { "today-step-reduced" } else { "today-step" };
    theme::heading(ui, theme::card_title(words.say_with(id, &args)));
    rep_bar(ui, &blocks(f32::from(dose.run_min), f32::from(dose.walk_min), dose.repetitions), &said);
    let minutes = [("all", dose.minutes().into()), ("run", dose.running_min().into())];
    let amounts = words.say_with("today-dose-minutes", &minutes);
    let leads_to = if only_today { words.say("today-outlook-less") } else { outlook(view, plan, step) };
    theme::remark(ui, format!("{amounts} {leads_to}"));
    if let Some(record) = plan.waits_for.filter(|record| missing::in_run(view, *record))
        && ui.add(button::quiet(words.say("today-answer-run"))).clicked()
    {
        commands.push(Command::AnswerSession(record));
    }
}

/// The next run: on its day as today allows it, before that as the plan offers it.
pub(in crate::ui::screens) fn next_offered(view: &View) -> Option<TodaysRun> {
    let (assessment, plan) = (view.assessment, &view.assessment.plan);
    let todays = assessment.todays_run()?;
    let of_plan = TodaysRun { dose: plan.dose?, reduced: plan.reduced, only_today: false, ..todays };
    Some(if assessment.is_run_due() { todays } else { of_plan })
}

/// When the next run may be, or what it waits for.
fn when(view: &View, plan: &Plan) -> String {
    let words = view.words;
    let near = |on: NaiveDate| words.day_near(on, view.today);
    match (plan.next_on, plan.last_red(), plan.waits_for) {
        (_, Some(red), _) => words.say_with("today-next-episode", &[("day", near(red).into())]),
        (Some(on), None, _) => {
            let id = match plan.held_by {
                None => "today-next-today",
                Some(Held::RunYesterdayOrToday) => "today-next-held-day",
                Some(Held::ThreeInSevenDays) => "today-next-held-week",
            };
            words.say_with(id, &[("day", near(on).into())])
        }
        (None, None, Some(record)) => {
            let ran = view.assessment.session(record).map(|s| s.day).unwrap_or(view.today);
            match missing::in_run(view, record) {
                true => words.say_with("today-next-waits", &[("day", near(ran).into())]),
                false => words.say_with("today-next-waits-morning", &[("day", near(day::plus(ran, 1)).into())]),
            }
        }
        (None, None, None) => words.say("today-next-none"),
    }
}

/// "One more green session opens step 3."
fn outlook(view: &View, plan: &Plan, step: u16) -> String {
    let words = view.words;
    if plan.state == PlanState::Complete {
        return words.say("today-outlook-complete");
    }
    if plan.reduced {
        return words.say("today-outlook-reduced");
    }
    let left = plan.needed.unwrap_or_default().saturating_sub(plan.credits);
    let is_last = usize::from(step) >= plan.ladder.len();
    let id = if is_last { "today-outlook-goal" } else { "today-outlook" };
    words.say_with(id, &[("n", u32::from(left).into()), ("next", (step + 1).into())])
}

/// A heel-raise test that is missing or grows old.
fn test_due(ui: &mut Ui, view: &View, commands: &mut Commands) {
    let Some(latest) = oldest_of_latest(view) else { return };
    let words = view.words;
    let said = match latest {
        None => words.say("today-test-none"),
        Some(test) if day::between(test.date, view.today) <= TEST_DUE_DAYS => return,
        Some(test) => {
            let valid = crate::assessment::readiness::TEST_DAYS.value - day::between(test.date, view.today);
            let count = test.repetitions.map_or_else(|| words.say("not-answered"), |r| r.get().to_string());
            let side = words.side_within(test.side);
            let on = words.day_short(test.date);
            let args = [("day", on.into()), ("count", count.into()), ("side", side.into()), ("left", valid.into())];
            words.say_with(if valid >= 0 { "today-test-old" } else { "today-test-over" }, &args)
        }
    };
    let title = words.say("today-test-due");
    let pressed = card(ui, |ui| {
        beside(ui, button::quiet(words.say("today-test-now")), |ui| {
            theme::heading(ui, theme::strong(title));
            theme::remark(ui, said);
        })
    });
    if pressed {
        commands.push(Command::Show(Screen::Readiness));
    }
}

/// The look back every four weeks.
fn evaluation_due(ui: &mut Ui, view: &View, commands: &mut Commands) {
    let words = view.words;
    if !evaluation::is_due(view.journal, view.assessment) {
        return;
    }
    let pressed = card(ui, |ui| {
        beside(ui, button::quiet(words.say("evaluation-today-go")), |ui| {
            theme::heading(ui, theme::strong(words.say("evaluation-today-due")));
            theme::remark(ui, words.say("evaluation-today-why"));
        })
    });
    if pressed {
        commands.push(Command::Show(Screen::Readiness));
    }
}

/// Of the affected tendons' latest flat tests the oldest; `Some(None)` when one has none at all.
fn oldest_of_latest<'a>(view: &View<'a>) -> Option<Option<&'a Kept<crate::journal::heel_raise::HeelRaise>>> {
    let latest = |side: Side| {
        let tests = view.journal.current().heel_raises().iter().rev();
        tests.into_iter().find(|t| t.side == side && t.surface == Some(RaiseSurface::Flat) && t.date <= view.today)
    };
    let tests: Vec<_> = view.assessment.tendons.iter().map(|tendon| latest(tendon.side)).collect();
    tests.into_iter().min_by_key(|test| test.map(|t| t.date))
}

/// "12 of the last 14 mornings": never a streak.
fn mornings(ui: &mut Ui, view: &View) {
    if view.assessment.tendons.is_empty() {
        return;
    }
    let from = day::plus(view.today, 1 - STRIP_DAYS_SHOWN);
    let check_ins = view.journal.current().check_ins().iter();
    let mut days: Vec<NaiveDate> = check_ins.map(|c| c.date).filter(|d| *d >= from && *d <= view.today).collect();
    days.dedup();
    let args = [("n", (days.len() as u32).into()), ("days", STRIP_DAYS_SHOWN.into())];
    theme::remark(ui, view.words.say_with("today-mornings", &args));
}
