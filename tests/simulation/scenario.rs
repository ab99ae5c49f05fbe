//! What is varied to see what a result depends on. The first scenario is the one reported; the
//! others change one thing each.
//!
//! Where a number of the first comes from stands with the equation it is in (`tendon`, `body`, `calf`,
//! `person`, `staying`, `answers`). How far the others go is a guess, but for the answers missing: 15 % in
//! prompted research diaries, up to 60 % in private use over months (pace.md, 2).

/// One set of assumptions.
#[derive(Debug, Clone, Copy)]
pub struct Scenario {
    /// Its name in the tables.
    pub name: &'static str,
    /// Factor on the noise of every answer.
    pub noise: f64,
    /// Probability that a whole morning goes unanswered.
    pub mornings_missing: f64,
    /// Probability that all answers about a session are left out.
    pub sessions_missing: f64,
    /// Probability that a single answer is left out.
    pub left_out: f64,
    /// Probability that the hours back to the usual are answered.
    pub hours_answered: f64,
    /// Share of the irritation that is told.
    pub told: f64,
    /// How far moods move every answer, points.
    pub moods: f64,
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
    /// Whether calf work grows with the tendon, as heavy slow resistance does.
    pub calf_grows: bool,
    /// Share of people who give up one day without progress.
    pub impatient: f64,
    /// Share of an irritation that comes a day later.
    pub later: f64,
    /// Probability a day of a flare that no load has made.
    pub flares: f64,
    /// Share of a day's load that still counts the day after.
    pub carried: f64,
}

/// As documented in the tables of `tendon`, `person`, `staying`, `calf` and `answers`.
pub const AS_ASSUMED: Scenario = Scenario {
    name: "as assumed",
    noise: 1.0,
    mornings_missing: 0.08,
    sessions_missing: 0.0,
    left_out: 0.06,
    hours_answered: 0.3,
    told: 1.0,
    moods: 0.0,
    sensitised: 0.05,
    capacity: 1.0,
    growth: 1.0,
    felt: 1.0,
    deviating: 1.0,
    calf_grows: true,
    impatient: 0.5,
    later: 0.0,
    flares: 0.0,
    carried: 0.0,
};

/// A quarter of all answers missing: mostly whole forms, 1 − 0.82 · 0.915 of the single answers.
pub const QUARTER_MISSING: Scenario = Scenario {
    name: "25 % of answers missing",
    mornings_missing: 0.18,
    sessions_missing: 0.18,
    left_out: 0.085,
    ..AS_ASSUMED
};

/// One change each.
pub const VARIED: [Scenario; 20] = [
    Scenario { name: "calf work that does not grow", calf_grows: false, ..AS_ASSUMED },
    Scenario { name: "nobody gives up", impatient: 0.0, ..AS_ASSUMED },
    Scenario { name: "neither grows nor gives up (the first model)", calf_grows: false, impatient: 0.0, ..AS_ASSUMED },
    QUARTER_MISSING,
    Scenario {
        name: "40 % of answers missing",
        mornings_missing: 0.3,
        sessions_missing: 0.3,
        left_out: 0.143,
        ..AS_ASSUMED
    },
    Scenario { name: "half of the mornings missing", mornings_missing: 0.5, ..AS_ASSUMED },
    Scenario { name: "nothing left out", mornings_missing: 0.0, left_out: 0.0, ..AS_ASSUMED },
    Scenario { name: "hours to the usual never asked", hours_answered: 0.0, ..AS_ASSUMED },
    Scenario { name: "irritation comes a day later", later: 1.0, ..AS_ASSUMED },
    Scenario { name: "flares from life", flares: 1.0 / 45.0, ..AS_ASSUMED },
    Scenario { name: "moods in the answers", moods: 0.7, ..AS_ASSUMED },
    Scenario { name: "two thirds of the irritation told", told: 2.0 / 3.0, ..AS_ASSUMED },
    Scenario { name: "load carries over", carried: 0.25, ..AS_ASSUMED },
    Scenario { name: "answers twice as noisy", noise: 2.0, ..AS_ASSUMED },
    Scenario { name: "an irritated tendon bears as much", sensitised: 0.0, ..AS_ASSUMED },
    Scenario { name: "a quarter less capacity at the start", capacity: 0.75, ..AS_ASSUMED },
    Scenario { name: "capacity grows half as fast", growth: 0.5, ..AS_ASSUMED },
    Scenario { name: "overload not felt while running", felt: 0.0, ..AS_ASSUMED },
    Scenario {
        name: "nothing left out, nobody deviates or falls ill",
        mornings_missing: 0.0,
        left_out: 0.0,
        deviating: 0.0,
        ..AS_ASSUMED
    },
    Scenario {
        name: "25 % missing, moods, flares from life, load carries over",
        moods: 0.7,
        flares: 1.0 / 45.0,
        carried: 0.25,
        ..QUARTER_MISSING
    },
];
