//! A slider that knows the difference between 0 and not answered.
//!
//! Unanswered it is a hollow dashed handle; only a touch, a key or a screen reader answers it.
//! Digits set (`-` is ten), arrows step, Home and End go to the ends, Delete clears.

use std::ops::RangeInclusive;

use eframe::egui;
use egui::accesskit::{Action, Role};
use egui::{Id, Pos2, Rect, Response, Sense, Ui, WidgetInfo, pos2, vec2};

use super::slider_keys::{self, Wish};
use super::{button, slider_paint};
use crate::ui::focus::{self, Kind};
use crate::ui::theme;
use crate::words::Words;

/// Below this width the name stands above the rail.
const NARROW: f32 = 380.0;
/// Height of a line, with and without a second label line.
const LINE: f32 = 36.0;

/// A slider over an answer that may be missing.
#[must_use = "a slider is shown with show"]
pub struct ScoreSlider<'a> {
    pub(super) name: &'a str,
    pub(super) sub: &'a str,
    pub(super) unit: &'a str,
    pub(super) usual: Option<f64>,
    pub(super) rail: RangeInclusive<u16>,
    most: u16,
    value: &'a mut Option<u16>,
}

/// Where the parts of a slider lie; the same for all sliders of one width.
pub(super) struct Places {
    pub name: Rect,
    pub rail: Rect,
    pub value: Rect,
    /// Where the handle rests until the slider is answered: left of the rail.
    pub rest: Pos2,
    /// The name stands above the rail.
    pub narrow: bool,
}

impl<'a> ScoreSlider<'a> {
    /// A score from 0 to 10.
    pub fn score(name: &'a str, value: &'a mut Option<u16>) -> Self {
        Self { name, sub: "", unit: "/10", usual: None, rail: 0..=10, most: 10, value }
    }

    /// A number of units whose rail ends at `rail_to`; up to `most` can be typed
    /// (the handle then rests at the rail's end).
    pub fn amount(name: &'a str, value: &'a mut Option<u16>, rail_to: u16, most: u16) -> Self {
        Self { name, sub: "", unit: "", usual: None, rail: 0..=rail_to, most: most.max(rail_to), value }
    }

    /// A second, quiet line under the name.
    #[expect(clippy::should_implement_trait, reason = "nothing is subtracted here")]
    pub fn sub(mut self, sub: &'a str) -> Self {
        self.sub = sub;
        self
    }

    /// What stands small behind the number ("/10", "min").
    pub fn unit(mut self, unit: &'a str) -> Self {
        self.unit = unit;
        self
    }

    /// The person's usual: a thin mark on the rail.
    pub fn usual(mut self, usual: Option<f64>) -> Self {
        self.usual = usual;
        self
    }

    /// Shows the slider. `response.changed()` tells a change, `request_focus()` puts the keys on it.
    pub fn show(mut self, ui: &mut Ui, words: &Words) -> Response {
        let narrow = ui.available_width() < NARROW;
        let painted = slider_paint::texts(ui, &self, words, narrow);
        let size = vec2(ui.available_width(), painted.height.max(LINE));
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let places = places(rect, narrow);
        let id = ui.make_persistent_id(("score_slider", self.name));
        let mut grip = places.rail.expand2(vec2(theme::HANDLE / 2.0, 0.0));
        grip.min.x = places.rest.x - theme::HANDLE / 2.0;
        let mut response = ui.interact(grip, id, Sense::click_and_drag());
        focus::stop(&response, Kind::Question);
        let before = *self.value;
        if ui.is_enabled() {
            self.follow_pointer(ui, &response, &places);
            self.follow_wishes(ui, &response);
            self.offer_clearing(&response, words);
        }
        if *self.value != before {
            response.mark_changed();
        }
        self.describe(&response, words, ui.is_enabled());
        if ui.is_rect_visible(rect) {
            slider_paint::paint(ui, &self, *self.value, (&places, painted), &response);
        }
        response
    }

    fn follow_pointer(&mut self, ui: &Ui, response: &Response, places: &Places) {
        let primary = ui.input(|input| input.pointer.primary_down() || input.pointer.primary_released());
        let held = response.is_pointer_button_down_on() || response.dragged();
        // Where it is let go counts, even when the hand moved since the last frame.
        if !primary || !(held || response.clicked() || response.drag_stopped()) {
            return;
        }
        if let Some(at) = response.interact_pointer_pos() {
            response.request_focus();
            // The handle of an unanswered slider can be taken without answering.
            let is_at_rest = at.x < places.rail.left() - theme::HANDLE / 2.0;
            if self.value.is_none() && is_at_rest {
                return;
            }
            let part = egui::remap_clamp(at.x, places.rail.x_range(), 0.0..=1.0);
            let (least, end) = (f32::from(*self.rail.start()), f32::from(*self.rail.end()));
            *self.value = Some(egui::lerp(least..=end, part).round() as u16);
        }
    }

