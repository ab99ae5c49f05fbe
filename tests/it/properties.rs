//! What the rules promise of every life: no order, side or date of entry matters, nothing later is
//! looked at, and no worse or missing answer makes a verdict better.

use chrono::{DateTime, FixedOffset, TimeDelta};
use proptest::prelude::*;
use springback::assessment::flip::{Answer, Flip, Flips, Place};
use springback::assessment::{Assessment, Load, Says, SessionVerdict, Zone, assess};
use springback::exchange::status_json::Status;
use springback::journal::cell::{Cell, CellReader};
use springback::journal::tendon::Side;
use springback::journal::{Fact, Journal, Kind, Revision, Stamp};

use crate::answers::{given, set, without};
use crate::lives::{Life, life};

/// Lives are lived through slowly; `PROPTEST_CASES` asks for more.
fn cases() -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok());
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(asked.unwrap_or(24)) }
}

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

fn moment(life: &Life, which: usize) -> DateTime<FixedOffset> {
    life.moments[which % life.moments.len()]
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
        let life = life(number);
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
        let life = life(number);
        let now = moment(&life, which);
        let today = assess(&life.journal(), now).today;
        let mut so_far = life.clone();
        so_far.facts.retain(|(_, fact, _)| match fact {
            Fact::Session(session) => session.start() <= now,
            other => other.date().is_none_or(|date| date <= today),
        });
        let sessions: Vec<_> = so_far.facts.iter().map(|(record, ..)| *record).collect();
        so_far.facts.retain(|(_, fact, _)| fact.session().is_none_or(|session| sessions.contains(&session)));
        prop_assert_eq!(says(&life.journal(), now), says(&so_far.journal(), now));
    }

    /// Swapping left and right swaps the verdicts.
    #[test]
    fn left_and_right_are_alike(number: u64, which: usize) {
        let life = life(number);
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
        let life = life(number);
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

    /// Without its judging morning no session turns green or tolerated.
    #[test]
    fn a_missing_morning_never_helps(number: u64, which: usize) {
        let life = life(number);
        let (journal, now) = (life.journal(), moment(&life, which));
        let before = assess(&journal, now);
        for session in before.sessions.iter().rev().take(6) {
            for tendon in &session.tendons {
                let morning = journal.current().check_in(session.day + TimeDelta::days(1), tendon.side);
                let Some(head) = morning.and_then(|kept| journal.head(kept.record)) else { continue };
                let mut revisions = journal.revisions().to_vec();
                revisions.push(head.taken_back(Stamp::new(head.stamp.at.fixed_offset() + TimeDelta::days(200), "")));
                let after = assess(&Journal::new(revisions), now);
                let after = after.session(session.record).unwrap().tendons.iter().find(|t| t.side == tendon.side).cloned();
                let after = after.unwrap();
                prop_assert!(after.zone != Some(Zone::Green) && after.load != Some(Load::Tolerated));
            }
        }
    }

    /// A worse answer of a session or of its judging morning never makes its verdicts better, and a
    /// missing one never makes them green or tolerated.
    #[test]
    fn worse_and_missing_answers_never_help(number: u64, which: usize, more in 1_u32..6) {
        let life = life(number);
        let (journal, now) = (life.journal(), moment(&life, which));
        let before = assess(&journal, now);
        for session in before.sessions.iter().rev().take(4) {
            for side in session.tendons.iter().map(|tendon| tendon.side) {
                for (place, answer) in of_session(session) {
                    let raised = (answer != Answer::PainStart).then_some(()).and_then(|()| given(&journal, (side, place), answer, &|have| have + f64::from(more)));
                    if let Some(raised) = raised {
                        let after = assess(&raised, now);
                        let after = after.session(session.record).unwrap();
                        prop_assert!(after.zone <= session.zone, "{:?} raised: {:?}", answer, session);
                        prop_assert!(after.load <= session.load, "{:?} raised: {:?}", answer, session);
                    }
                    if let Some(removed) = without(&journal, (side, place), answer) {
                        let after = assess(&removed, now);
                        let after = after.session(session.record).unwrap();
                        let turned_green = after.zone == Some(Zone::Green) && session.zone != after.zone;
                        let turned_tolerated = after.load == Some(Load::Tolerated) && session.load != after.load;
                        let may = matches!(answer, Answer::BackToUsual | Answer::Stiffness | Answer::StiffnessMin);
                        prop_assert!(may || !turned_green && !turned_tolerated, "{:?} removed", answer);
                    }
                }
            }
        }
    }

    /// What is said to turn a verdict does turn it into just that, and a little less does not.
    #[test]
    fn what_would_turn_a_verdict_turns_it(number: u64, which: usize) {
        let life = life(number);
        let (journal, now) = (life.journal(), moment(&life, which));
        let a = assess(&journal, now);
        for tendon in &a.tendons {
            let zone = |a: &Assessment| a.tendons.iter().find(|t| t.side == tendon.side)?.zone.map(Says::Zone);
            check(&journal, now, tendon.side, &a.flips(tendon.side), &zone)?;
        }
        for session in a.sessions.iter().rev().take(4) {
            for side in session.tendons.iter().map(|tendon| tendon.side) {
                let of = |a: &Assessment| a.session(session.record)?.tendons.iter().find(|t| t.side == side).cloned();
                check(&journal, now, side, &session.zone_flips(side), &|a| of(a)?.zone.map(Says::Zone))?;
                check(&journal, now, side, &session.load_flips(side), &|a| of(a)?.load.map(Says::Load))?;
            }
        }
    }
}

