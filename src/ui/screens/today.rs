//! This morning's check-in, the zone and its reasons, what is unanswered, the next run.

mod answers;
mod check_in_card;
mod day_marks;
mod heading;
mod next_cards;
mod saved_card;
mod why;
mod zone_card;

pub(super) use self::check_in_card::complain;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use chrono::NaiveDate;
use eframe::egui::{self, Ui};

use self::answers::{FORM, Form};
use self::check_in_card::Outcome;
use super::bearing::Bearing;
use super::columns::two_columns;
use super::plan::programme::Programme;
use super::red_flag::{self, Questions};
use crate::command::{Command, Commands};
use crate::journal::tendon::Side;
use crate::ui::focus::{self, To};
use crate::ui::{View, theme};
pub(super) use next_cards::next_offered;

/// Days in the strip.
pub(super) const STRIP_DAYS_SHOWN: i64 = 14;
/// The check-in's share of the width.
const LEFT_SHARE: f32 = 0.55;

/// The screen and its drafts.
#[derive(Debug, Default)]
pub struct Today {
    /// The day being answered; none before the first frame.
    day: Option<NaiveDate>,
    /// The day it was when last shown.
    last_today: Option<NaiveDate>,
    /// Forms that were begun, by their day.
    forms: BTreeMap<NaiveDate, Form>,
    /// Days whose stored draft is done with.
    spent: BTreeSet<NaiveDate>,
    /// Which journal the forms belong to.
    journal: Option<(bool, Option<PathBuf>)>,
    /// Whether it was shown before.
    was_shown: bool,
    /// Whether the first slider still has to get the keys.
    wants_focus: bool,
    /// Whether all reasons show.
    shows_why: bool,
    /// What the tendons bear.
    bearing: Bearing,
    /// Today's rehab.
    programme: Programme,
    /// The banner about red flags, and its forms.
    red_flag: red_flag::Panel,
    /// The red-flag questions.
    questions: Questions,
    /// Whether a red flag was up when last shown.
    was_silenced: bool,
}

impl Today {
    /// Shows the form of another day.
    pub fn check_in_for(&mut self, day: NaiveDate) {
        self.day = Some(day);
        self.wants_focus = true;
    }

    /// Shows the form for what a clinician said.
    pub fn ask_what_was_said(&mut self) {
        self.red_flag.open_form();
    }

    /// Opens the form of a day whose check-in was undone, with its answers.
    pub fn give_back(&mut self, day: NaiveDate) {
        self.take_back(day);
        self.check_in_for(day);
    }

    /// Opens a form of red flags that was undone, with its answers; false for another form.
    pub fn give_back_flag(&mut self, form: &str) -> bool {
        if red_flag::Questions::are(form) {
            self.questions.give_back();
            self.day = self.last_today;
            return true;
        }
        self.red_flag.give_back(form)
    }

    /// Puts a form of red flags away that was redone; false for another form.
    pub fn take_back_flag(&mut self, form: &str) -> bool {
        if red_flag::Questions::are(form) {
            self.questions = red_flag::Questions::default();
            return true;
        }
        self.red_flag.give_back(form)
    }

    /// Takes a day's form up anew, from its draft or from the journal.
    pub fn take_back(&mut self, day: NaiveDate) {
        self.forms.remove(&day);
        self.spent.remove(&day);
    }

