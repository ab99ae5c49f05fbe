//! The tables, as Markdown.

use std::collections::BTreeMap;

use super::arm::{WAYS, Way};
use super::estimate::{Measure, Of, interval, measures, samples};
use super::life::WEEKS;
use super::outcome::Outcome;

/// Each way's outcomes, person by person in the same order.
pub type Outcomes = [Vec<Outcome>; WAYS];

/// The measures of the short tables.
const SHORT: [&str; 8] = [
    "ran 30 min continuously",
    "weeks to the first, median",
    "bears 30 min (three in a row, none too high)",
    "lasting setback",
    "red days by the program's rules",
    "runs too high, of all runs",
    "held back wrongly, of all times held back",
    "advanced wrongly, of all times advanced",
];

/// The measures held against the oracle's; no medians: most of some groups never run 30 minutes.
const OVER_ORACLE: [&str; 4] = [
    "ran 30 min continuously",
    "weeks to the first, mean within 40",
    "bears 30 min (three in a row, none too high)",
    "weeks to bearing it, mean within 40",
];

/// A table of every measure for some people.
pub fn whole(title: &str, seed: u64, outcomes: &Outcomes) -> String {
    let people = outcomes[0].len();
    let mut text = format!("### {title} ({people} people)\n\n{}", head());
    let samples = samples(seed, people);
    for measure in measures() {
        let cells = outcomes.iter().map(|of_way| with_interval(&measure, of_way, &samples));
        text += &row(measure.name, cells);
    }
    text
}

/// How much the program differs from each other way, people paired with themselves.
pub fn differences(seed: u64, outcomes: &Outcomes) -> String {
    let mut text = String::from("### The program less each other way, the same people paired\n\n");
    text += "| | less oracle | less by calendar | less by feel |\n|---|---|---|---|\n";
    let samples = samples(seed, outcomes[0].len());
    for measure in measures().iter().filter(|measure| matches!(measure.of, Of::Ratio(..))) {
        let compared =
            |way: usize| compared([&outcomes[0], &outcomes[way]], measure, &samples, |one, other| one - other);
        let cells = (1..WAYS).map(|way| {
            let (number, drawn) = compared(way);
            shown(measure, number, drawn)
        });
        text += &row(measure.name, cells);
    }
    text
}

/// The program's numbers over the oracle's, for each of these groups of people.
pub fn ratios<'a>(seed: u64, groups: impl Iterator<Item = (&'a str, &'a Outcomes)>) -> String {
    let mut text = format!("### The program over the oracle\n\n| | people | {} |\n", OVER_ORACLE.join(" | "));
    text += &format!("|---|---|{}\n", "---|".repeat(OVER_ORACLE.len()));
    let measures = measures();
    for (name, [program, oracle, ..]) in groups {
        let samples = samples(seed, program.len());
        let shown = OVER_ORACLE.map(|name| measures.iter().find(|measure| measure.name == name));
        let cells = shown.into_iter().flatten().map(|measure| {
            let (number, (low, high)) = compared([program, oracle], measure, &samples, |one, other| one / other);
            let [number, low, high] = [number, low, high].map(|ratio| match ratio {
                ratio if ratio.is_finite() => format!("{ratio:.2}"),
                _ => "–".to_owned(),
            });
            format!("{number} ({low} to {high})")
        });
        text += &row(&format!("{name} | {}", program.len()), cells);
    }
    text
}

/// The head of a short table.
pub fn short_head() -> String {
    format!("| | way | {} |\n|---|---|{}\n", SHORT.join(" | "), "---|".repeat(SHORT.len()))
}

/// Some people's lines in a short table, one for each way.
pub fn short(name: &str, seed: u64, outcomes: &Outcomes) -> String {
    let samples = samples(seed, outcomes[0].len());
    let measures = measures();
    let shown = SHORT.map(|name| measures.iter().find(|measure| measure.name == name));
    let line = |(way, of_way): (&Way, &Vec<Outcome>)| {
        let cells = shown.iter().flatten().map(|measure| with_interval(measure, of_way, &samples));
        row(&format!("{name} | {}", way.name()), cells)
    };
    Way::ALL.iter().zip(outcomes).map(line).collect()
}

/// What held the program's runners back: a person's times, and the share of them that was wrong.
pub fn held_by(outcomes: &Outcomes) -> String {
    let mut causes: BTreeMap<&str, (f64, f64)> = BTreeMap::new();
    for (by, is_wrong) in outcomes[0].iter().flat_map(|outcome| &outcome.held_by) {
        let (times, wrong) = causes.entry(by).or_default();
        *times += 1.0;
        *wrong += f64::from(u8::from(*is_wrong));
    }
    let mut causes: Vec<_> = causes.into_iter().collect();
    causes.sort_by(|one, other| other.1.0.total_cmp(&one.1.0));
    let people = outcomes[0].len() as f64;
    let mut text =
        String::from("### What held back on the program\n\n| | times a person | of these wrongly |\n|---|---|---|\n");
    for (by, (times, wrong)) in causes {
        text += &format!("| {by} | {:.2} | {:.0} % |\n", times / people, 100.0 * wrong / times);
    }
    text
}

fn head() -> String {
    format!("| | {} |\n|---|---|---|---|---|\n", Way::ALL.map(Way::name).join(" | "))
}

fn row(name: &str, cells: impl Iterator<Item = String>) -> String {
    format!("| {name} | {} |\n", cells.collect::<Vec<_>>().join(" | "))
}

fn with_interval(measure: &Measure, people: &[Outcome], samples: &[Vec<usize>]) -> String {
    let number = measure.of.of(people.iter());
    let drawn = samples.iter().map(|sample| measure.of.of(sample.iter().map(|place| &people[*place])));
    shown(measure, number, interval(drawn.collect()))
}

/// Two ways' numbers of the same people, made one, with its interval.
fn compared(
    pair: [&[Outcome]; 2],
    measure: &Measure,
    samples: &[Vec<usize>],
    made_one: fn(f64, f64) -> f64,
) -> (f64, (f64, f64)) {
    let of = |sample: &[usize]| {
        let [one, other] = pair.map(|people| measure.of.of(sample.iter().map(|place| &people[*place])));
        made_one(one, other)
    };
    let everyone: Vec<usize> = (0..pair[0].len()).collect();
    (of(&everyone), interval(samples.iter().map(|sample| of(sample)).collect()))
}

fn shown(measure: &Measure, number: f64, (low, high): (f64, f64)) -> String {
    if number.is_nan() {
        return "–".to_owned();
    }
    let say = |number: f64| match number {
        number if number.is_nan() => "–".to_owned(),
        number if number.is_infinite() => format!("> {WEEKS}"),
        // `+ 0.0` turns a negative zero into zero.
        number => format!("{:.*}", measure.decimals, number + 0.0),
    };
    format!("{}{} ({} to {})", say(number), measure.unit, say(low), say(high))
}
