//! RULES §8, the credits of a step: how many there are, how many it asks for, and what threw the runner back.

use super::enough::Witness;
use super::ladder::last_step;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// "Three on steps 1–4 and at the goal",
const THREE: i64 = 3;
const LAST_OF_THREE: i64 = 4;
/// "one on the continuous steps before it",
const ONE: i64 = 1;
/// "three credits more on the step just below it".
const MORE_BELOW: i64 = 3;

/// What a run that earns a credit rests on.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Ground {
    Green,
    Counted(Witness),
}

/// What became of a run that may earn a credit.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Earned {
    /// Another run of the day has earned one.
    Nothing,
    /// "A credit that the bound below an advance swallowed counts as none."
    Swallowed,
    One,
    Enough,
}

#[derive(Default)]
pub struct Credits {
    pub count: i64,
    /// Whether one of them is from a GREEN run.
    has_green: bool,
    /// "At most one credit a day": the day of the last one.
    last_on: Option<NaiveDate>,
    /// The steps that threw the runner back: "forgotten on advancing to it, and by nothing else".
    /// Reading: not by the closing of the plan either.
    threw_back: BTreeSet<i64>,
}

impl Credits {
    /// How many advance from a step.
    /// Reading: where the step that threw back is beyond the goal now, nothing more is asked for.
    pub fn needed(&self, step: i64, goal_min: i64) -> i64 {
        let last = last_step(goal_min);
        let usual = if step <= LAST_OF_THREE || step == last { THREE } else { ONE };
        let is_below = step < last && self.threw_back.contains(&(step + 1));
        usual + if is_below { MORE_BELOW } else { 0 }
    }

    /// "Credits stop one below an advance as long as none of them is from a GREEN run, and a run counted on hours or the
    /// late morning never completes one."
    /// Reading: a swallowed credit is none for the day's one either.
    pub fn earn(&mut self, day: NaiveDate, ground: Ground, needed: i64) -> Earned {
        if self.last_on == Some(day) {
            return Earned::Nothing;
        }
        let completes = self.count + 1 >= needed;
        let may_complete = match ground {
            Ground::Green => true,
            Ground::Counted(Witness::Morning) => self.has_green,
            Ground::Counted(_) => false,
        };
        if completes && !may_complete {
            return Earned::Swallowed;
        }
        self.count += 1;
        self.has_green |= ground == Ground::Green;
        self.last_on = Some(day);
        if completes { Earned::Enough } else { Earned::One }
    }

    pub fn lose(&mut self) {
        self.count = 0;
        self.has_green = false;
    }

    pub fn thrown_back_from(&mut self, step: i64) {
        self.threw_back.insert(step);
    }

    /// On advancing to a step.
    pub fn advanced_to(&mut self, step: i64) {
        self.lose();
        self.threw_back.remove(&step);
    }
}
