//! Going over from one journal to another: beginning one, opening one, closing one to mend another.
//!
//! Everything is made anew that could show or hold a word of the journal that is left. One that cannot be
//! opened changes nothing: the open one stays, with what is being typed.

use std::path::{Path, PathBuf};

use super::App;
use super::desk::{Desk, Laid};
use super::journals;
use super::keeping::Keeping;
use super::opening::{self, Home, Stands, Trouble};
use crate::assessment::assess;
use crate::platform::files;
use crate::store::Create;

impl App {
    /// Opens another journal, or begins a new one; the one that is open stays open when that fails.
    pub(super) fn open_journal(&mut self, path: PathBuf, create: bool) {
        let path = self.placed(path, create);
        if self.is_open_already(&path) || !self.may_leave() {
            return;
        }
        let create = if create { Create::New } else { Create::Never };
        match opening::open(&Home::File(path, create)) {
            Ok(own) => {
                self.go_over_to(Ok(own));
                let name = self.journals.open.clone().unwrap_or_default();
                self.say(self.words.say_with("journals-opened", &[("name", name.into())]));
            }
            Err(trouble) => self.stay(trouble, create),
        }
    }

    /// Closes the open journal for a damaged one, so that this can be restored or rescued.
    pub(super) fn mend_journal(&mut self, path: PathBuf) {
        if self.is_open_already(&path) || !self.may_leave() {
            return;
        }
        let closed = self.own_path();
        self.go_over_to(opening::open(&Home::File(path, Create::Never)));
        if self.desk.keeping().is_none() {
            self.journals.closed = closed;
        }
    }

    /// Whether another journal may be opened: not while something is under way, whose end belongs to
    /// this one.
    pub(super) fn may_begin_going(&mut self) -> bool {
        if self.jobs.is_busy() {
            self.say_error(self.words.say("journals-busy"));
        }
        !self.jobs.is_busy()
    }

    /// Whether the open journal can be left without losing anything: what was typed is kept, and its file
    /// holds what was saved.
    fn may_leave(&mut self) -> bool {
        if !self.may_begin_going() {
            return false;
        }
        let Laid::Open(own) = &mut self.desk.own_mut().journal else { return true };
        if own.store().read_only() {
            return true;
        }
        let is_replaced = !own.store().is_in_its_place();
        let kept = own.keep_drafts();
        self.desk.own_mut().is_replaced |= is_replaced;
        if is_replaced {
            self.say_error(self.words.say("journals-replaced"));
        } else if let Err(error) = &kept {
            self.say_error(error.to_string());
        }
        kept.is_ok() && !is_replaced
    }

    /// Whether that is the open journal; then says so, or comes back to it from the sample.
    fn is_open_already(&mut self, path: &Path) -> bool {
        let is_open = self.own_path().is_some_and(|own| files::is_one_file(path, &own));
        if is_open && self.desk.is_sample() {
            self.close_sample();
        } else if is_open {
            let shown = path.display().to_string();
            self.say(self.words.say_with("journals-already", &[("path", shown.into())]));
        }
        is_open
    }

    /// Goes over to another journal, or to what there is to say where it cannot be opened.
    fn go_over_to(&mut self, other: Result<Keeping, Trouble>) {
        self.back_up_on_leaving();
        self.change_desk(|_| Desk::of(other));
        self.journals.forget_the_open_one();
        self.find_backups();
        if self.desk.keeping().is_none() {
            self.assessment = assess(&Default::default(), self.clock.now().at);
        }
        self.reassess();
        self.remember_journal();
        self.put_in_unsaved();
    }

    /// Puts another desk in the place of this one, with nothing that egui itself remembers of fields:
    /// their text, and their text before.
    pub(super) fn change_desk(&mut self, change: impl FnOnce(Desk) -> Desk) {
        let left = std::mem::replace(&mut self.desk, Desk::closed(PathBuf::new()));
        self.desk = change(left);
        self.ctx.memory_mut(|memory| {
            memory.stop_text_input();
            memory.data.clear();
        });
    }

    /// Another journal could not be opened: says so, and stays with what there is.
    fn stay(&mut self, refused: Trouble, create: Create) {
        self.find_journals();
        let is_again = |trouble: &Trouble| create == Create::Never && files::is_one_file(&trouble.path, &refused.path);
        match &mut self.desk.own_mut().journal {
            Laid::Open(_) => {
                let is_damaged = refused.stands == Stands::Damaged;
                let said = if is_damaged { "journals-stays-damaged" } else { "journals-stays" };
                let name = self.journals.open.clone().unwrap_or_default();
                let args = [("message", refused.message.into()), ("name", name.into())];
                let said = self.words.say_with(said, &args);
                self.say_error(said);
                self.journals.damaged = is_damaged.then_some(refused.path);
            }
            // Another damaged one is to be mended in its turn; what else is wrong leaves this trouble be.
            Laid::Unavailable(trouble) if refused.stands == Stands::Damaged || is_again(trouble) => {
                *trouble = refused;
                self.journals.complaint = None;
                self.find_backups();
                self.find_journals();
            }
            _ => self.journals.complaint = Some(refused.message),
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
