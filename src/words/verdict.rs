//! What a verdict rests on, and the one answer that would turn it, in words.

use super::Words;
use crate::assessment::flip::{Flip, Flips};
use crate::assessment::plan::{PlanReason, PlanRule};
use crate::assessment::{Load, Reason, Rule, Says, Zone};

impl Words {
    /// What a reason had, with its unit: "31 min"; "not answered" without an answer.
    pub fn reason_have(&self, reason: &Reason) -> String {
        match reason.have {
            None if reason.rule == Rule::Usual => self.say("not-known-yet"),
            None => self.say("not-answered"),
            Some(have) => self.amount(reason.rule, have),
        }
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
        let is_settled = matches!(says, Says::Zone(Zone::Red | Zone::Yellow) | Says::Load(Load::TooHigh));
        let better = flips.better.map(|flip| self.flip(&flip));
        let alone = || self.say("flip-none");
        let better = if is_settled { Some(better.unwrap_or_else(alone)) } else { better };
        let worse = flips.worse.filter(|_| !matches!(says, Says::Zone(Zone::Pending | Zone::Unknown)));
        let worse = worse.filter(|_| !matches!(says, Says::Load(Load::Pending | Load::Unknown)));
        better.into_iter().chain(worse.map(|flip| self.flip(&flip))).collect()
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

    /// What the plan looks at: "Green sessions in a row".
    pub fn plan_rule(&self, rule: PlanRule) -> String {
        self.say_of("plan-rule", rule.name())
    }

    /// A plan reason's limit, whether it holds the next run back, and the limit's source.
    pub fn plan_limit(&self, reason: &PlanReason) -> String {
        let limit = reason.limit.map(|n| {
            self.say_with(&format!("plan-limit-{}", reason.rule.name().replace('_', "-")), &[("n", n.into())])
        });
        let held = reason.holds_back.then(|| self.say("plan-limit-holds"));
        let parts: Vec<String> = [limit, held, Some(self.source(reason.source))].into_iter().flatten().collect();
        parts.join(" · ")
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
