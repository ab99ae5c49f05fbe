//! No worse or missing answer makes a verdict better, and what is said to turn a verdict turns it.

use chrono::{DateTime, FixedOffset, TimeDelta};
use proptest::prelude::*;
use springback::assessment::flip::{Answer, Flip, Flips, Place};
use springback::assessment::{Assessment, Load, Says, SessionVerdict, Zone, assess};
use springback::journal::tendon::Side;
use springback::journal::{Journal, Stamp};

use super::{cases, lived, moment};
use crate::answers::{given, set, without};

proptest! {
    #![proptest_config(cases())]

    /// Without its judging morning no session turns green or tolerated.
    #[test]
    fn a_missing_morning_never_helps(number: u64, which: usize) {
        let life = lived(number);
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
        let life = lived(number);
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
        let life = lived(number);
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

pub(super) fn of_session(session: &SessionVerdict) -> Vec<(Place, Answer)> {
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
