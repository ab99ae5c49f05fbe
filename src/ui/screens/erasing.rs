//! The question before something is erased for good: what it is, what goes with it, what the backups hold;
//! and then once more.

use eframe::egui::{Align, Ui};
use uuid::Uuid;

use crate::command::{Command, Commands, ToErase};
use crate::ui::widgets::button;
use crate::ui::{View, theme};

/// Seconds a question is shown before the pointer answers it.
const SETTLES_S: f64 = 0.4;

/// Whether it is asked, and how far it was answered.
#[derive(Debug, Default)]
pub(super) struct Question(Option<Asked>);

#[derive(Debug)]
struct Asked {
    what: ToErase,
    with_backups: bool,
    /// Whether the first of two questions was answered.
    is_asked_again: bool,
    /// When the question that shows was turned to, in seconds of the window's time.
    turned_s: f64,
    comes_into_sight: bool,
    /// The pass it was last shown in: once out of sight, it begins anew.
    pass: u64,
}

/// What is known of the backups that hold it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Backups {
    Looking,
    NotAllLookedThrough,
    Hold(usize),
}

impl Question {
    /// Whether there is something to erase at all: one's own journal, if it can be written.
    pub(super) fn is_offered(view: &View) -> bool {
        !view.is_sample && view.read_only.is_none()
    }

    /// Begins to ask.
    pub(super) fn ask(&mut self, ui: &Ui, what: ToErase, commands: &mut Commands) {
        let pass = ui.ctx().cumulative_pass_nr();
        let turned_s = ui.input(|input| input.time);
        let (with_backups, is_asked_again, comes_into_sight) = (false, false, true);
        self.0 = Some(Asked { what, with_backups, is_asked_again, turned_s, comes_into_sight, pass });
        if let ToErase::Record(record) = what {
            commands.push(Command::LookForRecord(record));
        }
    }

    /// Shows the question if it is about this.
    pub(super) fn show(&mut self, ui: &mut Ui, view: &View, what: ToErase, commands: &mut Commands) {
        let pass = ui.ctx().cumulative_pass_nr();
        let Some(asked) = self.0.as_mut().filter(|asked| asked.what == what) else { return };
        if asked.pass + 1 < pass || !Self::is_offered(view) {
            self.0 = None;
            return;
        }
        asked.pass = pass;
        ui.add_space(theme::SPACE_8);
        let is_left = ui.scope(|ui| asked.show(ui, view, commands));
        if std::mem::take(&mut asked.comes_into_sight) {
            is_left.response.scroll_to_me(Some(Align::Center));
        }
        if is_left.inner {
            self.0 = None;
        }
    }
}

impl Asked {
    /// Whether it was answered, either way.
    fn show(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) -> bool {
        let backups = backups(view, self.what);
        if self.is_asked_again {
            return self.once_more(ui, view, backups, commands);
        }
        match self.what {
            ToErase::Record(record) => about_record(ui, view, record),
            ToErase::Everything => about_everything(ui, view),
        }
        self.about_backups(ui, view, backups);
        theme::remark(ui, view.words.say("erase-reach"));
        let mut is_left = false;
        ui.horizontal_wrapped(|ui| {
            let is_known = backups != Backups::Looking && !view.is_busy;
            let go_on = button::quiet(view.words.say("erase-go-on"));
            if ui.add_enabled(is_known, go_on).clicked() && !self.is_too_early(ui) {
                (self.is_asked_again, self.comes_into_sight) = (true, true);
                self.turned_s = ui.input(|input| input.time);
            }
            is_left = ui.add(button::quiet(view.words.say("erase-cancel"))).clicked();
        });
        is_left
    }

