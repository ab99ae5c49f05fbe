//! The system's own dialogs for choosing a file. They never hold up a frame.
//!
//! With no portal and no zenity the answer is the same as for Cancel, so a field to type a path into
//! always stands beside the button.

use std::collections::VecDeque;
use std::io;
use std::path::PathBuf;
use std::pin::pin;
use std::sync::mpsc::{self, Receiver, Sender, TryRecvError};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::Thread;

use super::worker::named_thread;

/// What a dialog asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Question {
    /// Its title.
    pub title: String,
    /// The folder it starts in.
    pub folder: Option<PathBuf>,
    /// The name it proposes when saving.
    pub file_name: Option<String>,
    /// What is offered to choose among: a name, and endings without the dot.
    pub filters: Vec<(String, Vec<String>)>,
}

/// What asks for files: the system's dialogs, or in tests a list of answers.
#[derive(Debug, Clone, Default)]
pub enum Dialogs {
    /// The system's.
    #[default]
    System,
    /// The next of these each time; nothing left is Cancel.
    Answered(Arc<Mutex<VecDeque<PathBuf>>>),
}

impl Dialogs {
    /// Opens a dialog: to save where it proposes a name, else to open; `wake` is called once there is an
    /// answer.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn ask(&self, question: &Question, wake: impl Fn() + Send + 'static) -> io::Result<Dialog> {
        match self {
            Self::System if question.file_name.is_some() => Dialog::save(question, wake),
            Self::System => Dialog::open(question, wake),
            Self::Answered(answers) => {
                let next = answers.lock().ok().and_then(|mut answers| answers.pop_front());
                Dialog::wait_for(async { next }, wake)
            }
        }
    }
}

/// A dialog that is open, on a thread of its own.
#[derive(Debug)]
pub struct Dialog {
    answer: Receiver<Option<PathBuf>>,
}

impl Dialog {
    /// Asks which file to read.
    fn open(question: &Question, wake: impl Fn() + Send + 'static) -> io::Result<Self> {
        // Made here and awaited there: macOS wants its dialogs made on the thread of the window.
        let chosen = dialog(question).pick_file();
        Self::wait_for(async { chosen.await.map(|file| file.path().to_owned()) }, wake)
    }

    /// Asks where to save.
    fn save(question: &Question, wake: impl Fn() + Send + 'static) -> io::Result<Self> {
        let chosen = dialog(question).save_file();
        Self::wait_for(async { chosen.await.map(|file| file.path().to_owned()) }, wake)
    }

    /// The answer, if there is one yet: a path, or none for Cancel. Never waits.
    pub fn try_take(&self) -> Option<Option<PathBuf>> {
        match self.answer.try_recv() {
            Ok(path) => Some(path),
            Err(TryRecvError::Empty) => None,
            // The dialog broke down: as good as Cancel.
            Err(TryRecvError::Disconnected) => Some(None),
        }
    }

    fn wait_for(
        chosen: impl Future<Output = Option<PathBuf>> + Send + 'static,
        wake: impl Fn() + Send + 'static,
    ) -> io::Result<Self> {
        let (sender, answer) = mpsc::channel();
        named_thread("dialog", move || {
            let ending = Ending { sender: Some(sender), wake };
            let path = block_on(chosen);
            if let Some(sender) = &ending.sender {
                // Nobody listening any more means the window is gone.
                let _ = sender.send(path);
            }
        })?;
        Ok(Self { answer })
    }
}

/// Hangs up and then wakes the window, also when the dialog breaks down.
struct Ending<F: Fn()> {
    sender: Option<Sender<Option<PathBuf>>>,
    wake: F,
}

impl<F: Fn()> Drop for Ending<F> {
    fn drop(&mut self) {
        self.sender = None;
        (self.wake)();
    }
}

#[allow(clippy::disallowed_methods, reason = "the one home of dialogs")]
fn dialog(question: &Question) -> rfd::AsyncFileDialog {
    let mut dialog = rfd::AsyncFileDialog::new().set_title(&question.title);
    if let Some(folder) = &question.folder {
        dialog = dialog.set_directory(folder);
    }
    if let Some(name) = &question.file_name {
        dialog = dialog.set_file_name(name);
    }
    for (name, endings) in &question.filters {
        dialog = dialog.add_filter(name, endings);
    }
    dialog
}

/// Wakes a sleeping thread.
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Waits on this thread for an answer.
fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let waker = Waker::from(Arc::new(Unpark(std::thread::current())));
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(answer) => return answer,
            Poll::Pending => std::thread::park(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ready at the second look, woken from another thread as portals do.
    struct Later(bool);

    impl Future for Later {
        type Output = Option<PathBuf>;
        fn poll(mut self: std::pin::Pin<&mut Self>, context: &mut Context) -> Poll<Self::Output> {
            if self.0 {
                return Poll::Ready(Some(PathBuf::from("/a path")));
            }
            self.0 = true;
            let waker = context.waker().clone();
            named_thread("portal", move || waker.wake()).unwrap();
            Poll::Pending
        }
    }

    fn answer_of(chosen: impl Future<Output = Option<PathBuf>> + Send + 'static) -> Option<Option<PathBuf>> {
        let (woken, wakes) = mpsc::channel();
        let dialog = Dialog::wait_for(chosen, move || woken.send(()).unwrap()).unwrap();
        wakes.recv().unwrap();
        dialog.try_take()
    }

    #[test]
    fn an_answer_wakes_the_window_and_is_there_then() {
        assert_eq!(answer_of(Later(false)), Some(Some(PathBuf::from("/a path"))));
        assert_eq!(answer_of(async { None }), Some(None));
    }

    #[test]
    fn a_dialog_that_breaks_down_counts_as_cancelled() {
        assert_eq!(answer_of(async { std::panic::resume_unwind(Box::new("planned")) }), Some(None));
    }
}
