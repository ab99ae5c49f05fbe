//! Where the keys go: the one rule of focus, for every screen.
//!
//! - A frame gets one key ([`turns`]); it goes to what has the focus when its turn comes.
//! - On a form `↓` and `↑` go from question to question, `Enter` saves from a question and `Ctrl+Enter` from
//!   everywhere ([`form`]). Arrows never lead anywhere else by themselves, and `Esc` takes no focus away.
//! - What has the focus is in sight ([`scroll`]).
//! - The focus is always somewhere that speaks. Who knows where it belongs [`wish`]es for it; a closed dialog
//!   gives it back to what opened it ([`opened`]); a control that is gone leaves it to the first of those that
//!   came, else to its neighbour, else to the title.

mod form;
mod place;
pub mod rove;
mod stops;
mod turns;

use eframe::egui::{self, Context, EventFilter, FocusDirection, FullOutput, Id, Key, Memory, RawInput, Ui};

pub use form::{Form, form};
pub use place::{heading, scroll};
pub use stops::Kind;
use stops::{Stop, Stops};
use turns::{Turns, Typing};
pub(in crate::ui) use turns::{is_digit, navigates};

/// Frames a wish waits for what it is for.
const WISH_FRAMES: u8 = 3;

/// Where the focus is wished to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    /// The title of the screen.
    Title,
    /// The zone, or what else says what saving led to.
    Verdict,
    /// A heading with a name of its own.
    Heading(&'static str),
    /// The first question of a form.
    Form(&'static str),
    /// A widget.
    Widget(Id),
}

#[derive(Debug, Clone, Copy)]
struct Wish {
    to: To,
    frames: u8,
}

/// Something that took the focus when it opened.
#[derive(Debug, Clone, Copy)]
struct Opened {
    id: Id,
    by: Option<Id>,
    is_shown: bool,
}

/// The state of the rule, one for a window.
#[derive(Debug, Default)]
pub struct Focus {
    turns: Turns,
    stops: Stops,
    wish: Option<Wish>,
    opened: Vec<Opened>,
    /// What had the focus when the last frame ended.
    had: Option<Id>,
    /// The widget that was brought into sight in the last frame, and in this.
    followed: [Option<Id>; 2],
    /// Whether something was pressed, or the window's size changed, in this frame.
    stirs: bool,
    /// Whether what has the focus was brought to the top in this frame.
    is_placed: bool,
    size: egui::Vec2,
}

/// Puts the rule in force in a window.
pub fn install(ctx: &Context) {
    ctx.add_plugin(Focus::default());
}

/// Wishes for the focus to be somewhere; keys wait until it is.
pub fn wish(ctx: &Context, to: To) {
    with(ctx, |focus| focus.wish = Some(Wish { to, frames: 0 }));
    ctx.request_repaint();
}

/// Leads a wish for one place to another: what has to be read first is there.
pub fn redirect(ctx: &Context, from: To, to: To) {
    with(ctx, |focus| {
        if let Some(wish) = focus.wish.as_mut().filter(|wish| wish.to == from) {
            wish.to = to;
        }
    });
}

/// Says, in every frame it shows, that something opened and by what; once it is closed, that has the focus.
/// True in the frame it opens.
pub fn opened(ctx: &Context, id: Id, by: Option<Id>) -> bool {
    let now = ctx.memory(Memory::focused);
    let is_new = with(ctx, |focus| {
        if let Some(opened) = focus.opened.iter_mut().find(|opened| opened.id == id) {
            opened.is_shown = true;
            return false;
        }
        focus.opened.push(Opened { id, by: by.or(now).or(focus.had), is_shown: true });
        true
    });
    is_new == Some(true)
}

/// Notes what can have the focus, in the order it is shown.
pub fn stop(response: &egui::Response, kind: Kind) {
    if !response.enabled() || !response.sense.is_focusable() {
        return;
    }
    let (id, layer) = (response.id, response.layer_id);
    with(&response.ctx, |focus| focus.stops.note(Stop { id, layer, scope: None, kind }));
}

/// An id that stays the same whatever is shown before it, as long as nothing else of that name is there.
pub fn id_of(ui: &Ui, name: impl egui::AsIdSalt) -> Id {
    let id = ui.make_persistent_id(name);
    let is_taken = with(ui.ctx(), |focus| !focus.stops.take_id(id));
    if is_taken == Some(true) { ui.next_auto_id() } else { id }
}

fn with<R>(ctx: &Context, act: impl FnOnce(&mut Focus) -> R) -> Option<R> {
    ctx.with_plugin(act)
}

impl egui::Plugin for Focus {
    fn debug_name(&self) -> &'static str {
        "focus"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let typing = match ctx.text_edit_focused() {
            false => Typing::No,
            true if self.had.is_some_and(|id| self.stops.kind_of(id).is_some_and(Kind::is_note)) => Typing::Lines,
            true => Typing::Line,
        };
        let now_s = input.time.unwrap_or_else(|| ctx.input(|input| input.time));
        self.turns.deal(&mut input.events, now_s, (typing, self.wish.is_some()));
    }

    fn on_begin_pass(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.stops.turn();
        self.followed = [self.followed[1], None];
        let size = ctx.content_rect().size();
        let is_pressed = ctx.input(|input| {
            let is_press = |event: &egui::Event| match event {
                egui::Event::Key { pressed, modifiers, .. } => *pressed && !modifiers.command,
                egui::Event::Text(_) => true,
                _ => false,
            };
            input.events.iter().any(is_press)
        });
        (self.stirs, self.is_placed) = (is_pressed || self.size != size, false);
        self.size = size;
        let is_escape = ctx.input(|input| input.key_pressed(Key::Escape));
        if let Some(had) = self.had.filter(|_| is_escape && ctx.memory(Memory::focused).is_none()) {
            ctx.memory_mut(|memory| memory.request_focus(had));
        }
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.close(&ctx);
        self.grant(&ctx);
        self.leave_what_is_gone(&ctx);
        let focused = ctx.memory(Memory::focused);
        ctx.memory_mut(|memory| {
            memory.move_focus(FocusDirection::None);
            if let Some(id) = focused {
                let ours = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };
                memory.set_focus_lock_filter(id, ours);
            }
        });
        self.had = focused;
        if self.turns.is_waiting() || self.wish.is_some() {
            ctx.request_repaint();
        }
    }

    fn output_hook(&mut self, _: &Context, _: &mut FullOutput) {}
}

