//! The tarball's installer: what it puts in place it takes away again, and nothing else.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::place;

/// An unpacked tarball of a program that says its version, and what is in it.
fn unpacked(folder: &Path) -> PathBuf {
    let root = folder.join("unpacked here");
    let contents = [
        ("dist/linux/springback.desktop", "share/applications/springback.desktop"),
        ("assets/icon/48.png", "share/icons/hicolor/48x48/apps/springback.png"),
        ("LICENSE-MIT", "share/doc/springback/LICENSE-MIT"),
    ];
    for (from, to) in contents {
        fs::create_dir_all(root.join(to).parent().unwrap()).unwrap();
        fs::copy(place(from), root.join(to)).unwrap();
    }
    fs::create_dir(root.join("bin")).unwrap();
    fs::write(root.join("bin/springback"), "#!/bin/sh\necho springback\n").unwrap();
    fs::copy(place("dist/linux/install.sh"), root.join("install.sh")).unwrap();
    root
}

fn run(root: &Path, arguments: &[&str]) -> Output {
    Command::new("sh").arg(root.join("install.sh")).args(arguments).env("HOME", "/nonexistent").output().unwrap()
}

fn run_well(root: &Path, arguments: &[&str]) -> String {
    let ran = run(root, arguments);
    assert!(ran.status.success(), "{ran:?}");
    String::from_utf8(ran.stdout).unwrap()
}

/// Every file and folder below a folder, by its path there.
fn below(folder: &Path) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path.clone());
            }
            found.insert(path.strip_prefix(folder).unwrap().to_owned());
        }
    }
    found
}

#[test]
fn what_was_there_before_is_all_that_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let root = unpacked(folder.path());
    let prefix = folder.path().join("local");
    // As in ~/.local: the journal beside what is installed, and programs of others.
    for file in ["share/springback/journal.springback", "share/icons/hicolor/48x48/apps/other.png", "bin/other"] {
        fs::create_dir_all(prefix.join(file).parent().unwrap()).unwrap();
        fs::write(prefix.join(file), file).unwrap();
    }
    fs::create_dir_all(prefix.join("share/applications")).unwrap();
    let before = below(&prefix);
    let at = prefix.to_str().unwrap();
    run_well(&root, &["--prefix", at]);
    assert!(
        below(&prefix).is_superset(&["bin/springback", "share/doc/springback/installed"].map(PathBuf::from).into())
    );
    // Once more, as for a newer version, with the program running.
    let held = fs::File::open(prefix.join("bin/springback")).unwrap();
    run_well(&root, &[&format!("--prefix={at}")]);
    drop(held);
    let said = run_well(&root, &["--uninstall", "--prefix", at]);
    assert!(said.contains("still there"), "{said}");
    assert_eq!(below(&prefix), before);
    let journal = fs::read_to_string(prefix.join("share/springback/journal.springback")).unwrap();
    assert_eq!(journal, "share/springback/journal.springback");
}

#[test]
fn a_folder_of_its_own_goes_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let root = unpacked(folder.path());
    let prefix = folder.path().join("apps/springback");
    run_well(&root, &["--prefix", prefix.to_str().unwrap()]);
    run_well(&root, &["--prefix", prefix.to_str().unwrap(), "--uninstall"]);
    assert!(!prefix.exists());
}

#[test]
fn the_desktop_starts_it_whatever_its_folder_is_called() {
    let folder = tempfile::tempdir().unwrap();
    let root = unpacked(folder.path());
    let prefix = folder.path().join(r#"50 % of "my" $apps \ `here`"#);
    run_well(&root, &["--prefix", prefix.to_str().unwrap()]);
    let entry = fs::read_to_string(prefix.join("share/applications/springback.desktop")).unwrap();
    // Quoted as the specification asks: once for the command, once more for the file.
    let quoted = r#"/50 %% of \\"my\\" \\$apps \\\\ \\`here\\`/bin/springback""#;
    let start: Vec<&str> = entry.lines().filter(|line| line.starts_with("Exec=")).collect();
    assert!(start.len() == 1 && start[0].starts_with("Exec=\"/") && start[0].ends_with(quoted), "{start:?}");
    assert_eq!(entry.lines().count(), super::text("dist/linux/springback.desktop").lines().count());
}

#[test]
fn where_it_is_not_installed_nothing_is_taken_away() {
    let folder = tempfile::tempdir().unwrap();
    let root = unpacked(folder.path());
    fs::create_dir_all(folder.path().join("bin")).unwrap();
    fs::write(folder.path().join("bin/springback"), "another one").unwrap();
    let refused = run(&root, &["--uninstall", "--prefix", folder.path().to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("is not installed"), "{refused:?}");
    assert!(folder.path().join("bin/springback").exists());
    assert_eq!(run(&root, &["--nonsense"]).status.code(), Some(2));
}
