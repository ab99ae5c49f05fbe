//! What ends a command early, and with which exit code.

use std::io;

use crate::platform::files::FileError;
use crate::store::StoreError;

/// Why a command could not be carried out.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// What was given cannot be used.
    #[error("{0}")]
    Input(String),
    /// The arguments contradict each other.
    #[error("{0}")]
    Usage(String),
    /// The journal refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file could not be written or read.
    #[error(transparent)]
    File(#[from] FileError),
    /// Standard output could not be written.
    #[error(
        "Standard output could not be written: {0}. What had been done by then stays done. Send the output \
         somewhere else and try again."
    )]
    Output(io::Error),
}

impl Failure {
    /// The exit code: 1 bad input, 2 wrong usage, 3 no usable journal.
    pub fn code(&self) -> u8 {
        match self {
            Failure::Usage(_) => 2,
            Failure::Store(error) if error.is_journal_unusable() => 3,
            Failure::Input(_) | Failure::Store(_) | Failure::File(_) | Failure::Output(_) => 1,
        }
    }
}
