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

#[test]
fn every_member_of_a_family_can_be_said() {
    use springback::assessment::source::Source;
    use springback::assessment::{Action, CriterionId, Rule, Zone};
    use springback::journal::flag::FlagKind;
    use springback::journal::session::Activity;
    let words = Words::english();
    let mut ids: Vec<String> = Vec::new();
    let mut family = |family: &str, names: Vec<&str>| {
        ids.extend(names.iter().map(|name| format!("{family}-{}", name.replace('_', "-"))));
    };
    family("rule", Rule::ALL.iter().map(|r| r.name()).collect());
    family("cli-rule", Rule::ALL.iter().map(|r| r.name()).collect());
    family("zone", Zone::WORST_FIRST.iter().map(|z| z.name()).collect());
    family("zone-title", Zone::WORST_FIRST.iter().map(|z| z.name()).collect());
    family("action", Action::ALL.iter().map(|a| a.name()).collect());
    family("criterion", CriterionId::ALL.iter().map(|c| c.name()).collect());
    family("activity", Activity::ALL.iter().map(|a| a.name()).collect());
    family("source", Source::ALL.iter().map(|s| s.name()).collect());
    family("source-short", Source::ALL.iter().map(|s| s.name()).collect());
    family("flag", FlagKind::ALL.iter().map(|f| f.name()).collect());
    let missing: Vec<_> = ids.iter().filter(|id| !words.knows(id)).collect();
    assert_eq!(missing, Vec::<&String>::new());
}
