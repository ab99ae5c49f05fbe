//! What a session still lacks: answers that can be given at any time.

use uuid::Uuid;

use crate::assessment::SessionVerdict;
use crate::journal::day;
use crate::journal::tendon::Side;
use crate::ui::View;

/// The answers each affected tendon's response lacks, as ids of their words.
pub fn of(view: &View, session: &SessionVerdict) -> Vec<(Side, Vec<&'static str>)> {
    let lacks = |side: Side| {
        let response = view.journal.current().response(session.record, side);
        let answered = [
            ("missing-start", response.is_some_and(|r| r.pain_start.is_some())),
            ("missing-peak", response.is_some_and(|r| r.pain_peak.is_some())),
            ("missing-end", response.is_some_and(|r| r.pain_end.is_some())),
            ("missing-settling", response.is_some_and(|r| r.settle_min.is_some())),
        ];
        let open = answered.into_iter().filter(|(_, is_answered)| !is_answered).map(|(id, _)| id);
        (side, open.collect::<Vec<_>>())
    };
    session.tendons.iter().map(|t| lacks(t.side)).filter(|(_, open)| !open.is_empty()).collect()
}

/// Whether a run that is waited for lacks answers itself: how it went, or, the morning being in, the
/// hours until back at the usual. Otherwise only the next morning's check-in is waited for.
pub fn in_run(view: &View, record: Uuid) -> bool {
    let Some(session) = view.assessment.session(record) else { return false };
    let morning = day::plus(session.day, 1);
    let has_morning = |side| view.journal.current().check_in(morning, side).is_some();
    !of(view, session).is_empty() || session.tendons.iter().all(|t| has_morning(t.side))
}

/// "Right: pain at the end, settling time."
pub fn said(view: &View, session: &SessionVerdict) -> String {
    let words = view.words;
    let parts = of(view, session).into_iter().map(|(side, open)| {
        let open: Vec<String> = open.into_iter().map(|id| words.say(id)).collect();
        words.say_with("missing-of-side", &[("Side", words.side(side).into()), ("what", open.join(", ").into())])
    });
    parts.collect::<Vec<_>>().join(" ")
}
