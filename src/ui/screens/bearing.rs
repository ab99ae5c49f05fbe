//! What the tendons bear, as screens show it: worked out once for each change of the journal or the day.

use crate::assessment::load::{Cost, DayLoads, Rates, cost};
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
}

impl Bearing {
    /// Works it out anew if the journal or the day has changed.
    pub(super) fn refresh(&mut self, view: &View) {
        let key = Some((view.revision, view.is_sample));
        if self.key == key {
            return;
        }
        let loads = DayLoads::of(view.journal, view.assessment);
        let sides = view.assessment.affected(view.today).iter();
        let tendons = sides.map(|side| (*side, Tolerance::of(&loads, view.assessment, *side))).collect();
        *self = Self { key, rates: Rates::of(view.journal.current()), loads, tendons };
    }

    /// One tendon's tolerance.
    pub(super) fn tolerance(&self, side: Side) -> Option<&Tolerance> {
        self.tendons.iter().find(|(of, _)| *of == side).map(|(_, tolerance)| tolerance)
    }

    /// What a session would cost, as far as its minutes are known.
    fn cost(&self, session: &Session, view: &View) -> Cost {
        cost(&self.rates, session, view.assessment.day_start.day_of(session.civil_start()))
    }

    /// A day with one more session, in words: its load, and how likely that is to be too high. Nothing
    /// where its minutes are not known yet, or no tendon has enough judged days.
    pub(super) fn what_if(&self, view: &View, session: &Session) -> Option<String> {
        let day = view.assessment.day_start.day_of(session.civil_start());
        let units = self.loads.on(day).all.known + self.cost(session, view).all?;
        let worst = self.worst(units)?;
        let words = view.words;
        let args = [("load", words.rounded(units).into()), ("odds", words.odds(worst).into())];
        Some(words.say_with("bearing-what-if", &args))
    }

    /// How likely a load is to be too high for the tendon that bears least.
    pub(super) fn worst(&self, units: f64) -> Option<Estimate> {
        let estimates = self.tendons.iter().filter_map(|(_, tolerance)| Some(tolerance.curve()?.at(units)));
        estimates.max_by(|one, other| one.likely.total_cmp(&other.likely))
    }
}
