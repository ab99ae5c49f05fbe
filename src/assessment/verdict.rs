//! The answers the rules give: zones, loads, and the reasons they rest on.

use super::day_rule::{load_reasons, session_load};
use super::source::Source;
use super::usual::Restless;
use super::zone::{Taken, session_reasons, session_zone};
use crate::journal::tendon::Side;

/// Which zone a session, a day or the tendon now is in (S1). Worse ones first: the order in which
/// a worse one decides (RULES §3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zone {
    /// A step-back signal.
    Red,
    /// A caution signal.
    Yellow,
    /// Not all answers are in, and still can be.
    Pending,
    /// Not all answers came in.
    Unknown,
    /// All answered, all inside the limits.
    Green,
}

impl Zone {
    /// Every zone, worst first.
    pub const WORST_FIRST: [Zone; 5] = [Zone::Red, Zone::Yellow, Zone::Pending, Zone::Unknown, Zone::Green];

    /// Name in files and in the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            Zone::Green => "green",
            Zone::Yellow => "yellow",
            Zone::Red => "red",
            Zone::Pending => "pending",
            Zone::Unknown => "unknown",
        }
    }

    /// The worst of several; of none, unknown.
    pub fn worst(zones: impl IntoIterator<Item = Zone>) -> Zone {
        zones.into_iter().min().unwrap_or(Zone::Unknown)
    }
}

/// Whether a load was right: the 24-hour rule's verdict (S1). Worse ones first (RULES §3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Load {
    /// It was too much.
    TooHigh,
    /// Not all answers are in, and still can be.
    Pending,
    /// Not all answers came in.
    Unknown,
    /// It was taken well.
    Tolerated,
}

impl Load {
    /// Every load, worst first.
    pub const WORST_FIRST: [Load; 4] = [Load::TooHigh, Load::Pending, Load::Unknown, Load::Tolerated];

    /// Name in files and in the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            Load::Tolerated => "tolerated",
            Load::TooHigh => "too_high",
            Load::Pending => "pending",
            Load::Unknown => "unknown",
        }
    }

    /// The worst of several; of none, unknown.
    pub fn worst(loads: impl IntoIterator<Item = Load>) -> Load {
        loads.into_iter().min().unwrap_or(Load::Unknown)
    }
}

/// What was looked at. Each has one name, in files and in the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// Worst pain in the session, a score.
    PainPeak,
    /// Sharp pain during loading, yes (1) or no (0).
    SharpPain,
    /// Pain at the end less pain at the start, points.
    PainWorsened,
    /// Minutes until it first settled.
    Settling,
    /// Hours from the end until back at the usual.
    BackToUsual,
    /// Morning stiffness above its usual, points.
    MorningStiffness,
    /// Minutes until the stiffness eased above their usual, minutes.
    MorningMinutes,
    /// Recent usual stiffness above its reference, points.
    Drift,
    /// Pain at rest, a score.
    RestPain,
    /// Pain at rest above its usual, points.
    RestPainRise,
    /// Pain walking or on stairs, a score.
    DailyPain,
    /// Pain walking or on stairs above its usual, points.
    DailyPainRise,
    /// Controlled heel raises fewer than in the test before, repetitions.
    HeelRaiseDrop,
    /// The day's check-in is missing.
    CheckIn,
    /// The morning was answered, but no usual is known yet to hold it against.
    Usual,
}

impl Rule {
    /// Every rule.
    pub const ALL: [Rule; 15] = [
        Rule::PainPeak,
        Rule::SharpPain,
        Rule::PainWorsened,
        Rule::Settling,
        Rule::BackToUsual,
        Rule::MorningStiffness,
        Rule::MorningMinutes,
        Rule::Drift,
        Rule::RestPain,
        Rule::RestPainRise,
        Rule::DailyPain,
        Rule::DailyPainRise,
        Rule::HeelRaiseDrop,
        Rule::CheckIn,
        Rule::Usual,
    ];

    /// Name in files and in the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            Rule::PainPeak => "pain_peak",
            Rule::SharpPain => "sharp_pain",
            Rule::PainWorsened => "pain_worsened",
            Rule::Settling => "settling",
            Rule::BackToUsual => "back_to_usual",
            Rule::MorningStiffness => "morning_stiffness",
            Rule::MorningMinutes => "morning_minutes",
            Rule::Drift => "drift",
            Rule::RestPain => "rest_pain",
            Rule::RestPainRise => "rest_pain_rise",
            Rule::DailyPain => "daily_pain",
            Rule::DailyPainRise => "daily_pain_rise",
            Rule::HeelRaiseDrop => "heel_raise_drop",
            Rule::CheckIn => "check_in",
            Rule::Usual => "usual",
        }
    }
}

