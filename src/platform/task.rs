//! One piece of work on a thread of its own, begun before anybody waits for its answer.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use super::worker::{Stopped, named_thread};

/// What is called once the answer is there.
type Wake = Box<dyn Fn() + Send>;

/// How long dropping waits for the work's end: a drive that does not answer must not hold up a closing window.
const PATIENCE: Duration = Duration::from_secs(2);

/// The work, and where its answer comes from. Dropping it waits for the work's end, but not for ever.
pub struct Task<T> {
    answer: Receiver<Result<T, Stopped>>,
    wake: Arc<Mutex<Option<Wake>>>,
    thread: Option<JoinHandle<()>>,
}

impl<T: Send + 'static> Task<T> {
    /// Begins the work; where the system gives no thread, it is done at once.
    pub fn begin(name: &str, work: impl FnOnce() -> T + Send + 'static) -> Self {
        let (outbox, answer) = mpsc::channel();
        let wake = Arc::new(Mutex::new(None::<Wake>));
        let waking = Arc::clone(&wake);
        let work = Arc::new(Mutex::new(Some(move || {
            // Nobody may be waiting any more.
            let _ = outbox.send(catch_unwind(AssertUnwindSafe(work)).map_err(|_| Stopped));
            if let Some(wake) = &*waking.lock().unwrap_or_else(PoisonError::into_inner) {
                wake();
            }
        })));
        let take = |work: &Mutex<Option<_>>| work.lock().unwrap_or_else(PoisonError::into_inner).take();
        let handed = Arc::clone(&work);
        let thread = named_thread(name, move || {
            if let Some(work) = take(&handed) {
                work();
            }
        });
        if thread.is_err()
            && let Some(work) = take(&work)
        {
            work();
        }
        Self { answer, wake, thread: thread.ok() }
    }

    /// Calls `wake` from the thread once the answer is there. It may be there already: look after this.
    pub fn wake_with(&self, wake: impl Fn() + Send + 'static) {
        *self.wake.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(wake));
    }

    /// The answer, if it is there. Never waits.
    pub fn try_take(&mut self) -> Option<Result<T, Stopped>> {
        self.answer.try_recv().ok()
    }

    /// The answer, if it comes within that time.
    pub fn take_within(&mut self, time: Duration) -> Option<Result<T, Stopped>> {
        self.answer.recv_timeout(time).ok()
    }

    /// The answer, however long it takes.
    pub fn wait(self) -> Result<T, Stopped> {
        self.answer.recv().unwrap_or(Err(Stopped))
    }
}

impl<T> Drop for Task<T> {
    fn drop(&mut self) {
        let is_over = !matches!(self.answer.recv_timeout(PATIENCE), Err(RecvTimeoutError::Timeout));
        if let Some(thread) = self.thread.take().filter(|_| is_over) {
            // A panic of the work was caught.
            let _ = thread.join();
        }
    }
}

impl<T> fmt::Debug for Task<T> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_struct("Task").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_is_taken_once_and_wakes_whoever_asked_to_be_woken() {
        let (go_on, waits) = mpsc::channel::<()>();
        let (woken, wakes) = mpsc::channel();
        let mut task = Task::begin("task", move || {
            waits.recv().unwrap();
            std::thread::current().name().map(str::to_owned)
        });
        assert_eq!(task.try_take(), None);
        assert_eq!(task.take_within(Duration::from_millis(1)), None);
        task.wake_with(move || woken.send(()).unwrap());
        go_on.send(()).unwrap();
        wakes.recv().unwrap();
        assert_eq!(task.try_take(), Some(Ok(Some("task".to_owned()))));
        assert_eq!(task.try_take(), None);
    }

    #[test]
    fn work_that_panics_is_answered_and_dropping_waits_for_the_end() {
        assert_eq!(Task::<()>::begin("task", || std::panic::resume_unwind(Box::new("planned"))).wait(), Err(Stopped));
        let (said, heard) = mpsc::channel();
        drop(Task::begin("task", move || said.send("done").unwrap()));
        assert_eq!(heard.try_recv(), Ok("done"));
    }
}
