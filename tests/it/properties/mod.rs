//! What the rules promise of every life.

pub mod alike;
mod credits;
mod plan;
mod silence;
mod turns;
mod worse;

use chrono::{DateTime, FixedOffset};
use proptest::prelude::ProptestConfig;
use springback::assessment::assess;
use springback::journal::Fact;

use crate::lives::{Life, eventful, life};

/// Lives are lived through slowly; `PROPTEST_CASES` asks for more.
fn cases() -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok());
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(asked.unwrap_or(24)) }
}

/// Every other number makes a life in which rarer things happen too.
fn lived(number: u64) -> Life {
    if number.is_multiple_of(2) { life(number) } else { eventful(number).settled() }
}

fn moment(life: &Life, which: usize) -> DateTime<FixedOffset> {
    life.moments[which % life.moments.len()]
}

/// The life as far as it is known at a moment.
fn so_far(life: &Life, now: DateTime<FixedOffset>) -> Life {
    let today = assess(&life.journal(), now).today;
    let mut so_far = life.clone();
    so_far.facts.retain(|(_, fact, _)| match fact {
        Fact::Session(session) => session.start() <= now,
        other => other.date().is_none_or(|date| date <= today),
    });
    let sessions: Vec<_> = so_far.facts.iter().map(|(record, ..)| *record).collect();
    so_far.facts.retain(|(_, fact, _)| fact.session().is_none_or(|session| sessions.contains(&session)));
    so_far
}
