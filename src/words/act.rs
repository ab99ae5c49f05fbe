//! Acts that were done, undone or redone: "check-in of Saturday 21 November".

use chrono::{Datelike, NaiveDate};

use super::Words;
use crate::journal::Fact;

/// What an act did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// It recorded something new.
    New,
    /// It changed what was recorded.
    Correction,
    /// It took something back.
    Deletion,
    /// It brought something back.
    Restoring,
    /// It took in a file with so many entries.
    Import(usize),
}

/// An act that was turned, and the fact it is called by with its day.
#[derive(Debug, Clone, Copy)]
pub struct Act<'a> {
    /// What it did.
    pub deed: Deed,
    /// The fact.
    pub fact: Option<&'a Fact>,
    /// The fact's day, or its session's.
    pub date: Option<NaiveDate>,
    /// The day it is.
    pub today: NaiveDate,
}

impl Words {
    /// "check-in of Saturday 21 November"; "the correction of Walk · 18:30, Saturday 21 November".
    pub fn act(&self, act: Act) -> String {
        let fact = act.fact.map(|fact| self.named_for_act(fact, act)).unwrap_or_default();
        match act.deed {
            Deed::New => fact,
            Deed::Correction => self.say_with("act-correction", &[("what", fact.into())]),
            Deed::Deletion => self.say_with("act-deletion", &[("what", fact.into())]),
            Deed::Restoring => self.say_with("act-restoring", &[("what", fact.into())]),
            Deed::Import(entries) => self.say_with("act-import", &[("n", entries.into())]),
        }
    }

    fn named_for_act(&self, fact: &Fact, act: Act) -> String {
        let day = act.date.map(|date| match date.year() == act.today.year() {
            true => self.day_long(date),
            false => self.day_with_year(date),
        });
        let id = match fact {
            Fact::CheckIn(_) => "act-check-in",
            Fact::HeelRaise(_) => "act-heel-raise",
            Fact::Evaluation(_) | Fact::Score(_) => "act-evaluation",
            _ => "act-entry",
        };
        match day {
            Some(day) => self.say_with(id, &[("what", self.fact_heading(fact).into()), ("day", day.into())]),
            None => self.fact_heading(fact),
        }
    }
}
