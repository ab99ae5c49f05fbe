//! Another copy beside the journal: named in one line, merged from there, never touched.

use std::path::Path;

use sha2::{Digest, Sha256};
use springback::exchange::demo;
use springback::journal::check_in::CheckIn;
use springback::journal::measure::Score;
use springback::journal::tendon::Side;
use springback::journal::{Fact, Journal, Revision, Stamp};
use springback::store::{Beside, Create, Store, backup, beside};
use springback::words::Words;

use crate::window::{Window, moment, opening};

const CONFLICTED: &str = "journal (conflicted copy 2026-11-20).springback";
const LINE: &str = "Another copy of this journal lies beside it";

fn sample() -> Vec<Revision> {
    demo::journal(opening().date_naive(), &|_| *opening().offset(), &Words::english())
}

/// Mornings long ago, that the sample has not.
fn mornings(count: u32) -> Vec<Revision> {
    let morning = |n: u32| {
        let date = chrono::NaiveDate::from_ymd_opt(2020, 5, n + 1).unwrap();
        let fact = CheckIn { stiffness: Score::new(1), ..CheckIn::unanswered(date, Side::Right) };
        Revision::first(Fact::CheckIn(fact), Stamp::new(moment("2026-11-20T08:00:00+01:00"), ""))
    };
    (0..count).map(morning).collect()
}

fn keep(path: &Path, revisions: &[Revision]) {
    Store::open(path, Create::WhereNoneEverWas).unwrap().store.keep(revisions).unwrap();
}

fn digest(path: &Path) -> Vec<u8> {
    Sha256::digest(std::fs::read(path).unwrap()).to_vec()
}

/// A folder with the sample in it, and a conflicted copy of it with three mornings more.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("journal.springback");
    keep(&own, &sample());
    let other = folder.path().join(CONFLICTED);
    std::fs::copy(&own, &other).unwrap();
    Store::open(&other, Create::Never).unwrap().store.keep(&mornings(3)).unwrap();
    folder
}

fn names(folder: &Path) -> Vec<String> {
    let found = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = found.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_conflicted_copy_is_told_of_in_one_line_and_merged_from_there() {
    let folder = folder();
    let before = digest(&folder.path().join(CONFLICTED));
    let mut window = Window::in_folder(folder, "journal.springback");
    window.wait_for(LINE);
    assert!(window.shows(&format!("({CONFLICTED}), with 3 entries this one lacks.")));
    window.press("Merge it…");
    window.wait_for("Nothing has been taken yet.");
    assert!(window.shows("3 entries are new here."));
    window.press("Bring in 3 entries");
    window.wait_for("3 entries came in");
    for _ in 0..20 {
        window.harness.run();
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    assert!(!window.shows(LINE), "nothing is lacking any more");
    assert_eq!(digest(&window.file(CONFLICTED)), before, "the copy was only read");
}

#[test]
fn the_line_goes_when_it_is_not_wanted() {
    let mut window = Window::in_folder(folder(), "journal.springback");
    window.wait_for(LINE);
    window.press("Not now");
    assert!(!window.shows(LINE));
    window.go("Log");
    assert!(!window.shows(LINE));
}

#[test]
fn only_a_copy_that_holds_more_of_this_journal_counts_and_no_file_is_changed() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    let own = at("journal.springback");
    let journal = Journal::new(sample());
    // Everything that may lie in such a folder and is not worth a line.
    std::fs::copy(&own, at("the same.springback")).unwrap();
    keep(&at("ben.springback"), &mornings(2));
    keep(&at("empty.springback"), &[]);
    std::fs::write(at("notes.txt"), "no journal at all, and longer than the first hundred bytes. ".repeat(9)).unwrap();
    std::fs::write(at("short"), "x").unwrap();
    std::fs::write(at(".in the making.springback"), std::fs::read(at(CONFLICTED)).unwrap()).unwrap();
    std::fs::write(at("cut.springback"), &std::fs::read(&own).unwrap()[..5000]).unwrap();
    std::fs::create_dir(at("folder.springback")).unwrap();
    rusqlite::Connection::open(at("other.db")).unwrap().execute("CREATE TABLE t (a)", []).unwrap();
    backup::take(&at(CONFLICTED), backup::Occasion::Asked, opening().to_utc()).unwrap();
    let files = names(folder.path());
    let digests = |files: &[String]| -> Vec<_> {
        files.iter().map(|name| at(name)).filter(|path| path.is_file()).map(|path| digest(&path)).collect()
    };
    let before = digests(&files);
    let open = Store::open(&own, Create::Never).unwrap();
    assert_eq!(beside(&own, &journal), [Beside { path: at(CONFLICTED), entries: 3 }]);
    drop(open);
    assert_eq!(names(folder.path()), files);
    assert!(digests(&files) == before, "a file was changed");
    assert_eq!(beside(&own, &Journal::default()), [], "of nothing there is no copy");
}

#[cfg(unix)]
#[test]
fn the_journal_itself_under_another_name_is_no_copy() {
    let folder = folder();
    let own = folder.path().join("journal.springback");
    std::fs::remove_file(folder.path().join(CONFLICTED)).unwrap();
    std::fs::hard_link(&own, folder.path().join("linked.springback")).unwrap();
    std::os::unix::fs::symlink(&own, folder.path().join("link.springback")).unwrap();
    assert_eq!(beside(&own, &Journal::new(sample()[..5].to_vec())), []);
}