impl Focus {
    /// Gives the focus back for what was open and no longer is.
    fn close(&mut self, ctx: &Context) {
        let (open, closed) = self.opened.drain(..).partition(|opened: &Opened| opened.is_shown);
        self.opened = open;
        self.opened.iter_mut().for_each(|opened| opened.is_shown = false);
        if let Some(by) = closed.iter().filter_map(|opened| opened.by).next() {
            ctx.memory_mut(|memory| memory.request_focus(by));
        }
    }

    /// Fulfils a wish that no heading took.
    fn grant(&mut self, ctx: &Context) {
        let Some(Wish { to, frames }) = self.wish else { return };
        let found = match to {
            To::Widget(id) => self.stops.is_noted(id).then_some(id),
            To::Form(name) => self.stops.first_question(form::id_of(name)),
            To::Title | To::Verdict | To::Heading(_) => None,
        };
        match found {
            Some(id) => {
                self.wish = None;
                ctx.memory_mut(|memory| memory.request_focus(id));
            }
            // Nothing missing is waited for; something that speaks is always there.
            None if frames >= WISH_FRAMES => {
                self.wish = (to != To::Title).then_some(Wish { to: To::Title, frames: 0 });
            }
            None => self.wish = Some(Wish { to, frames: frames + 1 }),
        }
    }

    /// What had the focus may be gone, or cannot be used any more.
    fn leave_what_is_gone(&mut self, ctx: &Context) {
        let Some(had) = self.had.filter(|had| self.wish.is_none() && self.stops.is_gone(*had)) else { return };
        if ctx.memory(Memory::focused).is_some_and(|id| id != had) {
            return;
        }
        match self.stops.instead_of(had) {
            Some(id) => ctx.memory_mut(|memory| memory.request_focus(id)),
            None => self.wish = Some(Wish { to: To::Title, frames: 0 }),
        }
    }

    /// Takes a wish for this place.
    fn takes(&mut self, to: To) -> bool {
        self.wish.take_if(|wish| wish.to == to).is_some()
    }
}
