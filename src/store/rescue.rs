//! What can still be read of a damaged journal, entry by entry, each checked against its hash, in a new
//! journal in its place. The damaged file is set aside byte for byte.
//!
//! What refers to something lost is kept all the same where that makes sense: a correction whose first
//! entry is gone stands by itself. Such an entry gets another id, because it is no longer the same one.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use uuid::Uuid;

use super::batch::{self, KeptBatch};
use super::error::StoreError;
use super::opening::{self, Access};
use super::restore::{keep, refused, take_the_place};
use super::{Fault, Store, keeping, record};
use crate::journal::{Fact, Revision};
use crate::platform::progress::Progress;

/// Entries a page of the file can hold at most, for when their number cannot be asked.
const ENTRIES_A_PAGE: i64 = 100;
/// Steps after which SQLite asks whether to go on, and how often it may: an honest journal needs far fewer.
const STEPS: i32 = 100_000;
const ASKED_AT_MOST: u32 = 20_000;

/// Each of them holds the number of every entry.
const INDEXES: [&str; 3] = ["entry_record", "entry_replaces", "entry_batch"];

/// What a rescue brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rescued {
    /// Entries in the new journal.
    pub entries: usize,
    /// Entries known to have been there and lost; there may have been more.
    pub lost: usize,
    /// Where the damaged file is kept.
    pub before: Option<PathBuf>,
}

/// Puts what can be read of a damaged journal in its place, as a new one. Nobody may have it open.
///
/// # Errors
/// When nothing can be read, somebody has it, or this was cancelled; then the file is as it was.
pub fn rescue(journal: &Path, now: DateTime<Utc>, progress: &Progress) -> Result<Rescued, StoreError> {
    let journal = super::resolved(journal)?;
    opening::must_be_a_file(&journal)?;
    let version = opening::version_of(&journal)?;
    let _lock = opening::lock(&journal)?.ok_or_else(|| StoreError::ReadOnly { path: journal.clone() })?;
    opening::sweep(&journal);
    let Readable { revisions, batches, lost } =
        readable(&mut opening::connect_alone(&journal, Access::Read)?, version, progress);
    let cancelled = || StoreError::Cancelled { path: journal.clone() };
    if progress.is_cancelled() {
        return Err(cancelled());
    }
    let (revisions, homeless) = mended(revisions, &batches);
    if revisions.is_empty() {
        return Err(refused(&journal, "nothing in it can be read any more"));
    }
    let copy = opening::make_beside(&journal, |connection| {
        let kept = keeping::in_transaction(connection, |connection| write(connection, &revisions, &batches, progress));
        kept.map_err(|fault| match fault {
            Fault::Cancelled => cancelled(),
            _ => refused(&journal, "what could be read of it could not be written to a new journal"),
        })
    })?;
    Store::check(&copy).map_err(|_| refused(&journal, "the new journal was not sound, so it was thrown away"))?;
    let before = keep(&journal, now)?;
    take_the_place(&journal, copy)?;
    Ok(Rescued { entries: revisions.len(), lost: lost + homeless, before })
}

struct Readable {
    revisions: Vec<Revision>,
    batches: Vec<KeptBatch>,
    lost: usize,
}

/// Reads each entry by itself, so that a damaged page costs only what lies on it.
fn readable(connection: &mut Connection, version: u32, progress: &Progress) -> Readable {
    let mut asked = 0;
    let too_long = move || {
        asked += 1;
        asked > ASKED_AT_MOST
    };
    let _ = connection.progress_handler(STEPS, Some(too_long));
    let number = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, Option<i64>>(0)).ok().flatten();
    let pages = number("PRAGMA page_count").unwrap_or(0);
    let most = pages.saturating_mul(ENTRIES_A_PAGE);
    let last = number("SELECT max(seq) FROM entry").map_or(most, |last| last.min(most));
    let (mut revisions, mut highest) = (Vec::new(), 0);
    progress.begin(usize::try_from(last).unwrap_or_default());
    for seq in 1..=last {
        if progress.step().is_err() {
            break;
        }
        match record::at(connection, version, seq) {
            Ok(Some(revision)) => {
                revisions.push(revision);
                highest = seq;
            }
            Ok(None) => {}
            Err(_) => highest = seq,
        }
    }
    let there = entries_there(connection).or(usize::try_from(highest).ok()).unwrap_or_default();
    let lost = there.saturating_sub(revisions.len());
    Readable { revisions, batches: batch::all(connection).unwrap_or_default(), lost }
}

/// How many entries there are by an index of them that can still be read to its end: a number without one was
/// erased. Where none can be, every number up to the last counts as an entry, and what was erased as lost.
fn entries_there(connection: &Connection) -> Option<usize> {
    let counted = INDEXES.iter().filter_map(|index| {
        let sql = format!("SELECT count(seq) FROM entry INDEXED BY {index}");
        connection.query_row(&sql, [], |row| row.get::<_, i64>(0)).ok()
    });
    counted.max().and_then(|count| usize::try_from(count).ok())
}

/// What was read without references to what is lost, and how many entries make no sense any more.
fn mended(read: Vec<Revision>, batches: &[KeptBatch]) -> (Vec<Revision>, usize) {
    let records: HashSet<Uuid> = read.iter().map(|revision| revision.record).collect();
    let batches: HashSet<Uuid> = batches.iter().map(|kept| kept.batch.id).collect();
    let count = read.len();
    // Under which id each entry is kept.
    let mut kept_as: HashMap<Uuid, Uuid> = HashMap::new();
    let mut mended = Vec::with_capacity(count);
    for revision in read {
        if session_of(&revision.fact).is_some_and(|session| !records.contains(&session)) {
            continue;
        }
        let replaces = revision.replaces.and_then(|id| kept_as.get(&id).copied());
        let batch = revision.batch.filter(|batch| batches.contains(batch));
        let is_same = replaces == revision.replaces && batch == revision.batch;
        let id = if is_same { revision.id } else { Uuid::new_v5(&revision.id, b"rescued") };
        kept_as.insert(revision.id, id);
        mended.push(Revision { id, replaces, batch, ..revision });
    }
    let homeless = count - mended.len();
    (mended, homeless)
}

/// The session an answer or an exercise belongs to: without it, it says nothing.
fn session_of(fact: &Fact) -> Option<Uuid> {
    match fact {
        Fact::Response(response) => Some(response.session),
        Fact::Exercise(exercise) => Some(exercise.session),
        _ => None,
    }
}

fn write(
    connection: &Connection,
    revisions: &[Revision],
    batches: &[KeptBatch],
    progress: &Progress,
) -> Result<(), Fault> {
    for KeptBatch { batch, revisions: came } in batches {
        // As many as came with it, whatever is left of them: by that it is the same import in other copies.
        keeping::insert_batch(connection, batch, *came)?;
    }
    keeping::insert_all(connection, revisions, progress)
}
