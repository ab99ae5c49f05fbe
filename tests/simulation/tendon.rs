//! The tendon: what it bears, how irritated it is, and what a day's load does to both.
//!
//! A day's load L is in minutes of easy flat running (walking 0.3 a minute, as in RULES
//! §9; calf work: `calf`), everyday walking beyond the usual included, the usual itself not.
//!
//! ```text
//! bears       E = C · (1 − s · min(I, 8))              an irritated tendon bears less
//! exertion    x = L / E
//! irritation  I' = I · 2^(−1/τ) + k · max(0, x − 1)    held to 0 … 10
//! adapting    u = 0 below x = 0.25, rises to 1 at x = 1, falls to 0 at x = 1.5
//! damage      w = min(1, max(0, x − 1.5))
//! habit       H' = H · 2^(−1/7) + x · (1 − 2^(−1/7))
//! disuse      v = max(0, 1 − H / 0.15)                 two calf sessions a week keep what there is
//! capacity    C' = C · (1 + g · u · (1 − C/Cmax) − 0.03 · w − 0.0035 · v)    at least 5
//! ```
//!
//! | what | robust | ordinary | irritable | where from |
//! |---|---|---|---|---|
//! | share of people | 30 % | 50 % | 20 % | assumption |
//! | C at the first day, median (spread 25 %), at least 10 | 24 | 18 | 14 | assumption: bears the calf session of 10, and step 1 (12.8) to step 3 (19.8) |
//! | τ, half-time of irritation, days | 1–2 | 2–4 | 4–8 | healthy Achilles structure is worse on day 2 after a match and back on day 4 (Rosengarten 2014); longer where sore: assumption |
//! | k, points for a load twice what it bears | 4 | 6.5 | 10 (each ±30 %) | assumption |
//! | g, growth a day of full stimulus, % | 2.0 | 1.3 | 0.8 (each ±30 %) | assumption: 6, 4 and 2.5 % for a week of three |
//!
//! For everyone: Cmax 45–75 (assumption), s 5 % a point (assumption, varied), disuse 0.35 % a day
//! (assumption: tendons lose stiffness over weeks of rest), damage 3 % (assumption).

/// What a tendon loses its irritability by, and gains its strength by; one person's, for good.
#[derive(Debug, Clone, Copy)]
pub struct Nature {
    /// The most it can come to bear, in minutes of easy running.
    pub ceiling: f64,
    /// Growth on a day of full stimulus, as a share of what it bears.
    pub growth: f64,
    /// Days in which irritation halves.
    pub half_time: f64,
    /// Points of irritation for a load twice what it bears.
    pub reactivity: f64,
    /// Share of its capacity that each point of irritation takes away for the time being.
    pub sensitised: f64,
}

/// How it is at the beginning of a day.
#[derive(Debug, Clone, Copy)]
pub struct Tendon {
    /// What it bears when calm, in minutes of easy running.
    pub capacity: f64,
    /// Irritation, in points of a 0–10 scale.
    pub irritation: f64,
    /// Its usual exertion over the last weeks.
    pub habit: f64,
}

/// The least a tendon comes to bear.
const FLOOR: f64 = 5.0;
/// Exertion at which nothing adapts yet.
const TOO_LITTLE: f64 = 0.25;
/// Exertion from which it is damaged.
const TOO_MUCH: f64 = 1.5;
/// Habitual exertion that keeps what there is.
const KEPT_BY: f64 = 0.15;
/// Days in which a habit halves.
const HABIT_HALF_TIME: f64 = 7.0;
/// Share of its capacity lost a day at twice and a half what it bears.
const DAMAGE: f64 = 0.03;
/// Share of its capacity lost a day of full rest.
const DISUSE: f64 = 0.0035;

impl Tendon {
    /// The load it bears today.
    pub fn bears(&self, nature: &Nature) -> f64 {
        self.capacity * (1.0 - nature.sensitised * self.irritation.min(8.0))
    }

    /// A load as a share of what it bears today.
    pub fn exertion(&self, nature: &Nature, load: f64) -> f64 {
        load / self.bears(nature)
    }

    /// The next day, after this day's load.
    pub fn after(&self, nature: &Nature, load: f64) -> Self {
        let exertion = self.exertion(nature, load);
        let calmed = self.irritation * 0.5f64.powf(1.0 / nature.half_time);
        let irritation = (calmed + nature.reactivity * (exertion - 1.0).max(0.0)).clamp(0.0, 10.0);
        let kept = 0.5f64.powf(1.0 / HABIT_HALF_TIME);
        let growth = nature.growth * adapting(exertion) * (1.0 - self.capacity / nature.ceiling);
        let damage = DAMAGE * (exertion - TOO_MUCH).clamp(0.0, 1.0);
        let disuse = DISUSE * (1.0 - self.habit / KEPT_BY).max(0.0);
        Self {
            capacity: (self.capacity * (1.0 + growth - damage - disuse)).max(FLOOR),
            irritation,
            habit: self.habit * kept + exertion * (1.0 - kept),
        }
    }
}

fn adapting(exertion: f64) -> f64 {
    let rising = (exertion - TOO_LITTLE) / (1.0 - TOO_LITTLE);
    let falling = (TOO_MUCH - exertion) / (TOO_MUCH - 1.0);
    rising.min(falling).max(0.0)
}
