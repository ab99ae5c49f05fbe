//! RULES §2: recent usual, reference, usual, rise and drift, worked out day by day from the first day on.

use super::facts::{Answers, Facts, Measure, Side, back, days};
use chrono::NaiveDate;

/// The recent usual looks at this many days before a day,
const RECENT_DAYS: i64 = 28;
/// at the last so many answered, non-flare mornings of them,
const RECENT_MORNINGS: usize = 14;
/// and needs at least so many.
const RECENT_AT_LEAST: usize = 5;

/// "Differ by 1.0 or more from one to the next on average": then mornings are restless,
const RESTLESS_STEP: f64 = 1.0;
/// and the rises of the score at which slight and significant begin are these instead of those.
const STEADY_LIMITS: [f64; 2] = [2.0, 3.0];
const RESTLESS_LIMITS: [f64; 2] = [3.0, 4.0];

/// The class of a rise, the milder first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Rise {
    Noise,
    Slight,
    Significant,
}

/// One tendon's usuals on one day.
#[derive(Default)]
struct Day {
    recent: [Option<f64>; 4],
    reference: [Option<f64>; 4],
    /// Not set: the next recent usual that can be computed becomes the reference.
    reference_is_set: [bool; 4],
    /// Whether mornings are restless on this day.
    restless: bool,
    /// The class of this day's morning; `None` without a check-in, or when it cannot be judged.
    rise: Option<Rise>,
}

/// Any day before the journal's first, or after today.
const UNKNOWN: Day =
    Day { recent: [None; 4], reference: [None; 4], reference_is_set: [false; 4], restless: false, rise: None };

impl Day {
    /// "Usual = the lower of recent usual and reference, or the one that is known."
    fn usual(&self, measure: Measure) -> Option<f64> {
        match (self.recent[measure as usize], self.reference[measure as usize]) {
            (Some(recent), Some(reference)) => Some(recent.min(reference)),
            (recent, reference) => recent.or(reference),
        }
    }
}

/// The usuals of both sides on every day from the journal's first to today.
/// Reading: they are worked out from every check-in of the side, also on days on which the tendon is not affected.
pub struct Usuals {
    first: NaiveDate,
    /// From the first day on, of each side.
    days: [Vec<Day>; 2],
}

impl Usuals {
    pub fn of(facts: &Facts) -> Usuals {
        let mut usuals = Usuals { first: facts.first_day(), days: Default::default() };
        for side in Side::BOTH {
            for day in days(usuals.first, facts.today) {
                let worked_out = usuals.work_out(facts, side, day);
                usuals.days[side as usize].push(worked_out);
            }
        }
        usuals
    }

    /// One day from the days before it.
    fn work_out(&self, facts: &Facts, side: Side, day: NaiveDate) -> Day {
        let mut worked_out = Day::default();
        for measure in Measure::ALL {
            let recent = self.recent_mornings(facts, side, day, measure);
            worked_out.recent[measure as usize] = recent.as_deref().and_then(median);
            if measure == Measure::Stiffness {
                worked_out.restless = recent.is_some_and(|scores| are_restless(&scores));
            }
        }
        self.work_out_reference(facts, side, day, &mut worked_out);
        worked_out.rise = facts.check_in(side, day).and_then(|morning| class(morning, &worked_out));
        worked_out
    }

    /// What the recent usual of a day is the median of: "the last 14 answered, non-flare mornings in the 28 days before
    /// that day; at least 5", in the order of their days.
    fn recent_mornings(&self, facts: &Facts, side: Side, day: NaiveDate, measure: Measure) -> Option<Vec<f64>> {
        let before = facts.check_ins.range((side, back(day, RECENT_DAYS))..(side, day));
        let answered: Vec<f64> = before
            .filter_map(|((_, earlier), morning)| Some((*earlier, morning.get(measure)?)))
            .filter(|(earlier, _)| self.rise(side, *earlier) != Some(Rise::Significant))
            .map(|(_, answer)| answer)
            .collect();
        let last = answered[answered.len().saturating_sub(RECENT_MORNINGS)..].to_vec();
        (last.len() >= RECENT_AT_LEAST).then_some(last)
    }

