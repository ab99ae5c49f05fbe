//! §7: the single change that would turn a criterion, at its border; of a met one, what would undo it.

use springback::assessment::readiness::CriterionId::{
    self, CalfRaiseCount, CalfRaisePain, DailyActivity, MorningMinutes, RestPain,
};
use springback::assessment::readiness::{TendonCriterion, Turn};

use super::asked;
use crate::diary::day;

fn tendon(id: CriterionId, said: &str) -> TendonCriterion {
    let readiness = asked("affected right", said).readiness;
    readiness.criteria.into_iter().find(|c| c.id == id).unwrap().tendons.remove(0)
}

/// What turns it, and the day it could be met.
fn turns(id: CriterionId, said: &str) -> (Option<Turn>, i64) {
    let tendon = tendon(id, said);
    (tendon.turn, (tendon.earliest - day(0)).num_days())
}

#[test]
fn a_test_with_the_last_good_answer_or_the_first_that_is_not() {
    let rows = [
        (CalfRaisePain, "@ 1", Turn::Test(3), 1),
        (CalfRaisePain, "1: raise 20 p4 @ 1", Turn::Test(3), 2),
        (CalfRaisePain, "1: raise 20 p0 @ 1", Turn::Test(4), 1),
        (CalfRaiseCount, "1: raise 5 p0 @ 2", Turn::Test(20), 2),
        (CalfRaiseCount, "1: raise 40 p0 @ 2", Turn::Test(19), 2),
        (CalfRaiseCount, "1: raise 40 p0 @ 16", Turn::Test(20), 16),
    ];
    for (id, said, turn, earliest) in rows {
        assert_eq!(turns(id, said), (Some(turn), earliest), "{said}");
    }
}

#[test]
fn the_one_answer_that_stands_in_the_way() {
    let rows = [
        (MorningMinutes, "1..6: 2/4; 7: 2/9 @ 7", Turn::Answer(day(7), 5), 14),
        (RestPain, "1..6: 2/4 rest0; 7: 2/4 rest4; 8..14: 2/4 rest0 @ 14", Turn::Answer(day(7), 1), 21),
        // No usual: 3; a usual of 1: 3; of 1.5: 4.
        (DailyActivity, "1: 2/4 daily9; 2..7: 2/4 daily0 @ 7", Turn::Answer(day(1), 3), 15),
        (DailyActivity, "1..10: 2/4 daily1; 11: 2/4 daily9 @ 11", Turn::Answer(day(11), 3), 25),
        (DailyActivity, "1..5: 2/4 daily2; 6..10: 2/4 daily1; 11: 2/4 daily9 @ 11", Turn::Answer(day(11), 4), 25),
    ];
    for (id, said, turn, earliest) in rows {
        assert_eq!(turns(id, said), (Some(turn), earliest), "{said}");
    }
}

#[test]
fn so_many_more_good_answers() {
    let rows = [
        (MorningMinutes, "@ 1", Turn::Good(7), 7),
        (MorningMinutes, "1..6: 2/4 @ 6", Turn::Good(1), 7),
        (MorningMinutes, "1..6: 2/4 @ 7", Turn::Good(1), 7),
        // Two stand in the way: seven good ones have to follow the last.
        (MorningMinutes, "1..3: 2/4; 4..5: 2/9; 6: 2/4 @ 6", Turn::Good(6), 12),
        (RestPain, "1..6: 2/4 rest0 @ 6", Turn::Good(1), 12),
        (RestPain, "1..2: 2/4 rest2 @ 2", Turn::Good(7), 16),
        (DailyActivity, "1..6: 2/4 daily0 @ 6", Turn::Good(1), 7),
        // The spike leaves on day 16 whatever is answered; by then 4 more make 7.
        (DailyActivity, "1: 2/4 daily0; 2: 2/4 daily4; 3..5: 2/4 daily0 @ 5", Turn::Good(4), 16),
    ];
    for (id, said, turn, earliest) in rows {
        assert_eq!(turns(id, said), (Some(turn), earliest), "{said}");
    }
}

#[test]
fn nothing_but_waiting() {
    // Two spikes, enough other answers: only days have to pass.
    assert_eq!(turns(DailyActivity, "1..2: 2/4 daily4; 3..14: 2/4 daily1 @ 14"), (None, 16));
    // Answered often enough, but the first quiet one is the 11th day back.
    assert_eq!(turns(RestPain, "1..11: 2/4 rest0 @ 11"), (None, 12));
    // A spike of 3 on day 39 above a usual of 0. Had it been 2, the usual of day 51 would be 2 instead
    // of 2.5, and the 5 of that day a spike.
    let story = "1..5: 2/4 daily5; 34..38: 2/4 daily0; 39: 2/4 daily3; 40..44: 2/4 daily2; 45..50: 2/4 daily4; ";
    let spike = format!("{story}51: 2/4 daily5 @ 51");
    assert_eq!(tendon(DailyActivity, &spike).against, [day(39)]);
    assert_eq!(turns(DailyActivity, &spike), (None, 53));
    assert_eq!(turns(DailyActivity, &format!("{story}51: 2/4 daily4 @ 51")), (Some(Turn::Answer(day(39), 2)), 53));
}

#[test]
fn a_coming_answer_undoes_it() {
    let rows = [
        (MorningMinutes, "1..7: 2/4 @ 7", Some(Turn::Coming(6))),
        (RestPain, "1..14: 2/4 rest0 @ 14", Some(Turn::Coming(2))),
        (DailyActivity, "1..7: 2/4 daily1 @ 8", Some(Turn::Coming(4))),
        // Tomorrow's usual: 1, with today's 0 in it; today's still is 2.
        (DailyActivity, "1..5: 2/4 daily2; 6..9: 2/4 daily0 @ 10", Some(Turn::Coming(5))),
        (DailyActivity, "1..5: 2/4 daily2; 6..10: 2/4 daily0 @ 10", Some(Turn::Coming(4))),
        // Where 8 is usual, no score is a spike.
        (DailyActivity, "1..22: 2/4 daily8 @ 22", None),
        (DailyActivity, "1..22: 2/4 daily7 @ 22", Some(Turn::Coming(10))),
    ];
    for (id, said, turn) in rows {
        assert_eq!(tendon(id, said).turn, turn, "{said}");
    }
}
