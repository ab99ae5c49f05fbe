//! What holds today for someone who runs on, in words: ceiling, what is left, floor, the week, what to cut.

use super::{Arg, Words};
use crate::assessment::plan::RUNS_IN_7_DAYS;
use crate::assessment::still_running::{
    Beyond, Ceiling, Cut, FLOOR_DAYS, FLOOR_IDLE_DAYS, FLOOR_WITHIN_DAYS, Floor, FloorWarning, Left, RestsOn,
    StillRunning, TOLERATED_WITHIN_DAYS, WEEK_DAYS, Week,
};
use chrono::NaiveDate;

impl Words {
    /// "Today so far 12, 19 left below the ceiling."
    pub fn budget(&self, today: &StillRunning) -> String {
        let done = self.rounded(today.today_so_far.all.known);
        let (Some(left), Some(limit)) = (today.left, today.limit) else {
            return self.say_with("still-no-ceiling", &[("done", done.into())]);
        };
        let id = match left {
            _ if self.is_shown(today.today_so_far.all.known - limit) => {
                return self.say_with("still-over", &[("done", done.into())]);
            }
            Left { is_at_most: true, .. } => "still-left-at-most",
            Left { .. } => "still-left",
        };
        self.say_with(id, &[("done", done.into()), ("left", self.rounded(left.units).into())])
    }

    /// What the ceiling rests on, and whose number it is.
    pub fn ceiling(&self, ceiling: &Ceiling) -> String {
        let tendon = self.tendon_within(ceiling.side);
        let source = self.source(ceiling.source);
        let mut args: Vec<(&str, Arg)> = vec![("tendon", tendon.into()), ("source", source.into())];
        match ceiling.rests_on {
            RestsOn::Tolerance(load, judged) => {
                let said = |load: f64| Arg::from(self.rounded(load));
                args.extend([("low", said(load.low)), ("high", said(load.high)), ("days", judged.days().into())]);
                self.say_with("still-rests-on-tolerance", &args)
            }
            RestsOn::ToleratedTwice([own, other]) => {
                let within = TOLERATED_WITHIN_DAYS.value.into();
                let on = |date| Arg::from(self.day_short(date));
                args.extend([("own", on(own)), ("other", on(other)), ("within", within)]);
                self.say_with("still-rests-on-twice", &args)
            }
        }
    }

    /// That a ceiling lies above the highest load of the last days.
    pub fn beyond(&self, beyond: &Beyond) -> String {
        let within = Arg::from(TOLERATED_WITHIN_DAYS.value);
        match beyond.highest {
            None => self.say_with("still-beyond-nothing", &[("within", within)]),
            Some(highest) => {
                self.say_with("still-beyond", &[("within", within), ("highest", self.rounded(highest).into())])
            }
        }
    }

    /// "A run on 4 of the last 7 days", and whether such days followed each other.
    pub fn running_week(&self, week: &Week) -> String {
        let args = [
            ("n", Arg::from(week.running_days)),
            ("within", WEEK_DAYS.into()),
            ("usual", RUNS_IN_7_DAYS.value.into()),
            ("source", self.source_short(RUNS_IN_7_DAYS.source).into()),
        ];
        let runs = self.say_with(if week.running_days == 0 { "still-week-none" } else { "still-week" }, &args);
        let apart = match (week.running_days, week.followed) {
            (0 | 1, _) => return runs,
            (_, 0) => self.say("still-week-apart"),
            (_, times) => self.say_with("still-week-followed", &[("n", times.into())]),
        };
        format!("{runs} {apart}")
    }

    /// "Some load on 4 of the last 7 days."; with what is missing, said without reproach.
    pub fn floor(&self, floor: &Floor) -> String {
        let id = match floor.warning {
            None => "still-floor",
            Some(FloorWarning::TooFewDays) => "still-floor-few",
            Some(FloorWarning::NoLoad) => "still-floor-idle",
        };
        let args = [
            ("n", floor.loading_days.into()),
            ("within", FLOOR_WITHIN_DAYS.value.into()),
            ("least", FLOOR_DAYS.value.into()),
            ("idle", floor.idle_days.into()),
            ("most-idle", FLOOR_IDLE_DAYS.value.into()),
        ];
        self.say_with(id, &args)
    }

    /// What to cut after a day that was too high: running first, rehab last.
    pub fn cut(&self, cut: &Cut, today: NaiveDate) -> String {
        let part = |units: f64| Arg::from(self.rounded(units));
        let mut args = vec![
            ("day", self.day_near(cut.after, today).into()),
            ("running", part(cut.was.running)),
            ("other", part(cut.was.other)),
            ("rehab", part(cut.was.rehab)),
            ("source", self.source(cut.source).into()),
        ];
        let Some(to) = cut.to else { return self.say_with("still-cut", &args) };
        args.extend([("to-running", part(to.running)), ("to-other", part(to.other)), ("to-rehab", part(to.rehab))]);
        self.say_with("still-cut-to", &args)
    }
}
