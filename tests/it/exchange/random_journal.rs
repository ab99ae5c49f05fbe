//! Journals of every kind of record, with texts that try to break files.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Utc};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use springback::journal::check_in::CheckIn;
use springback::journal::day::{DayStart, plus};
use springback::journal::day_mark::{DayEvent, DayMark};
use springback::journal::evaluation::{Evaluation, OutcomeScore};
use springback::journal::flag::{ClinicianSaid, Flag, FlagEvent, FlagKind};
use springback::journal::heel_raise::{HeelRaise, RaiseSurface};
use springback::journal::measure::*;
use springback::journal::plan_event::{PlanDecision, PlanEvent};
use springback::journal::session::{Activity, Exercise, Response, Session};
use springback::journal::setting::{Choice, Goal, Mode, Preset, RehabPhase, Setting};
use springback::journal::tendon::{Location, Side, Tendon, TendonEvent};
use springback::journal::{Fact, Journal, Revision, Stamp};

/// A journal of up to forty records, some corrected, some withdrawn.
pub fn journals() -> impl Strategy<Value = Journal> {
    vec((fact(), instant(), 0_u8..10), 0..40).prop_map(|facts| {
        let mut revisions: Vec<Revision> = Vec::new();
        for (number, (fact, stamp, fate)) in facts.into_iter().enumerate() {
            let sessions: Vec<_> =
                revisions.iter().filter(|r| matches!(r.fact, Fact::Session(_))).map(|r| r.record).collect();
            let Some(fact) = with_session(fact, sessions.get(number % sessions.len().max(1)).copied()) else {
                continue;
            };
            let first = Revision::first(fact.clone(), stamp.clone());
            let later = Stamp::new(stamp.at.fixed_offset() + TimeDelta::hours(1), "");
            match fate {
                0 => revisions.push(first.taken_back(later)),
                1 => revisions.push(first.corrected(fact, later)),
                _ => {}
            }
            let place = revisions.len() - usize::from(fate < 2);
            revisions.insert(place, first);
        }
        Journal::new(revisions)
    })
}

fn with_session(fact: Fact, session: Option<uuid::Uuid>) -> Option<Fact> {
    Some(match fact {
        Fact::Response(response) => Fact::Response(Response { session: session?, ..response }),
        Fact::Exercise(exercise) => Fact::Exercise(Exercise { session: session?, ..exercise }),
        other => other,
    })
}

/// Texts a person, or a spreadsheet, might come up with.
pub fn text() -> impl Strategy<Value = Text> {
    let nasty = select(vec![
        "=1+1",
        "+1",
        "-1",
        "@sum",
        "\ttab",
        "\rreturn",
        "\nline",
        "\0nul",
        "'",
        "''",
        "'=x",
        "a\"b",
        "\"",
        "\"\"",
        "a,b",
        "a;b",
        "line\r\nline",
        "🏃‍♀️ ran",
        "שלום",
        "مرحبا",
        "\u{feff}",
        " ",
        "é",
        "\u{202e}x",
        "x\0y",
        ",,,",
    ]);
    let parts = prop_oneof![nasty.prop_map(str::to_owned), any::<String>()];
    vec(parts, 1..4).prop_filter_map("empty", |parts| Text::new(parts.concat()))
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (0_i64..30).prop_map(|days| plus(NaiveDate::from_ymd_opt(2026, 5, 11).unwrap(), days))
}

fn instant() -> impl Strategy<Value = Stamp> {
    (0_i64..2000).prop_map(|n| {
        let at = DateTime::<Utc>::from_timestamp_millis(1_780_000_000_000 + n * 700_001).unwrap();
        Stamp::new(at.fixed_offset(), "")
    })
}

fn score() -> impl Strategy<Value = Option<Score>> {
    option::of((0_u16..=10).prop_map(Score::nearest))
}

