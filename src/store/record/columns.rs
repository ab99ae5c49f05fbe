//! The tables of kinds: their columns, in the order of the journal format, and how each is kept.

use crate::journal::Kind;

/// How a column is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Whole,
    Decimal,
    YesNo,
    Words,
}

/// A column of a kind's table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Column {
    /// Its name, here as in files.
    pub name: &'static str,
    /// How it is kept.
    pub form: Form,
    /// The version of the journal it came with.
    pub since: u32,
}

impl Column {
    const fn since(self, version: u32) -> Self {
        Self { since: version, ..self }
    }
}

const fn whole(name: &'static str) -> Column {
    Column { name, form: Form::Whole, since: 1 }
}

const fn decimal(name: &'static str) -> Column {
    Column { name, form: Form::Decimal, since: 1 }
}

const fn yes_no(name: &'static str) -> Column {
    Column { name, form: Form::YesNo, since: 1 }
}

const fn words(name: &'static str) -> Column {
    Column { name, form: Form::Words, since: 1 }
}

/// The place of a column in a table, looked for first where it is likely to be.
pub(super) fn place_of(columns: &[Column], name: &str, likely: usize) -> Option<usize> {
    let is_it = |column: &Column| column.name == name;
    if columns.get(likely).is_some_and(is_it) { Some(likely) } else { columns.iter().position(is_it) }
}

/// The columns of a kind's table.
pub(super) const fn of(kind: Kind) -> &'static [Column] {
    match kind {
        Kind::Setting => SETTING,
        Kind::Tendon => TENDON,
        Kind::Goal => GOAL,
        Kind::CheckIn => CHECK_IN,
        Kind::Day => DAY,
        Kind::Session => SESSION,
        Kind::Response => RESPONSE,
        Kind::Exercise => EXERCISE,
        Kind::HeelRaise => HEEL_RAISE,
        Kind::Plan => PLAN,
        Kind::Flag => FLAG,
        Kind::Score => SCORE,
        Kind::Evaluation => EVALUATION,
    }
}

const SETTING: &[Column] = &[words("date"), words("setting"), words("value")];

const TENDON: &[Column] = &[words("date"), words("side"), words("location"), words("since"), words("event")];

const GOAL: &[Column] = &[words("date"), words("mode"), whole("goal_min")];

const CHECK_IN: &[Column] = &[
    words("date"),
    words("side"),
    whole("stiffness"),
    whole("stiffness_min"),
    whole("rest_pain"),
    whole("daily_pain"),
    yes_no("swelling"),
    yes_no("tenderness"),
    yes_no("painkiller"),
    words("note"),
];

const DAY: &[Column] = &[words("date"), words("event"), words("note")];

const SESSION: &[Column] = &[
    words("date"),
    words("time"),
    words("utc_offset"),
    words("activity"),
    decimal("minutes"),
    decimal("run_min"),
    decimal("distance_km"),
    whole("cadence_spm").since(2),
    whole("effort"),
    yes_no("hills"),
    words("surface"),
    words("shoes").since(2),
    whole("plan_step"),
    yes_no("reduced"),
    whole("repetitions"),
    words("note"),
];

const RESPONSE: &[Column] = &[
    words("side"),
    words("session"),
    whole("pain_start"),
    whole("pain_peak"),
    whole("pain_end"),
    yes_no("sharp"),
    whole("settle_min"),
    decimal("back_to_usual_h"),
];

const EXERCISE: &[Column] = &[
    words("side"),
    words("session"),
    words("exercise"),
    whole("sets"),
    whole("repetitions"),
    decimal("load_kg"),
    whole("rm"),
    whole("legs"),
    whole("hold_s"),
];

const HEEL_RAISE: &[Column] =
    &[words("date"), words("side"), words("surface"), whole("repetitions"), whole("pain_peak")];

const PLAN: &[Column] = &[words("date"), words("event"), words("who"), words("note")];

const FLAG: &[Column] = &[
    words("date"),
    words("side"),
    words("event"),
    words("flag"),
    words("value").since(2),
    words("who").since(2),
    words("note"),
];

const SCORE: &[Column] = &[words("date"), words("instrument"), whole("score")];

const EVALUATION: &[Column] = &[
    words("date"),
    words("side"),
    decimal("stiffness"),
    decimal("stiffness_min"),
    decimal("rest_pain"),
    decimal("daily_pain"),
    words("note"),
];
