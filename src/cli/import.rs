//! `import`: what files would bring, and with `--yes`, `--different`, `--deleted` taking it.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::failure::Failure;
use super::{Desk, ImportArguments, complain, is_dash, print, recovered, shown};
use crate::exchange::import::{Clash, Preview, Take};
use crate::exchange::journal_csv::{self, Place};
use crate::journal::{Journal, Stamp};
use crate::platform::files;
use crate::platform::progress::Progress;
use crate::store::{Batch, Create, Store, StoreError};

/// Shows, and takes, file by file; one bad file does not stop the others.
pub(super) fn run(desk: &Desk, arguments: &ImportArguments) -> Result<(), Failure> {
    let (path, create) = desk.place()?;
    let wanted = Wanted { new: arguments.yes, different: arguments.different, deleted: arguments.deleted };
    let mut target = Target::open(path, create, wanted)?;
    let mut bad_files = 0;
    for (place, file) in arguments.files.iter().enumerate() {
        target.is_last_file = place + 1 == arguments.files.len();
        let is_good = import(desk, &mut target, file)?;
        bad_files += usize::from(!is_good);
    }
    if !wanted.is_any() {
        print(format!("{}\n", desk.words.say("cli-import-nothing-written")).as_bytes())?;
    }
    match bad_files {
        0 => Ok(()),
        count => Err(Failure::Input(desk.say("cli-import-bad", &[("count", count.into())]))),
    }
}

/// One file; whether all of it could be read.
fn import(desk: &Desk, target: &mut Target, file: &Path) -> Result<bool, Failure> {
    // Opening the journal as a file and closing it again would drop the locks on it.
    if files::is_one_file(file, &target.path) {
        complain(&desk.say("import-is-journal", &[("path", shown(file).into())]));
        return Ok(false);
    }
    let preview = match read(desk, &target.journal, file) {
        Ok(preview) => preview,
        Err(error) => {
            let args = [("path", shown(file).into()), ("error", error.to_string().into())];
            complain(&desk.say("cli-import-cannot-read", &args));
            return Ok(false);
        }
    };
    print(described(desk, file, (&preview, target.wanted)).as_bytes())?;
    for problem in &preview.unreadable {
        complain(&format!("{}: {}", shown(file), problem.say(&desk.words)));
    }
    let is_good = preview.unreadable.is_empty();
    target.take(desk, file, preview)?;
    Ok(is_good)
}

/// What of the files is taken.
#[derive(Clone, Copy)]
struct Wanted {
    new: bool,
    different: bool,
    deleted: bool,
}

impl Wanted {
    fn is_any(self) -> bool {
        self.new || self.different || self.deleted
    }
}

/// The journal that is imported into.
struct Target {
    path: PathBuf,
    create: Create,
    /// None as long as nothing is to be written.
    store: Option<Store>,
    journal: Journal,
    wanted: Wanted,
    is_last_file: bool,
}

impl Target {
    fn open(path: PathBuf, create: Create, wanted: Wanted) -> Result<Self, Failure> {
        let opened =
            if wanted.is_any() { Store::open(&path, Create::Never) } else { recovered(&path, Store::open_read_only) };
        let (store, journal) = match opened {
            Ok(opened) => (Some(opened.store), Journal::new(opened.journal)),
            // One is created once there is something to put into it.
            Err(StoreError::Missing { .. }) if create == Create::WhereNoneEverWas => (None, Journal::default()),
            Err(error) => return Err(error.into()),
        };
        Ok(Self { path, create, store, journal, wanted, is_last_file: false })
    }

