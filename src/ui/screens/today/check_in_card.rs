//! The sliders of a morning: all start unanswered, and only a touch answers one.

use chrono::NaiveDate;
use eframe::egui;
use egui::{Align, Layout, Ui, vec2};

use super::answers::{Answers, FORM, Form};
use super::day_marks;
use crate::assessment::usual;
use crate::command::{Act, Command, Commands};
use crate::journal::draft::Draft;
use crate::journal::measure::Halves;
use crate::journal::tendon::Side;
use crate::ui::focus::{self, To};
use crate::ui::screens::before_first;
use crate::ui::screens::card_head::card_head;
use crate::ui::widgets::button;
use crate::ui::widgets::choice::{named_line, yes_no};
use crate::ui::widgets::key_hint::{Asks, form_hints};
use crate::ui::widgets::note_field::note_field;
use crate::ui::widgets::note_room::note_room;
use crate::ui::widgets::score_slider::ScoreSlider;
use crate::ui::{Screen, View, theme};

/// Minutes at the end of the rail; more can be typed.
const RAIL_MIN: u16 = 60;
/// The most minutes that can be typed: ten hours.
const MOST_MIN: u16 = 600;
/// Width from which the buttons stand at the right end of their line.
const BESIDE_FROM: f32 = 380.0;

/// What the form is about.
type About<'a> = (&'a View<'a>, NaiveDate, &'a [Side]);

/// What became of the form in a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It stays open.
    Open,
    /// It was handed over to be recorded.
    Sent,
    /// Editing was put away.
    Left,
}

/// Shows the form.
pub(super) fn show(ui: &mut Ui, about: About, form: &mut Form, wants_focus: bool, commands: &mut Commands) -> Outcome {
    if wants_focus {
        focus::wish(ui.ctx(), To::Form(FORM));
    }
    focus::form(ui, focus::Form::main(FORM), |ui, wants_save| {
        theme::card(ui, |ui| contents(ui, about, form, (wants_save, commands)))
    })
}

fn contents(ui: &mut Ui, about: About, form: &mut Form, (mut wants_save, commands): (bool, &mut Commands)) -> Outcome {
    let (view, day, sides) = about;
    let title = match day == view.today {
        true if view.assessment.is_suppressed() => "today-how-optional",
        true => "today-how",
        false => "today-how-then",
    };
    card_head(ui, view, title, form.is_touched && !form.is_sent);
    day_marks::said(ui, view, commands, day);
    let mut changed = false;
    for side in sides {
        changed |= tendon(ui, about, *side, form);
    }
    let painkiller = view.words.say("today-painkiller");
    changed |= named_line(ui, &painkiller, |ui| yes_no(ui, view.words, &painkiller, &mut form.painkiller));
    theme::remark(ui, view.words.say(if has_mark(view, day, sides) { "today-hint" } else { "today-hint-no-mark" }));
    for side in sides {
        changed |= note(ui, &Names::of_one(view, *side, sides), &mut form.side(*side).note);
    }
    if changed {
        form.is_touched = true;
        form.is_sent = false;
        form.complaint = None;
        keep_draft(commands, form, about);
    }
    if foot(ui, about, form, &mut wants_save, commands) {
        Outcome::Left
    } else if wants_save {
        save(commands, about, form)
    } else {
        Outcome::Open
    }
}

/// What to do while no tendon is known.
pub(super) fn no_tendon(ui: &mut Ui, view: &View, commands: &mut Commands) {
    if let Some(first) = view.first_day_to_come() {
        return before_first::card(ui, view, first);
    }
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(view.words.say("today-no-tendon")));
        let is_first = view.journal.current().tendons().is_empty();
        let why = view.words.say(if is_first { "today-no-tendon-why" } else { "today-no-tendon-now" });
        ui.label(theme::body(why));
        if ui.add(button::primary(view.words.say("today-no-tendon-do"))).clicked() {
            commands.push(Command::Show(Screen::FirstStart));
        }
    });
}

