//! A timer for the exercise at hand: what to do now, for how long, which set and repetition. It runs
//! only while it is asked to, and an idle window stays idle.

use std::time::Duration;

use eframe::egui::Ui;
use eframe::egui::accesskit::Live;

use super::course::{self, Course, Doing, Leg, Stretch};
use super::exercise;
use crate::assessment::rehab::catalogue::{Each, ExerciseId};
use crate::assessment::rehab::last::Next;
use crate::ui::widgets::button;
use crate::ui::widgets::exercise_figure::ExerciseFigure;
use crate::ui::widgets::share_bar::share_bar;
use crate::ui::{View, theme};

/// Seconds between two pictures of what moves.
const PICTURE_S: f64 = 1.0 / 30.0;

/// The timer; at most one exercise is under way.
#[derive(Debug, Default)]
pub(super) struct Timer {
    running: Option<(ExerciseId, Course)>,
}

impl Timer {
    /// The link that starts it, beside an exercise.
    pub(super) fn link(&mut self, ui: &mut Ui, view: &View, next: &Next) {
        let words = view.words;
        let named = words.say_with("timer-start-named", &[("exercise", words.exercise(next.exercise).into())]);
        if ui.add(button::link(words.say("timer-start")).named(named)).clicked() {
            self.running = Some((next.exercise, Course::begin(next, now_s(ui))));
            ui.ctx().request_repaint();
        }
    }

    /// Stops it, whatever is under way.
    pub(super) fn stop(&mut self) {
        self.running = None;
    }

    /// Whether it runs for that exercise.
    pub(super) fn is_of(&self, exercise: ExerciseId) -> bool {
        self.running.as_ref().is_some_and(|(id, _)| *id == exercise)
    }

    /// Shows it beneath its exercise.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View, next: &Next) {
        let now_s = now_s(ui);
        let Some((_, course)) = self.running.as_mut().filter(|(id, _)| *id == next.exercise) else { return };
        course.advance(now_s);
        let stop = match course.now() {
            Some(stretch) => under_way(ui, view, (next, course, stretch), now_s),
            None => done(ui, view, next),
        };
        if stop {
            self.running = None;
        }
    }
}

fn now_s(ui: &Ui) -> f64 {
    ui.input(|input| input.time)
}

/// Shows a stretch; true when it is stopped.
fn under_way(ui: &mut Ui, view: &View, (next, course, stretch): (&Next, &mut Course, Stretch), now_s: f64) -> bool {
    let over_s = course.over_s(now_s);
    let share = stretch.seconds.map_or(0.0, |seconds| (over_s / f64::from(seconds.max(1))) as f32);
    // Without motion it shows where a way leads.
    let over = if view.settings.reduced_motion { 1.0 } else { share };
    let figure = ExerciseFigure::new(next.exercise).at(stretch.doing.lift(over));
    let figure = figure.going_back(stretch.doing == Doing::Down);
    let name = view.words.exercise(next.exercise);
    exercise::beside_figure(ui, figure, &name, |ui| {
        let left_s = stretch.seconds.map(|seconds| (f64::from(seconds) - over_s).max(0.0));
        say(ui, view, (next, stretch), left_s);
        share_bar(ui, share, &view.words.say("timer-bar"));
        repaint(ui, view, course, left_s);
        buttons(ui, view, (course, stretch), now_s)
    })
}

fn say(ui: &mut Ui, view: &View, (next, stretch): (&Next, Stretch), left_s: Option<f64>) {
    let words = view.words;
    ui.horizontal(|ui| {
        let doing = ui.label(theme::verdict(words.say(stretch.doing.word())));
        ui.ctx().accesskit_node_builder(doing.id, |node| node.set_live(Live::Polite));
        if let Some(left_s) = left_s {
            ui.label(theme::verdict(words.say_with("timer-left", &[("s", (left_s.ceil() as u16).into())])));
        }
    });
    theme::remark(ui, place(view, next, stretch));
    if stretch.doing == Doing::Ready
        && let Some(lasts_s) = course::lasts_s(next)
    {
        theme::remark(ui, words.say_with("timer-lasts", &[("min", lasts_s.div_ceil(60).into())]));
    }
}

fn buttons(ui: &mut Ui, view: &View, (course, stretch): (&mut Course, Stretch), now_s: f64) -> bool {
    let words = view.words;
    ui.horizontal_wrapped(|ui| {
        let skip = match stretch.seconds {
            None => button::primary(words.say("timer-set-done")),
            Some(_) => button::quiet(words.say("timer-skip")),
        };
        if stretch.seconds.is_some() {
            let id = if course.is_paused() { "timer-go-on" } else { "timer-pause" };
            if ui.add(button::primary(words.say(id))).clicked() {
                course.pause(now_s);
            }
        }
        if ui.add(skip).clicked() {
            course.skip(now_s);
        }
        ui.add(button::quiet(words.say("timer-stop"))).clicked()
    })
    .inner
}

/// All sets are done; true when it is put away.
fn done(ui: &mut Ui, view: &View, next: &Next) -> bool {
    let words = view.words;
    ui.label(theme::verdict(words.say_with("timer-done", &[("work", words.work(next.work).into())])));
    ui.add(button::quiet(words.say("timer-put-away"))).clicked()
}

/// "Set 2 of 3 · repetition 7 of 15".
fn place(view: &View, next: &Next, stretch: Stretch) -> String {
    let words = view.words;
    let id = if stretch.doing == Doing::Rest { "timer-before-set" } else { "timer-set" };
    let set = words.say_with(id, &[("n", stretch.set.into()), ("of", next.work.sets.into())]);
    let set = match stretch.leg {
        Some(Leg::First) => format!("{set} · {}", words.say("timer-first-leg")),
        Some(Leg::Other) => format!("{set} · {}", words.say("timer-second-leg")),
        None => set,
    };
    match next.work.each {
        Each::Repetitions(of) if stretch.repetition > 0 => {
            let args = [("n", stretch.repetition.into()), ("of", of.into())];
            format!("{set} · {}", words.say_with("timer-repetition", &args))
        }
        Each::Repetitions(of) if stretch.doing == Doing::Free => {
            format!("{set} · {}", words.say_with("timer-repetitions", &[("n", of.into())]))
        }
        _ => set,
    }
}

/// The next picture: soon while something moves, else when the next second is over.
fn repaint(ui: &Ui, view: &View, course: &Course, left_s: Option<f64>) {
    let Some(left_s) = left_s.filter(|_| !course.is_paused()) else { return };
    let next_s = if view.settings.reduced_motion { left_s.fract().max(0.02) } else { PICTURE_S };
    ui.ctx().request_repaint_after(Duration::from_secs_f64(next_s));
}
