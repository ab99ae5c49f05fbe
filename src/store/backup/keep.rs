//! Which backups stay: all of the last two days (at most 10), then one for each of 14 days, 8 weeks, 24
//! months and every year, and the last 5 made before something that changes much.
//!
//! The newest by number is the measure, so a clock that was wrong once takes a place or two and no more.

use std::collections::HashSet;
use std::hash::Hash;

use chrono::{Datelike, TimeDelta};

use super::name::Backup;

/// How long all backups stay, and how many of them at most.
const RECENT: (TimeDelta, usize) = (TimeDelta::hours(48), 10);
/// Days, weeks and months of which the last backup stays.
const DAYS: usize = 14;
const WEEKS: usize = 8;
const MONTHS: usize = 24;
/// How many of those made before an import and the like stay.
const BEFORE: usize = 5;

/// Those that need not stay, out of all, the newest first.
pub(super) fn superfluous(all: &[Backup]) -> Vec<&Backup> {
    let Some(newest) = all.first() else { return Vec::new() };
    let recent = all.iter().filter(|backup| newest.taken_at - backup.taken_at < RECENT.0);
    let before = all.iter().filter(|backup| backup.occasion.is_before());
    let date = |backup: &Backup| backup.taken_at.date_naive();
    let stay: HashSet<u64> = recent
        .take(RECENT.1)
        .chain(last_of_each(all, DAYS, date))
        .chain(last_of_each(all, WEEKS, |backup| (date(backup).iso_week().year(), date(backup).iso_week().week())))
        .chain(last_of_each(all, MONTHS, |backup| (date(backup).year(), date(backup).month())))
        .chain(last_of_each(all, usize::MAX, |backup| date(backup).year()))
        .chain(before.take(BEFORE))
        .map(|backup| backup.sequence)
        .collect();
    all.iter().filter(|backup| !stay.contains(&backup.sequence)).collect()
}

/// The last backup of each of so many different days, weeks or months. What could not be read stands for none.
fn last_of_each<K: Eq + Hash>(all: &[Backup], most: usize, of: impl Fn(&Backup) -> K) -> impl Iterator<Item = &Backup> {
    let mut met = HashSet::new();
    let is_last = move |backup: &&Backup| backup.revisions.is_some() && met.insert(of(backup));
    all.iter().filter(is_last).take(most)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use chrono::{DateTime, Utc};

    use super::super::name::Occasion;
    use super::*;

    fn made(sequence: u64, at: DateTime<Utc>, occasion: Occasion) -> Backup {
        Backup::new(Path::new("b"), (sequence, at, occasion), 100)
    }

    /// The backups left after one was made at each of those instants, the newest first.
    fn left(instants: impl IntoIterator<Item = (DateTime<Utc>, Occasion)>) -> Vec<Backup> {
        let mut all: Vec<Backup> = Vec::new();
        for (sequence, (at, occasion)) in (1..).zip(instants) {
            all.insert(0, made(sequence, at, occasion));
            let gone: Vec<u64> = superfluous(&all).iter().map(|backup| backup.sequence).collect();
            all.retain(|backup| !gone.contains(&backup.sequence));
        }
        all
    }

    fn start() -> DateTime<Utc> {
        "2020-01-01T06:00:00Z".parse().unwrap()
    }

    #[test]
    fn after_five_years_of_two_a_day_each_span_is_there_and_few_in_all() {
        let twice = (0..5 * 365 * 2).map(|n| (start() + TimeDelta::hours(12 * n), Occasion::Closing));
        let left = left(twice);
        assert!((14 + 6 + 20..60).contains(&left.len()), "{}", left.len());
        let years: HashSet<i32> = left.iter().map(|backup| backup.taken_at.year()).collect();
        assert_eq!(years.len(), 5);
        let newest = left[0].taken_at;
        let within = |days| left.iter().filter(|b| newest - b.taken_at < TimeDelta::days(days)).count();
        assert!(within(14) >= 14 && within(60) >= 20 && within(720) >= 40);
    }

    #[test]
    fn of_two_days_at_most_ten_stay_and_the_last_five_before_something() {
        let often = (0..40).map(|n| (start() + TimeDelta::minutes(n), Occasion::Closing));
        assert_eq!(left(often).len(), 10);
        let imports = (0..7).map(|n| (start() + TimeDelta::minutes(n), Occasion::BeforeImport));
        let later = (10..40).map(|n| (start() + TimeDelta::minutes(n), Occasion::Closing));
        let left = left(imports.chain(later));
        assert_eq!(left.iter().filter(|backup| backup.occasion == Occasion::BeforeImport).count(), 5);
    }

    #[test]
    fn a_clock_that_was_wrong_takes_a_place_or_two_and_no_more() {
        let days = (0..60).map(|n| (start() + TimeDelta::days(n), Occasion::Closing));
        let before = left(days.clone()).len();
        let wrong = ["2090-01-01T00:00:00Z", "1999-01-01T00:00:00Z", "2020-03-02T06:00:00Z"];
        let wrong = wrong.map(|at| (at.parse().unwrap(), Occasion::Closing));
        let after = left(days.chain(wrong));
        let old = after.iter().filter(|backup| backup.sequence <= 60).count();
        assert_eq!(after[0].sequence, 63);
        assert!(old + 2 * 3 >= before, "{old} of {before}");
    }

    #[test]
    fn the_newest_always_stays() {
        for n in 1..30 {
            let some = (0..n).map(|n| (start() - TimeDelta::days(n), Occasion::FirstChange));
            assert_eq!(left(some).first().map(|backup| backup.sequence), Some(n as u64));
        }
    }
}
