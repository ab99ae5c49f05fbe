//! Heavy slow resistance: fewer and heavier repetitions as Beyer 2015 went week by week (RULES §13).
//!
//! Three green heavy sessions make a week here, so nobody moves on by the calendar; a red one takes
//! a week back. Before the first session it stands in the first week.

use super::bout::Bout;
use crate::assessment::source::{Cited, Source, ours};
use crate::assessment::verdict::Zone;

const fn beyer<T>(value: T) -> Cited<T> {
    Cited { value, source: Source::Beyer2015 }
}

/// Sets, the repetition maximum aimed at, and how many weeks of it.
pub const WEEKS: Cited<[(u16, u16, u16); 5]> = beyer([(3, 15, 1), (3, 12, 2), (4, 10, 2), (4, 8, 3), (4, 6, 4)]);
/// Sessions of a week.
pub const SESSIONS_A_WEEK: Cited<u16> = beyer(3);
/// Rest between sets, in seconds: two to three minutes.
pub const REST_S: Cited<(u16, u16)> = beyer((120, 180));
/// Weeks a red heavy session takes back.
pub const WEEKS_BACK: Cited<u16> = ours(1);

/// Where heavy slow resistance stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Stage {
    /// The week of the regimen, from 1.
    pub week: u16,
    /// How many sets.
    pub sets: u16,
    /// The repetition maximum aimed at: a load that can be lifted just so often.
    pub rm: u16,
    /// Green sessions in this week so far.
    pub green: u16,
}

impl Stage {
    /// Where it stands after so many sessions that count.
    fn after(sessions: u16) -> Self {
        let whole = sessions / SESSIONS_A_WEEK.value;
        let last = WEEKS.value.iter().map(|(_, _, weeks)| weeks).sum::<u16>() - 1;
        let mut left = whole.min(last);
        let mut stage = WEEKS.value[0];
        for (sets, rm, weeks) in WEEKS.value {
            stage = (sets, rm, weeks);
            if left < weeks {
                break;
            }
            left -= weeks;
        }
        // In the last week nothing is counted any more.
        let green = if whole > last { 0 } else { sessions % SESSIONS_A_WEEK.value };
        Self { week: whole.min(last) + 1, sets: stage.0, rm: stage.1, green }
    }

    /// Where it stands after these sessions, oldest first. An eased green one restores the full
    /// dose and counts for nothing, as with runs.
    pub(super) fn of(bouts: &[Bout]) -> Self {
        let mut sessions: u16 = 0;
        for bout in bouts.iter().filter(|bout| bout.is_heavy) {
            match bout.zone {
                Zone::Green if !bout.reduced => sessions = sessions.saturating_add(1),
                Zone::Red => {
                    sessions =
                        (sessions / SESSIONS_A_WEEK.value).saturating_sub(WEEKS_BACK.value) * SESSIONS_A_WEEK.value
                }
                _ => {}
            }
        }
        Self::after(sessions)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dose(sessions: u16) -> (u16, u16) {
        let stage = Stage::after(sessions);
        (stage.sets, stage.rm)
    }

    #[test]
    fn it_moves_on_with_the_sessions_and_not_before() {
        assert_eq!([dose(0), dose(2), dose(3)], [(3, 15), (3, 15), (3, 12)]);
        assert_eq!([dose(8), dose(9)], [(3, 12), (4, 10)]);
        assert_eq!([dose(14), dose(15)], [(4, 10), (4, 8)]);
        assert_eq!([dose(23), dose(24)], [(4, 8), (4, 6)]);
        assert_eq!([dose(35), dose(36), dose(500)], [(4, 6); 3]);
    }

    #[test]
    fn the_week_is_counted_from_one_to_twelve() {
        assert_eq!([0, 3, 33, 36, 60].map(|n| Stage::after(n).week), [1, 2, 12, 12, 12]);
        assert_eq!([0, 1, 5, 60].map(|n| Stage::after(n).green), [0, 1, 2, 0]);
    }

    fn heavy(zones: &[Zone]) -> Stage {
        let bouts: Vec<Bout> = zones.iter().map(|zone| Bout { is_heavy: true, ..Bout::of_zone(*zone) }).collect();
        Stage::of(&bouts)
    }

    #[test]
    fn only_green_counts_and_red_takes_a_week_back() {
        use Zone::{Green, Red, Unknown, Yellow};
        assert_eq!(heavy(&[Green, Green, Yellow, Unknown]).week, 1);
        assert_eq!(heavy(&[Green, Green, Yellow, Green]).week, 2);
        assert_eq!(heavy(&[Green, Green, Green, Green, Red]).week, 1);
        assert_eq!(heavy(&[Red]).week, 1);
    }

    #[test]
    fn an_eased_green_session_counts_for_nothing() {
        let eased = Bout { is_heavy: true, reduced: true, ..Bout::of_zone(Zone::Green) };
        assert_eq!(Stage::of(&[eased]).green, 0);
    }
}
