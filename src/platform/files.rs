//! Where files live, and writing them so that the old one is whole until the new one is.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::leftovers::{self, IN_THE_MAKING};
use super::owner;

/// The journal's name where nobody chose another.
pub const JOURNAL_NAME: &str = "journal.springback";

/// The settings' name.
pub const SETTINGS_NAME: &str = "settings.toml";

/// A file that could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// Reading failed.
    #[error("{} could not be read: {source}. Nothing was changed. Check the path and try again.", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Writing failed.
    #[error(
        "{} could not be written: {source}. If a file of that name was there before, it is unchanged. \
         Choose another place, or make room, and try again.",
        path.display()
    )]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// It has its name, but the folder could not be synced.
    #[error(
        "{} was written whole, but the computer could not confirm that it would outlast a power cut: {source}. \
         Check the disk or the connection to it, then try again.",
        path.display()
    )]
    Unconfirmed {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// More bytes than can sensibly be in such a file.
    #[error("{} is larger than {} MB, the most that is read. Nothing was changed.", path.display(), limit / 1_000_000)]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// The most that is read, in bytes.
        limit: u64,
    },
    /// A file that was not to be replaced.
    #[error("A file already exists at {} and was not touched. Choose another name.", path.display())]
    Taken {
        /// The file.
        path: PathBuf,
    },
    /// A folder, a device or a pipe.
    #[error("{} is not a file. Nothing was changed. Give the path of a file.", path.display())]
    NotAFile {
        /// The path.
        path: PathBuf,
    },
}

impl FileError {
    /// Whether a file of that name is there already, so that nothing was written.
    pub fn is_taken(&self) -> bool {
        matches!(self, FileError::Taken { .. })
    }
}

/// Looks up a variable of the environment.
type Environment<'a> = &'a dyn Fn(&str) -> Option<OsString>;

/// The folder journals live in by default; none when the system names no home.
pub fn data_folder() -> Option<PathBuf> {
    data_folder_in(&|name| std::env::var_os(name), std::env::home_dir())
}

/// The folder of the program's settings.
pub fn config_folder() -> Option<PathBuf> {
    config_folder_in(&|name| std::env::var_os(name), std::env::home_dir())
}

/// The person's folder for documents, or their home; none where there is neither.
pub fn documents_folder() -> Option<PathBuf> {
    let home = std::env::home_dir().filter(|home| home.is_dir())?;
    let documents = home.join("Documents");
    Some(if documents.is_dir() { documents } else { home })
}

/// The journal of a person who never chose another place.
pub fn default_journal() -> Option<PathBuf> {
    Some(data_folder()?.join(JOURNAL_NAME))
}

/// A relative path in such a variable is to be ignored, says the XDG specification.
fn absolute_variable(environment: Environment, name: &str) -> Option<PathBuf> {
    environment(name).map(PathBuf::from).filter(|path| path.is_absolute())
}

fn data_folder_in(environment: Environment, home: Option<PathBuf>) -> Option<PathBuf> {
    if cfg!(windows) {
        Some(absolute_variable(environment, "APPDATA")?.join("springback").join("data"))
    } else if cfg!(target_os = "macos") {
        Some(home?.join("Library/Application Support/springback"))
    } else {
        let base = absolute_variable(environment, "XDG_DATA_HOME").or_else(|| Some(home?.join(".local/share")));
        Some(base?.join("springback"))
    }
}

fn config_folder_in(environment: Environment, home: Option<PathBuf>) -> Option<PathBuf> {
    if cfg!(windows) {
        Some(absolute_variable(environment, "APPDATA")?.join("springback").join("config"))
    } else if cfg!(target_os = "macos") {
        Some(home?.join("Library/Application Support/springback"))
    } else {
        let base = absolute_variable(environment, "XDG_CONFIG_HOME").or_else(|| Some(home?.join(".config")));
        Some(base?.join("springback"))
    }
}

/// Creates a folder, and those above it, for this person's eyes only. One that is there stays as it is.
///
/// # Errors
/// When the system refuses.
pub fn create_folder(path: &Path) -> Result<(), FileError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|source| FileError::Write { path: path.to_owned(), source })
}

/// Writes a file whole or not at all: beside its place first, then under exactly that name. Who may read
/// a new one is this person alone; who could read the one it replaces can read it again.
///
/// # Errors
/// When the system refuses; a file that was there before is then unchanged, unless the error says otherwise.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    write(path, bytes, true)
}

