//! Every sentence the code names stands in the catalogue.

use std::path::Path;

use springback::words::Words;

/// Ids named in a source text by `say("…")` and `say_with("…"`.
fn named(code: &str) -> Vec<&str> {
    let after = |call: &'static str| code.split(call).skip(1);
    let quoted = after(".say(").chain(after(".say_with("));
    quoted.filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next()).collect()
}

fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn no_sentence_is_missing() {
    let words = Words::english();
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let ids: Vec<(&str, &str)> =
        files.iter().flat_map(|(path, code)| named(code).into_iter().map(move |id| (path.as_str(), id))).collect();
    assert!(ids.len() > 50, "only {} were found", ids.len());
    let missing: Vec<_> = ids.into_iter().filter(|(_, id)| !words.knows(id)).collect();
    assert_eq!(missing, []);
}