    /// "The first recent usual that could be computed; from the day of a `started` on, the recent usual of that day, or
    /// the first one computable after it, the old reference holding until then. An evaluation sets the measures it
    /// answers from its day on, until a `started` on a later day."
    /// Reading: an evaluation also ends the waiting for a first computable recent usual; and where a later `started`
    /// finds none computable, the evaluation's value is the old reference that holds until one is.
    fn work_out_reference(&self, facts: &Facts, side: Side, day: NaiveDate, worked_out: &mut Day) {
        let day_before = self.day(side, back(day, 1));
        let started = facts.plan_events.iter().any(|event| event.date == day && event.event == "started");
        let evaluations = || facts.evaluations.iter().filter(|set| set.side == side && set.date == day);
        for measure in Measure::ALL {
            let mut reference = day_before.reference[measure as usize];
            let mut is_set = day_before.reference_is_set[measure as usize] && !started;
            if let (false, Some(recent)) = (is_set, worked_out.recent[measure as usize]) {
                reference = Some(recent);
                is_set = true;
            }
            if let Some(value) = evaluations().filter_map(|set| set.get(measure)).next_back() {
                reference = Some(value);
                is_set = true;
            }
            worked_out.reference[measure as usize] = reference;
            worked_out.reference_is_set[measure as usize] = is_set;
        }
    }

    fn day(&self, side: Side, day: NaiveDate) -> &Day {
        let place = usize::try_from((day - self.first).num_days());
        place.ok().and_then(|place| self.days[side as usize].get(place)).unwrap_or(&UNKNOWN)
    }

    pub fn recent(&self, side: Side, day: NaiveDate, measure: Measure) -> Option<f64> {
        self.day(side, day).recent[measure as usize]
    }

    pub fn reference(&self, side: Side, day: NaiveDate, measure: Measure) -> Option<f64> {
        self.day(side, day).reference[measure as usize]
    }

    pub fn usual(&self, side: Side, day: NaiveDate, measure: Measure) -> Option<f64> {
        self.day(side, day).usual(measure)
    }

    /// The class of the morning of a day; `None` where there is no check-in or it cannot be judged.
    pub fn rise(&self, side: Side, day: NaiveDate) -> Option<Rise> {
        self.day(side, day).rise
    }

    /// "Drift (stiffness score): recent usual − reference ≥ 2."
    pub fn drift(&self, side: Side, day: NaiveDate) -> bool {
        let recent = self.recent(side, day, Measure::Stiffness);
        let reference = self.reference(side, day, Measure::Stiffness);
        recent.zip(reference).is_some_and(|(recent, reference)| recent - reference >= 2.0)
    }
}

/// "The class of a morning is the worse of the two that can be judged (answered, with a usual)."
fn class(morning: &Answers, day: &Day) -> Option<Rise> {
    let rise = |measure| Some(morning.get(measure)? - day.usual(measure)?);
    let [slight, significant] = if day.restless { RESTLESS_LIMITS } else { STEADY_LIMITS };
    let stiffness = rise(Measure::Stiffness).map(|rise| match rise {
        rise if rise < slight => Rise::Noise,
        rise if rise < significant => Rise::Slight,
        _ => Rise::Significant,
    });
    let minutes = rise(Measure::Minutes).map(|rise| match rise {
        rise if rise <= 5.0 => Rise::Noise,
        rise if rise < 15.0 => Rise::Slight,
        _ => Rise::Significant,
    });
    stiffness.max(minutes) // `None` is below every class
}

/// "Mornings are restless on a day when the scores that make that day's recent baseline, in the order of their days,
/// differ by 1.0 or more from one to the next on average."
fn are_restless(scores: &[f64]) -> bool {
    let steps: Vec<f64> = scores.windows(2).map(|pair| (pair[1] - pair[0]).abs()).collect();
    steps.iter().sum::<f64>() >= RESTLESS_STEP * steps.len() as f64
}

/// The middle value; of an even number, the mean of the middle two.
pub fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let half = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        n if n % 2 == 1 => Some(sorted[half]),
        _ => Some((sorted[half - 1] + sorted[half]) / 2.0),
    }
}
