//! A revision's canonical text, which its hash is taken of; frozen with the journal's first format.

use super::cell::Cell;
use super::entry::Kind;

/// What makes a fact a revision, each as its cell's text; blank where there is nothing.
#[allow(missing_docs)] // Each is documented in `Revision`.
#[derive(Debug, Clone, Copy)]
pub struct Head<'a> {
    pub id: &'a str,
    pub kind: Kind,
    pub record: &'a str,
    pub recorded_at: &'a str,
    pub recorded_offset: &'a str,
    pub zone: &'a str,
    pub replaces: &'a str,
    pub batch: &'a str,
    pub withdrawn: bool,
    pub act: &'a str,
}

/// A line for each cell: first those of the head, then the filled ones of the fact, in column order. Values
/// escape backslash and line feed, so that no note can be mistaken for another cell.
#[derive(Debug, Default)]
pub struct Canonical(String);

impl Canonical {
    /// Begins the text of another revision. The act came later, and has a line only where there is one.
    pub fn begin(&mut self, head: &Head) {
        self.0.clear();
        self.cell("revision", head.id);
        self.cell("record", head.kind.name());
        self.cell("id", head.record);
        self.cell("recorded_at", head.recorded_at);
        self.cell("recorded_offset", head.recorded_offset);
        self.cell("recorded_zone", head.zone);
        self.cell("replaces", head.replaces);
        self.cell("batch", head.batch);
        let mut withdrawn = String::new();
        head.withdrawn.write_cell(&mut withdrawn);
        self.cell("withdrawn", &withdrawn);
        if !head.act.is_empty() {
            self.cell("act", head.act);
        }
    }

    /// Adds a cell.
    pub fn cell(&mut self, name: &str, value: &str) {
        self.0.push_str(name);
        self.0.push('=');
        escape(value, &mut self.0);
        self.0.push('\n');
    }

    /// The text so far.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Writes a text with its backslashes and line feeds escaped.
fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(place) = rest.bytes().position(|byte| matches!(byte, b'\\' | b'\n')) {
        out.push_str(&rest[..place]);
        out.push_str(if rest.as_bytes()[place] == b'\n' { "\\n" } else { "\\\\" });
        rest = &rest[place + 1..];
    }
    out.push_str(rest);
}
