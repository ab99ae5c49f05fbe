//! What to do today in rehab: the day, its exercises with their doses, how each is done, the phase and
//! what ends it, the week ahead, and the whole catalogue.

mod catalogue;
mod course;
mod exercise;
mod log_facts;
mod log_form;
pub(in crate::ui::screens) mod phase;
mod questions;
mod timer;
mod today;
mod week;

use eframe::egui::Ui;

use crate::assessment::rehab::week::Chosen;
use crate::assessment::rehab::{Rehab, rehab};
use crate::command::Commands;
use crate::ui::View;
use crate::ui::focus::{self, To};
use log_form::LogForm;
use timer::Timer;

/// The programme as it is shown, worked out once for each change of the journal, the day or the week.
#[derive(Debug, Default)]
pub(in crate::ui::screens) struct Programme {
    key: Option<(u64, bool, Chosen)>,
    rehab: Option<Rehab>,
    log: LogForm,
    timer: Timer,
    /// Whether today's exercises have to be brought to the top of the page.
    pub(in crate::ui::screens) is_sought: bool,
}

impl Programme {
    /// Works it out anew if the journal, the day or what a day was put to has changed.
    pub(in crate::ui::screens) fn refresh(&mut self, view: &View) {
        let key = (view.revision, view.is_sample, week::chosen(view));
        if self.key.as_ref() != Some(&key) {
            let rehab = rehab(view.journal, view.assessment, &key.2);
            (self.key, self.rehab) = (Some(key), rehab.filter(|_| !view.assessment.tendons.is_empty()));
        }
    }

    /// Stops the timer.
    pub(super) fn stop(&mut self) {
        self.timer.stop();
    }

    /// Takes its draft up again.
    pub(super) fn give_back(&mut self) {
        self.log.give_back();
    }

    /// What holds; nothing without an affected tendon, or while a red flag asks to be seen first.
    pub(in crate::ui::screens) fn rehab(&self) -> Option<&Rehab> {
        self.rehab.as_ref()
    }

    /// Shows the cards.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        let is_sought = std::mem::take(&mut self.is_sought);
        let Self { rehab: Some(rehab), log, timer, .. } = self else { return };
        log.follow(view);
        // A phase that is over comes first: what stands below it is the old one's.
        let is_over = phase::is_over(rehab);
        if is_over {
            phase::card(ui, view, rehab, (log, timer), commands);
        }
        if is_sought {
            focus::wish(ui.ctx(), To::Heading("exercises"));
        }
        today::card(ui, view, rehab, (log, timer), commands);
        if !is_over {
            phase::card(ui, view, rehab, (log, timer), commands);
        }
        week::card(ui, view, rehab, commands);
        catalogue::card(ui, view, rehab, log, commands);
    }
}
