//! Closing the plan on purpose: asks once, on the spot.

use eframe::egui::Ui;

use crate::command::{Act, Change, Command, Commands};
use crate::journal::Fact;
use crate::journal::plan_event::{PlanDecision, PlanEvent};
use crate::ui::widgets::button;
use crate::ui::{View, theme};

/// Whether it was asked for.
#[derive(Debug, Default)]
pub(super) struct Closing {
    asks: bool,
}

impl Closing {
    /// Shows the button, or the question.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        let words = view.words;
        if !self.asks {
            let close = button::quiet(words.say("plan-close"));
            self.asks = ui.add_enabled(view.read_only.is_none(), close).clicked();
            return;
        }
        theme::card(ui, |ui| {
            theme::heading(ui, theme::strong(words.say("plan-close-asks")));
            theme::remark(ui, words.say("plan-close-explained"));
            ui.horizontal_wrapped(|ui| {
                if ui.add(button::primary(words.say("plan-close-yes"))).clicked() {
                    let fact = PlanEvent { date: view.today, event: PlanDecision::Closed, who: None, note: None };
                    let act = Act::new(vec![Change::new(Fact::Plan(fact))], words.say("plan-closed"));
                    commands.push(Command::Record(act));
                    self.asks = false;
                }
                if ui.add(button::quiet(words.say("plan-close-no"))).clicked() {
                    self.asks = false;
                }
            });
        });
    }
}
