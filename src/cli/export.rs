//! `export`: files for spreadsheets, therapists, and other journals.

use std::path::Path;

use super::failure::Failure;
use super::{Desk, ExportArguments, is_dash, print, shown};
use crate::assessment::assess;
use crate::exchange::journal_csv;
use crate::exchange::period::Period;
use crate::exchange::report_csv::{self, Dialect, Material};
use crate::platform::files;

/// Writes one file.
pub(super) fn run(desk: &Desk, arguments: &ExportArguments) -> Result<(), Failure> {
    if let (Some(from), Some(to)) = (arguments.from, arguments.to)
        && from > to
    {
        return Err(Failure::Usage(desk.words.say("cli-from-after-to")));
    }
    if let Some(target) = &arguments.dictionary {
        return write(desk, target, &report_csv::dictionary(&desk.words));
    }
    let (source, journal) = desk.read_journal()?;
    let period = Period { from: arguments.from, to: arguments.to };
    let (target, bytes) = match (&arguments.journal_csv, &arguments.report_csv) {
        (Some(target), _) => (target, journal_csv::write(&journal, period)),
        (None, Some(target)) => {
            let assessment = assess(&journal, desk.clock.now().at);
            let dialect = if arguments.decimal_comma { Dialect::DecimalComma } else { Dialect::Plain };
            let material = Material { journal: &journal, assessment: &assessment, words: &desk.words };
            (target, report_csv::write(&material, period, dialect))
        }
        (None, None) => return Ok(()),
    };
    must_not_be_the_journal(desk, target, &source)?;
    write(desk, target, &bytes)
}

fn write(desk: &Desk, target: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if is_dash(target) {
        return print(bytes);
    }
    files::write_whole(target, bytes)?;
    print(format!("{}\n", desk.say("cli-written", &[("path", shown(target).into())])).as_bytes())
}

fn must_not_be_the_journal(desk: &Desk, target: &Path, journal: &Path) -> Result<(), Failure> {
    if is_dash(target) || !files::is_one_file(target, journal) {
        return Ok(());
    }
    Err(Failure::Input(desk.say("target-is-journal", &[("path", shown(target).into())])))
}
