//! A verdict: its zone, what it rests on, and what would change it.

use eframe::egui;
use egui::{Ui, vec2};

use super::chip::{self, Tone};
use super::row::{self, Row};
use super::zone_mark::{self, Mark};
use super::{button, zone_mark::zone_mark};
use crate::ui::focus::{self, To};
use crate::ui::theme;
use crate::words::Words;

/// What a verdict card says; the texts come ready-made.
#[derive(Debug, Clone, PartialEq)]
pub struct VerdictCard {
    /// What it means for the person today; leads the card, empty for none.
    pub lead: String,
    /// The zone, or that there is none.
    pub mark: Mark,
    /// "Green zone".
    pub title: String,
    /// "Thursday: load tolerated"; may be empty.
    pub chips: Vec<(Tone, String)>,
    /// What it rests on.
    pub rows: Vec<Row>,
    /// What would change it; quiet.
    pub explanation: String,
    /// "Why?"; empty for none.
    pub why: String,
}

impl VerdictCard {
    /// Shows the card; true when "Why?" was pressed.
    pub fn show(&self, ui: &mut Ui, words: &Words) -> bool {
        let edge = self.mark.color(&theme::palette(ui));
        theme::card_edged(ui, edge, |ui| {
            if !self.lead.is_empty() {
                ui.label(theme::strong(&self.lead));
            }
            self.head(ui, words);
            if !self.chips.is_empty() {
                theme::text_line(ui, |ui| {
                    for (tone, text) in &self.chips {
                        chip::chip(ui, *tone, text);
                    }
                });
            }
            row::rows(ui, &self.rows);
            self.foot(ui)
        })
    }

    fn head(&self, ui: &mut Ui, words: &Words) {
        ui.horizontal(|ui| {
            zone_mark(ui, self.mark, zone_mark::LARGE, &self.mark.name(words));
            ui.add_space(2.0);
            focus::heading(ui, To::Verdict, theme::verdict(&self.title));
        });
    }

    fn foot(&self, ui: &mut Ui) -> bool {
        if self.explanation.is_empty() && self.why.is_empty() {
            return false;
        }
        theme::text_line(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(theme::SPACE_4, 0.0);
            if !self.explanation.is_empty() {
                theme::remark(ui, &self.explanation);
            }
            !self.why.is_empty() && ui.add(button::link(&self.why).named(self.why_named())).clicked()
        })
    }

    /// Several "Why?" on a page must be told apart by ear.
    fn why_named(&self) -> String {
        format!("{} {}", self.why, self.title)
    }
}
