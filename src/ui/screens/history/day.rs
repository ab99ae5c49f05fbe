//! The opened day: its zone, how it stood that evening, and everything recorded on it.

use eframe::egui::{Id, Ui};

use super::ledger::Ledger;
use super::opened::Opened;
use super::{Asked, evening, record};
use crate::assessment::DayVerdict;
use crate::command::Command;
use crate::ui::screens::reasons::{self, Basis};
use crate::ui::widgets::button;
use crate::ui::widgets::zone_mark::{self, Mark};
use crate::ui::{View, theme};

/// Shows the day.
pub(super) fn show(ui: &mut Ui, view: &View, (ledger, opened): (&Ledger, &Opened), asked: &mut Asked) {
    let day = opened.date;
    let verdict = view.assessment.day(day);
    let records = ledger.records(day);
    theme::card(ui, |ui| {
        head(ui, view, (opened, &verdict), records.is_empty());
        ui.add_space(theme::SPACE_8);
        let has_check_in = view.journal.current().check_ins().iter().any(|kept| kept.date == day);
        let id = if has_check_in { "history-check-in-edit" } else { "history-check-in-add" };
        ui.horizontal_wrapped(|ui| {
            // To a day that is still to come nothing is added.
            if (has_check_in || day <= view.today) && ui.add(button::quiet(view.words.say(id)).small()).clicked() {
                asked.commands.push(Command::CheckInFor(day));
            }
        });
    });
    for record in records {
        ui.add_space(theme::SPACE_8);
        record::card(ui, view, (ledger, opened, *record), asked);
    }
    if !records.is_empty() {
        ui.add_space(theme::SPACE_8);
        theme::remark(ui, view.words.say("history-editing"));
    }
}

/// Date, zone of each tendon, how it stood that evening, and why.
fn head(ui: &mut Ui, view: &View, (opened, verdict): (&Opened, &DayVerdict), is_empty: bool) {
    let words = view.words;
    let date = words.day_with_year(verdict.date);
    let title =
        words.say_with("history-day-title", &[("weekday", words.weekday(verdict.date).into()), ("date", date.into())]);
    theme::heading(ui, theme::card_title(&title));
    if is_empty {
        theme::remark(ui, words.say("history-empty"));
        return;
    }
    let Some(zone) = verdict.zone else {
        theme::remark(ui, words.say("history-suppressed"));
        return;
    };
    zone_line(ui, (Mark::from(zone), &words.zone_title(zone)), &Mark::from(zone).name(words));
    if verdict.tendons.len() > 1 {
        for tendon in &verdict.tendons {
            let mark = Mark::from(tendon.zone);
            zone_line(ui, (mark, &words.tendon(tendon.side, None)), &mark.name(words));
        }
    }
    evening::of_day(ui, view, opened, verdict);
    let id = Id::unique(("history-day", verdict.date));
    if !verdict.tendons.is_empty() && reasons::why(ui, view, id, &title) {
        rests_on(ui, view, verdict);
    }
}

/// What each tendon's zone rests on, and what would turn it.
fn rests_on(ui: &mut Ui, view: &View, verdict: &DayVerdict) {
    let words = view.words;
    for tendon in &verdict.tendons {
        let Some(zone) = tendon.zone else { continue };
        if verdict.tendons.len() > 1 {
            theme::heading(ui, theme::strong(words.tendon(tendon.side, None)));
        }
        let basis = Basis {
            side: tendon.side,
            zone,
            date: verdict.date,
            morning: words.say("today-that-morning"),
            usual: &tendon.usual,
            reasons: &tendon.reasons,
            sessions: view.assessment.sessions_between(verdict.date, verdict.date),
            flips: view.assessment.flips_on(verdict.date, tendon.side),
        };
        reasons::of_zone(ui, view, &basis);
    }
    reasons::sources(ui, view);
}

fn zone_line(ui: &mut Ui, (mark, text): (Mark, &str), name: &str) {
    ui.horizontal(|ui| {
        zone_mark::zone_mark(ui, mark, zone_mark::SMALL, name);
        ui.label(theme::strong(text));
    });
}
