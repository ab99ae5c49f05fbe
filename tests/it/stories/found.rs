//! What the program found, in the words a story uses.

use chrono::NaiveDate;
use springback::assessment::plan::Held;
use springback::assessment::readiness::{CriterionId, State};
use springback::assessment::red_flag::{Advice, Seen};
use springback::assessment::usual::{Day, RiseClass, Usual};
use springback::assessment::{Action, Assessment, Load, Plan, PlanState, SessionVerdict, TodayAdvice, Witness, Zone};
use springback::journal::flag::{ClinicianSaid, FlagKind};
use springback::journal::measure::Halves;
use springback::journal::tendon::Side;

use super::expectation::{Found, Subject, unknown};
use crate::diary::day;

/// Everything an expectation about this can say.
pub fn found(subject: &Subject, a: &Assessment) -> Result<Vec<Found>, String> {
    if let Some(number) = subject.name.strip_prefix("session of day ") {
        return session(subject, number, a);
    }
    if let Some(number) = subject.name.strip_prefix("zone of day ") {
        return Ok(vec![alone(zone_of_day(number, subject.side, a)?)]);
    }
    if let Some(criterion) = subject.name.strip_prefix("criterion ") {
        return self::criterion(criterion, subject.side, a);
    }
    if subject.time.is_some() {
        return Err(unknown(subject.name));
    }
    let side = subject.side.or_else(|| a.affected(a.today).first().copied()).unwrap_or(Side::Right);
    if let Some(words) = of_tendon(subject.name, &a.usual(a.today, side)) {
        return Ok(vec![alone(words)]);
    }
    match (subject.name, subject.side) {
        ("zone now", None) => Ok(vec![alone(zone(a.zone))]),
        ("zone now", Some(side)) => {
            let tendon = a.tendons.iter().find(|tendon| tendon.side == side);
            Ok(vec![alone(tendon.map_or("not affected".to_owned(), |tendon| zone(tendon.zone)))])
        }
        ("dose", None) => Ok(dose(&a.plan)),
        (name, None) => of_all(name, a).map(|words| vec![alone(words)]).ok_or_else(|| unknown(name)),
        (name, Some(_)) => Err(unknown(name)),
    }
}

/// The one thing found; whatever is said is about it.
pub fn alone(words: impl Into<String>) -> Found {
    Found { begins: &[""], words: words.into() }
}

pub fn about(begins: &'static [&'static str], words: impl Into<String>) -> Found {
    Found { begins, words: words.into() }
}

pub fn numbered(date: NaiveDate) -> String {
    format!("day {}", (date - day(0)).num_days())
}

fn number_of(text: &str) -> Result<NaiveDate, String> {
    text.parse().map(day).map_err(|_| unknown(text))
}

fn zone(zone: Option<Zone>) -> String {
    zone.map_or("no verdict", Zone::name).to_owned()
}

fn load(load: Option<Load>) -> String {
    format!("load {}", load.map_or("not judged".to_owned(), |load| load.name().replace('_', " ")))
}

fn session(subject: &Subject, number: &str, a: &Assessment) -> Result<Vec<Found>, String> {
    let on = number_of(number)?;
    let is_at = |s: &&SessionVerdict| subject.time.is_none_or(|time| s.start.format("%H:%M").to_string() == time);
    let sessions: Vec<&SessionVerdict> = a.sessions_between(on, on).iter().filter(is_at).collect();
    let [session] = sessions.as_slice() else {
        return Err(format!("{} sessions of day {number} are meant", sessions.len()));
    };
    let tendon = |side| session.tendons.iter().find(|tendon| tendon.side == side);
    let (zone_found, load_found, provisional) = match subject.side {
        None => (session.zone, session.load, session.provisional),
        Some(side) => {
            let tendon = tendon(side).ok_or_else(|| format!("that tendon was not affected on day {number}"))?;
            (tendon.zone, tendon.load, tendon.provisional)
        }
    };
    let shared = if session.shares_morning_with > 0 { "morning shared" } else { "morning of its own" };
    Ok(vec![
        about(&["load "], load(load_found)),
        about(&["provisional", "final"], if provisional { "provisional" } else { "final" }),
        about(&["morning "], shared),
        about(&["counted", "not counted"], counted(session.counted)),
        about(&[""], zone(zone_found)),
    ])
}

fn counted(witness: Option<Witness>) -> &'static str {
    match witness {
        None => "not counted",
        Some(Witness::Morning) => "counted on the next morning",
        Some(Witness::Hours) => "counted on the hours",
        Some(Witness::LateMorning) => "counted on the late morning",
    }
}

