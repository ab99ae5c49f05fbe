//! The entries themselves, in the order of [`ExerciseId::ALL`]. Doses without a trial are our choice.

use super::super::phase::Phase::{Heavy, Load, Maintain, Run, Settle, Spring};
use super::{Each, Evidence, Exercise, ExerciseId, Mark, Study, Suits, Tempo, Work};
use crate::assessment::rehab::phase::Phase;
use crate::assessment::source::Source;
use crate::journal::session::Activity;
use ExerciseId::*;

const SLOW_LOWERING: Option<Tempo> = Some(Tempo { up_s: 1, down_s: 3 });
/// Three seconds up, three down (Beyer 2015).
const HEAVY_SLOW: Option<Tempo> = Some(Tempo { up_s: 3, down_s: 3 });

const fn reps(sets: u16, repetitions: u16) -> Work {
    Work { sets, each: Each::Repetitions(repetitions) }
}

const fn holds(sets: u16, seconds: u16) -> Work {
    Work { sets, each: Each::HoldS(seconds) }
}

const fn minutes(minutes: u16) -> Work {
    Work { sets: 1, each: Each::Minutes(minutes) }
}

const fn by(mark: Mark, source: Source, study: Option<Study>) -> Evidence {
    Evidence { mark, source, study }
}

const S1: Evidence = by(Mark::Practice, Source::ZoneFramework, None);
const S2: Evidence = by(Mark::Practice, Source::RecoveryPlan, None);
const OURS: Evidence = by(Mark::Practice, Source::OurChoice, None);
const HOLDS: Evidence = by(Mark::Practice, Source::ZoneFramework, Some(Study::VanDerVlist2020));
const FLOOR: Evidence = by(Mark::Trial, Source::RecoveryPlan, Some(Study::Jonsson2008));
const LOWERING: Evidence = by(Mark::Trial, Source::RecoveryPlan, Some(Study::Alfredson1998));
const BEYER: Evidence = by(Mark::Trial, Source::ZoneFramework, Some(Study::Beyer2015));

const fn exercise(
    id: ExerciseId,
    activity: Activity,
    phases: &'static [Phase],
    work: Work,
    evidence: Evidence,
) -> Exercise {
    Exercise {
        id,
        activity,
        phases,
        work,
        tempo: None,
        legs: None,
        suits: Suits::Both,
        easier: &[],
        harder: &[],
        evidence,
        is_optional: false,
    }
}

const fn hold(id: ExerciseId, legs: u16) -> Exercise {
    Exercise { legs: Some(legs), ..exercise(id, Activity::CalfStrength, &[Settle], holds(5, 45), HOLDS) }
}

const fn raise(id: ExerciseId, legs: u16, evidence: Evidence) -> Exercise {
    Exercise {
        legs: Some(legs),
        tempo: SLOW_LOWERING,
        ..exercise(id, Activity::CalfStrength, &[Load], reps(3, 15), evidence)
    }
}

const fn heavy(id: ExerciseId) -> Exercise {
    let phases = &[Heavy, Spring, Run, Maintain];
    Exercise { tempo: HEAVY_SLOW, ..exercise(id, Activity::CalfStrength, phases, reps(3, 15), BEYER) }
}

const fn hop(id: ExerciseId, work: Work) -> Exercise {
    exercise(id, Activity::Plyometric, &[Spring], work, S2)
}

const fn elsewhere(id: ExerciseId, work: Work) -> Exercise {
    exercise(id, Activity::Strength, &[Load, Heavy, Spring, Run, Maintain], work, S2)
}

const fn anytime(id: ExerciseId, activity: Activity, work: Work) -> Exercise {
    exercise(id, activity, &Phase::ALL, work, S2)
}

const fn balance(id: ExerciseId) -> Exercise {
    let phases = &[Load, Heavy, Spring, Run, Maintain];
    Exercise { legs: Some(1), ..exercise(id, Activity::Balance, phases, holds(3, 30), S2) }
}

