//! Writes years of a made-up runner with two tendons as a journal that ends today, to measure with:
//! `cargo run --example years -- 10 FILE`. Development only.

#[path = "../years.rs"]
mod years;

use std::path::PathBuf;

use clap::Parser;
use springback::journal::day::plus;
use springback::platform::clock::Clock;
use springback::store::{Create, Store};

/// Years of a made-up runner as a journal.
#[derive(Parser)]
struct Options {
    /// How many years.
    #[arg(value_parser = clap::value_parser!(i64).range(1..=100))]
    years: i64,
    /// The journal to write; nothing may be there.
    file: PathBuf,
}

fn main() -> anyhow::Result<()> {
    let Options { years, file } = Options::parse();
    let today = Clock::system().now().at.date_naive();
    let (journal, _) = years::lived(plus(today, 1 - years * years::YEAR), years);
    Store::open(&file, Create::New)?.store.keep(journal.revisions())?;
    println!("{} entries of {years} years in {}", journal.revisions().len(), file.display());
    Ok(())
}
