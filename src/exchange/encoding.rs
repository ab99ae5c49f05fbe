//! Whatever a file was written in, read as UTF-8: UTF-8 and UTF-16 by their mark, and bytes that
//! are no UTF-8 as Windows-1252, which holds Latin-1. Streaming: a file is never held whole.

use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, WINDOWS_1252};

const CHUNK_BYTES: usize = 64 * 1024;

/// A source as UTF-8 without a byte order mark.
pub struct Decoded<R> {
    source: R,
    /// For encodings other than UTF-8.
    decoder: Option<Decoder>,
    /// Read, not yet decoded.
    raw: Vec<u8>,
    /// Decoded, not yet handed out from `taken` on.
    ready: Vec<u8>,
    taken: usize,
    ended: bool,
    foreign: Option<&'static str>,
}

impl<R: Read> Decoded<R> {
    /// Begins to read, as far as it takes to know the encoding.
    ///
    /// # Errors
    /// Those of the source.
    pub fn open(source: R) -> io::Result<Self> {
        let mut this =
            Self { source, decoder: None, raw: Vec::new(), ready: Vec::new(), taken: 0, ended: false, foreign: None };
        // A mark is at most three bytes.
        while !this.ended && this.raw.len() < 3 {
            this.read_chunk()?;
        }
        if let Some((encoding, mark_bytes)) = Encoding::for_bom(&this.raw) {
            this.raw.drain(..mark_bytes);
            if encoding != UTF_8 {
                this.foreign = Some(encoding.name());
                this.decoder = Some(encoding.new_decoder_without_bom_handling());
            }
        }
        this.decode();
        Ok(this)
    }

    /// What has been decoded and not been read yet; after [`Decoded::open`] the beginning.
    pub fn pending(&self) -> &[u8] {
        &self.ready[self.taken..]
    }

    /// The encoding met so far, if it was not UTF-8.
    pub fn foreign(&self) -> Option<&'static str> {
        self.foreign
    }

    fn read_chunk(&mut self) -> io::Result<()> {
        let before = self.raw.len();
        let read = (&mut self.source).take(CHUNK_BYTES as u64).read_to_end(&mut self.raw)?;
        debug_assert_eq!(self.raw.len(), before + read);
        self.ended = read < CHUNK_BYTES;
        Ok(())
    }

    fn decode(&mut self) {
        self.ready.clear();
        self.taken = 0;
        let raw = std::mem::take(&mut self.raw);
        match self.decoder.as_mut() {
            Some(decoder) => decode_all(decoder, &raw, self.ended, &mut self.ready),
            None => self.decode_utf8(&raw),
        }
    }

    fn decode_utf8(&mut self, mut raw: &[u8]) {
        while let Err(error) = std::str::from_utf8(raw) {
            let (valid, rest) = raw.split_at(error.valid_up_to());
            self.ready.extend_from_slice(valid);
            let Some(bad_bytes) = error.error_len().or(self.ended.then_some(rest.len())) else {
                // A character cut in two by the chunk: its rest comes with the next one.
                self.raw.extend_from_slice(rest);
                return;
            };
            let (bad, rest) = rest.split_at(bad_bytes);
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(bad);
            self.ready.extend_from_slice(text.as_bytes());
            self.foreign = Some(WINDOWS_1252.name());
            raw = rest;
        }
        self.ready.extend_from_slice(raw);
    }
}

fn decode_all(decoder: &mut Decoder, raw: &[u8], last: bool, ready: &mut Vec<u8>) {
    let room = decoder.max_utf8_buffer_length(raw.len()).unwrap_or(raw.len() * 3 + 16);
    ready.resize(room, 0);
    let (result, _, written, _) = decoder.decode_to_utf8(raw, ready, last);
    debug_assert_eq!(result, CoderResult::InputEmpty);
    ready.truncate(written);
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.taken == self.ready.len() && !self.ended {
            self.read_chunk()?;
            self.decode();
        }
        let count = into.len().min(self.ready.len() - self.taken);
        into[..count].copy_from_slice(&self.ready[self.taken..self.taken + count]);
        self.taken += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> (String, Option<&'static str>) {
        let mut decoded = Decoded::open(bytes).unwrap();
        let mut text = String::new();
        decoded.read_to_string(&mut text).unwrap();
        (text, decoded.foreign())
    }

    #[test]
    fn marks_are_understood_and_gone() {
        assert_eq!(decoded("\u{feff}grün".as_bytes()), ("grün".to_owned(), None));
        let little: Vec<u8> =
            [0xff, 0xfe].into_iter().chain("grün🏃".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(decoded(&little), ("grün🏃".to_owned(), Some("UTF-16LE")));
        let big: Vec<u8> = [0xfe, 0xff].into_iter().chain("grün".encode_utf16().flat_map(u16::to_be_bytes)).collect();
        assert_eq!(decoded(&big), ("grün".to_owned(), Some("UTF-16BE")));
    }

    #[test]
    fn latin_1_is_read_as_such_even_at_the_very_end() {
        assert_eq!(decoded(b"gr\xfcn, caf\xe9"), ("grün, café".to_owned(), Some("windows-1252")));
        assert_eq!(decoded(b""), (String::new(), None));
    }

    #[test]
    fn characters_across_chunks_stay_whole() {
        for shift in 0..4 {
            let text = "x".repeat(CHUNK_BYTES - shift) + &"🏃".repeat(CHUNK_BYTES);
            assert_eq!(decoded(text.as_bytes()), (text, None));
        }
    }

    #[test]
    fn utf_16_across_chunks_stays_whole() {
        let text = "🏃a".repeat(CHUNK_BYTES);
        let bytes: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(decoded(&bytes).0, text);
    }
}