    fn follow_wishes(&mut self, ui: &Ui, response: &Response) {
        for wish in slider_keys::wishes(ui, response) {
            *self.value = match wish {
                Wish::Digit(digit) => Some(self.held(slider_keys::with_digit(ui, response.id, digit, self.most))),
                Wish::Ten if self.most >= 10 => Some(10),
                Wish::Ten => *self.value,
                Wish::Step(steps) => Some(self.stepped(steps)),
                Wish::First => Some(*self.rail.start()),
                Wish::Last => Some(*self.rail.end()),
                // Saturates, and no number becomes 0 only when it is none: NaN is no answer.
                Wish::Value(value) if value.is_nan() => *self.value,
                Wish::Value(value) => Some(self.held(value.round() as u16)),
                Wish::Clear => None,
            };
        }
    }

    fn held(&self, value: u16) -> u16 {
        value.clamp(*self.rail.start(), self.most)
    }

    /// A step from the answer; the first step from no answer lands on the usual, or at the start.
    fn stepped(&self, steps: i32) -> u16 {
        let start = self.usual.map_or(*self.rail.start(), |usual| usual.round() as u16);
        match *self.value {
            None => self.held(start),
            Some(value) => self.held(u16::try_from(i32::from(value) + steps).unwrap_or(0)),
        }
    }

    /// Hands that use a pointer can take an answer back, too.
    fn offer_clearing(&mut self, response: &Response, words: &Words) {
        if self.value.is_none() {
            return;
        }
        response.context_menu(|ui| {
            if ui.add(button::quiet(words.say("widget-slider-clear")).small()).clicked() {
                *self.value = None;
                ui.close();
            }
        });
    }

    fn describe(&self, response: &Response, words: &Words, enabled: bool) {
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::Slider, enabled, self.name);
            info.value = self.value.map(f64::from);
            info
        });
        response.ctx.accesskit_node_builder(response.id, |node| {
            node.set_value(match *self.value {
                Some(value) => format!("{value} {}", self.unit).trim_end().to_owned(),
                None => words.say("widget-slider-unanswered"),
            });
            node.set_min_numeric_value(f64::from(*self.rail.start()));
            // The rail's end, so that half the way means half; more can still be set.
            node.set_max_numeric_value(f64::from(self.value.unwrap_or(0).max(*self.rail.end())));
            node.set_numeric_value_step(1.0);
            let description = self.description(words);
            if !description.is_empty() {
                node.set_description(description);
            }
            if enabled {
                node.add_action(Action::SetValue);
                node.add_action(Action::Increment);
                node.add_action(Action::Decrement);
            }
        });
    }

    /// What a screen reader adds: how an unanswered slider is answered, the baseline of any.
    fn description(&self, words: &Words) -> String {
        let usual = self.usual.map(|usual| words.say_with("widget-slider-usual", &[("n", words.number(usual).into())]));
        let scale = match (self.most, self.value.is_none()) {
            (_, false) => None,
            (..=10, true) => Some("widget-slider-how-score"),
            _ => Some("widget-slider-how-amount"),
        };
        let unanswered = scale.map(|_| words.say("widget-slider-unanswered-said"));
        let scale = scale.map(|id| words.say_with(id, &[("to", self.rail.end().to_string().into())]));
        let said = [unanswered, Some(self.sub).filter(|sub| !sub.is_empty()).map(as_sentence), usual, scale];
        said.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// The id a slider of that name has in this `ui`, to give it the focus before it is shown.
    pub fn id(ui: &Ui, name: &str) -> Id {
        ui.make_persistent_id(("score_slider", name))
    }
}

/// A remark as a sentence among others.
fn as_sentence(remark: &str) -> String {
    if remark.ends_with(['.', '?', '!']) { remark.to_owned() } else { format!("{remark}.") }
}

/// Splits a line into name, rail and value; the columns depend on the width alone, so sliders
/// beneath each other stand in line and nothing moves when a value changes.
fn places(rect: Rect, narrow: bool) -> Places {
    let value_width = value_width(rect.width());
    let name_width = name_width(rect.width(), narrow);
    let half = theme::HANDLE / 2.0;
    let (top, left) = if narrow { (rect.bottom() - LINE, rect.left()) } else { (rect.top(), rect.left() + name_width) };
    let right = rect.right() - value_width;
    let rail_left = left + half + theme::HANDLE + theme::SPACE_4;
    let rail_right = (right - half).max(rail_left + 1.0);
    Places {
        name: Rect::from_min_size(rect.min, vec2(name_width, rect.height())),
        rail: Rect::from_min_max(pos2(rail_left, top), pos2(rail_right, rect.bottom())),
        rest: pos2(left + half, (top + rect.bottom()) / 2.0),
        value: Rect::from_min_max(pos2(right, top), rect.max),
        narrow,
    }
}

/// Room for the name in points.
pub(super) fn name_width(width: f32, narrow: bool) -> f32 {
    if narrow { width } else { (width * 0.42).min(240.0) }
}

/// Room for the number and its unit in points.
pub(super) fn value_width(width: f32) -> f32 {
    (width * 0.22).clamp(88.0, 110.0)
}

/// Height of the rail's own line in points.
pub(super) const RAIL_LINE: f32 = LINE;
