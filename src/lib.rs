//! Springback, a run-return companion for Achilles tendinopathy. This page is the map.
pub mod app;
pub mod assessment;
pub mod cli;
pub mod command;
pub mod exchange;
pub mod journal;
pub mod platform;
pub mod store;
pub mod ui;
pub mod words;
