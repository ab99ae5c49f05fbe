//! Three short steps before there is anything: which tendon, since when and what for, red flags.

mod answers;
mod steps;

use std::path::PathBuf;

use eframe::egui::{self, Ui};

use self::answers::Answers;
use super::today::complain;
use crate::command::{Act, Command, Commands};
use crate::ui::focus::{self, Form, To};
use crate::ui::widgets::button;
use crate::ui::{Screen, View, theme};

/// The steps there are.
const STEPS: usize = 3;
/// Seconds a step is shown before the pointer answers on it: a double click on "Next" must not
/// answer what appears beneath it.
const SETTLES_S: f64 = 0.4;
/// The form's name, for its keys.
const FORM: &str = "first_start";
/// Widest the card gets in points, so that lines stay readable.
const WIDEST: f32 = 640.0;

/// The screen and its drafts.
#[derive(Debug, Default)]
pub struct FirstStart {
    answers: Answers,
    /// The step shown, from 0.
    step: usize,
    /// When the step was turned to, in seconds of the window's time.
    turned_s: Option<f64>,
    /// Id of the sentence that says why it cannot be finished.
    complaint: Option<&'static str>,
    /// Which journal the answers are for.
    journal: Option<(bool, Option<PathBuf>)>,
}

impl FirstStart {
    /// Shows the screen.
    pub fn ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        let journal = Some((view.is_sample, view.journal_path.map(PathBuf::from)));
        if self.journal != journal {
            *self = Self { journal, ..Self::default() };
        }
        focus::scroll(egui::ScrollArea::vertical().auto_shrink(false), ui, |ui| {
            ui.set_max_width(WIDEST.min(ui.available_width()));
            focus::heading(ui, To::Title, theme::title(view.words.say("first-title")));
            theme::remark(ui, view.words.say("first-promise"));
            ui.add_space(theme::SPACE_8);
            focus::form(ui, Form::main(FORM), |ui, goes_on| {
                theme::card(ui, |ui| self.card(ui, view, (goes_on, commands)));
            });
            ui.add_space(theme::SPACE_8);
            other_ways(ui, view, commands);
        });
    }

    fn card(&mut self, ui: &mut Ui, view: &View, (goes_on, commands): (bool, &mut Commands)) {
        let words = view.words;
        let count = [("n", ((self.step + 1) as u32).into()), ("of", (STEPS as u32).into())];
        theme::remark(ui, words.say_with("first-step", &count));
        let before = self.answers.clone();
        let is_too_early = self.is_too_early(ui);
        match self.step {
            0 => steps::tendons(ui, view, &mut self.answers),
            1 => steps::aims(ui, view, &mut self.answers),
            _ => steps::flags(ui, view, &mut self.answers),
        }
        if is_too_early {
            self.answers = before;
        } else if self.answers != before {
            self.complaint = None;
        }
        if let Some(complaint) = self.complaint {
            complain(ui, words.say(complaint));
        }
        ui.add_space(theme::SPACE_8);
        let step = self.step;
        self.buttons(ui, view, commands, (goes_on, is_too_early));
        if self.step != step {
            focus::wish(ui.ctx(), To::Form(FORM));
            self.turned_s = Some(ui.input(|input| input.time));
        }
    }

    /// Whether the pointer was let go before this step could have been read.
    fn is_too_early(&self, ui: &Ui) -> bool {
        let shown_s = |turned_s| ui.input(|input| input.time) - turned_s;
        self.turned_s.is_some_and(|turned| shown_s(turned) < SETTLES_S) && ui.input(|i| i.pointer.any_released())
    }

    fn buttons(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands, (goes_on, is_too_early): (bool, bool)) {
        let words = view.words;
        let is_last = self.step + 1 == STEPS;
        ui.horizontal_wrapped(|ui| {
            let next = if is_last { "first-finish" } else { "first-next" };
            let pressed = |ui: &mut Ui, button| ui.add(button).clicked() && !is_too_early;
            if pressed(ui, button::primary(words.say(next))) || goes_on {
                if is_last { self.finish(view, commands) } else { self.go_on() }
            }
            if !is_last && pressed(ui, button::quiet(words.say("first-skip"))) {
                self.skip();
            }
            if self.step > 0 && pressed(ui, button::quiet(words.say("first-back"))) {
                self.step -= 1;
                self.complaint = None;
            }
        });
    }

    fn go_on(&mut self) {
        if self.step == 0 && self.answers.which.is_none() {
            self.complaint = Some("first-which-missing");
            return;
        }
        if self.step == 1 && self.answers.goal() == crate::ui::widgets::number_field::Typed::Unreadable {
            self.complaint = Some("first-goal-unreadable");
            return;
        }
        self.step += 1;
    }

    /// What was answered on a skipped step is left out.
    fn skip(&mut self) {
        let kept = std::mem::take(&mut self.answers);
        self.answers = match self.step {
            0 => Answers { which: None, places: [None; 2], ..kept },
            _ => Answers { since: None, mode: None, goal_min: String::new(), ..kept },
        };
        self.complaint = None;
        self.step += 1;
    }

    fn finish(&mut self, view: &View, commands: &mut Commands) {
        self.complaint = match () {
            () if view.read_only.is_some() => Some("today-read-only"),
            () if !self.answers.has_all_flags() => Some("first-flags-missing"),
            () => None,
        };
        if self.complaint.is_some() {
            return;
        }
        let act = Act::new(self.answers.changes(view.today), view.words.say("first-said"));
        commands.push(Command::Record(act));
        commands.push(Command::Show(Screen::Today));
        self.answers = Answers::default();
        self.step = 0;
    }
}

/// Looking around first, or bringing what there is.
fn other_ways(ui: &mut Ui, view: &View, commands: &mut Commands) {
    let words = view.words;
    theme::card(ui, |ui| {
        theme::heading(ui, theme::card_title(words.say("first-other")));
        ui.horizontal_wrapped(|ui| {
            if view.journal_path.is_some() && ui.add(button::quiet(words.say("first-backup"))).clicked() {
                commands.push(Command::Show(Screen::Settings));
            }
            if !view.is_sample && ui.add(button::quiet(words.say("first-sample"))).clicked() {
                commands.push(Command::OpenSample);
            }
            if ui.add(button::quiet(words.say("first-import"))).clicked() {
                commands.push(Command::Show(Screen::Report));
            }
        });
        theme::remark(ui, words.say("first-other-why"));
    });
}
