//! What an import would do, shown before anything is written, and the revisions it is made of.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use uuid::Uuid;

use super::journal_csv::{Reading, Row};
use super::problem::{Expected, Problem, Warning};
use crate::journal::cell::{Cell, CellReader};
use crate::journal::tendon::Side;
use crate::journal::{Fact, Journal, Revision, Stamp};

/// A file laid beside the journal, row by row.
#[derive(Debug, Clone, Default)]
pub struct Preview {
    /// Not in the journal yet.
    pub new: Vec<Row>,
    /// How many rows the journal already has, word for word.
    pub already_there: usize,
    /// In the journal, but saying something else.
    pub different: Vec<Clash>,
    /// Withdrawn in the journal; can be restored with what the file says.
    pub withdrawn_here: Vec<Clash>,
    /// What could not be read, by line.
    pub unreadable: Vec<Problem>,
    /// What was read past.
    pub warnings: Vec<Warning>,
}

/// One record in the journal and in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The line of the file.
    pub line: u64,
    /// What the journal says, or said before it was withdrawn.
    pub here: Revision,
    /// What the file says; what it leaves blank is as it is here.
    pub there: Fact,
    /// Every version the journal has of it, should there be several.
    heads: Vec<Revision>,
}

impl Clash {
    /// The record both are about.
    pub fn record(&self) -> Uuid {
        self.here.record
    }

    /// The revisions that make the journal say what the file says.
    fn taken(&self, now: &Stamp) -> impl Iterator<Item = Revision> {
        self.heads.iter().map(|head| head.corrected(self.there.clone(), now.clone()))
    }
}

/// What to take of a preview.
#[derive(Debug, Clone, Copy)]
pub struct Take<'a> {
    /// Whether to take what is new.
    pub new: bool,
    /// Records of [`Preview::different`] that shall say what the file says.
    pub different: &'a [Uuid],
    /// Records of [`Preview::withdrawn_here`] to restore.
    pub withdrawn: &'a [Uuid],
}

impl Take<'static> {
    /// What is new, and nothing that touches what is there.
    pub const NEW: Self = Self { new: true, different: &[], withdrawn: &[] };
}

impl Preview {
    /// Lays a file beside a journal.
    pub fn of(journal: &Journal, reading: Reading) -> Self {
        let here = Here::of(journal);
        let mut preview = Self { unreadable: reading.problems, warnings: reading.warnings, ..Self::default() };
        for row in reading.rows {
            preview.sort_in(row, &here);
        }
        preview.unreadable.sort_by_key(|problem| problem.line);
        preview
    }

    fn sort_in(&mut self, row: Row, here: &Here) {
        let Some(head) = here.counterpart(&row) else { return self.new.push(row) };
        let kind = row.fact.kind();
        if head.fact.kind() != kind {
            let expected = Expected::IdOfKind(head.fact.kind());
            self.unreadable.push(Problem::new(row.line, "id", &row.record.to_cell(), expected));
            return;
        }
        let there = said_by(&row, &head.fact);
        if head.withdrawn {
            self.withdrawn_here.push(here.clash(head, (row.line, there)));
        } else if head.fact == there {
            self.already_there += 1;
        } else {
            self.different.push(here.clash(head, (row.line, there)));
        }
    }

    /// The revisions that take what was chosen, as one batch: new ones with the instants of the
    /// file, changes of what is there with `now`.
    pub fn take(self, take: Take, batch: Uuid, now: &Stamp) -> Vec<Revision> {
        let chosen = |clashes: &[Clash], records: &[Uuid]| {
            let records: HashSet<Uuid> = records.iter().copied().collect();
            let mut seen = HashSet::new();
            let wanted = clashes.iter().filter(|c| records.contains(&c.record()) && seen.insert(c.record()));
            wanted.flat_map(|clash| clash.taken(now)).collect::<Vec<_>>()
        };
        let (different, withdrawn) =
            (chosen(&self.different, take.different), chosen(&self.withdrawn_here, take.withdrawn));
        let new = if take.new { self.new } else { Vec::new() };
        let new = new.into_iter().map(|row| Revision::of_record(row.record, row.fact, row.stamp));
        let mut revisions: Vec<Revision> = new.chain(different).chain(withdrawn).collect();
        revisions.iter_mut().for_each(|revision| as_one(revision, batch));
        revisions
    }
}

/// What a row says of a record that is here: a cell left blank says nothing.
fn said_by(row: &Row, here: &Fact) -> Fact {
    let cells = row.fact.cells();
    let is_given = |column: &str| row.gives_offset || column != "utc_offset";
    let known = here.cells();
    let look_up = |column: &str| {
        let of = |cells: &'_ [(&'static str, String)]| cells.iter().position(|(name, _)| *name == column);
        let given = of(&cells).filter(|_| is_given(column)).map(|place| cells[place].1.as_str());
        given.or_else(|| of(&known).map(|place| known[place].1.as_str()))
    };
    Fact::read(here.kind(), &CellReader::new(&look_up)).unwrap_or_else(|_| row.fact.clone())
}

/// The journal's records as a file can meet them.
struct Here<'a> {
    journal: &'a Journal,
    check_ins: HashMap<(NaiveDate, Side), Uuid>,
}

impl<'a> Here<'a> {
    fn of(journal: &'a Journal) -> Self {
        let check_ins = journal.current().check_ins().iter();
        Self { journal, check_ins: check_ins.map(|kept| ((kept.date, kept.side), kept.record)).collect() }
    }

    fn clash(&self, head: &Revision, (line, there): (u64, Fact)) -> Clash {
        let heads = self.journal.heads(head.record).into_iter().cloned().collect();
        Clash { line, here: head.clone(), there, heads }
    }

    /// What a row is about: its record, or the one answer its day or session can have.
    fn counterpart(&self, row: &Row) -> Option<&'a Revision> {
        let by_id = self.journal.head(row.record);
        if by_id.is_some_and(|head| !head.withdrawn) {
            return by_id;
        }
        let same = match &row.fact {
            Fact::CheckIn(check_in) => self.check_ins.get(&(check_in.date, check_in.side)).copied(),
            Fact::Response(response) => {
                self.journal.current().response(response.session, response.side).map(|kept| kept.record)
            }
            _ => None,
        };
        same.and_then(|record| self.journal.head(record)).or(by_id)
    }
}

/// The revisions that undo an import as one batch: what it added is withdrawn, what it changed
/// goes back to what it was, unless it was changed again since.
pub fn undo(journal: &Journal, import: Uuid, batch: Uuid, now: &Stamp) -> Vec<Revision> {
    let done: Vec<Uuid> = journal.revisions().iter().filter(|r| r.batch == Some(import)).map(|r| r.id).collect();
    let mut revisions = journal.undoing(&done, now);
    revisions.iter_mut().for_each(|revision| as_one(revision, batch));
    revisions
}

/// Makes a revision part of a batch, which is one act.
fn as_one(revision: &mut Revision, batch: Uuid) {
    (revision.batch, revision.act) = (Some(batch), Some(batch));
}
