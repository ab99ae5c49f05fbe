//! What a red flag silences, and what it leaves (RULES §6).

use chrono::TimeDelta;
use proptest::prelude::*;
use springback::assessment::{Assessment, assess};
use springback::journal::Fact;
use springback::journal::flag::{ClinicianSaid, Flag, FlagEvent, FlagKind};

use super::{cases, lived, moment};
use crate::answers::recorded;

/// The verdicts on the sessions and on the last days; of those alone that lie before a day.
fn before(a: &Assessment, date: chrono::NaiveDate) -> String {
    let sessions: Vec<_> = a.sessions.iter().filter(|session| session.day < date).collect();
    let days = (1..20).map(|back| date - TimeDelta::days(back)).filter(|day| *day <= a.today);
    let zones: Vec<_> = days.map(|day| a.day(day).tendons.iter().map(|t| t.zone).collect::<Vec<_>>()).collect();
    let moves: Vec<_> = a.plan.moves.iter().filter(|moved| moved.date < date).collect();
    format!("{sessions:?} {zones:?} {moves:?}")
}

proptest! {
    #![proptest_config(cases())]

    /// A flag changes no verdict of a day before it; from its day on there is none; and once a clinician
    /// said that running is fine, all is as if it had never been raised.
    #[test]
    fn a_flag_silences_its_days_and_no_others(number: u64, which: usize, back in 0_i64..20, kind in 0_usize..4) {
        let life = lived(number);
        let (journal, now) = (life.journal(), moment(&life, which));
        let plain = assess(&journal, now);
        let date = plain.today - TimeDelta::days(back);
        let raised = Flag::answered(date, FlagEvent::Raised, FlagKind::ALL[kind]);
        let flagged = recorded(&journal, None, Fact::Flag(raised));
        let silent = assess(&flagged, now);
        prop_assert_eq!(before(&silent, date), before(&plain, date));
        if !silent.is_silenced_on(date) {
            // What a clinician said on a later day has lifted it.
            return Ok(());
        }
        prop_assert!(silent.sessions.iter().filter(|s| s.day >= date).all(|s| s.zone.is_none() && s.load.is_none()));
        prop_assert!((0..=back).all(|ahead| silent.day(date + TimeDelta::days(ahead)).zone.is_none()));
        prop_assert!(silent.zone.is_none() && silent.plan.next_on.is_none() && silent.plan.dose.is_none());
        prop_assert_eq!(silent.today_advice.name(), "see_clinician");
        if plain.is_suppressed() || plain.red_flags.calf_only.is_some() {
            return Ok(());
        }
        let seen = Flag::seen(plain.today, Some(ClinicianSaid::Running));
        let lifted = assess(&recorded(&flagged, None, Fact::Flag(seen)), now);
        prop_assert_eq!(&lifted.sessions, &plain.sessions);
        prop_assert_eq!((&lifted.plan, lifted.zone), (&plain.plan, plain.zone));
        prop_assert_eq!(lifted.today_advice, plain.today_advice);
    }
}
