//! What one life came to, measured by the model's truth and, for red days, by the program's rules.
//!
//! - *Too high*: a run whose day's load was more than 10 % above what the tendon bore.
//! - *Wrongly held back*: eased, held, stepped back or back to the gate although the load it answered
//!   to was at most 80 % of what the tendon bore. For a check-in or a test that is the highest of the
//!   three days before.
//! - *Again*: a step back by a red check-in or test whose three days before hold a load that had
//!   been eased or stepped back for already.
//! - *Wrongly advanced*: the next run made longer although the last load was above what the tendon bore.
//! - *Lasting setback*: irritation of 3 points or more, what the rules call a significant rise, on 14
//!   mornings in a row.
//! - *Bearing 30 minutes*: three runs of 30 continuous minutes in a row, none too high.

use springback::assessment::Zone;

use super::arm::Way;
use super::change::{Change, changes, gaps};
use super::diary::date;
use super::life::{END, Lived, live};
use super::person::{Kind, Person};
use super::scenario::Scenario;

/// Exertion above which a run is too high.
const TOO_HIGH: f64 = 1.1;
/// Exertion that is well inside what the tendon bears.
const WELL_INSIDE: f64 = 0.8;
/// Irritation of a flare.
const FLARE: f64 = 3.0;
/// Irritation of a calm tendon, at most.
const CALM: f64 = 1.0;
/// Mornings of a lasting one.
const LASTING: usize = 14;

/// One life's numbers; weeks are counted from the day the others begin to run.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The kind of tendon.
    pub kind: Kind,
    /// Weeks to the first run; infinite if there was none.
    pub first_run_week: f64,
    /// Weeks to the first 30 continuous minutes; infinite if never.
    pub reached_week: f64,
    /// Weeks to bearing 30 minutes; infinite if never.
    pub borne_week: f64,
    /// Days the program's rules call red.
    pub red_days: f64,
    /// Mornings of flare.
    pub flare_days: f64,
    /// Runs.
    pub runs: f64,
    /// Runs too high.
    pub too_high: f64,
    /// Times held back, wrongly, and wrongly with a tendon that was calm the next morning.
    pub held: [f64; 3],
    /// Times a red morning or test stepped back for a load that had been answered to already.
    pub again: f64,
    /// Times the program stepped back, or shut its gate, for days away from running.
    pub away: f64,
    /// What held back each time, and whether wrongly.
    pub held_by: Vec<(String, bool)>,
    /// Times advanced, and wrongly.
    pub advanced: [f64; 2],
    /// Whether there was a lasting setback.
    pub set_back: bool,
    /// Capacity at the end over that at the start.
    pub gain: f64,
}

impl Outcome {
    /// Lives it and measures it.
    pub fn of(person: &Person, scenario: &Scenario, way: Way) -> Self {
        let mut lived = live(person, scenario, way);
        let end = lived.diary.assessed(END - 1, 23);
        let changes = changes(&lived, way, &end);
        let zones = (0..END).map(|day| end.day(date(day)).zone);
        let count = |wanted: &dyn Fn(&Change) -> bool| changes.iter().filter(|change| wanted(change)).count() as f64;
        let truth = Truth(&lived);
        let is_held_wrongly = |change: &Change| !change.is_up && truth.exertion(change) <= WELL_INSIDE;
        let held = changes.iter().filter(|change| !change.is_up);
        Self {
            kind: person.kind,
            first_run_week: lived.runs.first().map_or(f64::INFINITY, |run| week(run.day)),
            reached_week: lived.runs.iter().find(|run| run.is_goal).map_or(f64::INFINITY, |run| week(run.day)),
            borne_week: truth.borne_on().map_or(f64::INFINITY, week),
            red_days: zones.filter(|zone| *zone == Some(Zone::Red)).count() as f64,
            flare_days: lived.tendon.iter().filter(|tendon| tendon.irritation >= FLARE).count() as f64,
            runs: lived.runs.len() as f64,
            too_high: lived.runs.iter().filter(|run| truth.on(run.day) > TOO_HIGH).count() as f64,
            held: [
                count(&|change| !change.is_up),
                count(&is_held_wrongly),
                count(&|change| is_held_wrongly(change) && truth.is_calm_after(change)),
            ],
            again: count(&|change| change.is_again),
            away: gaps(way, &end),
            held_by: held.map(|change| (change.by.clone(), is_held_wrongly(change))).collect(),
            advanced: [count(&|change| change.is_up), count(&|change| change.is_up && truth.exertion(change) > 1.0)],
            set_back: truth.is_set_back(),
            gain: truth.gain(),
        }
    }
}

fn week(day: i64) -> f64 {
    (day + 1) as f64 / 7.0
}

/// What the model knows and the diary does not.
struct Truth<'a>(&'a Lived);

impl Truth<'_> {
    fn on(&self, day: i64) -> f64 {
        usize::try_from(day).ok().and_then(|day| self.0.exertion.get(day)).copied().unwrap_or(0.0)
    }

    fn exertion(&self, change: &Change) -> f64 {
        (change.from..=change.to).map(|day| self.on(day)).fold(0.0, f64::max)
    }

    fn is_calm_after(&self, change: &Change) -> bool {
        let next = usize::try_from(change.to + 1).ok().and_then(|day| self.0.tendon.get(day));
        next.is_some_and(|tendon| tendon.irritation <= CALM)
    }

    fn borne_on(&self) -> Option<i64> {
        let mut row = 0;
        self.0.runs.iter().find_map(|run| {
            row = if run.is_goal && self.on(run.day) <= TOO_HIGH { row + 1 } else { 0 };
            (row == 3).then_some(run.day)
        })
    }

    fn is_set_back(&self) -> bool {
        let flares: Vec<bool> = self.0.tendon.iter().map(|tendon| tendon.irritation >= FLARE).collect();
        flares.windows(LASTING).any(|mornings| mornings.iter().all(|is_flare| *is_flare))
    }

    fn gain(&self) -> f64 {
        let capacity = |tendon: Option<&super::tendon::Tendon>| tendon.map_or(f64::NAN, |tendon| tendon.capacity);
        capacity(self.0.tendon.last()) / capacity(self.0.tendon.first())
    }
}
