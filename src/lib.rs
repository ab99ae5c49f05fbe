//! Springback, a run-return companion for Achilles tendinopathy. This page is the map.
//!
//! ```text
//!  ui/screens ──Command──▶ app ──Revision──▶ store ──kept──▶ journal ──▶ assessment ──▶ View ──▶ ui/screens
//!                           ▲                                   └────────────┴──▶ exchange ──bytes──▶ platform
//!  files ──bytes──▶ exchange┘
//! ```
//!
//! One direction: input → journal → assessment → view. Facts are kept; what they mean is worked
//! out again whenever the journal or the day changes, and never stored.
//!
//! | room | what it is | may use |
//! |---|---|---|
//! | [`journal`] | what happened: facts as the person gave them | nothing of ours |
//! | [`assessment`] | what it means: pure rules, each with its source | journal |
//! | [`words`] | saying: every sentence, number and date, out of one catalogue | journal, assessment |
//! | [`store`] | keeping: the only room that knows SQLite | journal, platform |
//! | [`exchange`] | coming in and going out: one file for each format, bytes only | journal, assessment, words |
//! | [`platform`] | the machine: clock, dialogs, files, lock, settings, worker, progress | nothing of ours |
//! | [`ui`] | showing: the only room that knows egui | journal, assessment, words, [`command`], data of exchange and settings |
//! | [`app`], [`cli`] | the window's owner; the same program without a window | everything |
//!
//! The pure rooms (journal, assessment, words) name no clock, file, window or database. A test
//! reads the source and holds every room to this page.

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
