//! What days cost, and which runs get a caution, as stories; and both against a slower reckoning.

use chrono::NaiveDate;
use proptest::prelude::*;
use springback::assessment::assess;
use springback::assessment::load::{DayLoads, LONG_RUN_DAYS, LongRun, Rates, Total, cost, long_runs};
use springback::journal::Journal;
use springback::journal::day::{between, plus};
use springback::journal::session::Session;

use crate::diary::{at, day, journal};
use crate::lives::{eventful, life};

fn loads(story: &str, number: i64) -> DayLoads {
    let journal = journal(&format!("affected right\n{story}"));
    DayLoads::of(&journal, &assess(&journal, at(number, "23:00")))
}

fn whole(units: f64) -> Total {
    Total { known: units, is_whole: true }
}

#[test]
fn a_day_costs_the_sum_of_its_sessions() {
    let loads = loads("1: walk_run 18:00 24' 8r\n1: plyometric 07:00 10'\n1: calf_strength 12:00 30'", 2);
    let day_1 = loads.on(day(1));
    assert_eq!((day_1.all, day_1.high_level), (whole(8.0 + 16.0 * 0.3 + 20.0 + 15.0), whole(28.0)));
    assert_eq!(day_1.sessions, 3);
}

#[test]
fn a_day_without_a_session_cost_nothing() {
    let loads = loads("1: run 18:00 20'\n3: run 18:00 20'", 4);
    let all: Vec<f64> = loads.every_day(day(0), day(4)).filter_map(|day| day.all.whole()).collect();
    assert_eq!(all, [0.0, 20.0, 0.0, 20.0, 0.0]);
    assert_eq!(loads.every_day(day(4), day(0)).count(), 0);
    let dates: Vec<NaiveDate> = loads.with_sessions(day(2), day(4)).iter().map(|day| day.date).collect();
    assert_eq!(dates, [day(3)]);
}

#[test]
fn a_session_of_unknown_minutes_leaves_a_known_part() {
    let loads = loads("1: run 18:00\n1: walk 07:00 20'\n2: walk 07:00\n2: run 18:00 20'", 2);
    let (day_1, day_2) = (loads.on(day(1)), loads.on(day(2)));
    assert_eq!((day_1.all, day_1.high_level.whole()), (Total { known: 6.0, is_whole: false }, None));
    // A walk of any length is no running.
    assert_eq!((day_2.all.whole(), day_2.high_level), (None, whole(20.0)));
}

#[test]
fn the_small_hours_belong_to_the_day_before_and_what_has_not_begun_to_none() {
    let loads = loads("2: run 03:59 20'\n2: run 23:30 40'", 2);
    assert_eq!([day(1), day(2)].map(|date| loads.on(date).all), [whole(20.0), whole(0.0)]);
}

/// The runs that get a caution: the day, and the longest before them.
fn cautions(story: &str, number: i64) -> Vec<(NaiveDate, f64, NaiveDate)> {
    let journal = journal(&format!("affected right\n{story}"));
    let found = long_runs(&journal, &assess(&journal, at(number, "23:00")));
    found.iter().map(|run: &LongRun| (run.day, run.longest_min, run.longest_on)).collect()
}

#[test]
fn a_caution_begins_above_ten_per_cent() {
    let of = |min| cautions(&format!("1: run 18:00 30'\n3: run 18:00 {min}'"), 3);
    assert_eq!(of(33), []);
    assert_eq!(of(34), [(day(3), 30.0, day(1))]);
}

#[test]
fn a_run_is_held_against_the_thirty_days_before_its_own() {
    let story = "1: run 18:00 60'\n10: run 18:00 30'\n";
    assert_eq!(cautions(&format!("{story}31: run 18:00 40'"), 31), []);
    assert_eq!(cautions(&format!("{story}32: run 18:00 40'"), 32), [(day(32), 30.0, day(10))]);
}

#[test]
fn without_an_earlier_run_nothing_is_said() {
    assert_eq!(cautions("1: run 18:00 60'", 1), []);
    assert_eq!(cautions("1: run 18:00\n3: run 18:00 60'", 3), []);
    assert_eq!(cautions("1: walk 18:00 20'\n3: run 18:00 60'", 3), []);
    // Both runs of a day are held against the days before, not against each other.
    assert_eq!(cautions("1: run 07:00 20'\n1: run 18:00 60'", 1), []);
}

