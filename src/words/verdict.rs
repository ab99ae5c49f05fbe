//! What a verdict rests on, and the one answer that would turn it, in words.

use super::Words;
use crate::assessment::evening::Turned;
use crate::assessment::flip::{Flip, Flips, Place};
use crate::assessment::{Assessment, Load, Reason, Rule, Says, Zone};

impl Words {
    /// What a reason had, with its unit: "31 min"; "not answered" without an answer.
    pub fn reason_have(&self, reason: &Reason) -> String {
        match reason.have {
            None if reason.rule == Rule::Usual => self.say("not-known-yet"),
            None => self.say("not-answered"),
            Some(have) => self.amount(reason.rule, have),
        }
    }

    /// "Morning stiffness not answered → 0 above usual".
    pub fn turned(&self, turned: &Turned) -> String {
        let then = turned.then.map_or_else(|| self.say("not-answered"), |then| self.reason_have(&then));
        let args = [
            ("rule", self.rule(turned.now.rule).into()),
            ("then", then.into()),
            ("now", self.reason_have(&turned.now).into()),
        ];
        self.say_with("verdict-turned", &args)
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
        let id = if reason.limit_is_inside() { "reason-limit" } else { "reason-below" };
        let limit = self.say_with(unit, &[("n", self.number(limit).into())]);
        self.say_with(id, &[("limit", limit.into())])
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
        let is_bad = matches!(says, Says::Zone(Zone::Red | Zone::Yellow) | Says::Load(Load::TooHigh));
        let waits =
            matches!(says, Says::Zone(Zone::Pending | Zone::Unknown) | Says::Load(Load::Pending | Load::Unknown));
        let better = flips.better.as_ref().map(&say).or_else(|| is_bad.then(|| self.say("flip-none")));
        let worse = flips.worse.as_ref().filter(|_| !waits).map(&say);
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
        let change = self.say_with(
            &format!("flip-{}-{way}", flip.answer.name().replace('_', "-")),
            &[
                ("points", points.into()),
                ("by", flip.by().into()),
                ("to", flip.to.into()),
                ("number", self.number(flip.to).into()),
            ],
        );
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
        // A rise below the usual is said as none.
        let shown = if unit == "amount-above" || unit == "amount-min-above" { value.max(0.0) } else { value };
        self.say_with(unit, &[("n", self.number(shown).into())])
    }
}
