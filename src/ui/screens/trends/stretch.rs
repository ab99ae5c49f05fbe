//! How far back the plots look.

use chrono::NaiveDate;

use crate::assessment::event;
use crate::journal::day;
use crate::ui::View;

/// A stretch of days that ends today.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(super) enum Stretch {
    /// 14 days.
    TwoWeeks,
    /// 42 days.
    #[default]
    SixWeeks,
    /// 91 days.
    ThreeMonths,
    /// 365 days.
    Year,
    /// From the first day anything was recorded for on.
    All,
}

impl Stretch {
    /// Every stretch, shortest first.
    pub(super) const ALL: [Stretch; 5] =
        [Stretch::TwoWeeks, Stretch::SixWeeks, Stretch::ThreeMonths, Stretch::Year, Stretch::All];

    /// Id of its name in the catalogue.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Stretch::TwoWeeks => "trends-two-weeks",
            Stretch::SixWeeks => "trends-six-weeks",
            Stretch::ThreeMonths => "trends-three-months",
            Stretch::Year => "trends-year",
            Stretch::All => "trends-all",
        }
    }

    /// First and last day.
    pub(super) fn days(self, view: &View) -> (NaiveDate, NaiveDate) {
        let count = match self {
            Stretch::TwoWeeks => 14,
            Stretch::SixWeeks => 42,
            Stretch::ThreeMonths => 91,
            Stretch::Year => 365,
            // Two weeks at least, so that a few days do not fill the whole width.
            Stretch::All => day::between(first_recorded(view), view.today).max(13) + 1,
        };
        (day::plus(view.today, 1 - count), view.today)
    }
}

/// The first day with an answer, a session or an event.
fn first_recorded(view: &View) -> NaiveDate {
    let first = first_day(view);
    event::first_day(view.journal).map_or(first, |event| event.min(first))
}

/// The first day with a check-in or a session; today without any.
pub(super) fn first_day(view: &View) -> NaiveDate {
    let check_in = view.journal.current().check_ins().first().map(|c| c.date);
    let session = view.assessment.sessions.first().map(|s| s.day);
    check_in.into_iter().chain(session).min().unwrap_or(view.today).min(view.today)
}
