//! Arguments, then the window or a command; nothing else.

// No console window beside its own; `dist/windows/launcher` is what a console starts.
#![windows_subsystem = "windows"]

use std::panic;
use std::process::ExitCode;

use springback::app::window;
use springback::cli::{self, Arguments};

fn main() -> ExitCode {
    let Arguments { journal, renderer, command } = Arguments::read();
    match command {
        Some(command) => cli::run(journal, &command),
        None => cli::ended(panic::catch_unwind(|| window::run(journal, renderer))),
    }
}
