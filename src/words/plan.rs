//! What moves the plan, and what a verdict on the next run would lead to, in words.

use super::Words;
use crate::assessment::Action;
use crate::assessment::plan::{CREDITS_MORE, Outcome, Plan, PlanReason, PlanRule};

impl Words {
    /// What the plan looks at: "Credits on this step".
    pub fn plan_rule(&self, rule: PlanRule) -> String {
        self.say_of("plan-rule", rule.name())
    }

    /// What a plan reason had: "2"; "none yet", or "missing" of answers.
    pub fn plan_have(&self, reason: &PlanReason) -> String {
        match reason.have {
            Some(have) => have.to_string(),
            None if reason.rule == PlanRule::Answers => self.say("plan-why-missing"),
            None => self.say("plan-why-no-run"),
        }
    }

    /// A plan reason's limit, whether it holds the next run back, and the limit's source.
    pub fn plan_limit(&self, reason: &PlanReason) -> String {
        let limit = reason.limit.map(|n| match reason.earns_again {
            None => self.say_of_with("plan-limit", reason.rule.name(), &[("n", n.into())]),
            Some(step) => {
                let more = [("n", n.into()), ("step", step.into()), ("more", CREDITS_MORE.value.into())];
                self.say_with("plan-limit-earns-again", &more)
            }
        });
        let held = reason.holds_back.then(|| self.say("plan-limit-holds"));
        let parts: Vec<String> = [limit, held, Some(self.source(reason.source))].into_iter().flatten().collect();
        parts.join(" · ")
    }

    /// "Step back: step 2, eased to 2 min run, 2 min walk × 4".
    pub fn leads_to(&self, plan: &Plan, outcome: &Outcome) -> String {
        let action = self.action(outcome.action);
        let (Some(step), Some(dose)) = (outcome.step, outcome.dose) else {
            return self.say_with("plan-leads-to-gate", &[("action", action.into())]);
        };
        let is_same = (outcome.step, outcome.reduced, outcome.credits) == (plan.step, plan.reduced, plan.credits);
        let stays = matches!(outcome.action, Action::Continue) && plan.step == Some(step);
        let id = match (stays, outcome.reduced) {
            _ if is_same && outcome.action == plan.action && outcome.reduced => "plan-leads-nothing-eased",
            _ if is_same && outcome.action == plan.action => "plan-leads-nothing",
            (true, false) if outcome.credits > 0 => "plan-leads-credit",
            (_, true) => "plan-leads-eased",
            (_, false) => "plan-leads-to",
        };
        let args = [
            ("action", action.into()),
            ("step", step.into()),
            ("dose", self.dose(dose).into()),
            ("credits", outcome.credits.into()),
            ("needed", outcome.needed.unwrap_or_default().into()),
        ];
        self.say_with(id, &args)
    }
}
