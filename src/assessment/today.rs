//! What it means for today (RULES §5): one word of advice that every verdict leads with, and that today's
//! work follows.

use super::plan::Dose;
use super::verdict::{Reason, Rule, TendonVerdict, Zone};
use super::zone::check_in_zone;
use super::{Assessment, NOW_DAYS, SessionVerdict, TendonNow};
use crate::journal::day;

/// Days, today included, whose yellow sessions ask for less: today and yesterday.
pub const LESS_DAYS: i64 = 2;

/// What today allows. The strictest first: the first that applies to any affected tendon is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TodayAdvice {
    /// A red flag: no load at all.
    SeeClinician,
    /// A red spell: no run and no loading.
    NoLoad,
    /// An answer is missing that can change what today allows.
    Answer,
    /// Yellow: two thirds of the calf work, a due run at its reduced dose.
    Less,
    /// Not enough to judge by: the plan, nothing beyond it.
    Repeat,
    /// The plan as it is.
    AsPlanned,
}

impl TodayAdvice {
    /// Every advice, the strictest first.
    pub const ALL: [TodayAdvice; 6] = [
        TodayAdvice::SeeClinician,
        TodayAdvice::NoLoad,
        TodayAdvice::Answer,
        TodayAdvice::Less,
        TodayAdvice::Repeat,
        TodayAdvice::AsPlanned,
    ];

    /// Name in files and in the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            TodayAdvice::SeeClinician => "see_clinician",
            TodayAdvice::NoLoad => "none",
            TodayAdvice::Answer => "answer",
            TodayAdvice::Less => "less",
            TodayAdvice::Repeat => "repeat",
            TodayAdvice::AsPlanned => "as_planned",
        }
    }

    /// Whether no load is offered at all.
    pub const fn forbids_load(self) -> bool {
        matches!(self, TodayAdvice::SeeClinician | TodayAdvice::NoLoad)
    }
}

/// The plan's next run as today allows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TodaysRun {
    /// The step it is of.
    pub step: u16,
    /// What it is made of.
    pub dose: Dose,
    /// Whether that is a reduced dose, to be logged as one.
    pub reduced: bool,
    /// Whether only today reduces it: the plan itself offers the full dose.
    pub only_today: bool,
}

impl Assessment {
    /// What today allows, by all that was judged.
    pub(super) fn advise_today(&self) -> TodayAdvice {
        let any = |applies: fn(&Self, &TendonNow) -> bool| self.tendons.iter().any(|tendon| applies(self, tendon));
        match () {
            () if self.is_suppressed() => TodayAdvice::SeeClinician,
            () if self.plan.spell.is_some() => TodayAdvice::NoLoad,
            () if any(Self::waits_for_an_answer) => TodayAdvice::Answer,
            () if any(Self::is_yellow) => TodayAdvice::Less,
            () if any(|_, tendon| check_in_zone(&tendon.usual) == Zone::Unknown) => TodayAdvice::Repeat,
            () => TodayAdvice::AsPlanned,
        }
    }

    /// Whether the plan's next run may be today.
    pub fn is_run_due(&self) -> bool {
        self.plan.next_on == Some(self.today)
    }

    /// The plan's next run as today allows it, due or not; none while the plan has none.
    pub fn todays_run(&self) -> Option<TodaysRun> {
        let (step, dose, eased) = (self.plan.step?, self.plan.dose?, self.plan.reduced);
        let only_today = self.today_advice == TodayAdvice::Less && !eased;
        let dose = if only_today { dose.reduced() } else { dose };
        Some(TodaysRun { step, dose, reduced: eased || only_today, only_today })
    }

    /// The sessions that today's advice waits for, the latest first, each with whether an answer of its own
    /// is missing; else it waits for the morning after it.
    pub fn open_sessions(&self) -> impl Iterator<Item = (&SessionVerdict, bool)> + Clone {
        let is_mine = |verdict: &&TendonVerdict| self.tendons.iter().any(|tendon| tendon.side == verdict.side);
        let sessions = self.sessions_between(self.first_day_of_now(), self.today).iter().rev();
        sessions.filter_map(move |session| {
            let open: Vec<&TendonVerdict> = session.tendons.iter().filter(is_mine).filter(|t| is_open(t)).collect();
            let lacks = open.iter().flat_map(|verdict| verdict.zone_reasons()).any(|reason| is_lacking(&reason));
            (!open.is_empty()).then_some((session, lacks))
        })
    }

    fn waits_for_an_answer(&self, tendon: &TendonNow) -> bool {
        tendon.usual.morning.is_none() || self.of_last_days(NOW_DAYS.value, tendon).any(is_open)
    }

    fn is_yellow(&self, tendon: &TendonNow) -> bool {
        check_in_zone(&tendon.usual) == Zone::Yellow
            || self.of_last_days(LESS_DAYS, tendon).any(|t| t.zone == Some(Zone::Yellow))
    }

    /// What the sessions of so many days, today included, say of a tendon.
    fn of_last_days(&self, days: i64, tendon: &TendonNow) -> impl Iterator<Item = &TendonVerdict> {
        let sessions = self.sessions_between(day::plus(self.today, 1 - days), self.today).iter();
        let side = tendon.side;
        sessions.flat_map(|session| &session.tendons).filter(move |verdict| verdict.side == side)
    }
}

fn is_open(verdict: &TendonVerdict) -> bool {
    verdict.zone == Some(Zone::Pending) || verdict.provisional
}

/// Whether an answer about the session itself is missing.
fn is_lacking(reason: &Reason) -> bool {
    let of_morning = matches!(reason.rule, Rule::MorningStiffness | Rule::MorningMinutes | Rule::Usual | Rule::CheckIn);
    !of_morning && reason.says.lacks()
}
