//! Implausible answers, asked about before they are saved, in words.

use super::{Arg, Words};
use crate::assessment::doubt::Doubt;

impl Words {
    /// "10080 minutes are 168 hours."
    pub fn doubt(&self, doubt: &Doubt) -> String {
        let said = |number: f64| Arg::from(self.number(number));
        let speed = |id, km: f64, minutes: f64| {
            let hourly = if minutes > 0.0 { km * 60.0 / minutes } else { f64::INFINITY };
            if hourly.is_infinite() {
                return self.say_with("doubt-no-time", &[("km", said(km))]);
            }
            self.say_with(id, &[("km", said(km)), ("min", said(minutes)), ("speed", self.rounded(hourly).into())])
        };
        match *doubt {
            Doubt::Long(minutes) => {
                self.say_with("doubt-long", &[("min", said(minutes)), ("h", self.rounded(minutes / 60.0).into())])
            }
            Doubt::Fast(km, minutes) => speed("doubt-fast", km, minutes),
            Doubt::Slow(km, minutes) => speed("doubt-slow", km, minutes),
            Doubt::NoMinutes => self.say("doubt-no-minutes"),
            Doubt::Twice(time) => self.say_with("doubt-twice", &[("time", self.time(time).into())]),
            Doubt::Later(start) => {
                let args = [("day", self.day_medium(start.date()).into()), ("time", self.time(start.time()).into())];
                self.say_with("doubt-later", &args)
            }
            Doubt::NoSuchStep(step, steps) => {
                self.say_with("doubt-no-such-step", &[("step", step.into()), ("steps", steps.into())])
            }
            Doubt::StepWhileClosed(step) => self.say_with("doubt-step-while-closed", &[("step", step.into())]),
            Doubt::OtherStep(step, current) => {
                self.say_with("doubt-other-step", &[("step", step.into()), ("current", current.into())])
            }
            Doubt::ManyRaises(side, count) => {
                self.say_with("doubt-raises", &[("n", count.into()), ("side", self.side_within(side).into())])
            }
        }
    }
}
