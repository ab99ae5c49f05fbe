//! THE MACHINE: clock, files, locks, program settings, dialogs, the worker thread and how far its work is,
//! what draws the window.
//!
//! Everything that differs from one computer to the next is asked here and nowhere else.

pub mod alert;
pub mod clock;
pub mod crash;
pub mod dialogs;
pub mod files;
pub mod first_picture;
pub mod folder;
pub mod leftovers;
pub mod lock;
pub mod owner;
pub mod progress;
pub mod recent;
pub mod renderers;
pub mod settings;
pub mod task;
pub mod worker;
