//! Carries out what the screens asked for: one line for each command, each calling a named method.

use std::path::Path;

use eframe::egui;

use super::App;
use super::desk::Laid;
use super::exporting::Export;
use super::importing::Taking;
use super::keeping::Turned;
use crate::assessment::Zone;
use crate::command::{Act, Command};
use crate::store::StoreError;
use crate::store::backup::Occasion;
use crate::ui::Screen;
use crate::words;

impl App {
    pub(super) fn carry_out(&mut self, ctx: &egui::Context, command: Command) {
        match command {
            Command::Show(screen) => self.show(screen),
            Command::AnswerSession(session) => self.desk.window.open_session(session),
            Command::ShowExercises => self.desk.window.open_exercises(),
            Command::CheckInFor(day) => self.desk.window.check_in_for(day),
            Command::AskWhatWasSaid => self.desk.window.ask_what_was_said(),
            Command::Record(act) => self.record(&act),
            Command::Undo => self.undo(ctx),
            Command::Redo => self.redo(),
            Command::KeepDraft(draft) => self.note_draft(ctx, draft),
            Command::DropDraft { form, day } => self.drop_draft(&form, day),
            Command::ChooseTarget(what) => self.choose_target(what),
            Command::Export { path, what, period, replaces } => {
                self.export(Export { path, what, period, replaces });
            }
            Command::ChooseImport => self.choose_import(),
            Command::PreviewImport(path) => self.preview(path),
            Command::TakeImport { different, withdrawn } => self.take_import(Taking { different, withdrawn }),
            Command::CancelImport => self.desk.offer = None,
            Command::BackUp => self.back_up(Occasion::Asked),
            Command::KeepCopy { target, replaces } => self.keep_copy(target, replaces),
            Command::ChooseBackup => self.choose_backup(),
            Command::Restore(from) => self.restore(from),
            Command::Rescue => self.rescue(),
            Command::SaveAs(target) => self.save_as(&target),
            Command::OpenFolder => self.open_folder(),
            Command::ChooseMerge => self.choose_merge(),
            Command::TakeMerge => self.take_merge(),
            Command::CancelMerge => self.desk.offer = None,
            Command::CancelWork => self.jobs.cancel(),
            Command::LookForRecord(record) => self.look_for(record),
            Command::Erase { what, with_backups } => self.erase(what, with_backups),
            Command::FinishErasing => self.finish_erasing(),
            Command::OpenJournal { path, create } => self.open_journal(path, create),
            Command::ChooseJournal => self.choose_journal(),
            Command::ChooseNewJournal => self.choose_new_journal(),
            Command::MendJournal(path) => self.mend_journal(path),
            Command::ForgetJournal(path) => self.forget_journal(&path),
            Command::SetTheme(theme) => self.change_settings(ctx, |s| s.theme = theme),
            Command::SetTextPercent(percent) => self.change_settings(ctx, |s| s.text_percent = percent),
            Command::SetReducedMotion(reduced) => self.change_settings(ctx, |s| s.reduced_motion = reduced),
            Command::LeaveCopy(path) => self.desk.neighbours.leave_alone(&path),
            Command::SayOfTheDate { is_right } => self.note_clock(is_right),
            Command::OpenSample => self.open_sample(),
            Command::CloseSample => self.close_sample(),
        }
    }

    fn show(&mut self, screen: Screen) {
        if screen == Screen::Settings {
            self.find_journals();
        }
        self.desk.window.go(screen);
    }

    pub(super) fn record(&mut self, act: &Act) {
        if !self.may_date() {
            return;
        }
        let stamp = self.stamp();
        let Some(keeping) = self.desk.keeping_mut() else {
            // No screen shows then; if something asks for it all the same, what was typed stays in its form.
            return self.desk.window.say_error(self.words.say("not-recorded"));
        };
        match keeping.record(act, &stamp) {
            Ok(is_change) => {
                self.reassess();
                self.desk.window.say(self.confirmed(act), is_change);
                self.note_change();
            }
            Err(error) => self.not_kept(&error),
        }
    }

