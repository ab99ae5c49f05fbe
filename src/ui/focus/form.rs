//! The keys of a form, the same on every one.

use eframe::egui::{Id, Key, Memory, Modifiers, Ui};

use super::{Kind, with};
use crate::ui::keys;

/// A form, or a list that is gone through with the arrows.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    name: &'static str,
    is_main: bool,
    is_list: bool,
}

impl Form {
    /// A form among others on its screen: its keys work while the focus is on it.
    pub const fn named(name: &'static str) -> Self {
        Self { name, is_main: false, is_list: false }
    }

    /// What its screen is for: its keys also work while the focus is on a heading or nowhere.
    pub const fn main(name: &'static str) -> Self {
        Self { name, is_main: true, is_list: false }
    }

    /// No form: `↓` and `↑` go through everything in it, and nothing is saved.
    pub const fn list(name: &'static str) -> Self {
        Self { name, is_main: false, is_list: true }
    }
}

/// The id a form of that name goes by.
pub(super) fn id_of(name: &str) -> Id {
    Id::unique(("form", name))
}

/// Where the focus is, seen from a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Here {
    On(Kind),
    /// Nowhere, or on what only speaks.
    Free,
    /// On something that belongs to no form.
    Beside,
    /// On another form.
    Elsewhere,
}

/// Shows a form and follows its keys; `add` is told whether they ask to save.
pub fn form<R>(ui: &mut Ui, form: Form, add: impl FnOnce(&mut Ui, bool) -> R) -> R {
    let saves = follow_keys(ui, form);
    with(ui.ctx(), |focus| focus.stops.enter(id_of(form.name)));
    let shown = add(ui, saves);
    with(ui.ctx(), |focus| focus.stops.leave());
    shown
}

fn follow_keys(ui: &Ui, form: Form) -> bool {
    let is_open = ui.is_enabled() && ui.memory(|memory| memory.allows_interaction(ui.layer_id()));
    if !is_open {
        return false;
    }
    let focused = ui.memory(Memory::focused);
    let Some(here) = here(ui, form, focused) else { return false };
    if goes_on(here, form) {
        go_on(ui, form, focused);
    }
    if form.is_list {
        return false;
    }
    let saves_at_once = matches!(here, Here::On(Kind::Question)) || form.is_main && here == Here::Free;
    let saves_anyway = matches!(here, Here::On(_)) || form.is_main && here != Here::Elsewhere;
    ui.input_mut(|input| {
        let at_once = saves_at_once && keys::take(input, Modifiers::NONE, Key::Enter);
        at_once || saves_anyway && keys::take(input, Modifiers::COMMAND, Key::Enter)
    })
}

fn here(ui: &Ui, form: Form, focused: Option<Id>) -> Option<Here> {
    with(ui.ctx(), |focus| {
        let stop = focused.and_then(|id| focus.stops.before(id));
        match (focused, stop) {
            (None, _) => Here::Free,
            (_, Some(stop)) if stop.scope == Some(id_of(form.name)) => Here::On(stop.kind),
            (_, Some(stop)) if stop.kind == Kind::Heading => Here::Free,
            (_, Some(stop)) if stop.scope.is_some() => Here::Elsewhere,
            _ => Here::Beside,
        }
    })
}

/// Whether the arrows go from question to question from here: not out of lines of text.
fn goes_on(here: Here, form: Form) -> bool {
    match here {
        Here::On(Kind::Note { is_empty }) => is_empty,
        Here::On(_) => true,
        Here::Free => form.is_main,
        Here::Beside | Here::Elsewhere => false,
    }
}

fn go_on(ui: &Ui, form: Form, focused: Option<Id>) {
    let arrow = ui.input_mut(|input| {
        let down = input.consume_key(Modifiers::NONE, Key::ArrowDown);
        (down, !down && input.consume_key(Modifiers::NONE, Key::ArrowUp))
    });
    let beside = |up: Option<Id>, down: Option<Id>| match arrow {
        (true, _) => down,
        (_, true) => up,
        _ => None,
    };
    let wanted = |kind: Kind| form.is_list || kind.is_question();
    let to = with(ui.ctx(), |focus| {
        let (up, down) = focus.stops.beside(id_of(form.name), focused, wanted);
        beside(up, down)
    });
    if let Some(id) = to.flatten() {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}
