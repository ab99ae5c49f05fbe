//! What was done: the card with a session's fields, and saving it.

use eframe::egui;
use egui::{Ui, vec2};

use super::response_card;
use super::session_form::SessionForm;
use super::sides;
use crate::command::{Act, Change, Command, Commands};
use crate::journal::day;
use crate::journal::draft::{self, Draft};
use crate::journal::measure::{Cadence, ExactMinutes, Kilometres, PlanStep, Repetitions};
use crate::journal::session::Activity;
use crate::ui::screens::asking::Asking;
use crate::ui::screens::bearing::Bearing;
use crate::ui::screens::card_head::card_head;
use crate::ui::screens::red_flag::Questions;
use crate::ui::screens::today::complain;
use crate::ui::widgets::button;
use crate::ui::widgets::choice::{choice, named_line, yes_no};
use crate::ui::widgets::day_picker::DayPicker;
use crate::ui::widgets::key_hint::{Asks, form_hints};
use crate::ui::widgets::note_field::{line_field, note_field};
use crate::ui::widgets::note_room::note_room;
use crate::ui::widgets::number_field::{NumberField, Typed};
use crate::ui::widgets::score_slider::ScoreSlider;
use crate::ui::widgets::time_field::time_field;
use crate::ui::{Screen, View, focus, theme};

/// The last step of the plan that asks for flat ground.
const FLAT_STEPS: u32 = 4;

/// What became of the form in a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It stays open.
    Open,
    /// It was handed over to be recorded.
    Sent,
    /// It was put away.
    Left,
}

/// The form's name, for its keys.
pub(super) const FORM: &str = draft::SESSION;

/// Shows the form; `wants_focus` gives the keys to the first unanswered slider.
pub(super) fn show(
    ui: &mut Ui,
    view: &View,
    (form, bearing, questions): (&mut SessionForm, &Bearing, &mut Questions),
    wants_focus: bool,
    commands: &mut Commands,
) -> Outcome {
    form.settle_offset(view);
    let before = form.clone();
    let outcome = focus::form(ui, focus::Form::main(FORM), |ui, wants_save| {
        theme::card(ui, |ui| contents(ui, view, (form, bearing, questions), (wants_save, wants_focus), commands))
    });
    if outcome == Outcome::Open && differs(&before, form) {
        form.is_touched = true;
        form.is_sent = false;
        form.complaint = None;
        form.asking.forget();
        commands.push(Command::KeepDraft(Draft { form: form.draft_name(), day: form.begun, fields: form.fields() }));
    }
    outcome
}

fn contents(
    ui: &mut Ui,
    view: &View,
    (form, bearing, questions): (&mut SessionForm, &Bearing, &mut Questions),
    (mut wants_save, wants_focus): (bool, bool),
    commands: &mut Commands,
) -> Outcome {
    let title = if form.record.is_some() { "log-edit" } else { "log-new" };
    card_head(ui, view, title, form.is_touched && !form.is_sent);
    what(ui, view, form);
    when(ui, view, form);
    how_much(ui, view, form);
    exercises(ui, view, form);
    details(ui, view, form);
    what_if(ui, view, (form, bearing));
    response_card::show(ui, view, form, wants_focus, &mut |ui| questions.ui(ui, view, commands));
    cautions(ui, view, form);
    note(ui, view, form);
    let outcome = foot(ui, view, form, &mut wants_save, commands);
    if wants_save && outcome == Outcome::Open { save(view, form, commands) } else { outcome }
}

/// Whether anything that is kept in a draft changed.
fn differs(before: &SessionForm, after: &SessionForm) -> bool {
    let bare = |form: &SessionForm| SessionForm {
        complaint: None,
        asking: Asking::default(),
        is_touched: false,
        is_sent: false,
        ..form.clone()
    };
    bare(before) != bare(after)
}

fn what(ui: &mut Ui, view: &View, form: &mut SessionForm) {
    let words = view.words;
    let options: Vec<(Activity, String)> = Activity::ALL.iter().map(|a| (*a, words.activity(*a))).collect();
    let name = words.say("log-activity");
    ui.label(theme::body(&name));
    if choice(ui, &name, &mut form.activity, &options) {
        form.fill_from(view.assessment);
    }
}

