//! Runs longer than the tendon had lately met, looked for once for each change of the journal.

use uuid::Uuid;

use crate::assessment::load::{LONG_RUN_DAYS, LONG_RUN_PERCENT, LongRun, long_runs};
use crate::ui::View;

/// The runs that get a caution, by day and start.
#[derive(Debug, Default)]
pub(super) struct LongRuns {
    key: Option<(u64, bool)>,
    runs: Vec<LongRun>,
}

impl LongRuns {
    /// Looks for them anew if the journal has changed.
    pub(super) fn refresh(&mut self, view: &View) {
        let key = Some((view.revision, view.is_sample));
        if self.key != key {
            *self = Self { key, runs: long_runs(view.journal, view.assessment) };
        }
    }

    /// The caution on a session, in words.
    pub(super) fn said(&self, view: &View, record: Uuid) -> Option<String> {
        let run = self.runs.iter().find(|run| run.record == record)?;
        let words = view.words;
        let args = [
            ("min", words.rounded(run.run_min).into()),
            ("longest", words.rounded(run.longest_min).into()),
            ("day", words.day_medium(run.longest_on).into()),
            ("percent", words.number(LONG_RUN_PERCENT.value).into()),
            ("days", LONG_RUN_DAYS.value.into()),
            ("source", words.source(run.source).into()),
        ];
        Some(words.say_with("log-long-run", &args))
    }
}
