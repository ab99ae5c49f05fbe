//! What a killed program leaves behind: files in the making that never got their name.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How the name of a file in the making begins.
pub const IN_THE_MAKING: &str = ".springback-";

/// How long a file in the making may be somebody's at work.
const AT_WORK: Duration = Duration::from_secs(60 * 60);

/// Removes from a folder what begins with `prefix`. Nobody else may be making anything there.
pub fn sweep(folder: &Path, prefix: impl AsRef<OsStr>) {
    for left in beginning_with(folder, prefix.as_ref()) {
        // Only litter: if it stays, the next one tries again.
        let _ = fs::remove_file(left);
    }
}

/// Removes files in the making that are an hour older than one just begun beside them.
pub fn sweep_old(begun: &Path) {
    let written = |path: &Path| fs::metadata(path).and_then(|found| found.modified()).ok();
    // By the folder's own clock: on another computer's drive it can differ from ours.
    let (Some(folder), Some(now)) = (begun.parent(), written(begun)) else { return };
    for left in beginning_with(folder, IN_THE_MAKING.as_ref()) {
        let age = written(&left).and_then(|then| now.duration_since(then).ok());
        if age.is_some_and(|age| age > AT_WORK) {
            let _ = fs::remove_file(left);
        }
    }
}

fn beginning_with(folder: &Path, prefix: &OsStr) -> Vec<PathBuf> {
    let found = fs::read_dir(folder).into_iter().flatten().flatten();
    let is_left = |found: &fs::DirEntry| found.file_name().as_encoded_bytes().starts_with(prefix.as_encoded_bytes());
    found.filter(is_left).map(|found| found.path()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|found| found.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn only_what_is_old_and_in_the_making_is_swept_where_others_may_be_at_work() {
        let folder = tempfile::tempdir().unwrap();
        let [old, young, other, begun] =
            [".springback-old.tmp", ".springback-young.tmp", "mine", ".springback-new.tmp"]
                .map(|n| folder.path().join(n));
        for (path, minutes) in [(&old, 61), (&young, 59), (&other, 600), (&begun, 0)] {
            let file = fs::File::create(path).unwrap();
            file.set_modified(std::time::UNIX_EPOCH + Duration::from_secs((1000 - minutes) * 60)).unwrap();
        }
        sweep_old(&begun);
        assert_eq!(names(folder.path()), [".springback-new.tmp", ".springback-young.tmp", "mine"]);
        sweep(folder.path(), IN_THE_MAKING);
        assert_eq!(names(folder.path()), ["mine"]);
    }
}
