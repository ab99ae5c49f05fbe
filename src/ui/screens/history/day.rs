//! The opened day: its zone, and everything recorded on it.

use chrono::NaiveDate;
use eframe::egui::Ui;

use super::ledger::Ledger;
use super::record;
use crate::assessment::zone::check_in_reasons;
use crate::assessment::{DayVerdict, Reason, Rule, TendonDay};
use crate::command::{Command, Commands};
use crate::ui::widgets::button;
use crate::ui::widgets::row::{Row, rows};
use crate::ui::widgets::zone_mark::{self, Mark};
use crate::ui::{View, theme};

/// Shows the day.
pub(super) fn show(ui: &mut Ui, view: &View, (ledger, day): (&Ledger, NaiveDate), commands: &mut Commands) {
    let verdict = view.assessment.day(day);
    let records = ledger.records(day);
    theme::card(ui, |ui| {
        head(ui, view, &verdict, records.is_empty());
        ui.add_space(theme::SPACE_8);
        let has_check_in = view.journal.current().check_ins().iter().any(|kept| kept.date == day);
        let id = if has_check_in { "history-check-in-edit" } else { "history-check-in-add" };
        ui.horizontal_wrapped(|ui| {
            if ui.add(button::quiet(view.words.say(id)).small()).clicked() {
                commands.push(Command::CheckInFor(day));
            }
        });
    });
    for record in records {
        ui.add_space(theme::SPACE_8);
        record::card(ui, view, (ledger, *record), commands);
    }
    if !records.is_empty() {
        ui.add_space(theme::SPACE_8);
        theme::remark(ui, view.words.say("history-editing"));
    }
}

/// Date, zone, and what it rests on for each tendon.
fn head(ui: &mut Ui, view: &View, verdict: &DayVerdict, is_empty: bool) {
    let words = view.words;
    let date = words.day_with_year(verdict.date);
    let title =
        words.say_with("history-day-title", &[("weekday", words.weekday(verdict.date).into()), ("date", date.into())]);
    theme::heading(ui, theme::card_title(title));
    if is_empty {
        theme::remark(ui, words.say("history-empty"));
        return;
    }
    let Some(zone) = verdict.zone else {
        theme::remark(ui, words.say("history-suppressed"));
        return;
    };
    zone_line(ui, (Mark::from(zone), &words.zone_title(zone)), &Mark::from(zone).name(words));
    for tendon in &verdict.tendons {
        if verdict.tendons.len() > 1 {
            let zone = tendon.zone.unwrap_or(zone);
            ui.add_space(theme::SPACE_4);
            zone_line(ui, (Mark::from(zone), &words.tendon(tendon.side, None)), &Mark::from(zone).name(words));
        }
        let reasons: Vec<Row> = morning(tendon)
            .iter()
            .map(|reason| {
                Row::new(words.rule(reason.rule), words.reason_have(reason)).aside(words.reason_limit(reason))
            })
            .collect();
        rows(ui, &reasons);
    }
}

/// What the morning and the tests say; what sessions say stands with them.
fn morning(tendon: &TendonDay) -> Vec<Reason> {
    let tests = tendon.reasons.iter().filter(|reason| reason.rule == Rule::HeelRaiseDrop).copied();
    check_in_reasons(&tendon.usual).chain(tests).collect()
}

fn zone_line(ui: &mut Ui, (mark, text): (Mark, &str), name: &str) {
    ui.horizontal(|ui| {
        zone_mark::zone_mark(ui, mark, zone_mark::SMALL, name);
        ui.label(theme::strong(text));
    });
}
