//! Going over from one journal to another: beginning one, opening one, closing one to mend another.
//!
//! Everything is made anew that could show or hold a word of the journal that is left. One that cannot be
//! opened changes nothing: the open one stays, with what is being typed.

use std::path::{Path, PathBuf};

use eframe::egui;

use super::journals;
use super::keeping::Keeping;
use super::opening::{self, Home, Stands, Trouble};
use super::{App, Backups};
use crate::assessment::assess;
use crate::platform::files;
use crate::store::Create;
use crate::ui::{Screen, Window};

impl App {
    /// Asks which other journal to open.
    pub(super) fn choose_journal(&mut self) {
        if self.may_begin_going() {
            let folder = self.journals_folder();
            self.errands.ask_journal(folder.as_deref());
        }
    }

    /// Asks where to begin a new journal, and proposes a name that is free.
    pub(super) fn choose_new_journal(&mut self) {
        if self.may_begin_going() {
            let folder = self.journals_folder();
            let name = journals::free_name(folder.as_deref());
            self.errands.ask_new_journal(folder.as_deref(), name);
        }
    }

    /// Opens another journal, or begins a new one; the one that is open stays open when that fails.
    pub(super) fn open_journal(&mut self, ctx: &egui::Context, path: PathBuf, create: bool) {
        let path = self.placed(path, create);
        if self.is_open_already(&path) || !self.may_leave() {
            return;
        }
        let create = if create { Create::New } else { Create::Never };
        match opening::open(&Home::File(path, create)) {
            Ok(own) => {
                self.go_over_to(ctx, Ok(own));
                let name = self.journals.open.clone().unwrap_or_default();
                self.window.say(self.words.say_with("journals-opened", &[("name", name.into())]), false);
            }
            Err(trouble) => self.stay(trouble, create),
        }
    }

    /// Closes the open journal for a damaged one, so that this can be restored or rescued.
    pub(super) fn mend_journal(&mut self, ctx: &egui::Context, path: PathBuf) {
        if self.is_open_already(&path) || !self.may_leave() {
            return;
        }
        let closed = self.own_path();
        self.go_over_to(ctx, opening::open(&Home::File(path, Create::Never)));
        if self.own.is_err() {
            self.journals.closed = closed;
        }
    }

    /// Whether another journal may be opened: not while something is under way, whose end belongs to
    /// this one.
    fn may_begin_going(&mut self) -> bool {
        if self.errands.is_busy() {
            self.say_at_once(self.words.say("journals-busy"));
        }
        !self.errands.is_busy()
    }

    /// Whether the open journal can be left without losing anything: what was typed is kept, and its file
    /// holds what was saved.
    fn may_leave(&mut self) -> bool {
        if !self.may_begin_going() {
            return false;
        }
        let Ok(own) = &mut self.own else { return true };
        if own.store().read_only() {
            return true;
        }
        let is_replaced = !own.store().is_in_its_place();
        let kept = own.keep_drafts();
        self.is_replaced |= is_replaced;
        if is_replaced {
            self.window.say_error(self.words.say("journals-replaced"));
        } else if let Err(error) = &kept {
            self.window.say_error(error.to_string());
        }
        kept.is_ok() && !is_replaced
    }

    /// Whether that is the open journal; then says so, or comes back to it from the sample.
    fn is_open_already(&mut self, path: &Path) -> bool {
        let is_open = self.own_path().is_some_and(|own| files::is_one_file(path, &own));
        if is_open && self.sample.is_some() {
            self.close_sample();
        } else if is_open {
            let shown = path.display().to_string();
            self.window.say(self.words.say_with("journals-already", &[("path", shown.into())]), false);
        }
        is_open
    }

    /// Goes over to another journal, or to what there is to say where it cannot be opened.
    fn go_over_to(&mut self, ctx: &egui::Context, other: Result<Keeping, Trouble>) {
        self.back_up_on_leaving();
        self.own = other;
        self.journals.forget_the_open_one();
        (self.sample, self.import, self.merge) = (None, None, None);
        (self.chosen_target, self.chosen_backup, self.held_by) = (None, None, None);
        (self.typed_at_s, self.drafts_in_trouble, self.is_replaced) = (None, false, false);
        self.backups = Backups::default();
        self.errands.forget_dialog();
        self.window = Window::opening_on(Screen::Today);
        forget_what_was_typed(ctx);
        self.find_backups();
        if self.own.is_err() {
            self.assessment = assess(&Default::default(), self.clock.now().at);
        }
        self.reassess();
        self.settle_in(None);
    }

    /// Another journal could not be opened: says so, and stays with what there is.
    fn stay(&mut self, refused: Trouble, create: Create) {
        self.find_journals();
        let is_again = |trouble: &Trouble| create == Create::Never && files::is_one_file(&trouble.path, &refused.path);
        match &self.own {
            Ok(_) => {
                let is_damaged = refused.stands == Stands::Damaged;
                let said = if is_damaged { "journals-stays-damaged" } else { "journals-stays" };
                let name = self.journals.open.clone().unwrap_or_default();
                let args = [("message", refused.message.into()), ("name", name.into())];
                self.window.say_error(self.words.say_with(said, &args));
                self.journals.damaged = is_damaged.then_some(refused.path);
            }
            // Another damaged one is to be mended in its turn; what else is wrong leaves this trouble be.
            Err(trouble) if refused.stands == Stands::Damaged || is_again(trouble) => {
                self.own = Err(refused);
                self.journals.complaint = None;
                self.find_backups();
                self.find_journals();
            }
            Err(_) => self.journals.complaint = Some(refused.message),
        }
    }

    /// Where a journal is meant to lie: a name alone lies beside the open one, and a new one gets the
    /// usual ending, so that dialogs find it.
    fn placed(&self, path: PathBuf, create: bool) -> PathBuf {
        let is_name = path.parent().is_some_and(|folder| folder.as_os_str().is_empty());
        let path = match self.journals_folder() {
            Some(folder) if is_name => folder.join(path),
            _ => path,
        };
        if create && path.extension().is_none() { path.with_extension(journals::ENDING) } else { path }
    }
}

/// What egui itself remembers of fields: what stands in them, and what stood there before.
fn forget_what_was_typed(ctx: &egui::Context) {
    ctx.memory_mut(|memory| {
        memory.stop_text_input();
        memory.data.clear();
    });
}