fn swap_side(fact: &mut Fact) {
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

fn of_session(session: &SessionVerdict) -> Vec<(Place, Answer)> {
    let morning = Place::Morning(session.day + TimeDelta::days(1));
    let own = Place::Session(session.record);
    let answers = [Answer::PainPeak, Answer::PainStart, Answer::PainEnd, Answer::Settling, Answer::BackToUsual];
    let of_morning = [Answer::Stiffness, Answer::StiffnessMin];
    answers.map(|answer| (own, answer)).into_iter().chain(of_morning.map(|answer| (morning, answer))).collect()
}

fn check(
    journal: &Journal,
    now: DateTime<FixedOffset>,
    side: Side,
    flips: &Flips,
    says: &dyn Fn(&Assessment) -> Option<Says>,
) -> Result<(), TestCaseError> {
    let before = says(&assess(journal, now));
    prop_assert!(flips.better.is_none_or(|flip| Some(flip.becomes) > before), "{:?} of {:?}", flips.better, before);
    prop_assert!(flips.worse.is_none_or(|flip| Some(flip.becomes) < before), "{:?} of {:?}", flips.worse, before);
    for flip in [flips.better, flips.worse].into_iter().flatten() {
        let at = |to: f64| given_always(journal, side, &flip, to).and_then(|other| says(&assess(&other, now)));
        prop_assert_eq!(at(flip.to), Some(flip.becomes), "{:?}", flip);
        let Some(have) = flip.have else { continue };
        let step = if flip.answer == Answer::BackToUsual { 0.1 } else { 1.0 };
        let short = flip.to + if flip.to > have { -step } else { step };
        let is_between = (short - have) * (flip.to - short) > 0.0;
        // For the worse only yellow, red or too high counts; on the way there a verdict may be left open.
        let is_worse = Some(flip.becomes) < before;
        let is_enough = at(short).is_some_and(|says| Some(says) != before && (!is_worse || says.is_bad()));
        prop_assert!(!is_between || !is_enough, "less would do: {:?}", flip);
    }
    Ok(())
}

fn given_always(journal: &Journal, side: Side, flip: &Flip, to: f64) -> Option<Journal> {
    set(journal, (side, flip.place), flip.answer, Some(to))
}
