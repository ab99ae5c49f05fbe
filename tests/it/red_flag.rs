//! A red flag as people meet it: raised where they are, on every screen first, lifted by a record alone.

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::NodeT;

use crate::diary;
use crate::window::{LARGE, Window};

/// As wide as high windows count points: as designed, the least, and the least at twice the text.
const SIZES: [[f32; 2]; 4] = [LARGE, [1180.0, 780.0], [760.0, 560.0], [380.0, 280.0]];
/// The screens of the rail, and the key of each with Ctrl.
const SCREENS: [(&str, Key); 8] = [
    ("Today", Key::Num1),
    ("Log", Key::Num2),
    ("Trends", Key::Num3),
    ("Readiness", Key::Num4),
    ("Plan", Key::Num5),
    ("History", Key::Num6),
    ("Report", Key::Num7),
    ("Settings", Key::Num8),
];
/// What invites load or judges it, as it is said on some screen of a journal with everything due.
const INVITING: [&str; 24] = [
    "Heel-raise test is due",
    "Test now",
    "Do the test",
    "Start the beat",
    "Save the test",
    "Start the plan",
    "Record it…",
    "An evaluation is due",
    "Evaluate now",
    "You can run today",
    "Next session",
    "Log it",
    "Log these",
    "Log Heel hold, both legs",
    "min run, ",
    "What to do today",
    "The week ahead",
    "Phase: ",
    "Timer",
    "Show all exercises",
    "Close the plan…",
    "of 5",
    "Green zone",
    "Today's load",
];
const EVENING: &str = "2026-07-01T19:00:00+02:00";
const TITLE: &str = "See a clinician today. Do not run, hop or do heel raises.";
const POP: &str = "A pop, or a feeling of being kicked in the calf, and weak push-off";
const RECORD: &str = "Record what the clinician said…";

/// A month of quiet mornings (day 31 is the evening), an old test, and whatever else.
fn month(more: &str) -> String {
    format!("affected right\nusual 2/4\nmornings 2/4 rest0 daily1\n14: raise 23 p2\n{more}")
}

/// The plan open and a run due; closed and ready to start; still running.
fn everything_due() -> [String; 3] {
    let runs = [22, 24, 26, 28].map(|day| format!("{day}: walk_run 18:00 24' 8r s1 · 2-2-2 10'\n")).concat();
    [
        month(&format!("14: started\n20: raise 23 p2\n{runs}")),
        month("20: raise 23 p2\n"),
        month(&format!("14: still_running\n20: raise 23 p2\n{runs}")),
    ]
}

fn opened(story: &str, size: [f32; 2]) -> Window {
    let mut diary = diary::Diary::default();
    story.lines().for_each(|line| diary.line(line).unwrap());
    let mut window = Window::with(size, diary.journal(31, "19:00").revisions());
    window.at(EVENING);
    window
}

/// A window on a journal with a pop that was answered yes today.
fn flagged(size: [f32; 2]) -> Window {
    opened(&format!("{}31: flag pop\n", everything_due()[0]), size)
}

/// Opens what is folded or asked for first.
fn unfold(window: &mut Window) {
    for button in ["Do the test", "Show all exercises"] {
        if window.can_press(button) {
            window.press(button);
        }
    }
}

/// What invites load on the screen that shows.
fn inviting(window: &Window) -> Vec<&'static str> {
    INVITING.into_iter().filter(|said| window.shows(said)).collect()
}

/// Whether the banner is what comes first on the screen, and in sight.
fn banner_is_first(window: &Window, size: [f32; 2]) -> bool {
    let nodes: Vec<_> = window.harness.root().children_recursive().collect();
    let Some(alert) = nodes.iter().position(|node| node.accesskit_node().role() == Role::Alert) else { return false };
    let top = nodes[alert].rect().top();
    let heading = nodes.iter().position(|node| node.accesskit_node().role() == Role::Heading);
    heading.is_none_or(|heading| heading > alert) && top >= 0.0 && top < size[1] / 3.0
}

#[test]
fn while_a_flag_is_up_no_screen_invites_load_and_the_banner_comes_first() {
    for size in SIZES {
        for story in everything_due() {
            let mut window = opened(&format!("{story}31: flag pop\n"), size);
            for (screen, key) in SCREENS {
                window.ctrl(key);
                unfold(&mut window);
                assert!(window.shows(TITLE), "{screen} at {size:?}");
                assert!(banner_is_first(&window, size), "{screen} at {size:?}");
                assert_eq!(inviting(&window), [] as [&str; 0], "{screen} at {size:?}");
            }
        }
    }
}

