//! One reason of a verdict as a sentence.

use crate::assessment::Reason;
use crate::words::Words;

/// "Worst pain in the session: 4, limit 3".
pub(super) fn said(words: &Words, reason: &Reason) -> String {
    let (rule, have) = (words.reason_rule(reason), words.reason_have(reason));
    let limit = words.reason_limit(reason);
    let id = if limit.is_empty() { "exchange-reason" } else { "exchange-reason-limit" };
    words.say_with(id, &[("rule", rule.into()), ("have", have.into()), ("limit", limit.into())])
}

/// The same with where its limit comes from: "…, limit 3 [zone framework (S1)]".
pub(super) fn sourced(words: &Words, reason: &Reason) -> String {
    let source = words.source(reason.source);
    words.say_with("exchange-reason-sourced", &[("said", said(words, reason).into()), ("source", source.into())])
}