fn zone_of_day(number: &str, side: Option<Side>, a: &Assessment) -> Result<String, String> {
    let verdict = a.day(number_of(number)?);
    Ok(match side {
        None => zone(verdict.zone),
        Some(side) => {
            let tendon = verdict.tendons.iter().find(|tendon| tendon.side == side);
            tendon.map_or("not affected".to_owned(), |tendon| zone(tendon.zone))
        }
    })
}

fn criterion(name: &str, side: Option<Side>, a: &Assessment) -> Result<Vec<Found>, String> {
    let id = match name {
        "heel raise pain" => CriterionId::CalfRaisePain,
        "heel raise count" => CriterionId::CalfRaiseCount,
        "morning minutes" => CriterionId::MorningMinutes,
        "rest pain" => CriterionId::RestPain,
        "daily activity" => CriterionId::DailyActivity,
        _ => return Err(unknown(name)),
    };
    let criterion = a.readiness.criteria.iter().find(|c| c.id == id).ok_or_else(|| unknown(name))?;
    let tendon = |side| criterion.tendons.iter().find(|tendon| tendon.side == side);
    let (state, have, earliest) = match side {
        None => (criterion.state, criterion.have, criterion.earliest),
        Some(side) => {
            let tendon = tendon(side).ok_or_else(|| "that tendon is not affected".to_owned())?;
            (tendon.state, tendon.have, Some(tendon.earliest))
        }
    };
    let state = match state {
        State::Met => "met",
        State::NotMet => "not met",
        State::NotEnough => "not enough answers",
    };
    let stands_against = criterion.tendons.iter().filter(|t| side.is_none_or(|side| side == t.side));
    let against: Vec<String> = stands_against.flat_map(|t| &t.against).map(|date| numbered(*date)).collect();
    let against = if against.is_empty() { "nothing".to_owned() } else { against.join(" and ") };
    Ok(vec![
        about(&["have "], format!("have {}", have.map_or("nothing".to_owned(), |have| have.to_string()))),
        about(&["need "], format!("need {}", criterion.need)),
        about(&["earliest "], format!("earliest {}", earliest.map_or("never".to_owned(), numbered))),
        about(&["against it "], format!("against it {against}")),
        about(&[""], state),
    ])
}

/// What is usual for a tendon, and how its morning stood.
fn of_tendon(name: &str, day: &Day) -> Option<String> {
    let number = |number: Option<Halves>| number.map_or("unknown".to_owned(), |n| n.get().to_string());
    let of = |read: fn(Usual) -> Option<Halves>, measure: &str| {
        let usual = match measure {
            "stiffness" => day.stiffness,
            "minutes" => day.stiffness_min,
            "rest pain" => day.rest_pain,
            "daily pain" => day.daily_pain,
            _ => return None,
        };
        Some(number(read(usual)))
    };
    match name {
        "drift" => Some(if day.drifts() { "yes" } else { "no" }.to_owned()),
        "restless" => Some(day.restless.map_or("no".to_owned(), |restless| {
            format!("{} mornings, {} to {}", restless.mornings, numbered(restless.from), numbered(restless.to))
        })),
        "morning" => Some(
            match day.rise().map(|rise| rise.class) {
                None => "cannot be judged",
                Some(RiseClass::None) => "without rise",
                Some(RiseClass::Slight) => "slight rise",
                Some(RiseClass::Significant) => "significant rise",
            }
            .to_owned(),
        ),
        _ => match name.split_once(' ')? {
            ("usual", measure) => of(Usual::value, measure),
            ("recent", measure) => of(|usual| usual.recent, measure),
            ("reference", measure) => of(|usual| usual.reference, measure),
            _ => None,
        },
    }
}

fn dose(plan: &Plan) -> Vec<Found> {
    let Some(dose) = plan.dose else { return vec![alone("none")] };
    let amount = match dose.walk_min {
        0 => format!("{} min", dose.minutes()),
        walk => format!("{} times {} min run and {walk} min walk", dose.repetitions, dose.run_min),
    };
    vec![about(&["full", "eased"], if plan.reduced { "eased" } else { "full" }), about(&[""], amount)]
}

