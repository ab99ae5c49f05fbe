//! Running on during rehab, as stories: the ceiling and what it rests on, what is left, floor and cut.

use springback::assessment::load::{DayLoads, Parts};
use springback::assessment::still_running::{FloorWarning, RestsOn, StillRunning};
use springback::assessment::tolerance::Tolerance;
use springback::assessment::{Assessment, assess};
use springback::journal::tendon::Side;

use crate::diary::{Diary, at, day};

/// What is said at noon of a numbered day; mornings nobody wrote down are the usual ones.
fn said(story: &str, number: i64) -> Option<StillRunning> {
    let mut diary = Diary::default();
    let always = "usual 2/4\nusual L: 2/4\nmornings 2/4\nmornings L: 2/4\n-4: still_running\n";
    let lines = always.lines().chain(story.lines()).map(str::trim).filter(|line| !line.is_empty());
    lines.for_each(|line| diary.line(line).unwrap_or_else(|e| panic!("{line}: {e}")));
    let journal = diary.journal(number, "12:00");
    let assessment: Assessment = assess(&journal, at(number, "12:00"));
    let loads = DayLoads::of(&journal, &assessment);
    let [left, right] = [Side::Left, Side::Right].map(|side| Tolerance::of(&loads, &assessment, side));
    StillRunning::of(&assessment, &loads, [&left, &right])
}

fn right(story: &str, number: i64) -> StillRunning {
    said(&format!("affected right\n{story}"), number).expect("still running")
}

fn run(number: i64, min: u16) -> String {
    format!("{number}: run 08:00 {min}' · 2-2-2 10'\n")
}

fn too_long(number: i64, min: u16) -> String {
    format!("{number}: run 08:00 {min}' · 2-6-2 10'\n")
}

/// The ceiling's units and the two days it rests on.
fn twice(story: &str, number: i64) -> Option<(f64, [i64; 2])> {
    let ceiling = right(story, number).ceiling?;
    match ceiling.rests_on {
        RestsOn::ToleratedTwice(days) => Some((ceiling.units, days.map(|date| (date - day(0)).num_days()))),
        RestsOn::Tolerance(..) => panic!("{ceiling:?}"),
    }
}

#[test]
fn the_ceiling_is_the_load_that_two_days_have_tolerated() {
    assert_eq!(twice(&run(1, 30), 9), None);
    let three = [run(1, 30), run(3, 40), run(5, 20)].concat();
    assert_eq!(twice(&three, 9), Some((30.0, [1, 3])));
    // The morning after has to be in, and what was too high was not tolerated.
    assert_eq!(twice(&[three.clone(), run(8, 35)].concat(), 8), Some((30.0, [1, 3])));
    assert_eq!(twice(&[three.clone(), run(8, 35)].concat(), 9), Some((35.0, [8, 3])));
    assert_eq!(twice(&[three, too_long(8, 35)].concat(), 9), Some((30.0, [1, 3])));
    // Of equal loads the later days.
    assert_eq!(twice(&[run(1, 30), run(3, 30), run(5, 30)].concat(), 9), Some((30.0, [3, 5])));
}

#[test]
fn tolerated_twice_looks_back_thirty_days_today_included() {
    let story = [run(1, 30), run(2, 40), run(3, 20)].concat();
    assert_eq!(twice(&story, 30), Some((30.0, [1, 2])));
    assert_eq!(twice(&story, 31), Some((20.0, [3, 2])));
    assert_eq!(twice(&story, 32), None);
}

#[test]
fn a_tolerance_comes_before_what_was_tolerated_twice() {
    let mut story: String = (1..=9).map(|number| run(number, 20 + number as u16)).collect();
    assert!(twice(&[story.clone(), too_long(10, 60)].concat(), 12).is_some());
    story.push_str(&[too_long(10, 60), too_long(11, 50)].concat());
    let ceiling = right(&story, 12).ceiling.unwrap();
    let RestsOn::Tolerance(load, judged) = ceiling.rests_on else { panic!("{ceiling:?}") };
    assert_eq!((ceiling.units, judged.tolerated, judged.too_high), (load.likely, 9, 2));
    assert!((20.0..45.0).contains(&ceiling.units), "{ceiling:?}");
}

