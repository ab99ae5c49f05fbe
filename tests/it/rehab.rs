//! The rehab programme from outside: what it promises of every course.

use proptest::prelude::*;
use springback::assessment::flip::{Answer, Place};
use springback::assessment::rehab::catalogue::Suits;
use springback::assessment::rehab::week::{Chosen, DayKind};
use springback::assessment::rehab::{Phase, rehab};
use springback::assessment::{PlanState, assess};
use springback::journal::flag::{ClinicianSaid, Flag};
use springback::journal::measure::Score;
use springback::journal::tendon::Side;
use springback::journal::{Fact, Journal};

use crate::answers::{given, recorded};
use crate::diary::{at, day, journal};
use crate::lives::eventful;

/// Days a made-up course lasts.
const DAYS: i64 = 70;

/// Calf work every other day, each session easy or not, and a heel-raise test every ten days.
fn course(sessions: &[(u8, u8)], raises: u8) -> Journal {
    let mut story = String::from("affected right\nusual 2/4\n");
    for n in 1..=DAYS {
        story += &format!("{n}: 2/4 rest1\n");
        if n % 10 == 0 {
            story += &format!("{n}: raise {} p2\n", raises + (n / 5) as u8);
        }
    }
    for (n, (work, taken)) in sessions.iter().enumerate() {
        let (activity, exercise) = match work {
            0 => ("calf_strength", "did hold_two_legs 5x45s · "),
            1..=3 => ("calf_strength", "did raise_one_leg 3x15 · "),
            4..=7 => ("calf_strength", "did heavy_standing 3x15 20kg · "),
            _ => ("plyometric", ""),
        };
        let taken = match taken {
            0..=9 => "2-2-2 10' 5h",
            10 => "2-4-2 10' 5h",
            11 => "2-6-2 10' 5h",
            12 => "2-2-2 10' 25h",
            _ => "2-?-2 10'",
        };
        story += &format!("{}: {activity} 18:00 · {exercise}{taken}\n", 2 * n + 8);
    }
    journal(&story)
}

