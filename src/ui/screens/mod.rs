//! The screens: one file, one struct each.

mod asking;
mod bearing;
mod before_first;
mod card_head;
mod columns;
mod erasing;
pub mod first_start;
pub mod history;
mod load_budget;
pub mod log;
mod missing;
pub mod plan;
pub mod readiness;
mod reasons;
pub mod red_flag;
pub mod report;
mod sent;
pub mod settings;
pub mod today;
pub mod trends;

pub use first_start::FirstStart;
pub use history::History;
pub use log::Log;
pub use plan::Plan;
pub use readiness::Readiness;
pub use report::Report;
pub use settings::Settings;
pub use today::Today;
pub use trends::Trends;
