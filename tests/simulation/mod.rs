//! Does the plan deserve trust? Synthetic runners go through the program's own rules day by day,
//! and through three other ways of coming back; the model's truth says how it went.
//!
//! The model's equations and parameters stand at the head of `tendon`, `person`, `answers` and
//! `life`; the ways in `arm`; what is measured in `outcome`. It tests the rules against a model,
//! not against people: whatever the model leaves out, no result here can speak of.

mod answers;
mod arm;
mod body;
mod calf;
mod chance;
mod change;
mod diary;
mod estimate;
mod life;
mod oracle;
mod outcome;
mod person;
mod scenario;
mod staying;
mod table;
pub mod tendon;

use arm::{WAYS, Way};
use outcome::Outcome;
use person::{Kind, Person};
use scenario::{AS_ASSUMED, Scenario, VARIED};
use table::Outcomes;

/// What no table may go without.
const CAUTION: &str = "This tests the rules against a model, not against people.";

/// What a reader of the tables has to know.
const HOW_TO_READ: &str = "\
    The model (equations, ranges, where each comes from) stands at the head of `tendon.rs`, `body.rs`, `calf.rs`, \
    `person.rs`, `staying.rs`, `answers.rs` and `life.rs`; the ways in `arm.rs` and `oracle.rs`; what is measured in \
    `outcome.rs`. The oracle knows each day what the tendon bears, which nobody does: it is the limit, not a rival. \
    Means within 40 weeks count who never gets there as 40, which brings two ways nearer to each other. \
    Numbers in brackets are 95 % intervals, a bootstrap over people: they say how much chance is in the draw of \
    people, nothing of how wrong the model may be.\n\n\
    Not in the model: a second tendon, rupture, lasting loss from irritation itself, hills, pace beyond ±10 %, a \
    clinician's clearance. How much a tendon bears at first and how fast that grows is assumed; nobody has measured it.";

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// Another seed, other people.
    pub seed: u64,
    /// How many people.
    pub people: u64,
    /// Whether the first quarter of them lives under varied assumptions too.
    pub is_varied: bool,
}

/// The whole report.
pub fn report(wanted: Wanted) -> String {
    let seed = wanted.seed;
    let outcomes = lived(seed, wanted.people, &AS_ASSUMED);
    let of_kind = Kind::ALL.map(|kind| (kind.name(), outcomes.each_ref().map(|of_way| only(kind, of_way))));
    let mut short = format!("### In short ({} people)\n\n{}", wanted.people, table::short_head());
    short += &table::short("everyone", seed, &outcomes);
    short.extend(of_kind.iter().map(|(name, of_kind)| table::short(name, seed, of_kind)));
    let everyone = table::whole("Everyone", seed, &outcomes);
    let groups = std::iter::once(("everyone", &outcomes)).chain(of_kind.iter().map(|(name, of_kind)| (*name, of_kind)));
    let mut parts = vec![head(wanted), short, table::ratios(seed, groups), everyone];
    parts.extend([table::differences(seed, &outcomes), table::held_by(&outcomes)]);
    parts.extend(of_kind.iter().map(|(name, of_kind)| table::whole(&format!("Tendon: {name}"), seed, of_kind)));
    if wanted.is_varied {
        parts.push(varied(wanted, &outcomes));
    }
    parts.push(format!("Weeks count from the day on which the other ways begin to run. {CAUTION}\n"));
    parts.join("\n")
}

fn head(Wanted { seed, people, is_varied }: Wanted) -> String {
    let varied = if is_varied {
        format!(
            " Under varied assumptions only the first {} of them live: look there for large differences alone.",
            people.div_ceil(4)
        )
    } else {
        String::new()
    };
    format!(
        "# Does the plan deserve trust? What the simulation printed\n\n\
         `cargo run --release --example simulation -- --people {people} --seed {seed}`\n\n\
         {CAUTION} {people} synthetic runners, seed {seed}, each of them on all four ways.{varied}\n\n\
         {HOW_TO_READ}\n"
    )
}

fn varied(wanted: Wanted, outcomes: &Outcomes) -> String {
    let people = wanted.people.div_ceil(4);
    let first = outcomes.each_ref().map(|of_way| of_way[..people as usize].to_vec());
    let mut text = format!("### Assumptions varied, one at a time ({people} people)\n\n{}", table::short_head());
    text += &table::short(AS_ASSUMED.name, wanted.seed, &first);
    for scenario in &VARIED {
        text += &table::short(scenario.name, wanted.seed, &lived(wanted.seed, people, scenario));
    }
    text
}

fn only(kind: Kind, outcomes: &[Outcome]) -> Vec<Outcome> {
    outcomes.iter().filter(|outcome| outcome.kind == kind).cloned().collect()
}

/// Everyone's outcomes on every way, in the order of the people whatever the threads do.
fn lived(seed: u64, people: u64, scenario: &Scenario) -> Outcomes {
    let of_person = |number: u64| {
        let person = Person::of(seed, number, scenario);
        Way::ALL.map(|way| Outcome::of(&person, scenario, way))
    };
    let threads = std::thread::available_parallelism().map_or(1, |count| count.get() as u64);
    let share = people.div_ceil(threads);
    let of_share = |from: u64| (from..(from + share).min(people)).map(of_person).collect::<Vec<_>>();
    let all: Vec<[Outcome; WAYS]> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..threads).map(|thread| scope.spawn(move || of_share(thread * share))).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("a thread of the simulation")).collect()
    });
    std::array::from_fn(|way| all.iter().map(|ways: &[Outcome; WAYS]| ways[way].clone()).collect())
}
