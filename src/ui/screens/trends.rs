//! Trends: the events and three linked plots over the days, or the same as a table; and what the tendon bears.
//!
//! What the plots draw is prepared once for each change of the journal, the stretch or the tendon.

mod events;
mod plots;
mod prepared;
mod say;
mod sessions;
mod stretch;
mod table;
mod tolerance;

use eframe::egui::{self, Align, Layout, Ui};

use super::bearing::Bearing;
use crate::command::{Command, Commands};
use crate::journal::tendon::Side;
use crate::ui::focus::{self, To};
use crate::ui::widgets::{button, choice};
use crate::ui::{Screen, View, theme};
use prepared::{Asked, Prepared};
use stretch::Stretch;

/// From this width (points) title and buttons stand on one line; the tendons' buttons need more.
const ONE_LINE: f32 = 760.0;
const TENDONS: f32 = 170.0;

/// The screen, what it shows, and what it prepared for that.
#[derive(Debug, Default)]
pub struct Trends {
    stretch: Stretch,
    side: Option<Side>,
    as_table: bool,
    bearing: Bearing,
    prepared: Option<Prepared>,
}

impl Trends {
    /// Shows the screen.
    pub fn ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        let sides = sides(view);
        let scroll = egui::ScrollArea::vertical().id_salt("trends").auto_shrink([false, false]);
        focus::scroll(scroll, ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme::SPACE_16;
            let side = self.side.filter(|side| sides.contains(side)).or(default_side(view, &sides));
            let Some(side) = side.filter(|_| has_anything(view)) else {
                focus::heading(ui, To::Title, theme::title(view.words.say("trends-title")));
                nothing_yet(ui, view, commands);
                return;
            };
            self.side = Some(side);
            self.head(ui, view, &sides);
            let asked = Asked::new(view, self.stretch, self.side.unwrap_or(side));
            if self.prepared.as_ref().is_none_or(|prepared| prepared.asked != asked) {
                self.bearing.refresh(view);
                self.prepared = Some(Prepared::new(view, &self.bearing, asked));
            }
            if let Some(prepared) = &self.prepared {
                ui.label(theme::body(&prepared.lead));
                if self.as_table {
                    table::card(ui, view, prepared);
                } else {
                    plots::cards(ui, view, prepared, commands);
                }
                if let Some(bears) = &prepared.bears {
                    tolerance::card(ui, view, bears);
                }
            }
            ui.add_space(theme::SPACE_8);
        });
    }

    fn head(&mut self, ui: &mut Ui, view: &View, sides: &[Side]) {
        let title = |ui: &mut Ui| focus::heading(ui, To::Title, theme::title(view.words.say("trends-title")));
        let one_line = if sides.len() > 1 { ONE_LINE + TENDONS } else { ONE_LINE };
        if ui.available_width() < one_line {
            ui.spacing_mut().item_spacing.y = theme::SPACE_8;
            title(ui);
            ui.horizontal_wrapped(|ui| self.stretches(ui, view));
            ui.horizontal_wrapped(|ui| {
                self.tendons(ui, view, sides);
                self.table_button(ui, view);
            });
            ui.spacing_mut().item_spacing.y = theme::SPACE_16;
            return;
        }
        ui.horizontal(|ui| {
            title(ui);
            // Laid out from the right, each group keeps its own order inside.
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                self.table_button(ui, view);
                ui.add_space(theme::SPACE_8);
                ui.horizontal(|ui| self.stretches(ui, view));
                ui.add_space(theme::SPACE_8);
                ui.horizontal(|ui| self.tendons(ui, view, sides));
            });
        });
    }

    fn stretches(&mut self, ui: &mut Ui, view: &View) {
        let stretches = Stretch::ALL.map(|stretch| (stretch, view.words.say(stretch.word())));
        choice::one_of(ui, &view.words.say("trends-stretch"), &mut self.stretch, &stretches);
    }

    fn tendons(&mut self, ui: &mut Ui, view: &View, sides: &[Side]) {
        if sides.len() > 1 {
            let tendons: Vec<_> = sides.iter().map(|side| (Some(*side), view.words.side(*side))).collect();
            choice::one_of(ui, &view.words.say("trends-tendon"), &mut self.side, &tendons);
        }
    }

    fn table_button(&mut self, ui: &mut Ui, view: &View) {
        let id = if self.as_table { "trends-as-plots" } else { "trends-as-table" };
        if ui.add(button::quiet(view.words.say(id))).clicked() {
            self.as_table = !self.as_table;
        }
    }
}

/// The tendons anything was ever said about, left before right.
fn sides(view: &View) -> Vec<Side> {
    let current = view.journal.current();
    let is_spoken_of = |side: Side| {
        current.tendons().iter().any(|t| t.side == side) || current.check_ins().iter().any(|c| c.side == side)
    };
    [Side::Left, Side::Right].into_iter().filter(|side| is_spoken_of(*side)).collect()
}

/// The first tendon affected today, else the first there is.
fn default_side(view: &View, sides: &[Side]) -> Option<Side> {
    view.assessment.tendons.first().map(|t| t.side).or(sides.first().copied())
}

fn has_anything(view: &View) -> bool {
    let current = view.journal.current();
    !current.check_ins().is_empty() || !current.sessions().is_empty()
}

fn nothing_yet(ui: &mut Ui, view: &View, commands: &mut Commands) {
    theme::card(ui, |ui| {
        ui.label(theme::body(view.words.say("trends-nothing")));
        if ui.add(button::primary(view.words.say("trends-check-in"))).clicked() {
            commands.push(Command::Show(Screen::Today));
        }
    });
}
