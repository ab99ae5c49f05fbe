//! What was done, how each tendon took it, and which exercises it was made of.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone};
use uuid::Uuid;

use super::cell::{CellReader, CellWriter, Unreadable};
use super::measure::{
    Cadence, ExactMinutes, Hours, Kilograms, Kilometres, Legs, Minutes, PlanStep, RepetitionMaximum, Repetitions,
    Score, Seconds, Sets, Text,
};
use super::named::named;
use super::tendon::Side;

named! {
    /// What kind of session it was.
    Activity {
        WalkRun = "walk_run",
        Run = "run",
        Walk = "walk",
        CalfStrength = "calf_strength",
        Strength = "strength",
        Plyometric = "plyometric",
        CrossTraining = "cross_training",
        Balance = "balance",
        Mobility = "mobility",
        Other = "other",
    }
}

impl Activity {
    /// Whether it counts as a run for the plan (RULES §8).
    pub const fn is_run(self) -> bool {
        matches!(self, Activity::Run | Activity::WalkRun)
    }

    /// Whether it is made of steps on the ground: they have a cadence, and shoes are worn.
    pub const fn has_steps(self) -> bool {
        matches!(self, Activity::WalkRun | Activity::Run | Activity::Walk)
    }

    /// Whether it is done on the spot, so that ground, hills and distance say nothing.
    pub const fn is_on_the_spot(self) -> bool {
        matches!(
            self,
            Activity::CalfStrength | Activity::Strength | Activity::Plyometric | Activity::Balance | Activity::Mobility
        )
    }
}

/// Milliseconds in a hundredth of a minute.
const HUNDREDTH_MS: i64 = 600;

/// A session as it was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Civil date of the start.
    pub date: NaiveDate,
    /// Civil time of the start.
    pub time: NaiveTime,
    /// Where on the clock of the world that was.
    pub utc_offset: FixedOffset,
    /// What was done.
    pub activity: Activity,
    /// How long it took.
    pub minutes: Option<ExactMinutes>,
    /// How much of it was running.
    pub run_min: Option<ExactMinutes>,
    /// How far it went.
    pub distance_km: Option<Kilometres>,
    /// Steps a minute.
    pub cadence_spm: Option<Cadence>,
    /// Perceived effort.
    pub effort: Option<Score>,
    /// Whether it was hilly.
    pub hills: Option<bool>,
    /// What it was done on.
    pub surface: Option<Text>,
    /// The shoes that were worn.
    pub shoes: Option<Text>,
    /// The step of the plan it was done as.
    pub plan_step: Option<PlanStep>,
    /// Whether it was done as a reduced dose.
    pub reduced: Option<bool>,
    /// Repetitions of the walk-run.
    pub repetitions: Option<Repetitions>,
    /// The person's own words.
    pub note: Option<Text>,
}

impl Session {
    /// A session of which only start and activity are known.
    pub fn started(at: NaiveDateTime, utc_offset: FixedOffset, activity: Activity) -> Self {
        Self {
            date: at.date(),
            time: at.time(),
            utc_offset,
            activity,
            minutes: None,
            run_min: None,
            distance_km: None,
            cadence_spm: None,
            effort: None,
            hills: None,
            surface: None,
            shoes: None,
            plan_step: None,
            reduced: None,
            repetitions: None,
            note: None,
        }
    }

    /// Civil start, as the person's clock showed it.
    pub fn civil_start(&self) -> NaiveDateTime {
        self.date.and_time(self.time)
    }

    /// The moment it began.
    pub fn start(&self) -> DateTime<FixedOffset> {
        let civil = self.civil_start();
        self.utc_offset.from_local_datetime(&civil).single().unwrap_or_else(|| civil.and_utc().fixed_offset())
    }

    /// The moment it ended; with no minutes the end is the start.
    pub fn end(&self) -> DateTime<FixedOffset> {
        let hundredths = self.minutes.map_or(0, ExactMinutes::hundredths);
        self.start() + TimeDelta::milliseconds(i64::from(hundredths) * HUNDREDTH_MS)
    }

    pub(super) fn write(&self, out: &mut CellWriter) {
        out.put("date", &self.date)
            .put("time", &self.time)
            .put("utc_offset", &self.utc_offset)
            .put("activity", &self.activity)
            .maybe("minutes", &self.minutes)
            .maybe("run_min", &self.run_min)
            .maybe("distance_km", &self.distance_km)
            .maybe("cadence_spm", &self.cadence_spm)
            .maybe("effort", &self.effort)
            .maybe("hills", &self.hills)
            .maybe("surface", &self.surface)
            .maybe("shoes", &self.shoes)
            .maybe("plan_step", &self.plan_step)
            .maybe("reduced", &self.reduced)
            .maybe("repetitions", &self.repetitions)
            .maybe("note", &self.note);
    }

