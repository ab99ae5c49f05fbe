//! One binary for all tests from outside.

mod catalogue;
mod cli;
mod daily;
mod diary;
mod exchange;
mod plan;
mod readiness;
mod rooms;
mod rules;
mod store;
mod usual;
mod widgets;
mod plan_screens;
mod records;
