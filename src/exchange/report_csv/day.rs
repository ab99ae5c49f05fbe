//! One tendon's day as a row of the report.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{COLUMNS, Cell, Material};
use crate::assessment::load::{Rates, cost};
use crate::assessment::plan::Move;
use crate::assessment::{Load, Says, SessionVerdict, TendonDay, Zone};
use crate::exchange::reason;
use crate::journal::Kept;
use crate::journal::plan_event::{PlanDecision, PlanEvent};
use crate::journal::session::{Response, Session};
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

/// A session with its verdicts.
type Done<'a> = (&'a SessionVerdict, &'a Kept<Session>);

impl<'a> Days<'a> {
    pub(super) fn of(material: &'a Material<'a>) -> Self {
        Self { material, rates: Rates::of(material.journal.current()) }
    }

    /// The cells of a tendon's day, in the order of [`COLUMNS`].
    pub(super) fn cells(&self, date: NaiveDate, side: Side) -> Vec<Cell> {
        let mut cells = HashMap::new();
        self.put_answers(&mut cells, date, side);
        self.put_zone(&mut cells, date, side);
        self.put_sessions(&mut cells, date, side);
        self.put_plan(&mut cells, date);
        cells.insert("note", self.note(date, side));
        COLUMNS.iter().map(|column| cells.remove(column).unwrap_or(Cell::Blank)).collect()
    }

    fn put_answers(&self, cells: &mut HashMap<&str, Cell>, date: NaiveDate, side: Side) {
        cells.insert("date", Cell::Said(date.format("%Y-%m-%d").to_string()));
        cells.insert("weekday", Cell::Said(self.material.words.weekday_short(date)));
        cells.insert("side", Cell::Said(side.name().to_owned()));
        let usual = self.material.assessment.usual(date, side).stiffness;
        cells.insert("usual_stiffness", Cell::number(usual.value().map(|usual| usual.get())));
        let Some(check_in) = self.material.journal.current().check_in(date, side) else { return };
        let stiffness = check_in.stiffness.map(|s| s.get());
        cells.insert("stiffness", Cell::number(stiffness));
        cells.insert("stiffness_min", Cell::number(check_in.stiffness_min.map(|m| m.get())));
        cells.insert("rise", Cell::number(usual.rise_of(stiffness).map(|rise| rise.get())));
        cells.insert("rest_pain", Cell::number(check_in.rest_pain.map(|p| p.get())));
        cells.insert("daily_pain", Cell::number(check_in.daily_pain.map(|p| p.get())));
        cells.insert("painkiller", Cell::said(check_in.painkiller.map(|taken| if taken { "yes" } else { "no" })));
    }

    fn put_zone(&self, cells: &mut HashMap<&str, Cell>, date: NaiveDate, side: Side) {
        let words = self.material.words;
        let raised = self.material.assessment.red_flags.suppressed_by;
        if let Some(raised) = raised.filter(|raised| raised.on <= date) {
            let flag = words.flag(raised.flag).into();
            cells.insert("why", Cell::Said(words.say_with("exchange-why-suppressed", &[("flag", flag)])));
            return;
        }
        let day = self.material.assessment.day(date);
        let Some(tendon) = day.tendons.iter().find(|tendon| tendon.side == side) else { return };
        cells.insert("zone", Cell::said(tendon.zone.map(Zone::name)));
        cells.insert("why", Cell::said(self.why(tendon)));
    }

    /// What decided, with its number; of red and yellow, everything that spoke for it.
    fn why(&self, tendon: &TendonDay) -> Option<String> {
        let zone = tendon.zone?;
        let deciding = tendon.reasons.iter().filter(|reason| reason.says == Says::Zone(zone));
        let mut said: Vec<String> = deciding.map(|reason| reason::said(self.material.words, reason)).collect();
        said.dedup();
        if !matches!(zone, Zone::Red | Zone::Yellow) {
            said.truncate(1);
        }
        (!said.is_empty()).then(|| said.join("; "))
    }

