//! Enough evidence: on what a run counts for the plan though an answer is missing (RULES §8).
//!
//! Its zone and load stay unknown. What is known must speak for it, the worst pain be answered, and each
//! tendon have a witness of its own that it was well again.

use super::verdict::{TendonVerdict, Zone};
use super::zone::{GREEN_PEAK, Taken};

/// What stood witness for a run that counts though an answer is missing; a weaker one is greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Witness {
    /// The next morning, without rise.
    Morning,
    /// The hours until back at the usual, where that morning cannot be judged.
    Hours,
    /// The morning two days after, likewise, with no run between.
    LateMorning,
}

impl Witness {
    /// Every witness, the strongest first.
    pub const ALL: [Witness; 3] = [Witness::Morning, Witness::Hours, Witness::LateMorning];

    /// Name in files and in the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            Witness::Morning => "morning",
            Witness::Hours => "hours",
            Witness::LateMorning => "late_morning",
        }
    }
}

/// The weakest witness of a run that ended unknown; none where it is not unknown, or a tendon has none.
///
/// `late_morning_is_quiet` says of a tendon whether the morning two days after may speak, and has no rise.
pub(super) fn witness(
    tendons: &[TendonVerdict],
    late_morning_is_quiet: impl Fn(&TendonVerdict) -> bool,
) -> Option<Witness> {
    if Zone::worst(tendons.iter().filter_map(|tendon| tendon.zone)) != Zone::Unknown {
        return None;
    }
    let unknown = tendons.iter().filter(|tendon| tendon.zone != Some(Zone::Green));
    let each = unknown.map(|tendon| of_tendon(&tendon.taken, || late_morning_is_quiet(tendon)));
    each.collect::<Option<Vec<Witness>>>()?.into_iter().max()
}

fn of_tendon(taken: &Taken, late_morning_is_quiet: impl FnOnce() -> bool) -> Option<Witness> {
    taken.peak().filter(|peak| *peak <= GREEN_PEAK.value)?;
    match () {
        // A rise would have made it yellow.
        () if taken.rise().is_some() => Some(Witness::Morning),
        // As more than 24 would have made it red.
        () if taken.back_h().is_some() => Some(Witness::Hours),
        () => late_morning_is_quiet().then_some(Witness::LateMorning),
    }
}
