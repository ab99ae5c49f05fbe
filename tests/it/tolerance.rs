//! What a tendon bears, held against tendons whose thresholds are known.

mod calibration;
mod curve;
mod days;
mod lives;
mod people;
mod rising;
