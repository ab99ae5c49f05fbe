//! What is being typed and is not yet a fact. It belongs to the day it was begun on.

use chrono::NaiveDate;

/// Named texts of a form, exactly as typed.
pub type Fields = std::collections::BTreeMap<String, String>;

/// A form in the middle of being filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The form it belongs to, such as `check_in`.
    pub form: String,
    /// The day it was begun on.
    pub day: NaiveDate,
    /// What has been typed so far.
    pub fields: Fields,
}
