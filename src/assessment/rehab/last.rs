//! What was done of an exercise last time, and what comes next: the same again, two thirds after a
//! yellow, and an easier or harder neighbour where two in a row or three ask for it (RULES §13). After
//! weeks without calf work less of it, or the first dose; and less on a day that asks for less (§5).
//!
//! Without a last time the catalogue's dose is the first. Loads in kilograms are never invented.

use chrono::NaiveDate;
use uuid::Uuid;

use super::bout::Bout;
use super::catalogue::{Each, ExerciseId, Work};
use super::heavy::Stage;
use crate::assessment::source::{Cited, ours};
use crate::assessment::today::TodayAdvice;
use crate::assessment::verdict::Zone;
use crate::journal::Journal;
use crate::journal::day;
use crate::journal::measure::Kilograms;
use crate::journal::session::{Activity, Exercise};

/// What an eased dose is of a full one: two thirds of the load, or of the sets.
pub const EASED: Cited<(u16, u16)> = ours((2, 3));
/// Green sessions of an exercise in a row that make it harder.
pub const GREEN_TO_MOVE_ON: Cited<usize> = ours(3);
/// After this many days without calf work not last time's dose again.
pub const AWAY_DAYS: Cited<i64> = ours(14);
/// What of last time's load that leaves; without a load it is an eased dose.
pub const AWAY: Cited<(u16, u16)> = ours((1, 2));
/// After this many days without calf work the phase's first dose.
pub const LONG_AWAY_DAYS: Cited<i64> = ours(28);
/// Loads are eased to whole steps of so many kilograms.
pub const LOAD_STEP_KG: Cited<f64> = ours(0.5);

/// What was done of an exercise last time: the numbers a form can be filled with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastTime {
    /// The session.
    pub session: Uuid,
    /// Its day.
    pub day: NaiveDate,
    /// How it was taken.
    pub zone: Zone,
    /// Whether it was logged as an eased dose.
    pub reduced: bool,
    /// What was recorded of the exercise, as recorded: for both sides, or each by itself.
    pub rows: Vec<Exercise>,
}

/// Why the next dose is what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// It was never done.
    First,
    /// The same again.
    Same,
    /// The full dose again, after an eased one that was green.
    Restored,
    /// Two thirds, after a yellow or a red.
    Eased,
    /// The last time is not judged yet: this is what is offered if it turns out well.
    Waits,
    /// Less, after weeks without calf work.
    Away,
    /// The first dose, after more weeks without it.
    LongAway,
    /// Two thirds, for today asks for less.
    Today,
}

impl Why {
    /// Every one.
    pub const ALL: [Why; 8] =
        [Why::First, Why::Same, Why::Restored, Why::Eased, Why::Waits, Why::Away, Why::LongAway, Why::Today];

    /// Name in the catalogue of words.
    pub const fn name(self) -> &'static str {
        match self {
            Why::First => "first",
            Why::Same => "same",
            Why::Restored => "restored",
            Why::Eased => "eased",
            Why::Waits => "waits",
            Why::Away => "away",
            Why::LongAway => "long_away",
            Why::Today => "today",
        }
    }
}

/// The next dose of an exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// Which exercise.
    pub exercise: ExerciseId,
    /// Sets, and what each is.
    pub work: Work,
    /// The load moved last time, eased if the dose is; none where none was recorded.
    pub load_kg: Option<Kilograms>,
    /// The repetition maximum aimed at, of heavy work.
    pub rm: Option<u16>,
    /// Whether it is an eased dose, to be logged as one.
    pub reduced: bool,
    /// Why.
    pub why: Why,
    /// What it goes by.
    pub last: Option<LastTime>,
}

/// What the next dose is worked out from.
#[derive(Clone, Copy)]
pub(super) struct Doses<'a> {
    journal: &'a Journal,
    /// Everything that was done.
    bouts: &'a [Bout],
    /// The same since calf work was last left for so long that it begins anew.
    anew: &'a [Bout],
    /// Days since the last calf work; none where there was none.
    away_days: Option<i64>,
    advice: TodayAdvice,
    /// The stage of heavy slow resistance.
    pub stage: Stage,
}