    /// Takes what is wanted, as one batch; where nothing is, what is new and only in memory, for the files that
    /// follow.
    fn take(&mut self, desk: &Desk, file: &Path, preview: Preview) -> Result<(), Failure> {
        if self.is_last_file && !self.wanted.is_any() {
            return Ok(());
        }
        let moment = desk.clock.now();
        let stamp = Stamp::new(moment.at, moment.zone);
        let batch = Batch { id: Uuid::new_v4(), stamp: stamp.clone(), source: source_of(file) };
        let records = |is_wanted: bool, clashes: &[Clash]| -> Vec<Uuid> {
            clashes.iter().filter(|_| is_wanted).map(Clash::record).collect()
        };
        let different = records(self.wanted.different, &preview.different);
        let withdrawn = records(self.wanted.deleted, &preview.withdrawn_here);
        let new = if self.wanted.new || !self.wanted.is_any() { preview.new.len() } else { 0 };
        let take = Take { new: new > 0, different: &different, withdrawn: &withdrawn };
        let revisions = preview.take(take, batch.id, &stamp);
        if revisions.is_empty() {
            return Ok(());
        }
        if self.wanted.is_any() {
            self.opened()?.keep_import(&batch, &revisions, &Progress::default())?;
            let counts = [new, different.len(), withdrawn.len()];
            print(said_taken(desk, &self.path, counts).as_bytes())?;
        }
        if !self.is_last_file {
            self.journal.absorb(revisions);
        }
        Ok(())
    }

    fn opened(&mut self) -> Result<&mut Store, Failure> {
        let store = match self.store.take() {
            Some(store) => store,
            None => Store::open(&self.path, self.create)?.store,
        };
        Ok(self.store.insert(store))
    }
}

fn read(desk: &Desk, journal: &Journal, file: &Path) -> io::Result<Preview> {
    let source: Box<dyn Read> = if is_dash(file) { Box::new(io::stdin().lock()) } else { Box::new(File::open(file)?) };
    let now = desk.clock.now().at;
    let local_offset = |civil| desk.clock.offset_at(civil);
    let reading = journal_csv::read(source, &Place { journal, now, local_offset: &local_offset })?;
    Ok(Preview::of(journal, reading))
}

/// The name kept with an import; paths can be longer than is sensible to keep.
fn source_of(file: &Path) -> String {
    file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().chars().take(255).collect()
}

/// How many of each sort, what differs, and what was read past.
fn described(desk: &Desk, file: &Path, (preview, wanted): (&Preview, Wanted)) -> String {
    let counts = [
        ("path", shown(file).into()),
        ("new", preview.new.len().into()),
        ("there", preview.already_there.into()),
        ("different", preview.different.len().into()),
        ("deleted", preview.withdrawn_here.len().into()),
        ("unreadable", preview.unreadable.len().into()),
    ];
    let mut lines = vec![desk.say("cli-import-found", &counts)];
    let different = if wanted.different { "cli-import-different-taken" } else { "cli-import-different" };
    let deleted = if wanted.deleted { "cli-import-deleted-taken" } else { "cli-import-deleted" };
    for (id, clashes) in [(different, &preview.different), (deleted, &preview.withdrawn_here)] {
        lines.extend(clashes.iter().map(|clash| {
            let args = [
                ("line", clash.line.to_string().into()),
                ("record", clash.there.kind().name().into()),
                ("here", in_short(&clash.here.fact).into()),
                ("there", in_short(&clash.there).into()),
            ];
            format!("  {}", desk.say(id, &args))
        }));
    }
    lines.extend(preview.warnings.iter().map(|warning| format!("  {}", warning.say(&desk.words))));
    lines.join("\n") + "\n"
}

/// The entries that were taken: new, different, brought back; a line for each of which there was any.
fn said_taken(desk: &Desk, path: &Path, counts: [usize; 3]) -> String {
    let ids = ["cli-import-taken", "cli-import-changed", "cli-import-brought-back"];
    let said = ids.into_iter().zip(counts).filter(|(_, count)| *count > 0).map(|(id, count)| {
        let args = [("count", count.into()), ("path", shown(path).into())];
        desk.say(id, &args) + "\n"
    });
    said.collect()
}

/// A fact's cells on one line: "date 2026-05-11, stiffness 3".
pub(super) fn in_short(fact: &crate::journal::Fact) -> String {
    const LONGEST_CHARS: usize = 40;
    let cells = fact.cells().into_iter().map(|(column, text)| {
        let one_line: String = text.chars().take(LONGEST_CHARS).map(|c| if c.is_control() { ' ' } else { c }).collect();
        format!("{column} {one_line}")
    });
    cells.collect::<Vec<_>>().join(", ")
}
