//! Springback, a run-return companion for Achilles tendinopathy. This page is the map.
pub mod journal;
pub mod platform;
pub mod store;
pub mod words;
