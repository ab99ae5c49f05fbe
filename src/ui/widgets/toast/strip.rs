//! The strip the notices show in: as high as two lines of text, or as one in a low window. A longer text
//! ends in an ellipsis, and opens out when asked; an error opens out by itself unless the pointer rests
//! where the page would make room for it.

use std::sync::Arc;

use eframe::egui;
use egui::accesskit::{Live, Role};
use egui::{Align, Frame, Galley, Label, Layout, Panel, Rect, ScrollArea, Stroke, StrokeKind, Ui, UiBuilder, vec2};

use super::{Offer, ToastAction, Waiting};
use crate::ui::theme;
use crate::ui::widgets::button;
use crate::ui::widgets::zone_mark::{self, Mark};
use crate::words::Words;

/// Below this height of the window, in points, the strip is one line high.
const LOW: f32 = 460.0;
/// Height of the strip with room for two lines of text, and for one.
const HEIGHTS: [f32; 2] = [56.0, 42.0];
/// Between the strip's edge and the notice, above and beside; and between the notice's edge and its text.
const OUTER: f32 = 4.0;
const BESIDE: f32 = 12.0;
const INNER: f32 = 6.0;
const INNER_BESIDE: f32 = 16.0;
/// Most of the window a notice may take when it is opened out.
const MOST_OF_WINDOW: f32 = 0.5;
/// Room for the mark of an error.
const MARK: f32 = 26.0;

/// Takes the room for what is in front.
pub(super) fn reserve(ui: &mut Ui, words: &Words, waiting: &mut [Waiting]) -> Rect {
    let is_low = ui.ctx().content_rect().height() < LOW;
    let closed = HEIGHTS[usize::from(is_low)];
    let behind = waiting.len().saturating_sub(1);
    let height = waiting.last_mut().map_or(closed, |front| height(ui, words, (front, behind), closed));
    let panel = Panel::bottom("notices").resizable(false).show_separator_line(false).exact_size(height);
    let panel = panel.frame(Frame::NONE);
    panel.show(ui, |ui| ui.max_rect()).inner
}

/// How high the strip is with this notice; notes whether all of its text shows.
fn height(ui: &Ui, words: &Words, (front, behind): (&mut Waiting, usize), closed: f32) -> f32 {
    let room = ui.available_rect_before_wrap();
    let pieces = Pieces::of(words, front, behind);
    front.lines = if closed == HEIGHTS[0] { 2 } else { 1 };
    front.is_elided = laid_out(ui, front, front.lines, pieces.text_width(ui, room.width())).elided;
    if !front.is_elided {
        return closed;
    }
    let text = laid_out(ui, front, usize::MAX, room.width() - 2.0 * (BESIDE + INNER_BESIDE) - MARK);
    let all = text.size().y + theme::CONTROL_HEIGHT + 2.0 * (OUTER + INNER) + theme::SPACE_8;
    let open = all.clamp(closed, (room.height() * MOST_OF_WINDOW).max(closed));
    let is_open = *front.is_open.get_or_insert_with(|| {
        let made = Rect::from_min_max(egui::pos2(room.left(), room.bottom() - open), room.max);
        front.toast.error && !ui.ctx().pointer_latest_pos().is_some_and(|pointer| made.contains(pointer))
    });
    if is_open { open } else { closed }
}

/// The notice's text in so many lines.
fn laid_out(ui: &Ui, waiting: &Waiting, rows: usize, width: f32) -> Arc<Galley> {
    let ink = ui.visuals().text_color();
    let mut job = egui::text::LayoutJob::simple(waiting.toast.text.clone(), theme::font(theme::BODY_SIZE), ink, width);
    job.wrap.max_rows = rows;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// The pieces beside the text, from the right.
struct Pieces {
    buttons: Vec<(String, Pressed)>,
    behind: Option<String>,
    /// The name of the mark, where there is one.
    mark: Option<String>,
}

#[derive(Clone, Copy, PartialEq)]
enum Pressed {
    Close,
    Take(Offer),
    Open,
}

impl Pieces {
    fn of(words: &Words, waiting: &Waiting, behind: usize) -> Self {
        let mut buttons = vec![(words.say("widget-toast-close"), Pressed::Close)];
        if let Some(offer) = waiting.toast.offer {
            let name = words.say(if offer == Offer::Undo { "widget-toast-undo" } else { "widget-toast-redo" });
            buttons.push((name, Pressed::Take(offer)));
        }
        if waiting.is_elided && waiting.is_open == Some(false) {
            buttons.push((words.say("widget-toast-open"), Pressed::Open));
        }
        let behind = (behind > 0).then(|| words.say_with("widget-toast-behind", &[("n", behind.into())]));
        Self { buttons, behind, mark: waiting.toast.error.then(|| words.say("widget-toast-error")) }
    }

    /// The width left for the text beside them.
    fn text_width(&self, ui: &Ui, width: f32) -> f32 {
        let gap = ui.spacing().item_spacing.x;
        let wide = |text: &str, font| {
            ui.fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), font, Default::default())).size().x
        };
        let button = |text: &str| wide(text, theme::bold(theme::SMALL_SIZE)) + 24.0 + gap;
        let buttons: f32 = self.buttons.iter().map(|(text, _)| button(text)).sum();
        let behind = self.behind.as_ref().map_or(0.0, |text| wide(text, theme::font(theme::SMALL_SIZE)) + gap);
        let mark = if self.mark.is_some() { MARK } else { 0.0 };
        (width - 2.0 * (BESIDE + INNER_BESIDE) - buttons - behind - mark).max(40.0)
    }
}

