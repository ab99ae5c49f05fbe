//! What the tendons bear, as screens show it: worked out once for each change of the journal or the day.

use chrono::NaiveDate;

use crate::assessment::load::{Cost, DayLoads, Rates, cost};
use crate::assessment::still_running::StillRunning;
use crate::assessment::tolerance::{Estimate, Tolerance};
use crate::journal::session::Session;
use crate::journal::tendon::Side;
use crate::ui::View;

/// The loads of the days, and how likely a load is to be too high.
#[derive(Debug, Default)]
pub(super) struct Bearing {
    key: Option<(u64, bool)>,
    rates: Rates,
    loads: DayLoads,
    tendons: Vec<(Side, Tolerance)>,
    still_running: Option<StillRunning>,
}

impl Bearing {
    /// Works it out anew if the journal or the day has changed.
    pub(super) fn refresh(&mut self, view: &View) {
        let key = Some((view.revision, view.is_sample));
        if self.key == key {
            return;
        }
        let loads = DayLoads::of(view.journal, view.assessment);
        let both = [Side::Left, Side::Right].map(|side| Tolerance::of(&loads, view.assessment, side));
        let still_running = StillRunning::of(view.assessment, &loads, [&both[0], &both[1]]);
        let affected = view.assessment.affected(view.today);
        let tendons =
            [Side::Left, Side::Right].into_iter().zip(both).filter(|(side, _)| affected.contains(side)).collect();
        *self = Self { key, rates: Rates::of(view.journal.current()), loads, tendons, still_running };
    }

    /// What holds today for someone who runs on; nothing in the other mode.
    pub(super) fn still_running(&self) -> Option<&StillRunning> {
        self.still_running.as_ref()
    }

    /// What is left below today's ceiling with a session that is being planned.
    pub(super) fn left_with(&self, view: &View, session: &Session) -> Option<String> {
        let (today, words) = (self.still_running()?, view.words);
        let ceiling = today.limit?;
        let (day, cost) = self.planned(view, session);
        let units = cost.all.filter(|_| day == view.today)?;
        let left = ceiling - today.today_so_far.all.known - units;
        let ceiling = words.rounded(ceiling);
        let (id, of, units) =
            if words.is_shown(-left) { ("still-left-over", "over", -left) } else { ("still-left-after", "left", left) };
        Some(words.say_with(id, &[(of, words.rounded(units).into()), ("ceiling", ceiling.into())]))
    }

    /// What the days cost.
    pub(super) fn loads(&self) -> &DayLoads {
        &self.loads
    }

    /// One tendon's tolerance.
    pub(super) fn tolerance(&self, side: Side) -> Option<&Tolerance> {
        self.tendons.iter().find(|(of, _)| *of == side).map(|(_, tolerance)| tolerance)
    }

    /// The day a session being planned counts for, and what it would cost as far as its minutes are known.
    fn planned(&self, view: &View, session: &Session) -> (NaiveDate, Cost) {
        let day = view.assessment.day_start.day_of(session.civil_start());
        (day, cost(&self.rates, session, day))
    }

    /// A day with one more session, in words: its load, and how likely that is to be too high. Nothing
    /// where its minutes are not known yet, or no tendon has enough judged days.
    pub(super) fn what_if(&self, view: &View, session: &Session) -> Option<String> {
        let (day, cost) = self.planned(view, session);
        let units = self.loads.on(day).all.known + cost.all?;
        let worst = self.worst(units)?;
        let words = view.words;
        let args = [("load", words.rounded(units).into()), ("odds", words.odds(worst).into())];
        Some(words.say_with("bearing-what-if", &args))
    }

    /// How likely a load is to be too high for the tendon that bears least.
    fn worst(&self, units: f64) -> Option<Estimate> {
        let estimates = self.tendons.iter().filter_map(|(_, tolerance)| Some(tolerance.curve()?.at(units)));
        estimates.max_by(|one, other| one.likely.total_cmp(&other.likely))
    }
}
