//! The rooms together, seen from outside.
mod store;
