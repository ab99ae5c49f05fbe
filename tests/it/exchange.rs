//! What goes in and out.

mod demo;
mod field;
mod golden;
mod journal_csv;
pub mod random_journal;
mod report_csv;
mod unreadable;
mod worked_cases;
