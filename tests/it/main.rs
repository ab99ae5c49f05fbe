//! One binary for all tests from outside.

mod catalogue;
mod cli;
mod daily;
mod diary;
mod exchange;
mod flow;
mod plan;
mod plan_screens;
mod readiness;
mod records;
mod rooms;
mod rules;
mod screens;
mod store;
mod usual;
mod widgets;
mod window;
