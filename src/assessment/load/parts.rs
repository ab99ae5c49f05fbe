//! What a day's load is made of, in the order in which it is cut: running first, rehab last (RULES §12).
//!
//! The zone framework has running make space for rehab; plyometrics and all else stand between them,
//! which is our choice. Only what is known is counted.

use crate::journal::session::Activity;

/// A day's known load, in units, by what it was done as.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Parts {
    /// Runs and walk-runs, their walking included.
    pub running: f64,
    /// Walks, cross-training, plyometrics and everything else.
    pub other: f64,
    /// Calf work, strength, balance and mobility.
    pub rehab: f64,
}

impl Parts {
    /// All of it.
    pub fn total(self) -> f64 {
        self.running + self.other + self.rehab
    }

    /// The same cut down to so many units: running first, then what is between, rehab last.
    pub fn cut_to(self, units: f64) -> Self {
        let rehab = self.rehab.min(units.max(0.0));
        let other = self.other.min((units - rehab).max(0.0));
        let running = self.running.min((units - rehab - other).max(0.0));
        Self { running, other, rehab }
    }

    pub(super) fn add(&mut self, activity: Activity, units: f64) {
        match activity {
            Activity::Run | Activity::WalkRun => self.running += units,
            Activity::Walk | Activity::CrossTraining | Activity::Plyometric | Activity::Other => self.other += units,
            Activity::CalfStrength | Activity::Strength | Activity::Balance | Activity::Mobility => self.rehab += units,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn running_is_cut_first_and_rehab_last() {
        let was = Parts { running: 20.0, other: 5.0, rehab: 10.0 };
        let cut = |units| {
            let parts = was.cut_to(units);
            (parts.running, parts.other, parts.rehab)
        };
        assert_eq!([cut(35.0), cut(40.0)], [(20.0, 5.0, 10.0); 2]);
        assert_eq!([cut(16.0), cut(15.0)], [(1.0, 5.0, 10.0), (0.0, 5.0, 10.0)]);
        assert_eq!([cut(12.0), cut(4.0)], [(0.0, 2.0, 10.0), (0.0, 0.0, 4.0)]);
        assert_eq!([cut(0.0), cut(-1.0)], [(0.0, 0.0, 0.0); 2]);
    }
}
