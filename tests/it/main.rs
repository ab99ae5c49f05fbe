//! One binary for all tests from outside.

mod exchange;
mod store;
mod widgets;
