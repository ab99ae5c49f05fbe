//! Sessions that are half typed and not saved: each is said, to be gone on with or put away.

use chrono::NaiveDate;
use eframe::egui::Ui;
use uuid::Uuid;

use super::session_form::SessionForm;
use crate::journal::draft::{self, Draft};
use crate::journal::session::{Activity, Session};
use crate::ui::widgets::button;
use crate::ui::widgets::time_field::read_time;
use crate::ui::{View, theme};

/// A form that is half filled in.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Unfinished {
    /// The session it answers or corrects; none for a new one.
    pub(super) record: Option<Uuid>,
    /// The day it was begun on.
    pub(super) day: NaiveDate,
}

/// The person's wish for one.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Wish {
    /// It is gone on with.
    Continue(Unfinished),
    /// It is put away.
    Discard(Unfinished),
}

impl Unfinished {
    /// The half-typed forms besides the one that shows; the earliest first.
    fn all(view: &View, shown: Option<&SessionForm>) -> Vec<Self> {
        let current = view.journal.current();
        let of = |draft: &Draft| {
            let record = draft::session_of(&draft.form).filter(|record| current.session(*record).is_some());
            (record.is_some() || draft.form == draft::SESSION).then_some(Self { record, day: draft.day })
        };
        let shows = |form: &SessionForm, it: &Self| form.record == it.record && form.begun == it.day;
        let mut all: Vec<Self> = view.drafts.iter().filter_map(of).filter(|it| it.day <= view.today).collect();
        all.retain(|it| !shown.is_some_and(|form| shows(form, it)));
        all.sort_by_key(|it| it.day);
        all
    }

    /// Name of the form in drafts.
    pub(super) fn form(&self) -> String {
        self.record.map_or_else(|| draft::SESSION.to_owned(), draft::of_session)
    }

    /// "Run, Tue 17 Nov, 18:40".
    fn named(&self, view: &View) -> String {
        let words = view.words;
        let session = self.record.and_then(|record| view.journal.current().session(record));
        let typed = view.draft(&self.form(), self.day);
        let text = |name: &str| typed.and_then(|fields| fields.get(name)).map(String::as_str);
        let kept = |of: fn(&Session) -> String| session.map(|session| of(session));
        let activity = text("activity").and_then(Activity::from_name).or(session.map(|session| session.activity));
        let date = text("date").and_then(|date| date.parse().ok()).or(session.map(|session| session.date));
        let time = text("time").and_then(read_time).map(|time| words.time(time));
        let activity = activity.map_or_else(|| words.say("log-new"), |activity| words.activity(activity));
        let day = words.day_near(date.unwrap_or(self.day), view.today);
        let time = time.or(kept(|session| session.time.format("%H:%M").to_string())).unwrap_or_default();
        let args = [("activity", activity.into()), ("day", day.into()), ("time", time.into())];
        words.say_with("log-entry", &args)
    }
}

/// Names the half-typed sessions besides the form that shows; the wish for one, if there was any.
pub(super) fn show(ui: &mut Ui, view: &View, shown: Option<&SessionForm>) -> Option<Wish> {
    let mut wish = None;
    for it in Unfinished::all(view, shown) {
        let what = it.named(view);
        let said = |id: &str| view.words.say_with(id, &[("what", what.as_str().into())]);
        ui.horizontal_wrapped(|ui| {
            ui.label(theme::small(said("log-unfinished")));
            let go_on = button::link(view.words.say("log-unfinished-continue"));
            if ui.add(go_on.named(said("log-unfinished-continue-named"))).clicked() {
                wish = Some(Wish::Continue(it.clone()));
            }
            let discard = button::link(view.words.say("log-unfinished-discard"));
            if ui.add(discard.named(said("log-unfinished-discard-named"))).clicked() {
                wish = Some(Wish::Discard(it.clone()));
            }
        });
    }
    wish
}
