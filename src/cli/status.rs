//! `status`: where things stand, for a person or a program.

use super::failure::Failure;
use super::{Desk, StatusArguments, print};
use crate::assessment::{Rule, assess};
use crate::exchange::{status_json, status_text};
use crate::words::Words;

/// Says where things stand.
pub(super) fn run(desk: &Desk, arguments: &StatusArguments) -> Result<(), Failure> {
    let (_, journal) = desk.read_journal()?;
    let now = arguments.now.map_or_else(|| desk.clock.now().at, |asked| asked.at(&desk.clock));
    let assessment = assess(&journal, now);
    if arguments.json {
        print(&status_json::write(&assessment))
    } else {
        print(status_text::write(&assessment, journal.first_date(), &desk.words).as_bytes())
    }
}

/// The rules that --json names, with the type of their numbers.
pub(super) fn rules_help(words: &Words) -> String {
    let mut help = words.say("cli-rules") + "\n";
    for rule in Rule::ALL {
        let number = words.say(if status_json::is_whole(rule) { "cli-rule-whole" } else { "cli-rule-decimal" });
        let unit = words.say_of("cli-rule", rule.name());
        help += &format!("  {:<18} {number:<8} {unit}\n", rule.name());
    }
    help + &words.say("cli-rules-foot")
}
