//! One fact on one line: name at left, bold value at right, a thin line beneath.

use eframe::egui;
use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{Align, Response, Sense, Stroke, TextFormat, Ui, WidgetInfo, pos2, vec2};

use super::zone_mark::{self, Mark};
use crate::ui::theme;

/// Of a row's width, what the value may take at most.
const VALUE_SHARE: f32 = 0.66;

/// A line of facts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// What it is.
    pub name: String,
    /// How much it is; bold.
    pub value: String,
    /// What belongs to it ("· limit 3"); quiet.
    pub aside: String,
    /// Whether it is one of many details: in small text, closer together.
    pub small: bool,
    /// The mark before it, and how that is said.
    pub mark: Option<(Mark, String)>,
}

impl Row {
    /// A row with name and value.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into(), ..Self::default() }
    }

    /// Adds what belongs to the value, set apart by a dot.
    pub fn aside(mut self, aside: impl Into<String>) -> Self {
        self.aside = aside.into();
        self
    }

    /// In small text.
    pub fn small(self) -> Self {
        Self { small: true, ..self }
    }

    /// With a mark before it, said as `name`.
    pub fn marked(self, mark: Mark, name: impl Into<String>) -> Self {
        Self { mark: Some((mark, name.into())), ..self }
    }

    fn text_size(&self) -> f32 {
        if self.small { theme::SMALL_SIZE } else { theme::BODY_SIZE }
    }

    /// "Pain in the run: 2 · limit 3"; with a mark "green: Pain in the run: 2 · limit 3".
    pub fn said(&self) -> String {
        let details = [&self.value, &self.aside].map(String::as_str).into_iter().filter(|part| !part.is_empty());
        let details = details.collect::<Vec<_>>().join(" · ");
        let mark = self.mark.as_ref().map(|(_, said)| said.as_str()).unwrap_or_default();
        let parts = [mark, &self.name, &details].into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(": ")
    }

    /// Shows the row; `last` leaves the line beneath away.
    pub fn show(&self, ui: &mut Ui, last: bool) -> Response {
        let colors = theme::palette(ui);
        let padding = self.padding();
        let indent = if self.mark.is_some() { zone_mark::SMALL * 1.12 + theme::SPACE_8 } else { 0.0 };
        let width = ui.available_width();
        let value = ui.painter().layout_job(self.value_job(ui, (width - indent) * VALUE_SHARE));
        let name_width = (width - indent - value.size().x - theme::SPACE_16).max(60.0);
        let font = theme::font(self.text_size());
        let name = ui.painter().layout(self.name.clone(), font, colors.ink, name_width);
        let height = name.size().y.max(value.size().y) + 2.0 * padding;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.said()));
        if ui.is_rect_visible(rect) {
            let top = rect.top() + padding;
            if let Some((mark, _)) = &self.mark {
                let line = name.rows.first().map_or(name.size().y, |row| row.size.y);
                let at = pos2(rect.left() + zone_mark::SMALL * 0.56, top + line / 2.0);
                zone_mark::paint(ui.painter(), &colors, at, zone_mark::SMALL, *mark);
            }
            ui.painter().galley(pos2(rect.left() + indent, top), name, colors.ink);
            ui.painter().galley(pos2(rect.right(), top), value, colors.ink);
            if !last {
                let x = rect.left() + indent..=rect.right();
                ui.painter().hline(x, rect.bottom() - 0.5, Stroke::new(1.0, colors.line));
            }
        }
        response
    }

    /// Shows the row without its line, and what can be pressed at its right end.
    pub fn beside<R>(&self, ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
        let one_line = ui.fonts_mut(|fonts| fonts.row_height(&theme::font(self.text_size()))) + 2.0 * self.padding();
        let shown = ui.scope(|ui| {
            // A line takes its first height from here: both stand in the middle of the row's first line.
            ui.spacing_mut().interact_size.y = one_line;
            ui.horizontal(|ui| {
                let from_the_right = egui::Layout::right_to_left(Align::Center);
                ui.with_layout(from_the_right, |ui| {
                    ui.spacing_mut().item_spacing.x = theme::SPACE_16;
                    let added = add(ui);
                    ui.with_layout(egui::Layout::top_down(Align::Min), |ui| self.show(ui, true));
                    added
                })
                .inner
            })
            .inner
        });
        shown.inner
    }

    fn padding(&self) -> f32 {
        if self.small { 3.0 } else { 6.0 }
    }

    fn value_job(&self, ui: &Ui, width: f32) -> LayoutJob {
        let colors = theme::palette(ui);
        let mut job = LayoutJob { halign: Align::RIGHT, ..LayoutJob::default() };
        job.wrap.max_width = width;
        job.append(&self.value, 0.0, TextFormat::simple(theme::bold(self.text_size()), colors.ink));
        if !self.aside.is_empty() {
            let gap = if self.value.is_empty() { "" } else { " · " };
            let format = TextFormat::simple(theme::font(self.text_size()), colors.quiet);
            job.append(&format!("{gap}{}", self.aside), 0.0, format);
        }
        job
    }
}

/// Shows rows with lines between them.
pub fn rows(ui: &mut Ui, rows: &[Row]) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, row) in rows.iter().enumerate() {
            row.show(ui, index + 1 == rows.len());
        }
    });
}
