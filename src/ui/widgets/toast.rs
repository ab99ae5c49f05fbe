//! Short notices at the foot of the window: what was done, with Undo, or what went wrong.
//!
//! A notice of something done leaves by itself, but not while it is pointed at or has the focus;
//! an error stays until it is closed. Nothing repaints in between.

use std::time::Duration;

use eframe::egui;
use egui::accesskit::{Live, Role};
use egui::{Align2, Area, Context, Frame, Id, Margin, Order, Stroke, Ui, vec2};

use super::button;
use super::zone_mark::{self, Mark};
use crate::ui::theme;
use crate::words::Words;

/// How long a notice stays, in seconds.
const STAYS_S: f64 = 8.0;
/// So many are shown at once; the oldest that are no errors go first.
const MOST: usize = 3;

/// Which notice, for the one who pushed it.
pub type ToastId = u64;

/// A notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    text: String,
    error: bool,
    undo: bool,
}

impl Toast {
    /// Something was done.
    pub fn done(text: impl Into<String>) -> Self {
        Self { text: text.into(), error: false, undo: false }
    }

    /// Something went wrong; stays until closed.
    pub fn error(text: impl Into<String>) -> Self {
        Self { text: text.into(), error: true, undo: false }
    }

    /// Offers Undo.
    pub fn with_undo(mut self) -> Self {
        self.undo = true;
        self
    }
}

/// What the person did with a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToastAction {
    /// Undo was pressed; the notice is gone.
    Undo(ToastId),
    /// It was closed by hand.
    Closed(ToastId),
}

#[derive(Debug, Clone)]
struct Shown {
    id: ToastId,
    toast: Toast,
    /// When it leaves, in egui's seconds; set when it is first shown.
    until_s: Option<f64>,
}

/// The notices on show.
#[derive(Debug, Clone, Default)]
pub struct Toasts {
    shown: Vec<Shown>,
    next: ToastId,
}

impl Toasts {
    /// Adds a notice.
    pub fn push(&mut self, toast: Toast) -> ToastId {
        let id = self.next;
        self.next += 1;
        self.shown.push(Shown { id, toast, until_s: None });
        while self.shown.len() > MOST {
            let oldest = self.shown.iter().position(|shown| !shown.toast.error).unwrap_or(0);
            self.shown.remove(oldest);
        }
        id
    }

    /// Takes the newest Undo on offer, for Ctrl+Z; its notice goes.
    pub fn take_undo(&mut self) -> Option<ToastId> {
        let newest = self.shown.iter().rposition(|shown| shown.toast.undo)?;
        Some(self.shown.remove(newest).id)
    }

    /// Takes a notice away, if it is still there.
    pub fn remove(&mut self, id: ToastId) {
        self.shown.retain(|shown| shown.id != id);
    }

    /// Whether nothing is on show.
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// Shows the notices over everything else. Call once a frame, last.
    pub fn ui(&mut self, ctx: &Context, words: &Words) -> Option<ToastAction> {
        let now = ctx.input(|input| input.time);
        self.shown.retain(|shown| shown.until_s.is_none_or(|until| now < until));
        if self.shown.is_empty() {
            return None;
        }
        let area = Area::new(Id::unique("toasts"))
            .order(Order::Foreground)
            .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -theme::SPACE_24))
            .fade_in(false);
        let answer = area.show(ctx, |ui| {
            let width = (ui.ctx().content_rect().width() - 2.0 * theme::SPACE_24).min(560.0);
            ui.set_width(width);
            let mut action = None;
            for shown in &mut self.shown {
                action = action.or(one(ui, words, shown, now));
            }
            action
        });
        if let Some(ToastAction::Undo(id) | ToastAction::Closed(id)) = answer.inner {
            self.remove(id);
            ctx.request_repaint();
        }
        self.wake(ctx, now);
        answer.inner
    }

    /// Comes back when the next notice is to leave, not before.
    fn wake(&self, ctx: &Context, now: f64) {
        let next = self.shown.iter().filter_map(|shown| shown.until_s).fold(f64::INFINITY, f64::min);
        if next.is_finite() {
            ctx.request_repaint_after(Duration::from_secs_f64((next - now).max(0.0) + 0.01));
        }
    }
}

fn one(ui: &mut Ui, words: &Words, shown: &mut Shown, now: f64) -> Option<ToastAction> {
    let colors = theme::palette(ui);
    let border = if shown.toast.error { colors.red.mark } else { colors.off };
    let frame = Frame::NONE
        .fill(colors.surface)
        .stroke(Stroke::new(1.0, border))
        .corner_radius(theme::CARD_RADIUS)
        .shadow(ui.visuals().popup_shadow)
        .inner_margin(Margin::symmetric(16, 10));
    let answer = frame.show(ui, |ui| ui.push_id(shown.id, |ui| line(ui, words, shown)).inner);
    let (action, busy) = answer.inner;
    if !shown.toast.error && (shown.until_s.is_none() || busy || answer.response.contains_pointer()) {
        shown.until_s = Some(now + STAYS_S);
    }
    action
}

/// The text and its buttons; also whether a button has the focus.
fn line(ui: &mut Ui, words: &Words, shown: &Shown) -> (Option<ToastAction>, bool) {
    let mut action = None;
    let mut busy = false;
    let height = theme::CONTROL_HEIGHT;
    let buttons = egui::Layout::right_to_left(egui::Align::Center);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), height), buttons, |ui| {
        let close = ui.add(button::quiet(words.say("widget-toast-close")).small());
        let mut pressed = [(close, ToastAction::Closed(shown.id))].to_vec();
        if shown.toast.undo {
            let undo = ui.add(button::quiet(words.say("widget-toast-undo")).small());
            pressed.push((undo, ToastAction::Undo(shown.id)));
        }
        for (response, meaning) in pressed {
            busy |= response.has_focus();
            if response.clicked() {
                action = Some(meaning);
            }
        }
        ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
            if shown.toast.error {
                zone_mark::zone_mark(ui, Mark::Red, zone_mark::SMALL, &words.say("widget-toast-error"));
            }
            text(ui, &shown.toast);
        });
    });
    (action, busy)
}

fn text(ui: &mut Ui, toast: &Toast) {
    let response = ui.add(egui::Label::new(theme::body(&toast.text)).wrap());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Status);
        node.set_label(toast.text.clone());
        node.set_live(if toast.error { Live::Assertive } else { Live::Polite });
    });
}
