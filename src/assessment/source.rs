//! Where a number comes from, kept together with the number.

/// The origin of a rule or a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Source {
    /// The zone framework: zones, 24-hour rule, readiness criteria, walk-run steps (S1).
    ZoneFramework,
    /// The recovery plan: phases, monitoring, maintenance (S2).
    RecoveryPlan,
    /// Frandsen 2025, Br J Sports Med 59:1203: single runs longer than any of the 30 days before.
    Frandsen2025,
    /// Lagas 2021, J Orthop Sports Phys Ther 51(10): what change of the VISA-A patients found important.
    Lagas2021,
    /// The trial of heavy slow resistance: sets, repetitions, tempo (Beyer 2015, AJSM 43:1704).
    Beyer2015,
    /// No source gives a number; this one is our choice.
    OurChoice,
}

impl Source {
    /// Every source.
    pub const ALL: [Source; 6] = [
        Source::ZoneFramework,
        Source::RecoveryPlan,
        Source::Frandsen2025,
        Source::Lagas2021,
        Source::Beyer2015,
        Source::OurChoice,
    ];

    /// The name used in the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            Source::ZoneFramework => "zone-framework",
            Source::RecoveryPlan => "recovery-plan",
            Source::Frandsen2025 => "frandsen-2025",
            Source::Lagas2021 => "lagas-2021",
            Source::Beyer2015 => "beyer-2015",
            Source::OurChoice => "our-choice",
        }
    }
}

/// A number with its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cited<T> {
    /// The number.
    pub value: T,
    /// Where it comes from.
    pub source: Source,
}

/// A number out of the zone framework.
pub const fn s1<T>(value: T) -> Cited<T> {
    Cited { value, source: Source::ZoneFramework }
}

/// A number out of the recovery plan.
pub const fn s2<T>(value: T) -> Cited<T> {
    Cited { value, source: Source::RecoveryPlan }
}

/// A number of our own choice.
pub const fn ours<T>(value: T) -> Cited<T> {
    Cited { value, source: Source::OurChoice }
}
