//! The program without a window, as a terminal sees it.

mod importing;
mod versions;

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use tempfile::TempDir;

/// A machine with a home of its own.
pub struct Machine(TempDir);

impl Machine {
    pub fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn file(&self, name: &str, contents: impl AsRef<[u8]>) -> PathBuf {
        std::fs::write(self.path(name), contents).unwrap();
        self.path(name)
    }

    /// The program with these arguments.
    pub fn springback(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_springback"));
        command.env_clear().env("TZ", "UTC").args(arguments).current_dir(self.0.path());
        for home in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "APPDATA"] {
            command.env(home, self.0.path());
        }
        command
    }

    /// What it wrote to standard output, having succeeded.
    pub fn says(&self, arguments: &[&str]) -> String {
        let done = self.springback(arguments).assert().success();
        String::from_utf8(done.get_output().stdout.clone()).unwrap()
    }

    /// What it wrote to standard error, having ended with this code.
    pub fn fails(&self, arguments: &[&str], code: i32) -> String {
        let done = self.springback(arguments).assert().code(code);
        String::from_utf8(done.get_output().stderr.clone()).unwrap()
    }

    /// The path of a backup it made of that journal.
    pub fn back_up(&self, journal: &str) -> String {
        let said = self.says(&["--journal", journal, "backup"]);
        assert!(said.starts_with("A verified copy of "), "{said}");
        said.trim().split(" was written to ").nth(1).unwrap().trim_end_matches('.').to_owned()
    }

    pub fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

fn sample() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sample-journal.csv").display().to_string()
}

#[test]
fn the_sample_goes_in_and_comes_out_the_same_from_journal_to_journal() {
    let machine = Machine::new();
    let taken = machine.says(&["import", &sample(), "--yes", "--journal", "one"]);
    assert!(taken.contains("401 new") && taken.contains("401 records were added"), "{taken}");
    machine.says(&["export", "--journal-csv", "one.csv", "--journal", "one"]);
    machine.says(&["--journal", "two", "import", "one.csv", "--yes"]);
    machine.says(&["--journal", "two", "export", "--journal-csv", "two.csv"]);
    let read = |name: &str| std::fs::read(machine.path(name)).unwrap();
    assert!(read("one.csv") == read("two.csv"));
    assert_eq!(machine.says(&["--journal", "two", "export", "--journal-csv", "-"]).as_bytes(), read("two.csv"));

    let again = machine.says(&["import", &sample(), "--yes", "--journal", "one"]);
    assert!(again.contains("0 new, 401 already there"), "{again}");
    let checked = machine.says(&["check", "--journal", "one"]);
    assert!(checked.contains("401 records, 401 entries, 1 imports"), "{checked}");
}

#[test]
fn without_yes_nothing_is_written() {
    let machine = Machine::new();
    let shown = machine.says(&["import", &sample()]);
    assert!(shown.contains("401 new") && shown.contains("--yes"), "{shown}");
    assert_eq!(machine.names(), [] as [&str; 0]);
}

