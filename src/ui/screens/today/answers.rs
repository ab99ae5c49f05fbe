//! The check-in as it is being answered: what stands in the form, and what it becomes.

use crate::journal::cell::Cell;
use chrono::NaiveDate;

use crate::command::Change;
use crate::journal::check_in::CheckIn;
use crate::journal::draft::{self, Fields, PAINKILLER};
use crate::journal::measure::{Minutes, Score, Text};
use crate::journal::tendon::Side;
use crate::journal::{Current, Fact};
use crate::ui::widgets::note_room::is_too_long;

/// Name of the form in drafts.
pub const FORM: &str = draft::CHECK_IN;

/// One tendon's answers; untouched ones are none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// Stiffness on the first steps, 0 to 10.
    pub stiffness: Option<u16>,
    /// Minutes until it eased.
    pub stiffness_min: Option<u16>,
    /// Pain at rest, 0 to 10.
    pub rest_pain: Option<u16>,
    /// Worst pain walking or on stairs since yesterday, 0 to 10.
    pub daily_pain: Option<u16>,
    /// Whether it is swollen.
    pub swelling: Option<bool>,
    /// Whether it is tender to touch.
    pub tenderness: Option<bool>,
    /// The person's own words.
    pub note: String,
}

/// The form of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Left and right, by [`Side`].
    pub answers: [Answers; 2],
    /// Asked once: it lowers what both tendons say.
    pub painkiller: Option<bool>,
    /// Whether something was typed that is not saved.
    pub is_touched: bool,
    /// Whether a saved check-in, or a marked day, is being answered again.
    pub is_editing: bool,
    /// Whether it was handed over to be recorded; it is done with once the journal says the same.
    pub is_sent: bool,
    /// Id of the sentence that says why it was not saved.
    pub complaint: Option<&'static str>,
}

impl Form {
    /// The form as the journal has the day.
    pub fn of(current: &Current, date: NaiveDate) -> Self {
        let kept = |side| current.check_in(date, side).map(|k| &k.fact);
        let painkiller = Side::ALL.iter().filter_map(|side| kept(*side)?.painkiller).max();
        let answers = [Side::Left, Side::Right].map(|side| kept(side).map(Answers::of).unwrap_or_default());
        Self { answers, painkiller, is_touched: false, is_editing: false, is_sent: false, complaint: None }
    }

    /// The form as it was being typed.
    pub fn of_draft(fields: &Fields) -> Self {
        let answers = [Side::Left, Side::Right].map(|side| Answers::of_fields(fields, side));
        let painkiller = fields.get(PAINKILLER).and_then(|text| bool::from_cell(text));
        Self { answers, painkiller, is_touched: true, is_editing: true, is_sent: false, complaint: None }
    }

    /// One tendon's answers.
    pub fn side(&mut self, side: Side) -> &mut Answers {
        &mut self.answers[side as usize]
    }

    /// What was typed, for a draft.
    pub fn fields(&self) -> Fields {
        let mut fields = Fields::new();
        for side in [Side::Left, Side::Right] {
            self.answers[side as usize].write(&mut fields, side);
        }
        put(&mut fields, PAINKILLER.to_owned(), self.painkiller.map(|answer| answer.to_cell()));
        fields
    }

    /// Whether a note is longer than can be kept.
    pub fn has_long_note(&self) -> bool {
        self.answers.iter().any(|a| is_too_long(&a.note))
    }

    /// Whether nothing at all is answered for these tendons.
    pub fn is_blank(&self, sides: &[Side]) -> bool {
        self.painkiller.is_none() && sides.iter().all(|side| self.answers[*side as usize] == Answers::default())
    }

    /// What has to be changed for the journal to say what the form says.
    pub fn changes(&self, current: &Current, date: NaiveDate, sides: &[Side]) -> Vec<Change> {
        let only_painkiller = sides.iter().all(|side| self.answers[*side as usize] == Answers::default());
        let mut changes = Vec::new();
        for side in sides {
            let answers = &self.answers[*side as usize];
            // A tendon of which nothing was said has no check-in.
            let says = *answers != Answers::default() || (only_painkiller && self.painkiller.is_some());
            let fact = says.then(|| answers.fact(date, *side, self.painkiller));
            match (current.check_in(date, *side), fact) {
                (Some(kept), Some(fact)) if kept.fact == fact => {}
                (Some(kept), Some(fact)) => changes.push(Change::Correct(kept.record, Fact::CheckIn(fact))),
                (Some(kept), None) => changes.push(Change::Withdraw(kept.record)),
                (None, Some(fact)) => changes.push(Change::new(Fact::CheckIn(fact))),
                (None, None) => {}
            }
        }
        changes
    }
}

