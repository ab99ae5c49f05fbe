//! What a person answers: the tendon's state with noise, rounded, and now and then not at all.
//!
//! ε is bell-shaped with deviation 1; σ = 0.64 points, from the minimal detectable change of a pain
//! scale in back pain, 1.77 = 1.96 · √2 · σ (none is published for the Achilles tendon). I is the
//! morning's irritation, x the day's load over what the tendon bears, I' the next morning's
//! irritation. Coefficients are assumptions; in capitals and greek letters as in `tendon`.
//!
//! ```text
//! morning stiffness     usual + I + σε                        rounded, 0–10
//! its minutes           usual + 2.5 · I + ε                   rounded, above 5 to fives
//! rest pain             0.4 · I + 0.35 ε                      rounded
//! daily pain            0.5 + 0.6 · I + 0.5 ε                 rounded
//! start of a session    pain of running + 0.7 · I + ζ + 0.4 ε        ζ = 0.5 ε, one for the session
//! its peak              pain of running + 0.7 · I + ζ + 4 · felt · max(0, x − 0.8) + 0.4 ε
//! its end               half to all of the way from start to peak
//! settled, min          5 + 4 · peak + 40 · max(0, x − 1) + 4 ε      rounded to fives
//! hours to the usual    2–12 if I' + σε is 1 at most, else 13 + 24 τ log2(I'), at most 85
//! sharp pain            15 % where the peak is 5 or more, else 0.2 %
//! heel raises           own count − 1.5 · I + 2.3 ε    (limits of agreement ±6.3 between days,
//!                                                       Hébert-Losier 2017)
//! ```
//!
//! A calf session hurts as a run without the pain of running. Missing: 6 % of single answers, 8 %
//! of mornings; the hours are answered about 30 % of sessions (assumptions; 15 % and more are missing in
//! diaries: pace.md, 2, hence the scenarios with 25 and 40 %).
//!
//! Where a scenario asks for it: of I only a share is told (what is felt stays whole), and a mood m is
//! added to every score, 2 m to the minutes: m = 0.85 m(yesterday) + what keeps its deviation at the
//! scenario's. Yesterday predicts today in most diaries of pain (Affleck 1991, pace.md); how much is a guess.

use super::chance::{Chance, Purpose};
use super::person::Person;
use super::scenario::Scenario;
use super::tendon::Tendon;

/// Deviation of a 0–10 answer.
const NOISE: f64 = 0.64;
/// How much of a mood is left the next day.
const MOOD_KEPT: f64 = 0.85;

/// A morning's answers; none for the ones left out.
#[derive(Debug, Clone, Copy)]
pub struct Morning {
    /// Stiffness on the first steps, felt whether answered or not.
    pub felt: u16,
    /// Whether there is a check-in at all.
    pub answered: bool,
    /// Stiffness on the first steps.
    pub stiffness: Option<u16>,
    /// Minutes until it eased.
    pub stiffness_min: Option<u16>,
    /// Pain at rest.
    pub rest_pain: Option<u16>,
    /// Worst pain in daily life.
    pub daily_pain: Option<u16>,
}

/// The answers about one session.
#[derive(Debug, Clone, Copy)]
pub struct Took {
    /// Worst pain, felt whether answered or not.
    pub felt: u16,
    /// Whether anything was answered at all.
    pub answered: bool,
    /// Pain at the start.
    pub start: Option<u16>,
    /// Worst pain.
    pub peak: Option<u16>,
    /// Pain at the end.
    pub end: Option<u16>,
    /// Minutes until it settled.
    pub settle_min: Option<u16>,
    /// Sharp pain.
    pub sharp: bool,
    /// Hours until back at the usual.
    pub hours: Option<f64>,
}

fn score(value: f64) -> u16 {
    value.round().clamp(0.0, 10.0) as u16
}

fn fives(value: f64) -> u16 {
    (5.0 * (value / 5.0).round().max(0.0)) as u16
}

fn unless_left_out(value: u16, scenario: &Scenario, chance: &mut Chance) -> Option<u16> {
    (!chance.happens(scenario.left_out)).then_some(value)
}

/// The mood of the next day, in points on every score.
pub fn mood_after(mood: f64, person: &Person, scenario: &Scenario, day: i64) -> f64 {
    let new = scenario.moods * (1.0 - MOOD_KEPT * MOOD_KEPT).sqrt();
    MOOD_KEPT * mood + new * person.chance(day, Purpose::Mood).bell()
}

