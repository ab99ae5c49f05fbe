//! Reasons to make an appointment, each with what it saw, in words.

use super::{Arg, Words};
use crate::assessment::Advice;
use crate::assessment::red_flag::{DRIFT_DAYS, LONG_STIFFNESS_MIN, LONG_STIFFNESS_MORNINGS, UNCHANGED_DAYS, WORSE_BY};
use crate::journal::measure::Halves;
use crate::journal::tendon::Side;

impl Words {
    /// "Right Achilles: stiffer from week to week: 1, 2, 2.5, 3 (weekly medians)."
    pub fn advice(&self, advice: &Advice) -> String {
        let halves = |halves: Halves| Arg::from(self.number(halves.get()));
        match advice {
            Advice::Raised(raised) => self.flag(raised.flag),
            Advice::LongStiffness(side, seen) => self.of_tendon(
                "advice-long-stiffness",
                *side,
                vec![
                    ("limit", LONG_STIFFNESS_MIN.value.into()),
                    ("mornings", LONG_STIFFNESS_MORNINGS.value.into()),
                    ("least", seen.least_min.into()),
                    ("from", self.day_short(seen.from).into()),
                    ("to", self.day_short(seen.to).into()),
                ],
            ),
            Advice::WorseOverThreeWeeks(side, medians) => {
                let medians = medians.map(|median| self.number(median.get())).join(", ");
                let args = vec![("medians", medians.into()), ("by", halves(WORSE_BY.value))];
                self.of_tendon("advice-worse", *side, args)
            }
            Advice::NoChange(side, seen) => self.of_tendon(
                "advice-no-change",
                *side,
                vec![
                    ("before", halves(seen.before)),
                    ("now", halves(seen.now)),
                    ("weeks", (UNCHANGED_DAYS.value / 7).into()),
                    ("sessions", seen.sessions.into()),
                ],
            ),
            Advice::Drifting(side, seen) => self.of_tendon(
                "advice-drifting",
                *side,
                vec![
                    ("recent", halves(seen.recent)),
                    ("reference", halves(seen.reference)),
                    ("days", DRIFT_DAYS.value.into()),
                ],
            ),
        }
    }

    fn of_tendon(&self, id: &str, side: Side, mut args: Vec<(&str, Arg)>) -> String {
        args.push(("Tendon", self.tendon(side, None).into()));
        self.say_with(id, &args)
    }
}
