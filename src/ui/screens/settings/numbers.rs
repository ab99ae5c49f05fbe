//! The rules' numbers with their sources, read off the constants the rules themselves use.

use eframe::egui::Ui;

use crate::assessment::source::{Cited, Source};
use crate::assessment::{
    DEFAULT_GOAL_MIN, NOW_DAYS, TEST_ERROR, day_rule, ladder, plan, readiness, red_flag, usual, zone,
};
use crate::journal::day::DayStart;
use crate::journal::measure::Halves;
use crate::ui::theme;
use crate::ui::widgets::button;
use crate::ui::widgets::row::{Row, rows};
use crate::words::Words;

/// One number of a rule.
struct Number {
    /// Its id in the catalogue.
    id: &'static str,
    value: f64,
    source: Source,
}

/// What a cited number can be.
trait Plain {
    fn plain(self) -> f64;
}

impl Plain for f64 {
    fn plain(self) -> f64 {
        self
    }
}
impl Plain for Halves {
    fn plain(self) -> f64 {
        self.get()
    }
}
impl Plain for i64 {
    fn plain(self) -> f64 {
        self as f64
    }
}
impl Plain for usize {
    fn plain(self) -> f64 {
        self as f64
    }
}
impl Plain for u8 {
    fn plain(self) -> f64 {
        f64::from(self)
    }
}
impl Plain for u16 {
    fn plain(self) -> f64 {
        f64::from(self)
    }
}
impl Plain for u32 {
    fn plain(self) -> f64 {
        f64::from(self)
    }
}
impl Plain for i32 {
    fn plain(self) -> f64 {
        f64::from(self)
    }
}

fn number<T: Plain>(id: &'static str, cited: Cited<T>) -> Number {
    Number { id, value: cited.value.plain(), source: cited.source }
}

/// A number of ours that stands without a citation.
fn ours(id: &'static str, value: impl Plain) -> Number {
    Number { id, value: value.plain(), source: Source::OurChoice }
}

/// Every number, by topic.
fn topics() -> Vec<(&'static str, Vec<Number>)> {
    vec![
        ("numbers-topic-usual", usual_numbers()),
        ("numbers-topic-session", session_numbers()),
        ("numbers-topic-readiness", readiness_numbers()),
        ("numbers-topic-plan", plan_numbers()),
        ("numbers-topic-flags", flag_numbers()),
    ]
}

fn usual_numbers() -> Vec<Number> {
    vec![
        ours("numbers-day-start", u16::from(DayStart::default().hour())),
        number("numbers-mornings", usual::MORNINGS),
        number("numbers-days-back", usual::DAYS_BACK),
        number("numbers-mornings-needed", usual::MORNINGS_NEEDED),
        number("numbers-slight-score", usual::SLIGHT_SCORE),
        number("numbers-significant-score", usual::SIGNIFICANT_SCORE),
        number("numbers-restless", usual::RESTLESS),
        number("numbers-restless-slight", usual::RESTLESS_SLIGHT_SCORE),
        number("numbers-restless-significant", usual::RESTLESS_SIGNIFICANT_SCORE),
        number("numbers-noise-min", usual::NOISE_MIN),
        number("numbers-significant-min", usual::SIGNIFICANT_MIN),
        number("numbers-drift", usual::DRIFT),
    ]
}

fn session_numbers() -> Vec<Number> {
    vec![
        number("numbers-green-peak", zone::GREEN_PEAK),
        number("numbers-red-peak", zone::RED_PEAK),
        number("numbers-too-high-peak", day_rule::TOO_HIGH_PEAK),
        number("numbers-worsened", zone::WORSENED),
        number("numbers-settled", zone::SETTLED_MIN),
        number("numbers-back", zone::BACK_H),
        number("numbers-yellow-rise", zone::YELLOW_PAIN_RISE),
        number("numbers-red-rise", zone::RED_PAIN_RISE),
        number("numbers-yellow-pain", zone::YELLOW_PAIN),
        number("numbers-test-error", TEST_ERROR),
        number("numbers-now-days", NOW_DAYS),
    ]
}

