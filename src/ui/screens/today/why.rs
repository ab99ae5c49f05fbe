//! Everything the zone rests on: each tendon, each check-in, session and test, with its source.

use eframe::egui::Ui;

use super::zone_card::{Judged, row_of};
use crate::assessment::zone::check_in_reasons;
use crate::assessment::{NOW_DAYS, Reason, Rule, Says, TendonNow, TendonVerdict};
use crate::ui::widgets::row::Row;
use crate::ui::widgets::zone_mark::Mark;
use crate::ui::widgets::zone_mark::{SMALL, zone_mark};
use crate::ui::{View, theme};

/// Shows all reasons.
pub(super) fn show(ui: &mut Ui, view: &View, judged: &Judged) {
    ui.add_space(theme::SPACE_8);
    theme::card(ui, |ui| {
        let rule = if judged.is_now { "today-all-reasons-rule" } else { "today-all-reasons-rule-then" };
        theme::heading(ui, theme::card_title(view.words.say("today-all-reasons")));
        theme::remark(ui, view.words.say_with(rule, &[("days", NOW_DAYS.value.into())]));
        for tendon in &judged.tendons {
            if judged.tendons.len() > 1 {
                theme::heading(ui, theme::strong(view.words.tendon(tendon.side, tendon.location)));
            }
            tendon_reasons(ui, view, judged, tendon);
        }
    });
}

fn tendon_reasons(ui: &mut Ui, view: &View, judged: &Judged, tendon: &TendonNow) {
    let words = view.words;
    let morning: Vec<Reason> = check_in_reasons(&tendon.usual).collect();
    let title = if judged.is_now { "today-this-morning" } else { "today-that-morning" };
    group(ui, view, words.say(title), &morning);
    for session in judged.sessions(view) {
        let verdict = session.tendons.iter().filter(|t| t.side == tendon.side);
        let reasons: Vec<Reason> = verdict.flat_map(TendonVerdict::zone_reasons).collect();
        let activity = words.activity(session.activity);
        let on = words.day_near(session.day, view.today);
        group(
            ui,
            view,
            words.say_with("today-session-on", &[("activity", activity.into()), ("day", on.into())]),
            &reasons,
        );
    }
    let tests: Vec<Reason> = tendon.reasons.iter().filter(|r| r.rule == Rule::HeelRaiseDrop).copied().collect();
    if !tests.is_empty() {
        group(ui, view, words.say("today-tests"), &tests);
    }
}

fn group(ui: &mut Ui, view: &View, title: String, reasons: &[Reason]) {
    ui.label(theme::small_strong(title));
    for (index, reason) in reasons.iter().enumerate() {
        let Says::Zone(zone) = reason.says else { continue };
        ui.horizontal(|ui| {
            let mark = Mark::from(Some(zone));
            zone_mark(ui, mark, SMALL, &mark.name(view.words));
            with_source(view, reason).show(ui, index + 1 == reasons.len());
        });
    }
}

fn with_source(view: &View, reason: &Reason) -> Row {
    let row = row_of(view, reason);
    let source = view.words.source(reason.source);
    let aside = if row.aside.is_empty() { source } else { format!("{} · {source}", row.aside) };
    Row { aside, ..row }
}
