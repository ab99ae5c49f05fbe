//! Notices of what was done, with Undo or Redo, or of what went wrong, in a strip of their own at the foot of
//! the window: never over a control, and never in the place where one was just pressed.
//!
//! One shows at a time, the newest; the others wait behind it and come back. A notice of something done
//! leaves by itself, but not while it is pointed at or has the focus; an error stays until it is closed.

mod strip;

use eframe::egui;
use egui::{Context, Rect, Ui};

use crate::ui::focus::{self, To};
use crate::words::Words;

/// How long a notice stays once it shows, in seconds.
const STAYS_S: f64 = 8.0;
/// So many wait at most; the oldest that are no errors go first.
const MOST: usize = 20;

/// Which notice, for the one who pushed it.
pub type ToastId = u64;

/// A notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    text: String,
    error: bool,
    offer: Option<Offer>,
}

/// What a notice offers to do about what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// Take it back.
    Undo,
    /// Do again what was taken back.
    Redo,
}

impl Toast {
    /// Something was done.
    pub fn done(text: impl Into<String>) -> Self {
        Self { text: text.into(), error: false, offer: None }
    }

    /// Something went wrong; stays until closed.
    pub fn error(text: impl Into<String>) -> Self {
        Self { text: text.into(), error: true, offer: None }
    }

    /// Offers something.
    pub fn offering(mut self, offer: Offer) -> Self {
        self.offer = Some(offer);
        self
    }
}

/// What the person did with a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToastAction {
    /// What it offered was pressed; the notice is gone.
    Taken(ToastId, Offer),
    /// It was closed by hand.
    Closed(ToastId),
}

#[derive(Debug, Clone)]
struct Waiting {
    id: ToastId,
    toast: Toast,
    /// When it leaves, in egui's seconds; set while it shows, anew each time it comes to the front.
    until_s: Option<f64>,
    /// Whether all of a text that does not fit shows; none as long as it fits.
    is_open: Option<bool>,
    /// Whether the text does not fit in the strip, and in how many lines it has to.
    is_elided: bool,
    lines: usize,
}

/// The notices, the one that shows last.
#[derive(Debug, Clone, Default)]
pub struct Toasts {
    waiting: Vec<Waiting>,
    next: ToastId,
    /// What had the focus before a notice's button took it: closing the notice gives it back.
    focused_before: Option<egui::Id>,
}

impl Toasts {
    /// Adds a notice, in front of the others. An older offer goes: it would turn something else now. An
    /// error said again is still one error.
    pub fn push(&mut self, toast: Toast) -> ToastId {
        let is_over = |other: &Toast| toast.offer.is_some() && other.offer.is_some() || toast.error && *other == toast;
        self.waiting.retain(|other| !is_over(&other.toast));
        self.waiting.iter_mut().for_each(|other| other.until_s = None);
        let id = self.next;
        self.next += 1;
        self.waiting.push(Waiting { id, toast, until_s: None, is_open: None, is_elided: false, lines: 1 });
        while self.waiting.len() > MOST {
            let oldest = self.waiting.iter().position(|other| !other.toast.error).unwrap_or(0);
            self.waiting.remove(oldest);
        }
        id
    }

    /// Lets no notice offer anything any more.
    pub fn withdraw_offers(&mut self) {
        self.waiting.iter_mut().for_each(|waiting| waiting.toast.offer = None);
    }

    /// Takes the notice away whose offer was taken up with the keys.
    pub fn take_offer(&mut self) {
        self.waiting.retain(|waiting| waiting.toast.offer.is_none());
    }

    /// Takes what went wrong and was not closed yet, the oldest first.
    pub fn take_errors(&mut self) -> Vec<String> {
        let (errors, others) = std::mem::take(&mut self.waiting).into_iter().partition(|waiting| waiting.toast.error);
        self.waiting = others;
        let errors: Vec<Waiting> = errors;
        errors.into_iter().map(|waiting| waiting.toast.text).collect()
    }

    /// Takes a notice away, if it is still there.
    pub fn remove(&mut self, id: ToastId) {
        self.waiting.retain(|waiting| waiting.id != id);
    }

    /// Whether nothing waits to be read.
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Takes the strip's room from the foot of `ui`; as much whether or not there is a notice, so that
    /// nothing moves when one comes or goes. Call before what fills the rest.
    pub fn reserve(&mut self, ui: &mut Ui, words: &Words) -> Rect {
        self.let_leave(ui.input(|input| input.time));
        strip::reserve(ui, words, &mut self.waiting)
    }

    /// Shows the newest notice in the room that was reserved. Call once a frame, last.
    pub fn ui(&mut self, ui: &mut Ui, room: Rect, words: &Words) -> Option<ToastAction> {
        let now = ui.input(|input| input.time);
        let behind = self.waiting.len().saturating_sub(1);
        let shown = self.waiting.last_mut()?;
        let (action, attended) = strip::show(ui, room, words, (shown, behind));
        let is_attended = attended.has_focus || attended.is_pointed_at;
        if !shown.toast.error && (shown.until_s.is_none() || is_attended) {
            shown.until_s = Some(now + STAYS_S);
        }
        if !attended.has_focus {
            self.focused_before = ui.memory(egui::Memory::focused);
        } else if let (Some(ToastAction::Closed(_)), Some(id)) = (&action, self.focused_before) {
            focus::wish(ui.ctx(), To::Widget(id));
        }
        if let Some(ToastAction::Taken(id, _) | ToastAction::Closed(id)) = action {
            self.remove(id);
            ui.ctx().request_repaint();
        }
        self.wake(ui.ctx(), now);
        action
    }

    /// The one that shows leaves once it was there long enough; then the next is in front.
    fn let_leave(&mut self, now: f64) {
        if self.waiting.last().and_then(|shown| shown.until_s).is_some_and(|until| until <= now) {
            self.waiting.pop();
        }
    }

    /// Comes back when the notice that shows is to leave, not before.
    fn wake(&self, ctx: &Context, now: f64) {
        if let Some(until) = self.waiting.last().and_then(|shown| shown.until_s) {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64((until - now).max(0.0) + 0.01));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(toasts: &Toasts) -> Vec<&str> {
        toasts.waiting.iter().map(|waiting| waiting.toast.text.as_str()).collect()
    }

    #[test]
    fn only_the_latest_act_is_offered_to_be_undone_and_errors_wait_behind() {
        let mut toasts = Toasts::default();
        toasts.push(Toast::done("ill").offering(Offer::Undo));
        toasts.push(Toast::error("the disk is full"));
        toasts.push(Toast::done("a file was saved"));
        toasts.push(Toast::done("undone: ill").offering(Offer::Redo));
        assert_eq!(texts(&toasts), ["the disk is full", "a file was saved", "undone: ill"]);
        toasts.take_offer();
        assert_eq!(texts(&toasts), ["the disk is full", "a file was saved"]);
        toasts.push(Toast::error("the disk is full"));
        assert_eq!(texts(&toasts), ["a file was saved", "the disk is full"], "said again, it is one error");
    }

    #[test]
    fn errors_are_the_last_to_be_crowded_out() {
        let mut toasts = Toasts::default();
        toasts.push(Toast::error("first"));
        for n in 0..2 * MOST {
            toasts.push(Toast::done(n.to_string()));
        }
        assert_eq!(toasts.waiting.len(), MOST);
        assert_eq!(texts(&toasts)[0], "first");
    }
}
