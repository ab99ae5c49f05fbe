//! What a readiness criterion asks for, where its numbers come from, and what would turn it, in words.

use super::Words;
use crate::assessment::CriterionId;
use crate::assessment::readiness::{
    DAILY_ANSWERED, DAILY_DAYS, EASED_DAYS, EASED_MIN, EASED_MORNINGS, REST_DAYS, REST_PAIN, REST_WITHIN, SPIKE_PAIN,
    SPIKE_RISE, State, TEST_COUNT, TEST_DAYS, TEST_PAIN, TendonCriterion, Turn,
};

impl Words {
    /// What a criterion asks for, each number with its source.
    pub fn criterion_rule(&self, id: CriterionId) -> String {
        let (limit, days) = id.sources();
        let (limit, days) = (self.source(limit), self.source(days));
        let args = [
            ("limit-source", limit.into()),
            ("days-source", days.into()),
            ("pain", TEST_PAIN.value.into()),
            ("count", TEST_COUNT.value.into()),
            ("test-days", TEST_DAYS.value.into()),
            ("eased", EASED_MIN.value.into()),
            ("mornings", EASED_MORNINGS.value.into()),
            ("eased-days", EASED_DAYS.value.into()),
            ("rest", REST_PAIN.value.into()),
            ("rest-days", REST_DAYS.value.into()),
            ("rest-within", REST_WITHIN.value.into()),
            ("spike", self.number(SPIKE_RISE.value.get()).into()),
            ("plain", SPIKE_PAIN.value.into()),
            ("answered", DAILY_ANSWERED.value.into()),
            ("daily-days", DAILY_DAYS.value.into()),
        ];
        self.say_with(&format!("criterion-rule-{}", id.name().replace('_', "-")), &args)
    }

    /// The single change that would turn a criterion: "3 more good mornings would meet it."
    pub fn criterion_turn(&self, id: CriterionId, tendon: &TendonCriterion) -> Option<String> {
        let (way, n, day) = match tendon.turn? {
            Turn::Test(n) if tendon.state == State::Met => ("undo", n, None),
            Turn::Test(n) => ("test", n, None),
            Turn::Coming(n) => ("undo", n, None),
            Turn::Answer(day, n) => ("answer", n, Some(day)),
            Turn::Good(n) => ("good", n, None),
        };
        let day = day.map(|day| self.day_medium(day)).unwrap_or_default();
        let id = format!("turn-{way}-{}", id.name().replace('_', "-"));
        Some(self.say_with(&id, &[("n", n.into()), ("day", day.into())]))
    }
}
