//! What can have the focus, in the order it is shown.

use std::collections::HashSet;

use eframe::egui::{Id, LayerId};

/// What something that can have the focus is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Does something when it is pressed.
    Button,
    /// Is answered: a slider, a choice, a field of one line.
    Question,
    /// Is answered in lines of text.
    Note {
        /// Whether nothing is written.
        is_empty: bool,
    },
    /// Only speaks.
    Heading,
}

impl Kind {
    /// Whether it is answered.
    pub(super) fn is_question(self) -> bool {
        matches!(self, Kind::Question | Kind::Note { .. })
    }

    /// Whether it is answered in lines of text.
    pub(super) fn is_note(self) -> bool {
        matches!(self, Kind::Note { .. })
    }
}

/// Something that can have the focus.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stop {
    pub id: Id,
    pub layer: LayerId,
    /// The form it is on.
    pub scope: Option<Id>,
    pub kind: Kind,
}

/// Those of this frame and of the last.
#[derive(Debug, Default)]
pub(super) struct Stops {
    now: Vec<Stop>,
    before: Vec<Stop>,
    scopes: Vec<Id>,
    ids: HashSet<Id>,
}

impl Stops {
    /// Begins a frame.
    pub(super) fn turn(&mut self) {
        self.before = std::mem::take(&mut self.now);
        self.scopes.clear();
        self.ids.clear();
    }

    /// Whether an id was free in this frame; it is taken from now on.
    pub(super) fn take_id(&mut self, id: Id) -> bool {
        self.ids.insert(id)
    }

    pub(super) fn note(&mut self, stop: Stop) {
        self.now.push(Stop { scope: self.scopes.last().copied(), ..stop });
    }

    pub(super) fn enter(&mut self, scope: Id) {
        self.scopes.push(scope);
    }

    pub(super) fn leave(&mut self) {
        self.scopes.pop();
    }

    /// Whether it was shown in this frame already.
    pub(super) fn is_noted(&self, id: Id) -> bool {
        self.now.iter().any(|stop| stop.id == id)
    }

    /// What it was in the last frame.
    pub(super) fn before(&self, id: Id) -> Option<Stop> {
        self.before.iter().find(|stop| stop.id == id).copied()
    }

    /// What it is, in this frame or else in the last.
    pub(super) fn kind_of(&self, id: Id) -> Option<Kind> {
        self.now.iter().chain(&self.before).find(|stop| stop.id == id).map(|stop| stop.kind)
    }

    /// The first question of a form in this frame.
    pub(super) fn first_question(&self, scope: Id) -> Option<Id> {
        self.now.iter().find(|stop| stop.scope == Some(scope) && stop.kind.is_question()).map(|stop| stop.id)
    }

    /// The questions of a form before and after something, nearest last and first.
    pub(super) fn beside(&self, scope: Id, id: Option<Id>, wanted: impl Fn(Kind) -> bool) -> (Option<Id>, Option<Id>) {
        let stops: Vec<&Stop> = self.before.iter().filter(|stop| stop.scope == Some(scope)).collect();
        let at = id.and_then(|id| stops.iter().position(|stop| stop.id == id));
        let is_wanted = |stop: &&&Stop| wanted(stop.kind);
        let (to, from) = at.map_or((0, 0), |at| (at, at + 1));
        let before = stops[..to].iter().rev().find(is_wanted).map(|stop| stop.id);
        (before, stops[from..].iter().find(is_wanted).map(|stop| stop.id))
    }

    /// Whether it was there in the last frame and is not in this.
    pub(super) fn is_gone(&self, id: Id) -> bool {
        self.before(id).is_some() && !self.is_noted(id)
    }

    /// What has the focus instead of something that is gone: the first of what has come, else what came
    /// after it, else what came before it.
    pub(super) fn instead_of(&self, gone: Id) -> Option<Id> {
        let layer = self.before(gone)?.layer;
        let speaks = |stop: &&Stop| stop.layer == layer && stop.kind != Kind::Heading;
        let new = self.now.iter().filter(speaks).find(|stop| self.before(stop.id).is_none());
        let at = self.before.iter().position(|stop| stop.id == gone)?;
        let is_left = |stop: &&Stop| speaks(stop) && self.is_noted(stop.id);
        let after = || self.before[at..].iter().find(is_left);
        let before = || self.before[..at].iter().rev().find(is_left);
        new.or_else(after).or_else(before).map(|stop| stop.id)
    }
}
