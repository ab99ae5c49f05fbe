//! One tendon's day as a row of the report.

use chrono::NaiveDate;

use super::{COLUMNS, Cell, Material};
use crate::assessment::load::{Rates, cost};
use crate::assessment::{DayVerdict, Load, Says, SessionVerdict, TendonDay, Zone};
use crate::exchange::reason;
use crate::journal::Kept;
use crate::journal::cell::Cell as _;
use crate::journal::plan_event::{PlanDecision, PlanEvent};
use crate::journal::session::Session;
use crate::journal::tendon::Side;

/// Every day and tendon something was recorded about; what is about no side is about both.
pub(super) fn with_anything(material: &Material) -> Vec<(NaiveDate, Side)> {
    let now = material.journal.current();
    let mut one_sided: Vec<(NaiveDate, Side)> = now.check_ins().iter().map(|k| (k.date, k.side)).collect();
    one_sided.extend(now.heel_raises().iter().map(|k| (k.date, k.side)));
    one_sided.extend(now.evaluations().iter().map(|k| (k.date, k.side)));
    let mut both: Vec<NaiveDate> = material.assessment.sessions.iter().map(|s| s.day).collect();
    both.extend(now.days().iter().map(|k| k.date));
    both.extend(now.plan_events().iter().map(|k| k.date));
    both.extend(now.scores().iter().map(|k| k.date));
    for flag in now.flags() {
        match flag.side {
            Some(side) => one_sided.push((flag.date, side)),
            None => both.push(flag.date),
        }
    }
    one_sided.extend(both.into_iter().flat_map(|date| Side::ALL.iter().map(move |side| (date, *side))));
    one_sided
}

/// The days of a report.
pub(super) struct Days<'a> {
    material: &'a Material<'a>,
    rates: Rates,
}

/// One day of it, and what both tendons' rows say of it.
pub(super) struct Day<'a> {
    material: &'a Material<'a>,
    date: NaiveDate,
    verdict: DayVerdict,
    done: Vec<Done<'a>>,
    both: Row,
}

/// A session with its verdicts.
type Done<'a> = (&'a SessionVerdict, &'a Kept<Session>);

/// The cells of a row.
#[derive(Clone)]
pub(super) struct Row([Cell; COLUMNS.len()]);

impl Row {
    fn put(&mut self, column: &str, cell: Cell) {
        let place = COLUMNS.iter().position(|c| *c == column);
        debug_assert!(place.is_some(), "{column} is no column");
        if let Some(place) = place {
            self.0[place] = cell;
        }
    }

    /// The cells in the order of [`COLUMNS`].
    pub(super) fn cells(self) -> impl Iterator<Item = Cell> {
        self.0.into_iter()
    }
}

impl<'a> Days<'a> {
    pub(super) fn of(material: &'a Material<'a>) -> Self {
        Self { material, rates: Rates::of(material.journal.current()) }
    }

    /// A day of it.
    pub(super) fn on(&self, date: NaiveDate) -> Day<'a> {
        let Material { journal, assessment, words } = *self.material;
        let verdicts = assessment.sessions_between(date, date).iter();
        let done = verdicts.filter_map(|verdict| Some((verdict, journal.current().session(verdict.record)?))).collect();
        let mut both = Row([const { Cell::Blank }; COLUMNS.len()]);
        both.put("date", Cell::Said(date.to_cell()));
        both.put("weekday", Cell::Said(words.weekday_short(date)));
        let mut day = Day { material: self.material, date, verdict: assessment.day(date), done, both };
        day.put_sessions(&self.rates);
        day.put_plan();
        day
    }
}