    pub(super) fn read(cells: &CellReader) -> Result<Self, Unreadable> {
        Ok(Self {
            date: cells.need("date")?,
            time: cells.need("time")?,
            utc_offset: cells.need("utc_offset")?,
            activity: cells.need("activity")?,
            minutes: cells.maybe("minutes")?,
            run_min: cells.maybe("run_min")?,
            distance_km: cells.maybe("distance_km")?,
            cadence_spm: cells.maybe("cadence_spm")?,
            effort: cells.maybe("effort")?,
            hills: cells.maybe("hills")?,
            surface: cells.maybe("surface")?,
            shoes: cells.maybe("shoes")?,
            plan_step: cells.maybe("plan_step")?,
            reduced: cells.maybe("reduced")?,
            repetitions: cells.maybe("repetitions")?,
            note: cells.maybe("note")?,
        })
    }
}

/// How one tendon took a session. Nothing is inferred: a peak is not read off a start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Response {
    /// The session's record.
    pub session: Uuid,
    /// Which tendon.
    pub side: Side,
    /// Pain at the start.
    pub pain_start: Option<Score>,
    /// Worst pain.
    pub pain_peak: Option<Score>,
    /// Pain at the end.
    pub pain_end: Option<Score>,
    /// Whether there was sharp pain.
    pub sharp: Option<bool>,
    /// Minutes until it first settled after the end.
    pub settle_min: Option<Minutes>,
    /// Hours from the end until back at the usual for good.
    pub back_to_usual_h: Option<Hours>,
}

impl Response {
    /// A response with nothing answered yet.
    pub fn unanswered(session: Uuid, side: Side) -> Self {
        Self {
            session,
            side,
            pain_start: None,
            pain_peak: None,
            pain_end: None,
            sharp: None,
            settle_min: None,
            back_to_usual_h: None,
        }
    }

    pub(super) fn write(&self, out: &mut CellWriter) {
        out.put("side", &self.side)
            .put("session", &self.session)
            .maybe("pain_start", &self.pain_start)
            .maybe("pain_peak", &self.pain_peak)
            .maybe("pain_end", &self.pain_end)
            .maybe("sharp", &self.sharp)
            .maybe("settle_min", &self.settle_min)
            .maybe("back_to_usual_h", &self.back_to_usual_h);
    }

    pub(super) fn read(cells: &CellReader) -> Result<Self, Unreadable> {
        Ok(Self {
            session: cells.need("session")?,
            side: cells.need("side")?,
            pain_start: cells.maybe("pain_start")?,
            pain_peak: cells.maybe("pain_peak")?,
            pain_end: cells.maybe("pain_end")?,
            sharp: cells.maybe("sharp")?,
            settle_min: cells.maybe("settle_min")?,
            back_to_usual_h: cells.maybe("back_to_usual_h")?,
        })
    }
}

/// One exercise of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exercise {
    /// The session's record.
    pub session: Uuid,
    /// One side, or both.
    pub side: Option<Side>,
    /// What it was.
    pub exercise: Option<Text>,
    /// How many sets.
    pub sets: Option<Sets>,
    /// Repetitions in each set.
    pub repetitions: Option<Repetitions>,
    /// Load moved.
    pub load_kg: Option<Kilograms>,
    /// The repetition maximum aimed at.
    pub rm: Option<RepetitionMaximum>,
    /// On one leg or two.
    pub legs: Option<Legs>,
    /// How long a hold lasted.
    pub hold_s: Option<Seconds>,
}

impl Exercise {
    pub(super) fn write(&self, out: &mut CellWriter) {
        out.maybe("side", &self.side)
            .put("session", &self.session)
            .maybe("exercise", &self.exercise)
            .maybe("sets", &self.sets)
            .maybe("repetitions", &self.repetitions)
            .maybe("load_kg", &self.load_kg)
            .maybe("rm", &self.rm)
            .maybe("legs", &self.legs)
            .maybe("hold_s", &self.hold_s);
    }

    pub(super) fn read(cells: &CellReader) -> Result<Self, Unreadable> {
        Ok(Self {
            session: cells.need("session")?,
            side: cells.maybe("side")?,
            exercise: cells.maybe("exercise")?,
            sets: cells.maybe("sets")?,
            repetitions: cells.maybe("repetitions")?,
            load_kg: cells.maybe("load_kg")?,
            rm: cells.maybe("rm")?,
            legs: cells.maybe("legs")?,
            hold_s: cells.maybe("hold_s")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_minutes_the_end_is_the_start() {
        let start = NaiveDate::from_ymd_opt(2026, 10, 25).unwrap().and_hms_opt(18, 0, 0).unwrap();
        let mut session = Session::started(start, FixedOffset::east_opt(7200).unwrap(), Activity::Run);
        assert_eq!(session.end(), session.start());
        session.minutes = ExactMinutes::new(24);
        assert_eq!(session.end().naive_utc().to_string(), "2026-10-25 16:24:00");
        session.minutes = ExactMinutes::from_hundredths(2405);
        assert_eq!(session.end().naive_utc().to_string(), "2026-10-25 16:24:03");
    }
}
