//! Looking around with the sample: its desk lies on top of one's own, which is there again afterwards as
//! it was left.

use super::desk::Desk;
use super::{App, opening};

impl App {
    pub(super) fn open_sample(&mut self) {
        if self.desk.is_sample() || self.desk.is_lent() {
            return;
        }
        self.keep_drafts_now();
        match opening::sample(&self.clock, &self.words) {
            Ok(sample) => {
                self.change_desk(|own| Desk::of_sample(sample, own));
                self.reassess();
            }
            Err(error) => self.say_error(error.to_string()),
        }
    }

    pub(super) fn close_sample(&mut self) {
        if self.desk.is_sample() {
            let errors = self.desk.window.take_errors();
            self.change_desk(Desk::into_own);
            self.desk.window.give_errors(errors);
            self.reassess();
        }
    }
}
