//! The system's dialogs. Each is asked for with what is then to be done: what was chosen is done once, and
//! not kept. One asked for on another desk is for nobody.

use std::path::PathBuf;

use super::App;
use super::desk::DeskId;
use super::journals;
use crate::command::{Command, FileKind, Outgoing};
use crate::platform::dialogs::{Dialog, Question};

/// The deed that follows, with the path that was chosen.
type Chosen = Box<dyn FnOnce(&mut App, PathBuf)>;

/// A dialog that is open.
pub(super) struct Asking {
    desk: DeskId,
    dialog: Dialog,
    then: Chosen,
}

impl App {
    /// Does what a dialog was asked for, once it is answered.
    pub(super) fn take_choice(&mut self) {
        if self.desk.is_lent() {
            return; // It waits until the journal is back.
        }
        let Some(chosen) = self.asking.as_ref().and_then(|asking| asking.dialog.try_take()) else { return };
        let Some(Asking { desk, then, .. }) = self.asking.take() else { return };
        if let Some(path) = chosen.filter(|_| desk == self.desk.id()) {
            then(self, path);
        }
    }

    /// Asks where to write a file; the report's are named by it, a copy is made at once.
    pub(super) fn choose_target(&mut self, what: Outgoing) {
        let name = what.file_name(self.assessment.today);
        let question = self.question(("dialog-save", what.kind()), self.folder.clone(), Some(name));
        self.ask(question, move |app, path| match what {
            // The dialog asked whether to replace what is there.
            Outgoing::Copy => app.keep_copy(path, true),
            what => app.desk.window.name_target(what, path),
        });
    }

    /// Asks which file to import.
    pub(super) fn choose_import(&mut self) {
        let question = self.question(("dialog-import", FileKind::Table), self.folder.clone(), None);
        self.ask(question, Self::preview);
    }

    /// Asks which backup to restore, and then whether to.
    pub(super) fn choose_backup(&mut self) {
        let question = self.question(("dialog-restore", FileKind::Journal), self.folder.clone(), None);
        self.ask(question, |app, path| app.desk.window.ask_to_restore(path));
    }

    /// Asks which other copy of the journal to merge; it may have any name.
    pub(super) fn choose_merge(&mut self) {
        let question = self.question(("dialog-copy", FileKind::Journal), self.folder.clone(), None);
        self.ask(Question { filters: Vec::new(), ..question }, Self::look_at_copy);
    }

    /// Asks which other journal to open; it may have any name.
    pub(super) fn choose_journal(&mut self) {
        if self.may_begin_going() {
            let question = self.question(("dialog-open", FileKind::Journal), self.journals_folder(), None);
            // Done in its turn: what was asked of this journal before is for this journal.
            let open = |app: &mut Self, path| app.commands.push(Command::OpenJournal { path, create: false });
            self.ask(Question { filters: Vec::new(), ..question }, open);
        }
    }

    /// Asks where to begin a new journal, and proposes a name that is free.
    pub(super) fn choose_new_journal(&mut self) {
        if self.may_begin_going() {
            let folder = self.journals_folder();
            let name = journals::free_name(folder.as_deref());
            let question = self.question(("dialog-new", FileKind::Journal), folder, Some(name));
            self.ask(question, |app, path| app.commands.push(Command::OpenJournal { path, create: true }));
        }
    }

    /// Opens a dialog in the place of one that may be open: to save where it proposes a name, else to open.
    fn ask(&mut self, question: Question, then: impl FnOnce(&mut Self, PathBuf) + 'static) {
        let ctx = self.ctx.clone();
        let dialog = self.dialogs.ask(&question, move || ctx.request_repaint());
        let (desk, then) = (self.desk.id(), Box::new(then));
        self.asking = dialog.ok().map(|dialog| Asking { desk, dialog, then });
    }

    fn question(
        &self,
        (title, kind): (&str, FileKind),
        folder: Option<PathBuf>,
        file_name: Option<String>,
    ) -> Question {
        let (name, ending) = match kind {
            FileKind::Table => ("dialog-csv", "csv"),
            FileKind::Text => ("dialog-text", "txt"),
            FileKind::Journal => ("dialog-journal", "springback"),
        };
        let filters = vec![(self.words.say(name), vec![ending.to_owned()])];
        Question { title: self.words.say(title), folder, file_name, filters }
    }
}
