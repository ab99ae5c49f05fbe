//! A note of tries to draw that never came to a first picture.
//!
//! A graphics driver can end the whole program, and then nobody is left to try another way. So the
//! note is written before, and taken away once something is on the screen: found at the next start,
//! it says which renderer to be careful with.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use super::files::create_folder;
use super::settings::Renderer;

/// The note's name in the folder of the settings.
const NAME: &str = "first-picture.txt";
/// The most it can sensibly hold, in bytes.
const LIMIT: u64 = 1000;

/// The note, held so that another window starting meanwhile does not take it for a dead one's.
#[derive(Debug, Default)]
pub struct FirstPicture {
    note: Option<(File, PathBuf)>,
    unfinished: Vec<Renderer>,
}

impl FirstPicture {
    /// Takes up the note in that folder. Where it cannot be had, or another window has it in these
    /// moments, there is none: drawing is then tried as if nothing were known.
    pub fn take_up(folder: &Path) -> Self {
        let path = folder.join(NAME);
        let held = create_folder(folder).ok().and_then(|()| held(&path).ok());
        let Some(mut file) = held else { return Self::default() };
        let mut bytes = Vec::new();
        // What cannot be read names nobody.
        let _ = Read::by_ref(&mut file).take(LIMIT).read_to_end(&mut bytes);
        let unfinished = String::from_utf8_lossy(&bytes).lines().filter_map(Renderer::of_name).collect();
        Self { note: Some((file, path)), unfinished }
    }

    /// Tries that never came to a picture, the earliest first.
    pub fn unfinished(&self) -> &[Renderer] {
        &self.unfinished
    }

    /// This one is tried now.
    pub fn trying(&mut self, renderer: Renderer) {
        self.unfinished.push(renderer);
        self.write();
    }

    /// The one tried gave up by itself, so it did not end the program.
    pub fn gave_up(&mut self) {
        self.unfinished.pop();
        self.write();
    }

    /// There is a picture, or nobody waits for one any more: nothing is held against anyone.
    pub fn settled(&mut self) {
        self.unfinished.clear();
        self.write();
        if let Some((_held, path)) = self.note.take() {
            let _ = fs::remove_file(path);
        }
    }

    /// Only a precaution: where it cannot be written, the window opens all the same.
    fn write(&mut self) {
        let lines: String = self.unfinished.iter().map(|renderer| format!("{}\n", renderer.name())).collect();
        if let Some((file, _)) = &mut self.note {
            let _ = rewrite(file, &lines);
        }
    }
}

/// Opens the note and locks it, or says why not.
fn held(path: &Path) -> io::Result<File> {
    let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
    file.try_lock()?;
    Ok(file)
}

/// On the disk before drawing begins: a driver can take the whole system down.
fn rewrite(file: &mut File, text: &str) -> io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::Renderer::{Glow, Wgpu};
    use super::*;

    fn names(folder: &Path) -> usize {
        fs::read_dir(folder).unwrap().count()
    }

    #[test]
    fn a_try_that_ended_the_program_is_known_at_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("not/there/yet");
        for tries in 0..3 {
            let mut first = FirstPicture::take_up(&place);
            assert_eq!(first.unfinished(), vec![Wgpu; tries]);
            first.trying(Wgpu);
        }
        let mut first = FirstPicture::take_up(&place);
        first.trying(Glow);
        first.settled();
        assert_eq!(names(&place), 0);
        assert_eq!(FirstPicture::take_up(&place).unfinished(), []);
    }

    #[test]
    fn what_gave_up_by_itself_is_not_held_against_it() {
        let folder = tempfile::tempdir().unwrap();
        let mut first = FirstPicture::take_up(folder.path());
        first.trying(Wgpu);
        first.gave_up();
        first.trying(Glow);
        drop(first);
        assert_eq!(FirstPicture::take_up(folder.path()).unfinished(), [Glow]);
    }

    #[test]
    fn a_window_that_starts_beside_another_suspects_nobody_and_leaves_the_note_alone() {
        let folder = tempfile::tempdir().unwrap();
        let mut first = FirstPicture::take_up(folder.path());
        first.trying(Wgpu);
        let mut second = FirstPicture::take_up(folder.path());
        assert_eq!(second.unfinished(), []);
        second.trying(Wgpu);
        second.settled();
        drop(first);
        assert_eq!(FirstPicture::take_up(folder.path()).unfinished(), [Wgpu]);
    }

    #[test]
    fn a_note_of_nonsense_or_none_at_all_stops_nothing() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(NAME), b"\xff\xfe\nglow\nsomething else\n").unwrap();
        assert_eq!(FirstPicture::take_up(folder.path()).unfinished(), [Glow]);
        let file = folder.path().join("a file");
        fs::write(&file, b"x").unwrap();
        let mut nowhere = FirstPicture::take_up(&file);
        nowhere.trying(Wgpu);
        nowhere.settled();
        assert_eq!(fs::read(&file).unwrap(), b"x");
    }
}
