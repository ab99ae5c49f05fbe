//! No order, side or date of entry matters, and nothing later is looked at.

use chrono::{DateTime, FixedOffset, TimeDelta};
use proptest::prelude::*;
use springback::assessment::{Assessment, Zone, assess};
use springback::exchange::status_json::Status;
use springback::journal::cell::{Cell, CellReader};
use springback::journal::tendon::Side;
use springback::journal::{Fact, Journal, Kind, Revision, Stamp};

use super::{cases, lived, moment, so_far};
use crate::lives::life;

/// All that a journal says at a moment: the status with its reasons, and the last days' zones.
fn says(journal: &Journal, now: DateTime<FixedOffset>) -> serde_json::Value {
    let assessment = assess(journal, now);
    let days: Vec<_> = (0..10).map(|back| day_zones(&assessment, back)).collect();
    serde_json::json!([Status::of(&assessment), days])
}

fn day_zones(assessment: &Assessment, back: i64) -> Vec<(&'static str, Option<&'static str>)> {
    let day = assessment.day(assessment.today - TimeDelta::days(back));
    day.tendons.iter().map(|tendon| (tendon.side.name(), tendon.zone.map(Zone::name))).collect()
}

/// Kinds whose facts of one day act in the order they were recorded (RULES §1).
fn order_matters(fact: &Fact) -> bool {
    matches!(
        fact.kind(),
        Kind::Plan | Kind::HeelRaise | Kind::Flag | Kind::Setting | Kind::Goal | Kind::Tendon | Kind::Evaluation
    )
}