/// The same, only where nothing is there under that name.
///
/// # Errors
/// Also when something is; it is left as it was.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    write(path, bytes, false)
}

fn write(path: &Path, bytes: &[u8], replaces: bool) -> Result<(), FileError> {
    let refused = |source| FileError::Write { path: path.to_owned(), source };
    // Through a link to the file it means: the link itself is not ours to replace.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if target.is_dir() {
        return Err(FileError::NotAFile { path: path.to_owned() });
    }
    let taken = || FileError::Taken { path: path.to_owned() };
    if !replaces && fs::symlink_metadata(&target).is_ok() {
        return Err(taken());
    }
    let folder = folder_of(&target);
    let mut file = in_the_making(folder).map_err(refused)?;
    file.write_all(bytes).map_err(refused)?;
    owner::keep(&target, file.path());
    file.as_file().sync_all().map_err(refused)?;
    let kept = if replaces { file.persist(&target) } else { file.persist_noclobber(&target) };
    kept.map_err(|error| match error.error.kind() {
        io::ErrorKind::AlreadyExists => taken(),
        _ => refused(error.error),
    })?;
    sync_folder(folder).map_err(|source| FileError::Unconfirmed { path: path.to_owned(), source })
}

/// Copies a file whole or not at all, under exactly that name.
///
/// # Errors
/// When the system refuses; then there is no copy.
pub fn copy_whole(from: &Path, to: &Path) -> io::Result<()> {
    let folder = folder_of(to);
    let mut copy = in_the_making(folder)?;
    io::copy(&mut File::open(from)?, &mut copy)?;
    copy.as_file().sync_all()?;
    copy.persist(to).map_err(|error| error.error)?;
    sync_folder(folder)
}

/// Begins a file under a passing name, and sweeps up what was begun there long ago and never finished.
fn in_the_making(folder: &Path) -> io::Result<NamedTempFile> {
    let begun = tempfile::Builder::new().prefix(IN_THE_MAKING).suffix(".tmp").tempfile_in(folder)?;
    leftovers::sweep_old(begun.path());
    Ok(begun)
}

/// Reads a whole file of at most `limit` bytes.
///
/// # Errors
/// When it is larger, no regular file, or cannot be read.
pub fn read_whole(path: &Path, limit: u64) -> Result<Vec<u8>, FileError> {
    let refused = |source| FileError::Read { path: path.to_owned(), source };
    // Asked before opening: opening a pipe would wait for somebody to write into it.
    if !fs::metadata(path).map_err(refused)?.is_file() {
        return Err(FileError::NotAFile { path: path.to_owned() });
    }
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(limit.saturating_add(1)).read_to_end(&mut bytes)).map_err(refused)?;
    if bytes.len() as u64 > limit {
        return Err(FileError::TooLarge { path: path.to_owned(), limit });
    }
    Ok(bytes)
}

/// The folder a file lies in.
pub fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// That path with something put behind its last name: `a/b.txt` and `.lock` give `a/b.txt.lock`.
pub fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Makes a new name in a folder survive a power cut.
///
/// # Errors
/// When the system refuses. Where folders cannot be synced, nothing is done.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// The one absolute path of a file, so that a link and the file it means share one lock.
///
/// # Errors
/// When the current folder is unknown or a folder on the way cannot be entered.
pub fn resolved(path: &Path) -> io::Result<PathBuf> {
    // The canonical form of Windows is one that people do not recognise.
    if cfg!(windows) { std::path::absolute(path) } else { canonical(path) }
}

/// The one name the system itself has for a file, whether it is there yet or not: links followed, and
/// on Windows capitals and short names as they were given.
///
/// # Errors
/// When the current folder is unknown or a folder on the way cannot be entered.
pub(super) fn canonical(path: &Path) -> io::Result<PathBuf> {
    let absolute = std::path::absolute(path)?;
    match (fs::canonicalize(&absolute), absolute.file_name()) {
        (Ok(real), _) => Ok(real),
        (Err(error), Some(name)) if error.kind() == io::ErrorKind::NotFound => {
            Ok(fs::canonicalize(folder_of(&absolute)).map_or(absolute.clone(), |folder| folder.join(name)))
        }
        (Err(error), _) => Err(error),
    }
}

