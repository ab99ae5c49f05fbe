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
    /// Its id in the catalogue, behind `numbers-`.
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
        ("usual", usual_numbers()),
        ("session", session_numbers()),
        ("readiness", readiness_numbers()),
        ("plan", plan_numbers()),
        ("flags", flag_numbers()),
    ]
}

fn usual_numbers() -> Vec<Number> {
    vec![
        ours("day-start", u16::from(DayStart::default().hour())),
        number("mornings", usual::MORNINGS),
        number("days-back", usual::DAYS_BACK),
        number("mornings-needed", usual::MORNINGS_NEEDED),
        number("slight-score", usual::SLIGHT_SCORE),
        number("significant-score", usual::SIGNIFICANT_SCORE),
        number("noise-min", usual::NOISE_MIN),
        number("significant-min", usual::SIGNIFICANT_MIN),
        number("drift", usual::DRIFT),
    ]
}

fn session_numbers() -> Vec<Number> {
    vec![
        number("green-peak", zone::GREEN_PEAK),
        number("red-peak", zone::RED_PEAK),
        number("too-high-peak", day_rule::TOO_HIGH_PEAK),
        number("worsened", zone::WORSENED),
        number("settled", zone::SETTLED_MIN),
        number("back", zone::BACK_H),
        number("yellow-rise", zone::YELLOW_PAIN_RISE),
        number("red-rise", zone::RED_PAIN_RISE),
        number("yellow-pain", zone::YELLOW_PAIN),
        number("test-error", TEST_ERROR),
        number("now-days", NOW_DAYS),
    ]
}

fn readiness_numbers() -> Vec<Number> {
    vec![
        number("test-pain", readiness::TEST_PAIN),
        number("test-count", readiness::TEST_COUNT),
        number("test-days", readiness::TEST_DAYS),
        number("eased-min", readiness::EASED_MIN),
        number("eased-mornings", readiness::EASED_MORNINGS),
        number("eased-days", readiness::EASED_DAYS),
        number("rest-pain", readiness::REST_PAIN),
        number("rest-days", readiness::REST_DAYS),
        number("rest-within", readiness::REST_WITHIN),
        number("daily-days", readiness::DAILY_DAYS),
        number("daily-answered", readiness::DAILY_ANSWERED),
        number("spike-rise", readiness::SPIKE_RISE),
        number("spike-pain", readiness::SPIKE_PAIN),
    ]
}

fn plan_numbers() -> Vec<Number> {
    vec![
        number("credits", plan::CREDITS_TO_ADVANCE),
        number("tolerated-runs", plan::TOLERATED_RUNS),
        number("full-run", plan::FULL_RUN_PERCENT),
        number("runs-in-7", plan::RUNS_IN_7_DAYS),
        number("gap-step", plan::GAP_STEP_DAYS),
        number("gap-gate", plan::GAP_GATE_DAYS),
        number("continuous", ladder::CONTINUOUS_MIN),
        ours("goal", DEFAULT_GOAL_MIN),
    ]
}

fn flag_numbers() -> Vec<Number> {
    vec![
        number("long-min", red_flag::LONG_STIFFNESS_MIN),
        number("long-mornings", red_flag::LONG_STIFFNESS_MORNINGS),
        number("worse-by", red_flag::WORSE_BY),
        number("unchanged-days", red_flag::UNCHANGED_DAYS),
        number("unchanged-by", red_flag::UNCHANGED_BY),
        number("unchanged-sessions", red_flag::UNCHANGED_SESSIONS),
        number("drift-days", red_flag::DRIFT_DAYS),
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
                theme::heading(ui, theme::strong(words.say(&format!("numbers-topic-{topic}"))));
                rows(ui, &numbers.iter().map(|number| row(words, number)).collect::<Vec<_>>());
            }
        }
        shown
    })
}

fn row(words: &Words, number: &Number) -> Row {
    let name = words.say(&format!("numbers-{}", number.id));
    Row::new(name, words.number(number.value)).aside(words.source(number.source))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_has_its_sentence() {
        let words = Words::english();
        for (topic, numbers) in topics() {
            assert!(words.knows(&format!("numbers-topic-{topic}")), "{topic}");
            for number in numbers {
                assert!(words.knows(&format!("numbers-{}", number.id)), "{}", number.id);
            }
        }
    }
}
