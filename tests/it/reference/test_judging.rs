//! RULES §1–§6, tested where a reader could stumble.

use super::story::{GREEN, QUIET, RED, Story, YELLOW, moment, open_plan, quiet_month};
use super::usual::median;

#[test]
fn the_median_of_an_even_number_is_the_mean_of_the_middle_two() {
    assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), Some(2.5));
    assert_eq!(median(&[]), None);
}

/// §1: 04:00 begins a day, and a session of the small hours belongs to the evening before.
#[test]
fn the_small_hours_belong_to_the_day_before() {
    let mut story = quiet_month();
    let late = "session id=late date=D31 time=01:30 utc_offset=UTC+02:00 minutes=10 activity=run";
    story.add(late).add(&format!("response session=late side=right {GREEN}"));
    // Judged by the morning of D31, which follows D30; its civil date stays.
    story.add(&format!("check_in date=D31 {QUIET}"));
    assert_eq!(story.session_words("D31 12:00", "late"), "green tolerated");
    assert_eq!(story.status("D31 12:00")["sessions"][0]["date"], "2026-04-01");
    // With the day beginning at midnight it belongs to D31, and waits for D32.
    story.add("setting date=D0 setting=day_start value=0");
    assert_eq!(story.session_words("D31 12:00", "late"), "pending pending");
}

/// A day start holds once the clock, read with it, has reached its date; then for all days.
#[test]
fn a_day_start_waits_for_its_date() {
    let mut story = quiet_month();
    story.add("setting date=D31 setting=day_start value=6").add(&format!("check_in date=D31 {QUIET}"));
    // D31 05:00: with the default it is D31; read with 6 it is still D30, so the default stays.
    assert_eq!(story.status("D31 05:00")["zone"], "green");
    assert_eq!(story.status("D31 07:00")["zone"], "green");
    story.add("session id=s30 date=D31 time=05:30 utc_offset=UTC+02:00 minutes=10 activity=run");
    story.response(30, &format!("side=right {GREEN}"));
    assert_eq!(story.session_words("D31 05:45", "s30"), "pending pending");
    assert_eq!(story.session_words("D31 06:00", "s30"), "green tolerated");
}

#[test]
fn a_session_is_known_from_its_start() {
    let mut story = quiet_month();
    story.session(30, "activity=run", &format!("side=right {RED}"));
    assert_eq!(story.status("D30 17:35")["sessions"].as_array().unwrap().len(), 0);
    assert_eq!(story.session_words("D30 17:36", "s30"), "red too_high");
}

/// §2: a flare enters no later median, and the usual is the lower of recent usual and reference.
#[test]
fn flares_stay_out_and_the_lower_usual_counts() {
    let mut story = Story::default();
    story.add("tendon date=D0 side=right event=affected").mornings(0, 4, "side=right stiffness=2");
    story.mornings(5, 12, "side=right stiffness=6");
    let tendon = |story: &Story, now| story.status(now)["tendons"][0].clone();
    assert_eq!(tendon(&story, "D4 12:00")["usual_stiffness"], serde_json::Value::Null);
    assert_eq!(tendon(&story, "D13 12:00")["usual_stiffness"], 2.0);
    // Mornings of 3 are noise; the recent usual follows them, the reference does not.
    story.mornings(13, 30, "side=right stiffness=3");
    assert_eq!(tendon(&story, "D31 12:00")["usual_stiffness"], 2.0);
    assert_eq!(tendon(&story, "D31 12:00")["reference_stiffness"], 2.0);
    story.add("plan date=D31 event=started"); // opens nothing, and moves the reference all the same
    assert_eq!(tendon(&story, "D31 12:00")["reference_stiffness"], 3.0);
    story.add("evaluation date=D31 side=right stiffness=1.5");
    assert_eq!(tendon(&story, "D31 12:00")["usual_stiffness"], 1.5);
    story.add("plan date=D32 event=started");
    assert_eq!(tendon(&story, "D32 12:00")["reference_stiffness"], 3.0);
}

/// §2: where the scores scatter by a point from one to the next, two points are noise and three are slight.
#[test]
fn restless_mornings_are_judged_by_wider_limits() {
    let judged = |scores: [i64; 5], morning: i64| {
        let mut story = Story::default();
        story.add("tendon date=D0 side=right event=affected");
        for (n, score) in scores.into_iter().enumerate() {
            story.mornings(n as i64, n as i64, &format!("side=right stiffness={score}"));
        }
        story.mornings(5, 5, &format!("side=right stiffness={morning}"));
        story.session(4, "activity=walk", &format!("side=right {GREEN}"));
        story.session_words("D5 12:00", "s4")
    };
    // The median is 2 each time; the steps 1, 0, 2, 1 make 1.0 on average, and 1, 0, 1, 1 do not.
    assert_eq!(judged([2, 3, 3, 1, 2], 4), "green tolerated");
    assert_eq!(judged([2, 3, 3, 1, 2], 5), "yellow pending provisional");
    assert_eq!(judged([2, 3, 3, 1, 2], 6), "yellow too_high provisional");
    assert_eq!(judged([2, 3, 3, 2, 1], 4), "yellow pending provisional");
    assert_eq!(judged([2, 3, 3, 2, 1], 5), "yellow too_high provisional");
}