/// Without a flag each of these is said somewhere: the test above can fail for every one.
#[test]
fn without_a_flag_the_same_journals_say_all_that_invites() {
    let mut invited = Vec::new();
    for story in everything_due() {
        let mut window = opened(&story, LARGE);
        for (_, key) in SCREENS {
            window.ctrl(key);
            invited.extend(inviting(&window));
            unfold(&mut window);
            invited.extend(inviting(&window));
            assert!(!window.shows(TITLE));
        }
    }
    let never: Vec<_> = INVITING.into_iter().filter(|said| !invited.contains(said)).collect();
    assert_eq!(never, [] as [&str; 0]);
}

#[test]
fn what_was_open_when_the_flag_went_up_stops_and_refuses() {
    let mut window = opened(&everything_due()[1], LARGE);
    window.go("Plan");
    let timer = window.names_ending("").into_iter().find(|name| name.starts_with("Timer: "));
    window.press(&timer.expect("an exercise with a timer"));
    assert!(window.shows("Get ready"));
    window.go("Readiness");
    window.press("Do the test");
    window.write("Right: controlled raises", "25");
    window.press("Start the beat");
    window.press("Record it…");
    raise_on_today(&mut window);
    window.go("Readiness");
    assert!(window.shows("Readiness is set aside"));
    assert!(window.shows("Not while a red flag is up. What you typed is kept."));
    assert!(!window.can_press("Save the test") && !window.can_press("Record the clearance"));
    assert!(!window.shows("Stop the beat") && !window.shows("Met"));
    window.go("Plan");
    assert!(window.shows("The plan is set aside") && !window.shows("Get ready"));
    // The answer is taken back: what was typed is there, the timer and the beat are not.
    window.ctrl(Key::Z);
    assert!(!window.shows("The plan is set aside") && !window.shows("Get ready"));
    window.go("Readiness");
    assert_eq!(window.text("Right: controlled raises"), "25");
    assert!(window.can_press("Start the beat"));
}

#[test]
fn a_flag_is_raised_beneath_the_check_in_and_says_at_once_what_it_means() {
    let mut window = opened(&everything_due()[0], [1180.0, 780.0]);
    window.ctrl(Key::Num1);
    window.press("Something sudden? A pop, a swollen calf, fever…");
    assert!(window.shows("The packet says ciprofloxacin, levofloxacin, moxifloxacin or ofloxacin."));
    window.press(&format!("{POP}: yes"));
    assert!(window.shows(TITLE) && window.shows("This can be a torn tendon"), "before it is saved");
    assert!(!window.can_press(RECORD));
    // What is answered and not saved is there on every screen.
    window.ctrl(Key::Num8);
    assert!(window.shows("This can be a torn tendon"));
    window.press("Save answers");
    assert!(window.shows("Recorded. See a clinician today."));
    assert!(banner_is_first(&window, [1180.0, 780.0]));
    window.press("To today");
    assert!(window.shows("an emergency department or an orthopaedic clinic today. Spare the leg"));
    assert!(window.can_press(RECORD));
}

#[test]
fn the_check_in_stays_and_is_optional() {
    let mut window = Window::of_story("affected right\n1: flag fever\n", "2026-06-01T12:00:00+02:00");
    assert!(window.shows("How is it this morning? (optional today)"));
    window.set("Stiffness on first steps", 3.0);
    window.press("Save check-in");
    assert!(window.shows("Check-in for Monday 1 June saved.") && window.shows("See a clinician today."));
}

#[test]
fn a_sharp_pain_in_the_log_leads_to_the_questions() {
    let sudden = "Something sudden? A pop, a swollen calf, fever…";
    let mut window = opened(&everything_due()[0], LARGE);
    window.go("Log");
    assert!(!window.can_press(sudden));
    window.press("What was done: Walk-run");
    assert!(window.shows("Repetitions") && window.text("Minutes in all") == "24", "the plan's dose is filled in");
    window.press("Sharp pain: yes");
    window.press(sudden);
    window.press("Fever, or hot red skin: yes");
    assert!(window.shows("This can be an infection."));
    window.press("Save answers");
    assert!(window.shows("See a clinician today. Do not run or train."));
    // What was done can still be recorded, without a dose of the plan's.
    window.press("Clear");
    window.press("What was done: Walk-run");
    assert_eq!(window.text("Minutes in all"), "");
    window.write("Minutes in all", "24");
    window.press("Save session");
    assert!(window.shows("Walk-run, Wed 1 Jul: saved."));
}

