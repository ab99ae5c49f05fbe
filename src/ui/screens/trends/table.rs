//! The same days as a table, the latest first.

use eframe::egui::{self, Label, Ui};
use egui_extras::{Column, TableBuilder};

use super::prepared::Prepared;
use super::say;
use crate::assessment::trend::TrendDay;
use crate::ui::{View, theme};

/// Height of a row in points.
const ROW: f32 = 26.0;
/// Rows shown before the table scrolls by itself.
const TALL: f32 = 520.0;
/// Ids of the columns' names, and their widths.
const COLUMNS: [(&str, f32); 11] = [
    ("trends-column-day", 128.0),
    ("trends-column-events", 220.0),
    ("trends-column-stiffness", 80.0),
    ("trends-column-usual", 60.0),
    ("trends-column-eased", 90.0),
    ("trends-column-rest", 64.0),
    ("trends-column-daily", 130.0),
    ("trends-column-painkiller", 90.0),
    ("trends-column-done", 230.0),
    ("trends-column-load", 60.0),
    ("trends-column-verdict", 210.0),
];

/// Shows the table with the sentences above it.
pub(super) fn card(ui: &mut Ui, view: &View, prepared: &Prepared) {
    theme::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::SPACE_4;
        theme::heading(ui, theme::card_title(view.words.say("trends-table")));
        let events = Some(&prepared.events.said).filter(|_| prepared.events.lanes > 0);
        let said = [&prepared.stiffness_said, &prepared.pains_said, &prepared.sessions_said];
        for said in said.into_iter().chain(events) {
            theme::remark(ui, said);
        }
        egui::ScrollArea::horizontal().id_salt("trends-table").show(ui, |ui| table(ui, view, prepared));
    });
}

fn table(ui: &mut Ui, view: &View, prepared: &Prepared) {
    let mut builder =
        TableBuilder::new(ui).striped(true).min_scrolled_height(0.0).max_scroll_height(TALL).auto_shrink([true, true]);
    for (_, width) in COLUMNS {
        builder = builder.column(Column::initial(width).at_least(40.0).clip(true));
    }
    let headed = builder.header(ROW, |mut header| {
        for (id, _) in COLUMNS {
            header.col(|ui| {
                ui.label(theme::small_strong(view.words.say(id)));
            });
        }
    });
    headed.body(|body| {
        body.rows(ROW, prepared.days.len(), |mut row| {
            let Some(day) = prepared.days.len().checked_sub(row.index() + 1).and_then(|at| prepared.days.get(at))
            else {
                return;
            };
            for cell in cells(view, prepared, day) {
                row.col(|ui| {
                    // What does not fit is whole under the pointer.
                    ui.add(Label::new(theme::small(cell)).truncate());
                });
            }
        });
    });
}

/// A day's cells in the order of the columns; what was not answered is a dash.
fn cells(view: &View, prepared: &Prepared, day: &TrendDay) -> [String; 11] {
    let words = view.words;
    let said = |answer: Option<u16>| answer.map_or("–".to_owned(), |n| n.to_string());
    let check_in = day.check_in.as_ref();
    let done = prepared.session_day(day.date);
    let verdict = done.and_then(|done| match done.is_set_aside {
        true => Some(words.say("red-flag-set-aside")),
        false => Some(format!("{}, {}", words.zone(done.zone?), words.load(done.load?))),
    });
    [
        say::date_said(view, day.date),
        prepared.events.on(day.date).collect::<Vec<_>>().join(" · "),
        said(check_in.and_then(|c| c.stiffness).map(|s| s.get())),
        day.usual.stiffness.value().map_or("–".to_owned(), |usual| words.number(usual.get())),
        said(check_in.and_then(|c| c.stiffness_min).map(|m| m.get())),
        said(check_in.and_then(|c| c.rest_pain).map(|p| p.get())),
        said(check_in.and_then(|c| c.daily_pain).map(|p| p.get())),
        match check_in.and_then(|c| c.painkiller) {
            Some(taken) => words.say(if taken { "yes" } else { "no" }),
            None => "–".to_owned(),
        },
        done.map(|done| match day.pain_peak {
            Some(n) => {
                format!("{} · {}", done.done.join(", "), words.say_with("trends-day-peak", &[("n", n.into())]))
            }
            None => done.done.join(", "),
        })
        .unwrap_or_default(),
        done.map(|done| words.rounded(done.units.all.known)).unwrap_or_default(),
        verdict.unwrap_or_default(),
    ]
}
