//! Work that takes a while: what it is, how far it is, and stopping it. Over the whole window where it
//! has the journal to itself, else as a banner.

use eframe::egui::accesskit::Live;
use eframe::egui::{Key, Ui};

use super::theme;
use super::widgets::button;
use super::widgets::share_bar::share_bar;
use crate::command::{Command, Commands};
use crate::words::Words;

/// Work that is under way.
#[derive(Debug, Clone, Copy)]
pub struct WorkShown<'a> {
    /// What it is, and what is safe meanwhile.
    pub said: &'a str,
    /// Whether it takes longer than a moment.
    pub is_long: bool,
    /// From 0 to 1, as far as it is known.
    pub fraction: Option<f32>,
    /// Whether it can be cancelled.
    pub cancel: Cancel,
}

/// How it stands with cancelling a piece of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cancel {
    /// It is done too soon for that.
    Never,
    /// It can be.
    Can,
    /// It was asked to, and stops or ends soon.
    Asked,
}

/// Shows in the place of everything else what has to be waited for, where nobody knows how far it is.
pub fn wait(ui: &mut Ui, words: &Words, said: &str) {
    theme::lone_page(ui, words.say("work-title"), |ui| {
        theme::card(ui, |ui| {
            let said = ui.label(theme::body(words.say(said)));
            ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
        });
    });
}

/// Shows it in the place of everything else.
pub fn show(ui: &mut Ui, words: &Words, work: Option<WorkShown>, commands: &mut Commands) {
    theme::lone_page(ui, words.say("work-title"), |ui| {
        // Between the work's end and the frame that tells of it there is nothing to say.
        let Some(work) = work else { return };
        theme::card(ui, |ui| {
            let said = ui.label(theme::body(work.said));
            ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
            ui.add_space(theme::SPACE_8);
            let share = work.fraction.unwrap_or(0.0);
            share_bar(ui, share, &words.say("work-bar"));
            let percent = (share * 100.0).floor() as i32;
            theme::remark(ui, words.say_with("work-percent", &[("percent", percent.into())]));
            ui.add_space(theme::SPACE_16);
            cancel(ui, words, work.cancel, commands);
        });
    });
}

/// The button that stops it, and what became of pressing it.
fn cancel(ui: &mut Ui, words: &Words, can: Cancel, commands: &mut Commands) {
    match can {
        Cancel::Never => {}
        Cancel::Can => {
            let escaped = ui.input_mut(|input| input.consume_key(Default::default(), Key::Escape));
            if ui.add(button::quiet(words.say("work-cancel"))).clicked() || escaped {
                commands.push(Command::CancelWork);
            }
        }
        Cancel::Asked => {
            theme::remark(ui, words.say("work-cancelling"));
        }
    }
}
