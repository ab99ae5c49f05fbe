//! What the person is after: rehab first or still running, and how long a run.

use eframe::egui::Ui;

use crate::command::{Act, Change, Command, Commands};
use crate::journal::Fact;
use crate::journal::measure::GoalMinutes;
use crate::journal::setting::{Goal, Mode};
use crate::ui::focus::{self, Form};
use crate::ui::widgets::key_hint::{Asks, form_hints};
use crate::ui::widgets::number_field::NumberField;
use crate::ui::widgets::{button, choice};
use crate::ui::{View, theme};

/// The goal's minutes as they are being typed.
#[derive(Debug, Default)]
pub(super) struct Draft {
    minutes: Option<String>,
}

/// Shows mode and goal.
pub(super) fn card(ui: &mut Ui, view: &View, draft: &mut Draft, commands: &mut Commands) {
    let words = view.words;
    let mut contents = |ui: &mut Ui, wants_save: bool| {
        theme::heading(ui, theme::card_title(words.say("settings-goal")));
        let mut mode = view.assessment.mode;
        let modes: Vec<(Mode, String)> = Mode::ALL.iter().map(|mode| (*mode, words.mode(*mode))).collect();
        if choice::one_of(ui, &words.say("settings-mode"), &mut mode, &modes) {
            keep(view, (Some(mode), GoalMinutes::new(view.assessment.goal_min)), commands);
        }
        let hint = if mode == Mode::StillRunning { "settings-mode-still-running" } else { "settings-mode-rehab" };
        theme::remark(ui, words.say(hint));
        minutes(ui, view, draft, (wants_save, commands));
        form_hints(ui, words, Asks::Others);
    };
    focus::form(ui, Form::named("goal"), |ui, wants_save| theme::card(ui, |ui| contents(ui, wants_save)));
}

fn minutes(ui: &mut Ui, view: &View, draft: &mut Draft, (wants_save, commands): (bool, &mut Commands)) {
    let words = view.words;
    let kept = view.assessment.goal_min;
    let text = draft.minutes.get_or_insert_with(|| kept.to_string());
    let name = words.say("settings-goal-minutes");
    let range = u32::from(GoalMinutes::MIN)..=u32::from(GoalMinutes::MAX);
    let unit = words.say("settings-min");
    let (response, typed) = NumberField::new(&name, text).whole(range).unit(&unit).show(ui, words);
    let wanted = typed.whole().and_then(|number| u16::try_from(number).ok()).and_then(GoalMinutes::new);
    let changed = wanted.is_some_and(|minutes| minutes.get() != kept);
    let save = button::quiet(words.say("settings-goal-save")).small();
    if (ui.add_enabled(changed, save).clicked() || wants_save) && changed {
        keep(view, (Some(view.assessment.mode), wanted), commands);
        draft.minutes = None;
    } else if !response.has_focus() && !changed && typed.number().is_some() {
        // Undone or imported meanwhile: the field follows the journal.
        draft.minutes = None;
    }
}

fn keep(view: &View, (mode, goal_min): (Option<Mode>, Option<GoalMinutes>), commands: &mut Commands) {
    let fact = Fact::Goal(Goal { date: view.today, mode, goal_min });
    let before = view.journal.current().goals().iter().rev().find(|kept| kept.date == view.today);
    let change = before.map_or_else(|| Change::new(fact.clone()), |kept| Change::Correct(kept.record, fact.clone()));
    commands.push(Command::Record(Act::new(vec![change], view.words.say("settings-said-goal"))));
}
