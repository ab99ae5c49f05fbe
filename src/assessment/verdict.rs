//! The answers the rules give: zones, loads, and the reasons they rest on.

use super::source::Source;
use crate::journal::tendon::Side;

/// Which zone a session, a day or the tendon now is in (S1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Zone {
    /// All answered, all inside the limits.
    Green,
    /// A caution signal.
    Yellow,
    /// A step-back signal.
    Red,
    /// Not all answers are in, and still can be.
    Pending,
    /// Not all answers came in.
    Unknown,
}

impl Zone {
    /// Every zone, worst first: the order in which a worse one decides (RULES §3).
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
        let zones: Vec<Zone> = zones.into_iter().collect();
        Self::WORST_FIRST.into_iter().find(|zone| zones.contains(zone)).unwrap_or(Zone::Unknown)
    }
}

/// Whether a load was right: the 24-hour rule's verdict (S1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Load {
    /// It was taken well.
    Tolerated,
    /// It was too much.
    TooHigh,
    /// Not all answers are in, and still can be.
    Pending,
    /// Not all answers came in.
    Unknown,
}

impl Load {
    /// Every verdict, worst first (RULES §3).
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
        let loads: Vec<Load> = loads.into_iter().collect();
        Self::WORST_FIRST.into_iter().find(|load| loads.contains(load)).unwrap_or(Load::Unknown)
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

/// What a reason says: about the zone, or about the load.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Says {
    /// Its word on the zone.
    Zone(Zone),
    /// Its word on the load.
    Load(Load),
}

impl Says {
    /// Name in files and in the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            Says::Zone(zone) => zone.name(),
            Says::Load(load) => load.name(),
        }
    }
}

/// One thing a verdict rests on: the rule, what it had, its limit, what it says, and its source.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reason {
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
    pub reasons: Vec<Reason>,
}
