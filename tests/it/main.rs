//! One binary for all tests from outside.

mod cli;
mod daily;
mod diary;
mod exchange;
mod plan;
mod records;
mod rooms;
mod rules;
mod store;
mod widgets;
