//! The last days as marks with their numbers, and the way to fill in one that was missed. One stop
//! of Tab; the arrows go from day to day.

use chrono::{Datelike, NaiveDate};
use eframe::egui;
use egui::accesskit::Role;
use egui::{Align, Align2, Id, Layout, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::flag_mark;
use super::hover::on_hover;
use super::zone_mark::{self, Mark};
use crate::ui::focus::{self, Kind, rove};
use crate::ui::theme;
use crate::words::Words;

/// Width of one day in points: the least a finger or an unsteady hand can hit.
const PITCH: f32 = 24.0;
const HEIGHT: f32 = 34.0;

/// Which day is which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days<'a> {
    /// The day it is.
    pub today: NaiveDate,
    /// The day being looked at.
    pub selected: NaiveDate,
    /// The days on which a red flag was raised.
    pub flagged: &'a [NaiveDate],
    /// The days that were logged, whatever came of it.
    pub logged: &'a [NaiveDate],
}

/// Shows the days in their order; answers with the day that was pressed.
pub fn day_strip(ui: &mut Ui, words: &Words, marks: &[(NaiveDate, Mark)], days: Days) -> Option<NaiveDate> {
    let mut pressed = None;
    let width = (PITCH * marks.len() as f32).min(ui.available_width().max(PITCH));
    // In a line of its own, so that pushed to the right it still reads from left to right.
    let lines = Layout::left_to_right(Align::Min).with_main_wrap(true);
    ui.allocate_ui_with_layout(vec2(width, HEIGHT), lines, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 4.0);
        let ids: Vec<Id> = marks.iter().map(|(date, _)| ui.make_persistent_id(("day_strip", date))).collect();
        let selected = marks.iter().position(|(date, _)| *date == days.selected);
        let stop = rove::rove(ui, &ids, selected.unwrap_or(marks.len().saturating_sub(1)), rove::in_a_row);
        for (place, (date, mark)) in marks.iter().enumerate() {
            if day(ui, words, (*date, *mark, days), (ids[place], place == stop)) {
                pressed = Some(*date);
            }
        }
    });
    pressed
}

/// One day; Tab leads to one of them only.
fn day(ui: &mut Ui, words: &Words, (date, mark, days): (NaiveDate, Mark, Days), (id, is_stop): (Id, bool)) -> bool {
    let (rect, _) = ui.allocate_exact_size(vec2(PITCH, HEIGHT), Sense::hover());
    let response = ui.interact(rect, id, rove::sense(is_stop));
    focus::stop(&response, Kind::Button);
    let (selected, is_flagged) = (date == days.selected, days.flagged.contains(&date));
    // A day that was logged and cannot be judged does not look like a day nobody opened.
    let is_logged = mark == Mark::Unknown && days.logged.contains(&date);
    let name = || {
        let mut said = if is_logged { words.say("widget-day-logged") } else { mark.name(words) };
        if is_flagged {
            said = format!("{said}, {}", words.say("red-flag-up"));
        }
        let args = [("day", words.day_near(date, days.today).into()), ("mark", said.into())];
        words.say_with("widget-day-mark", &args)
    };
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), selected, name()));
    if ui.is_rect_visible(rect) {
        let colors = theme::palette(ui);
        let cell = rect.shrink2(vec2(1.0, 0.0));
        if selected || response.hovered() {
            ui.painter().rect_filled(cell, 6.0, colors.accent_soft);
        }
        if response.has_focus() {
            ui.painter().rect_stroke(cell, 6.0, theme::focus_stroke(ui), StrokeKind::Inside);
        }
        let center = pos2(rect.center().x, rect.top() + 11.0);
        match (is_flagged, mark) {
            (true, Mark::SetAside) => flag_mark::paint(ui.painter(), &colors, center, zone_mark::SMALL),
            (true, _) => {
                zone_mark::paint(ui.painter(), &colors, center, zone_mark::SMALL, mark);
                flag_mark::paint(ui.painter(), &colors, cell.right_top() + vec2(-3.0, 4.0), 7.0);
            }
            _ => zone_mark::paint(ui.painter(), &colors, center, zone_mark::SMALL, mark),
        }
        if is_logged {
            ui.painter().circle_filled(center, zone_mark::SMALL / 5.0, colors.off);
        }
        let today = date == days.today;
        let font = if today || selected { theme::bold(theme::AXIS_SIZE) } else { theme::font(theme::AXIS_SIZE) };
        let ink = if today || selected { colors.accent } else { colors.quiet };
        let at = pos2(rect.center().x, rect.top() + 25.0);
        ui.painter().text(at, Align2::CENTER_CENTER, date.day().to_string(), font, ink);
    }
    on_hover(response, name).clicked()
}
