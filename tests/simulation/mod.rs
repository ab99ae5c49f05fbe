//! Does the plan deserve trust? Synthetic runners go through the program's own rules day by day,
//! and through two other ways of coming back; the model's truth says how it went.
//!
//! The model's equations and parameters stand at the head of `tendon`, `person`, `answers` and
//! `life`; the ways in `arm`; what is measured in `outcome`. It tests the rules against a model,
//! not against people: whatever the model leaves out, no result here can speak of.

mod answers;
mod arm;
mod chance;
mod diary;
mod estimate;
mod life;
mod outcome;
mod person;
mod scenario;
mod table;
pub mod tendon;

use arm::Way;
use outcome::Outcome;
use person::{Kind, Person};
use scenario::{AS_ASSUMED, Scenario, VARIED};
use table::Outcomes;

/// Threads the people are shared out to.
const THREADS: u64 = 2;
/// What no table may go without.
const CAUTION: &str = "This tests the rules against a model, not against people.";

/// The whole report of so many people.
pub fn report(seed: u64, people: u64) -> String {
    let outcomes = lived(seed, people, &AS_ASSUMED);
    let mut parts = vec![table::whole("Everyone", seed, &outcomes), table::differences(seed, &outcomes)];
    for kind in Kind::ALL {
        let of_kind = outcomes.each_ref().map(|of_way| only(kind, of_way));
        parts.push(table::whole(&format!("Tendon: {}", kind.name()), seed, &of_kind));
    }
    let mut varied = format!("### Assumptions varied\n\n{}", table::head(" |"));
    varied += &table::varied(AS_ASSUMED.name, seed, &outcomes);
    for scenario in &VARIED {
        varied += &table::varied(scenario.name, seed, &lived(seed, people, scenario));
    }
    parts.push(varied);
    parts.push(format!("Weeks count from the day on which the other ways begin to run. {CAUTION}\n"));
    parts.join("\n")
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
    let share = people.div_ceil(THREADS);
    let of_share = |from: u64| (from..(from + share).min(people)).map(of_person).collect::<Vec<_>>();
    let all: Vec<[Outcome; 3]> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS).map(|thread| scope.spawn(move || of_share(thread * share))).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("a thread of the simulation")).collect()
    });
    [0, 1, 2].map(|way| all.iter().map(|ways: &[Outcome; 3]| ways[way].clone()).collect())
}
