//! How an exercise goes, second by second: sets, legs, repetitions up and down, holds, rests. What has
//! no tempo of its own waits for the person.

use crate::assessment::rehab::catalogue::{Each, REST_S, Tempo};
use crate::assessment::rehab::heavy;
use crate::assessment::rehab::last::Next;

/// Seconds to get into position before the first set, and to change legs.
const READY_S: u16 = 5;

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doing {
    /// Getting into position.
    Ready,
    /// Changing to the other leg.
    OtherLeg,
    /// The way up of a repetition.
    Up,
    /// The way down.
    Down,
    /// Holding still.
    Hold,
    /// At one's own pace.
    Free,
    /// Resting before the next set.
    Rest,
}

impl Doing {
    /// Id of its name in the catalogue.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Doing::Ready => "timer-doing-ready",
            Doing::OtherLeg => "timer-doing-other-leg",
            Doing::Up => "timer-doing-up",
            Doing::Down => "timer-doing-down",
            Doing::Hold => "timer-doing-hold",
            Doing::Free => "timer-doing-free",
            Doing::Rest => "timer-doing-rest",
        }
    }

    /// How far the figure is on its way from start (0) to end (1), when a part of this is over; none
    /// where everybody has a pace of their own.
    pub(super) fn lift(self, over: f32) -> Option<f32> {
        match self {
            Doing::Up => Some(over),
            Doing::Down => Some(1.0 - over),
            Doing::Hold => Some(1.0),
            Doing::Ready | Doing::OtherLeg | Doing::Rest => Some(0.0),
            Doing::Free => None,
        }
    }
}

/// One stretch of an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    /// What is done in it.
    pub doing: Doing,
    /// How long; none while the person says.
    pub seconds: Option<u16>,
    /// Which set, from 1; while resting and getting ready the one to come.
    pub set: u16,
    /// Which repetition, from 1; 0 outside of repetitions.
    pub repetition: u16,
    /// Which leg, where one is done after the other.
    pub leg: Option<Leg>,
}

/// The leg at work, of two done one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leg {
    First,
    Other,
}

/// How long all of it lasts in seconds; none where somebody's own pace is in it.
pub(super) fn lasts_s(next: &Next) -> Option<u32> {
    stretches(next).iter().map(|stretch| stretch.seconds.map(u32::from)).sum()
}

/// Every stretch of an exercise, in order.
pub(super) fn stretches(next: &Next) -> Vec<Stretch> {
    let legs: &[Option<Leg>] =
        if next.exercise.entry().legs == Some(1) { &[Some(Leg::First), Some(Leg::Other)] } else { &[None] };
    let rest_s = if next.exercise.is_heavy() { heavy::REST_S.value.0 } else { REST_S.value };
    let mut all = Vec::new();
    let bare = |doing, set| Stretch { doing, seconds: Some(READY_S), set, repetition: 0, leg: None };
    for set in 1..=next.work.sets {
        all.push(match set {
            1 => bare(Doing::Ready, set),
            _ => Stretch { seconds: Some(rest_s), ..bare(Doing::Rest, set) },
        });
        for leg in legs {
            if *leg == Some(Leg::Other) {
                all.push(bare(Doing::OtherLeg, set));
            }
            all.extend(one_set(next, set).into_iter().map(|stretch| Stretch { leg: *leg, ..stretch }));
        }
    }
    all
}

fn one_set(next: &Next, set: u16) -> Vec<Stretch> {
    let one = |doing, seconds| Stretch { doing, seconds, set, repetition: 0, leg: None };
    match (next.work.each, next.exercise.entry().tempo) {
        (Each::HoldS(seconds), _) => vec![one(Doing::Hold, Some(seconds))],
        (Each::Minutes(minutes), _) => vec![one(Doing::Free, Some(minutes.saturating_mul(60)))],
        (Each::Repetitions(_), None) => vec![one(Doing::Free, None)],
        (Each::Repetitions(n), Some(Tempo { up_s, down_s })) => (1..=n)
            .flat_map(|repetition| [(Doing::Up, up_s), (Doing::Down, down_s)].map(|way| (repetition, way)))
            .map(|(repetition, (doing, seconds))| Stretch { repetition, ..one(doing, Some(seconds)) })
            .collect(),
    }
}

/// An exercise under way. Times are the window's own seconds.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Course {
    stretches: Vec<Stretch>,
    at: usize,
    since_s: f64,
    /// How much of the stretch was over when it was paused.
    paused_s: Option<f64>,
}

impl Course {
    /// Begins now.
    pub(super) fn begin(next: &Next, now_s: f64) -> Self {
        Self { stretches: stretches(next), at: 0, since_s: now_s, paused_s: None }
    }

    /// The stretch under way; none once all is done.
    pub(super) fn now(&self) -> Option<Stretch> {
        self.stretches.get(self.at).copied()
    }

    /// Seconds of it that are over.
    pub(super) fn over_s(&self, now_s: f64) -> f64 {
        self.paused_s.unwrap_or((now_s - self.since_s).max(0.0))
    }

    /// Goes on to what is due.
    pub(super) fn advance(&mut self, now_s: f64) {
        while self.paused_s.is_none() {
            let Some(seconds) = self.now().and_then(|stretch| stretch.seconds) else { return };
            if now_s - self.since_s < f64::from(seconds) {
                return;
            }
            self.at += 1;
            self.since_s += f64::from(seconds);
        }
    }

