//! The days ahead: running and heavy days alternate with lighter ones, calf work on a run day comes
//! after the run, hops lie between heavy days, and a day a week is off the feet (RULES §13; S2).
//!
//! It is laid out from what was done in the last days; a day that went otherwise moves the rest.

use chrono::NaiveDate;

use super::phase::Phase;
use crate::assessment::plan;
use crate::assessment::source::{Cited, ours, s2};
use crate::journal::day;
use crate::journal::day_mark::DayEvent;

/// Days laid out, today included.
pub const DAYS_AHEAD: Cited<i64> = ours(7);
/// Calf sessions in any seven days while settling and loading: every other day.
pub const CALF_IN_7_DAYS: Cited<usize> = ours(4);
/// Heavy sessions in any seven days.
pub const HEAVY_IN_7_DAYS: Cited<usize> = Cited { value: 3, source: crate::assessment::source::Source::Beyer2015 };
/// Heavy sessions in any seven days beside running or hops, and calf sessions in maintenance.
pub const HEAVY_BESIDE_RUNNING: Cited<usize> = ours(2);
/// Sessions of hops in any seven days.
pub const HOPS_IN_7_DAYS: Cited<usize> = ours(2);
/// Days from one calf session to the next, at least; beside running or hops one more.
pub const CALF_APART: Cited<i64> = ours(2);
/// Days off the feet in any seven.
pub const OFF_FEET_IN_7_DAYS: Cited<usize> = s2(1);

/// What a day is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayKind {
    /// Calf work.
    Calf,
    /// Hops and drills.
    Hops,
    /// A run.
    Run,
    /// A run, and calf work after it.
    RunThenCalf,
    /// A lighter day: balance, strength elsewhere, cross-training, mobility.
    Light,
    /// Off the feet: mobility only, or nothing.
    OffFeet,
    /// Said to be something else: nothing is offered, nothing is counted against it.
    Marked(DayEvent),
}

impl DayKind {
    /// Every kind, a marked day once.
    pub const ALL: [DayKind; 7] = [
        DayKind::Calf,
        DayKind::Hops,
        DayKind::Run,
        DayKind::RunThenCalf,
        DayKind::Light,
        DayKind::OffFeet,
        DayKind::Marked(DayEvent::Rest),
    ];

    /// Name in the catalogue of words.
    pub const fn name(self) -> &'static str {
        match self {
            DayKind::Calf => "calf",
            DayKind::Hops => "hops",
            DayKind::Run => "run",
            DayKind::RunThenCalf => "run_then_calf",
            DayKind::Light => "light",
            DayKind::OffFeet => "off_feet",
            DayKind::Marked(_) => "marked",
        }
    }

    /// Whether there is a run in it.
    pub const fn has_run(self) -> bool {
        matches!(self, DayKind::Run | DayKind::RunThenCalf)
    }

    /// Whether there is calf work in it.
    pub const fn has_calf(self) -> bool {
        matches!(self, DayKind::Calf | DayKind::RunThenCalf)
    }

    /// Whether a lighter day has to follow.
    pub const fn is_loading(self) -> bool {
        self.has_run() || self.has_calf() || matches!(self, DayKind::Hops)
    }
}

/// The days the layout goes by, each list in order.
#[derive(Debug, Clone, Default)]
pub(super) struct Lived {
    pub calf: Vec<NaiveDate>,
    pub hops: Vec<NaiveDate>,
    pub runs: Vec<NaiveDate>,
    pub off_feet: Vec<NaiveDate>,
}

impl Lived {
    /// Takes a day as laid out.
    pub fn take(&mut self, date: NaiveDate, kind: DayKind) {
        let add = |list: &mut Vec<NaiveDate>, is: bool| {
            if is && !list.contains(&date) {
                list.push(date);
            }
        };
        add(&mut self.calf, kind.has_calf());
        add(&mut self.hops, kind == DayKind::Hops);
        add(&mut self.runs, kind.has_run());
        add(&mut self.off_feet, matches!(kind, DayKind::OffFeet | DayKind::Marked(_)));
    }

    fn was_loading(&self, date: NaiveDate) -> bool {
        [&self.calf, &self.hops, &self.runs].iter().any(|list| list.contains(&date))
    }
}

/// What a layout has to heed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout {
    pub phase: Phase,
    /// From which day on runs are offered, if they are.
    pub runs_from: Option<NaiveDate>,
    /// From which day on loading is offered: after a red, not at once.
    pub loading_from: NaiveDate,
}

impl Layout {
    /// What a day is for, after the days so far.
    pub fn kind(&self, date: NaiveDate, lived: &Lived) -> DayKind {
        let may_load = date >= self.loading_from && !lived.was_loading(day::plus(date, -1));
        let runs = may_load && self.may_run(date, lived);
        // A run of the next day takes the calf work with it.
        let waits = !runs && self.may_run(day::plus(date, 1), lived);
        let calf = may_load && !waits && self.is_calf_due(date, lived);
        match (runs, calf) {
            (true, true) => DayKind::RunThenCalf,
            (true, false) => DayKind::Run,
            (false, _) if may_load && self.are_hops_due(date, lived) => DayKind::Hops,
            (false, true) => DayKind::Calf,
            (false, false) if in_7_days(&lived.off_feet, date) < OFF_FEET_IN_7_DAYS.value => DayKind::OffFeet,
            (false, false) => DayKind::Light,
        }
    }

    fn may_run(&self, date: NaiveDate, lived: &Lived) -> bool {
        self.runs_from.is_some_and(|from| date >= from) && plan::held_by(&lived.runs, date).is_none()
    }

