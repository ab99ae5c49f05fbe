//! What acts on the tendon beside the day's own load: load of the day before, irritation that comes a
//! day later, flares that no load has made. All three are off unless a scenario asks for them.
//!
//! ```text
//! carried    L' = L + c · L'(yesterday)                counts in place of L
//! later      of what a load adds to the irritation, a share comes with the next day's
//! flares     + 2 to 5 points, a stiff shoe, a day on ladders, a cold
//! ```
//!
//! Sizes and shares are guesses. That irritation can come late: a healthy Achilles tendon's structure is
//! worse on day 2 after a match than on day 1 (Rosengarten 2014; clinical.md).

use super::chance::Purpose;
use super::person::Person;
use super::scenario::Scenario;
use super::tendon::Tendon;

/// Points of a flare, from and to.
const FLARE: (f64, f64) = (2.0, 5.0);

/// A tendon with what still comes to it.
#[derive(Debug, Clone, Copy)]
pub struct Body {
    /// The tendon.
    pub tendon: Tendon,
    /// Load of the days before that still counts.
    pub carried: f64,
    /// Irritation that comes with the next day's.
    coming: f64,
}

impl Body {
    /// With nothing to come.
    pub fn new(tendon: Tendon) -> Self {
        Self { tendon, carried: 0.0, coming: 0.0 }
    }

    /// The next day, after this day's load.
    pub fn after(&self, person: &Person, scenario: &Scenario, day: i64, load: f64) -> Self {
        let total = load + self.carried;
        let (calmed, after) = (self.tendon.after(&person.nature, 0.0), self.tendon.after(&person.nature, total));
        let added = after.irritation - calmed.irritation;
        let flare = flare(person, scenario, day);
        let irritation = (after.irritation - scenario.later * added + self.coming + flare).clamp(0.0, 10.0);
        Self {
            tendon: Tendon { irritation, ..after },
            carried: scenario.carried * total,
            coming: scenario.later * added,
        }
    }
}

fn flare(person: &Person, scenario: &Scenario, day: i64) -> f64 {
    let mut chance = person.chance(day, Purpose::Flare);
    if chance.happens(scenario.flares) { chance.between(FLARE.0, FLARE.1) } else { 0.0 }
}
