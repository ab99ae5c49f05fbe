//! The exercises of the way back: what each is for, how much of it, and what lies on either side of
//! it (S1, S2; the doses after the trials of each). Their words stand in `words/en/rehab.ftl`.
//!
//! Nothing here knows a journal. Isometric holds are a way to load, not a promise of less pain.

mod entries;

use super::phase::Phase;
use crate::assessment::source::{Cited, Source, ours};
use crate::journal::session::Activity;
use crate::journal::tendon::Location;

/// Declares the exercises, each with the name it is logged under.
macro_rules! exercises {
    ($($variant:ident = $text:literal),+ $(,)?) => {
        /// An exercise of the catalogue. What it is stands with its entry.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs)]
        pub enum ExerciseId { $($variant),+ }

        impl ExerciseId {
            /// Every exercise, in the order of the catalogue.
            pub const ALL: &'static [ExerciseId] = &[$(ExerciseId::$variant),+];

            /// The name written into an `exercise` record, and used in the catalogue of words.
            pub const fn name(self) -> &'static str {
                match self { $(ExerciseId::$variant => $text),+ }
            }

            /// The exercise logged under that name.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some(ExerciseId::$variant),)+ _ => None }
            }
        }
    };
}

exercises! {
    HoldSeated = "hold_seated",
    HoldTwoLegs = "hold_two_legs",
    HoldOneLeg = "hold_one_leg",
    RaiseTwoLegs = "raise_two_legs",
    RaiseUpTwoDownOne = "raise_up_two_down_one",
    RaiseOneLeg = "raise_one_leg",
    RaiseOneLegLoaded = "raise_one_leg_loaded",
    RaiseIncline = "raise_incline",
    LowerStep = "lower_step",
    RaiseInsideEdge = "raise_inside_edge",
    RaiseBentTwoLegs = "raise_bent_two_legs",
    RaiseBentOneLeg = "raise_bent_one_leg",
    HeavySeated = "heavy_seated",
    HeavyLegPress = "heavy_leg_press",
    HeavyStanding = "heavy_standing",
    BounceTwoLegs = "bounce_two_legs",
    HopTwoLegs = "hop_two_legs",
    HopAlternating = "hop_alternating",
    HopOneLeg = "hop_one_leg",
    MarchingDrill = "marching_drill",
    BalanceOneLeg = "balance_one_leg",
    BalanceSoft = "balance_soft",
    AnkleCircles = "ankle_circles",
    FootMobility = "foot_mobility",
    CalfStretch = "calf_stretch",
    Cycling = "cycling",
    PoolRunning = "pool_running",
    LegPress = "leg_press",
    HamstringCurl = "hamstring_curl",
    HipBridge = "hip_bridge",
    Plank = "plank",
}

impl ExerciseId {
    /// Its entry.
    pub fn entry(self) -> &'static Exercise {
        &entries::ENTRIES[self as usize]
    }

    /// Whether it is one of the heavy slow ones.
    pub fn is_heavy(self) -> bool {
        self.entry().phases.first() == Some(&Phase::Heavy) && self.entry().activity == Activity::CalfStrength
    }
}

/// Rest between sets of what is not heavy, in seconds.
pub const REST_S: Cited<u16> = ours(60);

/// How much of an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Work {
    /// How many sets.
    pub sets: u16,
    /// What one set is.
    pub each: Each,
}

/// What one set is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Each {
    /// So many repetitions.
    Repetitions(u16),
    /// A hold of so many seconds.
    HoldS(u16),
    /// So many minutes.
    Minutes(u16),
}

/// How fast one repetition is, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Tempo {
    /// Going up.
    pub up_s: u16,
    /// Going down.
    pub down_s: u16,
}

/// Which places along the tendon an exercise suits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Suits {
    /// Midportion and insertional.
    Both,
    /// Midportion only: it goes below the floor, or into dorsiflexion.
    MidportionOnly,
}

impl Suits {
    /// Whether it suits a tendon; where the place was not said, only what suits both.
    pub fn suits(self, location: Option<Location>) -> bool {
        self == Suits::Both || location == Some(Location::Midportion)
    }
}

/// What speaks for an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Part of a regimen tested in a trial of Achilles tendinopathy.
    Trial,
    /// Named by a source, or usual in the field; not tested by itself.
    Practice,
    /// Named by a source, and no support was found.
    Unsupported,
}

