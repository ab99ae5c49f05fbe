//! The families of sentences: each name with every member there can be.

use springback::assessment::flip::Answer;
use springback::assessment::plan::PlanRule;
use springback::assessment::readiness::State;
use springback::assessment::rehab::catalogue::{ExerciseId, Mark, Study};
use springback::assessment::rehab::ending::EndId;
use springback::assessment::rehab::last::Why;
use springback::assessment::rehab::week::{Clash, DayKind};
use springback::assessment::rehab::{Hold, Phase};
use springback::assessment::source::Source;
use springback::assessment::{Action, CriterionId, Load, PlanState, Rule, TodayAdvice, Witness, Zone};
use springback::exchange::report_csv;
use springback::journal::cell;
use springback::journal::day_mark::DayEvent;
use springback::journal::flag::{ClinicianSaid, FlagEvent, FlagKind};
use springback::journal::heel_raise::RaiseSurface;
use springback::journal::plan_event::PlanDecision;
use springback::journal::session::Activity;
use springback::journal::setting::{Mode, Preset};
use springback::journal::tendon::{Location, Side, TendonEvent};
use springback::words::dates::{MONTHS, WEEKDAYS};

/// The names of these.
macro_rules! names {
    ($all:expr) => {
        $all.iter().map(|member| member.name()).collect::<Vec<&'static str>>()
    };
}

/// Each family with its members.
pub fn families() -> Vec<(&'static str, Vec<&'static str>)> {
    [of_the_journal(), of_verdicts(), of_criteria_and_plan(), of_rehab(), of_answers(), of_lists()].concat()
}

fn of_the_journal() -> Vec<(&'static str, Vec<&'static str>)> {
    let columns = cell::COLUMNS.iter().filter(|column| !["record", "id", "recorded_at"].contains(column));
    let events = [names!(DayEvent::ALL), names!(PlanDecision::ALL), names!(FlagEvent::ALL), names!(TendonEvent::ALL)];
    let silencing = FlagKind::ALL.iter().filter(|kind| kind.suppresses()).map(|kind| kind.name());
    let silencing: Vec<&'static str> = silencing.collect();
    vec![
        ("side", names!(Side::ALL)),
        ("side-within", names!(Side::ALL)),
        ("tendon", names!(Side::ALL)),
        ("tendon-within", names!(Side::ALL)),
        ("location", names!(Location::ALL)),
        ("activity", names!(Activity::ALL)),
        ("activity-within", names!(Activity::ALL)),
        ("flag", names!(FlagKind::ALL)),
        ("red-flag-title", silencing.clone()),
        ("red-flag-why", silencing),
        ("red-flag-said", names!(ClinicianSaid::ALL)),
        ("day-event", names!(DayEvent::ALL)),
        ("raise-surface", names!(RaiseSurface::ALL)),
        ("mode", names!(Mode::ALL)),
        ("preset", names!(Preset::ALL)),
        ("fact-plan", names!(PlanDecision::ALL)),
        ("fact-tendon", names!(TendonEvent::ALL)),
        ("fact-flag", names!(FlagEvent::ALL)),
        // What a clinician said is the value of a flag.
        ("fact-column", columns.copied().chain(["said"]).collect()),
        ("fact-event", events.concat()),
        ("fact-unit", vec!["min", "h", "km", "kg", "s", "spm"]),
    ]
}

fn of_verdicts() -> Vec<(&'static str, Vec<&'static str>)> {
    vec![
        ("zone", names!(Zone::WORST_FIRST)),
        ("zone-title", names!(Zone::WORST_FIRST)),
        ("load", names!(Load::WORST_FIRST)),
        ("for-today", names!(TodayAdvice::ALL)),
        ("rule", names!(Rule::ALL)),
        ("cli-rule", names!(Rule::ALL)),
        ("source", names!(Source::ALL)),
        ("source-short", names!(Source::ALL)),
        // What says that answers are missing is said otherwise.
        ("becomes-zone", names!([Zone::Green, Zone::Yellow, Zone::Red])),
        ("becomes-load", names!([Load::Tolerated, Load::TooHigh])),
    ]
}

