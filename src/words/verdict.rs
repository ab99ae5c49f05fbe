//! What a verdict rests on, and the one answer that would turn it, in words.

use super::{Arg, Words};
use crate::assessment::evening::Turned;
use crate::assessment::flip::{Flip, Flips, Place};
use crate::assessment::source::Cited;
use crate::assessment::usual::{
    RESTLESS, RESTLESS_SIGNIFICANT_SCORE, RESTLESS_SLIGHT_SCORE, Restless, SIGNIFICANT_SCORE, SLIGHT_SCORE,
};
use crate::assessment::{Assessment, Part, Reason, Rule, Says, SessionVerdict, Zone};
use crate::journal::measure::Halves;

impl Words {
    /// On what a run counts for the plan that stays unknown, and what was not answered; or that it does not
    /// count. Nothing of other sessions, and while suppressed.
    pub fn counted(&self, session: &SessionVerdict) -> Option<String> {
        if !session.activity.is_run() || session.zone != Some(Zone::Unknown) {
            return None;
        }
        let unknown = session.tendons.iter().flat_map(|tendon| tendon.zone_reasons());
        let mut missing: Vec<String> = Vec::new();
        for reason in unknown.filter(|reason| reason.says == Says::Zone(Zone::Unknown)) {
            let name = self.say_of("lacks", reason.rule.name());
            if !missing.contains(&name) {
                missing.push(name);
            }
        }
        let args = [("missing", missing.join(", ").into())];
        let name = session.counted.map_or("nothing", |witness| witness.name());
        (!missing.is_empty()).then(|| self.say_of_with("counted-on", name, &args))
    }

    /// What a reason looks at; under a session the morning is the next one.
    pub fn reason_rule(&self, reason: &Reason) -> String {
        match (reason.part, reason.rule) {
            (Part::Session, Rule::MorningStiffness) => self.say("rule-next-morning-stiffness"),
            (Part::Session, Rule::MorningMinutes) => self.say("rule-next-morning-minutes"),
            (_, rule) => self.rule(rule),
        }
    }

    /// What a reason had, with its unit: "31 min"; "not answered" without an answer.
    pub fn reason_have(&self, reason: &Reason) -> String {
        match reason.have {
            None if reason.rule == Rule::Usual => self.say("not-known-yet"),
            None => self.say("not-answered"),
            Some(have) => self.amount(reason.rule, have),
        }
    }

    /// "Morning stiffness not answered → as usual"; nothing where both sound the same.
    pub fn turned(&self, turned: &Turned) -> Option<String> {
        let then = turned.then.map_or_else(|| self.say("not-answered"), |then| self.reason_have(&then));
        let now = self.reason_have(&turned.now);
        if then == now {
            return None;
        }
        let args = [("rule", self.reason_rule(&turned.now).into()), ("then", then.into()), ("now", now.into())];
        Some(self.say_with("verdict-turned", &args))
    }

    /// The border a reason was held against: "limit 30 min", or "below 2" where 2 is too much
    /// already. Empty where there is none.
    pub fn reason_limit(&self, reason: &Reason) -> String {
        let Some(limit) =
            reason.limit.filter(|_| !matches!(reason.rule, Rule::SharpPain | Rule::CheckIn | Rule::Usual))
        else {
            return String::new();
        };
        let unit = match reason.rule {
            Rule::Settling | Rule::MorningMinutes => "amount-min",
            Rule::BackToUsual => "amount-h",
            _ => "amount-score",
        };
        let id = match reason.limit_is_inside() {
            _ if is_second_limit(reason) => "reason-red-from",
            true => "reason-limit",
            false => "reason-below",
        };
        let limit = self.say_with(unit, &[("n", self.number(limit).into())]);
        self.say_with(id, &[("limit", limit.into())])
    }

    /// "Restless mornings: …": from which mornings, and what they change.
    pub fn restless(&self, restless: &Restless) -> String {
        self.say_with("verdict-restless", &self.restless_args(restless))
    }

    /// The same for a cell of a table.
    pub fn restless_short(&self, restless: &Restless) -> String {
        self.say_with("exchange-restless", &self.restless_args(restless))
    }

    fn restless_args(&self, restless: &Restless) -> [(&'static str, Arg<'_>); 9] {
        let points = |cited: Cited<Halves>| self.number(cited.value.get()).into();
        [
            ("n", restless.mornings.into()),
            ("from", self.day_short(restless.from).into()),
            ("to", self.day_short(restless.to).into()),
            ("by", self.number((restless.by() * 10.0).floor() / 10.0).into()),
            ("limit", self.number(RESTLESS.value).into()),
            ("slight", points(RESTLESS_SLIGHT_SCORE)),
            ("significant", points(RESTLESS_SIGNIFICANT_SCORE)),
            ("else-slight", points(SLIGHT_SCORE)),
            ("else-significant", points(SIGNIFICANT_SCORE)),
        ]
    }