    /// Says why something was not kept, and remembers that the journal's file is gone from its place.
    pub(super) fn not_kept(&mut self, error: &StoreError) {
        self.desk.is_replaced |= error.is_replaced();
        self.say_error(error.to_string());
    }

    /// What confirms an act, with the zone it led to.
    fn confirmed(&self, act: &Act) -> String {
        let zone = act.judges.and_then(|day| self.assessment.day(day).zone);
        match zone.filter(|zone| matches!(zone, Zone::Green | Zone::Yellow | Zone::Red)) {
            Some(zone) => {
                let zone = self.words.say_with("saved-zone", &[("Zone", self.words.zone_title(zone).into())]);
                format!("{} {zone}", act.said)
            }
            None => act.said.clone(),
        }
    }

    /// Goes on in a new file: nothing that was typed, saved or can be undone stays behind.
    fn save_as(&mut self, target: &Path) {
        let Laid::Open(keeping) = &mut self.desk.own_mut().journal else { return };
        match keeping.save_as(target) {
            Ok(()) => {
                let own = self.desk.own_mut();
                (own.is_replaced, own.backups, own.neighbours) = Default::default();
                self.find_backups();
                self.reassess();
                self.remember_journal();
                self.saved(target);
                // The new file has backups of its own: none.
                if let Some(held_by) = self.desk.held_by {
                    self.look_for(held_by.record);
                }
            }
            Err(error) => self.say_error(error.to_string()),
        }
    }

    fn undo(&mut self, ctx: &egui::Context) {
        if !self.may_date() {
            return;
        }
        let stamp = self.stamp();
        let Some(keeping) = self.desk.keeping_mut() else { return };
        match keeping.undo(&stamp) {
            Ok(Some(turned)) => {
                self.changed(ctx, &turned);
                let what = self.turned_said(&turned);
                let said = if turned.is_void { "undone-void" } else { "undone" };
                let said = self.words.say_with(said, &[("what", what.into())]);
                if turned.is_void {
                    self.say(said)
                } else {
                    self.desk.window.say_undone(said)
                }
                if let Some(draft) = &turned.draft {
                    self.desk.window.give_back(draft);
                }
            }
            Ok(None) => self.say(self.words.say("nothing-to-undo")),
            Err(error) => self.not_kept(&error),
        }
    }

    fn redo(&mut self) {
        if !self.may_date() {
            return;
        }
        let stamp = self.stamp();
        let Some(keeping) = self.desk.keeping_mut() else { return };
        match keeping.redo(&stamp) {
            Ok(Some(turned)) => {
                self.reassess();
                self.note_change();
                let what = self.turned_said(&turned);
                let said = if turned.is_void { "redone-void" } else { "redone" };
                let said = self.words.say_with(said, &[("what", what.into())]);
                self.desk.window.say(said, !turned.is_void);
                if let Some(draft) = &turned.draft {
                    self.desk.window.take_back(draft);
                }
            }
            Ok(None) => self.say(self.words.say("nothing-to-redo")),
            Err(error) => self.not_kept(&error),
        }
    }

    /// The journal says something else than before, and what was typed is to be kept again.
    fn changed(&mut self, ctx: &egui::Context, turned: &Turned) {
        if turned.draft.is_some() {
            self.begin_to_keep(ctx);
        }
        self.reassess();
        self.note_change();
    }

    /// The act that was undone or redone, in words.
    fn turned_said(&self, turned: &Turned) -> String {
        let journal = self.desk.keeping().map(|keeping| keeping.journal());
        let head = |session| journal?.head(session).and_then(|head| head.fact.date());
        let fact = turned.fact.as_ref();
        let date = fact.and_then(|fact| fact.session().map_or_else(|| fact.date(), head));
        self.words.act(words::act::Act { deed: turned.deed, fact, date, today: self.assessment.today })
    }

    /// Does what came back from the worker, and what was chosen in a dialog.
    pub(super) fn take_answers(&mut self) {
        while let Some(then) = self.jobs.take() {
            then.run(self);
        }
        self.take_choice();
    }
}
