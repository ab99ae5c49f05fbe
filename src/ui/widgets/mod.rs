//! The pieces screens are made of. Each says its name to a screen reader and can be worked by keys alone.
pub mod zone_mark;
