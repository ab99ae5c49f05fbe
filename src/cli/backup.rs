//! `backup` and `restore`: verified copies of the journal, and one of them in its place.

use std::path::Path;

use super::failure::Failure;
use super::{Desk, print, recovered, shown};
use crate::platform::progress::Progress;
use crate::store::backup::{self, Occasion};
use crate::store::{self, Store};

/// Makes a verified copy, among the backups or as the file named.
pub(super) fn take(desk: &Desk, file: Option<&Path>) -> Result<(), Failure> {
    let (journal, _) = desk.place()?;
    // A damaged journal is told apart from a copy that could not be made.
    recovered(&journal, Store::check)?;
    let (path, revisions) = match file {
        Some(file) => (file.to_owned(), backup::copy_to(&journal, file)?.revisions),
        None => {
            let made = backup::take(&journal, Occasion::Asked, desk.clock.now().at.to_utc())?;
            (made.path, made.revisions.unwrap_or_default())
        }
    };
    let args = [("path", shown(&path).into()), ("revisions", revisions.into())];
    print(format!("{}\n", desk.say("cli-backup-made", &args)).as_bytes())
}

/// Puts a verified copy of a backup in the journal's place.
pub(super) fn restore(desk: &Desk, file: &Path) -> Result<(), Failure> {
    let (journal, _) = desk.place()?;
    let restored = store::restore(&journal, file, desk.clock.now().at.to_utc(), &Progress::default())?;
    let args = [("path", shown(&journal).into()), ("revisions", restored.holds.revisions.into())];
    print(format!("{}\n", desk.say("cli-restored", &args)).as_bytes())?;
    match restored.before {
        None => Ok(()),
        Some(before) => {
            let args = [("path", shown(&before).into())];
            print(format!("{}\n", desk.say("cli-restored-before", &args)).as_bytes())
        }
    }
}
