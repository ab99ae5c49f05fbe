//! The computer's date, held against the open journal: asked about once, and nothing is dated by it until
//! the person has said that it is right.

use super::App;
use crate::journal::witness::Doubt;

impl App {
    /// The doubt about the computer's date. The sample is made for whatever day it is.
    pub(super) fn doubt_now(&self) -> Option<Doubt> {
        let own = self.desk.keeping().filter(|_| !self.desk.is_sample())?;
        own.doubt(self.clock.now().at)
    }

    /// Whether what is done now may get the computer's date; says so if not. What is typed stays.
    pub(super) fn may_date(&mut self) -> bool {
        let is_doubted = self.doubt_now().is_some();
        if is_doubted {
            self.desk.window.say_error(self.words.say("clock-not-saved"));
        }
        !is_doubted
    }

    /// Notes what the person says of the computer's date.
    pub(super) fn note_clock(&mut self, is_right: bool) {
        let now = self.clock.now().at;
        let Some(keeping) = self.desk.keeping_mut() else { return };
        let is_read_only = keeping.store().read_only();
        if let Err(error) = keeping.note_clock(is_right, now)
            && !is_read_only
        {
            self.desk.window.say_error(error.to_string());
        }
        self.doubt = self.doubt_now();
    }
}
