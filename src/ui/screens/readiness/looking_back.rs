//! What an evaluation looks back on: the outcome score and its change, and the heel raises of both sides.

use eframe::egui::Ui;

use crate::assessment::TEST_ERROR;
use crate::assessment::evaluation::{IMPORTANT, INSTRUMENT, Review, ScoreChange, Symmetry};
use crate::ui::{View, theme};

/// Shows it, a line each.
pub(super) fn show(ui: &mut Ui, view: &View, review: &Review) {
    let lines = review.score.iter().flat_map(|score| score_lines(view, score));
    for line in lines.chain(review.symmetry.map(|symmetry| symmetry_line(view, symmetry))) {
        theme::remark(ui, line);
    }
}

/// "VISA-A 78 (Sat 21 Nov), 6 more than on 24 Oct.", and over 12 and 24 weeks what counts as important.
fn score_lines(view: &View, score: &ScoreChange) -> Vec<String> {
    let words = view.words;
    let on = words.day_medium(score.date);
    let args = [("instrument", INSTRUMENT.into()), ("score", score.score.into()), ("day", on.into())];
    let mut lines = vec![words.say_with("evaluation-score-is", &args)];
    if let Some((on, before)) = score.before {
        let change = change_said(view, before, score.score);
        let args = [("change", change.into()), ("day", words.day_medium(on).into())];
        lines.push(words.say_with("evaluation-score-since-last", &args));
    }
    lines.extend(score.since.iter().map(|(on, then, important)| {
        let args = [
            ("weeks", important.weeks.into()),
            ("day", words.day_medium(*on).into()),
            ("change", change_said(view, *then, score.score).into()),
            ("points", important.points.into()),
            ("low", signed(important.low).into()),
            ("high", signed(important.high).into()),
            ("source", words.source(IMPORTANT.source).into()),
        ];
        words.say_with("evaluation-score-important", &args)
    }));
    lines
}

fn change_said(view: &View, then: u16, now: u16) -> String {
    let by = u32::from(now.abs_diff(then));
    match now.cmp(&then) {
        std::cmp::Ordering::Greater => view.words.say_with("evaluation-more", &[("by", by.into())]),
        std::cmp::Ordering::Less => view.words.say_with("evaluation-fewer", &[("by", by.into())]),
        std::cmp::Ordering::Equal => view.words.say("evaluation-same"),
    }
}

/// "Heel raises left 22, right 27: the weaker side at 81 %; 5 apart is within test error (up to 6)."
fn symmetry_line(view: &View, symmetry: Symmetry) -> String {
    let words = view.words;
    let id = if symmetry.is_beyond_error() { "evaluation-raises-differ" } else { "evaluation-raises-alike" };
    let args = [
        ("left", symmetry.left.1.into()),
        ("right", symmetry.right.1.into()),
        ("percent", symmetry.percent().unwrap_or(100).into()),
        ("by", symmetry.difference().into()),
        ("error", TEST_ERROR.value.into()),
    ];
    words.say_with(id, &args)
}

/// A whole number with a true minus sign.
fn signed(number: i32) -> String {
    number.to_string().replace('-', "−")
}
