//! One named thread for slow work, so that no frame waits for an import or a report.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::JoinHandle;

/// A piece of work: owns what it needs and gives back an answer.
type Job<T> = Box<dyn FnOnce() -> T + Send>;

/// The work stopped on a fault of the program; what it was doing is undone or whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the work was stopped by a fault in the program; nothing half-done was kept")]
pub struct Stopped;

/// The thread, and the channel its answers come back on.
#[derive(Debug)]
pub struct Worker<T> {
    jobs: Option<Sender<Job<T>>>,
    answers: Receiver<Result<T, Stopped>>,
    thread: Option<JoinHandle<()>>,
    waiting: usize,
}

impl<T: Send + 'static> Worker<T> {
    /// Starts the thread; `wake` is called from it after each answer.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(name: &str, wake: impl Fn() + Send + 'static) -> io::Result<Self> {
        let (jobs, inbox) = mpsc::channel::<Job<T>>();
        let (outbox, answers) = mpsc::channel();
        let thread = named_thread(name, move || {
            while let Ok(job) = inbox.recv() {
                if outbox.send(catch_unwind(AssertUnwindSafe(job)).map_err(|_| Stopped)).is_err() {
                    return;
                }
                wake();
            }
        })?;
        Ok(Self { jobs: Some(jobs), answers, thread: Some(thread), waiting: 0 })
    }

    /// Hands over a piece of work; pieces are done one after the other.
    pub fn run(&mut self, job: impl FnOnce() -> T + Send + 'static) {
        if self.jobs.as_ref().is_some_and(|jobs| jobs.send(Box::new(job)).is_ok()) {
            self.waiting += 1;
        }
    }

    /// The next answer, if one is there. Never waits.
    pub fn try_take(&mut self) -> Option<Result<T, Stopped>> {
        let answer = self.answers.try_recv().ok()?;
        self.waiting = self.waiting.saturating_sub(1);
        Some(answer)
    }

    /// Whether an answer is still to come.
    pub fn is_busy(&self) -> bool {
        self.waiting > 0
    }

    /// Waits until all work is done and gives back the answers not yet taken.
    pub fn finish(mut self) -> Vec<Result<T, Stopped>> {
        drop(self.jobs.take());
        if let Some(thread) = self.thread.take() {
            // A panic of a job was caught; one of the thread itself leaves nothing to wait for.
            let _ = thread.join();
        }
        self.answers.try_iter().collect()
    }
}

/// Starts a thread with a name, so that a crash note can say which it was.
///
/// # Errors
/// When the system gives none.
#[allow(clippy::disallowed_methods, reason = "the one home of threads")]
pub(super) fn named_thread(name: &str, body: impl FnOnce() + Send + 'static) -> io::Result<JoinHandle<()>> {
    std::thread::Builder::new().name(name.to_owned()).spawn(body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_come_in_order_and_wake_the_window() {
        let (woken, wakes) = mpsc::channel();
        let mut worker = Worker::start("worker", move || woken.send(()).unwrap()).unwrap();
        worker.run(|| std::thread::current().name().map(str::to_owned));
        worker.run(|| Some("second".to_owned()));
        assert!(worker.is_busy());
        wakes.recv().unwrap();
        wakes.recv().unwrap();
        assert_eq!(worker.try_take(), Some(Ok(Some("worker".to_owned()))));
        assert_eq!(worker.try_take(), Some(Ok(Some("second".to_owned()))));
        assert_eq!(worker.try_take(), None);
        assert!(!worker.is_busy());
    }

    #[test]
    fn a_job_that_panics_stops_neither_the_thread_nor_the_next_job() {
        let mut worker = Worker::start("worker", || ()).unwrap();
        worker.run(|| std::panic::resume_unwind(Box::new("planned")));
        worker.run(|| 2);
        assert_eq!(worker.finish(), [Err(Stopped), Ok(2)]);
    }
}
