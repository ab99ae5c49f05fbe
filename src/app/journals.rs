//! Several journals: which are known, beginning one, going over from one to another.
//!
//! Going over makes everything anew that could show or hold a word of the journal that is left. One that
//! cannot be opened changes nothing: the open one stays, with what is being typed.

use std::path::{Path, PathBuf};

use eframe::egui;

use super::keeping::Keeping;
use super::opening::{self, Home, Stands, Trouble};
use super::{App, Backups};
use crate::assessment::assess;
use crate::platform::files::{self, JOURNAL_NAME, Standing};
use crate::platform::recent::Recent;
use crate::store::{Create, backup};
use crate::ui::{self, JournalShown, Screen, Window};

/// Ending of a journal's name where none was given.
const ENDING: &str = "springback";
/// Names tried for a new journal.
const NAMES_TRIED: usize = 100;

/// The journals that are known besides the open one.
#[derive(Debug, Default)]
pub(super) struct Journals {
    /// What the open one is called.
    open: Option<String>,
    others: Vec<JournalShown>,
    /// One that was asked for and is damaged.
    damaged: Option<PathBuf>,
    /// The one that was closed to mend another.
    closed: Option<PathBuf>,
    /// Why another could not be opened, where there is no window to say it in.
    complaint: Option<String>,
    /// What the window is called, where that is not the program's name alone.
    title: Option<String>,
}

impl Journals {
    /// As they are shown beside a journal that is open.
    pub(super) fn shown(&self, recent: &Recent) -> ui::Journals<'_> {
        ui::Journals {
            open: self.open.as_deref(),
            are_several: recent.paths().len() > 1,
            others: &self.others,
            damaged: self.damaged.as_deref(),
        }
    }

    /// The others.
    pub(super) fn others(&self) -> &[JournalShown] {
        &self.others
    }

    /// Why another could not be opened.
    pub(super) fn complaint(&self) -> Option<&str> {
        self.complaint.as_deref()
    }

    /// The one to go back to.
    pub(super) fn closed(&self) -> Option<&JournalShown> {
        self.others.iter().find(|other| Some(other.path.as_path()) == self.closed.as_deref())
    }
}

impl App {
    /// The journal remembered from last time is known, also where an earlier version left no list.
    pub(super) fn know_the_remembered(&mut self) {
        let remembered = self.settings.journal.clone();
        if let Some(path) = remembered.filter(|path| !self.settings.recent.paths().contains(path)) {
            self.settings.recent.opened(&path);
        }
    }

    /// Remembers the open journal as the latest, and how it is called among those that are known.
    pub(super) fn remember_journal(&mut self) {
        let Some(path) = self.own_path() else { return self.find_journals() };
        let is_latest = self.settings.recent.paths().first() == Some(&path);
        if !is_latest || self.settings.journal.as_ref() != Some(&path) {
            self.settings.recent.opened(&path);
            self.settings.journal = Some(path);
            self.save_settings();
        }
        self.journals = Journals { title: self.journals.title.take(), ..Journals::default() };
        // Whether they are there is asked when somebody looks: a drive that is away must not hold up a start.
        self.list_journals(|_| true);
    }

    /// Looks which of the journals opened lately are there.
    pub(super) fn find_journals(&mut self) {
        self.settings.recent.settle();
        self.list_journals(|path| files::standing(path).is_ok_and(|standing| standing != Standing::Missing));
    }

    fn list_journals(&mut self, is_there: impl Fn(&Path) -> bool) {
        let open = self.own_path();
        let here = self.here();
        let known = self.settings.recent.paths();
        let others = known.iter().filter(|path| Some(path.as_path()) != here.as_deref());
        let shown = |path: &PathBuf| JournalShown {
            path: path.clone(),
            name: name_among(path, known),
            is_there: is_there(path),
        };
        self.journals.others = others.map(shown).collect();
        self.journals.open = open.map(|path| name_among(&path, known));
    }

