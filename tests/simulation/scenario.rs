//! What is varied to see what a result depends on. The first scenario is the one reported; the
//! others change one thing each.

/// One set of assumptions.
#[derive(Debug, Clone, Copy)]
pub struct Scenario {
    /// Its name in the tables.
    pub name: &'static str,
    /// Factor on the noise of every answer.
    pub noise: f64,
    /// Probability that a whole morning goes unanswered.
    pub mornings_missing: f64,
    /// Probability that a single answer is left out.
    pub left_out: f64,
    /// Probability that the hours back to the usual are answered.
    pub hours_answered: f64,
    /// Share of capacity each point of irritation takes away.
    pub sensitised: f64,
    /// Factor on the capacity people begin with.
    pub capacity: f64,
    /// Factor on how fast it grows.
    pub growth: f64,
    /// Factor on how much of an overload is felt while running.
    pub felt: f64,
    /// Factor on how often a run is left out or overdone, and on how often people fall ill.
    pub deviating: f64,
}

/// As documented in the tables of `tendon`, `person` and `answers`.
pub const AS_ASSUMED: Scenario = Scenario {
    name: "as assumed",
    noise: 1.0,
    mornings_missing: 0.08,
    left_out: 0.06,
    hours_answered: 0.3,
    sensitised: 0.05,
    capacity: 1.0,
    growth: 1.0,
    felt: 1.0,
    deviating: 1.0,
};

/// One change each. The last three were added after a first look at the results, to see how much of
/// the program's slowness comes from answers left out, from the hours back to the usual, and from
/// people rather than rules.
pub const VARIED: [Scenario; 9] = [
    Scenario { name: "answers twice as noisy", noise: 2.0, ..AS_ASSUMED },
    Scenario { name: "half of the mornings missing", mornings_missing: 0.5, ..AS_ASSUMED },
    Scenario { name: "an irritated tendon bears as much", sensitised: 0.0, ..AS_ASSUMED },
    Scenario { name: "a quarter less capacity at the start", capacity: 0.75, ..AS_ASSUMED },
    Scenario { name: "capacity grows half as fast", growth: 0.5, ..AS_ASSUMED },
    Scenario { name: "overload not felt while running", felt: 0.0, ..AS_ASSUMED },
    Scenario { name: "nothing left out", mornings_missing: 0.0, left_out: 0.0, ..AS_ASSUMED },
    Scenario { name: "hours to the usual never asked", hours_answered: 0.0, ..AS_ASSUMED },
    Scenario {
        name: "nothing left out, nobody deviates or falls ill",
        mornings_missing: 0.0,
        left_out: 0.0,
        deviating: 0.0,
        ..AS_ASSUMED
    },
];