#[test]
fn the_plan_s_own_doses_get_no_caution() {
    let open = "affected right\nusual 2/4\n1: cleared\n1: started\n1: walk_run 18:00 24' 8r s1\n";
    let of = |run: &str| cautions(&format!("{open}{run}"), 4).len();
    assert_eq!(of("4: walk_run 18:00 27' 9r s1"), 0);
    assert_eq!(of("4: walk_run 18:00 27' 9r s2"), 1);
    assert_eq!(of("4: walk_run 18:00 27' 9r"), 1);
    // The step counts on which the plan stood when the run began.
    assert_eq!(of("2: closed\n4: walk_run 18:00 27' 9r s1"), 1);
    assert_eq!(of("2: still_running\n4: walk_run 18:00 27' 9r s1"), 1);
}

#[test]
fn the_step_is_the_one_before_the_run_moved_it() {
    let green = |n: i64| format!("{n}: walk_run 18:00 24' 8r s1 · 2-2-2 15'\n{}: 2/4\n", n + 1);
    let story = format!("usual 2/4\n1: cleared\n1: started\n{}{}{}", green(1), green(3), green(5));
    assert_eq!(cautions(&format!("{story}7: walk_run 18:00 24' 12r s2"), 7), []);
    assert_eq!(cautions(&format!("{story}7: walk_run 18:00 24' 12r s1"), 7), [(day(7), 8.0, day(5))]);
    // The third green run, longer than the others, moved the plan on; it was step 1's all the same.
    let third = "5: walk_run 18:00 24' 10r s1 · 2-2-2 15'\n6: 2/4\n";
    let story = format!("usual 2/4\n1: cleared\n1: started\n{}{}{third}", green(1), green(3));
    assert_eq!(cautions(&story, 7), []);
}

#[test]
fn a_red_flag_silences_the_caution() {
    let story = "1: run 18:00 30'\n3: run 18:00 60'\n";
    assert_eq!(cautions(&format!("{story}3: flag pop"), 3), []);
    assert_eq!(cautions(story, 3).len(), 1);
}

/// The cautions of a life in which no plan opens, by looking back from each run anew.
fn looked_back(journal: &Journal, number: usize) -> usize {
    let runs: Vec<(NaiveDate, f64)> = runs_of(journal, number);
    let is_long = |(day, min): &(NaiveDate, f64)| {
        let before = runs.iter().filter(|(on, _)| (1..=LONG_RUN_DAYS.value).contains(&between(*on, *day)));
        before.map(|(_, min)| *min).reduce(f64::max).is_some_and(|longest| *min * 10.0 > longest * 11.0)
    };
    runs.iter().filter(|run| is_long(run)).count()
}

/// The story's runs again: their days and running minutes.
fn runs_of(journal: &Journal, number: usize) -> Vec<(NaiveDate, f64)> {
    let rates = Rates::of(journal.current());
    let sessions = journal.current().sessions().iter().take(number);
    let run = |on, session: &Session| cost(&rates, session, on).high_level;
    sessions.filter_map(|k| Some((k.date, run(k.date, &k.fact)?))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(32) })]

    #[test]
    fn the_longest_of_the_days_before_is_found(runs in prop::collection::vec((0_i64..12, 1_u16..60), 1..40)) {
        let (mut number, mut story) = (1, String::from("affected right\n"));
        for (place, (ahead, min)) in runs.iter().enumerate() {
            number += ahead;
            story.push_str(&format!("{number}: run {:02}:{:02} {min}'\n", 6 + place / 4, place % 4));
        }
        let journal = journal(&story);
        let found = long_runs(&journal, &assess(&journal, at(number, "23:00"))).len();
        prop_assert_eq!(found, looked_back(&journal, runs.len()));
    }

    /// The days' sums are the sessions' costs, each on its day and on no other.
    #[test]
    fn nothing_is_lost_between_days(number: u64) {
        let life = if number.is_multiple_of(2) { life(number) } else { eventful(number) };
        let (journal, now) = (life.journal(), *life.moments.last().unwrap());
        let assessment = assess(&journal, now);
        let (loads, rates) = (DayLoads::of(&journal, &assessment), Rates::of(journal.current()));
        let first = assessment.sessions.first().map_or(assessment.today, |session| session.day);
        let mut all = 0.0;
        for verdict in &assessment.sessions {
            let session = journal.current().session(verdict.record).unwrap();
            let cost = cost(&rates, session, verdict.day);
            let of_day = loads.on(verdict.day);
            prop_assert!(of_day.all.known >= of_day.high_level.known);
            prop_assert!(cost.all.is_some() || !of_day.all.is_whole);
            all += cost.all.unwrap_or(0.0);
        }
        let days: Vec<_> = loads.every_day(plus(first, -3), assessment.today).collect();
        prop_assert!((days.iter().map(|day| day.all.known).sum::<f64>() - all).abs() < 1e-6);
        prop_assert_eq!(days.iter().map(|day| day.sessions).sum::<usize>(), assessment.sessions.len());
    }
}
