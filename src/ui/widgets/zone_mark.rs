//! The painted marks: never colour alone, and crisp at any scale.

use eframe::egui;
use egui::accesskit::Role;
use egui::{Color32, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::assessment::Zone;
use crate::ui::theme::{self, Palette, ZoneColors};
use crate::words::Words;

/// Size of a mark beside a verdict, in points.
pub const LARGE: f32 = 18.0;
/// Size of a mark in a row of text, in points.
pub const SMALL: f32 = 12.0;

/// A zone as it is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// A filled circle.
    Green,
    /// A triangle.
    Yellow,
    /// A square.
    Red,
    /// A dashed circle: the verdict waits for something.
    Pending,
    /// A hollow circle: nothing is known.
    Unknown,
    /// A short bar: no verdict, because a red flag is up.
    SetAside,
}

impl From<Zone> for Mark {
    fn from(zone: Zone) -> Self {
        match zone {
            Zone::Green => Mark::Green,
            Zone::Yellow => Mark::Yellow,
            Zone::Red => Mark::Red,
            Zone::Pending => Mark::Pending,
            Zone::Unknown => Mark::Unknown,
        }
    }
}

/// There is no zone only where a red flag silences it.
impl From<Option<Zone>> for Mark {
    fn from(zone: Option<Zone>) -> Self {
        zone.map_or(Mark::SetAside, Mark::from)
    }
}

impl Mark {
    /// Every mark.
    pub const ALL: [Mark; 6] = [Mark::Green, Mark::Yellow, Mark::Red, Mark::Pending, Mark::Unknown, Mark::SetAside];

    /// The mark in one word: "green", "pending", …
    pub fn name(self, words: &Words) -> String {
        words.zone(match self {
            Mark::Green => Zone::Green,
            Mark::Yellow => Zone::Yellow,
            Mark::Red => Zone::Red,
            Mark::Pending => Zone::Pending,
            Mark::Unknown => Zone::Unknown,
            Mark::SetAside => return words.say("red-flag-set-aside"),
        })
    }

    /// The colour of the painted shape.
    pub fn color(self, palette: &Palette) -> Color32 {
        self.zone(palette).map_or(palette.off, |zone| zone.mark)
    }

    /// The zone's colours; none while it is pending or unknown.
    pub fn zone(self, palette: &Palette) -> Option<ZoneColors> {
        match self {
            Mark::Green => Some(palette.green),
            Mark::Yellow => Some(palette.yellow),
            Mark::Red => Some(palette.red),
            Mark::Pending | Mark::Unknown | Mark::SetAside => None,
        }
    }
}

/// Paints a mark of `size` points across; says nothing to a screen reader.
pub fn paint(painter: &Painter, palette: &Palette, center: Pos2, size: f32, mark: Mark) {
    let half = size / 2.0;
    let color = mark.color(palette);
    let thin = Stroke::new((size * 0.1).clamp(1.2, 2.0), color);
    match mark {
        Mark::Green => {
            painter.circle_filled(center, half, color);
        }
        Mark::Yellow => {
            painter.add(Shape::convex_polygon(triangle(center, half), color, Stroke::NONE));
        }
        Mark::Red => {
            painter.rect_filled(Rect::from_center_size(center, Vec2::splat(size * 0.88)), size * 0.12, color);
        }
        Mark::Unknown => {
            painter.circle_stroke(center, half - thin.width / 2.0, thin);
        }
        Mark::Pending => dashed_circle(painter, center, half - thin.width / 2.0, thin),
        Mark::SetAside => {
            let bar = vec2(size * 0.8, (size * 0.22).max(2.0));
            painter.rect_filled(Rect::from_center_size(center, bar), 1.0, color);
        }
    }
}

/// Paints a circle of dashes: unanswered, or waiting.
pub fn dashed_circle(painter: &Painter, center: Pos2, radius: f32, stroke: Stroke) {
    let dashes = if radius > 7.0 { 10 } else { 6 };
    let part = std::f32::consts::TAU / dashes as f32;
    for dash in 0..dashes {
        let from = dash as f32 * part;
        let points = (0..=4).map(|i| from + part * 0.6 * i as f32 / 4.0);
        let points = points.map(|angle| center + radius * Vec2::angled(angle)).collect();
        painter.line(points, stroke);
    }
}

fn triangle(center: Pos2, half: f32) -> Vec<Pos2> {
    // A little wider than high, and lowered, so that it weighs as much as the circle.
    vec![
        pos2(center.x, center.y - half),
        pos2(center.x + half * 1.12, center.y + half * 0.88),
        pos2(center.x - half * 1.12, center.y + half * 0.88),
    ]
}

/// A mark of `size` points, read aloud as `name`.
pub fn zone_mark(ui: &mut Ui, mark: Mark, size: f32, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(size * 1.12, size), Sense::hover());
    if ui.is_rect_visible(rect) {
        paint(ui.painter(), &theme::palette(ui), rect.center(), size, mark);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    response
}
