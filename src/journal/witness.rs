//! Whether the computer's date can be right, by what the journal was told before: a clock is a witness, and
//! so is each entry. What the person answers is kept with the journal, so that it is asked once.

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};

use super::Revision;
use super::cell::Cell;
use super::draft::{Draft, Fields};

/// So much earlier than the newest entry a clock may be: a night shift, a flight, a little adjusting.
const BEFORE: TimeDelta = TimeDelta::days(1);
/// So much later than the newest entry it may be. Ten months are our choice: who pauses longer answers one
/// question, and a clock that is a year ahead is caught at the first entry.
const AFTER: TimeDelta = TimeDelta::days(300);

/// What the draft is called that keeps the answer, and its fields.
const FORM: &str = "clock";
const AT: &str = "at";
const ENTRIES: &str = "entries";
const IS_RIGHT: &str = "right";

/// A date that does not fit the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Doubt {
    /// The day of the newest entry, where it was recorded; or the day on which the date was said to be right.
    pub newest: NaiveDate,
    /// Whether that is an entry's day.
    pub is_entry: bool,
    /// Whether the person has said that the computer's date is wrong.
    pub is_denied: bool,
}

/// What the person said about the computer's date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// The date and time the computer said.
    at: DateTime<FixedOffset>,
    /// How many entries there were by then: those that came later are witnesses, the others no longer.
    entries: usize,
    is_right: bool,
}

impl Answer {
    /// Said at a moment of the computer's, of a journal with these revisions.
    pub fn new(is_right: bool, at: DateTime<FixedOffset>, revisions: &[Revision]) -> Self {
        Self { at, entries: revisions.len(), is_right }
    }

    /// Whether that draft keeps such an answer and is no form of a person's.
    pub fn is_note(draft: &Draft) -> bool {
        draft.form == FORM
    }

    /// The answer among a journal's drafts.
    pub fn kept(drafts: &[Draft]) -> Option<Self> {
        let latest = drafts.iter().filter(|draft| Self::is_note(draft)).max_by_key(|draft| draft.day)?;
        let field = |name: &str| latest.fields.get(name).map(String::as_str);
        Some(Self {
            at: DateTime::parse_from_rfc3339(field(AT)?).ok()?,
            entries: field(ENTRIES)?.parse().ok()?,
            is_right: bool::from_cell(field(IS_RIGHT)?)?,
        })
    }

    /// The draft that keeps it, always the same one.
    pub fn note(&self) -> Draft {
        let fields =
            [(AT, self.at.to_rfc3339()), (ENTRIES, self.entries.to_string()), (IS_RIGHT, self.is_right.to_cell())];
        let fields: Fields = fields.into_iter().map(|(name, text)| (name.to_owned(), text)).collect();
        Draft { form: FORM.to_owned(), day: NaiveDate::default(), fields }
    }
}