fn minutes() -> impl Strategy<Value = Option<Minutes>> {
    option::of((0_u16..=10080).prop_map(Minutes::nearest))
}

/// As often whole as not.
fn exact_minutes() -> impl Strategy<Value = Option<ExactMinutes>> {
    let whole = (0_u16..=10080).prop_map(ExactMinutes::nearest);
    let any = (0_u32..=1_008_000).prop_filter_map("range", ExactMinutes::from_hundredths);
    option::of(prop_oneof![whole, any])
}

fn side() -> impl Strategy<Value = Side> {
    select(Side::ALL)
}

fn yes_no() -> impl Strategy<Value = Option<bool>> {
    option::of(any::<bool>())
}

fn note() -> impl Strategy<Value = Option<Text>> {
    option::of(text())
}

/// A fact of any kind; responses and exercises without their session yet.
pub fn fact() -> impl Strategy<Value = Fact> {
    prop_oneof![
        setting().prop_map(Fact::Setting),
        (date(), side(), option::of(select(Location::ALL)), select(TendonEvent::ALL), option::of(date()))
            .prop_map(|(date, side, location, event, since)| Tendon { date, side, location, event, since })
            .prop_map(Fact::Tendon),
        (date(), option::of(select(Mode::ALL)), option::of((1_u16..=600).prop_map(GoalMinutes::nearest)))
            .prop_map(|(date, mode, goal_min)| Fact::Goal(Goal { date, mode, goal_min })),
        check_in().prop_map(Fact::CheckIn),
        (date(), select(DayEvent::ALL), note()).prop_map(|(date, event, note)| Fact::Day(DayMark {
            date,
            event,
            note
        })),
        session().prop_map(Fact::Session),
        response().prop_map(Fact::Response),
        exercise().prop_map(Fact::Exercise),
        (
            date(),
            side(),
            option::of((0_u16..99).prop_map(Repetitions::nearest)),
            score(),
            option::of(select(RaiseSurface::ALL))
        )
            .prop_map(|(date, side, repetitions, pain_peak, surface)| HeelRaise {
                date,
                side,
                repetitions,
                pain_peak,
                surface
            })
            .prop_map(Fact::HeelRaise),
        (date(), select(PlanDecision::ALL), note(), note())
            .prop_map(|(date, event, who, note)| Fact::Plan(PlanEvent { date, event, who, note })),
        flag().prop_map(Fact::Flag),
        (date(), text(), (0_u16..=100).prop_map(Points::nearest))
            .prop_map(|(date, instrument, score)| Fact::Score(OutcomeScore { date, instrument, score })),
        evaluation().prop_map(Fact::Evaluation),
    ]
}

fn flag() -> impl Strategy<Value = Flag> {
    let asked = prop_oneof![Just(FlagEvent::Raised), Just(FlagEvent::Denied)];
    let asked = (date(), asked, select(FlagKind::ALL), option::of(side()), note())
        .prop_map(|(date, event, flag, side, note)| Flag { side, note, ..Flag::answered(date, event, flag) });
    let said = (option::of(select(ClinicianSaid::ALL)), option::of(select(FlagKind::ALL)));
    let seen = (date(), said, option::of(side()), note(), note())
        .prop_map(|(date, (said, flag), side, who, note)| Flag { flag, side, who, note, ..Flag::seen(date, said) });
    prop_oneof![asked, seen]
}

fn setting() -> impl Strategy<Value = Setting> {
    let factor = (0_u32..10_000).prop_filter_map("range", |n| LoadFactor::new(f64::from(n) / 100.0));
    let choice = prop_oneof![
        (0_u8..=6).prop_filter_map("range", DayStart::new).prop_map(Choice::DayStart),
        select(Preset::ALL).prop_map(Choice::Preset),
        select(RehabPhase::ALL).prop_map(Choice::RehabPhase),
        (select(Activity::ALL), factor).prop_map(|(activity, factor)| Choice::LoadFactor(activity, factor)),
    ];
    (date(), choice).prop_map(|(date, choice)| Setting { date, choice })
}