#[test]
fn the_lowest_ceiling_of_the_tendons_holds() {
    let both = |number, min, peaks: (u8, u8)| {
        format!("{number}: run 08:00 {min}' · L: 2-{}-2 10' · R: 2-{}-2 10'\n", peaks.0, peaks.1)
    };
    let story = ["affected both\n", &both(1, 20, (2, 2)), &both(3, 25, (2, 2)), &both(5, 40, (6, 2))].concat();
    let said_ = said(&story, 9).unwrap();
    let units: Vec<_> = said_.tendons.iter().map(|(side, c)| (*side, c.map(|c| c.units))).collect();
    assert_eq!(units, [(Side::Left, Some(20.0)), (Side::Right, Some(25.0))]);
    assert_eq!(said_.ceiling.map(|c| (c.side, c.units)), Some((Side::Left, 20.0)));
    // A tendon of which nothing is known is named, and sets none.
    let story = ["affected both\n", &both(1, 20, (2, 6)), &both(3, 25, (2, 6))].concat();
    let said_ = said(&story, 9).unwrap();
    assert_eq!(said_.ceiling.map(|c| c.units), Some(20.0));
    assert!(said_.tendons[1].1.is_none());
}

#[test]
fn what_is_left_is_the_ceiling_less_what_was_done_today() {
    let story = [run(1, 30), run(3, 30)].concat();
    let left = |today: &str| {
        let left = right(&format!("{story}{today}"), 9).left.unwrap();
        (left.units, left.is_at_most, left.is_over)
    };
    assert_eq!(left(""), (30.0, false, false));
    assert_eq!(left("9: calf_strength 07:00 20'"), (20.0, false, false));
    assert_eq!(left("9: run 07:00 30'"), (0.0, false, false));
    assert_eq!(left("9: run 07:00 31'"), (0.0, false, true));
    assert_eq!(left("9: run 07:00\n9: walk 08:00 10'"), (27.0, true, false));
    // What has not begun yet was not done.
    assert_eq!(left("9: run 18:00 30'"), (30.0, false, false));
    assert_eq!(right(&run(9, 20), 9).left, None);
}

#[test]
fn what_exceeds_the_ceiling_by_less_than_is_said_does_not_exceed_it() {
    let words = springback::words::Words::english();
    let mut today = right(&[run(1, 30), run(3, 30), "9: run 07:00 30'".to_owned()].concat(), 9);
    assert_eq!(words.budget(&today), "Today so far 30, 0 left below the ceiling.");
    today.today_so_far.all.known = 30.04;
    assert_eq!(words.budget(&today), "Today so far 30, 0 left below the ceiling.");
    today.today_so_far.all.known = 30.06;
    assert_eq!(words.budget(&today), "Today so far 30.1: the ceiling is passed. The next morning will tell.");
    assert!([0.04, 0.0, -0.06].iter().all(|over| !words.is_shown(*over)) && words.is_shown(0.06));
}

#[test]
fn some_load_on_three_days_of_seven() {
    let warning = |story: &str, number| right(story, number).floor.warning;
    let three = [run(3, 20), run(5, 20), run(7, 20)].concat();
    assert_eq!(warning(&three, 9), None);
    assert_eq!(warning(&three, 10), Some(FloorWarning::TooFewDays));
    assert_eq!(right(&three, 10).floor.loading_days, 2);
    // A day counts once, at any load, known or not, but for none.
    let twice_a_day = "3: run 08:00 20'\n3: walk 18:00 1'\n5: run 08:00\n7: balance 08:00 20'";
    assert_eq!(warning(twice_a_day, 9), Some(FloorWarning::TooFewDays));
    assert_eq!(warning(&twice_a_day.replace("balance", "mobility 09:00 5'\n7: walk"), 9), None);
}

