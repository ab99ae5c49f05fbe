//! The man page and the completions say what the program says of itself.

use springback::cli::Arguments;

use super::{place, text};

#[path = "../../../dist/describe.rs"]
mod describe;

#[test]
fn man_page_and_completions_are_those_of_this_command_line() {
    let is_written = std::env::var_os("SPRINGBACK_DESCRIBE").is_some_and(|asked| asked == "write");
    for (name, made) in describe::files(&Arguments::description()) {
        let path = format!("dist/linux/{name}");
        if is_written {
            std::fs::write(place(&path), &made).unwrap();
        }
        assert_eq!(text(&path), made, "{path} is of another command line: run dist/linux/describe");
    }
}

#[test]
fn every_command_and_option_is_in_all_of_them() {
    let mut command = Arguments::description();
    command.build();
    let mut words: Vec<String> = Vec::new();
    for part in command.get_subcommands().filter(|part| part.get_name() != "help") {
        words.push(part.get_name().to_owned());
        words.extend(part.get_arguments().filter_map(|argument| argument.get_long()).map(|long| format!("--{long}")));
    }
    assert!(words.len() > 20, "{words:?}");
    for (name, made) in describe::files(&Arguments::description()) {
        // In a man page a hyphen is written \-, fish names options without their dashes.
        let plain = made.replace("\\-", "-");
        for word in &words {
            let word = if name.ends_with(".fish") { word.trim_start_matches("--") } else { word };
            assert!(plain.contains(word), "{word} is not in {name}");
        }
    }
}