fn readiness_numbers() -> Vec<Number> {
    vec![
        number("numbers-test-pain", readiness::TEST_PAIN),
        number("numbers-test-count", readiness::TEST_COUNT),
        number("numbers-test-days", readiness::TEST_DAYS),
        number("numbers-eased-min", readiness::EASED_MIN),
        number("numbers-eased-mornings", readiness::EASED_MORNINGS),
        number("numbers-eased-days", readiness::EASED_DAYS),
        number("numbers-rest-pain", readiness::REST_PAIN),
        number("numbers-rest-days", readiness::REST_DAYS),
        number("numbers-rest-answered", readiness::REST_ANSWERED),
        number("numbers-rest-began", readiness::REST_BEGAN),
        number("numbers-rest-within", readiness::REST_WITHIN),
        number("numbers-daily-days", readiness::DAILY_DAYS),
        number("numbers-daily-answered", readiness::DAILY_ANSWERED),
        number("numbers-spike-rise", readiness::SPIKE_RISE),
        number("numbers-spike-pain", readiness::SPIKE_PAIN),
    ]
}

fn plan_numbers() -> Vec<Number> {
    vec![
        number("numbers-credits-walk-run", plan::CREDITS_WALK_RUN),
        number("numbers-credits-between", plan::CREDITS_BETWEEN),
        number("numbers-credits-at-end", plan::CREDITS_AT_END),
        number("numbers-credits-more", plan::CREDITS_MORE),
        number("numbers-yellows", plan::YELLOWS_TO_STEP_BACK),
        number("numbers-too-little", plan::TOO_LITTLE_IN_A_ROW),
        number("numbers-full-run", plan::FULL_RUN_PERCENT),
        number("numbers-runs-in-7", plan::RUNS_IN_7_DAYS),
        number("numbers-gap-step", plan::GAP_STEP_DAYS),
        number("numbers-gap-gate", plan::GAP_GATE_DAYS),
        number("numbers-continuous", ladder::CONTINUOUS_MIN),
        ours("numbers-goal", DEFAULT_GOAL_MIN),
    ]
}

fn flag_numbers() -> Vec<Number> {
    vec![
        number("numbers-long-min", red_flag::LONG_STIFFNESS_MIN),
        number("numbers-long-mornings", red_flag::LONG_STIFFNESS_MORNINGS),
        number("numbers-worse-by", red_flag::WORSE_BY),
        number("numbers-unchanged-days", red_flag::UNCHANGED_DAYS),
        number("numbers-unchanged-by", red_flag::UNCHANGED_BY),
        number("numbers-unchanged-sessions", red_flag::UNCHANGED_SESSIONS),
        number("numbers-drift-days", red_flag::DRIFT_DAYS),
        number("numbers-antibiotic-months", red_flag::ANTIBIOTIC_MONTHS),
    ]
}

/// Shows the sources, and the numbers when asked; whether they stay shown.
pub(super) fn card(ui: &mut Ui, words: &Words, shown: bool) -> bool {
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(words.say("numbers-title")));
        for id in ["numbers-s1", "numbers-s2", "numbers-ours"] {
            theme::remark(ui, words.say(id));
        }
        let id = if shown { "numbers-hide" } else { "numbers-show" };
        let shown = shown != ui.add(button::quiet(words.say(id)).small()).clicked();
        if shown {
            for (topic, numbers) in topics() {
                ui.add_space(theme::SPACE_8);
                theme::heading(ui, theme::strong(words.say(topic)));
                rows(ui, &numbers.iter().map(|number| row(words, number)).collect::<Vec<_>>());
            }
        }
        shown
    })
}

fn row(words: &Words, number: &Number) -> Row {
    let name = words.say(number.id);
    Row::new(name, words.number(number.value)).aside(words.source(number.source))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_has_its_sentence() {
        let words = Words::english();
        for (topic, numbers) in topics() {
            assert!(words.knows(topic), "{topic}");
            for number in numbers {
                assert!(words.knows(number.id), "{}", number.id);
            }
        }
    }
}
