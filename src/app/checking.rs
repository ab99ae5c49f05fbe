//! From the first frame to the end of the journal's full check nothing is written to it. Typing is noted
//! meanwhile; what was saved, and whatever is asked for after that, waits behind a page that says so, and is
//! done in its order once the file has passed. Where it has not, what was typed and saved stays in the window
//! and goes into what takes the journal's place.

use std::path::{Path, PathBuf};
use std::time::Duration;

use eframe::egui;

use super::App;
use super::desk::{Desk, Laid};
use super::keeping::Keeping;
use super::opening::{Opening, Ready};
use crate::command::{Act, Command};
use crate::journal::draft::Draft;
use crate::platform::files;
use crate::platform::progress::Progress;
use crate::store::Check;

/// What waits for the journal's full check.
#[derive(Default)]
pub(super) struct Waiting {
    is_checking: bool,
    /// In the order they were asked for; the first of them writes.
    commands: Vec<Command>,
    /// Whether the window was to be closed meanwhile.
    is_closing: bool,
    /// What was typed before the file was closed to be looked at once more.
    typed: Option<Vec<Draft>>,
    unsaved: Option<Unsaved>,
    /// The check, until the first frame is on the screen.
    held: Option<Progress>,
}

/// What was typed and saved for a journal that turned out to be damaged.
struct Unsaved {
    path: PathBuf,
    drafts: Vec<Draft>,
    acts: Vec<Act>,
}

impl Waiting {
    /// The check is held back until the first frame is on the screen.
    pub(super) fn hold_until_drawn(&mut self, check: Option<Progress>) {
        self.held = check;
    }

    /// A frame is painted after it was put together: when the next one begins, it is on the screen.
    pub(super) fn let_go_once_drawn(&mut self, ctx: &egui::Context) {
        if ctx.cumulative_frame_nr() > 0 {
            self.let_go();
        } else if self.held.is_some() {
            ctx.request_repaint();
        }
    }

    /// The check may begin.
    fn let_go(&mut self) {
        if let Some(check) = self.held.take() {
            check.let_go();
        }
    }

    /// Whether nothing may be written yet.
    pub(super) fn is_checking(&self) -> bool {
        self.is_checking
    }

    /// The sentence for the page that shows until the file has passed, if something waits for that.
    pub(super) fn said(&self) -> Option<&'static str> {
        let waits = self.is_checking && (self.is_closing || !self.commands.is_empty());
        waits.then_some(if self.is_closing { "opening-closes" } else { "opening-checks" })
    }

    /// The sentence for the journal at a path, if something typed or saved for it waits here.
    pub(super) fn unsaved_said(&self, path: &Path) -> Option<&'static str> {
        self.unsaved.as_ref().filter(|unsaved| unsaved.path == path).map(|_| "opening-unsaved")
    }
}

impl App {
    /// Takes up the journal once it is open.
    pub(super) fn take_up_journal(&mut self) {
        if let Laid::Opening(opening) = &mut self.desk.journal
            && let Some(ready) = opening.take_within(Duration::ZERO)
        {
            self.opened(ready);
        }
    }

    /// The journal is open, or there is something to say.
    pub(super) fn opened(&mut self, Ready { keeping, backups, assessment, doubt }: Ready) {
        match (self.waiting.typed.take(), keeping) {
            (Some(typed), Ok(mut keeping)) => {
                keeping.note_typed(typed);
                self.desk.give_back(keeping);
            }
            (typed, keeping) => {
                let errors = self.desk.window.take_errors();
                let path = self.desk.path().map(ToOwned::to_owned);
                self.change_desk(|_| Desk::of(keeping));
                self.desk.window.give_errors(errors);
                if let (Some(drafts), Some(path)) = (typed, path) {
                    self.set_aside(path, drafts);
                }
            }
        }
        self.show_backups(backups);
        (self.assessment, self.doubt) = (assessment, doubt);
        self.revision += 1;
        self.know_the_remembered();
        self.remember_journal();
        self.await_check();
    }

    fn await_check(&mut self) {
        self.waiting.is_checking = self.desk.keeping().is_some_and(|keeping| {
            let ctx = self.ctx.clone();
            keeping.store().wake_after_full_check(move || ctx.request_repaint());
            !matches!(keeping.store().full_check(), Check::Passed)
        });
    }

    /// Carries out what was asked for, or has it wait for the journal's full check.
    pub(super) fn carry_out_in_turn(&mut self, ctx: &egui::Context) {
        self.take_up_check(ctx);
        for command in self.commands.take() {
            if self.waiting.is_checking && (command.writes() || !self.waiting.commands.is_empty()) {
                self.waiting.commands.push(command);
            } else {
                self.carry_out(ctx, command);
            }
        }
    }

