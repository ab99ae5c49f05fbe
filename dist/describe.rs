//! The man page and the completions, made of the command line's own description.
//!
//! `dist/linux/describe` writes them; a test says when they no longer agree with the program.

use clap::Command;
use clap_complete::{Shell, generate};
use clap_mangen::Man;

/// Every file made of the description: its path below `dist/linux` and its text.
pub fn files(command: &Command) -> Vec<(&'static str, String)> {
    vec![
        ("springback.1", page(command)),
        ("completions/springback.bash", completions(command, Shell::Bash)),
        ("completions/_springback", completions(command, Shell::Zsh)),
        ("completions/springback.fish", completions(command, Shell::Fish)),
    ]
}

fn completions(command: &Command, shell: Shell) -> String {
    written(|out| {
        generate(shell, &mut command.clone(), command.get_name(), out);
        Ok(())
    })
}

/// One page with everything in it: what a person has to know is written by hand, the rest is what `--help` says.
fn page(command: &Command) -> String {
    let mut built = command.clone();
    built.build();
    let title = written(|out| Man::new(command.clone()).manual("User Commands").render_title(out));
    let mut page = title + include_str!("linux/man.before");
    page += &written(|out| Man::new(command.clone()).render_options_section(out));
    page += ".SH COMMANDS\n";
    page.extend(built.get_subcommands().filter(|part| part.get_name() != "help").map(section));
    page + include_str!("linux/man.after")
}

/// A command: how it is called, what it does, its own options.
fn section(command: &Command) -> String {
    let mut command = command.clone();
    let usage = command.render_usage().to_string().replace("Usage: ", "");
    let after = command.get_after_help().map(ToString::to_string);
    let own = Man::new(command.mut_args(|argument| {
        let is_everywhere = ["journal", "help"].contains(&argument.get_id().as_str());
        argument.hide(is_everywhere)
    }));
    let mut text = format!(".SS {}\n", escaped(&usage));
    text += &without_heading(&written(|out| own.render_description_section(out)));
    text += &without_heading(&written(|out| own.render_options_section(out)));
    after.map_or(text.clone(), |after| text + &as_it_stands(&after))
}

/// A section of the page as a part of another one.
fn without_heading(section: &str) -> String {
    let is_kept = |line: &&str| !line.starts_with(".SH") && !line.starts_with(".ie") && !line.starts_with(".el");
    section.lines().filter(is_kept).map(|line| format!("{line}\n")).collect()
}

/// Lines that keep their columns.
fn as_it_stands(lines: &str) -> String {
    let lines: String = lines.lines().map(|line| format!("\\&{}\n", escaped(line))).collect();
    format!(".PP\n.nf\n{lines}.fi\n")
}

fn escaped(line: &str) -> String {
    line.replace('\\', "\\e").replace('-', "\\-")
}

fn written(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> String {
    let mut out = Vec::new();
    write(&mut out).expect("memory takes every byte");
    String::from_utf8(out).expect("clap writes UTF-8")
}
