//! Everything the zone rests on: each tendon, each check-in, session and test, with its source, and
//! what would turn it.

use eframe::egui::Ui;

use super::zone_card::Judged;
use crate::assessment::{NOW_DAYS, TendonNow};
use crate::ui::screens::reasons::{self, Basis};
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
        reasons::sources(ui, view);
    });
}

fn tendon_reasons(ui: &mut Ui, view: &View, judged: &Judged, tendon: &TendonNow) {
    let Some(zone) = tendon.zone else { return };
    let basis = Basis {
        side: tendon.side,
        zone,
        date: judged.date,
        morning: view.words.say(if judged.is_now { "today-this-morning" } else { "today-that-morning" }),
        usual: &tendon.usual,
        reasons: &tendon.reasons,
        sessions: judged.sessions(view),
        flips: judged.flips(view, tendon.side),
    };
    reasons::of_zone(ui, view, &basis);
}
