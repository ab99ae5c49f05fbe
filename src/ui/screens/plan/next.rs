//! The next session: when, what, and the button that logs it; or what it waits for.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use eframe::egui::Ui;
use uuid::Uuid;

use crate::assessment::PlanState;
use crate::assessment::ladder::{CONTINUOUS_STEP, Dose};
use crate::assessment::today::TodaysRun;
use crate::command::{Command, Commands};
use crate::journal::day;
use crate::journal::measure::ExactMinutes;
use crate::journal::session::{Activity, Session};
use crate::ui::screens::bearing::Bearing;
use crate::ui::screens::missing;
use crate::ui::screens::today::next_offered;
use crate::ui::widgets::button;
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::widgets::rep_bar;
use crate::ui::{Screen, View, theme};

/// Shows the card.
pub(super) fn card(ui: &mut Ui, view: &View, bearing: &Bearing, commands: &mut Commands) {
    let (words, plan) = (view.words, &view.assessment.plan);
    theme::card(ui, |ui| {
        theme::remark(ui, when(view));
        if let Some(TodaysRun { dose, reduced, .. }) = next_offered(view) {
            theme::heading(ui, theme::verdict(words.dose(dose)));
            if reduced {
                chip::chip(ui, Tone::Accent, &words.say("plan-eased"));
            }
            let blocks = rep_bar::blocks(f32::from(dose.run_min), f32::from(dose.walk_min), dose.repetitions);
            let said = words.say_with("plan-bar", &[("dose", words.dose(dose).into())]);
            rep_bar::rep_bar(ui, &blocks, &said);
            theme::remark(ui, about(view, dose));
            if let Some(said) = bearing.what_if(view, &as_offered(view, dose)) {
                theme::remark(ui, said);
            }
        }
        if plan.state == PlanState::Complete {
            theme::remark(ui, words.say("plan-complete"));
        }
        buttons(ui, view, commands);
    });
}

/// The next session as the plan offers it, on its day.
fn as_offered(view: &View, dose: Dose) -> Session {
    let activity = if dose.walk_min == 0 { Activity::Run } else { Activity::WalkRun };
    // At noon: an early hour would belong to the day before.
    let start = view.assessment.plan.next_on.unwrap_or(view.today).and_time(NaiveTime::MIN) + TimeDelta::hours(12);
    Session {
        minutes: ExactMinutes::new(dose.minutes()),
        run_min: ExactMinutes::new(dose.running_min()),
        ..Session::started(start, *view.now.offset(), activity)
    }
}

/// "Next session · Sunday 22 November or later", or why none is offered.
fn when(view: &View) -> String {
    let (words, plan) = (view.words, &view.assessment.plan);
    if let Some(red) = plan.last_red() {
        let day = words.day_near(red, view.today);
        return words.say_with("plan-episode", &[("day", day.into())]);
    }
    if let Some(run) = plan.waits_for {
        if let Some(morning) = awaited_morning(view, run) {
            let day = words.day_near(morning, view.today);
            return words.say_with("plan-waits-morning", &[("day", day.into())]);
        }
        let day = view.assessment.session(run).map(|s| words.day_near(s.day, view.today)).unwrap_or_default();
        return words.say_with("plan-waits", &[("day", day.into())]);
    }
    match plan.next_on {
        Some(on) if on == view.today => words.say("plan-next-today"),
        Some(on) => words.say_with("plan-next", &[("day", words.day_long(on).into())]),
        None => words.say("plan-next-none"),
    }
}

/// The morning whose check-in is all that a run still waits for; none while the run lacks answers.
fn awaited_morning(view: &View, run: Uuid) -> Option<NaiveDate> {
    let session = view.assessment.session(run).filter(|_| !missing::in_run(view, run))?;
    Some(day::plus(session.day, 1))
}

/// "24 minutes · 12 running · flat ground · any pace".
fn about(view: &View, dose: Dose) -> String {
    let is_walk_run = view.assessment.plan.step.is_some_and(|step| step < CONTINUOUS_STEP);
    let id = if is_walk_run { "plan-about-walk-run" } else { "plan-about-continuous" };
    view.words.say_with(id, &[("min", dose.minutes().into()), ("run", dose.running_min().into())])
}

fn buttons(ui: &mut Ui, view: &View, commands: &mut Commands) {
    let words = view.words;
    ui.horizontal_wrapped(|ui| {
        if let Some(run) = view.assessment.plan.waits_for {
            let morning = awaited_morning(view, run);
            // Tomorrow's check-in cannot be answered today.
            let (said, wish) = match morning {
                Some(morning) if morning > view.today => return,
                Some(morning) => ("plan-check-in", Command::CheckInFor(morning)),
                None => ("plan-answer", Command::AnswerSession(run)),
            };
            if ui.add(button::primary(words.say(said))).clicked() {
                commands.push(wish);
            }
        } else if view.assessment.plan.next_on.is_some() && ui.add(button::primary(words.say("plan-log-it"))).clicked()
        {
            commands.push(Command::Show(Screen::Log));
        }
    });
}
