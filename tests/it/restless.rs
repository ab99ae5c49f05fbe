//! Restless mornings explained: *Why?*, Trends, the terminal and the report say what they change, and
//! from which mornings.

use springback::assessment::Zone;
use springback::exchange::period::Period;
use springback::exchange::report_csv::{self, Dialect, Material};
use springback::exchange::status_text;
use springback::words::Words;

use crate::diary::{assessed, journal};
use crate::window::Window;

/// A baseline of 2 that scatters by one and a half points, and a morning 2 points above it.
const RESTLESS: &str = "
    affected right
    1: 2/4
    2: 3/4
    3: 1/4
    4: 3/4
    5: 2/4
    6: 4/4
";

const SAID: &str = "Restless mornings: your 5 scores from 1 Jun to 5 Jun differ by 1.5 on average from one to the next";
const CHANGES: &str =
    "a rise is slight only from 3 above your usual on, not 2, and significant from 4, not 3 (our choice)";

fn window(time: &str) -> Window {
    Window::of_story(RESTLESS, &format!("2026-06-06T{time}:00+02:00"))
}

#[test]
fn why_says_it_beneath_the_morning() {
    let mut window = window("12:00");
    window.press("Why? Green zone");
    assert!(window.shows("Morning stiffness: 2 above usual · limit: below 3"));
    assert!(window.shows(SAID) && window.shows(CHANGES));
}

#[test]
fn trends_says_where_the_lines_stand_wider() {
    let mut window = window("12:00");
    window.go("Trends");
    assert!(window.shows("Where they stand wider, mornings were restless: 3 and 4 there."));
    assert!(window.shows(SAID) && window.shows(CHANGES));
    let calm = RESTLESS.replace("3/4", "2/4").replace("1/4", "2/4");
    let mut window = Window::of_story(&calm, "2026-06-06T12:00:00+02:00");
    window.go("Trends");
    assert!(!window.shows("restless") && !window.shows("Restless"));
}

#[test]
fn the_terminal_says_it_of_the_tendon() {
    let text = status_text::write(&assessed(RESTLESS, 6, "12:00"), None, &Words::english());
    assert!(text.contains(SAID) && text.contains(CHANGES), "{text}");
}

/// What the report says of day 6, its morning answered so.
fn why(morning: &str) -> String {
    let story = RESTLESS.replace("6: 4/4", &format!("6: {morning}"));
    let (journal, assessment, words) = (journal(&story), assessed(&story, 6, "12:00"), Words::english());
    let material = Material { journal: &journal, assessment: &assessment, words: &words };
    let report = String::from_utf8(report_csv::write(&material, Period::ALL, Dialect::Plain)).unwrap();
    report.lines().find(|line| line.starts_with("2026-06-06")).unwrap().to_owned()
}

#[test]
fn the_report_says_it_of_a_morning_that_it_changes() {
    let said = "restless mornings 1 Jun to 5 Jun (by 1.5 from one to the next): rise slight from 3, significant from 4";
    assert_eq!(["3/4", "4/4", "5/4", "6/4"].map(|morning| why(morning).contains(said)), [false, true, true, false]);
}

#[test]
fn leaving_the_morning_out_makes_nothing_green() {
    let story = RESTLESS.replace("6: 4/4", "6: -/-");
    assert_eq!(assessed(&story, 6, "12:00").zone, Some(Zone::Unknown));
}