    /// Goes on to the next set, leg or rest at once.
    pub(super) fn skip(&mut self, now_s: f64) {
        let Some(now) = self.now() else { return };
        let is_same = |stretch: &&Stretch| stretch.repetition > 0 && now.repetition > 0 && stretch.set == now.set;
        let rest = self.stretches.iter().skip(self.at);
        self.at += rest.take_while(is_same).count().max(1);
        self.since_s = now_s;
        self.paused_s = self.paused_s.map(|_| 0.0);
    }

    /// Whether it is paused.
    pub(super) fn is_paused(&self) -> bool {
        self.paused_s.is_some()
    }

    /// Pauses, or goes on.
    pub(super) fn pause(&mut self, now_s: f64) {
        match self.paused_s.take() {
            Some(over_s) => self.since_s = now_s - over_s,
            None => self.paused_s = Some(self.over_s(now_s)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::rehab::catalogue::{ExerciseId, Work};
    use crate::assessment::rehab::last::Why;

    fn next(exercise: ExerciseId, sets: u16, each: Each) -> Next {
        let work = Work { sets, each };
        Next { exercise, work, load_kg: None, rm: None, reduced: false, why: Why::First, last: None }
    }

    fn doings(next: &Next) -> Vec<(Doing, u16)> {
        stretches(next).iter().map(|stretch| (stretch.doing, stretch.seconds.unwrap_or(0))).collect()
    }

    #[test]
    fn a_hold_on_two_legs_is_held_and_rested() {
        let holds = doings(&next(ExerciseId::HoldTwoLegs, 2, Each::HoldS(45)));
        let rest = REST_S.value;
        assert_eq!(holds, [(Doing::Ready, 5), (Doing::Hold, 45), (Doing::Rest, rest), (Doing::Hold, 45)]);
    }

    #[test]
    fn heavy_work_goes_three_up_three_down_and_rests_as_in_the_trial() {
        let heavy = doings(&next(ExerciseId::HeavySeated, 3, Each::Repetitions(15)));
        assert_eq!(heavy.iter().filter(|doing| **doing == (Doing::Up, 3)).count(), 45);
        assert_eq!(heavy.iter().filter(|doing| **doing == (Doing::Down, 3)).count(), 45);
        assert_eq!(heavy.iter().filter(|doing| **doing == (Doing::Rest, 120)).count(), 2);
    }

    #[test]
    fn one_leg_after_the_other_and_what_has_no_tempo_waits() {
        let raises = doings(&next(ExerciseId::RaiseOneLeg, 1, Each::Repetitions(1)));
        assert_eq!(
            raises.iter().map(|(doing, _)| *doing).collect::<Vec<_>>(),
            [Doing::Ready, Doing::Up, Doing::Down, Doing::OtherLeg, Doing::Up, Doing::Down]
        );
        let mut hops = Course::begin(&next(ExerciseId::HopTwoLegs, 1, Each::Repetitions(10)), 0.0);
        hops.advance(5.0);
        hops.advance(1000.0);
        assert_eq!(hops.now().map(|stretch| stretch.doing), Some(Doing::Free));
        hops.skip(1000.0);
        assert_eq!(hops.now(), None);
    }

    #[test]
    fn it_goes_on_by_itself_pauses_and_skips_to_the_next_set() {
        let mut course = Course::begin(&next(ExerciseId::RaiseTwoLegs, 2, Each::Repetitions(2)), 100.0);
        let doing = |course: &Course| course.now().map(|s| (s.doing, s.set, s.repetition));
        course.advance(104.9);
        assert_eq!(doing(&course), Some((Doing::Ready, 1, 0)));
        course.advance(105.0);
        assert_eq!(doing(&course), Some((Doing::Up, 1, 1)));
        course.advance(109.5);
        assert_eq!((doing(&course), course.over_s(109.5)), (Some((Doing::Up, 1, 2)), 0.5));
        course.pause(109.5);
        course.advance(500.0);
        assert_eq!((doing(&course), course.over_s(500.0)), (Some((Doing::Up, 1, 2)), 0.5));
        course.pause(500.0);
        course.skip(500.0);
        assert_eq!(doing(&course), Some((Doing::Rest, 2, 0)));
        course.skip(501.0);
        assert_eq!(doing(&course), Some((Doing::Up, 2, 1)));
        course.advance(900.0);
        assert_eq!(doing(&course), None);
    }

    #[test]
    fn nothing_to_do_is_done_at_once() {
        let mut course = Course::begin(&next(ExerciseId::Plank, 0, Each::HoldS(30)), 0.0);
        course.advance(1.0);
        course.skip(1.0);
        course.pause(1.0);
        assert_eq!(course.now(), None);
    }

    #[test]
    fn every_exercise_has_a_course_that_ends() {
        for id in ExerciseId::ALL {
            let entry = id.entry();
            let mut course = Course::begin(&next(*id, entry.work.sets, entry.work.each), 0.0);
            let mut skips = 0;
            while course.now().is_some() {
                course.skip(0.0);
                skips += 1;
                assert!(skips < 100, "{id:?}");
            }
        }
    }
}