impl Mark {
    /// Every mark.
    pub const ALL: [Mark; 3] = [Mark::Trial, Mark::Practice, Mark::Unsupported];

    /// Name in the catalogue of words.
    pub const fn name(self) -> &'static str {
        match self {
            Mark::Trial => "trial",
            Mark::Practice => "practice",
            Mark::Unsupported => "unsupported",
        }
    }
}

/// The trial an exercise was part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Study {
    /// Alfredson 1998: slow lowering, knee straight and bent.
    Alfredson1998,
    /// Jonsson 2008: the same at floor level, for insertional tendons.
    Jonsson2008,
    /// Beyer 2015: heavy slow resistance.
    Beyer2015,
    /// Van der Vlist 2020: isometric holds brought no relief at once.
    VanDerVlist2020,
}

impl Study {
    /// Every study.
    pub const ALL: [Study; 4] = [Study::Alfredson1998, Study::Jonsson2008, Study::Beyer2015, Study::VanDerVlist2020];

    /// Name in the catalogue of words.
    pub const fn name(self) -> &'static str {
        match self {
            Study::Alfredson1998 => "alfredson-1998",
            Study::Jonsson2008 => "jonsson-2008",
            Study::Beyer2015 => "beyer-2015",
            Study::VanDerVlist2020 => "van-der-vlist-2020",
        }
    }
}

/// What an exercise rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Evidence {
    /// How well it is supported.
    pub mark: Mark,
    /// Which of the two documents names it; ours where neither does.
    pub source: Source,
    /// The trial to look it up in.
    pub study: Option<Study>,
}

/// An entry of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exercise {
    /// Which exercise.
    pub id: ExerciseId,
    /// What it is logged as.
    pub activity: Activity,
    /// The phases it belongs to, in order; doing it can open the first of them.
    pub phases: &'static [Phase],
    /// How much, where nothing was done before.
    pub work: Work,
    /// How fast, where that matters.
    pub tempo: Option<Tempo>,
    /// On how many legs, where that is told apart.
    pub legs: Option<u16>,
    /// Whom it suits.
    pub suits: Suits,
    /// What is easier and does the same.
    pub easier: &'static [ExerciseId],
    /// What is harder and does the same.
    pub harder: &'static [ExerciseId],
    /// What it rests on.
    pub evidence: Evidence,
    /// Listed, and never offered by the programme itself.
    pub is_optional: bool,
}

/// The whole catalogue.
pub fn catalogue() -> &'static [Exercise] {
    &entries::ENTRIES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_entry_stands_at_its_id_and_is_found_by_its_name() {
        assert_eq!(catalogue().len(), ExerciseId::ALL.len());
        for id in ExerciseId::ALL {
            assert_eq!(id.entry().id, *id);
            assert_eq!(ExerciseId::from_name(id.name()), Some(*id));
        }
    }

    #[test]
    fn neighbours_are_mutual() {
        for entry in catalogue() {
            for harder in entry.harder {
                assert!(harder.entry().easier.contains(&entry.id), "{harder:?} is harder than {:?} one way", entry.id);
            }
            for easier in entry.easier {
                assert!(easier.entry().harder.contains(&entry.id), "{easier:?} is easier than {:?} one way", entry.id);
            }
        }
    }

    #[test]
    fn a_harder_neighbour_never_belongs_to_an_earlier_phase_and_is_logged_alike() {
        for entry in catalogue() {
            for harder in entry.harder.iter().map(|id| id.entry()) {
                assert!(harder.phases[0] >= entry.phases[0], "{:?} → {:?}", entry.id, harder.id);
            }
            assert!(entry.phases.windows(2).all(|two| two[0] < two[1]), "{:?}", entry.id);
        }
    }

    #[test]
    fn what_goes_below_the_floor_does_not_suit_the_insertion_nor_an_unnamed_place() {
        for id in [ExerciseId::LowerStep, ExerciseId::RaiseIncline, ExerciseId::CalfStretch] {
            let suits = id.entry().suits;
            assert!(suits.suits(Some(Location::Midportion)));
            assert!(!suits.suits(Some(Location::Insertional)) && !suits.suits(None));
        }
    }
}
