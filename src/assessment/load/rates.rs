//! What a minute of each activity costs, and the goal, from each day on which it was said anew.
//!
//! Before anything was said the defaults hold.

use chrono::NaiveDate;

use super::default_factor;
use crate::assessment::known::DEFAULT_GOAL_MIN;
use crate::journal::Current;
use crate::journal::session::Activity;
use crate::journal::setting::Choice;

/// Load factors and goals by date, ready to be looked up.
#[derive(Debug, Clone, Default)]
pub struct Rates {
    /// By activity in the order of [`Activity::ALL`], then by date.
    factors: [Vec<(NaiveDate, f64)>; Activity::ALL.len()],
    /// The continuous run aimed for, in minutes, by date.
    goals_min: Vec<(NaiveDate, u16)>,
}

impl Rates {
    /// What these facts say; they are ordered by date, then as recorded.
    pub fn of(current: &Current) -> Self {
        let mut rates = Self::default();
        for setting in current.settings() {
            if let Choice::LoadFactor(activity, factor) = setting.choice {
                rates.factors[activity as usize].push((setting.date, factor.get()));
            }
        }
        let goals = current.goals().iter();
        rates.goals_min = goals.filter_map(|goal| Some((goal.date, goal.goal_min?.get()))).collect();
        rates
    }

    /// What a minute of an activity costs on a day, in units.
    pub fn factor(&self, activity: Activity, on: NaiveDate) -> f64 {
        in_force(&self.factors[activity as usize], on).unwrap_or(default_factor(activity).value)
    }

    /// The continuous run aimed for on a day, in minutes.
    pub fn goal_min(&self, on: NaiveDate) -> u16 {
        in_force(&self.goals_min, on).unwrap_or(DEFAULT_GOAL_MIN)
    }
}

/// The latest that was said for a day or one before it.
fn in_force<T: Copy>(said: &[(NaiveDate, T)], on: NaiveDate) -> Option<T> {
    let place = said.partition_point(|(from, _)| *from <= on).checked_sub(1)?;
    said.get(place).map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::measure::LoadFactor;
    use crate::journal::setting::Setting;
    use crate::journal::{Fact, Journal, Revision, Stamp};
    use chrono::DateTime;

    #[test]
    fn a_factor_holds_from_its_date_on() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let choice = Choice::LoadFactor(Activity::Walk, LoadFactor::new(0.5).unwrap());
        let stamp = Stamp::new(DateTime::UNIX_EPOCH.fixed_offset(), "");
        let journal = Journal::new(vec![Revision::first(Fact::Setting(Setting { date, choice }), stamp)]);
        let rates = Rates::of(journal.current());
        assert_eq!(rates.factor(Activity::Walk, date), 0.5);
        assert_eq!(rates.factor(Activity::Walk, date.pred_opt().unwrap()), 0.3);
        assert_eq!(rates.factor(Activity::Run, date), 0.3);
    }
}
