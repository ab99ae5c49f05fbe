//! What the tendon bears now: the curve with its band, its sentence, and the same in numbers.

use eframe::egui::Ui;

use crate::assessment::tolerance::{Curve, Tolerance};
use crate::ui::widgets::curve_plot::{CurvePlot, CurvePoint};
use crate::ui::widgets::row::{Row, rows};
use crate::ui::{View, theme};

/// Places the curve is drawn by.
const PLACES: usize = 80;
/// Rows of numbers beneath it.
const ROWS: usize = 5;

/// A curve ready to be drawn.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    said: String,
    points: Vec<CurvePoint>,
    rows: Vec<Row>,
}

impl Drawn {
    /// Works out what is drawn of a tolerance.
    pub(super) fn of(view: &View, tolerance: &Tolerance) -> Self {
        let said = view.words.tolerance(tolerance);
        let Some(curve) = tolerance.curve() else { return Self { said, ..Self::default() } };
        // From the loads one knows to well beyond the turn of the curve.
        let step = row_step(curve.load_at(0.5).likely.clamp(10.0, 400.0) * 1.6);
        let most = step * ROWS as f64;
        let place = |n: usize| point(curve, most * n as f64 / PLACES as f64);
        let row = |n: usize| {
            let load = step * n as f64;
            let name = view.words.say_with("tolerance-load", &[("load", view.words.rounded(load).into())]);
            Row::new(name, "").aside(view.words.odds(curve.at(load))).small()
        };
        Self { said, points: (0..=PLACES).map(place).collect(), rows: (1..=ROWS).map(row).collect() }
    }
}

fn point(curve: &Curve, load: f64) -> CurvePoint {
    let estimate = curve.at(load);
    CurvePoint { at: load, likely: estimate.likely, low: estimate.low, high: estimate.high }
}

/// Between two rows: a multiple of five, so that they stand at round loads.
fn row_step(most: f64) -> f64 {
    (most / ROWS as f64 / 5.0).ceil() * 5.0
}

/// Shows the card.
pub(super) fn card(ui: &mut Ui, view: &View, drawn: &Drawn) {
    let words = view.words;
    theme::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::SPACE_8;
        let title = words.say("tolerance-title");
        theme::heading(ui, theme::card_title(&title));
        ui.label(theme::body(&drawn.said));
        if !drawn.points.is_empty() {
            CurvePlot { name: &title, summary: &drawn.said, points: &drawn.points }.show(ui);
            theme::remark(ui, words.say("tolerance-axes"));
            rows(ui, &drawn.rows);
        }
        if !view.assessment.is_suppressed() {
            theme::remark(ui, words.say("tolerance-remark"));
        }
    });
}
