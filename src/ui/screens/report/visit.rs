//! When the therapist was last seen: what the report is for, and where the next one begins.

use eframe::egui::Ui;

use crate::command::{Act, Change, Command, Commands};
use crate::journal::Fact;
use crate::journal::day_mark::{DayEvent, DayMark};
use crate::ui::widgets::button;
use crate::ui::{View, theme};

/// Shows the last visit, and records one today.
pub(super) fn line(ui: &mut Ui, view: &View, commands: &mut Commands) {
    let words = view.words;
    let mut marks = view.journal.current().days().iter().rev();
    let last = marks.find(|mark| mark.event == DayEvent::Visit && mark.date <= view.today).map(|mark| mark.date);
    ui.horizontal_wrapped(|ui| {
        theme::remark(
            ui,
            match last {
                Some(day) => words.say_with("report-visit-last", &[("day", words.day_with_year(day).into())]),
                None => words.say("report-visit-none"),
            },
        );
        let is_open = last != Some(view.today) && view.read_only.is_none();
        if is_open && ui.add(button::link(words.say("report-visit-today"))).clicked() {
            commands.push(Command::Record(visit(view)));
        }
    });
}

fn visit(view: &View) -> Act {
    let words = view.words;
    let mark = DayMark { date: view.today, event: DayEvent::Visit, note: None };
    let args = [("Day", words.day_long(view.today).into()), ("event", words.day_event(DayEvent::Visit).into())];
    Act::new(vec![Change::new(Fact::Day(mark))], words.say_with("today-day-marked", &args))
}
