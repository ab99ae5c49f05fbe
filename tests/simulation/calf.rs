//! Calf work: heavy slow resistance that moves on as RULES §13 has it, the same on every way.
//!
//! ```text
//! load      L = 10 · S · i / 0.65 · r
//! strength  S = C / C(first day)        a repetition maximum goes with one's own strength
//! weight    i = 0.65, 0.70, 0.70, 0.75, 0.75, 0.80 × 3, 0.85 × 4     twelve weeks of three sessions
//! eased     r = 2/3 after one that went badly, 1/2 after more than 14 days without
//! ```
//!
//! Went badly: worst pain felt above 3, or the next morning felt 2 or more above the usual. At a worst
//! pain of 6 or more a week is taken back. A good eased one restores the full load and counts for nothing.
//!
//! Weeks and repetitions are Beyer 2015's (15, 12, 12, 10, 10, 8 × 3, 6 × 4 RM), 2/3 and 14 days are
//! RULES §13. Guesses: the share of the maximum a repetition maximum stands for (a common table), that the
//! load on the tendon goes with the weight, and that strength grows in step with what the tendon bears.

use super::person::Person;
use super::scenario::Scenario;
use super::tendon::Tendon;

/// Load of the first session.
const FIRST_LOAD: f64 = 10.0;
/// Share of the most one can lift, week by week.
const WEIGHTS: [f64; 12] = [0.65, 0.70, 0.70, 0.75, 0.75, 0.80, 0.80, 0.80, 0.85, 0.85, 0.85, 0.85];
/// Sessions of a week.
const SESSIONS_A_WEEK: usize = 3;
/// Days from one calf session to the next, at least.
const APART: i64 = 3;
/// Days without after which it begins at half.
const LONG_AWAY: i64 = 14;
/// Two thirds.
const EASED: f64 = 2.0 / 3.0;

/// Where a person's calf work stands.
#[derive(Debug, Clone, Copy)]
pub struct CalfWork {
    /// The day of the last session.
    last: i64,
    /// Full sessions that went well.
    good: usize,
    /// What the last one was done at, of a full one.
    share: f64,
    /// Whether it hurt, and how badly.
    hurt: Option<u16>,
}

/// A calf session to be done.
#[derive(Debug, Clone, Copy)]
pub struct Session {
    /// Its load.
    pub load: f64,
    /// Its share of a full one.
    pub share: f64,
}

impl CalfWork {
    /// Before the first session, which may be on `first`.
    pub fn before(first: i64) -> Self {
        Self { last: first - APART, good: 0, share: 1.0, hurt: None }
    }

    /// Whether a session may be due on a day that feels so much stiffer than usual.
    pub fn is_due(&self, day: i64, rise: f64) -> bool {
        day - self.last >= APART && rise < 3.0
    }

    /// Takes note of the morning after.
    pub fn wake(&mut self, day: i64, rise: f64) {
        if day != self.last + 1 {
            return;
        }
        let worst = self.hurt.unwrap_or(0);
        if worst > 3 || rise >= 2.0 {
            self.hurt = Some(worst.max(4));
            if worst >= 6 {
                self.good = (self.good / SESSIONS_A_WEEK).saturating_sub(1) * SESSIONS_A_WEEK;
            }
        } else {
            self.hurt = None;
            self.good += usize::from(self.share >= 1.0);
        }
    }

    /// The session of a day, at most at that share of a full one.
    pub fn session(&self, day: i64, person: &Person, scenario: &Scenario, (tendon, most): (&Tendon, f64)) -> Session {
        let away: f64 = if day - self.last > LONG_AWAY { 0.5 } else { 1.0 };
        let eased = if self.hurt.is_some() { EASED } else { 1.0 };
        let share = away.min(eased).min(most);
        let week = (self.good / SESSIONS_A_WEEK).min(WEIGHTS.len() - 1);
        let grown = tendon.capacity / person.tendon.capacity * WEIGHTS[week] / WEIGHTS[0];
        Session { load: FIRST_LOAD * share * if scenario.calf_grows { grown } else { 1.0 }, share }
    }

    /// Takes note of a session done and how bad it was.
    pub fn did(&mut self, day: i64, session: &Session, worst_pain: u16) {
        (self.last, self.share, self.hurt) = (day, session.share, Some(worst_pain));
    }
}
