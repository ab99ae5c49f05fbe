//! On which line of a file each row lies, however its lines end: by LF, CRLF or CR, also mixed.

use std::io::{self, Read};

use csv::StringRecord;

/// Put behind the file as a row of its own: a quote still open at the file's end swallows its line end
/// too, and so is noticed.
const BEHIND: &[u8] = b"\nafter the end";
const BEHIND_CELL: &str = "after the end";

/// A source that counts the lines of what it hands out, with a row more behind its end.
pub(super) struct Lines<R> {
    source: R,
    /// What was handed out last.
    chunk: Vec<u8>,
    /// Where that begins in all that was.
    chunk_begins: u64,
    /// How much of it has been counted.
    counted: usize,
    /// On which line what comes next lies.
    line: u64,
    after_return: bool,
    /// How many bytes the source had.
    source_bytes: Option<u64>,
    behind: &'static [u8],
}

impl<R: Read> Lines<R> {
    pub(super) fn of(source: R) -> Self {
        Self {
            source,
            chunk: Vec::new(),
            chunk_begins: 0,
            counted: 0,
            line: 1,
            after_return: false,
            source_bytes: None,
            behind: BEHIND,
        }
    }

    pub(super) fn source(&self) -> &R {
        &self.source
    }

    /// The first line of a row read up to this place, just behind the line end that ends it. Rows are
    /// asked about in their order.
    pub(super) fn first_of(&mut self, row: &StringRecord, end: u64) -> u64 {
        let last_byte = end.saturating_sub(self.chunk_begins).saturating_sub(1);
        self.count_up_to(usize::try_from(last_byte).unwrap_or(usize::MAX));
        let inside: u64 = row.iter().map(line_ends_in).sum();
        self.line.saturating_sub(inside)
    }

    /// Whether a row read up to this place holds more than the source had, and the line end behind it.
    pub(super) fn is_behind_the_end(&self, end: u64) -> bool {
        self.source_bytes.is_some_and(|bytes| end > bytes + 1)
    }

    fn count_up_to(&mut self, place: usize) {
        let place = place.min(self.chunk.len());
        for byte in self.chunk.get(self.counted..place).unwrap_or_default() {
            self.line += u64::from(is_line_end(*byte, self.after_return));
            self.after_return = *byte == b'\r';
        }
        self.counted = self.counted.max(place);
    }
}

impl<R: Read> Read for Lines<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let mut count = self.source.read(into)?;
        if count == 0 && !into.is_empty() {
            self.source_bytes.get_or_insert(self.chunk_begins + self.chunk.len() as u64);
            count = self.behind.read(into)?;
        }
        self.count_up_to(self.chunk.len());
        self.chunk_begins += self.chunk.len() as u64;
        self.chunk.clear();
        self.chunk.extend_from_slice(&into[..count]);
        self.counted = 0;
        Ok(count)
    }
}

/// Whether a row from behind the end is just that, and no open quote ran into it.
pub(super) fn is_all_behind(row: &StringRecord) -> bool {
    row.iter().eq([BEHIND_CELL])
}

/// A line feed behind a carriage return ends nothing more.
fn is_line_end(byte: u8, after_return: bool) -> bool {
    byte == b'\r' || byte == b'\n' && !after_return
}

fn line_ends_in(cell: &str) -> u64 {
    let before = std::iter::once(0).chain(cell.bytes());
    cell.bytes().zip(before).map(|(byte, before)| u64::from(is_line_end(byte, before == b'\r'))).sum()
}
