//! What a criterion rests on, in a sentence for each tendon: the answers, and what stands in the way.

use chrono::NaiveDate;

use crate::assessment::readiness::{
    Criterion, CriterionId, DAILY_DAYS, EASED_DAYS, EASED_MIN, REST_ANSWERED, REST_BEGAN, REST_DAYS, REST_PAIN,
    REST_WITHIN, State, TEST_DAYS, TEST_PAIN, TendonCriterion,
};
use crate::journal::day;
use crate::journal::heel_raise::{HeelRaise, RaiseSurface};
use crate::journal::tendon::Side;
use crate::ui::View;

/// Dates named at most; more are counted.
const DATES: usize = 4;

/// The sentences under a criterion's title, the deciding tendon first.
pub(super) fn lines(view: &View, criterion: &Criterion) -> Vec<String> {
    let mut tendons: Vec<&TendonCriterion> = criterion.tendons.iter().collect();
    let deciding = criterion.deciding().map(|t| t.side);
    tendons.sort_by_key(|t| Some(t.side) != deciding);
    let alone = tendons.len() < 2;
    let mut lines: Vec<String> = tendons
        .into_iter()
        .map(|tendon| {
            let said = sentence(view, criterion.id, tendon);
            if alone {
                return said;
            }
            let side = view.words.side(tendon.side);
            let decides = Some(tendon.side) == deciding && criterion.state != State::Met;
            let id = if decides { "readiness-side-decides" } else { "readiness-side" };
            view.words.say_with(id, &[("side", side.into()), ("said", said.into())])
        })
        .collect();
    lines.extend(earliest_line(view, criterion));
    lines
}

fn earliest_line(view: &View, criterion: &Criterion) -> Option<String> {
    let earliest = criterion.earliest.filter(|_| criterion.state != State::Met)?;
    let day = view.words.day_near(earliest, view.today);
    let is_tested = criterion.tendons.iter().any(|t| !t.evidence.is_empty());
    let id = match criterion.id {
        CriterionId::CalfRaisePain | CriterionId::CalfRaiseCount if is_tested => "readiness-criterion-new-test",
        CriterionId::CalfRaisePain | CriterionId::CalfRaiseCount => "readiness-criterion-test",
        _ => "readiness-criterion-earliest",
    };
    Some(view.words.say_with(id, &[("day", day.into())]))
}

fn sentence(view: &View, id: CriterionId, tendon: &TendonCriterion) -> String {
    match id {
        CriterionId::CalfRaisePain => test_pain(view, tendon),
        CriterionId::CalfRaiseCount => test_count(view, tendon),
        CriterionId::MorningMinutes => morning_minutes(view, tendon),
        CriterionId::RestPain => rest_pain(view, tendon),
        CriterionId::DailyActivity => daily_activity(view, tendon),
    }
}

fn test_pain(view: &View, tendon: &TendonCriterion) -> String {
    let Some((date, pain)) = tendon.evidence.last() else {
        return without_test(view, tendon.side, "readiness-test-no-pain");
    };
    let said = view.words.say_with(
        "readiness-test-pain",
        &[
            ("pain", (*pain).into()),
            ("day", view.words.day_near(*date, view.today).into()),
            ("limit", TEST_PAIN.value.into()),
        ],
    );
    with_validity(view, said, tendon, *date)
}

fn test_count(view: &View, tendon: &TendonCriterion) -> String {
    let Some((date, count)) = tendon.evidence.last() else {
        return without_test(view, tendon.side, "readiness-test-no-count");
    };
    let said = view.words.say_with(
        "readiness-test-count",
        &[("n", (*count).into()), ("day", view.words.day_near(*date, view.today).into())],
    );
    let said = with_validity(view, said, tendon, *date);
    let other = if tendon.side == Side::Left { Side::Right } else { Side::Left };
    let is_other_affected = view.assessment.tendons.iter().any(|t| t.side == other);
    let compared = latest_flat(view, other).filter(|_| !is_other_affected).and_then(|t| t.repetitions);
    match compared {
        None => said,
        Some(count) => {
            view.words.say_with("readiness-test-compared", &[("said", said.into()), ("n", count.get().into())])
        }
    }
}

/// Adds how long a test is good for; a test that stands against the criterion is good for nothing.
fn with_validity(view: &View, said: String, tendon: &TendonCriterion, date: NaiveDate) -> String {
    if tendon.state != State::Met {
        return said;
    }
    let until = view.words.day_short(good_until(date));
    view.words.say_with("readiness-test-valid", &[("said", said.into()), ("until", until.into())])
}

fn good_until(date: NaiveDate) -> NaiveDate {
    day::plus(date, TEST_DAYS.value)
}

