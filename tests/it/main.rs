//! One binary for all tests from outside.

mod cli;
mod exchange;
mod store;
mod widgets;
