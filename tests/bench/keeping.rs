//! How long the journal's file takes: to say "saved", to open and check ten years, to take them in at once, to
//! back them up.

use std::hint::black_box;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use criterion::{BatchSize, Criterion};
use springback::journal::{Fact, Journal, Revision, Stamp};
use springback::store::backup::{self, Occasion};
use springback::store::{Create, Store};

use crate::lived;

/// Saves looked at for the slowest one in a hundred.
const SAVES: usize = 1000;

/// A file with ten years in it.
struct Decade {
    _folder: tempfile::TempDir,
    path: PathBuf,
    journal: Journal,
    now: DateTime<Utc>,
}

impl Decade {
    fn new() -> Self {
        let (journal, now) = lived(10);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.springback");
        Store::open(&path, Create::WhereNoneEverWas).unwrap().store.keep(journal.revisions()).unwrap();
        Self { _folder: folder, path, journal, now: now.to_utc() }
    }
}

/// All of it.
pub fn keeping(criterion: &mut Criterion) {
    let decade = Decade::new();
    criterion.bench_function("open and check/years/10", |bencher| {
        bencher.iter(|| black_box(Store::open(&decade.path, Create::Never).unwrap().journal.len()));
    });
    criterion.bench_function("keep at once/years/10", |bencher| {
        let new = || Store::in_memory().unwrap();
        let keep = |store: &mut Store| store.keep(decade.journal.revisions()).unwrap();
        bencher.iter_batched_ref(new, keep, BatchSize::PerIteration);
    });
    criterion.bench_function("back up/years/10", |bencher| {
        bencher.iter(|| backup::take(&decade.path, Occasion::Asked, decade.now).unwrap());
    });
    saves(&decade);
}

/// Criterion tells means; what counts for a person is the slowest one in a hundred.
#[allow(clippy::disallowed_methods, reason = "this measures")]
fn saves(decade: &Decade) {
    let fact: Fact = decade.journal.revisions()[100].fact.clone();
    let stamp = Stamp::new(decade.now.fixed_offset(), "");
    let mut opened = Store::open(&decade.path, Create::Never).unwrap();
    let mut took: Vec<Duration> = (0..SAVES)
        .map(|_| {
            let revision = Revision::first(fact.clone(), stamp.clone());
            let begun = Instant::now();
            opened.store.keep(&[revision]).unwrap();
            begun.elapsed()
        })
        .collect();
    took.sort_unstable();
    let [half, most, longest] = [SAVES / 2, SAVES * 99 / 100, SAVES - 1].map(|place| took[place]);
    println!("save one entry/years/10    half within {half:.1?}, 99 of 100 within {most:.1?}, longest {longest:.1?}");
}