#[test]
fn a_fluoroquinolone_is_calm_and_says_whom_to_call() {
    let mut window = opened(&format!("{}31: flag antibiotic\n", everything_due()[0]), LARGE);
    assert!(window.shows("Call your doctor or pharmacist before you load the tendon."));
    assert!(window.shows("moxifloxacin and ofloxacin can weaken tendons"));
    assert!(window.shows("Do not stop taking the medicine on your own."));
    assert!(window.shows("now or in the last 6 months"));
    assert!(!window.shows("emergency") && !window.shows("See a clinician today"));
    window.go("Readiness");
    assert!(window.shows("Call your doctor or pharmacist before you load the tendon."));
}

#[test]
fn two_flags_are_both_named_and_the_more_urgent_one_leads() {
    let window = opened(&format!("{}30: flag antibiotic\n31: flag pop\n", everything_due()[0]), LARGE);
    assert!(window.shows(TITLE) && !window.shows("Call your doctor or pharmacist before"));
    assert!(window.shows(&format!("You answered yes to “{POP}” (today).")));
    assert!(
        window.shows("You answered yes to “A fluoroquinolone antibiotic now or in the last 6 months” (yesterday).")
    );
}

#[test]
fn what_a_clinician_said_is_asked_in_full_and_only_loading_lifts_the_flag() {
    let mut window = flagged(LARGE);
    window.press(RECORD);
    assert!(window.shows("What did the clinician say?"));
    window.press("Save what was said");
    assert!(window.shows("Choose what the clinician said."));
    window.press("The clinician said: Not yet, more tests");
    window.press("Save what was said");
    assert!(window.shows("Enter who looked: a name, a practice or a hospital."));
    window.write("Who looked", "Dr Meyer");
    window.press("Save what was said");
    assert!(window.shows("Kept. The flag stays up.") && window.shows(TITLE));
    assert!(window.shows("Dr Meyer said today: Not yet, more tests."));
    said(&mut window, "Load and running are fine");
    assert!(window.shows("Verdicts show again from today.") && !window.shows(TITLE));
    assert!(window.shows("You can run today"));
    window.go("History");
    assert!(window.shows("A clinician said: Load and running are fine"));
    assert!(window.shows("By: the practice"));
}

#[test]
fn calf_work_only_brings_back_exercises_and_keeps_the_plan_closed() {
    let mut window = flagged(LARGE);
    said(&mut window, "Calf work only");
    assert!(window.shows("Calf work is back; the run plan stays closed until running is cleared."));
    let line = "Calf work only, the practice said today. No running until it is cleared.";
    assert!(!window.shows(TITLE) && window.shows(line));
    assert!(!window.shows("You can run today") && window.shows("What to do today"));
    assert!(!window.shows("The run plan can be started") && !window.shows("The run plan is locked"));
    window.go("Readiness");
    let first = window.place(Role::Label, line).expect("what the clinician said");
    let criterion = window.place(Role::Heading, "Calf raises on one leg, flat ground, are comfortable");
    assert!(criterion.is_none_or(|criterion| first.bottom() < criterion.top()) && first.top() < 200.0, "{first:?}");
    assert!(window.shows("The run plan stays closed") && !window.can_press("Start the plan"));
    window.go("Plan");
    assert!(window.shows(line) && window.can_press("Log these"));
    window.press("Record a later word…");
    fill_in(&mut window, "Load and running are fine");
    assert!(!window.shows(line));
    window.go("Plan");
    assert!(!window.shows(line));
}

#[test]
fn a_word_half_typed_survives_a_restart_and_is_put_away_by_cancel() {
    let mut window = flagged(LARGE);
    window.press(RECORD);
    window.write("Who looked", "Dr Meyer");
    window.press("The clinician said: Calf work only");
    window.later(chrono::TimeDelta::seconds(2));
    let mut window = window.reopened();
    window.harness.run();
    assert_eq!(window.text("Who looked"), "Dr Meyer");
    window.press("Cancel: What did the clinician say?");
    assert!(!window.shows("What did the clinician say?"));
    window.press(RECORD);
    assert_eq!(window.text("Who looked"), "");
}

#[test]
fn an_answer_given_by_mistake_is_corrected_in_sight_and_can_be_undone() {
    let mut window = opened(&format!("{}30: flag antibiotic\n31: flag pop\n", everything_due()[0]), LARGE);
    window.press("I answered by mistake…");
    assert!(window.shows("Which answer was a mistake?"));
    window.press(&format!("Change to no: {POP}"));
    assert!(!window.shows(TITLE) && window.shows("Call your doctor or pharmacist before"));
    window.press("I answered by mistake…");
    assert!(window.shows("Change your answer to no?"));
    window.press("Keep my answer");
    window.press("I answered by mistake…");
    window.press("Change to no: ");
    assert!(!window.shows("Call your doctor or pharmacist") && window.shows("You can run today"));
    window.go("History");
    assert!(window.shows(&format!("Answered no: {POP}")));
    assert!(window.shows("What raised → answered no, corrected"));
    window.ctrl(Key::Z);
    assert!(window.shows("Call your doctor or pharmacist before"));
    window.ctrl(Key::Z);
    assert!(window.shows(TITLE));
}