/// How a morning is answered.
pub fn morning(person: &Person, scenario: &Scenario, day: i64, (tendon, mood): (&Tendon, f64)) -> Morning {
    let mut chance = person.chance(day, Purpose::Morning);
    let (noise, feeling) = (scenario.noise, &person.feeling);
    let (irritation, told) = (tendon.irritation, scenario.told * tendon.irritation);
    let answered = !chance.happens(scenario.mornings_missing);
    let stiff = feeling.usual_stiffness + mood + NOISE * noise * chance.bell();
    let minutes = feeling.usual_min + 2.5 * told + 2.0 * mood + noise * chance.bell();
    let minutes = if minutes > 5.5 { fives(minutes) } else { minutes.round().max(0.0) as u16 };
    let rest = score(0.4 * told + mood + 0.35 * noise * chance.bell());
    let daily = score(0.5 + 0.6 * told + mood + 0.5 * noise * chance.bell());
    Morning {
        felt: score(stiff + irritation),
        answered,
        stiffness: unless_left_out(score(stiff + told), scenario, &mut chance),
        stiffness_min: unless_left_out(minutes, scenario, &mut chance),
        rest_pain: unless_left_out(rest, scenario, &mut chance),
        daily_pain: unless_left_out(daily, scenario, &mut chance),
    }
}

/// What a session was to the tendon and the person.
#[derive(Debug, Clone, Copy)]
pub struct Strain {
    /// Irritation that morning.
    pub irritation: f64,
    /// The day's load over what the tendon bears.
    pub exertion: f64,
    /// Irritation the next morning.
    pub irritation_next: f64,
    /// The mood of the day.
    pub mood: f64,
}

/// How a session is answered; `purpose` tells a run from a calf session.
pub fn session(person: &Person, scenario: &Scenario, (day, purpose): (i64, Purpose), strain: Strain) -> Took {
    let mut chance = person.chance(day, purpose);
    let (feeling, noise) = (&person.feeling, scenario.noise);
    let running_pain = if matches!(purpose, Purpose::Run) { feeling.running_pain } else { 0.0 };
    let level = running_pain + strain.mood + 0.5 * noise * chance.bell();
    let [at_start, at_peak] = [(); 2].map(|()| 0.4 * noise * chance.bell());
    let overload = 4.0 * feeling.of_overload * (strain.exertion - 0.8).max(0.0);
    let pains = |told: f64| {
        let start = (level + 0.7 * told * strain.irritation + at_start).max(0.0);
        (start, (level + 0.7 * told * strain.irritation + overload + at_peak).max(start))
    };
    let (felt, (start, peak)) = (score(pains(1.0).1), pains(scenario.told));
    let end = start + chance.between(0.5, 1.0) * (peak - start);
    let settled = 5.0 + 4.0 * peak + 40.0 * (strain.exertion - 1.0).max(0.0) + 4.0 * noise * chance.bell();
    let sharp = chance.happens(if felt >= 5 { 0.15 } else { 0.002 });
    let single = [start, peak, end].map(|pain| unless_left_out(score(pain), scenario, &mut chance));
    let settle_min = unless_left_out(fives(settled), scenario, &mut chance);
    let hours = hours(person, scenario, scenario.told * strain.irritation_next, &mut chance);
    let answered = !chance.happens(scenario.sessions_missing);
    let [start, peak, end] = single;
    Took { felt, answered, start, peak, end, settle_min, sharp, hours: hours.filter(|_| answered) }
}

fn hours(person: &Person, scenario: &Scenario, irritation_next: f64, chance: &mut Chance) -> Option<f64> {
    let (answered, soon) = (chance.happens(scenario.hours_answered), chance.between(2.0, 12.0));
    let is_usual = irritation_next + NOISE * scenario.noise * chance.bell() <= 1.0;
    let later = 13.0 + 24.0 * person.nature.half_time * irritation_next.max(1.0).log2();
    let hours = if is_usual { soon } else { later.min(85.0) };
    answered.then_some((2.0 * hours).round() / 2.0)
}

/// Repetitions and worst pain of a heel-raise test.
pub fn heel_raises(person: &Person, scenario: &Scenario, day: i64, tendon: &Tendon) -> (u16, u16) {
    let mut chance = person.chance(day, Purpose::Test);
    let count = person.feeling.raises - 1.5 * tendon.irritation + 2.3 * scenario.noise * chance.bell();
    let pain = 0.5 * person.feeling.running_pain + 0.5 * tendon.irritation + NOISE * scenario.noise * chance.bell();
    (count.round().max(0.0) as u16, score(pain))
}