impl<'a> Doses<'a> {
    /// Doses by what was done, for a day and what it allows.
    pub fn of(journal: &'a Journal, bouts: &'a [Bout], (today, advice): (NaiveDate, TodayAdvice)) -> Self {
        let calf = bouts.iter().enumerate().filter(|(_, bout)| bout.is_calf_work());
        let (mut last, mut begins) = (None, 0);
        for (place, bout) in calf {
            if last.is_some_and(|last| day::between(last, bout.day) >= LONG_AWAY_DAYS.value) {
                begins = place;
            }
            last = Some(bout.day);
        }
        let away_days = last.map(|last| day::between(last, today));
        if away_days.is_some_and(|days| days >= LONG_AWAY_DAYS.value) {
            begins = bouts.len();
        }
        let anew = &bouts[begins..];
        Self { journal, bouts, anew, away_days, advice, stage: Stage::of(anew) }
    }

    /// What was done of an exercise last time.
    pub fn last(&self, id: ExerciseId) -> Option<LastTime> {
        let bout = self.bouts.iter().rev().find(|bout| bout.exercises.contains(&id))?;
        Some(self.time(bout, id))
    }

    /// The next dose of an exercise, as today allows it.
    pub fn next(&self, id: ExerciseId) -> Next {
        let next = self.planned(id);
        let is_less = self.advice == TodayAdvice::Less && is_calf_work(id) && !next.reduced;
        if !is_less {
            return next;
        }
        let (work, load_kg) = eased(next.work, next.load_kg);
        Next { work, load_kg, reduced: true, why: Why::Today, ..next }
    }

    /// The next dose of an exercise, whatever today allows.
    fn planned(&self, id: ExerciseId) -> Next {
        let last = self.last(id);
        match self.away_days.filter(|_| is_calf_work(id)) {
            Some(days) if days >= AWAY_DAYS.value && self.done(id).next().is_some() => return self.after_weeks(id),
            Some(_) if last.is_some() && self.done(id).next().is_none() => {
                return Next { why: Why::LongAway, last, ..self.by_the_rules(id) };
            }
            _ => {}
        }
        self.by_the_rules(id)
    }

    /// Half of last time's load, or two thirds of its sets.
    fn after_weeks(&self, id: ExerciseId) -> Next {
        let next = self.by_the_rules(id);
        let rows = next.last.as_ref().map(|last| last.rows.as_slice()).unwrap_or_default();
        let full = (if id.is_heavy() { self.stage_work() } else { work(id, rows) }, load(rows));
        let (work, load_kg) = lessened(full.0, full.1, AWAY.value);
        Next { work, load_kg, reduced: true, why: Why::Away, ..next }
    }

    /// The next dose of an exercise by what came of the times before.
    fn by_the_rules(&self, id: ExerciseId) -> Next {
        let last = self.done(id).next().map(|bout| self.time(bout, id));
        let why = match last.as_ref().map(|last| (last.zone, last.reduced)) {
            None => Why::First,
            Some((Zone::Yellow | Zone::Red, _)) => Why::Eased,
            Some((Zone::Pending, _)) => Why::Waits,
            Some((Zone::Green, true)) => Why::Restored,
            Some((Zone::Unknown, true)) => Why::Eased,
            Some((Zone::Green | Zone::Unknown, false)) => Why::Same,
        };
        // An eased dose is two thirds of a full one, not of what was eased already.
        let full = self.done(id).find(|bout| !bout.reduced).map(|bout| self.time(bout, id));
        // Of an eased one nobody judged, with no full one before, nothing more is taken.
        let is_eased_already = full.is_none() && last.as_ref().is_some_and(|last| last.zone == Zone::Unknown);
        let rows = full.or_else(|| last.clone()).map(|time| time.rows).unwrap_or_default();
        let rm = id.is_heavy().then_some(self.stage.rm);
        let full = (rm.map_or_else(|| work(id, &rows), |_| self.stage_work()), load(&rows));
        let (work, load_kg) = if why == Why::Eased && !is_eased_already { eased(full.0, full.1) } else { full };
        Next { exercise: id, work, load_kg, rm, reduced: why == Why::Eased, why, last }
    }

