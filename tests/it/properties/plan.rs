//! A worse answer never leaves the plan better off right after the session it is about. What acts
//! later can act either way: an episode that a worse answer opened swallows the reds after it.

use chrono::{DateTime, FixedOffset, TimeDelta};
use proptest::prelude::*;
use springback::assessment::flip::{Answer, Place};
use springback::assessment::plan::Cause;
use springback::assessment::{Assessment, SessionVerdict, Zone, assess};

use super::worse::of_session;
use super::{cases, lived, moment};
use crate::answers::given;
use crate::lives::Life;

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn worse_answers_never_help_the_plan(number: u64, which: usize, more in 1_u32..6) {
        let life = lived(number);
        // While answers still come in, and long after the last one has.
        let last = *life.moments.last().unwrap();
        for now in [moment(&life, which), last + TimeDelta::days(3)] {
            no_answer_helps(&life, now, f64::from(more))?;
        }
    }
}

fn no_answer_helps(life: &Life, now: DateTime<FixedOffset>, more: f64) -> Result<(), TestCaseError> {
    let journal = life.journal();
    let before = assess(&journal, now);
    for session in before.sessions.iter().rev().take(6).filter(|_| !before.is_suppressed()) {
        for side in session.tendons.iter().map(|tendon| tendon.side) {
            for (place, answer) in of_session(session).into_iter().filter(|asked| acts_here(&before, session, *asked)) {
                let Some(worse) = given(&journal, (side, place), answer, &|have| have + more) else { continue };
                let after = assess(&worse, now);
                // A verdict that is waited for again has not been given yet.
                if is_open(&after, session) && !is_open(&before, session) {
                    continue;
                }
                let (had, has) = (right_after(&before, session), right_after(&after, session));
                prop_assert!(has <= had, "{:?} {:?} by {}: {:?}, then {:?}", session.record, answer, more, had, has);
            }
        }
    }
    Ok(())
}

/// Pain at the start aside, an answer acts first on the first session it judges.
fn acts_here(a: &Assessment, session: &SessionVerdict, (place, answer): (Place, Answer)) -> bool {
    let is_first = a.sessions_between(session.day, session.day)[0].record == session.record;
    answer != Answer::PainStart && (is_first || matches!(place, Place::Session(_)))
}

fn is_open(a: &Assessment, session: &SessionVerdict) -> bool {
    a.session(session.record).is_some_and(|session| session.provisional || session.zone == Some(Zone::Pending))
}

/// How a plan stands, worse ones first: locked, or its step, reduced before full, with its credits.
type Standing = Option<(u16, bool, u8)>;

/// How the plan stood once a session had acted, or the last that acted before it.
fn right_after(a: &Assessment, session: &SessionVerdict) -> Standing {
    let place = |record| a.sessions.iter().position(|s| s.record == record);
    let moves = a.plan.moves.iter().take_while(|m| match m.cause {
        Cause::Run(record) | Cause::Session(record) => place(record) <= place(session.record),
        _ => m.date <= session.day,
    });
    let last = moves.last()?;
    Some((last.step?, !last.reduced, last.credits))
}
