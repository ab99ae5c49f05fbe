//! The week ahead, today first. A day can be put to something else; the rest is laid out around it.
//!
//! What a day was put to is kept as what one types is: it is an intention, and no fact.

use eframe::egui::{Id, Ui};

use crate::assessment::rehab::week::{Chosen, DayKind};
use crate::assessment::rehab::{PlannedDay, Rehab};
use crate::command::{Command, Commands};
use crate::journal::draft::{Draft, Fields};
use crate::ui::widgets::fold::fold;
use crate::ui::widgets::row::Row;
use crate::ui::widgets::{button, choice};
use crate::ui::{View, theme};

/// The form's name among the drafts, one for each day, and what it calls what the day is for.
const FORM: &str = "week";
const KIND: &str = "kind";

/// What the days from today on were put to.
pub(super) fn chosen(view: &View) -> Chosen {
    let of_week = view.drafts.iter().filter(|draft| draft.form == FORM && draft.day >= view.today);
    of_week.filter_map(|draft| Some((draft.day, DayKind::from_name(draft.fields.get(KIND)?)?))).collect()
}

/// Shows the card.
pub(super) fn card(ui: &mut Ui, view: &View, rehab: &Rehab, commands: &mut Commands) {
    let words = view.words;
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(words.say("programme-week")));
        theme::remark(ui, words.say("programme-week-moves"));
        ui.spacing_mut().item_spacing.y = theme::SPACE_4;
        for (place, day) in rehab.week.iter().enumerate() {
            if place > 0 {
                ui.separator();
            }
            let is_done = day.date == view.today && !rehab.today.done.is_empty();
            line(ui, view, (day, is_done), commands);
        }
    });
    // What a day gone by was put to is of no use any more.
    for draft in view.drafts.iter().filter(|draft| draft.form == FORM && draft.day < view.today) {
        commands.push(Command::DropDraft { form: FORM.to_owned(), day: draft.day });
    }
}

fn line(ui: &mut Ui, view: &View, (day, is_done): (&PlannedDay, bool), commands: &mut Commands) {
    let words = view.words;
    let date = words.day_near(day.date, view.today);
    let mut parts: Vec<String> = day.run.map(|run| words.dose(run)).into_iter().collect();
    parts.extend(day.exercises.iter().map(|id| words.exercise(*id)));
    if is_done {
        parts.insert(0, words.say("programme-week-done"));
    }
    let row = Row::new(&date, words.rehab_day(day.kind)).aside(parts.join(", "));
    let is_open = row.beside(ui, |ui| {
        fold(ui, Id::unique(("week", day.date)), |is_open| {
            let said = words.say(if is_open { "programme-put-close" } else { "programme-put" });
            let named = format!("{said} {date}");
            button::link(said).named(named)
        })
    });
    if let Some(said) = asked(view, day) {
        theme::remark(ui, said);
    }
    if is_open {
        choices(ui, view, (day, &date), commands);
    }
}

/// What the person put the day to: that it holds, or why it does not.
fn asked(view: &View, day: &PlannedDay) -> Option<String> {
    let words = view.words;
    let asked = day.asked?;
    let kind = words.rehab_day(asked);
    match day.clash() {
        Some(clash) => {
            let why = words.rehab_clash(clash);
            Some(words.say_with("programme-put-not", &[("kind", kind.into()), ("why", why.into())]))
        }
        None if asked == day.kind => Some(words.say("programme-put-by-you")),
        None => None,
    }
}

fn choices(ui: &mut Ui, view: &View, (day, date): (&PlannedDay, &str), commands: &mut Commands) {
    let words = view.words;
    let free = day.choices.iter().filter(|choice| choice.clash.is_none());
    let mut options: Vec<(Option<DayKind>, String)> =
        free.map(|choice| (Some(choice.kind), words.rehab_day(choice.kind))).collect();
    options.insert(0, (None, words.say("programme-put-as-laid-out")));
    let before = day.asked.filter(|_| day.clash().is_none());
    let mut asked = before;
    let name = words.say_with("programme-put-day", &[("day", date.into())]);
    if choice::one_of(ui, &name, &mut asked, &options) {
        commands.push(put(day, asked));
    }
    for choice in &day.choices {
        if let Some(clash) = choice.clash {
            let (kind, why) = (words.rehab_day(choice.kind), words.rehab_clash(clash));
            theme::remark(ui, words.say_with("programme-put-cannot", &[("kind", kind.into()), ("why", why.into())]));
        }
    }
}

fn put(day: &PlannedDay, asked: Option<DayKind>) -> Command {
    let form = FORM.to_owned();
    match asked {
        None => Command::DropDraft { form, day: day.date },
        Some(kind) => {
            let fields = Fields::from([(KIND.to_owned(), kind.name().to_owned())]);
            Command::KeepDraft(Draft { form, day: day.date, fields })
        }
    }
}
