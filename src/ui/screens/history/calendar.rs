//! A year of zone marks, month by month. The arrow keys go from day to day.

use chrono::{Datelike, Months as Span, NaiveDate};
use eframe::egui;
use egui::accesskit::Role;
use egui::{Event, EventFilter, Id, Key, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::ledger::Ledger;
use super::legend;
use crate::assessment::Zone;
use crate::journal::day;
use crate::ui::screens::red_flag;
use crate::ui::widgets::flag_mark;
use crate::ui::widgets::hover::on_hover;
use crate::ui::widgets::zone_mark::{self, Mark};
use crate::ui::{View, theme};
use crate::words::Words;

/// Side of one day's square in points.
const CELL: f32 = 20.0;
/// Between months.
const GAP: f32 = 14.0;
/// Weeks a month can touch.
const WEEKS: usize = 6;
/// Height of the weekdays' initials.
const INITIALS: f32 = 14.0;

/// One day of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Dot {
    date: NaiveDate,
    /// Its zone; none where nothing was recorded.
    mark: Option<Mark>,
    /// Whether anything is recorded on it.
    filled: bool,
    /// Whether a red flag that silences verdicts was raised on it.
    is_flagged: bool,
}

impl Dot {
    /// "Sat 21 Nov: green".
    fn said(self, words: &Words) -> String {
        let said = self.mark.map_or_else(|| words.say("history-nothing"), |mark| mark.name(words));
        let said = if self.is_flagged { format!("{said}, {}", words.say("red-flag-up")) } else { said };
        words.say_with("history-day", &[("day", words.day_medium(self.date).into()), ("mark", said.into())])
    }
}

/// A year's marks, made anew when the journal or the year changes.
#[derive(Debug, Default)]
pub(super) struct Calendar {
    key: Option<(u64, bool, i32)>,
    dots: Vec<Dot>,
}

impl Calendar {
    /// Makes it anew if it is stale.
    pub(super) fn refresh(&mut self, view: &View, year: i32, ledger: &Ledger) {
        let key = Some((view.revision, view.is_sample, year));
        if self.key == key {
            return;
        }
        self.key = key;
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(view.today);
        let days = first.iter_days().take_while(|date| date.year() == year && *date <= view.today);
        self.dots = days.map(|date| dot(view, ledger, date)).collect();
    }

    fn dot(&self, date: NaiveDate) -> Option<Dot> {
        let found = self.dots.get(date.ordinal0() as usize).copied();
        found.filter(|dot| dot.date == date)
    }
}

fn dot(view: &View, ledger: &Ledger, date: NaiveDate) -> Dot {
    let filled = !ledger.records(date).is_empty();
    let zone = view.assessment.day(date).zone;
    let mark = match zone {
        None => filled.then_some(Mark::SetAside),
        Some(Zone::Unknown | Zone::Pending) if !filled => None,
        Some(zone) => Some(Mark::from(zone)),
    };
    Dot { date, mark, filled, is_flagged: red_flag::is_raised_on(view, date) }
}

/// How the year is laid out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Months {
    /// The day it is.
    pub today: NaiveDate,
    /// The day that is open.
    pub open: NaiveDate,
    /// How many months beside each other.
    pub columns: usize,
}

impl Months {
    /// How wide a card with so many months beside each other is, in points.
    pub(super) fn width_of(columns: usize) -> f32 {
        columns as f32 * (CELL * 7.0 + GAP) - GAP + 2.0 * f32::from(theme::CARD_PADDING) + 2.0
    }

    /// How many months fit beside each other: 1, 2, 3, 4 or 6, so that rows are full.
    pub(super) fn columns_in(width: f32) -> usize {
        [6, 4, 3, 2].into_iter().find(|columns| Self::width_of(*columns) <= width).unwrap_or(1)
    }

    /// Shows the year; answers with the day that was chosen.
    pub(super) fn show(self, ui: &mut Ui, words: &Words, calendar: &Calendar) -> Option<NaiveDate> {
        let year = calendar.dots.first().map_or(self.open.year(), |dot| dot.date.year());
        let mut picked = None;
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        for row in 0..12_usize.div_ceil(self.columns) {
            ui.horizontal_top(|ui| {
                for column in 0..self.columns {
                    let month = NaiveDate::from_ymd_opt(year, (row * self.columns + column) as u32 + 1, 1);
                    let Some(month) = month else { continue };
                    picked = picked.or(self.month(ui, words, (calendar, month)));
                }
            });
        }
        let width = Self::width_of(self.columns) - 2.0 * f32::from(theme::CARD_PADDING) - 2.0;
        let has = |wanted: Mark| calendar.dots.iter().any(|dot| dot.mark == Some(wanted));
        let shown = legend::Shown {
            is_set_aside: has(Mark::SetAside),
            is_flagged: calendar.dots.iter().any(|dot| dot.is_flagged),
        };
        legend::show(ui, words, width, shown);
        picked
    }