    /// What a reason says: "green", "load too high".
    pub fn says(&self, says: Says) -> String {
        match says {
            Says::Zone(zone) => self.zone(zone),
            Says::Load(load) => self.load(load),
        }
    }

    /// What would turn a verdict, a sentence each: for the better, then for the worse. A verdict
    /// that waits says only what would settle it.
    pub fn flips(&self, flips: &Flips, says: Says) -> Vec<String> {
        self.turns(flips, says, |flip| self.flip(flip))
    }

    /// What would turn a zone that rests on several sessions: each sentence names its session's day.
    pub fn zone_turns(&self, assessment: &Assessment, flips: &Flips, zone: Zone) -> Vec<String> {
        self.turns(flips, Says::Zone(zone), |flip| self.flip_on(assessment, flip))
    }

    /// "Thu 19 Nov: 1 point more pain at its worst would have made it yellow."
    pub fn flip_on(&self, assessment: &Assessment, flip: &Flip) -> String {
        let said = self.flip(flip);
        let Place::Session(record) = flip.place else { return said };
        let Some(session) = assessment.session(record) else { return said };
        self.say_with("flip-on", &[("day", self.day_medium(session.day).into()), ("said", said.into())])
    }

    fn turns(&self, flips: &Flips, says: Says, say: impl Fn(&Flip) -> String) -> Vec<String> {
        let alone = if flips.drifts { "flip-none-drift" } else { "flip-none" };
        let better = flips.better.as_ref().map(&say).or_else(|| says.is_bad().then(|| self.say(alone)));
        let worse = flips.worse.as_ref().filter(|_| !says.lacks()).map(&say);
        better.into_iter().chain(worse).collect()
    }

    /// "1 point more morning stiffness would have made it yellow."
    pub fn flip(&self, flip: &Flip) -> String {
        let way = match flip.have {
            None => "given",
            Some(have) if flip.to > have => "more",
            Some(_) => "less",
        };
        let points = self.say_with("flip-points", &[("by", flip.by().into())]);
        let change = self.say_of_with(
            "flip",
            &format!("{}-{way}", flip.answer.name()),
            &[
                ("points", points.into()),
                ("by", flip.by().into()),
                ("to", flip.to.into()),
                ("number", self.number(flip.to).into()),
            ],
        );
        if flip.becomes.lacks() {
            return self.say_with("flip-would-lack", &[("change", change.into())]);
        }
        let becomes = match flip.becomes {
            Says::Zone(zone) => self.say_of("becomes-zone", zone.name()),
            Says::Load(load) => self.say_of("becomes-load", load.name()),
        };
        let id = if flip.have.is_none() { "flip-would" } else { "flip-would-have" };
        self.say_with(id, &[("change", change.into()), ("becomes", becomes.into())])
    }

    fn amount(&self, rule: Rule, value: f64) -> String {
        let unit = match rule {
            Rule::SharpPain => return self.say(if value > 0.0 { "yes" } else { "no" }),
            Rule::Settling => "amount-min",
            Rule::MorningMinutes => "amount-min-above",
            Rule::BackToUsual => "amount-h",
            Rule::HeelRaiseDrop => "amount-fewer",
            Rule::MorningStiffness | Rule::RestPainRise | Rule::DailyPainRise | Rule::Drift => "amount-above",
            Rule::PainWorsened => "amount-points",
            Rule::PainPeak | Rule::RestPain | Rule::DailyPain | Rule::CheckIn | Rule::Usual => "amount-score",
        };
        let is_rise = matches!(unit, "amount-above" | "amount-min-above");
        let shown = if is_rise { value.abs() } else { value };
        let unit = match unit {
            "amount-above" if value < 0.0 => "amount-below",
            "amount-min-above" if value < 0.0 => "amount-min-below",
            unit => unit,
        };
        self.say_with(unit, &[("n", self.number(shown).into())])
    }
}

/// Whether it names the border of red behind that of yellow.
fn is_second_limit(reason: &Reason) -> bool {
    let one_limit = matches!(reason.rule, Rule::BackToUsual | Rule::HeelRaiseDrop | Rule::SharpPain);
    reason.says == Says::Zone(Zone::Red) && !one_limit
}
