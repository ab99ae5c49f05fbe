//! The sessions the programme looks at, each with what it was made of and how it was taken.
//!
//! A session says what it was by its `exercise` records: a name of the catalogue, or a repetition
//! maximum, which only heavy work has. Without them a calf session is just that.

use chrono::NaiveDate;
use uuid::Uuid;

use super::catalogue::ExerciseId;
use super::phase::Phase;
use crate::assessment::SessionVerdict;
use crate::assessment::verdict::Zone;
use crate::journal::Journal;
use crate::journal::session::Activity;

/// A session as the programme sees it.
#[derive(Debug, Clone)]
pub(super) struct Bout {
    pub record: Uuid,
    pub day: NaiveDate,
    pub activity: Activity,
    pub zone: Zone,
    /// Logged as an eased dose.
    pub reduced: bool,
    /// The catalogue's exercises it was made of.
    pub exercises: Vec<ExerciseId>,
    /// Whether it was heavy slow resistance.
    pub is_heavy: bool,
    /// Whether it was more than isometric holds, as far as it says.
    pub is_loading: bool,
}

impl Bout {
    fn of(session: &SessionVerdict, journal: &Journal) -> Self {
        let kept = journal.current().exercises(session.record);
        let name = |text: Option<&crate::journal::measure::Text>| ExerciseId::from_name(text?.as_str());
        let exercises: Vec<ExerciseId> = kept.iter().filter_map(|k| name(k.exercise.as_ref())).collect();
        let is_calf = session.activity == Activity::CalfStrength;
        let only_holds = kept.len() == exercises.len()
            && !kept.is_empty()
            && exercises.iter().all(|id| id.entry().phases[0] == Phase::Settle);
        Self {
            record: session.record,
            day: session.day,
            activity: session.activity,
            // A yellow that can still turn is waited for, as with runs.
            zone: if session.is_provisional { Zone::Pending } else { session.judged },
            reduced: session.reduced == Some(true),
            is_heavy: is_calf && (kept.iter().any(|k| k.rm.is_some()) || exercises.iter().any(|id| id.is_heavy())),
            is_loading: is_calf && !only_holds,
            exercises,
        }
    }

    /// Whether it was calf work, so that its zone governs the phase: red goes back one.
    pub fn is_calf_work(&self) -> bool {
        matches!(self.activity, Activity::CalfStrength | Activity::Plyometric)
    }

    /// Whether it loads the tendon enough to want a lighter day after it.
    pub fn is_loading_day(&self) -> bool {
        self.is_calf_work() || self.activity.is_run()
    }

    /// Whether doing it is doing a phase's own work, or that of a later one.
    pub fn is_work_from(&self, phase: Phase) -> bool {
        Phase::ALL[phase as usize..].iter().any(|later| self.is_work_of(*later))
    }

    fn is_work_of(&self, phase: Phase) -> bool {
        let by_itself = match phase {
            Phase::Heavy => self.is_heavy,
            Phase::Spring => self.activity == Activity::Plyometric,
            _ => false,
        };
        let of_catalogue = |id: &ExerciseId| {
            let entry = id.entry();
            entry.activity == Activity::CalfStrength && entry.phases.first() == Some(&phase)
        };
        by_itself || self.activity == Activity::CalfStrength && self.exercises.iter().any(of_catalogue)
    }

    #[cfg(test)]
    pub fn of_zone(zone: Zone) -> Self {
        Self {
            record: Uuid::nil(),
            day: NaiveDate::default(),
            activity: Activity::CalfStrength,
            zone,
            reduced: false,
            exercises: Vec::new(),
            is_heavy: false,
            is_loading: true,
        }
    }
}

/// All sessions, by day and start.
pub(super) fn bouts(sessions: &[SessionVerdict], journal: &Journal) -> Vec<Bout> {
    sessions.iter().map(|session| Bout::of(session, journal)).collect()
}
