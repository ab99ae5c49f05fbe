//! What goes in and out.

mod journal_csv;
mod random_journal;
mod unreadable;
