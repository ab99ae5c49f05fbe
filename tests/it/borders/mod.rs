//! Every limit of RULES §1–§8 met through the whole pipeline: a story becomes a journal, the journal
//! is assessed. One row a border: what it is, and the verdicts just inside, at and just outside.
//!
//! ```text
//! 1..5: 2/4; 6: 3/4 @ 6           days 1 to 5, then day 6, asked at noon of day 6
//! 1..5/2: run 18:00 @ 7 03:59     every second day from 1 to 5, asked at 03:59 of day 7
//! ```

mod days;
mod deadline;
mod flags;
mod loads;
mod now;
mod offered;
mod readiness;
mod steps;
mod today;
mod turns;
mod usual;
mod zones;

use std::fmt::Debug;

use springback::assessment::Assessment;

use crate::diary::assessed;

/// A border: what it is, then what is said on either side of it, each with its verdict.
type Border<'a, T> = (&'a str, &'a [(&'a str, T)]);

/// Every row of every border leads to its verdict; all that don't are named at once.
fn hold<T: PartialEq + Debug>(borders: &[Border<T>], ask: impl Fn(&str) -> T) {
    let mut wrong = Vec::new();
    for (what, rows) in borders {
        for (said, verdict) in *rows {
            let got = ask(said);
            if got != *verdict {
                wrong.push(format!("{what}: {said}: {got:?} instead of {verdict:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// A story behind its beginning, assessed at the moment it names.
fn asked(beginning: &str, said: &str) -> Assessment {
    let (story, when) = said.rsplit_once("@ ").unwrap_or_else(|| panic!("no moment: {said}"));
    let (number, time) = when.split_once(' ').unwrap_or((when, "12:00"));
    assessed(&format!("{}{}", lines(beginning), lines(story)), number.parse().unwrap(), time)
}

/// The diary's lines, one for each day of a range.
pub fn lines(story: &str) -> String {
    story.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()).map(spread).collect()
}

fn spread(part: &str) -> String {
    let range = part.split_once(": ").and_then(|(days, what)| Some((days.split_once("..")?, what)));
    let Some(((from, to), what)) = range else { return format!("{part}\n") };
    let (to, every) = to.split_once('/').unwrap_or((to, "1"));
    let days = from.parse().unwrap()..=to.parse::<i64>().unwrap();
    days.step_by(every.parse().unwrap()).map(|n| format!("{n}: {what}\n")).collect()
}