fn when(ui: &mut Ui, view: &View, form: &mut SessionForm) {
    let words = view.words;
    let date = words.say("log-date");
    let last = view.today.max(view.now.date_naive()).max(form.date);
    named_line(ui, &date, |ui| {
        DayPicker::new(&date, view.today.max(view.now.date_naive())).to(last).show(ui, words, &mut form.date)
    });
    let time = words.say("log-time");
    time_field(ui, &time, &mut form.time);
    if form.clock().is_none() {
        complain(ui, words.say("log-no-time"));
    } else if form.start().is_some_and(|start| day::is_in_future(start.naive_local(), &view.now)) {
        complain(ui, words.say("log-future"));
    } else if form.start().is_some_and(|start| start > view.now) {
        theme::remark(ui, words.say("log-later-here"));
    }
    let others = view.assessment.sessions.iter().filter(|s| s.date == form.date && Some(s.record) != form.record);
    if others.count() > 0 && form.activity.is_some() {
        theme::remark(ui, words.say("log-two-sessions"));
    }
}

fn how_much(ui: &mut Ui, view: &View, form: &mut SessionForm) {
    let words = view.words;
    let min = words.say("today-unit-min");
    let name = words.say("log-minutes");
    NumberField::new(&name, &mut form.minutes).decimal(0.0..=f64::from(ExactMinutes::MAX)).unit(&min).show(ui, words);
    // Minutes of running that were typed stay in sight, whatever is chosen afterwards.
    if form.activity.is_none_or(Activity::is_run) || !form.run_min.is_empty() {
        let name = words.say("log-run-min");
        NumberField::new(&name, &mut form.run_min)
            .decimal(0.0..=f64::from(ExactMinutes::MAX))
            .unit(&min)
            .show(ui, words);
    }
    if form.runs_longer_than_it_lasts() {
        complain(ui, words.say("log-run-longer"));
    }
    let (name, hint) = (words.say("log-effort"), words.say("log-effort-sub"));
    ScoreSlider::score(&name, &mut form.effort).sub(&hint).show(ui, words);
    if form.activity.is_some_and(Activity::is_run) {
        plan_fields(ui, view, form);
    }
}

/// What a recorded session was made of; a new one is logged with its exercises on Plan.
fn exercises(ui: &mut Ui, view: &View, form: &mut SessionForm) {
    for exercise in &mut form.exercises {
        ui.push_id(exercise.record(), |ui| exercise.show(ui, view.words));
    }
}

fn plan_fields(ui: &mut Ui, view: &View, form: &mut SessionForm) {
    let words = view.words;
    let name = words.say("log-step");
    let (least, most) = (u32::from(PlanStep::MIN), u32::from(PlanStep::MAX));
    let (_, step) = NumberField::new(&name, &mut form.plan_step).whole(least..=most).show(ui, words);
    if step == Typed::Nothing {
        theme::remark(ui, words.say("log-no-step"));
        return;
    }
    let name = words.say("log-repetitions");
    NumberField::new(&name, &mut form.repetitions).whole(0..=u32::from(Repetitions::MAX)).show(ui, words);
    let name = words.say("log-reduced");
    named_line(ui, &name, |ui| yes_no(ui, words, &name, &mut form.reduced));
}

/// Distance, hills, cadence, ground, shoes: asked of what is done on the way somewhere, and shown where they were answered.
fn details(ui: &mut Ui, view: &View, form: &mut SessionForm) {
    let words = view.words;
    let is_on_the_spot = form.activity.is_some_and(Activity::is_on_the_spot);
    let texts = [&form.distance_km, &form.cadence_spm, &form.surface, &form.shoes];
    let is_said = form.hills.is_some() || texts.iter().any(|text| !text.is_empty());
    if is_on_the_spot && !is_said {
        return;
    }
    let name = words.say("log-distance");
    let range = Kilometres::MIN..=Kilometres::MAX;
    NumberField::new(&name, &mut form.distance_km).decimal(range).unit(&words.say("log-unit-km")).show(ui, words);
    let name = words.say("log-hills");
    named_line(ui, &name, |ui| yes_no(ui, words, &name, &mut form.hills));
    if form.activity.is_some_and(Activity::has_steps) || !form.cadence_spm.is_empty() {
        let name = words.say("log-cadence");
        let range = u32::from(Cadence::MIN)..=u32::from(Cadence::MAX);
        let unit = words.say("log-unit-spm");
        NumberField::new(&name, &mut form.cadence_spm).whole(range).unit(&unit).show(ui, words);
    }
    text_line(ui, &mut form.surface, (words.say("log-surface"), words.say("log-surface-hint")));
    if form.activity.is_some_and(Activity::has_steps) || !form.shoes.is_empty() {
        text_line(ui, &mut form.shoes, (words.say("log-shoes"), words.say("log-shoes-hint")));
    }
}

/// A line with a name and a field for a few words.
fn text_line(ui: &mut Ui, text: &mut String, (name, hint): (String, String)) {
    named_line(ui, &name, |ui| {
        let width = (ui.available_width() - theme::SPACE_16).clamp(120.0, 220.0);
        line_field(ui, &name, text, |edit| {
            edit.desired_width(width).char_limit(200).min_size(vec2(0.0, theme::CONTROL_HEIGHT)).hint_text(hint)
        });
    });
}

