//! What the plan's standing rests on, with limits and sources, in the order a person asks.

use super::{
    CREDITS_BETWEEN, CREDITS_WALK_RUN, DAYS_APART, GAP_STEP_DAYS, Held, Outcome, Plan, PlanState, QUIET_MORNINGS,
    RUNS_IN_7_DAYS,
};
use crate::assessment::source::Source;
use crate::assessment::{Assessment, Zone};
use crate::journal::day;

/// What was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlanRule {
    /// Criteria that hold, of five.
    Criteria,
    /// Green runs in a row at this step.
    GreenRuns,
    /// Answers of a run that are waited for.
    Answers,
    /// Quiet mornings in a row since the last red.
    QuietMornings,
    /// Days since the last run, at least so many.
    DaysApart,
    /// Runs in seven days.
    RunsInWeek,
    /// Days away from running, at most so many.
    DaysAway,
}

impl PlanRule {
    /// Every rule.
    pub const ALL: [PlanRule; 7] = [
        PlanRule::Criteria,
        PlanRule::GreenRuns,
        PlanRule::Answers,
        PlanRule::QuietMornings,
        PlanRule::DaysApart,
        PlanRule::RunsInWeek,
        PlanRule::DaysAway,
    ];

    /// Name in the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            PlanRule::Criteria => "criteria",
            PlanRule::GreenRuns => "green_runs",
            PlanRule::Answers => "answers",
            PlanRule::QuietMornings => "quiet_mornings",
            PlanRule::DaysApart => "days_apart",
            PlanRule::RunsInWeek => "runs_in_week",
            PlanRule::DaysAway => "days_away",
        }
    }
}

/// One thing the plan's standing rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanReason {
    /// What was looked at.
    pub rule: PlanRule,
    /// What it had; none where there was nothing to count.
    pub have: Option<i64>,
    /// What it is held against; none where nothing is counted.
    pub limit: Option<i64>,
    /// Whether it holds the next run back.
    pub holds_back: bool,
    /// Where the limit comes from.
    pub source: Source,
    /// The next step, where it asks for more credits because a run threw back from it.
    pub earns_again: Option<u16>,
}

impl Assessment {
    /// What the plan's standing rests on; nothing while referred or still running.
    pub fn plan_reasons(&self) -> Vec<PlanReason> {
        match self.plan.state {
            PlanState::Locked => {
                let criteria = PlanReason {
                    rule: PlanRule::Criteria,
                    have: i64::try_from(self.readiness.met()).ok(),
                    limit: i64::try_from(self.readiness.criteria.len()).ok(),
                    holds_back: !self.readiness.holds() && !self.plan.is_cleared,
                    source: Source::ZoneFramework,
                    earns_again: None,
                };
                std::iter::once(criteria).chain(self.quiet_mornings()).collect()
            }
            PlanState::Open | PlanState::Complete => self.open_reasons(),
            PlanState::Referred | PlanState::StillRunning => Vec::new(),
        }
    }

    /// What each verdict still possible would lead to: of the run waited for, or of the next as offered.
    pub fn plan_outcomes(&self) -> Vec<(Zone, Outcome)> {
        let so_far = self.plan.waits_for.and_then(|run| self.session(run)).and_then(|run| run.zone);
        self.plan.outlook.as_ref().map(|outlook| outlook.possible(so_far)).unwrap_or_default()
    }

    fn open_reasons(&self) -> Vec<PlanReason> {
        let Plan { last_run, held_by, credits, needed, earns_again, opened_on, waits_for, runs_in_7_days, .. } =
            self.plan;
        let since = |date| day::between(date, self.today);
        // Three are the sources' sessions of a week; one, and three more, are ours.
        let is_theirs = needed == Some(CREDITS_WALK_RUN.value);
        let credits_source = if is_theirs { CREDITS_WALK_RUN.source } else { CREDITS_BETWEEN.source };
        let green_runs = PlanReason {
            rule: PlanRule::GreenRuns,
            have: Some(i64::from(credits)),
            limit: needed.map(i64::from),
            holds_back: false,
            source: credits_source,
            earns_again,
        };
        let answers = PlanReason {
            rule: PlanRule::Answers,
            have: None,
            limit: None,
            holds_back: true,
            source: Source::ZoneFramework,
            earns_again: None,
        };
        let days_apart = PlanReason {
            rule: PlanRule::DaysApart,
            have: last_run.map(since),
            limit: Some(DAYS_APART.value),
            holds_back: held_by.is_some() && last_run.is_some_and(|last| since(last) < DAYS_APART.value),
            source: DAYS_APART.source,
            earns_again: None,
        };
        let runs_in_week = PlanReason {
            rule: PlanRule::RunsInWeek,
            have: i64::try_from(runs_in_7_days).ok(),
            limit: i64::try_from(RUNS_IN_7_DAYS.value).ok(),
            holds_back: held_by == Some(Held::ThreeInSevenDays),
            source: RUNS_IN_7_DAYS.source,
            earns_again: None,
        };
        let days_away = PlanReason {
            rule: PlanRule::DaysAway,
            have: last_run.max(opened_on).map(since),
            limit: Some(GAP_STEP_DAYS.value),
            holds_back: false,
            source: GAP_STEP_DAYS.source,
            earns_again: None,
        };
        let counts_green = self.plan.needed.is_some() && !self.plan.reduced;
        let reasons = [
            counts_green.then_some(green_runs),
            waits_for.map(|_| answers),
            self.quiet_mornings(),
            Some(days_apart),
            Some(runs_in_week),
            Some(days_away),
        ];
        reasons.into_iter().flatten().collect()
    }

    /// How many quiet mornings in a row there are since the last red, while an episode or a spell lasts.
    fn quiet_mornings(&self) -> Option<PlanReason> {
        let last_red = self.plan.last_red()?;
        let affected = self.affected(self.today);
        // Today can still come in; until then yesterday is the latest morning. A second one ends it.
        let is_answered = affected.iter().all(|side| self.usual(self.today, *side).morning.is_some());
        let latest = if is_answered { self.today } else { day::plus(self.today, -1) };
        let is_quiet = latest > last_red && affected.iter().all(|side| self.usual(latest, *side).is_quiet());
        Some(PlanReason {
            rule: PlanRule::QuietMornings,
            have: Some(i64::from(is_quiet)),
            limit: Some(i64::from(QUIET_MORNINGS.value)),
            holds_back: true,
            source: QUIET_MORNINGS.source,
            earns_again: None,
        })
    }
}