/// §2, §3, §5: with drift nothing is green, and after 14 days of it a review is advised.
#[test]
fn drift_is_never_green() {
    let mut story = quiet_month();
    story.add("evaluation date=D10 side=right stiffness=0").session(
        29,
        "activity=other",
        &format!("side=right {GREEN}"),
    );
    // A morning of 1 is no rise above the usual of 0; the recent usual of 2 is two above the reference.
    story.add("check_in date=D31 side=right stiffness=1").session(30, "activity=other", &format!("side=right {GREEN}"));
    assert_eq!(story.session_words("D31 12:00", "s30"), "yellow tolerated");
    assert_eq!(story.status("D31 12:00")["zone"], "yellow");
    assert_eq!(story.advice("D22 12:00"), Vec::<String>::new());
    assert_eq!(story.advice("D23 12:00"), ["drifting:right"]);
}

/// §3: limits are inclusive; an unanswered hour keeps a yellow provisional until the deadline.
#[test]
fn provisional_until_the_deadline() {
    let mut story = quiet_month();
    story.session(30, "activity=run", &format!("side=right {YELLOW}"));
    assert_eq!(story.session_words("D31 12:00", "s30"), "yellow pending provisional");
    // The later of 24 h after 18:00 and the end of the next day, D32 04:00.
    assert_eq!(story.session_words("D32 03:59", "s30"), "yellow pending provisional");
    assert_eq!(story.session_words("D32 04:00", "s30"), "yellow unknown");
    let mut slight = story.clone();
    slight.add("check_in date=D31 side=right stiffness=4");
    assert_eq!(slight.session_words("D31 12:00", "s30"), "yellow pending provisional");
    story.add(&format!("check_in date=D31 {QUIET}"));
    assert_eq!(story.session_words("D31 12:00", "s30"), "yellow tolerated");
}

#[test]
fn the_deadline_is_read_by_the_session_s_own_offset() {
    let mut story = quiet_month();
    story.add("session id=far date=D30 time=17:00 utc_offset=UTC-05:00 minutes=30 activity=walk");
    // D32 04:00 at UTC-05:00 is D32 11:00 at UTC+02:00.
    assert_eq!(story.session_words("D32 10:59", "far"), "pending pending");
    assert_eq!(story.session_words("D32 11:00", "far"), "unknown unknown");
}

#[test]
fn a_late_session_waits_a_whole_day_of_hours() {
    let mut story = quiet_month();
    story.add("session id=long date=D30 time=23:00 utc_offset=UTC+02:00 minutes=400 activity=walk"); // ends 05:40
    assert_eq!(story.session_words("D32 05:39", "long"), "pending pending");
    assert_eq!(story.session_words("D32 05:40", "long"), "unknown unknown");
}

#[test]
fn red_by_peak_by_sharpness_by_hours_and_by_the_strict_preset() {
    let of = |response: &str, morning: &str, preset: &str| {
        let mut story = quiet_month();
        story.add(&format!("setting date=D20 setting=preset value={preset}"));
        story.session(30, "activity=run", &format!("side=right {response}"));
        story.add(&format!("check_in date=D31 side=right {morning}"));
        story.session_words("D33 12:00", "s30")
    };
    let steady = |peak: i64| format!("pain_start={peak} pain_peak={peak} pain_end={peak} settle_min=5");
    assert_eq!(of(&steady(5), "stiffness=2", "standard"), "yellow too_high");
    assert_eq!(of(&steady(6), "stiffness=2", "standard"), "red too_high");
    assert_eq!(of(&format!("{} sharp=yes", steady(0)), "stiffness=2", "standard"), "red tolerated");
    assert_eq!(of(&format!("{} back_to_usual_h=24", steady(2)), "stiffness=2", "standard"), "green tolerated");
    assert_eq!(of(&steady(2), "stiffness=5", "standard"), "yellow too_high");
    assert_eq!(of(&steady(2), "stiffness=5", "strict"), "red too_high");
    assert_eq!(of(&steady(2), "stiffness=2 stiffness_min=10", "strict"), "yellow unknown");
}

/// §5: a check-in of its own, the three days of "now", and a test with 7 fewer.
#[test]
fn the_day_and_now() {
    let mut story = quiet_month();
    story.add("check_in date=D31 side=right stiffness=2 daily_pain=4"); // 3 above the usual 1
    assert_eq!(story.day_words("D31 12:00", 31), "right red");
    assert_eq!(story.day_words("D31 12:00", 30), "right green");
    assert_eq!(story.day_words("D31 12:00", 32), "");
    story.add(&format!("check_in date=D32 {QUIET}"));
    assert_eq!(story.status("D32 12:00")["zone"], "green"); // only today's check-in part counts
    story.add("heel_raise date=D31 side=right surface=flat repetitions=20");
    story.add("heel_raise date=D32 side=right surface=flat");
    story.add("heel_raise date=D32 side=right surface=step repetitions=9");
    assert_eq!(story.status("D32 12:00")["zone"], "green");
    let mut six = story.clone();
    six.add("heel_raise date=D32 side=right surface=flat repetitions=14");
    assert_eq!(six.status("D32 12:00")["zone"], "green");
    story.add("heel_raise date=D32 side=right surface=flat repetitions=13");
    assert_eq!(story.status("D32 12:00")["zone"], "red");
    story.mornings(33, 35, QUIET);
    assert_eq!(story.status("D34 12:00")["zone"], "red");
    assert_eq!(story.status("D35 12:00")["zone"], "green");
}

