//! Carries out what the screens asked for: one line for each command, each calling a named method.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use eframe::egui;

use super::errands::{Answer, Chosen, Then};
use super::importing::Taking;
use super::keeping::Keeping;
use super::merging::Merge;
use super::{App, DRAFT_DELAY_S, opening};
use crate::command::{Act, Command, Outgoing};
use crate::exchange::period::Period;
use crate::journal::draft::Draft;
use crate::platform::files;
use crate::store::backup::Occasion;
use crate::ui::{Screen, Window};

impl App {
    pub(super) fn carry_out(&mut self, ctx: &egui::Context, command: Command) {
        match command {
            Command::Show(screen) => self.show(screen),
            Command::AnswerSession(session) => self.window.open_session(session),
            Command::ShowExercises => self.window.open_exercises(),
            Command::CheckInFor(day) => self.window.check_in_for(day),
            Command::Record(act) => self.record(&act),
            Command::Undo => self.undo(),
            Command::KeepDraft(draft) => self.note_draft(ctx, draft),
            Command::DropDraft { form, day } => self.drop_draft(&form, day),
            Command::ChooseTarget(what) => self.choose_target(what),
            Command::Export { path, what, period } => self.export(path, what, period),
            Command::ChooseImport => self.errands.ask_import(self.folder.as_deref()),
            Command::PreviewImport(path) => self.preview(path),
            Command::TakeImport { different, withdrawn } => self.take_import(Taking { different, withdrawn }),
            Command::CancelImport => self.import = None,
            Command::BackUp => self.back_up(Occasion::Asked, Then::Say),
            Command::KeepCopy(target) => self.keep_copy(target),
            Command::ChooseBackup => self.errands.ask_backup(self.folder.as_deref()),
            Command::Restore(from) => self.restore(from),
            Command::Rescue => self.rescue(),
            Command::SaveAs(target) => self.save_as(&target),
            Command::OpenFolder => self.open_folder(),
            Command::ChooseMerge => self.errands.ask_copy(self.folder.as_deref()),
            Command::TakeMerge => self.take_merge(),
            Command::CancelMerge => self.merge = None,
            Command::CancelWork => self.errands.cancel(),
            Command::LookForRecord(record) => self.look_for(record),
            Command::Erase { what, with_backups } => self.erase(what, with_backups),
            Command::FinishErasing => self.finish_erasing(),
            Command::OpenJournal { path, create } => self.open_journal(ctx, path, create),
            Command::ChooseJournal => self.choose_journal(),
            Command::ChooseNewJournal => self.choose_new_journal(),
            Command::MendJournal(path) => self.mend_journal(ctx, path),
            Command::ForgetJournal(path) => self.forget_journal(&path),
            Command::SetTheme(theme) => self.change_settings(ctx, |s| s.theme = theme),
            Command::SetTextPercent(percent) => self.change_settings(ctx, |s| s.text_percent = percent),
            Command::SetReducedMotion(reduced) => self.change_settings(ctx, |s| s.reduced_motion = reduced),
            Command::OpenSample => self.open_sample(),
            Command::CloseSample => self.close_sample(),
        }
    }

    fn show(&mut self, screen: Screen) {
        if screen == Screen::Settings {
            self.find_journals();
        }
        self.window.go(screen);
    }

    fn record(&mut self, act: &Act) {
        let stamp = self.stamp();
        let Some(keeping) = self.keeping_mut() else { return };
        match keeping.record(act, &stamp) {
            Ok(()) => {
                self.window.say(act.said.clone(), true);
                self.reassess();
                self.note_change();
            }
            Err(error) => {
                self.is_replaced |= error.is_replaced();
                self.window.say_error(error.to_string());
            }
        }
    }

    /// Goes on in a new file: nothing that was typed or saved stays behind.
    fn save_as(&mut self, target: &Path) {
        let Ok(own) = &self.own else { return };
        match own.save_as(target) {
            Ok(saved) => {
                self.own = Ok(saved);
                self.is_replaced = false;
                self.backups = Default::default();
                self.find_backups();
                self.reassess();
                self.settle_in(None);
                self.saved(target);
            }
            Err(error) => self.window.say_error(error.to_string()),
        }
    }

    fn undo(&mut self) {
        let stamp = self.stamp();
        let Some(keeping) = self.keeping_mut() else { return };
        match keeping.undo(&stamp) {
            Ok(true) => {
                self.window.say(self.words.say("undone"), false);
                self.reassess();
                self.note_change();
            }
            Ok(false) => self.window.say(self.words.say("nothing-to-undo"), false),
            Err(error) => self.window.say_error(error.to_string()),
        }
    }

    fn note_draft(&mut self, ctx: &egui::Context, draft: Draft) {
        if let Some(keeping) = self.keeping_mut() {
            keeping.note_draft(draft);
        }
        self.typed_at_s.get_or_insert(ctx.input(|i| i.time));
        ctx.request_repaint_after(std::time::Duration::from_secs_f64(DRAFT_DELAY_S));
    }

    fn drop_draft(&mut self, form: &str, day: NaiveDate) {
        let dropped = self.keeping_mut().map_or(Ok(()), |keeping| keeping.drop_draft(form, day));
        if let Err(error) = dropped {
            self.window.say_error(error.to_string());
        }
    }