/// A tendon's questions; whether an answer changed.
fn tendon(ui: &mut Ui, about: About, side: Side, form: &mut Form) -> bool {
    let (view, day, sides) = about;
    if sides.len() > 1 {
        ui.add_space(theme::SPACE_8);
        theme::heading(ui, theme::strong(view.words.tendon(side, None)));
    }
    let names = Names::of_one(view, side, sides);
    let usual = view.assessment.usual(day, side);
    let answers = form.side(side);
    let mut changed = sliders(ui, &names, &usual, answers);
    for (id, answer) in [("today-swelling", &mut answers.swelling), ("today-tenderness", &mut answers.tenderness)] {
        let name = names.of(id);
        changed |= named_line(ui, &name, |ui| yes_no(ui, view.words, &name, answer));
    }
    let known = usual.stiffness.value().or(usual.stiffness_min.value());
    if known.is_none() {
        theme::remark(ui, no_usual_yet(view, day, side));
    }
    changed
}

/// Names differ between the tendons, so that they can be told apart by ear.
struct Names<'a> {
    view: &'a View<'a>,
    side: Option<Side>,
}

impl<'a> Names<'a> {
    /// The names of one of the tendons that are asked about.
    fn of_one(view: &'a View<'a>, side: Side, sides: &[Side]) -> Self {
        Self { view, side: (sides.len() > 1).then_some(side) }
    }

    fn of(&self, id: &str) -> String {
        let name = self.view.words.say(id);
        match self.side {
            None => name,
            Some(side) => {
                let side = self.view.words.side_within(side);
                self.view.words.say_with("today-named-side", &[("name", name.into()), ("side", side.into())])
            }
        }
    }
}

/// The four sliders; whether an answer changed.
fn sliders(ui: &mut Ui, names: &Names, usual: &usual::Day, answers: &mut Answers) -> bool {
    let words = names.view.words;
    let mark = |usual: usual::Usual| usual.value().map(Halves::get);
    let name = names.of("today-stiffness");
    let stiffness = ScoreSlider::score(&name, &mut answers.stiffness).usual(mark(usual.stiffness));
    let mut changed = stiffness.show(ui, words).changed();
    let (name, unit) = (names.of("today-stiffness-min"), words.say("today-unit-min"));
    let minutes = ScoreSlider::amount(&name, &mut answers.stiffness_min, RAIL_MIN, MOST_MIN);
    changed |= minutes.unit(&unit).usual(mark(usual.stiffness_min)).show(ui, words).changed();
    let name = names.of("today-rest-pain");
    let rest = ScoreSlider::score(&name, &mut answers.rest_pain).usual(mark(usual.rest_pain));
    changed |= rest.show(ui, words).changed();
    let (name, sub) = (names.of("today-daily-pain"), words.say("today-daily-pain-sub"));
    let daily = ScoreSlider::score(&name, &mut answers.daily_pain).sub(&sub).usual(mark(usual.daily_pain));
    changed | daily.show(ui, words).changed()
}

/// Whether any slider has a thin mark, which then is to be explained.
fn has_mark(view: &View, day: NaiveDate, sides: &[Side]) -> bool {
    let has = |usual: usual::Day| {
        let usuals = [usual.stiffness, usual.stiffness_min, usual.rest_pain, usual.daily_pain];
        usuals.iter().any(|usual| usual.value().is_some())
    };
    sides.iter().any(|side| has(view.assessment.usual(day, *side)))
}

fn note(ui: &mut Ui, names: &Names, note: &mut String) -> bool {
    let name = names.of("today-note");
    let hint = names.view.words.say_with("today-note-hint", &[("name", name.as_str().into())]);
    let changed = note_field(ui, &name, note, &hint).changed();
    note_room(ui, names.view.words, note);
    changed
}

