//! Days that were something else: skipped, rest, ill, away. Nothing is counted against them. And a visit to
//! the therapist, beside whatever the day was.

use chrono::NaiveDate;
use eframe::egui::Ui;

use crate::command::{Act, Change, Command, Commands};
use crate::journal::day_mark::{DayEvent, DayMark};
use crate::journal::{Fact, Kept};
use crate::ui::widgets::button;
use crate::ui::widgets::choice::{choice, named_line};
use crate::ui::{View, theme};

/// What a day was; the latest mark counts. A visit is beside it.
pub(super) fn mark_on<'a>(view: &View<'a>, day: NaiveDate) -> Option<&'a Kept<DayMark>> {
    let mut marks = view.journal.current().days().iter().rev();
    marks.find(|mark| mark.date == day && mark.event.is_in_place_of_training())
}

/// Says that the day was skipped, with the way back.
pub(super) fn said(ui: &mut Ui, view: &View, commands: &mut Commands, day: NaiveDate) {
    let Some(mark) = mark_on(view, day).filter(|mark| mark.event == DayEvent::Skipped) else { return };
    ui.horizontal_wrapped(|ui| {
        theme::remark(ui, view.words.say("today-is-skipped"));
        if ui.add(button::link(view.words.say("today-unskip"))).clicked() {
            let said = view.words.say("today-unskipped");
            commands.push(Command::Record(Act::new(vec![Change::Withdraw(mark.record)], said)));
        }
    });
}

/// Marks the day as skipped.
pub(super) fn skip(commands: &mut Commands, view: &View, day: NaiveDate) {
    set(commands, view, day, Some(DayEvent::Skipped));
}

/// What takes a skipped mark back once the day was answered.
pub(super) fn no_longer_skipped(view: &View, day: NaiveDate) -> Option<Change> {
    mark_on(view, day).filter(|mark| mark.event == DayEvent::Skipped).map(|mark| Change::Withdraw(mark.record))
}

/// What the day was, and whether the therapist was seen: recorded at once, taken back by pressing again.
pub(super) fn choices(ui: &mut Ui, view: &View, commands: &mut Commands, day: NaiveDate) {
    was(ui, view, commands, day);
    visit(ui, view, commands, day);
}

/// The latest visit of a day.
fn visit_on<'a>(view: &View<'a>, day: NaiveDate) -> Option<&'a Kept<DayMark>> {
    let mut marks = view.journal.current().days().iter().rev();
    marks.find(|mark| mark.date == day && mark.event == DayEvent::Visit)
}

/// Whether the therapist was seen on the day.
fn visit(ui: &mut Ui, view: &View, commands: &mut Commands, day: NaiveDate) {
    let before = visit_on(view, day);
    let mut seen = before.map(|mark| mark.event);
    let name = view.words.say("today-day-visit");
    let options = [(DayEvent::Visit, view.words.day_event(DayEvent::Visit))];
    if named_line(ui, &name, |ui| choice(ui, &name, &mut seen, &options)) {
        record(commands, view, day, (before, seen));
    }
}

/// Rest, ill or away.
fn was(ui: &mut Ui, view: &View, commands: &mut Commands, day: NaiveDate) {
    let before = mark_on(view, day).map(|mark| mark.event);
    let mut event = before.filter(|event| *event != DayEvent::Skipped);
    let options = [DayEvent::Rest, DayEvent::Ill, DayEvent::Away].map(|event| (event, view.words.day_event(event)));
    let name = view.words.say("today-day-was");
    if named_line(ui, &name, |ui| choice(ui, &name, &mut event, &options)) {
        set(commands, view, day, event);
    }
}

fn set(commands: &mut Commands, view: &View, day: NaiveDate, event: Option<DayEvent>) {
    record(commands, view, day, (mark_on(view, day), event));
}

/// Records that a mark of a day, if there was one, now says this, or is none.
fn record(
    commands: &mut Commands,
    view: &View,
    day: NaiveDate,
    (before, event): (Option<&Kept<DayMark>>, Option<DayEvent>),
) {
    let words = view.words;
    let date = words.day_long(day);
    let (change, said) = match (before, event) {
        (None, None) => return,
        (Some(mark), None) => {
            (Change::Withdraw(mark.record), words.say_with("today-day-unmarked", &[("Day", date.into())]))
        }
        (before, Some(event)) => {
            let name = words.day_event(event);
            let said = words.say_with("today-day-marked", &[("Day", date.into()), ("event", name.into())]);
            let note = before.and_then(|mark| mark.note.clone());
            let fact = Fact::Day(DayMark { date: day, event, note });
            (before.map_or_else(|| Change::new(fact.clone()), |mark| Change::Correct(mark.record, fact.clone())), said)
        }
    };
    commands.push(Command::Record(Act::new(vec![change], said)));
}
