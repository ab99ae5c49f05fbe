//! One binary for all tests from outside.

mod answers;
mod borders;
mod catalogue;
mod cli;
mod daily;
mod diary;
mod evening;
mod exchange;
mod flow;
mod lives;
mod plan;
mod plan_screens;
mod properties;
mod readiness;
mod records;
mod reference;
mod rooms;
mod rules;
mod screens;
mod second_reading;
mod store;
mod stories;
mod usual;
mod why;
mod widgets;
mod window;