/// How many mornings before a day its baseline can rest on.
pub(super) fn logged_before(view: &View, day: NaiveDate, side: Side) -> u32 {
    let check_ins = view.journal.current().check_ins();
    let from = crate::journal::day::plus(day, -usual::DAYS_BACK.value);
    let answered = check_ins
        .iter()
        .filter(|c| c.side == side && c.date >= from && c.date < day)
        .filter(|c| c.stiffness.is_some() || c.stiffness_min.is_some());
    answered.count() as u32
}

fn no_usual_yet(view: &View, day: NaiveDate, side: Side) -> String {
    let needed = usual::MORNINGS_NEEDED.value as u32;
    let have = logged_before(view, day, side).min(needed);
    view.words.say_with("today-no-usual", &[("have", have.into()), ("need", needed.into())])
}

/// The buttons; true when the editing was put away.
fn foot(ui: &mut Ui, about: About, form: &mut Form, wants_save: &mut bool, commands: &mut Commands) -> bool {
    let (view, day, _) = about;
    if let Some(complaint) = form.complaint {
        complain(ui, view.words.say(complaint));
    }
    ui.add_space(theme::SPACE_8);
    let mut done = false;
    let beside = ui.available_width() >= BESIDE_FROM;
    let add = |ui: &mut Ui| {
        *wants_save |= ui.add(button::primary(view.words.say("today-save"))).clicked();
        if form.is_editing {
            done = ui.add(button::quiet(view.words.say("today-leave"))).clicked();
        } else if ui.add(button::quiet(view.words.say(skip_word(view, day)))).clicked() {
            day_marks::skip(commands, view, day);
        }
    };
    if beside {
        let line = vec2(ui.available_width(), theme::CONTROL_HEIGHT + theme::SPACE_4);
        ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), add);
    } else {
        ui.horizontal_wrapped(add);
    }
    form_hints(ui, view.words, Asks::Everything);
    if done {
        commands.push(Command::DropDraft { form: FORM.to_owned(), day });
    }
    day_marks::choices(ui, view, commands, day);
    done
}

fn skip_word(view: &View, day: NaiveDate) -> &'static str {
    if day == view.today { "today-skip" } else { "today-skip-then" }
}

/// A quiet sentence about what stands in the way, read aloud when it appears.
pub(in crate::ui::screens) fn complain(ui: &mut Ui, said: String) {
    let ink = theme::palette(ui).red.text;
    let line = ui.label(theme::small(said).color(ink));
    ui.ctx().accesskit_node_builder(line.id, |node| node.set_live(egui::accesskit::Live::Polite));
}

fn keep_draft(commands: &mut Commands, form: &mut Form, (view, day, sides): About) {
    let fields = form.fields();
    // All answers taken back, nothing saved: there is nothing left to keep.
    let is_saved = sides.iter().any(|side| view.journal.current().check_in(day, *side).is_some());
    if fields.is_empty() && !is_saved {
        form.is_touched = false;
        commands.push(Command::DropDraft { form: FORM.to_owned(), day });
    } else {
        commands.push(Command::KeepDraft(Draft { form: FORM.to_owned(), day, fields }));
    }
}

/// Records the check-in, or says why not.
fn save(commands: &mut Commands, (view, day, sides): About, form: &mut Form) -> Outcome {
    form.complaint = match () {
        () if view.read_only.is_some() => Some("today-read-only"),
        () if form.is_blank(sides) => Some("today-blank"),
        () if form.has_long_note() => Some("note-too-long-marked"),
        () => None,
    };
    if form.complaint.is_some() {
        return Outcome::Open;
    }
    let mut changes = form.changes(view.journal.current(), day, sides);
    if changes.is_empty() {
        commands.push(Command::DropDraft { form: FORM.to_owned(), day });
        return Outcome::Left;
    }
    // What was skipped has been answered after all.
    changes.extend(day_marks::no_longer_skipped(view, day));
    let said = view.words.say_with("today-saved", &[("day", view.words.day_long(day).into())]);
    commands.push(Command::Record(Act::new(changes, said).clearing(FORM, day).judging(day)));
    Outcome::Sent
}
