//! `springback.com`: starts `springback.exe` beside it from a console, waits, and ends as it ended.
//!
//! A Windows program either has a console, and then a console window opens beside its own, or it has
//! none, and then a console neither waits for it nor shows what it says. So the program has none, and
//! whoever types `springback` gets this: .COM comes before .EXE wherever Windows looks for a command.
//!
//! What is redirected is handed on as it is. The console itself cannot be: the program belongs to
//! none, so what it says comes through a pipe and is written here.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Read, Write};
use std::process::{self, Command, Stdio};
use std::thread::{self, JoinHandle};

fn main() {
    process::exit(run().unwrap_or_else(|error| {
        let _ = writeln!(io::stderr(), "springback: springback.exe beside this could not be started: {error}");
        1
    }))
}

/// Runs the program with the same arguments and gives its exit code.
fn run() -> io::Result<i32> {
    let own = std::env::current_exe()?;
    let program = own.with_file_name("springback.exe");
    if program == own {
        return Err(io::Error::other("this is not the program, but what starts it; its name is springback.com"));
    }
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let mut child = Command::new(program)
        .args(&arguments)
        .stdin(input(&arguments))
        .stdout(output(io::stdout().is_terminal()))
        .stderr(output(io::stderr().is_terminal()))
        .spawn()?;
    let said = [
        child.stdout.take().map(|from| pass_on(from, io::stdout())),
        child.stderr.take().map(|from| pass_on(from, io::stderr())),
    ];
    if let Some(into) = child.stdin.take() {
        // Never waited for: it ends with this process.
        pass_on(io::stdin(), into);
    }
    let ended = child.wait()?;
    for said in said.into_iter().flatten() {
        let _ = said.join();
    }
    Ok(ended.code().unwrap_or(1))
}

fn output(is_console: bool) -> Stdio {
    if is_console { Stdio::piped() } else { Stdio::inherit() }
}

/// Keys are only taken from the console where the program asks for standard input, which is `-`; what
/// is typed ahead meanwhile belongs to the console.
fn input(arguments: &[OsString]) -> Stdio {
    match (io::stdin().is_terminal(), arguments.iter().any(|argument| argument == "-")) {
        (false, _) => Stdio::inherit(),
        (true, true) => Stdio::piped(),
        (true, false) => Stdio::null(),
    }
}

/// Copies until there is no more, or nobody takes it.
fn pass_on(mut from: impl Read + Send + 'static, mut into: impl Write + Send + 'static) -> JoinHandle<()> {
    thread::spawn(move || {
        let mut piece = [0; 4096];
        while let Ok(size @ 1..) = from.read(&mut piece) {
            if into.write_all(&piece[..size]).and_then(|()| into.flush()).is_err() {
                return;
            }
        }
    })
}
