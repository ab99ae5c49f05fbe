//! Even and bell-shaped numbers out of a seed: the same person on the same day draws the same
//! ones in every arm, whatever was drawn before (common random numbers).

/// What a draw is for; another purpose, other numbers.
#[derive(Debug, Clone, Copy)]
pub enum Purpose {
    /// Who the person is.
    Person,
    /// What happens on a day, whatever the arm.
    Life,
    /// What the person makes of a run that is asked for.
    Choice,
    /// The answers of a morning.
    Morning,
    /// The answers about a run.
    Run,
    /// The answers about a calf session.
    Calf,
    /// A heel-raise test.
    Test,
    /// Which people a bootstrap sample holds.
    Resample,
    /// A flare that no load has made.
    Flare,
    /// The mood of a day.
    Mood,
}

/// A small generator (splitmix64), the same everywhere.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// The draws of one person, one day and one purpose.
    pub fn of(seed: u64, person: u64, day: i64, purpose: Purpose) -> Self {
        let words = [person, day as u64, purpose as u64];
        Self(words.iter().fold(mixed(seed), |state, word| mixed(state ^ mixed(*word))))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mixed(self.0)
    }

    /// Even, from 0 to below 1.
    pub fn even(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Even, between two numbers.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.even()
    }

    /// True with this probability.
    pub fn happens(&mut self, probability: f64) -> bool {
        self.even() < probability
    }

    /// Bell-shaped, mean 0, deviation 1: twelve even numbers, so that no system's logarithm matters.
    pub fn bell(&mut self) -> f64 {
        (0..12).map(|_| self.even()).sum::<f64>() - 6.0
    }

    /// A place below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        (self.even() * n as f64) as usize
    }
}

fn mixed(word: u64) -> u64 {
    let word = word.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    word ^ (word >> 31)
}
