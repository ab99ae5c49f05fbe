//! What is being typed and is not yet a fact. It belongs to the day it was begun on.

use chrono::NaiveDate;
use uuid::Uuid;

use super::tendon::Side;
use super::{Fact, Revision};

/// Named texts of a form, exactly as typed.
pub type Fields = std::collections::BTreeMap<String, String>;

/// The form a day's check-in is answered on; both tendons on one, their fields by [`of_side`].
pub const CHECK_IN: &str = "check_in";
/// The form a new session is recorded on.
pub const SESSION: &str = "session";
/// The form exercises are logged on.
pub const PROGRAMME: &str = "programme";
/// The one field of the check-in that is about both tendons.
pub const PAINKILLER: &str = "painkiller";

/// The form a recorded session is corrected on, with how it was taken, by [`of_side`], and what it was
/// made of, by [`of_exercise`].
pub fn of_session(session: Uuid) -> String {
    format!("session:{session}")
}

/// The session that is corrected on a form, if one is.
pub fn session_of(form: &str) -> Option<Uuid> {
    form.strip_prefix("session:")?.parse().ok()
}

/// How the fields of a tendon begin.
pub fn of_side(side: Side) -> String {
    format!("{}.", side.name())
}

/// How the fields of an exercise begin.
pub fn of_exercise(record: Uuid) -> String {
    format!("exercise:{record}.")
}

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

impl Draft {
    /// What is left of it without what is typed about a revision's record: a half-typed correction holds
    /// what the record says.
    pub fn without(&self, revision: &Revision) -> Self {
        let prefix = match &revision.fact {
            Fact::CheckIn(fact) if self.form == CHECK_IN && self.day == fact.date => of_side(fact.side),
            Fact::Session(_) if self.form == of_session(revision.record) => String::new(),
            Fact::Response(fact) if self.form == of_session(fact.session) => of_side(fact.side),
            Fact::Exercise(fact) if self.form == of_session(fact.session) => of_exercise(revision.record),
            _ => return self.clone(),
        };
        let mut fields = self.fields.clone();
        fields.retain(|name, _| !name.starts_with(&prefix));
        if fields.keys().all(|name| name == PAINKILLER) {
            fields.clear();
        }
        Self { fields, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, FixedOffset};

    use super::*;
    use crate::journal::Stamp;
    use crate::journal::check_in::CheckIn;
    use crate::journal::erasing::tests::exercise_of;
    use crate::journal::session::{Activity, Response, Session};

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
    }

    fn first(fact: Fact) -> Revision {
        Revision::first(fact, Stamp::new(DateTime::parse_from_rfc3339("2026-11-21T07:00:00Z").unwrap(), ""))
    }

    fn draft(form: impl Into<String>, names: &[&str]) -> Draft {
        let fields = names.iter().map(|name| ((*name).to_owned(), "7".to_owned())).collect();
        Draft { form: form.into(), day: day(), fields }
    }

    #[test]
    fn a_check_ins_answers_go_and_the_other_tendons_stay() {
        let left = first(Fact::CheckIn(CheckIn::unanswered(day(), Side::Left)));
        let both = draft(CHECK_IN, &["left.note", "left.stiffness", "painkiller", "right.note"]);
        assert_eq!(both.without(&left), draft(CHECK_IN, &["painkiller", "right.note"]));
        assert_eq!(draft(CHECK_IN, &["left.note", "painkiller"]).without(&left), draft(CHECK_IN, &[]));
        let others = Draft { day: day().pred_opt().unwrap(), ..both };
        assert_eq!(others.without(&left), others);
        let session = draft("session", &["left.start"]);
        assert_eq!(session.without(&left), session);
    }

    #[test]
    fn a_sessions_correction_goes_whole_or_in_the_part_that_is_erased() {
        let start = day().and_hms_opt(6, 0, 0).unwrap();
        let session = first(Fact::Session(Session::started(start, FixedOffset::east_opt(0).unwrap(), Activity::Run)));
        let response = first(Fact::Response(Response::unanswered(session.record, Side::Left)));
        let exercise = first(exercise_of(session.record));
        let of_exercise = format!("exercise:{}.sets", exercise.record);
        let names = [of_exercise.as_str(), "left.start", "note", "right.start"];
        let typed = draft(format!("session:{}", session.record), &names);
        let left = |names: &[&str]| draft(typed.form.clone(), names);
        assert_eq!(typed.without(&session), left(&[]));
        assert_eq!(typed.without(&response), left(&[&of_exercise, "note", "right.start"]));
        assert_eq!(typed.without(&exercise), left(&["left.start", "note", "right.start"]));
        let new = draft("session", &["note"]);
        assert_eq!(new.without(&session), new);
    }
}
