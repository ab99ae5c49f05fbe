//! What first start asks, and the facts it becomes.

use chrono::NaiveDate;

use crate::command::Change;
use crate::journal::measure::GoalMinutes;
use crate::journal::setting::{Goal, Mode};
use crate::journal::tendon::{Location, Side, Tendon, TendonEvent};
use crate::journal::{Fact, day};
use crate::ui::screens::red_flag;
use crate::ui::screens::today::STRIP_DAYS_SHOWN;
use crate::ui::widgets::number_field::{self, Typed};

/// Which tendons hurt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The left one.
    Left,
    /// The right one.
    Right,
    /// Both.
    Both,
}

impl Which {
    /// The sides it stands for.
    pub fn sides(self) -> &'static [Side] {
        match self {
            Which::Left => &[Side::Left],
            Which::Right => &[Side::Right],
            Which::Both => &[Side::Left, Side::Right],
        }
    }
}

/// Where along the tendon, or that it isn't known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// At this location.
    At(Location),
    /// Not known.
    NotKnown,
}

/// Everything asked; what was skipped is none.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answers {
    /// Which tendons.
    pub which: Option<Which>,
    /// Where, by [`Side`].
    pub places: [Option<Place>; 2],
    /// Since when.
    pub since: Option<NaiveDate>,
    /// Rehab or still running.
    pub mode: Option<Mode>,
    /// Goal in minutes, as typed.
    pub goal_min: String,
    /// The red flags, in the order of [`FlagKind::ALL`].
    pub flags: red_flag::Answers,
}

impl Answers {
    /// The goal as it reads.
    pub fn goal(&self) -> Typed {
        let range = f64::from(GoalMinutes::MIN)..=f64::from(GoalMinutes::MAX);
        number_field::read(&self.goal_min, &range, false)
    }

    /// Whether every red flag was answered.
    pub fn has_all_flags(&self) -> bool {
        self.flags.iter().all(Option::is_some)
    }

    /// The day from which the tendons are judged.
    ///
    /// Not the day of setup: what happened before it can be filled in, and is then to be judged.
    fn affected_from(&self, today: NaiveDate) -> NaiveDate {
        let first_fillable = day::plus(today, 1 - STRIP_DAYS_SHOWN);
        self.since.filter(|since| *since <= today).unwrap_or(first_fillable)
    }

    /// The facts of one act, made on a day.
    pub fn changes(&self, today: NaiveDate) -> Vec<Change> {
        let sides = self.which.map_or(&[] as &[Side], Which::sides);
        let from = self.affected_from(today);
        let tendons = sides.iter().map(|side| {
            let location = match self.places[*side as usize] {
                Some(Place::At(location)) => Some(location),
                Some(Place::NotKnown) | None => None,
            };
            Fact::Tendon(Tendon { date: from, side: *side, location, event: TendonEvent::Affected, since: self.since })
        });
        let whole = self.goal().whole().and_then(|n| u16::try_from(n).ok());
        let goal = Goal { date: today, mode: self.mode, goal_min: whole.and_then(GoalMinutes::new) };
        let goal = (goal.mode.is_some() || goal.goal_min.is_some()).then_some(Fact::Goal(goal));
        tendons.chain(goal).chain(red_flag::facts(&self.flags, today)).map(Change::new).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::flag::FlagEvent;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
    }

    #[test]
    fn what_was_skipped_becomes_no_fact() {
        let answers = Answers { flags: [Some(false); 6], ..Answers::default() };
        let changes = answers.changes(today());
        assert_eq!(changes.len(), 6);
        assert!(changes.iter().all(|c| matches!(c, Change::New(_, Fact::Flag(f)) if f.event == FlagEvent::Denied)));
    }

    #[test]
    fn tendons_are_judged_from_the_onset_or_from_the_first_day_that_can_be_filled_in() {
        let from = |since: Option<NaiveDate>| {
            let answers = Answers { which: Some(Which::Left), since, ..Answers::default() };
            answers.affected_from(today())
        };
        let long_ago = day::plus(today(), -400);
        assert_eq!(from(Some(long_ago)), long_ago);
        assert_eq!(from(Some(today())), today());
        assert_eq!(from(None), day::plus(today(), -13));
        assert_eq!(from(Some(day::plus(today(), 1))), day::plus(today(), -13));
    }

    #[test]
    fn both_tendons_are_two_facts_each_with_its_place() {
        let answers = Answers {
            which: Some(Which::Both),
            places: [Some(Place::At(Location::Insertional)), Some(Place::NotKnown)],
            mode: Some(Mode::Rehab),
            goal_min: "40".to_owned(),
            ..Answers::default()
        };
        let changes = answers.changes(today());
        let places: Vec<_> = changes
            .iter()
            .filter_map(|c| if let Change::New(_, Fact::Tendon(t)) = c { Some((t.side, t.location)) } else { None })
            .collect();
        assert_eq!(places, [(Side::Left, Some(Location::Insertional)), (Side::Right, None)]);
        assert!(changes.iter().any(|c| matches!(c, Change::New(_, Fact::Goal(g)) if g.goal_min.is_some())));
    }
}
