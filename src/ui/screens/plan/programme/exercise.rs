//! An exercise with its dose; how it is done opens beneath it, and a timer counts it through.

use eframe::egui::{Align, Id, Layout, Sense, Ui, Vec2};

use super::timer::Timer;
use crate::assessment::rehab::catalogue::ExerciseId;
use crate::assessment::rehab::last::Next;
use crate::ui::screens::reasons;
use crate::ui::widgets::exercise_figure::ExerciseFigure;
use crate::ui::widgets::row::{Row, rows};
use crate::ui::{View, theme};

/// Shows an exercise of today.
pub(super) fn line(ui: &mut Ui, view: &View, next: &Next, timer: &mut Timer) {
    let words = view.words;
    let name = words.exercise(next.exercise);
    let tempo = next.exercise.entry().tempo.map(|tempo| words.tempo(tempo)).unwrap_or_default();
    let id = Id::unique(("exercise", next.exercise));
    let is_open = beside_thumbnail(ui, next.exercise, |ui| {
        rows(ui, &[Row::new(&name, words.next_work(next)).aside(tempo)]);
        theme::text_line(ui, |ui| {
            theme::remark(ui, words.rehab_why(next.why));
            let is_open = reasons::opens(ui, view, id, ("programme-how", &name));
            timer.link(ui, view, next);
            is_open
        })
    });
    timer.ui(ui, view, next);
    match is_open {
        // The timer shows the figure already.
        true if timer.is_of(next.exercise) => how(ui, view, next.exercise),
        true => details(ui, view, next.exercise),
        false => {}
    }
}

/// Size of a figure that only reminds, in points.
const THUMBNAIL: f32 = 72.0;
/// From this width on (points) a figure stands beside its words, below it above them.
const FIGURE_BESIDE_FROM: f32 = 520.0;

/// A small figure and what belongs to it. The words say all of it, so it is not read aloud.
pub(super) fn beside_thumbnail<R>(ui: &mut Ui, id: ExerciseId, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(THUMBNAIL), Sense::hover());
        if ui.is_rect_visible(rect) {
            ExerciseFigure::new(id).paint(ui.painter(), rect, &theme::palette(ui));
        }
        ui.vertical(add).inner
    })
    .inner
}

/// A figure beside words, or above them where it is narrow.
pub(super) fn beside_figure<R>(ui: &mut Ui, figure: ExerciseFigure, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    if ui.available_width() < FIGURE_BESIDE_FROM {
        figure.show(ui, name);
        return add(ui);
    }
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        figure.show(ui, name);
        ui.add_space(theme::SPACE_8);
        ui.vertical(add).inner
    })
    .inner
}

/// How it is done, what it is for, what to feel, and what lies on either side of it.
pub(super) fn details(ui: &mut Ui, view: &View, id: ExerciseId) {
    let name = view.words.exercise(id);
    beside_figure(ui, ExerciseFigure::new(id), &name, |ui| how(ui, view, id));
}

fn how(ui: &mut Ui, view: &View, id: ExerciseId) {
    let (words, entry) = (view.words, id.entry());
    let neighbours = |said: &str, ids: &[ExerciseId]| {
        let names: Vec<String> = ids.iter().map(|id| words.exercise(*id)).collect();
        (!names.is_empty()).then(|| words.say_with(said, &[("names", names.join(", ").into())]))
    };
    ui.label(theme::body(words.exercise_how(id)));
    let lines = [
        Some(words.exercise_purpose(id)),
        Some(words.say_with("programme-feel", &[("feel", words.exercise_feel(id).into())])),
        words.exercise_remark(id),
        if id.is_heavy() { Some(words.heavy_rest()) } else { words.rest_between(entry.work) },
        neighbours("programme-easier", entry.easier),
        neighbours("programme-harder", entry.harder),
        Some(words.say_with(
            "programme-rests-on",
            &[
                ("suits", words.exercise_suits(entry.suits).into()),
                ("evidence", words.exercise_evidence(entry.evidence).into()),
            ],
        )),
    ];
    for line in lines.into_iter().flatten() {
        theme::remark(ui, line);
    }
}
