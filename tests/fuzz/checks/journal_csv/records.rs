//! Where the records of a file begin, found a second time: by RFC 4180, byte by byte.

use std::collections::HashSet;
use std::io::Read;

use springback::exchange::encoding::Decoded;

/// The records behind the heading; blank ones are none.
#[derive(Debug, Default)]
pub struct Records {
    /// The lines they begin on.
    pub lines: HashSet<u64>,
    /// Whether a quote is never closed.
    pub is_open: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    CellStart,
    Plain,
    Quoted,
    QuoteInQuoted,
}

/// The records of a file.
pub fn of(bytes: &[u8]) -> Records {
    let mut text = String::new();
    Decoded::open(bytes).and_then(|mut decoded| decoded.read_to_string(&mut text)).expect("it decodes to text");
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let heading = text.split(['\r', '\n']).next().unwrap_or_default();
    let count = |wanted: char| heading.chars().filter(|c| *c == wanted).count();
    split(text.as_bytes(), if count(';') > count(',') { b';' } else { b',' })
}

fn split(text: &[u8], delimiter: u8) -> Records {
    let mut found = Records::default();
    let (mut at, mut line, mut after_return) = (At::CellStart, 1, false);
    let (mut begins_on, mut is_blank, mut is_heading) = (1, true, true);
    for byte in text.iter().copied().chain([b'\n']) {
        let breaks = matches!(byte, b'\r' | b'\n');
        let ends = breaks && at != At::Quoted;
        if ends {
            if !is_blank && !std::mem::take(&mut is_heading) {
                found.lines.insert(begins_on);
            }
            (at, is_blank) = (At::CellStart, true);
        } else {
            // A quote by itself fills no cell.
            let is_content;
            (at, is_content) = match (at, byte) {
                (At::CellStart | At::QuoteInQuoted, b'"') => (At::Quoted, at == At::QuoteInQuoted),
                (At::Quoted, b'"') => (At::QuoteInQuoted, false),
                (At::Quoted, _) => (At::Quoted, true),
                (_, byte) if byte == delimiter => (At::CellStart, false),
                _ => (At::Plain, true),
            };
            is_blank &= !is_content;
        }
        line += u64::from(byte == b'\r' || breaks && !after_return);
        after_return = byte == b'\r';
        if ends {
            begins_on = line;
        }
    }
    if at == At::Quoted {
        found.is_open = true;
        found.lines.insert(begins_on);
    }
    found
}
