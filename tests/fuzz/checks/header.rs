//! What must hold of the first bytes of a file, whatever they are.

use springback::store::header::{self, HeaderFault};

/// The header as SQLite's file format describes it, read a second time.
fn described(bytes: &[u8]) -> Result<u32, HeaderFault> {
    let number = |place: usize| bytes[place..place + 4].iter().fold(0, |number, byte| number << 8 | u32::from(*byte));
    match bytes.len() {
        _ if !bytes.starts_with(b"SQLite format 3\0") => Err(HeaderFault::NotSqlite),
        ..100 => Err(HeaderFault::BreaksOff),
        _ if &bytes[68..72] != b"SprB" => Err(HeaderFault::Foreign),
        _ if number(60) == 0 => Err(HeaderFault::NoVersion),
        _ if number(60) > header::known() => Err(HeaderFault::Newer(number(60))),
        _ => Ok(number(60)),
    }
}

/// A header is taken for ours just when it is, and one bit less is no longer one.
pub fn holds(bytes: &[u8]) {
    let said = header::version(bytes);
    assert_eq!(said, described(bytes));
    assert_eq!(said, header::version(&bytes[..bytes.len().min(header::BYTES)]), "what follows made a difference");
    if said.is_err() {
        return;
    }
    for place in (0..16).chain(68..72) {
        for bit in 0..8 {
            let mut other = bytes[..header::BYTES].to_vec();
            other[place] ^= 1 << bit;
            assert!(header::version(&other).is_err(), "byte {place}, bit {bit} makes no difference");
        }
    }
    for length in 0..header::BYTES {
        assert!(header::version(&bytes[..length]).is_err(), "{length} bytes are enough");
    }
}
