//! The papers agree with the program and with each other: version, date, names, licences.

use super::{place, text};

const ID: &str = "app.springback.springback";
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What stands between two marks.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let (_, rest) = text.split_once(before).unwrap_or_else(|| panic!("no {before}"));
    rest.split_once(after).unwrap_or_else(|| panic!("no {after} behind {before}")).0
}

/// The value of a key of the desktop entry.
fn entry(key: &str) -> String {
    let entry = text("dist/linux/springback.desktop");
    let start = format!("{key}=");
    let values: Vec<&str> = entry.lines().filter_map(|line| line.strip_prefix(&start)).collect();
    assert_eq!(values.len(), 1, "{key}");
    values[0].to_owned()
}

#[test]
fn one_version_and_one_date_everywhere() {
    let changelog = text("CHANGELOG.md");
    let heading = between(&changelog, "\n## ", "\n");
    let (version, date) = heading.split_once(", ").expect("the newest heading is: version, date");
    let metainfo = text(&format!("dist/linux/{ID}.metainfo.xml"));
    let release = between(&metainfo, "<release ", ">");
    let debian = text("dist/linux/changelog.Debian");
    let signed = chrono::DateTime::parse_from_rfc2822(between(&debian, ">  ", "\n")).unwrap().date_naive().to_string();
    assert_eq!(version, VERSION);
    assert_eq!(between(release, "version=\"", "\""), VERSION);
    assert_eq!(between(&debian, "springback (", ")"), VERSION);
    assert_eq!(between(release, "date=\"", "\""), signed);
    if date != "unreleased" {
        assert_eq!(date, signed);
    }
    assert!(text("dist/linux/springback.1").lines().any(|line| line.starts_with(".TH") && line.contains(VERSION)));
}

#[test]
fn no_script_carries_a_version_of_its_own() {
    for script in [
        "linux/build",
        "linux/check",
        "linux/control",
        "linux/install.sh",
        "linux/try",
        "macos/build",
        "macos/Info.plist",
        "windows/README.txt",
        "windows/build",
        "windows/build.ps1",
        "windows/springback.manifest",
        "windows/springback.rc",
    ] {
        assert!(!text(&format!("dist/{script}")).contains(VERSION), "{script}");
    }
}

#[test]
fn the_desktop_finds_program_icon_and_window() {
    assert_eq!(entry("Type"), "Application");
    assert_eq!(entry("Exec"), env!("CARGO_PKG_NAME"));
    assert_eq!(entry("Terminal"), "false");
    assert!(place("assets/icon/springback.svg").exists() && entry("Icon") == "springback");
    let window = text("src/app/window.rs");
    assert_eq!(entry("StartupWMClass"), between(&window, "with_app_id(\"", "\""));
    assert!(entry("Categories").ends_with(';') && entry("Keywords").ends_with(';'));
    for key in ["Name", "GenericName", "Comment"] {
        assert!(!entry(key).is_empty() && !entry(key).ends_with('.'), "{key}");
    }
}

#[test]
fn one_name_for_shops_of_programs() {
    let metainfo = text(&format!("dist/linux/{ID}.metainfo.xml"));
    assert_eq!(between(&metainfo, "<id>", "</id>"), ID);
    assert_eq!(between(&metainfo, "<launchable type=\"desktop-id\">", "</launchable>"), "springback.desktop");
    assert_eq!(between(&metainfo, "<project_license>", "</project_license>"), env!("CARGO_PKG_LICENSE"));
    let flatpak = text(&format!("dist/linux/{ID}.yml"));
    assert_eq!(between(&flatpak, "\nid: ", "\n"), ID);
    assert!(text("dist/macos/Info.plist").contains(&format!("<string>{ID}</string>")));
}

#[test]
fn the_flatpak_has_neither_network_nor_home() {
    let flatpak = text(&format!("dist/linux/{ID}.yml"));
    let granted = between(&flatpak, "finish-args:", "\n\n");
    let granted: Vec<&str> = granted.lines().filter_map(|line| line.trim().strip_prefix("- ")).collect();
    assert_eq!(granted, ["--socket=wayland", "--socket=fallback-x11", "--share=ipc", "--device=dri"]);
    assert!(flatpak.contains("NOT TRIED"));
}

#[test]
fn the_package_says_what_it_opens_while_it_runs() {
    let control = text("dist/linux/control");
    let listed: Vec<&str> = between(&control, "\nDepends: ", "\n").split(", ").collect();
    let opened = [
        "libx11-6",
        "libx11-xcb1",
        "libxcursor1",
        "libxi6",
        "libxrandr2",
        "libxkbcommon0",
        "libxkbcommon-x11-0",
        "libwayland-client0",
        "libwayland-cursor0",
        "libwayland-egl1",
        "libegl1",
        "libgl1",
        "libfontconfig1",
        "libdbus-1-3",
    ];
    for library in opened {
        assert!(listed.contains(&library), "{library}");
    }
}

#[test]
fn the_licence_of_debians_paper_is_ours() {
    let words = |text: &str| text.split_whitespace().filter(|word| *word != ".").map(str::to_owned).collect::<Vec<_>>();
    let ours = text("LICENSE-MIT");
    let (_, terms) = ours.split_once("\n\nPermission").unwrap();
    let paper = text("dist/linux/copyright");
    assert_eq!(words(between(&paper, " Permission", "\n\nLicense")), words(terms));
}