fn check_in() -> impl Strategy<Value = CheckIn> {
    let measures = (score(), minutes(), score(), score());
    (date(), side(), measures, (yes_no(), yes_no(), yes_no()), note()).prop_map(|(date, side, m, yn, note)| CheckIn {
        date,
        side,
        stiffness: m.0,
        stiffness_min: m.1,
        rest_pain: m.2,
        daily_pain: m.3,
        swelling: yn.0,
        tenderness: yn.1,
        painkiller: yn.2,
        note,
    })
}

fn session() -> impl Strategy<Value = Session> {
    let time = (0_u32..86_400).prop_filter_map("time", |s| NaiveTime::from_num_seconds_from_midnight_opt(s, 0));
    let offset = (-36_i32..=56).prop_filter_map("offset", |quarter| FixedOffset::east_opt(quarter * 900));
    let plan = (option::of((1_u16..20).prop_map(PlanStep::nearest)), yes_no());
    let km = option::of((0_u32..99_999).prop_filter_map("range", |n| Kilometres::new(f64::from(n) / 1000.0)));
    let cadence = option::of((20_u16..=300).prop_map(Cadence::nearest));
    let done = (exact_minutes(), exact_minutes(), km, score(), yes_no(), cadence);
    (date(), time, offset, select(Activity::ALL), done, plan, (note(), note()), note()).prop_map(
        |(date, time, offset, activity, done, plan, (surface, shoes), note)| Session {
            minutes: done.0,
            run_min: done.1,
            distance_km: done.2,
            effort: done.3,
            hills: done.4,
            cadence_spm: done.5,
            surface,
            shoes,
            plan_step: plan.0,
            reduced: plan.1,
            note,
            ..Session::started(date.and_time(time), offset, activity)
        },
    )
}

fn response() -> impl Strategy<Value = Response> {
    let hours = option::of((0_u32..7200).prop_filter_map("range", |n| Hours::new(f64::from(n) / 10.0)));
    (side(), score(), score(), score(), yes_no(), minutes(), hours).prop_map(
        |(side, pain_start, pain_peak, pain_end, sharp, settle_min, back_to_usual_h)| Response {
            pain_start,
            pain_peak,
            pain_end,
            sharp,
            settle_min,
            back_to_usual_h,
            ..Response::unanswered(uuid::Uuid::nil(), side)
        },
    )
}

fn exercise() -> impl Strategy<Value = Exercise> {
    let counts =
        (option::of((0_u16..9).prop_map(Sets::nearest)), option::of((0_u16..99).prop_map(Repetitions::nearest)));
    let load = option::of((0_u32..2000).prop_filter_map("range", |n| Kilograms::new(f64::from(n) / 4.0)));
    (option::of(side()), note(), counts, load, option::of((1_u16..=2).prop_map(Legs::nearest))).prop_map(
        |(side, exercise, counts, load_kg, legs)| Exercise {
            session: uuid::Uuid::nil(),
            side,
            exercise,
            sets: counts.0,
            repetitions: counts.1,
            load_kg,
            rm: RepetitionMaximum::new(8),
            legs,
            hold_s: None,
        },
    )
}

fn evaluation() -> impl Strategy<Value = Evaluation> {
    let half = || option::of((0_i16..=20).prop_filter_map("range", |n| ReferenceScore::new(Halves::from_halves(n))));
    let minutes = option::of((0_i16..=90).prop_filter_map("range", |n| ReferenceMinutes::new(Halves::from_halves(n))));
    (date(), side(), half(), minutes, half(), half(), note()).prop_map(
        |(date, side, stiffness, stiffness_min, rest_pain, daily_pain, note)| Evaluation {
            date,
            side,
            stiffness,
            stiffness_min,
            rest_pain,
            daily_pain,
            note,
        },
    )
}
