//! The journals opened lately, the newest first: their paths and nothing else.

use std::path::{Path, PathBuf};

use super::files::is_one_file;

/// Journals remembered, at most.
pub const MOST: usize = 8;

/// The journals opened lately, the newest first, none twice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recent(Vec<PathBuf>);

impl Recent {
    /// Their paths, the newest first.
    pub fn paths(&self) -> &[PathBuf] {
        &self.0
    }

    /// Puts a journal first, by its resolved path.
    ///
    /// Compares paths alone: asking the disk for each could hold up a start by a drive that is away.
    pub fn opened(&mut self, path: &Path) {
        self.forget(path);
        self.0.insert(0, path.to_owned());
        self.0.truncate(MOST);
    }

    /// Takes a journal off the list.
    pub fn forget(&mut self, path: &Path) {
        self.0.retain(|known| known != path);
    }

    /// Asks the disk which of them have become one file since, and keeps the newest of each.
    pub fn settle(&mut self) {
        let mut kept: Vec<PathBuf> = Vec::new();
        for path in std::mem::take(&mut self.0) {
            if !kept.iter().any(|known| is_one_file(known, &path)) {
                kept.push(path);
            }
        }
        self.0 = kept;
    }

    /// As it stands in the settings; a path that is no Unicode cannot stand there.
    pub(super) fn to_toml(&self) -> toml::Value {
        let texts = self.0.iter().filter_map(|path| path.to_str());
        toml::Value::Array(texts.map(|text| toml::Value::String(text.to_owned())).collect())
    }

    /// What can be read of it, and whether that was all. A path that leads from nowhere in particular
    /// is none.
    pub(super) fn of_toml(value: toml::Value) -> (Self, bool) {
        let toml::Value::Array(entries) = value else { return (Self::default(), false) };
        let paths: Vec<Option<PathBuf>> =
            entries.iter().map(|entry| entry.as_str().map(PathBuf::from).filter(|path| path.is_absolute())).collect();
        let is_whole = paths.iter().all(Option::is_some);
        let mut recent = Self::default();
        paths.iter().flatten().rev().for_each(|path| recent.opened(path));
        (recent, is_whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_is_first_none_stands_twice_and_the_ninth_goes() {
        let path = |n: usize| PathBuf::from(format!("/j/{n}.springback"));
        let mut recent = Recent::default();
        (1..=MOST).for_each(|n| recent.opened(&path(n)));
        recent.opened(&path(3));
        assert_eq!(recent.paths()[..3], [path(3), path(8), path(7)]);
        assert_eq!(recent.paths().len(), MOST);
        recent.opened(&path(9));
        assert_eq!((recent.paths().len(), recent.paths().contains(&path(1))), (MOST, false));
        recent.forget(&path(9));
        recent.forget(&path(99));
        assert_eq!((recent.paths()[0].clone(), recent.paths().len()), (path(3), MOST - 1));
    }

    #[cfg(unix)]
    #[test]
    fn two_names_of_one_file_become_one() {
        let folder = tempfile::tempdir().unwrap();
        let [file, link, gone] = ["file", "link", "gone"].map(|name| folder.path().join(name));
        std::fs::write(&file, b"x").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        let mut recent = Recent::default();
        [&file, &gone, &link].into_iter().for_each(|path| recent.opened(path));
        recent.settle();
        assert_eq!(recent.paths(), [link, gone]);
    }
}