    /// Shows the screen.
    pub fn ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        self.settle(view);
        let day = self.day.unwrap_or(view.today);
        let mut scroll = egui::ScrollArea::vertical().auto_shrink(false);
        let is_silenced = view.assessment.is_suppressed();
        if is_silenced && !self.was_silenced {
            self.red_flag.bring_to_top();
        }
        if self.red_flag.wants_top(ui) {
            // The next thing to do is at the top, wherever the answer was given.
            scroll = scroll.vertical_scroll_offset(0.0);
        }
        self.was_silenced = is_silenced;
        self.red_flag.line(ui, view);
        let shown = focus::scroll(scroll, ui, |ui| {
            self.red_flag.ui(ui, view, commands);
            self.heading(ui, view, day, commands);
            ui.add_space(theme::SPACE_8);
            let mut state = (&mut *self, commands);
            two_columns(
                ui,
                LEFT_SHARE,
                &mut state,
                |ui, (today, commands)| today.left(ui, view, commands, day),
                |ui, (today, commands)| today.right(ui, view, commands, day),
            );
        });
        self.red_flag.note_scrolled(ui, shown.state.clamped_offset().y);
    }

    fn left(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands, day: NaiveDate) {
        self.check_in(ui, view, commands, day);
        if day == view.today {
            self.questions.ui(ui, view, commands);
        }
    }

    fn check_in(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands, day: NaiveDate) {
        let sides = sides(view, day);
        if sides.is_empty() {
            check_in_card::no_tendon(ui, view, commands);
            return;
        }
        self.begin(ui, (view, day, &sides));
        let is_editing = self.forms.get(&day).is_some_and(|form| form.is_editing);
        if !is_editing && saved_card::is_answered(view, day, &sides) {
            if saved_card::show(ui, view, commands, (day, &sides)) {
                self.edit(day);
            }
            return;
        }
        let Some(form) = self.forms.get_mut(&day) else { return };
        // Under a red flag nothing may scroll the banner out of sight.
        let wants_focus = std::mem::take(&mut self.wants_focus) && !view.assessment.is_suppressed();
        match check_in_card::show(ui, (view, day, &sides), form, wants_focus, commands) {
            Outcome::Open => {}
            Outcome::Sent => form.is_sent = true,
            Outcome::Left => {
                self.forms.remove(&day);
                self.spent.insert(day);
            }
        }
    }

    fn right(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands, day: NaiveDate) {
        zone_card::show(ui, (view, day), &mut self.shows_why);
        self.programme.refresh(view);
        let shown = (&mut self.bearing, &self.programme);
        next_cards::show(ui, view, shown, day == view.today, commands);
    }

    /// Which day the form is for: it follows today, unless something was typed on the day that ends.
    fn settle(&mut self, view: &View) {
        let journal = Some((view.is_sample, view.journal_path.map(PathBuf::from)));
        if self.journal != journal {
            // A wish for a day may have come before the first frame.
            let is_first = self.journal.is_none();
            let red_flag = if is_first { std::mem::take(&mut self.red_flag) } else { red_flag::Panel::default() };
            *self = Self { journal, day: self.day.filter(|_| is_first), red_flag, ..Self::default() };
        }
        // At the program's start the keys are on the first slider; later the title speaks.
        self.wants_focus |= !std::mem::replace(&mut self.was_shown, true);
        let follows = self.day.is_none() || self.day == self.last_today;
        let typed = self.day.and_then(|day| self.forms.get(&day)).is_some_and(|form| form.is_touched);
        if self.last_today != Some(view.today) && follows && !typed {
            self.day = Some(view.today);
            self.wants_focus = true;
        }
        self.last_today = Some(view.today);
        self.day = self.day.map(|day| if view.is_open(day) { day } else { view.today });
    }

    /// The form of a day: as it was being typed, else as the journal has it.
    fn begin(&mut self, ui: &Ui, (view, day, sides): (&View, NaiveDate, &[Side])) {
        if let Some(form) = self.forms.get_mut(&day) {
            // Kept as typed until it is in the journal for certain.
            if form.is_sent && form.changes(view.journal.current(), day, sides).is_empty() {
                focus::wish(ui.ctx(), To::Verdict);
                *form = Form::of(view.journal.current(), day);
                self.spent.insert(day);
            }
            // Untouched, it follows the journal: an undo shows at once.
            if !form.is_touched && !form.is_editing {
                *form = Form { complaint: form.complaint, ..Form::of(view.journal.current(), day) };
            }
            return;
        }
        let draft = view.draft(FORM, day).filter(|_| !self.spent.contains(&day));
        let form = draft.map_or_else(|| Form::of(view.journal.current(), day), Form::of_draft);
        self.forms.insert(day, form);
    }

    /// Puts away what is half typed on a day.
    fn discard(&mut self, day: NaiveDate, commands: &mut Commands) {
        self.forms.remove(&day);
        self.spent.insert(day);
        commands.push(Command::DropDraft { form: FORM.to_owned(), day });
    }

    fn edit(&mut self, day: NaiveDate) {
        if let Some(form) = self.forms.get_mut(&day) {
            form.is_editing = true;
            self.wants_focus = true;
        }
    }

    /// Days before today with a check-in that was begun and not saved, oldest first.
    fn unfinished(&self, view: &View, shown: NaiveDate) -> Vec<NaiveDate> {
        let begun = self.forms.iter().filter(|(_, form)| form.is_touched).map(|(day, _)| *day);
        let kept = view.drafts.iter().filter(|d| d.form == FORM).map(|d| d.day).filter(|day| {
            // Once opened, the form itself knows whether something is left.
            !self.spent.contains(day) && !self.forms.contains_key(day)
        });
        let days: BTreeSet<NaiveDate> = begun.chain(kept).filter(|day| *day <= view.today && *day != shown).collect();
        days.into_iter().collect()
    }
}

/// The tendons a day is answered for: those affected on it or, before any was, those affected now;
/// and any that already has a check-in.
fn sides(view: &View, day: NaiveDate) -> Vec<Side> {
    let mut affected = view.assessment.affected(day);
    if affected.is_empty() {
        affected = view.assessment.affected(view.today);
    }
    let has = |side: &Side| affected.contains(side) || view.journal.current().check_in(day, *side).is_some();
    [Side::Left, Side::Right].into_iter().filter(has).collect()
}