    /// Puts what is being typed on disk once it is due.
    pub(super) fn keep_drafts(&mut self, ctx: &egui::Context) {
        let now_s = ctx.input(|i| i.time);
        if self.typed_at_s.is_some_and(|typed| now_s - typed >= DRAFT_DELAY_S) {
            self.keep_drafts_now();
            if self.typed_at_s.is_some() {
                ctx.request_repaint_after(std::time::Duration::from_secs(5));
            }
        } else if self.typed_at_s.is_some() {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(DRAFT_DELAY_S));
        }
    }

    pub(super) fn keep_drafts_now(&mut self) {
        let is_read_only = self.keeping().is_some_and(|k| k.store().read_only());
        let kept = match self.keeping_mut() {
            Some(keeping) if !is_read_only => keeping.keep_drafts(),
            _ => Ok(()),
        };
        match kept {
            Ok(()) => {
                self.typed_at_s = None;
                self.drafts_in_trouble = false;
            }
            // Tried again every few seconds, said once.
            Err(error) if !std::mem::replace(&mut self.drafts_in_trouble, true) => {
                self.window.say_error(error.to_string());
            }
            Err(_) => {}
        }
    }

    fn choose_target(&mut self, what: Outgoing) {
        let name = what.file_name(self.assessment.today);
        self.errands.ask_target(what, self.folder.as_deref(), name);
    }

    fn export(&mut self, path: PathBuf, what: Outgoing, period: Period) {
        if self.is_own_journal(&path, "target-is-journal") {
            return;
        }
        let now = self.clock.now().at;
        let Some(journal) = self.keeping().map(Keeping::snapshot) else { return };
        self.errands.export(journal, now, (path, what, period));
    }

    /// Whether a path leads to the journal this window has open, also behind the sample; then says so.
    pub(super) fn is_own_journal(&mut self, path: &Path, sentence: &str) -> bool {
        let own = self.own.as_ref().ok().and_then(|own| own.store().path());
        let is_own = own.is_some_and(|own| files::is_one_file(path, own));
        if is_own {
            let shown = path.display().to_string();
            self.window.say_error(self.words.say_with(sentence, &[("path", shown.into())]));
        }
        is_own
    }

    pub(super) fn open_sample(&mut self) {
        self.keep_drafts_now();
        match opening::sample(&self.clock, &self.words) {
            Ok(sample) => {
                self.sample = Some(sample);
                self.merge = None;
                self.window = Window::opening_on(Screen::Today);
                self.reassess();
            }
            Err(error) => self.window.say_error(error.to_string()),
        }
    }

    pub(super) fn close_sample(&mut self) {
        self.sample = None;
        self.merge = None;
        let is_new = self.own.as_ref().is_ok_and(|own| own.journal().is_empty());
        self.window = Window::opening_on(if is_new { Screen::FirstStart } else { Screen::Today });
        self.reassess();
    }

    pub(super) fn take_answers(&mut self) {
        while let Some(answer) = self.errands.take_answer() {
            match answer {
                Answer::Saved(path) => self.saved(&path),
                Answer::Read(preview, path) => {
                    self.remember_folder(&path);
                    (self.import, self.merge) = (Some((*preview, path)), None);
                    self.window.go(Screen::Report);
                }
                Answer::Looked(incoming) => {
                    (self.import, self.merge) = (None, Some(Merge::Read(incoming)));
                    self.window.go(Screen::Report);
                }
                Answer::BackedUp(journal, made, then) => self.backed_up(&journal, made, then),
                Answer::Left(made) => self.left(made),
                Answer::Replaced(done) => self.replaced(done),
                Answer::FoundIn(held_by) => self.held_by = Some(held_by),
                Answer::Back(keeping, done) => self.came_back(*keeping, done),
                Answer::Cancelled => self.window.say(self.words.say("work-cancelled"), false),
                Answer::Failed(message) => self.window.say_error(message),
                Answer::Stopped(message) => self.work_stopped(message),
            }
        }
        match self.errands.take_choice() {
            Some(Chosen::Target(Outgoing::Copy, path)) => self.keep_copy(path),
            Some(Chosen::Target(what, path)) => self.chosen_target = Some((what, path)),
            Some(Chosen::Backup(path)) => self.chosen_backup = Some(path),
            Some(Chosen::Import(path)) => self.preview(path),
            Some(Chosen::Copy(path)) => self.look_at_copy(path),
            // Asked for in its turn: what was asked of this journal before is for this journal.
            Some(Chosen::Journal(path)) => self.commands.push(Command::OpenJournal { path, create: false }),
            Some(Chosen::NewJournal(path)) => self.commands.push(Command::OpenJournal { path, create: true }),
            None => {}
        }
    }

    fn keep_copy(&mut self, target: PathBuf) {
        if let Some(journal) = self.own_path() {
            self.errands.copy(journal, target);
        }
    }

    fn saved(&mut self, path: &Path) {
        self.remember_folder(path);
        let shown = path.display().to_string();
        self.window.say(self.words.say_with("file-saved", &[("path", shown.into())]), false);
    }

    fn remember_folder(&mut self, path: &Path) {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).map(Path::to_owned);
        if folder.is_some() && folder != self.settings.folder {
            self.settings.folder = folder;
            self.find_folder();
            self.save_settings();
        }
    }
}
