//! Files that settle what goes out. `UPDATE_GOLDEN=1` writes them anew, to be looked at in the diff.

use std::path::PathBuf;

/// Compares with `tests/data/NAME`.
pub fn assert_golden(name: &str, bytes: &[u8]) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
    }
    let wanted = std::fs::read(&path).unwrap_or_default();
    assert_eq!(String::from_utf8_lossy(bytes), String::from_utf8_lossy(&wanted), "{name}");
}
