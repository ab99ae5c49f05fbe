//! What a verdict means for today, in one line.

use super::Words;
use crate::assessment::plan::QUIET_MORNINGS;
use crate::assessment::today::TodayAdvice;
use crate::assessment::{Assessment, PlanState};
use crate::journal::day;

impl Words {
    /// Today's advice: "Do what is planned today."
    pub fn for_today(&self, assessment: &Assessment) -> String {
        let is_still_running = assessment.plan.state == PlanState::StillRunning;
        match assessment.today_advice {
            TodayAdvice::NoLoad => {
                self.say_of_with("for-today", TodayAdvice::NoLoad.name(), &[("n", QUIET_MORNINGS.value.into())])
            }
            TodayAdvice::Answer => self.first_answer(assessment),
            TodayAdvice::Less if is_still_running => self.say("for-today-less-still-running"),
            TodayAdvice::Less if assessment.is_run_due() => self.say("for-today-less-run"),
            TodayAdvice::AsPlanned if assessment.red_flags.calf_only.is_some() => self.say("for-today-no-run"),
            advice => self.say_of("for-today", advice.name()),
        }
    }

    /// The check-in first, then what a session lacks, then the morning a session waits for.
    fn first_answer(&self, assessment: &Assessment) -> String {
        let near = |date| self.day_near(date, assessment.today);
        let is_unanswered = |side| assessment.usual(assessment.today, side).morning.is_none();
        let mut open = assessment.open_sessions();
        match (open.clone().find(|(_, lacks)| *lacks), open.next()) {
            _ if assessment.tendons.iter().any(|tendon| is_unanswered(tendon.side)) => {
                self.say_of("for-today", TodayAdvice::Answer.name())
            }
            (Some((session, _)), _) => self.say_with("for-today-answer-session", &[("day", near(session.day).into())]),
            (None, Some((session, _))) => {
                self.say_with("for-today-answer-morning", &[("day", near(day::plus(session.day, 1)).into())])
            }
            (None, None) => self.say_of("for-today", TodayAdvice::Answer.name()),
        }
    }
}
