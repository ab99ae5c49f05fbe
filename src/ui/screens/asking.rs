//! Implausible answers are asked about before they are saved: one question for every form, in its place.

use eframe::egui::{Id, Ui};

use crate::assessment::doubt::{Doubt, doubts};
use crate::command::Change;
use crate::ui::widgets::button;
use crate::ui::{View, theme};

/// What a form asks about, and what the person said is so.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Asking {
    asked: Vec<Doubt>,
    is_so: Vec<Doubt>,
    wants_focus: bool,
}

impl Asking {
    /// Whether these changes can be saved: nothing about them is doubtful, or the person said that it is so.
    /// Otherwise it is asked.
    pub(super) fn lets(&mut self, view: &View, changes: &[Change]) -> bool {
        let of_change = |change: &Change| match change {
            Change::New(record, fact) | Change::Correct(record, fact) => {
                doubts(fact, *record, view.journal.current(), view.assessment)
            }
            Change::Withdraw(_) | Change::Restore(_) => Vec::new(),
        };
        let doubts: Vec<Doubt> = changes.iter().flat_map(of_change).collect();
        let is_so = doubts.iter().all(|doubt| self.is_so.contains(doubt));
        *self = if is_so { Self::default() } else { Self { asked: doubts, is_so: Vec::new(), wants_focus: true } };
        is_so
    }

    /// The typing has changed: nothing is asked any more.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    /// Shows the question, where there is one; whether it is to be saved as it is.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View) -> bool {
        if self.asked.is_empty() {
            return false;
        }
        let words = view.words;
        ui.add_space(theme::SPACE_8);
        theme::heading(ui, theme::strong(words.say("doubt-title")));
        for doubt in &self.asked {
            ui.label(theme::body(words.doubt(doubt)));
        }
        let mut saves = false;
        ui.horizontal_wrapped(|ui| {
            // First, and with the focus: what was asked is read before anything is saved.
            let back = ui.push_id(Id::unique("asking"), |ui| ui.add(button::primary(words.say("doubt-back")))).inner;
            if std::mem::take(&mut self.wants_focus) {
                back.request_focus();
                back.scroll_to_me(None);
            }
            saves = ui.add(button::quiet(words.say("doubt-save"))).clicked();
            if back.clicked() {
                self.forget();
            }
        });
        if saves {
            self.is_so = std::mem::take(&mut self.asked);
        }
        ui.add_space(theme::SPACE_8);
        saves
    }
}
