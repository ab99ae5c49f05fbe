//! How the tendon is, morning by morning: slowly better, with a bad spell after the bad run.

use super::DAYS;
use super::calendar::Calendar;
use super::doing::{AWAY, BAD_RUN, UNANSWERED_RUN};
use crate::journal::Fact;
use crate::journal::check_in::CheckIn;
use crate::journal::measure::{Minutes, Score};
use crate::journal::tendon::Side;

/// How a measure goes: its level at the beginning of these weeks, straight in between.
type Line = &'static [(i64, f64)];

const STIFFNESS: Line = &[(0, 6.0), (6, 4.0), (11, 3.0), (15, 3.0), (18, 2.0), (22, 2.0), (24, 1.0), (26, 1.0)];
const STIFFNESS_MIN: Line = &[(0, 28.0), (6, 15.0), (10, 4.0), (20, 4.0), (24, 2.0), (26, 2.0)];
const REST_PAIN: Line = &[(0, 3.0), (6, 1.4), (8, 0.6), (12, 0.2), (26, 0.0)];
const DAILY_PAIN: Line = &[(0, 4.0), (6, 2.5), (11, 1.2), (26, 0.6)];

/// How far a morning may lie off the line, either way.
const SCATTER: f64 = 0.7;
const SCATTER_MIN: f64 = 1.4;

/// Notes and the mornings they were written on.
const NOTES: [(i64, &str); 7] = [
    (3, "demo-note-cold-morning"),
    (17, "demo-note-long-day-standing"),
    (31, "demo-note-slept-badly"),
    (58, "demo-note-new-shoes"),
    (BAD_RUN + 1, "demo-note-sore"),
    (AWAY.0 + 4, "demo-note-cough"),
    (160, "demo-note-hardly-noticed"),
];

/// Writes the check-in of day `n`, unless it was left out.
pub(super) fn morning(calendar: &mut Calendar, n: i64) {
    if is_left_out(n) {
        return;
    }
    let (more_stiffness, more_min) = after_the_bad_run(n);
    let check_in = CheckIn {
        stiffness: score(level(STIFFNESS, n) + more_stiffness, n, 1),
        stiffness_min: Minutes::new(whole(level(STIFFNESS_MIN, n) + more_min + SCATTER_MIN * chance(n, 2))),
        rest_pain: score(level(REST_PAIN, n), n, 3),
        daily_pain: score(level(DAILY_PAIN, n), n, 4),
        swelling: (n % 7 == 0).then_some(n < 30),
        tenderness: (n % 7 == 0).then_some(n < 100),
        painkiller: (n < 21 || n % 7 == 0).then_some(n == 2 || n == 9),
        note: NOTES.iter().find(|(on, _)| *on == n).and_then(|(_, id)| calendar.note(id)),
        ..CheckIn::unanswered(calendar.date(n), Side::Right)
    };
    calendar.write(calendar.at(n, 6 * 60 + 40 + n % 5), Fact::CheckIn(check_in));
}

/// Today is still to be answered; now and then a morning is forgotten.
fn is_left_out(n: i64) -> bool {
    let forgotten = n < 80 && n % 13 == 11;
    let on_the_road = (AWAY.0..AWAY.1).contains(&n) && n % 5 == 0;
    n == DAYS - 1 || n == UNANSWERED_RUN + 1 || forgotten || on_the_road
}

fn after_the_bad_run(n: i64) -> (f64, f64) {
    match n - BAD_RUN {
        1 => (3.6, 18.0),
        2 => (2.2, 9.0),
        _ => (0.0, 0.0),
    }
}

fn level(line: Line, n: i64) -> f64 {
    let week = n as f64 / 7.0;
    let at = line.iter().position(|(w, _)| *w as f64 > week).unwrap_or(line.len() - 1).max(1);
    let ((from, a), (to, b)) = (line[at - 1], line[at]);
    a + (b - a) * (week - from as f64) / (to - from) as f64
}

fn score(level: f64, n: i64, measure: u64) -> Option<Score> {
    Score::new(whole(level + SCATTER * chance(n, measure)))
}

fn whole(value: f64) -> u16 {
    value.round().max(0.0) as u16
}

/// A number from −1 to 1 that looks like chance and is the same every time (splitmix64).
fn chance(n: i64, measure: u64) -> f64 {
    let mut x = (n.unsigned_abs() * 8 + measure).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    let fraction = ((x ^ (x >> 31)) >> 11) as f64 / (1_u64 << 53) as f64;
    2.0 * fraction - 1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_go_straight_from_week_to_week() {
        assert_eq!(level(STIFFNESS, 0), 6.0);
        assert_eq!(level(STIFFNESS, 21), 5.0);
        assert_eq!(level(STIFFNESS, DAYS - 1), 1.0);
    }

    #[test]
    fn chance_stays_inside() {
        let all: Vec<f64> = (0..DAYS).map(|n| chance(n, 1)).collect();
        assert!(all.iter().all(|c| c.abs() <= 1.0));
        assert!(all.iter().any(|c| *c > 0.9) && all.iter().any(|c| *c < -0.9));
    }
}
