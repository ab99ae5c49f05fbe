//! The least an eframe and egui_plot program of Springback's kind does: a list of screens, sliders,
//! a few sentences, a plot of half a year. Nothing is read, kept or worked out.

use eframe::egui::{self, Slider};
use egui_plot::{Line, Plot, PlotPoints};

const SCREENS: [&str; 8] = ["Today", "Log", "Trends", "Readiness", "Plan", "History", "Report", "Settings"];
const QUESTIONS: [&str; 5] = ["Stiffness", "Minutes", "Pain at rest", "Pain in the day", "Tenderness"];
const DAYS: usize = 182;

fn main() -> eframe::Result {
    let viewport = egui::ViewportBuilder::default().with_title("Bare").with_inner_size([1180.0, 780.0]);
    let options =
        eframe::NativeOptions { viewport, renderer: eframe::Renderer::Glow, ..eframe::NativeOptions::default() };
    let created = |_: &eframe::CreationContext<'_>| Ok(Box::<Bare>::default() as Box<dyn eframe::App>);
    eframe::run_native("bare", options, Box::new(created))
}

#[derive(Default)]
struct Bare {
    screen: usize,
    answers: [f64; 5],
}

impl eframe::App for Bare {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        egui::Panel::left("rail").exact_size(196.0).show(ui, |ui| {
            for (index, screen) in SCREENS.iter().enumerate() {
                ui.selectable_value(&mut self.screen, index, *screen);
            }
        });
        egui::CentralPanel::default().show(ui, |ui| {
            ui.heading(SCREENS[self.screen]);
            ui.columns(2, |columns| {
                columns[0].group(|ui| self.questions(ui));
                columns[1].group(sentences);
            });
            ui.group(half_a_year);
        });
    }
}

impl Bare {
    fn questions(&mut self, ui: &mut egui::Ui) {
        for (question, answer) in QUESTIONS.iter().zip(&mut self.answers) {
            ui.label(*question);
            ui.add(Slider::new(answer, 0.0..=10.0).step_by(1.0));
        }
        let _ = ui.button("Save");
    }
}

fn sentences(ui: &mut egui::Ui) {
    for question in QUESTIONS {
        ui.label(format!("{question} is what this row is about, in a sentence long enough to go on for two lines."));
    }
}

fn half_a_year(ui: &mut egui::Ui) {
    Plot::new("half a year").allow_scroll(false).show(ui, |plot| {
        let points = (0..DAYS).map(|day| [day as f64, 2.0 + (day as f64 / 9.0).sin()]);
        plot.line(Line::new("stiffness", points.collect::<PlotPoints<'_>>()));
    });
}
