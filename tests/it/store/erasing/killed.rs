//! Killed while it erases, a record is there whole or gone, and what is left to do is known.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use springback::journal::Revision;
use springback::store::{Erasing, Store, ToErase};

use super::super::{Place, revision};
use super::{canary, holding, noted, now};

/// Where the one that is killed finds its journal.
const PATH: &str = "SPRINGBACK_TEST_ERASES_IN";

/// No test of its own: erases one record after the other, and says each that is gone.
#[test]
#[ignore = "is started and killed by another test"]
fn one_after_the_other() {
    let Some(path) = std::env::var_os(PATH) else { return };
    let mut opened = Store::open(path.as_ref(), springback::store::Create::Never).unwrap();
    for record in opened.journal.iter().map(|revision| revision.record) {
        let erasing = Erasing { what: ToErase::Records(vec![record]), with_backups: false };
        opened.store.erase(&erasing, &[], now()).unwrap();
        println!("gone {record}");
        opened.store.finish_erasing(now()).unwrap();
        println!("done {record}");
    }
}

#[test]
fn killed_at_any_moment_it_is_before_or_after() {
    let all: Vec<Revision> = (0..200).map(|n| revision(noted(&canary(n)))).collect();
    for kill in 0..6_u64 {
        let place = Place::new();
        place.create().store.keep(&all).unwrap();
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["store::erasing::killed::one_after_the_other", "--exact", "--ignored", "--nocapture"])
            .env(PATH, &place.path)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let is_said = |line: &String| line.contains("gone ") || line.contains("done ");
        let mut heard: Vec<String> = said.by_ref().filter(is_said).take(3 + kill as usize).collect();
        std::thread::sleep(std::time::Duration::from_micros(kill * 1100));
        child.kill().unwrap();
        child.wait().unwrap();
        heard.extend(said.filter(is_said));

        let mut opened = place.open().unwrap();
        let left = opened.journal.len();
        assert_eq!(opened.journal, all[all.len() - left..], "each whole or gone, in their order");
        let gone = |n: usize| heard.iter().any(|line| line.ends_with(&format!("gone {}", all[n].record)));
        assert!((0..all.len()).all(|n| !gone(n) || n < all.len() - left), "what was said to be gone is");
        let unfinished = Erasing::left(&opened.drafts);
        let is_done = heard.last().is_some_and(|line| line.contains("done "));
        if let (None, Some(last)) = (&unfinished, (all.len() - left).checked_sub(1)) {
            assert!(is_done || heard.last().unwrap().ends_with(&all[last].record.to_string()));
        }
        opened.store.finish_erasing(now()).unwrap();
        drop(opened);
        assert_eq!(Store::check(&place.path).unwrap().revisions, left);
        for n in 0..all.len() - left {
            assert_eq!(holding(&place, &format!("canary-{n}-sings")), [] as [std::path::PathBuf; 0]);
        }
    }
}
