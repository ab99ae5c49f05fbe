//! The rehab programme in words: phases and what ends them, exercises with their doses, days, and why.

use super::{Arg, Words};
use crate::assessment::rehab::catalogue::{Each, Evidence, ExerciseId, REST_S as REST_BETWEEN_S, Suits, Tempo, Work};
use crate::assessment::rehab::ending::{CALM_PAIN, End, HEAVY_LOOKED_AT, STEADY_SPREAD};
use crate::assessment::rehab::heavy::{REST_S, Stage, WEEKS};
use crate::assessment::rehab::last::{Next, Why};
use crate::assessment::rehab::week::{Clash, DayKind};
use crate::assessment::rehab::{Confirm, Entered, Hold, Phase, Rehab};

impl Words {
    /// "Heavy and slow".
    pub fn rehab_phase(&self, phase: Phase) -> String {
        self.say_of("rehab-phase", phase.name())
    }

    /// What a phase is made of, in a sentence.
    pub fn rehab_phase_about(&self, phase: Phase) -> String {
        self.say_of("rehab-phase-about", phase.name())
    }

    /// "3 green calf sessions in a row".
    pub fn rehab_end(&self, end: &End) -> String {
        let args = [
            ("need", Arg::from(end.need)),
            ("spread", STEADY_SPREAD.value.into()),
            ("pain", CALM_PAIN.value.into()),
            ("of", HEAVY_LOOKED_AT.value.into()),
        ];
        self.say_of_with("rehab-end", end.id.name(), &args)
    }

    /// Why the phase holds, and since when.
    pub fn rehab_entered(&self, rehab: &Rehab) -> String {
        let Some(moved) = rehab.entered() else { return self.say("rehab-entered-first") };
        let id = match moved.why {
            Entered::Confirmed(_) => "rehab-entered-confirmed",
            Entered::Said(_) => "rehab-entered-said",
            Entered::Cleared(_) => "rehab-entered-cleared",
            Entered::Red(_) => "rehab-entered-red",
            Entered::PlanOpened => "rehab-entered-plan-opened",
            Entered::PlanClosed => "rehab-entered-plan-closed",
            Entered::PlanCompleted => "rehab-entered-plan-completed",
        };
        self.say_with(id, &[("day", self.day_medium(moved.date).into())])
    }

    /// What would move on once all that ends the phase holds.
    pub fn rehab_confirm(&self, confirm: &Confirm) -> String {
        match confirm {
            Confirm::Log(exercises) => {
                let names: Vec<String> = exercises.iter().map(|next| self.exercise(next.exercise)).collect();
                self.say_with("rehab-confirm-log", &[("exercise", names.join(", ").into())])
            }
            Confirm::StartPlan => self.say("rehab-confirm-start-plan"),
            Confirm::CompletePlan => self.say("rehab-confirm-complete-plan"),
        }
    }

    /// "Run, then calf work"; a marked day as it was marked.
    pub fn rehab_day(&self, kind: DayKind) -> String {
        match kind {
            DayKind::Marked(event) => self.day_event(event),
            kind => self.say_of("rehab-day", kind.name()),
        }
    }

    /// Why a day cannot be put to something: "a day beside it loads the tendon already".
    pub fn rehab_clash(&self, clash: Clash) -> String {
        self.say_of("rehab-clash", clash.name())
    }

    /// Why nothing loads the tendon today.
    pub fn rehab_held(&self, hold: Hold) -> String {
        self.say_of("rehab-held", hold.name())
    }

    /// "Heel raise, one leg".
    pub fn exercise(&self, id: ExerciseId) -> String {
        self.say_of("exercise", id.name())
    }

    /// What an exercise is for.
    pub fn exercise_purpose(&self, id: ExerciseId) -> String {
        self.say_of("exercise-purpose", id.name())
    }

    /// How it is done.
    pub fn exercise_how(&self, id: ExerciseId) -> String {
        self.say_of("exercise-how", id.name())
    }

