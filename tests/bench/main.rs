//! How long the rules take over years of diary: one year, ten, and a hundred.

mod years;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use springback::assessment::assess;

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

criterion_group!(benches, assess_years);
criterion_main!(benches);
