//! Notices have a strip of their own: with one up, everything on every screen can still be reached and
//! pressed, and nothing moves when one comes or goes.

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Key, Rect};
use egui_kittest::kittest::{NodeT, Queryable};

use crate::window::Window;

/// The smallest window, the first one, and 760 by 560 with text of twice the size.
const SIZES: [[f32; 2]; 3] = [[760.0, 560.0], [1180.0, 780.0], [380.0, 280.0]];
const SCREENS: [&str; 8] = ["Today", "Log", "Trends", "Readiness", "Plan", "History", "Report", "Settings"];
const CONTROLS: [Role; 6] =
    [Role::Button, Role::RadioButton, Role::Link, Role::CheckBox, Role::Slider, Role::TextInput];

/// Goes to a screen, in a small window through the list of them.
fn go(window: &mut Window, screen: &str) {
    if !window.can_press(screen) {
        window.press("Screens");
    }
    window.go(screen);
}

/// A window with an error up, which stays.
fn with_an_error(size: [f32; 2]) -> Window {
    let mut window = Window::sample(size);
    go(&mut window, "Report");
    window.write("File to import", "/nowhere/at all.csv");
    window.press("Preview");
    window.wait_for("/nowhere/at all.csv could not be read");
    // Where no field has the keys.
    go(&mut window, "Trends");
    window
}

/// Where the notice is, by its buttons.
fn strip(window: &Window) -> Rect {
    window.place(Role::Button, "Close").expect("a notice is up")
}

/// The lowest controls of the page, by name and role.
fn lowest(window: &Window, strip: Rect) -> Vec<(Role, String)> {
    let nodes = window.harness.root().children_recursive();
    let mut found: Vec<(f32, Role, String)> = nodes
        .filter(|n| CONTROLS.contains(&n.accesskit_node().role()) && !n.accesskit_node().is_disabled())
        .filter(|n| !(n.rect().top() >= strip.top() - 8.0 && n.rect().bottom() <= strip.bottom() + 8.0))
        .filter_map(|n| Some((n.rect().bottom(), n.accesskit_node().role(), n.accesskit_node().label()?)))
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found.into_iter().take(4).map(|(_, role, name)| (role, name)).collect()
}

#[test]
fn with_a_notice_up_the_last_controls_of_every_screen_come_above_it() {
    for size in SIZES {
        let mut window = with_an_error(size);
        for screen in SCREENS {
            go(&mut window, screen);
            for (role, name) in lowest(&window, strip(&window)) {
                window.harness.get_all_by_role_and_label(role, &name).last().unwrap().scroll_to_me();
                window.harness.run();
                let place = window.harness.get_all_by_role_and_label(role, &name).last().unwrap().rect();
                let strip = strip(&window);
                assert!(place.top() >= 0.0 && place.bottom() <= strip.top(), "{screen} {size:?}: {name} at {place}");
            }
        }
    }
}

#[test]
fn three_presses_in_a_row_are_three_presses() {
    for size in SIZES {
        let mut window = Window::sample(size);
        window.harness.get_by_role_and_label(Role::RadioButton, "The day was: Ill").scroll_to_me();
        window.harness.run();
        for (n, said) in
            ["Saturday 21 November: Ill.", "mark taken back", "Saturday 21 November: Ill."].iter().enumerate()
        {
            // By the pointer, as it is: what lies over the control would get the press.
            window.harness.get_by_role_and_label(Role::RadioButton, "The day was: Ill").click();
            window.harness.run_steps(3);
            assert!(window.shows(said), "{size:?}: press {n}");
        }
    }
}

#[test]
fn a_notice_that_comes_or_goes_moves_nothing() {
    for size in SIZES {
        let mut window = Window::sample(size);
        let save = |window: &Window| window.place(Role::Button, "Save check-in").unwrap();
        window.harness.get_by_role_and_label(Role::Button, "Save check-in").scroll_to_me();
        window.harness.run();
        let before = save(&window);
        window.ctrl(Key::Z);
        assert!(window.shows("Nothing to undo.") && save(&window) == before, "{size:?}");
        window.harness.run_steps(60);
        assert!(!window.shows("Nothing to undo.") && save(&window) == before, "{size:?}");
    }
}

#[test]
fn one_shows_at_a_time_read_aloud_and_an_error_comes_back_until_it_is_closed() {
    let mut window = with_an_error(SIZES[1]);
    let live = |window: &Window, text: &str| {
        let nodes = window.harness.root().children_recursive();
        let mut said = nodes.filter(|n| n.accesskit_node().label().is_some_and(|label| label.contains(text)));
        said.find_map(|n| (n.accesskit_node().role() == Role::Status).then(|| n.accesskit_node().live()))
    };
    assert_eq!(live(&window, "/nowhere"), Some(Live::Assertive));
    window.ctrl(Key::Z);
    assert_eq!(live(&window, "Nothing to undo."), Some(Live::Polite));
    assert!(window.shows("1 more notice") && !window.shows("/nowhere/at all.csv could not be read"));
    window.harness.run_steps(60);
    assert!(window.shows("/nowhere/at all.csv could not be read") && !window.shows("Nothing to undo."));
    window.press("Close");
    assert!(!window.shows("/nowhere/at all.csv could not be read"));
}

#[test]
fn a_long_error_opens_out_unless_the_pointer_rests_where_the_page_would_make_room() {
    let lines = |window: &Window| {
        let nodes = window.harness.root().children_recursive();
        let mut said = nodes.filter(|n| n.accesskit_node().role() == Role::Status);
        said.next().map(|n| n.rect().height()).unwrap()
    };
    let window = with_an_error(SIZES[2]);
    let all = lines(&window);
    assert!(all > 40.0 && !window.can_press("Show all"));
    let mut window = Window::sample(SIZES[2]);
    // Over the page, a little above the strip.
    window.harness.hover_at(eframe::egui::pos2(190.0, 220.0));
    go(&mut window, "Report");
    window.write("File to import", "/nowhere/at all.csv");
    window.press("Preview");
    window.wait_for("/nowhere/at all.csv could not be read");
    assert!(lines(&window) < 30.0, "what lies under the pointer stays");
    window.press("Show all");
    assert_eq!(lines(&window), all);
}

#[test]
fn a_notice_stays_while_it_is_pointed_at() {
    let mut window = Window::sample(SIZES[1]);
    window.ctrl(Key::Z);
    let close = strip(&window);
    window.harness.hover_at(close.center());
    window.harness.run_steps(100);
    assert!(window.shows("Nothing to undo."));
    window.harness.hover_at(eframe::egui::pos2(400.0, 300.0));
    window.harness.run_steps(60);
    assert!(!window.shows("Nothing to undo."));
}

#[test]
fn the_buttons_of_a_notice_stay_inside_a_low_window() {
    for size in [[1180.0, 780.0], [590.0, 390.0], [380.0, 280.0]] {
        let mut window = Window::sample(size);
        window.press("The day was: Ill");
        for button in ["Close", "Undo"] {
            let place = window.place(Role::Button, button).expect("a notice is up");
            assert!(
                place.bottom() <= size[1] - 4.0 && place.top() > size[1] - 56.0,
                "{size:?}: {button} is at {place:?}"
            );
        }
    }
}
