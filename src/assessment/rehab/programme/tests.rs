//! What is offered: enough in every phase, only what suits, and nothing out of reach.

use std::collections::BTreeSet;

use chrono::DateTime;

use super::*;
use crate::assessment::assess;
use crate::assessment::rehab::confirm;
use crate::assessment::today::TodayAdvice;
use crate::journal::day_mark::DayEvent;
use crate::journal::flag::{ClinicianSaid, Flag, FlagEvent, FlagKind};
use crate::journal::{Fact, Revision, Stamp};

const PLACES: [Option<Location>; 3] = [Some(Location::Midportion), Some(Location::Insertional), None];

/// What each kind of day offers in a phase to someone who has done nothing yet.
fn offered(phase: Phase, places: &[Option<Location>]) -> Vec<(DayKind, Vec<ExerciseId>)> {
    let journal = Journal::default();
    let doses = Doses::of(&journal, &[], (NaiveDate::default(), TodayAdvice::AsPlanned));
    let offers = Offers { phase, calf_phase: phase, places, doses };
    let dates = [1, 3].map(|n| NaiveDate::from_ymd_opt(2026, 6, n).unwrap());
    let kinds = DayKind::ALL.into_iter().filter(|kind| *kind != DayKind::Hops || phase == Phase::Spring);
    kinds.flat_map(|kind| dates.map(|date| (kind, offers.exercises(kind, date)))).collect()
}

#[test]
fn every_phase_offers_something_for_every_place_and_kind_of_day() {
    for (phase, place) in Phase::ALL.into_iter().flat_map(|phase| PLACES.map(|place| (phase, place))) {
        for (kind, exercises) in offered(phase, &[place]) {
            let is_marked = matches!(kind, DayKind::Marked(DayEvent::Rest));
            assert_eq!(exercises.is_empty(), is_marked, "{phase:?} {place:?} {kind:?}");
        }
    }
}

#[test]
fn only_what_suits_and_belongs_to_the_phase_is_offered() {
    let both = [Some(Location::Midportion), Some(Location::Insertional)];
    for phase in Phase::ALL {
        for (kind, exercises) in offered(phase, &both) {
            for entry in exercises.iter().map(|id| id.entry()) {
                assert!(both.iter().all(|place| entry.suits.suits(*place)), "{:?} on {kind:?}", entry.id);
                assert!(entry.phases.contains(&phase), "{:?} in {phase:?}", entry.id);
                assert!(!entry.is_optional, "{:?}", entry.id);
            }
        }
    }
}

#[test]
fn every_exercise_is_reachable_by_going_on_to_harder_ones() {
    let days = Phase::ALL.into_iter().flat_map(|phase| offered(phase, &PLACES[..1]));
    let mut reached: BTreeSet<ExerciseId> = days.flat_map(|(_, exercises)| exercises).collect();
    loop {
        let harder: Vec<ExerciseId> = reached.iter().flat_map(|id| id.entry().harder).copied().collect();
        let before = reached.len();
        reached.extend(harder);
        if reached.len() == before {
            break;
        }
    }
    assert_eq!(reached, ExerciseId::ALL.iter().copied().collect());
}

#[test]
fn what_moves_on_is_work_of_the_next_phase() {
    for place in PLACES {
        for phase in [Phase::Settle, Phase::Load, Phase::Heavy] {
            let journal = Journal::default();
            let doses = Doses::of(&journal, &[], (NaiveDate::default(), TodayAdvice::AsPlanned));
            let offers = Offers { phase, calf_phase: phase, places: &[place], doses };
            let Some(Confirm::Log(exercises)) = offers.confirm(false) else { panic!("{phase:?}") };
            let firsts = exercises.iter().map(|next| next.exercise.entry().phases.first().copied());
            assert!(!exercises.is_empty() && firsts.into_iter().all(|first| first == phase.next()), "{phase:?}");
        }
    }
}

/// "Calf work only" leaves out hops and running, whatever phase the loading has reached.
#[test]
fn after_calf_work_only_nothing_beyond_heavy_loading_is_offered_to_move_on() {
    let now = DateTime::parse_from_rfc3339("2026-06-20T12:00:00+02:00").unwrap();
    let said = |said| {
        let seen = Flag { said: Some(said), ..Flag::answered(now.date_naive(), FlagEvent::Seen, FlagKind::Pop) };
        Journal::new(vec![Revision::first(Fact::Flag(seen), Stamp::new(now, ""))])
    };
    for phase in [Phase::Settle, Phase::Load, Phase::Heavy, Phase::Spring, Phase::Run] {
        let moves_on = |journal: &Journal| {
            let doses = Doses::of(journal, &[], (now.date_naive(), TodayAdvice::AsPlanned));
            let offers = Offers { phase, calf_phase: Phase::Heavy, places: &PLACES, doses };
            confirm(&offers, &assess(journal, now)).is_some()
        };
        assert!(moves_on(&said(ClinicianSaid::Running)), "{phase:?}");
        assert_eq!(moves_on(&said(ClinicianSaid::CalfOnly)), phase < Phase::Heavy, "{phase:?}");
    }
}

#[test]
fn a_way_goes_from_neighbour_to_harder_neighbour() {
    for way in [&HOLDS[..], &RAISES, &FLOOR_RAISES, &BENT_RAISES, &HOPS, &BALANCE] {
        assert!(way.windows(2).all(|two| two[0].entry().harder.contains(&two[1])), "{way:?}");
    }
}
