//! The report's newest rows, as they will stand in the file.

use eframe::egui::{Grid, ScrollArea, Ui};

use super::outgoing;
use crate::exchange::period::Period;
use crate::exchange::report_csv::{self, Material};
use crate::journal::day;
use crate::ui::{View, theme};

/// Days looked back over for rows to show.
const DAYS: i64 = 10;
/// Rows shown, at most.
const ROWS: usize = 8;
/// Widest cell in characters; the file has all of it.
const CELL_CHARS: usize = 48;

/// The rows, made anew when the journal or the period changes.
#[derive(Debug, Default)]
pub(super) struct Table {
    key: Option<(u64, bool, Period)>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// Shows the card, where a report is being put together.
    pub(super) fn card(&mut self, ui: &mut Ui, view: &View, outgoing: &outgoing::Draft) {
        if !outgoing.is_report() {
            return;
        }
        self.refresh(view, outgoing.period(view));
        ui.add_space(theme::SPACE_16);
        theme::card(ui, |ui| {
            theme::heading(ui, theme::card_title(view.words.say("report-preview")));
            if self.rows.is_empty() {
                theme::remark(ui, view.words.say("report-preview-empty"));
                return;
            }
            ScrollArea::horizontal().show(ui, |ui| {
                Grid::new("report_preview").striped(true).spacing([16.0, 4.0]).show(ui, |ui| {
                    for column in report_csv::COLUMNS {
                        ui.label(theme::small_strong(column));
                    }
                    ui.end_row();
                    for row in &self.rows {
                        for cell in row {
                            ui.label(theme::small(cell));
                        }
                        ui.end_row();
                    }
                });
            });
        });
    }

    fn refresh(&mut self, view: &View, period: Period) {
        let key = Some((view.revision, view.is_sample, period));
        if self.key == key {
            return;
        }
        self.key = key;
        let last = period.to.unwrap_or(view.today).min(view.today);
        let from = day::plus(last, 1 - DAYS);
        let shown = Period { from: Some(period.from.map_or(from, |first| first.max(from))), to: Some(last) };
        let material = Material { journal: view.journal, assessment: view.assessment, words: view.words };
        let mut rows = report_csv::table(&material, shown);
        rows.drain(..rows.len().saturating_sub(ROWS));
        self.rows = rows.into_iter().map(|row| row.iter().map(|cell| shortened(cell)).collect()).collect();
    }
}

fn shortened(text: &str) -> String {
    let line: String = text.chars().take(CELL_CHARS).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(CELL_CHARS).is_some() { line + "…" } else { line }
}
