//! What goes in and out.

mod demo;
mod journal_csv;
mod random_journal;
mod unreadable;
