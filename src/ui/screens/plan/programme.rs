//! What to do today in rehab: the day, its exercises with their doses, how each is done, the phase and
//! what ends it, and the week ahead.

use eframe::egui::{Align, Id, Layout, Ui};

use super::programme_log::LogForm;
use crate::assessment::readiness::State;
use crate::assessment::rehab::catalogue::ExerciseId;
use crate::assessment::rehab::ending::{End, EndId};
use crate::assessment::rehab::last::Next;
use crate::assessment::rehab::{PlannedDay, Rehab, rehab};
use crate::command::Commands;
use crate::ui::screens::reasons;
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::widgets::exercise_figure::ExerciseFigure;
use crate::ui::widgets::row::{Row, rows};
use crate::ui::widgets::zone_mark::Mark;
use crate::ui::{View, theme};

/// The programme as it is shown, worked out once for each change of the journal or the day.
#[derive(Debug, Default)]
pub(in crate::ui::screens) struct Programme {
    key: Option<(u64, bool)>,
    rehab: Option<Rehab>,
    log: LogForm,
}

impl Programme {
    /// Works it out anew if the journal or the day has changed.
    pub(in crate::ui::screens) fn refresh(&mut self, view: &View) {
        let key = Some((view.revision, view.is_sample));
        if self.key != key {
            let rehab = rehab(view.journal, view.assessment);
            (self.key, self.rehab) = (key, rehab.filter(|_| !view.assessment.tendons.is_empty()));
        }
    }

    /// What holds; nothing without an affected tendon, or while a red flag asks to be seen first.
    pub(in crate::ui::screens) fn rehab(&self) -> Option<&Rehab> {
        self.rehab.as_ref()
    }

    /// Shows the cards.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        let Self { rehab: Some(rehab), log, .. } = self else { return };
        log.follow(view);
        theme::card(ui, |ui| {
            today(ui, view, rehab);
            log.ui(ui, view, &rehab.today.exercises, commands);
        });
        theme::card(ui, |ui| phase(ui, view, rehab));
        theme::card(ui, |ui| week(ui, view, rehab));
    }
}

fn today(ui: &mut Ui, view: &View, rehab: &Rehab) {
    let (words, today) = (view.words, &rehab.today);
    theme::heading(ui, theme::card_title(words.say("programme-today")));
    ui.horizontal_wrapped(|ui| {
        theme::heading(ui, theme::verdict(words.rehab_day(today.kind)));
        chip::chip(ui, Tone::Accent, &words.rehab_phase(rehab.phase));
    });
    if let Some(held) = today.held_by {
        ui.label(theme::body(words.rehab_held(held)));
    }
    if !today.done.is_empty() {
        theme::remark(ui, words.say_with("programme-done", &[("n", today.done.len().into())]));
    }
    if let Some(run) = today.run {
        ui.label(theme::body(words.say_with("programme-run", &[("dose", words.dose(run).into())])));
    }
    if today.exercises.is_empty() && today.run.is_none() {
        theme::remark(ui, words.say("programme-nothing"));
    }
    for next in &today.exercises {
        exercise(ui, view, next);
    }
    if rehab.is_floor_only {
        theme::remark(ui, words.say("rehab-floor-only"));
    }
}

/// One exercise with its dose; how it is done opens beneath it.
fn exercise(ui: &mut Ui, view: &View, next: &Next) {
    let words = view.words;
    let entry = next.exercise.entry();
    let name = words.exercise(next.exercise);
    let tempo = entry.tempo.map(|tempo| words.tempo(tempo)).unwrap_or_default();
    rows(ui, &[Row::new(&name, words.next_work(next)).aside(tempo)]);
    let id = Id::unique(("exercise", next.exercise));
    let is_open = theme::text_line(ui, |ui| {
        theme::remark(ui, words.rehab_why(next.why));
        reasons::opens(ui, view, id, ("programme-how", &name))
    });
    if is_open {
        details(ui, view, next.exercise);
    }
}

/// From this width on (points) a figure stands beside its words, below it above them.
const FIGURE_BESIDE_FROM: f32 = 520.0;

fn details(ui: &mut Ui, view: &View, id: ExerciseId) {
    let (figure, name) = (ExerciseFigure::new(id), view.words.exercise(id));
    if ui.available_width() < FIGURE_BESIDE_FROM {
        figure.show(ui, &name);
        return how(ui, view, id);
    }
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        figure.show(ui, &name);
        ui.add_space(theme::SPACE_8);
        ui.vertical(|ui| how(ui, view, id));
    });
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
        id.is_heavy().then(|| words.heavy_rest()),
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

/// The phase, why it holds, what ends it and what would then move on.
fn phase(ui: &mut Ui, view: &View, rehab: &Rehab) {
    let words = view.words;
    let title = words.say_with("programme-phase", &[("phase", words.rehab_phase(rehab.phase).into())]);
    theme::heading(ui, theme::card_title(title));
    ui.label(theme::body(words.rehab_phase_about(rehab.phase)));
    theme::remark(ui, words.rehab_entered(rehab));
    if !rehab.ends.is_empty() {
        ui.label(theme::small_strong(words.say("programme-ends")));
        rows(ui, &rehab.ends.iter().map(|end| end_row(view, end)).collect::<Vec<_>>());
    }
    if let Some(confirm) = rehab.confirm.as_ref().filter(|_| rehab.is_ready()) {
        ui.label(theme::body(words.rehab_confirm(confirm)));
    }
    reasons::sources(ui, view);
}

fn end_row(view: &View, end: &End) -> Row {
    let words = view.words;
    let have = end.have.map_or_else(|| words.say("not-answered"), |have| have.to_string());
    let id = if end.id == EndId::RaisePain { "programme-have-at-most" } else { "programme-have" };
    let mut of = words.say_with(id, &[("have", have.into()), ("need", end.need.into())]);
    if let Some(day) = end.against.last() {
        of = words.say_with("programme-against", &[("have", of.into()), ("day", words.day_short(*day).into())]);
    }
    let state = words.criterion_state(end.state);
    let mark = match end.state {
        State::Met => Mark::Green,
        State::NotMet => Mark::Yellow,
        State::NotEnough => Mark::Unknown,
    };
    Row::new(words.rehab_end(end), of).aside(words.source_short(end.source)).marked(mark, state)
}

/// Seven days, today first.
fn week(ui: &mut Ui, view: &View, rehab: &Rehab) {
    let words = view.words;
    theme::heading(ui, theme::card_title(words.say("programme-week")));
    theme::remark(ui, words.say("programme-week-moves"));
    let row = |day: &PlannedDay| {
        let mut parts: Vec<String> = day.run.map(|run| words.dose(run)).into_iter().collect();
        parts.extend(day.exercises.iter().map(|id| words.exercise(*id)));
        Row::new(words.day_near(day.date, view.today), words.rehab_day(day.kind)).aside(parts.join(", ")).small()
    };
    rows(ui, &rehab.week.iter().map(row).collect::<Vec<_>>());
}
