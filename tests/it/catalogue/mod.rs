//! The catalogue and the code: every sentence the code names is in it, every sentence in it is
//! named, and what it says is well said.

mod families;
mod said;
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use families::families;
use source::{Call, Code};

/// Each id of the catalogue with its text, as it is in the files.
fn sentences() -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/words/en");
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let mut id = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((begun, rest)) = line.split_once(" =").filter(|_| line.starts_with(char::is_alphabetic)) {
                id = begun.to_owned();
                assert_eq!(found.insert(id.clone(), rest.to_owned()), None, "{id} stands twice");
            } else if line.starts_with([' ', '}']) {
                found.get_mut(&id).unwrap().push_str(line);
            }
        }
    }
    found
}

/// The names of the blanks in a text.
fn blanks(text: &str) -> BTreeSet<&str> {
    let after = text.split('$').skip(1);
    after.filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '-').next()).collect()
}

/// Every id there can be of a family.
fn of_families() -> BTreeSet<String> {
    let of = |(family, names): (&'static str, Vec<&'static str>)| {
        names.into_iter().map(move |name| format!("{family}-{}", name.replace('_', "-")))
    };
    families().into_iter().flat_map(of).collect()
}

/// Texts that look like ids and are none: keys of drafts and widgets, and what a sentence chooses by.
const NO_IDS: [&str; 4] = ["log-session", "history-session", "plan-run", "backups-unknown"];

#[test]
fn every_sentence_the_code_names_is_there() {
    let sentences = sentences();
    let families: BTreeSet<&str> = families().into_iter().map(|(family, _)| family).collect();
    let first = |id: &str| id.split('-').next().unwrap_or_default().to_owned();
    let known: BTreeSet<String> = sentences.keys().map(|id| first(id)).collect();
    let code = Code::of_rooms(&["app", "cli", "exchange", "ui", "words"]);
    let looks_like_one = |text: &str| {
        let mut parts = text.split('-');
        text.contains('-')
            && known.contains(&first(text))
            && parts.all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
    };
    let is_there = |text: &str| sentences.contains_key(text) || families.contains(text) || NO_IDS.contains(&text);
    let missing: Vec<_> = code.texts().filter(|(_, text)| looks_like_one(text) && !is_there(text)).collect();
    assert_eq!(missing, []);
    let directly = code.calls().filter_map(|call| Some((call.place.clone(), call.id?)));
    let missing: Vec<_> = directly.filter(|(_, id)| !sentences.contains_key(id) && !families.contains(&**id)).collect();
    assert_eq!(missing, []);
}

#[test]
fn every_member_of_a_family_can_be_said() {
    let sentences = sentences();
    let missing: Vec<_> = of_families().into_iter().filter(|id| !sentences.contains_key(id)).collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn every_sentence_is_named_by_the_code() {
    let code = Code::of_rooms(&["app", "assessment", "cli", "exchange", "ui", "words"]);
    let named: BTreeSet<&str> = code.texts().map(|(_, text)| text).collect();
    let of_families = of_families();
    let unused: Vec<_> =
        sentences().into_keys().filter(|id| !named.contains(&**id) && !of_families.contains(id)).collect();
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn ids_are_written_out_or_are_a_family_and_its_member() {
    let code = Code::of_rooms(&["app", "cli", "exchange", "ui", "words"]);
    let families: BTreeSet<&str> = families().into_iter().map(|(family, _)| family).collect();
    let calls: Vec<Call> = code.calls().collect();
    assert!(calls.len() > 700, "only {} calls were found", calls.len());
    let put_together = calls.iter().filter(|call| call.first.contains("format!"));
    let put_together: Vec<_> = put_together.map(|call| &call.place).collect();
    assert_eq!(put_together, Vec::<&String>::new());
    let unlisted = calls.iter().filter(|call| call.is_of_family());
    let unlisted: Vec<_> =
        unlisted.filter(|call| call.id.as_deref().is_none_or(|family| !families.contains(family))).collect();
    assert_eq!(unlisted, Vec::<&Call>::new());
    let named: BTreeSet<String> =
        calls.iter().filter(|call| call.is_of_family()).filter_map(|c| c.id.clone()).collect();
    let idle: Vec<_> = families.into_iter().filter(|family| !named.contains(*family)).collect();
    assert_eq!(idle, Vec::<&str>::new(), "families nobody speaks of");
    let sentences = sentences();
    let begins_one = |text: &str| {
        let begun = text.split('{').next().unwrap_or_default();
        text.contains('{') && begun.ends_with('-') && sentences.keys().any(|id| id.starts_with(begun))
    };
    let put_together: Vec<_> = code.texts().filter(|(_, text)| begins_one(text)).collect();
    assert_eq!(put_together, []);
}

#[test]
fn what_is_put_into_a_sentence_is_what_it_has_blanks_for() {
    let sentences = sentences();
    let code = Code::of_rooms(&["app", "cli", "exchange", "ui", "words"]);
    let mut found = Vec::new();
    let mut looked_at = 0;
    for call in code.calls().filter(|call| !call.is_of_family()) {
        let (Some(id), Some(given)) = (&call.id, &call.given) else { continue };
        let Some(text) = sentences.get(id) else { continue };
        looked_at += 1;
        let given: BTreeSet<&str> = given.iter().map(String::as_str).collect();
        if given != blanks(text) {
            found.push(format!("{}: {id} has {:?}, given {given:?}", call.place, blanks(text)));
        }
    }
    assert!(looked_at > 200, "only {looked_at} were looked at");
    assert_eq!(found, Vec::<String>::new());
}