proptest! {
    #![proptest_config(cases())]

    /// Entering the same facts in another order gives the same verdicts, but for the tie-breaks of §1.
    #[test]
    fn the_order_of_entry_does_not_matter(number: u64, which: usize, salt: u64) {
        let life = life(number);
        let mut shuffled = life.clone();
        // Where order matters the instants stay; the others are recorded in quite another order.
        for (place, (_, fact, at)) in shuffled.facts.iter_mut().enumerate() {
            if !order_matters(fact) && fact.kind() != Kind::Session {
                *at += TimeDelta::milliseconds(((place as u64 + 1).wrapping_mul(salt | 1) % 86_400_000) as i64);
            }
        }
        shuffled.facts.sort_by_key(|(_, _, at)| *at);
        let now = moment(&life, which);
        prop_assert_eq!(says(&life.journal(), now), says(&shuffled.journal(), now));
    }

    /// A correction equals having entered it right at first; a withdrawal never having entered it.
    #[test]
    fn corrections_and_withdrawals_leave_no_trace(number: u64, which: usize, salt: usize) {
        let life = lived(number);
        let right = life.journal();
        let mut revisions: Vec<Revision> = right.revisions().to_vec();
        let later = |revision: &Revision| Stamp::new(revision.stamp.at.fixed_offset() + TimeDelta::days(200), "");
        let chosen = revisions[salt % revisions.len()].clone();
        // Any other fact of its kind stood there at first.
        let other = revisions.iter().rev().find(|r| r.fact.kind() == chosen.fact.kind()).unwrap().fact.clone();
        let wrong = Revision { fact: other, ..chosen.clone() };
        let corrected = wrong.corrected(chosen.fact.clone(), later(&chosen));
        let never = Revision::first(chosen.fact.clone(), chosen.stamp.clone());
        let never = Revision { id: uuid::Uuid::from_u128(7 << 100), record: uuid::Uuid::from_u128(7 << 100), ..never };
        let withdrawn = never.taken_back(later(&chosen));
        revisions[salt % right.revisions().len()] = wrong;
        revisions.extend([corrected, never, withdrawn]);
        let now = moment(&life, which);
        prop_assert_eq!(says(&Journal::new(revisions), now), says(&right, now));
    }

    /// Assessing on a day never depends on entries dated after it.
    #[test]
    fn nothing_later_is_looked_at(number: u64, which: usize) {
        let life = lived(number);
        let now = moment(&life, which);
        let so_far = so_far(&life, now);
        prop_assert_eq!(says(&life.journal(), now), says(&so_far.journal(), now));
    }

    /// Swapping left and right swaps the verdicts.
    #[test]
    fn left_and_right_are_alike(number: u64, which: usize) {
        let life = lived(number);
        let mut swapped = life.clone();
        swapped.facts.iter_mut().for_each(|(_, fact, _)| swap_side(fact));
        let now = moment(&life, which);
        let (a, b) = (assess(&life.journal(), now), assess(&swapped.journal(), now));
        for back in 0..10 {
            let mut days = day_zones(&b, back);
            days.reverse();
            days.iter_mut().for_each(|(side, _)| *side = if *side == "left" { "right" } else { "left" });
            prop_assert_eq!(day_zones(&a, back), days);
        }
        prop_assert_eq!(a.zone, b.zone);
        prop_assert_eq!(&a.plan, &b.plan);
        let states = |a: &Assessment| a.readiness.criteria.iter().map(|c| (c.state, c.earliest)).collect::<Vec<_>>();
        prop_assert_eq!(states(&a), states(&b));
        let verdicts = |a: &Assessment| a.sessions.iter().map(|s| (s.zone, s.load, s.provisional)).collect::<Vec<_>>();
        prop_assert_eq!(verdicts(&a), verdicts(&b));
    }

    /// Moving everything by whole days moves everything with it.
    #[test]
    fn a_life_moved_by_days_is_the_same_life(number: u64, which: usize, days in -700_i64..700) {
        let life = lived(number);
        let mut moved = life.clone();
        for (_, fact, at) in &mut moved.facts {
            *fact = shifted(fact, days);
            *at += TimeDelta::days(days);
        }
        let now = moment(&life, which);
        let (a, b) = (assess(&life.journal(), now), assess(&moved.journal(), now + TimeDelta::days(days)));
        for back in 0..10 {
            prop_assert_eq!(day_zones(&a, back), day_zones(&b, back));
        }
        let later = |date: Option<chrono::NaiveDate>| date.map(|date| date + TimeDelta::days(days));
        prop_assert_eq!(a.zone, b.zone);
        let stand = |a: &Assessment| (a.plan.state, a.plan.action, a.plan.step, a.plan.reduced, a.plan.credits);
        prop_assert_eq!(stand(&a), stand(&b));
        prop_assert_eq!(later(a.plan.next_on), b.plan.next_on);
        prop_assert_eq!(later(a.readiness.earliest()), b.readiness.earliest());
        let verdicts = |a: &Assessment| a.sessions.iter().map(|s| (s.zone, s.load, s.provisional)).collect::<Vec<_>>();
        prop_assert_eq!(verdicts(&a), verdicts(&b));
    }
}

/// The same fact of the other side.
pub fn swap_side(fact: &mut Fact) {
    let side = match fact {
        Fact::Tendon(tendon) => &mut tendon.side,
        Fact::CheckIn(check_in) => &mut check_in.side,
        Fact::Response(response) => &mut response.side,
        Fact::HeelRaise(test) => &mut test.side,
        Fact::Evaluation(evaluation) => &mut evaluation.side,
        _ => return,
    };
    *side = if *side == Side::Left { Side::Right } else { Side::Left };
}

/// The fact with its date moved, through the cells every fact is written as.
fn shifted(fact: &Fact, days: i64) -> Fact {
    let cells: Vec<(&str, String)> = fact
        .cells()
        .into_iter()
        .map(|(column, text)| {
            let date = (column == "date").then(|| chrono::NaiveDate::from_cell(&text)).flatten();
            (column, date.map_or(text, |date| (date + TimeDelta::days(days)).to_cell()))
        })
        .collect();
    let look_up = |column: &str| cells.iter().find(|(name, _)| *name == column).map(|(_, text)| text.as_str());
    Fact::read(fact.kind(), &CellReader::new(&look_up)).unwrap()
}
