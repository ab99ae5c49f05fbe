//! The layout by itself: lighter days between, and what a person puts on a day.

use super::*;
use crate::assessment::rehab::Phase;

fn june(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, day).unwrap()
}

fn laid_out(phase: Phase, runs: bool, lived: Lived, days: u32) -> Vec<DayKind> {
    let layout = Layout { phase, runs_from: runs.then(|| june(8)), loading_from: june(8) };
    let mut lived = lived;
    (8..8 + days)
        .map(|n| {
            let kind = layout.kind(june(n), &lived);
            lived.take(june(n), kind);
            kind
        })
        .collect()
}

fn count(kinds: &[DayKind], of: impl Fn(DayKind) -> bool) -> usize {
    kinds.iter().filter(|kind| of(**kind)).count()
}

#[test]
fn a_lighter_day_follows_every_loading_day_in_every_phase() {
    for phase in Phase::ALL {
        let kinds = laid_out(phase, phase >= Phase::Run, Lived::default(), 21);
        let two_in_a_row = kinds.windows(2).any(|two| two[0].is_loading() && two[1].is_loading());
        assert!(!two_in_a_row, "{phase:?}: {kinds:?}");
        // Every other day is a loading one, so a week can begin and end with one.
        let off_feet = |week: &[DayKind]| count(week, |kind| kind == DayKind::OffFeet);
        assert!(kinds.windows(7).all(|week| off_feet(week) <= 1), "{phase:?}: {kinds:?}");
        assert!(kinds.windows(8).all(|days| off_feet(days) >= 1), "{phase:?}: {kinds:?}");
    }
}

#[test]
fn heavy_three_times_a_week_and_twice_beside_running() {
    for (phase, most) in [(Phase::Heavy, 3), (Phase::Run, 2), (Phase::Maintain, 2), (Phase::Spring, 2)] {
        let kinds = laid_out(phase, phase >= Phase::Run, Lived::default(), 21);
        let in_week = |from: usize| count(&kinds[from..from + 7], DayKind::has_calf);
        assert!((0..=14).all(|from| in_week(from) <= most), "{phase:?}: {kinds:?}");
        assert_eq!(in_week(0), most, "{phase:?}: {kinds:?}");
    }
}

#[test]
fn beside_running_calf_work_comes_after_a_run_on_its_day() {
    let kinds = laid_out(Phase::Run, true, Lived::default(), 7);
    assert_eq!(kinds[..2], [DayKind::RunThenCalf, DayKind::OffFeet]);
    assert_eq!(count(&kinds, DayKind::has_run), 3);
    assert_eq!(count(&kinds, |kind| kind == DayKind::Calf), 0);
}

#[test]
fn calf_work_waits_for_the_run_of_the_next_day() {
    let layout = Layout { phase: Phase::Run, runs_from: Some(june(9)), loading_from: june(8) };
    assert!(!layout.kind(june(8), &Lived::default()).has_calf());
    assert_eq!(layout.kind(june(9), &Lived::default()), DayKind::RunThenCalf);
}

#[test]
fn without_runs_offered_the_calf_work_stays() {
    let kinds = laid_out(Phase::Run, false, Lived::default(), 7);
    assert_eq!((count(&kinds, DayKind::has_run), count(&kinds, DayKind::has_calf)), (0, 2));
}

#[test]
fn hops_lie_between_heavy_days_twice_a_week_at_most() {
    let kinds = laid_out(Phase::Spring, false, Lived::default(), 21);
    let loading: Vec<DayKind> = kinds.iter().copied().filter(|kind| kind.is_loading()).collect();
    assert!(loading.chunks(2).all(|two| two[0] == DayKind::Calf), "{kinds:?}");
    assert!(loading.iter().skip(1).step_by(2).all(|kind| *kind == DayKind::Hops), "{kinds:?}");
    assert!(kinds.windows(7).all(|week| count(week, |kind| kind == DayKind::Hops) <= 2), "{kinds:?}");
}

