//! Record a session and how each tendon took it; answer later what isn't known yet.

mod exercise_form;
mod form_card;
mod list;
mod long_runs;
mod response_card;
mod response_form;
mod session_form;
mod unfinished;

use std::path::PathBuf;

use eframe::egui::{self, Ui};
use uuid::Uuid;

use self::form_card::Outcome;
use self::long_runs::LongRuns;
use self::session_form::SessionForm;
use self::unfinished::{Unfinished, Wish};
use super::bearing::Bearing;
use super::columns::two_columns;
use super::red_flag::Questions;
use crate::command::{Command, Commands};
use crate::journal::draft::Draft;
use crate::journal::tendon::Side;
use crate::ui::focus::{self, To};
use crate::ui::{View, theme};

/// The form's share of the width.
const LEFT_SHARE: f32 = 0.55;

/// The screen and its drafts.
#[derive(Debug, Default)]
pub struct Log {
    /// The session being recorded.
    new: Option<SessionForm>,
    /// The session being corrected or answered; it stands before the new one.
    opened: Option<SessionForm>,
    /// The session saved last: it has the focus, as what saving led to.
    saved: Option<Uuid>,
    /// A session to open when next shown.
    wanted: Option<Uuid>,
    /// The draft of a session that was undone, to open when next shown.
    given_back: Option<Draft>,
    /// Whether the first unanswered slider still has to get the keys.
    wants_focus: bool,
    /// How many sessions the list shows.
    shown: usize,
    /// Runs longer than the tendon had lately met.
    long_runs: LongRuns,
    /// What the tendons bear.
    bearing: Bearing,
    /// The red-flag questions, asked beneath a sharp pain.
    questions: Questions,
    /// Which journal the forms belong to.
    journal: Option<(bool, Option<PathBuf>)>,
}

impl Log {
    /// Opens a session, to answer what is missing or to correct it.
    pub fn open(&mut self, record: Uuid) {
        self.wanted = Some(record);
    }

    /// Opens the form of a new session that was undone, with its answers.
    pub fn give_back(&mut self, draft: &Draft) {
        self.given_back = Some(draft.clone());
    }

    /// Takes the forms up anew, from their drafts or empty.
    pub fn take_back(&mut self) {
        (self.new, self.opened) = (None, None);
    }

