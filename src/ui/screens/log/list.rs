//! The sessions, newest first: zone, load, and what is still unanswered.

use eframe::egui;
use egui::{Align, Id, Layout, Ui};
use uuid::Uuid;

use super::long_runs::LongRuns;
use crate::assessment::SessionVerdict;
use crate::journal::Kept;
use crate::journal::session::Session;
use crate::ui::focus::{self, To};
use crate::ui::screens::missing;
use crate::ui::screens::reasons::{self, load_tone};
use crate::ui::widgets::button;
use crate::ui::widgets::chip::chip;
use crate::ui::widgets::zone_mark::Mark;
use crate::ui::widgets::zone_mark::{SMALL, zone_mark};
use crate::ui::{View, theme};

/// Sessions shown at first, and added at each "Show more".
pub(super) const PAGE: usize = 20;

/// Shows the list; answers with the session to open.
pub(super) fn show(
    ui: &mut Ui,
    view: &View,
    (shown, long_runs, saved): (&mut usize, &LongRuns, Option<Uuid>),
) -> Option<Uuid> {
    let sessions = view.journal.current().sessions();
    let mut opened = None;
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(view.words.say("log-sessions")));
        if sessions.is_empty() {
            theme::remark(ui, view.words.say("log-none"));
        }
        for session in sessions.iter().rev().take(*shown) {
            if entry(ui, view, (session, long_runs, saved == Some(session.record))) {
                opened = Some(session.record);
            }
            ui.separator();
        }
        let left = sessions.len().saturating_sub(*shown) as u32;
        if left > 0 {
            let text = view.words.say_with("log-more", &[("n", left.into())]);
            if ui.add(button::quiet(text).small()).clicked() {
                *shown += PAGE;
            }
        }
    });
    opened
}

fn entry(ui: &mut Ui, view: &View, (session, long_runs, is_saved): (&Kept<Session>, &LongRuns, bool)) -> bool {
    let words = view.words;
    let verdict = view.assessment.session(session.record);
    let activity = words.activity(session.activity);
    // A run after midnight belongs to the evening before.
    let on = view.assessment.day_start.day_of(session.civil_start());
    let (on, at) = (words.day_near(on, view.today), words.time(session.time));
    let title = words.say_with("log-entry", &[("activity", activity.into()), ("day", on.into()), ("time", at.into())]);
    let open = if verdict.is_some_and(|v| !missing::of(view, v).is_empty()) { "today-answer" } else { "log-open" };
    let name = words.say_with("log-open-named", &[("do", words.say(open).into()), ("what", title.as_str().into())]);
    let opened = ui.horizontal(|ui| {
        let mark = verdict.map_or(Mark::Unknown, |verdict| Mark::from(verdict.zone));
        zone_mark(ui, mark, SMALL, &mark.name(words));
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let pressed = ui.add(button::quiet(words.say(open)).small().named(name)).clicked();
            let why = ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                if is_saved {
                    focus::heading(ui, To::Verdict, theme::strong(&title));
                } else {
                    ui.label(theme::strong(&title));
                }
                said(ui, view, session);
                if let Some(caution) = long_runs.said(view, session.record) {
                    theme::remark(ui, caution);
                }
                verdict.is_some_and(|verdict| judged(ui, view, verdict, &title))
            });
            (pressed, why.inner)
        })
        .inner
    });
    let (pressed, why) = opened.inner;
    if let Some(verdict) = verdict.filter(|_| why) {
        reasons::of_session(ui, view, verdict);
    }
    pressed
}

fn said(ui: &mut Ui, view: &View, session: &Session) {
    let amounts = amounts(view, session);
    if !amounts.is_empty() {
        theme::remark(ui, amounts);
    }
}

/// Its load and what it lacks; true where the reasons are to be shown.
fn judged(ui: &mut Ui, view: &View, verdict: &SessionVerdict, title: &str) -> bool {
    let words = view.words;
    let why = theme::text_line(ui, |ui| {
        let load = verdict.load?;
        chip(ui, load_tone(load, verdict), &words.load(load));
        Some(reasons::why(ui, view, Id::unique(("log-session", verdict.record)), title))
    });
    if verdict.provisional {
        theme::remark(ui, words.say("today-provisional"));
    }
    if verdict.shares_morning_with > 0 {
        theme::remark(ui, words.say("verdict-shares-morning"));
    }
    let missing = missing::said(view, verdict);
    if !missing.is_empty() {
        theme::remark(ui, words.say_with("log-missing", &[("what", missing.into())]));
    }
    why == Some(true)
}

/// "24 min · 12 min running · 3.2 km · step 2".
fn amounts(view: &View, session: &Session) -> String {
    let words = view.words;
    let say = |id: &str, n: f64| words.say_with(id, &[("n", words.number(n).into())]);
    let parts = [
        session.minutes.map(|v| say("log-amount-min", v.get())),
        session.run_min.map(|v| say("log-amount-run", v.get())),
        session.distance_km.map(|v| say("log-amount-km", v.get())),
        session.plan_step.map(|v| {
            say(
                if session.reduced == Some(true) { "log-amount-reduced" } else { "log-amount-step" },
                f64::from(v.get()),
            )
        }),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