#[test]
fn no_check_in_is_unknown_and_nobody_affected_too() {
    let mut story = quiet_month();
    assert_eq!(story.status("D31 12:00")["zone"], "unknown");
    story.add("tendon date=D31 side=right event=recovered");
    let status = story.status("D31 12:00");
    assert_eq!(status["zone"], "unknown");
    assert_eq!(status["tendons"].as_array().unwrap().len(), 0);
    assert_eq!(story.criterion_words("D31 12:00", "rest_pain"), "not_enough null null");
    assert_eq!(story.day_words("D31 12:00", 30), "right green");
}

/// §6: everything is suppressed from the flag's day on until a `seen` that lifts, except readiness and usuals.
#[test]
fn a_red_flag_suppresses_from_its_day_on_until_seen() {
    let mut story = open_plan();
    story.run(30, GREEN).add(&format!("check_in date=D31 {QUIET}"));
    story.add("flag date=D31 event=raised flag=moved").add("flag date=D31 event=raised flag=fever");
    story.add("flag date=D31 event=raised flag=pop").add("flag date=D31 event=denied flag=fever");
    let status = story.status("D31 12:00");
    assert_eq!(status["suppressed_by"], "fever");
    assert_eq!((status["zone"].as_str(), status["tendons"][0]["zone"].as_str()), (None, None));
    assert_eq!(status["tendons"][0]["usual_stiffness"], 2.0);
    assert_eq!(story.session_words("D31 12:00", "s30"), "green tolerated");
    story.run(31, YELLOW);
    assert_eq!(story.session_words("D31 20:00", "s31"), "null null");
    assert_eq!(story.plan_words("D31 12:00"), "referred stop_refer null 0 false");
    assert_eq!(story.day_words("D31 12:00", 30), "right green");
    assert_eq!(story.day_words("D31 12:00", 31), "right null");
    assert_eq!(story.advice("D31 12:00"), ["raised:moved"]);
    story.add("flag date=D31 event=seen").add("flag date=D31 event=seen value=not_yet");
    assert_eq!(story.status("D31 12:00")["suppressed_by"], "fever");
    story.add("flag date=D31 event=seen value=running");
    assert_eq!(story.status("D31 12:00")["suppressed_by"], serde_json::Value::Null);
    assert_eq!(story.advice("D31 12:00"), Vec::<String>::new());
    assert_eq!(story.plan_words("D31 12:00"), "open continue 1 1 false");
}

#[test]
fn the_program_s_own_advice() {
    let mut story = Story::default();
    story.add("tendon date=D0 side=left event=affected").mornings(0, 5, "side=left stiffness=1 stiffness_min=31");
    story.add("check_in date=D6 side=left stiffness=1"); // minutes unanswered: neither counts nor interrupts
    assert_eq!(story.advice("D6 12:00"), Vec::<String>::new());
    story.add("check_in date=D7 side=left stiffness=1 stiffness_min=31");
    assert_eq!(story.advice("D7 12:00"), ["long_stiffness:left"]);

    let mut worse = Story::default();
    worse.add("tendon date=D0 side=left event=affected").mornings(0, 6, "side=left stiffness=1");
    worse.mornings(7, 13, "side=left stiffness=2").mornings(14, 20, "side=left stiffness=3");
    let mut slowly = worse.clone();
    slowly.mornings(21, 27, "side=left stiffness=3");
    worse.mornings(21, 27, "side=left stiffness=4");
    assert!(worse.advice("D27 12:00").contains(&"worse_over_3_weeks:left".to_string()));
    assert!(!slowly.advice("D27 12:00").contains(&"worse_over_3_weeks:left".to_string()));

    let mut same = quiet_month();
    same.mornings(31, 120, QUIET);
    for n in 67..=90 {
        same.session(n, "activity=walk", &format!("side=right {GREEN}"));
    }
    assert_eq!(same.advice("D90 12:00"), Vec::<String>::new()); // the 24th session comes on D90 at 17:36
    assert_eq!(same.advice("D90 18:00"), ["no_change:right"]);
}

/// The same journal at another offset of the clock: "now" is written as that clock shows it.
#[test]
fn now_is_shown_by_its_own_clock() {
    let story = quiet_month();
    let now = moment("D30 14:00").with_timezone(&chrono::FixedOffset::east_opt(0).unwrap());
    assert_eq!(super::Diary::read(&story.text()).at(now).status()["now"], "2026-03-31T12:00");
}
