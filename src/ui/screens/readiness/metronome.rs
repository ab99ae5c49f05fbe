//! A beat for the heel-raise test: up on one second, down on the next. It counts only while it runs
//! and stops by itself, so that an idle window stays idle.

use std::time::Duration;

use eframe::egui::Ui;

use crate::ui::theme;
use crate::ui::widgets::button;
use crate::words::Words;

/// Seconds of one raise: 60 beats a minute, one up, one down.
const RAISE_S: f64 = 2.0;
/// Seconds after which it stops by itself.
const LONGEST_S: f64 = 180.0;

/// The counter; times are the window's own seconds.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Metronome {
    started: Option<f64>,
    counted: Option<u16>,
}

impl Metronome {
    /// Shows the counter; answers with the count when it was just stopped.
    pub(super) fn ui(&mut self, ui: &mut Ui, words: &Words) {
        let now = ui.input(|input| input.time);
        self.advance(now);
        ui.horizontal_wrapped(|ui| match self.started {
            Some(started) => {
                let (raise, up) = beat(now - started);
                if ui.add(button::quiet(words.say("readiness-beat-stop"))).clicked() {
                    self.stop(now);
                }
                ui.label(theme::verdict(raise.to_string()));
                theme::remark(ui, words.say(if up { "readiness-beat-up" } else { "readiness-beat-down" }));
                let to_next = 1.0 - (now - started).fract();
                ui.ctx().request_repaint_after(Duration::from_secs_f64(to_next.max(0.02)));
            }
            None => {
                if ui.add(button::quiet(words.say("readiness-beat-start"))).clicked() {
                    *self = Self { started: Some(now), counted: None };
                    ui.ctx().request_repaint();
                }
                let counted = self.counted.map(|n| words.say_with("readiness-beat-counted", &[("n", n.into())]));
                theme::remark(ui, counted.unwrap_or_else(|| words.say("readiness-beat-explained")));
            }
        });
    }

    /// Whole raises of the last count, once it has stopped.
    pub(super) fn counted(&self) -> Option<u16> {
        self.counted
    }

    fn advance(&mut self, now: f64) {
        if self.started.is_some_and(|started| now - started >= LONGEST_S) {
            self.stop(now);
        }
    }

    fn stop(&mut self, now: f64) {
        if let Some(started) = self.started.take() {
            let lasted = (now - started).clamp(0.0, LONGEST_S);
            self.counted = Some((lasted / RAISE_S) as u16);
        }
    }
}

/// Which raise is under way, from 1, and whether it goes up.
fn beat(elapsed: f64) -> (u16, bool) {
    let elapsed = elapsed.clamp(0.0, LONGEST_S);
    ((elapsed / RAISE_S) as u16 + 1, elapsed % RAISE_S < RAISE_S / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_raise_takes_two_seconds_up_and_down() {
        assert_eq!(beat(0.0), (1, true));
        assert_eq!(beat(1.0), (1, false));
        assert_eq!(beat(2.0), (2, true));
        assert_eq!(beat(39.9), (20, false));
    }

    #[test]
    fn it_stops_by_itself_after_three_minutes() {
        let mut metronome = Metronome { started: Some(10.0), counted: None };
        metronome.advance(189.9);
        assert_eq!(metronome.started, Some(10.0));
        metronome.advance(500.0);
        assert_eq!((metronome.started, metronome.counted), (None, Some(90)));
    }
}
