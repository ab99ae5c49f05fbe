//! Typing: noted at once, and put on the disk a moment later.

use std::time::Duration;

use chrono::NaiveDate;
use eframe::egui;

use super::App;
use crate::journal::draft::Draft;

/// Seconds after which typing is on disk (PRODUCT: within a second).
const DELAY_S: f64 = 0.3;
/// Seconds after which it is tried again.
const AGAIN_S: f64 = 5.0;

impl App {
    pub(super) fn note_draft(&mut self, ctx: &egui::Context, draft: Draft) {
        if let Some(keeping) = self.desk.keeping_mut() {
            keeping.note_draft(draft);
        }
        self.begin_to_keep(ctx);
    }

    /// Puts what is noted on disk in a moment.
    pub(super) fn begin_to_keep(&mut self, ctx: &egui::Context) {
        self.desk.typing.since_s.get_or_insert(ctx.input(|i| i.time));
        ctx.request_repaint_after(Duration::from_secs_f64(DELAY_S));
    }

    pub(super) fn drop_draft(&mut self, form: &str, day: NaiveDate) {
        let dropped = self.desk.keeping_mut().map_or(Ok(()), |keeping| keeping.drop_draft(form, day));
        if let Err(error) = dropped {
            self.say_error(error.to_string());
        }
        if self.waiting.is_checking() {
            self.begin_to_keep(&self.ctx.clone());
        }
    }

    /// Puts what is being typed on disk once it is due.
    pub(super) fn keep_drafts(&mut self, ctx: &egui::Context) {
        let now_s = ctx.input(|i| i.time);
        let Some(since_s) = self.desk.typing.since_s else { return };
        let is_due = now_s - since_s >= DELAY_S;
        if is_due {
            self.keep_drafts_now();
        }
        if self.desk.typing.since_s.is_some() {
            ctx.request_repaint_after(Duration::from_secs_f64(if is_due { AGAIN_S } else { DELAY_S }));
        }
    }

    pub(super) fn keep_drafts_now(&mut self) {
        if self.desk.is_lent() || self.waiting.is_checking() {
            return; // It went with the journal, and is put there once that is back; or nothing can be written yet.
        }
        let kept = match self.desk.keeping_mut() {
            Some(keeping) if !keeping.store().read_only() => keeping.keep_drafts(),
            _ => Ok(()),
        };
        match kept {
            Ok(()) => self.desk.typing = Default::default(),
            // Tried again every few seconds, said once.
            Err(error) if !std::mem::replace(&mut self.desk.typing.is_in_trouble, true) => {
                self.not_kept(&error);
            }
            Err(_) => {}
        }
    }
}
