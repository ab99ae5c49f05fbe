//! What counts how much towards a day's load: a factor for each activity, kept in the journal.

use std::collections::BTreeMap;

use eframe::egui::{Id, Ui};

use super::rules::keep;
use crate::assessment::load::{Rates, default_factor, factor_range};
use crate::command::Commands;
use crate::journal::measure::LoadFactor;
use crate::journal::session::Activity;
use crate::journal::setting::Choice;
use crate::ui::focus::{self, Form};
use crate::ui::widgets::button;
use crate::ui::widgets::fold::fold;
use crate::ui::widgets::key_hint::{Asks, form_hints};
use crate::ui::widgets::number_field::{NumberField, Typed};
use crate::ui::{View, theme};

/// The factors as they are being typed.
#[derive(Debug, Default)]
pub(super) struct Draft {
    factors: BTreeMap<&'static str, String>,
}

/// Shows the factors, folded at first.
pub(super) fn card(ui: &mut Ui, view: &View, draft: &mut Draft, commands: &mut Commands) {
    let words = view.words;
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(words.say("settings-load")));
        theme::remark(ui, words.say("settings-load-lead"));
        let id = Id::unique("settings-load-open");
        let said = |is_open| words.say(if is_open { "settings-load-fold" } else { "settings-load-open" });
        if fold(ui, id, |is_open| button::quiet(said(is_open)).small()) {
            let rates = Rates::of(view.journal.current());
            focus::form(ui, Form::named("load"), |ui, wants_save| {
                for activity in Activity::ALL.iter().copied() {
                    let kept = rates.factor(activity, view.today);
                    factor(ui, view, (activity, kept), draft, (wants_save, commands));
                }
                form_hints(ui, words, Asks::Others);
            });
        }
    });
}

fn factor(
    ui: &mut Ui,
    view: &View,
    (activity, kept): (Activity, f64),
    draft: &mut Draft,
    (wants_save, commands): (bool, &mut Commands),
) {
    let words = view.words;
    let text = draft.factors.entry(activity.name()).or_insert_with(|| words.number(kept));
    let name = match activity {
        Activity::Run | Activity::WalkRun => {
            words.say_with("settings-load-walking-of", &[("activity", words.activity_within(activity).into())])
        }
        _ => words.activity(activity),
    };
    let (response, typed) = NumberField::new(&name, text).decimal(LoadFactor::MIN..=LoadFactor::MAX).show(ui, words);
    let (low, high) = factor_range(activity).value;
    let args = [
        ("usual", words.number(default_factor(activity).value).into()),
        ("low", words.number(low).into()),
        ("high", words.number(high).into()),
    ];
    theme::remark(ui, words.say_with("settings-load-range", &args));
    let wanted = if let Typed::Number(number) = typed { LoadFactor::new(number) } else { None };
    let changed = wanted.filter(|wanted| wanted.get() != kept);
    let has_focus = response.has_focus();
    if let Some(wanted) = changed.filter(|_| response.lost_focus() || wants_save) {
        keep(view, Choice::LoadFactor(activity, wanted), commands);
        draft.factors.remove(activity.name());
    } else if !has_focus && typed != Typed::Unreadable {
        // Left as it was, undone or imported meanwhile: the field follows the journal.
        draft.factors.remove(activity.name());
    }
}
