//! The runs so far: when, which step, how the tendon took it, and the zone it gave.

use eframe::egui::{Id, Ui};

use crate::assessment::ladder::CONTINUOUS_STEP;
use crate::assessment::zone::BACK_H;
use crate::assessment::{PlanState, SessionVerdict, TendonVerdict};
use crate::command::{Command, Commands};
use crate::journal::day;
use crate::journal::session::{Response, Session};
use crate::ui::screens::reasons;
use crate::ui::widgets::button;
use crate::ui::widgets::zone_mark::{self, Mark};
use crate::ui::{View, theme};

/// Runs shown at first.
const SHOWN: usize = 8;
/// From this width (points) a run takes one line.
const WIDE: f32 = 720.0;

/// Shows the card, the latest run first.
pub(super) fn card(ui: &mut Ui, view: &View, shows_all: &mut bool, commands: &mut Commands) {
    let words = view.words;
    let runs: Vec<&SessionVerdict> = view.assessment.sessions.iter().rev().filter(|s| s.activity.is_run()).collect();
    let shown = if *shows_all { runs.len() } else { SHOWN };
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(words.say("plan-runs")));
        ui.spacing_mut().item_spacing.y = theme::SPACE_4;
        for (place, run) in runs.iter().take(shown).enumerate() {
            if place > 0 {
                ui.separator();
            }
            run_line(ui, view, run, commands);
        }
        if runs.len() > SHOWN {
            let id = if *shows_all { "plan-runs-fewer" } else { "plan-runs-all" };
            let said = words.say_with(id, &[("n", runs.len().into())]);
            if ui.add(button::quiet(said).small()).clicked() {
                *shows_all = !*shows_all;
            }
        }
    });
}

fn run_line(ui: &mut Ui, view: &View, run: &SessionVerdict, commands: &mut Commands) {
    let words = view.words;
    let date = words.day_medium(run.day);
    let head = |ui: &mut Ui| {
        let mark = Mark::from(run.zone);
        zone_mark::zone_mark(ui, mark, zone_mark::SMALL, &mark.name(words));
        let named = words.say_with("plan-run-open", &[("day", date.as_str().into())]);
        if ui.add(button::link(&date).large().named(named)).clicked() {
            commands.push(Command::AnswerSession(run.record));
        }
    };
    let why = |ui: &mut Ui| {
        let named = words.say_with("plan-run-why", &[("day", date.as_str().into())]);
        run.zone.is_some() && reasons::why(ui, view, Id::unique(("plan-run", run.record)), &named)
    };
    let texts = (done(view, run), pain(view, run), after(view, run));
    let is_open = match ui.available_width() {
        width if width < WIDE => narrow(ui, texts, head, why),
        _ => wide(ui, texts, head, why),
    };
    if is_open {
        reasons::of_session(ui, view, run);
    }
}

/// What was done, the pain, and what came after.
type Texts = (String, String, String);

fn narrow(
    ui: &mut Ui,
    (done, pain, after): Texts,
    head: impl FnOnce(&mut Ui),
    why: impl FnOnce(&mut Ui) -> bool,
) -> bool {
    ui.horizontal_wrapped(head);
    theme::text_line(ui, |ui| {
        theme::remark(ui, joined(&[done, pain, after]));
        why(ui)
    })
}

fn wide(
    ui: &mut Ui,
    (done, pain, after): Texts,
    head: impl FnOnce(&mut Ui),
    why: impl FnOnce(&mut Ui) -> bool,
) -> bool {
    let width = ui.available_width();
    let quiet = theme::palette(ui).quiet;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().interact_size.y = 20.0;
        cell(ui, 140.0, |ui| {
            ui.horizontal(head);
        });
        cell(ui, 180.0, |ui| {
            ui.label(theme::body(done));
        });
        cell(ui, 210.0, |ui| {
            ui.label(theme::body(pain));
        });
        cell(ui, (width - 530.0 - 3.0 * theme::SPACE_8).max(80.0), |ui| {
            theme::text_line(ui, |ui| {
                ui.label(theme::body(after).color(quiet));
                why(ui)
            })
        })
    })
    .inner
}

fn cell<R>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.vertical(|ui| {
        ui.set_width(width);
        add(ui)
    })
    .inner
}

