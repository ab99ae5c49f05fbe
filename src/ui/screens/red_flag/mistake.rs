//! An answer given by mistake: asked once, then corrected to no. History keeps both.

use eframe::egui::Ui;

use crate::assessment::red_flag::Raised;
use crate::command::{Act, Change, Command, Commands};
use crate::journal::Fact;
use crate::journal::flag::{Flag, FlagEvent, FlagKind};
use crate::ui::widgets::button;
use crate::ui::{View, theme};

/// Whether it was asked for.
#[derive(Debug, Default)]
pub(in crate::ui::screens) struct Mistake {
    asks: bool,
}

impl Mistake {
    /// Asks when next shown.
    pub(in crate::ui::screens) fn open(&mut self) {
        self.asks = true;
    }

    /// Shows the question, once it was asked for: which of these answers is to be no.
    pub(in crate::ui::screens) fn ui(&mut self, ui: &mut Ui, view: &View, flags: &[Raised], commands: &mut Commands) {
        self.asks &= !flags.is_empty();
        if !self.asks {
            return;
        }
        let words = view.words;
        theme::card(ui, |ui| {
            let several = flags.len() > 1;
            let title = if several { "red-flag-mistake-which" } else { "red-flag-mistake-asks" };
            theme::heading(ui, theme::card_title(words.say(title)));
            for raised in flags {
                let flag = words.flag(raised.flag);
                ui.label(theme::body(&flag));
                let named = words.say_with("red-flag-mistake-yes-named", &[("flag", flag.into())]);
                let change = button::quiet(words.say("red-flag-mistake-yes")).named(named);
                if ui.add_enabled(view.read_only.is_none(), change).clicked() {
                    commands.push(Command::Record(correction(view, raised.flag)));
                    self.asks = false;
                }
            }
            theme::remark(ui, words.say("red-flag-mistake-why"));
            if ui.add(button::quiet(words.say("red-flag-mistake-keep"))).clicked() {
                self.asks = false;
            }
        });
        ui.add_space(theme::SPACE_16);
    }
}

/// Every answer of a kind that is up becomes a no of its own day.
fn correction(view: &View, kind: FlagKind) -> Act {
    let up = view.assessment.red_flags.up.iter().filter(|raised| raised.flag == kind);
    let kept = up.filter_map(|raised| view.journal.head(raised.record));
    let denied = kept.filter_map(|head| match &head.fact {
        Fact::Flag(flag) => {
            let denied = Flag { event: FlagEvent::Denied, ..flag.clone() };
            Some(Change::Correct(head.record, Fact::Flag(denied)))
        }
        _ => None,
    });
    Act::new(denied.collect(), view.words.say("red-flag-mistake-done"))
}
