//! Other copies of the open journal in its folder: looked for after the start and when the window is come
//! back to, on the worker's thread, and never asked about twice.

use std::path::PathBuf;

use eframe::egui;

use super::App;
use super::jobs::Then;
use crate::store::{self, Beside};
use crate::ui::CopyBeside;

/// The least time between two looks, in seconds.
const APART_S: f64 = 60.0;

/// The copies that were found.
#[derive(Debug, Default)]
pub(super) struct Neighbours {
    found: Vec<Beside>,
    /// Those the person does not want to hear of, as they were found.
    left_alone: Vec<Beside>,
    /// When they were last looked for, in seconds of the window's time; never yet, or to be again.
    looked_s: Option<f64>,
    had_focus: bool,
}

impl Neighbours {
    /// The one to show.
    pub(super) fn shown(&self) -> Option<CopyBeside<'_>> {
        let copy = self.found.iter().find(|copy| !self.left_alone.contains(copy))?;
        Some(CopyBeside { path: &copy.path, entries: copy.entries })
    }

    /// The person does not want to hear of it, unless it grows.
    pub(super) fn leave_alone(&mut self, path: &PathBuf) {
        self.left_alone.extend(self.found.iter().filter(|copy| copy.path == *path).cloned());
    }

    /// Forgets the copies that were found: they may have changed.
    pub(super) fn look_again(&mut self) {
        (self.looked_s, self.found) = (None, Vec::new());
    }

    /// Whether it is time to look: at first, and when the window is come back to.
    fn is_due(&mut self, (now_s, has_focus): (f64, bool)) -> bool {
        let had_focus = std::mem::replace(&mut self.had_focus, has_focus);
        let is_back = has_focus && !had_focus;
        let is_due = self.looked_s.is_none_or(|looked| is_back && now_s - looked >= APART_S);
        if is_due {
            self.looked_s = Some(now_s);
        }
        is_due
    }
}

impl App {
    /// Looks for other copies of the open journal, if it is time.
    pub(super) fn look_beside(&mut self, ctx: &egui::Context) {
        // Not while the first frame and the journal's own check have the computer to themselves.
        let Some(keeping) = self.desk.keeping().filter(|_| !self.waiting.is_checking()) else { return };
        let is_own = !self.desk.is_sample() && !keeping.store().read_only();
        let path = keeping.store().path().filter(|_| is_own && !keeping.journal().is_empty());
        let Some(path) = path.map(ToOwned::to_owned) else { return };
        let journal = keeping.snapshot();
        let desk = self.desk.id();
        if self.desk.neighbours.is_due(ctx.input(|input| (input.time, input.focused))) {
            self.jobs.quietly(move || {
                let found = store::beside(&path, &journal);
                Then::new(move |app| {
                    if let Some(desk) = app.desk.find(desk) {
                        desk.neighbours.found = found;
                    }
                })
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_looked_at_first_and_on_coming_back_but_not_all_the_time() {
        let mut neighbours = Neighbours::default();
        let mut at = |now_s, has_focus| neighbours.is_due((now_s, has_focus));
        assert!(at(0.0, true), "after the start");
        assert!(!at(100.0, true), "nobody went away");
        assert!(!at(101.0, false) && !at(400.0, false), "nobody is here");
        assert!(at(500.0, true) && !at(501.0, true), "come back");
        assert!(!at(510.0, false) && !at(520.0, true), "just looked at");
        neighbours.look_again();
        assert!(neighbours.is_due((521.0, true)));
    }
}
