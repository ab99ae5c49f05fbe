//! Work that is killed without warning: this program of tests starts itself again to do it, and kills it.
//!
//! When a kill hits is up to the machine, so what is looked at afterwards must hold whenever it does.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Tells the program that it was started to be killed, and where to work until then.
const PLACE: &str = "KILLED_AT_WORK_IN";

/// What it says when its work begins.
const BEGUN: &str = "the work begins";

/// How many kills: a few, or as many as `KILLS` says.
pub fn kills() -> u32 {
    std::env::var("KILLS").map_or(6, |kills| kills.parse().expect("KILLS is a number"))
}

/// Where to work, for a test that is there to be killed; in any other run there is nothing to do.
pub fn place() -> Option<PathBuf> {
    std::env::var_os(PLACE).map(PathBuf::from)
}

/// From now on it may be killed.
pub fn begin() {
    println!("{BEGUN}");
}

/// A test that is there to be killed.
pub struct Victim {
    test: &'static str,
    kills: u32,
    /// The latest moment at which it is killed; moves to where it is about to end.
    latest: Duration,
}

impl Victim {
    /// The test of that full name.
    pub fn new(test: &'static str) -> Self {
        Self { test, kills: 0, latest: Duration::from_millis(20) }
    }

    /// Lets it work in a folder, kills it some time after it began, and answers whether it was too late.
    pub fn kill(&mut self, place: &Path) -> bool {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", self.test, "--ignored", "--nocapture"])
            .env(PLACE, place)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        wait_until_begun(&mut child);
        self.kills += 1;
        // Steps of the golden ratio, which come near every moment sooner or later.
        let part = (f64::from(self.kills) * 0.618_033_988_749_895).fract();
        std::thread::sleep(self.latest.mul_f64(part));
        child.kill().unwrap();
        let ended = child.wait_with_output().unwrap();
        assert_ne!(ended.status.code(), Some(101), "failed: {}", String::from_utf8_lossy(&ended.stderr));
        let was_too_late = ended.status.success();
        self.latest = self.latest.mul_f64(if was_too_late { 0.875 } else { 1.0625 });
        was_too_late
    }
}

/// Reads what it says up to there; the rest stays in the pipe.
fn wait_until_begun(child: &mut Child) {
    let said = BufReader::new(child.stdout.as_mut().unwrap());
    if !said.lines().any(|line| line.is_ok_and(|line| line.ends_with(BEGUN))) {
        let mut errors = String::new();
        child.stderr.as_mut().unwrap().read_to_string(&mut errors).unwrap();
        panic!("ended before it began: {errors}");
    }
}

/// Says how often something was found, for whoever counts the kills.
pub fn tell(found: &[(&str, u32)]) {
    for (what, times) in found {
        println!("\nkills: {times} {what}");
    }
}
