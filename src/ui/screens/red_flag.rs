//! A red flag as people see it, on every screen: the banner with what to do, the record of what a
//! clinician said, an answer given by mistake, and the questions themselves.

mod banner;
mod mistake;
mod questions;
mod said_form;

use chrono::NaiveDate;
use eframe::egui::Ui;

use crate::assessment::red_flag::Raised;
use crate::command::Commands;
use crate::journal::flag::{FlagEvent, FlagKind};
use crate::ui::focus::{self, To};
use crate::ui::widgets::button::{self, Button};
use crate::ui::{View, theme};

pub use banner::line;
pub(super) use mistake::Mistake;
pub(super) use questions::{Answers, Questions, ask, facts};
use said_form::SaidForm;

/// What Today says of red flags, above everything else.
#[derive(Debug, Default)]
pub(super) struct Panel {
    said: SaidForm,
    mistake: Mistake,
    /// Height of the banner when last shown, in points.
    height: f32,
    /// Whether the page is scrolled past it.
    is_passed: bool,
}

impl Panel {
    /// Opens the form for what a clinician said.
    pub(super) fn open_form(&mut self) {
        self.said.open();
    }

    /// Takes its form's draft up again; false for another form.
    pub(super) fn give_back(&mut self, form: &str) -> bool {
        let is_it = form == said_form::FORM;
        if is_it {
            self.said.give_back();
        }
        is_it
    }

    /// What to do now is to be seen, wherever the answer was given.
    pub(super) fn bring_to_top(&mut self) {
        self.said.leave();
    }

    /// Whether the top of the screen matters again: the form was saved or put away; asked once.
    pub(super) fn wants_top(&mut self, ui: &Ui) -> bool {
        let wants = self.said.was_just_left();
        if wants {
            // What it was about: the banner that stays, or the zone that shows again.
            focus::wish(ui.ctx(), To::Verdict);
        }
        wants
    }

    /// Shows the banner's line where the page was scrolled past the banner.
    pub(super) fn line(&mut self, ui: &mut Ui, view: &View) {
        if self.is_passed && banner::line_on_today(ui, view) {
            self.bring_to_top();
        }
    }

    /// Notes how far the page below the banner is scrolled, in points.
    pub(super) fn note_scrolled(&mut self, ui: &Ui, offset: f32) {
        let is_passed = offset > self.height - theme::CONTROL_HEIGHT;
        if self.is_passed != is_passed {
            ui.ctx().request_repaint();
        }
        self.is_passed = is_passed;
    }

    /// Shows the banner while a flag is up, else what a clinician's word still keeps closed; nothing
    /// where there is neither.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        self.said.follow(view);
        let silencing = silencing(view);
        if !silencing.is_empty() {
            let top = ui.cursor().top();
            let wish = banner::full(ui, view, &silencing);
            self.height = ui.cursor().top() - top;
            match wish {
                Some(banner::Wish::Record) => self.said.open(),
                Some(banner::Wish::Mistake) => self.mistake.open(),
                None => {}
            }
            self.mistake.ui(ui, view, &silencing, commands);
        } else if view.assessment.red_flags.calf_only.is_some() && !self.said.is_open() {
            if calf_only(ui, view) {
                self.said.open();
            }
            ui.add_space(theme::SPACE_8);
        }
        self.said.ui(ui, view, commands);
    }
}

/// A button that puts a form away; by ear it says which.
fn cancel(view: &View, form: &str) -> Button {
    let named = view.words.say_with("red-flag-cancel-named", &[("form", view.words.say(form).into())]);
    button::quiet(view.words.say("red-flag-cancel")).named(named)
}

/// The flags that silence verdicts, each kind once, the most urgent first.
fn silencing(view: &View) -> Vec<Raised> {
    once_each(view, FlagKind::suppresses)
}

/// All flags that are up, each kind once, the most urgent first.
pub(super) fn up(view: &View) -> Vec<Raised> {
    once_each(view, |_| true)
}

fn once_each(view: &View, wanted: impl Fn(FlagKind) -> bool) -> Vec<Raised> {
    let up = &view.assessment.red_flags.up;
    let kinds = FlagKind::ALL.iter().filter(|kind| wanted(**kind));
    kinds.filter_map(|kind| up.iter().find(|raised| raised.flag == *kind).copied()).collect()
}

/// Whether a flag that silences verdicts was raised on a day, up or not.
pub(super) fn is_raised_on(view: &View, date: NaiveDate) -> bool {
    let of_day = view.journal.current().flags().iter().filter(|flag| flag.date == date);
    of_day.filter(|flag| flag.event == FlagEvent::Raised).any(|flag| flag.flag.is_some_and(FlagKind::suppresses))
}

/// That only calf work is allowed, with the way to a later word; true when that was pressed.
pub(super) fn calf_only(ui: &mut Ui, view: &View) -> bool {
    let Some(seen) = &view.assessment.red_flags.calf_only else { return false };
    let words = view.words;
    theme::card(ui, |ui| {
        ui.label(theme::body(words.calf_only(seen, view.today)));
        ui.add_enabled(view.read_only.is_none(), button::link(words.say("red-flag-record-later"))).clicked()
    })
}
