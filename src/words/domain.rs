//! Domain values in words: zones, loads, activities, rules, criteria, actions, flags.

use super::{Arg, Words};
use crate::assessment::ladder::Dose;
use crate::assessment::readiness::{Criterion, State, TEST_DAYS};
use crate::assessment::source::Source;
use crate::assessment::{Action, CriterionId, Load, PlanState, Rule, Zone};
use crate::journal::day_mark::DayEvent;
use crate::journal::heel_raise::RaiseSurface;
use crate::journal::session::Activity;
use crate::journal::setting::{Mode, Preset};
use crate::journal::tendon::{Location, Side};

impl Words {
    /// "Left".
    pub fn side(&self, side: Side) -> String {
        self.say_of("side", side.name())
    }

    /// "left", within a sentence.
    pub fn side_within(&self, side: Side) -> String {
        self.say_of("side-within", side.name())
    }

    /// "right Achilles", within a sentence.
    pub fn tendon_within(&self, side: Side) -> String {
        self.say_of("tendon-within", side.name())
    }

    /// "Right Achilles, midportion".
    pub fn tendon(&self, side: Side, location: Option<Location>) -> String {
        match location {
            None => self.say_of("tendon", side.name()),
            Some(place) => {
                let place = self.location(place);
                self.say_with(
                    "tendon-at",
                    &[("tendon", self.say_of("tendon", side.name()).into()), ("place", place.into())],
                )
            }
        }
    }

    /// "midportion".
    pub fn location(&self, location: Location) -> String {
        self.say_of("location", location.name())
    }

    /// "green".
    pub fn zone(&self, zone: Zone) -> String {
        self.say_of("zone", zone.name())
    }

    /// "Green zone".
    pub fn zone_title(&self, zone: Zone) -> String {
        self.say_of("zone-title", zone.name())
    }

    /// "load tolerated".
    pub fn load(&self, load: Load) -> String {
        self.say_of("load", load.name())
    }

    /// "Walk-run".
    pub fn activity(&self, activity: Activity) -> String {
        self.say_of("activity", activity.name())
    }

    /// "walk-run", within a sentence.
    pub fn activity_within(&self, activity: Activity) -> String {
        self.say_of("activity-within", activity.name())
    }

    /// "Calf raises on one leg, flat ground, are comfortable".
    pub fn criterion(&self, id: CriterionId) -> String {
        self.say_of("criterion", id.name())
    }

    /// How a criterion stands: "Not met"; where it rests on a test, "No test in the last 14 days".
    pub fn criterion_stands(&self, criterion: &Criterion) -> String {
        let rests_on_a_test = matches!(criterion.id, CriterionId::CalfRaisePain | CriterionId::CalfRaiseCount);
        if rests_on_a_test && criterion.state == State::NotEnough && criterion.have.is_none() {
            let said = self.say_with("criterion-no-test", &[("days", TEST_DAYS.value.into())]);
            let Some(side) = criterion.named() else { return said };
            let args = [("state", said.into()), ("side", self.side_within(side).into())];
            return self.say_with("criterion-state-side", &args);
        }
        self.criterion_state_of(criterion)
    }

    /// The same without a word about tests; the deciding tendon is named where another has another state:
    /// "Not met (right)".
    pub fn criterion_state_of(&self, criterion: &Criterion) -> String {
        let state = self.criterion_state(criterion.state);
        match criterion.named() {
            None => state,
            Some(side) => {
                let args = [("state", state.into()), ("side", self.side_within(side).into())];
                self.say_with("criterion-state-side", &args)
            }
        }
    }

    /// "Met".
    pub fn criterion_state(&self, state: State) -> String {
        self.say_of("criterion-state", state.name())
    }

    /// "step back".
    pub fn action(&self, action: Action) -> String {
        self.say_of("action", action.name())
    }

    /// "open".
    pub fn plan_state(&self, state: PlanState) -> String {
        self.say_of("plan-state", state.name())
    }

    /// "Rest day".
    pub fn day_event(&self, event: DayEvent) -> String {
        self.say_of("day-event", event.name())
    }

    /// "flat ground".
    pub fn raise_surface(&self, surface: RaiseSurface) -> String {
        self.say_of("raise-surface", surface.name())
    }

    /// "Rehab, then running".
    pub fn mode(&self, mode: Mode) -> String {
        self.say_of("mode", mode.name())
    }

    /// "standard".
    pub fn preset(&self, preset: Preset) -> String {
        self.say_of("preset", preset.name())
    }

    /// Where a number comes from.
    pub fn source(&self, source: Source) -> String {
        self.say_of("source", source.name())
    }

    /// The same in a few letters: "S1".
    pub fn source_short(&self, source: Source) -> String {
        self.say_of("source-short", source.name())
    }

    /// What a rule looks at: "Worst pain".
    pub fn rule(&self, rule: Rule) -> String {
        self.say_of("rule", rule.name())
    }

    /// "2 min run, 2 min walk × 6", or "25 min continuous".
    pub fn dose(&self, dose: Dose) -> String {
        if dose.walk_min == 0 {
            return self.say_with("dose-continuous", &[("min", Arg::from(dose.minutes()))]);
        }
        self.say_with(
            "dose-walk-run",
            &[
                ("run", Arg::from(dose.run_min)),
                ("walk", Arg::from(dose.walk_min)),
                ("times", Arg::from(dose.repetitions)),
            ],
        )
    }
}