#[test]
fn the_default_journal_lives_in_the_data_folder() {
    let machine = Machine::new();
    machine.says(&["import", &sample(), "--yes"]);
    if cfg!(target_os = "linux") {
        assert!(machine.path("springback/journal.springback").is_file());
    }
    assert!(machine.says(&["status", "--now", "2026-11-21"]).contains("21 November 2026, 12:00"));
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_taken() {
    let machine = Machine::new();
    let rows = "record,date,side,stiffness\ncheck_in,2026-05-11,right,11\ncheck_in,2026-05-12,right,3\n";
    machine.file("bad.csv", rows);
    let errors = machine.fails(&["import", "missing.csv", "bad.csv", "--yes", "--journal", "j"], 1);
    assert!(errors.contains("missing.csv could not be read"), "{errors}");
    let named = "bad.csv: line 2, column stiffness: “11”; expected a whole number from 0 to 10";
    assert!(errors.contains(named), "{errors}");
    assert!(machine.says(&["check", "--journal", "j"]).contains("1 records"));
}

#[test]
fn the_second_of_two_files_sees_the_first() {
    let machine = Machine::new();
    for yes in [&[][..], &["--yes"][..]] {
        let shown = machine.says(&[&["import", &sample(), &sample(), "--journal", "j"][..], yes].concat());
        assert!(shown.contains("401 new, 0 already there") && shown.contains("0 new, 401 already there"), "{shown}");
    }
}

#[test]
fn what_differs_is_shown_and_left() {
    let machine = Machine::new();
    let row = |stiffness: u8| format!("record,date,side,stiffness\ncheck_in,2026-05-11,right,{stiffness}\n");
    machine.file("one.csv", row(3));
    machine.file("two.csv", row(4));
    machine.says(&["import", "one.csv", "--yes", "--journal", "j"]);
    let shown = machine.says(&["import", "two.csv", "--yes", "--journal", "j"]);
    assert!(shown.contains("0 new, 0 already there, 1 different"), "{shown}");
    assert!(shown.contains("stiffness 3") && shown.contains("stiffness 4"), "{shown}");
    assert!(machine.says(&["export", "--journal-csv", "-", "--journal", "j"]).contains(",right,3,"));
}

#[test]
fn a_journal_that_is_missing_or_none_ends_with_3_and_is_left_alone() {
    let machine = Machine::new();
    let text = machine.file("notes.txt", "this is not a database, but long enough to be taken for one ".repeat(9));
    let before = std::fs::read(&text).unwrap();
    machine.file("empty", "");
    for arguments in [&["status"][..], &["check"], &["export", "--journal-csv", "-"], &["export", "--report-csv", "r"]]
    {
        for (journal, word) in
            [("missing", "no journal"), ("notes.txt", "not a Springback journal"), ("empty", "is empty")]
        {
            let errors = machine.fails(&[&["--journal", journal], arguments].concat(), 3);
            assert!(errors.contains(word) && errors.contains(journal), "{errors}");
        }
    }
    machine.fails(&["import", &sample(), "--yes", "--journal", "notes.txt"], 3);
    assert_eq!(std::fs::read(&text).unwrap(), before);
    assert_eq!(machine.names(), ["empty", "notes.txt"]);
}

#[test]
fn wrong_usage_ends_with_2() {
    let machine = Machine::new();
    for arguments in [
        &["fly"][..],
        &["import"],
        &["export"],
        &["export", "--journal-csv", "a", "--report-csv", "b"],
        &["export", "--journal-csv", "a", "--decimal-comma"],
        &["export", "--journal-csv", "a", "--from", "yesterday"],
        &["export", "--journal-csv", "a", "--from", "2026-02-02", "--to", "2026-02-01"],
        &["status", "--now", "noon"],
        &["export", "--pdf", "a"],
        &["restore"],
        &["merge"],
        &["merge", "a", "b"],
    ] {
        let errors = machine.fails(arguments, 2);
        assert!(!errors.is_empty(), "{arguments:?}");
    }
    assert_eq!(machine.names(), [] as [&str; 0]);
}

#[test]
fn a_renderer_that_is_none_or_is_not_in_this_program_or_is_for_no_window_ends_with_2() {
    let machine = Machine::new();
    assert!(machine.fails(&["--renderer", "nonsense"], 2).contains("expected auto, glow or wgpu"));
    assert!(machine.fails(&["--renderer", "glow", "status"], 2).contains("a command opens none"));
    if cfg!(target_os = "linux") {
        assert!(machine.fails(&["--renderer", "wgpu"], 2).contains("built without it; it can draw with glow"));
        for renderer in ["auto", "glow"] {
            let errors = machine.fails(&["--renderer", renderer, "--journal", "j"], 1);
            assert!(errors.contains("With OpenGL (glow): ") && errors.contains("Your journal is safe"), "{errors}");
        }
    }
    assert_eq!(machine.names(), [] as [&str; 0]);
}

#[test]
fn the_demo_is_written_once_and_never_over_a_file() {
    let machine = Machine::new();
    assert!(machine.says(&["demo", "--journal", "demo"]).contains("demo"));
    assert!(machine.says(&["status", "--journal", "demo"]).contains("Right Achilles, midportion"));
    machine.says(&["check", "--journal", "demo"]);
    let before = std::fs::read(machine.path("demo")).unwrap();
    assert!(machine.fails(&["demo", "--journal", "demo"], 1).contains("already exists"));
    assert!(before == std::fs::read(machine.path("demo")).unwrap());
    machine.file("note", "mine");
    machine.fails(&["demo", "--journal", "note"], 1);
    assert_eq!(std::fs::read(machine.path("note")).unwrap(), b"mine");
}

#[test]
fn an_export_never_replaces_the_journal_itself() {
    let machine = Machine::new();
    machine.says(&["demo", "--journal", "j"]);
    for target in ["j", "./j"] {
        assert!(
            machine.fails(&["export", "--journal-csv", target, "--journal", "j"], 1).contains("the journal itself")
        );
    }
    assert!(machine.fails(&["import", "j", "--journal", "j"], 1).contains("the journal itself"));
    machine.says(&["check", "--journal", "j"]);
}

#[test]
fn a_remembered_journal_that_is_gone_is_never_made_anew() {
    let machine = Machine::new();
    let gone = machine.path("gone.springback");
    let settings = format!("journal = {:?}\n", gone.display().to_string());
    std::fs::create_dir(machine.path("springback")).unwrap();
    machine.file("springback/settings.toml", settings);
    if cfg!(target_os = "linux") {
        for arguments in [&["demo"][..], &["status"], &["import", &sample(), "--yes"]] {
            assert!(machine.fails(arguments, 3).contains("gone.springback"), "{arguments:?}");
        }
        assert!(!gone.exists());
    }
}

#[test]
fn an_export_that_cannot_be_written_says_so() {
    let machine = Machine::new();
    machine.says(&["demo", "--journal", "j"]);
    let errors = machine.fails(&["export", "--report-csv", "no/such/folder.csv", "--journal", "j"], 1);
    assert!(errors.contains("no/such/folder.csv could not be written"), "{errors}");
}

#[test]
fn the_report_and_its_dictionary_come_out() {
    let machine = Machine::new();
    machine.says(&["import", &sample(), "--yes", "--journal", "j"]);
    let plain = machine.says(&["export", "--report-csv", "-", "--from", "2026-11-01", "--journal", "j"]);
    assert!(plain.starts_with("date,weekday,side,") && plain.contains("\r\n2026-11-01,Sun,right,"), "{plain}");
    let comma = machine.says(&["export", "--report-csv", "-", "--decimal-comma", "--journal", "j"]);
    assert!(comma.starts_with("\u{feff}date;weekday;side;") && comma.contains(";18,75;"), "{comma}");
    // No journal is needed to explain columns.
    assert!(machine.says(&["export", "--dictionary", "-", "--journal", "none"]).contains("load_verdict: "));
}

#[test]
fn the_status_is_of_the_moment_asked_for() {
    let machine = Machine::new();
    machine.says(&["import", &sample(), "--yes", "--journal", "j"]);
    for (now, said) in [
        ("2026-11-20", "2026-11-20T12:00"),
        ("2026-11-20T07:30", "2026-11-20T07:30"),
        ("2026-11-20T07:30+05:00", "2026-11-20T07:30"),
    ] {
        let status: serde_json::Value =
            serde_json::from_str(&machine.says(&["status", "--json", "--now", now, "--journal", "j"])).unwrap();
        assert_eq!(status["now"], said);
    }
}

#[test]
fn help_and_version_need_no_journal() {
    let machine = Machine::new();
    assert!(machine.says(&["--version"]).starts_with("springback "));
    let help = machine.says(&["--help"]);
    for word in ["import", "export", "status", "check", "backup", "restore", "merge", "demo", "--journal", "--renderer"]
    {
        assert!(help.contains(word), "{word}");
    }
    for word in ["pdf", "ics"] {
        assert!(!help.contains(word), "{word}");
    }
    let rules = machine.says(&["status", "--help"]);
    for rule in springback::assessment::Rule::ALL {
        assert!(rules.contains(rule.name()), "{}", rule.name());
    }
    assert_eq!(machine.names(), [] as [&str; 0]);
}

#[test]
fn a_backup_is_made_and_restored() {
    let machine = Machine::new();
    machine.says(&["--journal", "j.db", "demo"]);
    let entries = |machine: &Machine| machine.says(&["--journal", "j.db", "check"]);
    let before = entries(&machine);
    let path = machine.back_up("j.db");
    machine.file("more.csv", "record,date,side,stiffness\ncheck_in,2020-01-01,right,3\n");
    machine.says(&["--journal", "j.db", "import", "more.csv", "--yes"]);
    assert_ne!(entries(&machine), before);
    let said = machine.says(&["--journal", "j.db", "restore", &path]);
    assert!(said.contains("The journal that was there is kept in "), "{said}");
    assert_eq!(entries(&machine), before);
    machine.says(&["--journal", "j.db", "backup", "copy.db"]);
    assert_eq!(
        machine.says(&["--journal", "copy.db", "check"]).split_once(" is sound").unwrap().1,
        before.split_once(" is sound").unwrap().1
    );
}

#[test]
fn where_backups_of_a_journal_are_left_none_is_begun_and_they_can_be_restored() {
    let machine = Machine::new();
    machine.says(&["--journal", "j.db", "demo"]);
    let before = machine.says(&["--journal", "j.db", "export", "--journal-csv", "-"]);
    let path = machine.back_up("j.db");
    std::fs::remove_file(machine.path("j.db")).unwrap();
    for arguments in [&["demo"][..], &["import", &sample(), "--yes"]] {
        let errors = machine.fails(&[&["--journal", "j.db"], arguments].concat(), 3);
        assert!(errors.contains("j.db.backups") && errors.contains("Nothing was created"), "{errors}");
    }
    assert!(!machine.path("j.db").exists());
    machine.says(&["--journal", "j.db", "restore", &path]);
    assert_eq!(machine.says(&["--journal", "j.db", "export", "--journal-csv", "-"]), before);
}

#[cfg(target_os = "linux")]
#[test]
fn what_was_done_is_not_denied_when_it_cannot_be_told() {
    let machine = Machine::new();
    machine.says(&["--journal", "j.db", "demo"]);
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_springback"));
    command.args(["--journal", "j.db", "backup", "copy.db"]).current_dir(machine.0.path()).stdout(full);
    let done = command.output().unwrap();
    let errors = String::from_utf8(done.stderr).unwrap();
    assert_eq!(done.status.code(), Some(1), "{errors}");
    assert!(machine.path("copy.db").exists());
    assert!(errors.contains("Standard output could not be written") && !errors.contains("Nothing was changed"));
}

#[test]
fn without_a_journal_nothing_is_backed_up_and_without_a_backup_nothing_restored() {
    let machine = Machine::new();
    assert!(machine.fails(&["--journal", "j.db", "backup"], 3).contains("There is no journal at"));
    assert!(machine.fails(&["--journal", "j.db", "restore", "none.db"], 3).contains("There is no journal at"));
    assert_eq!(machine.names(), Vec::<String>::new());
    machine.says(&["--journal", "j.db", "demo"]);
    machine.file("text.db", "no journal at all");
    assert!(machine.fails(&["--journal", "j.db", "restore", "text.db"], 3).contains("is not a Springback journal"));
    assert!(machine.fails(&["--journal", "j.db", "backup", "no/where.db"], 1).contains("No backup of"));
}

#[test]
fn another_copy_comes_in_and_its_versions_are_told() {
    let machine = Machine::new();
    let import = |journal: &str, rows: &str| {
        machine.file("rows.csv", format!("record,id,date,side,stiffness\n{rows}"));
        machine.says(&["--journal", journal, "import", "rows.csv", "--yes"])
    };
    import("one.db", "check_in,,2026-05-11,right,3\n");
    std::fs::copy(machine.path("one.db"), machine.path("other.db")).unwrap();
    import("one.db", "check_in,,2026-05-12,right,2\n");
    import("other.db", "check_in,,2026-05-12,right,4\ncheck_in,,2026-05-13,right,4\n");
    let said = machine.says(&["--journal", "one.db", "merge", "other.db"]);
    assert!(said.contains("2 entries of") && said.contains("One morning or session was answered in both"), "{said}");
    assert!(said.contains("The journal as it was before is kept in"), "{said}");
    let again = machine.says(&["--journal", "one.db", "merge", "other.db"]);
    assert!(again.contains("is already here. Nothing was changed."), "{again}");
    assert!(machine.says(&["--journal", "one.db", "check"]).contains("4 entries, 3 imports"));
    machine.says(&["--journal", "other.db", "merge", "one.db"]);
    let csv = |journal: &str| machine.says(&["--journal", journal, "export", "--journal-csv", "-"]);
    assert_eq!(csv("one.db"), csv("other.db"));
}

#[test]
fn a_strangers_journal_and_what_is_none_are_not_merged() {
    let machine = Machine::new();
    machine.says(&["--journal", "one.db", "import", &sample(), "--yes"]);
    machine.file("rows.csv", "record,date,side,stiffness\ncheck_in,2020-01-01,right,3\n");
    machine.says(&["--journal", "other.db", "import", "rows.csv", "--yes"]);
    let merge = |other: &str, code| machine.fails(&["--journal", "one.db", "merge", other], code);
    assert!(merge("other.db", 1).contains("--unrelated"));
    assert!(merge("one.db", 1).contains("it is the journal itself"));
    assert!(merge("none.db", 3).contains("There is no journal at"));
    machine.file("text.db", "no journal at all");
    assert!(merge("text.db", 3).contains("is not a Springback journal"));
    assert!(machine.fails(&["--journal", "none.db", "merge", "one.db"], 3).contains("There is no journal at"));
    assert!(!machine.path("none.db").exists());
    let said = machine.says(&["--journal", "one.db", "merge", "other.db", "--unrelated"]);
    assert!(said.contains("One entry of"), "{said}");
}

#[cfg(unix)]
#[test]
fn what_replaces_a_file_can_be_read_by_whom_that_could_and_a_new_one_by_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let machine = Machine::new();
    machine.says(&["import", &sample(), "--yes", "--journal", "j"]);
    for command in
        [&["export", "--journal-csv"][..], &["export", "--report-csv"], &["export", "--dictionary"], &["backup"]]
    {
        let mode = |name: &str| std::fs::metadata(machine.path(name)).unwrap().permissions().mode() & 0o777;
        let shared = machine.file("shared", "before");
        std::fs::set_permissions(&shared, std::fs::Permissions::from_mode(0o664)).unwrap();
        for file in ["shared", "new"] {
            machine.says(&[&["--journal", "j"], command, &[file]].concat());
        }
        assert_eq!((mode("shared"), mode("new")), (0o664, 0o600), "{command:?}");
        std::fs::remove_file(machine.path("new")).unwrap();
    }
}

#[test]
fn before_the_first_entry_no_tendon_is_missing() {
    let machine = Machine::new();
    machine.says(&["import", &sample(), "--yes", "--journal", "one"]);
    let said = machine.says(&["--journal", "one", "status", "--now", "2015-01-01T07:00:00+01:00"]);
    assert!(said.contains("The date is 1 January 2015; your first entry is from "), "{said}");
    assert!(!said.contains("No tendon is recorded as affected"), "{said}");
}