    /// Does what waited, once the file has passed its check; has it looked at once more where it has not.
    fn take_up_check(&mut self, ctx: &egui::Context) {
        let Some(keeping) = self.desk.keeping().filter(|_| self.waiting.is_checking) else { return };
        match keeping.store().full_check() {
            Check::UnderWay => {}
            Check::Passed => {
                self.waiting.is_checking = false;
                for command in std::mem::take(&mut self.waiting.commands) {
                    self.carry_out(ctx, command);
                }
                self.keep_drafts_now();
                if std::mem::take(&mut self.waiting.is_closing) {
                    ctx.send_viewport_cmd(egui::ViewportCommand::Close);
                }
            }
            Check::Failed(_) => self.look_once_more(),
        }
    }

    /// A read can fail once: before anybody is sent to a backup the file is opened anew, checked whole before it
    /// shows.
    fn look_once_more(&mut self) {
        let Some(path) = self.desk.open_path().map(ToOwned::to_owned) else { return };
        let Some(mut keeping) = self.desk.lend() else { return };
        self.waiting.typed = Some(keeping.take_unkept());
        self.waiting.is_closing = false;
        drop(keeping); // Closed before it is opened again.
        self.desk.journal = Laid::Opening(Opening::again(path, self.clock.clone()));
        self.wake_on_opening();
    }

    /// Wakes the window once the journal is there.
    pub(super) fn wake_on_opening(&self) {
        if let Laid::Opening(opening) = &self.desk.journal {
            let ctx = self.ctx.clone();
            opening.wake_with(move || ctx.request_repaint());
        }
    }

    /// Keeps in the window what was typed and saved for a journal that is damaged.
    fn set_aside(&mut self, path: PathBuf, drafts: Vec<Draft>) {
        let commands = std::mem::take(&mut self.waiting.commands).into_iter();
        let acts = commands.filter_map(|command| match command {
            Command::Record(act) => Some(act),
            _ => None,
        });
        let acts: Vec<Act> = acts.collect();
        if self.desk.keeping().is_none() && !(drafts.is_empty() && acts.is_empty()) {
            self.waiting.unsaved = Some(Unsaved { path, drafts, acts });
        }
    }

    /// Puts what was set aside into the journal that took the place of the damaged one.
    pub(super) fn put_in_unsaved(&mut self) {
        let own = self.own_path();
        let is_for = |unsaved: &mut Unsaved| own.is_some_and(|own| files::is_one_file(&own, &unsaved.path));
        let Some(Unsaved { drafts, acts, .. }) = self.waiting.unsaved.take_if(is_for) else { return };
        if let Some(keeping) = self.desk.keeping_mut() {
            keeping.note_typed(drafts);
        }
        for act in acts {
            let fitting = self.desk.keeping().map(|keeping| keeping.fitting(act));
            fitting.into_iter().for_each(|act| self.record(&act));
        }
        self.begin_to_keep(&self.ctx.clone());
    }

    /// Has the window wait with closing until what was typed and saved is written, or said not to be.
    pub(super) fn close_in_turn(&mut self, ctx: &egui::Context) {
        let is_typed = self.desk.keeping().is_some_and(Keeping::has_unkept);
        let waits = self.waiting.is_checking && (is_typed || !self.waiting.commands.is_empty());
        if waits && ctx.input(|input| input.viewport().close_requested()) {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.waiting.is_closing = true;
        }
    }

