//! Arguments, then the window or a command; nothing else.

use std::process::ExitCode;

use springback::app::window;
use springback::cli::{self, Arguments};

fn main() -> ExitCode {
    let Arguments { journal, renderer, command } = Arguments::read();
    match command {
        Some(command) => cli::run(journal, &command),
        None => cli::ended(window::run(journal, renderer)),
    }
}
