//! Which tendon is affected, where, since when; and that it has recovered.

use chrono::NaiveDate;
use eframe::egui::Ui;

use crate::command::{Act, Change, Command, Commands};
use crate::journal::tendon::{Location, Side, Tendon, TendonEvent};
use crate::journal::{Fact, Kept};
use crate::ui::focus::{self, Form, To};
use crate::ui::widgets::day_picker::DayPicker;
use crate::ui::widgets::key_hint::{Asks, form_hints};
use crate::ui::widgets::{button, choice};
use crate::ui::{View, theme};

/// The form's name, for its keys.
const FORM: &str = "tendon";

/// What is being changed.
#[derive(Debug, Default)]
pub(super) struct Draft {
    open: Option<Open>,
}

/// One tendon being added or changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Open {
    side: Side,
    location: Option<Location>,
    since: Option<NaiveDate>,
}

/// Shows both tendons.
pub(super) fn card(ui: &mut Ui, view: &View, draft: &mut Draft, commands: &mut Commands) {
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(view.words.say("settings-tendons")));
        for side in Side::ALL {
            ui.push_id(side.name(), |ui| {
                let now = now(view, *side);
                line(ui, view, (*side, now), (draft, commands));
                if draft.open.is_some_and(|open| open.side == *side) {
                    focus::form(ui, Form::named(FORM), |ui, wants_save| {
                        form(ui, view, (now, wants_save), (draft, commands));
                        form_hints(ui, view.words, Asks::Others);
                    });
                }
            });
        }
    });
}

/// The latest thing said about a tendon.
fn now<'a>(view: &View<'a>, side: Side) -> Option<&'a Kept<Tendon>> {
    view.journal.current().tendons().iter().rev().find(|kept| kept.side == side && kept.date <= view.today)
}

fn line(
    ui: &mut Ui,
    view: &View,
    (side, now): (Side, Option<&Kept<Tendon>>),
    (draft, commands): (&mut Draft, &mut Commands),
) {
    let words = view.words;
    let affected = now.filter(|kept| kept.event == TendonEvent::Affected);
    let name = words.tendon(side, affected.and_then(|kept| kept.location));
    ui.add_space(theme::SPACE_8);
    ui.label(theme::strong(&name));
    theme::remark(ui, said(view, now));
    ui.horizontal_wrapped(|ui| {
        let open = if affected.is_some() { "settings-tendon-change" } else { "settings-tendon-add" };
        let action = |id: &str| button::quiet(words.say(id)).small().named(format!("{}: {name}", words.say(id)));
        if ui.add(action(open)).clicked() {
            let (location, since) = affected.map_or((None, None), |kept| (kept.location, kept.since));
            draft.open = Some(Open { side, location, since });
            focus::wish(ui.ctx(), To::Form(FORM));
        }
        if let Some(kept) = affected
            && ui.add(action("settings-tendon-recovered")).clicked()
        {
            let fact = Tendon { date: view.today, event: TendonEvent::Recovered, ..kept.fact.clone() };
            keep(view, (fact, None), "settings-said-recovered", commands);
        }
    });
}

/// "Affected since 12 March 2026".
fn said(view: &View, now: Option<&Kept<Tendon>>) -> String {
    let words = view.words;
    let Some(kept) = now else { return words.say("settings-tendon-never") };
    let day = |date: NaiveDate| words.day_with_year(date);
    match (kept.event, kept.since) {
        (TendonEvent::Recovered, _) => {
            words.say_with("settings-tendon-recovered-on", &[("date", day(kept.date).into())])
        }
        (TendonEvent::Affected, Some(since)) => words.say_with("settings-tendon-since", &[("date", day(since).into())]),
        (TendonEvent::Affected, None) => words.say("settings-tendon-affected"),
    }
}

fn form(
    ui: &mut Ui,
    view: &View,
    (now, wants_save): (Option<&Kept<Tendon>>, bool),
    (draft, commands): (&mut Draft, &mut Commands),
) {
    let Some(open) = &mut draft.open else { return };
    let words = view.words;
    let places: Vec<(Location, String)> = Location::ALL.iter().map(|place| (*place, words.location(*place))).collect();
    ui.label(theme::body(words.say("settings-tendon-place")));
    choice::choice(ui, &words.say("settings-tendon-place"), &mut open.location, &places);
    theme::remark(ui, words.say("settings-tendon-place-hint"));
    let begun = words.say("settings-tendon-begun");
    ui.label(theme::body(&begun));
    ui.horizontal_wrapped(|ui| match open.since {
        None => {
            let picker = DayPicker::new(&begun, view.today);
            open.since = picker.give(ui, words, &words.say("settings-tendon-begun-set"));
        }
        Some(mut since) => {
            DayPicker::new(&begun, view.today).show(ui, words, &mut since);
            open.since = Some(since);
            if ui.add(button::link(words.say("settings-tendon-begun-clear"))).clicked() {
                open.since = None;
            }
        }
    });
    let open = *open;
    ui.horizontal_wrapped(|ui| {
        if ui.add(button::primary(words.say("settings-save")).small()).clicked() || wants_save {
            // A tendon that is affected stays so since its day; what is known of it is corrected.
            let before = now.filter(|kept| kept.event == TendonEvent::Affected);
            let date = before.map_or(view.today, |kept| kept.date);
            let fact = Tendon {
                date,
                side: open.side,
                location: open.location,
                event: TendonEvent::Affected,
                since: open.since,
            };
            keep(view, (fact, before), "settings-said-tendon", commands);
            draft.open = None;
        }
        if ui.add(button::quiet(words.say("settings-cancel")).small()).clicked() {
            draft.open = None;
        }
    });
}

fn keep(view: &View, (fact, before): (Tendon, Option<&Kept<Tendon>>), said: &str, commands: &mut Commands) {
    let said = view.words.say_with(said, &[("tendon", view.words.tendon(fact.side, fact.location).into())]);
    let fact = Fact::Tendon(fact);
    let change = before.map_or_else(|| Change::new(fact.clone()), |kept| Change::Correct(kept.record, fact.clone()));
    commands.push(Command::Record(Act::new(vec![change], said)));
}
