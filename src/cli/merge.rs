//! `merge`: another copy's entries come into this journal.

use std::path::Path;

use super::failure::Failure;
use super::import::in_short;
use super::{Desk, MergeArguments, print, shown};
use crate::journal::{Journal, Revision};
use crate::platform::progress::Progress;
use crate::store::{Create, Incoming, Store};

/// Takes what is not here, and says where two versions came together.
pub(super) fn run(desk: &Desk, arguments: &MergeArguments) -> Result<(), Failure> {
    let (path, _) = desk.place()?;
    let mut opened = Store::open(&path, Create::Never)?;
    let mut journal = Journal::new(opened.journal);
    let incoming = Incoming::of(&arguments.other, Some(&path), &journal)?;
    let other = [("other", shown(&arguments.other).into())];
    if !incoming.arriving.is_related && !arguments.unrelated {
        return Err(Failure::Input(desk.say("cli-merge-unrelated", &other)));
    }
    if incoming.is_empty() {
        return print(format!("{}\n", desk.say("cli-merge-nothing", &other)).as_bytes());
    }
    let backup = opened.store.merge(&incoming, desk.clock.now().at.to_utc(), &Progress::default())?;
    journal.absorb(incoming.arriving.revisions.iter().cloned());
    let backup = backup.as_ref().map(|backup| backup.path.as_path());
    print(told(desk, &journal, (&incoming, &path, backup)).as_bytes())
}

/// How many came in, what came together, and how to go back.
fn told(desk: &Desk, journal: &Journal, (incoming, path, backup): (&Incoming, &Path, Option<&Path>)) -> String {
    let arriving = &incoming.arriving;
    let args = [
        ("count", arriving.revisions.len().into()),
        ("other", shown(&incoming.path).into()),
        ("path", shown(path).into()),
    ];
    let mut lines = vec![desk.say("cli-merge-taken", &args)];
    if !arriving.forks.is_empty() {
        lines.push(desk.say("cli-merge-forks", &[("count", arriving.forks.len().into())]));
        lines.extend(arriving.forks.iter().filter_map(|record| fork(desk, journal, *record)));
    }
    if !arriving.outdone.is_empty() {
        lines.push(desk.say("cli-merge-outdone", &[("count", arriving.outdone.len().into())]));
    }
    if let Some(backup) = backup {
        lines.push(desk.say("cli-merge-before", &[("path", shown(backup).into())]));
    }
    lines.join("\n") + "\n"
}

/// A record's versions, on a line.
fn fork(desk: &Desk, journal: &Journal, record: uuid::Uuid) -> Option<String> {
    let counts = journal.head(record)?;
    let said = |revision: &Revision| match revision.withdrawn {
        true => desk.words.say("cli-merge-withdrawn"),
        false => in_short(&revision.fact),
    };
    let others: Vec<String> = journal.other_versions(record).into_iter().map(said).collect();
    let args = [
        ("record", counts.fact.kind().name().into()),
        ("counts", said(counts).into()),
        ("other", others.join("; ").into()),
    ];
    Some(format!("  {}", desk.say("cli-merge-fork", &args)))
}
