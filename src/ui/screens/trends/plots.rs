//! The plots: the strip of events, morning stiffness, pain, load.

use eframe::egui::{self, Align, Layout, Ui};

use super::prepared::{PAIN_MAX, Prepared};
use super::say;
use crate::assessment::usual::{RESTLESS_SIGNIFICANT_SCORE, RESTLESS_SLIGHT_SCORE, SIGNIFICANT_SCORE, SLIGHT_SCORE};
use crate::command::{Command, Commands};
use crate::ui::widgets::trend_plot::{Dash, Ink, Series, TrendPlot, date_of, day_number, event_legend, legend, room};
use crate::ui::widgets::zone_mark::{self, Mark};
use crate::ui::{View, theme};

/// Height of a lane of events.
const LANE: f32 = 16.0;
/// Plots of this screen mark the same day.
const GROUP: &str = "trends";

/// Shows the plots one beneath the other; a day that is picked opens its check-in.
pub(super) fn cards(ui: &mut Ui, view: &View, prepared: &Prepared, commands: &mut Commands) {
    let words = view.words;
    let say_day = |number: i64| say::day(view, prepared, number);
    let days = day_number(prepared.asked.from)..=day_number(prepared.asked.to);
    let (stiffness, pain, load) = (words.say("trends-stiffness"), words.say("trends-pain"), words.say("trends-load"));
    let beside = room(ui, &prepared.limits);
    let shared = |name, y_max, summary| TrendPlot {
        summary,
        group: GROUP,
        uprights: &prepared.painkillers,
        beside,
        say_day: Some(&say_day),
        ..TrendPlot::new(name, days.clone(), y_max)
    };
    let happened = words.say("trends-events");
    let strip = shared(&happened, prepared.events.lanes as f64, &prepared.events.said);
    let on_strip = if prepared.events.lanes > 0 { events(ui, view, prepared, strip) } else { None };
    let first = theme::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::SPACE_8;
        head(ui, &stiffness, &prepared.stiffness_said);
        let plot = TrendPlot {
            series: &prepared.stiffness,
            limits: &prepared.limits,
            ribbon: Some(&prepared.without_rise),
            missing: &prepared.unanswered,
            ..shared(&stiffness, prepared.stiffness_max, &prepared.stiffness_said)
        };
        let picked = plot.show(ui, words);
        stiffness_legend(ui, view, prepared);
        picked
    });
    let second = theme::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::SPACE_8;
        head(ui, &pain, &prepared.pains_said);
        let plot = TrendPlot { series: &prepared.pains, ..shared(&pain, PAIN_MAX, &prepared.pains_said) };
        let picked = plot.show(ui, words);
        ui.horizontal_wrapped(|ui| pain_legend(ui, &prepared.pains));
        picked
    });
    let third = theme::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::SPACE_8;
        head(ui, &load, &prepared.sessions_said);
        let plot = TrendPlot {
            bars: &prepared.bars,
            ribbon: prepared.too_high.as_ref(),
            ..shared(&load, prepared.load_max, &prepared.sessions_said)
        };
        let picked = plot.show(ui, words);
        load_legend(ui, view, prepared);
        if prepared.too_high.is_some() {
            theme::remark(ui, words.say("trends-half-too-high"));
        }
        picked
    });
    if let Some(day) = on_strip.or(first).or(second).or(third).map(date_of).filter(|day| *day <= view.today) {
        commands.push(Command::CheckInFor(day));
    }
}

/// The events in lanes above the plots.
fn events(ui: &mut Ui, view: &View, prepared: &Prepared, strip: TrendPlot) -> Option<i64> {
    let events = &prepared.events;
    theme::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::SPACE_8;
        head(ui, strip.name, &events.counted);
        let say_events = |number: i64| say::happened(view, prepared, number);
        let strip = TrendPlot {
            marks: &events.marks,
            height: events.lanes as f32 * LANE,
            uprights: &[],
            say_day: Some(&say_events),
            ..strip
        };
        let picked = strip.show(ui, view.words);
        ui.spacing_mut().item_spacing = egui::vec2(theme::SPACE_16, theme::SPACE_4);
        // Nothing here is pressed: rows need not be as high as a button.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal_wrapped(|ui| {
            for (shape, name) in &events.legend {
                event_legend(ui, *shape, name);
            }
        });
        picked
    })
}

/// Title at left, the plot in a sentence at right; beneath it when narrow.
fn head(ui: &mut Ui, title: &str, said: &str) {
    if ui.available_width() < 560.0 {
        theme::heading(ui, theme::card_title(title));
        theme::remark(ui, said);
        return;
    }
    ui.horizontal(|ui| {
        theme::heading(ui, theme::card_title(title));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| theme::remark(ui, said));
    });
}

fn stiffness_legend(ui: &mut Ui, view: &View, prepared: &Prepared) {
    let words = view.words;
    let has_baseline = prepared.days.iter().any(|day| day.usual.stiffness.value().is_some());
    ui.horizontal_wrapped(|ui| {
        for series in &prepared.stiffness {
            legend(ui, series);
        }
        if has_baseline {
            legend(ui, &Series::daily(words.say("trends-usual"), &[]).drawn(Ink::Quiet, Dash::Dotted));
            legend(ui, &Series::daily(words.say("trends-band-slight"), &[]).drawn(Ink::Slight, Dash::Solid));
            legend(ui, &Series::daily(words.say("trends-band-significant"), &[]).drawn(Ink::Significant, Dash::Dashed));
        }
        if !prepared.unanswered.is_empty() {
            theme::remark(ui, words.say("trends-unanswered"));
        }
    });
    if has_baseline {
        let args = [("slight", SLIGHT_SCORE), ("significant", SIGNIFICANT_SCORE)];
        let args = args.map(|(name, cited)| (name, words.number(cited.value.get()).into()));
        theme::remark(ui, words.say_with("trends-bands", &args));
        if let Some(restless) = prepared.days.iter().rev().find_map(|day| day.usual.restless) {
            let args = [("slight", RESTLESS_SLIGHT_SCORE), ("significant", RESTLESS_SIGNIFICANT_SCORE)];
            let args = args.map(|(name, cited)| (name, words.number(cited.value.get()).into()));
            theme::remark(ui, words.say_with("trends-bands-restless", &args));
            theme::remark(ui, words.restless(&restless));
        }
    }
    if !prepared.painkillers.is_empty() {
        theme::remark(ui, words.say("trends-painkillers"));
    }
}

fn pain_legend(ui: &mut Ui, pains: &[Series]) {
    for series in pains {
        legend(ui, series);
    }
}

fn load_legend(ui: &mut Ui, view: &View, prepared: &Prepared) {
    let is_set_aside = prepared.sessions.iter().any(|day| day.is_set_aside);
    ui.horizontal_wrapped(|ui| {
        for (ink, id) in [(Ink::First, "trends-high-level"), (Ink::Faded, "trends-rest-of-load")] {
            let series = Series::daily(view.words.say(id), &[]).drawn(ink, Dash::Solid);
            legend(ui, &series);
        }
        for mark in Mark::ALL.into_iter().filter(|mark| *mark != Mark::SetAside || is_set_aside) {
            zone_mark::zone_mark(ui, mark, zone_mark::SMALL, &mark.name(view.words));
            theme::remark(ui, mark.name(view.words));
        }
    });
    theme::remark(ui, view.words.say("trends-load-unit"));
}
