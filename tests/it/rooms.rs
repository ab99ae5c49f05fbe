//! Who may name whom: reads the source and holds every room to the map in `src/lib.rs`.
//!
//! The check is itself checked: each forbidden name, planted in a copy, has to be found.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What a room may and must not name.
struct Room {
    name: &'static str,
    /// Rooms of this crate it may use, besides itself; a path may narrow it to a part.
    may_use: &'static [&'static str],
    /// Names that must not stand in its code.
    never: &'static [&'static str],
}

const CLOCKS: [&str; 4] = ["Utc::now", "Local::now", "SystemTime", "Instant::now"];

const ROOMS: [Room; 7] = [
    Room {
        name: "journal",
        may_use: &[],
        never: &["egui", "eframe", "egui_plot", "rusqlite", "serde", "std::fs", "std::env", "rfd"],
    },
    Room {
        name: "assessment",
        may_use: &["journal"],
        never: &["egui", "eframe", "egui_plot", "rusqlite", "serde", "std::fs", "std::env", "rfd"],
    },
    Room {
        name: "words",
        may_use: &["journal", "assessment"],
        never: &["egui", "eframe", "egui_plot", "rusqlite", "std::fs", "rfd"],
    },
    Room { name: "store", may_use: &["journal", "platform"], never: &["egui", "eframe", "egui_plot", "rfd"] },
    Room {
        name: "exchange",
        may_use: &["journal", "assessment", "words"],
        never: &["egui", "eframe", "egui_plot", "rusqlite", "std::fs", "rfd"],
    },
    Room { name: "platform", may_use: &[], never: &["egui", "eframe", "egui_plot", "rusqlite"] },
    Room {
        name: "ui",
        may_use: &["journal", "assessment", "words", "command", "exchange", "platform::settings"],
        never: &["rusqlite", "rfd", "std::fs"],
    },
];

/// The code of a source tree without its comments, by path below `src`.
fn sources(root: &Path) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let code = text.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>();
                found.insert(path.strip_prefix(root).unwrap().to_owned(), code.join("\n"));
            }
        }
    }
    found
}

fn tree() -> BTreeMap<PathBuf, String> {
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
}

/// Whether a name stands in the code as a whole word or path.
fn names(code: &str, name: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back().is_none_or(|c| !is_part(c));
        before && code[at + name.len()..].chars().next().is_none_or(|c| !is_part(c))
    })
}

/// The rooms of the crate a piece of code reaches for: the first two steps of each `crate::` path.
fn reaches(code: &str) -> Vec<String> {
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let paths = code.match_indices("crate::").map(|(at, found)| &code[at + found.len()..]);
    paths
        .map(|rest| {
            let first = word(rest);
            match rest[first.len()..].strip_prefix("::") {
                Some(next) => format!("{first}::{}", word(next)),
                None => first,
            }
        })
        .collect()
}

/// Everything that breaks the map.
fn breaches(tree: &BTreeMap<PathBuf, String>) -> Vec<String> {
    let mut found = Vec::new();
    for (path, code) in tree {
        let inside = path.components().next().unwrap().as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned();
        let place = path.display();
        if path != Path::new("platform/clock.rs") {
            found.extend(CLOCKS.iter().filter(|c| names(code, c)).map(|c| format!("{place} asks a clock: {c}")));
        }
        if inside != "store" && names(code, "rusqlite") {
            found.push(format!("{place} names rusqlite"));
        }
        let Some(room) = ROOMS.iter().find(|room| room.name == inside) else { continue };
        found.extend(room.never.iter().filter(|n| names(code, n)).map(|n| format!("{place} names {n}")));
        for reached in reaches(code) {
            let is_own = reached == room.name || reached.starts_with(&format!("{}::", room.name));
            let is_allowed = |may: &&str| reached == **may || reached.starts_with(&format!("{may}::"));
            if !is_own && !room.may_use.iter().any(is_allowed) {
                found.push(format!("{place} reaches for {reached}"));
            }
        }
    }
    found
}

#[test]
fn no_room_names_what_it_must_not() {
    assert_eq!(breaches(&tree()), Vec::<String>::new());
}

#[test]
fn each_forbidden_name_would_be_found() {
    let clean = tree();
    assert!(breaches(&clean).is_empty());
    let all = ["journal", "assessment", "words", "store", "exchange", "platform", "ui", "app", "cli"];
    for room in &ROOMS {
        let file = PathBuf::from(format!("{}/mod.rs", room.name));
        let plant = |line: String| {
            let mut copy = clean.clone();
            copy.get_mut(&file).unwrap().push_str(&format!("\n{line}\n"));
            assert!(!breaches(&copy).is_empty(), "{line:?} planted in {} went unseen", room.name);
        };
        for name in room.never.iter().chain(&CLOCKS) {
            plant(format!("use {name};"));
        }
        let allowed = |other: &str| other == room.name || room.may_use.iter().any(|may| may.starts_with(other));
        for other in all.into_iter().filter(|other| !allowed(other)) {
            plant(format!("use crate::{other}::Thing;"));
        }
    }
}

#[test]
fn every_file_has_a_caption() {
    for (path, _) in tree() {
        let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(&path)).unwrap();
        assert!(text.starts_with("//! "), "{} says not what it is", path.display());
    }
}
