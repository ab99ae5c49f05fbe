//! Prints what became of thousands of synthetic runners: `cargo run --release --example simulation`.
//! Development only; the same seed prints the same tables.

#[path = "mod.rs"]
mod simulation;

use clap::Parser;
use simulation::Wanted;

/// Synthetic runners on the program's own rules, as an oracle, by calendar and by feel.
#[derive(Parser)]
struct Options {
    /// How many people.
    #[arg(long, default_value_t = 1000)]
    people: u64,
    /// Another seed, other people.
    #[arg(long, default_value_t = 611)]
    seed: u64,
}

fn main() {
    let Options { people, seed } = Options::parse();
    print!("{}", simulation::report(Wanted { seed, people, is_varied: true }));
}
