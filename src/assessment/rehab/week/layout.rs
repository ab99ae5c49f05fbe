//! What a day is for, by what lies around it: days lived, days laid out before it, and days the person
//! put to something after it.

use chrono::NaiveDate;

use super::{
    CALF_APART, CALF_IN_7_DAYS, Choice, Chosen, Clash, DayKind, HEAVY_BESIDE_RUNNING, HEAVY_IN_7_DAYS, HOPS_IN_7_DAYS,
    OFF_FEET_IN_7_DAYS,
};
use crate::assessment::plan::{self, RUNS_IN_7_DAYS};
use crate::assessment::rehab::phase::Phase;
use crate::journal::day;

/// The days a layout goes by.
#[derive(Debug, Clone, Default)]
pub struct Lived {
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

    /// The same with the days put to something after a day.
    pub fn with_later(&self, chosen: &Chosen, date: NaiveDate) -> Self {
        let mut around = self.clone();
        chosen.range(day::plus(date, 1)..).for_each(|(later, kind)| around.take(*later, *kind));
        around
    }

    fn is_loading(&self, date: NaiveDate) -> bool {
        [&self.calf, &self.hops, &self.runs].iter().any(|list| list.contains(&date))
    }
}

/// What a layout has to heed.
#[derive(Debug, Clone, Copy)]
pub struct Layout {
    pub phase: Phase,
    /// From which day on runs are offered, if they are.
    pub runs_from: Option<NaiveDate>,
    /// From which day on loading is offered: after a red, not at once.
    pub loading_from: NaiveDate,
}

impl Layout {
    /// What a day is for among the days around it, left to the programme.
    pub fn kind(&self, date: NaiveDate, around: &Lived) -> DayKind {
        let is_free = |kind| self.clash(date, kind, around).is_none();
        let runs = is_free(DayKind::Run);
        // A run of the next day takes the calf work with it.
        let waits = !runs && self.clash(day::plus(date, 1), DayKind::Run, around).is_none();
        let calf = !waits && is_free(DayKind::Calf) && self.is_calf_due(date, around);
        match (runs, calf) {
            (true, true) => DayKind::RunThenCalf,
            (true, false) => DayKind::Run,
            (false, _) if is_free(DayKind::Hops) && are_hops_due(around) => DayKind::Hops,
            (false, true) => DayKind::Calf,
            (false, false) if in_7_days(&around.off_feet, date) < OFF_FEET_IN_7_DAYS.value => DayKind::OffFeet,
            (false, false) => DayKind::Light,
        }
    }

    /// Why a day cannot be put to something, if so.
    pub fn clash(&self, date: NaiveDate, kind: DayKind, around: &Lived) -> Option<Clash> {
        let beside = [-1, 1].iter().any(|by| around.is_loading(day::plus(date, *by)));
        match () {
            () if kind.is_loading() && date < self.loading_from => Some(Clash::LoadingWaits),
            () if kind.has_run() && self.runs_from.is_none_or(|from| date < from) => Some(Clash::NoRunYet),
            () if kind.is_loading() && beside => Some(Clash::BesideLoading),
            () if kind.has_run() && is_full(&around.runs, date, RUNS_IN_7_DAYS.value) => Some(Clash::EnoughInAWeek),
            // The plan's own rule has the last word on its runs.
            () if kind.has_run() && plan::held_by(&before(&around.runs, date), date).is_some() => Some(Clash::NoRunYet),
            () if kind.has_calf() && is_full(&around.calf, date, self.calf_in_7_days()) => Some(Clash::EnoughInAWeek),
            () if kind == DayKind::Hops && is_full(&around.hops, date, self.hops_in_7_days()) => {
                Some(Clash::EnoughInAWeek)
            }
            () => None,
        }
    }

    /// What the person could put a day to, beside the days that are settled.
    pub fn choices(&self, date: NaiveDate, settled: &Lived) -> Vec<Choice> {
        let offered = DayKind::ALL.into_iter().filter(|kind| match kind {
            DayKind::Hops => self.phase == Phase::Spring,
            kind if kind.has_run() => self.runs_from.is_some(),
            _ => true,
        });
        offered.map(|kind| Choice { kind, clash: self.clash(date, kind, settled) }).collect()
    }

    /// What was put to days and holds, the earlier before the later.
    pub fn holding(&self, chosen: &Chosen, settled: &Lived) -> Chosen {
        let mut settled = settled.clone();
        let mut holding = Chosen::new();
        for (date, kind) in chosen {
            if self.clash(*date, *kind, &settled).is_none() {
                settled.take(*date, *kind);
                holding.insert(*date, *kind);
            }
        }
        holding
    }

    fn calf_in_7_days(&self) -> usize {
        match self.phase {
            Phase::Settle | Phase::Load => CALF_IN_7_DAYS.value,
            Phase::Heavy => HEAVY_IN_7_DAYS.value,
            Phase::Spring | Phase::Run | Phase::Maintain => HEAVY_BESIDE_RUNNING.value,
        }
    }

    fn hops_in_7_days(&self) -> usize {
        if self.phase == Phase::Spring { HOPS_IN_7_DAYS.value } else { 0 }
    }

    fn is_calf_due(&self, date: NaiveDate, around: &Lived) -> bool {
        let apart = if self.phase >= Phase::Spring { CALF_APART.value + 1 } else { CALF_APART.value };
        around.calf.iter().all(|calf| *calf == date || day::between(*calf, date).abs() >= apart)
    }
}

/// Hops lie between heavy days: after one of those, not after other hops.
fn are_hops_due(around: &Lived) -> bool {
    let last = |list: &[NaiveDate]| list.iter().max().copied();
    last(&around.calf).is_some_and(|calf| last(&around.hops).is_none_or(|hops| hops < calf))
}

/// Whether one more on a day would make more than so many in any seven.
fn is_full(days: &[NaiveDate], date: NaiveDate, most: usize) -> bool {
    let others: Vec<NaiveDate> = days.iter().copied().filter(|other| *other != date).collect();
    (0..7).map(|ahead| day::plus(date, ahead)).any(|end| in_7_days(&others, end) >= most)
}

fn before(days: &[NaiveDate], date: NaiveDate) -> Vec<NaiveDate> {
    days.iter().copied().filter(|other| *other < date).collect()
}

/// How many of the days lie in the seven ending on a day.
fn in_7_days(days: &[NaiveDate], on: NaiveDate) -> usize {
    days.iter().filter(|date| **date > day::plus(on, -7) && **date <= on).count()
}