#[test]
fn what_was_done_yesterday_makes_today_lighter() {
    let lived = Lived { calf: vec![june(7)], ..Lived::default() };
    assert_eq!(laid_out(Phase::Heavy, false, lived, 2), [DayKind::OffFeet, DayKind::Calf]);
    let lived = Lived { calf: vec![june(6)], off_feet: vec![june(7)], ..Lived::default() };
    assert_eq!(laid_out(Phase::Heavy, false, lived, 2), [DayKind::Calf, DayKind::Light]);
}

/// A week as it is laid out around days put to something.
fn put(phase: Phase, runs: bool, chosen: &[(u32, DayKind)]) -> Vec<DayKind> {
    let layout = Layout { phase, runs_from: runs.then(|| june(8)), loading_from: june(8) };
    let chosen: Chosen = chosen.iter().map(|(n, kind)| (june(*n), *kind)).collect();
    let holding = layout.holding(&chosen, &Lived::default());
    let mut lived = Lived::default();
    (8..15)
        .map(|n| {
            let laid_out = || layout.kind(june(n), &lived.with_later(&holding, june(n)));
            let kind = holding.get(&june(n)).copied().unwrap_or_else(laid_out);
            lived.take(june(n), kind);
            kind
        })
        .collect()
}

#[test]
fn a_calf_day_put_off_moves_the_rest_of_the_week() {
    use DayKind::{Calf, Light, OffFeet};
    assert_eq!(put(Phase::Heavy, false, &[]), [Calf, OffFeet, Calf, Light, Calf, Light, Light]);
    assert_eq!(put(Phase::Heavy, false, &[(8, Light)]), [Light, Calf, OffFeet, Calf, Light, Calf, Light]);
    assert_eq!(put(Phase::Heavy, false, &[(9, Calf)])[..3], [OffFeet, Calf, Light]);
}

#[test]
fn days_before_make_room_for_a_day_put_to_calf_work() {
    for n in 9..15 {
        let kinds = put(Phase::Heavy, false, &[(n, DayKind::Calf)]);
        assert_eq!(kinds[n as usize - 8], DayKind::Calf, "{kinds:?}");
        assert!(kinds.windows(2).all(|two| !two[0].is_loading() || !two[1].is_loading()), "{kinds:?}");
        assert!(count(&kinds, DayKind::has_calf) <= 3, "{kinds:?}");
    }
}

#[test]
fn a_run_is_put_to_another_day_only_where_the_plan_leaves_room() {
    let kinds = put(Phase::Run, true, &[(9, DayKind::Run), (10, DayKind::Run)]);
    assert!(!kinds[0].is_loading() && kinds[1].has_run() && !kinds[2].is_loading(), "{kinds:?}");
    assert!(count(&put(Phase::Run, true, &[(14, DayKind::Run)]), DayKind::has_run) <= 3);
    assert_eq!(count(&put(Phase::Run, false, &[(9, DayKind::Run)]), DayKind::has_run), 0);
}

#[test]
fn what_stands_against_a_day_is_told() {
    let layout = Layout { phase: Phase::Heavy, runs_from: None, loading_from: june(9) };
    let lived = Lived { calf: vec![june(3), june(5), june(7)], ..Lived::default() };
    let told = |n, kind| layout.clash(june(n), kind, &lived);
    assert_eq!(told(8, DayKind::Calf), Some(Clash::LoadingWaits));
    assert_eq!(told(8, DayKind::Light), None);
    assert_eq!(told(9, DayKind::Calf), Some(Clash::EnoughInAWeek));
    assert_eq!(told(10, DayKind::Calf), None);
    assert_eq!(told(10, DayKind::Run), Some(Clash::NoRunYet));
    assert_eq!(told(10, DayKind::Hops), Some(Clash::EnoughInAWeek));
    let layout = Layout { loading_from: june(6), ..layout };
    assert_eq!(layout.clash(june(8), DayKind::Calf, &lived), Some(Clash::BesideLoading));
    assert_eq!(layout.clash(june(6), DayKind::Calf, &lived), Some(Clash::BesideLoading));
    let kinds: Vec<DayKind> = layout.choices(june(10), &lived).iter().map(|choice| choice.kind).collect();
    assert_eq!(kinds, [DayKind::Calf, DayKind::Light, DayKind::OffFeet, DayKind::Marked(DayEvent::Rest)]);
}
