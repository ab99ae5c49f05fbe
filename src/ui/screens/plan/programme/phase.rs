//! The phase: what it is made of, why it holds, what ends it, and what would then move on.

use eframe::egui::Ui;

use super::log_form::LogForm;
use super::timer::Timer;
use super::{exercise, today};
use crate::assessment::readiness::State;
use crate::assessment::rehab::ending::{End, EndId};
use crate::assessment::rehab::{Confirm, Phase, Rehab};
use crate::command::{Act, Change, Command, Commands};
use crate::journal::Fact;
use crate::journal::setting::{Choice, Setting};
use crate::ui::screens::reasons;
use crate::ui::widgets::button;
use crate::ui::widgets::row::{Row, rows};
use crate::ui::widgets::zone_mark::Mark;
use crate::ui::{View, theme};

/// Whether the next phase can begin with a session of its exercises.
pub(in crate::ui::screens) fn is_over(rehab: &Rehab) -> bool {
    rehab.is_ready() && matches!(rehab.confirm, Some(Confirm::Log(_)))
}

/// Shows the card.
pub(super) fn card(
    ui: &mut Ui,
    view: &View,
    rehab: &Rehab,
    (log, timer): (&mut LogForm, &mut Timer),
    commands: &mut Commands,
) {
    theme::card(ui, |ui| {
        let words = view.words;
        let title = words.say_with("programme-phase", &[("phase", words.rehab_phase(rehab.phase).into())]);
        theme::heading(ui, theme::card_title(title));
        ui.label(theme::body(words.rehab_phase_about(rehab.phase)));
        theme::remark(ui, words.rehab_entered(rehab));
        if !rehab.ends.is_empty() {
            ui.label(theme::small_strong(words.say("programme-ends")));
            rows(ui, &rehab.ends.iter().map(|end| end_row(view, end)).collect::<Vec<_>>());
        }
        if let Some(confirm) = rehab.confirm.as_ref().filter(|_| rehab.is_ready()) {
            ui.label(theme::body(words.rehab_confirm(confirm)));
            move_on(ui, view, (rehab, confirm), (log, timer), commands);
        }
        reasons::sources(ui, view);
    });
}

/// The next phase begins with its exercises, on a day that has calf work and none of it done yet.
fn move_on(
    ui: &mut Ui,
    view: &View,
    (rehab, confirm): (&Rehab, &Confirm),
    (log, timer): (&mut LogForm, &mut Timer),
    commands: &mut Commands,
) {
    let Confirm::Log(exercises) = confirm else { return };
    let words = view.words;
    let phase = rehab.phase.next().map(|next| words.rehab_phase(next)).unwrap_or_default();
    let say = button::quiet(words.say_with("programme-say-on", &[("phase", phase.as_str().into())]));
    let said = rehab.phase.next().and_then(Phase::said).filter(|_| view.read_only.is_none());
    if ui.add_enabled(said.is_some(), say).clicked()
        && let Some(said) = said
    {
        let fact = Fact::Setting(Setting { date: view.today, choice: Choice::RehabPhase(said) });
        let heading = words.fact_heading(&fact);
        commands.push(Command::Record(Act::new(vec![Change::new(fact)], heading)));
    }
    if !rehab.today.kind.has_calf() || today::is_calf_done(view) {
        theme::remark(ui, words.say("programme-move-on-later"));
        return;
    }
    for next in exercises {
        exercise::line(ui, view, next, timer);
    }
    let begin = button::primary(words.say_with("programme-move-on", &[("phase", phase.into())]));
    if ui.add_enabled(view.read_only.is_none(), begin).clicked() {
        log.add(exercises.iter().map(|next| next.exercise), commands);
    }
}

fn end_row(view: &View, end: &End) -> Row {
    let words = view.words;
    let have = end.have.map_or_else(|| words.say("not-answered"), |have| have.to_string());
    let id = if end.id == EndId::RaisePain { "programme-have-at-most" } else { "programme-have" };
    let mut of = words.say_with(id, &[("have", have.into()), ("need", end.need.into())]);
    if let Some(day) = end.against.last() {
        of = words.say_with("programme-against", &[("have", of.into()), ("day", words.day_short(*day).into())]);
    }
    let state = words.criterion_state(end.state);
    let mark = match end.state {
        State::Met => Mark::Green,
        State::NotMet => Mark::Yellow,
        State::NotEnough => Mark::Unknown,
    };
    Row::new(words.rehab_end(end), of).aside(words.source_short(end.source)).marked(mark, state)
}