/// What a reason says: about the zone, or about the load. Of one kind, worse ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Says {
    /// Its word on the zone.
    Zone(Zone),
    /// Its word on the load.
    Load(Load),
}

impl Says {
    /// Whether it speaks against something: yellow, red, or too high.
    pub const fn is_bad(self) -> bool {
        matches!(self, Says::Zone(Zone::Red | Zone::Yellow) | Says::Load(Load::TooHigh))
    }

    /// Whether it lacks an answer.
    pub const fn lacks(self) -> bool {
        matches!(self, Says::Zone(Zone::Pending | Zone::Unknown) | Says::Load(Load::Pending | Load::Unknown))
    }

    /// Name in files and in the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            Says::Zone(zone) => zone.name(),
            Says::Load(load) => load.name(),
        }
    }
}

/// The part of a day a reason belongs to (RULES §5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// The day's own check-in.
    CheckIn,
    /// A session, judged by the morning after.
    Session,
    /// A heel-raise test.
    Test,
}

/// One thing a verdict rests on: the rule, what it had, its limit, what it says, and its source.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reason {
    /// The part of the day it belongs to.
    pub part: Part,
    /// What was looked at.
    pub rule: Rule,
    /// What it had, in the rule's unit; none when unanswered.
    pub have: Option<f64>,
    /// The border it was held against, in the rule's unit.
    pub limit: Option<f64>,
    /// What it says.
    pub says: Says,
    /// Where the border comes from.
    pub source: Source,
}

impl Reason {
    /// Whether the limit itself still is inside; otherwise one has to stay below it.
    pub fn limit_is_inside(&self) -> bool {
        let is = |inside: f64| self.limit == Some(inside);
        match self.rule {
            Rule::SharpPain
            | Rule::Settling
            | Rule::BackToUsual
            | Rule::HeelRaiseDrop
            | Rule::CheckIn
            | Rule::Usual => true,
            Rule::PainPeak => is(f64::from(super::zone::GREEN_PEAK.value)),
            Rule::RestPain | Rule::DailyPain => is(f64::from(super::zone::YELLOW_PAIN.value)),
            Rule::MorningMinutes => is(super::usual::NOISE_MIN.value.get()),
            Rule::PainWorsened | Rule::MorningStiffness | Rule::Drift => false,
            Rule::RestPainRise | Rule::DailyPainRise => false,
        }
    }
}

/// One tendon's verdict on a session.
#[derive(Debug, Clone, PartialEq)]
pub struct TendonVerdict {
    /// Which tendon.
    pub side: Side,
    /// Its zone; none while a red flag suppresses verdicts.
    pub zone: Option<Zone>,
    /// Its load; none while a red flag suppresses verdicts.
    pub load: Option<Load>,
    /// A yellow that a later answer could still turn.
    pub provisional: bool,
    /// What both rest on.
    pub(super) taken: Taken,
}

impl TendonVerdict {
    /// What is known of a tendon and a session, judged.
    pub(super) fn of(side: Side, taken: Taken) -> Self {
        let (zone, load) = (session_zone(&taken), session_load(&taken));
        Self { side, zone: Some(zone), load: Some(load), provisional: taken.is_provisional(zone), taken }
    }

    /// The restless mornings behind the limits its judging morning was held against, if they were.
    pub fn restless(&self) -> Option<Restless> {
        self.taken.morning?.restless
    }

    /// Every word on the zone; none while suppressed.
    pub fn zone_reasons(&self) -> impl Iterator<Item = Reason> {
        self.zone.into_iter().flat_map(|_| session_reasons(&self.taken))
    }

    /// Every word on the load; none while suppressed.
    pub fn load_reasons(&self) -> impl Iterator<Item = Reason> {
        self.load.into_iter().flat_map(|_| load_reasons(&self.taken))
    }

    /// Every word on both, the zone first.
    pub fn reasons(&self) -> impl Iterator<Item = Reason> {
        self.zone_reasons().chain(self.load_reasons())
    }

    /// Silences it.
    pub(super) fn suppress(&mut self) {
        (self.zone, self.load, self.provisional) = (None, None, false);
    }
}