    /// What to feel.
    pub fn exercise_feel(&self, id: ExerciseId) -> String {
        self.say_of("exercise-feel", id.name())
    }

    /// The remarks beside it: that holds relieve no pain, that a foot strike stays as it is.
    pub fn exercise_remark(&self, id: ExerciseId) -> Option<String> {
        match id {
            ExerciseId::HoldSeated | ExerciseId::HoldTwoLegs | ExerciseId::HoldOneLeg => {
                Some(self.say("rehab-holds-remark"))
            }
            ExerciseId::MarchingDrill => Some(self.say("rehab-strike-remark")),
            _ => None,
        }
    }

    /// "3 × 15", "5 × 45 s", "30 min".
    pub fn work(&self, work: Work) -> String {
        let (id, n) = match work.each {
            Each::Repetitions(n) => ("rehab-work-repetitions", n),
            Each::HoldS(n) => ("rehab-work-hold", n),
            Each::Minutes(n) => ("rehab-work-minutes", n),
        };
        self.say_with(id, &[("sets", work.sets.into()), ("n", n.into())])
    }

    /// The same of a next dose, with its load: "3 × 15 RM, 20 kg".
    pub fn next_work(&self, next: &Next) -> String {
        let work = match next.rm {
            Some(rm) => self.say_with("rehab-work-rm", &[("sets", next.work.sets.into()), ("n", rm.into())]),
            None => self.work(next.work),
        };
        match next.load_kg {
            None => work,
            Some(load) => {
                let load = self.say_with("rehab-load-kg", &[("kg", self.number(load.get()).into())]);
                format!("{work}, {load}")
            }
        }
    }

    /// Why the next dose is what it is.
    pub fn rehab_why(&self, why: Why) -> String {
        self.say_of("rehab-why", why.name())
    }

    /// "3 s up, 3 s down".
    pub fn tempo(&self, tempo: Tempo) -> String {
        self.say_with("rehab-tempo", &[("up", tempo.up_s.into()), ("down", tempo.down_s.into())])
    }

    /// "2 to 3 min between sets", of heavy work.
    pub fn heavy_rest(&self) -> String {
        let (from_s, to_s) = REST_S.value;
        self.say_with("rehab-rest", &[("from", (from_s / 60).into()), ("to", (to_s / 60).into())])
    }

    /// "1 min between sets", where there is more than one and they are not done by the minute.
    pub fn rest_between(&self, work: Work) -> Option<String> {
        let has_rests = work.sets > 1 && !matches!(work.each, Each::Minutes(_));
        has_rests.then(|| self.say_with("rehab-rest-between", &[("min", (REST_BETWEEN_S.value / 60).into())]))
    }

    /// "Week 2 of 12: 3 × 12 RM".
    pub fn heavy_stage(&self, stage: Stage) -> String {
        let weeks: u16 = WEEKS.value.iter().map(|(_, _, weeks)| weeks).sum();
        let args = [
            ("week", Arg::from(stage.week)),
            ("weeks", weeks.into()),
            ("sets", stage.sets.into()),
            ("rm", stage.rm.into()),
        ];
        self.say_with("rehab-week", &args)
    }

    /// "part of a regimen tested in a trial (S1; Beyer 2015)".
    pub fn exercise_evidence(&self, evidence: Evidence) -> String {
        let mark = self.say_of("rehab-mark", evidence.mark.name());
        let source = self.source_short(evidence.source);
        match evidence.study {
            None => self.say_with("rehab-evidence", &[("mark", mark.into()), ("source", source.into())]),
            Some(study) => {
                let study = self.say_of("rehab-study", study.name());
                let args = [("mark", mark.into()), ("source", source.into()), ("study", study.into())];
                self.say_with("rehab-evidence-study", &args)
            }
        }
    }

    /// "midportion only".
    pub fn exercise_suits(&self, suits: Suits) -> String {
        self.say(match suits {
            Suits::Both => "rehab-suits-both",
            Suits::MidportionOnly => "rehab-suits-midportion",
        })
    }
}
