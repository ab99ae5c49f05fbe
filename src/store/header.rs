//! The first hundred bytes of a file, by themselves: what they say a file is, before SQLite sees it.
//!
//! By hand, because SQLite would already begin to mend what is not ours.

use super::upgrade::{self, APPLICATION_ID, STEPS};

/// Bytes of an SQLite file's header.
pub const BYTES: usize = 100;

/// What every SQLite file begins with.
pub const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Where the version of our format stands, and the number of the program a file belongs to; both four
/// bytes, the highest first.
const VERSION_AT: usize = 60;
const APPLICATION_AT: usize = 68;

/// Where it stands how a file is written to, and the number for changes that are written ahead.
const WRITTEN_AT: usize = 18;
const AHEAD: u8 = 2;

/// Why a file that begins so is no journal this version knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeaderFault {
    /// It is another kind of file.
    NotSqlite,
    /// It ends inside its header.
    BreaksOff,
    /// It is another program's.
    Foreign,
    /// It has no version.
    NoVersion,
    /// It has a version that came later, this one.
    Newer(u32),
}

/// The version of a journal that begins with these bytes; what follows the header is not looked at.
///
/// # Errors
/// When it is no journal's header, or a later version's.
pub fn version(beginning: &[u8]) -> Result<u32, HeaderFault> {
    if !beginning.starts_with(MAGIC) {
        return Err(HeaderFault::NotSqlite);
    }
    let header: &[u8; BYTES] = beginning.first_chunk().ok_or(HeaderFault::BreaksOff)?;
    if number_at(header, APPLICATION_AT) != APPLICATION_ID.cast_unsigned() {
        return Err(HeaderFault::Foreign);
    }
    match number_at(header, VERSION_AT) {
        0 => Err(HeaderFault::NoVersion),
        version if version > known() => Err(HeaderFault::Newer(version)),
        version => Ok(version),
    }
}

/// Whether changes of a file that begins so are written ahead, into a file beside it. Journals of ours
/// are not so, but other programs can make them.
pub fn is_write_ahead(beginning: &[u8]) -> bool {
    beginning.get(WRITTEN_AT..WRITTEN_AT + 2).is_some_and(|how| how.contains(&AHEAD))
}

/// Whether a file that begins so is written in a way that came later: SQLite then only reads it.
pub fn is_only_read(beginning: &[u8]) -> bool {
    beginning.get(WRITTEN_AT).is_some_and(|how| *how > AHEAD)
}

/// The latest version this program knows.
pub fn known() -> u32 {
    upgrade::latest(STEPS)
}

fn number_at(header: &[u8; BYTES], place: usize) -> u32 {
    header[place..].first_chunk().copied().map_or(0, u32::from_be_bytes)
}