fn joined(parts: &[String]) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// "Step 2 · 6 of 6", "Step 2 · 4 of 4, eased", "Outside the plan · 20 min running".
fn done(view: &View, run: &SessionVerdict) -> String {
    let words = view.words;
    let session: Option<&Session> = view.journal.current().session(run.record).map(|kept| &kept.fact);
    let Some(step) = run.plan_step else {
        if view.assessment.plan.state == PlanState::StillRunning {
            let min =
                run.run_min.map(|min| words.say_with("plan-why-running", &[("min", words.number(min.get()).into())]));
            return min.unwrap_or_else(|| words.activity(run.activity));
        }
        return match run.run_min {
            Some(min) => words.say_with("plan-run-outside-min", &[("min", words.number(min.get()).into())]),
            None => words.say("plan-run-outside"),
        };
    };
    let title = words.say_with("plan-step", &[("n", step.into())]);
    let full = view.assessment.plan.ladder.get(usize::from(step) - 1);
    let is_reduced = run.reduced == Some(true);
    let dose = full.map(|dose| if is_reduced { dose.reduced() } else { *dose });
    let repetitions = session.and_then(|s| s.repetitions).map(|r| r.get());
    let amount = match (repetitions, dose) {
        (Some(n), Some(dose)) if step < CONTINUOUS_STEP => {
            words.say_with("plan-run-times", &[("n", n.into()), ("of", dose.repetitions.into())])
        }
        _ => run
            .run_min
            .map(|min| words.say_with("plan-why-running", &[("min", words.number(min.get()).into())]))
            .unwrap_or_default(),
    };
    let eased = if is_reduced { words.say("plan-run-eased") } else { String::new() };
    joined(&[title, amount, eased])
}

/// The tendon that decided the run's zone.
fn deciding(run: &SessionVerdict) -> Option<&TendonVerdict> {
    run.tendons.iter().min_by_key(|tendon| tendon.zone)
}

fn response<'a>(view: &View<'a>, run: &SessionVerdict) -> Option<&'a Response> {
    let side = deciding(run)?.side;
    view.journal.current().response(run.record, side).map(|kept| &kept.fact)
}

/// "pain 1 → 2, at worst 4", with the side where there are two.
fn pain(view: &View, run: &SessionVerdict) -> String {
    let words = view.words;
    let Some(response) = response(view, run) else { return words.say("plan-run-unanswered") };
    let said = |score: Option<crate::journal::measure::Score>| score.map_or("–".to_owned(), |s| s.get().to_string());
    let (start, end) = (said(response.pain_start), said(response.pain_end));
    let pain = words.say_with("plan-run-pain", &[("start", start.into()), ("end", end.into())]);
    let peak = response.pain_peak.filter(|peak| Some(*peak) > response.pain_start.max(response.pain_end));
    let pain = match peak {
        Some(peak) => words.say_with("plan-run-peak", &[("pain", pain.into()), ("peak", peak.get().into())]),
        None => pain,
    };
    if run.tendons.len() < 2 {
        return pain;
    }
    words.say_with("plan-run-side", &[("side", words.side(response.side).into()), ("said", pain.into())])
}

/// "sharp pain, settled 10 min, morning as usual".
fn after(view: &View, run: &SessionVerdict) -> String {
    let words = view.words;
    let response = response(view, run);
    let sharp = response.filter(|r| r.sharp == Some(true)).map(|_| words.say("plan-run-sharp"));
    let settled = response.and_then(|r| r.settle_min);
    let settled = settled.map(|min| words.say_with("plan-run-settled", &[("min", min.get().into())]));
    let back = response.and_then(|r| r.back_to_usual_h).filter(|hours| hours.get() > BACK_H.value);
    let back = back.map(|hours| words.say_with("plan-run-back", &[("h", words.number(hours.get()).into())]));
    let morning = deciding(run).and_then(|t| morning(view, run, t));
    let counted = run.counted.map(|witness| words.say_of("plan-run-counted", witness.name()));
    let parts: Vec<String> = [sharp, settled, back, morning, counted].into_iter().flatten().collect();
    parts.join(", ")
}

/// How the next morning stood against the usual.
fn morning(view: &View, run: &SessionVerdict, tendon: &TendonVerdict) -> Option<String> {
    let on = day::plus(run.day, 1);
    let answered = view.journal.current().check_in(on, tendon.side)?;
    let usual = view.assessment.usual(on, tendon.side).stiffness;
    let rise = usual.rise_of(answered.stiffness.map(|s| s.get()))?.get();
    Some(match rise {
        rise if rise > 0.0 => view.words.say_with("plan-run-morning-above", &[("n", view.words.number(rise).into())]),
        rise if rise < 0.0 => view.words.say_with("plan-run-morning-below", &[("n", view.words.number(-rise).into())]),
        _ => view.words.say("plan-run-morning-usual"),
    })
}
