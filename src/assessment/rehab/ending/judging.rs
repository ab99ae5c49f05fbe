//! Answers and zones held against the limits that end a phase (RULES §13). What there is too little of
//! is not enough; nothing is inferred.

use chrono::NaiveDate;

use super::{
    CALM_DAYS, CALM_PAIN, End, EndId, GREEN_CALF, HEAVY_GREEN, HEAVY_LOOKED_AT, STEADY_MORNINGS, STEADY_SPREAD,
};
use crate::assessment::readiness::{State, TEST_PAIN};
use crate::assessment::source::Cited;
use crate::assessment::verdict::Zone;

/// A day and what was answered, or how it was taken.
pub(super) type Dated = (NaiveDate, u16);

/// Stiffness of judged mornings, oldest first.
pub(super) fn steady_mornings(judged: &[Dated]) -> End {
    let last = &judged[judged.len().saturating_sub(STEADY_MORNINGS.value)..];
    let lowest = last.iter().map(|(_, stiffness)| *stiffness).min().unwrap_or(0);
    let high = last.iter().filter(|(_, stiffness)| stiffness - lowest > STEADY_SPREAD.value);
    let against: Vec<NaiveDate> = high.map(|(date, _)| *date).collect();
    let state = match () {
        () if !against.is_empty() => State::NotMet,
        () if last.len() < STEADY_MORNINGS.value => State::NotEnough,
        () => State::Met,
    };
    End::of(EndId::SteadyMornings, state, Some(last.len() as u16), STEADY_MORNINGS).against(against)
}

/// Pain at rest of documented days, oldest first.
pub(super) fn calm_rest(documented: &[Dated]) -> End {
    let is_calm = |(_, pain): &&Dated| *pain <= CALM_PAIN.value;
    let calm = documented.iter().rev().take_while(is_calm).count().min(CALM_DAYS.value);
    let above = documented.iter().filter(|day| !is_calm(day)).map(|(date, _)| *date);
    let (state, against) = match () {
        () if calm >= CALM_DAYS.value => (State::Met, Vec::new()),
        () if calm == documented.len() => (State::NotEnough, Vec::new()),
        () => (State::NotMet, above.collect()),
    };
    End::of(EndId::CalmRest, state, Some(calm as u16), CALM_DAYS).against(against)
}

/// Zones of calf sessions, the latest first: only yellow and red break the row.
pub(super) fn green_calf(calf: impl Iterator<Item = (NaiveDate, Zone)>) -> End {
    let (mut green, mut broke) = (0, None);
    for (date, zone) in calf {
        match zone {
            Zone::Green => green += 1,
            Zone::Yellow | Zone::Red => broke = Some(date),
            Zone::Pending | Zone::Unknown => {}
        }
        if broke.is_some() || green >= GREEN_CALF.value {
            break;
        }
    }
    let state = match broke {
        None if green >= GREEN_CALF.value => State::Met,
        None => State::NotEnough,
        Some(_) => State::NotMet,
    };
    End::of(EndId::GreenCalf, state, Some(green as u16), GREEN_CALF).against(broke.into_iter().collect())
}

/// Zones of heavy sessions, the latest first.
pub(super) fn heavy_sessions(heavy: impl Iterator<Item = (NaiveDate, Zone)>) -> End {
    let last: Vec<(NaiveDate, Zone)> = heavy.take(HEAVY_LOOKED_AT.value).collect();
    let of = |wanted: Zone| last.iter().filter(move |(_, zone)| *zone == wanted);
    let green = of(Zone::Green).count();
    let too_many_yellow = of(Zone::Yellow).count() > HEAVY_LOOKED_AT.value - HEAVY_GREEN.value;
    let yellow = of(Zone::Yellow).filter(|_| too_many_yellow);
    let mut against: Vec<NaiveDate> = of(Zone::Red).chain(yellow).map(|(date, _)| *date).collect();
    against.sort_unstable();
    let state = match () {
        () if !against.is_empty() => State::NotMet,
        () if last.len() < HEAVY_LOOKED_AT.value || green < HEAVY_GREEN.value => State::NotEnough,
        () => State::Met,
    };
    End::of(EndId::HeavySessions, state, Some(green as u16), HEAVY_GREEN).against(against)
}

pub(super) fn raise_count(test: Option<Dated>, need: Cited<u16>) -> End {
    judged(EndId::RaiseCount, test, need, |count| count >= need.value)
}

pub(super) fn raise_pain(test: Option<Dated>) -> End {
    judged(EndId::RaisePain, test, TEST_PAIN, |pain| pain <= TEST_PAIN.value)
}

fn judged(id: EndId, test: Option<Dated>, need: Cited<u16>, is_good: impl Fn(u16) -> bool) -> End {
    let state = test.map_or(State::NotEnough, |(_, have)| if is_good(have) { State::Met } else { State::NotMet });
    let against = test.filter(|_| state == State::NotMet).map(|(date, _)| date);
    End::of(id, state, test.map(|(_, have)| have), need).against(against.into_iter().collect())
}

#[cfg(test)]
mod tests;
