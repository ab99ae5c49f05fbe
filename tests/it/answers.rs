//! One answer of a journal given otherwise, or taken out: by a correction, or by a new entry.

use springback::assessment::flip::{Answer, Place};
use springback::journal::check_in::CheckIn;
use springback::journal::measure::{Hours, Minutes, Repetitions, Score};
use springback::journal::session::Response;
use springback::journal::tendon::Side;
use springback::journal::{Fact, Journal, Revision, Stamp};
use uuid::Uuid;

/// The journal with an answer changed; none where it was not answered, or cannot be that.
pub fn given(journal: &Journal, of: (Side, Place), answer: Answer, change: &dyn Fn(f64) -> f64) -> Option<Journal> {
    set(journal, of, answer, Some(change(answered(journal, of, answer)?)))
}

/// The journal without an answer; none where it was not answered.
pub fn without(journal: &Journal, of: (Side, Place), answer: Answer) -> Option<Journal> {
    answered(journal, of, answer)?;
    set(journal, of, answer, None)
}

/// The journal with an answer set; none where its measure has no such value.
pub fn set(journal: &Journal, (side, place): (Side, Place), answer: Answer, to: Option<f64>) -> Option<Journal> {
    let now = journal.current();
    let (record, fact) = match place {
        Place::Morning(date) => {
            let kept = now.check_in(date, side);
            let check_in = kept.map_or_else(|| CheckIn::unanswered(date, side), |kept| kept.fact.clone());
            (kept.map(|kept| kept.record), Fact::CheckIn(morning(check_in, answer, to)?))
        }
        Place::Session(session) => {
            let kept = now.response(session, side);
            let response = kept.map_or_else(|| Response::unanswered(session, side), |kept| kept.fact);
            (kept.map(|kept| kept.record), Fact::Response(taken(response, answer, to)?))
        }
        Place::Test(record) => {
            let mut test = now.heel_raises().iter().find(|kept| kept.record == record)?.fact.clone();
            test.repetitions = to.and_then(|to| Repetitions::new(to as u16));
            (Some(record), Fact::HeelRaise(test))
        }
    };
    Some(recorded(journal, record, fact))
}

/// The journal with a fact recorded last: a correction of that record, or a new one.
pub fn recorded(journal: &Journal, record: Option<Uuid>, fact: Fact) -> Journal {
    let mut revisions = journal.revisions().to_vec();
    let latest = revisions.iter().map(|revision| revision.stamp.at).max().unwrap();
    let stamp = Stamp::new(latest.fixed_offset() + chrono::TimeDelta::seconds(1), "");
    revisions.push(match record.and_then(|record| journal.head(record)) {
        Some(head) => head.corrected(fact, stamp),
        None => Revision::first(fact, stamp),
    });
    Journal::new(revisions)
}

fn answered(journal: &Journal, (side, place): (Side, Place), answer: Answer) -> Option<f64> {
    let now = journal.current();
    let score = |score: Option<Score>| score.map(|score| f64::from(score.get()));
    match place {
        Place::Morning(date) => match (now.check_in(date, side)?, answer) {
            (kept, Answer::Stiffness) => score(kept.stiffness),
            (kept, Answer::StiffnessMin) => kept.stiffness_min.map(|min| f64::from(min.get())),
            _ => None,
        },
        Place::Session(session) => match (now.response(session, side)?, answer) {
            (kept, Answer::PainPeak) => score(kept.pain_peak),
            (kept, Answer::PainStart) => score(kept.pain_start),
            (kept, Answer::PainEnd) => score(kept.pain_end),
            (kept, Answer::Settling) => kept.settle_min.map(|min| f64::from(min.get())),
            (kept, Answer::BackToUsual) => kept.back_to_usual_h.map(|hours| hours.get()),
            _ => None,
        },
        Place::Test(_) => None,
    }
}

/// `None` inside means unanswered, outside that the measure has no such value.
fn measured<T>(to: Option<f64>, new: impl Fn(f64) -> Option<T>) -> Option<Option<T>> {
    match to {
        None => Some(None),
        Some(to) => new(to).map(Some),
    }
}

fn morning(mut check_in: CheckIn, answer: Answer, to: Option<f64>) -> Option<CheckIn> {
    let score = || measured(to, |to| Score::new(to as u16));
    match answer {
        Answer::Stiffness => check_in.stiffness = score()?,
        Answer::StiffnessMin => check_in.stiffness_min = measured(to, |to| Minutes::new(to as u16))?,
        Answer::RestPain => check_in.rest_pain = score()?,
        Answer::DailyPain => check_in.daily_pain = score()?,
        other => panic!("{other:?} is no morning's answer"),
    }
    Some(check_in)
}

fn taken(mut response: Response, answer: Answer, to: Option<f64>) -> Option<Response> {
    let score = || measured(to, |to| Score::new(to as u16));
    match answer {
        Answer::PainPeak => response.pain_peak = score()?,
        Answer::PainStart => response.pain_start = score()?,
        Answer::PainEnd => response.pain_end = score()?,
        Answer::SharpPain => response.sharp = to.map(|to| to > 0.0),
        Answer::Settling => response.settle_min = measured(to, |to| Minutes::new(to as u16))?,
        Answer::BackToUsual => response.back_to_usual_h = measured(to, Hours::new)?,
        other => panic!("{other:?} is no session's answer"),
    }
    Some(response)
}
