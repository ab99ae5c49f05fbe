//! One criterion as a card: its number, what it rests on, how much there is, and how it stands.

use eframe::egui::text::LayoutJob;
use eframe::egui::{self, Align, Id, Layout, Sense, TextFormat, Ui, vec2};

use super::evidence;
use crate::assessment::readiness::{Criterion, CriterionId, REST_DAYS, State};
use crate::journal::day;
use crate::ui::screens::reasons;
use crate::ui::widgets::button;
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::widgets::dots;
use crate::ui::widgets::zone_mark::Mark;
use crate::ui::{View, theme};

/// What a card's button asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wish {
    /// Do the heel-raise test.
    Test,
    /// Answer this morning's check-in.
    CheckIn,
}

/// From this width (points) the amount and the chip stand beside the text.
const WIDE: f32 = 640.0;
/// Room for amount and chip.
const RIGHT: f32 = 368.0;
/// Diameter of the number.
const NUMBER: f32 = 30.0;
/// Least width of the chips, so that they stand beneath each other.
const CHIP: f32 = 92.0;

/// Shows the card of the criterion at `place`; `next` marks the first that is open.
pub(super) fn card(ui: &mut Ui, view: &View, criterion: &Criterion, (place, next): (usize, bool)) -> Option<Wish> {
    let inside = |ui: &mut Ui| {
        if ui.available_width() < WIDE {
            narrow(ui, view, criterion, (place, next))
        } else {
            wide(ui, view, criterion, (place, next))
        }
    };
    if next { theme::card_current(ui, inside) } else { theme::card(ui, inside) }
}

/// A criterion's number and name in grey, without its state.
pub(super) fn name_only(ui: &mut Ui, name: &str, place: usize) {
    let quiet = theme::palette(ui).quiet;
    ui.horizontal(|ui| {
        number(ui, place + 1, State::NotEnough, false);
        ui.add_space(theme::SPACE_8);
        theme::heading(ui, theme::body(name).color(quiet));
    });
}

fn wide(ui: &mut Ui, view: &View, criterion: &Criterion, (place, next): (usize, bool)) -> Option<Wish> {
    let width = ui.available_width();
    let row = ui.horizontal_top(|ui| {
        number(ui, place + 1, criterion.state, next);
        ui.add_space(theme::SPACE_8);
        let left = ui.vertical(|ui| {
            ui.set_width(width - NUMBER - RIGHT - theme::SPACE_24 - theme::SPACE_8);
            text(ui, view, criterion, next)
        });
        let size = vec2(ui.available_width(), left.response.rect.height().max(NUMBER));
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            state_chip(ui, view, criterion);
            ui.add_space(theme::SPACE_8);
            amount(ui, view, criterion);
        });
        left.inner
    });
    row.inner
}

fn narrow(ui: &mut Ui, view: &View, criterion: &Criterion, (place, next): (usize, bool)) -> Option<Wish> {
    let row = ui.horizontal_top(|ui| {
        number(ui, place + 1, criterion.state, next);
        let below = |ui: &mut Ui| {
            let wish = text(ui, view, criterion, next);
            ui.horizontal_wrapped(|ui| {
                state_chip(ui, view, criterion);
                amount(ui, view, criterion);
            });
            wish
        };
        ui.vertical(below).inner
    });
    row.inner
}

fn text(ui: &mut Ui, view: &View, criterion: &Criterion, next: bool) -> Option<Wish> {
    let words = view.words;
    ui.spacing_mut().item_spacing.y = theme::SPACE_4;
    theme::heading(ui, theme::strong(words.criterion(criterion.id)));
    let id = Id::unique(("criterion", criterion.id));
    let mut lines = evidence::lines(view, criterion);
    let last = lines.pop().unwrap_or_default();
    for line in lines {
        theme::remark(ui, line);
    }
    let is_open = theme::text_line(ui, |ui| {
        theme::remark(ui, last);
        reasons::why(ui, view, id, &words.criterion(criterion.id))
    });
    if is_open {
        why(ui, view, criterion);
    }
    let is_test = matches!(criterion.id, CriterionId::CalfRaisePain | CriterionId::CalfRaiseCount);
    let (wish, said) = match is_test {
        true => (Wish::Test, words.say("readiness-test-now")),
        false => (Wish::CheckIn, words.say("readiness-check-in-now")),
    };
    // A check-in link helps only while today is open; a test done today is not to be repeated today.
    let can_test = is_test && criterion.earliest.is_none_or(|earliest| earliest <= view.today);
    let helps = next && (can_test || !is_test && !is_answered_today(view));
    (helps && ui.add(button::link(said)).clicked()).then_some(wish)
}

/// What the criterion asks for, with its sources, and what would turn it for each tendon.
fn why(ui: &mut Ui, view: &View, criterion: &Criterion) {
    let words = view.words;
    theme::remark(ui, words.criterion_rule(criterion.id));
    for tendon in &criterion.tendons {
        let Some(turn) = words.criterion_turn(criterion.id, tendon) else { continue };
        let said = match criterion.tendons.len() {
            1 => turn,
            _ => words.say_with("readiness-side", &[("side", words.side(tendon.side).into()), ("said", turn.into())]),
        };
        theme::remark(ui, said);
    }
}

