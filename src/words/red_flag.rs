//! Red flags in words: the questions, what a yes means, and what a clinician said.

use chrono::NaiveDate;

use super::Words;
use crate::assessment::red_flag::{ANTIBIOTIC_MONTHS, Raised, Seen};
use crate::journal::flag::{ClinicianSaid, FlagKind};

impl Words {
    /// What a red flag asks, or names.
    pub fn flag(&self, flag: FlagKind) -> String {
        self.say_of_with("flag", flag.name(), &[("months", ANTIBIOTIC_MONTHS.value.into())])
    }

    /// What to do today because of flags that silence verdicts; of several the most urgent decides.
    pub fn flag_title(&self, flags: &[FlagKind]) -> String {
        let most_urgent = FlagKind::ALL.iter().find(|kind| kind.suppresses() && flags.contains(kind));
        most_urgent.map_or_else(String::new, |kind| self.say_of("red-flag-title", kind.name()))
    }

    /// What a yes can mean, and what to do about it.
    pub fn flag_why(&self, flag: FlagKind) -> String {
        if flag.suppresses() { self.say_of("red-flag-why", flag.name()) } else { self.say("red-flag-appointment") }
    }

    /// "You answered yes to “Fever, or hot red skin” (yesterday)."
    pub fn flag_up(&self, raised: Raised, today: NaiveDate) -> String {
        let (flag, day) = (self.flag(raised.flag), self.day_near(raised.on, today));
        self.say_with("red-flag-yes-to", &[("flag", flag.into()), ("day", day.into())])
    }

    /// "Calf work only".
    pub fn clinician_said(&self, said: ClinicianSaid) -> String {
        self.say_of("red-flag-said", said.name())
    }

    /// A clinician's word with its day and, where given, who said it; nothing where it is blank.
    pub fn seen(&self, seen: &Seen, today: NaiveDate) -> Option<String> {
        let (said, day) = (self.clinician_said(seen.said?), self.day_near(seen.on, today));
        Some(match &seen.who {
            None => self.say_with("red-flag-latest", &[("day", day.into()), ("said", said.into())]),
            Some(who) => {
                let args = [("day", day.into()), ("who", who.as_str().into()), ("said", said.into())];
                self.say_with("red-flag-latest-by", &args)
            }
        })
    }

    /// That calf work only is in force, since when, and by whom.
    pub fn calf_only(&self, seen: &Seen, today: NaiveDate) -> String {
        let day = self.day_near(seen.on, today);
        match &seen.who {
            None => self.say_with("red-flag-calf-only", &[("day", day.into())]),
            Some(who) => self.say_with("red-flag-calf-only-by", &[("day", day.into()), ("who", who.as_str().into())]),
        }
    }
}
