//! How long the rules take over years of diary: one year, ten, and a hundred; and what the window
//! does besides: making a journal, and a report of it, taking in one more entry, asking how a day stood that
//! evening, what days cost, what a tendon bears; what a frame of each screen takes; and what the journal's file
//! takes.

mod frames;
mod keeping;
mod years;

use std::hint::black_box;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use springback::assessment::assess;
use springback::assessment::evening::Evening;
use springback::assessment::load::{DayLoads, long_runs};
use springback::assessment::tolerance::Tolerance;
use springback::exchange::journal_csv;
use springback::exchange::period::Period;
use springback::exchange::report_csv::{self, Dialect, Material};
use springback::journal::Journal;
use springback::journal::tendon::Side;
use springback::words::Words;

/// Years of a diary, the same in every run.
fn lived(years: i64) -> (Journal, DateTime<FixedOffset>) {
    years::lived(NaiveDate::from_ymd_opt(1926, 11, 21).unwrap(), years)
}

fn assess_years(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("assess");
    for years in [1, 10, 100] {
        let (journal, now) = lived(years);
        group.bench_function(BenchmarkId::new("years", years), |bencher| {
            bencher.iter(|| assess(black_box(&journal), black_box(now)));
        });
    }
    group.finish();
}

/// Revisions become a journal, and a journal a therapist's report.
fn in_and_out(criterion: &mut Criterion) {
    let (journal, now) = lived(10);
    criterion.bench_function("journal of its revisions/years/10", |bencher| {
        bencher.iter_batched(|| journal.revisions().to_vec(), Journal::new, BatchSize::LargeInput);
    });
    let (assessment, words) = (assess(&journal, now), Words::english());
    let material = Material { journal: &journal, assessment: &assessment, words: &words };
    criterion.bench_function("report/years/10", |bencher| {
        bencher.iter(|| report_csv::write(black_box(&material), Period::ALL, Dialect::Plain));
    });
    criterion.bench_function("journal file/years/10", |bencher| {
        bencher.iter(|| journal_csv::write(black_box(&journal), Period::ALL));
    });
}

/// One more entry becomes part of what is known now.
fn absorb_one(criterion: &mut Criterion) {
    let (journal, _) = lived(10);
    let mut revisions = journal.revisions().to_vec();
    let last = revisions.pop();
    let before = Journal::new(revisions);
    criterion.bench_function("absorb one entry/years/10", |bencher| {
        let input = || (before.clone(), last.clone());
        bencher.iter_batched_ref(input, |(journal, last)| journal.absorb(last.take()), BatchSize::LargeInput);
    });
}

/// The journal as it was a month ago, assessed: what History does when a day is opened.
fn evening(criterion: &mut Criterion) {
    let (journal, now) = lived(10);
    let last = now - TimeDelta::days(30);
    criterion.bench_function("evening/years/10", |bencher| {
        bencher.iter(|| Evening::of(black_box(&journal), last.date_naive(), last));
    });
}

/// What every day cost, which runs were long, and what one tendon bears.
fn tolerance(criterion: &mut Criterion) {
    let (journal, now) = lived(10);
    let assessment = assess(&journal, now);
    criterion.bench_function("day loads/years/10", |bencher| {
        bencher.iter(|| DayLoads::of(black_box(&journal), &assessment));
    });
    criterion.bench_function("long runs/years/10", |bencher| {
        bencher.iter(|| long_runs(black_box(&journal), &assessment));
    });
    let loads = DayLoads::of(&journal, &assessment);
    criterion.bench_function("tolerance/years/10", |bencher| {
        bencher.iter(|| Tolerance::of(black_box(&loads), &assessment, Side::Right));
    });
}

criterion_group!(benches, assess_years, in_and_out, absorb_one, evening, tolerance, keeping::keeping, frames::frames);
criterion_main!(benches);