    fn is_calf_due(&self, date: NaiveDate, lived: &Lived) -> bool {
        let (most, apart) = match self.phase {
            Phase::Settle | Phase::Load => (CALF_IN_7_DAYS.value, CALF_APART.value),
            Phase::Heavy => (HEAVY_IN_7_DAYS.value, CALF_APART.value),
            Phase::Spring | Phase::Run | Phase::Maintain => (HEAVY_BESIDE_RUNNING.value, CALF_APART.value + 1),
        };
        in_7_days(&lived.calf, date) < most && lived.calf.iter().all(|calf| day::between(*calf, date) >= apart)
    }

    /// Hops lie between heavy days: after one of those, not after other hops.
    fn are_hops_due(&self, date: NaiveDate, lived: &Lived) -> bool {
        let last = |list: &[NaiveDate]| list.iter().max().copied();
        self.phase == Phase::Spring
            && in_7_days(&lived.hops, date) < HOPS_IN_7_DAYS.value
            && last(&lived.calf).is_some_and(|calf| last(&lived.hops).is_none_or(|hops| hops < calf))
    }
}

/// How many of the days lie in the seven ending on a day.
fn in_7_days(days: &[NaiveDate], on: NaiveDate) -> usize {
    days.iter().filter(|date| **date > day::plus(on, -7) && **date <= on).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn june(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 6, day).unwrap()
    }

    fn laid_out(phase: Phase, runs: bool, lived: Lived, days: u32) -> Vec<DayKind> {
        let layout = Layout { phase, runs_from: runs.then(|| june(8)), loading_from: june(8) };
        let mut lived = lived;
        (8..8 + days)
            .map(|n| {
                let kind = layout.kind(june(n), &lived);
                lived.take(june(n), kind);
                kind
            })
            .collect()
    }

    fn count(kinds: &[DayKind], of: impl Fn(DayKind) -> bool) -> usize {
        kinds.iter().filter(|kind| of(**kind)).count()
    }

    #[test]
    fn a_lighter_day_follows_every_loading_day_in_every_phase() {
        for phase in Phase::ALL {
            let kinds = laid_out(phase, phase >= Phase::Run, Lived::default(), 21);
            let two_in_a_row = kinds.windows(2).any(|two| two[0].is_loading() && two[1].is_loading());
            assert!(!two_in_a_row, "{phase:?}: {kinds:?}");
            // Every other day is a loading one, so a week can begin and end with one.
            let off_feet = |week: &[DayKind]| count(week, |kind| kind == DayKind::OffFeet);
            assert!(kinds.windows(7).all(|week| off_feet(week) <= 1), "{phase:?}: {kinds:?}");
            assert!(kinds.windows(8).all(|days| off_feet(days) >= 1), "{phase:?}: {kinds:?}");
        }
    }

    #[test]
    fn heavy_three_times_a_week_and_twice_beside_running() {
        for (phase, most) in [(Phase::Heavy, 3), (Phase::Run, 2), (Phase::Maintain, 2), (Phase::Spring, 2)] {
            let kinds = laid_out(phase, phase >= Phase::Run, Lived::default(), 21);
            let in_week = |from: usize| count(&kinds[from..from + 7], DayKind::has_calf);
            assert!((0..=14).all(|from| in_week(from) <= most), "{phase:?}: {kinds:?}");
            assert_eq!(in_week(0), most, "{phase:?}: {kinds:?}");
        }
    }

    #[test]
    fn beside_running_calf_work_comes_after_a_run_on_its_day() {
        let kinds = laid_out(Phase::Run, true, Lived::default(), 7);
        assert_eq!(kinds[..2], [DayKind::RunThenCalf, DayKind::OffFeet]);
        assert_eq!(count(&kinds, DayKind::has_run), 3);
        assert_eq!(count(&kinds, |kind| kind == DayKind::Calf), 0);
    }

    #[test]
    fn calf_work_waits_for_the_run_of_the_next_day() {
        let layout = Layout { phase: Phase::Run, runs_from: Some(june(9)), loading_from: june(8) };
        assert!(!layout.kind(june(8), &Lived::default()).has_calf());
        assert_eq!(layout.kind(june(9), &Lived::default()), DayKind::RunThenCalf);
    }

    #[test]
    fn without_runs_offered_the_calf_work_stays() {
        let kinds = laid_out(Phase::Run, false, Lived::default(), 7);
        assert_eq!((count(&kinds, DayKind::has_run), count(&kinds, DayKind::has_calf)), (0, 2));
    }

    #[test]
    fn hops_lie_between_heavy_days_twice_a_week_at_most() {
        let kinds = laid_out(Phase::Spring, false, Lived::default(), 21);
        let loading: Vec<DayKind> = kinds.iter().copied().filter(|kind| kind.is_loading()).collect();
        assert!(loading.chunks(2).all(|two| two[0] == DayKind::Calf), "{kinds:?}");
        assert!(loading.iter().skip(1).step_by(2).all(|kind| *kind == DayKind::Hops), "{kinds:?}");
        assert!(kinds.windows(7).all(|week| count(week, |kind| kind == DayKind::Hops) <= 2), "{kinds:?}");
    }

    #[test]
    fn what_was_done_yesterday_makes_today_lighter() {
        let lived = Lived { calf: vec![june(7)], ..Lived::default() };
        assert_eq!(laid_out(Phase::Heavy, false, lived, 2), [DayKind::OffFeet, DayKind::Calf]);
        let lived = Lived { calf: vec![june(6)], off_feet: vec![june(7)], ..Lived::default() };
        assert_eq!(laid_out(Phase::Heavy, false, lived, 2), [DayKind::Calf, DayKind::Light]);
    }
}
