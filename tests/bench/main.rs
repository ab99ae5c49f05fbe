//! How long the rules take over years of diary: one year, ten, and a hundred; and what the window
//! does besides: taking in one more entry, and asking how a day stood that evening.

mod years;

use std::hint::black_box;

use chrono::TimeDelta;
use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use springback::assessment::assess;
use springback::assessment::evening::Evening;

fn assess_years(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("assess");
    for years in [1, 10, 100] {
        let (journal, now) = years::lived(years);
        group.bench_function(BenchmarkId::new("years", years), |bencher| {
            bencher.iter(|| assess(black_box(&journal), black_box(now)));
        });
    }
    group.finish();
}

/// One more entry becomes part of what is known now.
fn absorb_one(criterion: &mut Criterion) {
    let (journal, _) = years::lived(10);
    let mut revisions = journal.revisions().to_vec();
    let last = revisions.pop();
    let before = springback::journal::Journal::new(revisions);
    criterion.bench_function("absorb one entry/years/10", |bencher| {
        let input = || (before.clone(), last.clone());
        bencher.iter_batched_ref(input, |(journal, last)| journal.absorb(last.take()), BatchSize::LargeInput);
    });
}

/// The journal as it was a month ago, assessed: what History does when a day is opened.
fn evening(criterion: &mut Criterion) {
    let (journal, now) = years::lived(10);
    let last = now - TimeDelta::days(30);
    criterion.bench_function("evening/years/10", |bencher| {
        bencher.iter(|| Evening::of(black_box(&journal), last.date_naive(), last));
    });
}

criterion_group!(benches, assess_years, absorb_one, evening);
criterion_main!(benches);