/// What is at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing.
    Missing,
    /// A file of no bytes.
    Empty,
    /// A file with something in it.
    File,
    /// A folder, a device, a pipe.
    Other,
}

/// What is at that path.
///
/// # Errors
/// When the system does not say.
pub fn standing(path: &Path) -> io::Result<Standing> {
    match fs::metadata(path) {
        Ok(found) if !found.is_file() => Ok(Standing::Other),
        Ok(found) if found.len() == 0 => Ok(Standing::Empty),
        Ok(_) => Ok(Standing::File),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Ok(Standing::Missing)
        }
        Err(error) => Err(error),
    }
}

/// Whether two paths lead to the same file, or would.
pub fn is_one_file(a: &Path, b: &Path) -> bool {
    let is_one = |a: io::Result<PathBuf>, b: io::Result<PathBuf>| matches!((a, b), (Ok(a), Ok(b)) if a == b);
    // An identity tells files apart only where the system numbers them.
    let is_linked = cfg!(unix) && matches!((identity(a), identity(b)), (Ok(a), Ok(b)) if a == b);
    is_linked || is_one(canonical(a), canonical(b)) || is_one(resolved(a), resolved(b))
}

/// Which file is behind a path, to notice when another has taken its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identity {
    device: u64,
    file: u64,
}

/// Which file is behind that path.
///
/// # Errors
/// When there is none.
pub fn identity(path: &Path) -> io::Result<Identity> {
    let found = fs::metadata(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        Ok(Identity { device: found.dev(), file: found.ino() })
    }
    // Windows lets nobody rename or remove a file SQLite has open, so being there is enough.
    #[cfg(not(unix))]
    Ok(Identity { device: 0, file: u64::from(found.is_file()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report 100% #1?.csv");
        write_whole(&path, b"first").unwrap();
        write_whole(&path, b"second").unwrap();
        assert_eq!(read_whole(&path, 6).unwrap(), b"second");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_failed_write_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(write_whole(folder.path(), b"x"), Err(FileError::NotAFile { .. })));
        assert!(matches!(write_whole(&folder.path().join("no/where"), b"x"), Err(FileError::Write { .. })));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn no_more_is_read_than_was_allowed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large");
        fs::write(&path, [0; 11]).unwrap();
        assert_eq!(read_whole(&path, 11).unwrap().len(), 11);
        assert!(matches!(read_whole(&path, 10), Err(FileError::TooLarge { .. })));
        assert!(matches!(read_whole(folder.path(), 10), Err(FileError::NotAFile { .. })));
        assert!(matches!(read_whole(&folder.path().join("none"), 10), Err(FileError::Read { .. })));
    }

    #[cfg(all(unix, not(target_os = "macos")))]
    #[test]
    fn folders_follow_the_desktop_specification() {
        let home = || Some(PathBuf::from("/home/runner"));
        let unset = |_: &str| None;
        let set = |_: &str| Some(OsString::from("/else where"));
        let relative = |_: &str| Some(OsString::from("here"));
        assert_eq!(data_folder_in(&unset, home()), Some("/home/runner/.local/share/springback".into()));
        assert_eq!(config_folder_in(&unset, home()), Some("/home/runner/.config/springback".into()));
        assert_eq!(data_folder_in(&set, None), Some("/else where/springback".into()));
        assert_eq!(config_folder_in(&relative, home()), Some("/home/runner/.config/springback".into()));
        assert_eq!(data_folder_in(&unset, None), None);
    }

    #[cfg(unix)]
    #[test]
    fn folders_and_files_are_private_and_links_are_kept() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("a/b");
        create_folder(&inner).unwrap();
        let (path, link) = (inner.join("file"), inner.join("link"));
        write_whole(&path, b"first").unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();
        write_whole(&link, b"second").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(resolved(&link).unwrap(), resolved(&path).unwrap());
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::metadata(&inner).unwrap().permissions().mode() & 0o777, 0o700);
    }

    #[cfg(unix)]
    #[test]
    fn what_has_replaced_the_old_file_is_not_denied() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.csv");
        fs::write(&path, b"old").unwrap();
        // Written to, but not opened, so not synced.
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o300)).unwrap();
        let written = write_whole(&path, b"new");
        let is_root = File::open(folder.path()).is_ok();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert!(is_root || matches!(written, Err(FileError::Unconfirmed { .. })), "{written:?}");
    }
}
