//! RULES §6: red flags that suppress every verdict, and what only advises an appointment (with §2's drift).

use super::Known;
use super::facts::{Event, Facts, Measure, Side, back, days};
use super::usual::median;
use chrono::NaiveDate;

/// The flags that suppress every verdict.
const SUPPRESSING: [&str; 4] = ["pop", "calf_swelling", "fever", "antibiotic"];
/// The flags raised by the person that only advise.
const ADVISING: [&str; 2] = ["moved", "other"];

/// The flags that are up: raised, and not lifted by a later `seen`. With `running` or `calf_only` that lifts "all that were
/// raised before it", whatever flag it names itself, the milder ones too; "with `not_yet`, or blank, nothing is lifted".
/// Reading: `denied` (asked, answered no) raises nothing either.
fn standing(facts: &Facts) -> Vec<(&str, NaiveDate)> {
    let lifts = |flag: &Event| flag.event == "seen" && matches!(flag.value.as_deref(), Some("running" | "calf_only"));
    let after_seen = facts.flags.iter().rposition(lifts).map_or(0, |at| at + 1);
    let raised = facts.flags[after_seen..].iter().filter(|flag| flag.event == "raised");
    raised.filter_map(|flag| Some((flag.flag.as_deref()?, flag.date))).collect()
}

/// "`suppressed_by` names the one raised first." With the day it was raised on.
fn suppressing(facts: &Facts) -> Option<(&str, NaiveDate)> {
    standing(facts).into_iter().find(|(flag, _)| SUPPRESSING.contains(flag))
}

pub fn suppressed_by(facts: &Facts) -> Option<&str> {
    suppressing(facts).map(|(flag, _)| flag)
}

/// "From the flag's day on every zone, load and plan verdict is suppressed (sessions and days before it keep theirs)."
pub fn silences(facts: &Facts, day: NaiveDate) -> bool {
    suppressing(facts).is_some_and(|(_, since)| since <= day)
}

/// Everything the program may advise today.
/// Reading: the flags that the program raises hold as long as their condition holds today; `seen` does not lift them.
/// Reading: they are looked for on the tendons affected today, and go on being advised under a suppressing flag.
pub fn advice(known: &Known) -> Vec<String> {
    let raised = standing(&known.facts).into_iter().filter(|(flag, _)| ADVISING.contains(flag));
    let mut advice: Vec<String> = raised.map(|(flag, _)| format!("raised:{flag}")).collect();
    for side in known.facts.affected_on(known.facts.today) {
        let found = [
            ("drifting", is_drifting(known, side)),
            ("long_stiffness", is_long_stiffness(known, side)),
            ("no_change", is_without_change(known, side)),
            ("worse_over_3_weeks", is_worse_over_3_weeks(known, side)),
        ];
        advice.extend(found.iter().filter(|(_, holds)| *holds).map(|(name, _)| format!("{name}:{}", side.name())));
    }
    advice.sort();
    advice.dedup();
    advice
}

/// §2: "after 14 days of drift, advise a review with a clinician".
/// Reading: drift on each of the 14 days ending today.
fn is_drifting(known: &Known, side: Side) -> bool {
    let today = known.facts.today;
    days(back(today, 13), today).all(|day| known.usuals.drift(side, day))
}

/// "Stiffness above 30 minutes on 7 recorded mornings in a row."
/// Reading: the last 7 mornings on which the minutes were answered, however long ago; the ones without an answer
/// neither count nor interrupt.
fn is_long_stiffness(known: &Known, side: Side) -> bool {
    let own = known.facts.check_ins.values().filter(|check_in| check_in.side == side);
    let minutes: Vec<f64> = own.filter_map(|check_in| check_in.get(Measure::Minutes)).collect();
    minutes.len() >= 7 && minutes[minutes.len() - 7..].iter().all(|minutes| *minutes > 30.0)
}

/// "The median stiffness of each of the last three weeks is above the one before and 2 or more in all."
fn is_worse_over_3_weeks(known: &Known, side: Side) -> bool {
    let today = known.facts.today;
    let week = |weeks_back: i64| week_median(known, side, back(today, weeks_back * 7));
    let (Some(first), Some(second), Some(third), Some(last)) = (week(3), week(2), week(1), week(0)) else {
        return false;
    };
    first < second && second < third && third < last && last - first >= 2.0
}

/// The median stiffness of the 7 days ending on a day. Reading: every answered morning, flares too.
fn week_median(known: &Known, side: Side, last: NaiveDate) -> Option<f64> {
    let answer = |day| known.facts.check_in(side, day)?.get(Measure::Stiffness);
    median(&days(back(last, 6), last).filter_map(answer).collect::<Vec<f64>>())
}

/// "The recent usual within 1 of what it was 84 days ago, with 24 or more sessions since."
/// Reading: within 1 includes 1; the recent usual of the stiffness score; sessions of any kind, whose day is later than
/// the one 84 days ago.
fn is_without_change(known: &Known, side: Side) -> bool {
    let today = known.facts.today;
    let then = back(today, 84);
    let recent = |day| known.usuals.recent(side, day, Measure::Stiffness);
    let sessions = known.facts.sessions.iter().filter(|session| session.day > then).count();
    let unchanged = recent(today).zip(recent(then)).is_some_and(|(now, before)| (now - before).abs() <= 1.0);
    unchanged && sessions >= 24
}
