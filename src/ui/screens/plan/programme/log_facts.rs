//! What was logged of exercises, as facts: a session for each activity, with its exercises.

use chrono::{NaiveDateTime, TimeDelta};
use uuid::Uuid;

use super::questions;
use crate::assessment::rehab::catalogue::Each;
use crate::assessment::rehab::last::Next;
use crate::command::Change;
use crate::journal::Fact;
use crate::journal::cell::Cell;
use crate::journal::draft::Fields;
use crate::journal::measure::{Kilograms, Legs, Minutes, RepetitionMaximum, Repetitions, Seconds, Sets, Text};
use crate::journal::session::{Activity, Exercise, Session};
use crate::ui::View;

/// The changes that record what was done, one session after the other from the start. What is done by
/// the minute lasts so long; the minutes asked for in all are the first other session's.
pub(super) fn changes(
    view: &View,
    fields: &Fields,
    done: &[&Next],
    (start, in_all): (NaiveDateTime, Option<Minutes>),
) -> Vec<Change> {
    let (mut begins, mut in_all) = (start, in_all);
    let mut changes = Vec::new();
    for (activity, of_it) in by_activity(done) {
        let record = Uuid::new_v4();
        let minutes = own_minutes(fields, &of_it).or_else(|| in_all.take());
        let reduced = of_it.iter().any(|next| next.reduced).then_some(true);
        let session = Session::started(begins, (view.offset_at)(begins), activity);
        changes
            .push(Change::New(record, Fact::Session(Session { minutes: minutes.map(Into::into), reduced, ..session })));
        changes.extend(of_it.iter().map(|next| Change::new(Fact::Exercise(exercise(fields, record, next)))));
        begins += TimeDelta::minutes(minutes.map_or(0, |minutes| i64::from(minutes.get())));
    }
    changes
}

/// How long all of it lasted, as far as it was said.
pub(super) fn lasted(fields: &Fields, done: &[&Next], in_all: Option<Minutes>) -> TimeDelta {
    let own = own_minutes(fields, done).into_iter().chain(in_all);
    TimeDelta::minutes(own.map(|minutes| i64::from(minutes.get())).sum())
}

/// The exercises of each activity, in the order the activities come up first.
fn by_activity<'a>(done: &[&'a Next]) -> Vec<(Activity, Vec<&'a Next>)> {
    let mut groups: Vec<(Activity, Vec<&Next>)> = Vec::new();
    for next in done.iter().copied() {
        let activity = next.exercise.entry().activity;
        match groups.iter_mut().find(|(other, _)| *other == activity) {
            Some((_, of_it)) => of_it.push(next),
            None => groups.push((activity, vec![next])),
        }
    }
    groups
}

/// The minutes of what is done by the minute, if any of it is.
fn own_minutes(fields: &Fields, of_it: &[&Next]) -> Option<Minutes> {
    let by_minutes = of_it.iter().filter(|next| matches!(next.work.each, Each::Minutes(_)));
    let minutes: Vec<u16> = by_minutes.filter_map(|next| whole(fields, &questions::each_key(next.exercise))).collect();
    if minutes.is_empty() { None } else { Some(Minutes::nearest(minutes.into_iter().fold(0, u16::saturating_add))) }
}

fn exercise(fields: &Fields, session: Uuid, next: &Next) -> Exercise {
    let id = next.exercise;
    let each = whole(fields, &questions::each_key(id));
    let load = fields.get(&questions::load_key(id)).map(|text| text.trim().replace(',', "."));
    Exercise {
        session,
        side: None,
        exercise: Text::new(id.name()),
        sets: whole(fields, &questions::sets_key(id)).and_then(Sets::new),
        repetitions: each.filter(|_| matches!(next.work.each, Each::Repetitions(_))).and_then(Repetitions::new),
        load_kg: load.and_then(|text| Kilograms::from_cell(&text)),
        rm: next.rm.and_then(RepetitionMaximum::new),
        legs: id.entry().legs.and_then(Legs::new),
        hold_s: each.filter(|_| matches!(next.work.each, Each::HoldS(_))).and_then(Seconds::new),
    }
}

fn whole(fields: &Fields, key: &str) -> Option<u16> {
    fields.get(key)?.trim().parse().ok()
}
