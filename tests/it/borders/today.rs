//! §5: what a verdict means for today, row by row, and the red spell.

use super::{asked, hold};

const RIGHT: &str = "affected right; usual 2/4 rest0 daily1; mornings 2/4 rest0 daily1";

fn advice(beginning: &str, said: &str) -> &'static str {
    asked(beginning, said).today_advice.name()
}

#[test]
fn the_rows_in_their_order() {
    hold(
        &[
            (
                "a flag before a spell",
                &[("1: flag pop; 1: 2/4 rest6 @ 1", "see_clinician"), ("1: 2/4 rest6 @ 1", "none")],
            ),
            ("a milder flag", &[("1: flag moved @ 1", "as_planned")]),
            ("a spell before a missing check-in", &[("1: 2/4 rest6; 2: 2/4 @ 2 06:00", "none")]),
            ("a missing check-in before a yellow session", &[("1: walk 10:00 · 4-4-4 10' 3h @ 2 06:00", "answer")]),
            ("a pending session before a yellow morning", &[("1: 4/4; 1: walk 10:00 · 2-2-2 @ 1", "answer")]),
            (
                "a yellow session before an unjudged morning",
                &[("1: -/- rest0; 1: walk 10:00 · 4-4-4 10' 3h @ 1", "less")],
            ),
            ("an unjudged morning", &[("1: -/- rest0 @ 1", "repeat"), ("1: -/4 @ 1", "as_planned")]),
        ],
        |said| advice(RIGHT, said),
    );
}

#[test]
fn a_yellow_session_asks_for_less_today_and_tomorrow() {
    hold(
        &[
            ("days", &[("1: walk 10:00 · 4-4-4 10' 3h @ 1", "less"), ("1: walk 10:00 · 4-4-4 10' 3h @ 2", "less")]),
            ("the third day", &[("1: walk 10:00 · 4-4-4 10' 3h @ 3", "as_planned")]),
            ("a morning", &[("1: 4/4 @ 1", "less"), ("1: 3/4 @ 1", "as_planned"), ("1: 4/4 @ 2", "as_planned")]),
        ],
        |said| advice(RIGHT, said),
    );
}

#[test]
fn an_open_session_is_asked_about_for_three_days() {
    // Five days long, so that it is pending for as long as that.
    let long = "1: walk 10:00 7200' · 2-2-2 10'; 2: -/- rest0; 3: 2/4; 4: 2/4";
    hold(&[("pending", &[(" @ 1", "answer"), (" @ 3", "answer"), (" @ 4", "as_planned")])], |said| {
        advice(RIGHT, &format!("{long}{said}"))
    });
}

#[test]
fn a_spell_ends_after_two_quiet_days_in_a_row() {
    hold(
        &[
            (
                "quiet",
                &[("1: 2/4 rest6 @ 2", "none"), ("1: 2/4 rest6 @ 3 06:00", "none"), ("1: 2/4 rest6 @ 3", "as_planned")],
            ),
            ("a yellow session", &[("1: 2/4 rest6; 2: walk 10:00 · 4-4-4 10' 3h @ 3", "less")]),
            ("a rise", &[("1: 2/4 rest6; 2: 4/4 @ 3", "none"), ("1: 2/4 rest6; 2: 4/4 @ 4", "as_planned")]),
            (
                "no morning",
                &[("1: 2/4 rest6; 2: -/- rest0 @ 3", "none"), ("1: 2/4 rest6; 2: -/- rest0 @ 4", "as_planned")],
            ),
            (
                "a red again",
                &[
                    ("1: 2/4 rest6; 2: walk 10:00 · 6-6-6 @ 3", "none"),
                    ("1: 2/4 rest6; 2: walk 10:00 · 6-6-6 @ 4", "as_planned"),
                ],
            ),
            (
                "a red in the evening of the second",
                &[
                    ("1: 2/4 rest6; 3: walk 10:00 · 6-6-6 @ 4", "none"),
                    ("1: 2/4 rest6; 3: walk 10:00 · 6-6-6 @ 5", "as_planned"),
                ],
            ),
            (
                "nobody affected",
                &[
                    ("1: 2/4 rest6; 2: recovered right @ 2", "none"),
                    ("1: 2/4 rest6; 2: recovered right @ 3", "as_planned"),
                ],
            ),
        ],
        |said| advice(RIGHT, said),
    );
}

/// From the first six mornings on there is something to judge by; two raises in all are the others.
#[test]
fn without_a_usual_a_morning_that_is_neither_red_nor_yellow_is_quiet() {
    hold(
        &[
            ("two", &[("1: 2/4 rest6; 2: 2/4 @ 2", "none"), ("1: 2/4 rest6; 2: 2/4; 3: 2/4 @ 3", "repeat")]),
            (
                "daily pain",
                &[
                    ("1: 2/4 rest6; 2: 2/4 daily3; 3: 2/4 @ 3", "repeat"),
                    ("1: 2/4 rest6; 2: 2/4 daily4; 3: 2/4 @ 3", "none"),
                ],
            ),
            ("no stiffness", &[("1: 2/4 rest6; 2: -/- rest0; 3: -/- rest0 @ 3", "repeat")]),
            ("no check-in", &[("1: 2/4 rest6; 3: 2/4 @ 3", "none"), ("1: 2/4 rest6; 4: 2/4 @ 4", "none")]),
            (
                "minutes known",
                &[
                    ("-4..0: -/4; 1: -/4 rest6; 2: 2/-; 3: 2/- @ 3", "none"),
                    ("-4..0: -/4; 1: -/4 rest6; 2: 2/4; 3: 2/4 @ 3", "as_planned"),
                ],
            ),
        ],
        |said| advice("affected right", said),
    );
}

/// Whether a run is offered.
#[test]
fn while_a_spell_lasts_no_run_is_offered() {
    hold(
        &[
            (
                "before the start",
                &[
                    ("1: 2/4 rest6; 2: cleared; 2: started @ 2", false),
                    ("1: 2/4 rest6; 2: cleared; 2: started @ 3", true),
                ],
            ),
            ("none", &[("2: cleared; 2: started @ 2", true)]),
            (
                "a clearance that ended an episode",
                &[("1: cleared; 1: started; 1: run 10:00 · 6-6-6; 3: cleared; 3: started @ 3", true)],
            ),
            (
                "a red after it",
                &[(
                    "1: cleared; 1: started; 1: run 10:00 · 6-6-6; 2: cleared; 2: started; 2: walk 10:00 · 6-6-6 @ 3",
                    false,
                )],
            ),
        ],
        |said| asked(RIGHT, said).plan.next_on.is_some(),
    );
}
