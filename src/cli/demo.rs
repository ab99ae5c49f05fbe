//! `demo`: a made-up journal in a file of its own.

use super::failure::Failure;
use super::{Desk, print, shown};
use crate::exchange::demo;
use crate::journal::day::DayStart;
use crate::platform::files::{self, Standing};
use crate::store::Store;

/// Writes the sample journal where nothing is.
pub(super) fn run(desk: &Desk) -> Result<(), Failure> {
    let (path, create) = desk.place()?;
    let exists = || Failure::Input(desk.say("cli-demo-exists", &[("path", shown(&path).into())]));
    if !matches!(files::standing(&path), Ok(Standing::Missing)) {
        return Err(exists());
    }
    let today = DayStart::default().day_at(desk.clock.now().at);
    let revisions = demo::journal(today, &|civil| desk.clock.offset_at(civil), &desk.words);
    let mut opened = Store::open(&path, create)?;
    // Somebody else may just have begun one there.
    if !opened.journal.is_empty() {
        return Err(exists());
    }
    opened.store.keep(&revisions)?;
    print(format!("{}\n", desk.say("cli-demo-written", &[("path", shown(&path).into())])).as_bytes())
}