    /// Shows the screen.
    pub fn ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        self.settle(ui.ctx(), view);
        focus::scroll(egui::ScrollArea::vertical().auto_shrink(false), ui, |ui| {
            focus::heading(ui, To::Title, theme::title(view.words.say("log-title")));
            self.offer_unfinished(ui, view, commands);
            ui.add_space(theme::SPACE_8);
            let mut state = (self, commands);
            two_columns(
                ui,
                LEFT_SHARE,
                &mut state,
                |ui, (log, commands)| log.form(ui, view, commands),
                |ui, (log, _)| {
                    log.long_runs.refresh(view);
                    if let Some(record) = list::show(ui, view, (&mut log.shown, &log.long_runs, log.saved)) {
                        log.wanted = Some(record);
                        ui.ctx().request_repaint();
                    }
                },
            );
        });
    }

    fn form(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        self.bearing.refresh(view);
        let wants_focus = std::mem::take(&mut self.wants_focus);
        let is_opened = self.opened.is_some();
        let Some(form) = self.opened.as_mut().or(self.new.as_mut()) else { return };
        let id = form.record;
        let shown = (&mut *form, &self.bearing, &mut self.questions);
        // The widgets of one form must not be taken for those of another.
        let outcome = ui.push_id(id, |ui| form_card::show(ui, view, shown, wants_focus, commands)).inner;
        match outcome {
            Outcome::Open => {}
            Outcome::Sent => form.is_sent = true,
            Outcome::Left if is_opened => self.opened = None,
            Outcome::Left => self.new = Some(SessionForm::new(view)),
        }
    }

    fn settle(&mut self, ctx: &egui::Context, view: &View) {
        let journal = Some((view.is_sample, view.journal_path.map(PathBuf::from)));
        if self.journal != journal {
            // A wish for a session may have come before the first frame.
            *self = Self { journal, wanted: self.wanted, shown: list::PAGE, ..Self::default() };
        }
        self.put_away_kept(ctx, view);
        if let Some(record) = self.wanted.take() {
            self.opened = SessionForm::of(view, record).map(|form| with_draft(view, form));
            self.wants_focus = self.opened.is_some();
        }
        if let Some(draft) = self.given_back.take() {
            let mut form = SessionForm { begun: draft.day, ..SessionForm::new(view) };
            form.restore(&draft.fields);
            focus::wish(ctx, To::Form(form_card::FORM));
            (self.new, self.opened) = (Some(form), None);
        }
        match &mut self.new {
            // Untouched, it begins now, on the day it is.
            Some(form) if form.is_touched || form.is_sent => {}
            Some(form) if form.time == view.now.format("%H:%M").to_string() && form.begun == view.today => {}
            Some(form) => *form = SessionForm { complaint: form.complaint, ..SessionForm::new(view) },
            None => self.new = Some(with_draft(view, SessionForm::new(view))),
        }
    }

    /// Forms are kept as typed until they are in the journal for certain.
    fn put_away_kept(&mut self, ctx: &egui::Context, view: &View) {
        let current = view.journal.current();
        let arrived = |form: &SessionForm| match (form.record, form.sent_as) {
            (None, Some(record)) => current.session(record).is_some(),
            (Some(_), _) => form.changes(current, &sides(view, form)).is_empty(),
            _ => false,
        };
        if let Some(form) = self.new.as_ref().filter(|form| form.is_sent && arrived(form)) {
            self.saved = form.sent_as;
            focus::wish(ctx, To::Verdict);
            self.new = Some(SessionForm::new(view));
        }
        if let Some(form) = self.opened.as_ref().filter(|form| form.is_sent && arrived(form)) {
            self.saved = form.record;
            focus::wish(ctx, To::Verdict);
            self.opened = None;
        }
    }

    /// Says what is half typed besides the form that shows, and goes on with it or puts it away.
    fn offer_unfinished(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        let shown = self.opened.as_ref().or(self.new.as_ref());
        match unfinished::show(ui, view, shown) {
            Some(Wish::Continue(Unfinished { record: Some(record), .. })) => self.wanted = Some(record),
            Some(Wish::Continue(it)) => {
                // The typing of now is a draft of its own.
                self.opened = None;
                if self.new.as_ref().is_none_or(|form| form.begun != it.day || !form.is_touched) {
                    self.new = Some(with_draft(view, SessionForm { begun: it.day, ..SessionForm::new(view) }));
                }
            }
            Some(Wish::Discard(it)) => {
                if it.record.is_none() && self.new.as_ref().is_some_and(|form| form.begun == it.day) {
                    self.new = Some(SessionForm::new(view));
                }
                commands.push(Command::DropDraft { form: it.form(), day: it.day });
            }
            None => return,
        }
        ui.ctx().request_repaint();
    }
}

/// The form with what was being typed on it, if something was.
fn with_draft(view: &View, mut form: SessionForm) -> SessionForm {
    let name = form.draft_name();
    let kept = match form.record {
        None => view.draft(&name, form.begun).map(|fields| (form.begun, fields)),
        Some(_) => view.drafts.iter().find(|d| d.form == name).map(|d| (d.day, &d.fields)),
    };
    if let Some((day, fields)) = kept {
        form.begun = day;
        form.restore(fields);
    }
    form
}

/// The tendons a session is answered for: those affected on its day or, before any was, those
/// affected now; and any that already has a response.
fn sides(view: &View, form: &SessionForm) -> Vec<Side> {
    let mut affected = view.assessment.affected(form.date);
    if affected.is_empty() {
        affected = view.assessment.affected(view.today);
    }
    let has_response =
        |side: Side| form.record.is_some_and(|record| view.journal.current().response(record, side).is_some());
    [Side::Left, Side::Right].into_iter().filter(|side| affected.contains(side) || has_response(*side)).collect()
}
