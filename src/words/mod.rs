//! SAYING: every sentence about a domain value, its numbers and dates, out of one catalogue.
//!
//! Sentences live in `en/*.ftl` (Fluent), a file for each room or screen. Code names a sentence by
//! its id; a test compares ids and catalogue, so neither can go stale. Ids are written out, or
//! are a family's name and one of its members ([`Words::say_of`]): never put together otherwise.

pub mod act;
mod advice;
mod criterion;
pub mod dates;
pub mod digits;
mod domain;
mod doubt;
mod event;
pub mod fact;
mod plan;
mod red_flag;
mod rehab;
mod still_running;
mod today;
mod tolerance;
mod verdict;

use std::sync::{Arc, LazyLock};

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};

/// The catalogue's files.
const ENGLISH: &[(&str, &str)] = &[
    ("common", include_str!("en/common.ftl")),
    ("demo", include_str!("en/demo.ftl")),
    ("domain", include_str!("en/domain.ftl")),
    ("doubt", include_str!("en/doubt.ftl")),
    ("fact", include_str!("en/fact.ftl")),
    ("verdict", include_str!("en/verdict.ftl")),
    ("for_today", include_str!("en/for_today.ftl")),
    ("criterion", include_str!("en/criterion.ftl")),
    ("evaluation", include_str!("en/evaluation.ftl")),
    ("tolerance", include_str!("en/tolerance.ftl")),
    ("still_running", include_str!("en/still_running.ftl")),
    ("widgets", include_str!("en/widgets.ftl")),
    ("app", include_str!("en/app.ftl")),
    ("backups", include_str!("en/backups.ftl")),
    ("journals", include_str!("en/journals.ftl")),
    ("frame", include_str!("en/frame.ftl")),
    ("red_flag", include_str!("en/red_flag.ftl")),
    ("clock", include_str!("en/clock.ftl")),
    ("today", include_str!("en/today.ftl")),
    ("log", include_str!("en/log.ftl")),
    ("first_start", include_str!("en/first_start.ftl")),
    ("trends", include_str!("en/trends.ftl")),
    ("readiness", include_str!("en/readiness.ftl")),
    ("plan", include_str!("en/plan.ftl")),
    ("programme", include_str!("en/programme.ftl")),
    ("rehab", include_str!("en/rehab.ftl")),
    ("erasing", include_str!("en/erasing.ftl")),
    ("history", include_str!("en/history.ftl")),
    ("report", include_str!("en/report.ftl")),
    ("settings", include_str!("en/settings.ftl")),
    ("exchange", include_str!("en/exchange.ftl")),
    ("cli", include_str!("en/cli.ftl")),
    ("import", include_str!("en/import.ftl")),
];

/// What can be put into a sentence.
pub type Arg<'a> = FluentValue<'a>;

/// The sentences of one language, read once for the whole program.
pub struct Words {
    bundle: Arc<FluentBundle<FluentResource>>,
    is_strict: bool,
}

static READ: LazyLock<Arc<FluentBundle<FluentResource>>> = LazyLock::new(|| {
    let mut bundle = FluentBundle::new_concurrent(vec!["en".parse().unwrap_or_default()]);
    // Isolation marks have no glyph and would end up in files.
    bundle.set_use_isolating(false);
    for (_, text) in ENGLISH {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
    }
    Arc::new(bundle)
});

impl Words {
    /// English. In a build with debug assertions, as tests are, a sentence that cannot be said whole
    /// stops the program.
    pub fn english() -> Self {
        Self::in_english(cfg!(debug_assertions))
    }

    fn in_english(is_strict: bool) -> Self {
        Self { bundle: Arc::clone(&READ), is_strict }
    }

    /// The sentence of that id.
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// The sentence of that id with its blanks filled. Where the program is released, an id the
    /// catalogue lacks is said as it is, and a blank nobody filled as its name.
    pub fn say_with(&self, id: &str, args: &[(&str, Arg)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|m| m.value()) else {
            assert!(!self.is_strict, "the catalogue has no sentence {id:?}");
            return id.to_owned();
        };
        let args: FluentArgs = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        assert!(!self.is_strict || errors.is_empty(), "the sentence {id:?} cannot be said whole: {errors:?}");
        said
    }

    /// The sentence of a family for one of its members: `say_of("zone", "green")`.
    pub fn say_of(&self, family: &str, name: &str) -> String {
        self.say_of_with(family, name, &[])
    }

    /// The same with its blanks filled.
    pub fn say_of_with(&self, family: &str, name: &str, args: &[(&str, Arg)]) -> String {
        self.say_with(&format!("{family}-{}", name.replace('_', "-")), args)
    }

    /// Whether the catalogue has a sentence of that id.
    pub fn knows(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }
}

impl Default for Words {
    fn default() -> Self {
        Self::english()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_catalogue_is_sound_and_no_id_stands_twice() {
        let mut bundle = FluentBundle::new_concurrent(vec!["en".parse().unwrap_or_default()]);
        for (file, text) in ENGLISH {
            let resource = FluentResource::try_new((*text).to_owned());
            let resource = resource.unwrap_or_else(|(_, errors)| panic!("{file}.ftl: {errors:?}"));
            bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{file}.ftl: {errors:?}"));
        }
    }

    #[test]
    #[should_panic(expected = "no sentence \"no-such-id\"")]
    fn an_id_the_catalogue_lacks_fails_under_test() {
        Words::english().say("no-such-id");
    }

    #[test]
    #[should_panic(expected = "\"day-short\" cannot be said whole")]
    fn a_blank_nobody_fills_fails_under_test() {
        Words::english().say_with("day-short", &[("day", 3.into())]);
    }

    #[test]
    fn where_the_program_is_released_the_rest_is_said_all_the_same() {
        let words = Words::in_english(false);
        assert_eq!(words.say("no-such-id"), "no-such-id");
        assert_eq!(words.say_with("day-short", &[("day", 3.into())]), "3 {$month}");
    }

    #[test]
    fn what_rounds_to_nothing_is_zero_without_a_sign() {
        let words = Words::english();
        assert_eq!([words.rounded(-0.04), words.rounded(-0.0), words.number(-0.004)], ["0", "0", "0"]);
        assert_eq!([words.rounded(-0.06), words.number(-0.5)], ["-0.1", "-0.5"]);
    }

    #[test]
    fn days_are_said_as_a_person_would() {
        let words = Words::english();
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        assert_eq!(words.day_long(day), "Saturday 21 November");
        assert_eq!(words.day_medium(day), "Sat 21 Nov");
        assert_eq!(words.day_near(day, day), "today");
        assert_eq!(words.number(2.0), "2");
        assert_eq!(words.number(2.5), "2.5");
    }
}