#[test]
fn a_ceiling_off_the_curve_may_lie_above_anything_done_lately() {
    let judged: String = (1..=9).map(|number| run(number, 40 + number as u16)).collect();
    let judged = [judged, too_long(10, 80), too_long(11, 70)].concat();
    let beyond = |story: &str, number| right(story, number).beyond.map(|beyond| beyond.highest);
    assert_eq!(beyond(&judged, 12), None);
    // The 30 days are today and the 29 before: day 11 is the last that was high.
    let later = [judged, "38: walk 08:00 10'\n".to_owned()].concat();
    assert_eq!(beyond(&later, 40), None);
    assert_eq!(beyond(&later, 41), Some(Some(3.0)));
    // What was tolerated twice was done.
    assert_eq!(beyond(&[run(1, 30), run(3, 30)].concat(), 9), None);
    assert_eq!(beyond("", 9), None);
}

#[test]
fn the_runs_of_a_week_and_whether_they_followed_each_other() {
    let week = |story: &str, number| {
        let week = right(story, number).week;
        (week.running_days, week.followed)
    };
    let story = [run(1, 20), run(2, 20), run(4, 20), "6: walk 08:00 30'\n".to_owned(), run(7, 20)].concat();
    assert_eq!(week(&story, 7), (4, 1));
    assert_eq!(week(&story, 8), (3, 0));
    // Twice on a day is one running day; a walk-run is a run.
    let twice_a_day = "1: run 08:00 10'\n1: walk_run 18:00 24' 8r s1\n3: walk_run 08:00 24' 8r s1\n";
    assert_eq!(week(twice_a_day, 4), (2, 0));
    assert_eq!(week("", 4), (0, 0));
}

#[test]
fn five_days_without_load_are_named() {
    let story = [run(1, 20), run(2, 20), run(3, 20)].concat();
    let floor = |number| right(&story, number).floor;
    assert_eq!((floor(7).idle_days, floor(7).warning), (4, None));
    assert_eq!((floor(8).idle_days, floor(8).warning), (5, Some(FloorWarning::NoLoad)));
    assert_eq!(floor(8).last_loaded, Some(day(3)));
}

#[test]
fn a_floor_needs_days_on_record() {
    // Day -5 is the first with a check-in.
    let warning = |number| right("", number).floor.warning;
    assert_eq!([warning(-2), warning(-1)], [None, Some(FloorWarning::NoLoad)]);
    let one = "-3: walk 08:00 10'";
    let warning = |number| right(one, number).floor.warning;
    assert_eq!([warning(0), warning(1)], [None, Some(FloorWarning::TooFewDays)]);
}

#[test]
fn after_a_too_high_day_running_is_cut_first() {
    let story = [&run(1, 20), &run(3, 20), "5: calf_strength 07:00 20' · 2-2-2 10'\n", &too_long(5, 40)].concat();
    let cut = right(&story, 6).cut.unwrap();
    assert_eq!((cut.after, cut.sides.as_slice()), (day(5), [Side::Right].as_slice()));
    assert_eq!(cut.was, Parts { running: 40.0, other: 0.0, rehab: 10.0 });
    assert_eq!(cut.to, Some(Parts { running: 10.0, other: 0.0, rehab: 10.0 }));
    // Without a ceiling the order alone is said.
    assert_eq!(right(&too_long(5, 40), 6).cut.unwrap().to, None);
}

#[test]
fn a_cut_stands_until_a_day_is_tolerated_or_three_are_over() {
    let after = |story: &str, number| right(story, number).cut.map(|cut| cut.after);
    assert_eq!([after(&too_long(5, 40), 5), after(&too_long(5, 40), 7)], [Some(day(5)); 2]);
    assert_eq!(after(&too_long(5, 40), 8), None);
    let then = [too_long(5, 40), run(6, 10)].concat();
    // The next day is not judged before its own morning after.
    assert_eq!([after(&then, 6), after(&then, 7)], [Some(day(5)), None]);
}

#[test]
fn there_is_none_of_it_in_rehab_or_under_a_red_flag() {
    let story = ["affected right\n", &run(1, 20), &run(3, 20)].concat();
    assert!(said(&story, 5).is_some());
    assert_eq!(said(&format!("{story}4: flag pop"), 5), None);
    assert_eq!(said(&format!("{story}4: goal 30"), 5), None);
}