/// What keeps a notice from leaving by itself.
pub(super) struct Attended {
    pub has_focus: bool,
    pub is_pointed_at: bool,
}

/// Shows the notice; what was pressed, and what it is attended by.
pub(super) fn show(
    ui: &mut Ui,
    room: Rect,
    words: &Words,
    (shown, behind): (&mut Waiting, usize),
) -> (Option<ToastAction>, Attended) {
    let colors = theme::palette(ui);
    let border = Stroke::new(1.0, if shown.toast.error { colors.red.mark } else { colors.off });
    let place = room.shrink2(vec2(BESIDE, OUTER));
    ui.painter().rect(place, theme::CONTROL_RADIUS, colors.surface, border, StrokeKind::Inside);
    let is_open = shown.is_elided && shown.is_open == Some(true);
    // On one line, buttons need all the height of a low window's strip.
    let inner = place.shrink2(vec2(INNER_BESIDE, if is_open { INNER } else { 1.0 }));
    let pieces = Pieces::of(words, shown, behind);
    let mut strip = ui.new_child(UiBuilder::new().id_salt(("notice", shown.id)).max_rect(inner));
    let (pressed, has_focus) =
        if is_open { opened(&mut strip, shown, &pieces) } else { closed(&mut strip, shown, &pieces) };
    let is_pointed_at = ui.ctx().pointer_latest_pos().is_some_and(|pointer| place.contains(pointer));
    let action = match pressed {
        Some(Pressed::Close) => Some(ToastAction::Closed(shown.id)),
        Some(Pressed::Take(offer)) => Some(ToastAction::Taken(shown.id, offer)),
        Some(Pressed::Open) => {
            shown.is_open = Some(true);
            ui.ctx().request_repaint();
            None
        }
        None => None,
    };
    (action, Attended { has_focus, is_pointed_at })
}

/// On one line with its buttons.
fn closed(ui: &mut Ui, shown: &Waiting, pieces: &Pieces) -> (Option<Pressed>, bool) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let pressed = buttons(ui, pieces);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| text(ui, shown, pieces, shown.lines));
        pressed
    })
    .inner
}

/// All of its text, and the buttons beneath.
fn opened(ui: &mut Ui, shown: &Waiting, pieces: &Pieces) -> (Option<Pressed>, bool) {
    let height = (ui.available_height() - theme::CONTROL_HEIGHT - ui.spacing().item_spacing.y).max(20.0);
    ScrollArea::vertical().max_height(height).min_scrolled_height(0.0).show(ui, |ui| {
        ui.horizontal_top(|ui| text(ui, shown, pieces, usize::MAX));
    });
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| buttons(ui, pieces)).inner
}

fn buttons(ui: &mut Ui, pieces: &Pieces) -> (Option<Pressed>, bool) {
    let (mut pressed, mut has_focus) = (None, false);
    for (text, meaning) in &pieces.buttons {
        let response = ui.add(button::quiet(text.as_str()).small());
        has_focus |= response.has_focus();
        if response.clicked() {
            pressed = Some(*meaning);
        }
    }
    if let Some(behind) = &pieces.behind {
        theme::remark(ui, behind.as_str());
    }
    (pressed, has_focus)
}

/// The text, read aloud whole when it appears, and before it the mark of an error.
fn text(ui: &mut Ui, shown: &Waiting, pieces: &Pieces, lines: usize) {
    if let Some(name) = &pieces.mark {
        zone_mark::zone_mark(ui, Mark::Red, zone_mark::SMALL, name);
    }
    let galley = laid_out(ui, shown, lines, ui.available_width());
    let response = ui.add(Label::new(galley));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Status);
        node.set_label(shown.toast.text.clone());
        node.set_live(if shown.toast.error { Live::Assertive } else { Live::Polite });
    });
}