    fn about_backups(&mut self, ui: &mut Ui, view: &View, backups: Backups) {
        let words = view.words;
        let (held, too) = match backups {
            Backups::Looking => (words.say("erase-looking"), None),
            Backups::Hold(0) => (words.say("erase-held-by-none"), None),
            Backups::Hold(n) if self.what == ToErase::Everything => {
                (words.say_with("erase-held-everything", &[("n", n.into())]), Some(n))
            }
            Backups::Hold(n) => (words.say_with("erase-held", &[("n", n.into())]), Some(n)),
            Backups::NotAllLookedThrough => (words.say("erase-held-unknown"), Some(0)),
        };
        ui.label(theme::body(held));
        let Some(n) = too else {
            self.with_backups = false;
            return;
        };
        ui.checkbox(&mut self.with_backups, theme::body(words.say_with("erase-backups", &[("n", n.into())])));
        let how = match (self.with_backups, self.what) {
            (false, _) => "erase-backups-stay",
            (true, ToErase::Record(_)) => "erase-backups-how",
            (true, ToErase::Everything) => "erase-backups-how-everything",
        };
        theme::remark(ui, words.say(how));
    }

    /// Whether the pointer was let go before the question could have been read: a double click on what led to
    /// it must not answer it.
    fn is_too_early(&self, ui: &Ui) -> bool {
        let shown_s = ui.input(|input| input.time) - self.turned_s;
        shown_s < SETTLES_S && ui.input(|input| input.pointer.any_released())
    }

    fn once_more(&mut self, ui: &mut Ui, view: &View, backups: Backups, commands: &mut Commands) -> bool {
        let words = view.words;
        ui.label(theme::strong(words.say("erase-sure")));
        let what = match self.what {
            ToErase::Record(record) => heading(view, record),
            ToErase::Everything => words.say("erase-sure-everything"),
        };
        let with = match (self.with_backups, backups) {
            (false, _) => "alone",
            (true, Backups::Hold(_)) => "backups",
            (true, _) => "backups-unknown",
        };
        let n = if let Backups::Hold(n) = backups { n } else { 0 };
        let args = [("what", what.into()), ("with", with.into()), ("n", n.into())];
        ui.label(theme::body(words.say_with("erase-sure-what", &args)));
        let mut is_left = false;
        ui.horizontal_wrapped(|ui| {
            // First, so that what led here is not followed by what it leads to in the same place.
            is_left = ui.add(button::quiet(words.say("erase-cancel"))).clicked();
            let yes = button::danger(words.say("erase-yes"));
            if ui.add_enabled(!view.is_busy, yes).clicked() && !self.is_too_early(ui) {
                commands.push(Command::Erase { what: self.what, with_backups: self.with_backups });
                is_left = true;
            }
        });
        is_left
    }
}

fn backups(view: &View, what: ToErase) -> Backups {
    let ToErase::Record(record) = what else { return Backups::Hold(view.backups.len()) };
    match view.held_by.filter(|held_by| held_by.record == record) {
        None => Backups::Looking,
        Some(held_by) => held_by.backups.map_or(Backups::NotAllLookedThrough, Backups::Hold),
    }
}

fn heading(view: &View, record: Uuid) -> String {
    view.journal.head(record).map(|head| view.entry_named(&head.fact)).unwrap_or_default()
}

fn about_record(ui: &mut Ui, view: &View, record: Uuid) {
    let words = view.words;
    ui.label(theme::strong(words.say_with("erase-record", &[("what", heading(view, record).into())])));
    theme::remark(ui, words.say("erase-record-what"));
    let parts = view.journal.erased_with(record).len().saturating_sub(1);
    if parts > 0 {
        theme::remark(ui, words.say_with("erase-record-parts", &[("n", parts.into())]));
    }
    if view.journal.head(record).is_some_and(|head| !head.withdrawn) {
        theme::remark(ui, words.say("erase-withdraw"));
    }
}

fn about_everything(ui: &mut Ui, view: &View) {
    let n = view.journal.revisions().len();
    ui.label(theme::strong(view.words.say_with("erase-everything", &[("n", n.into())])));
    theme::remark(ui, view.words.say("erase-everything-what"));
}
