//! Slow work on one named thread, piece by piece in the order it was asked for: whatever was asked for
//! waits until the backup nobody asked for is made, and never fails on it. A piece of work answers with what
//! is to be done in the window then.

use std::collections::VecDeque;

use eframe::egui;

use super::App;
use crate::platform::progress::Progress;
use crate::platform::worker::{Stopped, Worker};
use crate::ui::{Cancel, WorkShown};

/// Work done within this many seconds is not worth a word.
const SOON_S: f64 = 0.3;

/// The deed in the window once a piece of work is over.
pub(super) struct Then(Box<dyn FnOnce(&mut App) + Send>);

impl Then {
    /// This is done.
    pub(super) fn new(then: impl FnOnce(&mut App) + Send + 'static) -> Self {
        Self(Box::new(then))
    }

    /// Does it.
    pub(super) fn run(self, app: &mut App) {
        (self.0)(app);
    }
}

/// Work that somebody asked for and waits for.
struct Asked {
    said: String,
    /// None for what cannot be cancelled.
    progress: Option<Progress>,
    since_s: f64,
}

/// The work that is under way or waits its turn.
pub(super) struct Jobs {
    worker: Option<Worker<Then>>,
    /// In the order of the answers to come; none for work nobody asked for.
    waiting: VecDeque<Option<Asked>>,
    /// Of work that had to be done at once.
    done: VecDeque<Then>,
    ctx: egui::Context,
}

impl Jobs {
    /// None yet.
    pub(super) fn new(ctx: egui::Context) -> Self {
        Self { worker: None, waiting: VecDeque::new(), done: VecDeque::new(), ctx }
    }

    /// Whether something is under way that was asked for.
    pub(super) fn is_busy(&self) -> bool {
        self.asked().next().is_some()
    }

    /// The work under way that was asked for, and how far it is.
    pub(super) fn work(&self) -> Option<WorkShown<'_>> {
        let work = self.asked().next()?;
        let took_s = self.ctx.input(|input| input.time) - work.since_s;
        Some(WorkShown {
            said: &work.said,
            is_long: took_s > SOON_S,
            fraction: work.progress.as_ref().and_then(Progress::fraction),
            cancel: match &work.progress {
                None => Cancel::Never,
                Some(progress) if progress.is_cancelled() => Cancel::Asked,
                Some(_) => Cancel::Can,
            },
        })
    }

    fn asked(&self) -> impl Iterator<Item = &Asked> {
        self.waiting.iter().flatten()
    }

    /// Asks what was asked for to stop, where it can.
    pub(super) fn cancel(&self) {
        self.asked().filter_map(|work| work.progress.as_ref()).for_each(Progress::cancel);
    }

    /// Does what nobody asked for: the automatic backups. Nothing is said about it.
    pub(super) fn quietly(&mut self, job: impl FnOnce() -> Then + Send + 'static) {
        self.run(None, job);
    }

    /// Does what was asked for and is done to its end.
    pub(super) fn uninterrupted(&mut self, said: String, job: impl FnOnce() -> Then + Send + 'static) {
        self.run(Some((said, None)), job);
    }

    /// Does what was asked for, says how far it is, and can be cancelled.
    pub(super) fn watched(&mut self, said: String, job: impl FnOnce(&Progress) -> Then + Send + 'static) {
        let progress = Progress::default();
        self.run(Some((said, Some(progress.clone()))), move || job(&progress));
    }

    /// Hands the work to the thread; where the system gives none, it is done at once.
    fn run(&mut self, asked: Option<(String, Option<Progress>)>, job: impl FnOnce() -> Then + Send + 'static) {
        if self.worker.is_none() {
            let ctx = self.ctx.clone();
            self.worker = Worker::start("jobs", move || ctx.request_repaint()).ok();
        }
        match &mut self.worker {
            Some(worker) => {
                let since_s = self.ctx.input(|input| input.time);
                self.waiting.push_back(asked.map(|(said, progress)| Asked { said, progress, since_s }));
                worker.run(job);
            }
            None => self.done.push_back(job()),
        }
    }

    /// The deed after the next piece of work that is over.
    pub(super) fn take(&mut self) -> Option<Then> {
        if let Some(then) = self.done.pop_front() {
            return Some(then);
        }
        let answer = self.worker.as_mut()?.try_take()?;
        let was_asked = self.waiting.pop_front().is_some_and(|asked| asked.is_some());
        Some(answer.unwrap_or_else(|stopped| stopped_then(stopped, was_asked)))
    }

    /// Waits until all work is done, and gives what is to be done then.
    pub(super) fn finish(&mut self) -> Vec<Then> {
        let answers = self.worker.take().map(Worker::finish).unwrap_or_default();
        let asked: Vec<bool> = self.waiting.drain(..).map(|asked| asked.is_some()).collect();
        let over = answers.into_iter().zip(asked);
        let over = over.map(|(answer, asked)| answer.unwrap_or_else(|stopped| stopped_then(stopped, asked)));
        self.done.drain(..).chain(over.collect::<Vec<_>>()).collect()
    }
}

/// The work stopped on a fault of the program.
fn stopped_then(stopped: Stopped, was_asked: bool) -> Then {
    Then::new(move |app| app.work_stopped(stopped.to_string(), was_asked))
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    /// Nothing that was asked for fails on a backup nobody asked for, nor the other way about.
    #[test]
    fn what_was_asked_for_waits_for_what_was_not_and_the_next_for_it() {
        let mut jobs = Jobs::new(egui::Context::default());
        let (go_on, waits) = mpsc::channel::<()>();
        let (said, heard) = mpsc::channel();
        let saying = [said.clone(), said.clone(), said];
        let [first, second, third] = saying;
        jobs.quietly(move || {
            waits.recv().unwrap();
            first.send("quiet").unwrap();
            Then::new(|_| {})
        });
        assert!(!jobs.is_busy() && jobs.work().is_none(), "a person is not told of it");
        jobs.watched("restoring".to_owned(), move |progress| {
            second.send(if progress.is_cancelled() { "cancelled" } else { "asked" }).unwrap();
            Then::new(|_| {})
        });
        jobs.quietly(move || {
            third.send("quiet again").unwrap();
            Then::new(|_| {})
        });
        assert!(jobs.is_busy() && jobs.work().is_some_and(|work| work.said == "restoring"));
        jobs.cancel();
        go_on.send(()).unwrap();
        assert_eq!(jobs.finish().len(), 3);
        assert_eq!(heard.try_iter().collect::<Vec<_>>(), ["quiet", "cancelled", "quiet again"]);
        assert!(!jobs.is_busy());
    }
}