    /// Which exercise of a way from easier to harder is next: the last one done, the one before it
    /// where it asked too much, the one after it where three in a row were green.
    pub fn rung(&self, way: &[ExerciseId]) -> Option<ExerciseId> {
        let on_way = |bout: &Bout| way.iter().rposition(|id| bout.exercises.contains(id));
        let Some(at) = self.counted(*way.first()?).iter().rev().find_map(on_way) else { return way.first().copied() };
        let taken: Vec<&Bout> = self.done(way[at]).collect();
        let at = match asks_for(&taken) {
            Rung::Easier => at.saturating_sub(1),
            Rung::Stay => at,
            // A day that cannot be judged takes nothing beyond what was done before.
            Rung::Harder if self.advice == TodayAdvice::Repeat => at,
            Rung::Harder => (at + 1).min(way.len() - 1),
        };
        way.get(at).copied()
    }

    /// What counts for an exercise: after long weeks calf work begins anew.
    fn counted(&self, id: ExerciseId) -> &'a [Bout] {
        if is_calf_work(id) { self.anew } else { self.bouts }
    }

    /// The sessions an exercise was part of that count for it, the latest first.
    fn done(&self, id: ExerciseId) -> impl Iterator<Item = &Bout> {
        self.counted(id).iter().rev().filter(move |bout| bout.exercises.contains(&id))
    }

    fn time(&self, bout: &Bout, id: ExerciseId) -> LastTime {
        let kept = self.journal.current().exercises(bout.record).iter();
        let is_it = |row: &Exercise| row.exercise.as_ref().is_some_and(|name| name.as_str() == id.name());
        let rows = kept.map(|k| &k.fact).filter(|row| is_it(row)).cloned().collect();
        LastTime { session: bout.record, day: bout.day, zone: bout.zone, reduced: bout.reduced, rows }
    }

    fn stage_work(&self) -> Work {
        Work { sets: self.stage.sets, each: Each::Repetitions(self.stage.rm) }
    }
}

/// Whether an exercise is calf work or hops, which weeks away and a yellow day make less of.
fn is_calf_work(id: ExerciseId) -> bool {
    matches!(id.entry().activity, Activity::CalfStrength | Activity::Plyometric)
}

/// Where a way from easier to harder leads next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rung {
    Easier,
    Stay,
    Harder,
}

/// What the sessions of one exercise ask for, the latest first.
fn asks_for(taken: &[&Bout]) -> Rung {
    let is_bad = |bout: &&&Bout| matches!(bout.zone, Zone::Yellow | Zone::Red);
    let row = taken.iter().take_while(|bout| !is_bad(bout));
    let green = row.filter(|bout| bout.zone == Zone::Green && !bout.reduced).count();
    match taken.first() {
        Some(last) if last.zone == Zone::Red || last.zone == Zone::Yellow && last.reduced => Rung::Easier,
        _ if green >= GREEN_TO_MOVE_ON.value => Rung::Harder,
        _ => Rung::Stay,
    }
}

/// The sets and repetitions recorded, or the catalogue's.
fn work(id: ExerciseId, rows: &[Exercise]) -> Work {
    let first = id.entry().work;
    let least = |of: fn(&Exercise) -> Option<u16>| rows.iter().filter_map(of).filter(|n| *n > 0).min();
    let each = match first.each {
        Each::Repetitions(n) => Each::Repetitions(least(|row| Some(row.repetitions?.get())).unwrap_or(n)),
        Each::HoldS(n) => Each::HoldS(least(|row| Some(row.hold_s?.get())).unwrap_or(n)),
        Each::Minutes(n) => Each::Minutes(n),
    };
    Work { sets: least(|row| Some(row.sets?.get())).unwrap_or(first.sets), each }
}

