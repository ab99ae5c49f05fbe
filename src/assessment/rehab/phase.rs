//! The six phases of the way back (RULES §13; S1 and S2). They are left on evidence, not on dates.
//!
//! Without any evidence the first one holds.

use crate::journal::setting::RehabPhase;

/// What the days that aren't runs are for. Earlier ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Calm it: holds, and what provokes nothing.
    Settle,
    /// Calf raises, slowly lowered.
    Load,
    /// Heavy slow resistance.
    Heavy,
    /// Low hops and drills between heavy days.
    Spring,
    /// The walk-run ladder, the heavy work kept.
    Run,
    /// Keep what was gained.
    Maintain,
}

impl Phase {
    /// All six, in order.
    pub const ALL: [Phase; 6] = [Phase::Settle, Phase::Load, Phase::Heavy, Phase::Spring, Phase::Run, Phase::Maintain];

    /// Name in the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            Phase::Settle => "settle",
            Phase::Load => "load",
            Phase::Heavy => "heavy",
            Phase::Spring => "spring",
            Phase::Run => "run",
            Phase::Maintain => "maintain",
        }
    }

    /// The phase after it.
    pub fn next(self) -> Option<Phase> {
        Self::ALL.get(self as usize + 1).copied()
    }

    /// What a person records to move on to it; of runs and their keeping there is no such record.
    pub fn said(self) -> Option<RehabPhase> {
        RehabPhase::ALL.iter().copied().find(|said| Self::of(*said) == self)
    }

    /// The phase that a record names.
    pub fn of(said: RehabPhase) -> Self {
        match said {
            RehabPhase::Settle => Phase::Settle,
            RehabPhase::Load => Phase::Load,
            RehabPhase::Heavy => Phase::Heavy,
            RehabPhase::Spring => Phase::Spring,
        }
    }

    /// The phase before it; before the first there is none.
    pub fn before(self) -> Option<Phase> {
        Self::ALL.get((self as usize).checked_sub(1)?).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_phase_has_the_one_before_and_the_one_after() {
        assert_eq!([Phase::Settle.before(), Phase::Maintain.next()], [None, None]);
        for phase in &Phase::ALL[1..] {
            assert_eq!(phase.before().and_then(Phase::next), Some(*phase));
        }
    }
}