fn is_answered_today(view: &View) -> bool {
    let current = view.journal.current();
    view.assessment.tendons.iter().all(|t| current.check_in(view.today, t.side).is_some())
}

/// The number in a circle; its state is said by the chip.
fn number(ui: &mut Ui, number: usize, state: State, next: bool) {
    let colors = theme::palette(ui);
    let (ground, ink) = match (state, next) {
        (State::Met, _) => (colors.green.soft, colors.green.text),
        (_, true) => (colors.accent_soft, colors.accent),
        _ => (colors.rail, colors.quiet),
    };
    let (rect, _) = ui.allocate_exact_size(vec2(NUMBER, NUMBER), Sense::hover());
    ui.painter().circle_filled(rect.center(), NUMBER / 2.0, ground);
    let font = theme::bold(theme::BODY_SIZE);
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, number.to_string(), font, ink);
}

fn state_chip(ui: &mut Ui, view: &View, criterion: &Criterion) {
    let tone = if criterion.state == State::Met { Tone::Zone(Mark::Green) } else { Tone::Quiet };
    chip::chip_at_least(ui, tone, &state_said(view, criterion), CHIP);
}

/// "Met", "1 day left", "Not met", "Not enough answers".
pub(super) fn state_said(view: &View, criterion: &Criterion) -> String {
    let left = criterion.earliest.map_or(0, |earliest| day::between(view.today, earliest));
    if criterion.state == State::NotEnough && left > 0 {
        return view.words.say_with("readiness-days-left", &[("n", left.into())]);
    }
    view.words.criterion_stands(criterion)
}

/// A score, a count of need, or dots for days.
fn amount(ui: &mut Ui, view: &View, criterion: &Criterion) {
    let words = view.words;
    let need = criterion.need;
    // Of two tendons the one that decides is named.
    let side = criterion.deciding().filter(|_| criterion.tendons.len() > 1);
    let side = side.map(|tendon| words.side_within(tendon.side)).unwrap_or_default();
    let of_side = |said: String| match side.is_empty() {
        true => said,
        false => words.say_with("readiness-side", &[("side", side.as_str().into()), ("said", said.into())]),
    };
    match (criterion.id, criterion.have) {
        (CriterionId::CalfRaisePain, Some(have)) => {
            number_of(ui, (&side, have), words.say("readiness-of-ten"));
        }
        (CriterionId::CalfRaiseCount, Some(have)) => {
            number_of(ui, (&side, have), words.say_with("readiness-of", &[("need", need.into())]));
        }
        (CriterionId::CalfRaisePain | CriterionId::CalfRaiseCount, None) => {}
        (CriterionId::DailyActivity, _) => {
            let answered = criterion.deciding().map_or(&[][..], |tendon| &tendon.evidence);
            let against = criterion.deciding().map_or(&[][..], |tendon| &tendon.against);
            let quiet: Vec<bool> = answered.iter().map(|(date, _)| !against.contains(date)).collect();
            let args = [("answered", quiet.len().into()), ("spikes", against.len().into())];
            dots_of(ui, &side, (&quiet, &of_side(words.say_with("readiness-dots-daily", &args))));
        }
        (CriterionId::RestPain, _) => {
            let (answered, against) = criterion.deciding().map_or((&[][..], &[][..]), |t| (&t.evidence, &t.against));
            let since = day::plus(view.today, 1 - REST_DAYS.value);
            let last = answered.iter().filter(|(date, _)| *date >= since);
            let quiet: Vec<bool> = last.map(|(date, _)| !against.contains(date)).collect();
            let args = [("answered", quiet.len().into()), ("loud", against.len().into())];
            dots_of(ui, &side, (&quiet, &of_side(words.say_with("readiness-dots-rest", &args))));
        }
        (_, have) => {
            let have = have.unwrap_or(0);
            let name = words.say_with("readiness-dots", &[("have", have.into()), ("need", need.into())]);
            let filled: Vec<bool> = (0..need.max(have)).map(|dot| dot < have).collect();
            dots_of(ui, &side, (&filled, &of_side(name)));
        }
    }
}

/// Dots for days, with the side whose days they are on their left.
fn dots_of(ui: &mut Ui, side: &str, (filled, name): (&[bool], &str)) {
    let is_from_right = ui.layout().prefer_right_to_left();
    let say_side = |ui: &mut Ui| {
        if !side.is_empty() {
            theme::remark(ui, side);
        }
    };
    if !is_from_right {
        say_side(ui);
    }
    dots::dots(ui, filled, name);
    if is_from_right {
        say_side(ui);
    }
}

/// A bold number and, quiet behind it, what it is of; one label, so that it is read as one.
fn number_of(ui: &mut Ui, (side, have): (&str, u16), of: String) {
    let colors = theme::palette(ui);
    let mut job = LayoutJob::default();
    if !side.is_empty() {
        job.append(&format!("{side} "), 0.0, TextFormat::simple(theme::font(theme::BODY_SIZE), colors.quiet));
    }
    job.append(&have.to_string(), 0.0, TextFormat::simple(theme::bold(theme::BODY_SIZE), colors.ink));
    job.append(&format!(" {of}"), 0.0, TextFormat::simple(theme::font(theme::BODY_SIZE), colors.quiet));
    ui.label(job);
}