/// The load recorded; of two sides the lower.
fn load(rows: &[Exercise]) -> Option<Kilograms> {
    let loads = rows.iter().filter_map(|row| row.load_kg);
    loads.min_by(|one, other| one.get().total_cmp(&other.get()))
}

/// Two thirds: of the load where there is one, else of the sets, else of the one set.
fn eased(full: Work, load_kg: Option<Kilograms>) -> (Work, Option<Kilograms>) {
    lessened(full, load_kg, EASED.value)
}

/// So much of the load where there is one, else two thirds of the sets, else of the one set.
fn lessened(full: Work, load_kg: Option<Kilograms>, (part, of_load): (u16, u16)) -> (Work, Option<Kilograms>) {
    let (of, whole) = EASED.value;
    let rounded = |n: u16| ((2 * of * n + whole) / (2 * whole)).max(1);
    match load_kg.filter(|load| load.get() > 0.0) {
        Some(load) => {
            let steps = load.get() * f64::from(part) / f64::from(of_load) / LOAD_STEP_KG.value;
            (full, Kilograms::new(steps.round() * LOAD_STEP_KG.value))
        }
        None if full.sets > 1 => (Work { sets: rounded(full.sets), ..full }, load_kg),
        None => {
            let each = match full.each {
                Each::Repetitions(n) => Each::Repetitions(rounded(n)),
                Each::HoldS(n) => Each::HoldS(rounded(n)),
                Each::Minutes(n) => Each::Minutes(rounded(n)),
            };
            (Work { each, ..full }, load_kg)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reps(sets: u16, n: u16) -> Work {
        Work { sets, each: Each::Repetitions(n) }
    }

    #[test]
    fn an_eased_dose_is_two_thirds_of_the_load_or_else_of_the_sets() {
        let kg = Kilograms::new;
        assert_eq!(eased(reps(3, 15), kg(30.0)), (reps(3, 15), kg(20.0)));
        assert_eq!(eased(reps(3, 15), kg(10.0)).1, kg(6.5));
        assert_eq!(eased(reps(3, 15), None), (reps(2, 15), None));
        assert_eq!(eased(reps(3, 15), kg(0.0)).0, reps(2, 15));
        assert_eq!([eased(reps(4, 8), None).0, eased(reps(2, 8), None).0], [reps(3, 8), reps(1, 8)]);
        assert_eq!(eased(reps(1, 15), None).0, reps(1, 10));
        assert_eq!(eased(reps(1, 1), None).0, reps(1, 1));
    }

    fn bout(zone: Zone, reduced: bool) -> Bout {
        Bout { reduced, ..Bout::of_zone(zone) }
    }

    #[test]
    fn three_green_ask_for_more_and_a_second_yellow_or_a_red_for_less() {
        use Zone::{Green, Red, Unknown, Yellow};
        let asks = |zones: &[(Zone, bool)]| {
            let taken: Vec<Bout> = zones.iter().rev().map(|(zone, reduced)| bout(*zone, *reduced)).collect();
            asks_for(&taken.iter().collect::<Vec<_>>())
        };
        assert_eq!(asks(&[(Green, false); 2]), Rung::Stay);
        assert_eq!(asks(&[(Green, false); 3]), Rung::Harder);
        assert_eq!(asks(&[(Green, false), (Green, false), (Unknown, false), (Green, false)]), Rung::Harder);
        assert_eq!(asks(&[(Green, false), (Green, false), (Yellow, false), (Green, false)]), Rung::Stay);
        assert_eq!(asks(&[(Green, false), (Green, false), (Green, true)]), Rung::Stay);
        assert_eq!(asks(&[(Yellow, false)]), Rung::Stay);
        assert_eq!(asks(&[(Yellow, false), (Yellow, true)]), Rung::Easier);
        assert_eq!(asks(&[(Red, false)]), Rung::Easier);
    }
}
