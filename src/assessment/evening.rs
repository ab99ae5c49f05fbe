//! A day as it stood that evening, by what had been recorded by then, beside how it stands now.
//!
//! Nothing is kept for this: the journal knows when each fact was recorded, so the rules are asked
//! once more, about the journal as it was.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use uuid::Uuid;

use super::verdict::{Reason, Rule};
use super::{Assessment, DayVerdict, SessionVerdict, assess};
use crate::journal::Journal;

/// What the journal said of a day at its end.
#[derive(Debug, Clone)]
pub struct Evening {
    /// The day.
    pub date: NaiveDate,
    then: Assessment,
}

/// A rule that had something else that evening than it has now.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Turned {
    /// What it had that evening; none where it was not asked yet.
    pub then: Option<Reason>,
    /// What it has now.
    pub now: Reason,
}

impl Evening {
    /// A day at its last moment, which the caller knows by the clock of the place.
    pub fn of(journal: &Journal, date: NaiveDate, last: DateTime<FixedOffset>) -> Self {
        let then = journal.as_recorded_by(last.with_timezone(&Utc));
        Self { date, then: assess(&then, last) }
    }

    /// The moment it was asked for.
    pub fn last(&self) -> DateTime<FixedOffset> {
        self.then.now
    }

    /// The day's verdict as it stood.
    pub fn day(&self) -> DayVerdict {
        self.then.day(self.date)
    }

    /// A session's verdicts as they stood; none if it was not recorded by then.
    pub fn session(&self, record: Uuid) -> Option<&SessionVerdict> {
        self.then.session(record)
    }
}

/// The rules that have something else now; a word that only its deadline changed is not among them.
pub fn turned(then: &[Reason], now: &[Reason]) -> Vec<Turned> {
    let had = |rule: Rule| then.iter().find(|reason| reason.rule == rule).copied();
    let mut turned: Vec<Turned> = Vec::new();
    for now in now {
        let then = had(now.rule);
        let is_told = turned.iter().any(|told| told.now.rule == now.rule);
        if !is_told && then.and_then(|then| then.have) != now.have {
            turned.push(Turned { then, now: *now });
        }
    }
    turned
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::source::Source;
    use crate::assessment::verdict::{Part, Says, Zone};

    fn reason(rule: Rule, have: Option<f64>, zone: Zone) -> Reason {
        Reason { part: Part::CheckIn, rule, have, limit: None, says: Says::Zone(zone), source: Source::OurChoice }
    }

    #[test]
    fn an_answer_that_came_later_or_was_corrected_is_told_and_a_deadline_is_not() {
        let then = [
            reason(Rule::PainPeak, Some(3.0), Zone::Green),
            reason(Rule::Settling, None, Zone::Pending),
            reason(Rule::MorningStiffness, None, Zone::Pending),
        ];
        let now = [
            reason(Rule::PainPeak, Some(4.0), Zone::Yellow),
            reason(Rule::Settling, None, Zone::Unknown),
            reason(Rule::MorningStiffness, Some(0.0), Zone::Green),
            reason(Rule::MorningMinutes, Some(1.0), Zone::Green),
        ];
        let rules: Vec<Rule> = turned(&then, &now).iter().map(|turned| turned.now.rule).collect();
        assert_eq!(rules, [Rule::PainPeak, Rule::MorningStiffness, Rule::MorningMinutes]);
        assert_eq!(turned(&then, &then), []);
    }
}
