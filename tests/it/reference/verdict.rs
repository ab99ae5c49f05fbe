//! RULES §3, the session's zone, and §4, the 24-hour rule: per tendon, and of the whole session.

use super::Known;
use super::facts::{Facts, Response, Session, Side, back};
use super::usual::Rise;
use chrono::{DateTime, Duration, FixedOffset, NaiveTime, TimeZone};

/// The better first, so the worst of several is their maximum (§3: red, yellow, pending, unknown, green).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Zone {
    Green,
    Unknown,
    Pending,
    Yellow,
    Red,
}

impl Zone {
    pub fn name(self) -> &'static str {
        match self {
            Zone::Green => "green",
            Zone::Unknown => "unknown",
            Zone::Pending => "pending",
            Zone::Yellow => "yellow",
            Zone::Red => "red",
        }
    }
}

/// The better first (§3: too high, pending, unknown, tolerated).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Load {
    Tolerated,
    Unknown,
    Pending,
    TooHigh,
}

impl Load {
    pub fn name(self) -> &'static str {
        match self {
            Load::Tolerated => "tolerated",
            Load::Unknown => "unknown",
            Load::Pending => "pending",
            Load::TooHigh => "too_high",
        }
    }
}

/// What a session says of one tendon.
pub struct TendonVerdict {
    pub side: Side,
    pub zone: Zone,
    pub provisional: bool,
    pub load: Load,
}

/// What a session says: of each tendon affected on its day, and the worst of them.
pub struct SessionVerdict {
    pub tendons: Vec<TendonVerdict>,
    pub zone: Zone,
    pub provisional: bool,
    pub load: Load,
}

impl SessionVerdict {
    /// A plan may act on it: nothing more is waited for (§8 "once its verdict is final").
    pub fn is_final(&self) -> bool {
        self.zone != Zone::Pending && !self.provisional
    }
}

/// §3 and §4 for a whole session.
/// Reading: where no tendon is affected on its day there is nothing to judge and nothing to wait for: unknown.
pub fn of_session(known: &Known, session: &Session) -> SessionVerdict {
    let affected = known.facts.affected_on(session.day);
    let tendons: Vec<TendonVerdict> = affected.into_iter().map(|side| of_tendon(known, session, side)).collect();
    let zone = tendons.iter().map(|tendon| tendon.zone).max().unwrap_or(Zone::Unknown);
    let load = tendons.iter().map(|tendon| tendon.load).max().unwrap_or(Load::Unknown);
    // "A session's yellow is provisional while any of its tendons is provisional or pending."
    let open = tendons.iter().any(|tendon| tendon.provisional || tendon.zone == Zone::Pending);
    SessionVerdict { tendons, zone, provisional: zone == Zone::Yellow && open, load }
}

/// The answers a session is judged by, of one tendon.
struct Evidence<'a> {
    response: Option<&'a Response>,
    /// The class of the judging morning: the check-in dated the day after the session's day.
    rise: Option<Rise>,
    /// Drift on the judging morning's day, check-in or not.
    drift: bool,
    strict: bool,
    deadline_passed: bool,
}

impl Evidence<'_> {
    fn answer(&self, which: impl Fn(&Response) -> Option<f64>) -> Option<f64> {
        self.response.and_then(which)
    }

    fn peak(&self) -> Option<f64> {
        self.answer(|response| response.peak)
    }

    fn settle_min(&self) -> Option<f64> {
        self.answer(|response| response.settle_min)
    }

    fn hours(&self) -> Option<f64> {
        self.answer(|response| response.back_to_usual_h)
    }

    /// How much worse the pain was at the end than at the start.
    fn worsening(&self) -> Option<f64> {
        self.answer(|response| Some(response.end? - response.start?))
    }
}

fn of_tendon(known: &Known, session: &Session, side: Side) -> TendonVerdict {
    let judging_day = back(session.day, -1);
    let evidence = Evidence {
        response: session.responses.iter().rfind(|response| response.side == side),
        rise: known.usuals.rise(side, judging_day),
        drift: known.usuals.drift(side, judging_day),
        strict: known.facts.strict_on(session.day),
        deadline_passed: known.facts.now >= deadline(&known.facts, session),
    };
    let zone = zone(&evidence);
    // "Provisional while the deadline has not passed, the hours are unanswered, and there is no morning without rise."
    let provisional = zone == Zone::Yellow
        && !evidence.deadline_passed
        && evidence.hours().is_none()
        && evidence.rise != Some(Rise::Noise);
    TendonVerdict { side, zone, provisional, load: load(&evidence) }
}

/// §3: "the later of session end + 24 h (elapsed time) and the end of the next day", by the session's own offset.
fn deadline(facts: &Facts, session: &Session) -> DateTime<FixedOffset> {
    let day_after_next = back(session.day, -2).and_time(NaiveTime::MIN) + Duration::hours(facts.day_start_h);
    let end_of_next_day = session.start.timezone().from_local_datetime(&day_after_next).single().expect("a moment");
    end_of_next_day.max(session.end + Duration::hours(24))
}

/// §3, session zone of one tendon.
fn zone(evidence: &Evidence) -> Zone {
    let above = |answer: Option<f64>, limit: f64| answer.is_some_and(|answer| answer > limit);
    let at_least = |answer: Option<f64>, limit: f64| answer.is_some_and(|answer| answer >= limit);
    let red = at_least(evidence.peak(), 6.0)
        || evidence.response.is_some_and(|response| response.sharp)
        || above(evidence.hours(), 24.0)
        || (evidence.strict && evidence.rise == Some(Rise::Significant));
    let yellow = above(evidence.peak(), 3.0)
        || at_least(evidence.worsening(), 2.0)
        || above(evidence.settle_min(), 30.0)
        || matches!(evidence.rise, Some(Rise::Slight | Rise::Significant))
        || evidence.drift;
    let all_answered = evidence.peak().is_some()
        && evidence.worsening().is_some()
        && evidence.settle_min().is_some()
        && evidence.rise == Some(Rise::Noise);
    match () {
        () if red => Zone::Red,
        () if yellow => Zone::Yellow,
        () if all_answered => Zone::Green,
        () if evidence.deadline_passed => Zone::Unknown,
        () => Zone::Pending,
    }
}

/// §4, the 24-hour rule of one tendon.
fn load(evidence: &Evidence) -> Load {
    let too_high = evidence.peak().is_some_and(|peak| peak >= 5.0)
        || evidence.worsening().is_some_and(|worsening| worsening >= 2.0)
        || evidence.rise == Some(Rise::Significant)
        || evidence.hours().is_some_and(|hours| hours > 24.0);
    // `rise` is `Some` only for a morning that can be judged: one that cannot counts as unanswered (§2).
    let answered = evidence.peak().is_some() && evidence.worsening().is_some() && evidence.rise.is_some();
    let settled = evidence.hours().is_some_and(|hours| hours <= 24.0) || evidence.rise == Some(Rise::Noise);
    match () {
        () if too_high => Load::TooHigh,
        () if answered && settled => Load::Tolerated,
        () if evidence.deadline_passed => Load::Unknown,
        () => Load::Pending,
    }
}
