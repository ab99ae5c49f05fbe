//! One fact on one line: name at left, bold value at right, a thin line beneath.

use eframe::egui;
use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{Align, Response, Sense, Stroke, TextFormat, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme;

/// A line of facts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// What it is.
    pub name: String,
    /// How much it is; bold.
    pub value: String,
    /// What belongs to it ("· limit 3"); quiet.
    pub aside: String,
}

impl Row {
    /// A row with name and value.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into(), aside: String::new() }
    }

    /// Adds what belongs to the value, set apart by a dot.
    pub fn aside(mut self, aside: impl Into<String>) -> Self {
        self.aside = aside.into();
        self
    }

    /// "Pain in the run: 2 · limit 3".
    pub fn said(&self) -> String {
        let gap = if self.value.is_empty() || self.aside.is_empty() { "" } else { " · " };
        format!("{}: {}{gap}{}", self.name, self.value, self.aside)
    }

    /// Shows the row; `last` leaves the line beneath away.
    pub fn show(&self, ui: &mut Ui, last: bool) -> Response {
        let colors = theme::palette(ui);
        let width = ui.available_width();
        let value = ui.painter().layout_job(self.value_job(ui, width * 0.62));
        let name_width = (width - value.size().x - theme::SPACE_16).max(60.0);
        let font = theme::font(theme::BODY_SIZE);
        let name = ui.painter().layout(self.name.clone(), font, colors.ink, name_width);
        let height = name.size().y.max(value.size().y) + 12.0;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.said()));
        if ui.is_rect_visible(rect) {
            let top = rect.top() + 6.0;
            ui.painter().galley(pos2(rect.left(), top), name, colors.ink);
            ui.painter().galley(pos2(rect.right(), top), value, colors.ink);
            if !last {
                ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, colors.line));
            }
        }
        response
    }

    fn value_job(&self, ui: &Ui, width: f32) -> LayoutJob {
        let colors = theme::palette(ui);
        let mut job = LayoutJob { halign: Align::RIGHT, ..LayoutJob::default() };
        job.wrap.max_width = width;
        job.append(&self.value, 0.0, TextFormat::simple(theme::bold(theme::BODY_SIZE), colors.ink));
        if !self.aside.is_empty() {
            let gap = if self.value.is_empty() { "" } else { " · " };
            let format = TextFormat::simple(theme::font(theme::BODY_SIZE), colors.quiet);
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