    fn done(&self, date: NaiveDate) -> Vec<Done<'a>> {
        let Material { journal, assessment, .. } = *self.material;
        let verdicts = assessment.sessions_between(date, date).iter();
        verdicts.filter_map(|verdict| Some((verdict, journal.current().session(verdict.record)?))).collect()
    }

    fn put_sessions(&self, cells: &mut HashMap<&str, Cell>, date: NaiveDate, side: Side) {
        let now = self.material.journal.current();
        let done = self.done(date);
        if done.is_empty() {
            return;
        }
        let names: Vec<String> = done.iter().map(|(_, session)| self.session_name(session)).collect();
        cells.insert("sessions", Cell::Said(names.join("; ")));
        let run_min = sum(done.iter().map(|(_, session)| session.run_min.map(|m| m.get())));
        cells.insert("run_min", Cell::number(run_min));
        let load = sum(done.iter().map(|(_, session)| cost(&self.rates, session, date).all));
        cells.insert("load", Cell::number(load));
        let responses: Vec<&Response> =
            done.iter().filter_map(|(_, session)| Some(&now.response(session.record, side)?.fact)).collect();
        let peak = responses.iter().filter_map(|response| response.pain_peak).max();
        cells.insert("pain_peak", Cell::number(peak.map(|p| p.get())));
        let settled = responses.iter().filter_map(|response| response.settle_min).max();
        cells.insert("settle_min", Cell::number(settled.map(|m| m.get())));
        let verdicts = done.iter().flat_map(|(verdict, _)| &verdict.tendons).filter(|t| t.side == side);
        let loads: Vec<Load> = verdicts.filter_map(|verdict| verdict.load).collect();
        let worst = (!loads.is_empty()).then(|| Load::worst(loads).name());
        cells.insert("load_verdict", Cell::said(worst));
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
    fn put_plan(&self, cells: &mut HashMap<&str, Cell>, date: NaiveDate) {
        let Material { assessment, .. } = self.material;
        let moves = assessment.plan.moves.iter();
        let last: Option<&Move> = moves.rev().find(|step| step.date <= date && !assessment.is_silenced_on(date));
        cells.insert("plan_step", Cell::number(last.and_then(|step| step.step)));
        let today = last.filter(|step| step.date == date);
        cells.insert("plan_action", Cell::said(today.map(|step| step.action.name())));
        let events = self.material.journal.current().plan_events();
        let cleared = events.iter().rfind(|k| k.date == date && k.event == PlanDecision::ClinicianCleared);
        if let Some(cleared) = cleared {
            cells.insert("clearance", self.clearance(cleared));
        }
    }

    fn clearance(&self, cleared: &PlanEvent) -> Cell {
        let own: Vec<&str> = [&cleared.who, &cleared.note].into_iter().flatten().map(|text| text.as_str()).collect();
        if own.is_empty() { Cell::Said(self.material.words.say("yes")) } else { Cell::Own(own.join("; ")) }
    }

    /// Everything written about the day: the mark, the check-in's and the sessions' notes.
    fn note(&self, date: NaiveDate, side: Side) -> Cell {
        let now = self.material.journal.current();
        let mut notes: Vec<String> = Vec::new();
        notes.extend(now.check_in(date, side).and_then(|k| k.note.as_ref()).map(|note| note.as_str().to_owned()));
        for mark in now.days().iter().filter(|k| k.date == date) {
            notes.push(self.material.words.day_event(mark.event));
            notes.extend(mark.note.as_ref().map(|note| note.as_str().to_owned()));
        }
        let sessions = self.done(date);
        notes.extend(sessions.iter().filter_map(|(_, s)| s.note.as_ref()).map(|note| note.as_str().to_owned()));
        if notes.is_empty() { Cell::Blank } else { Cell::Own(notes.join("; ")) }
    }
}

/// The sum of what is known; nothing when none is.
fn sum(numbers: impl Iterator<Item = Option<f64>>) -> Option<f64> {
    numbers.flatten().reduce(|a, b| a + b)
}