impl Day<'_> {
    /// A tendon's row of it.
    pub(super) fn row(&self, side: Side) -> Row {
        let mut row = self.both.clone();
        row.put("side", Cell::Said(side.name().to_owned()));
        self.put_answers(&mut row, side);
        self.put_zone(&mut row, side);
        self.put_responses(&mut row, side);
        row.put("note", self.note(side));
        row
    }

    fn put_answers(&self, row: &mut Row, side: Side) {
        let usual = self.material.assessment.usual(self.date, side).stiffness;
        row.put("usual_stiffness", Cell::number(usual.value().map(|usual| usual.get())));
        let Some(check_in) = self.material.journal.current().check_in(self.date, side) else { return };
        let stiffness = check_in.stiffness.map(|s| s.get());
        row.put("stiffness", Cell::number(stiffness));
        row.put("stiffness_min", Cell::number(check_in.stiffness_min.map(|m| m.get())));
        row.put("rise", Cell::number(usual.rise_of(stiffness).map(|rise| rise.get())));
        row.put("rest_pain", Cell::number(check_in.rest_pain.map(|p| p.get())));
        row.put("daily_pain", Cell::number(check_in.daily_pain.map(|p| p.get())));
        row.put("painkiller", Cell::said(check_in.painkiller.map(|taken| if taken { "yes" } else { "no" })));
    }

    fn put_zone(&self, row: &mut Row, side: Side) {
        let words = self.material.words;
        let raised = self.material.assessment.red_flags.suppressed_by;
        if let Some(raised) = raised.filter(|raised| raised.on <= self.date) {
            let flag = words.flag(raised.flag).into();
            row.put("why", Cell::Said(words.say_with("exchange-why-suppressed", &[("flag", flag)])));
            return;
        }
        let Some(tendon) = self.verdict.tendons.iter().find(|tendon| tendon.side == side) else { return };
        row.put("zone", Cell::said(tendon.zone.map(Zone::name)));
        row.put("why", Cell::said(self.why(tendon)));
    }

    /// What decided, with its number; of red and yellow, everything that spoke for it.
    fn why(&self, tendon: &TendonDay) -> Option<String> {
        let zone = tendon.zone?;
        let most = if matches!(zone, Zone::Red | Zone::Yellow) { usize::MAX } else { 1 };
        let deciding = tendon.reasons.iter().filter(|reason| reason.says == Says::Zone(zone)).take(most);
        let mut said: Vec<String> = deciding.map(|reason| reason::said(self.material.words, reason)).collect();
        said.dedup();
        said.extend(tendon.usual.eased_by().map(|restless| self.material.words.restless_short(&restless)));
        (!said.is_empty()).then(|| said.join("; "))
    }

    fn put_sessions(&mut self, rates: &Rates) {
        if self.done.is_empty() {
            return;
        }
        let names: Vec<String> = self.done.iter().map(|(_, session)| self.session_name(session)).collect();
        self.both.put("sessions", Cell::Said(names.join("; ")));
        let run_min = sum(self.done.iter().map(|(_, session)| session.run_min.map(|m| m.get())));
        self.both.put("run_min", Cell::number(run_min));
        let load = sum(self.done.iter().map(|(_, session)| cost(rates, session, self.date).all));
        self.both.put("load", Cell::number(load));
    }

    fn put_responses(&self, row: &mut Row, side: Side) {
        let now = self.material.journal.current();
        let responses = self.done.iter().filter_map(|(_, session)| now.response(session.record, side));
        let peak = responses.clone().filter_map(|response| response.pain_peak).max();
        row.put("pain_peak", Cell::number(peak.map(|p| p.get())));
        let settled = responses.filter_map(|response| response.settle_min).max();
        row.put("settle_min", Cell::number(settled.map(|m| m.get())));
        let verdicts = self.done.iter().flat_map(|(verdict, _)| &verdict.tendons).filter(|t| t.side == side);
        let loads: Vec<Load> = verdicts.filter_map(|verdict| verdict.load).collect();
        let worst = (!loads.is_empty()).then(|| Load::worst(loads).name());
        row.put("load_verdict", Cell::said(worst));
    }

    /// "Walk-run 24 min".
    fn session_name(&self, session: &Session) -> String {
        let activity = self.material.words.activity(session.activity);
        match session.minutes {
            None => activity,
            Some(minutes) => self.material.words.say_with(
                "exchange-session",
                &[("activity", activity.into()), ("min", self.material.words.number(minutes.get()).into())],
            ),
        }
    }

    /// The step the day ended on, and what the day's last move was; neither where a red flag silences the day.
    fn put_plan(&mut self) {
        let Material { assessment, journal, .. } = *self.material;
        let moves = &assessment.plan.moves; // Oldest first.
        let until = moves.partition_point(|step| step.date <= self.date);
        let last = moves[..until].last().filter(|_| !assessment.is_silenced_on(self.date));
        self.both.put("plan_step", Cell::number(last.and_then(|step| step.step)));
        let today = last.filter(|step| step.date == self.date);
        self.both.put("plan_action", Cell::said(today.map(|step| step.action.name())));
        let events = of_date(journal.current().plan_events(), self.date, |k| k.date);
        if let Some(cleared) = events.iter().rfind(|k| k.event == PlanDecision::ClinicianCleared) {
            self.both.put("clearance", self.clearance(cleared));
        }
    }

    fn clearance(&self, cleared: &PlanEvent) -> Cell {
        let own: Vec<&str> = [&cleared.who, &cleared.note].into_iter().flatten().map(|text| text.as_str()).collect();
        if own.is_empty() { Cell::Said(self.material.words.say("yes")) } else { Cell::Own(own.join("; ")) }
    }

    /// Everything written about the day: the mark, the check-in's and the sessions' notes.
    fn note(&self, side: Side) -> Cell {
        let now = self.material.journal.current();
        let mut notes: Vec<String> = Vec::new();
        let check_in = now.check_in(self.date, side);
        notes.extend(check_in.and_then(|k| k.note.as_ref()).map(|note| note.as_str().to_owned()));
        for mark in of_date(now.days(), self.date, |k| k.date) {
            notes.push(self.material.words.day_event(mark.event));
            notes.extend(mark.note.as_ref().map(|note| note.as_str().to_owned()));
        }
        notes.extend(self.done.iter().filter_map(|(_, s)| s.note.as_ref()).map(|note| note.as_str().to_owned()));
        if notes.is_empty() { Cell::Blank } else { Cell::Own(notes.join("; ")) }
    }
}

/// The facts of a day, of facts by date.
fn of_date<T>(facts: &[T], date: NaiveDate, date_of: impl Fn(&T) -> NaiveDate) -> &[T] {
    let begin = facts.partition_point(|fact| date_of(fact) < date);
    let end = facts.partition_point(|fact| date_of(fact) <= date);
    &facts[begin..end]
}

/// The sum of what is known; nothing when none is.
fn sum(numbers: impl Iterator<Item = Option<f64>>) -> Option<f64> {
    numbers.flatten().reduce(|a, b| a + b)
}
