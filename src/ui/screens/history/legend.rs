//! What the calendar's marks mean: one line beneath the year.

use eframe::egui;
use egui::accesskit::Role;
use egui::{Sense, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme;
use crate::ui::widgets::flag_mark;
use crate::ui::widgets::zone_mark::{self, Mark};
use crate::words::Words;

/// Between a mark and its name.
const GAP: f32 = 5.0;

/// Marks that are explained only where they are to be seen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown {
    /// Days that a red flag silences.
    pub is_set_aside: bool,
    /// Days on which one was raised.
    pub is_flagged: bool,
}

/// One thing explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Entry {
    Zone(Mark),
    Flag,
    Dot,
}

/// Shows the marks with their names, and the dot; over several lines where `width` is small.
pub(super) fn show(ui: &mut Ui, words: &Words, width: f32, shown: Shown) {
    ui.scope(|ui| {
        ui.set_max_width(width);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(12.0, 4.0);
            for mark in Mark::ALL.into_iter().filter(|mark| *mark != Mark::SetAside || shown.is_set_aside) {
                entry(ui, Entry::Zone(mark), &mark.name(words));
            }
            if shown.is_flagged {
                entry(ui, Entry::Flag, &words.say("red-flag-up"));
            }
            entry(ui, Entry::Dot, &words.say("history-legend-nothing"));
        });
    });
}

/// A mark and its name as one piece, so that a line never breaks between them.
fn entry(ui: &mut Ui, entry: Entry, name: &str) {
    let colors = theme::palette(ui);
    let text = ui.painter().layout_no_wrap(name.to_owned(), theme::font(theme::SMALL_SIZE), colors.quiet);
    let size = vec2(zone_mark::SMALL + GAP + text.size().x, text.size().y.max(zone_mark::SMALL));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let at = pos2(rect.left() + zone_mark::SMALL / 2.0, rect.center().y);
    match entry {
        Entry::Zone(mark) => zone_mark::paint(ui.painter(), &colors, at, zone_mark::SMALL - 1.0, mark),
        Entry::Flag => flag_mark::paint(ui.painter(), &colors, at, zone_mark::SMALL - 1.0),
        Entry::Dot => {
            ui.painter().circle_filled(at, 1.5, colors.line);
        }
    }
    let corner = pos2(rect.left() + zone_mark::SMALL + GAP, rect.center().y - text.size().y / 2.0);
    ui.painter().galley(corner, text, colors.quiet);
}