/// Every entry, at the place of its id.
pub(super) static ENTRIES: [Exercise; 31] = [
    Exercise { harder: &[HoldTwoLegs, RaiseBentTwoLegs], ..hold(HoldSeated, 2) },
    Exercise { easier: &[HoldSeated], harder: &[HoldOneLeg], ..hold(HoldTwoLegs, 2) },
    Exercise { easier: &[HoldTwoLegs], harder: &[RaiseTwoLegs], ..hold(HoldOneLeg, 1) },
    Exercise { easier: &[HoldOneLeg], harder: &[RaiseUpTwoDownOne, RaiseInsideEdge], ..raise(RaiseTwoLegs, 2, S1) },
    Exercise { easier: &[RaiseTwoLegs], harder: &[RaiseOneLeg], ..raise(RaiseUpTwoDownOne, 1, FLOOR) },
    Exercise { easier: &[RaiseUpTwoDownOne], harder: &[RaiseOneLegLoaded, RaiseIncline], ..raise(RaiseOneLeg, 1, S1) },
    Exercise { easier: &[RaiseOneLeg], harder: &[HeavyStanding], ..raise(RaiseOneLegLoaded, 1, OURS) },
    Exercise {
        suits: Suits::MidportionOnly,
        easier: &[RaiseOneLeg],
        harder: &[LowerStep],
        ..raise(RaiseIncline, 1, S2)
    },
    Exercise {
        suits: Suits::MidportionOnly,
        easier: &[RaiseIncline],
        harder: &[HeavyStanding],
        ..raise(LowerStep, 1, LOWERING)
    },
    Exercise {
        is_optional: true,
        easier: &[RaiseTwoLegs],
        ..raise(RaiseInsideEdge, 2, by(Mark::Unsupported, Source::RecoveryPlan, None))
    },
    Exercise { easier: &[HoldSeated], harder: &[RaiseBentOneLeg], ..raise(RaiseBentTwoLegs, 2, OURS) },
    Exercise { easier: &[RaiseBentTwoLegs], harder: &[HeavySeated], ..raise(RaiseBentOneLeg, 1, LOWERING) },
    Exercise { easier: &[RaiseBentOneLeg], harder: &[HeavyLegPress], ..heavy(HeavySeated) },
    Exercise { easier: &[HeavySeated], harder: &[HeavyStanding], ..heavy(HeavyLegPress) },
    Exercise { easier: &[RaiseOneLegLoaded, LowerStep, HeavyLegPress], ..heavy(HeavyStanding) },
    Exercise { legs: Some(2), harder: &[HopTwoLegs], ..hop(BounceTwoLegs, reps(3, 15)) },
    Exercise { legs: Some(2), easier: &[BounceTwoLegs], harder: &[HopAlternating], ..hop(HopTwoLegs, reps(3, 10)) },
    Exercise { easier: &[HopTwoLegs], harder: &[HopOneLeg], ..hop(HopAlternating, reps(3, 10)) },
    Exercise { legs: Some(1), easier: &[HopAlternating], ..hop(HopOneLeg, reps(3, 6)) },
    hop(MarchingDrill, reps(3, 20)),
    Exercise { harder: &[BalanceSoft], ..balance(BalanceOneLeg) },
    Exercise { easier: &[BalanceOneLeg], ..balance(BalanceSoft) },
    anytime(AnkleCircles, Activity::Mobility, reps(2, 15)),
    anytime(FootMobility, Activity::Mobility, reps(2, 10)),
    Exercise { suits: Suits::MidportionOnly, ..anytime(CalfStretch, Activity::Mobility, holds(2, 30)) },
    anytime(Cycling, Activity::CrossTraining, minutes(30)),
    anytime(PoolRunning, Activity::CrossTraining, minutes(20)),
    elsewhere(LegPress, reps(3, 10)),
    elsewhere(HamstringCurl, reps(3, 10)),
    elsewhere(HipBridge, reps(3, 10)),
    elsewhere(Plank, holds(3, 30)),
];