/// The doubt about the computer's date, if there is one; `answer` is the one that was kept.
pub fn doubt(revisions: &[Revision], answer: Option<&Answer>, now: DateTime<FixedOffset>) -> Option<Doubt> {
    let confirmed = answer.filter(|answer| answer.is_right);
    // Entries from before the answer may be those of a clock that was wrong.
    let since = confirmed.map_or(0, |answer| answer.entries.min(revisions.len()));
    let stamps = revisions[since..].iter().map(|revision| &revision.stamp);
    let entry = stamps.map(|stamp| stamp.at.with_timezone(&stamp.offset)).max();
    let newest = entry.max(confirmed.map(|answer| answer.at))?;
    let ahead: TimeDelta = now.signed_duration_since(newest);
    let is_doubted = ahead < -BEFORE || ahead > AFTER;
    let same_date = |answer: &Answer| now.signed_duration_since(answer.at).abs() <= BEFORE;
    let is_denied = answer.is_some_and(|answer| !answer.is_right && same_date(answer));
    is_doubted.then(|| Doubt { newest: newest.date_naive(), is_entry: entry == Some(newest), is_denied })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::plan_event::{PlanDecision, PlanEvent};
    use crate::journal::{Fact, Stamp};

    fn at(text: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(text).unwrap()
    }

    fn entry(recorded: &str) -> Revision {
        let at = at(recorded);
        let fact = PlanEvent { date: at.date_naive(), event: PlanDecision::Started, who: None, note: None };
        Revision::first(Fact::Plan(fact), Stamp::new(at, ""))
    }

    fn doubted(revisions: &[Revision], answer: Option<&Answer>, now: &str) -> Option<String> {
        doubt(revisions, answer, at(now)).map(|doubt| doubt.newest.to_string())
    }

    #[test]
    fn a_date_is_doubted_more_than_a_day_before_or_ten_months_after_the_newest_entry() {
        let kept = [entry("2026-11-21T07:00:00Z"), entry("2026-11-22T07:00:00Z"), entry("2026-11-20T07:00:00Z")];
        for (now, is_doubted) in [
            ("2015-01-01T00:00:00Z", true),
            ("2026-11-21T06:59:59Z", true),
            ("2026-11-21T07:00:00Z", false),
            ("2026-11-22T08:00:00Z", false),
            ("2027-09-18T07:00:00Z", false),
            ("2027-09-18T07:00:01Z", true),
            ("2027-11-22T07:00:00Z", true),
        ] {
            let found = doubted(&kept, None, now);
            assert_eq!(found, is_doubted.then(|| "2026-11-22".to_owned()), "{now}");
        }
        assert_eq!(doubted(&[], None, "2015-01-01T00:00:00Z"), None, "there is nobody to ask");
    }

    #[test]
    fn a_flight_is_no_doubt_but_the_day_is_that_of_the_place() {
        let kept = [entry("2026-11-22T07:00:00+09:00")];
        assert_eq!(doubted(&kept, None, "2026-11-21T14:30:00-08:00"), None);
        assert_eq!(doubted(&kept, None, "2015-01-01T12:00:00-08:00").as_deref(), Some("2026-11-22"));
    }

    #[test]
    fn what_is_answered_is_not_asked_again_and_the_next_jump_is() {
        // One entry was kept with a clock a year ahead; then the clock was mended.
        let mut kept = vec![entry("2026-11-22T07:00:00Z"), entry("2027-11-22T07:00:00Z")];
        let mended = "2026-11-23T07:00:00Z";
        assert_eq!(doubted(&kept, None, mended).as_deref(), Some("2027-11-22"));
        let yes = Answer::new(true, at(mended), &kept);
        assert_eq!(doubted(&kept, Some(&yes), mended), None);
        kept.push(entry("2026-11-24T07:00:00Z"));
        assert_eq!(doubted(&kept, Some(&yes), "2026-11-25T07:00:00Z"), None);
        // What the wrong clock said is no witness any more, what came since is one.
        assert_eq!(doubted(&kept, Some(&yes), "2027-11-22T07:00:00Z").as_deref(), Some("2026-11-24"));
        assert_eq!(doubted(&kept, Some(&yes), "2015-01-01T07:00:00Z").as_deref(), Some("2026-11-24"));
        // Entries that were erased since leave the answer itself.
        assert_eq!(doubted(&kept[..1], Some(&yes), "2015-01-01T07:00:00Z").as_deref(), Some("2026-11-23"));
    }

    #[test]
    fn a_date_said_to_be_wrong_stays_in_doubt_and_is_not_asked_about_again_that_day() {
        let kept = [entry("2026-11-22T07:00:00Z")];
        let no = Answer::new(false, at("2015-01-01T07:00:00Z"), &kept);
        let denied = |now: &str| doubt(&kept, Some(&no), at(now)).map(|doubt| doubt.is_denied);
        assert_eq!(denied("2015-01-01T09:00:00Z"), Some(true));
        assert_eq!(denied("2019-01-01T09:00:00Z"), Some(false));
        assert_eq!(denied("2026-11-22T09:00:00Z"), None);
    }

    #[test]
    fn an_answer_comes_back_from_its_draft() {
        let answer = Answer::new(true, at("2026-11-22T07:00:00.5+01:00"), &[entry("2026-11-22T07:00:00Z")]);
        assert!(Answer::is_note(&answer.note()));
        assert_eq!(Answer::kept(&[answer.note()]), Some(answer));
        let damaged = Draft { fields: Fields::new(), ..answer.note() };
        assert_eq!(Answer::kept(&[damaged]), None);
    }
}