    /// The open journal's file, or that of the one that cannot be opened.
    fn here(&self) -> Option<PathBuf> {
        match &self.own {
            Ok(own) => own.store().path().map(Path::to_owned),
            // As it was given; the list has it resolved.
            Err(trouble) => Some(files::resolved(&trouble.path).unwrap_or_else(|_| trouble.path.clone())),
        }
    }

    /// Names the window after the journal, where several are known.
    pub(super) fn title_window(&mut self, ctx: &egui::Context) {
        let name = self.journals.shown(&self.settings.recent).told_apart().filter(|_| self.sample.is_none());
        let title = name.map(|name| self.words.say_with("window-title", &[("name", name.into())]));
        if title != self.journals.title {
            let shown = title.clone().unwrap_or_else(|| self.words.say("app-name"));
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(shown));
            self.journals.title = title;
        }
    }

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
            let name = folder.as_deref().map_or_else(|| JOURNAL_NAME.to_owned(), free_name);
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

    /// Takes a journal off the list of those opened lately.
    pub(super) fn forget_journal(&mut self, path: &Path) {
        let name = name_among(path, self.settings.recent.paths());
        self.settings.recent.forget(path);
        self.save_settings();
        self.find_journals();
        if self.own.is_ok() {
            self.window.say(self.words.say_with("journals-forgotten", &[("name", name.into())]), false);
        }
    }

    /// Says what went wrong, in the window or where no journal is open.
    pub(super) fn say_at_once(&mut self, message: String) {
        match self.keeping() {
            Some(_) => self.window.say_error(message),
            None => self.journals.complaint = Some(message),
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
        (self.sample, self.import, self.merge) = (None, None, None);
        (self.chosen_target, self.chosen_backup) = (None, None);
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
        if create && path.extension().is_none() { path.with_extension(ENDING) } else { path }
    }

    /// The folder the open journal lies in, or the one that cannot be opened.
    fn journals_folder(&self) -> Option<PathBuf> {
        self.here().map(|path| files::folder_of(&path).to_owned()).or_else(|| self.folder.clone())
    }
}

/// What egui itself remembers of fields: what stands in them, and what stood there before.
fn forget_what_was_typed(ctx: &egui::Context) {
    ctx.memory_mut(|memory| {
        memory.stop_text_input();
        memory.data.clear();
    });
}

/// What a journal is called: its file's name without ending, and its folder's where another is called so.
fn name_among(path: &Path, known: &[PathBuf]) -> String {
    let stem = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let name = stem(path);
    let is_double = known.iter().any(|other| other != path && stem(other) == name);
    match path.parent().and_then(Path::file_name).filter(|_| is_double) {
        Some(folder) => format!("{name} ({})", folder.to_string_lossy()),
        None => name,
    }
}

/// A name for a new journal in a folder, where nothing lies and never a journal did.
fn free_name(folder: &Path) -> String {
    let (stem, ending) = JOURNAL_NAME.rsplit_once('.').unwrap_or((JOURNAL_NAME, ENDING));
    let numbered = (2..NAMES_TRIED).map(|n| format!("{stem}-{n}.{ending}"));
    let is_free = |name: &String| {
        let path = folder.join(name);
        [path.clone(), backup::folder(&path)].iter().all(|path| matches!(files::standing(path), Ok(Standing::Missing)))
    };
    std::iter::once(JOURNAL_NAME.to_owned()).chain(numbered).find(is_free).unwrap_or_else(|| JOURNAL_NAME.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_is_called_by_its_file_and_by_its_folder_where_two_are_called_alike() {
        let known = ["/a/anna.springback", "/b/journal.springback", "/c d/journal.db", "/ben"].map(PathBuf::from);
        let names = known.clone().map(|path| name_among(&path, &known));
        assert_eq!(names, ["anna", "journal (b)", "journal (c d)", "ben"]);
    }

    #[test]
    fn a_name_proposed_for_a_new_journal_is_free() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(free_name(folder.path()), "journal.springback");
        std::fs::write(folder.path().join("journal.springback"), b"x").unwrap();
        std::fs::create_dir(folder.path().join("journal-2.springback.backups")).unwrap();
        assert_eq!(free_name(folder.path()), "journal-3.springback");
    }
}
