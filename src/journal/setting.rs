//! Choices that change verdicts, kept as facts: goal, mode, day start, preset, load factors, phase.

use chrono::NaiveDate;

use super::cell::{Cell, CellReader, CellWriter, Unreadable};
use super::day::DayStart;
use super::measure::{GoalMinutes, LoadFactor};
use super::named::named;
use super::session::Activity;

named! {
    /// Whether running waits for the gate, or goes on during rehab.
    Mode { Rehab = "rehab", StillRunning = "still_running" }
}
named! {
    /// How strictly a morning rise is read (RULES §3).
    Preset { Standard = "standard", Strict = "strict" }
}

named! {
    /// A phase of the programme a person says they move on to (RULES §13).
    RehabPhase { Settle = "settle", Load = "load", Heavy = "heavy", Spring = "spring" }
}

/// What the person is after, from a date on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// The first day it holds for.
    pub date: NaiveDate,
    /// Rehab with the gate, or still running.
    pub mode: Option<Mode>,
    /// The continuous run aimed for.
    pub goal_min: Option<GoalMinutes>,
}

impl Goal {
    pub(super) fn write(&self, out: &mut CellWriter) {
        out.put("date", &self.date).maybe("mode", &self.mode).maybe("goal_min", &self.goal_min);
    }

    pub(super) fn read(cells: &CellReader) -> Result<Self, Unreadable> {
        Ok(Self { date: cells.need("date")?, mode: cells.maybe("mode")?, goal_min: cells.maybe("goal_min")? })
    }
}

/// A choice, from a date on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// The first day it holds for (the day start: all days).
    pub date: NaiveDate,
    /// What was chosen.
    pub choice: Choice,
}

/// One setting and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// The hour a day begins at.
    DayStart(DayStart),
    /// How strictly a morning rise is read.
    Preset(Preset),
    /// What a minute of an activity costs.
    LoadFactor(Activity, LoadFactor),
    /// "I move on to this phase."
    RehabPhase(RehabPhase),
}

impl Choice {
    /// The setting's name in files.
    pub fn name(&self) -> String {
        match self {
            Choice::DayStart(_) => "day_start".to_owned(),
            Choice::Preset(_) => "preset".to_owned(),
            Choice::LoadFactor(activity, _) => format!("load_factor.{}", activity.name()),
            Choice::RehabPhase(_) => "rehab_phase".to_owned(),
        }
    }

    fn value(&self) -> String {
        match self {
            Choice::DayStart(start) => start.to_cell(),
            Choice::Preset(preset) => preset.to_cell(),
            Choice::LoadFactor(_, factor) => factor.to_cell(),
            Choice::RehabPhase(phase) => phase.to_cell(),
        }
    }
}

/// The setting's name as it stands in a file.
struct Name(String);

impl Cell for Name {
    fn write_cell(&self, out: &mut String) {
        out.push_str(&self.0);
    }
    fn from_cell(text: &str) -> Option<Self> {
        let known = matches!(text, "day_start" | "preset" | "rehab_phase")
            || text.strip_prefix("load_factor.").is_some_and(|a| Activity::from_name(a).is_some());
        known.then(|| Self(text.to_owned()))
    }
    fn expected() -> String {
        "day_start, preset, rehab_phase or load_factor.ACTIVITY".to_owned()
    }
}

/// A value as it stands in a file; read once the name is known.
struct Raw(String);

impl Cell for Raw {
    fn write_cell(&self, out: &mut String) {
        out.push_str(&self.0);
    }
    fn from_cell(text: &str) -> Option<Self> {
        Some(Self(text.to_owned()))
    }
    fn expected() -> String {
        "a value".to_owned()
    }
}

impl Setting {
    pub(super) fn write(&self, out: &mut CellWriter) {
        out.put("date", &self.date).put("setting", &Name(self.choice.name())).put("value", &Raw(self.choice.value()));
    }

    pub(super) fn read(cells: &CellReader) -> Result<Self, Unreadable> {
        let Name(name) = cells.need("setting")?;
        let choice = match name.as_str() {
            "day_start" => Choice::DayStart(cells.need("value")?),
            "preset" => Choice::Preset(cells.need("value")?),
            "rehab_phase" => Choice::RehabPhase(cells.need("value")?),
            _ => {
                let activity = name.strip_prefix("load_factor.").and_then(Activity::from_name);
                Choice::LoadFactor(activity.unwrap_or(Activity::Other), cells.need("value")?)
            }
        };
        Ok(Self { date: cells.need("date")?, choice })
    }
}
