//! What a frame costs where the processor draws: what is painted, and how often.

use eframe::App as _;
use eframe::egui::{Color32, Event, Pos2, Rect, Shape, Visuals, pos2, vec2};
use springback::ui::theme;

use crate::window::Window;

const SIZE: [f32; 2] = [1180.0, 780.0];
const SCREENS: [&str; 8] = ["Today", "Log", "Trends", "Readiness", "Plan", "History", "Report", "Settings"];

/// Every shape of the last frame by itself, with what it may be seen in.
fn shapes(window: &Window) -> Vec<(Rect, Shape)> {
    fn flat(clip: Rect, shape: &Shape, all: &mut Vec<(Rect, Shape)>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| flat(clip, shape, all)),
            shape => all.push((clip, shape.clone())),
        }
    }
    let mut all = Vec::new();
    for clipped in &window.harness.output().shapes {
        flat(clipped.clip_rect, &clipped.shape, &mut all);
    }
    all
}

/// Where something is filled.
fn filled(shapes: &[(Rect, Shape)]) -> impl Iterator<Item = Rect> {
    shapes.iter().filter_map(|(clip, shape)| match shape {
        Shape::Rect(rect) if rect.fill != Color32::TRANSPARENT => Some(rect.rect.intersect(*clip)),
        Shape::Mesh(mesh) => Some(mesh.calc_bounds().intersect(*clip)),
        _ => None,
    })
}

#[test]
fn the_paper_is_what_the_window_is_cleared_to_and_painted_by_nothing() {
    let mut window = Window::sample(SIZE);
    // The rail's foot and its middle, and the margins beside the content.
    let bare = [pos2(4.0, 776.0), pos2(98.0, 480.0), pos2(206.0, 400.0), pos2(1164.0, 4.0)];
    for screen in SCREENS {
        window.go(screen);
        let shapes = shapes(&window);
        let over: Vec<Rect> = filled(&shapes).filter(|rect| bare.iter().any(|at| rect.contains(*at))).collect();
        assert_eq!(over, [], "{screen}");
    }
    for (visuals, palette) in [(Visuals::light(), theme::LIGHT), (Visuals::dark(), theme::DARK)] {
        let cleared = window.harness.state().clear_color(&visuals).map(|part| (part * 255.0).round() as u8);
        assert_eq!(cleared, palette.paper.to_array());
    }
}

#[test]
fn a_move_of_the_pointer_is_one_pass_a_frame_and_then_the_window_rests() {
    let mut window = Window::sample(SIZE);
    for screen in SCREENS {
        window.go(screen);
        for place in 0..40 {
            let along = vec2((place as f32 * 0.37).sin(), (place as f32 * 0.23).sin());
            let at = Pos2::ZERO + (along + vec2(1.0, 1.0)) * 0.5 * vec2(SIZE[0], SIZE[1]);
            window.harness.event(Event::PointerMoved(at));
            window.harness.step();
            let passes = window.harness.output().platform_output.num_completed_passes;
            assert_eq!(passes, 1, "{screen}, the pointer at {at}");
        }
        window.harness.run();
    }
}
