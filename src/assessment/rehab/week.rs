//! The days ahead: running and heavy days alternate with lighter ones, calf work on a run day comes
//! after the run, hops lie between heavy days, and a day a week is off the feet (RULES §13; S2).
//!
//! They are laid out from what was done in the last days; a day that went otherwise moves the rest. So
//! does a day the person put to something else, as far as zones and lighter days between leave room.

mod layout;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::assessment::source::{Cited, ours, s2};
use crate::journal::day_mark::DayEvent;
pub(super) use layout::{Layout, Lived};

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

    /// The kind of that name; a marked day is one of rest.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
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

/// What the person put days to, by hand. An intention and no fact: the journal proper knows nothing of it.
pub type Chosen = BTreeMap<NaiveDate, DayKind>;

/// Why a day cannot be put to something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Clash {
    /// Loading waits, after a red.
    LoadingWaits,
    /// The day before or after it loads the tendon already.
    BesideLoading,
    /// No run is offered yet.
    NoRunYet,
    /// As many as seven days take lie around it already.
    EnoughInAWeek,
}

impl Clash {
    /// Every one.
    pub const ALL: [Clash; 4] = [Clash::LoadingWaits, Clash::BesideLoading, Clash::NoRunYet, Clash::EnoughInAWeek];

    /// Name in the catalogue of words.
    pub const fn name(self) -> &'static str {
        match self {
            Clash::LoadingWaits => "loading_waits",
            Clash::BesideLoading => "beside_loading",
            Clash::NoRunYet => "no_run_yet",
            Clash::EnoughInAWeek => "enough_in_a_week",
        }
    }
}

/// Something a day could be put to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// What the day would be for.
    pub kind: DayKind,
    /// Why it cannot be, if so.
    pub clash: Option<Clash>,
}

#[cfg(test)]
mod tests;