/// What holds for the person as a whole.
fn of_all(name: &str, a: &Assessment) -> Option<String> {
    let plan = &a.plan;
    let or_none = |words: Option<String>| words.unwrap_or_else(|| "none".to_owned());
    Some(match name {
        "today" => numbered(a.today),
        "for today" => for_today(a.today_advice).to_owned(),
        "run today" => match a.todays_run().filter(|_| a.is_run_due()) {
            None => "none".to_owned(),
            Some(run) => {
                format!("{}, {} min running", if run.reduced { "eased" } else { "full" }, run.dose.running_min())
            }
        },
        "plan" => match plan.state {
            PlanState::Referred => "silent until seen by a clinician".to_owned(),
            state => state.name().replace('_', " "),
        },
        "action" => match plan.action {
            Action::BackToGate => "back to the gate".to_owned(),
            Action::StopRefer => "stop and be seen".to_owned(),
            action => action.name().replace('_', " "),
        },
        "step" => or_none(plan.step.map(|step| step.to_string())),
        "credits" => plan.credits.to_string(),
        "credits needed" => plan.needed.map_or("none counted".to_owned(), |needed| needed.to_string()),
        "too much before" => or_none(plan.earns_again.map(|step| format!("step {step}"))),
        "next run" => plan.next_on.map_or("nothing offered".to_owned(), numbered),
        "held by" => match plan.held_by {
            None => "nothing".to_owned(),
            Some(Held::RunYesterdayOrToday) => "a run today or yesterday".to_owned(),
            Some(Held::ThreeInSevenDays) => "three runs in seven days".to_owned(),
        },
        "red episode" => or_none(plan.episode.map(|episode| format!("since {}", numbered(episode.since)))),
        "red spell" => or_none(plan.spell.map(|spell| format!("since {}", numbered(spell.last_red)))),
        "waits for" => or_none(
            plan.waits_for.and_then(|run| a.session(run)).map(|run| format!("the run of {}", numbered(run.day))),
        ),
        "plan open since" => or_none(plan.opened_on.map(numbered)),
        "continuous runs" => {
            let minutes = plan.ladder.iter().skip(4).map(|dose| dose.minutes().to_string());
            format!("{} min", minutes.collect::<Vec<_>>().join(", "))
        }
        "criteria met" => format!("{} of {}", a.readiness.met(), a.readiness.criteria.len()),
        "all criteria" => format!("earliest {}", a.readiness.earliest().map_or("never".to_owned(), numbered)),
        "calf work only" => {
            a.red_flags.calf_only.as_ref().map_or("no".to_owned(), |seen| format!("since {}", numbered(seen.on)))
        }
        "clinician" => or_none(a.red_flags.seen.as_ref().map(clinician)),
        "suppressed by" => or_none(a.red_flags.suppressed_by.map(|raised| flag(raised.flag).to_owned())),
        "advice" => {
            let advice: Vec<String> = a.red_flags.advice.iter().map(|advice| self::advice(*advice)).collect();
            if advice.is_empty() { "none".to_owned() } else { advice.join(", ") }
        }
        _ => return None,
    })
}

fn for_today(advice: TodayAdvice) -> &'static str {
    match advice {
        TodayAdvice::SeeClinician => "see a clinician",
        TodayAdvice::NoLoad => "nothing that loads",
        TodayAdvice::Answer => "answer first",
        TodayAdvice::Less => "less",
        TodayAdvice::Repeat => "nothing beyond the plan",
        TodayAdvice::AsPlanned => "as planned",
    }
}

fn clinician(seen: &Seen) -> String {
    let said = match seen.said {
        None => "nothing about loading",
        Some(ClinicianSaid::Running) => "running is fine",
        Some(ClinicianSaid::CalfOnly) => "calf work only",
        Some(ClinicianSaid::NotYet) => "not yet",
    };
    format!("{said}, on {}", numbered(seen.on))
}

fn flag(flag: FlagKind) -> &'static str {
    match flag {
        FlagKind::Pop => "a pop with weak push-off",
        FlagKind::CalfSwelling => "calf swelling",
        FlagKind::Fever => "fever",
        FlagKind::Antibiotic => "antibiotic",
        FlagKind::Moved => "pain moved to a new place",
        FlagKind::Other => "something else",
    }
}

fn advice(advice: Advice) -> String {
    match advice {
        Advice::Raised(raised) => flag(raised.flag).to_owned(),
        Advice::LongStiffness(side, _) => format!("{} stiff for over 30 min on 7 mornings", side.name()),
        Advice::WorseOverThreeWeeks(side, _) => format!("{} worse over 3 weeks", side.name()),
        Advice::NoChange(side, _) => format!("{} 12 weeks without change", side.name()),
        Advice::Drifting(side, _) => format!("{} drifting for 14 days", side.name()),
    }
}
