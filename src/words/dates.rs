//! Days, months and times in the catalogue's language.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::Words;

/// Names of the weekdays in the catalogue, from Monday on.
pub const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/// Names of the months in the catalogue, from January on.
pub const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

impl Words {
    /// "Saturday".
    pub fn weekday(&self, date: NaiveDate) -> String {
        self.say_of("weekday", WEEKDAYS[date.weekday().num_days_from_monday() as usize])
    }

    /// "Sat".
    pub fn weekday_short(&self, date: NaiveDate) -> String {
        self.say_of("weekday-short", WEEKDAYS[date.weekday().num_days_from_monday() as usize])
    }

    /// "November".
    pub fn month(&self, date: NaiveDate) -> String {
        self.say_of("month", MONTHS[date.month0() as usize])
    }

    /// "Nov".
    pub fn month_short(&self, date: NaiveDate) -> String {
        self.say_of("month-short", MONTHS[date.month0() as usize])
    }

    /// "Saturday 21 November".
    pub fn day_long(&self, date: NaiveDate) -> String {
        self.say_with(
            "day-long",
            &[("weekday", self.weekday(date).into()), ("day", date.day().into()), ("month", self.month(date).into())],
        )
    }

    /// "21 November 2026".
    pub fn day_with_year(&self, date: NaiveDate) -> String {
        let year = date.year().to_string();
        self.say_with(
            "day-with-year",
            &[("day", date.day().into()), ("month", self.month(date).into()), ("year", year.into())],
        )
    }

    /// "21 Nov".
    pub fn day_short(&self, date: NaiveDate) -> String {
        self.say_with("day-short", &[("day", date.day().into()), ("month", self.month_short(date).into())])
    }

    /// "Sat 21 Nov".
    pub fn day_medium(&self, date: NaiveDate) -> String {
        self.say_with(
            "day-medium",
            &[
                ("weekday", self.weekday_short(date).into()),
                ("day", date.day().into()),
                ("month", self.month_short(date).into()),
            ],
        )
    }

    /// "today", "yesterday", "tomorrow", or "Sat 21 Nov".
    pub fn day_near(&self, date: NaiveDate, today: NaiveDate) -> String {
        match crate::journal::day::between(today, date) {
            0 => self.say("today"),
            -1 => self.say("yesterday"),
            1 => self.say("tomorrow"),
            _ => self.day_medium(date),
        }
    }

    /// "18:30".
    pub fn time(&self, time: NaiveTime) -> String {
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    /// A number of which tenths are enough: "15.6".
    pub fn rounded(&self, number: f64) -> String {
        self.number((number * 10.0).round() / 10.0)
    }

    /// Whether a number is more than nothing once it is said in tenths: what exceeds a limit by less
    /// does not exceed it.
    pub fn is_shown(&self, number: f64) -> bool {
        (number * 10.0).round() > 0.0
    }

    /// A number as short as it can be said: "2", "2.5".
    pub fn number(&self, number: f64) -> String {
        let rounded = (number * 100.0).round() / 100.0;
        // Adding nothing takes the sign off a zero.
        (rounded + 0.0).to_string()
    }
}
