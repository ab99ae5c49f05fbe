//! Everything the zone rests on: each tendon, each check-in, session and test, with its source, and
//! what would turn it.

use eframe::egui::Ui;

use super::zone_card::Judged;
use crate::assessment::zone::check_in_reasons;
use crate::assessment::{NOW_DAYS, Reason, Rule, TendonNow};
use crate::ui::screens::reasons;
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
    if let Some(zone) = tendon.zone {
        reasons::turns(ui, words.zone_turns(view.assessment, &judged.flips(view, tendon.side), zone));
    }
    let title = if judged.is_now { "today-this-morning" } else { "today-that-morning" };
    reasons::zone_group(ui, view, &words.say(title), check_in_reasons(&tendon.usual));
    let tests: Vec<Reason> = tendon.reasons.iter().filter(|r| r.rule == Rule::HeelRaiseDrop).copied().collect();
    if !tests.is_empty() {
        reasons::zone_group(ui, view, &words.say("today-tests"), tests);
    }
    for session in judged.sessions(view) {
        let activity = words.activity(session.activity);
        let on = words.day_near(session.day, view.today);
        ui.add_space(theme::SPACE_4);
        let title = words.say_with("today-session-on", &[("activity", activity.into()), ("day", on.into())]);
        theme::heading(ui, theme::strong(title));
        for verdict in session.tendons.iter().filter(|t| t.side == tendon.side) {
            reasons::of_tendon(ui, view, session, verdict);
        }
    }
}
