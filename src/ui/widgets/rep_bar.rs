//! A session as a bar: run and walk blocks, as long as they last.

use eframe::egui;
use egui::accesskit::Role;
use egui::{Rect, Response, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme;

const HEIGHT: f32 = 18.0;
const GAP: f32 = 4.0;
/// More blocks than this are drawn without gaps between them.
const CROWDED: usize = 60;

/// One stretch of a session.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Block {
    /// How long it lasts, in minutes.
    pub minutes: f32,
    /// Whether it is run (else walked).
    pub run: bool,
}

/// The blocks of `repetitions` times run and walk; a walk of 0 minutes is left out.
pub fn blocks(run_min: f32, walk_min: f32, repetitions: u16) -> Vec<Block> {
    let pair = [Block { minutes: run_min, run: true }, Block { minutes: walk_min, run: false }];
    (0..repetitions).flat_map(|_| pair).filter(|block| block.minutes > 0.0).collect()
}

/// Draws the blocks over the whole width; `name` says the session in words.
pub fn rep_bar(ui: &mut Ui, blocks: &[Block], name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    if ui.is_rect_visible(rect) {
        paint(ui, rect, blocks);
    }
    response
}

fn paint(ui: &Ui, rect: Rect, blocks: &[Block]) {
    let colors = theme::palette(ui);
    let gap = if blocks.len() > CROWDED { 0.0 } else { GAP };
    let total: f32 = blocks.iter().map(|block| block.minutes).sum();
    let room = rect.width() - gap * blocks.len().saturating_sub(1) as f32;
    if total <= 0.0 || room <= 0.0 {
        return;
    }
    // Walking is the soft accent, a little darkened to stand out from the card.
    let walk = colors.accent.gamma_multiply(0.18);
    let mut x = rect.left();
    for block in blocks {
        let width = room * block.minutes / total;
        let part = Rect::from_min_size(pos2(x, rect.top()), vec2(width, rect.height()));
        ui.painter().rect_filled(part, 3.0, if block.run { colors.accent } else { walk });
        x += width + gap;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_without_walking_has_run_blocks_only() {
        assert_eq!(blocks(2.0, 2.0, 3).len(), 6);
        assert_eq!(blocks(25.0, 0.0, 1), [Block { minutes: 25.0, run: true }]);
    }
}
