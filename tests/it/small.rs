//! The least window, and large text in a small one: nothing is cut off sideways, and what saves a page is
//! reached by scrolling.

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase, pos2, vec2};
use egui_kittest::kittest::NodeT;

use crate::window::Window;

/// The least window; and the same with text at 200 %, in points of that size.
const SIZES: [[f32; 2]; 2] = [[640.0, 400.0], [320.0, 200.0]];
const SCREENS: [&str; 8] = ["Today", "Log", "Trends", "Readiness", "Plan", "History", "Report", "Settings"];

const SEEN: [Role; 9] = [
    Role::Button,
    Role::RadioButton,
    Role::CheckBox,
    Role::Link,
    Role::Slider,
    Role::TextInput,
    Role::MultilineTextInput,
    Role::Heading,
    Role::Label,
];

fn go(window: &mut Window, screen: &str) {
    if !window.can_press(screen) {
        window.press("Screens");
    }
    window.press(screen);
    assert!(!window.can_press("Readiness"), "the list is closed again");
}

/// What reaches over the window's sides.
fn cut_off(window: &Window, width: f32) -> Vec<String> {
    let nodes = window.harness.root().children_recursive();
    let seen = nodes.filter(|node| SEEN.contains(&node.accesskit_node().role()));
    // Nothing there is no wider than a hair.
    let cut = seen
        .filter(|node| node.rect().width() > 1.0 && (node.rect().left() < -0.5 || node.rect().right() > width + 0.5));
    cut.map(|node| {
        let said = node.accesskit_node().label().or(node.accesskit_node().value()).unwrap_or_default();
        format!("{said:?} ({:?}) from {} to {}", node.accesskit_node().role(), node.rect().left(), node.rect().right())
    })
    .collect()
}

#[test]
fn nothing_is_cut_off_sideways() {
    let mut cut = Vec::new();
    for size in SIZES {
        let mut window = Window::sample(size);
        for screen in SCREENS {
            go(&mut window, screen);
            let of_the_preview = |line: &String| screen == "Report" && line.contains("Label");
            let found = cut_off(&window, size[0]).into_iter().filter(|line| !of_the_preview(line));
            assert!(!cut_off(&window, size[0] / 4.0).is_empty(), "a narrower window would cut something off");
            cut.extend(found.map(|line| format!("{screen} at {size:?}: {line}")));
        }
        let window = Window::empty(size);
        cut.extend(cut_off(&window, size[0]).into_iter().map(|line| format!("first start at {size:?}: {line}")));
    }
    assert!(cut.is_empty(), "{}", cut.join("\n"));
}

#[test]
fn what_saves_a_page_is_reached_by_scrolling() {
    for size in SIZES {
        let mut window = Window::sample(size);
        for (screen, saves) in [("Today", "Save check-in"), ("Log", "Save session")] {
            go(&mut window, screen);
            scroll_to(&mut window, size, saves);
        }
        let mut window = Window::empty(size);
        scroll_to(&mut window, size, "Next");
    }
}

/// Scrolls until what is called so lies whole in the window.
fn scroll_to(window: &mut Window, [width, height]: [f32; 2], name: &str) {
    for _ in 0..200 {
        let place = window.place(Role::Button, name).unwrap_or_else(|| panic!("{name} is not there"));
        if place.top() >= 0.0 && place.bottom() <= height && place.right() <= width {
            return;
        }
        window.harness.event(Event::PointerMoved(pos2(width / 2.0, height * 0.7)));
        window.harness.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, -60.0),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        });
        window.harness.run();
    }
    let place = window.place(Role::Button, name);
    panic!("{name} is never in sight at {width} × {height}, but at {place:?}");
}

#[test]
fn tendon_and_keys_are_at_hand_where_the_screens_lie_along_the_top() {
    for size in [[640.0, 400.0], [760.0, 560.0]] {
        let mut window = Window::sample(size);
        if !window.can_press("Keys") {
            window.press("Screens");
        }
        assert!(window.shows("Right Achilles, midportion"), "{size:?}");
        window.press("Keys");
        assert!(window.shows("undo the latest change"), "{size:?}");
        assert!(!window.can_press("Readiness") || size[0] > 700.0, "the list is closed again");
    }
}