fn of_criteria_and_plan() -> Vec<(&'static str, Vec<&'static str>)> {
    let by_days = [CriterionId::MorningMinutes, CriterionId::RestPain, CriterionId::DailyActivity];
    let limited = PlanRule::ALL.into_iter().filter(|rule| *rule != PlanRule::Answers);
    vec![
        ("criterion", names!(CriterionId::ALL)),
        ("criterion-state", names!(State::ALL)),
        ("criterion-rule", names!(CriterionId::ALL)),
        ("turn-test", names!([CriterionId::CalfRaisePain, CriterionId::CalfRaiseCount])),
        ("turn-undo", names!(CriterionId::ALL)),
        ("turn-good", names!(by_days)),
        ("turn-answer", names!(by_days)),
        ("action", names!(Action::ALL)),
        ("plan-state", names!(PlanState::ALL)),
        ("plan-rule", names!(PlanRule::ALL)),
        ("plan-limit", limited.map(PlanRule::name).collect()),
        ("lacks", names!([Rule::PainPeak, Rule::PainWorsened, Rule::Settling, Rule::MorningStiffness, Rule::Usual])),
        ("plan-cause-counted", names!(Witness::ALL)),
        ("plan-run-counted", names!(Witness::ALL)),
        ("counted-on", Witness::ALL.into_iter().map(Witness::name).chain(["nothing"]).collect()),
    ]
}

fn of_rehab() -> Vec<(&'static str, Vec<&'static str>)> {
    // A marked day is said as it was marked.
    let kinds = DayKind::ALL.into_iter().filter(|kind| !matches!(kind, DayKind::Marked(_)));
    vec![
        ("rehab-phase", names!(Phase::ALL)),
        ("rehab-phase-about", names!(Phase::ALL)),
        ("rehab-end", names!(EndId::ALL)),
        ("rehab-day", kinds.map(DayKind::name).collect()),
        ("rehab-clash", names!(Clash::ALL)),
        ("rehab-held", names!(Hold::ALL)),
        ("rehab-why", names!(Why::ALL)),
        ("rehab-mark", names!(Mark::ALL)),
        ("rehab-study", names!(Study::ALL)),
        ("exercise", names!(ExerciseId::ALL)),
        ("exercise-purpose", names!(ExerciseId::ALL)),
        ("exercise-how", names!(ExerciseId::ALL)),
        ("exercise-feel", names!(ExerciseId::ALL)),
    ]
}

/// What one changed answer is said by, and in which way each can turn a verdict.
fn of_answers() -> Vec<(&'static str, Vec<&'static str>)> {
    let ways = |answer: Answer| match answer {
        // More pain at the start is no advice, and sharp pain unanswered is none.
        Answer::PainStart => &["given"][..],
        Answer::SharpPain => &["less"],
        Answer::HeelRaises => &["more"],
        _ => &["more", "less", "given"],
    };
    let said = |answer: Answer| ways(answer).iter().map(move |way| format!("{}-{way}", answer.name()));
    let said = Answer::ALL.into_iter().flat_map(said).map(|name| &*name.leak());
    vec![("flip", said.collect())]
}

fn of_lists() -> Vec<(&'static str, Vec<&'static str>)> {
    vec![
        ("weekday", WEEKDAYS.to_vec()),
        ("weekday-short", WEEKDAYS.to_vec()),
        ("month", MONTHS.to_vec()),
        ("month-short", MONTHS.to_vec()),
        ("backups-occasion", OCCASIONS.to_vec()),
        ("evaluation-moved", vec!["stiffness", "stiffness-min", "rest-pain", "daily-pain"]),
        ("dictionary", report_csv::COLUMNS.to_vec()),
        ("frame-keys-key", FRAME_KEYS.to_vec()),
        ("frame-keys-spoken", vec!["minus", "left", "right", "down", "up", "ctrl-plus", "ctrl-minus", "question"]),
    ]
}

/// What a backup was made for.
const OCCASIONS: [&str; 8] = [
    "first-change",
    "closing",
    "asked",
    "before-import",
    "before-upgrade",
    "before-restore",
    "before-merge",
    "after-erasing",
];

/// The keys of the list of keys.
const FRAME_KEYS: [&str; 25] = [
    "down",
    "up",
    "y",
    "n",
    "ctrl-enter",
    "ctrl-shift-z",
    "ctrl-y",
    "ctrl-1",
    "ctrl-8",
    "0",
    "9",
    "minus",
    "delete",
    "left",
    "right",
    "tab",
    "enter",
    "ctrl-z",
    "ctrl-s",
    "ctrl-o",
    "question",
    "esc",
    "ctrl-0",
    "ctrl-minus",
    "ctrl-plus",
];
