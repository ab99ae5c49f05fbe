//! A day as it stood that evening, by what had been recorded by then, beside how it stands now.

use chrono::TimeDelta;
use springback::assessment::evening::{Evening, turned};
use springback::assessment::flip::{Answer, Place};
use springback::assessment::{Load, Reason, Rule, Zone, assess};
use springback::journal::tendon::Side;
use springback::journal::{Fact, Journal, Revision, Stamp};

use crate::answers::given;
use crate::diary::{at, day, journal};

const STORY: &str = "
    affected right
    usual 2/4
    1: 2/4
    1: run 18:00 24' 8r s1 · 2-2-2 15'
    2: 2/4
    3: 2/4
";

/// A day at its last second.
fn evening(journal: &Journal, number: i64) -> Evening {
    Evening::of(journal, day(number), at(number + 1, "04:00") - TimeDelta::seconds(1))
}

/// The journal with its latest revision recorded only on a later day.
fn recorded_on(journal: &Journal, number: i64) -> Journal {
    let mut revisions: Vec<Revision> = journal.revisions().to_vec();
    revisions.last_mut().unwrap().stamp = Stamp::new(at(number, "12:00"), "");
    Journal::new(revisions)
}

#[test]
fn a_session_waited_that_evening_for_the_morning_that_has_come_since() {
    let journal = journal(STORY);
    let now = assess(&journal, at(3, "12:00"));
    let session = now.sessions[0].clone();
    let then = evening(&journal, 1);
    let before = then.session(session.record).unwrap();
    assert_eq!((before.zone, before.load), (Some(Zone::Pending), Some(Load::Pending)));
    assert_eq!((session.zone, session.load), (Some(Zone::Green), Some(Load::Tolerated)));
    let reasons = |tendons: &[springback::assessment::TendonVerdict]| tendons[0].reasons().collect::<Vec<Reason>>();
    let rules: Vec<Rule> =
        turned(&reasons(&before.tendons), &reasons(&session.tendons)).iter().map(|turned| turned.now.rule).collect();
    assert_eq!(rules, [Rule::MorningStiffness, Rule::MorningMinutes]);
}

#[test]
fn a_later_correction_leaves_the_evening_as_it_was() {
    let story = journal(STORY);
    let session = assess(&story, at(3, "12:00")).sessions[0].record;
    let corrected = given(&story, (Side::Right, Place::Session(session)), Answer::PainPeak, &|_| 4.0).unwrap();
    let corrected = recorded_on(&corrected, 5);
    let zone_then = |number| evening(&corrected, number).session(session).unwrap().zone;
    assert_eq!([zone_then(2), zone_then(5)], [Some(Zone::Green), Some(Zone::Yellow)]);
    assert_eq!(assess(&corrected, at(6, "12:00")).session(session).unwrap().zone, Some(Zone::Yellow));
}

#[test]
fn a_morning_filled_in_later_was_not_known_that_evening() {
    let late = recorded_on(&journal(STORY), 6);
    assert_eq!(evening(&late, 3).day().zone, Some(Zone::Unknown));
    assert_eq!(assess(&late, at(6, "13:00")).day(day(3)).zone, Some(Zone::Green));
}

#[test]
fn what_was_withdrawn_later_still_stood_that_evening() {
    let story = journal(STORY);
    let session = assess(&story, at(3, "12:00")).sessions[0].record;
    let mut revisions = story.revisions().to_vec();
    let withdrawn = story.head(session).unwrap().taken_back(Stamp::new(at(4, "12:00"), ""));
    assert!(matches!(withdrawn.fact, Fact::Session(_)));
    revisions.push(withdrawn);
    let journal = Journal::new(revisions);
    assert!(evening(&journal, 1).session(session).is_some());
    assert!(assess(&journal, at(4, "13:00")).session(session).is_none());
}
