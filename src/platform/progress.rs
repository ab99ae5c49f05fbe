//! How far long work is, and whether it shall stop: shared by the thread that does it and the window
//! that shows it.

use std::io::{self, Read};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// How far a piece of work is. Copies are about the same work.
#[derive(Debug, Clone, Default)]
pub struct Progress(Arc<State>);

#[derive(Debug, Default)]
struct State {
    done: AtomicU64,
    /// 0 as long as nobody knows.
    of: AtomicU64,
    is_cancelled: AtomicBool,
    is_held: Mutex<bool>,
    let_go: Condvar,
}

/// The work was asked to stop before it changed anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("it was cancelled")]
pub struct Cancelled;

impl Progress {
    /// The work has that many parts, none of them done; also begins a second time.
    pub fn begin(&self, of: usize) {
        self.0.done.store(0, Ordering::Relaxed);
        self.0.of.store(of as u64, Ordering::Relaxed);
    }

    /// One more part is done, and the work goes on.
    ///
    /// # Errors
    /// When it shall not.
    pub fn step(&self) -> Result<(), Cancelled> {
        self.advance(1);
        if self.is_cancelled() { Err(Cancelled) } else { Ok(()) }
    }

    fn advance(&self, parts: u64) {
        self.0.done.fetch_add(parts, Ordering::Relaxed);
    }

    /// From 0 to 1; none where nobody knows how much there is to do.
    pub fn fraction(&self) -> Option<f32> {
        let (done, of) = (self.0.done.load(Ordering::Relaxed), self.0.of.load(Ordering::Relaxed));
        (of > 0).then(|| (done as f32 / of as f32).min(1.0))
    }

    /// Asks the work to stop. What is past the point where it can is done to its end.
    pub fn cancel(&self) {
        self.0.is_cancelled.store(true, Ordering::Relaxed);
        self.let_go();
    }

    /// Work that is not to begin yet: it waits in [`Progress::pass`] until it is let go or cancelled.
    pub fn held() -> Self {
        let progress = Self::default();
        *progress.is_held() = true;
        progress
    }

    /// The work may begin.
    pub fn let_go(&self) {
        *self.is_held() = false;
        self.0.let_go.notify_all();
    }

    /// The beginning of the work: waits where it is held back.
    ///
    /// # Errors
    /// When it shall not begin at all.
    pub fn pass(&self) -> Result<(), Cancelled> {
        let waited = self.0.let_go.wait_while(self.is_held(), |is_held| *is_held);
        drop(waited.unwrap_or_else(PoisonError::into_inner));
        if self.is_cancelled() { Err(Cancelled) } else { Ok(()) }
    }

    fn is_held(&self) -> std::sync::MutexGuard<'_, bool> {
        self.0.is_held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether it was asked to stop.
    pub fn is_cancelled(&self) -> bool {
        self.0.is_cancelled.load(Ordering::Relaxed)
    }
}

/// A file that is read under watch: reading it fails once the work is cancelled.
#[derive(Debug)]
pub struct Watched<R> {
    inner: R,
    progress: Progress,
}

impl<R> Watched<R> {
    /// Watches a file of that many bytes.
    pub fn new(inner: R, bytes: u64, progress: Progress) -> Self {
        progress.begin(usize::try_from(bytes).unwrap_or(usize::MAX));
        Self { inner, progress }
    }
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.progress.is_cancelled() {
            return Err(io::Error::other(Cancelled));
        }
        let read = self.inner.read(into)?;
        self.progress.advance(read as u64);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_how_far_it_is_as_soon_as_it_knows() {
        let progress = Progress::default();
        assert_eq!(progress.fraction(), None);
        progress.begin(4);
        assert_eq!(progress.fraction(), Some(0.0));
        assert_eq!(progress.clone().step(), Ok(()));
        assert_eq!(progress.fraction(), Some(0.25));
        (0..9).for_each(|_| progress.step().unwrap());
        assert_eq!(progress.fraction(), Some(1.0));
        progress.begin(2);
        assert_eq!(progress.fraction(), Some(0.0));
    }

    #[test]
    fn held_back_it_begins_once_it_is_let_go_or_ends_once_it_is_cancelled() {
        assert_eq!(Progress::default().pass(), Ok(()));
        for (end, found) in
            [(Progress::let_go as fn(&Progress), Ok(())), (Progress::cancel as fn(&Progress), Err(Cancelled))]
        {
            let progress = Progress::held();
            let mut work = crate::platform::task::Task::begin("held", {
                let progress = progress.clone();
                move || progress.pass()
            });
            assert_eq!(work.take_within(std::time::Duration::from_millis(1)), None);
            end(&progress);
            assert_eq!(work.wait(), Ok(found));
        }
    }

    #[test]
    fn cancelled_it_goes_no_further() {
        let progress = Progress::default();
        let mut watched = Watched::new(&[7; 10][..], 10, progress.clone());
        let mut part = [0; 5];
        assert_eq!(watched.read(&mut part).unwrap(), 5);
        assert_eq!(progress.fraction(), Some(0.5));
        progress.cancel();
        assert!(progress.is_cancelled());
        assert_eq!(progress.step(), Err(Cancelled));
        assert!(watched.read(&mut part).unwrap_err().get_ref().unwrap().is::<Cancelled>());
    }
}
