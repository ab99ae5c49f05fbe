//! What a readiness criterion asks for, where its numbers come from, and what would turn it, in words.

use super::{Arg, Words};
use crate::assessment::CriterionId;
use crate::assessment::readiness::{
    DAILY_ANSWERED, DAILY_DAYS, EASED_DAYS, EASED_MIN, EASED_MORNINGS, REST_ANSWERED, REST_BEGAN, REST_DAYS, REST_PAIN,
    REST_WITHIN, SPIKE_PAIN, SPIKE_RISE, State, TEST_COUNT, TEST_DAYS, TEST_PAIN, TendonCriterion, Turn,
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
            ("rest-answered", REST_ANSWERED.value.into()),
            ("rest-began", REST_BEGAN.value.into()),
            ("rest-within", REST_WITHIN.value.into()),
            ("spike", self.number(SPIKE_RISE.value.get()).into()),
            ("plain", SPIKE_PAIN.value.into()),
            ("answered", DAILY_ANSWERED.value.into()),
            ("daily-days", DAILY_DAYS.value.into()),
        ];
        self.say_of_with("criterion-rule", id.name(), &args)
    }

    /// The single change that would turn a criterion: "3 more good mornings would meet it."
    pub fn criterion_turn(&self, id: CriterionId, tendon: &TendonCriterion) -> Option<String> {
        let args = |n: u16| [("n", Arg::from(n))];
        Some(match tendon.turn? {
            Turn::Test(n) if tendon.state != State::Met => self.say_of_with("turn-test", id.name(), &args(n)),
            Turn::Test(n) | Turn::Coming(n) => self.say_of_with("turn-undo", id.name(), &args(n)),
            Turn::Good(n) => self.say_of_with("turn-good", id.name(), &args(n)),
            Turn::Answer(day, n) => {
                let args = [("n", n.into()), ("day", self.day_medium(day).into())];
                self.say_of_with("turn-answer", id.name(), &args)
            }
        })
    }
}