/// How likely the day would be too high with a session that is not recorded yet.
fn what_if(ui: &mut Ui, view: &View, (form, bearing): (&SessionForm, &Bearing)) {
    let is_asked = form.record.is_none() && !view.assessment.is_suppressed();
    let planned = form.fact(view.journal.current()).filter(|_| is_asked);
    let Some(session) = planned else { return };
    for said in [bearing.what_if(view, &session), bearing.left_with(view, &session)].into_iter().flatten() {
        theme::remark(ui, said);
    }
}

fn cautions(ui: &mut Ui, view: &View, form: &SessionForm) {
    let is_run = form.activity.is_some_and(Activity::is_run);
    let on_flat_step = form.step().is_some_and(|step| (1..=FLAT_STEPS).contains(&step));
    if is_run && on_flat_step && form.hills == Some(true) {
        theme::remark(ui, view.words.say("log-hilly"));
    }
}

fn note(ui: &mut Ui, view: &View, form: &mut SessionForm) {
    let words = view.words;
    ui.add_space(theme::SPACE_8);
    let name = words.say("today-note");
    let hint = words.say_with("today-note-hint", &[("name", name.as_str().into())]);
    note_field(ui, &name, &mut form.note, &hint);
    note_room(ui, words, &form.note);
}

fn foot(ui: &mut Ui, view: &View, form: &mut SessionForm, wants_save: &mut bool, commands: &mut Commands) -> Outcome {
    let words = view.words;
    if let Some(complaint) = form.complaint {
        complain(ui, words.say(complaint));
    }
    *wants_save |= form.asking.ui(ui, view);
    let mut outcome = Outcome::Open;
    ui.horizontal_wrapped(|ui| {
        *wants_save |= ui.add(button::primary(words.say("log-save"))).clicked();
        let leave = if form.record.is_some() { "log-leave" } else { "log-clear" };
        if (form.record.is_some() || form.is_touched) && ui.add(button::quiet(words.say(leave))).clicked() {
            commands.push(Command::DropDraft { form: form.draft_name(), day: form.begun });
            outcome = Outcome::Left;
        }
        if form.record.is_some() && ui.add(button::danger(words.say("log-withdraw"))).clicked() {
            withdraw(view, form, commands);
            outcome = Outcome::Left;
        }
    });
    form_hints(ui, words, Asks::Everything);
    if view.assessment.is_suppressed() {
        return outcome;
    }
    ui.horizontal_wrapped(|ui| {
        theme::remark(ui, words.say("log-heel-raise"));
        if ui.add(button::link(words.say("log-heel-raise-do"))).clicked() {
            commands.push(Command::Show(Screen::Readiness));
        }
    });
    outcome
}

/// Takes the session back, and with it what belongs to it.
fn withdraw(view: &View, form: &SessionForm, commands: &mut Commands) {
    let Some(record) = form.record else { return };
    let current = view.journal.current();
    let responses = current.responses(record).iter().map(|k| k.record);
    let exercises = current.exercises(record).iter().map(|k| k.record);
    let changes = responses.chain(exercises).chain([record]).map(Change::Withdraw).collect();
    let act = Act::new(changes, view.words.say_with("log-withdrawn", &[("What", named(view, form).into())]));
    commands.push(Command::Record(act.clearing(form.draft_name(), form.begun)));
}

/// Records the session with its responses, or says why not.
fn save(view: &View, form: &mut SessionForm, commands: &mut Commands) -> Outcome {
    form.complaint = if view.read_only.is_some() { Some("today-read-only") } else { form.obstacle(view.now) };
    if form.complaint.is_some() {
        return Outcome::Open;
    }
    let changes = form.changes(view.journal.current(), &sides(view, form));
    if !form.asking.lets(view, &changes) {
        return Outcome::Open;
    }
    if changes.is_empty() {
        commands.push(Command::DropDraft { form: form.draft_name(), day: form.begun });
        return Outcome::Left;
    }
    let said = view.words.say_with("log-saved", &[("What", named(view, form).into())]);
    // A new session's record is kept, so that it is known when it has arrived.
    if let Some(Change::New(record, _)) = changes.first().filter(|_| form.record.is_none()) {
        form.sent_as = Some(*record);
    }
    commands.push(Command::Record(Act::new(changes, said).clearing(form.draft_name(), form.begun)));
    Outcome::Sent
}

/// "Walk-run, Sat 21 Nov".
fn named(view: &View, form: &SessionForm) -> String {
    let activity = form.activity.map(|a| view.words.activity(a)).unwrap_or_default();
    let on = view.words.day_medium(form.date);
    view.words.say_with("today-session-on", &[("activity", activity.into()), ("day", on.into())])
}