/// Why there is no answer out of a test: none, too old, or not answered.
fn without_test(view: &View, side: Side, unanswered: &str) -> String {
    let Some(test) = latest_flat(view, side) else { return view.words.say("readiness-test-none") };
    let id = if good_until(test.date) < view.today { "readiness-test-old" } else { unanswered };
    let day = view.words.day_near(test.date, view.today);
    view.words.say_with(id, &[("day", day.into()), ("days", TEST_DAYS.value.into())])
}

fn latest_flat<'a>(view: &'a View, side: Side) -> Option<&'a HeelRaise> {
    let tests = view.journal.current().heel_raises().iter().rev();
    tests
        .map(|kept| &kept.fact)
        .find(|t| t.side == side && t.date <= view.today && t.surface == Some(RaiseSurface::Flat))
}

fn morning_minutes(view: &View, tendon: &TendonCriterion) -> String {
    if tendon.evidence.is_empty() {
        return view.words.say_with("readiness-mornings-none", &[("days", EASED_DAYS.value.into())]);
    }
    let minutes: Vec<String> = tendon.evidence.iter().map(|(_, min)| min.to_string()).collect();
    let said = view
        .words
        .say_with("readiness-mornings", &[("n", tendon.evidence.len().into()), ("minutes", minutes.join(", ").into())]);
    with_against(view, said, tendon, ("readiness-mornings-against", EASED_MIN.value))
}

fn rest_pain(view: &View, tendon: &TendonCriterion) -> String {
    let have = tendon.have.unwrap_or(0);
    let args = [("n", have.into()), ("days", REST_DAYS.value.into()), ("need", REST_ANSWERED.value.into())];
    let mut said = view.words.say_with("readiness-rest", &args);
    let is_enough = usize::from(have) >= REST_ANSWERED.value;
    if tendon.state == State::NotEnough && is_enough {
        let args = [("said", said.into()), ("from", REST_BEGAN.value.into()), ("within", REST_WITHIN.value.into())];
        said = view.words.say_with("readiness-rest-begins", &args);
    }
    let missed = unanswered(view, tendon);
    if tendon.state != State::Met && !is_enough && !missed.is_empty() {
        let days = days_said(view, &missed);
        said = view.words.say_with(
            "readiness-rest-missed",
            &[("said", said.into()), ("days", days.into()), ("n", missed.len().into())],
        );
    }
    with_against(view, said, tendon, ("readiness-rest-against", REST_PAIN.value))
}

/// Days of the last two weeks, since the quiet ones began, that have no answer; today may still get one.
fn unanswered(view: &View, tendon: &TendonCriterion) -> Vec<NaiveDate> {
    let after = tendon.against.last().copied();
    let quiet = |date: &NaiveDate| after.is_none_or(|against| *date > against);
    let Some(first) = tendon.evidence.iter().map(|(date, _)| *date).find(quiet) else { return Vec::new() };
    let first = first.max(day::plus(view.today, 1 - REST_DAYS.value));
    let days = (0..day::between(first, view.today)).map(|ahead| day::plus(first, ahead));
    days.filter(|date| tendon.evidence.iter().all(|(answered, _)| answered != date)).collect()
}

fn daily_activity(view: &View, tendon: &TendonCriterion) -> String {
    let Some(highest) = tendon.evidence.iter().map(|(_, pain)| *pain).max() else {
        return view.words.say("readiness-daily-none");
    };
    let usual = view.assessment.usual(view.today, tendon.side).daily_pain.value();
    let (id, usual) = match usual {
        Some(usual) => ("readiness-daily-usual", view.words.number(usual.get())),
        None => ("readiness-daily", String::new()),
    };
    let said = view.words.say_with(
        id,
        &[
            ("highest", highest.into()),
            ("usual", usual.into()),
            ("answered", tendon.have.unwrap_or(0).into()),
            ("days", DAILY_DAYS.value.into()),
        ],
    );
    with_against(view, said, tendon, ("readiness-daily-against", 0))
}

/// Adds the dates that stand in the way.
fn with_against(view: &View, said: String, tendon: &TendonCriterion, (id, limit): (&str, u16)) -> String {
    if tendon.against.is_empty() {
        return said;
    }
    let days = days_said(view, &tendon.against);
    view.words.say_with(id, &[("said", said.into()), ("days", days.into()), ("limit", limit.into())])
}

/// "7 Nov, 9 Nov", the last few; "and 3 more".
fn days_said(view: &View, dates: &[NaiveDate]) -> String {
    let shown: Vec<String> = dates.iter().rev().take(DATES).rev().map(|date| view.words.day_short(*date)).collect();
    let shown = shown.join(", ");
    match dates.len().saturating_sub(DATES) {
        0 => shown,
        more => view.words.say_with("readiness-more-days", &[("days", shown.into()), ("n", more.into())]),
    }
}
