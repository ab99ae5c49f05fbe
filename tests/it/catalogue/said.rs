//! What the catalogue says: each sentence with samples in its blanks begins and reads as one should.

use std::collections::BTreeSet;

use springback::words::{Arg, Words};

use super::{blanks, sentences};

/// Blanks that words are put into, each with a sample; all others take numbers. A name that can begin a
/// sentence has a form for that, and the blank for it is written with a capital.
const WORDS: &[(&str, &str)] = &[
    ("action", "Step back"),
    ("activity", "run"),
    ("Activity", "Run"),
    ("advice", "Something to say."),
    ("aside", "OpenGL"),
    ("asked", "OpenGL"),
    ("becomes", "yellow"),
    ("built", "glow"),
    ("cause", "an answer"),
    ("change", "1 point more pain"),
    ("Change", "1 point more pain"),
    ("changes", "pain 2"),
    ("column", "stiffness"),
    ("counts", "3 notes"),
    ("criterion", "A criterion"),
    ("date", "Sat 21 Nov"),
    ("day", "yesterday"),
    ("Day", "Yesterday"),
    ("do", "Edit"),
    ("dose", "5 min continuous"),
    ("encoding", "UTF-16"),
    ("end", "3"),
    ("error", "no such file"),
    ("event", "Ill"),
    ("evidence", "usual practice"),
    ("exercise", "Plank"),
    ("expected", "a number"),
    ("feel", "Easy movement"),
    ("file", "/a/journal.csv"),
    ("flag", "Fever, or hot red skin"),
    ("folder", "/a"),
    ("from", "Sat 21 Nov"),
    ("here", "3"),
    ("instrument", "VISA-A"),
    ("kind", "Run"),
    ("leads-to", "step 2"),
    ("likely", "about 1 in 8"),
    ("limit-source", "our choice"),
    ("days-source", "our choice"),
    ("mark", "green"),
    ("marks", "green"),
    ("message", "It is damaged."),
    ("minutes", "4, 5"),
    ("missing", "1 more day"),
    ("moment", "Sat 21 Nov, 07:00"),
    ("month", "November"),
    ("name", "Name"),
    ("names", "Plank"),
    ("new", "3"),
    ("note", "a note"),
    ("odds", "about 1 in 8"),
    ("old", "2"),
    ("own", "21 Nov"),
    ("other", "22 Nov"),
    ("path", "/a/journal.csv"),
    ("peak", "3"),
    ("phase", "Load"),
    ("place", "midportion"),
    ("points", "1 point"),
    ("Points", "1 point"),
    ("preset", "strict"),
    ("reason", "It cannot be written."),
    ("reasons", "With OpenGL: an error."),
    ("record", "Walk-run, 21 Nov"),
    ("reduced", ", reduced"),
    ("renderer", "OpenGL"),
    ("result", "step 2"),
    ("rule", "Worst pain"),
    ("rules", "Worst pain"),
    ("said", "something is said"),
    ("set", "set"),
    ("side", "left"),
    ("Side", "Left"),
    ("source", "our choice"),
    ("stand", "done"),
    ("start", "3"),
    ("state", "Not met"),
    ("stood", "green"),
    ("study", "Beyer"),
    ("suits", "midportion only"),
    ("taken", "Sat 21 Nov, 07:00"),
    ("tendon", "left Achilles"),
    ("Tendon", "Left Achilles"),
    ("then", "2"),
    ("there", "2"),
    ("time", "18:30"),
    ("to", "Sat 21 Nov"),
    ("today", "2026-11-21"),
    ("until", "Sat 21 Nov"),
    ("value", "x"),
    ("version", "0.1.0"),
    ("weekday", "Saturday"),
    ("what", "a run"),
    ("What", "A run"),
    ("when", "Sat 21 Nov"),
    ("who", "Dr Name"),
    ("why", "loading waits"),
];

/// Numbers that choose every wording there is.
const NUMBERS: [u32; 4] = [0, 1, 2, 12];

/// Every wording of every sentence, with its id.
fn wordings() -> BTreeSet<(String, String)> {
    let words = Words::english();
    let mut found = BTreeSet::new();
    for (id, text) in sentences() {
        for n in NUMBERS {
            // Two numbers that choose may differ.
            for other in NUMBERS {
                let number = |place: usize| Arg::from(if place == 0 { n } else { other });
                let sample = |name: &str| WORDS.iter().find(|(of, _)| *of == name).map(|(_, text)| Arg::from(*text));
                let blanks = blanks(&text);
                let numbers: Vec<&&str> = blanks.iter().filter(|name| sample(name).is_none()).collect();
                let place = |name: &str| numbers.iter().position(|other| **other == name).unwrap_or_default();
                let args: Vec<(&str, Arg)> =
                    blanks.iter().map(|name| (*name, sample(name).unwrap_or_else(|| number(place(name))))).collect();
                found.insert((id.clone(), words.say_with(&id, &args)));
            }
        }
    }
    assert!(found.len() > 1700, "only {} wordings", found.len());
    found
}

/// The wordings of which this is so.
fn found(is_so: impl Fn(&str) -> bool) -> Vec<(String, String)> {
    let mut found: Vec<_> = wordings().into_iter().filter(|(_, said)| is_so(said)).collect();
    found.dedup_by(|one, other| one.0 == other.0);
    found
}

#[test]
fn a_sentence_begins_with_a_capital_or_a_figure() {
    // What ends without a full stop is a name, or a piece of a line.
    let ends = |said: &str| said.ends_with(['.', '?', '!']);
    let begins_low = |said: &str| said.starts_with(char::is_lowercase);
    let goes_on_low = |said: &str| {
        said.split(['.', '?', '!']).skip(1).any(|rest| {
            let mut rest = rest.strip_prefix(' ').unwrap_or_default().chars();
            rest.next().is_some_and(char::is_lowercase)
        })
    };
    assert_eq!(found(|said| ends(said) && begins_low(said) || goes_on_low(said)), []);
}

#[test]
fn two_numbers_never_stand_side_by_side() {
    let number =
        |word: &str| word.trim_matches(['(', ')', '.', ',']).parse::<f64>().is_ok() && !word.ends_with([',', '.']);
    let meet = |said: &str| {
        let words: Vec<&str> = said.split(' ').collect();
        words.windows(2).any(|pair| number(pair[0]) && pair[1].starts_with(|c: char| c.is_ascii_digit()))
    };
    assert_eq!(found(meet), []);
}

#[test]
fn no_sentence_has_a_gap_or_a_nothing_with_a_sign() {
    let has_gap =
        |said: &str| said.contains("  ") || said.starts_with(' ') || said.contains(" .") || said.contains("-0");
    // These line up under one another at a terminal.
    let found = found(has_gap).into_iter().filter(|(id, _)| !id.starts_with("status-session"));
    assert_eq!(found.collect::<Vec<_>>(), []);
}