    fn month(self, ui: &mut Ui, words: &Words, (calendar, month): (&Calendar, NaiveDate)) -> Option<NaiveDate> {
        let mut picked = None;
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 2.0);
            ui.label(theme::small_strong(words.month(month)));
            initials(ui, words);
            let (rect, _) = ui.allocate_exact_size(vec2(CELL * 7.0, CELL * WEEKS as f32), Sense::hover());
            let offset = month.weekday().num_days_from_monday();
            let days = month.iter_days().take_while(|date| date.month() == month.month());
            for date in days {
                let place = offset + date.day0();
                let corner = rect.min + vec2((place % 7) as f32 * CELL, (place / 7) as f32 * CELL);
                let cell = egui::Rect::from_min_size(corner, vec2(CELL, CELL));
                let dot = calendar.dot(date).filter(|_| date <= self.today);
                picked = picked.or(dot.and_then(|dot| self.day(ui, words, (dot, cell))));
            }
        });
        picked
    }

    /// One day. Only the open one is a tab stop; from it the arrow keys go on.
    fn day(self, ui: &mut Ui, words: &Words, (dot, rect): (Dot, egui::Rect)) -> Option<NaiveDate> {
        let is_open = dot.date == self.open;
        let sense = if is_open { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(rect, cell_id(dot.date), sense);
        let name = || dot.said(words);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_open, name()));
        paint(ui, (dot, rect), (is_open, dot.date == self.today), &response);
        let moved = if response.has_focus() { self.moved(ui, response.id) } else { None };
        if let Some(date) = moved {
            ui.memory_mut(|memory| memory.request_focus(cell_id(date)));
        }
        let clicked = response.clicked().then_some(dot.date);
        if clicked.is_some() && !is_open {
            ui.memory_mut(|memory| memory.request_focus(response.id));
        }
        on_hover(response, name);
        moved.or(clicked)
    }

    /// Where the arrow keys lead from the open day.
    fn moved(self, ui: &Ui, id: Id) -> Option<NaiveDate> {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let keys = ui.input(|input| {
            let pressed = |event: &Event| match event {
                Event::Key { key, pressed: true, modifiers, .. } if modifiers.is_none() => Some(*key),
                _ => None,
            };
            input.events.iter().filter_map(pressed).collect::<Vec<_>>()
        });
        let target = keys.into_iter().fold(self.open, |date, key| step(date, key).min(self.today));
        (target != self.open && day::is_in_range(target)).then_some(target)
    }
}

/// The weekdays above their columns; a screen reader hears the weekday with each day.
fn initials(ui: &mut Ui, words: &Words) {
    let (rect, _) = ui.allocate_exact_size(vec2(CELL * 7.0, INITIALS), Sense::hover());
    let (font, quiet) = (theme::font(theme::AXIS_SIZE), theme::palette(ui).quiet);
    for (column, initial) in words.say("history-weekdays").split_whitespace().take(7).enumerate() {
        let at = pos2(rect.left() + (column as f32 + 0.5) * CELL, rect.center().y);
        ui.painter().text(at, egui::Align2::CENTER_CENTER, initial, font.clone(), quiet);
    }
}

fn step(date: NaiveDate, key: Key) -> NaiveDate {
    match key {
        Key::ArrowLeft => day::plus(date, -1),
        Key::ArrowRight => day::plus(date, 1),
        Key::ArrowUp => day::plus(date, -7),
        Key::ArrowDown => day::plus(date, 7),
        Key::PageUp => date.checked_sub_months(Span::new(1)).unwrap_or(date),
        Key::PageDown => date.checked_add_months(Span::new(1)).unwrap_or(date),
        _ => date,
    }
}

fn cell_id(date: NaiveDate) -> Id {
    Id::unique(("history_day", date))
}

fn paint(ui: &Ui, (dot, rect): (Dot, egui::Rect), (is_open, is_today): (bool, bool), response: &egui::Response) {
    if !ui.is_rect_visible(rect) {
        return;
    }
    let colors = theme::palette(ui);
    let square = rect.shrink(1.0);
    if is_open || response.hovered() {
        ui.painter().rect_filled(square, 5.0, colors.accent_soft);
    }
    if is_open || is_today {
        let thin = egui::Stroke::new(if is_open { 1.5 } else { 1.0 }, colors.accent);
        ui.painter().rect_stroke(square, 5.0, thin, StrokeKind::Inside);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(rect, 5.0, theme::focus_stroke(ui), StrokeKind::Inside);
    }
    match dot.mark {
        Some(Mark::SetAside) if dot.is_flagged => flag_mark::paint(ui.painter(), &colors, rect.center(), 11.0),
        Some(mark) => zone_mark::paint(ui.painter(), &colors, rect.center(), 11.0, mark),
        None => {
            let color = if dot.filled { colors.off } else { colors.line };
            ui.painter().circle_filled(pos2(rect.center().x, rect.center().y), 1.5, color);
        }
    }
    if dot.is_flagged && dot.mark != Some(Mark::SetAside) {
        flag_mark::paint(ui.painter(), &colors, square.right_top() + vec2(-4.0, 4.0), 7.0);
    }
}
