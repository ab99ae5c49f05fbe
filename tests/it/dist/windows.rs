//! What goes into the Windows program and its zip. Whether it got there, `tests/windows/run` reads in the
//! program itself.

use super::{place, text};

#[test]
fn the_manifest_says_what_the_program_relies_on() {
    let manifest = text("dist/windows/springback.manifest");
    for said in [
        ">PerMonitorV2, PerMonitor</dpiAwareness>",
        ">UTF-8</activeCodePage>",
        ">true</longPathAware>",
        "level=\"asInvoker\" uiAccess=\"false\"",
        // Windows 10 and 11.
        "<supportedOS Id=\"{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}\"/>",
    ] {
        assert_eq!(manifest.matches(said).count(), 1, "{said}");
    }
}

#[test]
fn the_resources_name_files_that_are_there() {
    let script = text("dist/windows/springback.rc");
    let code: Vec<&str> = script.lines().filter(|line| !line.starts_with("//")).collect();
    let named = |start: &str| {
        let line = code.iter().find(|line| line.starts_with(start)).unwrap_or_else(|| panic!("{start}"));
        place("dist/windows").join(line.split('"').nth(1).unwrap())
    };
    assert!(named("1 ICON").is_file() && named("1 24").is_file());
}

#[test]
fn what_is_read_first_can_be_read_by_every_editor_and_names_what_is_there() {
    let read = text("dist/windows/README.txt");
    assert!(read.is_ascii() && read.lines().all(|line| line.len() <= 80));
    let build = text("dist/windows/build");
    for file in ["springback.exe", "springback.com", "README.txt"] {
        assert!(build.contains(file), "{file}");
    }
    for file in ["springback.exe", "springback.com", "LICENSE-MIT.txt", "LICENSE-APACHE.txt", "third-party.txt"] {
        assert!(read.contains(file), "{file}");
    }
    assert!(read.starts_with("Springback VERSION "));
}