impl Answers {
    fn of(fact: &CheckIn) -> Self {
        Self {
            stiffness: fact.stiffness.map(|v| v.get()),
            stiffness_min: fact.stiffness_min.map(|v| v.get()),
            rest_pain: fact.rest_pain.map(|v| v.get()),
            daily_pain: fact.daily_pain.map(|v| v.get()),
            swelling: fact.swelling,
            tenderness: fact.tenderness,
            note: fact.note.as_ref().map(|n| n.as_str().to_owned()).unwrap_or_default(),
        }
    }

    fn fact(&self, date: NaiveDate, side: Side, painkiller: Option<bool>) -> CheckIn {
        CheckIn {
            stiffness: self.stiffness.and_then(Score::new),
            stiffness_min: self.stiffness_min.map(Minutes::nearest),
            rest_pain: self.rest_pain.and_then(Score::new),
            daily_pain: self.daily_pain.and_then(Score::new),
            swelling: self.swelling,
            tenderness: self.tenderness,
            painkiller,
            note: Text::new(self.note.as_str()),
            ..CheckIn::unanswered(date, side)
        }
    }

    fn write(&self, fields: &mut Fields, side: Side) {
        let number = |n: Option<u16>| n.map(|n| n.to_string());
        let parts = [
            ("stiffness", number(self.stiffness)),
            ("stiffness_min", number(self.stiffness_min)),
            ("rest_pain", number(self.rest_pain)),
            ("daily_pain", number(self.daily_pain)),
            ("swelling", self.swelling.map(|answer| answer.to_cell())),
            ("tenderness", self.tenderness.map(|answer| answer.to_cell())),
            ("note", Some(self.note.clone()).filter(|n| !n.is_empty())),
        ];
        for (name, text) in parts {
            put(fields, draft::of_side(side) + name, text);
        }
    }

    fn of_fields(fields: &Fields, side: Side) -> Self {
        let text = |name: &str| fields.get(&(draft::of_side(side) + name)).map(String::as_str);
        let score = |name: &str| text(name).and_then(|t| t.parse().ok()).filter(|n| *n <= Score::MAX);
        Self {
            stiffness: score("stiffness"),
            stiffness_min: text("stiffness_min").and_then(|t| t.parse().ok()).filter(|n| *n <= Minutes::MAX),
            rest_pain: score("rest_pain"),
            daily_pain: score("daily_pain"),
            swelling: text("swelling").and_then(bool::from_cell),
            tenderness: text("tenderness").and_then(bool::from_cell),
            note: text("note").unwrap_or_default().to_owned(),
        }
    }
}

fn put(fields: &mut Fields, name: String, text: Option<String>) {
    if let Some(text) = text {
        fields.insert(name, text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Journal, Revision, Stamp};

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
    }

    fn blank() -> Form {
        Form::of(Journal::default().current(), day())
    }

    #[test]
    fn a_draft_gives_back_what_was_typed() {
        let mut form = blank();
        form.painkiller = Some(false);
        *form.side(Side::Right) =
            Answers { stiffness: Some(0), stiffness_min: Some(75), note: "so so\n".to_owned(), ..Answers::default() };
        let again = Form::of_draft(&form.fields());
        assert_eq!((again.answers, again.painkiller), (form.answers, form.painkiller));
        assert!(
            Form::of_draft(&Fields::from([("left.stiffness".to_owned(), "11".to_owned())])).is_blank(&[Side::Left])
        );
    }

    #[test]
    fn zero_is_an_answer_and_nothing_is_not() {
        let (mut form, sides) = (blank(), [Side::Left, Side::Right]);
        assert!(form.is_blank(&sides));
        assert!(form.changes(Journal::default().current(), day(), &sides).is_empty());
        form.side(Side::Left).stiffness = Some(0);
        let changes = form.changes(Journal::default().current(), day(), &sides);
        assert!(matches!(&changes[..], [Change::New(_, Fact::CheckIn(c))] if c.side == Side::Left), "{changes:?}");
    }

    #[test]
    fn saving_again_corrects_and_an_emptied_one_is_taken_back() {
        let moment = chrono::DateTime::parse_from_rfc3339("2026-11-21T07:00:00+01:00").unwrap();
        let mut form = blank();
        form.side(Side::Left).stiffness = Some(2);
        let Some(Change::New(record, fact)) = form.changes(Journal::default().current(), day(), &[Side::Left]).pop()
        else {
            panic!("one new record")
        };
        let journal = Journal::new(vec![Revision::of_record(record, fact, Stamp::new(moment, ""))]);
        assert!(form.changes(journal.current(), day(), &[Side::Left]).is_empty());
        form.side(Side::Left).stiffness = Some(3);
        let changes = form.changes(journal.current(), day(), &[Side::Left]);
        assert!(matches!(&changes[..], [Change::Correct(id, _)] if *id == record));
        form.side(Side::Left).stiffness = None;
        assert_eq!(form.changes(journal.current(), day(), &[Side::Left]), [Change::Withdraw(record)]);
    }
}
