//! The pieces screens are made of. Each says its name to a screen reader and can be worked by keys alone.
pub mod button;
pub mod chip;
pub mod choice;
pub mod day_strip;
pub mod dots;
pub mod key_hint;
pub mod number_field;
pub mod rep_bar;
pub mod row;
pub mod score_slider;
mod slider_keys;
mod slider_paint;
pub mod verdict_card;
pub mod zone_mark;
