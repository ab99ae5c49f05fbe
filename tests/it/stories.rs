//! Stories a physiotherapist can read, under `tests/data/stories`: every expectation has to hold.
//!
//! ```text
//! What this file is about.
//!
//! Every story here begins with:
//! affected: right
//! usual: stiffness 2, eased in 4 min
//!
//! Story: A steady four was tolerated
//! The zone is yellow, but the tendon took the load well.
//! day 1, 18:00: run, 20 min; pain 4 steady, settled in 10 min
//! day 2, morning: stiffness 2, eased in 4 min
//! On day 2 at 12:00:
//! - session of day 1: yellow, load tolerated
//! ```
//! The lines of a diary are those of [`crate::diary`], what can be expected stands in [`found`]
//! and, of the rehab programme, in [`rehab`].
//! A moment knows the lines above it, and nothing dated after its day.

mod expectation;
mod found;
mod rehab;
mod telling;

use std::collections::HashMap;
use std::path::Path;

use telling::{Telling, tell};

/// Every file of stories, by name.
fn told() -> Vec<(String, Telling)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/stories");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut told: Vec<(String, Telling)> = files
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            assert!(name.ends_with(".txt"), "{name} is no file of stories");
            let telling = tell(&name, &std::fs::read_to_string(&path).unwrap());
            (name, telling)
        })
        .collect();
    told.sort_by(|a, b| a.0.cmp(&b.0));
    told
}

#[test]
fn every_story_comes_true() {
    let told = told();
    let problems: Vec<&str> = told.iter().flat_map(|(_, telling)| &telling.problems).map(String::as_str).collect();
    assert!(problems.is_empty(), "{} did not come true:\n{}\n", problems.len(), problems.join("\n"));
    assert!(!told.is_empty(), "there are no stories");
}

#[test]
fn every_title_is_found_once() {
    let mut files: HashMap<String, String> = HashMap::new();
    for (file, telling) in told() {
        for title in telling.titles {
            let before = files.insert(title.clone(), file.clone());
            assert_eq!(before, None, "\"{title}\" is told again in {file}");
        }
    }
}

/// A story of one green run, with what is expected of it.
fn of_one_run(expectations: &str) -> Vec<String> {
    let text = format!(
        "What this file is about.\n\
         Every story here begins with:\n\
         affected: right\n\
         usual: stiffness 2, eased in 4 min\n\
         Story: A run\n\
         It was fine.\n\
         day 1: cleared by a clinician\n\
         day 1: plan started\n\
         day 1, 18:00: walk-run, 24 min, 8 min running, step 1; pain 2 steady, settled in 15 min\n\
         day 2, morning: stiffness 2, eased in 4 min\n\
         {expectations}"
    );
    tell("run.txt", &text).problems
}

#[test]
fn a_story_that_comes_true_is_not_reported() {
    let expected = "On day 2 at 08:00:\n- session of day 1: green, load tolerated, final\n- credits: 1\n";
    assert_eq!(of_one_run(expected), Vec::<String>::new());
}

#[test]
fn a_wrong_expectation_is_reported_with_file_line_expected_and_found() {
    let wrong = "On day 2 at 08:00:\n- session of day 1: green, load too high\n- step: 2\n- action: continue\n";
    assert_eq!(
        of_one_run(wrong),
        [
            "run.txt:12: [A run] session of day 1: green, load too high: \
             expected \"load too high\", found \"load tolerated\"",
            "run.txt:13: [A run] step: 2: expected \"2\", found \"1\"",
        ]
    );
}

#[test]
fn an_expectation_nobody_knows_is_reported_and_never_skipped() {
    let problems = |line: &str| of_one_run(&format!("On day 2 at 08:00:\n- step: 1\n{line}\n"));
    for unknown in [
        "- stepp: 1",
        "- step 1",
        "- step, left: 1",
        "- step, 18:00: 1",
        "- step, upper: 1",
        "- session of day 1: gren",
        "- session of day 1: green, lod tolerated",
        "- session of day 2: green",
        "- session of day one: green",
        "- zone of day x: green",
        "- criterion restpain: met",
        "- usual mood: 2",
        "- dose: full, 9 times 1 min run and 2 min walk",
        "- advice: nothing",
    ] {
        let found = problems(unknown);
        assert_eq!(found.len(), 1, "{unknown}: {found:?}");
        assert!(found[0].starts_with("run.txt:13: [A run] "), "{found:?}");
    }
}

#[test]
fn a_line_nobody_understands_is_reported_with_file_and_line() {
    let problems = |line: &str| of_one_run(&format!("{line}\nOn day 2 at 08:00:\n- step: 1\n"));
    for odd in [
        "the weather was fine",
        "day 1, morning: stifness 2",
        "day 1, morning: stiffness 11",
        "day 1, noon: stiffness 1",
        "day one, morning: stiffness 1",
        "day 1, 18:00: swim; pain 2 steady",
        "day 1, 18:00: walk-run; pain 2 often",
        "day 1, 25:00: walk-run; pain 2 steady",
        "day 1, 19:00: answered later: back to usual in 25 h",
        "day 1, 18:00: answered later: feeling fine",
        "day 1, 25:00: clocks go back one hour",
        "day 1: plan begun",
        "days 1 to three: plan closed",
        "affected: elbow",
        "usual: mood 2",
        "all mornings: stiffness 2",
        "On day two at 08:00:",
        "On day 2 at noon:",
        "- step: 1",
    ] {
        let found = problems(odd);
        assert_eq!(found.len(), 1, "{odd}: {found:?}");
        assert!(found[0].starts_with("run.txt:11: [A run] "), "{found:?}");
    }
}

#[test]
fn a_story_or_a_moment_without_expectations_is_reported() {
    assert_eq!(of_one_run(""), ["run.txt:5: [A run] the story expects nothing"]);
    let forgotten = "On day 2 at 08:00:\nOn day 2 at 09:00:\n- step: 1\nOn day 2 at 10:00:\n";
    let found = of_one_run(forgotten);
    assert_eq!(
        found,
        ["run.txt:11: [A run] nothing is expected of a moment", "run.txt:14: [A run] nothing is expected of a moment"]
    );
}

#[test]
fn a_file_says_what_it_is_about_and_each_story_what_it_shows() {
    assert_eq!(tell("a.txt", "Only a caption.\n").problems, ["a.txt:1: the file tells no story"]);
    assert_eq!(tell("a.txt", "").problems, ["a.txt:1: the file tells no story"]);
    let bare = "Story: Bare\naffected: right\nOn day 1 at 08:00:\n- step: none\n";
    assert_eq!(
        tell("a.txt", bare).problems,
        ["a.txt:1: the file does not say what it is about", "a.txt:2: [Bare] the sentence on what it shows is missing"]
    );
}
