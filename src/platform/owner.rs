//! Whose a file is and who may read it, where one takes another's place.

use std::path::Path;

/// Gives the file in the making owner, group and mode of the one it is about to replace, as far as the
/// system allows. Otherwise, and where nothing is replaced, it stays as it was made: for this person alone.
#[cfg(unix)]
pub fn keep(replaced: &Path, made: &Path) {
    use std::fs::{Permissions, metadata, set_permissions};
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    /// What the group may do.
    const GROUP: u32 = 0o070;
    let (Ok(before), Ok(now)) = (metadata(replaced), metadata(made)) else { return };
    // Only the administrator can give a file away; to a group one is in, anybody.
    if now.uid() != before.uid() {
        let _ = chown(made, Some(before.uid()), None);
    }
    let is_same_group = now.gid() == before.gid() || chown(made, None, Some(before.gid())).is_ok();
    // What one group could read is nothing to another.
    let mode = if is_same_group { before.mode() & 0o777 } else { before.mode() & 0o777 & !GROUP };
    let _ = set_permissions(made, Permissions::from_mode(mode));
}

/// Gives the file in the making what the one it is about to replace has; here that is the folder's affair.
#[cfg(not(unix))]
pub fn keep(_: &Path, _: &Path) {}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::{MetadataExt, PermissionsExt};

    use crate::platform::files::write_whole;

    #[test]
    fn a_file_keeps_the_mode_of_the_one_it_replaces_and_a_new_one_is_private() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.csv");
        let mode = || fs::metadata(&path).unwrap().permissions().mode() & 0o7777;
        write_whole(&path, b"first").unwrap();
        assert_eq!(mode(), 0o600);
        for kept in [0o664, 0o644, 0o400, 0o640] {
            fs::set_permissions(&path, fs::Permissions::from_mode(kept)).unwrap();
            write_whole(&path, b"again").unwrap();
            assert_eq!(mode(), kept, "{kept:o}");
        }
        // A report is nothing to be run as somebody else.
        fs::set_permissions(&path, fs::Permissions::from_mode(0o4755)).unwrap();
        write_whole(&path, b"again").unwrap();
        assert_eq!(mode(), 0o755);
    }

    /// Only the administrator can try this.
    #[test]
    fn a_file_stays_its_owners() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.csv");
        fs::write(&path, b"first").unwrap();
        if std::os::unix::fs::chown(&path, Some(12_345), Some(12_346)).is_err() {
            return;
        }
        write_whole(&path, b"again").unwrap();
        let found = fs::metadata(&path).unwrap();
        assert_eq!((found.uid(), found.gid()), (12_345, 12_346));
    }
}