fn phases(journal: &Journal) -> Vec<Phase> {
    let ends = [10, 20, 30, 40, 50, 60, DAYS].map(|n| assess(journal, at(n, "12:00")));
    ends.iter().map(|assessment| rehab(journal, assessment, &Chosen::new()).unwrap().phase).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    /// Raising an answer of a session but the pain at its start, or the pain of a test, never moves
    /// the phase forward, then or later.
    #[test]
    fn no_worse_answer_moves_the_phase_forward(
        sessions in proptest::collection::vec((0_u8..10, 0_u8..14), 28),
        raises in 4_u8..24,
        which: proptest::sample::Index,
        more in 1_u32..7,
    ) {
        let before = course(&sessions, raises);
        let phases_before = phases(&before);
        let session = which.get(before.current().sessions()).record;
        let answers = [Answer::PainPeak, Answer::PainEnd, Answer::SharpPain, Answer::Settling, Answer::BackToUsual];
        for answer in answers {
            let place = (Side::Right, Place::Session(session));
            let Some(after) = given(&before, place, answer, &|have| have + f64::from(more)) else { continue };
            let worse = phases(&after);
            prop_assert!(worse.iter().zip(&phases_before).all(|(after, before)| after <= before), "{answer:?}: {phases_before:?} → {worse:?}");
        }
        let test = which.get(before.current().heel_raises());
        let mut hurt = test.fact.clone();
        hurt.pain_peak = Score::new(4);
        let worse = phases(&recorded(&before, Some(test.record), Fact::HeelRaise(hurt)));
        prop_assert!(worse.iter().zip(&phases_before).all(|(after, before)| after <= before));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    /// Whatever was lived, and whatever days are put to, a week is laid out that alternates, offers no
    /// more runs than the plan would, and nothing that doesn't suit; and a day is what it was put to,
    /// or the week says why not.
    #[test]
    fn every_life_has_a_week_ahead(
        number: u64,
        which: usize,
        put_to in proptest::collection::btree_map(0_i64..8, 0_usize..7, 0..5),
    ) {
        let life = eventful(number);
        let journal = life.journal();
        let a = assess(&journal, life.moments[which % life.moments.len()]);
        let on = |ahead: i64| a.today + chrono::TimeDelta::days(ahead);
        let chosen: Chosen = put_to.iter().map(|(ahead, kind)| (on(*ahead), DayKind::ALL[*kind])).collect();
        let Some(rehab) = rehab(&journal, &a, &chosen) else {
            prop_assert!(a.is_suppressed());
            return Ok(());
        };
        for day in &rehab.week[1..] {
            let is_told = day.clash().is_some() || !day.choices.iter().any(|choice| Some(choice.kind) == day.asked);
            prop_assert!(day.asked.is_none_or(|kind| kind == day.kind || is_told), "{:?}", day);
        }
        prop_assert_eq!(rehab.week.len(), 7);
        prop_assert!(rehab.week.windows(2).all(|two| !two[0].kind.is_loading() || !two[1].kind.is_loading()));
        let is_open = matches!(a.plan.state, PlanState::Open | PlanState::Complete);
        let ahead: Vec<_> = rehab.week[1..].iter().filter(|day| day.kind.has_run()).map(|day| day.date).collect();
        prop_assert!(is_open || ahead.is_empty());
        prop_assert_eq!(is_open, rehab.phase >= Phase::Run);
        let done = a.sessions.iter().filter(|session| session.activity.is_run()).map(|session| session.day);
        let runs: Vec<_> = done.chain(ahead.iter().copied()).collect();
        for run in ahead {
            let week = runs.iter().filter(|day| **day <= run && **day - run > chrono::TimeDelta::days(-7)).count();
            prop_assert!(week <= 3, "{:?}", runs);
        }
        for id in rehab.week.iter().flat_map(|day| &day.exercises) {
            prop_assert!(!rehab.is_floor_only || id.entry().suits == Suits::Both, "{:?}", id);
        }
    }
}

#[test]
fn a_good_course_goes_through_the_phases_one_by_one() {
    let work = |n: u8| match n {
        0..=3 => 1,
        4..=10 => 4,
        _ => 8,
    };
    let sessions: Vec<(u8, u8)> = (0..28).map(|n| (work(n), 0)).collect();
    let journal = course(&sessions, 16);
    let assessment = assess(&journal, at(DAYS, "12:00"));
    let moves = rehab(&journal, &assessment, &Chosen::new()).unwrap().moves;
    assert_eq!(moves.iter().map(|moved| moved.phase).collect::<Vec<_>>(), [Phase::Load, Phase::Heavy, Phase::Spring]);
}

#[test]
fn the_words_promise_no_relief_and_no_change_of_strike() {
    let text = include_str!("../../src/words/en/rehab.ftl").to_lowercase();
    for claim in ["reduces pain", "relieves pain", "pain relief", "forefoot strike", "midfoot", "inflammation"] {
        assert!(!text.contains(claim), "{claim}");
    }
}

#[test]
fn calf_work_only_leaves_no_room_for_hops_and_runs() {
    let work = |n: u8| match n {
        0..=3 => 1,
        4..=10 => 4,
        _ => 8,
    };
    let sessions: Vec<(u8, u8)> = (0..28).map(|n| (work(n), 0)).collect();
    let kinds = |journal: &Journal| {
        let assessment = assess(journal, at(DAYS, "12:00"));
        let rehab = rehab(journal, &assessment, &Chosen::new()).unwrap();
        assert_eq!(rehab.phase, Phase::Spring);
        rehab.week.iter().map(|day| day.kind).collect::<Vec<DayKind>>()
    };
    let hopping = course(&sessions, 16);
    let said = Flag::seen(day(DAYS), Some(ClinicianSaid::CalfOnly));
    let calf_only = recorded(&hopping, None, Fact::Flag(said));
    assert!(kinds(&hopping).contains(&DayKind::Hops));
    let left = kinds(&calf_only);
    let is_out = |kind: &DayKind| kind.has_run() || *kind == DayKind::Hops;
    assert!(left.contains(&DayKind::Calf) && !left.iter().any(is_out), "{left:?}");
}
