//! How the program ends where no command was carried out: what is said, and the exit code.
//!
//! Without a console nobody reads standard error, so that all of it is shown, too.

use std::process::ExitCode;

use super::complain;
use crate::platform::alert;
use crate::words::Words;

/// The exit code after a fault, as without anybody who looks after it.
const FAULT: u8 = 101;

/// How the window's end ends the program: closed, never opened, or stopped by a fault of its own, whose
/// place is in the fault's note.
pub fn ended(closed: std::thread::Result<anyhow::Result<()>>) -> ExitCode {
    let (message, code) = match closed {
        Ok(Ok(())) => return ExitCode::SUCCESS,
        Ok(Err(error)) => (format!("{error:#}"), ExitCode::FAILURE),
        Err(_) => (Words::english().say("stopped-now"), ExitCode::from(FAULT)),
    };
    complain(&message);
    alert::show(&message);
    code
}

/// Ends the process and says what is wrong with its arguments, or what was asked for with --help. A
/// file dropped on the program is an argument too, and nobody reads standard error then.
pub fn refuse(error: &clap::Error) -> ! {
    if error.use_stderr() {
        alert::show(&error.to_string());
    }
    error.exit()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_that_was_closed_never_opened_or_broke_down_ends_with_0_1_and_101() {
        assert_eq!(ended(Ok(Ok(()))), ExitCode::SUCCESS);
        assert_eq!(ended(Ok(Err(anyhow::anyhow!("no window, as planned")))), ExitCode::FAILURE);
        assert_eq!(ended(std::panic::catch_unwind(|| std::panic::resume_unwind(Box::new(())))), ExitCode::from(101));
    }
}
