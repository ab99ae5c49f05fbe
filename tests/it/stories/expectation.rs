//! One expectation of a story, held against what the program found.
//!
//! `session of day 1, left: yellow, load tolerated` names what is looked at and then says how it
//! stands. Every word has to be the one found: a misspelt one is a difference, not a gap.

use springback::assessment::Assessment;
use springback::assessment::rehab::week::Chosen;
use springback::assessment::rehab::{Rehab, rehab};
use springback::journal::Journal;
use springback::journal::tendon::Side;

use super::{found, rehab as rehab_found};
use crate::diary::Diary;

/// Everything there is to look at in a moment.
pub struct Seen {
    pub journal: Journal,
    pub assessment: Assessment,
    pub rehab: Option<Rehab>,
}

impl Seen {
    /// What a diary means at a moment.
    pub fn of(diary: &Diary, number: i64, time: &str) -> Self {
        let (journal, assessment) = diary.lived(number, time);
        let rehab = rehab(&journal, &assessment, &Chosen::new());
        Self { journal, assessment, rehab }
    }
}

/// What one expectation looks at.
pub struct Subject<'a> {
    pub name: &'a str,
    pub side: Option<Side>,
    pub time: Option<&'a str>,
}

/// One thing found: how a word about it begins (any word, if it begins anyhow), and the right one.
pub struct Found {
    pub begins: &'static [&'static str],
    pub words: String,
}

/// Nothing if it holds; otherwise what was expected and what was found, or what was not understood.
pub fn check(expectation: &str, seen: &Seen) -> Result<(), String> {
    let (subject, claims) = expectation.split_once(": ").ok_or_else(|| unknown(expectation))?;
    let subject = read(subject)?;
    let found = match subject.name.strip_prefix("rehab ") {
        Some(name) => rehab_found::found(name, seen)?,
        None => found::found(&subject, &seen.assessment)?,
    };
    let claims: Vec<&str> = if found.len() == 1 { vec![claims] } else { claims.split(", ").collect() };
    let wrong = claims.into_iter().filter_map(|claim| differs(claim, &found)).collect::<Vec<_>>();
    if wrong.is_empty() { Ok(()) } else { Err(format!("{expectation}: {}", wrong.join("; "))) }
}

fn read(text: &str) -> Result<Subject<'_>, String> {
    let mut parts = text.split(", ");
    let name = parts.next().unwrap_or_default();
    let mut subject = Subject { name, side: None, time: None };
    for part in parts {
        match part {
            "left" => subject.side = Some(Side::Left),
            "right" => subject.side = Some(Side::Right),
            time if time.contains(':') => subject.time = Some(time),
            _ => return Err(unknown(text)),
        }
    }
    Ok(subject)
}

fn differs(claim: &str, found: &[Found]) -> Option<String> {
    let about = |f: &&Found| f.begins.iter().any(|begin| claim.starts_with(begin));
    match found.iter().find(about) {
        Some(found) if found.words == claim => None,
        Some(found) => Some(format!("expected \"{claim}\", found \"{}\"", found.words)),
        None => Some(format!("expected \"{claim}\", which nothing is known about")),
    }
}

/// What is said of an expectation nobody knows.
pub fn unknown(text: &str) -> String {
    format!("no such expectation: {text}")
}
