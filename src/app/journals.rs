//! The journals that are known: what they are called, which were opened lately, and which of them are there.

use std::path::{Path, PathBuf};

use eframe::egui;

use super::App;
use super::desk::Laid;
use crate::platform::files::{self, JOURNAL_NAME, Standing};
use crate::platform::recent::Recent;
use crate::store::backup;
use crate::ui::{self, JournalShown};

/// Ending of a journal's name where none was given.
pub(super) const ENDING: &str = "springback";
/// Names tried for a new journal.
const NAMES_TRIED: usize = 100;

/// The journals that are known besides the open one.
#[derive(Debug, Default)]
pub(super) struct Journals {
    /// What the open one is called.
    pub(super) open: Option<String>,
    others: Vec<JournalShown>,
    /// One that was asked for and is damaged.
    pub(super) damaged: Option<PathBuf>,
    /// The one that was closed to mend another.
    pub(super) closed: Option<PathBuf>,
    /// Why another could not be opened, where there is no window to say it in.
    pub(super) complaint: Option<String>,
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

    /// Begins anew for another; the window's title is what it is.
    pub(super) fn forget_the_open_one(&mut self) {
        *self = Self { title: self.title.take(), ..Self::default() };
    }

    /// The others.
    pub(super) fn others(&self) -> &[JournalShown] {
        &self.others
    }

    /// The one to go back to.
    pub(super) fn way_back(&self) -> Option<&JournalShown> {
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
        self.journals.forget_the_open_one();
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
        let own = self.desk.own();
        match &own.journal {
            Laid::Open(_) => own.path().map(Path::to_owned),
            // As it was given; the list has it resolved.
            _ => own.path().map(|path| files::resolved(path).unwrap_or_else(|_| path.to_owned())),
        }
    }

    /// Names the window after the journal, where several are known.
    pub(super) fn title_window(&mut self, ctx: &egui::Context) {
        let name = self.journals.shown(&self.settings.recent).told_apart().filter(|_| !self.desk.is_sample());
        let title = name.map(|name| self.words.say_with("window-title", &[("name", name.into())]));
        if title != self.journals.title {
            let shown = title.clone().unwrap_or_else(|| self.words.say("app-name"));
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(shown));
            self.journals.title = title;
        }
    }

    /// Takes a journal off the list of those opened lately.
    pub(super) fn forget_journal(&mut self, path: &Path) {
        let name = name_among(path, self.settings.recent.paths());
        self.settings.recent.forget(path);
        self.save_settings();
        self.find_journals();
        if self.desk.keeping().is_some() {
            self.say(self.words.say_with("journals-forgotten", &[("name", name.into())]));
        }
    }

    /// The folder the open journal lies in, or the one that cannot be opened.
    pub(super) fn journals_folder(&self) -> Option<PathBuf> {
        self.here().map(|path| files::folder_of(&path).to_owned()).or_else(|| self.folder.clone())
    }
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
pub(super) fn free_name(folder: Option<&Path>) -> String {
    let Some(folder) = folder else { return JOURNAL_NAME.to_owned() };
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
        assert_eq!(free_name(Some(folder.path())), "journal.springback");
        std::fs::write(folder.path().join("journal.springback"), b"x").unwrap();
        std::fs::create_dir(folder.path().join("journal-2.springback.backups")).unwrap();
        assert_eq!(free_name(Some(folder.path())), "journal-3.springback");
    }
}