    /// The window is gone: what still waits is done once the file has passed its check, and not at all where it
    /// has not. A journal that nothing waits for is left as it is.
    pub(super) fn end_waiting(&mut self, ctx: &egui::Context) {
        let Some(keeping) = self.desk.keeping().filter(|_| self.waiting.is_checking) else { return };
        self.waiting.held.iter().for_each(Progress::let_go); // Or nobody would.
        let is_needed = keeping.has_unkept() || !self.waiting.commands.is_empty();
        if is_needed && keeping.store().wait_for_full_check().is_ok() {
            self.take_up_check(ctx);
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::super::{Home, Prepared, Start};
    use super::*;
    use crate::command::Change;
    use crate::journal::plan_event::{PlanDecision, PlanEvent};
    use crate::journal::{Fact, Revision, Stamp, draft};
    use crate::platform::clock::ManualClock;
    use crate::platform::dialogs::Dialogs;
    use crate::platform::settings::Settings;
    use crate::store::{Create, Pace, Store};

    fn plan(event: PlanDecision) -> Fact {
        let date = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        Fact::Plan(PlanEvent { date, event, who: None, note: None })
    }

    fn now() -> chrono::DateTime<chrono::FixedOffset> {
        chrono::DateTime::parse_from_rfc3339("2026-11-21T07:00:00Z").unwrap()
    }

    /// A window on a journal with one entry, whose check is held back.
    fn app(folder: &tempfile::TempDir) -> (App, Pace) {
        let path = folder.path().join("journal.springback");
        let entry = Revision::first(plan(PlanDecision::Started), Stamp::new(now(), ""));
        Store::open(&path, Create::WhereNoneEverWas).unwrap().store.keep(&[entry]).unwrap();
        let start = Start {
            clock: ManualClock::new(now(), "").clock(),
            settings: Settings::default(),
            settings_path: None,
            home: Home::File(path, Create::Never),
            notice: None,
            dialogs: Dialogs::System,
        };
        let pace = Pace { check: Progress::held(), ..Pace::default() };
        (App::on(&egui::Context::default(), Prepared::at_pace(start, pace.clone())), pace)
    }

    fn record(event: PlanDecision) -> Command {
        Command::Record(Act::new(vec![Change::new(plan(event))], "Saved."))
    }

    fn kept(app: &App) -> Vec<PlanDecision> {
        let revisions = app.desk.keeping().unwrap().journal().revisions();
        let events = revisions.iter().filter_map(|revision| match &revision.fact {
            Fact::Plan(plan) if !revision.withdrawn => Some(plan.event),
            _ => None,
        });
        events.collect()
    }

    fn typed() -> Draft {
        let fields = [("note".to_owned(), "half".to_owned())].into();
        Draft { form: draft::SESSION.to_owned(), day: NaiveDate::default(), fields }
    }

    #[test]
    fn what_waits_for_the_check_is_done_in_the_order_it_was_asked_for() {
        use PlanDecision::{ClinicianCleared, Closed, Started};
        let folder = tempfile::tempdir().unwrap();
        let (mut app, pace) = app(&folder);
        let ctx = app.ctx.clone();
        let asked =
            [record(Closed), Command::Undo, record(ClinicianCleared), Command::Redo, Command::KeepDraft(typed())];
        asked.into_iter().for_each(|command| app.commands.push(command));
        app.carry_out_in_turn(&ctx);
        app.carry_out_in_turn(&ctx);
        assert_eq!((kept(&app), app.waiting.said()), (vec![Started], Some("opening-checks")));
        pace.check.let_go();
        app.desk.keeping().unwrap().store().wait_for_full_check().unwrap();
        app.carry_out_in_turn(&ctx);
        assert_eq!((kept(&app), app.waiting.said()), (vec![Started, Closed, ClinicianCleared], None));
        assert_eq!(app.desk.keeping().unwrap().journal().revisions().len(), 4, "and the undone one's withdrawal");
        assert_eq!(app.desk.keeping().unwrap().drafts(), [typed()]);
    }

    /// Not asked first whether it may close, as by the system's own end: what waits is done all the same.
    #[test]
    fn what_still_waits_when_the_window_is_gone_is_written_before_the_program_ends() {
        let folder = tempfile::tempdir().unwrap();
        let (mut app, pace) = app(&folder);
        let ctx = app.ctx.clone();
        [record(PlanDecision::Closed), Command::KeepDraft(typed())].into_iter().for_each(|c| app.commands.push(c));
        app.carry_out_in_turn(&ctx);
        pace.check.let_go();
        eframe::App::on_exit(&mut app, None);
        drop(app);
        let opened = Store::open_read_only(&folder.path().join("journal.springback")).unwrap();
        assert_eq!((opened.journal.len(), opened.drafts), (2, vec![typed()]));
    }

    #[test]
    fn what_nobody_saved_holds_up_no_ending() {
        let folder = tempfile::tempdir().unwrap();
        let (mut app, _pace) = app(&folder);
        eframe::App::on_exit(&mut app, None);
        drop(app);
        assert!(Store::open(&folder.path().join("journal.springback"), Create::Never).is_ok());
    }

    /// A draft given up before the check is over is gone afterwards, too.
    #[test]
    fn a_draft_that_was_given_up_meanwhile_is_taken_off_the_disk_afterwards() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.springback");
        drop(app(&folder));
        Store::open(&path, Create::Never).unwrap().store.keep_draft(&typed()).unwrap();
        let start = Start {
            clock: ManualClock::new(now(), "").clock(),
            settings: Settings::default(),
            settings_path: None,
            home: Home::File(path.clone(), Create::Never),
            notice: None,
            dialogs: Dialogs::System,
        };
        let pace = Pace { check: Progress::held(), ..Pace::default() };
        let mut app = App::on(&egui::Context::default(), Prepared::at_pace(start, pace.clone()));
        assert_eq!(app.desk.keeping().unwrap().drafts(), [typed()]);
        app.drop_draft(&typed().form, typed().day);
        assert_eq!(app.desk.keeping().unwrap().drafts(), []);
        assert_eq!(Store::open_read_only(&path).unwrap().drafts, [typed()]);
        pace.check.let_go();
        eframe::App::on_exit(&mut app, None);
        drop(app);
        assert_eq!(Store::open_read_only(&path).unwrap().drafts, []);
    }
}
