//! What goes out, for a therapist or to keep; and what comes in, looked at before it is taken.

mod incoming;
mod merging;
mod outgoing;
mod preview;
mod visit;

use std::path::PathBuf;

use eframe::egui::{ScrollArea, Ui};

use super::columns::two_columns;
use crate::command::{Commands, Outgoing};
use crate::ui::focus::{self, To};
use crate::ui::{View, theme};

/// The screen and its drafts.
#[derive(Debug, Default)]
pub struct Report {
    outgoing: outgoing::Draft,
    incoming: incoming::Draft,
    preview: preview::Table,
}

impl Report {
    /// Takes up where a file of this content is to be written; that it may be replaced was asked there.
    pub fn name_target(&mut self, what: Outgoing, path: PathBuf) {
        self.outgoing.name_target(what, path);
    }

    /// Asks whether a file that is there already is to be replaced by this content.
    pub fn ask_to_replace(&mut self, what: Outgoing, path: PathBuf) {
        self.outgoing.ask_to_replace(what, path);
    }

    /// Shows the screen.
    pub fn ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        focus::scroll(ScrollArea::vertical().auto_shrink([false, false]), ui, |ui| {
            focus::heading(ui, To::Title, theme::title(view.words.say("report-title")));
            theme::remark(ui, view.words.say("report-lead"));
            visit::line(ui, view, commands);
            ui.add_space(theme::SPACE_8);
            match view.import.is_some() || view.merge.is_some() {
                // What was asked for last comes first: the file to be looked at.
                true => {
                    self.incoming.card(ui, view, commands);
                    ui.add_space(theme::SPACE_16);
                    self.outgoing.card(ui, view, commands);
                }
                false => self.both(ui, view, commands),
            }
            self.preview.card(ui, view, &self.outgoing);
            ui.add_space(theme::SPACE_24);
        });
    }

    fn both(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        let mut state = (&mut self.outgoing, &mut self.incoming, commands);
        two_columns(
            ui,
            0.56,
            &mut state,
            |ui, (outgoing, _, commands)| outgoing.card(ui, view, commands),
            |ui, (_, incoming, commands)| incoming.card(ui, view, commands),
        );
    }
}