#[test]
fn days_before_the_flag_keep_their_marks_and_its_own_day_carries_it() {
    let mut window = opened(&format!("{}30: flag pop\n", everything_due()[0]), LARGE);
    assert!(window.can_press("yesterday: set aside, red flag") && window.can_press("today: set aside"));
    assert!(window.can_press("Mon 29 Jun: green"));
    window.press("yesterday: set aside, red flag");
    assert!(window.shows("This day is set aside while a red flag is up."));
    window.go("History");
    assert!(window.can_press("Tue 30 Jun: set aside, red flag") && window.can_press("Mon 29 Jun: green"));
    assert!(window.shows("set aside") && window.shows("red flag"));
    window.press("Tue 30 Jun: ");
    assert!(window.shows("Set aside while a red flag is up."));
    window.go("Trends");
    assert!(window.shows("Hidden while a red flag is up."));
}

#[test]
fn where_a_flag_is_raised_is_in_sight_when_the_program_opens() {
    let window = Window::sample([1180.0, 780.0]);
    let notices = 56.0;
    let place = window.place(Role::Link, "Something sudden? A pop, a swollen calf, fever…").expect("the link");
    assert!(place.bottom() <= 780.0 - notices, "{place:?}");
}

#[test]
fn what_is_opened_comes_into_sight_and_the_banner_again_after_it() {
    for size in [[760.0, 560.0], [380.0, 280.0]] {
        let is_in_sight = |window: &Window, heading: &str| {
            let place = window.place(Role::Heading, heading).unwrap_or_else(|| panic!("{heading}"));
            place.top() >= 0.0 && place.bottom() <= size[1]
        };
        let mut window = opened(&everything_due()[0], size);
        window.press("Something sudden? A pop, a swollen calf, fever…");
        let first = window.place(Role::RadioButton, &format!("{POP}: yes")).expect("the first question");
        assert!(first.top() >= 0.0 && first.bottom() <= size[1], "{size:?}: {first:?}");
        window.press(&format!("{POP}: yes"));
        window.press("Save answers");
        assert!(is_in_sight(&window, TITLE), "{size:?}");
        window.press(RECORD);
        assert!(is_in_sight(&window, "What did the clinician say?"), "{size:?}");
        window.press("Cancel: What did the clinician say?");
        assert!(is_in_sight(&window, TITLE), "{size:?}");
    }
}

#[test]
fn what_was_said_of_an_older_flag_is_no_permission_under_a_new_one() {
    let mut window = flagged(LARGE);
    said(&mut window, "Load and running are fine");
    raise_on_today(&mut window);
    assert!(!window.shows("said today: Load and running are fine"));
}

#[test]
fn scrolled_past_the_banner_its_line_stays_and_leads_back() {
    for size in [[760.0, 560.0], [380.0, 280.0]] {
        let mut window = flagged(size);
        assert!(!window.can_press("What to do"), "{size:?}: the banner itself is in sight");
        window.focus("Something sudden? A pop, a swollen calf, fever…");
        window.harness.run();
        let line = window.place(Role::Button, "What to do").unwrap_or_else(|| panic!("{size:?}: no line"));
        assert!(line.top() >= 0.0 && line.bottom() < size[1] / 2.0, "{size:?}: {line:?}");
        window.press("What to do");
        let title = window.place(Role::Heading, TITLE).expect("the banner");
        assert!(title.top() >= 0.0 && title.bottom() <= size[1], "{size:?}: {title:?}");
        assert!(!window.can_press("What to do"), "{size:?}");
    }
}

/// Answers yes to a pop on Today.
fn raise_on_today(window: &mut Window) {
    window.go("Today");
    window.press("Something sudden? A pop, a swollen calf, fever…");
    window.press(&format!("{POP}: yes"));
    window.press("Save answers");
    assert!(window.shows(TITLE));
}

/// Records what a clinician said, from the banner.
fn said(window: &mut Window, said: &str) {
    window.press(RECORD);
    fill_in(window, said);
}

fn fill_in(window: &mut Window, said: &str) {
    window.write("Who looked", "the practice");
    window.press(&format!("The clinician said: {said}"));
    window.press("Save what was said");
}
