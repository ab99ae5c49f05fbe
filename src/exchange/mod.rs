//! COMING IN AND GOING OUT: one file for each format, bytes only. Nothing here opens a file.

pub mod demo;
pub mod encoding;
pub mod import;
pub mod journal_csv;
pub mod period;
pub mod problem;
mod reason;
pub mod report_csv;
mod row;
pub mod status_json;
pub mod status_text;
